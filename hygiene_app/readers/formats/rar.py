"""RAR archives: their directory. There is no free unpacker that may be shipped, so the files
inside are listed by name, each with the reason; those that were only stored are read.

From the technical note of RAR 5.0 (www.rarlab.com/technote.htm) and unrar's description of 4.x.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.source import CannotRead, Extract, Source

_FOUR, _FIVE = b"Rar!\x1a\x07\x00", b"Rar!\x1a\x07\x01\x00"
_ENTRIES = 5000


class _Entry(NamedTuple):
    name: str
    content: bytes | None
    locked: bool


def read_rar(source: Source, extract: Extract) -> None:
    """List the files inside; read those that were stored without packing.

    Raises `CannotRead`: `PASSWORD` where even names are locked, `FORMAT` where none is found.
    """
    five = source.content.startswith(_FIVE)
    for entry in _entries_five(source.content) if five else _entries_four(source.content):
        if entry.content is not None and not entry.locked:
            wanted = extract.add_part(Source(content=entry.content, name=entry.name))
        else:
            reason = UnreadableReason.PASSWORD if entry.locked else UnreadableReason.FORMAT
            wanted = extract.add_unreadable(entry.name, reason)
        if not wanted:
            return
    if not extract.parts:
        raise CannotRead(UnreadableReason.FORMAT)


def _entries_four(data: bytes) -> Iterator[_Entry]:
    at = len(_FOUR)
    for _block in range(_ENTRIES):
        if at + 7 > len(data):
            return
        _crc, kind, flags, size = struct.unpack_from("<HBHH", data, at)
        added = struct.unpack_from("<I", data.ljust(at + 11, b"\0"), at + 7)[0]
        if size < 7:
            return
        if kind == 0x73 and flags & 0x80:
            raise CannotRead(UnreadableReason.PASSWORD)
        if kind == 0x74 and at + 32 <= len(data):
            entry = _file_four(data, at, flags, size, added)
            if entry is not None:
                yield entry
        at += size + (added if flags & 0x8000 or kind == 0x74 else 0)


def _file_four(data: bytes, at: int, flags: int, size: int, packed: int) -> _Entry | None:
    unpacked, method, name_size = (
        struct.unpack_from("<I", data, at + 11)[0],
        data[at + 25],
        struct.unpack_from("<H", data, at + 26)[0],
    )
    if flags & 0xE0 == 0xE0:
        return None
    name_at = at + 32 + (8 if flags & 0x100 else 0)
    # A name in two forms: the first is enough.
    name = decode(data[name_at : name_at + name_size].split(b"\0", 1)[0])
    stored = method == 0x30 and packed == unpacked and not flags & 0x3
    content = data[at + size : at + size + packed] if stored else None
    return _Entry(name.replace("\\", "/"), content, bool(flags & 0x4))


def _entries_five(data: bytes) -> Iterator[_Entry]:
    at = len(_FIVE)
    for _block in range(_ENTRIES):
        block = _Numbers(data, at + 4)
        size = block.next()
        start = block.at
        kind, flags = block.next(), block.next()
        extra = block.next() if flags & 1 else 0
        packed = block.next() if flags & 2 else 0
        if kind == 4:
            raise CannotRead(UnreadableReason.PASSWORD)
        if not size or kind == 5:
            return
        if kind == 2:
            entry = _file_five(block, start + size, extra, packed, split=bool(flags & 0x18))
            if entry is not None:
                yield entry
        at = start + size + packed


def _file_five(
    block: "_Numbers", end: int, extra: int, packed: int, *, split: bool
) -> _Entry | None:
    flags, unpacked, _attributes = block.next(), block.next(), block.next()
    block.at += (4 if flags & 2 else 0) + (4 if flags & 4 else 0)
    method, _system, name_size = block.next(), block.next(), block.next()
    if flags & 1:
        return None
    name = block.data[block.at : min(block.at + name_size, end)].decode("utf-8", errors="replace")
    stored = not method >> 7 & 7 and packed == unpacked and not split
    content = block.data[end : end + packed] if stored else None
    return _Entry(name, content, _is_locked(block.data, end - extra, end))


def _is_locked(data: bytes, at: int, end: int) -> bool:
    """Whether the records behind the name tell of encryption (record type 1)."""
    while at < end:
        record = _Numbers(data, at)
        size = record.next()
        start = record.at
        if record.next() == 1:
            return True
        at = start + max(1, size)
    return False


class _Numbers:
    """Numbers of 7 bits a byte, the lowest first."""

    def __init__(self, data: bytes, at: int) -> None:
        self.data = data
        self.at = at

    def next(self) -> int:
        """Return a number and step over it; 0 behind the end."""
        number = 0
        for place in range(10):
            byte = self.data[self.at] if self.at < len(self.data) else 0
            self.at += 1
            number |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                break
        return number
