"""Clean-ups and what became of taking them back, in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.errors import KnownError
from hygiene_app.ui.formats import capital, day_of, moment
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word, error_sentence
from hygiene_app.workflow.undo import CleanUp, Undone


def things(words: Words, clean_up: CleanUp) -> str:
    """Return what was cleared: "12 cv's en 3 offertes"."""
    kinds = Counter(each.item.category for each in clean_up.items)
    return words.join(
        f"{words.number(count)} {category_word(words, category, count)}"
        for category, count in kinds.most_common()
    )


def deed(words: Words, clean_up: CleanUp) -> str:
    """Return what was done, and with what."""
    what = words.say(f"journal-{clean_up.items[0].action.value}")
    return words.say("ui-act-line", what=what, things=things(words, clean_up))


def when(words: Words, clean_up: CleanUp) -> str:
    """Return when it was done."""
    return moment(words, clean_up.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoneLine:
    """What became of one message.

    Attributes:
        result: a sentence without the subject.
    """

    subject: str
    result: str
    well: bool


def undone_lines(
    words: Words, results: Sequence[Undone], subjects: Mapping[str, str]
) -> tuple[UndoneLine, ...]:
    """Return a line for each message; those that need attention come first.

    Args:
        subjects: by id in the archive; of what was cleared we keep none ourselves.
    """
    lines = [_line(words, each, subjects) for each in results]
    return tuple(sorted(lines, key=lambda line: line.well))


def _message(words: Words, each: Undone) -> str:
    """Return what can still be said of a message: its kind, and when it came."""
    item = each.item.item
    category = capital(category_word(words, item.category))
    return words.say("ui-undo-message", category=category, date=day_of(item.identity.received))


def _line(words: Words, each: Undone, subjects: Mapping[str, str]) -> UndoneLine:
    subject = subjects.get(each.item.archived, "")
    if each.code is OutcomeCode.DONE:
        result = words.say("ui-undo-line-done")
    else:
        result = words.say(f"outcome-{each.code.value}")
        if each.error is not None:
            result = f"{result}. {error_sentence(words, KnownError(each.error))}"
    return UndoneLine(
        subject=words.say("ui-quoted", text=subject) if subject else _message(words, each),
        result=result,
        well=each.code is OutcomeCode.DONE,
    )
