"""What Outlook's two formats share (MS-OXPROPS, MS-OXRTFCP): property numbers and their text."""

import struct

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.html import html_text
from hygiene_app.readers.formats.rtf import rtf_text
from hygiene_app.readers.formats.source import CannotRead, Extract

SUBJECT, BODY, BODY_RTF, BODY_HTML = 0x0037, 0x1000, 0x1009, 0x1013
ATTACHED_DATA, SHORT_NAME, LONG_NAME, SHOWN_NAME = 0x3701, 0x3704, 0x3707, 0x3001
STRING8, UNICODE, BINARY, OBJECT = 0x001E, 0x001F, 0x0102, 0x000D

_RATIO = 20
_WINDOW = 4096
# MS-OXRTFCP 2.1.3.1.4: what the window holds before the first byte.
_WINDOW_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern "
    rb"\fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0"
    b"\\blue0\r\n\\par "
    rb"\pard\plain\f0\fs20\b\i\u\tab\tx"
)


def shown_text(kind: int, value: bytes) -> str:
    """Return the characters of a property of type `STRING8`, `UNICODE` or `BINARY`."""
    if kind == UNICODE:
        return value.decode("utf-16-le", errors="replace").rstrip("\x00")
    return decode(value.rstrip(b"\x00"))


def body_text(*, plain: str, html: bytes, rtf: bytes, extract: Extract) -> str:
    """Return the body of a message: the fuller of text and HTML, or RTF where it is alone."""
    shown = html_text(html, "") if html.strip() else ""
    best = max(plain, shown, key=lambda text: len(text.strip()))
    if best.strip() or not rtf:
        return best
    try:
        return rtf_text(decompressed_rtf(rtf, extract.allowance.unpacked_left), extract)
    except CannotRead:
        extract.truncated = True
        return best


def decompressed_rtf(packed: bytes, ceiling: int) -> bytes:
    """Return RTF from its compressed form (MS-OXRTFCP).

    Raises `CannotRead`: `DAMAGED`, `TOO_LARGE`.
    """
    if len(packed) < 16:
        raise CannotRead(UnreadableReason.DAMAGED)
    size, raw_size, magic, _crc = struct.unpack_from("<II4sI", packed)
    data = packed[16 : max(16, size + 4)]
    if magic == b"MELA":
        return data[:raw_size]
    if magic != b"LZFu":
        raise CannotRead(UnreadableReason.DAMAGED)
    # A reference of two bytes stands for at most seventeen.
    if raw_size > min(ceiling, _RATIO * len(packed)):
        raise CannotRead(UnreadableReason.TOO_LARGE)
    return _unpacked(data, raw_size)


def _unpacked(data: bytes, raw_size: int) -> bytes:
    window = bytearray(_WINDOW_START.ljust(_WINDOW, b"\x00"))
    write, at = len(_WINDOW_START), 0
    out = bytearray()
    while at < len(data) and len(out) < raw_size:
        control = data[at]
        at += 1
        for bit in range(8):
            if control >> bit & 1:
                if at + 2 > len(data):
                    return bytes(out)
                reference = data[at] << 8 | data[at + 1]
                at += 2
                start, length = reference >> 4, (reference & 0xF) + 2
                if start == write:
                    return bytes(out)
            elif at < len(data):
                start, length = -1, 1
            else:
                return bytes(out)
            for step in range(length):
                byte = data[at] if start < 0 else window[(start + step) % _WINDOW]
                out.append(byte)
                window[write] = byte
                write = (write + 1) % _WINDOW
            at += start < 0
    return bytes(out[:raw_size])
