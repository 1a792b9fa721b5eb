"""Spans of years, and whether they follow on one another as the posts of one life do."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from hygiene_app.recognition.rule_packs import SharedPack

_YEAR = re.compile(r"[12](?<!\w.)(?<![.,]\d.)(?:(?<=1)[6-9]\d|(?<=2)0[0-4])\d(?!\d|[.,]\d)")
_YEAR_TEXT = r"(?:1[6-9]\d|20[0-4])\d"
_LIVING = 1950
"""An earlier year alone is a number like any other; as a span it is the life of somebody famous,
as it stands in many samples."""
_BEFORE = 24
_AFTER = 40
_OPEN = 9_999
"""The end of a span that lasts until now."""
_LONGEST, _LONGEST_POST = 45, 25
_SHORTEST_CAREER = 3
"""Years that a row of posts covers at least; accounts and school years follow on too."""
_NEXT = 1
_DAY = re.compile(r"[-/.]\d\d[-/.]\d\d\b")
_COPYRIGHT = re.compile(r"copyright|\(c\)|licen[cs]e")


class PeriodPatterns:
    """Patterns made once from the words of the shared pack."""

    def __init__(self, shared: SharedPack) -> None:
        month = rf"(?:{either(shared.months)}[a-z]{{0,6}}\.? ?|\d{{1,2}} ?[/.-] ?)?"
        self.until = re.compile(
            rf"(?: ?[/.-] ?\d\d?)? {{0,3}}(?:-|/|to|tot|t/m|bis|until|till|au|a|en|>)+ {{0,3}}"
            rf"{month}(?:(?P<year>{_YEAR_TEXT})\b|{either(shared.present)}\b"
            rf"|(?P<short>\d\d)\b(?![.,/-]\d))"
        )
        self.unended = re.compile(r" ?[->]{1,2} ?(?:[:\n\t,;]|$)")
        self.since = re.compile(
            rf"(?:(?:^|\n)[^a-z0-9\n]{{0,4}}|\b(?P<open>since|from|sinds|vanaf|depuis|seit|ab) )"
            rf"{month}$"
        )
        self.line_end = re.compile(r"\)?\s{0,3}(?:\n|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Periods:
    """What a text says of years.

    Attributes:
        count: spans of years, and lines that begin or end with a year (two count as one).
        career: how many of the spans follow on another one, as the posts of one life do.
        spans_at: where in the text the spans begin, each only where it stands first.
        years_at: where the years stand that begin or end a line.
    """

    count: int
    career: int
    spans_at: tuple[int, ...]
    years_at: tuple[int, ...]


def either(words: Sequence[str]) -> str:
    """Return a pattern that fits any of the words."""
    return f"(?:{'|'.join(map(re.escape, words))})"


def read_periods(lower: str, patterns: PeriodPatterns) -> Periods:
    """Read the spans of years in plain lower-case text."""
    spans: set[tuple[int, int]] = set()
    spans_at: list[int] = []
    years_at: list[int] = []
    ranges = 0
    for found in _YEAR.finditer(lower):
        year = int(found[0])
        after = lower[found.end() : found.end() + _AFTER]
        if _DAY.match(after):
            continue
        if until := patterns.until.match(after):
            if _COPYRIGHT.search(lower[max(0, found.start() - _BEFORE) : found.start()]):
                continue
            ranges += 1
            span = (year, _end(year, until))
            if span not in spans and (span[1] == _OPEN or span[1] - year <= _LONGEST_POST):
                spans_at.append(found.start())
            spans.add(span)
            continue
        since = patterns.since.search(lower[max(0, found.start() - _BEFORE) : found.start()])
        if year >= _LIVING and (patterns.line_end.match(after) or since):
            years_at.append(found.start())
        if (since and since["open"]) or patterns.unended.match(after):
            spans_at.append(found.start())
            spans.add((year, _OPEN))
    return Periods(
        count=max(ranges, (ranges + len(years_at) + 1) // 2),
        career=_career(spans),
        spans_at=tuple(spans_at),
        years_at=tuple(years_at),
    )


def _end(start: int, until: re.Match[str]) -> int:
    if until["year"]:
        return int(until["year"])
    return start // 100 * 100 + int(until["short"]) if until["short"] else _OPEN


def _career(spans: Set[tuple[int, int]]) -> int:
    """Count the spans that begin where another one ends, or end where another one begins."""
    real = {(a, b) for a, b in spans if b == _OPEN or 0 <= b - a <= _LONGEST}
    linked = {
        span for span in real if any(other is not span and _follow(span, other) for other in real)
    }
    if len(linked) < 2:
        return 0
    starts = [start for start, _ in linked]
    ends = [end for _, end in linked if end != _OPEN]
    covered = max((*ends, *starts)) - min(starts)
    return len(linked) if covered >= max(_SHORTEST_CAREER, 1.5 * (len(linked) - 1)) else 0


def _follow(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return abs(one[1] - other[0]) <= _NEXT or abs(other[1] - one[0]) <= _NEXT
