"""Paints a cell of the list in one go, from the row itself.

Qt's own delegate asks the model for seven roles a cell. In Python each question costs, and while
a scan works beside the window each may have to wait for its turn: a screen full of them is felt.
"""

from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
    QTableView,
)

from hygiene_app.ui.finding_table import Column, FindingTable
from hygiene_app.ui.icons import LIST_SIZE, Icons
from hygiene_app.ui.theme import SPACE, Theme

Index = QModelIndex | QPersistentModelIndex

_BOX: Final = 14
_ROUND: Final = 3.0
_CHIP: Final = 0.1
"""How much of the text's colour lies behind a word on a row."""
_CHECK: Final = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.30))
"""Corners of the hook, as shares of the box."""
_LEFT: Final = int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value)
_RIGHT: Final = int((Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter).value)


def tick_rect(cell: QRect) -> QRect:
    """Return where the box of a row lies in its first cell."""
    top = cell.top() + (cell.height() - _BOX) // 2
    return QRect(cell.left() + SPACE, top, _BOX, _BOX)


class FindingDelegate(QStyledItemDelegate):
    """Words, icon and tick of a finding."""

    def __init__(self, table: FindingTable, icons: Icons, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._table = table
        self._icons = icons
        self._theme = theme
        self._accent: tuple[int, QColor, QColor] = (0, QColor(), QColor())

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, option.rect.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        position, column = index.row(), Column(index.column())
        palette, cell = option.palette, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, palette.brush(QPalette.ColorRole.Highlight))
            colour = palette.color(QPalette.ColorRole.HighlightedText)
        else:
            colour = palette.color(QPalette.ColorRole.Text)
        if self._table.is_quiet(position):
            colour = palette.color(QPalette.ColorRole.PlaceholderText)
        inside = cell.adjusted(SPACE, 0, -SPACE // 2, 0)
        if column is Column.SENDER:
            self._paint_tick(painter, cell, palette, ticked=self._table.is_ticked(position))
            inside.setLeft(tick_rect(cell).right() + SPACE)
        elif column is Column.WHY:
            inside.setLeft(self._paint_icon(painter, inside, colour, position))
        elif column is Column.SUBJECT:
            inside.setRight(self._paint_chip(painter, inside, colour, position))
        side = _RIGHT if column is Column.SIZE else _LEFT
        text = self._table.text(position, column)
        painter.setPen(colour)
        fitting = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, side, fitting)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option)

    def _paint_icon(self, painter: QPainter, inside: QRect, colour: QColor, position: int) -> int:
        name = self._table.icon_name(position)
        if name:
            size = LIST_SIZE - 2
            ratio = painter.device().devicePixelRatioF()
            picture = self._icons.pixmap(name, round(size * ratio), colour)
            top = inside.top() + (inside.height() - size) // 2
            painter.drawPixmap(QRect(inside.left(), top, size, size), picture)
        return inside.left() + LIST_SIZE + SPACE // 2

    def _paint_chip(self, painter: QPainter, inside: QRect, colour: QColor, position: int) -> int:
        """Paint the word beside the subject, and return where the room for the subject ends."""
        word = self._table.chip(position)
        if not word:
            return inside.right()
        measure = painter.fontMetrics()
        width, height = measure.horizontalAdvance(word) + 2 * SPACE, measure.height() + 2
        top = inside.top() + (inside.height() - height) // 2
        chip = QRect(inside.right() - width, top, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colour)
        ground.setAlphaF(_CHIP)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(chip, _ROUND, _ROUND)
        painter.setPen(colour)
        painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter.value), word)
        painter.restore()
        return chip.left() - SPACE

    def _colours(self, palette: QPalette) -> tuple[QColor, QColor]:
        """Return ground and hook of a tick; worked out once for each palette."""
        key = palette.cacheKey()
        if self._accent[0] != key:
            self._accent = (key, *self._theme.accent(palette))
        return self._accent[1], self._accent[2]

    def _paint_tick(
        self, painter: QPainter, cell: QRect, palette: QPalette, *, ticked: bool
    ) -> None:
        box = QRectF(tick_rect(cell)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, hook = self._colours(palette)
        empty = palette.color(QPalette.ColorRole.Base)
        outline = ground if ticked else palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(outline, 1.2))
        painter.setBrush(ground if ticked else empty)
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        if ticked:
            self._paint_hook(painter, box, hook)
        painter.restore()

    @staticmethod
    def _paint_hook(painter: QPainter, box: QRectF, colour: QColor) -> None:
        pen = QPen(colour, 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        corners = [
            QPointF(box.left() + across * box.width(), box.top() + down * box.height())
            for across, down in _CHECK
        ]
        painter.drawPolyline(QPolygonF(corners))

    @staticmethod
    def _paint_focus(painter: QPainter, option: QStyleOptionViewItem) -> None:
        focus = QStyleOptionFocusRect()
        focus.rect = option.rect
        focus.palette = option.palette
        focus.state = option.state | QStyle.StateFlag.State_KeyboardFocusChange
        frame = QStyle.PrimitiveElement.PE_FrameFocusRect
        option.widget.style().drawPrimitive(frame, focus, painter, option.widget)

    def editorEvent(
        self,
        event: QEvent,
        _model: object,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tick by a click on the box or close to it."""
        if not isinstance(event, QMouseEvent) or index.column() != Column.SENDER:
            return False
        if event.type() is not QEvent.Type.MouseButtonRelease:
            return False
        near = tick_rect(option.rect).adjusted(-SPACE, -SPACE, SPACE // 2, SPACE)
        if near.contains(event.position().toPoint()):
            return self._table.toggle(index.row())
        return False
