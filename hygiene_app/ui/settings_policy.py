"""Settings: how long what is kept, and why."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QWidget,
)

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.ui.answers_card import AnswersCard
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, IconRow, Text, beside
from hygiene_app.ui.holds_card import HoldsCard
from hygiene_app.ui.look import Look
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.rule_table import RuleColumn, RuleTable, rule_sentences
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection, start_between_scans
from hygiene_app.ui.simulation_dialog import SimulationDialog
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.policy import JURISDICTIONS

_BUILT_IN = "built-in"


class RuleView(RowList):
    """The rules; the current one is told in full below."""

    def __init__(self, context: UiContext, table: RuleTable) -> None:
        super().__init__(context.theme, table, context.words.say("ui-rule-list"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMinimumHeight(30 * SPACE)
        self.stretch(RuleColumn.CATEGORY)


class PolicySection(SettingsSection):
    """Country, rules and their sources; what the organisation set is shown, not changed."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "policy")
        self.table = RuleTable(context, self)
        self.view = RuleView(context, self.table)
        self.detail = wide(Text(context.theme, selectable=True))
        self.problem = wide(Text(context.theme))
        self.problem.hide()
        self.inside.setMaximumWidth(16_777_215)
        self.body.addWidget(self._origin())
        self.body.addWidget(self.problem)
        self.body.addWidget(self.view, 1)
        card = Card(context.theme)
        self.detail.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        card.body.addLayout(beside(context.icons, "info", self.detail))
        self.body.addWidget(card)
        self.answers = AnswersCard(context)
        self.holds = HoldsCard(context)
        self.body.addWidget(self.answers)
        self.body.addWidget(self.holds)
        self.view.selectionModel().currentRowChanged.connect(self._current_changed)
        self._look = Look(
            context.tasks, self, question=lambda: self._read, answer=self._show, failed=self._fail
        )
        context.changes.preferences.connect(self._look.ask)

    def _origin(self) -> QWidget:
        words = self.context.words
        self.country = QComboBox()
        for each in JURISDICTIONS:
            self.country.addItem(words.say(f"ui-rules-of-{each}"), each)
        self.country.activated.connect(self._choose)
        label = QLabel(words.say("ui-rules-of"))
        label.setBuddy(self.country)
        self.country.setAccessibleName(words.say("ui-rules-of"))
        self.managed = wide(Text(self.context.theme, selectable=True))
        self._managed_row = IconRow(self.context.icons, "lock", self.managed)
        self._chosen_row = QWidget()
        row = QHBoxLayout(self._chosen_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(label)
        row.addWidget(self.country)
        row.addStretch(1)
        both = QWidget()
        column = QHBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chosen_row, 1)
        column.addWidget(self._managed_row, 1)
        self.simulate = Button(words.say("ui-simulation-open"))
        self.simulate.clicked.connect(lambda: SimulationDialog(self.context, self).open())
        column.addWidget(self.simulate)
        return both

    # reading --------------------------------------------------------------------------------

    def arrive(self) -> None:
        """Read the policy again, and what the user told."""
        self._look.ask()
        self.answers.look()
        self.holds.look()

    def _read(self, _job: Job) -> tuple[RetentionPolicy, str, bool]:
        policies = self.context.services.policies
        return policies.effective(), policies.jurisdiction, policies.country_is_set

    def _fail(self, problem: KnownError) -> None:
        self.problem.setText(error_sentence(self.context.words, problem))
        self.problem.show()

    def _show(self, read: tuple[RetentionPolicy, str, bool]) -> None:
        policy, jurisdiction, country_is_set = read
        words = self.context.words
        own = policy.origin != _BUILT_IN or country_is_set
        self.problem.hide()
        self._managed_row.setVisible(own)
        self._chosen_row.setVisible(not own)
        self.managed.setText(
            words.say("ui-country-managed", name=words.say(f"ui-rules-of-{jurisdiction}"))
            if policy.origin == _BUILT_IN
            else words.say("ui-rules-managed", name=policy.name, origin=policy.origin)
        )
        self.country.setCurrentIndex(self.country.findData(jurisdiction))
        if policy.rules != self.table.rows:
            self.table.show_rows(policy.rules)
            self.view.fit_columns()
            if policy.rules:
                self.view.setCurrentIndex(self.table.index(0, 0))

    def _current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            rule = self.table.rows[current.row()]
            self.detail.setText(rule_sentences(self.context.words, rule))

    # choosing -------------------------------------------------------------------------------

    def _choose(self, index: int) -> None:
        chosen = str(self.country.itemData(index))
        services = self.context.services

        def work(_job: Job) -> None:
            services.policies.choose(chosen)
            services.review.refresh()

        task = self.context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _none: self._chosen()).on_failed(self._fail)
        task.on_ended(lambda: self.country.setEnabled(True))
        self.country.setEnabled(False)
        start_between_scans(self.context, task)

    def _chosen(self) -> None:
        self.context.changes.preferences.emit()
        self.context.changes.findings.emit()
