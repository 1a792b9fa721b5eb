"""Where the messages of an mbox begin (RFC 4155), in a file of any size, a block at a time.

There are four dialects and no way to tell them apart. A line that begins with "From " opens a
message where it holds a date and either follows an empty line or stands above a header field, or
where it does both, and the field is one of mail, without a date.
Content-Length is not believed: programs that quote or convert lines leave it as it was. The file
is not mapped into memory: another program that shortens it would end this one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import SEEK_END
from itertools import pairwise
from typing import BinaryIO

from hygiene_app.mailbox.dates import parse_header

BLOCK = 1 << 22
LINE = 1_024
"""Octets of a From_ line, and of the lines behind it, that are looked at."""

_SIGN = b"\nFrom "
_DAY = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +"
_MONTH = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_WHEN = re.compile(
    _DAY + rb"(?:" + _MONTH + rb" +\d{1,2}|\d{1,2} +" + _MONTH + rb"(?: +\d{4})?) +\d{1,2}:\d\d"
)
_YEAR = re.compile(rb"(?<![\d+-])(?:19|20)\d\d(?!\d)")
_FIELD_BELOW = re.compile(rb"From [^\n]*\n(?:>From [^\n]*\n)?[!-9;-~]+:")
_UNDATED = re.compile(
    rb"From [^\n]*\n(?:Return-Path|Received|Delivered-To|From|To|Subject|Date|Message-ID"
    rb"|MIME-Version|Content-[!-9;-~]+|X-[!-9;-~]+):",
    re.IGNORECASE,
)
_ASCTIME = re.compile(
    r"(?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) (?P<time>\d{1,2}:\d\d(?::\d\d)?)"
    r"(?: (?P<before>[+-]\d{4}))?(?: [A-Z]{3,4})? (?P<year>\d{4})(?: (?P<after>[+-]\d{4}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Span:
    """Between which octets a message lies, without its From_ line and the empty line behind it.

    Attributes:
        line: where its From_ line begins.
        following: where the next From_ line begins, or the file ends.
    """

    line: int
    start: int
    end: int
    following: int


def messages(file: BinaryIO) -> Iterator[Span]:
    """Yield where each message lies. Reads the file once before the first, as `beginnings` does."""
    starts = list(beginnings(file))
    for line, following in pairwise([*starts, file.seek(0, SEEK_END)]):
        start = min(following, _below(file, line))
        file.seek(max(start, following - 3))
        tail = file.read(following - file.tell())
        yield Span(line, start, following - separator(tail), following)


def spans(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield between which octets each message lies."""
    return ((span.start, span.end) for span in messages(file))


def _below(file: BinaryIO, line: int) -> int:
    """Return where the line after a From_ line begins. Not by `readline`, slow without a buffer."""
    file.seek(line)
    at = line
    while piece := file.read(LINE):
        found = piece.find(b"\n")
        if found >= 0:
            return at + found + 1
        at += len(piece)
    return at


def beginnings(file: BinaryIO, size: int = BLOCK) -> Iterator[int]:
    """Yield where each From_ line begins, ascending.

    Reads the file once from its first octet, in pieces of `size` octets, however long its lines
    are; what stands before the first From_ line belongs to no message.
    """
    file.seek(0)
    base, searched = 0, 0
    window = file.read(size)
    if is_beginning(window[: 2 * LINE]):
        yield 0
    at_end = False
    while not at_end:
        more = file.read(size)
        at_end = not more
        window += more
        limit = len(window) if at_end else max(0, len(window) - 2 * LINE)
        for start in _openings(window, searched, limit):
            yield base + start
        kept = max(0, limit - len(_SIGN))
        base, searched, window = base + kept, limit - kept, window[kept:]


def _openings(window: bytes, first: int, limit: int) -> Iterator[int]:
    """Yield the From_ lines whose line end before them lies between two places of a window."""
    end = limit + len(_SIGN) - 1
    position = window.find(_SIGN, first, end)
    while position >= 0:
        if _opens(window, position + 1):
            yield position + 1
        position = window.find(_SIGN, position + 1, end)


def _opens(window: bytes, start: int) -> bool:
    after_empty_line = window[max(0, start - 3) : start].endswith((b"\n\n", b"\n\r\n"))
    if _has_date(window[start : start + LINE]):
        return after_empty_line or bool(_FIELD_BELOW.match(window, start, start + 2 * LINE))
    return after_empty_line and bool(_UNDATED.match(window, start, start + 2 * LINE))


def is_beginning(first: bytes) -> bool:
    """Whether octets begin with a From_ line: "From ", who, and when; or with one above a field.

    Args:
        first: the first octets of a file, twice `LINE` of them where there are so many.
    """
    return first.startswith(b"From ") and (_has_date(first) or bool(_UNDATED.match(first)))


def _has_date(first: bytes) -> bool:
    line = first[:LINE].partition(b"\n")[0]
    return _WHEN.search(line) is not None and _YEAR.search(line) is not None


def arrival(line: bytes) -> datetime | None:
    """Return the date in a From_ line (asctime, with or without a zone; without: UTC)."""
    found = _ASCTIME.search(line.decode("latin-1"))
    if found is None:
        return None
    clock = found["time"] if found["time"].count(":") == 2 else f"{found['time']}:00"
    zone = found["after"] or found["before"] or "+0000"
    return parse_header(f"{found['day']} {found['month']} {found['year']} {clock} {zone}")


def separator(tail: bytes) -> int:
    """Return how many octets at the end of a message are the empty line before the next one."""
    if tail.endswith(b"\n\r\n"):
        return 2
    return 1 if tail.endswith(b"\n\n") else 0
