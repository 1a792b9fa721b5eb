"""How documents look on paper."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import TableStyle
    from reportlab.platypus.doctemplate import BaseDocTemplate

MARGIN: Final = 50.0
_HEAD: Final = "#E9EEF2"
_LINE: Final = "#C8D1D8"


def styles() -> "dict[str, ParagraphStyle]":
    """Return the styles of text by what it is."""
    from reportlab.lib.enums import TA_RIGHT
    from reportlab.lib.styles import ParagraphStyle

    cell = ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10)
    head = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=8, leading=10)
    text = ParagraphStyle("text", fontName="Helvetica", fontSize=9.5, leading=13, spaceAfter=3)
    return {
        "title": ParagraphStyle(
            "title", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceAfter=8
        ),
        "lead": ParagraphStyle(
            "lead", fontName="Helvetica", fontSize=12.5, leading=17, spaceAfter=6
        ),
        "section": ParagraphStyle(
            "section",
            fontName="Helvetica-Bold",
            fontSize=11.5,
            leading=15,
            spaceBefore=14,
            spaceAfter=4,
            keepWithNext=1,
        ),
        "text": text,
        "point": ParagraphStyle("point", parent=text, leftIndent=12, bulletIndent=2),
        "cell": cell,
        "head": head,
        "cell-number": ParagraphStyle("cell-number", parent=cell, alignment=TA_RIGHT),
        "head-number": ParagraphStyle("head-number", parent=head, alignment=TA_RIGHT),
    }


def table_style() -> "TableStyle":
    """Return the lines and spaces of a table."""
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import TableStyle

    return TableStyle(
        [
            ("BACKGROUND", (0, 0), (-1, 0), HexColor(_HEAD)),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(_LINE)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )


def page_number(canvas: "Canvas", _document: "BaseDocTemplate") -> None:
    """Draw the number of the page at its foot."""
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(545, 28, str(canvas.getPageNumber()))
    canvas.restoreState()
