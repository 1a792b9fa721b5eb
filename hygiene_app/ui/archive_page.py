"""Where is what I put away? The list, putting back, exporting, checking, destroying."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.archive_dialogs import DestroyDialog
from hygiene_app.ui.archive_table import ArchiveOrder, ArchiveTable, is_over, ordered
from hygiene_app.ui.archive_trouble import ArchiveTrouble
from hygiene_app.ui.archive_view import ArchiveBar, ArchiveView
from hygiene_app.ui.archive_work import ArchiveWork
from hygiene_app.ui.context import PageName, UiContext
from hygiene_app.ui.elements import Card, Text, beside
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.look import Look
from hygiene_app.ui.messages import Question
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.theme import GAP, MARGIN, SPACE, TextSize

_EMPTY, _LIST = 1, 2
_TYPING_PAUSE: Final = 150
"""Milliseconds without a key before we search."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveWish:
    """What somebody wants to see."""

    text: str
    over_only: bool
    order: ArchiveOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveContents:
    """All that the page shows.

    Attributes:
        items: what fits the wish, in its order.
        over: everything that the archive should no longer hold.
        total, size: of everything.
    """

    is_set_up: bool
    items: tuple[ArchivedItem, ...]
    over: tuple[ArchivedItem, ...]
    total: int
    size: int


class ArchivePage(QWidget):
    """The archive, in each of its states."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._over_items: tuple[ArchivedItem, ...] = ()
        self._order = ArchiveOrder()
        self.work = ArchiveWork(context, self)
        self._look = Look(
            context.tasks,
            self,
            question=self._question,
            answer=self._show,
            failed=self._fail,
        )
        self.empty = EmptyState(context)
        self.table = ArchiveTable(context, self)
        self.view = ArchiveView(context, self.table)
        self.bar = ArchiveBar(context)
        self.result = ResultCard(context)
        self._trouble = ArchiveTrouble(context, self, again=self._look.ask, told=self.result.tell)
        self._stack = QStackedWidget()
        for each in (QWidget(), self.empty, self._contents()):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        column.addWidget(self._stack)
        self._connect()

    # building -------------------------------------------------------------------------------

    def _contents(self) -> QWidget:
        words, theme = self._context.words, self._context.theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.facts = Text(theme, secondary=True)
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(Text(theme, words.say("ui-page-archive"), TextSize.TITLE))
        titles.addWidget(self.facts)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(words.say("ui-arch-filter"))
        self.filter.setAccessibleName(words.say("ui-arch-filter"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(30 * SPACE)
        self.verify = QPushButton(words.say("ui-arch-verify"))
        self._context.icons.put_on(self.verify, "done")
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addLayout(titles, 1)
        head.addWidget(self.filter)
        head.addWidget(self.verify)
        column.addLayout(head)
        column.addWidget(self.result)
        column.addWidget(self._over())
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        return inside

    def _over(self) -> QWidget:
        """Build the card about what the archive should no longer hold."""
        words = self._context.words
        self.over = Card(self._context.theme)
        self.over_text = Text(self._context.theme)
        self.over_show = QPushButton(words.say("ui-show"))
        self.over_show.setCheckable(True)
        self.destroy_over = QPushButton(words.say("ui-arch-destroy"))
        row = beside(self._context.icons, "clock", self.over_text)
        row.addStretch(1)
        row.addWidget(self.over_show)
        row.addWidget(self.destroy_over)
        self.over.body.addLayout(row)
        self.over.hide()
        return self.over

    def _connect(self) -> None:
        context = self._context
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look.ask)
        self.filter.textChanged.connect(lambda _text: self._pause.start(_TYPING_PAUSE))
        self.verify.clicked.connect(self.work.verify)
        self.over_show.toggled.connect(lambda _on: self._look.ask())
        self.table.sort_wanted.connect(self._sort)
        self.destroy_over.clicked.connect(self._ask_destroy)
        self.bar.restore.clicked.connect(lambda: self.work.restore(self.selected))
        self.bar.export.clicked.connect(self._ask_export)
        self.view.selectionModel().selectionChanged.connect(lambda _on, _off: self._tell_bar())
        self.table.modelReset.connect(self._tell_bar)
        self.work.told.connect(self.result.tell)
        self.work.busy_changed.connect(self._tell_bar)
        context.changes.archive.connect(self._look.ask)
        context.changes.findings.connect(self._look.ask)

    # reading --------------------------------------------------------------------------------

    def arrive(self, _request: object) -> None:
        """Read everything again."""
        self._look.ask()

    def primary_focus(self) -> None:
        """Focus the list, or what goes on."""
        if self._stack.currentIndex() == _LIST:
            self.view.setFocus()
        else:
            self.empty.action.setFocus()

    def _question(self) -> Callable[[Job], ArchiveContents]:
        wish = ArchiveWish(
            text=self.filter.text().strip(),
            over_only=self.over_show.isChecked(),
            order=self._order,
        )
        return lambda _job: self._read(wish)

    def _read(self, wish: ArchiveWish) -> ArchiveContents:
        services = self._context.services
        archive, today = services.archive, services.clock.today()
        every = archive.items()
        over = tuple(item for item in every if is_over(item, today))
        shown = archive.search(wish.text) if wish.text else every
        if wish.over_only:
            shown = tuple(item for item in shown if is_over(item, today))
        return ArchiveContents(
            is_set_up=archive.is_set_up(),
            items=ordered(self._context.words, shown, wish.order),
            over=over,
            total=len(every),
            size=sum(item.size for item in every),
        )

    def _fail(self, problem: KnownError) -> None:
        self._trouble.tell(self.empty, problem)
        self._stack.setCurrentIndex(_EMPTY)

    def _sort(self, order: ArchiveOrder) -> None:
        if order != self._order:
            self._order = order
            self._look.ask()

    # showing --------------------------------------------------------------------------------

    def _show(self, contents: ArchiveContents) -> None:
        if contents.total:
            self._show_items(contents)
        elif contents.is_set_up:
            self._tell_empty()
        else:
            self._tell_not_set_up()

    def _tell_empty(self) -> None:
        words = self._context.words
        self.empty.tell(
            "archive",
            words.say("ui-arch-empty"),
            detail=words.say("ui-arch-empty-detail"),
            action=words.say("ui-review-now"),
            act=lambda: self._context.navigate(PageName.REVIEW),
        )
        self._stack.setCurrentIndex(_EMPTY)

    def _tell_not_set_up(self) -> None:
        words = self._context.words
        self.empty.tell(
            "archive",
            words.say("ui-arch-none"),
            detail=words.say("ui-arch-none-detail"),
            action=words.say("ui-arch-set-up"),
            act=lambda: self._context.set_up_archive(self._look.ask),
        )
        self._stack.setCurrentIndex(_EMPTY)

    def _show_items(self, contents: ArchiveContents) -> None:
        words, chosen = self._context.words, {item.id for item in self.selected}
        self._over_items = contents.over
        size = words.size(contents.size)
        self.facts.setText(words.say("ui-arch-facts", count=contents.total, size=size))
        over = len(contents.over)
        self.over_text.setText(words.say("ui-arch-over", count=over))
        self.over.setVisible(bool(over))
        if not over:
            self.over_show.setChecked(False)
        if contents.items != self.table.rows:
            self.table.show_rows(contents.items)
            self._select(chosen)
        self._stack.setCurrentIndex(_LIST)

    def _select(self, chosen: set[str]) -> None:
        if not chosen:
            return
        model = self.view.selectionModel()
        flag = model.SelectionFlag.Select | model.SelectionFlag.Rows
        for position, item in enumerate(self.table.rows):
            if item.id in chosen:
                model.select(self.table.index(position, 0), flag)

    @property
    def selected(self) -> list[ArchivedItem]:
        """The items selected, in the order shown."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self.table.rows[row] for row in rows if row < len(self.table.rows)]

    def _tell_bar(self) -> None:
        busy = self.work.is_busy
        self.bar.tell(self.selected, len(self.table.rows), busy=busy)
        self.verify.setEnabled(not busy)
        self.destroy_over.setEnabled(not busy)

    # asking first ---------------------------------------------------------------------------

    def _ask_destroy(self) -> None:
        items = self._over_items
        dialog = DestroyDialog(self._context, items, self)
        dialog.accepted.connect(lambda: self.work.destroy(items))
        dialog.open()

    def _ask_export(self) -> None:
        words = self._context.words
        question = Question(
            title=words.say("ui-arch-export-title"),
            text=words.say("ui-arch-export-text", count=len(self.selected)),
            yes=words.say("ui-arch-export-yes"),
            no=words.say("ui-cancel"),
        )
        self._context.messages.ask(self, question, self._choose_folder)

    def _choose_folder(self, yes: bool) -> None:
        if not yes:
            return
        items = self.selected
        dialog = QFileDialog(self, self._context.words.say("ui-arch-export-title"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.work.export(items, Path(path)))
        dialog.open()
