"""How every list of rows looks."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from hygiene_app.ui.elements import SoftSelection
from hygiene_app.ui.row_table import ColumnTable
from hygiene_app.ui.theme import SPACE, Theme

_ROW = 4 * SPACE


class RowList(QTableView):
    """Whole rows without a grid, softly marked; Tab leaves the list.

    Args:
        name: what is read aloud when it gets the focus.
    """

    def __init__(
        self, theme: Theme, table: ColumnTable, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        SoftSelection(theme, self)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, self.fontMetrics().height() + SPACE))
        self.horizontalHeader().setHighlightSections(False)

    def stretch(self, column: int) -> None:
        """Give a column the room that the others leave."""
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def fit_columns(self) -> None:
        """Give every column the width of its texts, and some air."""
        self.resizeColumnsToContents()
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, self.columnWidth(column) + 2 * SPACE)

    def make_sortable(
        self,
        *,
        widths: Iterable[tuple[int, int]],
        stretch: int,
        sort: tuple[int, Qt.SortOrder],
    ) -> None:
        """Give it rows of one height, columns of these widths, one that stretches, and an order."""
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(6 * SPACE)
        self.stretch(stretch)
        for column, width in widths:
            self.setColumnWidth(column, width)
        # set before sorting is switched on, which would otherwise sort by the first column
        header.setSortIndicator(*sort)
        self.setSortingEnabled(True)
