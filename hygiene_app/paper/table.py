"""A table on A4 pages, with a title, sentences above it, and page numbers."""

from collections.abc import Sequence
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable
    from reportlab.platypus.doctemplate import BaseDocTemplate

_MARGIN: Final = 50.0
_HEAD: Final = "#E9EEF2"
_LINE: Final = "#C8D1D8"


class Printer:
    """Makes PDF documents. Heavy to load, so nothing is loaded before the first one."""

    def table(
        self,
        title: str,
        sentences: Sequence[str],
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
    ) -> bytes:
        """Return a PDF; the head of the table stands on every page.

        Args:
            columns: the heads of the columns; the last one gets the room that is left.
        """
        from reportlab.lib.pagesizes import A4
        from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

        styles = _styles()
        out = BytesIO()
        document = SimpleDocTemplate(
            out,
            pagesize=A4,
            leftMargin=_MARGIN,
            rightMargin=_MARGIN,
            topMargin=_MARGIN,
            bottomMargin=_MARGIN,
            title=title,
            author="Mail Hygiene",
            invariant=1,
        )
        story: list[Flowable] = [Paragraph(escape(title), styles["title"])]
        story.extend(Paragraph(escape(sentence), styles["text"]) for sentence in sentences)
        story.append(Spacer(1, 10))
        if rows:
            story.append(_table(columns, rows, styles["cell"], styles["head"], document.width))
        document.build(story, onFirstPage=_page_number, onLaterPages=_page_number)
        return out.getvalue()


def _styles() -> "dict[str, ParagraphStyle]":
    from reportlab.lib.styles import ParagraphStyle

    return {
        "title": ParagraphStyle(
            "title", fontName="Helvetica-Bold", fontSize=16, leading=20, spaceAfter=8
        ),
        "text": ParagraphStyle("text", fontName="Helvetica", fontSize=9.5, leading=13),
        "cell": ParagraphStyle("cell", fontName="Helvetica", fontSize=8, leading=10),
        "head": ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=8, leading=10),
    }


def _table(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    cell: "ParagraphStyle",
    head: "ParagraphStyle",
    width: float,
) -> "Flowable":
    from reportlab.lib.colors import HexColor
    from reportlab.platypus import LongTable, Paragraph, TableStyle

    content = [[Paragraph(escape(column), head) for column in columns]]
    content.extend([Paragraph(escape(value), cell) for value in row] for row in rows)
    style = TableStyle(
        [
            ("BACKGROUND", (0, 0), (-1, 0), HexColor(_HEAD)),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, HexColor(_LINE)),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ]
    )
    widths = _widths(columns, rows, width)
    return LongTable(content, colWidths=widths, repeatRows=1, style=style)


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], width: float) -> list[float]:
    """Return widths in points by the longest text of each column."""
    longest = [
        max([len(column), *(len(row[place]) for row in rows)])
        for place, column in enumerate(columns)
    ]
    wanted = [min(max(length, 6), 40) for length in longest]
    return [width * each / sum(wanted) for each in wanted]


def _page_number(canvas: "Canvas", _document: "BaseDocTemplate") -> None:
    canvas.saveState()
    canvas.setFont("Helvetica", 8)
    canvas.drawRightString(545, 28, str(canvas.getPageNumber()))
    canvas.restoreState()
