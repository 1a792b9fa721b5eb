"""Ends a piece of pure Python work in the child that takes too long, and only that piece."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_AGAIN_SECONDS = 0.25


class OutOfTime(BaseException):
    """The piece of work took too long. Not an `Exception`: parsers swallow those."""


def _ring(_signal: int, _frame: FrameType | None) -> None:
    raise OutOfTime


if sys.platform == "win32":
    import _thread
    import threading

    @contextmanager
    def time_limit(seconds: float) -> Iterator[None]:
        """Raise `OutOfTime` in the block after so many seconds. Main thread only."""
        before = signal.signal(signal.SIGINT, _ring)
        timer = threading.Timer(seconds, _thread.interrupt_main)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()
            timer.join()
            signal.signal(signal.SIGINT, before)

else:

    @contextmanager
    def time_limit(seconds: float) -> Iterator[None]:
        """Raise `OutOfTime` in the block after so many seconds. Main thread only."""
        before = signal.signal(signal.SIGALRM, _ring)
        # Again and again: what is raised within a destructor gets lost.
        signal.setitimer(signal.ITIMER_REAL, max(seconds, 0.001), _AGAIN_SECONDS)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)
