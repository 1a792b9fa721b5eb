"""Terms of the rule packs, and one search for all of them at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

import ahocorasick_rs

from hygiene_app.model.finding import Category
from hygiene_app.recognition.passages import fold


class TermKind(StrEnum):
    """What seeing a term means."""

    TITLE = "title"
    STRONG = "strong"
    CONCEPT = "concept"
    AGAINST = "against"
    MARKETING = "marketing"
    ATTACHED = "attached"
    CONTEXT = "context"
    SIGN = "sign"
    HEADING = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or phrase of a pack.

    Attributes:
        text: as written in the pack; a star at either end stands for the rest of a word.
        concept: the thing that the term and its translations stand for.
        key: category and kind, under which it is noted.
        shown: what people read as evidence.
    """

    text: str
    kind: TermKind
    category: Category | None = None
    concept: str = ""
    key: tuple[Category | None, TermKind] = field(init=False)
    shown: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out once what is asked for at every sighting."""
        object.__setattr__(self, "key", (self.category, self.kind))
        object.__setattr__(self, "shown", self.text.replace("*", "…"))


class Vocabulary:
    """Finds whole words and phrases of all packs in one pass (Aho-Corasick).

    Both sides are folded alike, so accents, case, punctuation and line ends do not matter.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        by_pattern: dict[str, list[Term]] = {}
        for term in terms:
            for pattern in _patterns(term.text):
                by_pattern.setdefault(pattern, []).append(term)
        self._terms = tuple(tuple(found) for found in by_pattern.values())
        self._search = ahocorasick_rs.AhoCorasick(
            list(by_pattern), implementation=ahocorasick_rs.Implementation.DFA
        )

    def find(self, words: str) -> tuple[Term, ...]:
        """Return the terms that occur in folded words framed by blanks, in pack order."""
        matches = self._search.find_matches_as_indexes(words, overlapping=True)
        if not matches:
            return ()
        seen = sorted({index for index, _, _ in matches})
        return tuple(chain.from_iterable(map(self._terms.__getitem__, seen)))


def _patterns(text: str) -> Iterable[str]:
    """Return what to search for; words with an umlaut or a ligature have more spellings."""
    spellings = {text, text.replace("ß", "ss"), text.replace("œ", "oe").replace("æ", "ae")}
    for umlaut, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        spellings |= {spelling.replace(umlaut, pair) for spelling in tuple(spellings)}
    for ligature in ("ffi", "fi", "ff", "fl"):
        # some PDFs lose their ligatures: "certicate"
        if ligature in text and " " not in text and len(text) > len(ligature) + 5:
            spellings.add(text.replace(ligature, "", 1))
    for spelling in spellings:
        core = fold(spelling)
        head = "" if text.startswith("*") else " "
        yield f"{head}{core}{'' if text.endswith('*') else ' '}"
