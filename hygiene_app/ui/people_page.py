"""What is held about people here? What would leak, and everything about one of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.exposure import Exposure
from hygiene_app.model.job import Job
from hygiene_app.model.person import Alias, PersonFound, PersonQuery
from hygiene_app.ui.context import PageName, SettingsRequest, UiContext
from hygiene_app.ui.elements import Button, ColumnScroll, Text
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.kinds_card import KindsCard
from hygiene_app.ui.look import Look
from hygiene_app.ui.person_search import PersonSearch
from hygiene_app.ui.person_view import PersonView
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
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.exposure import for_employer
from hygiene_app.workflow.person import query_of, with_aliases

_EMPTY, _REPORT, _PERSON = 1, 2, 3


class PeoplePage(QWidget):
    """The exposure report, until somebody is looked up. What is saved is what is shown."""

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
        self._query: PersonQuery | None = None
        self._search = Look(
            context.tasks,
            self,
            question=self._person_work,
            answer=self.show_person,
            failed=self._person_failed,
        )
        self.empty = EmptyState(context)
        self.search = PersonSearch(context)
        self.search.wanted.connect(self.look_up)
        self.person = PersonView(context)
        self.person.left.connect(self._leave_person)
        self.person.wider_wanted.connect(self._look_wider)
        self.person.again_wanted.connect(self._open_settings)
        self._stack = QStackedWidget()
        for each in (QWidget(), self.empty, self._report(), self._with_margins(self.person)):
            self._stack.addWidget(each)
        bar = QHBoxLayout()
        bar.setContentsMargins(MARGIN, GAP, MARGIN, 0)
        bar.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)
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
        column.setContentsMargins(MARGIN, GAP, MARGIN, MARGIN)
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

    @staticmethod
    def _with_margins(inside: QWidget) -> QWidget:
        around = QWidget()
        column = QVBoxLayout(around)
        column.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        column.addWidget(inside)
        return around

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
        """Read everything again; somebody who is looked at stays in view."""
        if self._stack.currentIndex() == _PERSON:
            self._search.ask()
        else:
            self._look.ask()

    def primary_focus(self) -> None:
        """Focus what can be done."""
        self.search.text.setFocus()

    def _changed(self) -> None:
        if self.isVisible():
            self.arrive(None)

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

    # one person -------------------------------------------------------------------------------

    def look_up(self, texts: tuple[str, ...]) -> None:
        """Look somebody up; each text is a name, an address or a number."""
        try:
            self._query = query_of(texts)
        except KnownError as problem:
            self._person_failed(problem)
            return
        self._search.ask()

    def show_person(self, found: PersonFound) -> None:
        """Show what was found."""
        self.person.show_found(found)
        self._stack.setCurrentIndex(_PERSON)

    def _person_work(self) -> Callable[[Job], PersonFound]:
        query, verb = self._query, self._context.services.person

        def work(job: Job) -> PersonFound:
            if query is None:
                raise KnownError(ErrorCode.PERSON_UNCLEAR)
            return verb.run(query, job)

        return work

    def _person_failed(self, problem: KnownError) -> None:
        words = self._context.words
        if problem.code is ErrorCode.WORD_INDEX_OFF:
            self.empty.tell(
                "search",
                error_sentence(words, problem),
                action=words.say("ui-person-settings"),
                act=self._open_settings,
            )
        else:
            self.empty.tell("search", error_sentence(words, problem))
        self.empty.offer(words.say("ui-person-back"), self._leave_person)
        self._stack.setCurrentIndex(_EMPTY)

    def _look_wider(self, aliases: tuple[Alias, ...]) -> None:
        if self._query is not None:
            self._query = with_aliases(self._query, aliases)
            query = self._query
            self.search.show_asked((*query.names, *query.addresses, *query.numbers))
            self._search.ask()

    def _open_settings(self) -> None:
        self._context.navigate(PageName.SETTINGS, SettingsRequest(name="words"))

    def _leave_person(self) -> None:
        self._query = None
        self.search.text.clear()
        self._look.ask()
        self._stack.setCurrentIndex(_REPORT if self._exposure is not None else 0)
