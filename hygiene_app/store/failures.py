"""Turns what SQLite and the file system complain about into known problems; the only place."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from hygiene_app.model.errors import ErrorCode, KnownError

_BY_TYPE: tuple[tuple[type[apsw.Error], ErrorCode], ...] = (
    (apsw.FullError, ErrorCode.DISK_FULL),
    (apsw.ReadOnlyError, ErrorCode.NOT_WRITABLE),
    (apsw.CantOpenError, ErrorCode.NOT_WRITABLE),
    (apsw.PermissionsError, ErrorCode.NOT_WRITABLE),
    (apsw.BusyError, ErrorCode.STORE_BUSY),
    (apsw.LockedError, ErrorCode.STORE_BUSY),
    (apsw.CorruptError, ErrorCode.STORE_DAMAGED),
    (apsw.NotADBError, ErrorCode.STORE_DAMAGED),
)

# SQLITE_IOERR tells only with its extended code which way the bytes were going.
_UNREADABLE = frozenset(
    {
        apsw.SQLITE_IOERR_READ,
        apsw.SQLITE_IOERR_SHORT_READ,
        apsw.SQLITE_IOERR_CORRUPTFS,
        apsw.SQLITE_IOERR_DATA,
    }
)
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def _code_of(exc: apsw.Error) -> ErrorCode | None:
    for kind, code in _BY_TYPE:
        if isinstance(exc, kind):
            return code
    if isinstance(exc, apsw.IOError):
        extended = getattr(exc, "extendedresult", 0)
        if extended in _UNREADABLE:
            return ErrorCode.STORE_DAMAGED
        # The memory shared by readers of a WAL is a file too, and grows where the database lies.
        full = extended == apsw.SQLITE_IOERR_SHMSIZE
        return ErrorCode.DISK_FULL if full else ErrorCode.NOT_WRITABLE
    return None


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise `KnownError` for what the world did to the database; let bugs through as they are.

    Raises `KnownError`: `DISK_FULL`, `NOT_WRITABLE`, `STORE_BUSY`, `STORE_DAMAGED`.
    """
    try:
        yield
    except apsw.Error as exc:
        code = _code_of(exc)
        if code is None:
            raise
        raise KnownError(code, path=str(path)) from exc
    except OSError as exc:
        full = exc.errno in _NO_ROOM
        code = ErrorCode.DISK_FULL if full else ErrorCode.NOT_WRITABLE
        raise KnownError(code, path=str(path)) from exc
