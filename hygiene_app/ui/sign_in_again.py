"""Signing in to a known mailbox once more: by the browser, or with its password."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from hygiene_app.model.account import Account, AuthMethod, OAuthClient
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.server import SignInProvider
from hygiene_app.ui.browser_panel import BrowserPanel
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column, fit
from hygiene_app.ui.elements import Button, PrimaryButton, Text
from hygiene_app.ui.password_dialog import PasswordDialog
from hygiene_app.ui.settings_section import start_between_scans
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.sentences import error_sentence

_WIDTH = 64 * SPACE


def ask_to_sign_in(
    context: UiContext, parent: QWidget, name: str, then: Callable[[], None]
) -> None:
    """Let the user sign in to a mailbox again, and go on with `then` once that worked."""
    accounts = context.services.accounts

    def work(_job: Job) -> tuple[Account, SignInProvider | None]:
        account = accounts.find(name)
        if account.auth is not AuthMethod.OAUTH or account.oauth is None:
            return account, None
        wanted = account.oauth.provider
        known = {each.id: each for each in accounts.providers()}
        unknown = SignInProvider(id=wanted, name=wanted, ready=True)
        return account, known.get(wanted, unknown)

    def show(found: tuple[Account, SignInProvider | None]) -> None:
        account, provider = found
        if provider is None:
            dialog: QDialog = PasswordDialog(context, account.email, parent)
        else:
            dialog = BrowserDialog(context, account, provider, parent)
        dialog.accepted.connect(then)
        dialog.open()

    def tell(problem: KnownError) -> None:
        title = context.words.say("ui-problem-title")
        context.messages.problem(parent, title, error_sentence(context.words, problem))

    context.tasks.create(Lane.LOOK, work, owner=parent).on_done(show).on_failed(tell).start()


class BrowserDialog(QDialog):
    """Opens the page at once; accepted when the mail server let the user in."""

    def __init__(
        self,
        context: UiContext,
        account: Account,
        provider: SignInProvider,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._account = account
        self._task: Task[None] | None = None
        words, theme = context.words, context.theme
        self.setWindowTitle(words.say("ui-again-title"))
        self.panel = BrowserPanel(context, asks_client=False)
        self.panel.offer(provider)
        self.go = PrimaryButton(theme, words.say("ui-try-again"))
        self.go.setDefault(True)
        self.go.clicked.connect(self.begin)
        self.leave = Button(words.say("ui-cancel"))
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        column = dialog_column(self, _WIDTH)
        title = words.say("ui-run-sign-in-for", email=account.email)
        column.addWidget(Text(theme, title, TextSize.SECTION))
        column.addWidget(self.panel)
        column.addStretch(1)
        column.addLayout(button_row(self.leave, self.go))
        self.panel.page.changed.connect(lambda: fit(self))
        self.begin()

    def begin(self) -> None:
        """Open the page and wait."""
        oauth = self._account.oauth or OAuthClient(provider="")
        if self._task is not None or self.panel.oauth(oauth.login_hint) is None:
            return
        show, name = self.panel.wait(), self._account.name
        accounts = self._context.services.accounts

        def work(job: Job) -> None:
            accounts.sign_in_again(name, job, show)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _none: self._done()).on_failed(self._fail)
        task.on_cancelled(self.panel.rest)
        self._task = task
        self._become(busy=True)
        # a scan that reads other mailboxes would keep the page waiting
        start_between_scans(self._context, task)

    def _done(self) -> None:
        self._task = None
        self.accept()

    def _fail(self, problem: KnownError) -> None:
        self._task = None
        self._become(busy=False)
        self.panel.fail(problem)
        fit(self)
        self.go.setFocus()

    def _become(self, *, busy: bool) -> None:
        self.go.setVisible(not busy)
        fit(self)
        if busy:
            self.leave.setFocus()

    def reject(self) -> None:
        """Stop waiting for the browser."""
        if self._task is not None:
            self._task.cancel()
        super().reject()
