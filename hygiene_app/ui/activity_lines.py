"""The journal as people read it: by day, and what was done in one sitting on one line."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from hygiene_app.model.disposal import JournalAction, JournalEntry, JournalPhase, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.ui.formats import day_of
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import category_word, error_sentence

_SITTING: Final = timedelta(minutes=15)
"""What lies closer together was done in one sitting."""
_DECISIONS: Final = (JournalAction.KEEP, JournalAction.NOT_THIS)
_FINE: Final = (OutcomeCode.DONE, OutcomeCode.ALREADY_GONE)

Kind = tuple[date, JournalAction, OutcomeCode, ErrorCode | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityLine:
    """A line as shown: a day, or a deed of that day.

    Attributes:
        action: None for a day.
        result: how it ended, "" for decisions, which always end well.
    """

    text: str
    time: str = ""
    result: str = ""
    action: JournalAction | None = None
    well: bool = True


@dataclass(slots=True, kw_only=True)
class _Sitting:
    """Lines of the journal that are told together."""

    kind: Kind
    first: datetime
    last: datetime
    counts: Counter[Category | None] = field(default_factory=Counter)


def activity_lines(
    words: Words, entries: Sequence[JournalEntry], today: date
) -> tuple[ActivityLine, ...]:
    """Return the lines to show for these entries, which come newest first."""
    lines: list[ActivityLine] = []
    day: date | None = None
    for sitting in _sittings(_ends(entries)):
        if sitting.kind[0] != day:
            day = sitting.kind[0]
            lines.append(ActivityLine(text=_day_name(words, day, today)))
        lines.append(_line(words, sitting))
    return tuple(lines)


def _ends(entries: Sequence[JournalEntry]) -> Iterable[tuple[JournalEntry, OutcomeCode]]:
    """Give how each thing ended; what has no end yet is not certain."""
    ended: set[int] = set()
    for entry in entries:
        if entry.phase is JournalPhase.OUTCOME and entry.intent not in ended:
            if entry.intent:
                ended.add(entry.intent)
            yield entry, entry.outcome or OutcomeCode.DONE
        elif entry.phase is JournalPhase.INTENT and entry.number not in ended:
            yield entry, OutcomeCode.UNCERTAIN


def _sittings(ends: Iterable[tuple[JournalEntry, OutcomeCode]]) -> list[_Sitting]:
    found: list[_Sitting] = []
    open_ones: dict[Kind, _Sitting] = {}
    for entry, outcome in ends:
        kind = (day_of(entry.at), entry.action, outcome, entry.error)
        sitting = open_ones.get(kind)
        if sitting is None or sitting.first - entry.at > _SITTING:
            sitting = _Sitting(kind=kind, first=entry.at, last=entry.at)
            open_ones[kind] = sitting
            found.append(sitting)
        sitting.first = entry.at
        sitting.counts[entry.category] += 1
    return sorted(found, key=lambda each: each.last, reverse=True)


def _line(words: Words, sitting: _Sitting) -> ActivityLine:
    _day, action, outcome, error = sitting.kind
    things = [
        f"{words.number(count)} {category_word(words, category, count)}"
        for category, count in sitting.counts.most_common()
        if category is not None
    ]
    if sitting.counts[None]:
        things.append(words.say("ui-act-messages", count=sitting.counts[None]))
    said = words.say(f"journal-{action.value}")
    result = "" if action in _DECISIONS else words.say(f"outcome-{outcome.value}")
    if error is not None:
        result = f"{result}. {error_sentence(words, KnownError(error))}"
    return ActivityLine(
        text=words.say("ui-act-line", what=said, things=words.join(things)),
        time=f"{sitting.last.astimezone():%H:%M}",
        result=result,
        action=action,
        well=outcome in _FINE,
    )


def _day_name(words: Words, day: date, today: date) -> str:
    if day == today:
        return words.say("ui-act-today", date=day)
    if day == today - timedelta(days=1):
        return words.say("ui-act-yesterday", date=day)
    return words.date(day)
