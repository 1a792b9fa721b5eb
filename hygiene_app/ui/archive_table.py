"""The list of what the archive holds, in the order in which it is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from email.utils import parseaddr
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
)

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.finding import Category
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.formats import day_of
from hygiene_app.ui.row_table import Index, RowTable
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word

_KEPT_TEXTS: Final = 3000


class ArchiveColumn(IntEnum):
    """The columns, in their order."""

    CATEGORY = 0
    SENDER = 1
    SUBJECT = 2
    RECEIVED = 3
    EXPIRES = 4
    SIZE = 5


SortKey = Callable[[ArchivedItem], object]


def _keys(words: Words) -> dict[ArchiveColumn, SortKey]:
    names = {each: category_word(words, each).casefold() for each in Category}
    return {
        ArchiveColumn.CATEGORY: lambda item: names[item.entry.category],
        ArchiveColumn.SENDER: lambda item: sender_name(item.entry.sender).casefold(),
        ArchiveColumn.SUBJECT: lambda item: item.entry.subject.casefold(),
        ArchiveColumn.RECEIVED: lambda item: item.entry.received,
        ArchiveColumn.EXPIRES: lambda item: item.entry.expires or date.max,
        ArchiveColumn.SIZE: lambda item: item.size,
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOrder:
    """By which column the list is sorted."""

    column: ArchiveColumn = ArchiveColumn.RECEIVED
    descending: bool = True


def ordered(
    words: Words, items: Sequence[ArchivedItem], order: ArchiveOrder
) -> tuple[ArchivedItem, ...]:
    """Return them in an order; best done beside the window, there may be many."""
    key = _keys(words)[order.column]
    return tuple(sorted(items, key=key, reverse=order.descending))  # type: ignore[arg-type]  # all keys of a column compare


def is_over(item: ArchivedItem, today: date) -> bool:
    """Whether the archive should no longer hold it."""
    return item.entry.expires is not None and item.entry.expires <= today


def sender_name(sender: str) -> str:
    """Return the name of a sender where there is one, else the address."""
    if "<" not in sender:
        return sender  # a name or an address by itself; a parser would take the first word
    name, address = parseaddr(sender)
    return name or address or sender


class ArchiveTable(RowTable[ArchivedItem]):
    """Items of the archive as rows; what stands in the cells is made as it is painted.

    Signals:
        sort_wanted: an `ArchiveOrder`.
    """

    sort_wanted = Signal(object)
    columns = ArchiveColumn
    figures = (ArchiveColumn.SIZE,)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._texts: dict[str, tuple[str, ...]] = {}

    def title(self, column: int) -> str:
        return self._context.words.say(f"ui-arch-{self.name_of(column)}")

    # the list -------------------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order."""
        descending = order is Qt.SortOrder.DescendingOrder
        wanted = ArchiveOrder(column=ArchiveColumn(column), descending=descending)
        self.sort_wanted.emit(wanted)

    def texts(self, item: ArchivedItem) -> tuple[str, ...]:
        """Return what stands in the cells of an item."""
        known = self._texts.get(item.id)
        if known is None:
            if len(self._texts) >= _KEPT_TEXTS:
                self._texts.clear()
            known = self._texts[item.id] = self._made(item)
        return known

    def _made(self, item: ArchivedItem) -> tuple[str, ...]:
        words, entry = self._context.words, item.entry
        return (
            category_word(words, entry.category),
            sender_name(entry.sender) or words.say("ui-no-sender"),
            entry.subject or words.say("ui-no-subject"),
            words.short_date(day_of(entry.received)),
            words.short_date(entry.expires) if entry.expires else words.say("ui-arch-no-end"),
            words.size(item.size),
        )

    # Qt's questions ---------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = _ANSWERS.get(role)
        return answer(self, self.rows[index.row()], index.column()) if answer else None

    # answers --------------------------------------------------------------------------------

    def text(self, item: ArchivedItem, column: int) -> object:
        """Return what stands in a cell."""
        return self.texts(item)[column]

    def picture(self, item: ArchivedItem, column: int) -> object:
        """Return the icon of the category; a clock where the time is over."""
        if column == ArchiveColumn.CATEGORY:
            return self._context.icons.category(item.entry.category)
        if column == ArchiveColumn.EXPIRES and is_over(item, self._context.services.clock.today()):
            return self._context.icons.icon("clock")
        return None

    def tip(self, item: ArchivedItem, column: int) -> object:
        """Return the whole text, since columns are narrow."""
        whole = item.entry.sender if column == ArchiveColumn.SENDER else ""
        return whole or self.texts(item)[column]

    def side(self, _item: ArchivedItem, column: int) -> object:
        """Return the alignment: figures stand on the right."""
        return self.side_of(column)

    def sentence(self, item: ArchivedItem, _column: int) -> object:
        """Return the row as one sentence, for those who listen."""
        category, sender, subject, received, expires, size = self.texts(item)
        return self._context.words.say(
            "ui-arch-row",
            category=category,
            sender=sender,
            subject=subject,
            received=received,
            expires=expires,
            size=size,
        )


_ANSWERS: Final = {
    int(Qt.ItemDataRole.DisplayRole): ArchiveTable.text,
    int(Qt.ItemDataRole.ToolTipRole): ArchiveTable.tip,
    int(Qt.ItemDataRole.DecorationRole): ArchiveTable.picture,
    int(Qt.ItemDataRole.TextAlignmentRole): ArchiveTable.side,
    int(Qt.ItemDataRole.AccessibleTextRole): ArchiveTable.sentence,
}
