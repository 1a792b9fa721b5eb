"""What was done? The journal in words; it holds no names, addresses or subjects."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.activity_lines import ActivityLine, activity_lines
from hygiene_app.ui.activity_table import ActivityTable, ActivityView
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, LinkButton, Text, beside
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.look import Look
from hygiene_app.ui.record_save import RecordSaving
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.theme import GAP, MARGIN, SPACE, TextSize
from hygiene_app.ui.undo_dialog import CleanUpsDialog, UndoDialog
from hygiene_app.ui.undo_words import deed, when
from hygiene_app.workflow.undo import CleanUp

_PAGE: Final = 1000
_EMPTY, _LIST = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """All that the page shows.

    Attributes:
        broken_at: number of the first line that was changed from outside, None when whole.
        has_more: whether there are earlier lines.
        clean_ups: what can be taken back, the last first.
    """

    lines: tuple[ActivityLine, ...]
    broken_at: int | None
    has_more: bool
    clean_ups: tuple[CleanUp, ...]


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
            answer=self.show_activity,
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
        self.save = Button(words.say("ui-record-save"))
        self._context.icons.put_on(self.save, "save")
        self.saving = RecordSaving(self._context, self)
        self.save.clicked.connect(self.saving.ask)
        self.result = ResultCard(self._context)
        self.saving.told.connect(self.result.tell)
        self.earlier = QPushButton(words.say("ui-act-earlier"))
        self.earlier.clicked.connect(self._show_earlier)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        titles = QVBoxLayout()
        titles.setSpacing(4)
        titles.addWidget(Text(theme, words.say("ui-page-activity"), TextSize.TITLE))
        titles.addWidget(self.facts)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addLayout(titles, 1)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.result)
        column.addWidget(self.broken)
        column.addWidget(self._undoing())
        column.addWidget(self.view, 1)
        column.addWidget(self.earlier, 0, Qt.AlignmentFlag.AlignHCenter)
        return inside

    def _undoing(self) -> Card:
        """Build the card about the last clean-up."""
        words, theme = self._context.words, self._context.theme
        self._clean_ups: tuple[CleanUp, ...] = ()
        self.last = Card(theme)
        self._last_text = wide(Text(theme))
        self._last_when = wide(Text(theme, secondary=True))
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._last_text)
        column.addWidget(self._last_when)
        self.others = LinkButton()
        self.others.clicked.connect(self._show_others)
        self.undo = Button(words.say("ui-undo-open"))
        self.undo.clicked.connect(self._take_back)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(beside(self._context.icons, "undo", texts), 1)
        row.addWidget(self.others, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self.last.body.addLayout(row)
        self.last.hide()
        return self.last

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
            broken_at=services.record.broken_at(),
            has_more=len(entries) == self._limit,
            clean_ups=services.undo.clean_ups(),
        )

    def _fail(self, problem: KnownError) -> None:
        self.empty.tell_problem(problem, self._look.ask)
        self._stack.setCurrentIndex(_EMPTY)

    def show_activity(self, activity: Activity) -> None:
        """Show what was read."""
        words = self._context.words
        if not activity.lines:
            self.empty.tell(
                "activity", words.say("ui-act-empty"), detail=words.say("ui-act-empty-detail")
            )
            self._stack.setCurrentIndex(_EMPTY)
            return
        self.broken.setVisible(activity.broken_at is not None)
        self._broken_text.setText(words.say("ui-act-broken", number=activity.broken_at or 0))
        self._tell_clean_ups(activity.clean_ups)
        self.view.show_lines(activity.lines)
        self.earlier.setVisible(activity.has_more)
        self._stack.setCurrentIndex(_LIST)

    # taking back ------------------------------------------------------------------------------

    def _tell_clean_ups(self, clean_ups: tuple[CleanUp, ...]) -> None:
        words = self._context.words
        self._clean_ups = clean_ups
        self.last.setVisible(bool(clean_ups))
        if not clean_ups:
            return
        self._last_text.setText(deed(words, clean_ups[0]))
        self._last_when.setText(words.say("ui-clean-up-last", when=when(words, clean_ups[0])))
        self.others.setText(words.say("ui-clean-ups-open", count=len(clean_ups) - 1))
        self.others.setVisible(len(clean_ups) > 1)

    def _take_back(self) -> None:
        UndoDialog(self._context, self._clean_ups[0], self).open()

    def _show_others(self) -> None:
        CleanUpsDialog(self._context, self._clean_ups[1:], self).open()
