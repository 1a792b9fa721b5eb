"""Pictures in RTF (Rich Text Format 1.9.1): PNG, JPEG and bitmaps, as hex or as bytes."""

import re
from collections.abc import Iterator
from itertools import islice

from hygiene_app.readers.formats.blips import as_bmp
from hygiene_app.readers.formats.container import SMALLEST_PICTURE

_PICTURE = re.compile(rb"\\pict(?![a-zA-Z])")
_HELD = re.compile(rb"\\(?:pngblip|jpegblip|dibitmap)")
_TOKEN = re.compile(
    rb"([{}])|\\bin(\d{1,9}) ?|\\([a-z]{1,40})-?\d{0,10} ?|([^\\{}]+)|\\.?", re.DOTALL
)
_KINDS = frozenset((b"pngblip", b"jpegblip", b"dibitmap"))
_MOST, _MOST_TOKENS = 1000, 10_000
_SPACE = b" \t\r\n"


def holds_rtf_pictures(content: bytes) -> bool:
    """Whether RTF may hold pictures that show a page or a card."""
    return len(content) >= SMALLEST_PICTURE and _HELD.search(content) is not None


def rtf_pictures(content: bytes) -> Iterator[bytes]:
    """Yield the pictures, each as a file of its own; metafiles are left out."""
    return islice(_pictures(content), _MOST)


def _pictures(content: bytes) -> Iterator[bytes]:
    at = 0
    while found := _PICTURE.search(content, at):
        kind, data, at = _picture(content, found.end())
        if kind and len(data) >= SMALLEST_PICTURE:
            yield as_bmp(data) if kind == b"dibitmap" else data


def _picture(content: bytes, at: int) -> tuple[bytes, bytes, int]:
    """Return the kind of a picture, its bytes, and where its group ends."""
    kind, data, depth = b"", b"", 0
    for _token in range(_MOST_TOKENS):
        token = _TOKEN.match(content, at)
        if token is None:
            break
        at = token.end()
        brace, length, word, hexes = token.groups()
        if brace:
            depth += 1 if brace == b"{" else -1
            if depth < 0:
                break
        elif length:
            end = at + int(length)
            data = content[at:end] if not depth and end <= len(content) else data
            at = end
        elif word in _KINDS:
            kind = word
        elif hexes and not depth:
            # The longest is the picture: between words stand line feeds.
            data = max(data, _unhexed(hexes), key=len)
    return kind, data, at


def _unhexed(text: bytes) -> bytes:
    digits = text.translate(None, _SPACE)
    try:
        return bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    except ValueError:
        return b""
