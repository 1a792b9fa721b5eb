"""Compound files (MS-CFB) for the tests: the container of old office documents and of .msg."""

import struct
from collections.abc import Mapping
from typing import TypeAlias

Tree: TypeAlias = Mapping[str, "bytes | Tree"]

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_STORAGE, _STREAM, _ROOT = 1, 2, 5


def compound(tree: Tree) -> bytes:
    """Return a compound file with these streams and storages."""
    return _Writer().written(tree)


class _Writer:
    def __init__(self) -> None:
        self._sectors = bytearray()
        self._fat: list[int] = []
        self._mini = bytearray()
        self._mini_fat: list[int] = []
        # name, kind, first child, right sibling, start, size
        self._entries: list[list[str | int]] = []

    def written(self, tree: Tree) -> bytes:
        self._entries.append(["Root Entry", _ROOT, _FREE, _FREE, _END, 0])
        self._entries[0][2] = self._add(tree)
        self._entries[0][4] = self._store(bytes(self._mini))
        self._entries[0][5] = len(self._mini)
        mini_fat = self._store(b"".join(struct.pack("<I", at) for at in self._mini_fat), b"\xff")
        directory = self._store(b"".join(_packed(entry) for entry in self._entries))
        return self._with_header(directory, mini_fat)

    def _add(self, tree: Tree) -> int:
        """Add what a storage holds as a chain of siblings; return the number of the first."""
        first = previous = _FREE
        for name, value in tree.items():
            number = len(self._entries)
            kind = _STREAM if isinstance(value, bytes) else _STORAGE
            self._entries.append([name, kind, _FREE, _FREE, _END, 0])
            if previous == _FREE:
                first = number
            else:
                self._entries[previous][3] = number
            previous = number
            if isinstance(value, bytes):
                self._entries[number][4:] = [self._kept(value), len(value)]
            else:
                self._entries[number][2] = self._add(value)
        return first

    def _kept(self, data: bytes) -> int:
        if len(data) >= _CUTOFF:
            return self._store(data)
        if not data:
            return _END
        start = len(self._mini_fat)
        count = -(-len(data) // _MINI)
        self._mini_fat += [*range(start + 1, start + count), _END]
        self._mini += data.ljust(count * _MINI, b"\x00")
        return start

    def _store(self, data: bytes, filling: bytes = b"\x00") -> int:
        if not data:
            return _END
        start = len(self._fat)
        count = -(-len(data) // _SECTOR)
        self._fat += [*range(start + 1, start + count), _END]
        self._sectors += data.ljust(count * _SECTOR, filling)
        return start

    def _with_header(self, directory: int, mini_fat: int) -> bytes:
        fat_sectors = 1
        while len(self._fat) + fat_sectors > fat_sectors * _SECTOR // 4:
            fat_sectors += 1
        places = list(range(len(self._fat), len(self._fat) + fat_sectors))
        fat = [*self._fat, *[_FAT] * fat_sectors]
        table = b"".join(struct.pack("<I", at) for at in fat).ljust(fat_sectors * _SECTOR, b"\xff")
        mini_sectors = -(-len(self._mini_fat) * 4 // _SECTOR)
        header = struct.pack(
            "<8s16sHHHHH6sIIIIIIIIII",
            bytes.fromhex("d0cf11e0a1b11ae1"), b"", 0x3E, 3, 0xFFFE, 9, 6, b"", 0, fat_sectors,
            directory, 0, _CUTOFF, mini_fat if mini_sectors else _END, mini_sectors, _END, 0,
            places[0],
        )  # fmt: skip
        header += b"".join(struct.pack("<I", at) for at in places[1:])
        return header.ljust(_SECTOR, b"\xff") + bytes(self._sectors) + table


def _packed(entry: list[str | int]) -> bytes:
    name, kind, child, right, start, size = entry
    wide = str(name).encode("utf-16-le") + b"\x00\x00"
    return struct.pack(
        "<64sHBBIII16sIQQIII",
        wide, len(wide), kind, 1, _FREE, right, child, b"", 0, 0, 0, start, size, 0,
    )  # fmt: skip


# -- documents ---------------------------------------------------------------------------------


def msg(subject: str, body: str = "", more: Tree | None = None) -> bytes:
    """Return a message as Outlook saves it."""
    return compound(msg_tree(subject, body, more))


def msg_tree(subject: str, body: str = "", more: Tree | None = None) -> Tree:
    """Return what lies in a message; more properties and attachments by their names."""
    return {
        "__properties_version1.0": b"\x00" * 32,
        "__substg1.0_0037001F": subject.encode("utf-16-le"),
        "__substg1.0_1000001F": body.encode("utf-16-le"),
        **(more or {}),
    }


def attached(name: str, content: "bytes | Tree") -> Tree:
    """Return what lies in an attachment: a file, or a message."""
    kind = "0102" if isinstance(content, bytes) else "000D"
    return {
        "__properties_version1.0": b"\x00" * 8,
        "__substg1.0_3707001F": name.encode("utf-16-le"),
        f"__substg1.0_3701{kind}": content,
    }


def doc(*pieces: str, flags: int = 0, version: int = 193, more: Tree | None = None) -> bytes:
    """Return a Word 97 document whose text lies in pieces, narrow and wide in turn."""
    start = 0x0400
    text = bytearray()
    positions, places = [0], []
    for number, piece in enumerate(pieces):
        at = start + len(text)
        positions.append(positions[-1] + len(piece))
        narrow = number % 2 == 0
        places.append(struct.pack("<HIH", 0, at * 2 | 0x40000000 if narrow else at, 0))
        text += piece.encode("cp1252" if narrow else "utf-16-le")
    plan = b"".join(struct.pack("<I", at) for at in positions) + b"".join(places)
    formatting = b"\x01" + struct.pack("<H", 3) + b"abc"
    table = formatting + b"\x02" + struct.pack("<I", len(plan)) + plan
    fib = bytearray(start)
    struct.pack_into("<HH", fib, 0, 0xA5EC, version)
    struct.pack_into("<H", fib, 0x0A, 0x0200 | flags)
    struct.pack_into("<II", fib, 0x18, start, start + len(text))
    struct.pack_into("<II", fib, 0x01A2, 0, len(table))
    return compound({"WordDocument": bytes(fib + text), "1Table": table, **(more or {})})


def record(kind: int, data: bytes, *, holds_others: bool = False) -> bytes:
    """Return a record of PowerPoint's or of a BIFF-like kind."""
    return struct.pack("<HHI", 0xF if holds_others else 0, kind, len(data)) + data


def ppt(*texts: str, locked: bool = False, more: Tree | None = None) -> bytes:
    """Return a PowerPoint 97 presentation, one slide with these texts."""
    atoms = b"".join(record(0x0FA0, text.encode("utf-16-le")) for text in texts)
    user = b"\x14\x00\x00\x00\xf6\x0f" + b"\x00" * 6
    token = bytes.fromhex("dfc4d1f3" if locked else "5fc091e3")
    return compound(
        {
            "PowerPoint Document": record(0x03EE, atoms, holds_others=True),
            "Current User": user + token + b"\x00" * 20,
            **(more or {}),
        }
    )


def biff(kind: int, data: bytes) -> bytes:
    """Return a record of Excel's."""
    return struct.pack("<HH", kind, len(data)) + data


def xls(
    *rows: tuple[str, ...],
    locked: bool = False,
    shared: bytes = b"",
    beside: bytes = b"",
    more: Tree | None = None,
) -> bytes:
    """Return an Excel 97 workbook with one sheet of texts; more records before and in it."""

    def start(kind: int) -> bytes:
        return biff(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))

    cells = b"".join(
        biff(0x0204, struct.pack("<HHHHB", r, c, 0, len(cell), 1) + cell.encode("utf-16-le"))
        for r, row in enumerate(rows)
        for c, cell in enumerate(row)
    )
    lock = biff(0x002F, b"\x01\x00" + b"\x01\x00\x01\x00" + b"\x07" * 48) if locked else b""
    name = b"List"
    before = start(0x0005) + lock + shared
    size = len(before) + 4 + 8 + len(name) + 4
    sheet = biff(0x0085, struct.pack("<IHBB", size, 0, len(name), 0) + name)
    book = before + sheet + biff(0x000A, b"") + start(0x0010) + cells + beside + biff(0x000A, b"")
    return compound({"Workbook": book.ljust(5000, b"\x00"), **(more or {})})


def blip(kind: str, data: bytes, *, ids: int = 1) -> bytes:
    """Return a picture as drawings of Office 97 hold it, with one or two ids before it."""
    instance, number = {
        "JPEG": (0x46A, 0xF01D), "PNG": (0x6E0, 0xF01E), "DIB": (0x7A8, 0xF01F),
        "TIFF": (0x6E4, 0xF029),
    }[kind]  # fmt: skip
    body = b"\x11" * 16 * ids + b"\xff" + data
    return struct.pack("<HHI", (instance + ids - 1) << 4, number, len(body)) + body
