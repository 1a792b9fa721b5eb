"""What a life looks like on paper: dated posts and schools, languages with a level.

None of it needs a heading or a title, so it also shows in curricula vitae that have neither.
"""

from collections.abc import Iterable, Iterator, Sequence

from hygiene_app.recognition.periods import Periods
from hygiene_app.recognition.rule_packs import SharedPack

_LONGEST_LINE = 140
"""So much of a line is looked at: what an entry is comes first."""
_LINES_AFTER = 2
_LONGEST_ENTRY = 60
_LEVEL_WORDS = 14
_TONGUE_ALONE = 2


class WordList:
    """Words of a pack; a star at the front stands for the first part of a compound."""

    def __init__(self, words: Iterable[str]) -> None:
        every = tuple(words)
        self._whole = frozenset(word for word in every if not word.startswith("*"))
        self._endings = tuple(word[1:] for word in every if word.startswith("*"))

    def among(self, words: Iterable[str]) -> Iterator[str]:
        """Yield the words that belong to the list."""
        for word in words:
            if word in self._whole or (self._endings and word.endswith(self._endings)):
                yield word

    def has_any(self, words: Iterable[str]) -> bool:
        """Whether any of the words belongs to the list."""
        return next(self.among(words), None) is not None


class CareerWords:
    """What posts, schools, languages and the levels of a language are called."""

    def __init__(self, shared: SharedPack) -> None:
        self._told = WordList((*shared.posts, *shared.schools))
        self._schools = WordList(shared.schools)
        self._tongues = WordList(shared.tongues)
        self._levels = WordList(shared.levels)
        self._narrating = frozenset(shared.narrating)

    def count_posts(self, lines: Sequence[str], dated: "DatedLines") -> int:
        """Count the dated entries beside which a post or a school stands, of folded lines."""
        spans = sum(self._told.has_any(self._entry(lines, at, dated)) for at in dated.spans)
        alone = dated.years - dated.spans
        return spans + sum(self._schools.has_any(self._words(lines[at])) for at in alone)

    def count_told(self, lines: Sequence[str], dated: "DatedLines") -> int:
        """Count the lines with a span of years that are no sentences about somebody else."""
        return sum(bool(self._words(lines[at])) for at in dated.spans)

    def _words(self, line: str) -> list[str]:
        """Return the words of a line, none of a sentence about somebody else."""
        words = line[:_LONGEST_LINE].split()
        return words if self._narrating.isdisjoint(words) else []

    def _entry(self, lines: Sequence[str], at: int, dated: "DatedLines") -> list[str]:
        """Return the words of a dated line and of the lines that go with it."""
        words = self._words(lines[at])
        if not words:
            return []
        if at and at - 1 not in dated.spans and len(lines[at - 1]) <= _LONGEST_ENTRY:
            words.extend(lines[at - 1].split())
        for after in range(at + 1, min(at + 1 + _LINES_AFTER, len(lines))):
            if after in dated.spans or len(lines[after]) > _LONGEST_LINE:
                break
            words.extend(lines[after].split())
        return words

    def count_tongues(self, lines: Sequence[str]) -> int:
        """Count the languages beside which a level stands, on their line or on the next one."""
        levelled: set[str] = set()
        for at, line in enumerate(lines):
            words = line.split() if len(line) <= _LONGEST_LINE else []
            tongues = set(self._tongues.among(words)) if len(words) <= 2 * _LEVEL_WORDS else set()
            if not tongues:
                continue
            alone = len(words) <= _TONGUE_ALONE and at + 1 < len(lines)
            near = [*words, *lines[at + 1].split()[:_LEVEL_WORDS]] if alone else words
            if self._levels.has_any(near):
                levelled |= tongues
        return len(levelled)


class DatedLines:
    """The lines that hold a span of years, and those that begin or end with a year."""

    def __init__(self, text: str, periods: Periods) -> None:
        self.spans = _lines_at(text, periods.spans_at)
        self.years = _lines_at(text, periods.years_at)


def _lines_at(text: str, places: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the lines in which the places lie; places are in order."""
    numbers: list[int] = []
    line = before = 0
    for place in places:
        line += text.count("\n", before, place)
        before = place
        numbers.append(line)
    return frozenset(numbers)
