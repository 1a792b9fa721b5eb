"""RTF (Rich Text Format 1.9.1): own reader, because the library there is leaves out headers,
footers, notes and comments, and that is where people forget names.
"""

import codecs
import re
from dataclasses import dataclass, replace

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.rtf_pictures import holds_rtf_pictures
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,40})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}]+)|\\"
)
_LOOK_AT_CLOCK_EVERY = 20_000
_DEEPEST = 5_000
"""Groups within groups; Word stops far earlier."""

# Destinations that hold no text of the document.
_ASIDE = frozenset(
    (b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"objdata", b"fldinst", b"filetbl",
     b"themedata", b"colorschememapping", b"latentstyles", b"datastore", b"listtable",
     b"nonshppict", b"listoverridetable", b"rsidtbl", b"generator", b"xmlnstbl", b"bkmkstart",
     b"bkmkend", b"ftnsep", b"ftnsepc", b"ftncn", b"aftnsep", b"aftnsepc", b"aftncn", b"sp",
     b"pgptbl", b"revtbl", b"private", b"objclass", b"objname", b"formfield", b"mmathPr",
     b"wgrffmtfilter", b"annotid", b"atnid", b"atnref", b"atrfstart", b"atrfend", b"atndate",
     b"atntime", b"htmltag", b"mhtmltag", b"tc", b"xe")
)  # fmt: skip
# Of the destinations that old programs skip (\*), those with text in them.
_SEEN_ANYWAY = frozenset((b"annotation", b"atnauthor", b"shpinst", b"shptxt", b"footnote", b"shp"))
_PARTED = frozenset(
    (b"header", b"headerl", b"headerr", b"headerf", b"footer", b"footerl", b"footerr", b"footerf",
     b"footnote", b"annotation", b"atnauthor", b"shptxt")
)  # fmt: skip
_MARKS = {
    b"par": "\n", b"line": "\n", b"row": "\n", b"nestrow": "\n", b"cell": "\t", b"nestcell": "\t",
    b"tab": "\t", b"page": "\n", b"sect": "\n", b"emdash": "\u2014", b"endash": "\u2013",
    b"bullet": "\u2022", b"lquote": "\u2018", b"rquote": "\u2019", b"ldblquote": "\u201c",
    b"rdblquote": "\u201d", b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_SYMBOLS = {b"~": " ", b"_": "-", b"\n": "\n", b"\r": "\n", b"\\": "\\", b"{": "{", b"}": "}"}
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 255: "cp850",
}  # fmt: skip


def read_rtf(source: Source, extract: Extract) -> None:
    """Read text, tables, text boxes, notes, comments, headers, footers and tracked deletions.

    Raises `CannotRead(NO_TEXT)` where there are only pictures.
    """
    if holds_rtf_pictures(source.content):
        extract.pictured.append(APART)
    reading = _Rtf(source.content)
    if not reading.run(extract):
        extract.truncated = True
    text = reading.text()
    extract.images += reading.images
    if reading.images and not text.strip():
        raise CannotRead(UnreadableReason.NO_TEXT)
    extract.add_page(text)


def rtf_text(content: bytes, extract: Extract) -> str:
    """Return the text of the RTF body of a message."""
    reading = _Rtf(content)
    reading.run(extract)
    return reading.text()


@dataclass(frozen=True, slots=True)
class _Group:
    """What a closing brace restores."""

    aside: bool = False
    fonts: bool = False
    fallback: int = 1
    """How many characters follow \\u for programs that do not know it."""
    codec: str = ""


class _Rtf:
    def __init__(self, content: bytes) -> None:
        self.images = 0
        self._content = content
        self._written: list[str] = []
        self._length = 0
        self._bytes = bytearray()
        self._group = _Group()
        self._outer: list[_Group] = []
        self._codec = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._optional = False
        self._skip = 0

    def run(self, extract: Extract) -> bool:
        """Read to the end; return False where it was cut off."""
        at, count, end = 0, 0, len(self._content)
        while at < end:
            token = _TOKEN.match(self._content, at)
            if token is None:
                break
            at = self._take(token)
            count += 1
            if len(self._outer) > _DEEPEST:
                raise CannotRead(UnreadableReason.TOO_DEEP)
            if count % _LOOK_AT_CLOCK_EVERY == 0 and (
                self._length > extract.allowance.chars_left or not extract.in_time()
            ):
                return False
        return True

    def text(self) -> str:
        """Return what was written; halves of characters beyond the basic plane are joined."""
        self._flush()
        units = "".join(self._written).encode("utf-16-le", errors="surrogatepass")
        return units.decode("utf-16-le", errors="replace").replace("\t\n", "\n")

    def _take(self, token: re.Match[bytes]) -> int:
        word, number, code, symbol, brace, text = token.groups()
        if word is not None:
            return self._word(word, None if number is None else int(number), token.end())
        if code is not None:
            self._byte(int(code, 16))
        elif symbol is not None:
            self._symbol(symbol)
        elif brace is not None:
            self._brace(brace)
        elif text is not None and not self._group.aside:
            self._plain(text)
        return token.end()

    def _brace(self, brace: bytes) -> None:
        self._flush()
        self._optional, self._skip = False, 0
        if brace == b"{":
            self._outer.append(self._group)
        elif self._outer:
            self._group = self._outer.pop()

    def _word(self, word: bytes, number: int | None, end: int) -> int:
        optional, self._optional = self._optional, False
        if word == b"bin":
            return end + max(0, number or 0)
        if word in _ASIDE or (optional and word not in _SEEN_ANYWAY):
            self._set_aside(word)
        elif word == b"u" and number is not None:
            self._flush()
            self._write(chr(number & 0xFFFF))
            self._skip = self._group.fallback
        elif word in _MARKS:
            self._flush()
            self._write(_MARKS[word])
        elif word in _PARTED:
            self._flush()
            self._write("\n")
        elif number is not None or word in (b"mac", b"pc", b"pca", b"htmlrtf"):
            self._setting(word, number)
        return end

    def _set_aside(self, word: bytes) -> None:
        # Word puts pictures into a destination that old programs skip.
        self.images += word in (b"pict", b"shppict") and not self._group.aside
        self._group = replace(self._group, aside=True, fonts=word == b"fonttbl")

    def _setting(self, word: bytes, number: int | None) -> None:
        self._flush()
        value = number or 0
        match word:
            case b"uc":
                self._group = replace(self._group, fallback=max(0, min(value, 8)))
            case b"htmlrtf":
                # HTML wrapped in RTF (MS-OXRTFEX): what only RTF shows is there twice.
                self._group = replace(self._group, aside=number != 0)
            case b"ansicpg":
                self._codec = _known(f"cp{value}") or self._codec
            case b"mac" | b"pc" | b"pca":
                self._codec = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}[word]
            case b"f":
                self._font = value
                if not self._group.fonts:
                    self._group = replace(self._group, codec=self._fonts.get(value, ""))
            case b"fcharset" if self._group.fonts and value in _CHARSETS:
                self._fonts[self._font] = _CHARSETS[value]

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._optional = True
            return
        self._flush()
        if self._skip and symbol in (b"\\", b"{", b"}"):
            self._skip -= 1
            return
        self._write(_SYMBOLS.get(symbol, ""))

    def _byte(self, value: int) -> None:
        if self._skip:
            self._skip -= 1
        elif not self._group.aside:
            self._bytes.append(value)

    def _plain(self, text: bytes) -> None:
        text = text.translate(None, b"\r\n\x00")
        if self._skip:
            skipped = min(self._skip, len(text))
            self._skip -= skipped
            text = text[skipped:]
        self._bytes += text

    def _flush(self) -> None:
        if self._bytes:
            codec = self._group.codec or self._codec
            self._write(self._bytes.decode(codec, errors="replace"))
            self._bytes.clear()

    def _write(self, text: str) -> None:
        if text and not self._group.aside:
            self._written.append(text)
            self._length += len(text)


def _known(codec: str) -> str:
    try:
        return codecs.lookup(codec).name
    except LookupError:
        return ""
