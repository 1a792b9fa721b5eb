"""Undoes the Content-Transfer-Encoding of a part (RFC 2045 §6), leniently."""

import binascii
import re

import pybase64

_PADDING = re.compile(rb"=+")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")


def undo(data: bytes, encoding: str) -> bytes:
    """Return the content itself; an encoding that is not known leaves it as it is."""
    name = encoding.strip().lower()
    if name == "base64":
        return base64_bytes(data)
    if name == "quoted-printable":
        return binascii.a2b_qp(data)
    return data


def base64_bytes(data: bytes) -> bytes:
    """Decode base64 that may hold junk, lack its padding, or be several pieces in a row."""
    try:
        if b"=" not in data.rstrip(b"=\r\n \t"):  # the decoder stops at the first padding
            return pybase64.b64decode(data)  # half a scan went into the decoder of binascii
    except binascii.Error:
        pass
    pieces = _PADDING.split(_NOT_BASE64.sub(b"", data))
    return b"".join(_unpadded(piece) for piece in pieces)


def _unpadded(piece: bytes) -> bytes:
    """Decode what has lost its padding; one character too many carries nothing whole."""
    if len(piece) % 4 == 1:
        piece = piece[:-1]
    return binascii.a2b_base64(piece + b"=" * (-len(piece) % 4))
