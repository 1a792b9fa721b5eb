"""The field in which a person is looked up."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import FIELD_HEIGHT, Button
from hygiene_app.ui.theme import SPACE


class PersonSearch(QWidget):
    """One line: names, addresses and numbers, with commas between them.

    Signals:
        wanted: what was typed (a tuple of texts).
    """

    wanted = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        words = context.words
        self.text = QLineEdit()
        self.text.setPlaceholderText(words.say("ui-person-ask"))
        self.text.setAccessibleName(words.say("ui-person-ask"))
        self.text.setClearButtonEnabled(True)
        self.text.setMinimumHeight(FIELD_HEIGHT)
        lens = QAction(context.icons.icon("search"), "", self)
        self.text.addAction(lens, QLineEdit.ActionPosition.LeadingPosition)
        self.text.returnPressed.connect(self._ask)
        self.go = Button(words.say("ui-person-go"))
        self.go.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.text, 1)
        row.addWidget(self.go)

    def show_asked(self, texts: tuple[str, ...]) -> None:
        """Show what is being looked for."""
        self.text.setText(", ".join(texts))

    def _ask(self) -> None:
        """Ask. A comma parts, but "Peeters, Lotte" is one name: two words stay together."""
        typed = [each.strip() for each in self.text.text().replace(";", ",").split(",")]
        texts = tuple(each for each in typed if each)
        if len(texts) == 2 and all(len(each.split()) == 1 and _is_word(each) for each in texts):
            texts = (f"{texts[1]} {texts[0]}",)
        if texts:
            self.wanted.emit(texts)


def _is_word(text: str) -> bool:
    return text.replace("-", "").replace("'", "").isalpha()
