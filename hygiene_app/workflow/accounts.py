"""Adding, checking and removing a mailbox."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hygiene_app.model.account import (
    Account,
    AuthMethod,
    Capabilities,
    MailSource,
    OAuthClient,
    Security,
    ServerNote,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Step
from hygiene_app.model.managed import AccountPreset, Company
from hygiene_app.model.message import Folder, FolderRole
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice, SignIn, SignInProvider
from hygiene_app.workflow.mail_ports import (
    BrowserSignIn,
    Credentials,
    Discover,
    Mailbox,
    OpenMailbox,
    ProbeMailbox,
    RecogniseMailFiles,
)
from hygiene_app.workflow.store_ports import Accounts

_ADDRESS = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+")
_DEFAULT_PORT = {Security.TLS: 993, Security.STARTTLS: 143, Security.LOOPBACK: 143}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """What the user (or IT) says of a mailbox; port 0 is the standard one, no user the address.

    Attributes:
        oauth: for a mailbox that is signed in to by the browser.
    """

    email: str
    host: str
    port: int = 0
    security: Security = Security.TLS
    user: str = ""
    oauth: OAuthClient | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountReport:
    """What a signed-in look at the server showed."""

    account: Account
    capabilities: Capabilities
    folders: tuple[Folder, ...]
    messages: int
    notes: tuple[ServerNote, ...] = ()


class AccountBook:
    """The mailboxes of this profile: secrets in the keyring, the rest in the store."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        credentials: Credentials,
        probe: ProbeMailbox,
        open_mailbox: OpenMailbox,
        discover: Discover,
        browser: BrowserSignIn,
        kind_of: RecogniseMailFiles,
        identify: Callable[[str], str],
        company: Company,
    ) -> None:
        """Keep the parts.

        Args:
            identify: makes an opaque id of an address, always the same one in this profile: an
                account that was removed and added again finds its archived messages.
        """
        self._accounts = accounts
        self._credentials = credentials
        self._probe = probe
        self._open = open_mailbox
        self._discover = discover
        self._browser = browser
        self._kind_of = kind_of
        self._identify = identify
        self._company = company

    def list(self) -> tuple[Account, ...]:
        """Return the accounts in the order in which they were added."""
        return self._accounts.accounts()

    def find(self, email: str) -> Account:
        """Return an account by its name or its address.

        Raises `KnownError(ACCOUNT_UNKNOWN)`.
        """
        wanted = email.strip().casefold()
        known = self._accounts.accounts()
        for account in known:
            if account.name.casefold() == wanted:
                return account
        for account in known:
            if account.email.casefold() == wanted:
                return account
        raise KnownError(ErrorCode.ACCOUNT_UNKNOWN, email=email)

    def chosen(self, email: str = "") -> tuple[Account, ...]:
        """Return one account by its address, or all. Raises `NO_ACCOUNT`, `ACCOUNT_UNKNOWN`."""
        if email:
            return (self.find(email),)
        accounts = self._accounts.accounts()
        if not accounts:
            raise KnownError(ErrorCode.NO_ACCOUNT)
        return accounts

    def discover(self, email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        """Return the server of an address, a host to ask the user about, or None.

        Args:
            agreed: the host of a `Referral`, once the user agreed that it may be asked.

        Raises `KnownError(ADDRESS_INVALID)`.
        """
        return self._discover(_address(email), job, agreed)

    def server(self, email: str, job: Job, agreed: str = "") -> ServerChoice:
        """Return a server that a secret may go to without anybody looking at its name first.

        A provider that is signed in to by the browser stands in our table or in that of IT.

        Raises `KnownError`: `ADDRESS_INVALID`, `HOST_NEEDED` where nobody knows one,
        `SERVER_ELSEWHERE` where another host should be asked, `SERVER_UNSURE` where only DNS leads
        to it.
        """
        found = self.discover(email, job, agreed)
        if found is None:
            raise KnownError(ErrorCode.HOST_NEEDED, email=email)
        if isinstance(found, Referral):
            raise KnownError(ErrorCode.SERVER_ELSEWHERE, host=found.host)
        if not found.sure and found.sign_in is not SignIn.BROWSER:
            raise KnownError(ErrorCode.SERVER_UNSURE, host=found.host, port=found.port)
        return found

    def add(self, new: NewAccount, password: Secret) -> AccountReport:
        """Sign in, and only when that works keep the account and its password.

        Raises `KnownError`: `ADDRESS_INVALID`, `HOST_NEEDED`, `ACCOUNT_EXISTS`, by decision of the
        organisation `PASSWORD_NOT_ALLOWED` and `ACCOUNT_NOT_ALLOWED`, what the sign-in raises, and
        what the keyring raises. Nothing is kept when anything fails.
        """
        account = self._checked(new)
        if not self._company.passwords:
            raise KnownError(ErrorCode.PASSWORD_NOT_ALLOWED)
        if not password.reveal():
            raise KnownError(ErrorCode.PASSWORD_NEEDED, email=account.email)
        return self._sign_in_and_keep(account, password)

    def providers(self) -> tuple[SignInProvider, ...]:
        """Return whose sign-in pages are known here."""
        return self._browser.providers()

    def add_by_browser(
        self, new: NewAccount, job: Job, show: Callable[[str], None]
    ) -> AccountReport:
        """Sign in on the page of the provider, and only when that works keep the account.

        Args:
            show: gets the address of the page, for a browser that did not open by itself.

        Raises as `add`, and as `BrowserSignIn.sign_in`.
        """
        account = self._checked(new)
        job.advance(Step.SIGNING_IN)
        return self._sign_in_and_keep(account, self._browser.sign_in(account, job, show))

    def add_local(self, email: str, path: str) -> AccountReport:
        """Keep a folder or file of mail on this computer.

        Raises `KnownError`: `ADDRESS_INVALID`, `ACCOUNT_EXISTS`, `LOCAL_MAIL_MISSING`,
        `LOCAL_MAIL_UNKNOWN`.
        """
        address = _address(email)
        account = Account(
            id=self._identify(f"{address.lower()} {path}")[:16],
            email=address,
            user=address,
            host="",
            port=0,
            security=Security.LOOPBACK,
            source=self._kind_of(path),
            path=path,
        )
        self._must_be_new(account)
        self._accounts.add_account(account)  # first: its messages are numbered under it
        try:
            with self._open(account) as mailbox:
                return _look(account, mailbox)
        except BaseException:
            self._accounts.remove_account(account.id)
            raise

    def _sign_in_and_keep(self, account: Account, secret: Secret) -> AccountReport:
        with self._probe(account, secret) as mailbox:
            report = _look(account, mailbox)
        self._credentials.keep_password(account.id, secret)
        try:
            self._accounts.add_account(account)
        except KnownError:
            self._credentials.forget_password(account.id)
            raise
        return report

    def _checked(self, new: NewAccount) -> Account:
        email = _address(new.email)
        if not new.host.strip():
            raise KnownError(ErrorCode.HOST_NEEDED, email=email)
        account = Account(
            id=self._identify(email.lower())[:16],
            email=email,
            user=new.user.strip() or email,
            host=new.host.strip(),
            port=new.port or _DEFAULT_PORT[new.security],
            security=new.security,
            auth=AuthMethod.OAUTH if new.oauth else AuthMethod.PASSWORD,
            oauth=new.oauth,
        )
        self._must_be_new(account)
        return account

    def presets(self) -> tuple[AccountPreset, ...]:
        """Return the mailboxes that IT proposes and that are not there yet."""
        known = {account.email.casefold() for account in self._accounts.accounts()}
        return tuple(each for each in self._company.presets if each.email.casefold() not in known)

    def _must_be_new(self, account: Account) -> None:
        if not self._company.lets_in(account.email):
            raise KnownError(ErrorCode.ACCOUNT_NOT_ALLOWED)
        wanted = account.name.casefold()
        if any(known.name.casefold() == wanted for known in self._accounts.accounts()):
            raise KnownError(ErrorCode.ACCOUNT_EXISTS, email=account.email)

    def check(self, email: str) -> AccountReport:
        """Sign in with the kept password and report what the server can do."""
        account = self.find(email)
        with self._open(account) as mailbox:
            folders = mailbox.folders()
            own = [folder for folder in folders if not folder.covered]
            messages = sum(mailbox.state(folder.name).messages for folder in own)
            return AccountReport(
                account=account,
                capabilities=mailbox.capabilities,
                folders=folders,
                messages=messages,
                notes=mailbox.notes(),
            )

    def renew_password(self, email: str, password: Secret) -> None:
        """Try a new password for a known account and keep it when it works."""
        account = self.find(email)
        with self._probe(account, password):
            pass
        self._credentials.keep_password(account.id, password)

    def sign_in_again(self, email: str, job: Job, show: Callable[[str], None]) -> None:
        """Sign in on the page of the provider once more, for a known account."""
        account = self.find(email)
        job.advance(Step.SIGNING_IN)
        token = self._browser.sign_in(account, job, show)
        with self._probe(account, token):
            pass
        self._credentials.keep_password(account.id, token)

    def remove(self, email: str) -> None:
        """Forget an account, its password, index and findings; journal and archive stay."""
        account = self.find(email)
        if account.source is MailSource.IMAP:
            self._credentials.forget_password(account.id)
        self._accounts.remove_account(account.id)


def _address(typed: str) -> str:
    """Return a complete address without what surrounds it. Raises `ADDRESS_INVALID`."""
    email = typed.strip()
    if not _ADDRESS.fullmatch(email):
        raise KnownError(ErrorCode.ADDRESS_INVALID, email=email)
    return email


def _look(account: Account, mailbox: Mailbox) -> AccountReport:
    """Return a first look: how many messages lie in the inbox."""
    folders = mailbox.folders()
    inbox = next((folder for folder in folders if folder.role is FolderRole.INBOX), None)
    return AccountReport(
        account=account,
        capabilities=mailbox.capabilities,
        folders=folders,
        messages=mailbox.state(inbox.name).messages if inbox else 0,
    )
