"""Destroying what the archive should no longer hold, and opening it with the recovery code."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtGui import QFontDatabase, QPalette
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget

from hygiene_app.model.archived import ArchivedItem, RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Card, PrimaryButton, Text
from hygiene_app.ui.run_step import FieldProblem, field
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import category_word

_WIDTH = 68 * SPACE


class DestroyDialog(QDialog):
    """Says what is destroyed for good; the default button and Escape leave all as it is."""

    def __init__(
        self, context: UiContext, items: Sequence[ArchivedItem], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-arch-destroy-title"))
        column = dialog_column(self, _WIDTH)
        ask = words.say("ui-arch-destroy-ask", count=len(items))
        column.addWidget(Text(theme, ask, TextSize.SECTION))
        column.addWidget(_numbers(context, items))
        column.addWidget(self._consequence(context, len(items)))
        self.safe = QPushButton(words.say("ui-cancel"))
        self.safe.setDefault(True)
        self.safe.clicked.connect(self.reject)
        go = words.say("ui-arch-destroy-go", count=len(items))
        self.go = PrimaryButton(theme, go, danger=True)
        self.go.setAutoDefault(False)
        self.go.clicked.connect(self.accept)
        column.addSpacing(SPACE)
        column.addLayout(button_row(self.safe, self.go))
        fit(self)
        self.safe.setFocus()

    def _consequence(self, context: UiContext, count: int) -> Text:
        text = Text(context.theme, context.words.say("ui-arch-destroy-text", count=count))
        palette = text.palette()
        palette.setColor(QPalette.ColorRole.WindowText, context.theme.danger(self.palette()))
        text.setPalette(palette)
        return text


def _numbers(context: UiContext, items: Sequence[ArchivedItem]) -> Card:
    words, card = context.words, Card(context.theme)
    kinds = Counter(item.entry.category for item in items)
    phrases = [
        f"{words.number(count)} {category_word(words, category, count)}"
        for category, count in kinds.most_common()
    ]
    card.body.addWidget(Text(context.theme, words.join(phrases)))
    size = words.size(sum(item.size for item in items))
    card.body.addWidget(Text(context.theme, size, secondary=True))
    return card


class RecoverDialog(QDialog):
    """Opens the archive on this computer; accepted once the code was right."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.count = 0
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-recover-title"))
        self.code = QLineEdit()
        self.code.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.code.setPlaceholderText("AGE-SECRET-KEY-1…")
        self.problem = FieldProblem(context)
        self.code.textEdited.connect(lambda _text: self.problem.hide())
        self.go = PrimaryButton(theme, words.say("ui-recover-go"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._try)
        self.cancel = QPushButton(words.say("ui-cancel"))
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        column = dialog_column(self, _WIDTH)
        column.addWidget(Text(theme, words.say("ui-recover-title"), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-recover-text")))
        column.addLayout(field(words.say("ui-recovery-code"), self.code, self.problem))
        column.addWidget(Text(theme, words.say("ui-recover-new"), secondary=True))
        column.addSpacing(SPACE)
        column.addLayout(button_row(self.cancel, self.go))
        fit(self)
        self.code.setFocus()

    def _try(self) -> None:
        services = self._context.services
        code = RecoveryCode(code=Secret(self.code.text().strip()))
        if not code.code.reveal():
            self._failed(KnownError(ErrorCode.RECOVERY_CODE_WRONG))
            return
        self._become(busy=True)

        def work(_job: Job) -> int:
            return services.archive.recover(code)

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(self._done).on_failed(self._failed).start()

    def _done(self, count: int) -> None:
        self.count = count
        self._context.changes.archive.emit()
        self.accept()

    def _failed(self, problem: KnownError) -> None:
        self._become(busy=False)
        self.problem.tell(problem)
        fit(self)
        self.code.setFocus()

    def _become(self, *, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.code.setEnabled(not busy)
