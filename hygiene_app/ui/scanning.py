"""The scan as the window sees it: at most one, on the WORK lane, and it gives way to a disposal."""

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Progress
from hygiene_app.ui.signals import Changes
from hygiene_app.ui.tasks import Lane, Task, TaskRunner
from hygiene_app.workflow.scan import AccountScan, ScanReport
from hygiene_app.workflow.services import Services

_TELL_EVERY: Final = 2.0
"""Seconds between two notes of new findings, so that pages do not reload all the time."""

_AFTER_MIDNIGHT: Final = 1
_A_LITTLE: Final = timedelta(seconds=1)
"""So that a pause is over for certain when we ask again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ended:
    report: ScanReport
    goes_on_in: timedelta | None


class Scanning(QObject):
    """Starts scans and knows how the last one ended.

    A scan keeps what it read batch by batch, so it may be stopped at any time and goes on later
    where it was. What a mail server asked to leave alone goes on by itself when the time has come.

    Signals:
        began: a scan was started.
        moved: its progress.
        ended: it is over, for whatever reason; ask `report` and `problem`.
    """

    began = Signal()
    moved = Signal(object)
    ended = Signal()

    def __init__(self, services: Services, tasks: TaskRunner, changes: Changes) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._changes = changes
        self._task: Task[_Ended] | None = None
        self._found = 0
        self._told_at = 0.0
        self.later = QTimer(self)
        self.later.setSingleShot(True)
        self.later.timeout.connect(self.start)
        self.report: ScanReport | None = None
        self.problem: KnownError | None = None

    @property
    def is_running(self) -> bool:
        """Whether a scan waits or runs."""
        return self._task is not None

    @property
    def problems(self) -> tuple[AccountScan, ...]:
        """The accounts whose last scan ended with a problem."""
        return tuple(a for a in self.report.accounts if a.error) if self.report else ()

    def settle(self) -> None:
        """Look what became of what was interrupted and what the day changed, then scan."""

        def work(job: Job) -> bool:
            if self._services.dispose.open_count():
                self._services.dispose.resolve(job)
            self._services.review.refresh()
            return bool(self._services.accounts.list())

        task = self._tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._settled).on_failed(self._not_settled).start()

    def _settled(self, has_account: bool) -> None:
        self._changes.findings.emit()
        if has_account:
            self.start()

    def _not_settled(self, problem: KnownError) -> None:
        self.problem = problem
        self.ended.emit()

    def start(self) -> None:
        """Start a scan of every account, unless one is under way."""
        if self._task is not None:
            return
        self.later.stop()
        task = self._tasks.create(Lane.WORK, self._work, owner=self)
        task.on_progress(self._progress)
        task.on_done(self._done)
        task.on_failed(self._failed)
        task.on_ended(self._ended)
        self._task, self._found, self.problem = task, 0, None
        task.start()
        self.began.emit()

    def pause(self) -> bool:
        """Stop a scan that is under way; return whether there was one to go on with later."""
        if self._task is None:
            return False
        self._task.cancel()
        return True

    def _progress(self, progress: Progress) -> None:
        self.moved.emit(progress)
        now = time.monotonic()
        if progress.found > self._found and now - self._told_at >= _TELL_EVERY:
            self._found, self._told_at = progress.found, now
            self._changes.findings.emit()

    def _work(self, job: Job) -> "_Ended":
        report = self._services.scan.run(job)
        return _Ended(report=report, goes_on_in=self._goes_on_in(report))

    def _goes_on_in(self, report: ScanReport) -> timedelta | None:
        """Return when the first mailbox may be asked again that is left alone for a while."""
        paused = {a.email for a in report.accounts if a.error is ErrorCode.PAUSED}
        if not paused:
            return None
        now = self._services.clock.now()
        accounts = [a for a in self._services.accounts.list() if a.name in paused]
        ends = [self._services.pacing.paused_until(account.id) for account in accounts]
        tomorrow = (now.astimezone() + timedelta(days=1)).replace(hour=0, minute=_AFTER_MIDNIGHT)
        return min((end or tomorrow for end in ends), default=tomorrow) - now + _A_LITTLE

    def _done(self, ended: "_Ended") -> None:
        self.report = ended.report
        if ended.goes_on_in is not None:
            self.later.start(max(0, int(ended.goes_on_in / timedelta(milliseconds=1))))

    def _failed(self, problem: KnownError) -> None:
        self.problem = problem

    def _ended(self) -> None:
        self._task = None
        self._changes.findings.emit()
        self.ended.emit()
