"""Brings a database to the schema of this program. Forward only; a copy is taken before."""

import logging
import os
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import resources
from pathlib import Path

import apsw

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.store.connections import connect
from hygiene_app.store.queries import one

log = logging.getLogger(__name__)

_NAME = re.compile(r"(\d{4})_\w+\.sql")
_COPY_LIVES = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step. `number` is the schema that it leads to."""

    number: int
    sql: str


def shipped() -> tuple[Migration, ...]:
    """Return the migrations that come with this program, in order."""
    found = []
    for file in (resources.files("hygiene_app.store") / "migrations").iterdir():
        match = _NAME.fullmatch(file.name)
        if match:
            found.append(Migration(number=int(match[1]), sql=file.read_text(encoding="utf-8")))
    found.sort(key=lambda migration: migration.number)
    if [migration.number for migration in found] != list(range(1, len(found) + 1)):
        raise RuntimeError("the migrations of the store are not complete")
    return tuple(found)


def schema_of(connection: apsw.Connection) -> int:
    """Return the number of the schema; 0 for a new database."""
    (number,) = one(connection, "PRAGMA user_version")
    return int(number)


def migrate(
    connection: apsw.Connection, path: Path, key: bytes, migrations: tuple[Migration, ...]
) -> None:
    """Apply what is missing, each step in one transaction with its number.

    An existing database is copied first. A program that is ended in between leaves the schema of
    before or after a step, never one in between. Raises `KnownError(STORE_TOO_NEW)`.
    """
    present, wanted = schema_of(connection), len(migrations)
    if present > wanted:
        raise KnownError(ErrorCode.STORE_TOO_NEW, path=str(path), schema=present)
    if 0 < present < wanted:
        _copy(connection, path, key, before=present + 1)
    for migration in migrations[present:]:
        _apply(connection, migration)


def _apply(connection: apsw.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been quicker while this one waited for its turn.
        if schema_of(connection) < migration.number:
            connection.execute(migration.sql)
            connection.execute(f"PRAGMA user_version = {migration.number}")
            log.info("store: schema %d applied", migration.number)
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _copy(connection: apsw.Connection, path: Path, key: bytes, *, before: int) -> None:
    """Copy the database under the same key; only the newest copy is kept."""
    temporary = path.with_name(f"{path.name}.copying-{secrets.token_hex(4)}")
    os.close(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        target = connect(temporary, key)
        try:
            with target.backup("main", connection, "main") as backup:
                while not backup.done:
                    backup.step(1000)
        finally:
            target.close()
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    older = copies(path)
    final = path.with_name(f"{path.name}.before-{before:04d}")
    temporary.replace(final)
    for copy in older:
        if copy != final:
            copy.unlink(missing_ok=True)


def copies(path: Path) -> tuple[Path, ...]:
    """Return the copies that lie beside a database."""
    return tuple(sorted(path.parent.glob(f"{path.name}.before-[0-9][0-9][0-9][0-9]")))


def drop_old_copies(path: Path, now: datetime) -> None:
    """Remove copies, finished or not, after 30 days: they hold what was disposed of since."""
    half_made = path.parent.glob(f"{path.name}.copying-*")
    for copy in (*copies(path), *half_made):
        made = datetime.fromtimestamp(copy.stat().st_mtime, tz=now.tzinfo)
        if now - made > _COPY_LIVES:
            copy.unlink(missing_ok=True)
