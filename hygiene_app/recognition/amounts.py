"""Amounts of money in running text and in tables that lost their lines."""

import re
from collections.abc import Iterator, Sequence, Set

_NUMBER = re.compile(
    r"(?<![\w.,/-])-?(\d{1,3}(?:[.,']\d{3})+|\d{1,9})(?:([.,])(\d{1,3}))?(?![\w/]|[.,]\d)",
    re.ASCII,
)
_SPACED = re.compile(r"(?<=\b\d) (?=\d{3}[.,]\d{2}\b)|(?<=\b\d\d) (?=\d{3}[.,]\d{2}\b)")
_GROUPED = re.compile(r"\d{1,3}(?:[.,']\d{3})+")
_PRINTED = re.compile(r"\d(?:[\d.,']*\d)?", re.ASCII)
_CURRENCY = re.compile(r"\$|eur|chf|usd|gbp|rs")
_REACH_BEFORE, _REACH_AFTER = 4, 3
"""So many characters may lie between a currency and the number behind it, or before it."""
_CURRENCY_BEFORE = re.compile(r"(?:\$|eur|chf|usd|gbp|\brs\.?) ?-?$")
_CURRENCY_AFTER = re.compile(r"(?:[.,]-)? ?(?:\$|eur|chf\b|usd\b|gbp\b)")
_MARKS = re.compile(r"[.,']")
_ENOUGH_AMOUNTS = 60
_ENOUGH_ROWS = 6
_CELL = re.compile(r"[\s$%x*|]*-?\d[\d.,' ]*[\s$%a-z.*|]{0,8}")
_FEWEST_IN_ROW = 3
_MOST_IN_ROW = 9
_LONGEST_CELL = 24
_DIGITS = re.compile(r"\d+", re.ASCII)
_LONGEST_ROW = 240
_WINDOW = 5


def count_amounts(lower: str) -> int:
    """Count numbers with two decimals, grouped thousands or a currency, in plain lower-case text.

    At most 60 are counted.
    """
    count = 0
    ends, starts = _beside_currency(lower)
    for match in _PRINTED.finditer(lower):
        start, end = match.span()
        if end - start <= 3 and end not in ends and start not in starts:
            continue
        decimals = end - start > 3 and lower[end - 3] in ".,"
        if (
            (end - start > 4 and _GROUPED.fullmatch(lower, start, end))
            or (decimals and lower[end : end + 1] not in ("/", "-", ":"))
            or (end in ends and _CURRENCY_AFTER.match(lower, end))
            or (start in starts and _CURRENCY_BEFORE.search(lower[max(0, start - 6) : start]))
        ):
            count += 1
            if count >= _ENOUGH_AMOUNTS:
                break
    return count


def _beside_currency(lower: str) -> tuple[Set[int], Set[int]]:
    """Return where a number may end before a currency, and where one may start behind it."""
    ends: set[int] = set()
    starts: set[int] = set()
    for match in _CURRENCY.finditer(lower):
        start, end = match.span()
        ends.update(range(start - _REACH_AFTER, start + 1))
        starts.update(range(end, end + _REACH_BEFORE + 1))
    return ends, starts


def count_rows(lower: str) -> int:
    """Count rows in which a quantity times a price gives an amount, up to about six.

    A row is a line, or consecutive lines of one number each (one cell a line).
    """
    rows = 0
    cells: list[int] = []
    for line in lower.split("\n"):
        groups = len(_DIGITS.findall(line))
        if groups == 0:
            continue
        if len(line) < _LONGEST_CELL and _CELL.fullmatch(line):
            cells.extend(_cents(line)[:1])
            continue
        rows += _rows_in_cells(cells) + (groups >= _FEWEST_IN_ROW and _is_row(line))
        cells = []
        if rows >= _ENOUGH_ROWS:
            return rows
    return rows + _rows_in_cells(cells)


def _is_row(line: str) -> bool:
    if len(line) > _LONGEST_ROW:
        return False
    if not ("$" in line or "." in line or "," in line):
        return line.count("\t") >= _FEWEST_IN_ROW and _has_product(_cents(line))
    numbers = _cents(line)
    if _has_product(numbers):
        return True
    joined = _SPACED.sub("", line)
    return joined != line and _has_product(_cents(joined))


def _rows_in_cells(cells: Sequence[int]) -> int:
    found = 0
    start = 0
    while start + 2 < len(cells):
        if _has_product(cells[start : start + _WINDOW]):
            found += 1
            start += 3
        else:
            start += 1
    return found


def _cents(line: str) -> list[int]:
    return list(_numbers(line))


def _numbers(line: str) -> Iterator[int]:
    for whole, mark, decimals in _NUMBER.findall(line):
        units = int(whole if whole.isdigit() else _MARKS.sub("", whole))
        if mark and len(decimals) == 3:
            # "1.250" is a thousand to most of our readers; as a factor it would be 1.25
            yield (units * 1000 + int(decimals)) * 100
        else:
            yield units * 100 + (int(decimals.ljust(2, "0")) if decimals else 0)


def _has_product(numbers: Sequence[int]) -> bool:
    """Whether two of the first numbers multiply to a later one, in hundredths."""
    if not _FEWEST_IN_ROW <= len(numbers) <= _MOST_IN_ROW:
        return False
    for first in range(len(numbers) - 2):
        for second in range(first + 1, len(numbers) - 1):
            product = numbers[first] * numbers[second]
            if product >= 10_000 and any(
                abs(product - later * 100) <= 100 for later in numbers[second + 1 :]
            ):
                return True
    return False
