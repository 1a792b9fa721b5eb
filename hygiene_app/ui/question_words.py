"""Questions, proposals and answers in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hygiene_app.model.matter import Answer, Told
from hygiene_app.model.policy import VerdictStatus
from hygiene_app.ui.formats import month
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.questions import Matter
from hygiene_app.workflow.review import ReviewRow


def question(words: Words, matter: Matter) -> str:
    """Return what is asked."""
    return words.say(f"ui-question-{matter.question.value}")


def described(words: Words, matter: Matter) -> str:
    """Return what people recognise the matter by: how many, what about, and when."""
    count = words.say(f"ui-question-of-{matter.question.value}", count=len(matter.findings))
    label = words.say("ui-quoted", text=matter.label or words.say("ui-no-subject"))
    months = dict.fromkeys((month(words, matter.first), month(words, matter.last)))
    return " · ".join((count, label, " – ".join(months)))


def hint(words: Words, matter: Matter) -> str:
    """Return why an answer is proposed, "" where none is."""
    if matter.proposed is None or matter.proposed.answer is not Answer.YES:
        return ""
    return words.say(f"ui-question-seen-{matter.question.value}", date=matter.proposed.on)


def told(words: Words, answer: Told) -> str:
    """Return an answer that was given."""
    return words.say(f"ui-told-{answer.question.value}-{answer.answer.value}", date=answer.on)


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What an answer came to.

    Attributes:
        due: how many should go now.
        next_due: the day on which the first of the others should go.
    """

    count: int
    due: int
    next_due: date | None


def effect_of(rows: Sequence[ReviewRow]) -> Effect:
    """Return what retention says of these now."""
    due = sum(1 for row in rows if row.verdict.status is VerdictStatus.DUE)
    later = [
        row.verdict.due_on
        for row in rows
        if row.verdict.due_on is not None and row.verdict.status is not VerdictStatus.DUE
    ]
    return Effect(count=len(rows), due=due, next_due=min(later, default=None))


def effect_sentence(words: Words, effect: Effect) -> str:
    """Return what changed, in one line."""
    if effect.due:
        return words.say("ui-answered-due", count=effect.due)
    if effect.next_due is not None:
        return words.say("ui-answered-later", count=effect.count, date=effect.next_due)
    return words.say("ui-answered-stays", count=effect.count)
