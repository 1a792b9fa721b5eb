"""What was done? The journal in words; it holds no names, addresses or subjects."""

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.disposal import JournalAction
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.activity_lines import ActivityLine, activity_lines
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, SoftSelection, Text, beside
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import GAP, MARGIN, SPACE, TextSize

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_PAGE: Final = 1000
_DAY_ROW: Final = 6 * SPACE
_ROW: Final = 4 * SPACE
_EMPTY, _LIST = 1, 2
_ICONS: Final = {
    JournalAction.ARCHIVE: "archive",
    JournalAction.TRASH: "trash",
    JournalAction.DELETE: "trash",
    JournalAction.RESTORE: "undo",
    JournalAction.EXPIRE: "clock",
    JournalAction.KEEP: "keep",
    JournalAction.NOT_THIS: "not-this",
}


class ActivityColumn(IntEnum):
    """The columns, in their order; a day spans all."""

    TIME = 0
    WHAT = 1
    RESULT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """All that the page shows.

    Attributes:
        broken_at: number of the first line that was changed from outside, None when whole.
        has_more: whether there are earlier lines.
    """

    lines: tuple[ActivityLine, ...]
    broken_at: int | None
    has_more: bool


class ActivityTable(QAbstractTableModel):
    """Days and what was done on them."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.lines: tuple[ActivityLine, ...] = ()

    def show_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(ActivityColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if self.lines[index.row()].action is not None:
            flags |= Qt.ItemFlag.ItemIsSelectable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = _ANSWERS.get(role)
        return answer(self, self.lines[index.row()], index.column()) if answer else None

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


class ActivityView(QTableView):
    """The list without headers or grid."""

    def __init__(self, context: UiContext, table: ActivityTable) -> None:
        super().__init__()
        self._table = table
        self.setModel(table)
        self.setAccessibleName(context.words.say("ui-act-list"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        SoftSelection(context.theme, self)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(max(_ROW, self.fontMetrics().height() + SPACE))
        header = self.horizontalHeader()
        header.setSectionResizeMode(ActivityColumn.WHAT, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(ActivityColumn.TIME, 8 * SPACE)
        self.setColumnWidth(ActivityColumn.RESULT, 44 * SPACE)

    def show_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        """Show these; a day spans the columns."""
        self.clearSpans()
        self._table.show_lines(lines)
        for row, line in enumerate(lines):
            if line.action is None:
                self.setSpan(row, 0, 1, len(ActivityColumn))
                self.setRowHeight(row, _DAY_ROW)


class ActivityPage(QWidget):
    """The journal, newest first."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._limit = _PAGE
        self._look = Look(
            context.tasks,
            self,
            question=lambda: self._read,
            answer=self._show,
            failed=self._fail,
        )
        self.empty = EmptyState(context)
        self.table = ActivityTable(context, self)
        self.view = ActivityView(context, self.table)
        self._stack = QStackedWidget()
        for each in (QWidget(), self.empty, self._contents()):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        column.addWidget(self._stack)
        for signal in (context.changes.findings, context.changes.archive):
            signal.connect(self._changed)

    def _contents(self) -> QWidget:
        words, theme = self._context.words, self._context.theme
        self.facts = wide(Text(theme, words.say("ui-act-facts"), secondary=True))
        self.broken = Card(theme)
        self._broken_text = wide(Text(theme))
        self.broken.body.addLayout(beside(self._context.icons, "alert", self._broken_text))
        self.broken.hide()
        self.earlier = QPushButton(words.say("ui-act-earlier"))
        self.earlier.clicked.connect(self._show_earlier)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(Text(theme, words.say("ui-page-activity"), TextSize.TITLE))
        column.addWidget(self.facts)
        column.addWidget(self.broken)
        column.addWidget(self.view, 1)
        column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        return inside

    # reading --------------------------------------------------------------------------------

    def arrive(self, _request: object) -> None:
        """Read everything again."""
        self._look.ask()

    def primary_focus(self) -> None:
        """Focus the list."""
        self.view.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            self._look.ask()

    def _show_earlier(self) -> None:
        self._limit += _PAGE
        self._look.ask()

    def _read(self, _job: Job) -> Activity:
        services = self._context.services
        entries = services.journal.entries(limit=self._limit)
        return Activity(
            lines=activity_lines(self._context.words, entries, services.clock.today()),
            broken_at=services.journal.verify(),
            has_more=len(entries) == self._limit,
        )

    def _fail(self, problem: KnownError) -> None:
        self.empty.tell_problem(problem, self._look.ask)
        self._stack.setCurrentIndex(_EMPTY)

    def _show(self, activity: Activity) -> None:
        words = self._context.words
        if not activity.lines:
            self.empty.tell(
                "activity", words.say("ui-act-empty"), detail=words.say("ui-act-empty-detail")
            )
            self._stack.setCurrentIndex(_EMPTY)
            return
        self.broken.setVisible(activity.broken_at is not None)
        self._broken_text.setText(words.say("ui-act-broken"))
        self.view.show_lines(activity.lines)
        self.earlier.setVisible(activity.has_more)
        self._stack.setCurrentIndex(_LIST)
