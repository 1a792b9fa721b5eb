"""Text made ready for looking: one character each for everything that is printed alike.

A passage keeps three views of the same text, made once:
- `plain`: ASCII, as long as the cleaned text, with case, punctuation and the tabs between cells,
  for numbers and layout;
- `lines`: lower case, letters and digits only, one entry a line, for headings;
- `words`: the same without line ends and framed by blanks, for the word search.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from hygiene_app.model.finding import Where

_ODD = re.compile(
    "[\u0300-\u036f\ufb00-\ufb06\u00ad\u200b-\u200f\u2060\ufeff\ufffe\x02\r\x0b\x0c\x85\u2028\u2029"
    "\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\u2012\u2015\u2190-\u21ff\u2212\u1e9e\u0100-\u0151\u0154-\u015f"
    "\u0162-\u0177\u0179-\u017c\u0218-\u021b]"
)
# An accent that a PDF draws as a character of its own, before its letter: "Exp´erience"; not the
# apostrophe of "l´eau".
_LOOSE_ACCENT = re.compile(r"(?<!\b[CDJLMNSTcdjlmnst])[´`¨ˆ˜](?=[^\W\d_])")
_SOFT_BREAK = re.compile("[\u00ad\ufffe\x02][ \t]?\r?\n?")
_HARD_BREAK = re.compile(r"-\n(?<=[a-z]-\n)(?=[a-z])")


def _replacements() -> dict[str, str]:
    table: dict[int, str] = dict.fromkeys(
        [*range(0x200B, 0x2010), 0x2060, 0xFEFF, *range(0x300, 0x370)], ""
    )
    table.update(dict.fromkeys([*range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000], " "))
    table.update(dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2015, 0x2212], "-"))
    table.update(dict.fromkeys([0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], "\n"))
    table.update(dict.fromkeys(range(0x2190, 0x2200), "-"))
    table[0x1E9E] = "SS"
    for code in range(0xFB00, 0xFB07):
        table[code] = unicodedata.normalize("NFKC", chr(code))
    for code in (*range(0x100, 0x180), *range(0x218, 0x21C)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii():
            table[code] = base
    table.update(zip(map(ord, "ŁłĐđıĦħ"), "LlDdiHh", strict=True))
    return {chr(code): text for code, text in table.items()}


_REPLACE = _replacements()
# What cp1252 knows beyond ASCII: letters lose their accent, dashes and quotes become plain.
_ALIKE = {
    "€": "$", "£": "$", "¥": "$", "‚": ",", "ƒ": "f", "„": '"', "…": ".", "ˆ": "^", "Š": "S",
    "‹": "<", "Œ": "O", "Ž": "Z", "‘": "'", "’": "'", "“": '"', "”": '"', "•": "*", "–": "-",
    "—": "-", "˜": "~", "š": "s", "›": ">", "œ": "o", "ž": "z", "Ÿ": "Y", "º": "o", "°": "o",
    "ª": "a", "ß": "s", "Æ": "E", "æ": "e", "Ø": "O", "ø": "o", "×": "x", "·": "*", "«": "<",
    "»": ">", "´": "'", "¸": ",",
}  # fmt: skip


def _plain_table() -> bytes:
    table = bytearray(b" " * 256)
    for code in range(32, 127):
        table[code] = code
    table[9], table[10] = 9, 10
    for code in range(128, 256):
        char = bytes((code,)).decode("cp1252", "ignore")
        base = _ALIKE.get(char) or (unicodedata.normalize("NFD", char)[:1] if char else "")
        if base and base.isascii():
            table[code] = ord(base)
    return bytes(table)


def _fold_table() -> bytes:
    table = bytearray(b" " * 256)
    for code in range(128):
        if chr(code).isalnum():
            table[code] = ord(chr(code).lower())
    table[10] = 10
    return bytes(table)


_PLAIN = _plain_table()
_FOLD = _fold_table()


def _alike(match: re.Match[str]) -> str:
    return _REPLACE.get(match.group(), match.group())


def _clean(text: str) -> str:
    if text.isascii() and not _ODD.search(text):
        return text
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    if _ODD.search(text):
        text = _SOFT_BREAK.sub("", text).replace("\r\n", "\n")
        text = _ODD.sub(_alike, text)
    return _LOOSE_ACCENT.sub("", text) if _may_hold_accents(text) else text


def _may_hold_accents(text: str) -> bool:
    return any(accent in text for accent in "´¨`ˆ˜")


def plain(text: str) -> str:
    """Return the text in ASCII: accents gone, quotes and dashes plain, currencies a dollar sign.

    What has no likeness becomes a question mark or a blank.
    """
    return _clean(text).encode("cp1252", "replace").translate(_PLAIN).decode("ascii")


def fold(text: str) -> str:
    """Return letters and digits in lower case without accents, parted by single blanks."""
    return " ".join(folded_lines(plain(text)).split())


def folded_lines(plain_text: str) -> str:
    """Return plain text in lower case with blanks for punctuation; line ends stay."""
    return plain_text.encode("ascii", "replace").translate(_FOLD).decode("ascii")


class Role(StrEnum):
    """What a stretch of text is within its message."""

    DOCUMENT = "document"
    SUBJECT = "subject"
    OWN = "own"
    FORWARDED = "forwarded"
    QUOTED = "quoted"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of text in one place; see the module for its views."""

    where: Where
    role: Role
    plain: str
    lines: tuple[str, ...]
    words: str

    @property
    def has_words(self) -> bool:
        """Whether its vocabulary counts: signatures and disclaimers say nothing of the content."""
        return self.role not in (Role.SIGNATURE, Role.DISCLAIMER)


def passage(text: str, where: Where, role: Role = Role.DOCUMENT) -> Passage:
    """Make the views of a text."""
    ready = plain(text)
    folded = folded_lines(ready)
    joined = _HARD_BREAK.sub("", ready) if "-\n" in ready else ready
    words = folded if joined is ready else folded_lines(joined)
    return Passage(
        where=where,
        role=role,
        plain=ready,
        lines=tuple(folded.split("\n")),
        words=f" {' '.join(words.split())} ",
    )
