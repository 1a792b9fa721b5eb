"""The answer to a request for erasure, and what to ask those who got the messages."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from hygiene_app.model.case import CaseNote, Fate, PersonCase
from hygiene_app.model.message import Address
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.model.policy import ReasonCode
from hygiene_app.words.person_sheet import asked_text
from hygiene_app.words.phrasebook import Words

_BY_LAW = frozenset((ReasonCode.DUTY_RUNS.value, ReasonCode.PROTECTED.value))
_ON_HOLD = frozenset((ReasonCode.HOLD.value, ReasonCode.OWN_HOLD.value))


def erasure_letter(
    words: Words, case: PersonCase, notes: Iterable[CaseNote], told: Iterable[Address], made: date
) -> Sheet:
    """Return the letter to the person: what was erased, what was kept and why."""
    noted = tuple(notes)
    fates = Counter(note.fate for note in noted)
    reasons = Counter(_why(note.reason) for note in noted if note.fate is Fate.KEPT)
    said = [
        words.say("case-letter-asked", date=case.received, what=asked_text(words, case.query)),
        words.say("case-letter-erased", count=fates[Fate.ERASED]),
    ]
    said += [words.say(f"case-letter-kept-{why}", count=n) for why, n in sorted(reasons.items())]
    if fates[Fate.FAILED]:
        said.append(words.say("case-letter-failed", count=fates[Fate.FAILED]))
    if any(told):
        said.append(words.say("case-letter-told"))
    said.append(words.say("case-letter-rights"))
    return Sheet(
        title=words.say("case-letter-title"),
        language=words.language,
        passages=(Passage(sentences=(words.date(made), *said)),),
    )


def letter_text(sheet: Sheet) -> str:
    """Return a letter as plain text."""
    sentences = (each for passage in sheet.passages for each in passage.sentences)
    return "\n\n".join((sheet.title, *sentences)) + "\n"


def request_text(words: Words, case: PersonCase) -> str:
    """Return what to write to those who got the messages."""
    return words.say("case-request", who=asked_text(words, case.query))


def _why(reason: str) -> str:
    if reason in _BY_LAW:
        return "law"
    return "hold" if reason in _ON_HOLD else "other"
