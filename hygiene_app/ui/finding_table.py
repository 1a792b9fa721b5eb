"""The list of the review: ids sorted by SQL, rows read as they are painted."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
)

from hygiene_app.model.listing import SortBy
from hygiene_app.model.message import FolderRole
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.finding_rows import FindingRows
from hygiene_app.ui.formats import capital, day_of
from hygiene_app.ui.row_table import NOWHERE, ColumnTable, Index
from hygiene_app.ui.ticked import Ticked
from hygiene_app.words.sentences import category_word
from hygiene_app.workflow.review import ReviewRow

_WAITING: Final = "…"
_KEPT_TEXTS: Final = 3000
_PLAIN: Final = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
)
_TICKABLE: Final = _PLAIN | Qt.ItemFlag.ItemIsUserCheckable


class Column(IntEnum):
    """The columns, in their order."""

    SENDER = 0
    SUBJECT = 1
    RECEIVED = 2
    WHY = 3
    SIZE = 4


SORTS: Final = {
    Column.SENDER: SortBy.SENDER,
    Column.SUBJECT: SortBy.SUBJECT,
    Column.RECEIVED: SortBy.RECEIVED,
    Column.WHY: SortBy.CATEGORY,
    Column.SIZE: SortBy.SIZE,
}


class FindingTable(ColumnTable):
    """Findings as rows; the first column carries the tick.

    Signals:
        sort_wanted: a `SortBy`, and whether the largest comes first.
    """

    sort_wanted = Signal(object, bool)
    columns = Column
    figures = (Column.SIZE,)

    def __init__(self, context: UiContext, ticked: Ticked, parent: QObject | None = None) -> None:
        super().__init__(context, parent)
        self._ticked = ticked
        self._shown_ids: frozenset[str] | None = None
        self._chip = context.words.say("ui-in-trash")
        self._texts: dict[str, tuple[ReviewRow, tuple[str, ...]]] = {}
        self.rows = FindingRows(context, self)
        self.rows.arrived.connect(self._arrived)
        ticked.changed.connect(self._ticks_changed)

    def title(self, column: int) -> str:
        return self._context.words.say(f"ui-column-{self.name_of(column)}")

    # the list -------------------------------------------------------------------------------

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids shown, in their order."""
        return self.rows.ids

    @property
    def shown(self) -> frozenset[str]:
        """The ids shown, for asking whether one is among them."""
        if self._shown_ids is None:
            self._shown_ids = frozenset(self.rows.ids)
        return self._shown_ids

    def show_ids(self, ids: tuple[str, ...]) -> bool:
        """Show these; return whether they are others than before."""
        self._shown_ids = None
        if ids == self.rows.ids:
            self.rows.take(ids)
            self._all_changed()
            return False
        self.beginResetModel()
        self.rows.take(ids)
        self.endResetModel()
        return True

    def position(self, finding: str) -> int:
        """Return where a finding stands, -1 where it does not."""
        try:
            return self.rows.ids.index(finding)
        except ValueError:
            return -1

    def ids_at(self, positions: Sequence[int]) -> tuple[str, ...]:
        """Return the ids at these positions."""
        return tuple(self.rows.ids[position] for position in positions)

    def _arrived(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _all_changed(self) -> None:
        if self.rows.ids:
            self._arrived(0, len(self.rows.ids) - 1)

    def _ticks_changed(self) -> None:
        if self.rows.ids:
            last = self.index(len(self.rows.ids) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])

    # Qt's questions ---------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows.ids)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return _TICKABLE if index.column() == Column.SENDER else _PLAIN

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = _ANSWERS.get(role)
        return answer(self, index.row(), Column(index.column())) if answer else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != Column.SENDER:
            return False
        finding = self.rows.ids[index.row()]
        if value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value):
            self._ticked.tick((finding,))
        else:
            self._ticked.untick((finding,))
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for another order; the list comes back sorted by SQL."""
        self.sort_wanted.emit(SORTS[Column(column)], order is Qt.SortOrder.DescendingOrder)

    # answers --------------------------------------------------------------------------------

    def text(self, position: int, column: Column) -> str:
        """Return what stands in a cell."""
        row = self.rows.at(position)
        if row is None:
            return _WAITING if column is Column.SUBJECT else ""
        return self._shown(row)[column]

    def _shown(self, row: ReviewRow) -> tuple[str, ...]:
        finding = row.finding
        known = self._texts.get(finding.id)
        if known is not None and known[0] is row:
            return known[1]
        words = self._context.words
        category = words.say(f"ui-short-{finding.category.value}", count=1)
        certainty = words.say(f"certainty-{finding.certainty.value}")
        texts = (
            finding.sender.label or words.say("ui-no-sender"),
            finding.subject or words.say("ui-no-subject"),
            words.short_date(day_of(finding.received)),
            words.say("ui-why", category=category, certainty=certainty),
            words.size(finding.identity.size),
        )
        if len(self._texts) > _KEPT_TEXTS:
            self._texts.clear()
        self._texts[finding.id] = (row, texts)
        return texts

    def tick(self, position: int, column: Column) -> Qt.CheckState | None:
        """Return the tick of a row, in its first column."""
        if column is not Column.SENDER:
            return None
        return Qt.CheckState.Checked if self.is_ticked(position) else Qt.CheckState.Unchecked

    def is_ticked(self, position: int) -> bool:
        """Whether the user ticked this row."""
        return self.rows.ids[position] in self._ticked

    def toggle(self, position: int) -> bool:
        """Tick or untick a row."""
        self._ticked.toggle((self.rows.ids[position],))
        return True

    def icon_name(self, position: int) -> str:
        """Return the icon of the category; a lock where nothing is allowed; "" while unknown."""
        row = self.rows.at(position)
        if row is None:
            return ""
        if not row.verdict.allowed:
            return "lock"
        return self._context.icons.category_name(row.finding.category)

    def is_quiet(self, position: int) -> bool:
        """Whether a row is painted quietly: it must stay, or is not read yet."""
        row = self.rows.at(position)
        return row is None or not row.verdict.allowed

    def chip(self, position: int) -> str:
        """Return the word that a row carries beside its subject, "" for none."""
        row = self.rows.at(position)
        in_trash = row is not None and row.finding.folder_role is FolderRole.TRASH
        return self._chip if in_trash else ""

    def tip(self, position: int, column: Column) -> object:
        """Return the whole text, since columns are narrow."""
        row = self.rows.at(position)
        if row is not None and column is Column.SENDER:
            return row.finding.sender.email
        return self.text(position, column) if row is not None else None

    def sentence(self, position: int, _column: Column) -> object:
        """Return the row as one sentence, for those who listen."""
        row = self.rows.at(position)
        if row is None:
            return self._context.words.say("ui-row-waiting")
        sender, subject, received, _why, size = self._shown(row)
        words, finding = self._context.words, row.finding
        said = words.say(
            "ui-row",
            ticked="yes" if finding.id in self._ticked else "no",
            category=capital(category_word(words, finding.category)),
            certainty=words.say(f"certainty-{finding.certainty.value}"),
            sender=sender,
            subject=subject,
            received=received,
            size=size,
            verdict=words.say(f"verdict-{row.verdict.status.value}"),
        )
        chip = self.chip(position)
        return f"{said} {chip}." if chip else said


_LEFT: Final = Qt.AlignmentFlag.AlignLeft

_ANSWERS: Final = {
    int(Qt.ItemDataRole.DisplayRole): FindingTable.text,
    int(Qt.ItemDataRole.CheckStateRole): FindingTable.tick,
    int(Qt.ItemDataRole.ToolTipRole): FindingTable.tip,
    int(Qt.ItemDataRole.AccessibleTextRole): FindingTable.sentence,
}
