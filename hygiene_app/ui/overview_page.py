"""How am I doing? The number first, the action beside it; every number opens what it counts."""

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.listing import GroupCount
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.elements import Button, ColumnScroll, Text
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.look import Look
from hygiene_app.ui.month_chart import MonthsCard
from hygiene_app.ui.not_read_dialog import NotReadDialog
from hygiene_app.ui.overview_cards import DueCard, HoldingsCard, NoteCard, SoonCard
from hygiene_app.ui.policy_name import policy_name
from hygiene_app.ui.scan_problems import ScanProblems
from hygiene_app.ui.theme import GAP, MARGIN, TextSize
from hygiene_app.workflow.months import HELD, MonthFigure
from hygiene_app.workflow.review import Overview

_NOON, _EVENING = 12, 18


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewFigures:
    """All that the page shows."""

    accounts: tuple[Account, ...]
    overview: Overview
    holdings: tuple[GroupCount, ...]
    soon: tuple[GroupCount, ...]
    months: tuple[MonthFigure, ...]


class OverviewPage(QWidget):
    """The first page."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._look = Look(
            context.tasks,
            self,
            question=lambda: self._read,
            answer=self._show,
            failed=self._fail,
        )
        self._asked = Look(
            context.tasks,
            self,
            question=lambda: self._read_questions,
            answer=self._show_questions,
            # the figures above tell it: both read the same store
            failed=lambda _problem: self._show_questions(0),
        )
        self._stack = QStackedWidget()
        self.empty = EmptyState(context)
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._figures())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for signal in (
            context.changes.findings,
            context.changes.accounts,
            context.changes.preferences,
            context.scanning.began,
            context.scanning.ended,
        ):
            signal.connect(self._look.ask)

    # building -------------------------------------------------------------------------------

    def _figures(self) -> QWidget:
        words, theme = self._context.words, self._context.theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        self.greeting = Text(theme, size=TextSize.TITLE)
        self.last_review = Text(theme, secondary=True)
        self.last_review.setWordWrap(False)
        self.scan = Button(words.say("ui-scan"))
        self._context.icons.put_on(self.scan, "scan")
        self.scan.clicked.connect(self._context.scanning.start)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.greeting, 1)
        head.addWidget(self.last_review, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.scan)
        column.addLayout(head)
        self.problems = ScanProblems(self._context)
        column.addWidget(self.problems)
        column.addLayout(self._cards())
        self._foot = Text(theme, size=TextSize.SMALL, secondary=True)
        column.addWidget(self._foot)
        column.addStretch(1)
        area = ColumnScroll()
        area.put(inside)
        return area

    def _cards(self) -> QVBoxLayout:
        self.due = DueCard(self._context)
        self.holdings = HoldingsCard(self._context)
        self.soon = SoonCard(self._context)
        self.months = MonthsCard(self._context)
        self.not_read = NoteCard(self._context, "unread")
        self.kept = NoteCard(self._context, "keep")
        self.questions = NoteCard(self._context, "info")
        self.questions.tell(0, "")
        self.not_read.opened.connect(self._open_not_read)
        self.kept.opened.connect(lambda: self._open(ReviewView.KEPT))
        self.questions.opened.connect(
            lambda: self._context.navigate(PageName.REVIEW, ReviewRequest(questions=True))
        )
        rows = QVBoxLayout()
        rows.setSpacing(GAP)
        for cards in (
            (self.due, self.holdings),
            (self.months, self.soon),
            (self.questions, self.not_read, self.kept),
        ):
            row = QHBoxLayout()
            row.setSpacing(GAP)
            for card in cards:
                row.addWidget(card, 1)
            rows.addLayout(row)
        return rows

    # reading --------------------------------------------------------------------------------

    def arrive(self, _request: object) -> None:
        """Read everything again."""
        self._look.ask()

    def primary_focus(self) -> None:
        """Focus what goes on."""
        if self._stack.currentIndex() == 1:
            self.empty.action.setFocus()
        else:
            self.due.go.setFocus()

    def _read(self, _job: Job) -> OverviewFigures:
        services = self._context.services
        return OverviewFigures(
            accounts=services.accounts.list(),
            overview=services.review.overview(),
            holdings=services.review.groups(HELD),
            soon=services.review.groups(services.review.soon_filter()),
            months=services.months.until_now(),
        )

    def _read_questions(self, _job: Job) -> int:
        return len(self._context.services.questions.open())

    def _show_questions(self, count: int) -> None:
        self.questions.tell(count, self._context.words.say("ui-questions-open", count=count))

    def _fail(self, problem: KnownError) -> None:
        self.empty.tell_problem(problem, self._look.ask)
        self._stack.setCurrentIndex(1)

    # showing --------------------------------------------------------------------------------

    def _show(self, figures: OverviewFigures) -> None:
        totals = figures.overview.totals
        self._context.flow.count_known.emit(totals.due_messages)
        if not figures.accounts:
            self._tell_no_account()
        elif totals.messages == 0 and not self._context.scanning.problems:
            self._tell_not_scanned()
        else:
            self._show_figures(figures)
            self._asked.ask()
            self._stack.setCurrentIndex(2)

    def _tell_no_account(self) -> None:
        words = self._context.words
        self.empty.tell(
            "mail",
            words.say("ui-no-account"),
            detail=words.say("ui-no-account-detail"),
            action=words.say("ui-add-account"),
            act=self._context.flow.account_wanted.emit,
        )
        self._stack.setCurrentIndex(1)

    def _tell_not_scanned(self) -> None:
        words, scanning = self._context.words, self._context.scanning
        if scanning.is_running:
            self.empty.tell(
                "scan", words.say("ui-first-scan"), detail=words.say("ui-first-scan-detail")
            )
        else:
            self.empty.tell(
                "search",
                words.say("ui-not-scanned"),
                detail=words.say("ui-not-scanned-detail"),
                action=words.say("ui-scan-first"),
                act=scanning.start,
            )
        self._stack.setCurrentIndex(1)

    def _show_figures(self, figures: OverviewFigures) -> None:
        words, overview = self._context.words, figures.overview
        totals = overview.totals
        self.greeting.setText(words.say(f"ui-greeting-{self._time_of_day()}"))
        last = overview.last_review
        self.last_review.setText(words.say("ui-last-review", date=last) if last else "")
        self.scan.setEnabled(not self._context.scanning.is_running)
        self.problems.show_all(self._context.scanning)
        self.due.show_figures(overview)
        self.holdings.show_figures(totals, figures.holdings)
        by = self._context.services.clock.today() + timedelta(days=overview.policy.warn_days)
        self.soon.show_figures(figures.soon, by)
        self.months.show_figures(figures.months)
        self.not_read.tell(totals.not_read, words.say("ui-not-read", count=totals.not_read))
        self.kept.tell(totals.kept, words.say("ui-kept", count=totals.kept))
        self._foot.setText(
            words.say(
                "ui-overview-foot",
                count=totals.messages,
                policy=policy_name(words, overview.policy),
            )
        )

    def _time_of_day(self) -> str:
        hour = self._context.services.clock.now().astimezone().hour
        if hour < _NOON:
            return "morning"
        return "afternoon" if hour < _EVENING else "evening"

    def _open(self, view: ReviewView) -> None:
        self._context.navigate(PageName.REVIEW, ReviewRequest(view=view))

    def _open_not_read(self) -> None:
        NotReadDialog(self._context, self).open()
