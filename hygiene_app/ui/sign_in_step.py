"""First run: signing in to the mail server. Nothing typed is lost on failure."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QProgressBar, QPushButton, QVBoxLayout, QWidget

from hygiene_app.model.account import OAuthClient
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Cancelled, Job
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import SignIn, SignInProvider
from hygiene_app.ui.browser_panel import BrowserPanel
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import LinkButton, Text
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import FieldProblem, RunStep, field, wide
from hygiene_app.ui.server_form import ServerForm
from hygiene_app.ui.sign_in_methods import SignInMethods, offered
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.workflow.accounts import AccountReport

_ABOUT_ADDRESS: Final = (ErrorCode.ADDRESS_INVALID, ErrorCode.ACCOUNT_EXISTS)
_ABOUT_PASSWORD: Final = (
    ErrorCode.WRONG_PASSWORD,
    ErrorCode.PASSWORD_NEEDED,
    ErrorCode.SIGN_IN_REFUSED,
    ErrorCode.APP_PASSWORD_NEEDED,
    ErrorCode.BROWSER_SIGN_IN,
    ErrorCode.NO_KEYRING,
    ErrorCode.KEYRING_LOCKED,
)


class SignInStep(RunStep):
    """Browser or password, and the server; goes on only when the server accepted them.

    Signals:
        address_refused: a `KnownError` that is about the address.
    """

    address_refused = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "sign-in", has_back=True)
        self.email = ""
        self.report: AccountReport | None = None
        self.paused_scan = False
        self._task: Task[AccountReport] | None = None
        self._providers: tuple[SignInProvider, ...] = ()
        self._wide = False
        self.methods = SignInMethods(context)
        self.password, self.someone = QLineEdit(), QLineEdit()
        self.browser = BrowserPanel(context)
        self.server = ServerForm(context)
        # what tests and this step ask for most often
        self.search, self.host, self.user = self.server.search, self.server.host, self.server.user
        self.port, self.security = self.server.port, self.server.security
        self.password_problem = FieldProblem(context)
        self.server_problem = self.server.problem
        self._busy = _Busy(context)
        self._look = Look(
            context.tasks,
            self,
            question=lambda: lambda _job: context.services.accounts.providers(),
            answer=self._take_providers,
            failed=self._no_providers,
        )
        self._fill()
        self._connect()
        self._become(busy=False)
        self._offer()

    # building -------------------------------------------------------------------------------

    def _fill(self) -> None:
        words, theme = self.context.words, self.context.theme
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        kept = Text(theme, words.say("ui-password-kept"), TextSize.SMALL, secondary=True)
        self._password_box = _box(
            field(words.say("ui-password"), self.password, self.password_problem, kept)
        )
        self.options = LinkButton(words.say("ui-run-options"))
        self.options.clicked.connect(self._widen)
        self.someone.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        shared = wide(Text(theme, words.say("ui-run-someone-text"), TextSize.SMALL, secondary=True))
        self._someone_box = _box(field(words.say("ui-run-someone"), self.someone, shared))
        for widget in (self.methods, self._password_box, self.browser):
            self.body.addWidget(widget)
        self.body.addWidget(self.options)
        self.body.addWidget(self._someone_box)
        self.body.addWidget(self.server)
        self.cancel = QPushButton(words.say("ui-cancel"))
        self.cancel.clicked.connect(self.stop)
        self.buttons.insertWidget(self.buttons.count() - 1, self.cancel)
        self.body.addWidget(self._busy)

    def _connect(self) -> None:
        client = self.browser.client
        for edit in (self.password, self.someone, client.client, client.tenant):
            edit.returnPressed.connect(self.go_on)
            edit.textEdited.connect(self._typed)
        self.server.entered.connect(self.go_on)
        self.server.edited.connect(self._typed)
        self.server.known.connect(self._offer)
        self.methods.chosen.connect(self._show_method)

    # ways to sign in --------------------------------------------------------------------------

    def take_address(self, email: str) -> None:
        """Take the address and look for its server, unless the user wrote one."""
        if email == self.email:
            return
        self.email = email
        self._wide = False
        self.lead.setText(self.context.words.say("ui-run-sign-in-for", email=email))
        self._look.ask()
        self.server.take_address(email)

    def first_field(self) -> QWidget:
        return self.go if self.methods.method.provider else self.password

    def _take_providers(self, providers: tuple[SignInProvider, ...]) -> None:
        self._providers = providers
        self._offer()

    def _no_providers(self, problem: KnownError) -> None:
        self.server_problem.tell(problem)

    def _widen(self) -> None:
        """Show everything that can be chosen."""
        self._wide = True
        self._offer()
        self.someone.setFocus()

    def _offer(self) -> None:
        found, typed = self.search.choice, bool(self.password.text())
        methods = offered(
            found, self._providers, searching=self.search.busy, everything=self._wide or typed
        )
        password = next((each for each in methods if each.provider is None), None)
        self.methods.offer(methods, prefer=password if typed else None)
        self._show_method()

    def _show_method(self) -> None:
        """Show what the chosen way asks for; a server that was found with certainty is left out."""
        words, provider = self.context.words, self.methods.method.provider
        found = self.search.choice
        certain = found is not None and found.sure and found.sign_in is not SignIn.PASSWORD
        narrow = provider is not None and certain and not self._wide
        self._password_box.setVisible(provider is None)
        self.browser.setVisible(provider is not None)
        self.options.setVisible(narrow)
        self._someone_box.setVisible(provider is not None and not narrow)
        self.server.setVisible(not narrow)
        if provider is not None:
            self.browser.offer(provider)
        self.go.setText(words.say("ui-browser-go" if provider else "ui-run-sign-in-go"))
        radios = self.methods.radios
        self.order(
            *(*radios, self.password, *self.browser.fields, self.options, self.someone),
            *(*self.server.fields, self.cancel),
        )

    def _typed(self, _text: str = "") -> None:
        for each in (self.password_problem, self.server_problem, self.browser.problem):
            each.hide()
        self._busy.tell("", works=False)

    # signing in -----------------------------------------------------------------------------

    def go_on(self) -> None:
        """Sign in as was chosen."""
        if self._task is not None:
            return
        by_browser = self.methods.method.provider is not None
        oauth = self.browser.oauth(self.someone.text().strip()) if by_browser else None
        if by_browser and oauth is None:
            return
        if not by_browser and not self.password.text():
            self._failed(KnownError(ErrorCode.PASSWORD_NEEDED, email=self.email))
            return
        if not self.host.text().strip():
            self._failed(KnownError(ErrorCode.HOST_NEEDED, email=self.email))
            return
        if self.search.busy:
            self.search.stop()
        # the lane takes one task at a time, and a first scan can be long
        self.paused_scan = self.context.scanning.pause() or self.paused_scan
        self._start(oauth)

    def _start(self, oauth: OAuthClient | None) -> None:
        new, accounts = self.server.account(self.email, oauth), self.context.services.accounts
        secret = Secret(self.password.text())
        show = self.browser.wait() if oauth else None

        def work(job: Job) -> AccountReport:
            if show is None:
                report = accounts.add(new, secret)
            else:
                report = accounts.add_by_browser(new, job, show)
            try:
                job.check()
            except Cancelled:
                accounts.remove(new.email)
                raise
            return report

        task = self.context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._done).on_failed(self._failed).on_cancelled(self._cancelled)
        self._task = task
        self._become(busy=True)
        task.start()

    def stop(self) -> None:
        """Stop signing in; what was typed stays."""
        if self._task is not None:
            self._task.cancel()
            self.cancel.setEnabled(False)
            self._busy.tell(self.context.words.say("ui-run-stopping"), works=True)

    def _done(self, report: AccountReport) -> None:
        self._task, self.report = None, report
        self._become(busy=False)
        self.password.clear()
        self.context.changes.accounts.emit()
        self.completed.emit()

    def _cancelled(self) -> None:
        self._task = None
        self._become(busy=False)
        self._busy.tell(self.context.words.say("ui-run-stopped"), works=False)
        self.first_field().setFocus()

    def _failed(self, problem: KnownError) -> None:
        self._task = None
        self._become(busy=False)
        problem = self.search.about(self.host.text().strip(), problem)
        if problem.code in _ABOUT_ADDRESS:
            self.address_refused.emit(problem)
        elif self.methods.method.provider is not None:
            self.browser.fail(problem)
            if self.browser.wants_client:
                self.browser.client.client.setFocus()
            else:
                self.go.setText(self.context.words.say("ui-try-again"))
                self.go.setFocus()
        elif problem.code in _ABOUT_PASSWORD:
            self.password_problem.tell(problem)
            self.password.selectAll()
            self.password.setFocus()
        else:
            self.server_problem.tell(problem)
            self.host.setFocus()

    def _become(self, *, busy: bool) -> None:
        by_browser = self.methods.method.provider is not None
        for each in (self.password, self.someone, self.methods, self.options, self.go):
            each.setEnabled(not busy)
        self.server.lock(on=busy)
        self.back.setVisible(not busy)
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(busy)
        tells = busy and not by_browser
        said = self.context.words.say("ui-run-signing-in") if tells else ""
        self._busy.tell(said, works=busy)
        if busy:
            self.password_problem.hide()
            self.server_problem.hide()
            self.cancel.setFocus()
        elif by_browser:
            self.browser.rest()


class _Busy(QWidget):
    """Says that something goes on, or how it stopped."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.state = Text(context.theme, secondary=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(SPACE)
        self.bar.setAccessibleName(context.words.say("ui-run-signing-in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.state)
        column.addWidget(self.bar)

    def tell(self, text: str, *, works: bool) -> None:
        """Show a sentence, and whether something goes on."""
        self.state.setText(text)
        self.state.setVisible(bool(text))
        self.bar.setVisible(works)
        self.setVisible(bool(text) or works)


def _box(inside: QVBoxLayout) -> QWidget:
    box = QWidget()
    inside.setContentsMargins(0, 0, 0, 0)
    box.setLayout(inside)
    return box
