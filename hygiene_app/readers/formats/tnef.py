"""winmail.dat (MS-OXTNEF): what Outlook wraps body and attachments in.

An own reader: the library there was has had no release since 2021.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats import mapi
from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.source import CannotRead, Extract, Source

_HEADER = 6
_SUBJECT, _BODY, _PROPERTIES = 0x8004, 0x800C, 0x9003
_NEXT_ATTACHED, _TITLE, _DATA, _ATTACHED_PROPERTIES = 0x9002, 0x8010, 0x800F, 0x9005
_FIXED = {
    0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8,
    0x48: 16,
}  # fmt: skip
_VARIABLE = frozenset((mapi.STRING8, mapi.UNICODE, mapi.BINARY, mapi.OBJECT))
_SEVERAL = 0x1000
_NAMED = 0x8000
_IID = 16


@dataclass(slots=True, kw_only=True)
class _Attached:
    name: str = ""
    content: bytes = b""


@dataclass(slots=True)
class _Found:
    subject: str = ""
    plain: str = ""
    html: bytes = b""
    rtf: bytes = b""
    seen: bool = False


def read_tnef(source: Source, extract: Extract) -> None:
    """Read body and attachments; an attached message is a part of its own.

    Raises `CannotRead`: `DAMAGED`, `EMPTY`.
    """
    found = _Found()
    attached: list[_Attached] = []
    for name, data in _attributes(source.content):
        if name == _NEXT_ATTACHED:
            attached.append(_Attached())
        elif name in (_TITLE, _DATA, _ATTACHED_PROPERTIES):
            if attached:
                _take_attached(attached[-1], name, data)
        else:
            _take(found, name, data)
    body = mapi.body_text(plain=found.plain, html=found.html, rtf=found.rtf, extract=extract)
    text = "\n\n".join(part for part in (found.subject, body) if part.strip())
    if not text and not attached:
        # A receipt has properties alone.
        reason = UnreadableReason.EMPTY if found.seen else UnreadableReason.DAMAGED
        raise CannotRead(reason)
    extract.add_page(text)
    for part in attached:
        if not extract.add_part(Source(content=part.content, name=part.name)):
            return


def _take(found: _Found, name: int, data: bytes) -> None:
    found.seen = True
    if name == _SUBJECT:
        found.subject = found.subject or _line(data)
    elif name == _BODY:
        found.plain = decode(data.rstrip(b"\x00"))
    elif name == _PROPERTIES:
        for number, kind, value in _properties(data):
            _take_property(found, number, kind, value)


def _take_property(found: _Found, number: int, kind: int, value: bytes) -> None:
    match number:
        case mapi.SUBJECT:
            found.subject = mapi.shown_text(kind, value)
        case mapi.BODY:
            found.plain = mapi.shown_text(kind, value)
        case mapi.BODY_HTML:
            found.html = _html(kind, value)
        case mapi.BODY_RTF:
            found.rtf = value


def _take_attached(attached: _Attached, name: int, data: bytes) -> None:
    if name == _TITLE:
        attached.name = attached.name or _line(data)
    elif name == _DATA:
        attached.content = data
    else:
        for number, kind, value in _properties(data):
            if number == mapi.LONG_NAME:
                attached.name = mapi.shown_text(kind, value)
            elif number == mapi.ATTACHED_DATA and kind == mapi.OBJECT:
                # An interface number comes before the object.
                attached.content = value[_IID:]
            elif number == mapi.ATTACHED_DATA and not attached.content:
                attached.content = value


def _html(kind: int, value: bytes) -> bytes:
    return value if kind == mapi.BINARY else mapi.shown_text(kind, value).encode("utf-8")


def _line(data: bytes) -> str:
    return " ".join(decode(data.rstrip(b"\x00")).split())


def _attributes(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the attributes until the end, or until one does not fit in."""
    at = _HEADER
    while at + 9 <= len(content):
        level, name, _kind, length = struct.unpack_from("<BHHI", content, at)
        at += 9
        if level not in (1, 2) or at + length > len(content):
            return
        yield name, content[at : at + length]
        # A checksum of two bytes follows; what it says changes nothing here.
        at += length + 2


def _properties(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield (number, type, first value) of encoded properties until one does not fit in."""
    reader = _Cursor(data, 4)
    try:
        for _property in range(struct.unpack_from("<I", data)[0] if len(data) >= 4 else 0):
            kind, number = reader.unpack("<HH")
            if number >= _NAMED:
                reader.skip_name()
            values = reader.values(kind)
            yield number, kind & ~_SEVERAL, values
    except (struct.error, IndexError):
        return


class _Cursor:
    def __init__(self, data: bytes, at: int) -> None:
        self._data = data
        self._at = at

    def unpack(self, form: str) -> tuple[int, ...]:
        """Return the numbers here and step over them. Raises `struct.error`."""
        numbers: tuple[int, ...] = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return numbers

    def skip_name(self) -> None:
        """Step over the name of a named property."""
        self._at += 16
        (kind,) = self.unpack("<I")
        if kind:
            self._sized()
        else:
            self._at += 4

    def values(self, kind: int) -> bytes:
        """Return the first value here and step over all of them."""
        single = kind & ~_SEVERAL
        count = 1
        if kind & _SEVERAL or single in _VARIABLE:
            (count,) = self.unpack("<I")
        first = b""
        for number in range(count):
            value = self._value(single)
            first = first if number else value
        return first

    def _value(self, kind: int) -> bytes:
        if kind in _VARIABLE:
            return self._sized()
        if kind not in _FIXED:
            raise IndexError(kind)
        return self._slice(_FIXED[kind], _FIXED[kind])

    def _sized(self) -> bytes:
        (length,) = self.unpack("<I")
        return self._slice(length, length + -length % 4)

    def _slice(self, length: int, step: int) -> bytes:
        if self._at + length > len(self._data):
            raise IndexError(length)
        value = self._data[self._at : self._at + length]
        self._at += step
        return value
