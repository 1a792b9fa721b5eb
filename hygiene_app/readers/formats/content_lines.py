"""Calendars and address cards (RFC 5545, RFC 6350, vCard 2.1): a line per property that is told."""

import binascii
import quopri
import re
from base64 import b64decode
from typing import NamedTuple

from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.source import Extract, Source

_FOLD = re.compile(rb"\r?\n[ \t]")
_SOFT_BREAK = re.compile(rb"=\r?\n")
_LINE = re.compile(
    r"(?:[\w-]{1,60}\.)?([A-Za-z][\w-]{0,60})((?:;(?:[^\":;]|\"[^\"]*\")*)*):(.*)", re.S
)
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_NAMED = re.compile(
    r"\b(?:CN|X-FILENAME|FILENAME|X-ORACLE-FILENAME)=(?:\"([^\"]*)\"|([^;:]*))", re.I
)
# Nothing a person wrote or is known by.
_ASIDE = frozenset(
    ("BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "METHOD", "DTSTAMP", "CREATED",
     "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP", "CLASS", "PRIORITY", "TZID", "TZOFFSETFROM",
     "TZOFFSETTO", "TZNAME", "RRULE", "UID", "TRIGGER", "ACTION", "REV", "KEY", "PHOTO", "LOGO",
     "SOUND", "X-ALT-DESC")
)  # fmt: skip


class _Property(NamedTuple):
    name: str
    parameters: str
    value: str


def read_content_lines(source: Source, extract: Extract) -> None:
    """Read a calendar or address cards as one page; attached files are parts."""
    lines: list[str] = []
    files: list[Source] = []
    for told in _properties(source):
        if told.name == "ATTACH":
            files += _attached(told)
        elif told.name not in _ASIDE and told.value.strip():
            lines.append(_shown(told))
        elif told.name == "BEGIN":
            lines.append("")
    extract.add_page("\n".join(lines).strip("\n"))
    for file in files:
        if not extract.add_part(file):
            return


def _properties(source: Source) -> list[_Property]:
    content = _FOLD.sub(b"", source.content)
    if b"QUOTED-PRINTABLE" in content[:65536].upper():
        content = _SOFT_BREAK.sub(b"", content)
    found = []
    for line in decode(content, source.charset).splitlines():
        parsed = _LINE.fullmatch(line)
        if parsed is not None:
            found.append(_Property(parsed[1].upper(), parsed[2], parsed[3]))
    return found


def _shown(told: _Property) -> str:
    value = told.value
    parameters = told.parameters.upper()
    if "QUOTED-PRINTABLE" in parameters:
        charset = re.search(r"CHARSET=([\w-]{1,40})", parameters)
        raw = quopri.decodestring(value.encode("ascii", errors="replace"))
        value = decode(raw, charset[1] if charset else "")
    if told.name in ("N", "ADR", "ORG"):
        value = " ".join(part for part in value.split(";") if part)
    value = _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
    named = _NAMED.search(told.parameters)
    person = (named[1] or named[2] or "") if named else ""
    return ": ".join(part for part in (told.name, person, value.strip()) if part)


def _attached(told: _Property) -> list[Source]:
    if "BASE64" not in told.parameters.upper():
        return []
    try:
        content = b64decode(told.value)
    except (binascii.Error, ValueError):
        return []
    named = _NAMED.search(told.parameters)
    return [Source(content=content, name=(named[1] or named[2] or "") if named else "")]
