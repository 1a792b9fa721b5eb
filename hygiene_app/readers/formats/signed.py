"""Signed and compressed mail (S/MIME: RFC 8551, RFC 5652, RFC 3274): what lies inside is a part.

Only the content is taken out. Signatures are not checked: nothing here trusts what they say.
"""

import binascii
import re
import zlib
from base64 import b64decode
from typing import NamedTuple

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.container import RATIO_COUNTS_FROM
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source

_COMPRESSED = bytes.fromhex("2a864886f70d0109100109")
_SEQUENCE, _OID, _OCTETS, _VERSION = 0x30, 0x06, 0x04, 0x02
_EXPLICIT, _CONSTRUCTED_OCTETS = 0xA0, 0x24
_PEM = re.compile(rb"\s{0,100}-----BEGIN (?:PKCS7|CMS)-----([A-Za-z0-9+/=\s]+)")
_PIECES = 100_000
_DEEPEST = 8


class _Element(NamedTuple):
    """A value in BER: its content lies from `start` to `end`.

    Where the length is indefinite the end is not known before the content was walked through.
    """

    tag: int
    start: int
    end: int
    open: bool


def read_signed(source: Source, extract: Extract) -> None:
    """Read the content of signed or compressed data as a part.

    Raises `CannotRead`: `DAMAGED`; `EMPTY` for a signature alone, whose text lies beside it;
    `TOO_LARGE`.
    """
    walk = _Walk(from_pem(source.content))
    content = walk.content()
    if walk.compressed:
        content = _inflated(content, extract.allowance)
    if not content:
        raise CannotRead(UnreadableReason.EMPTY)
    name = re.sub(r"\.p7[msz]\Z", "", source.name, flags=re.IGNORECASE)
    # What was signed in mail is a part of a message with its own headers, else any file.
    mime = b":" in content[:200].split(b"\n", 1)[0]
    claim = "message/rfc822" if mime else ""
    extract.add_part(Source(content=content, name="" if mime else name, media_type=claim))


def from_pem(content: bytes) -> bytes:
    """Return the bytes of a text armour, or the content as it is."""
    armour = _PEM.match(content)
    if armour is None:
        return content
    packed = b"".join(armour.group(1).split())
    try:
        # Of a head only whole groups of four can be undone.
        return b64decode(packed[: len(packed) // 4 * 4])
    except binascii.Error:
        return content


class _Walk:
    """Walks down to the content without a tree, whatever the lengths say."""

    def __init__(self, data: bytes) -> None:
        self.compressed = False
        self._data = data

    def content(self) -> bytes:
        """Return the content. Raises `CannotRead(DAMAGED)`."""
        outer = self._expect(0, _SEQUENCE)
        kind = self._expect(outer.start, _OID)
        self.compressed = self._data[kind.start : kind.end] == _COMPRESSED
        inner = self._expect(self._expect(kind.end, _EXPLICIT).start, _SEQUENCE)
        at = self._expect(inner.start, _VERSION).end
        # Digest algorithms of signed data are a set, the algorithm of compressed data a sequence.
        at = self._skip(self._element(at), 0)
        wrapped = self._expect(at, _SEQUENCE)
        kind = self._expect(wrapped.start, _OID)
        if not wrapped.open and kind.end >= wrapped.end:
            return b""
        held = self._element(kind.end)
        if held.tag != _EXPLICIT:
            return b""
        return self._octets(self._element(held.start))

    def _octets(self, value: _Element) -> bytes:
        if value.tag == _OCTETS:
            return self._data[value.start : value.end]
        if value.tag != _CONSTRUCTED_OCTETS:
            # Older programs put the content there without wrapping it.
            return self._data[value.start : value.end] if not value.open else b""
        pieces: list[bytes] = []
        at, end = value.start, len(self._data) if value.open else value.end
        while at < end and len(pieces) < _PIECES:
            piece = self._element(at)
            if piece.tag != _OCTETS:
                break
            pieces.append(self._data[piece.start : piece.end])
            at = piece.end
        return b"".join(pieces)

    def _expect(self, at: int, tag: int) -> _Element:
        found = self._element(at)
        if found.tag != tag:
            raise CannotRead(UnreadableReason.DAMAGED)
        return found

    def _element(self, at: int) -> _Element:
        head = self._data[at : at + 6]
        if len(head) < 2:
            raise CannotRead(UnreadableReason.DAMAGED)
        tag, length = head[0], head[1]
        if length < 0x80:
            return self._within(tag, at + 2, length)
        if length == 0x80:
            return _Element(tag, at + 2, at + 2, open=True)
        size = length & 0x7F
        if size > 4 or len(head) < 2 + size:
            raise CannotRead(UnreadableReason.DAMAGED)
        return self._within(tag, at + 2 + size, int.from_bytes(head[2 : 2 + size], "big"))

    def _within(self, tag: int, start: int, length: int) -> _Element:
        # Cut files give what they have.
        return _Element(tag, start, min(start + length, len(self._data)), open=False)

    def _skip(self, element: _Element, depth: int) -> int:
        """Return where the next element begins."""
        if not element.open:
            return element.end
        if depth > _DEEPEST:
            raise CannotRead(UnreadableReason.TOO_DEEP)
        at = element.start
        while self._data[at : at + 2] != b"\x00\x00":
            at = self._skip(self._element(at), depth + 1)
        return at + 2


def _inflated(packed: bytes, allowance: Allowance) -> bytes:
    ceiling = min(
        allowance.limits.content_bytes,
        allowance.unpacked_left,
        max(RATIO_COUNTS_FROM, allowance.limits.zip_ratio * len(packed)),
    )
    inner = zlib.decompressobj()
    try:
        content = inner.decompress(packed, ceiling)
    except zlib.error as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    if inner.unconsumed_tail:
        raise CannotRead(UnreadableReason.TOO_LARGE)
    allowance.unpacked_left -= len(content)
    return content
