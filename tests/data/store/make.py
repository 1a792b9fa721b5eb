"""Makes the stored database of the present schema: `python -m tests.data.store.make`.

Run it once, when a schema is about to be released; the file is then never made again.
"""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hygiene_app.model.disposal import JournalAction, JournalPhase, OutcomeCode
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import Due
from hygiene_app.model.policy import Action
from hygiene_app.model.scanned import Attached
from hygiene_app.store.database import Database
from tests.unit.store.samples import TODAY, account, entry, open_database, planned, put, scanned

KEY_OF_STORED = bytes(range(100, 132))
_ATTACHED = (Attached(key="c" * 32, seen=frozenset({Category.CV})), Attached(key="d" * 32))


def fill(database: Database) -> None:
    """Put something of everything in."""
    database.accounts.add_account(account())
    database.settings.put("jurisdiction", "nl")
    cv, quote, kept, wrong = put(
        database,
        [
            replace(scanned(1, Category.CV, thread="t"), attached=_ATTACHED),
            scanned(2, Category.QUOTE, Category.CV, not_read=1),
            scanned(3, Category.HEALTH, thread="t"),
            scanned(4),
        ],
    )
    (gone,) = put(database, [scanned(5, Category.CV, folder="Sent \udcff")], folder="Sent \udcff")
    database.findings.set_dues([Due(finding=cv, due_on=TODAY, rule="be.cv.rejected")])
    database.findings.decide(
        [kept], FindingState.KEPT, reason="bezwaar loopt", until=TODAY + timedelta(days=90)
    )
    database.findings.decide([wrong], FindingState.NOT_THIS)
    number = database.journal.intend(entry(), planned(5, gone), Action.TRASH)
    done = replace(entry(JournalPhase.OUTCOME), intent=number, outcome=OutcomeCode.DONE)
    database.journal.conclude(done, [(gone, FindingState.DISPOSED)])
    database.journal.note(entry(JournalPhase.OUTCOME, JournalAction.KEEP))
    open_one = database.journal.intend(entry(), planned(2, quote), Action.ARCHIVE)
    archived = replace(entry(JournalPhase.ARCHIVED), intent=open_one, archived="a" * 32)
    database.journal.note(archived)


def main() -> None:
    """Write the file of the present schema beside this one."""
    folder = Path(__file__).parent
    making = folder / "making.db"
    with open_database(making, key=KEY_OF_STORED) as database:
        fill(database)
        name = f"v{database.schema}.db"
    making.with_name("making.db.check").unlink()
    making.rename(folder / name)


if __name__ == "__main__":
    main()
