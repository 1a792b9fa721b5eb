"""Mailboxes: finding them, signing in, opening them, as far as IT lets it."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.app.parts import Credentials
from hygiene_app.desktop.browser import open_in_browser
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_uses import Person, server_of, sign_in_text
from hygiene_app.desktop.paths import PackagedResources, Profile, machine_servers, machine_sign_in
from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.oauth_flow import BrowserFlow
from hygiene_app.mailbox.oauth_protocol import Issuers
from hygiene_app.mailbox.oauth_providers import SignInTable
from hygiene_app.mailbox.oauth_tokens import AccessTokens
from hygiene_app.model.account import Account, AuthMethod, MailSource
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice
from hygiene_app.store.database import Database
from hygiene_app.store.index import StoredIndex
from hygiene_app.workflow.mail_ports import Mailbox


@dataclass(frozen=True, slots=True)
class _Numbering:
    """UIDs for the files of one account, kept in the store."""

    index: StoredIndex
    account: str

    def number(self, folder: str, keys: Sequence[str]) -> tuple[int, ...]:
        """Return a number for each key of a whole folder."""
        return self.index.number(self.account, folder, keys)


class Mail:
    """Everything that `workflow` needs of mailboxes."""

    def __init__(
        self,
        profile: Profile,
        credentials: Credentials,
        database: Database,
        files: PackagedResources,
        managed: Managed,
        person: Person,
    ) -> None:
        self._managed = managed
        self._person = person
        self._profile = profile
        self._database = database
        self._files = files
        own_files = (machine_sign_in(), profile.sign_in)
        self._pages = SignInTable(
            lambda: files.text("sign-in.toml"), own_files, managed=lambda: sign_in_text(managed)
        )
        issuers = Issuers(self._pages)
        self.tokens = AccessTokens(issuers=issuers, keyring=credentials, now=SystemClock().now)
        self.browser = BrowserFlow(
            issuers=issuers, tokens=self.tokens, open_browser=open_in_browser
        )

    def open(self, account: Account) -> AbstractContextManager[Mailbox]:
        """Sign in with what the keyring holds; open files as they are."""
        self._managed.require_sound()
        if account.source is not MailSource.IMAP:
            return self._open_files(account)
        if account.auth is AuthMethod.OAUTH:
            return connect(account, self.tokens.source(account))
        password = self.tokens.password(account.id)
        if password is None:
            raise KnownError(ErrorCode.PASSWORD_NEEDED, email=account.email)
        return connect(account, password)

    def probe(self, account: Account, secret: Secret) -> AbstractContextManager[Mailbox]:
        """Sign in with a secret that is not kept yet."""
        self._managed.require_sound()
        if account.auth is AuthMethod.OAUTH:
            return connect(account, self.tokens.source(account, secret))
        return connect(account, secret)

    def kind_of(self, path: str) -> MailSource:
        """Say what kind of local mail lies at a path."""
        from hygiene_app.mailbox.local import kind_of

        return kind_of(Path(path))

    def _open_files(self, account: Account) -> AbstractContextManager[Mailbox]:
        from hygiene_app.mailbox.local import open_local

        return open_local(account, _Numbering(self._database.index, account.id))

    def discover(self, email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        """Find the server of an address, and whose page signs in to it."""
        named = server_of(self._managed, email, self._person)
        if named is not None:
            return self._pages.advised(named, email)
        # needed once per account: the start of the program does without
        from hygiene_app.mailbox.discovery import Discovery
        from hygiene_app.mailbox.discovery_providers import load

        table = load(self._files.text("providers.toml"))
        folders = (machine_servers(), self._profile.servers)
        listed = self._managed.text("Discovery") == "listed"
        found = Discovery(folders=folders, providers=table, listed_only=listed)(email, job, agreed)
        return self._pages.advised(found, email) if isinstance(found, ServerChoice) else found
