"""The verbs over a server in memory, a real store and the archive's fake: for unit tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from functools import cache
from pathlib import Path

from hygiene_app import app
from hygiene_app.desktop.credentials import MemoryCredentials
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_uses import company
from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.mailbox.local_mbox_scan import spans
from hygiene_app.model.account import MailSource, Security
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.secret import Secret
from hygiene_app.model.status import Status
from hygiene_app.paper.printer import Printer
from hygiene_app.recognition.conversation import Conversation
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.store.database import Database
from hygiene_app.workflow.accounts import AccountBook, NewAccount
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.assembly import World, assemble
from hygiene_app.workflow.choices import Choices
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.doctor import Doctor
from hygiene_app.workflow.mail_ports import Discover
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import Scan
from hygiene_app.workflow.services import Services
from tests.fakes.archive import FakeArchive
from tests.fakes.browser import FakeBrowser
from tests.fakes.mailbox import PASSWORD, FakeServer
from tests.fakes.reader import FakeReader
from tests.support.managed import AN

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
        self._past_noon = timedelta()

    def now(self) -> datetime:
        """Return noon of the day, or what `later` made of it."""
        noon = datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)
        return noon + self._past_noon

    def later(self, *, hours: int) -> None:
        """Let hours pass."""
        self._past_noon += timedelta(hours=hours)

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
    browser: FakeBrowser
    clock: FixedClock
    credentials: MemoryCredentials
    verbs: Services

    @property
    def book(self) -> AccountBook:
        return self.verbs.accounts

    @property
    def choices(self) -> Choices:
        return self.verbs.choices

    @property
    def review(self) -> Review:
        return self.verbs.review

    @property
    def scan(self) -> Scan:
        return self.verbs.scan

    @property
    def dispose(self) -> Dispose:
        return self.verbs.dispose

    @property
    def access(self) -> ArchiveAccess:
        return self.verbs.archive

    @property
    def policies(self) -> Policies:
        return self.verbs.policies

    @property
    def recogniser(self) -> Callable[[], Recogniser]:
        return _recogniser

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


@cache
def _conversation() -> Conversation:
    return app.conversation()


def nobody_knows(email: str, job: Job, agreed: str = "") -> None:
    """Find no server for any address."""
    return


def build_house(
    tmp_path: Path,
    *,
    server: FakeServer | None = None,
    own_policy: str = "",
    discover: Discover = nobody_knows,
    managed: Managed | None = None,
    write_status: Callable[[Status], None] | None = None,
) -> House:
    """Build it, with one account signed in and the archive set up.

    In a folder where one was built before, it is the same profile, started once more.
    """
    managed = managed or Managed()
    clock, credentials = FixedClock(), MemoryCredentials()
    store = Database(tmp_path / "store.db", bytes(range(32)), clock=clock)
    server = server or FakeServer()
    archive, reader, browser = FakeArchive(), FakeReader(), FakeBrowser()
    archive.set_up()

    def own_file() -> tuple[str, str] | None:
        return (own_policy, "policy.toml") if own_policy else None

    world = World(
        store=store,
        credentials=credentials,
        open_mailbox=server.open,
        probe=server.probe,
        discover=discover,
        browser=browser,
        kind_of=lambda _path: MailSource.MAILDIR,
        reader=reader,
        mbox_spans=spans,
        recogniser=_recogniser,
        conversation=_conversation,
        archive=archive,
        resources=PackagedResources(),
        own_policy=own_file,
        paper=Printer(),
        doctor=Doctor({}),
        managed=managed,
        company=company(managed, AN),
        write_status=write_status,
        clock=clock,
    )
    house = House(
        server=server,
        store=store,
        archive=archive,
        reader=reader,
        browser=browser,
        clock=clock,
        credentials=credentials,
        verbs=assemble(world, profile=str(tmp_path)),
    )
    if not store.accounts.accounts():
        new = NewAccount(email=OWNER, host="imap.firma.example", security=Security.TLS)
        server.account_id = house.book.add(new, Secret(PASSWORD)).account.id
    return house
