"""One writer at a time, also over processes.

The lock belongs to the operating system and goes with the process that holds it, however that
ends: a lock file that was left behind means nothing.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hygiene_app.model.errors import ErrorCode, KnownError

if sys.platform == "win32":  # pragma: no cover
    import msvcrt
else:
    import fcntl

_PAUSE = 0.02


@contextmanager
def locked(
    path: Path, wait: float, *, pause: Callable[[float], None] = time.sleep
) -> Iterator[None]:
    """Hold the lock while the block runs.

    Args:
        path: a file beside what is protected; its content does not matter.
        wait: how many seconds to wait for another writer.

    Raises `KnownError(ARCHIVE_BUSY)`, and `OSError` where the file cannot be made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        last = time.monotonic() + wait
        while not _taken(descriptor):
            if time.monotonic() >= last:
                raise KnownError(ErrorCode.ARCHIVE_BUSY)
            pause(_PAUSE)
        yield
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    if sys.platform == "win32":  # pragma: no cover
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
