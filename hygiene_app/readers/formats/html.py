"""The visible text of HTML. Nothing is fetched, nothing is run, and no tree is built."""

import re
from collections.abc import Mapping
from typing import cast

from hygiene_app.readers.formats.charset import bom_of, decode
from hygiene_app.readers.formats.lines import LineWriter
from hygiene_app.readers.formats.source import Extract, Source

_UNSEEN = frozenset(
    ("script", "style", "head", "noscript", "template", "svg", "math", "object", "iframe", "audio",
     "video", "canvas", "title", "datalist")
)  # fmt: skip
_BLOCKS = frozenset(
    ("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
     "thead", "tbody", "tfoot", "caption", "blockquote", "pre", "section", "article", "header",
     "footer", "main", "nav", "aside", "address", "form", "fieldset", "legend", "figure", "option",
     "figcaption", "hr", "center", "details", "summary", "body")
)  # fmt: skip
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_WHITE = re.compile(r"[ \t\n\r\f]+")
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
_META_WITHIN = 4096


class _VisibleText:
    """A parser target (lxml): hears tags and text in order, and keeps what would be seen."""

    def __init__(self) -> None:
        self.lines = LineWriter()
        self.images = 0
        self._unseen_depth = 0
        self._pre_depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._unseen_depth or tag in _UNSEEN or _is_hidden(attributes):
            self._unseen_depth += 1
        elif tag == "br":
            self.lines.line_break()
        elif tag == "tr":
            self.lines.start_row()
        elif tag in ("td", "th"):
            self.lines.start_cell()
        elif tag == "img":
            self.images += 1
        elif tag in _BLOCKS:
            self.lines.block()
            self._pre_depth += tag == "pre"

    def end(self, tag: str) -> None:
        if self._unseen_depth:
            self._unseen_depth -= 1
        elif tag == "tr":
            self.lines.end_row()
        elif tag in _BLOCKS:
            self.lines.block()
            self._pre_depth -= tag == "pre"

    def data(self, text: str) -> None:
        if self._unseen_depth:
            return
        if self._pre_depth:
            self._preformatted(text)
            return
        words = _WHITE.sub(" ", text)
        if words.startswith(" "):
            self.lines.space()
        self.lines.write(words.strip(" "))
        if words.endswith(" "):
            self.lines.space()

    def _preformatted(self, text: str) -> None:
        for number, line in enumerate(text.replace("\r", "").split("\n")):
            if number:
                self.lines.line_break()
            self.lines.write(line)

    def close(self) -> "_VisibleText":
        return self


def read_html(source: Source, extract: Extract) -> None:
    """Read HTML as one page; `images` counts the pictures shown."""
    seen = _visible(_characters(source))
    extract.images += seen.images
    extract.add_page(seen.lines.text())


def html_text(markup: bytes, charset: str) -> str:
    """Return the visible text of the HTML body of a message."""
    return _visible(_characters(Source(content=markup, charset=charset))).lines.text()


def _visible(markup: str) -> _VisibleText:
    from lxml import etree

    if not markup.strip():
        return _VisibleText()
    # A target instead of a tree: nesting then costs neither memory nor stack, and text behind
    # libxml2's depth limit is not lost. `no_network` also forbids fetching a DTD.
    target = _VisibleText()
    parser = etree.HTMLParser(
        # The stubs have targets take bytes too, which the HTML parser never hands over.
        target=cast("etree.ParserTarget", target),
        encoding="utf-8",
        no_network=True,
        recover=True,
    )
    parser.feed(markup.encode("utf-8", errors="replace"))
    parser.close()
    return target


def _characters(source: Source) -> str:
    declared = source.charset
    if bom_of(source.content) is None and not declared:
        meta = _META_CHARSET.search(source.content[:_META_WITHIN])
        declared = meta.group(1).decode("ascii") if meta else ""
    return decode(source.content, declared)


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return style is not None and _HIDING.search(style) is not None
