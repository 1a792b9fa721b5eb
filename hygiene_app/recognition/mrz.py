"""Machine-readable zones of travel documents and identity cards (ICAO Doc 9303, parts 3 to 6).

Three formats: TD1 has three lines of 30 characters (cards), TD2 two of 36, TD3 two of 44
(passports). Every check digit is the sum of values times 7, 3, 1 repeating, modulo 10.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[A-Z0-9<]{24,48}")
_FIRST = re.compile(r"[PIACV][A-Z<][A-Z<]{3}[A-Z0-9<]{19,44}")
_DOCUMENT_CODES = "PIACV"
_DOCUMENT_START = re.compile(r"(?:P[A-Z<]|I[A-Z<]|A[CR<]|C[A-Z<]|V[A-Z<])[A-Z]{1,3}")
_VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {
    "<": 0
}
_AS_DIGIT = str.maketrans("OQDILZSB", "00011258")
"""Letters that optical reading takes for digits, where only a digit can stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Format:
    """Where the check digits stand: (line, start, end, check) and the parts of the composite."""

    name: str
    lines: int
    width: int
    fields: tuple[tuple[int, int, int, int], ...]
    composite: tuple[tuple[int, int, int], ...]
    composite_at: tuple[int, int]


_FORMATS = (
    _Format(
        name="TD3",
        lines=2,
        width=44,
        fields=((1, 0, 9, 9), (1, 13, 19, 19), (1, 21, 27, 27)),
        composite=((1, 0, 10), (1, 13, 20), (1, 21, 43)),
        composite_at=(1, 43),
    ),
    _Format(
        name="TD2",
        lines=2,
        width=36,
        fields=((1, 0, 9, 9), (1, 13, 19, 19), (1, 21, 27, 27)),
        composite=((1, 0, 10), (1, 13, 20), (1, 21, 35)),
        composite_at=(1, 35),
    ),
    _Format(
        name="TD1",
        lines=3,
        width=30,
        fields=((0, 5, 14, 14), (1, 0, 6, 6), (1, 8, 14, 14)),
        composite=((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29)),
        composite_at=(1, 29),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A machine-readable zone.

    Attributes:
        format: "TD1", "TD2" or "TD3", "" where only the look of it is right.
        issuer: three letters of the issuing state, as printed.
        agreeing: how many of its check digits agree, of four.
    """

    format: str
    issuer: str
    agreeing: int

    @property
    def sound(self) -> bool:
        """Whether enough check digits agree to be no accident, optical errors allowed."""
        return self.agreeing >= 2


def check_digit(field: str) -> int:
    """Return the check digit of a field (ICAO Doc 9303-3, 4.9)."""
    return sum(_VALUES[char] * (7, 3, 1)[at % 3] for at, char in enumerate(field)) % 10


def find_zones(plain: str) -> Iterator[Zone]:
    """Yield the zones in a text, from plain text with its case and line ends."""
    if "<<" not in plain or plain.count("<") < 4:
        return
    lines = [_compact(line) for line in plain.split("\n")]
    at = 0
    while at < len(lines):
        zone, taken = _zone_at(lines, at) if lines[at] else (None, 1)
        if zone is not None:
            yield zone
        at += taken


def _compact(line: str) -> str:
    """Return the line without blanks if it can be part of a zone, else an empty string."""
    if not 24 <= len(line) <= 140:
        return ""
    compact = line.replace(" ", "")
    return compact if _LINE.fullmatch(compact) else ""


def _zone_at(lines: Sequence[str], at: int) -> tuple[Zone | None, int]:
    best: Zone | None = None
    taken = 1
    for form in _FORMATS:
        rows = [_fitted(line, form.width) for line in lines[at : at + form.lines]]
        if len(rows) == form.lines and all(rows):
            agreeing = _agreeing(rows, form) if rows[0][0] in _DOCUMENT_CODES else 0
            if agreeing >= 2 and (best is None or agreeing > best.agreeing):
                best = Zone(format=form.name, issuer=rows[0][2:5], agreeing=agreeing)
                taken = form.lines
    if best is None and _looks_like_first(lines[at]):
        best = Zone(format="", issuer=lines[at][2:5], agreeing=0)
    return best, taken


def _looks_like_first(line: str) -> bool:
    return (
        _FIRST.fullmatch(line) is not None
        and _DOCUMENT_START.match(line) is not None
        and "<<" in line
        and line.count("<") >= 4
    )


def _fitted(line: str, width: int) -> str:
    """Return the line at its width; optical reading drops or adds a filler at the end."""
    if not width - 2 <= len(line) <= width + 2:
        return ""
    return line[:width].ljust(width, "<")


def _agreeing(rows: Sequence[str], form: _Format) -> int:
    agreeing = 0
    for row, start, end, check in form.fields:
        field = rows[row][start:end]
        if field.strip("<") and _agrees(field, rows[row][check]):
            agreeing += 1
    whole = "".join(rows[row][start:end] for row, start, end in form.composite)
    row, check = form.composite_at
    return agreeing + _agrees(whole, rows[row][check])


def _agrees(field: str, digit: str) -> bool:
    told = digit.translate(_AS_DIGIT)
    if not told.isdigit():
        return False
    return check_digit(field) == int(told) or check_digit(field.translate(_AS_DIGIT)) == int(told)
