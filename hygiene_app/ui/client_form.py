"""What to do where nobody registered this program yet: a letter for IT, and room for its answer."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from hygiene_app.model.account import OAuthClient
from hygiene_app.model.server import SignInProvider
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text
from hygiene_app.ui.letter import Letter
from hygiene_app.ui.run_step import field, wide
from hygiene_app.ui.theme import GAP, SPACE, TextSize

_FILE: Final = "sign-in-for-it.txt"
_WITH_TENANT: Final = ("microsoft",)


class ClientForm(Card):
    """Explains it in plain words, and takes the client id that IT gives."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context.theme)
        self._words = context.words
        words, theme = context.words, context.theme
        self.text = wide(Text(theme))
        self.letter = Letter(context, _FILE)
        self.client, self.tenant = QLineEdit(), QLineEdit()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(field(words.say("ui-client-id"), self.client), 3)
        self._tenant_box = QWidget()
        tenant = field(words.say("ui-client-tenant"), self.tenant)
        tenant.setContentsMargins(0, 0, 0, 0)
        self._tenant_box.setLayout(tenant)
        row.addWidget(self._tenant_box, 2)
        self.body.addWidget(Text(theme, words.say("ui-client-title"), TextSize.SECTION))
        self.body.addWidget(self.text)
        self.body.addWidget(self.letter)
        self.body.addSpacing(SPACE)
        self.body.addLayout(row)
        self.hide()

    def tell(self, provider: SignInProvider) -> None:
        """Explain it for a provider."""
        self.text.setText(self._words.say("ui-client-text", provider=provider.name))
        key = f"ui-letter-register-{provider.id}"
        said = key if self._words.has(key) else "ui-letter-register-other"
        self.letter.tell(self._words.say(said, provider=provider.name))
        self._tenant_box.setVisible(provider.id in _WITH_TENANT)

    def of(self, provider: SignInProvider, login_hint: str) -> OAuthClient:
        """Return who asks, with what IT gave."""
        return OAuthClient(
            provider=provider.id,
            client_id=self.client.text().strip(),
            tenant=self.tenant.text().strip(),
            login_hint=login_hint,
        )
