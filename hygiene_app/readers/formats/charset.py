"""Bytes of text into characters, whatever charset they claim and whatever they are in."""

import codecs
import re

_SAMPLE = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Only charsets that senders of text use. Python has codecs that are no charsets (punycode takes
# quadratic time, unicode_escape interprets), so an unknown claim is no claim.
_KNOWN = re.compile(
    r"utf_?(7|8|16|32)(_[bl]e)?|ascii|iso8859_\d+|cp\d+|koi8_[rut]|mac_\w+|gb2312|gbk|gb18030"
    r"|big5(hkscs)?|euc_\w+|shift_jis\w*|iso2022_\w+|hz|johab|tis_620|ptcp154|kz1048"
)
# The WHATWG Encoding Standard: who says Latin-1 or ASCII means Windows-1252.
_MEANT = {"iso8859_1": "cp1252", "ascii": "cp1252"}

# What mail and files are written in where nobody says so. Left to itself a guess may also fall on
# EBCDIC or a charset of DOS.
_IN_USE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r",
    "mac_roman", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
)  # fmt: skip
_TIE = 0.02
_ASCII = bytes(range(128))
_LETTERS_TO_GUESS_FROM = 8
"""With fewer letters outside ASCII any guess is a gamble: then Western Europe."""


def bom_of(content: bytes) -> tuple[bytes, str] | None:
    """Return the byte order mark at the start and its codec, None where there is none."""
    return next(((bom, name) for bom, name in _BOMS if content.startswith(bom)), None)


def decode(content: bytes, declared: str = "") -> str:
    """Return the characters of `content`; what cannot be decoded becomes U+FFFD.

    A byte order mark is believed first, then valid UTF-8, then the declared charset, then what
    the bytes look like. UTF-8 comes before the claim because text in another charset is almost
    never valid UTF-8 by chance, while false claims are common.
    """
    mark = bom_of(content)
    if mark is not None:
        return content[len(mark[0]) :].decode(mark[1], errors="replace")
    codec = _codec(declared)
    for attempt in _attempts(codec):
        try:
            return content.decode(attempt)
        except UnicodeDecodeError:
            continue
    return content.decode(_guess(content), errors="replace")


def _attempts(codec: str) -> tuple[str, ...]:
    # 7-bit escapes are valid UTF-8 too, and a zero byte is a valid character: there the claim
    # must be believed first.
    if codec.startswith(("iso2022", "hz", "utf_7", "utf_16", "utf_32")):
        return (codec, "utf-8")
    return ("utf-8", _MEANT.get(codec, codec)) if codec else ("utf-8",)


def _codec(declared: str) -> str:
    name = declared.strip().strip("\"'").lower()
    if not name.isascii() or not 0 < len(name) <= 40:
        return ""
    try:
        found = codecs.lookup(name).name.replace("-", "_")
    except (LookupError, ValueError):
        return ""
    return found if _KNOWN.fullmatch(found) else ""


def _guess(content: bytes) -> str:
    sample = content[:_SAMPLE]
    if len(sample.translate(None, _ASCII)) < _LETTERS_TO_GUESS_FROM:
        return "cp1252"
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=list(_IN_USE))
    best = matches.best()
    if best is None:
        return "cp1252"
    # è of Western Europe is č in Central Europe, and both look fine to it: a tie goes to the West.
    as_good = (
        match.encoding
        for match in matches
        if match.chaos <= best.chaos + _TIE and match.coherence >= best.coherence - _TIE
    )
    return min(as_good, key=_IN_USE.index)
