"""PDFs in looks of our own, very different on purpose, drawn with reportlab."""

import io
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    FrameBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from tests.evaluation.made.paper import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a PDF looks.

    Attributes:
        side: where the column beside the rest stands: "left", "right", or "" for none.
        spread: headings in capitals printed wide, as designers do.
        grid: tables with lines around the cells.
    """

    name: str
    held_out: bool
    font: str = "Helvetica"
    bold: str = "Helvetica-Bold"
    size: float = 10
    side: str = ""
    spread: bool = False
    centred: bool = False
    colour: str = "#000000"
    grid: bool = False
    dated_column: bool = False


_TIMES, _TIMES_BOLD = "Times-Roman", "Times-Bold"
LOOKS = (
    Look(name="plain", held_out=False),
    Look(name="serif", held_out=False, centred=True, size=11, font=_TIMES, bold=_TIMES_BOLD),
    Look(name="sidebar", held_out=True, side="left", colour="#1f4e79"),
    Look(name="dense", held_out=False, size=7.5, grid=True),
    Look(name="wide", held_out=False, spread=True, colour="#7a1f3d"),
    Look(name="typewriter", held_out=True, size=9, font="Courier", bold="Courier-Bold"),
    Look(name="margin", held_out=False, dated_column=True, colour="#2e6b3a"),
    Look(name="right", held_out=False, side="right", size=9, spread=True),
    Look(
        name="boxes",
        held_out=True,
        grid=True,
        dated_column=True,
        centred=True,
        font=_TIMES,
        bold=_TIMES_BOLD,
    ),
)


def draw(paper: Paper, look: Look) -> bytes:
    """Draw a document."""
    main, side = _blocks(paper, look)
    out = io.BytesIO()
    document = BaseDocTemplate(out, pagesize=A4)
    width, height = A4
    margin, beside = 18 * mm, (58 * mm if look.side and side else 0.0)
    wide = width - 2 * margin - beside
    left = margin + (beside if look.side == "left" else 0)
    frames = [Frame(left, margin, wide, height - 2 * margin, id="main")]
    story = list(main)
    if beside:
        at = margin if look.side == "left" else margin + wide
        frame = Frame(at, margin, beside, height - 2 * margin, id="side")
        frames = [frame, *frames] if look.side == "left" else [*frames, frame]
        story = (
            [*side, FrameBreak(), *main] if look.side == "left" else [*main, FrameBreak(), *side]
        )
    document.addPageTemplates([PageTemplate(frames=frames)])
    document.build(story)
    return out.getvalue()


class _Styles:
    def __init__(self, look: Look) -> None:
        aligned: Literal[0, 1] = 1 if look.centred else 0
        size = look.size
        self.text = ParagraphStyle("text", fontName=look.font, fontSize=size, leading=size * 1.35)
        self.title = ParagraphStyle(
            "title", self.text, fontName=look.bold, fontSize=size * 1.9, leading=size * 2.4,
            textColor=colors.HexColor(look.colour), alignment=aligned,
        )  # fmt: skip
        self.heading = ParagraphStyle(
            "heading", self.text, fontName=look.bold, fontSize=size * 1.2, leading=size * 1.7,
            spaceBefore=size * 0.8, textColor=colors.HexColor(look.colour), alignment=aligned,
        )  # fmt: skip


def _blocks(paper: Paper, look: Look) -> tuple[list[Flowable], list[Flowable]]:
    """Return what stands in the main column and what stands beside it."""
    styles = _Styles(look)
    main: list[Flowable] = []
    side: list[Flowable] = []
    into, rows = main, list[list[str]]()
    for line in (*paper.lines, ""):
        if rows and not line.startswith("| "):
            into.append(_table(rows, look, styles))
            rows = []
        if line.startswith("| "):
            rows.append([cell.strip() for cell in line[2:].split("|")])
        elif line.startswith(("## ", "##| ")):
            into = side if look.side and line.startswith("##|") else main
            into.append(Paragraph(_heading(line.partition(" ")[2], look), styles.heading))
        elif line.startswith("# "):
            main.append(Paragraph(_heading(line[2:], look), styles.title))
        else:
            into.append(_line(line, look, styles))
    return main, side


def _heading(text: str, look: Look) -> str:
    return escape(" ".join(text.upper()) if look.spread else text)


def _line(line: str, look: Look, styles: _Styles) -> Flowable:
    if not line.strip():
        return Spacer(1, look.size * 0.7)
    if line.startswith("- "):
        return Paragraph(f"• {escape(line[2:])}", styles.text)
    dated, parted, rest = line.partition("  ")
    if look.dated_column and parted:
        cells = [[Paragraph(escape(dated), styles.text), Paragraph(escape(rest), styles.text)]]
        return Table(cells, colWidths=[40 * mm, None])
    return Paragraph(escape(line), styles.text)


def _table(rows: list[list[str]], look: Look, styles: _Styles) -> Table:
    widest = max(len(row) for row in rows)
    cells = [
        [Paragraph(escape(cell), styles.text) for cell in row] + [""] * (widest - len(row))
        for row in rows
    ]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.grey)] if look.grid else []
    return Table(cells, style=style)
