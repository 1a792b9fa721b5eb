"""The verbs over a server in memory, a real store and the archive's fake: for unit tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path

from hygiene_app import app
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.account import Security
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.secret import Secret
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.store.database import Database
from hygiene_app.workflow.accounts import AccountBook, NewAccount
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.ports import Discover
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import Scan
from tests.fakes.archive import FakeArchive
from tests.fakes.mailbox import PASSWORD, FakeServer
from tests.fakes.reader import FakeReader

TODAY = date(2026, 11, 23)
OWNER = "an@firma.example"

CV = """Curriculum vitae

Werkervaring
2015 - 2018 dakwerker bij Dakwerken Voorbeeld
2018 - 2021 ploegbaas bij Bouwbedrijf Voorbeeld

Opleiding
2010 - 2013 TSO Bouw

Talenkennis
Nederlands: moedertaal, Frans: goed

Rijbewijs B, hobby's: voetbal, referenties op aanvraag
"""


class FixedClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, today: date = TODAY) -> None:
        self.day = today

    def now(self) -> datetime:
        """Return noon of the day."""
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)

    def today(self) -> date:
        """Return the day."""
        return self.day


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Everything a test of the verbs needs."""

    server: FakeServer
    store: Database
    archive: FakeArchive
    reader: FakeReader
    clock: FixedClock
    credentials: MemoryCredentials
    book: AccountBook
    review: Review
    scan: Scan
    dispose: Dispose
    access: ArchiveAccess
    policies: Policies
    recogniser: Callable[[], Recogniser]

    def scanned(self) -> tuple[str, ...]:
        """Scan and return the ids of everything due."""
        self.scan.run(quiet_job())
        return self.review.ids(self.review.due_filter())


def application(number: int = 1, *, extra: str = "", subject: str = "") -> bytes:
    """Return a message with an application in its body."""
    message = EmailMessage(policy=SMTP)
    message["From"] = f"Lotte Proef <lotte{number}@example.org>"
    message["To"] = OWNER
    message["Subject"] = subject or f"Sollicitatie dakwerker {number}"
    message["Message-ID"] = f"<application-{number}@example.org>"
    message["Date"] = "Fri, 12 Mar 2021 10:30:00 +0100"
    message.set_content(f"Beste, hierbij solliciteer ik als dakwerker.\n{extra}\n{CV}")
    return message.as_bytes()


@cache
def _recogniser() -> Recogniser:
    """Return recognition, compiled once for all tests: it keeps no state."""
    return app.recogniser()


def nobody_knows(email: str, job: Job, agreed: str = "") -> None:
    """Find no server for any address."""
    return


def build_house(
    tmp_path: Path,
    *,
    server: FakeServer | None = None,
    own_policy: str = "",
    discover: Discover = nobody_knows,
) -> House:
    """Build it, with one account signed in and the archive set up."""
    clock, credentials = FixedClock(), MemoryCredentials()
    store = Database(tmp_path / "store.db", bytes(range(32)), clock=clock)
    server = server or FakeServer()
    book = AccountBook(
        accounts=store.accounts,
        credentials=credentials,
        probe=server.probe,
        open_mailbox=server.open,
        discover=discover,
        identify=store.index.keyed_hash,
    )
    archive, reader = FakeArchive(), FakeReader()
    archive.set_up()

    def own_file() -> tuple[str, str] | None:
        return (own_policy, "policy.toml") if own_policy else None

    policies = Policies(settings=store.settings, resources=PackagedResources(), own_file=own_file)
    review = Review(
        findings=store.findings,
        index=store.index,
        journal=store.journal,
        settings=store.settings,
        policy=policies.effective,
        clock=clock,
    )
    house = House(
        server=server,
        store=store,
        archive=archive,
        reader=reader,
        clock=clock,
        credentials=credentials,
        book=book,
        review=review,
        policies=policies,
        recogniser=_recogniser,
        scan=Scan(
            accounts=book,
            open_mailbox=server.open,
            reader=reader,
            recogniser=_recogniser,
            index=store.index,
            findings=store.findings,
            review=review,
            policy=policies.effective,
            clock=clock,
        ),
        dispose=Dispose(
            accounts=store.accounts,
            open_mailbox=server.open,
            archive=archive,
            findings=store.findings,
            index=store.index,
            journal=store.journal,
            policy=policies.effective,
            clock=clock,
        ),
        access=ArchiveAccess(
            archive=archive,
            accounts=store.accounts,
            open_mailbox=server.open,
            index=store.index,
            journal=store.journal,
            clock=clock,
        ),
    )
    new = NewAccount(email=OWNER, host="imap.firma.example", security=Security.TLS)
    report = book.add(new, Secret(PASSWORD))
    server.account_id = report.account.id
    return house
