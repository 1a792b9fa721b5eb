"""Adding, checking and removing a mailbox."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hygiene_app.model.account import Account, Capabilities, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.message import Folder
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice, SignIn
from hygiene_app.workflow.ports import (
    Accounts,
    Credentials,
    Discover,
    OpenMailbox,
    ProbeMailbox,
)

_ADDRESS = re.compile(r"[^@\s<>\"]+@[^@\s<>\"]+\.[^@\s<>\".]+")
_DEFAULT_PORT = {Security.TLS: 993, Security.STARTTLS: 143, Security.LOOPBACK: 143}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAccount:
    """What the user (or IT) says of a mailbox; port 0 is the standard one, no user the address."""

    email: str
    host: str
    port: int = 0
    security: Security = Security.TLS
    user: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountReport:
    """What a signed-in look at the server showed."""

    account: Account
    capabilities: Capabilities
    folders: tuple[Folder, ...]
    messages: int


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
        identify: Callable[[str], str],
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
        self._identify = identify

    def list(self) -> tuple[Account, ...]:
        """Return the accounts in the order in which they were added."""
        return self._accounts.accounts()

    def find(self, email: str) -> Account:
        """Return an account by its address. Raises `KnownError(ACCOUNT_UNKNOWN)`."""
        wanted = email.strip().lower()
        for account in self._accounts.accounts():
            if account.email.lower() == wanted:
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
        """Return a server that a password may go to without anybody looking at its name first.

        Raises `KnownError`: `ADDRESS_INVALID`, `HOST_NEEDED` where nobody knows one,
        `SERVER_ELSEWHERE` where another host should be asked, `SERVER_UNSURE` where only DNS leads
        to it, `BROWSER_SIGN_IN` where it takes no password.
        """
        found = self.discover(email, job, agreed)
        if found is None:
            raise KnownError(ErrorCode.HOST_NEEDED, email=email)
        if isinstance(found, Referral):
            raise KnownError(ErrorCode.SERVER_ELSEWHERE, host=found.host)
        if found.sign_in is SignIn.BROWSER:
            raise KnownError(ErrorCode.BROWSER_SIGN_IN, host=found.host)
        if not found.sure:
            raise KnownError(ErrorCode.SERVER_UNSURE, host=found.host, port=found.port)
        return found

    def add(self, new: NewAccount, password: Secret) -> AccountReport:
        """Sign in, and only when that works keep the account and its password.

        Raises `KnownError`: `ADDRESS_INVALID`, `HOST_NEEDED`, `ACCOUNT_EXISTS`, what the sign-in
        raises, and what the keyring raises. Nothing is kept when anything fails.
        """
        account = self._checked(new, password)
        with self._probe(account, password) as mailbox:
            report = _look(account, mailbox.capabilities, mailbox.folders(), 0)
            inbox = next((f for f in report.folders if f.role == "inbox"), None)
            messages = mailbox.state(inbox.name).messages if inbox else 0
        self._credentials.keep_password(account.id, password)
        try:
            self._accounts.add_account(account)
        except KnownError:
            self._credentials.forget_password(account.id)
            raise
        return _look(account, report.capabilities, report.folders, messages)

    def _checked(self, new: NewAccount, password: Secret) -> Account:
        email = _address(new.email)
        if not new.host.strip():
            raise KnownError(ErrorCode.HOST_NEEDED, email=email)
        if not password.reveal():
            raise KnownError(ErrorCode.PASSWORD_NEEDED, email=email)
        if any(known.email.lower() == email.lower() for known in self._accounts.accounts()):
            raise KnownError(ErrorCode.ACCOUNT_EXISTS, email=email)
        return Account(
            id=self._identify(email.lower())[:16],
            email=email,
            user=new.user.strip() or email,
            host=new.host.strip(),
            port=new.port or _DEFAULT_PORT[new.security],
            security=new.security,
        )

    def check(self, email: str) -> AccountReport:
        """Sign in with the kept password and report what the server can do."""
        account = self.find(email)
        with self._open(account) as mailbox:
            folders = mailbox.folders()
            messages = sum(mailbox.state(folder.name).messages for folder in folders)
            return _look(account, mailbox.capabilities, folders, messages)

    def renew_password(self, email: str, password: Secret) -> None:
        """Try a new password for a known account and keep it when it works."""
        account = self.find(email)
        with self._probe(account, password):
            pass
        self._credentials.keep_password(account.id, password)

    def remove(self, email: str) -> None:
        """Forget an account, its password, index and findings; journal and archive stay."""
        account = self.find(email)
        self._credentials.forget_password(account.id)
        self._accounts.remove_account(account.id)


def _address(typed: str) -> str:
    """Return a complete address without what surrounds it. Raises `ADDRESS_INVALID`."""
    email = typed.strip()
    if not _ADDRESS.fullmatch(email):
        raise KnownError(ErrorCode.ADDRESS_INVALID, email=email)
    return email


def _look(
    account: Account, capabilities: Capabilities, folders: tuple[Folder, ...], messages: int
) -> AccountReport:
    return AccountReport(
        account=account, capabilities=capabilities, folders=folders, messages=messages
    )
