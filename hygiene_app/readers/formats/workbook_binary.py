"""What calamine believes of an XLS and must not: looked at before it gets the file."""

import re
import struct
import sys
from array import array
from collections.abc import Iterator

_SECTOR_SHIFT_AT = 0x1E
_TABLE_PLACES_AT, _TABLE_PLACES = 0x4C, 109
_END_OF_CHAIN = 0xFFFFFFFE
_NO_MORE_TABLES = _END_OF_CHAIN.to_bytes(4, "little")
_HEADER = 512

# MS-XLS 2.4.90: the DIMENSIONS record, 14 bytes.
_DIMENSIONS = re.compile(rb"\x00\x02\x0e\x00(.{4})(.{4})(.{2})(.{2})..", re.DOTALL)
_BEGIN = 0x0809
# Records of cells that begin with row and column; two of them tell a last column at their end.
_CELLS = frozenset((0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x00D6, 0x00FD, 0x027E, 0x0406))
_RUNS = frozenset((0x00BD, 0x00BE))
_DRAWINGS, _TEXTS, _CONTINUED = 0x00EB, 0x00FC, 0x003C


def without_rings(content: bytes) -> bytes:
    """Return a compound file whose allocation table leads nowhere twice.

    Calamine follows rings for ever. MS-CFB 2.2: of tables beyond the header, the number stands at
    72 and the first at 68; MS-CFB 2.3: each entry names the sector that follows.
    """
    if not any(content[72:76]):
        content = content[:68] + _NO_MORE_TABLES + content[72:]
    if len(content) < _HEADER or content[_SECTOR_SHIFT_AT] not in (9, 12):
        return content
    sector = 1 << content[_SECTOR_SHIFT_AT]
    places = [
        (place + 1) * sector
        for place in struct.unpack_from(f"<{_TABLE_PLACES}I", content, _TABLE_PLACES_AT)
        if (place + 2) * sector <= len(content)
    ]
    table = array("I", b"".join(content[place : place + sector] for place in places))
    if sys.byteorder == "big":
        table.byteswap()
    ends = tuple(_ring_ends(table))
    if not ends:
        return content
    mended = bytearray(content)
    for number in ends:
        place, within = divmod(4 * number, sector)
        at = places[place] + within
        mended[at : at + 4] = _NO_MORE_TABLES
    return bytes(mended)


def _ring_ends(table: "array[int]") -> Iterator[int]:
    """Yield the entries that lead back to where their own chain came from."""
    walk_of = array("I", bytes(4 * len(table)))
    for start in range(len(table)):
        walk, at, before = start + 1, start, start
        while at < len(table) and not walk_of[at]:
            walk_of[at] = walk
            before, at = at, table[at]
        if at < len(table) and walk_of[at] == walk:
            yield before


def cells_told(content: bytes) -> int:
    """Return how many cells the largest sheet says that it has room for.

    Looks anywhere in the file: a record that lies across two sectors is missed.
    """
    return max(
        (
            int.from_bytes(rows, "little") * int.from_bytes(columns, "little")
            for _first, rows, _left, columns in _DIMENSIONS.findall(content)
        ),
        default=0,
    )


def cells_found(book: bytes) -> int:
    """Return how many cells there are up to the furthest row and column of the largest sheet."""
    most = rows = columns = at = 0
    while at + 8 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        if kind == _BEGIN:
            rows = columns = 0
        elif kind in _CELLS or kind in _RUNS:
            row, column = struct.unpack_from("<HH", book, at + 4)
            if kind in _RUNS and at + 4 + length <= len(book) and length >= 2:
                (column,) = struct.unpack_from("<H", book, at + 2 + length)
            rows, columns = max(rows, row + 1), max(columns, column + 1)
            most = max(most, rows * columns)
        at += 4 + length
    return most


def records(book: bytes, wanted: frozenset[int]) -> Iterator[tuple[int, bytes]]:
    """Yield kind and data of each record of the wanted kinds (MS-XLS 2.1.4)."""
    head = struct.Struct("<HH").unpack_from
    at, end = 0, len(book) - 4
    while at <= end:
        kind, length = head(book, at)
        if kind in wanted:
            yield kind, book[at + 4 : at + 4 + length]
        at += 4 + length


def drawings(book: bytes) -> bytes:
    """Return what all drawings of a workbook share, their pictures among it (MS-XLS 2.4.171).

    It is longer than a record may be, and goes on in those that follow, as shared texts do.
    """
    pieces: list[bytes] = []
    within = False
    for kind, data in records(book, frozenset((_DRAWINGS, _TEXTS, _CONTINUED))):
        within = kind == _DRAWINGS or (within and kind == _CONTINUED)
        if within:
            pieces.append(data)
    return b"".join(pieces)
