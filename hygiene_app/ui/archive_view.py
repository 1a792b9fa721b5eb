"""The list of the archive as it is shown, and its foot."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
)

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.ui.archive_table import ArchiveColumn, ArchiveTable
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import PrimaryButton, Text
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import SPACE, TextSize

_WIDTHS: Final = {
    ArchiveColumn.CATEGORY: 24 * SPACE,
    ArchiveColumn.SENDER: 21 * SPACE,
    ArchiveColumn.RECEIVED: 14 * SPACE,
    ArchiveColumn.EXPIRES: 17 * SPACE,
    ArchiveColumn.SIZE: 9 * SPACE,
}


class ArchiveView(RowList):
    """The list: rows are selected as everywhere on this computer."""

    def __init__(self, context: UiContext, table: ArchiveTable) -> None:
        super().__init__(context.theme, table, context.words.say("ui-arch-list"))
        newest_first = (ArchiveColumn.RECEIVED, Qt.SortOrder.DescendingOrder)
        self.make_sortable(widths=_WIDTHS.items(), stretch=ArchiveColumn.SUBJECT, sort=newest_first)


class ArchiveBar(QFrame):
    """The foot: what is selected, what the next click does, and the two actions."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._words = context.words
        self.count = Text(context.theme, size=TextSize.SECTION)
        self.next = Text(context.theme, secondary=True)
        self.export = QPushButton(context.words.say("ui-arch-export"))
        self.restore = PrimaryButton(context.theme, context.words.say("ui-arch-restore"))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self.count)
        column.addWidget(wide(self.next))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE, 0, 0)
        row.setSpacing(SPACE)
        row.addLayout(column, 1)
        row.addWidget(self.export)
        row.addWidget(self.restore)

    def tell(self, items: list[ArchivedItem], total: int, *, busy: bool) -> None:
        """Take what is selected of how many."""
        words, count = self._words, len(items)
        size = words.size(sum(item.size for item in items))
        key = "ui-arch-selected" if count else "ui-arch-none-selected"
        self.count.setText(words.say(key, count=count, total=total, size=size))
        self.next.setText(
            words.say("ui-arch-next", count=count) if count else words.say("ui-arch-next-none")
        )
        for button in (self.export, self.restore):
            button.setEnabled(count > 0 and not busy)
        self.restore.emphasise(on=count > 0)
