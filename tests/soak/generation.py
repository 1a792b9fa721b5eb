"""One mailbox, one profile, one archive: they are used until little is left to do in them."""

import shutil
from pathlib import Path

from hygiene_app.model.disposal import JournalEntry, JournalPhase
from hygiene_app.model.job import quiet_job
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.services import Services
from tests.soak import mail
from tests.soak.outside import Outside, Places, Unexplained
from tests.support.dovecot import Dovecot
from tests.support.killable import open_services

MESSAGES = 60
_POLICIES = Path(__file__).resolve().parents[2] / "resources" / "policies"


class Generation:
    """What the soak knows of it: the recovery codes, the findings, and where everything was.

    Attributes:
        codes: those that may open the archive now; more than one only while they change.
        findings: the finding of each message.
        places: where everything was when somebody looked last.
        meant_to_go: messages that were ordered to be deleted or to expire.
        line: number of the last line of the journal that was looked at.
    """

    def __init__(self, server: Dovecot, root: Path, first: int, count: int = MESSAGES) -> None:
        self.root = root
        self.numbers = range(first, first + count)
        self.meant_to_go: set[int] = set()
        self.line = 0
        user = server.new_user()
        self.outside = Outside(server=server, user=user, archive=root / "archive")
        server.append(user, "INBOX", [mail.incoming(number) for number in self.numbers])
        root.mkdir()
        policy = (_POLICIES / "be.toml").read_text("utf-8")
        # what is archived may expire on the same day, so that expiry has something to do
        at_once = policy.replace("archive_for = { months = 6 }", "archive_for = { days = 0 }")
        (root / "policy.toml").write_text(at_once, "utf-8")
        services = self.services()
        try:
            new = NewAccount(email=user, host="localhost", port=server.port_tls)
            services.accounts.add(new, server.secret)
            self.codes = [services.archive.set_up().code.reveal()]
            services.scan.run(quiet_job())
            ids = services.review.ids(services.review.due_filter())
            found = {row.finding.subject: row.finding.id for row in services.review.rows(ids)}
        finally:
            services.close()
        self.findings = {number: found[mail.subject(number)] for number in self.numbers}
        self.places: Places = self.look()

    def services(self) -> Services:
        """Start the program."""
        return open_services(self.root)

    def look(self) -> Places:
        """Look from the outside."""
        return self.outside.look(self.numbers, self.codes)

    def empty_trash(self) -> int:
        """Let another client empty the Trash of what is in the archive; return how many."""
        gone = [n for n, place in self.places.items() if place.trash and place.archived]
        with self.outside.server.session(self.outside.user) as session:
            session.command('SELECT "Trash"')
            for number in gone:
                lines = session.command(f'SEARCH HEADER Message-ID "soak-{number}@"')
                for found in lines[0].split()[2:]:
                    session.command(f"STORE {found.decode()} +FLAGS (\\Deleted)")
            session.command("EXPUNGE")
        self.places = self.look()
        return len(gone)

    def new_lines(self, services: Services) -> tuple[JournalEntry, ...]:
        """Return what the journal says since the last time, oldest first.

        Raises `Unexplained` where a line was changed, or an intent has not exactly one outcome.
        """
        if services.journal.verify() is not None:
            raise Unexplained("the journal is not whole")
        lines = [e for e in services.journal.entries(limit=1000) if e.number > self.line][::-1]
        intents = [e.number for e in lines if e.phase is JournalPhase.INTENT]
        ended = [e.intent for e in lines if e.phase is JournalPhase.OUTCOME and e.intent]
        if sorted(intents) != sorted(ended):
            raise Unexplained("an intent has not exactly one outcome")
        if lines:
            self.line = lines[-1].number
        return tuple(lines)

    def remove(self) -> None:
        """Remove the profile."""
        shutil.rmtree(self.root)
