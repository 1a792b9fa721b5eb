"""Above the review: one question at a time, and what the last answer changed."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.matter import Answer
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, LinkButton, Text, beside
from hygiene_app.ui.look import Look
from hygiene_app.ui.question_form import QuestionForm
from hygiene_app.ui.question_words import Effect, effect_of, effect_sentence
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import GAP, MARGIN, SPACE
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.questions import Matter


class Answering(QObject):
    """Keeps answers on the LOOK lane, and takes them back.

    Signals:
        kept: the `Matter` that was answered and its `Effect`.
        taken_back: the last answer is no more.
        ended: whatever the end was.
    """

    kept = Signal(object, object)
    taken_back = Signal()
    ended = Signal()

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page

    def answer(self, form: QuestionForm, answer: Answer) -> None:
        """Keep the answer for the whole group."""
        matter = form.matter
        if matter is None:
            return
        services, day = self._context.services, form.date.day
        on = day if answer is Answer.YES else None

        def work(_job: Job) -> Effect:
            services.questions.answer(matter, answer, on)
            return effect_of(services.review.rows(matter.findings))

        def done(effect: Effect) -> None:
            self.kept.emit(matter, effect)
            self._context.changes.findings.emit()

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(done).on_failed(self._tell).on_ended(self.ended.emit).start()

    def take_back(self, matter: Matter) -> None:
        """Take an answer back; it is asked again."""
        questions = self._context.services.questions

        def done(_none: None) -> None:
            self.taken_back.emit()
            self._context.changes.findings.emit()

        task = self._context.tasks.create(
            Lane.LOOK, lambda _job: questions.take_back(matter), owner=self
        )
        task.on_done(done).on_failed(self._tell).on_ended(self.ended.emit).start()

    def _tell(self, problem: KnownError) -> None:
        words = self._context.words
        title = words.say("ui-problem-title")
        self._context.messages.problem(self._page, title, error_sentence(words, problem))


class QuestionStrip(QWidget):
    """Asks about one matter at a time; gone while there is nothing to ask or tell."""

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__()
        self._context = context
        self._later: set[str] = set()
        self._answered: Matter | None = None
        self._matters: tuple[Matter, ...] = ()
        words, theme = context.words, context.theme
        self.answering = Answering(context, page)
        self.form = QuestionForm(context)
        self.form.aside.setText(words.say("ui-question-later"))
        self.form.aside.show()
        self.card = Card(theme)
        self.card.setAccessibleName(words.say("ui-questions"))
        self.card.body.addWidget(self.form)
        self.card.hide()
        self.notice = wide(Text(theme))
        self.undo = LinkButton(words.say("ui-undo"))
        self._notice_row = QWidget()
        row = QHBoxLayout(self._notice_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(beside(context.icons, "done", self.notice), 1)
        row.addWidget(self.undo)
        self._notice_row.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, GAP)
        column.setSpacing(SPACE)
        column.addWidget(self._notice_row)
        column.addWidget(self.card)
        self._look = Look(
            context.tasks, self, question=lambda: self._read, answer=self._show, failed=self._fail
        )
        self._connect()
        self.hide()

    def _connect(self) -> None:
        self.form.answered.connect(self._answer)
        self.form.aside.clicked.connect(self._put_off)
        self.undo.clicked.connect(self._undo)
        self.answering.kept.connect(self._kept)
        self.answering.taken_back.connect(self.forget_notice)
        self.answering.ended.connect(lambda: self.form.let(on=True))

    # reading --------------------------------------------------------------------------------

    def look(self, *, all_again: bool = False) -> None:
        """Read what should be asked; `all_again`: also what was put off."""
        if all_again:
            self._later.clear()
        self._look.ask()

    def forget_notice(self) -> None:
        """Let the note about the last answer go."""
        self._answered = None
        self._notice_row.hide()
        self._tell_whether_shown()

    def _read(self, _job: Job) -> tuple[Matter, ...]:
        return self._context.services.questions.open()

    def _fail(self, _problem: KnownError) -> None:
        # the list below tells it: both read the same store
        self._show(())

    def _show(self, matters: tuple[Matter, ...]) -> None:
        self._matters = matters
        asked = [each for each in matters if each.id not in self._later]
        self.card.setVisible(bool(asked))
        if asked and asked[0] != self.form.matter:
            self.form.ask(asked[0])
        rest = len(asked) - 1
        words = self._context.words
        later = words.say("ui-question-later")
        more = words.say("ui-question-more", count=rest)
        self.form.aside.setText(f"{later} ({more})" if rest > 0 else later)
        self.form.aside.updateGeometry()
        self._tell_whether_shown()

    def _tell_whether_shown(self) -> None:
        self.setVisible(not self.card.isHidden() or not self._notice_row.isHidden())

    # answering --------------------------------------------------------------------------------

    def _answer(self, answer: Answer) -> None:
        self.form.let(on=False)
        self.answering.answer(self.form, answer)

    def _kept(self, matter: Matter, effect: Effect) -> None:
        self._answered = matter
        self.notice.setText(effect_sentence(self._context.words, effect))
        self._notice_row.show()
        self._tell_whether_shown()

    def _undo(self) -> None:
        if self._answered is not None:
            self.answering.take_back(self._answered)

    def _put_off(self) -> None:
        if self.form.matter is not None:
            self._later.add(self.form.matter.id)
        self._show(self._matters)
