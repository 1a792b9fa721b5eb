"""The numbers that files of the ledger stand for, and what their names alone tell."""

import re
from collections.abc import Iterable

DRAFT = ".new"
SET_ASIDE = ".damaged"

_NAME = re.compile(r"(\d{10})(?:-(\d{10}))?\.age", re.ASCII)

Span = tuple[int, int]


def name_of(first: int, last: int) -> str:
    """Return the file name for these numbers."""
    return f"{first:010d}.age" if first == last else f"{first:010d}-{last:010d}.age"


def span_of(name: str) -> Span | None:
    """Return the numbers that a file name stands for, None for a name that is not ours."""
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2] or first)
    return (first, last) if 0 < first <= last and name_of(first, last) == name else None


def counting(names: Iterable[str]) -> frozenset[str]:
    """Return those of the names that belong to the ledger."""
    return frozenset(name for name in names if span_of(name) is not None)


def drafts(names: Iterable[str]) -> tuple[str, ...]:
    """Return, for every draft among the names, the name that it was to have."""
    wanted = (name.removesuffix(DRAFT) for name in names if name.endswith(DRAFT))
    return tuple(sorted(counting(wanted)))


def spans(names: Iterable[str]) -> list[Span]:
    """Return the numbers of these files, a file before those that lie within it."""
    found = (span_of(name) for name in names)
    return sorted(
        (each for each in found if each is not None), key=lambda each: (each[0], -each[1])
    )


def last_of(names: Iterable[str]) -> int:
    """Return the highest number, 0 where there is none."""
    return max((last for _, last in spans(names)), default=0)


def gaps(names: Iterable[str], seen: int) -> tuple[Span, ...]:
    """Return the numbers up to `seen` that no file stands for."""
    missing: list[Span] = []
    expected = 1
    for first, last in spans(names):
        if first > expected:
            missing.append((expected, first - 1))
        expected = max(expected, last + 1)
    if seen >= expected:
        missing.append((expected, seen))
    return tuple(missing)


def redundant(names: Iterable[str], readable: Iterable[str]) -> frozenset[str]:
    """Return the files whose numbers all lie in another file that is readable."""
    whole = frozenset(readable)
    found: set[str] = set()
    covered = 0
    for first, last in spans(names):
        name = name_of(first, last)
        if last <= covered:
            found.add(name)
        elif name in whole:
            covered = last
    return frozenset(found)
