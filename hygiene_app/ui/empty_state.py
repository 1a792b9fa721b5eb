"""What a page shows when there is nothing to show: one line, one action, one quiet picture."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import LinkButton, PrimaryButton, Text
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import error_sentence

_PICTURE = 6 * SPACE


class EmptyState(QWidget):
    """Says in the middle of the page that there is nothing, and what to do."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._act: Callable[[], None] | None = None
        self._picture = QLabel()
        self._picture.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line = Text(context.theme, size=TextSize.SECTION)
        self.detail = Text(context.theme, secondary=True)
        self.action = PrimaryButton(context.theme)
        self.action.clicked.connect(self._clicked)
        self._other: Callable[[], None] | None = None
        self.other = LinkButton()
        self.other.clicked.connect(self._other_clicked)
        self.other.hide()
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addSpacing(SPACE)
        for text in (self.line, self.detail):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            text.setMinimumWidth(50 * SPACE)
            # an alignment would give it the height of a line as wide as the page
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(text, 1000)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(SPACE)
        column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(SPACE)
        column.addWidget(self.other, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def tell(
        self,
        icon: str,
        line: str,
        *,
        detail: str = "",
        action: str = "",
        act: Callable[[], None] | None = None,
    ) -> None:
        """Show these; without `action` there is no button."""
        self._context.icons.put_in(self._picture, icon, _PICTURE)
        self.line.setText(line)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._act = act
        self.other.hide()

    def offer(self, text: str, act: Callable[[], None]) -> None:
        """Offer a second, quieter way out beside what `tell` showed."""
        self.other.setText(text)
        self.other.updateGeometry()
        self.other.show()
        self._other = act

    def tell_problem(self, problem: KnownError, again: Callable[[], None]) -> None:
        """Show a known problem with the way to try again."""
        words = self._context.words
        self.tell(
            "alert", error_sentence(words, problem), action=words.say("ui-try-again"), act=again
        )

    def _clicked(self) -> None:
        if self._act is not None:
            self._act()

    def _other_clicked(self) -> None:
        if self._other is not None:
            self._other()
