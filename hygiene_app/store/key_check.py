"""Tells a lost key from a damaged database; both look alike to the cipher.

Beside the database lies a small file with a MAC under the key. It says nothing about the key to
who does not have it, and whether the key is the right one to who does.
"""

import hashlib
import hmac
import os
from pathlib import Path

from hygiene_app.model.errors import ErrorCode, KnownError

_PURPOSE = b"Mail Hygiene: this is the key of the database beside this file"
_HEADER = slice(16, 24)
_SUFFIX = ".check"


def check_path(database: Path) -> Path:
    """Return where the check of a database lies."""
    return database.with_name(database.name + _SUFFIX)


def write_check(database: Path, key: bytes) -> None:
    """Write the check where there is none yet, whole or not at all."""
    path = check_path(database)
    if path.exists():
        return
    temporary = path.with_name(path.name + ".new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(_mac(key))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)


def was_in_use(database: Path) -> bool:
    """Whether a database has been finished here before."""
    return check_path(database).exists()


def why_unreadable(database: Path, key: bytes) -> KnownError:
    """Return the problem of a database whose first page does not open with this key."""
    damaged = not _plausible(database) or _key_fits(database, key)
    code = ErrorCode.STORE_DAMAGED if damaged else ErrorCode.STORE_KEY_LOST
    return KnownError(code, path=str(database))


def _mac(key: bytes) -> bytes:
    return hmac.digest(key, _PURPOSE, hashlib.sha256).hex().encode()


def _key_fits(database: Path, key: bytes) -> bool:
    path = check_path(database)
    return path.exists() and hmac.compare_digest(path.read_bytes(), _mac(key))


def _plausible(database: Path) -> bool:
    """Whether the eight octets that stay readable in an encrypted database are in order.

    Page size, the two format versions, and the fractions that SQLite fixes at 64, 32, 32
    (database file format, §1.3).
    """
    with database.open("rb") as file:
        header = file.read(_HEADER.stop)[_HEADER]
    return (
        len(header) == 8
        and header[2] in (1, 2)
        and header[3] in (1, 2)
        and (header[5:] == b"\x40\x20\x20")
    )
