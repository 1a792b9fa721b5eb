"""Documents on A4 pages, with page numbers."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.paper.page import html_of
from hygiene_app.paper.styles import MARGIN, page_number, styles, table_style

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Flowable

_CELL = 8
_PADDING = 13.0
"""Points of a cell that are not text, at both sides together."""

_MOST = 0.4
"""How much of the width a column may ask for."""


class Printer:
    """Makes PDF documents. Heavy to load, so nothing is loaded before the first one."""

    def sheet(self, sheet: Sheet) -> bytes:
        """Return a document as PDF; the head of a table stands on every page that it is on."""
        from reportlab.platypus import Paragraph

        story: list[Flowable] = []
        if sheet.lead:
            story.append(Paragraph(escape(sheet.lead), styles()["lead"]))
        for passage in sheet.passages:
            story.extend(_passage(passage))
        return _built(sheet.title, story)

    def page(self, sheet: Sheet) -> str:
        """Return a document as HTML in one file that fetches nothing."""
        return html_of(sheet)


def _built(title: str, story: "Sequence[Flowable]") -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    out = BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN,
        title=title,
        author="Mail Hygiene",
        invariant=1,
    )
    head = Paragraph(escape(title), styles()["title"])
    document.build([head, *story], onFirstPage=page_number, onLaterPages=page_number)
    return out.getvalue()


def _passage(passage: Passage) -> "list[Flowable]":
    from reportlab.platypus import Paragraph, Spacer

    style = styles()
    story: list[Flowable] = []
    if passage.heading:
        story.append(Paragraph(escape(passage.heading), style["section"]))
    story.extend(Paragraph(escape(each), style["text"]) for each in passage.sentences)
    story.extend(
        Paragraph(escape(each), style["point"], bulletText="\u2022") for each in passage.points
    )
    if passage.rows:
        story.append(Spacer(1, 6))
        story.append(_table(passage, style))
    return story


def _table(passage: Passage, style: "dict[str, ParagraphStyle]") -> "Flowable":
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import LongTable

    columns, rows, numbers = passage.columns, passage.rows, passage.numbers
    content = [_line(columns, "head", numbers, style)]
    content.extend(_line(row, "cell", numbers, style) for row in rows)
    # 12 points are the padding of the frame that a page is
    widths = _widths(columns, rows, A4[0] - 2 * MARGIN - 12)
    return LongTable(content, colWidths=widths, repeatRows=1, style=table_style())


def _line(
    texts: Sequence[str], kind: str, numbers: AbstractSet[int], style: "dict[str, ParagraphStyle]"
) -> "list[Flowable]":
    from reportlab.platypus import Paragraph

    return [
        Paragraph(escape(text), style[f"{kind}-number" if place in numbers else kind])
        for place, text in enumerate(texts)
    ]


def _widths(columns: Sequence[str], rows: Sequence[Sequence[str]], width: float) -> list[float]:
    """Return widths in points: no word is broken as long as there is room, long texts get more."""
    least, wanted = [], []
    for place, column in enumerate(columns):
        words = [(column, "Helvetica-Bold"), *((row[place], "Helvetica") for row in rows)]
        widest = max(_extent(each, font) for text, font in words for each in text.split(" "))
        least.append(min(widest, width * _MOST))
        longest = max(_extent(text, font) for text, font in words)
        wanted.append(max(min(longest, width * _MOST), least[-1]))
    if sum(least) >= width:
        return [width * each / sum(least) for each in least]
    room, more = width - sum(least), sum(wanted) - sum(least)
    if not more:
        return [each + room / len(least) for each in least]
    return [low + room * (high - low) / more for low, high in zip(least, wanted, strict=True)]


def _extent(text: str, font: str) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, _CELL)) + _PADDING
