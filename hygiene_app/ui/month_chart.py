"""How much there was, month by month: a small picture, and the same in words."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.workflow.months import MonthFigure

_MONTHS: Final = 12
_BAR: Final = 0.6
"""Of the room for a month."""
_WIDEST: Final = 6 * SPACE
_TALLEST: Final = 9 * SPACE
_CORNER: Final = 2


class MonthChart(QWidget):
    """A bar for each of twelve months, with its number above; one not counted stays empty."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.figures: tuple[MonthFigure, ...] = ()
        self.setFont(context.theme.font(TextSize.SMALL))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, figures: Sequence[MonthFigure]) -> None:
        """Show these, oldest first; the last one is this month."""
        self.figures = tuple(figures)
        words = self._context.words
        said = words.join(
            words.say("ui-month-figure", month=words.month(each.month), count=each.held)
            for each in self.figures
        )
        self.setAccessibleName(words.say("ui-months"))
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        lines = 2 * QFontMetrics(self.font()).lineSpacing()
        return QSize(_MONTHS * 4 * SPACE, _TALLEST + lines + SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(_MONTHS * 2 * SPACE, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.figures:
            return
        known = {each.month: each.held for each in self.figures}
        last = self.figures[-1].month
        most = max(1, *known.values())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() / _MONTHS
        for place in range(_MONTHS):
            month = _before(last, _MONTHS - 1 - place)
            self._paint_month(painter, QRectF(place * room, 0, room, self.height()), month)
            if month in known:
                self._paint_bar(painter, place * room, known[month], known[month] / most)
        painter.end()

    def _paint_month(self, painter: QPainter, room: QRectF, month: date) -> None:
        theme, palette = self._context.theme, self.palette()
        painter.setPen(theme.secondary(palette))
        bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, bottom, self._context.words.short_month(month))
        line = QFontMetrics(self.font()).lineSpacing()
        painter.fillRect(
            QRectF(room.left(), room.bottom() - line - 4, room.width(), 1), theme.line(palette)
        )

    def _paint_bar(self, painter: QPainter, left: float, held: int, share: float) -> None:
        room, line = self.width() / _MONTHS, QFontMetrics(self.font()).lineSpacing()
        width = min(_WIDEST, room * _BAR)
        floor = self.height() - line - 4
        tall = max(1.0, _TALLEST * share)
        bar = QRectF(left + (room - width) / 2, floor - tall, width, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._context.theme.link(self.palette()))
        painter.drawRoundedRect(bar, _CORNER, _CORNER)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        above = QRectF(left, bar.top() - line - 2, room, line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self._context.words.number(held))


class MonthsCard(Card):
    """The picture with its title; in the first month it says what will be here."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self.body.addWidget(Text(context.theme, context.words.say("ui-months"), TextSize.SECTION))
        self.change = Text(context.theme, secondary=True)
        self.chart = MonthChart(context)
        self.body.addWidget(self.change)
        self.body.addStretch(1)
        self.body.addWidget(self.chart)

    def show_figures(self, figures: Sequence[MonthFigure]) -> None:
        """Show the months, and say how this one stands beside the one before."""
        words = self._context.words
        self.chart.tell(figures)
        if len(figures) <= 1:
            self.change.setText(words.say("ui-months-first"))
            return
        before, now = figures[-2:]
        less, month = before.held - now.held, words.month(before.month)
        key = "ui-months-less" if less > 0 else "ui-months-more" if less else "ui-months-same"
        self.change.setText(words.say(key, count=abs(less), month=month))


def _before(month: date, count: int) -> date:
    """Return the first day of so many months before."""
    years, rest = divmod(month.year * 12 + month.month - 1 - count, 12)
    return date(years, rest + 1, 1)
