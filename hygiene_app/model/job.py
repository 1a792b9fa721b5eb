"""Progress and cancellation, handed into every long piece of work.

Work is plain synchronous code. It calls `job.check()` at least once per message and page, and
`job.advance()` when something got done; who started it decides what happens with either.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Cancelled(Exception):
    """The user asked to stop. It is not an error: what was done stays done."""


_SLICE = 0.25
"""Seconds after which somebody who waits looks whether the user wants to stop."""


class Step(StrEnum):
    """What a job is busy with; `words` has a sentence for each."""

    CONNECTING = "connecting"
    LISTING = "listing"
    READING = "reading"
    DISPOSING = "disposing"
    RESTORING = "restoring"
    VERIFYING = "verifying"
    EXPORTING = "exporting"
    PREPARING = "preparing"
    SIGNING_IN = "signing-in"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is. `total` is 0 while it is not known."""

    step: Step
    done: int = 0
    total: int = 0
    found: int = 0


class Job:
    """Carries progress out of the work and the wish to stop into it."""

    def __init__(
        self,
        report: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._report = report
        self._cancelled = cancelled
        self._sleep = sleep

    def check(self) -> None:
        """Raise `Cancelled` when the user asked to stop."""
        if self._cancelled is not None and self._cancelled():
            raise Cancelled

    def advance(self, step: Step, done: int = 0, total: int = 0, found: int = 0) -> None:
        """Tell how far the work is, then `check()`."""
        if self._report is not None:
            self._report(Progress(step=step, done=done, total=total, found=found))
        self.check()

    def wait(self, seconds: int) -> None:
        """Wait because a server asked for it, telling how long; raise `Cancelled` at once."""
        slices = int(seconds / _SLICE)
        for passed in range(slices):
            if passed % round(1 / _SLICE) == 0:
                self.advance(Step.WAITING, int(passed * _SLICE), seconds)
            self.check()
            self._sleep(_SLICE)


def quiet_job() -> Job:
    """Return a job that reports to nobody and is never cancelled."""
    return Job()
