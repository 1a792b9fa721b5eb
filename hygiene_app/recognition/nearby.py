"""The words around a number: what it is called, and what speaks for another number."""

from collections.abc import Iterable
from dataclasses import dataclass

from hygiene_app.recognition.passages import folded_lines

_BEFORE = 100
_AFTER = 60
_COUNTER_WITHIN = 40
_BEHIND = 25
"""A word behind a number counts as if it stood so much further away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A phrase and how many characters lie between it and the number."""

    phrase: str
    distance: int


def nearest(plain: str, start: int, end: int, phrases: Iterable[str]) -> Word | None:
    """Return the phrase nearest to a place in plain text, within about 100 characters."""
    before = _framed(plain[max(0, start - _BEFORE) : start])
    after = _framed(plain[end : end + _AFTER])
    best: Word | None = None
    for phrase in phrases:
        framed = f" {phrase} "
        at = before.rfind(framed)
        if at >= 0:
            best = _nearer(best, phrase, len(before) - at - len(framed))
        at = after.find(framed)
        if at >= 0:
            best = _nearer(best, phrase, at + _BEHIND)
    return best


def outranked(plain: str, start: int, phrases: Iterable[str], by: Word | None) -> Word | None:
    """Return a phrase just before the number that lies nearer than the word `by`."""
    found = nearest(plain, start, start, phrases)
    if found is None or found.distance > _COUNTER_WITHIN:
        return None
    return found if by is None or found.distance < by.distance else None


def _nearer(best: Word | None, phrase: str, distance: int) -> Word:
    if best is None or distance < best.distance:
        return Word(phrase=phrase, distance=distance)
    return best


def _framed(text: str) -> str:
    return f" {' '.join(folded_lines(text).split())} "
