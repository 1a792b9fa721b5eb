"""The folders of a mailbox and what is to happen to each, until that is kept."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPalette

from hygiene_app.model.message import Folder
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.formats import capital
from hygiene_app.ui.row_table import Index, RowTable
from hygiene_app.workflow.choices import FolderLine, FolderUse

_ICONS: Final = {FolderUse.READ: "folder", FolderUse.SKIP: "not-this", FolderUse.PROTECT: "lock"}


class FolderColumn(IntEnum):
    """The columns, in their order."""

    NAME = 0
    USE = 1


class FolderList(RowTable[FolderLine]):
    """Folders as rows. Those below a protected one follow it and cannot be chosen."""

    columns = FolderColumn

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._wanted: dict[str, FolderUse] = {}
        self._touched: set[str] = set()
        self._protected: frozenset[str] = frozenset()

    def title(self, column: int) -> str:
        return self._context.words.say(f"ui-folder-{self.name_of(column)}")

    def show_rows(self, rows: tuple[FolderLine, ...]) -> None:
        """Show these as they are kept now."""
        self._touched.clear()
        # what lies below a protected folder has a use of its own once that is opened again
        self._wanted = {
            line.folder.name: FolderUse.READ if line.above else line.use for line in rows
        }
        self._find_protected()
        super().show_rows(rows)

    def choose(self, rows: Iterable[int], use: FolderUse) -> None:
        """Want this for the folders of these rows."""
        for row in rows:
            if not self.is_locked(row):
                name = self.rows[row].folder.name
                self._wanted[name] = use
                self._touched.add(name)
        self._find_protected()
        last = self.index(len(self.rows) - 1, FolderColumn.USE)
        self.dataChanged.emit(self.index(0, 0), last)

    def changed(self) -> tuple[tuple[Folder, FolderUse], ...]:
        """Return what is wanted otherwise than it is kept; protecting comes first."""
        others = [
            (line.folder, self._wanted[line.folder.name])
            for line in self.rows
            if line.folder.name in self._touched
            and (line.above or self._wanted[line.folder.name] is not line.use)
        ]
        return tuple(sorted(others, key=lambda each: each[1] is not FolderUse.PROTECT))

    def use(self, row: int) -> FolderUse:
        """Return what happens to a folder."""
        if self.is_locked(row):
            return FolderUse.PROTECT
        return self._wanted[self.rows[row].folder.name]

    def is_locked(self, row: int) -> bool:
        """Whether a folder above this one is protected."""
        folder = self.rows[row].folder
        return any(
            bool(folder.delimiter) and folder.name.startswith(name + folder.delimiter)
            for name in self._protected
        )

    def _find_protected(self) -> None:
        self._protected = frozenset(
            name for name, use in self._wanted.items() if use is FolderUse.PROTECT
        )

    # Qt's questions ---------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if self.is_locked(index.row()):
            return plain
        return plain | Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), FolderColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.text(row, FolderColumn.NAME)}, {self.text(row, FolderColumn.USE)}"
        if role == Qt.ItemDataRole.DecorationRole and column is FolderColumn.NAME:
            return self._context.icons.icon(_ICONS[self.use(row)], QPalette.ColorRole.Text)
        return None

    def text(self, row: int, column: FolderColumn) -> str:
        """Return what stands in a cell."""
        folder, words = self.rows[row].folder, self._context.words
        if column is FolderColumn.NAME:
            return folder.display.replace(folder.delimiter or "/", " › ")
        if self.is_locked(row):
            return words.say("ui-folder-above")
        return capital(words.say(f"folder-use-{self.use(row).value}"))
