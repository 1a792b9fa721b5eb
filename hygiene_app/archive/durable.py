"""Files that are on the disk when we say so, and what the operating system says otherwise."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from hygiene_app.model.errors import ErrorCode, KnownError

if sys.platform == "darwin":  # pragma: no cover
    import fcntl

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)

# A virus scanner on Windows holds a new file open for a moment; elsewhere a refusal is final.
_ATTEMPTS = 20 if sys.platform == "win32" else 1
_PAUSE = 0.05


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Turn what the file system complains about into `KnownError`: DISK_FULL or NOT_WRITABLE."""
    try:
        yield
    except OSError as exc:
        full = exc.errno in _NO_ROOM
        code = ErrorCode.DISK_FULL if full else ErrorCode.NOT_WRITABLE
        raise KnownError(code, path=str(path)) from exc


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet down to the disk, private to the user.

    Its pages are dropped from memory, where the system allows that, so that reading it back asks
    the disk and not the cache. Raises `OSError`; nothing of the file is then left.
    """
    descriptor = os.open(path, _NEW, 0o600)
    try:
        _write(descriptor, data)
    except BaseException:
        os.close(descriptor)
        with suppress(OSError):
            remove(path)
        raise
    os.close(descriptor)


def _write(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
    _flush(descriptor)
    _let_go(descriptor)


def _let_go(descriptor: int) -> None:
    if sys.platform == "linux":  # pragma: no branch
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":  # pragma: no cover
        # fsync() leaves the data in the cache of the drive there (Apple, fsync(2))
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(descriptor)  # a network volume knows no better
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk; Windows has no such call and needs none."""
    if sys.platform == "win32":  # pragma: no cover
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(
    source: Path,
    target: Path,
    *,
    attempts: int = _ATTEMPTS,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Give a file its final name, in place of an older one, at once and for good."""
    _insist(lambda: source.replace(target), attempts, pause)
    sync_folder(target.parent)


def remove(
    path: Path,
    *,
    attempts: int = _ATTEMPTS,
    pause: Callable[[float], None] = time.sleep,
) -> None:
    """Remove a file; nothing happens where there is none."""
    _insist(lambda: path.unlink(missing_ok=True), attempts, pause)


def _insist(act: Callable[[], object], attempts: int, pause: Callable[[float], None]) -> None:
    for _ in range(attempts - 1):
        try:
            act()
        except PermissionError:
            pause(_PAUSE)
        else:
            return
    act()


def make_folder(folder: Path) -> None:
    """Make a folder that only the user may enter, with its parents."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sync_folder(folder.parent)
