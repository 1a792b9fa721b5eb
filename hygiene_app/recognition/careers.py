"""What a life looks like on paper: dated posts and schools, languages with a level.

None of it needs a heading or a title, so it also shows in curricula vitae that have neither.
"""

from collections.abc import Iterable, Iterator, Sequence

from hygiene_app.recognition.periods import Periods

_LONGEST_LINE = 140
"""A longer line is a sentence, or a page that lost its lines."""
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


class CareerWords:
    """What posts, schools, languages and the levels of a language are called."""

    def __init__(
        self,
        posts: Iterable[str],
        schools: Iterable[str],
        tongues: Iterable[str],
        levels: Iterable[str],
    ) -> None:
        self._posts = WordList(posts)
        self._schools = WordList(schools)
        self._tongues = WordList(tongues)
        self._levels = WordList(levels)

    def count_posts(self, lines: Sequence[str], dated: "DatedLines") -> int:
        """Count the dated entries beside which a post or a school stands, of folded lines."""
        found = 0
        for at in dated.spans:
            near = _entry(lines, at, dated)
            found += any(True for _ in self._posts.among(near)) or any(
                True for _ in self._schools.among(near)
            )
        for at in dated.years - dated.spans:
            line = lines[at].split() if len(lines[at]) <= _LONGEST_LINE else []
            found += any(True for _ in self._schools.among(line))
        return found

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
            if any(True for _ in self._levels.among(near)):
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


def _entry(lines: Sequence[str], at: int, dated: DatedLines) -> list[str]:
    """Return the words of a dated line and of the lines that go with it."""
    if len(lines[at]) > _LONGEST_LINE:
        return []
    words = lines[at].split()
    if at and at - 1 not in dated.spans and len(lines[at - 1]) <= _LONGEST_ENTRY:
        words.extend(lines[at - 1].split())
    for after in range(at + 1, min(at + 1 + _LINES_AFTER, len(lines))):
        if after in dated.spans or len(lines[after]) > _LONGEST_LINE:
            break
        words.extend(lines[after].split())
    return words
