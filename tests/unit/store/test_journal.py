"""The append-only record, and the work list beside it."""

import json
from dataclasses import fields, replace
from datetime import timedelta, timezone
from pathlib import Path

import apsw
import pytest

from hygiene_app.model.disposal import (
    JournalAction,
    JournalEntry,
    JournalPhase,
    OpenIntent,
    OutcomeCode,
)
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import Address
from hygiene_app.model.policy import Action
from hygiene_app.store.connections import connect
from hygiene_app.store.database import Database
from tests.unit.store.samples import (
    ACCOUNT,
    FOLDER,
    KEY,
    NOW,
    entry,
    open_database,
    planned,
    put,
    scanned,
)

ARCHIVED = "f" * 32


def _outcome(intent: int, code: OutcomeCode = OutcomeCode.DONE) -> JournalEntry:
    return replace(entry(JournalPhase.OUTCOME), intent=intent, outcome=code)


def test_an_intent_is_open_until_it_is_concluded(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    item = planned(1, found)
    number = database.journal.intend(entry(), item, Action.ARCHIVE)
    assert database.journal.open_intents() == (
        OpenIntent(number=number, action=Action.ARCHIVE, item=item),
    )
    archived = replace(entry(JournalPhase.ARCHIVED), intent=number, archived=ARCHIVED)
    database.journal.note(archived)
    assert database.journal.open_intents()[0].archived == ARCHIVED
    database.journal.conclude(_outcome(number), [(found, FindingState.DISPOSED)])
    assert database.journal.open_intents() == ()


def test_open_intents_come_oldest_first_and_survive_the_end_of_the_program(path: Path) -> None:
    with open_database(path) as first:
        numbers = [first.journal.intend(entry(), planned(n), Action.TRASH) for n in (2, 1)]
    with open_database(path) as second:
        intents = second.journal.open_intents()
    assert [intent.number for intent in intents] == numbers
    assert intents[1].item == planned(1)


def test_what_was_disposed_of_is_counted_but_no_longer_described(database: Database) -> None:
    cv, quote, other = put(
        database, [scanned(1, Category.CV, Category.QUOTE), scanned(2, Category.CV)]
    )
    number = database.journal.intend(entry(), planned(1, cv), Action.TRASH)
    database.journal.conclude(_outcome(number), [(cv, FindingState.DISPOSED)])
    disposed, together, untouched = database.findings.get([cv, quote, other])
    assert (disposed.state, together.state) == (FindingState.DISPOSED, FindingState.GONE)
    assert (disposed.subject, disposed.sender, disposed.evidence) == ("", Address(), ())
    assert untouched.subject == "Sollicitatie 2"
    point = database.index.point(ACCOUNT, FOLDER)
    assert point is not None and point.messages == 1
    assert database.index.vanish(ACCOUNT, FOLDER, frozenset({2})) == 0
    assert database.findings.get([cv])[0].state is FindingState.DISPOSED


def test_a_failure_leaves_the_finding_open(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    number = database.journal.intend(entry(), planned(1, found), Action.TRASH)
    failed = replace(_outcome(number, OutcomeCode.FAILED), error=ErrorCode.CANNOT_MOVE)
    database.journal.conclude(failed, [])
    assert database.findings.ids(FindingFilter()) == (found,)
    assert database.journal.open_intents() == ()
    assert database.journal.entries()[0].error is ErrorCode.CANNOT_MOVE


def test_an_uncertain_outcome_is_written_and_stays_open(database: Database) -> None:
    number = database.journal.intend(entry(), planned(1), Action.TRASH)
    database.journal.conclude(_outcome(number, OutcomeCode.UNCERTAIN), [])
    assert [intent.number for intent in database.journal.open_intents()] == [number]
    assert database.journal.entries()[0].outcome is OutcomeCode.UNCERTAIN


def test_lines_come_newest_first_in_pages(database: Database) -> None:
    given = [
        replace(entry(JournalPhase.OUTCOME, JournalAction.KEEP), size=n, at=NOW + timedelta(n))
        for n in range(5)
    ]
    numbers = [database.journal.note(each) for each in given]
    assert numbers == [1, 2, 3, 4, 5]
    page = database.journal.entries(limit=2)
    assert page == (replace(given[4], number=5), replace(given[3], number=4))
    assert [each.number for each in database.journal.entries(limit=9, before=4)] == [3, 2, 1]


def test_a_line_comes_back_whole(database: Database) -> None:
    zone = timezone(timedelta(hours=1))
    whole = JournalEntry(
        at=NOW.astimezone(zone),
        action=JournalAction.RESTORE,
        phase=JournalPhase.OUTCOME,
        category=None,
        rule="company:own-rule.1",
        message="",
        outcome=OutcomeCode.FAILED,
        error=ErrorCode.DISK_FULL,
        archived=ARCHIVED,
        size=2**40,
        intent=0,
    )
    number = database.journal.note(whole)
    assert database.journal.entries() == (replace(whole, number=number),)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET size = 0",
        "DELETE FROM journal",
        "DELETE FROM journal WHERE number = 1",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE number = 1",
        "REPLACE INTO journal SELECT * FROM journal",
    ],
)
def test_the_database_itself_refuses_to_change_a_line(path: Path, sql: str) -> None:
    with open_database(path) as database:
        database.journal.note(entry(JournalPhase.OUTCOME))
        database.journal.note(entry(JournalPhase.OUTCOME))
        before = database.journal.entries()
        connection = connect(path, KEY)
        with pytest.raises(apsw.ConstraintError, match="append-only"):
            connection.execute(sql)
        connection.close()
        assert database.journal.entries() == before


@pytest.mark.parametrize(
    ("sql", "line"),
    [
        ("UPDATE journal SET size = 0 WHERE number = 2", 2),
        ("UPDATE journal SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1", 1),
        ("DELETE FROM journal WHERE number = 2", 2),
        ("DELETE FROM journal WHERE number = 3", 3),
        ("DELETE FROM journal", 1),
        ("UPDATE journal SET chain = zeroblob(32) WHERE number = 3", 3),
    ],
)
def test_who_takes_the_triggers_away_is_found_out(path: Path, sql: str, line: int) -> None:
    with open_database(path) as database:
        for _ in range(3):
            database.journal.note(entry(JournalPhase.OUTCOME))
        assert database.journal.verify() is None
        connection = connect(path, KEY)
        connection.execute("DROP TRIGGER journal_never_updated; DROP TRIGGER journal_never_deleted")
        connection.execute(sql)
        connection.close()
        assert database.journal.verify() == line


def test_an_empty_journal_is_whole(database: Database) -> None:
    assert database.journal.verify() is None


@pytest.mark.parametrize(
    ("message", "rule", "archived"),
    [
        ("<1@mail.example.com>", "", ""),
        ("an.peeters@example.org", "", ""),
        ("", "an.peeters@example.org", ""),
        ("", "Sollicitatie van Zoë", ""),
        ("", "", "CV Zoe.pdf"),
    ],
)
def test_a_line_with_personal_data_is_refused(
    database: Database, message: str, rule: str, archived: str
) -> None:
    line = replace(entry(), message=message, rule=rule, archived=archived)
    with pytest.raises(apsw.ConstraintError):
        database.journal.note(line)
    assert database.journal.entries() == ()


def test_no_line_of_a_disposal_holds_personal_data(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    hashed = database.index.keyed_hash(planned(1).identity.message_id)
    line = replace(entry(), message=hashed)
    number = database.journal.intend(line, planned(1, found), Action.ARCHIVE)
    database.journal.conclude(
        replace(_outcome(number), message=hashed), [(found, FindingState.DISPOSED)]
    )
    lines = json.dumps(
        [[str(getattr(e, f.name)) for f in fields(e)] for e in database.journal.entries()]
    )
    item = planned(1).identity
    for personal in (item.message_id, "example", "Sollicitatie", "Zo", FOLDER, "CV Zo", ACCOUNT):
        assert personal not in lines
