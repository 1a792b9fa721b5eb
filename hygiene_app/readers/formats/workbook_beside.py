"""What stands beside the cells of binary workbooks, XLS (MS-XLS) and XLSB (MS-XLSB).

Calamine reads cells only; names are forgotten in comments, text boxes, headers and footers.
"""

import re
from collections.abc import Iterator

from hygiene_app.readers.formats.workbook_binary import records

_BEGIN, _CONTINUED = 0x0809, 0x003C
_HEADER, _FOOTER, _NOTE, _TEXT_OBJECT = 0x0014, 0x0015, 0x001C, 0x01B6
_TEXTS = 0x00FC
_WANTED = frozenset((_BEGIN, _CONTINUED, _HEADER, _FOOTER, _NOTE, _TEXT_OBJECT, _TEXTS))
"""Shared texts go on in further records, which are no text of an object before them."""
_EXCEL_97 = 0x0600
_WIDE = 0x01
# A text object is a record of 18 bytes; headers and footers begin with their place on the page.
_SIGNS = (b"\xb6\x01\x12\x00", b"\x00&L", b"\x00&C", b"\x00&R", b"\x01&\x00")
_OLD_BOOK = "Book".encode("utf-16-le") + b"\0\0"
# ECMA-376 part 1, 18.3.1.39: &L &C &R place, &"font" &12 &B … format.
_CODES = re.compile(r'&(?:"[^"]{0,100}"|K[0-9A-F]{6}|\d{1,3}|[A-Z])')
# MS-XLSB 2.3.2: numbers of records.
_AUTHOR, _COMMENT = 632, 637


def without_codes(margin: str) -> str:
    """Return a header or footer without what says where and how it is shown."""
    return " ".join(_CODES.sub(" ", margin).split())


def may_have_more(content: bytes) -> bool:
    """Whether it is worth opening an XLS for what stands beside its cells."""
    return any(sign in content for sign in _SIGNS) or _OLD_BOOK in content


def beside_xls(book: bytes) -> Iterator[str]:
    """Yield comments, text boxes, headers and footers of all sheets."""
    modern, text, letters = True, "", 0
    for kind, data in records(book, _WANTED):
        if kind == _CONTINUED and len(text) < letters:
            text += _flagged(data, letters - len(text))
            continue
        if text:
            yield text
        text, letters = "", 0
        if kind == _BEGIN:
            modern = int.from_bytes(data[:2], "little") >= _EXCEL_97
        elif kind == _TEXT_OBJECT:
            # MS-XLS 2.4.329: cchText; the letters follow in records of their own.
            letters = int.from_bytes(data[10:12], "little")
        else:
            text = _told(kind, data, modern=modern)
    if text:
        yield text


def _told(kind: int, data: bytes, *, modern: bool) -> str:
    """Return a header, a footer, or a comment of Excel 5; Excel 97 has text objects for those."""
    if kind in (_HEADER, _FOOTER):
        return without_codes(_counted(data) if modern else _narrow(data[1:]))
    if kind == _NOTE and not modern:
        # Row, column and length stand before the letters.
        return _narrow(data[6:])
    return ""


def _counted(data: bytes) -> str:
    """Return an XLUnicodeString (MS-XLS 2.5.294)."""
    return _flagged(data[2:], int.from_bytes(data[:2], "little"))


def _flagged(data: bytes, most: int) -> str:
    """Return letters of one byte or two, as the byte before them says."""
    if data[:1] and data[0] & _WIDE:
        return data[1 : 1 + 2 * most].decode("utf-16-le", errors="replace")
    return data[1 : 1 + most].decode("latin-1")


def _narrow(data: bytes) -> str:
    return data.decode("cp1252", errors="replace")


def beside_xlsb(comments: bytes) -> Iterator[str]:
    """Yield authors and texts of a file of comments (MS-XLSB 2.1.7.7)."""
    for kind, data in _records(comments):
        if kind == _AUTHOR:
            yield _wide(data)
        elif kind == _COMMENT:
            # RichStr (MS-XLSB 2.5.121): a byte of flags before it.
            yield _wide(data[1:])


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield number and data of each record (MS-XLSB 2.1.4): seven bits a byte, the least first."""
    at = 0
    while at < len(data):
        kind, at = _number(data, at, 2)
        length, at = _number(data, at, 4)
        yield kind, data[at : at + length]
        at += length


def _number(data: bytes, at: int, longest: int) -> tuple[int, int]:
    value = 0
    for place, byte in enumerate(data[at : at + longest]):
        value |= (byte & 0x7F) << 7 * place
        at += 1
        if not byte & 0x80:
            break
    return value, at


def _wide(data: bytes) -> str:
    letters = int.from_bytes(data[:4], "little")
    return data[4 : 4 + 2 * letters].decode("utf-16-le", errors="replace")
