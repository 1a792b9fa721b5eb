"""Which server, as found or as typed: what somebody wrote is never written over."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSpinBox, QWidget

from hygiene_app.model.account import OAuthClient, Security
from hygiene_app.model.server import ServerChoice
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text
from hygiene_app.ui.run_step import FieldProblem, field
from hygiene_app.ui.server_search import ServerSearch
from hygiene_app.ui.theme import GAP, SPACE, TextSize
from hygiene_app.workflow.accounts import NewAccount

PORTS: Final = {Security.TLS: 993, Security.STARTTLS: 143, Security.LOOPBACK: 143}
_THIS_COMPUTER: Final = ("localhost", "127.0.0.1", "::1")


class ServerForm(Card):
    """Host, port, name and protection, with the search that fills them in.

    Signals:
        edited: somebody typed.
        entered: somebody pressed Enter.
        known: the search knows more, or less, than before.
    """

    edited = Signal()
    entered = Signal()
    known = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._context = context
        self._guess = ("", PORTS[Security.TLS], Security.TLS)
        self._guessed_user = ""
        self.host, self.user = QLineEdit(), QLineEdit()
        self.port, self.security = QSpinBox(), QComboBox()
        self.search = ServerSearch(context)
        self.search.found.connect(self._take)
        self.search.ended.connect(self.known)
        self.problem = FieldProblem(context)
        self._fill()
        for edit in (self.host, self.user):
            edit.textEdited.connect(lambda _text: self.edited.emit())
        for edit in (self.host, self.user, self.port.lineEdit()):
            edit.returnPressed.connect(self.entered)
        self.host.textEdited.connect(self._host_typed)

    def _fill(self) -> None:
        words = self._context.words
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
        self.body.addWidget(Text(self._context.theme, words.say("ui-run-server"), TextSize.SECTION))
        self.body.addWidget(self.search)
        self.body.addSpacing(SPACE // 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.problem)
        self._host_changed("")

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        return (self.search.ask, self.host, self.port, self.user, self.security)

    # what is known ----------------------------------------------------------------------------

    def take_address(self, email: str) -> None:
        """Look for the server of an address, unless the user wrote one."""
        untouched = self._typed() == self._guess or not self.host.text()
        if self.user.text() in ("", self._guessed_user):
            self._suggest_user(email)
        if untouched:
            host = f"imap.{email.rpartition('@')[2].lower()}"
            self._suggest(host, PORTS[Security.TLS], Security.TLS)
            self.search.begin(email)
        else:
            self.search.stop()
        self.known.emit()

    def account(self, email: str, oauth: OAuthClient | None = None) -> NewAccount:
        """Return the mailbox as the fields say."""
        return NewAccount(
            email=email,
            host=self.host.text().strip(),
            port=self.port.value(),
            security=Security(self.security.currentData()),
            user=self.user.text().strip(),
            oauth=oauth,
        )

    def lock(self, *, on: bool) -> None:
        """Keep the fields as they are while they are tried."""
        for each in (self.host, self.user, self.port, self.security):
            each.setEnabled(not on)

    def _take(self, found: ServerChoice) -> None:
        """Fill in what was found; what somebody typed in the meantime stays."""
        if not self.host.isEnabled() or self._typed() != self._guess:
            self.search.stop()
            return
        self._suggest(found.host, found.port, found.security)
        if self.user.text() == self._guessed_user:
            self._suggest_user(found.user)

    def _typed(self) -> tuple[str, int, Security]:
        return self.host.text(), self.port.value(), Security(self.security.currentData())

    def _suggest(self, host: str, port: int, security: Security) -> None:
        self._guess = (host, port, security)
        self.host.setText(host)
        self.security.setCurrentIndex(self.security.findData(security))
        self.port.setValue(port)

    def _suggest_user(self, user: str) -> None:
        self._guessed_user = user
        self.user.setText(user)

    def _host_typed(self, _text: str) -> None:
        self.search.stop()
        self.known.emit()

    def _host_changed(self, host: str) -> None:
        """Offer a connection without protection only to a server on this computer."""
        local = host.strip().lower() in _THIS_COMPUTER
        index = self.security.findData(Security.LOOPBACK)
        if local == (index >= 0):
            return
        if local:
            text = self._context.words.say(f"ui-security-{Security.LOOPBACK.value}")
            self.security.addItem(text, Security.LOOPBACK)
        else:
            self.security.removeItem(index)

    def _security_chosen(self, _index: int) -> None:
        if self.port.value() in PORTS.values():
            self.port.setValue(PORTS[Security(self.security.currentData())])
