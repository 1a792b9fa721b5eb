"""The composition root: builds the adapters and hands them to the verbs.

The only file that knows both the rooms that touch the world and the ports of `workflow`; under
mypy strict this is where their fit is checked.
"""

import functools
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from hygiene_app import __version__
from hygiene_app.archive.per_thread import PerThreadArchive
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.desktop.browser import open_in_browser
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.desktop.logs import start_log
from hygiene_app.desktop.paths import PackagedResources, Profile, machine_servers, machine_sign_in
from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.oauth_flow import BrowserFlow
from hygiene_app.mailbox.oauth_protocol import Issuers
from hygiene_app.mailbox.oauth_providers import SignInTable
from hygiene_app.mailbox.oauth_tokens import AccessTokens
from hygiene_app.model.account import Account, AuthMethod, MailSource, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.notice import Notice, Reaction
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice
from hygiene_app.paper.table import Printer
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.recognition.conversation import Conversation
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.recognition.rules import load as load_rules
from hygiene_app.store.database import Database
from hygiene_app.store.index import StoredIndex
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.assembly import World, assemble
from hygiene_app.workflow.doctor import Doctor, Facts
from hygiene_app.workflow.mail_ports import Mailbox
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.services import Services

_STORE_KEY = "store-key"
_DEMO_SIZE = 400
_DEMO_SEED = 7

Credentials = KeyringCredentials | MemoryCredentials
Checkpoint = Callable[[str], None]


def resources() -> PackagedResources:
    """Return the files that come with the program."""
    return PackagedResources()


def recogniser() -> Recogniser:
    """Return recognition with the rule packs that come with the program."""
    files = resources()
    return Recogniser(load_rules({n: files.text(f"rules/{n}") for n in files.names("rules")}))


def conversation() -> Conversation:
    """Return what finds the end of a matter in its messages."""
    return Conversation(resources().text("conversation/answers.toml"))


def notify(notice: Notice, wait: float) -> Reaction:
    """Show a notification and wait so many seconds for a click on it."""
    from hygiene_app.desktop.notify import notify as show

    return show(notice, wait)


@contextmanager
def recognise_only() -> Iterator[RecogniseFiles]:
    """Give recognition of files: no keyring, no store, no account."""
    with ReaderPool() as reader:
        yield RecogniseFiles(reader=reader, recogniser=functools.cache(recogniser))


def build(root: Path | None = None) -> Services:
    """Build the verbs of a profile.

    Raises `KnownError` when the keyring or the store cannot be used; then nothing is left open.
    """
    profile = Profile.open(root)
    return build_profile(profile, KeyringCredentials(profile.id), open_demo=build_demo)


def build_profile(
    profile: Profile,
    credentials: Credentials,
    *,
    open_demo: Callable[[Job], Services] | None = None,
    checkpoint: Checkpoint = lambda _name: None,
    until: ExitStack | None = None,
) -> Services:
    """Build the verbs over given credentials; the demo and the kill tests bring their own.

    Args:
        checkpoint: called after every step of the dangerous path.
        until: ended when the services are closed.
    """
    ending = ExitStack()
    with ExitStack() as stack:
        if until is not None:
            stack.push(until)
        stack.callback(start_log(profile.log))
        database = stack.enter_context(_database(profile, credentials))
        reader = stack.enter_context(ReaderPool())
        world = _world(
            profile, credentials, database=database, reader=reader, checkpoint=checkpoint
        )
        services = assemble(
            world, profile=str(profile.root), open_demo=open_demo, close=ending.close
        )
        ending.push(stack.pop_all())
    return services


def _database(profile: Profile, credentials: Credentials) -> Database:
    return Database(profile.database, _store_key(profile, credentials), clock=SystemClock())


def _store_key(profile: Profile, credentials: Credentials) -> bytes:
    """Return the key of the store; make one only where there is no store yet."""
    kept = credentials.get(_STORE_KEY)
    if kept is not None:
        return bytes.fromhex(kept.reveal())
    if profile.database.exists():
        raise KnownError(ErrorCode.STORE_KEY_LOST, path=str(profile.database))
    key = secrets.token_bytes(32)
    credentials.put(_STORE_KEY, Secret(key.hex()))
    return key


@dataclass(frozen=True, slots=True)
class _Numbering:
    """UIDs for the files of one account, kept in the store."""

    index: StoredIndex
    account: str

    def number(self, folder: str, keys: Sequence[str]) -> tuple[int, ...]:
        """Return a number for each key of a whole folder."""
        return self.index.number(self.account, folder, keys)


class _Mail:
    """Everything that `workflow` needs of mailboxes."""

    def __init__(
        self,
        profile: Profile,
        credentials: Credentials,
        database: Database,
        files: PackagedResources,
    ) -> None:
        self._profile = profile
        self._database = database
        self._files = files
        own_files = (machine_sign_in(), profile.sign_in)
        self._pages = SignInTable(lambda: files.text("sign-in.toml"), own_files)
        issuers = Issuers(self._pages)
        self.tokens = AccessTokens(issuers=issuers, keyring=credentials, now=SystemClock().now)
        self.browser = BrowserFlow(
            issuers=issuers, tokens=self.tokens, open_browser=open_in_browser
        )

    def open(self, account: Account) -> AbstractContextManager[Mailbox]:
        """Sign in with what the keyring holds; open files as they are."""
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
        # needed once per account: the start of the program does without
        from hygiene_app.mailbox.discovery import Discovery
        from hygiene_app.mailbox.discovery_providers import load

        table = load(self._files.text("providers.toml"))
        folders = (machine_servers(), self._profile.servers)
        found = Discovery(folders=folders, providers=table)(email, job, agreed)
        return self._pages.advised(found, email) if isinstance(found, ServerChoice) else found


def _world(
    profile: Profile,
    credentials: Credentials,
    *,
    database: Database,
    reader: ReaderPool,
    checkpoint: Checkpoint,
) -> World:
    files = resources()
    mail = _Mail(profile, credentials, database, files)
    return World(
        store=database,
        credentials=mail.tokens,
        open_mailbox=mail.open,
        probe=mail.probe,
        discover=mail.discover,
        browser=mail.browser,
        kind_of=mail.kind_of,
        reader=reader,
        recogniser=functools.cache(recogniser),
        conversation=functools.cache(conversation),
        archive=PerThreadArchive(
            lambda: AgeArchive(profile.archive, credentials, checkpoint=checkpoint)
        ),
        resources=files,
        own_policy=profile.own_policy,
        paper=Printer(),
        doctor=doctor(profile.root),
        clock=SystemClock(),
        checkpoint=checkpoint,
    )


def build_demo(job: Job) -> Services:
    """Start the sample mailbox on the embedded server, in a profile that goes with it."""
    from hygiene_app.demo.sample import OWNER, generate
    from hygiene_app.demo.server import DemoServer

    today = SystemClock().today()
    messages = generate(seed=_DEMO_SEED, size=_DEMO_SIZE, today=today, resources=resources())
    with ExitStack() as stack:
        root = Path(tempfile.mkdtemp(prefix="hygiene-demo-"))
        stack.callback(shutil.rmtree, root, ignore_errors=True)
        server = stack.enter_context(
            DemoServer(messages, user=OWNER.email, total=_DEMO_SIZE, job=job)
        )
        services = build_profile(Profile.open(root), MemoryCredentials(), until=stack.pop_all())
    new = NewAccount(
        email=OWNER.email,
        host=server.host,
        port=server.port,
        security=Security.LOOPBACK,
        user=server.user,
    )
    try:
        services.accounts.add(new, Secret(server.password))
    except BaseException:
        services.close()
        raise
    return services


def doctor(root: Path | None = None) -> Doctor:
    """Return the checks of a profile; each looks for itself, so one problem hides no other."""
    return Doctor(
        {
            "program": _check_program,
            "keyring": lambda: _check_keyring(root),
            "store": lambda: _check_store(root),
            "archive": lambda: _check_archive(root),
            "reader": _check_reader,
            "policy": lambda: _check_policy(root),
        }
    )


def _check_program() -> Facts:
    return {"version": __version__, "python": sys.version.split()[0], "platform": sys.platform}


def _check_keyring(root: Path | None) -> Facts:
    credentials = KeyringCredentials(Profile.open(root).id)
    credentials.put("doctor", Secret("probe"))
    found = credentials.get("doctor")
    credentials.delete("doctor")
    if found != Secret("probe"):
        raise KnownError(ErrorCode.NO_KEYRING)
    return {"backend": credentials.backend}


def _check_store(root: Path | None) -> Facts:
    profile = Profile.open(root)
    if not profile.database.exists():
        return {"state": "not made yet"}
    with _database(profile, KeyringCredentials(profile.id)) as database:
        database.check()
        return {"schema": database.schema, "accounts": len(database.accounts.accounts())}


def _check_archive(root: Path | None) -> Facts:
    profile = Profile.open(root)
    archive = AgeArchive(profile.archive, KeyringCredentials(profile.id))
    try:
        return {"messages": len(archive.items())}
    except KnownError as exc:
        if exc.code is ErrorCode.ARCHIVE_NOT_SET_UP:
            return {"state": "not made yet"}
        raise


def _check_reader() -> Facts:
    from hygiene_app.model.document import Document

    with ReaderPool() as reader:
        reading = reader.read(b"doctor", name="doctor.txt", media_type="text/plain")
        layers = reader.layers()
    if not isinstance(reading, Document):
        raise KnownError(ErrorCode.READER_UNAVAILABLE)
    return {"state": "answers", "confined by": ", ".join(layers)}


def _check_policy(root: Path | None) -> Facts:
    profile = Profile.open(root)
    if profile.own_policy() is None:
        return {"origin": "built-in"}
    with _database(profile, KeyringCredentials(profile.id)) as database:
        policies = Policies(
            settings=database.settings,
            matters=database.matters,
            resources=resources(),
            own_file=profile.own_policy,
        )
        return {"origin": "file", "rules": len(policies.effective().rules)}
