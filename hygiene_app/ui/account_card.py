"""Settings: one mailbox, what its server can do, and what of it is read."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from hygiene_app.model.account import Account, AuthMethod, MailSource
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, Text
from hygiene_app.ui.folders_dialog import FoldersDialog
from hygiene_app.ui.messages import Question
from hygiene_app.ui.people_dialog import PeopleDialog
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import start_between_scans
from hygiene_app.ui.sign_in_again import ask_to_sign_in
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
        key = "ui-set-check-local" if account.path else "ui-set-check"
        self.check = self._button(key, self.check_server)
        self.folders = self._button("ui-set-folders", self._choose_folders)
        self.people = self._button("ui-set-people", self._choose_people)
        by_browser = account.auth is AuthMethod.OAUTH
        self.renew = self._button("ui-set-again" if by_browser else "ui-set-renew", self._renew)
        self.renew.setVisible(account.source is MailSource.IMAP)
        self.remove = self._button("ui-set-remove", self._ask_remove)
        self.told = wide(Text(context.theme, selectable=True))
        self.told.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self._context.theme
        name = Text(theme, self.account.email, TextSize.SECTION, selectable=True)
        self.body.addWidget(wide(name))
        self.body.addWidget(wide(Text(theme, self._where(), secondary=True, selectable=True)))
        self.body.addSpacing(SPACE // 2)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for button in (self.folders, self.people, self.check):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.renew, self.remove):
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.told)

    def _where(self) -> str:
        account, words = self.account, self._context.words
        if account.path:
            return words.say(f"ui-set-local-{account.source.value}", path=account.path)
        return words.say(
            "ui-set-server",
            host=account.host,
            port=account.port,
            security=words.say(f"ui-security-{account.security.value}"),
        )

    def _button(self, key: str, act: Callable[[], None]) -> Button:
        button = Button(self._context.words.say(key))
        button.setAccessibleDescription(self.account.name)
        button.clicked.connect(act)
        return button

    def tell(self, text: str) -> None:
        """Show how something ended, or what is under way."""
        self.told.setText(text)
        self.told.show()

    # what the server can do -------------------------------------------------------------------

    def check_server(self) -> None:
        """Sign in and say what the server can do."""
        accounts, email = self._context.services.accounts, self.account.name
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
        renewed = self._context.words.say("ui-set-renewed")
        ask_to_sign_in(self._context, self, self.account.name, lambda: self.tell(renewed))

    def _choose_folders(self) -> None:
        FoldersDialog(self._context, self.account, self).open()

    def _choose_people(self) -> None:
        PeopleDialog(self._context, self.account, self).open()

    def _ask_remove(self) -> None:
        words = self._context.words
        question = Question(
            title=words.say("ui-set-remove-title"),
            text=words.say("ui-set-remove-ask", email=self.account.name),
            detail=words.say("ui-set-remove-text"),
            yes=words.say("ui-set-remove-yes"),
            no=words.say("ui-cancel"),
        )
        self._context.messages.ask(self, question, self._remove)

    def _remove(self, yes: bool) -> None:
        if not yes:
            return
        accounts, email = self._context.services.accounts, self.account.name

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


def server_words(words: Words, report: AccountReport) -> str:
    """Return what a server can do that matters to people, a sentence a line."""
    said = [words.say("ui-set-can-sign-in", count=report.messages, folders=len(report.folders))]
    for note in report.notes:
        said.append(words.say(f"note-{note.code.value}", **dict(note.facts)))
    return "\n".join(said)
