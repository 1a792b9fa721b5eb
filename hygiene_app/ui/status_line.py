"""The line at the foot that appears only while something runs: what, how far, and Cancel."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QSizePolicy

from hygiene_app.model.job import Progress, Step
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Text
from hygiene_app.ui.tasks import Task
from hygiene_app.ui.theme import GAP, MARGIN, SPACE
from hygiene_app.words.phrasebook import Words

_ESTIMATE_AFTER: Final = 8.0
"""Seconds of work before we dare to say how long the rest takes."""
_MINUTE: Final = 60
_TICK: Final = 1000


class StatusLine(QFrame):
    """Follows the tasks of the WORK lane, and counts down before a disposal.

    Signals:
        countdown_stopped: what was about to start will not.
    """

    countdown_stopped = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._task: Task[object] | None = None
        self._countdown: _Countdown | None = None
        self._since = 0.0
        self._step: Step | None = None
        self._text = Text(context.theme)
        self._text.setWordWrap(False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(SPACE)
        self._bar.setMinimumWidth(20 * SPACE)
        self._bar.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.start_now = Button(context.words.say("ui-start-now"))
        self.start_now.hide()
        self.cancel = Button(context.words.say("ui-cancel"))
        self.cancel.clicked.connect(self.stop)
        self.start_now.clicked.connect(self._start_now)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, SPACE, MARGIN, GAP)
        row.setSpacing(GAP)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.start_now)
        row.addWidget(self.cancel)
        self.hide()
        context.tasks.started.connect(self.watch)

    # tasks ----------------------------------------------------------------------------------

    def watch(self, task: "Task[object]") -> None:
        """Show a task from the moment its work begins until it ends."""
        task.on_begun(lambda: self._begin(task), owner=self)
        task.on_progress(self._progress, owner=self)
        task.on_ended(lambda: self._end(task), owner=self)

    def _begin(self, task: "Task[object]") -> None:
        self._task = task
        self._step, self._since = None, time.monotonic()
        if self._countdown is None:
            self._show_work()

    def _show_work(self) -> None:
        self._tell(self._context.words.say("ui-working"))
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.cancel.setText(self._context.words.say("ui-cancel"))
        self.start_now.hide()
        self.show()

    def _progress(self, progress: Progress) -> None:
        if self._task is None or self._task.is_cancelled or self._countdown is not None:
            return
        if progress.step is not self._step:
            self._step, self._since = progress.step, time.monotonic()
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        if progress.step is Step.WAITING:
            self._tell(waiting(self._context.words, progress))
            return
        words = self._context.words
        said = words.say(f"step-{progress.step.value}")
        if progress.total:
            said = words.say("ui-progress", step=said, done=progress.done, total=progress.total)
        self._tell(said + self._rest(progress))

    def _rest(self, progress: Progress) -> str:
        """Return how long it may still take, once that can be said."""
        passed = time.monotonic() - self._since
        if passed < _ESTIMATE_AFTER or not 0 < progress.done < progress.total:
            return ""
        minutes = round(passed / progress.done * (progress.total - progress.done) / _MINUTE)
        return " · " + self._context.words.say("ui-minutes-left", count=minutes)

    def _end(self, task: "Task[object]") -> None:
        if self._task is task:
            self._task = None
            if self._countdown is None:
                self.hide()

    @property
    def text(self) -> str:
        """What the line says."""
        return self._text.text()

    def _tell(self, text: str) -> None:
        self._text.setText(text)
        self._bar.setAccessibleName(text)

    # counting down ----------------------------------------------------------------------------

    def count_down(
        self, say: Callable[[int], str], then: Callable[[], None], *, seconds: int = 10
    ) -> None:
        """Wait some seconds in which the user may still cancel, then go on.

        Args:
            say: the sentence for so many seconds left.
        """
        self._countdown = _Countdown(say, then, seconds)
        self._countdown.timer.timeout.connect(self.tick)
        self._countdown.timer.start(_TICK)
        self.cancel.setEnabled(True)
        self.cancel.setText(self._context.words.say("ui-cancel"))
        self.start_now.show()
        self._bar.setRange(0, seconds)
        self._show_countdown()
        self.show()
        self.cancel.setFocus()

    def tick(self) -> None:
        """One second has passed."""
        if self._countdown is None:
            return
        self._countdown.left -= 1
        if self._countdown.left <= 0:
            self._start_now()
        else:
            self._show_countdown()

    def _show_countdown(self) -> None:
        if self._countdown is not None:
            self._tell(self._countdown.say(self._countdown.left))
            self._bar.setValue(self._countdown.left)

    def _start_now(self) -> None:
        countdown = self._end_countdown()
        if countdown is not None:
            countdown.then()

    def _end_countdown(self) -> "_Countdown | None":
        countdown, self._countdown = self._countdown, None
        if countdown is not None:
            countdown.timer.stop()
            self.start_now.hide()
            if self._task is None:
                self.hide()
            else:
                self._show_work()
        return countdown

    @property
    def counts_down(self) -> bool:
        """Whether something is about to start."""
        return self._countdown is not None

    def stop(self) -> None:
        """Cancel what is about to start, or what runs."""
        if self._end_countdown() is not None:
            self.countdown_stopped.emit()
        elif self._task is not None:
            self._task.cancel()
            self.cancel.setEnabled(False)
            self._tell(self._context.words.say("ui-stopping"))


def waiting(words: Words, progress: Progress) -> str:
    """Return why nothing happens now, and for how long; a wait counts seconds."""
    left = max(0, progress.total - progress.done)
    if left < _MINUTE:
        rest = words.say("ui-seconds-left", count=left)
    else:
        rest = words.say("ui-minutes-left", count=-(-left // _MINUTE))
    return f"{words.say('step-waiting')} · {rest}"


class _Countdown:
    """Something that is about to start."""

    def __init__(self, say: Callable[[int], str], then: Callable[[], None], seconds: int) -> None:
        self.say: Final = say
        self.then: Final = then
        self.left = seconds
        self.timer: Final = QTimer()
