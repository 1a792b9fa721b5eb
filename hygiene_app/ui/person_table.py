"""The list of what was found about a person, oldest first."""

from enum import IntEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractItemView

from hygiene_app.model.person import PersonHit
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.formats import day_of
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.row_table import Index, RowTable
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.person_sheet import kind_word, place_words


class PersonColumn(IntEnum):
    """The columns, in their order."""

    RECEIVED = 0
    FROM = 1
    SUBJECT = 2
    KIND = 3
    WHERE = 4


class PersonTable(RowTable[PersonHit]):
    """Messages as rows; a name that is only like the one asked for is told."""

    columns = PersonColumn

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self._texts: dict[int, tuple[str, ...]] = {}

    def show_rows(self, rows: tuple[PersonHit, ...]) -> None:
        self._texts = {}
        super().show_rows(rows)

    def title(self, column: int) -> str:
        return self._context.words.say(f"person-column-{self.name_of(column)}")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        answer = _ANSWERS.get(role)
        return answer(self, self.rows[index.row()], index.column()) if answer else None

    def texts(self, hit: PersonHit) -> tuple[str, ...]:
        """Return what stands in the cells of a row."""
        known = self._texts.get(hit.number)
        if known is None:
            words, held = self._context.words, hit.held
            kinds = [kind_word(words, each) for each in held.categories or (None,)]
            where = place_words(words, hit)
            known = (
                words.short_date(day_of(held.received)),
                held.sender.label,
                held.subject,
                ", ".join(kinds),
                where if hit.exact else words.say("ui-person-alike", where=where),
            )
            self._texts[hit.number] = known
        return known

    def text(self, hit: PersonHit, column: int) -> object:
        """Return what stands in a cell."""
        return self.texts(hit)[column]

    def picture(self, hit: PersonHit, column: int) -> object:
        """Return the icon of where it lies, or of a name that has to be looked at."""
        if column == PersonColumn.SUBJECT:
            return self._context.icons.icon("archive" if hit.held.item else "mail")
        if column == PersonColumn.WHERE and not hit.exact:
            return self._context.icons.icon("alert")
        return None

    def colour(self, _hit: PersonHit, column: int) -> object:
        """Return the quiet colour for what is looked at last."""
        quiet = column in (PersonColumn.WHERE, PersonColumn.RECEIVED)
        brush = QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        return brush if quiet else None

    def sentence(self, hit: PersonHit, _column: int) -> object:
        """Return the row as one sentence, for those who listen."""
        return ", ".join(self.texts(hit))


_ANSWERS: Final = {
    int(Qt.ItemDataRole.DisplayRole): PersonTable.text,
    int(Qt.ItemDataRole.ToolTipRole): PersonTable.text,
    int(Qt.ItemDataRole.DecorationRole): PersonTable.picture,
    int(Qt.ItemDataRole.ForegroundRole): PersonTable.colour,
    int(Qt.ItemDataRole.AccessibleTextRole): PersonTable.sentence,
}


class PersonList(RowList):
    """The list."""

    def __init__(self, context: UiContext, table: PersonTable) -> None:
        super().__init__(context.theme, table, context.words.say("person-messages"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.stretch(PersonColumn.SUBJECT)
        widths = (
            (PersonColumn.RECEIVED, 14),
            (PersonColumn.FROM, 24),
            (PersonColumn.KIND, 24),
            (PersonColumn.WHERE, 36),
        )
        for column, width in widths:
            self.setColumnWidth(column, width * SPACE)
