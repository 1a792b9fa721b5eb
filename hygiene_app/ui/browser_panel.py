"""Signing in on the page of a provider: what happens now, and the way out of every problem."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hygiene_app.model.account import OAuthClient
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.server import SignInProvider
from hygiene_app.ui.client_form import ClientForm
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row
from hygiene_app.ui.elements import Button, Card, LinkButton, Text, beside
from hygiene_app.ui.letter import Letter
from hygiene_app.ui.run_step import FieldProblem, field, wide
from hygiene_app.ui.theme import GAP, SPACE

_LETTER_READY = (ErrorCode.OAUTH_TIMED_OUT, ErrorCode.OAUTH_DECLINED)
"""The page may have said that an administrator must approve; only the user saw that."""
_APPROVAL_FILE: Final = "approval-for-it.txt"


class PageAddress(QWidget):
    """The address of the page, for a browser that did not open by itself.

    Signals:
        changed: it needs more room, or less.
    """

    changed = Signal()

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._words = context.words
        words = context.words
        self.ask = LinkButton(words.say("ui-browser-not-open"))
        self.ask.clicked.connect(self._reveal)
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.copy = Button(words.say("ui-browser-copy"))
        context.icons.put_on(self.copy, "copy")
        self.copy.clicked.connect(self._copy)
        for button in (self.ask, self.copy):
            button.setAutoDefault(False)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(field(words.say("ui-browser-address"), self.address))
        column.addLayout(button_row(left=(self.copy,)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.ask)
        whole.addWidget(self._inside)
        self.tell("")

    def tell(self, address: str) -> None:
        """Take an address; "" while there is none."""
        self.address.setText(address)
        self.address.setCursorPosition(0)
        self.copy.setText(self._words.say("ui-browser-copy"))
        self._inside.hide()
        self.ask.setVisible(bool(address))
        self.changed.emit()

    def _reveal(self) -> None:
        self.ask.hide()
        self._inside.show()
        self.changed.emit()
        self.copy.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.address.text())
        self.copy.setText(self._words.say("ui-copied"))


class BrowserPanel(QWidget):
    """Explains, waits, and tells what went wrong; whoever uses it does the work.

    Args:
        asks_client: whether a client id can be typed: for a mailbox that is not known yet.
    """

    def __init__(self, context: UiContext, *, asks_client: bool = True) -> None:
        super().__init__()
        self._context = context
        self._asks_client = asks_client
        theme = context.theme
        self.provider: SignInProvider | None = None
        self.wants_client = False
        self.text = wide(Text(theme))
        self.client = ClientForm(context)
        self.page = PageAddress(context)
        self.problem = FieldProblem(context)
        self.letter = Letter(context, _APPROVAL_FILE)
        self.letter_ready = LinkButton(context.words.say("ui-letter-show"))
        self.letter_ready.setAutoDefault(False)
        self.letter_ready.clicked.connect(self._show_letter)
        self._card = Card(theme)
        self._card.body.addLayout(beside(context.icons, "browser", self.text))
        self._card.body.addSpacing(SPACE // 2)
        self._card.body.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._card, self.client, self.problem, self.letter_ready, self.letter):
            column.addWidget(widget)
        self._forget()

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        letter = self.client.letter
        return (
            *(letter.text, letter.copy, letter.keep, self.client.client, self.client.tenant),
            *(self.letter_ready, self.letter.text, self.letter.copy, self.letter.keep),
            *(self.page.ask, self.page.address, self.page.copy),
        )

    def offer(self, provider: SignInProvider) -> None:
        """Explain what happens at this provider; ask for a client id where none is known."""
        if provider == self.provider:
            return
        self.provider = provider
        self.wants_client = self._asks_client and not provider.ready
        self.client.tell(provider)
        self.rest()
        self._forget()

    def rest(self) -> None:
        """Explain, since nothing is under way."""
        name = self.provider.name if self.provider else ""
        self.text.setText(self._context.words.say("ui-browser-text", provider=name))
        self.page.tell("")
        self._card.setVisible(not self.wants_client)
        self.client.setVisible(self.wants_client)

    def oauth(self, login_hint: str = "") -> OAuthClient | None:
        """Return who asks, None where the client id is still missing (which is told)."""
        if self.provider is None:
            return None
        if self.wants_client and not self.client.client.text().strip():
            facts = {"provider": self.provider.name}
            self.problem.tell(KnownError(ErrorCode.OAUTH_CLIENT_NEEDED, **facts))
            self.client.client.setFocus()
            return None
        return self.client.of(self.provider, login_hint)

    def wait(self) -> Callable[[str], None]:
        """Say what happens now; return what takes the address of the page, from any thread."""
        name = self.provider.name if self.provider else ""
        self.text.setText(self._context.words.say("ui-browser-waiting", provider=name))
        self._forget()
        self.client.hide()
        self._card.show()
        return self._context.tasks.teller(self.page.tell, self)

    def fail(self, problem: KnownError) -> None:
        """Tell a problem, with a letter where only IT can help."""
        if problem.code is ErrorCode.OAUTH_CLIENT_NEEDED:
            self.wants_client = self._asks_client
        self.rest()
        self.problem.tell(problem)
        ready = problem.code in _LETTER_READY and bool(problem.facts.get("client"))
        if ready or problem.code is ErrorCode.OAUTH_ADMIN:
            words = self._context.words
            subject = words.say("letter-admin-approval-subject")
            said = words.say("letter-admin-approval", **problem.facts)
            self.letter.tell(f"{subject}\n\n{said}")
        self.letter_ready.setVisible(ready)
        self.letter.setVisible(problem.code is ErrorCode.OAUTH_ADMIN)

    def _show_letter(self) -> None:
        self.letter_ready.hide()
        self.letter.show()
        self.letter.copy.setFocus()
        self.page.changed.emit()

    def _forget(self) -> None:
        for each in (self.problem, self.letter_ready, self.letter):
            each.hide()
