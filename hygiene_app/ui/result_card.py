"""Tells how something ended, until the user closes it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import SPACE
from hygiene_app.ui.told import Told

_SHOWN: Final = 6


class ResultCard(Card):
    """An icon, a sentence, further lines where there are any, and a button to close it.

    Signals:
        shown: it tells something.
    """

    shown = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._picture = QLabel()
        self.text = wide(Text(context.theme, selectable=True))
        self.details = wide(Text(context.theme, secondary=True, selectable=True))
        self.close_it = QPushButton(context.words.say("ui-close"))
        self.close_it.clicked.connect(self.hide)
        self._act: Callable[[], None] | None = None
        self.go_on = QPushButton()
        self.go_on.setAutoDefault(False)
        self.go_on.clicked.connect(self._go_on)
        self.close_it.setAutoDefault(False)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.details)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.close_it, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.hide()

    def offer(self, text: str, act: Callable[[], None]) -> None:
        """Offer a way on beside the next result; call it before `tell`."""
        self.go_on.setText(text)
        self._act = act

    def _go_on(self) -> None:
        if self._act is not None:
            self._act()

    def tell(self, told: Told) -> None:
        """Show a result."""
        self.go_on.setVisible(self._act is not None)
        words = self._context.words
        self._context.icons.put_in(self._picture, "done" if told.well else "alert")
        self.text.setText(told.text)
        lines = list(told.details[:_SHOWN])
        if len(told.details) > _SHOWN:
            lines.append(words.say("ui-and-more", count=len(told.details) - _SHOWN))
        self.details.setText("\n".join(lines))
        self.details.setVisible(bool(lines))
        self.setAccessibleName(told.text)
        self.show()
        self.shown.emit()
