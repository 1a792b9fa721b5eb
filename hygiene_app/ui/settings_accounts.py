"""Settings: the mailboxes, and the ways to add one."""

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.ui.account_card import AccountCard
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Text
from hygiene_app.ui.local_mail_dialog import LocalMailDialog
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import error_sentence


class AccountsSection(SettingsSection):
    """All mailboxes, and the way to add one."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "accounts")
        self.cards: list[AccountCard] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(2 * SPACE)
        self.add = QPushButton(context.words.say("ui-add-account"))
        context.icons.put_on(self.add, "add")
        self.add.clicked.connect(context.flow.account_wanted)
        self.add_local = QPushButton(context.words.say("ui-local-add"))
        context.icons.put_on(self.add_local, "folder")
        self.add_local.clicked.connect(self._add_local)
        for button in (self.add, self.add_local):
            button.setVisible(not context.services.is_demo)
        self.problem = wide(Text(context.theme))
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addLayout(self._column)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.add)
        row.addWidget(self.add_local)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self._look = Look(
            context.tasks,
            self,
            question=lambda: lambda _job: context.services.accounts.list(),
            answer=self._show,
            failed=self._fail,
        )
        context.changes.accounts.connect(self._look.ask)

    def arrive(self) -> None:
        """Read the accounts again."""
        self._look.ask()

    def _add_local(self) -> None:
        dialog = LocalMailDialog(self.context, self)
        dialog.accepted.connect(self.context.scanning.start)
        dialog.open()

    def _fail(self, problem: KnownError) -> None:
        self.problem.setText(error_sentence(self.context.words, problem))
        self.problem.show()

    def _show(self, accounts: tuple[Account, ...]) -> None:
        self.problem.hide()
        known = {card.account: card for card in self.cards}
        for account, card in known.items():
            if account not in accounts:
                self._column.removeWidget(card)
                card.hide()
                card.deleteLater()
        self.cards = [known.get(each) or self._card(each) for each in accounts]

    def _card(self, account: Account) -> AccountCard:
        card = AccountCard(self.context, account)
        # whoever tabs through the page finds the mailboxes before the button that adds one
        self._column.addWidget(card)
        QWidget.setTabOrder(card.remove, self.add)
        return card
