"""Keeping, "not this" and opening again: decided on the LOOK lane, told, and undone."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.model.matter import Consent
from hygiene_app.model.policy import Hold
from hygiene_app.model.quiet import QuietSender
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.hold_dialog import Holdable, HoldDialog, holdable
from hygiene_app.ui.hold_words import held
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.review import Review

_MOST_ASKED: Final = 500
"""More than so many nobody keeps because of what one person agreed to."""


class Silencing:
    """One wish never to be shown something of these senders again, which can be taken back."""

    def __init__(self, review: Review, ids: tuple[str, ...]) -> None:
        self._review = review
        self._ids = ids
        self._before: frozenset[QuietSender] = frozenset()
        self._gone: tuple[str, ...] = ()

    def work(self, _job: Job) -> int:
        """Silence them; return how many findings went."""
        self._before = frozenset(self._review.silenced())
        self._gone = self._review.silence(self._ids)
        return len(self._gone)

    def take_back(self) -> None:
        """Show them again, also in what is found later."""
        for each in frozenset(self._review.silenced()) - self._before:
            self._review.unsilence(each.sender, each.category)
        self._review.reopen(self._gone)


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
        self._take_back: Callable[[], None] | None = None
        self._last = 0

    def keep(self, ids: tuple[str, ...]) -> None:
        """Ask for the reason, and keep these."""
        if not ids:
            return
        review = self._context.services.review

        def only_cvs(_job: Job) -> bool:
            rows = review.rows(ids) if len(ids) <= _MOST_ASKED else ()
            return bool(rows) and all(row.finding.category is Category.CV for row in rows)

        task = self._context.tasks.create(Lane.LOOK, only_cvs, owner=self)
        task.on_done(lambda cvs: self._ask_why(ids, of_applicants=cvs))
        task.on_failed(self._tell).start()

    def _ask_why(self, ids: tuple[str, ...], *, of_applicants: bool) -> None:
        dialog = KeepDialog(self._context, len(ids), self._page, of_applicants=of_applicants)
        review, words = self._context.services.review, self._context.words
        dialog.decided.connect(
            lambda reason, until: self._decide(
                ids,
                lambda: review.keep(ids, reason=reason, until=until),
                words.say("ui-was-kept", count=len(ids)),
            )
        )
        dialog.agreed.connect(lambda consent: self._agree(ids, consent))
        dialog.open()

    def _agree(self, ids: tuple[str, ...], consent: Consent) -> None:
        questions = self._context.services.questions
        said = self._context.words.say("ui-was-agreed", count=len(ids), date=consent.until)
        self._decide_with(
            lambda: questions.consent(ids, consent),
            said,
            count=len(ids),
            take_back=lambda: questions.consent(ids, None),
        )

    def hold(self, ids: tuple[str, ...], text: str) -> None:
        """Ask what of these is to stay where it is; `text` are the words of the filter."""
        review = self._context.services.review
        if not ids:
            return

        def look(_job: Job) -> Holdable:
            return holdable([row.finding for row in review.rows(ids)], text)

        task = self._context.tasks.create(Lane.LOOK, look, owner=self)
        task.on_done(self._ask_hold).on_failed(self._tell).start()

    def _ask_hold(self, choice: Holdable) -> None:
        dialog = HoldDialog(self._context, choice, self._page)
        dialog.decided.connect(self._hold)
        dialog.open()

    def _hold(self, holds: tuple[Hold, ...]) -> None:
        review, words = self._context.services.review, self._context.words

        def act() -> None:
            for each in holds:
                review.hold(each)

        def take_back() -> None:
            for each in holds:
                review.release(each.id)

        said = words.say("ui-was-held", what=held(words, holds[0]))
        self._decide_with(act, said, count=len(holds), take_back=take_back)

    def not_this(self, ids: tuple[str, ...]) -> None:
        """Remember that these are something else."""
        if ids:
            review = self._context.services.review
            said = self._context.words.say("ui-was-not-this", count=len(ids))
            self._decide(ids, lambda: review.not_this(ids), said)

    def silence(self, ids: tuple[str, ...]) -> None:
        """Never show the like of these senders again; says how many went with them."""
        if not ids:
            return
        silencing = Silencing(self._context.services.review, ids)

        def done(gone: int) -> None:
            self._remember(gone, silencing.take_back)
            self.decided.emit(self._context.words.say("ui-was-silenced", count=gone))
            self._context.changes.findings.emit()

        task = self._context.tasks.create(Lane.LOOK, silencing.work, owner=self)
        task.on_done(done).on_failed(self._tell).start()

    def reopen(self, ids: tuple[str, ...]) -> None:
        """Put these back into the list."""
        review = self._context.services.review
        if ids:
            self._reopen(len(ids), lambda: review.reopen(ids))

    def undo(self) -> None:
        """Take the last decision back."""
        if self._take_back is not None:
            self._reopen(self._last, self._take_back)

    def _reopen(self, count: int, act: Callable[[], None]) -> None:
        said = self._context.words.say("ui-was-reopened", count=count)
        self._decide((), act, said)

    def _remember(self, count: int, take_back: Callable[[], None] | None) -> None:
        self._last, self._take_back = count, take_back

    def _decide(self, ids: tuple[str, ...], act: Callable[[], None], said: str) -> None:
        """Decide; `ids` are those that can be opened again, none where nothing can be."""
        review = self._context.services.review
        take_back = (lambda: review.reopen(ids)) if ids else None
        self._decide_with(act, said, count=len(ids), take_back=take_back)

    def _decide_with(
        self,
        act: Callable[[], None],
        said: str,
        *,
        count: int,
        take_back: Callable[[], None] | None,
    ) -> None:
        def work(_job: Job) -> None:
            act()

        def done(_nothing: None) -> None:
            self._remember(count, take_back)
            self.decided.emit(said)
            self._context.changes.findings.emit()

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(done).on_failed(self._tell).start()

    def _tell(self, problem: KnownError) -> None:
        words = self._context.words
        self._context.messages.problem(
            self._page, words.say("ui-problem-title"), error_sentence(words, problem)
        )
