"""Adding mail that lies in files on this computer."""

from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import FIELD_HEIGHT, Button, PrimaryButton, Text
from hygiene_app.ui.run_step import FieldProblem, field, wide
from hygiene_app.ui.settings_section import start_between_scans
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.workflow.accounts import AccountReport

_WIDTH: Final = 68 * SPACE
_ABOUT_ADDRESS: Final = (ErrorCode.ADDRESS_INVALID,)


class LocalMailDialog(QDialog):
    """Accepted when mail was found there and is looked after from now on."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-local-title"))
        self.address, self.place = QLineEdit(), QLineEdit()
        self.place.setMinimumHeight(FIELD_HEIGHT)
        self.address.setPlaceholderText(words.say("ui-run-address-example"))
        self.address_problem, self.problem = FieldProblem(context), FieldProblem(context)
        self.folder = self._button("ui-local-folder", QFileDialog.FileMode.Directory)
        self.file = self._button("ui-local-file", QFileDialog.FileMode.ExistingFile)
        self.go = PrimaryButton(theme, words.say("ui-local-go"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._add)
        cancel = Button(words.say("ui-cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(theme, words.say("ui-local-title"), TextSize.SECTION))
        column.addWidget(wide(Text(theme, words.say("ui-local-text"))))
        column.addLayout(self._place())
        about = Text(theme, words.say("ui-local-owner-text"), TextSize.SMALL, secondary=True)
        owner = words.say("ui-local-owner")
        column.addLayout(field(owner, self.address, self.address_problem, wide(about)))
        column.addStretch(1)
        column.addLayout(button_row(cancel, self.go))
        fit(self)

    def _button(self, key: str, mode: QFileDialog.FileMode) -> Button:
        button = Button(self._context.words.say(key))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._choose(mode))
        return button

    def _place(self) -> QVBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.place, 1)
        row.addWidget(self.folder)
        row.addWidget(self.file)
        whole = QWidget()
        whole.setLayout(row)
        label = self._context.words.say("ui-local-place")
        self.place.setAccessibleName(label)
        return field(label, whole, self.problem)

    def _choose(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self._context.words.say("ui-local-title"))
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, path: str) -> None:
        self.place.setText(path)
        self.problem.hide()
        self.address.setFocus()

    # adding ---------------------------------------------------------------------------------

    def _add(self) -> None:
        email, path = self.address.text().strip(), self.place.text().strip()
        if not path:
            self._fail(KnownError(ErrorCode.LOCAL_MAIL_MISSING, path=path))
            return
        accounts = self._context.services.accounts

        def work(_job: Job) -> AccountReport:
            # a place that was typed means the same wherever the program is started next time
            return accounts.add_local(email, str(Path(path).expanduser().absolute()))

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _report: self._added()).on_failed(self._fail)
        self._become(busy=True)
        start_between_scans(self._context, task)

    def _become(self, *, busy: bool) -> None:
        for each in (self.address, self.place):
            each.setReadOnly(busy)
        for button in (self.folder, self.file, self.go):
            button.setEnabled(not busy)

    def _added(self) -> None:
        self._context.changes.accounts.emit()
        self.accept()

    def _fail(self, problem: KnownError) -> None:
        self._become(busy=False)
        about_address = problem.code in _ABOUT_ADDRESS
        beside, other = (
            (self.address_problem, self.problem)
            if about_address
            else (self.problem, self.address_problem)
        )
        other.hide()
        beside.tell(problem)
        fit(self)
        (self.address if about_address else self.place).setFocus()
