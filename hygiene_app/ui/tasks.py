"""Work off the window's thread: the only place that starts threads.

Lanes of one worker each, so that nothing within a lane needs locks: WORK is for what takes long
and touches the mailbox (scan, disposal, restore, sign-in), LOOK for quick reading, ASK for
questions to the internet that touch nothing of ours: they wait long and must keep nobody waiting.

Callbacks run on the window's thread only. One long-lived QObject owns the only signal that
crosses threads, a wake-up; what to do travels in a thread-safe queue beside it. A QObject for each
task would die with an event pending, and a task that starts in its constructor loses its first
progress: hence create, connect, then start.
"""

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from enum import StrEnum
from functools import partial
from queue import Empty, SimpleQueue
from typing import Final, Generic, Self, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Cancelled, Job, Progress

log = logging.getLogger(__name__)

T = TypeVar("T")
C = TypeVar("C")

_PROGRESS_EVERY: Final = 0.1
"""Seconds between two progress calls: more often nobody sees, and the window has to paint."""


class Lane(StrEnum):
    """Where a task runs; tasks of one lane run one after the other."""

    WORK = "work"
    LOOK = "look"
    ASK = "ask"


class TaskState(StrEnum):
    NEW = "new"
    WAITING = "waiting"
    RUNNING = "running"
    ENDED = "ended"


class Task(Generic[T]):
    """One piece of work. Connect its callbacks, then `start()`; made by `TaskRunner.create`.

    Exactly one of done, failed, cancelled and crashed is called, then ended; all of them and
    progress on the window's thread. A callback is dropped when its owner (given with it, else that
    of the task) no longer exists.
    """

    def __init__(
        self,
        runner: "TaskRunner",
        lane: Lane,
        work: Callable[[Job], T],
        owner: QObject | None,
    ) -> None:
        self.lane: Final = lane
        self.state = TaskState.NEW
        self._runner = runner
        self._work = work
        self._owner = owner
        self._stop = threading.Event()
        self._held: Progress | None = None
        self._told_at = 0.0
        self._done: list[tuple[QObject | None, Callable[[T], None]]] = []
        self._failed: list[tuple[QObject | None, Callable[[KnownError], None]]] = []
        self._cancelled: list[tuple[QObject | None, Callable[[], None]]] = []
        self._progress: list[tuple[QObject | None, Callable[[Progress], None]]] = []
        self._begun: list[tuple[QObject | None, Callable[[], None]]] = []
        self._ended: list[tuple[QObject | None, Callable[[], None]]] = []

    # connect --------------------------------------------------------------------------------

    def on_done(self, call: Callable[[T], None], *, owner: QObject | None = None) -> Self:
        """Call with the result."""
        self._done.append((owner or self._owner, call))
        return self

    def on_failed(
        self, call: Callable[[KnownError], None], *, owner: QObject | None = None
    ) -> Self:
        """Call when the world was at fault. A bug goes to `TaskRunner.crashed` instead."""
        self._failed.append((owner or self._owner, call))
        return self

    def on_cancelled(self, call: Callable[[], None], *, owner: QObject | None = None) -> Self:
        """Call when the work stopped because the user asked."""
        self._cancelled.append((owner or self._owner, call))
        return self

    def on_progress(
        self, call: Callable[[Progress], None], *, owner: QObject | None = None
    ) -> Self:
        """Call at most ten times a second; the last progress always arrives."""
        self._progress.append((owner or self._owner, call))
        return self

    def on_begun(self, call: Callable[[], None], *, owner: QObject | None = None) -> Self:
        """Call when the work itself begins, after waiting for its lane."""
        self._begun.append((owner or self._owner, call))
        return self

    def on_ended(self, call: Callable[[], None], *, owner: QObject | None = None) -> Self:
        """Call at the end, whatever the end was."""
        self._ended.append((owner or self._owner, call))
        return self

    # steer ----------------------------------------------------------------------------------

    def start(self) -> Self:
        """Put it on its lane. Raises `RuntimeError` the second time."""
        if self.state is not TaskState.NEW:
            raise RuntimeError("a task starts once")
        self.state = TaskState.WAITING
        self._runner.take(self)
        return self

    def cancel(self) -> None:
        """Ask it to stop; it ends at its next `job.check()`."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody asked it to stop."""
        return self._stop.is_set()

    @property
    def is_ended(self) -> bool:
        """Whether it is over, for whatever reason."""
        return self.state is TaskState.ENDED

    # on the worker's thread -------------------------------------------------------------------

    def run(self) -> None:
        """Do the work; called by the lane only."""
        if self._stop.is_set():
            self._end(self._call_cancelled)
            return
        self._runner.call(self._begin)
        job = Job(report=self._report, cancelled=self._stop.is_set)
        try:
            result = self._work(job)
        except Cancelled:
            self._end(self._call_cancelled)
        except KnownError as exc:
            self._end(partial(self._call_failed, exc))
        except Exception as exc:  # noqa: BLE001 - a bug in one task must not end the lane
            log.error("a task ended unexpectedly: %s", type(exc).__name__)
            self._end(partial(self._runner.crashed.emit, exc))
        else:
            self._end(partial(self._call_done, result))

    def _report(self, progress: Progress) -> None:
        now = time.monotonic()
        if now - self._told_at < _PROGRESS_EVERY:
            self._held = progress
            return
        self._told_at, self._held = now, None
        self._runner.call(lambda: self._call_progress(progress))

    def _end(self, outcome: Callable[[], None]) -> None:
        held = self._held

        def finish() -> None:
            self.state = TaskState.ENDED
            with ExitStack() as always:
                always.callback(self._runner.forget, self)
                always.callback(self._call_ended)
                if held is not None:
                    self._call_progress(held)
                outcome()

        self._runner.call(finish)

    # on the window's thread -------------------------------------------------------------------

    def _begin(self) -> None:
        self.state = TaskState.RUNNING
        for call in _alive(self._begun):
            call()

    def _call_progress(self, progress: Progress) -> None:
        for call in _alive(self._progress):
            call(progress)

    def _call_done(self, result: T) -> None:
        for call in _alive(self._done):
            call(result)

    def _call_failed(self, problem: KnownError) -> None:
        for call in _alive(self._failed):
            call(problem)

    def _call_cancelled(self) -> None:
        for call in _alive(self._cancelled):
            call()

    def _call_ended(self) -> None:
        for call in _alive(self._ended):
            call()


def _alive(calls: list[tuple[QObject | None, C]]) -> Iterator[C]:
    """Yield the calls whose owners exist at the moment when it is their turn."""
    for owner, call in calls:
        if owner is None or shiboken6.isValid(owner):
            yield call


class TaskRunner(QObject):
    """Runs tasks; one for the whole application, ended by `shut_down()`.

    Signals:
        started: a task of the WORK lane was put on its lane; carries the `Task`.
        crashed: a task ended with a bug; carries the exception.
    """

    started = Signal(object)
    crashed = Signal(object)
    _wake = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._lanes = {lane: ThreadPoolExecutor(1, f"lane-{lane}") for lane in Lane}
        self._tasks: list[Task[object]] = []
        self._open = True
        self._wake.connect(self._drain, Qt.ConnectionType.QueuedConnection)

    def create(
        self, lane: Lane, work: Callable[[Job], T], *, owner: QObject | None = None
    ) -> Task[T]:
        """Return a task that is not started yet.

        Args:
            owner: callbacks are dropped once this object is gone.
        """
        return Task(self, lane, work, owner)

    @property
    def working(self) -> "tuple[Task[object], ...]":
        """The tasks of the WORK lane that wait or run, oldest first."""
        return tuple(task for task in self._tasks if task.lane is Lane.WORK)

    @property
    def idle(self) -> bool:
        """Whether nothing waits or runs, on any lane."""
        return not self._tasks

    def cancel_all(self) -> None:
        """Ask everything to stop; returns at once."""
        for task in self._tasks:
            task.cancel()

    def shut_down(self) -> None:
        """Stop everything, wait for it, and drop what was still to be called.

        Call it on the window's thread, before the application dies. Nothing may be created after.
        """
        self._open = False
        self.cancel_all()
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)
        with contextlib.suppress(Empty):
            while True:
                self._calls.get_nowait()
        self._tasks.clear()

    def teller(self, call: Callable[[T], None], owner: QObject) -> Callable[[T], None]:
        """Return a function for the worker's thread that has `call` called on the window's.

        What is told after the owner is gone is dropped.
        """

        def tell(value: T) -> None:
            def arrive() -> None:
                if shiboken6.isValid(owner):
                    call(value)

            self.call(arrive)

        return tell

    # for tasks only ---------------------------------------------------------------------------

    def take(self, task: "Task[T]") -> None:
        """Put a task on its lane."""
        if not self._open:
            return
        self._tasks.append(task)  # type: ignore[arg-type]  # only its end matters here
        if task.lane is Lane.WORK:
            self.started.emit(task)
        self._lanes[task.lane].submit(task.run)

    def call(self, what: Callable[[], None]) -> None:
        """Have something called on the window's thread; from any thread."""
        self._calls.put(what)
        if self._open:
            self._wake.emit()

    def forget(self, task: "Task[T]") -> None:
        """Let go of a task that ended."""
        self._tasks = [other for other in self._tasks if other is not task]

    @Slot()
    def _drain(self) -> None:
        with contextlib.suppress(Empty):
            while True:
                what = self._calls.get_nowait()
                try:
                    what()
                except Exception as exc:  # noqa: BLE001 - one bad callback must not lose the rest
                    log.error("a callback ended unexpectedly: %s", type(exc).__name__)
                    self.crashed.emit(exc)
