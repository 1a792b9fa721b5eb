"""Settings: people whose mail is never read."""

from typing import Final, TypeVar

from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QWidget,
)

from hygiene_app.model.account import Account
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.dialogs import button_row, dialog_column
from hygiene_app.ui.elements import FIELD_HEIGHT, Button, SoftSelection, Text, beside
from hygiene_app.ui.look import Look
from hygiene_app.ui.messages import Question
from hygiene_app.ui.run_step import FieldProblem, field, wide
from hygiene_app.ui.settings_section import start_between_scans
from hygiene_app.ui.tasks import Lane, Task
from hygiene_app.ui.theme import SPACE, TextSize

T = TypeVar("T")

_SIZE: Final = (68 * SPACE, 60 * SPACE)


class PeopleDialog(QDialog):
    """Addresses and domains; what is added or removed counts at once."""

    def __init__(self, context: UiContext, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._account = account
        self._busy = False
        words = context.words
        self.setWindowTitle(words.say("ui-people"))
        self.people = QListWidget()
        self.people.setSpacing(SPACE // 4)
        self.people.setAccessibleName(words.say("ui-people"))
        self.people.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        SoftSelection(context.theme, self.people)
        self.person = QLineEdit()
        self.person.setMinimumHeight(FIELD_HEIGHT)
        self.person.setPlaceholderText(words.say("ui-people-example"))
        self.person.returnPressed.connect(self._add)
        self.person.textChanged.connect(lambda _text: self._refresh())
        self.problem = FieldProblem(context)
        self.managed = wide(Text(context.theme, words.say("ui-people-managed"), secondary=True))
        self.managed.hide()
        self.told = wide(Text(context.theme))
        self.told.hide()
        self.add = Button(words.say("ui-people-add"))
        self.add.clicked.connect(self._add)
        self.remove = Button(words.say("ui-people-remove"))
        self.remove.clicked.connect(self._ask_remove)
        self.close_it = Button(words.say("ui-close"))
        self.close_it.clicked.connect(self.accept)
        for button in (self.add, self.remove, self.close_it):
            button.setAutoDefault(False)
        self.people.itemSelectionChanged.connect(self._refresh)
        self._lay_out()
        self.resize(*_SIZE)
        self._look = Look(
            context.tasks, self, question=lambda: self._read, answer=self._show, failed=self._fail
        )
        self._look.ask()
        self._refresh()
        self.person.setFocus()

    def _lay_out(self) -> None:
        words, theme = self._context.words, self._context.theme
        column = dialog_column(self, _SIZE[0])
        title = words.say("ui-people-of", email=self._account.name)
        column.addWidget(wide(Text(theme, title, TextSize.SECTION)))
        note = wide(Text(theme, words.say("ui-people-text")))
        column.addLayout(beside(self._context.icons, "lock", note))
        adding = QHBoxLayout()
        adding.setSpacing(SPACE)
        adding.addWidget(self.person, 1)
        adding.addWidget(self.add)
        whole = QWidget()
        adding.setContentsMargins(0, 0, 0, 0)
        whole.setLayout(adding)
        column.addLayout(field(words.say("ui-people-person"), whole, self.problem))
        self.person.setAccessibleName(words.say("ui-people-person"))
        column.addWidget(self.people, 1)
        self.empty = Text(theme, words.say("ui-people-none"), secondary=True)
        column.addWidget(self.empty)
        column.addWidget(self.managed)
        column.addWidget(self.told)
        column.addLayout(button_row(self.close_it, left=(self.remove,)))

    @property
    def chosen(self) -> str:
        """The person marked in the list, "" for none."""
        marked = self.people.selectedItems()
        return marked[0].text() if marked else ""

    def _refresh(self) -> None:
        by_company = self.chosen in self._context.services.organisation.company.protected_people
        self.managed.setVisible(by_company)
        self.remove.setEnabled(bool(self.chosen) and not by_company and not self._busy)
        self.add.setEnabled(bool(self.person.text().strip()) and not self._busy)

    # reading --------------------------------------------------------------------------------

    def _read(self, _job: Job) -> tuple[str, ...]:
        choice = self._context.services.choices.of(self._account)
        return tuple(sorted(choice.protected_people))

    def _show(self, people: tuple[str, ...]) -> None:
        self.people.clear()
        self.people.addItems(people)
        self.people.setVisible(bool(people))
        self.empty.setVisible(not people)
        self._refresh()

    def _fail(self, problem: KnownError) -> None:
        self.problem.tell(problem)

    # changing -------------------------------------------------------------------------------

    def _add(self) -> None:
        typed = self.person.text().strip()
        if not typed or self._busy:
            return
        choices, name = self._context.services.choices, self._account.name

        def work(_job: Job) -> int:
            return choices.protect(name, typed)

        self.problem.hide()
        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(self._added)
        self._begin(task)

    def _added(self, forgotten: int) -> None:
        self.person.clear()
        self.told.setText(self._context.words.say("ui-people-added", count=forgotten))
        self._changed()

    def _ask_remove(self) -> None:
        words, person = self._context.words, self.chosen
        question = Question(
            title=words.say("ui-people"),
            text=words.say("ui-people-remove-ask", person=person),
            detail=words.say("ui-people-remove-text"),
            yes=words.say("ui-people-remove"),
            no=words.say("ui-cancel"),
        )
        self._context.messages.ask(
            self, question, lambda yes: self._remove(person) if yes else None
        )

    def _remove(self, person: str) -> None:
        choices, name = self._context.services.choices, self._account.name

        def work(_job: Job) -> None:
            choices.unprotect(name, person)

        task = self._context.tasks.create(Lane.WORK, work, owner=self)
        task.on_done(lambda _none: self._removed())
        self._begin(task)

    def _removed(self) -> None:
        self.told.setText(self._context.words.say("ui-people-removed"))
        self._changed()

    def _begin(self, task: "Task[T]") -> None:
        task.on_failed(self._fail).on_ended(lambda: self._become(busy=False))
        self._become(busy=True)
        start_between_scans(self._context, task)

    def _become(self, *, busy: bool) -> None:
        """Take no other wish meanwhile; fields that are switched off would lose the keyboard."""
        self._busy = busy
        self.person.setReadOnly(busy)
        self._refresh()

    def _changed(self) -> None:
        self.told.show()
        self._context.changes.findings.emit()
        self._look.ask()
        self.person.setFocus()
