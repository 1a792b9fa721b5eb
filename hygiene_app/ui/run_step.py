"""One step of the first run: a title, a sentence, what to do, and the way on and back."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.errors import KnownError
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import IconRow, LinkButton, PrimaryButton, Text
from hygiene_app.ui.theme import GAP, MARGIN, SPACE, TextSize
from hygiene_app.words.sentences import error_sentence

STEP_WIDTH = 74 * SPACE
_FIELD_HEIGHT = 28
_NO_LIMIT = 16_777_215


def wide(text: Text) -> Text:
    """Let a text fill a column that is narrow enough by itself, and return it."""
    text.setMaximumWidth(_NO_LIMIT)
    return text


class FieldProblem(IconRow):
    """A sentence beside a field that says what is wrong with it; gone while nothing is."""

    def __init__(self, context: UiContext) -> None:
        text = wide(Text(context.theme))
        super().__init__(context.icons, "alert", text)
        self.text = text
        self._words = context.words

    def tell(self, problem: KnownError) -> None:
        """Show a problem."""
        self.text.setText(error_sentence(self._words, problem))
        self.show()


def field(label: str, widget: QWidget, *below: QWidget) -> QVBoxLayout:
    """Return a labelled field with what belongs below it; the label gives it its name."""
    column = QVBoxLayout()
    column.setSpacing(SPACE // 2)
    name = QLabel(label)
    name.setTextFormat(Qt.TextFormat.PlainText)
    name.setBuddy(widget)
    widget.setAccessibleName(label)
    widget.setMinimumHeight(_FIELD_HEIGHT)
    column.addWidget(name)
    column.addWidget(widget)
    for each in below:
        column.addWidget(each)
    return column


class RunStep(QWidget):
    """A page of the first run; subclasses put their own into `body`.

    Signals:
        completed: on to the next step.
        back_wanted: one step back.
    """

    completed = Signal()
    back_wanted = Signal()

    def __init__(self, context: UiContext, name: str, *, has_back: bool = False) -> None:
        super().__init__()
        self.context = context
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words, theme = context.words, context.theme
        self.title = Text(theme, words.say(f"ui-run-{name}-title"), TextSize.TITLE)
        self.lead = wide(Text(theme, words.say(f"ui-run-{name}-text")))
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self.go = PrimaryButton(theme, words.say(f"ui-run-{name}-go"))
        self.go.clicked.connect(self.go_on)
        self.back = QPushButton(words.say("ui-run-back"))
        self.back.clicked.connect(self.back_wanted)
        self.back.setVisible(has_back)
        self.aside = LinkButton()
        self.aside.hide()
        self.buttons, self.below = QHBoxLayout(), QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(STEP_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addSpacing(SPACE)
        column.addLayout(self.body)
        column.addSpacing(SPACE)
        self.buttons.setSpacing(SPACE)
        self.buttons.addWidget(self.aside)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.go)
        column.addLayout(self.buttons)
        column.addLayout(self.below)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * MARGIN, 2 * MARGIN, 2 * MARGIN, MARGIN)
        row.addWidget(inside, 1)

    def offer_aside(self, text: str, act: Callable[[], None]) -> None:
        """Offer something quiet beside the way on."""
        self.aside.setText(text)
        self.aside.clicked.connect(act)
        self.aside.show()

    def order(self, *fields: QWidget) -> None:
        """Let Tab go through these, then on, back and aside."""
        chain = (*fields, self.go, self.back, self.aside)
        for one, following in pairwise(chain):
            self.setTabOrder(one, following)

    def enter(self) -> None:
        """Called when the step comes into view."""

    def first_field(self) -> QWidget:
        """Return what gets the keyboard."""
        return self.go

    def go_on(self) -> None:
        """Do what the primary button says."""
        self.completed.emit()
