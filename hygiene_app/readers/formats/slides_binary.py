"""PowerPoint 97–2003 (MS-PPT): the text of all records, in the order of the file."""

import struct
from collections.abc import Iterator

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.blips import holds_blips
from hygiene_app.readers.formats.compound import open_compound, stream
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source

_CONTAINER = 0xF
_WIDE, _NARROW = 0x0FA0, 0x0FA8
_COMMENT, _COMMENT_TEXT = 0x2EE0, 0x0FBA
_MASTER = 0x03F8
_USER = ("Current User",)
_LOCKED = b"\xdf\xc4\xd1\xf3"
"""MS-PPT 2.3.2: the token of an encrypted presentation, 0xF3D1C4DF."""


def read_ppt(source: Source, extract: Extract) -> None:
    """Read a presentation as one page. Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `NO_TEXT`."""
    if holds_blips(source.content):
        extract.pictured.append(APART)
    with open_compound(source.content) as compound:
        if stream(compound, _USER, extract)[12:16] == _LOCKED:
            raise CannotRead(UnreadableReason.PASSWORD)
        records = stream(compound, ("PowerPoint Document",), extract)
        pictures = compound.exists(["Pictures"])
    if len(records) < 8:
        raise CannotRead(UnreadableReason.DAMAGED)
    # A presentation that was saved quickly holds the same text again and again.
    text = "\n".join(dict.fromkeys(_texts(records)))
    if pictures and not text.strip():
        extract.images = 1
        raise CannotRead(UnreadableReason.NO_TEXT)
    extract.add_page(text)


def _texts(records: bytes) -> Iterator[str]:
    at = comment_until = 0
    while at + 8 <= len(records):
        version, kind, length = struct.unpack_from("<HHI", records, at)
        at += 8
        if version & _CONTAINER == _CONTAINER and kind != _MASTER:
            # Its records follow at once: no descent is needed.
            comment_until = at + length if kind == _COMMENT else comment_until
            continue
        data = records[at : at + length]
        at += length
        if kind == _NARROW:
            yield _lines(data.decode("latin-1"))
        elif kind == _WIDE or (kind == _COMMENT_TEXT and at <= comment_until):
            yield _lines(data.decode("utf-16-le", errors="replace"))


def _lines(text: str) -> str:
    return text.replace("\r", "\n").replace("\x0b", "\n")
