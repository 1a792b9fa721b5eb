"""The left pane of the review: what was found, by category."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from hygiene_app.model.finding import Category
from hygiene_app.model.listing import GroupCount
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import SoftSelection
from hygiene_app.ui.formats import day_of
from hygiene_app.ui.icons import LIST_SIZE
from hygiene_app.ui.theme import SPACE, TextSize

_COUNT: Final = Qt.ItemDataRole.UserRole + 1
_DETAIL: Final = Qt.ItemDataRole.UserRole + 2
_CATEGORY: Final = Qt.ItemDataRole.UserRole + 3
_PLURAL: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings of one category; None stands for all together."""

    category: Category | None
    count: int
    size: int
    oldest: str


class GroupList(QListWidget):
    """One line a category, the largest first; "everything" on top.

    Signals:
        chosen: a `Category`, or None for everything.
    """

    chosen = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._telling = False
        self.setAccessibleName(context.words.say("ui-groups"))
        SoftSelection(context.theme, self)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_GroupDelegate(context, self))
        self.currentItemChanged.connect(self._changed)

    def tell(self, groups: Sequence[GroupCount], chosen: Category | None) -> None:
        """Show these; the chosen category stays in the list even when nothing is left of it."""
        lines = _merged(groups)
        if chosen is not None and all(line.category is not chosen for line in lines):
            lines.append(Group(category=chosen, count=0, size=0, oldest=""))
        self._telling = True
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        while self.count() < len(lines):
            self.addItem(QListWidgetItem())
        for number, line in enumerate(lines):
            self._fill(self.item(number), line)
            if line.category is chosen:
                self.setCurrentRow(number)
        self._telling = False

    def _fill(self, item: QListWidgetItem, line: Group) -> None:
        words = self._context.words
        name = words.say("ui-all-groups")
        if line.category is not None:
            name = words.say(f"ui-short-{line.category.value}", count=max(line.count, _PLURAL))
        detail = ""
        if line.count:
            detail = words.say("ui-group-detail", oldest=line.oldest, size=words.size(line.size))
        item.setText(name)
        item.setData(_COUNT, words.number(line.count))
        item.setData(_DETAIL, detail)
        item.setData(_CATEGORY, line.category)
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            words.say("ui-group-row", name=name, count=line.count, detail=detail),
        )

    def _changed(self, item: QListWidgetItem | None, _previous: QListWidgetItem | None) -> None:
        if item is not None and not self._telling:
            value = item.data(_CATEGORY)
            self.chosen.emit(Category(value) if value else None)


def _merged(groups: Sequence[GroupCount]) -> list[Group]:
    """Return everything together, then one line a category whatever the rule."""
    by_category: dict[Category, list[GroupCount]] = {}
    for group in groups:
        by_category.setdefault(group.category, []).append(group)
    lines = [_line(category, parts) for category, parts in by_category.items()]
    lines.sort(key=lambda line: -line.count)
    return [_line(None, list(groups)), *lines]


def _line(category: Category | None, parts: list[GroupCount]) -> Group:
    oldest = min((part.oldest for part in parts), default=None)
    return Group(
        category=category,
        count=sum(part.count for part in parts),
        size=sum(part.size for part in parts),
        oldest=str(day_of(oldest).year) if oldest else "",
    )


class _GroupDelegate(QStyledItemDelegate):
    """Icon, name, number on the right; below in small what it weighs."""

    def __init__(self, context: UiContext, parent: QListWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._small = context.theme.font(TextSize.SMALL)

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(option.font).height() + QFontMetrics(self._small).height()
        return QSize(0, height + 2 * SPACE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        self._paint_inside(painter, option, index, text)
        painter.restore()

    def _paint_inside(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        text: str,
    ) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        quiet = role if chosen else QPalette.ColorRole.PlaceholderText
        colour = option.palette.color(role)
        inside = option.rect.adjusted(SPACE, SPACE, -SPACE, -SPACE)
        category = index.data(_CATEGORY)
        name = self._context.icons.category_name(Category(category)) if category else "review"
        ratio = option.widget.devicePixelRatioF()
        picture = self._context.icons.pixmap(name, round(LIST_SIZE * ratio), colour)
        top = inside.center().y() - LIST_SIZE // 2 + 1
        painter.drawPixmap(QRect(inside.left(), top, LIST_SIZE, LIST_SIZE), picture)
        inside.setLeft(inside.left() + LIST_SIZE + SPACE)
        detail = str(index.data(_DETAIL))
        first = QRect(inside)
        first.setHeight(QFontMetrics(option.font).height())
        if not detail:
            first.moveTop(inside.center().y() - first.height() // 2)
        painter.setPen(colour)
        taken = self._paint_count(painter, option.font, first, str(index.data(_COUNT)))
        painter.setFont(option.font)
        _paint_line(painter, text, first.adjusted(0, 0, -taken - SPACE, 0))
        painter.setFont(self._small)
        painter.setPen(option.palette.color(quiet))
        _paint_line(painter, detail, first.translated(0, first.height()))

    @staticmethod
    def _paint_count(painter: QPainter, font: QFont, line: QRect, count: str) -> int:
        """Paint the number on the right, and return the width that it takes."""
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight.value), count)
        return QFontMetrics(bold).horizontalAdvance(count)


def _paint_line(painter: QPainter, text: str, line: QRect) -> None:
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft.value), fitting)
