"""Settings: the mailboxes, their passwords, and what their servers can do."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, Text
from hygiene_app.ui.look import Look
from hygiene_app.ui.messages import Question
from hygiene_app.ui.password_dialog import PasswordDialog
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection, start_between_scans
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE, TextSize
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import error_sentence
from hygiene_app.workflow.accounts import AccountReport


class AccountCard(Card):
    """One mailbox with what can be done with it."""

    def __init__(self, context: UiContext, account: Account) -> None:
        super().__init__(context.theme)
        self._context = context
        self.account = account
        words, theme = context.words, context.theme
        server = words.say(
            "ui-set-server",
            host=account.host,
            port=account.port,
            security=words.say(f"ui-security-{account.security.value}"),
        )
        self.check = self._button("ui-set-check", self.check_server)
        self.renew = self._button("ui-set-renew", self._renew)
        self.remove = self._button("ui-set-remove", self._ask_remove)
        self.told = wide(Text(theme, selectable=True))
        self.told.hide()
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(Text(theme, account.email, TextSize.SECTION, selectable=True))
        texts.addWidget(Text(theme, server, secondary=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        for button in (self.check, self.renew, self.remove):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.told)

    def _button(self, key: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(self._context.words.say(key))
        button.setAccessibleDescription(self.account.email)
        button.clicked.connect(act)
        return button

    def tell(self, text: str) -> None:
        """Show how something ended, or what is under way."""
        self.told.setText(text)
        self.told.show()

    # what the server can do -------------------------------------------------------------------

    def check_server(self) -> None:
        """Sign in and say what the server can do."""
        accounts, email = self._context.services.accounts, self.account.email
        task = self._context.tasks.create(Lane.WORK, lambda _job: accounts.check(email), owner=self)
        task.on_done(lambda report: self.tell(server_words(self._context.words, report)))
        task.on_failed(self._failed).on_ended(lambda: self.check.setEnabled(True))
        self.check.setEnabled(False)
        self.tell(self._context.words.say("ui-set-checking"))
        start_between_scans(self._context, task)

    def _failed(self, problem: KnownError) -> None:
        self.tell(error_sentence(self._context.words, problem))

    # password and leaving -----------------------------------------------------------------------

    def _renew(self) -> None:
        dialog = PasswordDialog(self._context, self.account.email, self)
        dialog.accepted.connect(lambda: self.tell(self._context.words.say("ui-set-renewed")))
        dialog.open()

    def _ask_remove(self) -> None:
        words = self._context.words
        question = Question(
            title=words.say("ui-set-remove-title"),
            text=words.say("ui-set-remove-ask", email=self.account.email),
            detail=words.say("ui-set-remove-text"),
            yes=words.say("ui-set-remove-yes"),
            no=words.say("ui-cancel"),
        )
        self._context.messages.ask(self, question, self._remove)

    def _remove(self, yes: bool) -> None:
        if not yes:
            return
        accounts, email = self._context.services.accounts, self.account.email

        def work(_job: Job) -> None:
            accounts.remove(email)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _none: self._removed()).on_failed(self._failed)
        self.setEnabled(False)
        task.on_ended(lambda: self.setEnabled(True))
        start_between_scans(self._context, task, go_on=False)

    def _removed(self) -> None:
        self._context.changes.accounts.emit()
        self._context.changes.findings.emit()


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
        self.add.setVisible(not context.services.is_demo)
        self.problem = wide(Text(context.theme))
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.body.addLayout(self._column)
        row = QHBoxLayout()
        row.addWidget(self.add)
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


def server_words(words: Words, report: AccountReport) -> str:
    """Return what a server can do that matters to people."""
    can = report.capabilities
    said = [words.say("ui-set-can-sign-in", count=report.messages, folders=len(report.folders))]
    if can.can_trash:
        said.append(words.say("ui-set-can-trash"))
    elif can.trash is None:
        said.append(words.say("error-no-trash"))
    else:
        said.append(words.say("error-cannot-move"))
    said.append(words.say("ui-set-can-delete" if can.can_delete else "ui-set-cannot-delete"))
    return " ".join(said)
