"""Word 97–2003 (MS-DOC), and the plainer documents of Word 6 and 95.

An own reader: the text lies in pieces that a table names, and no library that is kept up reads
them. The pieces hold body, notes, headers, footers, comments and text boxes, one after the other.
"""

import re
import struct
from collections.abc import Iterator
from itertools import pairwise

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.blips import holds_blips
from hygiene_app.readers.formats.compound import open_compound, stream
from hygiene_app.readers.formats.embedded import add_stored
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source

_MAGIC = (0xA5EC, 0xA5DC)
_WORD_97 = 193
_ENCRYPTED, _SECOND_TABLE, _COMPLEX = 0x0100, 0x0200, 0x0004
_CLX_AT = 0x01A2
_TEXT_AT = 0x18
_NARROW = 0x40000000
_PIECE = 8
# Between \x13 and \x14 stands what a field is told to show, after it what it shows.
_INSTRUCTION = re.compile("\x13[^\x13\x14\x15]*(?:\x14([^\x13\x14\x15]*))?\x15")
_NESTED = 8
_MARKS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x1e": "-", "\x1f": "", "\x13": "", "\x14": "",
     "\x15": "", "\x01": "", "\x02": "", "\x05": "", "\x08": ""}
)  # fmt: skip


def read_doc(source: Source, extract: Extract) -> None:
    """Read the text of a Word document with all that stands around it; embedded files are parts.

    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `FORMAT` (Word 2 and before), `NO_TEXT`.
    """
    if holds_blips(source.content):
        extract.pictured.append(APART)
    with open_compound(source.content) as compound:
        document = stream(compound, ("WordDocument",), extract)
        if len(document) < _CLX_AT or _number(document, 0, "<H") not in _MAGIC:
            raise CannotRead(UnreadableReason.DAMAGED)
        flags = _number(document, 0x0A, "<H")
        if flags & _ENCRYPTED:
            raise CannotRead(UnreadableReason.PASSWORD)
        table = stream(compound, ("1Table" if flags & _SECOND_TABLE else "0Table",), extract)
        if _number(document, 2, "<H") < _WORD_97:
            text = _old_text(document, complex_one=bool(flags & _COMPLEX))
        else:
            text = "".join(_pieces(document, table, extract.allowance.chars_left))
        extract.images += text.count("\x01") + text.count("\x08")
        extract.add_page(_shown(text))
        add_stored(compound, "ObjectPool", extract)
    extract.refuse_pictures_alone()


def _number(data: bytes, at: int, form: str) -> int:
    try:
        return int(struct.unpack_from(form, data, at)[0])
    except struct.error as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc


def _old_text(document: bytes, *, complex_one: bool) -> str:
    if complex_one:
        raise CannotRead(UnreadableReason.FORMAT)
    start, end = _number(document, _TEXT_AT, "<I"), _number(document, _TEXT_AT + 4, "<I")
    return document[start:end].decode("cp1252", errors="replace")


def _pieces(document: bytes, table: bytes, ceiling: int) -> Iterator[str]:
    """Yield the pieces in order, together at most `ceiling` characters."""
    plan = _plan(table, _number(document, _CLX_AT, "<I"), _number(document, _CLX_AT + 4, "<I"))
    # Each piece has 8 bytes, and one position of 4 more than there are pieces.
    count = (len(plan) - 4) // (4 + _PIECE)
    if count < 1:
        raise CannotRead(UnreadableReason.DAMAGED)
    positions = struct.unpack_from(f"<{count + 1}I", plan)
    for number, (start, end) in enumerate(pairwise(positions)):
        place = _number(plan, 4 * (count + 1) + _PIECE * number + 2, "<I")
        length = min(end - start, ceiling)
        if length <= 0:
            continue
        ceiling -= length
        if place & _NARROW:
            at = (place & ~_NARROW & 0xFFFFFFFF) // 2
            yield document[at : at + length].decode("cp1252", errors="replace")
        else:
            yield document[place : place + 2 * length].decode("utf-16-le", errors="replace")


def _plan(table: bytes, at: int, length: int) -> bytes:
    """Return the piece table: it follows any number of formatting blocks (MS-DOC 2.9.38)."""
    end = min(at + length, len(table))
    while at + 5 <= end and table[at] == 1:
        at += 3 + _number(table, at + 1, "<H")
    if at + 5 > end or table[at] != 2:
        raise CannotRead(UnreadableReason.DAMAGED)
    return table[at + 5 : at + 5 + _number(table, at + 1, "<I")]


def _shown(text: str) -> str:
    for _level in range(_NESTED):
        text, changed = _INSTRUCTION.subn(lambda found: found[1] or "", text)
        if not changed:
            break
    # A mark ends each cell, and one more the row.
    return text.replace("\x07\x07", "\n").replace("\x07", "\t").translate(_MARKS)
