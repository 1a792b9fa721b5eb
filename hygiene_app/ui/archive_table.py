"""The list of what the archive holds: kept in memory, sorted and filtered there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from email.utils import parseaddr
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.formats import day_of
from hygiene_app.words.sentences import category_word

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class ArchiveColumn(IntEnum):
    """The columns, in their order."""

    CATEGORY = 0
    SENDER = 1
    SUBJECT = 2
    RECEIVED = 3
    EXPIRES = 4
    SIZE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveRow:
    """An item with what stands in its cells and what a filter looks through."""

    item: ArchivedItem
    texts: tuple[str, ...]
    haystack: str
    is_over: bool


SortKey = Callable[[ArchiveRow], tuple[object, ...]]

_KEYS: Final[dict[ArchiveColumn, SortKey]] = {
    ArchiveColumn.CATEGORY: lambda row: (row.texts[0].casefold(),),
    ArchiveColumn.SENDER: lambda row: (row.texts[1].casefold(),),
    ArchiveColumn.SUBJECT: lambda row: (row.texts[2].casefold(),),
    ArchiveColumn.RECEIVED: lambda row: (row.item.entry.received,),
    ArchiveColumn.EXPIRES: lambda row: (row.item.entry.expires or date.max,),
    ArchiveColumn.SIZE: lambda row: (row.item.size,),
}


def make_rows(context: UiContext, items: tuple[ArchivedItem, ...]) -> tuple[ArchiveRow, ...]:
    """Return the rows of these items; quick enough, but best done beside the window."""
    today = context.services.clock.today()
    return tuple(_row(context, item, today) for item in items)


def _row(context: UiContext, item: ArchivedItem, today: date) -> ArchiveRow:
    words, entry = context.words, item.entry
    texts = (
        category_word(words, entry.category),
        sender_name(entry.sender) or words.say("ui-no-sender"),
        entry.subject or words.say("ui-no-subject"),
        words.short_date(day_of(entry.received)),
        words.short_date(entry.expires) if entry.expires else words.say("ui-arch-no-end"),
        words.size(item.size),
    )
    return ArchiveRow(
        item=item,
        texts=texts,
        haystack=" ".join((*texts, entry.sender, entry.folder_display)).casefold(),
        is_over=entry.expires is not None and entry.expires <= today,
    )


def sender_name(sender: str) -> str:
    """Return the name of a sender where there is one, else the address."""
    if "<" not in sender:
        return sender  # a name or an address by itself; a parser would take the first word
    name, address = parseaddr(sender)
    return name or address or sender


class ArchiveTable(QAbstractTableModel):
    """Items of the archive as rows."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._all: tuple[ArchiveRow, ...] = ()
        self.rows: tuple[ArchiveRow, ...] = ()
        self._text = ""
        self._over_only = False
        self._sort = (ArchiveColumn.RECEIVED, True)

    # the list -------------------------------------------------------------------------------

    def show_rows(self, rows: tuple[ArchiveRow, ...]) -> None:
        """Show these."""
        self._all = rows
        self._apply()

    def narrow(self, text: str, *, over_only: bool = False) -> None:
        """Show only rows in which every word occurs, or only those whose time is over."""
        self._text, self._over_only = text, over_only
        self._apply()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show them in another order."""
        self._sort = (ArchiveColumn(column), order is Qt.SortOrder.DescendingOrder)
        self._apply()

    def _apply(self) -> None:
        needles = self._text.casefold().split()
        column, descending = self._sort
        kept = [
            row
            for row in self._all
            if all(needle in row.haystack for needle in needles)
            and (row.is_over or not self._over_only)
        ]
        kept.sort(key=_KEYS[column], reverse=descending)
        self.beginResetModel()
        self.rows = tuple(kept)
        self.endResetModel()

    # Qt's questions ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ArchiveColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._context.words.say(f"ui-arch-{ArchiveColumn(section).name.lower()}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = _ANSWERS.get(role)
        return answer(self, self.rows[index.row()], index.column()) if answer else None

    # answers --------------------------------------------------------------------------------

    def text(self, row: ArchiveRow, column: int) -> object:
        """Return what stands in a cell."""
        return row.texts[column]

    def picture(self, row: ArchiveRow, column: int) -> object:
        """Return the icon of the category; a clock where the time is over."""
        if column == ArchiveColumn.CATEGORY:
            return self._context.icons.category(row.item.entry.category)
        if column == ArchiveColumn.EXPIRES and row.is_over:
            return self._context.icons.icon("clock")
        return None

    def tip(self, row: ArchiveRow, column: int) -> object:
        """Return the whole text, since columns are narrow."""
        whole = row.item.entry.sender if column == ArchiveColumn.SENDER else ""
        return whole or row.texts[column]

    def side(self, _row: ArchiveRow, column: int) -> object:
        """Return the alignment: figures stand on the right."""
        return _side(column)

    def sentence(self, row: ArchiveRow, _column: int) -> object:
        """Return the row as one sentence, for those who listen."""
        category, sender, subject, received, expires, size = row.texts
        return self._context.words.say(
            "ui-arch-row",
            category=category,
            sender=sender,
            subject=subject,
            received=received,
            expires=expires,
            size=size,
        )


def _side(column: int) -> Qt.AlignmentFlag:
    right = column == ArchiveColumn.SIZE
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


_ANSWERS: Final = {
    int(Qt.ItemDataRole.DisplayRole): ArchiveTable.text,
    int(Qt.ItemDataRole.ToolTipRole): ArchiveTable.tip,
    int(Qt.ItemDataRole.DecorationRole): ArchiveTable.picture,
    int(Qt.ItemDataRole.TextAlignmentRole): ArchiveTable.side,
    int(Qt.ItemDataRole.AccessibleTextRole): ArchiveTable.sentence,
}
