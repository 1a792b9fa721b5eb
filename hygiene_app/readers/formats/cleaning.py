"""Text as the rest of the program may see it: no control characters, one form per letter."""

import re
import unicodedata

NAME_CHARS = 255
"""Longest name of a document inside another; most file systems allow no longer one."""

_BREAKS = re.compile("\r|[\x0b\x0c\x85\u2028\u2029]")
# Controls, and what nobody sees: soft hyphens, zero-width spaces and direction marks part words
# that look whole, or make them look like others.
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufff0-\ufffb\ufffe\uffff"
)
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")
_ANY = re.compile(f"[\x0b\x0c\r\u2028\u2029\ud800-\udfff\ufb00-\ufb06{_UNSEEN}]")
_PILE = re.compile(r"[^\w\s\x00-\x7f]{64,}")
"""Marks over a letter are no letters themselves; in such a run there may be too many of them."""
_HIGHEST_PILE = 32
"""Unicode's Stream-Safe Text Format (UAX 15 §13) has 30; languages need 4."""


def clean(text: str) -> str:
    """Return text in NFC with line feeds only, without controls (but \\n and \\t) and ligatures.

    Lone surrogates become U+FFFD. Of marks piled up on one letter only the first 32 are kept:
    putting them in order takes time by the square of their number.
    """
    text = text.replace("\r\n", "\n")
    if not is_clean(text):
        text = _BREAKS.sub("\n", text)
        text = _INVISIBLE.sub("", text)
        text = _LONE_SURROGATES.sub("\ufffd", text)
        text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _PILE.sub(_lowered, text))


def _lowered(found: re.Match[str]) -> str:
    kept: list[str] = []
    height = 0
    for letter in found.group():
        height = height + 1 if unicodedata.combining(letter) else 0
        if height <= _HIGHEST_PILE:
            kept.append(letter)
    return "".join(kept)


def is_clean(text: str) -> bool:
    """Whether text holds nothing that `clean` takes out."""
    return _ANY.search(text) is None


def clean_name(name: str) -> str:
    """Return a file name on one line, of at most `NAME_CHARS` characters."""
    return " ".join(clean(name[: 4 * NAME_CHARS]).split())[:NAME_CHARS]
