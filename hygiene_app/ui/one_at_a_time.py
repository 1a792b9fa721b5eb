"""Work on messages that a button starts, one thing at a time, with its result in words."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.settings_section import start_between_scans
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.told import Told
from hygiene_app.words.sentences import error_sentence

T = TypeVar("T")


class OneAtATime(QObject):
    """Runs on the WORK lane; a scan gives way, and goes on after it.

    Signals:
        told: how it ended (`Told`).
        busy_changed: ask `is_busy`.
    """

    told = Signal(object)
    busy_changed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task[object] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something runs."""
        return self._task is not None

    def run(self, work: Callable[[Job], T], done: Callable[[T], None]) -> None:
        """Start, unless something runs already; tell where it failed or was stopped."""
        if self._task is not None:
            return
        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(done).on_failed(self._failed).on_cancelled(self._cancelled)
        task.on_ended(self._ended)
        self._task = task  # type: ignore[assignment]  # only whether there is one matters
        self.busy_changed.emit()
        start_between_scans(self._context, task)

    def _failed(self, problem: KnownError) -> None:
        self.told.emit(Told(text=error_sentence(self._context.words, problem), well=False))

    def _cancelled(self) -> None:
        self.told.emit(Told(text=self._context.words.say("ui-arch-stopped")))

    def _ended(self) -> None:
        self._task = None
        self.busy_changed.emit()
