"""OpenDocument texts, presentations and drawings (ISO/IEC 26300), with what hides around them."""

from typing import TYPE_CHECKING

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.container import holds_pictures, open_zip, read_entry
from hygiene_app.readers.formats.embedded import add_embedded
from hygiene_app.readers.formats.lines import LineWriter
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source
from hygiene_app.readers.formats.xml_tree import attribute, events, local_name, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXTS = frozenset(("p", "h", "creator", "date-string", "header-decl", "footer-decl"))
_BLOCKS = frozenset(
    ("list-item", "table", "annotation", "note", "frame", "text-box", "section", "custom-shape")
)
_SPACES = 100
_MARGINS = frozenset(
    ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
)


def read_odf(source: Source, extract: Extract) -> None:
    """Read body, tables, notes, comments and tracked deletions, then headers and footers.

    A presentation has a page per slide, its notes included. Embedded files are parts.
    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `TOO_LARGE`, `NO_TEXT` (only pictures).
    """
    with open_zip(source.content, extract.allowance) as container:
        if holds_pictures(container):
            extract.pictured.append(APART)
        if b"encryption-data" in read_entry(container, "META-INF/manifest.xml"):
            raise CannotRead(UnreadableReason.PASSWORD)
        content = read_entry(container, "content.xml")
        styles = read_entry(container, "styles.xml")
        if len(content) + len(styles) > extract.limits.xml_bytes:
            raise CannotRead(UnreadableReason.TOO_LARGE)
        if not content:
            raise CannotRead(UnreadableReason.DAMAGED)
        _add_pages(content, styles, extract)
        add_embedded(container, extract)
    extract.refuse_pictures_alone()


def _add_pages(content: bytes, styles: bytes, extract: Extract) -> None:
    body = OdfText()
    body.walk(parse_xml(content))
    pages = body.pages()
    pages[-1] = "\n".join(text for text in (pages[-1], *margins(styles)) if text)
    extract.images += body.images
    for page in pages:
        if not extract.add_page(page):
            return


def margins(styles: bytes) -> list[str]:
    """Return the headers and footers of `styles.xml`, each once."""
    if not styles:
        return []
    found: dict[str, None] = {}
    for event, element in events(parse_xml(styles)):
        if event == "start" and local_name(element) in _MARGINS:
            margin = OdfText()
            margin.walk(element)
            found[margin.pages()[0]] = None
    return list(found)


class OdfText:
    """Walks one part without recursion.

    Attributes:
        images: how many pictures were passed on the first page.
    """

    def __init__(self) -> None:
        self.images = 0
        self._lines = LineWriter()
        self._pages: list[str] = []
        self._slides = 0
        self._open_texts = 0

    def walk(self, root: "_Element") -> None:
        """Take in an element with all below it."""
        for event, element in events(root):
            name = local_name(element)
            if event == "start":
                self._start(name, element)
                self._write(element.text)
            else:
                self._end(name)
                if element is not root:
                    self._write(element.tail)

    def pages(self) -> list[str]:
        """Return the text, a page per slide; at least one."""
        return [*self._pages, self._lines.text()]

    def _write(self, text: str | None) -> None:
        if text and self._open_texts:
            words = " ".join(text.split())
            if text[0].isspace():
                self._lines.space()
            self._lines.write(words)
            if text[-1].isspace():
                self._lines.space()

    def _start(self, name: str, element: "_Element") -> None:
        if name in _TEXTS or name in _BLOCKS:
            self._lines.block()
            self._open_texts += name in _TEXTS
        elif name == "page":
            self._next_slide()
        elif name == "image":
            self.images += self._slides <= 1
        elif name == "s":
            self._lines.write(" " * _count(attribute(element, "c")))
        else:
            self._mark(name)

    def _mark(self, name: str) -> None:
        match name:
            case "table-row":
                self._lines.start_row()
            case "table-cell":
                self._lines.start_cell()
            case "tab":
                self._lines.tab()
            case "line-break":
                self._lines.line_break()

    def _end(self, name: str) -> None:
        if name in _TEXTS or name in _BLOCKS:
            self._lines.block()
            self._open_texts -= name in _TEXTS
        elif name == "table-row":
            self._lines.end_row()

    def _next_slide(self) -> None:
        self._slides += 1
        if self._slides > 1:
            self._pages.append(self._lines.text())
            self._lines = LineWriter()


def _count(told: str) -> int:
    return min(int(told), _SPACES) if told.isascii() and told.isdigit() and len(told) < 9 else 1


def comments(content: bytes) -> list[str]:
    """Return the comments in a `content.xml`, with who wrote them and when."""
    found: list[str] = []
    for event, element in events(parse_xml(content)):
        if event == "start" and local_name(element) == "annotation":
            told = OdfText()
            told.walk(element)
            found.append(told.pages()[0])
    return found
