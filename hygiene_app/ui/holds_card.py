"""Settings: what the user holds, and the way to let it go."""

from hygiene_app.model.errors import KnownError
from hygiene_app.model.policy import Hold
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.hold_words import held, why_held
from hygiene_app.ui.lines_card import CardLine
from hygiene_app.ui.looked_up_card import LookedUpCard
from hygiene_app.ui.messages import Question
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.sentences import error_sentence


class HoldsCard(LookedUpCard[Hold]):
    """A line for each hold of the user; gone while there is none."""

    def __init__(self, context: UiContext) -> None:
        words = context.words
        super().__init__(
            context,
            words.say("ui-holds"),
            words.say("ui-holds-text"),
            read=context.services.review.holds,
            line_of=self._hold_line,
        )

    def _hold_line(self, hold: Hold) -> CardLine:
        words = self._context.words
        return CardLine(
            text=held(words, hold),
            detail=why_held(words, hold),
            action=words.say("ui-hold-release"),
            act=lambda: self._ask(hold),
        )

    def _ask(self, hold: Hold) -> None:
        words = self._context.words
        question = Question(
            title=words.say("ui-hold-release-title"),
            text=words.say("ui-hold-release-ask", what=held(words, hold)),
            yes=words.say("ui-hold-release-yes"),
            no=words.say("ui-cancel"),
            detail=words.say("ui-hold-release-text"),
        )
        self._context.messages.ask(self, question, lambda yes: self._release(hold, yes=yes))

    def _release(self, hold: Hold, *, yes: bool) -> None:
        if not yes:
            return
        review = self._context.services.review
        task = self._context.tasks.create(
            Lane.LOOK, lambda _job: review.release(hold.id), owner=self
        )
        task.on_done(lambda _none: self._context.changes.findings.emit())
        task.on_failed(self._tell).start()

    def _tell(self, problem: KnownError) -> None:
        words = self._context.words
        title = words.say("ui-problem-title")
        self._context.messages.problem(self, title, error_sentence(words, problem))
