"""Text as mail carries it: raw bytes, encoded words (RFC 2047), parameters (RFC 2231).

Nothing here fails: what cannot be decoded is shown as well as it can be.
"""

import binascii
import re
from collections.abc import Mapping
from urllib.parse import unquote_to_bytes

from hygiene_app.mailbox.transfer import base64_bytes

_WORD = re.compile(r"=\?([^?\s]*)\?([bBqQ])\?([^?]*)\?=")
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_CONTINUED = re.compile(r"(.+?)\*(\d{1,3})(\*?)\Z")


def text_of(raw: bytes) -> str:
    """Return text whose encoding nobody told: UTF-8 where it is, else Western European."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def in_charset(raw: bytes, charset: str) -> str:
    """Return text in a claimed charset, or as `text_of` where the claim is wrong."""
    name = charset.partition("*")[0].strip()  # RFC 2231 §5 lets a language follow
    try:
        return raw.decode(name)
    except (LookupError, ValueError):
        return text_of(raw)


def decoded(value: str) -> str:
    """Return a header value for people.

    Args:
        value: as it came, bytes as Latin-1, encoded words still in it.
    """
    if value.isascii() and value.isprintable() and "=?" not in value:
        return value.strip()
    pieces = _encoded_words(value) if "=?" in value else text_of(value.encode("latin-1"))
    return " ".join(_UNPRINTABLE.sub(" ", pieces).split())


def _encoded_words(value: str) -> str:
    """Join neighbouring words of one charset first: a character may be cut in two between them."""
    out: list[str] = []
    pending, charset, end = b"", "", 0
    for word in _WORD.finditer(value):
        gap = value[end : word.start()]
        end = word.end()
        joins = bool(pending) and not gap.strip()
        if not joins or word[1].lower() != charset:
            out.append(in_charset(pending, charset))
            out.append("" if joins else text_of(gap.encode("latin-1", "replace")))
            pending = b""
        charset = word[1].lower()
        pending += _word_bytes(word[2], word[3])
    out.append(in_charset(pending, charset))
    out.append(text_of(value[end:].encode("latin-1", "replace")))
    return "".join(out)


def _word_bytes(kind: str, content: str) -> bytes:
    raw = content.encode("latin-1", "replace")
    return binascii.a2b_qp(raw, header=True) if kind in "qQ" else base64_bytes(raw)


def parameter(parameters: Mapping[str, str], name: str) -> str:
    """Return a parameter such as `filename`, whichever way it is written; "" where missing."""
    extended = parameters.get(name + "*")
    if extended is not None:
        return _UNPRINTABLE.sub(" ", _extended(extended)).strip()
    simple = parameters.get(name)
    if simple is not None:
        return decoded(simple)
    return _continued(parameters, name) if len(parameters) else ""


def _extended(value: str) -> str:
    """Undo charset'language'percent-encoding (RFC 2231 §4)."""
    charset, quote, rest = value.partition("'")
    _, second, content = rest.partition("'")
    if not quote or not second:
        charset, content = "", value
    return in_charset(unquote_to_bytes(content.encode("latin-1", "replace")), charset)


def _continued(parameters: Mapping[str, str], name: str) -> str:
    """Join name*0, name*1* and so on (RFC 2231 §3)."""
    found: dict[int, tuple[bool, str]] = {}
    for key, value in parameters.items():
        match = _CONTINUED.match(key)
        if match and match[1] == name:
            found[int(match[2])] = (bool(match[3]), value)
    charset, raw = "", b""
    for index, (is_extended, value) in sorted(found.items()):
        if is_extended and index == 0 and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)  # noqa: PLW2901 - the rest is the value
        piece = value.encode("latin-1", "replace")
        raw += unquote_to_bytes(piece) if is_extended else piece
    joined = in_charset(raw, charset) if charset else text_of(raw)
    return _UNPRINTABLE.sub(" ", _encoded_words(joined) if "=?" in joined else joined).strip()
