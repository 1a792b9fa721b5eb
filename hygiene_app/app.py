"""The composition root: builds the adapters and hands them to the verbs.

The only file that knows both the rooms that touch the world and the ports of `workflow`; under
mypy strict this is where their fit is checked.
"""

import functools
import secrets
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from hygiene_app import __version__
from hygiene_app.archive.per_thread import PerThreadArchive
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.desktop.logs import start_log
from hygiene_app.desktop.paths import PackagedResources, Profile, machine_servers
from hygiene_app.mailbox.connection import connect
from hygiene_app.model.account import Account, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import Referral, ServerChoice
from hygiene_app.readers.reader import ChildReader
from hygiene_app.recognition.recogniser import Recogniser
from hygiene_app.recognition.rules import load as load_rules
from hygiene_app.store.database import Database
from hygiene_app.workflow.accounts import AccountBook, NewAccount
from hygiene_app.workflow.archive_access import ArchiveAccess
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.doctor import Doctor, Facts
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.ports import Discover, Mailbox
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.review import Review
from hygiene_app.workflow.scan import Scan
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


@contextmanager
def recognise_only() -> Iterator[RecogniseFiles]:
    """Give recognition of files: no keyring, no store, no account."""
    with ChildReader() as reader:
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
        reader = stack.enter_context(ChildReader())
        services = _services(
            profile,
            credentials,
            database=database,
            reader=reader,
            open_demo=open_demo,
            checkpoint=checkpoint,
            close=ending.close,
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


def _mailbox_opener(
    credentials: Credentials,
) -> Callable[[Account], AbstractContextManager[Mailbox]]:
    def open_mailbox(account: Account) -> AbstractContextManager[Mailbox]:
        password = credentials.password(account.id)
        if password is None:
            raise KnownError(ErrorCode.PASSWORD_NEEDED, email=account.email)
        return connect(account, password)

    return open_mailbox


def _discovery(profile: Profile, files: PackagedResources) -> Discover:
    def discover(email: str, job: Job, agreed: str = "") -> ServerChoice | Referral | None:
        # needed once per account: the start of the program does without
        from hygiene_app.mailbox.discovery import Discovery
        from hygiene_app.mailbox.discovery_providers import load

        table = load(files.text("providers.toml"))
        folders = (machine_servers(), profile.servers)
        return Discovery(folders=folders, providers=table)(email, job, agreed)

    return discover


def _services(
    profile: Profile,
    credentials: Credentials,
    *,
    database: Database,
    reader: ChildReader,
    open_demo: Callable[[Job], Services] | None,
    checkpoint: Checkpoint,
    close: Callable[[], None],
) -> Services:
    clock, files = SystemClock(), resources()
    open_mailbox = _mailbox_opener(credentials)
    archive = PerThreadArchive(
        lambda: AgeArchive(profile.archive, credentials, checkpoint=checkpoint)
    )
    policies = Policies(settings=database.settings, resources=files, own_file=profile.own_policy)
    accounts = AccountBook(
        accounts=database.accounts,
        credentials=credentials,
        probe=connect,
        open_mailbox=open_mailbox,
        discover=_discovery(profile, files),
        identify=database.index.keyed_hash,
    )
    review = Review(
        findings=database.findings,
        index=database.index,
        journal=database.journal,
        settings=database.settings,
        policy=policies.effective,
        clock=clock,
    )
    recognise = functools.cache(recogniser)
    return Services(
        accounts=accounts,
        scan=Scan(
            accounts=accounts,
            open_mailbox=open_mailbox,
            reader=reader,
            recogniser=recognise,
            index=database.index,
            findings=database.findings,
            review=review,
            policy=policies.effective,
            clock=clock,
        ),
        review=review,
        dispose=Dispose(
            accounts=database.accounts,
            open_mailbox=open_mailbox,
            archive=archive,
            findings=database.findings,
            index=database.index,
            journal=database.journal,
            policy=policies.effective,
            clock=clock,
            checkpoint=checkpoint,
        ),
        archive=ArchiveAccess(
            archive=archive,
            accounts=database.accounts,
            open_mailbox=open_mailbox,
            index=database.index,
            journal=database.journal,
            clock=clock,
        ),
        policies=policies,
        recognise=RecogniseFiles(reader=reader, recogniser=recognise),
        doctor=doctor(profile.root),
        journal=database.journal,
        settings=database.settings,
        resources=files,
        clock=clock,
        profile=str(profile.root),
        is_demo=open_demo is None,
        open_demo=open_demo,
        close=close,
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

    with ChildReader() as reader:
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
            settings=database.settings, resources=resources(), own_file=profile.own_policy
        )
        return {"origin": "file", "rules": len(policies.effective().rules)}
