"""Settings: what the user asked not to be shown of a sender, and the way back."""

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.quiet import QuietSender
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.elements import Button, Text
from hygiene_app.ui.formats import capital
from hygiene_app.ui.lines_card import CardLine, LinesCard
from hygiene_app.ui.look import Look
from hygiene_app.ui.run_step import wide
from hygiene_app.ui.settings_section import SettingsSection
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import category_word, error_sentence


class QuietSection(SettingsSection):
    """A line for each sender and category."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context, "quiet")
        self.state = wide(Text(context.theme))
        self.card = LinesCard(context)
        self.body.addWidget(self.state)
        self.body.addWidget(self.card)
        self.body.addStretch(1)
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
        self.card.show_lines([self._line(number, each) for number, each in enumerate(senders)])

    def _line(self, number: int, each: QuietSender) -> CardLine:
        words = self.context.words
        category = capital(category_word(words, each.category))
        return CardLine(
            text=each.sender,
            detail=words.say("ui-quiet-since", category=category, date=each.since),
            action=words.say("ui-quiet-again"),
            act=lambda: self._show_again(each, self.card.buttons[number]),
            spoken=f"{each.sender}, {category}",
        )

    def _show_again(self, each: QuietSender, button: Button) -> None:
        review = self.context.services.review

        def work(_job: Job) -> None:
            review.unsilence(each.sender, each.category)

        button.setEnabled(False)
        task = self.context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(lambda _none: self._look.ask()).on_failed(self._fail).start()
