"""PowerPoint presentations (ISO/IEC 29500): a page per slide, with its notes and comments."""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.container import holds_pictures, open_zip, read_entry
from hygiene_app.readers.formats.embedded import add_embedded
from hygiene_app.readers.formats.lines import LineWriter
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source
from hygiene_app.readers.formats.xml_tree import attribute, events, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "ppt/presentation.xml"
_SLIDE = re.compile(r"ppt/slides/slide(\d{1,9})\.xml")
# The last word of the type of a relationship.
_BESIDE = frozenset(("notesSlide", "comments", "comment", "diagramData", "chart"))
_TEXTS = frozenset(("t", "text", "v"))
_BLOCKS = frozenset(("p", "tbl", "cm", "txBody", "pt"))


def read_pptx(source: Source, extract: Extract) -> None:
    """Read slides, hidden ones too, with tables, diagrams, notes and comments.

    Embedded files are parts.
    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `TOO_LARGE`, `NO_TEXT` (only pictures).
    """
    with open_zip(source.content, extract.allowance) as container:
        if holds_pictures(container):
            extract.pictured.append(APART)
        xml = sum(e.file_size for e in container.infolist() if e.filename.endswith(".xml"))
        if xml > extract.limits.xml_bytes:
            raise CannotRead(UnreadableReason.TOO_LARGE)
        names = set(container.namelist())
        slides = list(dict.fromkeys(_slides(container, names)))
        if not slides:
            raise CannotRead(UnreadableReason.DAMAGED)
        for number, slide in enumerate(slides):
            lines = LineWriter()
            images = _slide(container, slide, names, lines)
            extract.images += images if number == 0 else 0
            if not extract.in_time() or not extract.add_page(lines.text()):
                break
        add_embedded(container, extract)
    extract.refuse_pictures_alone()


def _slides(container: zipfile.ZipFile, names: set[str]) -> Iterator[str]:
    """Yield the names of the slides: in the order of the presentation, then any others."""
    by_id = {key: target for key, _kind, target in _relations(container, _MAIN)}
    main = read_entry(container, _MAIN)
    if main:
        for event, element in events(parse_xml(main)):
            if event == "start" and local_name(element) == "sldId":
                # It also has an id without namespace, which is a number.
                for value in element.attrib.values():
                    target = by_id.get(str(value), "")
                    if target in names:
                        yield target
    others = [name for name in names if _SLIDE.fullmatch(name)]
    yield from sorted(others, key=lambda name: (len(name), name))


def _slide(container: zipfile.ZipFile, slide: str, names: set[str], lines: LineWriter) -> int:
    images = _walk(parse_xml(read_entry(container, slide)), lines)
    for _key, kind, target in _relations(container, slide):
        if kind in _BESIDE and target in names:
            lines.block()
            _walk(parse_xml(read_entry(container, target)), lines)
    return images


def _relations(container: zipfile.ZipFile, part: str) -> list[tuple[str, str, str]]:
    """Return (id, last word of the type, name of the target) for what a part refers to."""
    folder, _slash, file = part.rpartition("/")
    xml = read_entry(container, f"{folder}/_rels/{file}.rels")
    if not xml:
        return []
    found = []
    for event, element in events(parse_xml(xml)):
        if event == "start" and local_name(element) == "Relationship":
            target = attribute(element, "Target")
            whole = target if target.startswith("/") else f"/{folder}/{target}"
            kind = attribute(element, "Type").rpartition("/")[2]
            found.append((attribute(element, "Id"), kind, posixpath.normpath(whole).lstrip("/")))
    return found


def _walk(root: "_Element", lines: LineWriter) -> int:
    """Write the text below an element; return how many pictures it shows."""
    images = 0
    for event, element in events(root):
        name = local_name(element)
        if event == "start":
            images += name == "blip"
            _start(name, element, lines)
        elif name == "tr":
            lines.end_row()
        elif name in _BLOCKS:
            lines.block()
    return images


def _start(name: str, element: "_Element", lines: LineWriter) -> None:
    if name in _BLOCKS:
        lines.block()
    elif name in _TEXTS:
        if name == "v":
            # A value in a chart stands alone.
            lines.block()
        lines.write((element.text or "").replace("\n", " "))
    elif name == "tr":
        lines.start_row()
    elif name == "tc":
        lines.start_cell()
    elif name == "br":
        lines.line_break()
    elif name == "tab":
        lines.tab()
