"""Short lines that name something: the title of a document, the sections of a curriculum vitae."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hygiene_app.model.finding import Category, Where
from hygiene_app.recognition.passages import Passage, Role, fold

_LONGEST_LINE = 64
_MOST_WORDS = 9
_TITLE_WORDS = 5
_SHORT_TITLE = 4
_TOP_LINES = 14
_UPPER_LINES = 45
_TITLE_PASSAGES = 3
_LABEL = 40
_TITLE_LINES = 90
_AFTER_TITLE = frozenset({
    "nr", "no", "n", "o", "number", "nummer", "num", "numero", "ref", "id", "date", "datum", "du",
    "de", "van", "vom", "der", "for", "voor", "pour", "fur", "of", "on", "la", "and", "en", "et",
    "und",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What a line says the document is; `strength` is 1 for a line of its own at the top."""

    shown: str
    where: Where
    strength: float


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
        for number, words in enumerate(_short_lines(text.lines)):
            if not self._may_be_title(words):
                continue
            found, strength = self._named(words)
            worth = strength * _place(number)
            for category, shown in found:
                if category not in best or best[category].strength < worth:
                    best[category] = Title(shown=shown, where=text.where, strength=worth)

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
        for length in self._lengths if len(words) <= _SHORT_TITLE else ():
            ending = self._endings.get(words[0][-length:])
            if ending is not None and len(words[0]) > length:
                return (ending,), 0.8
        return (), 0.0

    def _candidates(self, words: list[str]) -> Iterator[tuple[str, float]]:
        """Yield the parts of a line that may be a title, with how much they stand out."""
        yield "".join(words), 1.0
        if words[0] in self._first:
            for count in range(min(_TITLE_WORDS, len(words) - 1), 0, -1):
                follower = words[count]
                named = not follower.isalpha() or follower in _AFTER_TITLE
                few = len(words) - count <= 3
                yield "".join(words[:count]), (1.0 if named else 0.7 if few else 0.4)
        if len(words) <= 5 and words[-1] in self._last:
            for count in range(min(3, len(words) - 1), 0, -1):
                yield "".join(words[-count:]), 0.7


def _place(number: int) -> float:
    """Return how much a line stands out by standing high on the page."""
    if number < _TOP_LINES:
        return 1.0
    return 0.75 if number < _UPPER_LINES else 0.5


def _short_lines(lines: Sequence[str]) -> Iterator[list[str]]:
    taken = 0
    for line in lines:
        if len(line) > _LONGEST_LINE:
            continue
        words = line.split()
        if not words:
            continue
        taken += 1
        if taken > _TITLE_LINES:
            return
        if len(words) <= _MOST_WORDS or len(words[0]) == 1:
            yield words


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
        for text in passages:
            if not text.has_words:
                continue
            for line, raw in zip(text.lines, text.plain.split("\n"), strict=True):
                if len(line) > _LONGEST_LINE and ":" not in raw[:_LABEL]:
                    continue
                words = line.split(None, 8)
                if words and (words[0] in self._first or len(words[0]) == 1):
                    for group, shown in self._groups(words, line, raw):
                        found.setdefault(group, Heading(shown=shown, where=text.where))
        return found

    def _groups(self, words: list[str], line: str, raw: str) -> list[tuple[str, str]]:
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
