"""First run: whose mailbox it is, or a look at the sample mailbox first."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import AccountPreset
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Card, IconRow, Text
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import FieldProblem, RunStep, field, wide
from hygiene_app.ui.theme import GAP, TextSize


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
        self.address.textEdited.connect(self._edited)
        self.managed = wide(Text(context.theme, words.say("ui-managed"), secondary=True))
        self._managed_row = IconRow(context.icons, "lock", self.managed)
        self.body.addLayout(
            field(words.say("ui-run-address"), self.address, self.problem, self._managed_row)
        )
        self._look = Look(
            context.tasks,
            self,
            question=lambda: lambda _job: context.services.accounts.presets(),
            answer=self._propose,
            failed=self.problem.tell,
        )
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

    def _edited(self, _text: str) -> None:
        self.problem.hide()
        self._managed_row.hide()

    @property
    def email(self) -> str:
        """The address as typed."""
        return self.address.text().strip()

    def first_field(self) -> QWidget:
        return self.address

    def enter(self) -> None:
        """Fill in the mailbox that IT set up for this user, where there is one."""
        self._look.ask()

    def _propose(self, presets: tuple[AccountPreset, ...]) -> None:
        if presets and not self.email:
            self.address.setText(presets[0].email)
        proposed = self.email in [each.email for each in presets]
        self._managed_row.setVisible(proposed)

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
