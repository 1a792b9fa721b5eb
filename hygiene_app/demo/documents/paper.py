"""Paper, ink and rulers: what every PDF of the sample mailbox is drawn with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Literal
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    Image,
    PageTemplate,
    Paragraph,
    Spacer,
)

WIDTH, HEIGHT = A4
Align = Literal["left", "center", "right", "justify"]
_ALIGNED: dict[Align, Literal[0, 1, 2, 4]] = {"left": 0, "center": 1, "right": 2, "justify": 4}
_BOLD = {
    "Helvetica": "Helvetica-Bold",
    "Times-Roman": "Times-Bold",
    "Courier": "Courier-Bold",
}

Draw = Callable[[Canvas], None]


def colour(code: str) -> Color:
    """Return a colour for "#rrggbb"."""
    return HexColor(code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A typeface with a size and a colour; `line` is the distance of lines in sizes."""

    font: str = "Helvetica"
    size: float = 9.5
    ink: str = "#222222"
    line: float = 1.32

    def style(
        self,
        *,
        scale: float = 1.0,
        bold: bool = False,
        ink: str = "",
        align: Align = "left",
        after: float = 0.0,
    ) -> ParagraphStyle:
        """Return a style of paragraph in this typeface."""
        size = self.size * scale
        return ParagraphStyle(
            "p",
            fontName=_BOLD[self.font] if bold else self.font,
            fontSize=size,
            leading=size * self.line,
            textColor=colour(ink or self.ink),
            alignment=_ALIGNED[align],
            spaceAfter=after,
        )


def para(text: str, style: ParagraphStyle) -> Paragraph:
    """Return a paragraph; the text is plain, line ends are kept."""
    return Paragraph(escape(text).replace("\n", "<br/>"), style)


def fitted(text: str, style: ParagraphStyle, width: float) -> Paragraph:
    """Return one line, set smaller where it would not fit into so many millimetres."""
    needed = stringWidth(text, style.fontName, style.fontSize)
    size = style.fontSize * min(1.0, width * mm / (needed + 1))
    return para(text, ParagraphStyle("f", parent=style, fontSize=size))


def rich(markup: str, style: ParagraphStyle) -> Paragraph:
    """Return a paragraph of text with reportlab's own marks; the caller has escaped it."""
    return Paragraph(markup, style)


def bullets(lines: Sequence[str], style: ParagraphStyle, mark: str = "•") -> list[Flowable]:
    """Return a list with marks before its lines."""
    hanging = ParagraphStyle("b", parent=style, leftIndent=10, bulletIndent=0)
    return [Paragraph(escape(line), hanging, bulletText=mark) for line in lines]


def gap(height: float) -> Spacer:
    """Return empty space of so many millimetres."""
    return Spacer(1, height * mm)


def picture(data: bytes, width: float, height: float) -> Image:
    """Return a picture of so many millimetres."""
    return Image(BytesIO(data), width * mm, height * mm)


def place_picture(canvas: Canvas, data: bytes, box: tuple[float, float, float, float]) -> None:
    """Draw a picture at (x, y from below, width, height) in millimetres."""
    x, y, width, height = box
    canvas.drawImage(ImageReader(BytesIO(data)), x * mm, y * mm, width * mm, height * mm)


def frame(x: float, y: float, width: float, height: float) -> Frame:
    """Return a frame for text, in millimetres from the lower left corner of the page."""
    return Frame(
        x * mm,
        y * mm,
        width * mm,
        height * mm,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """How the first page and the following pages are divided, and what is printed on them."""

    first: tuple[Frame, ...]
    later: tuple[Frame, ...]
    on_first: Draw | None = None
    on_later: Draw | None = None


def simple_sheet(
    *, left: float = 20, top: float = 20, on_first: Draw | None = None, on_later: Draw | None = None
) -> Sheet:
    """Return a sheet with one frame; margins in millimetres, the right one like the left."""
    width = 210 - 2 * left
    return Sheet(
        first=(frame(left, 18, width, 297 - 18 - top),),
        later=(frame(left, 18, width, 297 - 18 - 20),),
        on_first=on_first,
        on_later=on_later,
    )


def build(
    sheet: Sheet, story: list[Flowable], *, title: str, author: str, password: str = ""
) -> bytes:
    """Return the PDF; the same input gives the same bytes."""
    stream = BytesIO()
    rl_config.useA85 = 0  # binary streams: smaller, quicker, and what other programs write

    def page(draw: Draw | None) -> Callable[[Canvas, BaseDocTemplate], None]:
        return lambda canvas, _: draw(canvas) if draw else None

    document = BaseDocTemplate(
        stream,
        pagesize=A4,
        title=title,
        author=author,
        invariant=1,
        pageCompression=1,
        encrypt=StandardEncryption(password, canPrint=1) if password else None,
        pageTemplates=[
            PageTemplate(
                "first",
                list(sheet.first),
                onPage=page(sheet.on_first),
                autoNextPageTemplate="later",
            ),
            PageTemplate("later", list(sheet.later), onPage=page(sheet.on_later)),
        ],
    )
    document.build(story)
    return stream.getvalue()
