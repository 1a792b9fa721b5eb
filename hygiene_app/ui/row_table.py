"""What the tables behind lists have in common: columns with titles, and rows."""

from collections.abc import Collection
from enum import IntEnum
from typing import ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hygiene_app.ui.context import UiContext

Index = QModelIndex | QPersistentModelIndex

NOWHERE = QModelIndex()

Row = TypeVar("Row")


class ColumnTable(QAbstractTableModel):
    """Columns with titles; figures stand on the right.

    Attributes:
        columns: the columns, in their order.
        figures: the columns of figures.
    """

    columns: ClassVar[type[IntEnum]]
    figures: ClassVar[Collection[int]] = ()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        return self.side_of(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def title(self, column: int) -> str:
        """Return the title of a column; its number where the list shows none."""
        return str(super().headerData(column, Qt.Orientation.Horizontal))

    def name_of(self, column: int) -> str:
        """Return the name of a column as it stands in the ids of texts."""
        return self.columns(column).name.lower().replace("_", "-")

    def side_of(self, column: int) -> Qt.AlignmentFlag:
        """Return how a column is aligned."""
        right = column in self.figures
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class RowTable(ColumnTable, Generic[Row]):
    """Rows that are all at hand."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)
