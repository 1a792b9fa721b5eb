"""Typing the password of a known mailbox again; it is tried before it is kept."""

from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, PrimaryButton, Text
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import error_sentence

_WIDTH = 52 * SPACE


class PasswordDialog(QDialog):
    """Accepted only when the mail server accepted the password."""

    def __init__(self, context: UiContext, email: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._email = email
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-password-title"))
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        label = QLabel(words.say("ui-password"))
        label.setBuddy(self.password)
        self.problem = Text(theme)
        self.problem.hide()
        self.go = PrimaryButton(theme, words.say("ui-sign-in"))
        self.go.setDefault(True)
        self.go.clicked.connect(self._try)
        cancel = Button(words.say("ui-cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        column = dialog_column(self, _WIDTH)
        column.setSpacing(SPACE)
        column.addWidget(Text(theme, words.say("ui-password-text", email=email), TextSize.SECTION))
        column.addWidget(Text(theme, words.say("ui-password-kept"), secondary=True))
        column.addSpacing(SPACE)
        column.addWidget(label)
        column.addWidget(self.password)
        column.addWidget(self.problem)
        column.addSpacing(SPACE)
        column.addLayout(button_row(cancel, self.go))
        fit(self)

    def _try(self) -> None:
        secret, services = Secret(self.password.text()), self._context.services
        if not secret.reveal():
            self.password.setFocus()
            return
        self._become(busy=True)

        def work(_job: Job) -> None:
            services.accounts.renew_password(self._email, secret)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _none: self.accept()).on_failed(self._failed).start()

    def _failed(self, problem: KnownError) -> None:
        self._become(busy=False)
        self.problem.setText(error_sentence(self._context.words, problem))
        self.problem.show()
        fit(self)
        self.password.selectAll()
        self.password.setFocus()

    def _become(self, *, busy: bool) -> None:
        self.go.setEnabled(not busy)
        self.password.setEnabled(not busy)
