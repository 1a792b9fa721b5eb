"""What went wrong in the last scan, each with its way out."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, Text, beside
from hygiene_app.ui.scanning import Scanning
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import error_sentence

_PASSWORD = (ErrorCode.WRONG_PASSWORD, ErrorCode.PASSWORD_NEEDED)


class ScanProblems(QWidget):
    """One card for each mailbox that could not be read to the end; hidden without any."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE)
        self._shown: list[tuple[str, str]] = []
        self.hide()

    def show_all(self, scanning: Scanning) -> None:
        """Show the problems of the last scan."""
        wanted = [
            (account.email, account.error, dict(account.error_facts))
            for account in scanning.problems
            if account.error is not None
        ]
        if scanning.problem is not None:
            wanted.append(("", scanning.problem.code, scanning.problem.facts))
        shown = [(email, code.value) for email, code, _facts in wanted]
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for email, code, facts in wanted:
            self._column.addWidget(self._card(email, KnownError(code, **facts)))
        self.setVisible(bool(wanted))

    def _card(self, email: str, problem: KnownError) -> Card:
        words, theme = self._context.words, self._context.theme
        card = Card(theme)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        if email:
            texts.addWidget(Text(theme, email, secondary=True))
        texts.addWidget(Text(theme, error_sentence(words, problem)))
        row.addLayout(texts, 1)
        if problem.code in _PASSWORD and email:
            button = Button(words.say("ui-password-again"))
            button.clicked.connect(lambda: self._context.flow.password_wanted.emit(email))
        else:
            button = Button(words.say("ui-try-again"))
            button.clicked.connect(self._context.scanning.start)
        row.addWidget(button)
        card.body.addLayout(beside(self._context.icons, "alert", inside))
        return card
