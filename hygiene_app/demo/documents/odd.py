"""Files that cannot be read: damaged, locked, in an old format."""

import struct

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def damaged(pdf: bytes) -> bytes:
    """Return a PDF as a broken connection left it: cut short, without its objects' names."""
    return pdf[: len(pdf) // 3].replace(b"obj", b"\x00\x00\x00").replace(b"stream", b"\xff" * 6)


def _record(number: int, body: bytes) -> bytes:
    return struct.pack("<HH", number, len(body)) + body


def _workbook(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Return a BIFF5 stream with one sheet of text cells."""
    sheet = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0010, 0, 0))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            raw = text.encode("cp1252", "replace")
            sheet += _record(0x0204, struct.pack("<HHHH", y, x, 0, len(raw)) + raw)
    sheet += _record(0x000A, b"")
    name = b"Blad1"
    head = _record(0x0809, struct.pack("<HHHH", 0x0500, 0x0005, 0, 0))
    place = len(head) + 4 + 7 + len(name) + 4
    head += _record(0x0085, struct.pack("<IHB", place, 0, len(name)) + name)
    return head + _record(0x000A, b"") + sheet


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw), kind, 1)
    return (
        head
        + struct.pack("<III", _FREE, _FREE, child)
        + b"\0" * 36
        + struct.pack("<IQ", start, size)
    )


def old_spreadsheet(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """Return an .xls in the format of 1995 (compound file with a BIFF5 workbook)."""
    book = _workbook(rows).ljust(4096, b"\0")
    book += b"\0" * (-len(book) % _SECTOR)
    count = len(book) // _SECTOR
    chain = [_TABLE, _END, *range(3, count + 2), _END]
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(_SECTOR, b"\xff")
    folder = _entry("Root Entry", 5, 1, _END, 0) + _entry("Book", 2, _FREE, 2, len(book))
    folder += (b"\0" * 68 + struct.pack("<III", _FREE, _FREE, _FREE) + b"\0" * 48) * 2
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    head += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, _END, 0, _END, 0)
    head += struct.pack("<I", 0) + b"\xff" * 432
    return head + table + folder + book
