"""Machine-readable zones of travel documents and identity cards (ICAO Doc 9303, parts 3 to 6).

Three formats: TD1 has three lines of 30 characters (cards), TD2 two of 36, TD3 two of 44
(passports). Every check digit is the sum of values times 7, 3, 1 repeating, modulo 10.

Optical reading confuses O with 0, I with 1, S with 5, B with 8, and takes the filler for K or C, or
two of them for a guillemet, which plain text shows as one "<". A line is repaired where only one
reading can stand there, and the check digits decide.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[A-Z0-9<]{24,48}")
_FIRST = re.compile(r"[PIACV][A-Z<][A-Z<]{3}[A-Z0-9<]{19,44}")
_DOCUMENT_CODES = "PIACV"
_READ_FOR_I = ("L", "1", "T")
_FRENCH = re.compile(r"\d{13}[A-Z<]{6,16}\d{7}[MF]\d")
"""The second line of French identity cards until 2021, a format of their own."""
_SECOND = re.compile(r"(?:\d{7}[MFX<]\d{7}|[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7})[A-Z0-9<]{4,}")
_DOCUMENT_START = re.compile(r"(?:P[A-Z<]|I[A-Z<]|A[CR<]|C[A-Z<]|V[A-Z<])[A-Z]{1,3}")
_VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {
    "<": 0
}
_AS_DIGIT = str.maketrans("OQDILZSB", "00011258")
"""Letters that optical reading takes for digits, where only a digit can stand."""
_ALIKE = {
    **dict(zip("OQDILZSB", "00011258", strict=True)),
    **dict(zip("01258", "OIZSB", strict=True)),
}
"""Either way round, where a letter or a digit can stand."""
_AS_FILLER = str.maketrans("([{ck", "<<<<<", " ")
_AS_CAPITAL = str.maketrans("abdefghijlmnopqrstuvwxyz|!", "ABDEFGHIJLMNOPQRSTUVWXYZII")
_MOST_SMALL = 6
_SMALL = re.compile(r"[a-z|!]")
_FALSE_LETTERS = re.compile(r"(?<=<)[KC]{1,3}(?=<|$)")
_FILLERS = re.compile(r"<<+")
_FEW_LOST, _MOST_LOST = 2, 8


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
    """Return the line as it was printed if it can be part of a zone, else an empty string."""
    if not 24 <= len(line) <= 140:
        return ""
    compact = line.replace(" ", "")
    if not _LINE.fullmatch(compact):
        compact = _repaired(line) if "<" in line else ""
    return _FALSE_LETTERS.sub(lambda run: "<" * len(run[0]), compact)


def _repaired(line: str) -> str:
    """Return the line with what cannot stand in a zone read as what it was taken for."""
    if len(_SMALL.findall(line)) > _MOST_SMALL:
        return ""
    read = line.translate(_AS_FILLER).translate(_AS_CAPITAL)
    return read if _LINE.fullmatch(read) else ""


def _zone_at(lines: Sequence[str], at: int) -> tuple[Zone | None, int]:
    for most_lost in (_FEW_LOST, _MOST_LOST):
        found = [_zone_in(lines, at, form, most_lost) for form in _FORMATS]
        best = max(found, key=lambda zone: zone.agreeing if zone else 0)
        if best is not None:
            return best, next(form.lines for form in _FORMATS if form.name == best.format)
    if agreeing := _agreeing_in_second(lines[at]):
        return Zone(format="", issuer="", agreeing=agreeing), 1
    if _looks_like_first(lines[at]):
        return Zone(format="", issuer=lines[at][2:5], agreeing=0), 1
    return None, 1


def _zone_in(lines: Sequence[str], at: int, form: _Format, most_lost: int) -> Zone | None:
    rows = [_fitted(line, form.width, most_lost) for line in lines[at : at + form.lines]]
    if rows[0][:1] in _READ_FOR_I:
        rows[0] = "I" + rows[0][1:]
    if len(rows) < form.lines or not all(rows) or rows[0][0] not in _DOCUMENT_CODES:
        return None
    zone = Zone(format=form.name, issuer=rows[0][2:5], agreeing=_agreeing(rows, form))
    return zone if zone.sound else None


def _agreeing_in_second(line: str) -> int:
    """Return 2 for a second line by itself two of whose check digits agree: its first is lost."""
    if _FRENCH.fullmatch(line):
        found = _agrees(line[:12], line[12]) + _is_date(line[-9:-3], line[-3])
        return found if found > 1 else 0
    if not _SECOND.fullmatch(line):
        return 0
    start = 0 if line[:7].isdigit() and line[7] in "MFX<" else 13
    birth, expiry = line[start : start + 7], line[start + 8 : start + 15]
    return 2 if all(_is_date(date[:6], date[6]) for date in (birth, expiry)) else 0


def _looks_like_first(line: str) -> bool:
    return (
        _FIRST.fullmatch(line) is not None
        and _DOCUMENT_START.match(line) is not None
        and "<<" in line
        and line.count("<") >= 4
    )


def _fitted(line: str, width: int, most_lost: int) -> str:
    """Return the line at its width; optical reading adds fillers at the end, and loses some.

    Where many were lost, they are put back where most of them stand.
    """
    lost = width - len(line)
    if not -_FEW_LOST <= lost <= most_lost:
        return ""
    run = max(_FILLERS.findall(line), key=len, default="") if most_lost > _FEW_LOST else ""
    if lost <= 0 or not run:
        return line[:width].ljust(width, "<") if lost <= _FEW_LOST else ""
    return line.replace(run, run + "<" * lost, 1)


def _agreeing(rows: Sequence[str], form: _Format) -> int:
    (number_row, start, end, check), *dates = form.fields
    agreeing = sum(_is_date(rows[row][at:to], rows[row][by]) for row, at, to, by in dates)
    number = rows[number_row][start:end]
    if number.strip("<"):
        # one letter may be misread where a date has shown what the line is
        spellings = _spellings(number) if agreeing else (number,)
        agreeing += any(_agrees(spelling, rows[number_row][check]) for spelling in spellings)
    whole = "".join(rows[row][start:end] for row, start, end in form.composite)
    row, check = form.composite_at
    return agreeing + _agrees(whole, rows[row][check])


def _is_date(field: str, digit: str) -> bool:
    """Whether a field is a date, YYMMDD, that its check digit confirms; parts may be unknown."""
    read = field.translate(_AS_DIGIT)
    month, day = read[2:4], read[4:6]
    known = read.replace("<", "").isdigit()
    fits = month in ("<<", "00") or (month.isdigit() and 1 <= int(month) <= 12)
    fits = fits and (day in ("<<", "00") or (day.isdigit() and 1 <= int(day) <= 31))
    return known and fits and _agrees(read, digit)


def _spellings(field: str) -> Iterator[str]:
    """Yield a field as it was read, and with any one character taken for the one like it."""
    yield field
    for at, char in enumerate(field):
        if char in _ALIKE:
            yield field[:at] + _ALIKE[char] + field[at + 1 :]


def _agrees(field: str, digit: str) -> bool:
    told = digit.translate(_AS_DIGIT)
    if not told.isdigit():
        return False
    return check_digit(field) == int(told) or check_digit(field.translate(_AS_DIGIT)) == int(told)
