"""First run: the address, and signing in to its mail server. Nothing typed is lost on failure."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hygiene_app.model.account import Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Cancelled, Job
from hygiene_app.model.secret import Secret
from hygiene_app.model.server import ServerChoice
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text
from hygiene_app.ui.run_step import FieldProblem, RunStep, field, wide
from hygiene_app.ui.server_search import ServerSearch
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.workflow.accounts import AccountReport, NewAccount

PORTS: Final = {Security.TLS: 993, Security.STARTTLS: 143, Security.LOOPBACK: 143}
_THIS_COMPUTER: Final = ("localhost", "127.0.0.1", "::1")
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


class AddressStep(RunStep):
    """Asks for the address, or offers the sample mailbox.

    Signals:
        left: the user does not want a mailbox now.
    """

    left = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "address")
        words = context.words
        self.address = QLineEdit()
        self.address.setPlaceholderText(words.say("ui-run-address-example"))
        self.address.setInputMethodHints(Qt.InputMethodHint.ImhEmailCharactersOnly)
        self.address.returnPressed.connect(self.go_on)
        self.problem = FieldProblem(context)
        self.address.textEdited.connect(lambda _text: self.problem.hide())
        self.body.addLayout(field(words.say("ui-run-address"), self.address, self.problem))
        self.offer_aside(words.say("ui-run-later"), self.left.emit)
        self.sample = QPushButton(words.say("ui-run-sample"))
        self.sample.clicked.connect(context.flow.demo_wanted)
        self._sample_card = self._sample()
        self._sample_card.setVisible(not context.services.is_demo)
        self.below.addSpacing(2 * GAP)
        self.below.addWidget(self._sample_card)
        self.order(self.address)
        self.setTabOrder(self.aside, self.sample)

    def _sample(self) -> QWidget:
        words, theme = self.context.words, self.context.theme
        card = Card(theme)
        card.body.addWidget(Text(theme, words.say("ui-run-sample-title"), TextSize.SECTION))
        card.body.addWidget(wide(Text(theme, words.say("ui-run-sample-text"), secondary=True)))
        card.body.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    @property
    def email(self) -> str:
        """The address as typed."""
        return self.address.text().strip()

    def first_field(self) -> QWidget:
        return self.address

    def tell(self, problem: KnownError) -> None:
        """Show what is wrong with the address."""
        self.problem.tell(problem)
        self.address.setFocus()

    def go_on(self) -> None:
        """Go on with what looks like an address; the server has the last word."""
        name, _at, domain = self.email.rpartition("@")
        if not name or "." not in domain.strip("."):
            self.tell(KnownError(ErrorCode.ADDRESS_INVALID, email=self.email))
            return
        self.completed.emit()


class SignInStep(RunStep):
    """Password and server; goes on only when the server accepted them.

    Signals:
        address_refused: a `KnownError` that is about the address.
    """

    address_refused = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "sign-in", has_back=True)
        words = context.words
        self.email = ""
        self.report: AccountReport | None = None
        self._task: Task[AccountReport] | None = None
        self._guess = ("", PORTS[Security.TLS], Security.TLS)
        self._guessed_user = ""
        self.paused_scan = False
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.host, self.user = QLineEdit(), QLineEdit()
        self.search = ServerSearch(context)
        self.search.found.connect(self._take_server)
        self.port = QSpinBox()
        self.security = QComboBox()
        self.password_problem = FieldProblem(context)
        self.server_problem = FieldProblem(context)
        kept = Text(context.theme, words.say("ui-password-kept"), TextSize.SMALL, secondary=True)
        self.body.addLayout(
            field(words.say("ui-password"), self.password, self.password_problem, kept)
        )
        self.body.addWidget(self._server())
        self.body.addLayout(self._busy())
        for edit in (self.password, self.host, self.user):
            edit.returnPressed.connect(self.go_on)
            edit.textEdited.connect(self._typed)
        self.host.textEdited.connect(lambda _text: self.search.stop())
        self.order(
            self.password,
            self.search.ask,
            self.host,
            self.port,
            self.user,
            self.security,
            self.cancel,
        )
        self._become(busy=False)

    # building -------------------------------------------------------------------------------

    def _server(self) -> QWidget:
        words = self.context.words
        self.port.setRange(1, 65535)
        self.port.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.port.setValue(PORTS[Security.TLS])
        for security in Security:
            self.security.addItem(words.say(f"ui-security-{security.value}"), security)
        self.security.currentIndexChanged.connect(self._security_chosen)
        self.host.textChanged.connect(self._host_changed)
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP)
        grid.addLayout(field(words.say("ui-run-host"), self.host), 0, 0)
        grid.addLayout(field(words.say("ui-run-port"), self.port), 0, 1)
        grid.addLayout(field(words.say("ui-run-user"), self.user), 1, 0)
        grid.addLayout(field(words.say("ui-run-security"), self.security), 1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        card = Card(self.context.theme)
        card.body.addWidget(Text(self.context.theme, words.say("ui-run-server"), TextSize.SECTION))
        card.body.addWidget(self.search)
        card.body.addSpacing(SPACE // 2)
        card.body.addLayout(grid)
        card.body.addWidget(self.server_problem)
        self._host_changed("")
        return card

    def _busy(self) -> QVBoxLayout:
        words = self.context.words
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(SPACE)
        self._bar.setAccessibleName(words.say("ui-run-signing-in"))
        self._state = Text(self.context.theme, secondary=True)
        self.cancel = QPushButton(words.say("ui-cancel"))
        self.cancel.clicked.connect(self.stop)
        self.buttons.insertWidget(self.buttons.count() - 1, self.cancel)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self._state)
        column.addWidget(self._bar)
        return column

    # fields ---------------------------------------------------------------------------------

    def take_address(self, email: str) -> None:
        """Take the address and look for its server, unless the user wrote one."""
        if email == self.email:
            return
        untouched = self._server_typed() == self._guess or not self.host.text()
        own_name = self.user.text() in ("", self._guessed_user)
        self.email = email
        self.lead.setText(self.context.words.say("ui-run-sign-in-for", email=email))
        if own_name:
            self._suggest_user(email)
        if untouched:
            host = f"imap.{email.rpartition('@')[2].lower()}"
            self._suggest(host, PORTS[Security.TLS], Security.TLS)
            self.search.begin(email)
        else:
            self.search.stop()

    def _take_server(self, found: ServerChoice) -> None:
        """Fill in what was found; what somebody typed in the meantime stays."""
        if self._task is not None or self._server_typed() != self._guess:
            self.search.stop()
            return
        self._suggest(found.host, found.port, found.security)
        if self.user.text() == self._guessed_user:
            self._suggest_user(found.user)

    def _server_typed(self) -> tuple[str, int, Security]:
        return self.host.text(), self.port.value(), Security(self.security.currentData())

    def _suggest(self, host: str, port: int, security: Security) -> None:
        self._guess = (host, port, security)
        self.host.setText(host)
        self.security.setCurrentIndex(self.security.findData(security))
        self.port.setValue(port)

    def _suggest_user(self, user: str) -> None:
        self._guessed_user = user
        self.user.setText(user)

    def first_field(self) -> QWidget:
        return self.password

    def _host_changed(self, host: str) -> None:
        """Offer a connection without protection only to a server on this computer."""
        local = host.strip().lower() in _THIS_COMPUTER
        index = self.security.findData(Security.LOOPBACK)
        if local == (index >= 0):
            return
        if local:
            text = self.context.words.say(f"ui-security-{Security.LOOPBACK.value}")
            self.security.addItem(text, Security.LOOPBACK)
        else:
            self.security.removeItem(index)

    def _security_chosen(self, _index: int) -> None:
        if self.port.value() in PORTS.values():
            self.port.setValue(PORTS[Security(self.security.currentData())])

    def _typed(self, _text: str) -> None:
        self.password_problem.hide()
        self.server_problem.hide()
        self._state.hide()

    # signing in -----------------------------------------------------------------------------

    def go_on(self) -> None:
        """Sign in with what was typed."""
        if self._task is not None:
            return
        if not self.password.text():
            self._failed(KnownError(ErrorCode.PASSWORD_NEEDED, email=self.email))
            return
        if not self.host.text().strip():
            self._failed(KnownError(ErrorCode.HOST_NEEDED, email=self.email))
            return
        if self.search.busy:
            self.search.stop()
        # the lane takes one task at a time, and a first scan can be long
        self.paused_scan = self.context.scanning.pause() or self.paused_scan
        new = NewAccount(
            email=self.email,
            host=self.host.text().strip(),
            port=self.port.value(),
            security=Security(self.security.currentData()),
            user=self.user.text().strip(),
        )
        secret, accounts = Secret(self.password.text()), self.context.services.accounts

        def work(job: Job) -> AccountReport:
            report = accounts.add(new, secret)
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
            self._state.setText(self.context.words.say("ui-run-stopping"))

    def _done(self, report: AccountReport) -> None:
        self._task, self.report = None, report
        self._become(busy=False)
        self.password.clear()
        self.context.changes.accounts.emit()
        self.completed.emit()

    def _cancelled(self) -> None:
        self._task = None
        self._become(busy=False)
        self._state.setText(self.context.words.say("ui-run-stopped"))
        self._state.show()
        self.password.setFocus()

    def _failed(self, problem: KnownError) -> None:
        self._task = None
        self._become(busy=False)
        problem = self.search.about(self.host.text().strip(), problem)
        if problem.code in _ABOUT_ADDRESS:
            self.address_refused.emit(problem)
        elif problem.code in _ABOUT_PASSWORD:
            self.password_problem.tell(problem)
            self.password.selectAll()
            self.password.setFocus()
        else:
            self.server_problem.tell(problem)
            self.host.setFocus()

    def _become(self, *, busy: bool) -> None:
        for each in (self.password, self.host, self.user, self.port, self.security, self.go):
            each.setEnabled(not busy)
        self.back.setVisible(not busy)
        self.cancel.setVisible(busy)
        self.cancel.setEnabled(busy)
        self._bar.setVisible(busy)
        self._state.setVisible(busy)
        if busy:
            self.password_problem.hide()
            self.server_problem.hide()
            self._state.setText(self.context.words.say("ui-run-signing-in"))
            self.cancel.setFocus()
