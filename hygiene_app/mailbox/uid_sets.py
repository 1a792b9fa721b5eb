"""Sets of UIDs as commands and answers write them (RFC 3501 §9, sequence-set)."""

from collections.abc import Iterable, Iterator, Sequence

MAX_UIDS = 500
"""Dovecot refuses longer lists ("Too long argument"); others limit the line to 8,000 octets."""

MAX_MEMBERS = 10_000_000
"""More than any folder holds: a short answer may claim billions."""


def write(uids: Sequence[int]) -> bytes:
    """Return ascending UIDs with neighbours as a range: 1,4:6,9."""
    out: list[str] = []
    first = last = -1
    for uid in [*uids, -1]:
        if uid == last + 1 and first >= 0:
            last = uid
            continue
        if first >= 0:
            out.append(str(first) if first == last else f"{first}:{last}")
        first = last = uid
    return ",".join(out).encode()


def read(text: str) -> Iterator[int]:
    """Yield the UIDs of a set. Raises `ValueError` for one that is none, or holds too many."""
    left = MAX_MEMBERS
    for piece in text.split(","):
        first, _, last = piece.partition(":")
        low, high = sorted((int(first), int(last or first)))
        left -= high + 1 - low
        if left < 0:
            raise ValueError
        yield from range(low, high + 1)


def chunks(uids: Iterable[int], size: int) -> Iterator[tuple[int, ...]]:
    """Yield the UIDs in ascending order, so many at a time."""
    ordered = sorted(uids)
    for start in range(0, len(ordered), size):
        yield tuple(ordered[start : start + size])
