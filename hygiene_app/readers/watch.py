"""Watches a child while its parent waits for it, and ends the wait by ending the child.

Waiting on a pipe with a time limit works differently on every system, killing a process works on
all. The thread lives as long as the child and looks many times a second while there is a wait; a
thread for each document cost 1.3 ms where reading takes 5.
"""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.memory import resident_bytes

_TICK_SECONDS = 0.05 if sys.platform == "linux" else 0.1
"""A hostile page takes 300 MB in a tenth of a second. Linux tells in 0.02 ms, `ps` in 5 ms."""


class Watch:
    """Kills one child when it takes too long or too much memory during a wait.

    Attributes:
        reason: why it killed; None where it did not.
        highest: the most resident memory seen during the last wait, in bytes; 0 where the system
            bounds it itself.
    """

    def __init__(
        self,
        pid: int,
        kill: Callable[[], None],
        memory_bytes: int,
        halt: threading.Event | None = None,
    ) -> None:
        """Begin to watch. Once `halt` is set, every wait ends at the next look."""
        self.reason: UnreadableReason | None = None
        self.highest = 0
        self._pid = pid
        self._kill = kill
        self._memory_bytes = memory_bytes
        self._halt = halt
        self._lock = threading.Lock()
        self._ends_at: float | None = None
        self._stopped = False
        self._wanted = threading.Event()
        self._tick = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reader-watch", daemon=True)
        self._thread.start()

    @contextmanager
    def over(self, seconds: float) -> Iterator[None]:
        """Watch while the block waits for the child."""
        with self._lock:
            self._ends_at = time.monotonic() + seconds
            self.highest = 0
        self._wanted.set()
        try:
            yield
        finally:
            with self._lock:
                self._ends_at = None

    def stop(self) -> None:
        """End the thread. From then on the number of the process may be another's."""
        self._stopped = True
        self._wanted.set()
        self._tick.set()
        self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait() and not self._stopped:
            ends_at = self._ends_at
            left = _TICK_SECONDS if ends_at is None else ends_at - time.monotonic()
            if left > 0:
                self._tick.wait(min(_TICK_SECONDS, left))
            resident = resident_bytes(self._pid)
            with self._lock:
                self.highest = max(self.highest, resident)
                self._look(resident > self._memory_bytes)

    def _look(self, swollen: bool) -> None:
        """Judge the wait that goes on, if any; the lock keeps it from ending meanwhile."""
        if self._ends_at is None:
            self._wanted.clear()
            if self._stopped:
                self._wanted.set()
        elif time.monotonic() >= self._ends_at:
            self._end(UnreadableReason.TIMED_OUT)
        elif swollen:
            self._end(UnreadableReason.MEMORY)
        elif self._halt is not None and self._halt.is_set():
            # Nobody waits for the answer any more.
            self._end(UnreadableReason.CRASHED)

    def _end(self, reason: UnreadableReason) -> None:
        self.reason = reason
        self._ends_at = None
        self._kill()
