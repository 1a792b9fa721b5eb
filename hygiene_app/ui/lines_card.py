"""A card with a line for each of a few things, and what can be done with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, Line, Text
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import SPACE, TextSize


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One thing.

    Attributes:
        action: what its button says.
        spoken: what is read aloud beside the action; the text and the detail where it is "".
    """

    text: str
    detail: str
    action: str
    act: Callable[[], None]
    spoken: str = ""


class LinesCard(Card):
    """A title, a sentence about it, and the lines; gone while there are none."""

    def __init__(self, context: UiContext, title: str = "", text: str = "") -> None:
        super().__init__(context.theme)
        self._context = context
        self.buttons: list[Button] = []
        self.lines: tuple[CardLine, ...] = ()
        self._inside: QWidget | None = None
        if title:
            self.body.addWidget(Text(context.theme, title, TextSize.SECTION))
        if text:
            self.body.addWidget(wide(Text(context.theme, text, secondary=True)))
            self.body.addSpacing(SPACE)
        self.hide()

    def show_lines(self, lines: Sequence[CardLine]) -> None:
        """Show these."""
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.buttons, self.lines = [], tuple(lines)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for number, each in enumerate(lines):
            if number:
                column.addWidget(Line(self._context.theme))
            column.addLayout(self._line(each))
        self.body.addWidget(self._inside)
        self.setVisible(bool(lines))

    def _line(self, each: CardLine) -> QHBoxLayout:
        theme = self._context.theme
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(wide(Text(theme, each.text, selectable=True)))
        if each.detail:
            texts.addWidget(wide(Text(theme, each.detail, secondary=True)))
        button = Button(each.action)
        button.setAccessibleDescription(each.spoken or f"{each.text}. {each.detail}")
        button.clicked.connect(each.act)
        self.buttons.append(button)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row
