"""A text for IT that people read, copy or save, and send themselves."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row
from hygiene_app.ui.elements import Button
from hygiene_app.ui.save_file import ask_and_save
from hygiene_app.ui.theme import SPACE

_LINES = 9


class Letter(QWidget):
    """The text in full, with the ways to take it along."""

    def __init__(self, context: UiContext, file_name: str) -> None:
        super().__init__()
        self._context = context
        self._file_name = file_name
        words = context.words
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(words.say("ui-letter"))
        margins = 2 * self.text.document().documentMargin() + 2 * self.text.frameWidth()
        self.text.setFixedHeight(round(_LINES * self.text.fontMetrics().lineSpacing() + margins))
        self.copy = Button(words.say("ui-letter-copy"))
        context.icons.put_on(self.copy, "copy")
        self.copy.clicked.connect(self._copy)
        self.keep = Button(words.say("ui-letter-save"))
        context.icons.put_on(self.keep, "save")
        self.keep.clicked.connect(self._save)
        for button in (self.copy, self.keep):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.text)
        column.addLayout(button_row(left=(self.copy, self.keep)))

    def tell(self, text: str) -> None:
        """Show a text."""
        self.text.setPlainText(text)
        self.copy.setText(self._context.words.say("ui-letter-copy"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self._context.words.say("ui-copied"))

    def _save(self) -> None:
        ask_and_save(self._context, self, self._file_name, self.text.toPlainText())
