"""Settings: which folders of a mailbox are read, and which are never opened."""

from typing import Final

from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column
from hygiene_app.ui.elements import Button, PrimaryButton, Text, beside
from hygiene_app.ui.empty_state import EmptyState
from hygiene_app.ui.folder_list import FolderColumn, FolderList
from hygiene_app.ui.row_list import RowList
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import start_between_scans
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.choices import FolderLine, FolderUse

_SIZE: Final = (84 * SPACE, 72 * SPACE)


class FolderView(RowList):
    """The list; any number of folders can be marked."""

    def __init__(self, context: UiContext, folders: FolderList) -> None:
        super().__init__(context.theme, folders, context.words.say("ui-folders"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.stretch(FolderColumn.NAME)
        header = self.horizontalHeader()
        header.setSectionResizeMode(FolderColumn.USE, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def marked(self) -> tuple[int, ...]:
        """The rows that are marked."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))


class FoldersDialog(QDialog):
    """Asks the server for the folders; nothing changes until the user keeps it."""

    def __init__(self, context: UiContext, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account = account
        self._task: Task[tuple[FolderLine, ...]] | None = None
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-folders"))
        self.folders = FolderList(context, self)
        self.view = FolderView(context, self.folders)
        self.state = EmptyState(context)
        self.uses = {use: self._use_button(use) for use in FolderUse}
        self.go = PrimaryButton(theme, words.say("ui-keep-choice"))
        self.go.clicked.connect(self._keep)
        self.leave = Button(words.say("ui-cancel"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.problem = wide(Text(theme))
        self.problem.hide()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._refresh)
        self.folders.dataChanged.connect(self._refresh)
        self.resize(*_SIZE)
        self.ask()

    # building -------------------------------------------------------------------------------

    def _use_button(self, use: FolderUse) -> Button:
        button = Button(self._context.words.say(f"ui-folder-do-{use.value}"))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.folders.choose(self.view.marked, use))
        return button

    def _lay_out(self) -> None:
        words, theme = self._context.words, self._context.theme
        self._stack = QStackedWidget()
        self._stack.addWidget(self.state)
        self._stack.addWidget(self._list())
        column = dialog_column(self, _SIZE[0])
        title = words.say("ui-folders-of", email=self._account.name)
        column.addWidget(wide(Text(theme, title, TextSize.SECTION)))
        column.addWidget(self._stack, 1)
        note = wide(Text(theme, words.say("ui-folders-text"), secondary=True))
        column.addLayout(beside(self._context.icons, "lock", note))
        column.addWidget(self.problem)
        column.addLayout(button_row(self.leave, self.go))

    def _list(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.view, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        self.count = Text(self._context.theme, secondary=True)
        self.count.setWordWrap(False)
        row.addWidget(self.count, 1)
        for button in self.uses.values():
            row.addWidget(button)
        column.addLayout(row)
        return inside

    # reading --------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask the server which folders there are."""
        self._stack.setCurrentIndex(0)
        self.go.setEnabled(False)
        local = bool(self._account.path)
        key = "ui-folders-reading" if local else "ui-folders-asking"
        self.state.tell("folder", self._context.words.say(key))
        choices, name = self._context.services.choices, self._account.name

        def work(_job: Job) -> tuple[FolderLine, ...]:
            return choices.folders(name)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._show).on_failed(self._tell).on_cancelled(self.reject)
        self._task = task
        start_between_scans(self._context, task)

    def _tell(self, problem: KnownError) -> None:
        self._task = None
        self.state.tell_problem(problem, self.ask)
        self.state.action.setFocus()

    def _show(self, lines: tuple[FolderLine, ...]) -> None:
        self._task = None
        self.folders.show_rows(lines)
        self._stack.setCurrentIndex(1)
        if lines:
            self.view.selectRow(0)
        self.view.setFocus()
        self._refresh()

    def _refresh(self) -> None:
        marked = self.view.marked
        self.count.setText(self._context.words.say("ui-folders-marked", count=len(marked)))
        for use, button in self.uses.items():
            free = [row for row in marked if not self.folders.is_locked(row)]
            button.setEnabled(any(self.folders.use(row) is not use for row in free))
        self.go.setEnabled(bool(self.folders.changed()))

    # keeping --------------------------------------------------------------------------------

    def _keep(self) -> None:
        choices, name = self._context.services.choices, self._account.name
        changed = self.folders.changed()

        def work(_job: Job) -> None:
            for folder, use in changed:
                choices.use(name, folder, use)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _none: self._kept()).on_failed(self._not_kept)
        self.go.setEnabled(False)
        start_between_scans(self._context, task)

    def _kept(self) -> None:
        self._context.changes.findings.emit()
        self.accept()

    def _not_kept(self, problem: KnownError) -> None:
        self.go.setEnabled(True)
        self.problem.setText(error_sentence(self._context.words, problem))
        self.problem.show()

    def reject(self) -> None:
        """Stop asking the server."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        super().reject()
