"""Settings: what the user asked not to be shown of a sender, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.quiet import QuietSender
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Card, Line, Text
from hygiene_app.ui.formats import capital
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.tasks import Lane
from hygiene_app.ui.theme import SPACE
from hygiene_app.words.sentences import category_word, error_sentence


class QuietSection(SettingsSection):
    """A line for each sender and category."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "quiet")
        self.again: list[Button] = []
        self.state = wide(Text(context.theme))
        self._card = Card(context.theme)
        self._card.hide()
        self.body.addWidget(self.state)
        self.body.addWidget(self._card)
        self.body.addStretch(1)
        self._inside: QWidget | None = None
        self._look = Look(
            context.tasks,
            self,
            question=lambda: lambda _job: context.services.review.silenced(),
            answer=self._show,
            failed=self._fail,
        )
        context.changes.findings.connect(self._refresh)

    def arrive(self) -> None:
        """Read the list again."""
        self._look.ask()

    def _refresh(self) -> None:
        if self.isVisible():
            self._look.ask()

    def _fail(self, problem: KnownError) -> None:
        self.state.setText(error_sentence(self.context.words, problem))
        self.state.show()

    def _show(self, senders: tuple[QuietSender, ...]) -> None:
        self.state.setText(self.context.words.say("ui-quiet-none"))
        self.state.setVisible(not senders)
        if self._inside is not None:
            self._card.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self.again = []
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for number, each in enumerate(senders):
            if number:
                column.addWidget(Line(self.context.theme))
            column.addLayout(self._line(each))
        self._card.body.addWidget(self._inside)
        self._card.setVisible(bool(senders))

    def _line(self, each: QuietSender) -> QHBoxLayout:
        words, theme = self.context.words, self.context.theme
        category = capital(category_word(words, each.category))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(wide(Text(theme, each.sender, selectable=True)))
        since = words.say("ui-quiet-since", category=category, date=each.since)
        texts.addWidget(wide(Text(theme, since, secondary=True)))
        button = Button(words.say("ui-quiet-again"))
        button.setAccessibleDescription(f"{each.sender}, {category}")
        button.clicked.connect(lambda: self._show_again(each, button))
        self.again.append(button)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addLayout(texts, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _show_again(self, each: QuietSender, button: Button) -> None:
        review = self.context.services.review

        def work(_job: Job) -> None:
            review.unsilence(each.sender, each.category)

        button.setEnabled(False)
        task = self.context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(lambda _none: self._look.ask()).on_failed(self._fail).start()
