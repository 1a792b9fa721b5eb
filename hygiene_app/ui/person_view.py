"""What was found about one person."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.model.person import Alias, PersonFound, by_kind
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, IconRow, LinkButton, Text
from hygiene_app.ui.lines_card import CardLine, LinesCard
from hygiene_app.ui.person_package import PackageSaving
from hygiene_app.ui.person_table import PersonList, PersonTable
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.words.person_sheet import (
    asked_text,
    caution_sentences,
    kind_word,
    year_words,
)

_MOST_ALIASES = 5


class PersonView(QWidget):
    """Figures, other addresses, cautions and the list.

    Attributes:
        found: what is shown, None before anything is.

    Signals:
        left: back to the report.
        wider_wanted: look for these aliases too (a tuple of `Alias`).
        again_wanted: read again what is not in the index.
    """

    left = Signal()
    wider_wanted = Signal(object)
    again_wanted = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.found: PersonFound | None = None
        words, theme = context.words, context.theme
        self.back = LinkButton(words.say("ui-person-back"))
        self.back.clicked.connect(self.left)
        self.title = Text(theme, size=TextSize.TITLE)
        self.title.spread()
        self.kinds = wide(Text(theme))
        self.years = wide(Text(theme, secondary=True))
        self.addresses = wide(Text(theme, secondary=True, selectable=True))
        self.save = Button(words.say("ui-person-save"))
        context.icons.put_on(self.save, "save")
        self.saving = PackageSaving(context, self)
        self.save.clicked.connect(self._save)
        self.saving.busy_changed.connect(self._enable)
        self.result = ResultCard(context)
        self.saving.told.connect(self.result.tell)
        self.aliases = LinesCard(context)
        self.cautions = wide(Text(theme))
        self.caution_row = IconRow(context.icons, "info", self.cautions)
        self.again = LinkButton(words.say("ui-person-read-again"))
        self.again.clicked.connect(self.again_wanted)
        self.table = PersonTable(context)
        self.list = PersonList(context, self.table)
        self._rest = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(4)
        for each in (self.back, self.title, self.kinds, self.years, self.addresses):
            titles.addWidget(each)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(titles, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        for below in (self.result, self.aliases, self.caution_row, self.again):
            column.addWidget(below)
        column.addWidget(self.list, 1)
        column.addWidget(self._rest, 1)
        bulk = self._context.words.say("person-bulk")
        column.addWidget(wide(Text(self._context.theme, bulk, TextSize.SMALL, secondary=True)))

    def show_found(self, found: PersonFound) -> None:
        """Show what was found."""
        self.found = found
        words = self._context.words
        who = asked_text(words, found.query)
        self.title.setText(words.say("ui-person-found", count=len(found.hits), who=who))
        kinds = (
            words.say("ui-person-kind", kind=kind_word(words, each.category), count=len(each.hits))
            for each in by_kind(found.hits)
        )
        self.kinds.setText(", ".join(kinds))
        self.years.setText(year_words(words, found.hits))
        self.years.setVisible(bool(found.hits))
        self.kinds.setVisible(bool(found.hits))
        self.result.hide()
        written = [alias.address.email for alias in found.aliases[:_MOST_ALIASES]]
        self.addresses.setText(words.say("ui-person-writes", addresses=words.join(written)))
        self.addresses.setVisible(bool(written))
        wider = [alias for alias in found.aliases if alias.more][:_MOST_ALIASES]
        self.aliases.show_lines([self._line(alias) for alias in wider])
        said = caution_sentences(words, found)
        self.cautions.setText("\n".join(said))
        self.caution_row.setVisible(bool(said))
        self.again.setVisible(bool(found.coverage.missing))
        self.table.show_rows(found.hits)
        self.list.setVisible(bool(found.hits))
        self._rest.setVisible(not found.hits)
        self.save.setVisible(bool(found.hits))
        self._enable()

    def _line(self, alias: Alias) -> CardLine:
        words = self._context.words
        return CardLine(
            text=alias.address.email,
            detail=words.say("ui-person-more", count=alias.more),
            action=words.say("ui-person-wider"),
            act=lambda: self.wider_wanted.emit((alias,)),
        )

    def _enable(self) -> None:
        self.save.setEnabled(
            self.found is not None and bool(self.found.hits) and not self.saving.is_busy
        )

    def _save(self) -> None:
        if self.found is not None:
            self.saving.ask(self.found)
