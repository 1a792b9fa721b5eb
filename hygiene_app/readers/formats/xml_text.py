"""XML as people fill it in, Europass above all: a line per element, its name said in words."""

import binascii
import re
from base64 import b64decode
from typing import TYPE_CHECKING

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import CannotRead, Extract, Source
from hygiene_app.readers.formats.xml_tree import attribute, events, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|[_-]+")
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]{200,}={0,2}\s*")
_SHORT = 2
"""Element names of at most so many letters ("p", "w:t") say nothing to people."""


def read_xml(source: Source, extract: Extract) -> None:
    """Read the text of elements in order; files in base64 are parts.

    Raises `CannotRead`: `DAMAGED`, `TOO_LARGE`.
    """
    if len(source.content) > extract.limits.xml_bytes:
        raise CannotRead(UnreadableReason.TOO_LARGE)
    lines: list[str] = []
    files: list[Source] = []
    for event, element in events(parse_xml(source.content)):
        if event == "end":
            lines.append((element.tail or "").strip())
            continue
        text = (element.text or "").strip()
        if _BASE64.fullmatch(text):
            files += _file(text)
        else:
            lines += _told(element, text)
    extract.add_page("\n".join(line for line in lines if line))
    for file in files:
        if not extract.add_part(file):
            return


def _told(element: "_Element", text: str) -> list[str]:
    words = _HUMP.sub(" ", local_name(element)).strip()
    label = attribute(element, "label") or attribute(element, "value")
    date = " ".join(filter(None, (attribute(element, key) for key in ("day", "month", "year"))))
    told = " ".join(part for part in (text, label, date) if part)
    if len(words) <= _SHORT:
        return [told] if told else []
    if told:
        return [f"{words}: {told}"]
    # A heading, but not an empty field.
    return [words] if len(element) else []


def _file(text: str) -> list[Source]:
    try:
        return [Source(content=b64decode(text))]
    except (binascii.Error, ValueError):
        return []
