"""Keeping, "not this" and opening again: decided on the LOOK lane, told, and undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import error_sentence


class Decisions(QObject):
    """Takes decisions about findings; the last one can be taken back.

    Signals:
        decided: the sentence that says what was decided.
    """

    decided = Signal(str)

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._last: tuple[str, ...] = ()

    def keep(self, ids: tuple[str, ...]) -> None:
        """Ask for the reason, and keep these."""
        if not ids:
            return
        dialog = KeepDialog(self._context, len(ids), self._page)
        review, words = self._context.services.review, self._context.words
        dialog.decided.connect(
            lambda reason, until: self._decide(
                ids,
                lambda: review.keep(ids, reason=reason, until=until),
                words.say("ui-was-kept", count=len(ids)),
            )
        )
        dialog.open()

    def not_this(self, ids: tuple[str, ...]) -> None:
        """Remember that these are something else."""
        if ids:
            review = self._context.services.review
            said = self._context.words.say("ui-was-not-this", count=len(ids))
            self._decide(ids, lambda: review.not_this(ids), said)

    def reopen(self, ids: tuple[str, ...]) -> None:
        """Put these back into the list."""
        if ids:
            review = self._context.services.review
            said = self._context.words.say("ui-was-reopened", count=len(ids))
            self._decide(ids, lambda: review.reopen(ids), said, undoable=False)

    def undo(self) -> None:
        """Take the last decision back."""
        self.reopen(self._last)

    def _decide(
        self, ids: tuple[str, ...], act: Callable[[], None], said: str, *, undoable: bool = True
    ) -> None:
        def work(_job: Job) -> None:
            act()

        def done(_nothing: None) -> None:
            self._last = ids if undoable else ()
            self.decided.emit(said)
            self._context.changes.findings.emit()

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(done).on_failed(self._tell).start()

    def _tell(self, problem: KnownError) -> None:
        words = self._context.words
        self._context.messages.problem(
            self._page, words.say("ui-problem-title"), error_sentence(words, problem)
        )
