"""One keyed connection per thread, and transactions on it."""

import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from hygiene_app.store.failures import translated

_BUSY_MS = 10_000
_KEY_BYTES = 32

# `fullfsync` matters on macOS only, where a plain fsync stops in the cache of the drive.
_PRAGMAS = (
    "foreign_keys = ON",
    "secure_delete = ON",
    "synchronous = FULL",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "temp_store = MEMORY",
    "cache_size = -16000",
    "journal_size_limit = 16777216",
)


def connect(path: Path, key: bytes, *, busy_ms: int = _BUSY_MS) -> apsw.Connection:
    """Open a connection with cipher, key and settings; whether the key fits shows on first use.

    `raw:` hands over the 32 bytes as they are: no passphrase, hence no derivation to wait for.
    """
    if len(key) != _KEY_BYTES:
        raise ValueError("the key of the store has 32 bytes")
    connection = apsw.Connection(str(path))
    try:
        connection.set_busy_timeout(busy_ms)
        connection.execute("PRAGMA cipher = 'aegis'")
        connection.execute("PRAGMA algorithm = 'aegis-256'")
        connection.execute(f"PRAGMA key = 'raw:{key.hex()}'")
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


class Connections:
    """Hands every thread a connection of its own, for the window works on two.

    Whoever calls `close()` has made sure that no thread is in the middle of something.
    """

    def __init__(self, path: Path, key: bytes, *, busy_ms: int = _BUSY_MS) -> None:
        self.path = path
        self._key = key
        self._busy_ms = busy_ms
        self._local = threading.local()
        self._lock = threading.Lock()
        self._open: weakref.WeakSet[apsw.Connection] = weakref.WeakSet()
        self._closed = False

    def _connection(self) -> apsw.Connection:
        known: apsw.Connection | None = getattr(self._local, "connection", None)
        if known is not None:
            return known
        with self._lock:
            if self._closed:
                raise RuntimeError("the store is closed")
            connection = connect(self.path, self._key, busy_ms=self._busy_ms)
            self._open.add(connection)
        self._local.connection = connection
        return connection

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Give this thread's connection; every statement sees a state of its own."""
        with translated(self.path):
            yield self._connection()

    @contextmanager
    def snapshot(self) -> Iterator[apsw.Connection]:
        """Give this thread's connection; all statements of the block see the same state."""
        with translated(self.path), _begun(self._connection(), "BEGIN") as connection:
            yield connection

    @contextmanager
    def transaction(self) -> Iterator[apsw.Connection]:
        """Give this thread's connection; the block is committed to disk whole, or not at all.

        Raises `KnownError(STORE_BUSY)` when another process keeps writing for too long.
        """
        with translated(self.path), _begun(self._connection(), "BEGIN IMMEDIATE") as connection:
            yield connection

    def close(self) -> None:
        """Close the connections of all threads; the last one folds the WAL into the database."""
        with self._lock:
            self._closed = True
            connections = list(self._open)
            self._open.clear()
        self._local = threading.local()
        for connection in connections:
            connection.close()


@contextmanager
def _begun(connection: apsw.Connection, begin: str) -> Iterator[apsw.Connection]:
    connection.execute(begin)
    try:
        yield connection
        connection.execute("COMMIT")
    finally:
        # SQLite has rolled back by itself when, say, the disk was full.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
