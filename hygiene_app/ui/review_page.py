"""What should go, and why? Groups on the left, the list, the evidence, and the next click below."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.model.listing import FindingFilter, GroupCount, SortBy
from hygiene_app.model.policy import Action
from hygiene_app.ui.context import ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.decisions import Decisions
from hygiene_app.ui.elements import Line, Text
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.evidence_pane import EvidencePane
from hygiene_app.ui.finding_table import FindingTable
from hygiene_app.ui.finding_view import FindingView
from hygiene_app.ui.group_list import GroupList
from hygiene_app.ui.keys_dialog import KeysDialog
from hygiene_app.ui.look import Look
from hygiene_app.ui.plan_look import PlanLook
from hygiene_app.ui.question_strip import QuestionStrip
from hygiene_app.ui.review_bar import ReviewBar
from hygiene_app.ui.review_empty import tell_empty
from hygiene_app.ui.review_filter import ReviewFilter
from hygiene_app.ui.select_menu import SelectMenu
from hygiene_app.ui.theme import GAP, MARGIN, SPACE, TextSize
from hygiene_app.ui.ticked import Ticked
from hygiene_app.workflow.review import ReviewRow

_GROUPS_WIDTH = 24 * SPACE
_EVIDENCE_WIDTH = 42 * SPACE
_LIST_WIDTH = 76 * SPACE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewList:
    """What the page shows for one filter."""

    accounts: tuple[Account, ...]
    groups: tuple[GroupCount, ...]
    ids: tuple[str, ...]
    tickable: frozenset[str]
    warn_days: int


class ReviewPage(QWidget):
    """The page where decisions are made. Nothing is ticked beforehand."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self.ticked = Ticked(self)
        self.table = FindingTable(context, self.ticked, self)
        self.view = FindingView(context, self.table, self.ticked)
        self.filter = ReviewFilter(context)
        self.groups = GroupList(context)
        self.evidence = EvidencePane(context)
        self.plans = PlanLook(context, self)
        self.bar = ReviewBar(context, self.plans)
        self.select = SelectMenu(context, self.view, self.table, self.ticked, self._wanted)
        self.empty = EmptyState(context)
        self._tickable: frozenset[str] = frozenset()
        self.decisions = Decisions(context, self)
        self.questions = QuestionStrip(context, self)
        self._look = Look(
            context.tasks, self, question=self._question, answer=self._show, failed=self._fail
        )
        self._lay_out()
        self._connect()

    # building -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._context.theme
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN, MARGIN, GAP)
        head.setSpacing(GAP)
        title = Text(theme, self._context.words.say("ui-page-review"), TextSize.TITLE)
        title.setWordWrap(False)
        head.addWidget(title)
        head.addSpacing(GAP)
        head.addWidget(self.filter, 1)
        self._list = QStackedWidget()
        self._list.addWidget(self._list_with_tools())
        self._list.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for widget, width in (
            (self.groups, _GROUPS_WIDTH),
            (self._list, _LIST_WIDTH),
            (self.evidence, _EVIDENCE_WIDTH),
        ):
            self.splitter.addWidget(widget)
            if widget is not self.evidence:
                widget.setMinimumWidth(width * 2 // 3)
        self.splitter.setSizes([_GROUPS_WIDTH, _LIST_WIDTH, _EVIDENCE_WIDTH])
        for number, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(number, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.questions)
        column.addWidget(Line(theme))
        column.addWidget(self.splitter, 1)
        column.addWidget(Line(theme))
        column.addWidget(self.bar)

    def _list_with_tools(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.select)
        column.addWidget(self.view, 1)
        return box

    def _connect(self) -> None:
        self.filter.changed.connect(self._look.ask)
        self.groups.chosen.connect(self._choose_group)
        self.table.sort_wanted.connect(self._sort)
        self.table.rows.arrived.connect(lambda _first, _last: self._show_current())
        self.table.rows.failed.connect(self._fail)
        self.view.shown.connect(lambda _finding: self._show_current())
        self.view.asked.connect(self._asked)
        self.ticked.changed.connect(self._ticks_changed)
        self.plans.failed.connect(self._fail)
        self.bar.disposal_wanted.connect(self._context.dispose)
        self.bar.keep_wanted.connect(lambda: self.decisions.keep(self.ticked.ids))
        self.bar.hold_wanted.connect(self._hold)
        self.bar.not_this_wanted.connect(lambda: self.decisions.not_this(self.ticked.ids))
        self.bar.silence_wanted.connect(lambda: self.decisions.silence(self.ticked.ids))
        self.bar.reopen_wanted.connect(lambda: self.decisions.reopen(self.ticked.ids))
        self.bar.undo_wanted.connect(self.decisions.undo)
        self.evidence.keep_wanted.connect(lambda finding: self.decisions.keep((finding,)))
        self.evidence.not_this_wanted.connect(lambda finding: self.decisions.not_this((finding,)))
        self.evidence.silence_wanted.connect(lambda finding: self.decisions.silence((finding,)))
        self.evidence.reopen_wanted.connect(lambda finding: self.decisions.reopen((finding,)))
        self.decisions.decided.connect(self._decided)
        self._context.changes.findings.connect(self._refresh)
        self._context.changes.accounts.connect(self._refresh)
        self._context.changes.preferences.connect(self._refresh)
        for keys, act in (
            (QKeySequence(Qt.Key.Key_F6), self._next_pane),
            (QKeySequence(QKeySequence.StandardKey.Find), self.filter.text.setFocus),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # arriving -------------------------------------------------------------------------------

    def arrive(self, request: object) -> None:
        """Show what is asked, or go on where it was."""
        self.bar.forget_notice()
        self.questions.forget_notice()
        asked = isinstance(request, ReviewRequest) and request.questions
        self.questions.look(all_again=asked)
        if isinstance(request, ReviewRequest):
            self.filter.show_view(request.view, request.category)
        else:
            self._look.ask()

    def place(self) -> ReviewRequest:
        """Return which list is shown."""
        return ReviewRequest(view=self.filter.chosen_view, category=self.filter.category)

    def primary_focus(self) -> None:
        """Focus the list."""
        self.view.setFocus()

    def _refresh(self) -> None:
        if self.isVisible():
            self._look.ask()
            self.questions.look()

    # reading --------------------------------------------------------------------------------

    def _wanted(self) -> FindingFilter:
        today = self._context.services.clock.today()
        return self.filter.wanted(category=self.filter.category, today=today)

    def _question(self) -> Callable[[Job], ReviewList]:
        services, shown = self._context.services, self._wanted()
        every = replace(shown, category=None)
        widest = self.filter.widest(today=services.clock.today())

        def work(_job: Job) -> ReviewList:
            review = services.review
            return ReviewList(
                accounts=services.accounts.list(),
                groups=review.groups(every),
                ids=review.ids(shown),
                tickable=frozenset(review.ids(widest)),
                warn_days=services.policies.effective().warn_days,
            )

        return work

    def _show(self, found: ReviewList) -> None:
        if found.warn_days != self.filter.warn_days:
            self.filter.warn_days = found.warn_days
            if self.filter.chosen_view is ReviewView.SOON:
                self._look.ask()
                return
        self.filter.tell_accounts(found.accounts)
        self.groups.tell(found.groups, self.filter.category)
        self._tickable = found.tickable
        self.ticked.keep_only(found.tickable)
        self.view.show_ids(found.ids)
        self._list.setCurrentIndex(0 if found.ids else 1)
        if not found.ids:
            tell_empty(self._context, self.empty, self.filter)
        self.select.refresh()
        self._tell_bar()
        self._show_current()

    def _fail(self, problem: KnownError) -> None:
        self.view.show_ids(())
        self.empty.tell_problem(problem, self._look.ask)
        self._list.setCurrentIndex(1)

    # showing --------------------------------------------------------------------------------

    def _show_current(self) -> None:
        current = self.view.current
        row: ReviewRow | None = None
        if current:
            row = self.table.rows.at(self.view.currentIndex().row())
            if row is None:
                return
        self.evidence.show_row(row)

    def _ticks_changed(self) -> None:
        self.plans.ask(self.ticked.ids)
        self._tell_bar()
        self.select.refresh()

    def _tell_bar(self) -> None:
        kept = self.filter.chosen_view is ReviewView.KEPT
        shown = self.ticked.count_in(self.table.shown)
        self.bar.tell(
            len(self.ticked), len(self._tickable), unseen=len(self.ticked) - shown, kept_view=kept
        )

    def _decided(self, notice: str) -> None:
        self.ticked.clear()
        self.bar.notice(notice)

    # wishes ---------------------------------------------------------------------------------

    def _choose_group(self, category: Category | None) -> None:
        self.filter.category = category
        self._look.ask()

    def _sort(self, sort: SortBy, descending: bool) -> None:
        self.filter.sort, self.filter.descending = sort, descending
        self._look.ask()

    def _asked(self, what: str) -> None:
        acts = {
            "archive": lambda: self.bar.press(Action.ARCHIVE),
            "trash": lambda: self.bar.press(Action.TRASH),
            "keep": lambda: self.decisions.keep(self._meant()),
            "not-this": lambda: self.decisions.not_this(self._meant()),
            "silence": lambda: self.decisions.silence(self._meant()),
            "evidence": self.evidence.setFocus,
            "help": lambda: KeysDialog(self._context, self).open(),
            "filter": self.filter.text.setFocus,
        }
        acts[what]()

    def _hold(self) -> None:
        self.decisions.hold(self._meant(), self.filter.text.text())

    def _meant(self) -> tuple[str, ...]:
        """Return what is ticked, else the finding shown."""
        if len(self.ticked):
            return self.ticked.ids
        return (self.view.current,) if self.view.current else ()

    def _next_pane(self) -> None:
        panes: tuple[QWidget, ...] = (self.groups, self.view, self.evidence)
        inside = [pane for pane in panes if pane.hasFocus()]
        place = panes.index(inside[0]) if inside else 0
        panes[(place + 1) % len(panes)].setFocus()
