"""Writing, flushing and reading back, beside the encrypting of what is next (ADR 14)."""

import hashlib
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from hygiene_app.archive import durable
from hygiene_app.model.secret import Secret

# One writes and reads while the other waits for its flush; more would wait for the same disk.
_THREADS = 2


class Disk:
    """Threads for what needs the disk and not the interpreter; they end with the block."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(_THREADS, thread_name_prefix="archive")

    def __enter__(self) -> "Disk":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def end(self) -> None:
        """Wait for what is under way; what was not begun is not done any more."""
        self._pool.shutdown(cancel_futures=True)

    def hashes(self, messages: Iterable[bytes]) -> Iterator[str]:
        """Yield the SHA-256 of each."""
        return self._pool.map(_sha256, messages)

    def bring(self, path: Path, data: bytes) -> Future[bytes]:
        """Bring a new file to the disk, and return what the disk then has.

        The result raises `OSError` where that fails.
        """
        return self._pool.submit(_brought, path, data)


def _sha256(message: bytes) -> str:
    return hashlib.sha256(message).hexdigest()


def _brought(path: Path, data: bytes) -> bytes:
    durable.write_new(path, data)
    try:
        return path.read_bytes()
    except OSError:
        return b""  # so it is not what was written


def is_message(sealed: bytes, key: Secret, message: bytes) -> bool:
    """Whether an object holds this message, and the key opens it."""
    from hygiene_app.archive.plain_reader import Unreadable, identity, pieces

    at = 0
    try:
        for piece in pieces(sealed, identity(key.reveal())):
            if piece != message[at : at + len(piece)]:
                return False
            at += len(piece)
    except Unreadable:
        return False
    return at == len(message)
