"""The composition root: builds the adapters and hands them to the verbs.

The only file that knows both the rooms that touch the world and the ports of `workflow`; under
mypy strict this is where their fit is checked.
"""

import functools
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from hygiene_app import __version__
from hygiene_app.app.checks import doctor
from hygiene_app.app.mail import Mail
from hygiene_app.app.parts import (
    Credentials,
    conversation,
    open_archive,
    open_database,
    recogniser,
    resources,
)
from hygiene_app.archive.per_thread import PerThreadArchive
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.desktop.logs import start_log
from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_person import present_person
from hygiene_app.desktop.managed_status import write_status
from hygiene_app.desktop.managed_uses import Person, company, own_policy, status_file
from hygiene_app.desktop.paths import Profile
from hygiene_app.mailbox.local_mbox_scan import spans as mbox_spans
from hygiene_app.model.account import Security
from hygiene_app.model.job import Job
from hygiene_app.model.notice import Notice, Reaction
from hygiene_app.model.secret import Secret
from hygiene_app.model.status import Status
from hygiene_app.paper.printer import Printer
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.store.database import Database
from hygiene_app.workflow.accounts import NewAccount
from hygiene_app.workflow.assembly import World, assemble
from hygiene_app.workflow.recognise import RecogniseFiles
from hygiene_app.workflow.services import Services

_DEMO_SIZE = 400
_DEMO_SEED = 7

Checkpoint = Callable[[str], None]

__all__ = [
    "build",
    "build_demo",
    "build_profile",
    "conversation",
    "doctor",
    "notify",
    "recognise_only",
    "recogniser",
    "resources",
]


def notify(notice: Notice, wait: float) -> Reaction:
    """Show a notification and wait so many seconds for a click on it."""
    from hygiene_app.desktop.notify import notify as show

    return show(notice, wait)


@contextmanager
def recognise_only() -> Iterator[RecogniseFiles]:
    """Give recognition of files: no keyring, no store, no account."""
    with ReaderPool() as reader:
        yield RecogniseFiles(
            reader=reader, recogniser=functools.cache(recogniser), mbox_spans=mbox_spans
        )


def build(root: Path | None = None) -> Services:
    """Build the verbs of a profile.

    Raises `KnownError` when the keyring or the store cannot be used; then nothing is left open.
    """
    profile = Profile.open(root)
    return build_profile(
        profile, KeyringCredentials(profile.id), open_demo=build_demo, managed=Managed.load()
    )


def build_profile(
    profile: Profile,
    credentials: Credentials,
    *,
    open_demo: Callable[[Job], Services] | None = None,
    checkpoint: Checkpoint = lambda _name: None,
    until: ExitStack | None = None,
    managed: Managed | None = None,
) -> Services:
    """Build the verbs over given credentials; the demo and the kill tests bring their own.

    Args:
        checkpoint: called after every step of the dangerous path.
        until: ended when the services are closed.
        managed: what IT pushed; nothing where it is left out.
    """
    ending = ExitStack()
    with ExitStack() as stack:
        if until is not None:
            stack.push(until)
        stack.callback(start_log(profile.log))
        database = stack.enter_context(open_database(profile, credentials))
        reader = stack.enter_context(ReaderPool())
        world = _world(
            profile,
            credentials,
            database=database,
            reader=reader,
            checkpoint=checkpoint,
            managed=managed or Managed(),
        )
        services = assemble(
            world, profile=str(profile.root), open_demo=open_demo, close=ending.close
        )
        ending.push(stack.pop_all())
    return services


def _world(
    profile: Profile,
    credentials: Credentials,
    *,
    database: Database,
    reader: ReaderPool,
    checkpoint: Checkpoint,
    managed: Managed,
) -> World:
    files, person = resources(), present_person()
    mail = Mail(profile, credentials, database, files, managed, person)
    return World(
        store=database,
        credentials=mail.tokens,
        open_mailbox=mail.open,
        probe=mail.probe,
        discover=mail.discover,
        browser=mail.browser,
        kind_of=mail.kind_of,
        reader=reader,
        mbox_spans=mbox_spans,
        recogniser=functools.cache(recogniser),
        conversation=functools.cache(conversation),
        archive=PerThreadArchive(
            lambda: open_archive(profile, credentials, managed, person, checkpoint)
        ),
        resources=files,
        own_policy=lambda: own_policy(managed, profile.own_policy),
        paper=Printer(),
        doctor=doctor(profile.root),
        clock=SystemClock(),
        managed=managed,
        company=company(managed, person),
        write_status=_status_writer(managed, person),
        checkpoint=checkpoint,
    )


def _status_writer(managed: Managed, person: Person) -> Callable[[Status], None] | None:
    if not managed.is_set("StatusFile"):
        return None

    def write(status: Status) -> None:
        path = status_file(managed, person)
        if path is not None:
            write_status(path, status, __version__)

    return write


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
