"""The words around a number: what it is called, and what speaks for another number."""

from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

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


def nearest(plain: str, start: int, end: int, phrases: tuple[str, ...]) -> Word | None:
    """Return the phrase nearest to a place in plain text, within about 100 characters.

    Of two as near, the one that stands first among the phrases.
    """
    if not phrases:
        return None
    search = _search(phrases)
    before = _framed(plain[max(0, start - _BEFORE) : start])
    after = _framed(plain[end : end + _AFTER])
    seen = [
        (len(before) - ends, phrase)
        for phrase, _, ends in search.find_matches_as_indexes(before, overlapping=True)
    ]
    seen.extend(
        (starts + _BEHIND, phrase)
        for phrase, starts, _ in search.find_matches_as_indexes(after, overlapping=True)
    )
    if not seen:
        return None
    distance, phrase = min(seen)
    return Word(phrase=phrases[phrase], distance=distance)


def outranked(plain: str, start: int, phrases: tuple[str, ...], by: Word | None) -> Word | None:
    """Return a phrase just before the number that lies nearer than the word `by`."""
    found = nearest(plain, start, start, phrases)
    if found is None or found.distance > _COUNTER_WITHIN:
        return None
    return found if by is None or found.distance < by.distance else None


@lru_cache(maxsize=256)
def _search(phrases: tuple[str, ...]) -> ahocorasick_rs.AhoCorasick:
    """Return one search for all phrases; they are those of the packs, so there are few."""
    return ahocorasick_rs.AhoCorasick([f" {phrase} " for phrase in phrases])


def _framed(text: str) -> str:
    return f" {' '.join(folded_lines(text).split())} "
