"""The list itself, with the keys of the review."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from hygiene_app.ui.context import UiContext
from hygiene_app.ui.finding_delegate import FindingDelegate
from hygiene_app.ui.finding_table import Column, FindingTable
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.theme import SPACE
from hygiene_app.ui.ticked import Ticked

_ROOM_FOR_SIZE: Final = 80 * SPACE
_ROOM_FOR_WHY: Final = 56 * SPACE
_SHARE: Final = 30
"""Percent of a narrow list that sender and reason take each, so that the subject has its part."""
_WIDTHS: Final = {
    Column.SENDER: 17 * SPACE,
    Column.RECEIVED: 14 * SPACE,
    Column.WHY: 23 * SPACE,
    Column.SIZE: 9 * SPACE,
}
_ASKS: Final = {
    Qt.Key.Key_A: "archive",
    Qt.Key.Key_T: "trash",
    Qt.Key.Key_B: "keep",
    Qt.Key.Key_N: "not-this",
    Qt.Key.Key_M: "silence",
    Qt.Key.Key_E: "evidence",
    Qt.Key.Key_Return: "evidence",
    Qt.Key.Key_Enter: "evidence",
    Qt.Key.Key_Question: "help",
    Qt.Key.Key_Slash: "filter",
}
_MOVES: Final = {Qt.Key.Key_J: 1, Qt.Key.Key_K: -1}


class FindingView(RowList):
    """One row is current and shown beside; any number are ticked.

    Signals:
        shown: the id of the current finding, "" for none.
        asked: what a key asks for: "archive", "trash", "keep", "not-this", "silence", "evidence",
            "help", "filter".
    """

    shown = Signal(str)
    asked = Signal(str)

    def __init__(
        self, context: UiContext, table: FindingTable, ticked: Ticked, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, table, context.words.say("ui-findings"), parent)
        self._table = table
        self._ticked = ticked
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setItemDelegate(FindingDelegate(table, context.icons, context.theme, self))
        oldest_first = (Column.RECEIVED, Qt.SortOrder.AscendingOrder)
        self.make_sortable(widths=_WIDTHS.items(), stretch=Column.SUBJECT, sort=oldest_first)
        self.selectionModel().currentRowChanged.connect(self._current_changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what would take the room of the subject; the pane beside says why."""
        super().resizeEvent(event)
        width = event.size().width()
        self.setColumnHidden(Column.SIZE, width < _ROOM_FOR_SIZE)
        self.setColumnHidden(Column.WHY, width < _ROOM_FOR_WHY)
        for column in (Column.SENDER, Column.WHY):
            wanted = min(_WIDTHS[column], width * _SHARE // 100)
            if self.columnWidth(column) > wanted or wanted == _WIDTHS[column]:
                self.setColumnWidth(column, wanted)

    # the current row --------------------------------------------------------------------------

    @property
    def current(self) -> str:
        """The id of the current finding, "" for none."""
        row = self.currentIndex().row()
        return self._table.ids[row] if 0 <= row < len(self._table.ids) else ""

    def go_to(self, position: int) -> None:
        """Make a row the current one."""
        if self._table.ids:
            position = min(max(position, 0), len(self._table.ids) - 1)
            self.setCurrentIndex(self._table.index(position, Column.SENDER))

    def show_ids(self, ids: tuple[str, ...]) -> None:
        """Show other ids; the current finding stays current where it can, else its place does."""
        current, place = self.current, self.currentIndex().row()
        if not self._table.show_ids(ids):
            return
        known = self._table.position(current) if current else -1
        self.go_to(known if known >= 0 else max(place, 0))
        if not ids:
            self.shown.emit("")

    def _current_changed(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self.shown.emit(self.current)

    # keys -----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in _MOVES:
            self.go_to(self.currentIndex().row() + _MOVES[key])
        elif plain and key is Qt.Key.Key_Space:
            self._toggle()
        elif plain and key in _ASKS:
            self.asked.emit(_ASKS[key])
        else:
            super().keyPressEvent(event)

    def _toggle(self) -> None:
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        if rows:
            self._ticked.toggle(self._table.ids_at(rows))
