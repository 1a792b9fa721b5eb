"""The steps of the first run at a glance: what is done, where we are, what comes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.theme import MARGIN, SPACE, TextSize

_WIDTH: Final = 34 * SPACE
_ROW: Final = 5 * SPACE
_DOT: Final = 3 * SPACE


class _RailRow(QWidget):
    """A numbered dot with the name of a step, joined to the next by a line."""

    def __init__(self, context: UiContext, number: int, name: str, *, last: bool) -> None:
        super().__init__()
        self._context = context
        self._number = number
        self._name = name
        self._last = last
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH - 2 * MARGIN, _ROW)

    def tell(self, current: int) -> None:
        """Take which step is the current one."""
        self._current = current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _DOT) / 2
        dot = QRectF(0.5, top, _DOT, _DOT)
        if not self._last:
            painter.setPen(QPen(self._context.theme.line(palette), 1))
            middle = dot.center().x()
            painter.drawLine(QPointF(middle, dot.bottom()), QPointF(middle, self.height()))
        if self._number > 1:
            painter.setPen(QPen(self._context.theme.line(palette), 1))
            middle = dot.center().x()
            painter.drawLine(QPointF(middle, 0), QPointF(middle, dot.top()))
        self._paint_dot(painter, dot)
        reached = self._number <= self._current
        role = QPalette.ColorRole.WindowText if reached else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        here = self._number == self._current
        painter.setFont(self._context.theme.font(TextSize.BODY))
        if here:
            font = painter.font()
            font.setWeight(font.Weight.DemiBold)
            painter.setFont(font)
        room = self.rect().adjusted(_DOT + SPACE + 4, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._name)
        painter.end()

    def _paint_dot(self, painter: QPainter, dot: QRectF) -> None:
        palette, theme = self.palette(), self._context.theme
        ground, text = theme.accent(palette)
        if self._number == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
        else:
            quiet = palette.color(QPalette.ColorRole.PlaceholderText)
            text = quiet if self._number > self._current else theme.link(palette)
            painter.setPen(QPen(text, 1.4))
            painter.setBrush(palette.color(QPalette.ColorRole.Window))
        painter.drawEllipse(dot.adjusted(1, 1, -1, -1))
        painter.setPen(QPen(text, 1.8))
        if self._number < self._current:
            middle = dot.center()
            tick = [QPointF(-4.5, 0.3), QPointF(-1.3, 3.5), QPointF(4.8, -3.2)]
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([middle + each for each in tick]))
        else:
            painter.setFont(theme.font(TextSize.SMALL))
            painter.drawText(dot, int(Qt.AlignmentFlag.AlignCenter), str(self._number))


class StepRail(QWidget):
    """All steps in a column; screen readers hear the current one as "Step 2 of 5: Sign in"."""

    def __init__(self, context: UiContext, names: Sequence[str]) -> None:
        super().__init__()
        self._context = context
        self._names = tuple(names)
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN + SPACE, MARGIN, MARGIN)
        column.setSpacing(0)
        column.addWidget(Text(context.theme, context.words.say("ui-product"), TextSize.SECTION))
        column.addSpacing(MARGIN)
        self._rows = [
            _RailRow(context, number, name, last=number == len(names))
            for number, name in enumerate(names, 1)
        ]
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)

    def tell(self, current: int) -> None:
        """Take which step is the current one, counting from 1."""
        for row in self._rows:
            row.tell(current)
        words = self._context.words
        said = words.say(
            "ui-run-rail", number=current, total=len(self._names), name=self._names[current - 1]
        )
        self.setAccessibleName(said)
