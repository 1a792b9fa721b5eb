"""Short lines that name something: the title of a document, the sections of a curriculum vitae."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from hygiene_app.model.finding import Category, Where
from hygiene_app.recognition.passages import Passage, Role, fold, folded_lines

_LOOK_AT = 24_000
"""So many characters of a text are enough: what has such sections is short."""
_LONGEST_LINE = 64
_MOST_WORDS = 9
_TITLE_WORDS = 5
_SHORT_TITLE = 4
_TOP_LINES = 14
_UPPER_LINES = 45
_TITLE_PASSAGES = 3
_LABEL = 40
_RUN_IN_WORDS = 4
_SPREAD = 5
_SHORTEST_SPREAD = 4
_LONGEST_SPREAD = 140
_NUMBERED = re.compile(r"(?:n|nr|no|num|numero|number|nummer|ref)?[a-z]{0,2}\d")
_FEWEST_CAPITALS = 5
_TITLE_LINES = 90
_AFTER_TITLE = frozenset({
    "nr", "no", "n", "o", "number", "nummer", "num", "numero", "ref", "id", "date", "datum", "du",
    "de", "van", "vom", "der", "for", "voor", "pour", "fur", "of", "on", "la", "and", "en", "et",
    "und", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "januari", "februari", "maart", "mei", "juni", "juli",
    "augustus", "oktober", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout",
    "septembre", "octobre", "novembre", "decembre", "januar", "februar", "marz", "dezember",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a line says the document is; `strength` is 1 for a line of its own at the top.

    `line` counts the short lines above it on its page.
    """

    shown: str
    where: Where
    strength: float
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """The first heading of its group."""

    shown: str
    where: Where


class TitleFinder:
    """Knows what every kind of document calls itself; None stands for kinds we do not look for."""

    def __init__(self, titles: Iterable[tuple[Category | None, str]]) -> None:
        names: dict[str, list[tuple[Category | None, str]]] = {}
        self._endings: dict[str, tuple[Category | None, str]] = {}
        first: set[str] = set()
        last: set[str] = set()
        for category, shown in titles:
            words = fold(shown).split()
            if shown.startswith("*"):
                self._endings[words[-1]] = (category, shown.replace("*", "…"))
                continue
            names.setdefault("".join(words), []).append((category, shown))
            first.add(words[0])
            last.add(words[-1])
        self._names = names
        self._ends = tuple(self._endings)
        self._lengths = sorted({len(ending) for ending in self._endings}, reverse=True)
        self._first = frozenset(first)
        self._last = frozenset(last)

    def find(self, passages: Sequence[Passage]) -> dict[Category | None, Title]:
        """Return the best title of every category on the first page that has any."""
        best: dict[Category | None, Title] = {}
        for text in passages[:_TITLE_PASSAGES]:
            if best:
                break
            if text.has_words and text.role is not Role.SUBJECT:
                self._look_through(text, best)
        return best

    def _look_through(self, text: Passage, best: dict[Category | None, Title]) -> None:
        for number, words in enumerate(_short_lines(_first_cells(text))):
            if not self._may_be_title(words):
                continue
            found, strength = self._named(words)
            worth = strength * _place(number)
            for category, shown in found:
                if category not in best or best[category].strength < worth:
                    best[category] = Title(
                        shown=shown, where=text.where, strength=worth, line=number
                    )

    def _may_be_title(self, words: list[str]) -> bool:
        first = words[0]
        return (
            first in self._first
            or words[-1] in self._last
            or len(first) == 1
            or first.endswith(self._ends)
        )

    def _named(self, words: list[str]) -> tuple[Sequence[tuple[Category | None, str]], float]:
        """Return what the longest part of a line that is a title names, and its strength."""
        for key, strength in self._candidates(words):
            if key in self._names:
                return self._names[key], strength
        if len(words[0]) == 1 and len(words) > 1 and len(words[1]) > 1:  # an icon, a bullet
            return self._named(words[1:])
        for length in self._lengths:
            ending = self._endings.get(words[0][-length:])
            if ending is not None and len(words[0]) > length:
                return (ending,), 0.8 if len(words) <= _SHORT_TITLE else 0.6
        return (), 0.0

    def _candidates(self, words: list[str]) -> Iterator[tuple[str, float]]:
        """Yield the parts of a line that may be a title, with how much they stand out."""
        yield "".join(words), 1.0
        if len(words) >= _SPREAD and all(len(word) == 1 for word in words):
            yield from self._spread("".join(words))
            return
        if words[0] in self._first:
            for count in range(min(_TITLE_WORDS, len(words) - 1), 0, -1):
                follower = words[count]
                named = not follower.isalpha() or follower in _AFTER_TITLE
                few = len(words) - count <= 3
                yield "".join(words[:count]), (1.0 if named else 0.7 if few else 0.4)
        if len(words) <= 5 and words[-1] in self._last:
            for count in range(min(3, len(words) - 1), 0, -1):
                yield "".join(words[-count:]), 0.7

    def _spread(self, joined: str) -> Iterator[tuple[str, float]]:
        """Yield the titles that letters printed wide begin with: where words part is lost."""
        for length in range(len(joined) - 1, _SHORTEST_SPREAD - 1, -1):
            if joined[:length] in self._names:
                named = _NUMBERED.match(joined, length) is not None
                yield joined[:length], 1.0 if named else 0.7


def _in_capitals(word: str) -> bool:
    return word.isupper() or word == "&"


def _may_start_with_heading(raw: str) -> bool:
    return ":" in raw[:_LABEL] or "\t" in raw[:_LABEL] or raw[:_FEWEST_CAPITALS].isupper()


def _place(number: int) -> float:
    """Return how much a line stands out by standing high on the page."""
    if number < _TOP_LINES:
        return 1.0
    return 0.75 if number < _UPPER_LINES else 0.5


def _first_cells(text: Passage) -> Sequence[str]:
    """Return the lines, of a row of cells only the first one: a title may stand in a table."""
    if "\t" not in text.plain:
        return text.lines
    return [
        folded_lines(raw.partition("\t")[0]) if "\t" in raw else line
        for line, raw in zip(text.lines, text.plain.split("\n"), strict=True)
    ]


def _short_lines(lines: Sequence[str]) -> Iterator[list[str]]:
    taken = 0
    for line in lines:
        if len(line) > _LONGEST_LINE and not _is_spread(line):
            continue
        words = line.split()
        if not words:
            continue
        taken += 1
        if taken > _TITLE_LINES:
            return
        if len(words) <= _MOST_WORDS or len(words[0]) == 1:
            yield words


def _is_spread(line: str) -> bool:
    """Whether a line is a short one, its letters printed wide."""
    return len(line) <= _LONGEST_SPREAD and line[1:2] == line[3:4] == line[5:6] == " "


class HeadingFinder:
    """Knows the names of sections, each with its group."""

    def __init__(self, names: Mapping[str, tuple[str, str]], connectors: frozenset[str]) -> None:
        self._names = names
        self._connectors = connectors
        spelled = [fold(shown).split() for _, shown in names.values()]
        self._first = connectors | {words[0] for words in spelled}
        self._last = connectors | {words[-1] for words in spelled}

    def find(self, passages: Sequence[Passage]) -> dict[str, Heading]:
        """Return the groups of sections that have a heading, each with its first heading."""
        found: dict[str, Heading] = {}
        left = _LOOK_AT
        for text in passages:
            if text.has_words and left > 0:
                self._look_through(text, left, found)
                left -= len(text.plain)
        return found

    def _look_through(self, text: Passage, limit: int, found: dict[str, Heading]) -> None:
        for line, raw in zip(text.lines, text.plain[:limit].split("\n"), strict=False):
            if len(line) > _LONGEST_LINE and not _may_start_with_heading(raw):
                continue
            start = line.split(None, 1)
            if start and (start[0] in self._first or len(start[0]) == 1):
                words = line.split(None, 8)
                for group, shown in self._groups(words, line, raw):
                    found.setdefault(group, Heading(shown=shown, where=text.where))

    def _groups(self, words: list[str], line: str, raw: str) -> list[tuple[str, str]]:
        return self._of_line(words, line, raw) or self._run_in(raw)

    def _run_in(self, raw: str) -> list[tuple[str, str]]:
        """Read a heading that shares its line: a cell of a table, or capitals before the text."""
        cell, parted, _ = raw.partition("\t")
        if parted and len(cell) <= _LABEL:
            whole = self._names.get(fold(cell).replace(" ", ""))
            return [whole] if whole else []
        leading = list(takewhile(_in_capitals, raw.split(None, _RUN_IN_WORDS)[:_RUN_IN_WORDS]))
        return self._parse(fold(" ".join(leading)).split()) if leading else []

    def _of_line(self, words: list[str], line: str, raw: str) -> list[tuple[str, str]]:
        if len(line) <= _LONGEST_LINE:
            squeezed = line.replace(" ", "")
            whole = self._names.get(squeezed)
            if whole is None and len(words[0]) == 1:  # an icon that became a letter
                whole = self._names.get(squeezed[1:])
            if whole:
                return [whole]
        fits = len(words) <= 7 and len(line) <= _LONGEST_LINE and words[-1] in self._last
        if fits and (parsed := self._parse(words)):
            return parsed
        head, mark, _ = raw[:_LABEL].partition(":")
        label = line[: len(head)].split() if mark else []
        return self._parse(label) if 0 < len(label) <= 4 else []

    def _parse(self, words: list[str]) -> list[tuple[str, str]]:
        """Read words that are nothing but headings and what joins or qualifies them."""
        found: list[tuple[str, str]] = []
        at = 0
        while at < len(words):
            taken = self._longest(words, at, found)
            if taken == 0 and words[at] not in self._connectors and len(words[at]) > 1:
                return []
            at += taken or 1
        return found

    def _longest(self, words: list[str], at: int, found: list[tuple[str, str]]) -> int:
        for count in range(min(4, len(words) - at), 0, -1):
            name = self._names.get("".join(words[at : at + count]))
            if name:
                found.append(name)
                return count
        return 0
