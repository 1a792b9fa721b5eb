"""Settings: whether words are kept, so that a person can be looked up."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.managed import ManagedValue
from hygiene_app.model.words import Coverage
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, IconRow, Text
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import error_sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsState:
    """The switch, and how much is in the index."""

    value: ManagedValue
    coverage: Coverage


class WordsSection(SettingsSection):
    """One switch; it applies at once."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "words")
        words, theme = context.words, context.theme
        card = Card(theme)
        self.switch = QCheckBox(words.say("ui-words-on"))
        self.switch.clicked.connect(self._choose)
        self.state = wide(Text(theme, secondary=True))
        self.managed = IconRow(context.icons, "lock", wide(Text(theme, words.say("ui-managed"))))
        self.again = Button(words.say("ui-person-read-again"))
        self.again.clicked.connect(self._read_again)
        card.body.addWidget(self.switch)
        card.body.addWidget(self.managed)
        card.body.addSpacing(SPACE)
        card.body.addWidget(self.state)
        card.body.addWidget(self.again)
        self.body.addWidget(card)
        self.body.addWidget(wide(Text(theme, words.say("ui-words-what"), secondary=True)))
        self.body.addStretch(1)
        self._look = Look(
            context.tasks,
            self,
            question=lambda: self._read,
            answer=self._show,
            failed=self._fail,
        )
        context.scanning.ended.connect(self._refresh)

    def arrive(self) -> None:
        """Read how it stands."""
        self._look.ask()

    def _refresh(self) -> None:
        if self.isVisible():
            self._look.ask()

    def _read(self, _job: Job) -> WordsState:
        index = self.context.services.word_index
        return WordsState(value=index.state(), coverage=index.coverage())

    def _show(self, state: WordsState) -> None:
        words, on = self.context.words, state.value.value is True
        self.switch.setChecked(on)
        self.switch.setEnabled(not state.value.locked)
        self.managed.setVisible(state.value.locked)
        coverage = state.coverage
        key = "ui-words-state" if on else "ui-words-off"
        self.state.setText(words.say(key, count=coverage.indexed, total=coverage.messages))
        self.again.setVisible(on and coverage.missing > 0)

    def _fail(self, problem: KnownError) -> None:
        self.state.setText(error_sentence(self.context.words, problem))

    def _choose(self) -> None:
        index, on = self.context.services.word_index, self.switch.isChecked()

        def work(_job: Job) -> None:
            index.switch(on=on)

        task = self.context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(lambda _none: self._look.ask()).on_failed(self._fail).start()

    def _read_again(self) -> None:
        index, scanning = self.context.services.word_index, self.context.scanning

        def work(_job: Job) -> None:
            index.read_again()

        scanning.pause()
        self.again.setEnabled(False)
        task = self.context.tasks.create(Lane.WORK, work, owner=self)
        task.on_failed(self._fail).on_ended(self._scan).start()

    def _scan(self) -> None:
        self.again.setEnabled(True)
        self.context.changes.findings.emit()
        self.context.scanning.start()
