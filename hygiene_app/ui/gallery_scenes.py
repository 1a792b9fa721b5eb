"""Verbs that answer as a picture needs it: other servers, other mailboxes, no network."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from hygiene_app.model.account import Account, MailSource, Security
from hygiene_app.model.choice import ScanChoice
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.model.managed import AccountPreset
from hygiene_app.model.message import Folder, FolderRole
from hygiene_app.model.policy import Hold
from hygiene_app.model.quiet import QuietSender
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn, SignInProvider
from hygiene_app.ui.context import UiContext
from hygiene_app.workflow.accounts import AccountBook
from hygiene_app.workflow.choices import Choices, FolderLine, FolderUse
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import AccountScan, ScanReport
from hygiene_app.workflow.services import Services

ADDRESS: Final = "an@firma.example"
PAGE: Final = "https://login.example.com/authorize?client_id=8f2b&response_type=code&state=kq3"
MICROSOFT: Final = SignInProvider(id="microsoft", name="Microsoft", ready=True)
GOOGLE: Final = SignInProvider(id="google", name="Google", ready=True)
APPROVAL: Final = KnownError(
    ErrorCode.OAUTH_ADMIN,
    provider="Microsoft",
    client="8f2b1c00-0000-4000-8000-000000000000",
    scopes="https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
    url="https://login.microsoftonline.com/firma.example/adminconsent?client_id=8f2b1c00",
)
_ACCOUNT: Final = Account(
    id="sample",
    email=ADDRESS,
    user=ADDRESS,
    host="outlook.office365.com",
    port=993,
    security=Security.TLS,
)
_FOLDERS: Final = (
    ("INBOX", FolderRole.INBOX, FolderUse.READ),
    ("INBOX/Offertes", FolderRole.OTHER, FolderUse.READ),
    ("INBOX/Offertes/2024", FolderRole.OTHER, FolderUse.READ),
    ("Sent", FolderRole.SENT, FolderUse.READ),
    ("Personeel", FolderRole.OTHER, FolderUse.PROTECT),
    ("Personeel/Evaluaties", FolderRole.OTHER, FolderUse.PROTECT),
    ("Nieuwsbrieven", FolderRole.OTHER, FolderUse.SKIP),
    ("Junk", FolderRole.JUNK, FolderUse.SKIP),
    ("Trash", FolderRole.TRASH, FolderUse.READ),
)


class StagedBook(AccountBook):
    """Finds the server that the picture needs."""

    def __init__(
        self,
        found: ServerChoice | None,
        providers: tuple[SignInProvider, ...],
        *,
        presets: tuple[AccountPreset, ...] = (),
    ) -> None:
        self._found = found
        self._known = providers
        self._proposed = presets

    def presets(self) -> tuple[AccountPreset, ...]:
        """Return the mailboxes that the picture needs."""
        return self._proposed

    def list(self) -> tuple[Account, ...]:
        """Return one mailbox at a server, and one in files."""
        local = replace(
            _ACCOUNT,
            id="local",
            source=MailSource.MAILDIR,
            path="/home/an/Maildir",
            host="",
            port=0,
        )
        return (_ACCOUNT, local)

    def discover(self, _email: str, _job: Job, _agreed: str = "") -> ServerChoice | None:
        """Ask nobody."""
        return self._found

    def providers(self) -> tuple[SignInProvider, ...]:
        """Return the pages that the picture needs."""
        return self._known


class StagedChoices(Choices):
    """A mailbox with some folders and protected people."""

    def __init__(self) -> None:
        pass

    def of(self, _account: Account) -> ScanChoice:
        """Return who is protected."""
        people = frozenset({"dokter@praktijk.example", "@vakbond.example"})
        return ScanChoice(protected_people=people)

    def folders(self, _email: str) -> tuple[FolderLine, ...]:
        """Return folders of every kind."""
        return tuple(_lines())


def _lines() -> Iterator[FolderLine]:
    for name, role, use in _FOLDERS:
        folder = Folder(name=name, display=name, role=role, delimiter="/")
        yield FolderLine(folder=folder, use=use, above=name.startswith("Personeel/"))


class StagedReview(Review):
    """Knows what is not shown any more."""

    def __init__(self, services: Services) -> None:
        self._today = services.clock.today()

    def silenced(self) -> tuple[QuietSender, ...]:
        """Return two senders."""
        return (
            QuietSender(sender="jobs@interim.example", category=Category.CV, since=self._today),
            QuietSender(
                sender="boekhouder@kantoor.example", category=Category.PAYROLL, since=self._today
            ),
        )

    def holds(self) -> tuple[Hold, ...]:
        """Return what is held."""
        return (
            Hold(
                id="1",
                source="Klacht bij de ombudsdienst",
                person="klant@voorbeeld.example",
                review=self._today + timedelta(days=180),
            ),
            Hold(id="2", source="Controle van de sociale inspectie", text="loonbrief maart"),
        )


def at_sign_in(context: UiContext, *, ready: bool = True, known: bool = True) -> UiContext:
    """Return a context for signing in to Microsoft, or (not known) to a server nobody knows."""
    found = ServerChoice(
        host="outlook.office365.com",
        port=993,
        security=Security.TLS,
        user=ADDRESS,
        source=ServerSource.PROVIDER,
        sign_in=SignIn.BROWSER,
        provider=MICROSOFT.id,
    )
    providers = (replace(MICROSOFT, ready=ready), GOOGLE)
    book = StagedBook(found if known else None, providers)
    return replace(context, services=replace(context.services, accounts=book))


def with_choices(context: UiContext) -> UiContext:
    """Return a context with several mailboxes, folders, people and silenced senders."""
    services = replace(
        context.services,
        accounts=StagedBook(None, (MICROSOFT, GOOGLE)),
        choices=StagedChoices(),
        review=StagedReview(context.services),
        is_demo=False,
    )
    return replace(context, services=services)


def troubled() -> ScanReport:
    """Return a scan that one server paused, and for which two others want a new sign-in."""
    return ScanReport(
        accounts=(
            AccountScan(
                email=ADDRESS,
                error=ErrorCode.PAUSED,
                error_facts=(("reason", "throttled"), ("day", "today"), ("time", "14:35")),
            ),
            AccountScan(email="info@firma.example", error=ErrorCode.OAUTH_EXPIRED),
            AccountScan(email="an@thuis.example", error=ErrorCode.WRONG_PASSWORD),
        )
    )
