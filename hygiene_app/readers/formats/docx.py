"""Word documents (ISO/IEC 29500): the text of every part, in reading order."""

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.container import holds_pictures, open_zip
from hygiene_app.readers.formats.embedded import add_embedded
from hygiene_app.readers.formats.lines import LineWriter
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source
from hygiene_app.readers.formats.xml_tree import events, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_ORDER = ("header", "document", "footer", "footnotes", "endnotes", "comments", "diagram")
_PART_NAME = re.compile(
    r"/?word/(?:(header|document|footer|footnotes|endnotes|comments)\d*"
    r"|diagrams/(?:data|drawing)\d*)\.xml"
)
# The last word of a content type such as "…wordprocessingml.header+xml".
_CONTENT_TYPE = re.compile(
    r"(?:\.|-)(header|footer|footnotes|endnotes|comments|diagramData|main)\+xml"
)
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)
_DAMAGE = (CannotRead, KeyError, ValueError, AttributeError, *_BROKEN_ZIP)
_BLOCKS = frozenset(("p", "tbl", "footnote", "endnote", "comment"))
_CALLED = {"main": "document", "diagramData": "diagram"}


def read_docx(source: Source, extract: Extract) -> None:
    """Read body, tables, text boxes, tracked deletions, headers, footers, notes and comments.

    Embedded files are parts.
    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `TOO_LARGE`, `NO_TEXT` (only pictures).
    """
    with open_zip(source.content, extract.allowance) as container:
        if holds_pictures(container):
            extract.pictured.append(APART)
        xml = sum(e.file_size for e in container.infolist() if e.filename.endswith(".xml"))
        if xml > extract.limits.xml_bytes:
            raise CannotRead(UnreadableReason.TOO_LARGE)
        parts = _parts(source.content) or _parts_by_name(container)
        if not any(kind == "document" for kind, _root in parts):
            raise CannotRead(UnreadableReason.DAMAGED)
        extract.add_page(_text(parts, extract))
        add_embedded(container, extract)
    extract.refuse_pictures_alone()


def _text(parts: "list[tuple[str, _Element]]", extract: Extract) -> str:
    texts: list[str] = []
    for kind, root in sorted(parts, key=lambda part: _ORDER.index(part[0])):
        walked = _PartText()
        walked.walk(root)
        texts.append(walked.lines.text())
        if kind == "document":
            extract.images = walked.images
    # A section repeats the headers of the one before.
    return "\n".join(text for text in dict.fromkeys(texts) if text)


def _parts(content: bytes) -> "list[tuple[str, _Element]]":
    """Return the parts as python-docx finds them; none where it does not accept the package."""
    from docx.opc.exceptions import OpcError
    from docx.opc.package import OpcPackage
    from docx.opc.part import XmlPart
    from lxml.etree import XMLSyntaxError

    try:
        package = OpcPackage.open(io.BytesIO(content))
        found = []
        for part in package.iter_parts():
            kind = _kind(part.content_type)
            if kind and isinstance(part, XmlPart):
                found.append((kind, part.element))
            elif kind:
                found.append((kind, parse_xml(part.blob)))
    except (OpcError, XMLSyntaxError, *_DAMAGE):
        # A relationship to a part that is not there is enough to be refused; Word opens those.
        return []
    return found


def _kind(content_type: str) -> str:
    known = _CONTENT_TYPE.search(content_type)
    return _CALLED.get(known.group(1), known.group(1)) if known else ""


def _parts_by_name(container: zipfile.ZipFile) -> "list[tuple[str, _Element]]":
    found = []
    for entry in container.infolist():
        known = _PART_NAME.fullmatch(entry.filename)
        if known is None:
            continue
        try:
            found.append((known.group(1) or "diagram", parse_xml(container.read(entry))))
        except (CannotRead, *_BROKEN_ZIP):
            continue
    return found


class _PartText:
    """Walks one part without recursion: elements may be nested as deep as the parser allows."""

    def __init__(self) -> None:
        self.lines = LineWriter()
        self.images = 0
        self._first_page = True

    def walk(self, root: "_Element") -> None:
        for event, element in events(root):
            name = element.tag.rpartition("}")[2]
            if event == "start":
                self._start(name, element)
            elif name == "tr":
                self.lines.end_row()
            elif name in _BLOCKS:
                self.lines.block()

    def _start(self, name: str, element: "_Element") -> None:
        if name in ("t", "delText"):
            # A line break in the XML is white space, not a break of the line.
            self.lines.write((element.text or "").replace("\n", " "))
        elif name in _BLOCKS:
            self.lines.block()
        elif name in ("blip", "imagedata"):
            self.images += self._first_page
        elif name == "lastRenderedPageBreak":
            self._first_page = False
        else:
            self._mark(name, element)

    def _mark(self, name: str, element: "_Element") -> None:
        match name:
            case "tr":
                self.lines.start_row()
            case "tc":
                self.lines.start_cell()
            case "tab" | "ptab":
                self._tab(element)
            case "br" | "cr":
                self._break(element)
            case "noBreakHyphen":
                self.lines.write("-")

    def _tab(self, element: "_Element") -> None:
        # The definition of a tab stop (in w:tabs) has the same name as a tab in a run.
        parent = element.getparent()
        if parent is not None and not str(parent.tag).endswith("}tabs"):
            self.lines.tab()

    def _break(self, element: "_Element") -> None:
        if "page" in element.attrib.values():
            self._first_page = False
        self.lines.line_break()
