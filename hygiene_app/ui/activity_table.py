"""The journal as a list: days, and what was done on them."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractItemView

from hygiene_app.model.disposal import JournalAction
from hygiene_app.ui.activity_lines import ActivityLine
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.row_table import Index, RowTable
from hygiene_app.ui.theme import SPACE, TextSize

_DAY_ROW: Final = 6 * SPACE
_ICONS: Final = {
    JournalAction.ARCHIVE: "archive",
    JournalAction.TRASH: "trash",
    JournalAction.DELETE: "trash",
    JournalAction.STRIP: "attachment",
    JournalAction.RESTORE: "undo",
    JournalAction.UNDO: "undo",
    JournalAction.EXPIRE: "clock",
    JournalAction.KEEP: "keep",
    JournalAction.NOT_THIS: "not-this",
}


class ActivityColumn(IntEnum):
    """The columns, in their order; a day spans all."""

    TIME = 0
    WHAT = 1
    RESULT = 2


class ActivityTable(RowTable[ActivityLine]):
    """Days and what was done on them."""

    columns = ActivityColumn

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self.rows[index.row()].action is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = _ANSWERS.get(role)
        return answer(self, self.rows[index.row()], index.column()) if answer else None

    # answers --------------------------------------------------------------------------------

    def text(self, line: ActivityLine, column: int) -> object:
        """Return what stands in a cell; the name of a day stands in the first."""
        if line.action is None:
            return line.text if column == ActivityColumn.TIME else None
        return (line.time, line.text, line.result)[column]

    def picture(self, line: ActivityLine, column: int) -> object:
        """Return the icon of what was done; a sign where it did not end well."""
        if line.action is None:
            return None
        if column == ActivityColumn.WHAT:
            return self._context.icons.icon(_ICONS[line.action])
        if column == ActivityColumn.RESULT and not line.well:
            return self._context.icons.icon("alert")
        return None

    def font(self, line: ActivityLine, _column: int) -> object:
        """Return the font: days stand out."""
        return self._context.theme.font(TextSize.SECTION) if line.action is None else None

    def colour(self, line: ActivityLine, column: int) -> object:
        """Return the quiet colour for times, and for what ended as it should."""
        if line.action is None or column == ActivityColumn.WHAT:
            return None
        if column == ActivityColumn.RESULT and not line.well:
            return None
        return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)

    def side(self, line: ActivityLine, _column: int) -> object:
        """Return the alignment: a day stands close to what belongs to it."""
        low = line.action is None
        height = Qt.AlignmentFlag.AlignBottom if low else Qt.AlignmentFlag.AlignVCenter
        return Qt.AlignmentFlag.AlignLeft | height

    def sentence(self, line: ActivityLine, _column: int) -> object:
        """Return the row as one sentence, for those who listen."""
        if line.action is None:
            return line.text
        if not line.result:
            return self._context.words.say("ui-act-row-decision", time=line.time, text=line.text)
        return self._context.words.say(
            "ui-act-row", time=line.time, text=line.text, result=line.result
        )


_ANSWERS: Final = {
    int(Qt.ItemDataRole.DisplayRole): ActivityTable.text,
    int(Qt.ItemDataRole.ToolTipRole): ActivityTable.text,
    int(Qt.ItemDataRole.DecorationRole): ActivityTable.picture,
    int(Qt.ItemDataRole.FontRole): ActivityTable.font,
    int(Qt.ItemDataRole.ForegroundRole): ActivityTable.colour,
    int(Qt.ItemDataRole.TextAlignmentRole): ActivityTable.side,
    int(Qt.ItemDataRole.AccessibleTextRole): ActivityTable.sentence,
}


class ActivityView(RowList):
    """The list without headers."""

    def __init__(self, context: UiContext, table: ActivityTable) -> None:
        super().__init__(context.theme, table, context.words.say("ui-act-list"))
        self._table = table
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.horizontalHeader().hide()
        self.stretch(ActivityColumn.WHAT)
        self.setColumnWidth(ActivityColumn.TIME, 8 * SPACE)
        self.setColumnWidth(ActivityColumn.RESULT, 44 * SPACE)

    def show_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        """Show these; a day spans the columns."""
        self.clearSpans()
        self._table.show_rows(lines)
        for row, line in enumerate(lines):
            if line.action is None:
                self.setSpan(row, 0, 1, len(ActivityColumn))
                self.setRowHeight(row, _DAY_ROW)
