"""What went wrong in the last scan, each with its way out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, Text, beside
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.scanning import Scanning
from hygiene_app.ui.theme import GAP, SPACE
from hygiene_app.words.sentences import error_sentence

_SIGN_IN = (
    ErrorCode.WRONG_PASSWORD,
    ErrorCode.PASSWORD_NEEDED,
    ErrorCode.OAUTH_EXPIRED,
    ErrorCode.OAUTH_REFUSED,
    ErrorCode.OAUTH_NO_MAIL_ACCESS,
)
_GOES_ON = (ErrorCode.PAUSED,)
"""What ends by itself: there is nothing to do, and so no button."""


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
        shown = [(email, f"{code.value} {sorted(facts.items())}") for email, code, facts in wanted]
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
        row.setSpacing(GAP)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        waits = problem.code in _GOES_ON
        head = words.say("ui-paused", email=email) if waits and email else email
        if head:
            texts.addWidget(wide(Text(theme, head, secondary=True)))
        texts.addWidget(wide(Text(theme, error_sentence(words, problem))))
        row.addLayout(texts, 1)
        if not waits:
            row.addWidget(self._way_out(email, problem), 0, Qt.AlignmentFlag.AlignVCenter)
        icon = "clock" if waits else "alert"
        card.body.addLayout(beside(self._context.icons, icon, inside))
        return card

    def _way_out(self, name: str, problem: KnownError) -> Button:
        words = self._context.words
        if problem.code in _SIGN_IN and name:
            button = Button(words.say("ui-sign-in-again"))
            button.clicked.connect(lambda: self._context.flow.sign_in_wanted.emit(name))
        else:
            button = Button(words.say("ui-try-again"))
            button.clicked.connect(self._context.scanning.start)
        button.setAccessibleDescription(name)
        return button
