"""Settings: what the user answered, and the way to answer otherwise."""

from PySide6.QtWidgets import QDialog, QWidget

from hygiene_app.model.matter import Answer
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button
from hygiene_app.ui.lines_card import CardLine
from hygiene_app.ui.looked_up_card import LookedUpCard
from hygiene_app.ui.question_form import QuestionForm
from hygiene_app.ui.question_strip import Answering
from hygiene_app.ui.question_words import described, told
from hygiene_app.ui.theme import SPACE
from hygiene_app.workflow.questions import Matter

_WIDTH = 72 * SPACE


class AnswerDialog(QDialog):
    """Asks about a matter again, or takes its answer back."""

    def __init__(self, context: UiContext, matter: Matter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = context.words
        self._matter = matter
        self.setWindowTitle(words.say("ui-answer-change-title"))
        self.answering = Answering(context, self)
        self.form = QuestionForm(context)
        self.form.ask(matter)
        self.forget = Button(words.say("ui-answer-forget"))
        self.cancel = Button(words.say("ui-cancel"))
        for button in (self.form.yes, self.form.no, self.forget):
            button.setAutoDefault(False)
        self.cancel.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.forget.clicked.connect(self._forget)
        self.form.answered.connect(self._answer)
        self.answering.kept.connect(lambda _matter, _effect: self.accept())
        self.answering.taken_back.connect(self.accept)
        self.answering.ended.connect(lambda: self._let(on=True))
        column = dialog_column(self, _WIDTH)
        column.addWidget(self.form)
        column.addLayout(button_row(self.cancel, left=(self.forget,)))
        fit(self)

    def _answer(self, answer: Answer) -> None:
        self._let(on=False)
        self.answering.answer(self.form, answer)

    def _forget(self) -> None:
        self._let(on=False)
        self.answering.take_back(self._matter)

    def _let(self, *, on: bool) -> None:
        self.form.let(on=on)
        self.forget.setEnabled(on)


class AnswersCard(LookedUpCard[Matter]):
    """A line for each answer; gone while nothing was answered."""

    def __init__(self, context: UiContext) -> None:
        words = context.words
        super().__init__(
            context,
            words.say("ui-answers"),
            words.say("ui-answers-text"),
            read=context.services.questions.answered,
            line_of=self._answer_line,
        )

    def _answer_line(self, matter: Matter) -> CardLine:
        words = self._context.words
        answer = told(words, matter.told) if matter.told is not None else ""
        return CardLine(
            text=described(words, matter),
            detail=answer,
            action=words.say("ui-answer-change"),
            act=lambda: AnswerDialog(self._context, matter, self).open(),
        )
