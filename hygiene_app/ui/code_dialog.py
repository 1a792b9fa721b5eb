"""Typing a recovery code: to open the archive here, or to finish a renewal."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, PrimaryButton, Text
from hygiene_app.ui.run_step import FieldProblem, field
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize

_WIDTH = 68 * SPACE


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTexts:
    """Keys of what a dialog says."""

    title: str
    text: str
    note: str
    go: str


class CodeDialog(QDialog):
    """Takes a code; accepted once it was right. Subclasses say what for."""

    texts: ClassVar[CodeTexts]

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say(self.texts.title))
        self.code = QLineEdit()
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.setPlaceholderText("AGE-SECRET-KEY-1…")
        self.problem = FieldProblem(context)
        self.code.textEdited.connect(lambda _text: self.forget_problem())
        self.go = PrimaryButton(theme, words.say(self.texts.go))
        self.go.setDefault(True)
        self.go.clicked.connect(self._try)
        self.other = Button()
        self.other.setAutoDefault(False)
        self.other.hide()
        self.cancel = QPushButton(words.say("ui-cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(theme, words.say(self.texts.title), TextSize.SECTION))
        column.addWidget(Text(theme, words.say(self.texts.text)))
        column.addLayout(field(words.say("ui-recovery-code"), self.code, self.problem))
        column.addWidget(Text(theme, words.say(self.texts.note), secondary=True))
        column.addSpacing(SPACE)
        column.addLayout(button_row(self.cancel, self.go, left=(self.other,)))
        fit(self)
        self.code.setFocus()

    def use(self, code: RecoveryCode) -> int:
        """Do what the code is for; on a lane."""
        raise NotImplementedError

    def used(self, result: int) -> None:
        """Called on the window's thread once the code was right."""

    def failed(self, problem: KnownError) -> None:
        """Tell a problem beside the field."""
        self._become(busy=False)
        self.problem.tell(problem)
        fit(self)
        self.code.setFocus()

    def forget_problem(self) -> None:
        """Let what was said about an earlier code go."""
        self.problem.hide()

    def _try(self) -> None:
        code = RecoveryCode(code=Secret(self.code.text().strip()))
        if not code.code.reveal():
            self.failed(KnownError(ErrorCode.RECOVERY_CODE_WRONG))
            return
        self._become(busy=True)

        def work(_job: Job) -> int:
            return self.use(code)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._done).on_failed(self.failed).start()

    def _done(self, result: int) -> None:
        self.used(result)
        self._context.changes.archive.emit()
        self.accept()

    def _become(self, *, busy: bool) -> None:
        for widget in (self.go, self.code, self.other):
            widget.setEnabled(not busy)


class RecoverDialog(CodeDialog):
    """Opens the archive on this computer; where only a part of it is here, after asking.

    Attributes:
        count: how many messages it holds, once it is open.
    """

    texts = CodeTexts(
        title="ui-recover-title",
        text="ui-recover-text",
        note="ui-recover-new",
        go="ui-recover-go",
    )

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.count = 0
        self._incomplete = False
        self.other.setText(context.words.say("ui-recover-incomplete"))
        self.other.clicked.connect(self._open_what_is_here)

    def use(self, code: RecoveryCode) -> int:
        """Open the archive."""
        return self._context.services.archive.recover(code, incomplete=self._incomplete)

    def used(self, result: int) -> None:
        """Keep how much it holds."""
        self.count = result

    def failed(self, problem: KnownError) -> None:
        """Offer to open what is here, where the rest has not come yet."""
        self._incomplete = False
        self.other.setVisible(problem.code is ErrorCode.ARCHIVE_NOT_SYNCED)
        super().failed(problem)

    def forget_problem(self) -> None:
        """With another code all is asked again."""
        super().forget_problem()
        self.other.hide()

    def _open_what_is_here(self) -> None:
        self._incomplete = True
        self._try()


class FinishRenewalDialog(CodeDialog):
    """Lets a new code that was printed before replace the old one."""

    texts = CodeTexts(
        title="ui-finish-title", text="ui-finish-text", note="ui-finish-new", go="ui-finish-go"
    )

    def use(self, code: RecoveryCode) -> int:
        """Confirm the new code."""
        self._context.services.archive.confirm_recovery(code)
        return 0
