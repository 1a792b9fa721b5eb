"""One matter, and the answers to it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hygiene_app.model.matter import Answer, Question
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.day_field import DayField
from hygiene_app.ui.elements import LinkButton, PrimaryButton, Text
from hygiene_app.ui.icons import LIST_SIZE
from hygiene_app.ui.question_words import described, hint, question
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.workflow.questions import Matter

_ICONS = {Question.PROCEDURE_OVER: "cv", Question.BECAME_ORDER: "quote"}


class QuestionForm(QWidget):
    """Asks about one matter.

    Signals:
        answered: an `Answer`; with yes the day counts.
    """

    answered = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.matter: Matter | None = None
        theme = context.theme
        self.asked = wide(Text(theme, size=TextSize.SECTION))
        self.what = wide(Text(theme))
        self.why = wide(Text(theme, secondary=True))
        self._picture = QLabel()
        self._picture.setFixedWidth(LIST_SIZE)
        self._since = QLabel()
        self.date = DayField(context, name="", latest=context.services.clock.today())
        self._since.setBuddy(self.date)
        self.yes = PrimaryButton(theme)
        self.no = PrimaryButton(theme)
        self.no.emphasise(on=False)
        self.yes.clicked.connect(lambda: self.answered.emit(Answer.YES))
        self.no.clicked.connect(lambda: self.answered.emit(Answer.NO))
        self.aside = LinkButton()
        self.aside.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        for text in (self.asked, self.what, self.why):
            texts.addWidget(text)
        answers = QHBoxLayout()
        answers.setSpacing(SPACE)
        for widget in (self._since, self.date, self.yes, self.no):
            answers.addWidget(widget)
        answers.addSpacing(SPACE)
        answers.addWidget(self.aside)
        answers.addStretch(1)
        texts.addSpacing(4)
        texts.addLayout(answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        column = QVBoxLayout()
        column.addWidget(self._picture)
        column.addStretch(1)
        row.addLayout(column)
        row.addLayout(texts, 1)

    def ask(self, matter: Matter) -> None:
        """Ask about a matter; the proposed answer stands out."""
        words, kind = self._context.words, matter.question.value
        self.matter = matter
        self._context.icons.put_in(self._picture, _ICONS[matter.question])
        self.asked.setText(question(words, matter))
        self.what.setText(described(words, matter))
        said = hint(words, matter)
        self.why.setText(said)
        self.why.setVisible(bool(said))
        since = words.say(f"ui-question-since-{kind}")
        self._since.setText(since)
        self.date.setAccessibleName(since)
        self.yes.setText(words.say("ui-answer-yes"))
        self.no.setText(words.say(f"ui-answer-no-{kind}"))
        for button in (self.yes, self.no):
            button.setAccessibleDescription(f"{self.asked.text()} {self.what.text()}")
        self.yes.emphasise(on=bool(said))
        self.date.show_day(_proposed_day(matter))

    def let(self, *, on: bool) -> None:
        """Take answers, or none while one is being kept."""
        for widget in (self.date, self.yes, self.no, self.aside):
            widget.setEnabled(on)


def _proposed_day(matter: Matter) -> date:
    known = matter.told or matter.proposed
    return known.on if known is not None and known.answer is Answer.YES else matter.last
