"""Opens the database and hands out what lies in it."""

import os
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol

import apsw

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.store.accounts import StoredAccounts
from hygiene_app.store.cases import StoredCases
from hygiene_app.store.connections import Connections, connect
from hygiene_app.store.failures import translated
from hygiene_app.store.findings import StoredFindings
from hygiene_app.store.index import StoredIndex, new_profile_key
from hygiene_app.store.journal import StoredJournal
from hygiene_app.store.key_check import was_in_use, why_unreadable, write_check
from hygiene_app.store.matters import StoredMatters
from hygiene_app.store.migrate import Migration, drop_old_copies, migrate, schema_of, shipped
from hygiene_app.store.quiet import StoredQuiet
from hygiene_app.store.settings import StoredSettings
from hygiene_app.store.words import StoredWords

_SMALLEST = 512


class Now(Protocol):
    """The part of a clock that the store needs."""

    def now(self) -> datetime:
        """Return the present moment, aware."""
        ...


class Database:
    """The encrypted database of one profile. May be used from several threads at once.

    Args:
        path: the database; made when there is none. Its folder exists.
        key: 32 random bytes, kept in the keyring.
        migrations: those that come with the program, unless a test says otherwise.

    Raises `KnownError`: `STORE_KEY_LOST` (the key is not the one of this database),
    `STORE_DAMAGED`, `STORE_TOO_NEW`, `STORE_BUSY`, `DISK_FULL`, `NOT_WRITABLE`. What cannot be
    opened is left as it is.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        clock: Now,
        migrations: tuple[Migration, ...] | None = None,
    ) -> None:
        steps = shipped() if migrations is None else migrations
        with translated(path):
            _prepare(path)
            self.schema = _bring_up(path, key, steps)
            drop_old_copies(path, clock.now())
        self._connections = Connections(path, key)
        self.accounts = StoredAccounts(self._connections)
        self.index = StoredIndex(self._connections)
        self.findings = StoredFindings(self._connections)
        self.journal = StoredJournal(self._connections)
        self.settings = StoredSettings(self._connections)
        self.matters = StoredMatters(self._connections)
        self.quiet = StoredQuiet(self._connections)
        self.words = StoredWords(self._connections)
        self.cases = StoredCases(self._connections)

    def check(self) -> None:
        """Read every page. Raises `KnownError(STORE_DAMAGED)`."""
        with self._connections.reading() as connection:
            answer = connection.pragma("quick_check")
        if answer != "ok":
            raise KnownError(ErrorCode.STORE_DAMAGED, path=str(self._connections.path))

    def close(self) -> None:
        """Close it for all threads. None of them may be in the middle of something."""
        self._connections.close()

    def __enter__(self) -> "Database":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _prepare(path: Path) -> None:
    """Make an empty file that only its owner may read, or refuse one that lost its content.

    SQLite takes a file of a few octets for a new database and would write over it.
    """
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        size = path.stat().st_size
        if 0 < size < _SMALLEST or (size == 0 and was_in_use(path)):
            raise KnownError(ErrorCode.STORE_DAMAGED, path=str(path)) from None


def _bring_up(path: Path, key: bytes, migrations: tuple[Migration, ...]) -> int:
    connection = _unlocked(path, key)
    try:
        if connection.pragma("journal_mode") != "wal":
            connection.pragma("journal_mode", "wal")
        migrate(connection, path, key, migrations)
        new_profile_key(connection)
        write_check(path, key)
        return schema_of(connection)
    finally:
        connection.close()


def _unlocked(path: Path, key: bytes) -> apsw.Connection:
    """Return a connection whose key fits, or tell a key that is lost from a damaged database."""
    try:
        connection = connect(path, key)
        try:
            schema_of(connection)
        except BaseException:
            connection.close()
            raise
    except apsw.NotADBError as exc:
        raise why_unreadable(path, key) from exc
    return connection
