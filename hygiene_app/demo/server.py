"""The sample mailbox over real IMAP, on this machine only, in memory."""

import asyncio
import logging
import secrets
import socket
import threading
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hygiene_app.demo.message import SampleMessage
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Step, quiet_job

if TYPE_CHECKING:
    from hygiene_app.demo.imap import Office

HOST = "127.0.0.1"
FOLDERS = ("Sent", "Drafts", "Trash")
_BATCH = 50
_PATIENCE = 20.0
_SILENT = logging.CRITICAL + 1

log = logging.getLogger(__name__)


class DemoServer(AbstractContextManager["DemoServer"]):
    """Serves messages from memory while its block runs; the password is new every time.

    Everything happens on one thread of its own, without signal handlers, so that it also runs on
    Windows. The server knows MOVE and UIDPLUS but not SPECIAL-USE: the Trash is found by name.

    Attributes:
        host, port, user, password: where and how to sign in, once the block has begun.
    """

    def __init__(
        self,
        messages: Iterable[SampleMessage] = (),
        *,
        user: str = "",
        folders: Sequence[str] = FOLDERS,
        total: int = 0,
        job: Job | None = None,
    ) -> None:
        """Take messages one by one as they are loaded, so they may be made on the way.

        Args:
            user: the name to sign in with; random when empty.
            folders: created besides those that messages name.
            total: how many messages will come, for the progress; 0 when not known.
        """
        self.host = HOST
        self.port = 0
        self.user = user or f"demo-{secrets.token_hex(3)}"
        self.password = secrets.token_urlsafe(18)
        self._messages = messages
        self._folders = folders
        self._total = total
        self._job = job or quiet_job()
        self._ready = threading.Event()
        self._failure: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="demo-imap", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Event | None = None
        self._office: Office | None = None
        self._levels: dict[str, int] = {}

    def __enter__(self) -> Self:
        """Start and load.

        Raises:
            KnownError: `DEMO_FAILED` when the server cannot start. `Cancelled` passes through.
        """
        self._silence()
        self._thread.start()
        try:
            if not self._ready.wait(_PATIENCE) or self._failure is not None:
                raise KnownError(ErrorCode.DEMO_FAILED) from self._failure
            self._load()
        except BaseException:
            self._close()
            raise
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._close()

    def _silence(self) -> None:
        """Shut the server's logs: at debug level they would hold whole messages."""
        for name in ("pymap", "proxyprotocol"):
            logger = logging.getLogger(name)
            self._levels[name] = logger.level
            logger.setLevel(_SILENT)

    def _load(self) -> None:
        """Append the messages in batches, telling the job after each."""
        loop, office = self._loop, self._office
        if loop is None or office is None:
            raise KnownError(ErrorCode.DEMO_FAILED)
        done = 0
        messages = iter(self._messages)
        self._job.advance(Step.PREPARING, done, self._total)
        while batch := tuple(islice(messages, _BATCH)):
            asyncio.run_coroutine_threadsafe(office.append(batch), loop).result()
            done += len(batch)
            self._job.advance(Step.PREPARING, done, self._total)
        log.info("sample mailbox ready: %d messages", done)

    def _close(self) -> None:
        if self._loop is not None and self._stop is not None and self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(_PATIENCE)
        for name, level in self._levels.items():
            logging.getLogger(name).setLevel(level)

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except (OSError, ImportError) as exc:
            self._failure = exc
        finally:
            self._ready.set()

    async def _serve(self) -> None:
        from hygiene_app.demo.imap import Office

        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        # a client that hangs up in the middle of a command is no news
        self._loop.set_exception_handler(lambda _loop, _context: None)
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as bound:
            bound.bind((HOST, 0))
            self.port = bound.getsockname()[1]
            office = Office(self.user, self.password)
            await office.add_folders(self._folders)
            server = await office.listen(bound)
            self._office = office
            self._ready.set()
            try:
                await self._stop.wait()
            finally:
                server.close()  # not wait_closed(): that waits for clients to hang up
