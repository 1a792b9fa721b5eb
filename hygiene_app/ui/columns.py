"""How the headers and columns of every sortable list look."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from hygiene_app.ui.theme import SPACE

_ROW = 4 * SPACE


def lay_out_columns(
    table: QTableView,
    *,
    widths: Iterable[tuple[int, int]],
    stretch: int,
    sort: tuple[int, Qt.SortOrder],
) -> None:
    """Give a list rows of one height, columns of these widths, one that stretches, and an order."""
    rows = table.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(max(_ROW, table.fontMetrics().height() + SPACE))
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(6 * SPACE)
    header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    for column, width in widths:
        table.setColumnWidth(column, width)
    # set before sorting is switched on, which would otherwise sort by the first column
    header.setSortIndicator(*sort)
    table.setSortingEnabled(True)
