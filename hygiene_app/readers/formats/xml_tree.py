"""XML of office documents: parsed without entities, DTD or network, walked without recursion."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import CannotRead

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONG_TAG = re.compile(rb"<[^<>]{100000,}")
_ATTRIBUTES = 5000
"""Of one element. The parser compares each with all others: 200,000 took it half a minute."""


def parse_xml(xml: bytes) -> "_Element":
    """Parse XML; broken ends are mended, entities stay unread.

    Raises `CannotRead`: `DAMAGED` where there is no element at all, `TOO_LARGE` where one has
    thousands of attributes.
    """
    from lxml import etree

    if any(tag.group().count(b"=") > _ATTRIBUTES for tag in _LONG_TAG.finditer(xml)):
        raise CannotRead(UnreadableReason.TOO_LARGE)

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        # The stubs promise a root; mending may leave none.
        root: _Element | None = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    if root is None:
        raise CannotRead(UnreadableReason.DAMAGED)
    return root


def events(root: "_Element") -> "Iterator[tuple[str, _Element]]":
    """Yield start and end of each element, leaving out copies made for old programs."""
    from lxml import etree

    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if not isinstance(element.tag, str):
            continue
        if element.tag.endswith("}Fallback"):
            if event == "start":
                walker.skip_subtree()
            continue
        yield event, element


def local_name(element: "_Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: "_Element", name: str) -> str:
    """Return an attribute by its name without namespace, "" where there is none."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
