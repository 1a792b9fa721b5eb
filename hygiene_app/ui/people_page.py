"""What is held about people here? What would leak, and of whom."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.exposure import Exposure
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, ColumnScroll, Text
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.kinds_card import KindsCard
from hygiene_app.ui.look import Look
from hygiene_app.ui.report_cards import (
    PeopleCard,
    PointsCard,
    SeverityCard,
    astray_points,
    large_points,
)
from hygiene_app.ui.result_card import ResultCard
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.sheet_save import SheetSaving
from hygiene_app.ui.theme import GAP, MARGIN, SPACE, TextSize
from hygiene_app.words.exposure_sheet import advice_sentences, exposure_sheet, went_sentences
from hygiene_app.workflow.exposure import for_employer

_EMPTY, _REPORT = 1, 2


class PeoplePage(QWidget):
    """The exposure report; what is saved is what is shown."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._exposure: Exposure | None = None
        self._look = Look(
            context.tasks,
            self,
            question=lambda: self._read,
            answer=self.show_exposure,
            failed=self._fail,
        )
        self.empty = EmptyState(context)
        self._stack = QStackedWidget()
        for each in (QWidget(), self.empty, self._report()):
            self._stack.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for signal in (
            context.changes.findings,
            context.changes.accounts,
            context.changes.preferences,
            context.scanning.ended,
        ):
            signal.connect(self._changed)

    # building -------------------------------------------------------------------------------

    def _report(self) -> QWidget:
        words, theme = self._context.words, self._context.theme
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        self.note = wide(Text(theme, words.say("report-employer-note"), secondary=True))
        column.addWidget(self.note)
        self.result = ResultCard(self._context)
        self.saving.told.connect(self.result.tell)
        column.addWidget(self.result)
        self.people, self.severity = PeopleCard(self._context), SeverityCard(self._context)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.people, 1)
        first.addWidget(self.severity, 1)
        column.addLayout(first)
        self.kinds = KindsCard(self._context)
        column.addWidget(self.kinds)
        self.went = PointsCard(self._context, words.say("report-went"), "mail")
        self.better = PointsCard(self._context, words.say("report-better"), "info")
        self.astray = PointsCard(self._context, words.say("report-doubtful"), "alert")
        self.large = PointsCard(self._context, words.say("report-largest"), "mail")
        for card in (self.astray, self.better, self.went, self.large):
            column.addWidget(card)
        foot = wide(Text(theme, words.say("report-how-counted"), TextSize.SMALL, secondary=True))
        column.addWidget(foot)
        column.addStretch(1)
        self.area = ColumnScroll()
        self.area.put(inside)
        return self.area

    def _head(self) -> QHBoxLayout:
        words, theme = self._context.words, self._context.theme
        self.title = Text(theme, words.say("report-title"), TextSize.TITLE)
        self.employer = QCheckBox(words.say("ui-report-employer"))
        self.employer.toggled.connect(self._show)
        self.save = Button(words.say("ui-report-save"))
        self._context.icons.put_on(self.save, "save")
        self.saving = SheetSaving(self._context, self)
        self.save.clicked.connect(self._ask_and_save)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.employer, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addSpacing(SPACE)
        head.addWidget(self.save, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    # reading --------------------------------------------------------------------------------

    def arrive(self, _request: object) -> None:
        """Read everything again."""
        self._look.ask()

    def primary_focus(self) -> None:
        """Focus what can be done."""
        if self._stack.currentIndex() == _EMPTY:
            self.empty.action.setFocus()
        else:
            self.save.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            self._look.ask()

    def _read(self, job: Job) -> Exposure:
        return self._context.services.exposure.run(job)

    def _fail(self, problem: KnownError) -> None:
        self.empty.tell_problem(problem, self._look.ask)
        self._stack.setCurrentIndex(_EMPTY)

    # showing --------------------------------------------------------------------------------

    def show_exposure(self, exposure: Exposure) -> None:
        """Show these figures, or that nothing was read yet."""
        self._exposure = exposure
        if not exposure.read:
            self._tell_not_scanned(exposure)
            return
        self._show()
        self._stack.setCurrentIndex(_REPORT)

    def _tell_not_scanned(self, exposure: Exposure) -> None:
        words, flow = self._context.words, self._context.flow
        here = bool(exposure.mailboxes)
        self.empty.tell(
            "people",
            words.say("ui-not-scanned" if here else "ui-no-account"),
            detail=words.say("ui-report-not-scanned"),
            action=words.say("ui-scan-first" if here else "ui-add-account"),
            act=self._context.scanning.start if here else flow.account_wanted.emit,
        )
        self._stack.setCurrentIndex(_EMPTY)

    @property
    def shown(self) -> Exposure | None:
        """The figures as they are shown: the counts alone where the user ticked that."""
        if self._exposure is None or not self.employer.isChecked():
            return self._exposure
        return for_employer(self._exposure)

    def _show(self) -> None:
        exposure, words = self.shown, self._context.words
        if exposure is None:
            return
        self.note.setVisible(exposure.details is None)
        self.people.show_figures(exposure)
        self.severity.show_figures(exposure)
        self.kinds.show_kinds(exposure.kinds)
        self.kinds.setVisible(bool(exposure.kinds))
        self.went.show_points(went_sentences(words, exposure) if exposure.kinds else ())
        self.better.show_points(advice_sentences(words, exposure))
        self.astray.show_points(astray_points(self._context, exposure))
        self.large.show_points(large_points(self._context, exposure))

    def _ask_and_save(self) -> None:
        exposure, words = self.shown, self._context.words
        if exposure is not None:
            name = "ui-report-file" if exposure.details else "ui-report-file-employer"
            self.saving.ask(words.say(name), lambda: exposure_sheet(words, exposure))
