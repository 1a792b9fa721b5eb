"""What would this policy do? Month by month, before anything is done."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QWidget,
)

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.policy import RetentionPolicy
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, Text
from hygiene_app.ui.formats import capital, month
from hygiene_app.ui.look import Look
from hygiene_app.ui.policy_name import policy_name
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.row_table import Index, RowTable
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import category_word, error_sentence
from hygiene_app.workflow.policy import check_policy
from hygiene_app.workflow.simulation import Simulated, Simulation

_WIDTH: Final = 96 * SPACE
_HEIGHT: Final = 40 * SPACE


class SimulationColumn(IntEnum):
    """The columns, in their order."""

    MONTH = 0
    CATEGORY = 1
    ACTION = 2
    MESSAGES = 3
    PEOPLE = 4
    SIZE = 5


class SimulationTable(RowTable[Simulated]):
    """A row for each month, category and suggestion."""

    columns = SimulationColumn
    figures = (SimulationColumn.MESSAGES, SimulationColumn.PEOPLE, SimulationColumn.SIZE)

    def title(self, column: int) -> str:
        return self._context.words.say(f"ui-simulation-{self.name_of(column)}")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        group = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.texts(group)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == SimulationColumn.CATEGORY:
            return self._context.icons.category(group.category)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side_of(index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cells = zip(SimulationColumn, self.texts(group), strict=True)
            return ", ".join(f"{self.title(column)}: {text}" for column, text in cells)
        return None

    def texts(self, group: Simulated) -> tuple[str, ...]:
        """Return what stands in the cells."""
        words = self._context.words
        today = self._context.services.clock.today()
        now = group.month <= today
        return (
            words.say("ui-simulation-now") if now else month(words, group.month),
            capital(category_word(words, group.category, group.messages)),
            words.say(f"action-{group.action.value}"),
            words.number(group.messages),
            words.number(group.people),
            words.size(group.size),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    simulation: Simulation
    policy: RetentionPolicy
    path: str


class SimulationDialog(QDialog):
    """The policy in force, or one from a file that somebody wrote."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._path: Path | None = None
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-simulation-title"))
        self.headline = Text(theme, size=TextSize.SECTION)
        self.detail = Text(theme, secondary=True)
        self.table = SimulationTable(context, self)
        self.view = RowList(theme, self.table, words.say("ui-simulation-title"))
        self.view.setMinimumHeight(_HEIGHT)
        self.view.stretch(SimulationColumn.CATEGORY)
        self.file = Button(words.say("ui-simulation-file"))
        self.file.setAutoDefault(False)
        self.file.clicked.connect(self._choose)
        close = Button(words.say("ui-close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = dialog_column(self, _WIDTH)
        column.addWidget(self.headline)
        column.addWidget(self.detail)
        column.addWidget(self.view, 1)
        column.addLayout(button_row(close, left=(self.file,)))
        self._look = Look(
            context.tasks, self, question=self._question, answer=self._show, failed=self._fail
        )
        self.headline.setText(words.say("ui-counting"))
        fit(self)
        self._look.ask()

    # asking ---------------------------------------------------------------------------------

    def simulate(self, path: Path) -> None:
        """Ask what the policy in a file would do."""
        self._path = path
        self.headline.setText(self._context.words.say("ui-counting"))
        self._look.ask()

    def _question(self) -> Callable[[Job], _Answer]:
        services, path = self._context.services, self._path

        def work(_job: Job) -> _Answer:
            if path is None:
                policy = services.policies.effective()
            else:
                policy = check_policy(_text_of(path), str(path))
            shown = str(path) if path else ""
            found = services.simulate.run(policy)
            return _Answer(simulation=found, policy=policy, path=shown)

        return work

    def _choose(self) -> None:
        words = self._context.words
        dialog = QFileDialog(self, words.say("ui-simulation-file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words.say("ui-policy-files"))
        dialog.fileSelected.connect(lambda path: self.simulate(Path(path)))
        dialog.open()

    # showing --------------------------------------------------------------------------------

    def _show(self, answer: _Answer) -> None:
        words, found = self._context.words, answer.simulation
        self.headline.setText(words.say("ui-simulation-sum", count=found.messages))
        name = policy_name(words, answer.policy)
        name = f"{name} ({answer.path})" if answer.path else name
        self.detail.setText(words.say("ui-simulation-rest", count=found.kept, policy=name))
        self.table.show_rows(found.groups)
        self.view.fit_columns()

    def _fail(self, problem: KnownError) -> None:
        self.headline.setText(self._context.words.say("ui-simulation-not"))
        self.detail.setText(error_sentence(self._context.words, problem))
        self.table.show_rows(())
        fit(self)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(path)) from exc
