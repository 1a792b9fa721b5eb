"""Quotes, orders and invoices on the paper of seven kinds of company."""

from dataclasses import dataclass
from datetime import timedelta
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Table, TableStyle

from hygiene_app.demo.documents.business import Paper, PaperKind, amount_of
from hygiene_app.demo.documents.letterhead import letterhead
from hygiene_app.demo.documents.paper import Face, build, colour, gap, para, rich, simple_sheet
from hygiene_app.demo.documents.signature import Signature


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a company lays out its papers.

    Attributes:
        rules: "lines", "grid", "bare" or "zebra": the ruling of the table.
        meta: "column" (labels beside values), "boxes" or "running": number and dates.
        prose: True where the lines are sentences instead of a table.
        top: millimetres taken by the letterhead.
    """

    face: Face
    rules: str = "lines"
    meta: str = "column"
    prose: bool = False
    top: float = 52


_SANS = Face()
_LOOKS = {
    "classic": Look(face=_SANS),
    "band": Look(face=_SANS, rules="zebra", meta="boxes", top=50),
    "grid": Look(rules="grid", face=Face(size=9.2), top=46),
    "letter": Look(face=Face(font="Times-Roman", size=11), meta="running", prose=True, top=48),
    "devis": Look(rules="grid", meta="boxes", face=Face(font="Times-Roman", size=10), top=44),
    "modern": Look(rules="lines", meta="column", face=Face(size=9, line=1.45), top=40),
    "minimal": Look(face=Face(font="Courier", size=9.4), rules="bare", meta="running", top=44),
}


def _buyer(paper: Paper, look: Look) -> Flowable:
    vat = f"\n{paper.labels['vat_no']} {paper.buyer.vat}" if paper.buyer.vat else ""
    text = f"{paper.buyer.name}\n{paper.buyer.street}\n{paper.buyer.town}{vat}"
    table = Table([["", para(text, look.face.style())]], colWidths=[98 * mm, 72 * mm])
    if look.meta == "boxes":
        table.setStyle(TableStyle([("BOX", (1, 0), (1, 0), 0.6, colour("#888888"))]))
    return table


def _meta(paper: Paper, look: Look) -> list[Flowable]:
    """Return title, number and dates."""
    labels, face, ink = paper.labels, look.face, paper.seller.colour
    until = labels["due" if paper.kind is PaperKind.INVOICE else "valid"]
    if paper.kind is PaperKind.ORDER:
        until = labels["delivery"]
    facts = [
        (labels["number"], paper.number),
        (labels["date"], f"{paper.issued:%d/%m/%Y}"),
        (until, f"{paper.until:%d/%m/%Y}"),
    ]
    title = para(paper.title, face.style(scale=1.7, bold=True, ink=ink, after=6))
    if look.meta == "running":
        line = "   ".join(f"{label}: {value}" for label, value in facts)
        return [title, para(line, face.style(after=4))]
    if look.meta == "boxes":
        cells = [
            [para(label, face.style(scale=0.85, ink="#666666")) for label, _ in facts],
            [para(value, face.style(bold=True)) for _, value in facts],
        ]
        table = Table(cells, colWidths=[45 * mm] * 3, hAlign="LEFT")
        table.setStyle(TableStyle([("BOX", (i, 0), (i, 1), 0.5, colour(ink)) for i in range(3)]))
        return [title, table, gap(3)]
    rows = [[para(k, face.style(ink="#666666")), para(v, face.style())] for k, v in facts]
    return [title, Table(rows, colWidths=[38 * mm, 60 * mm], hAlign="LEFT"), gap(3)]


def _ruling(look: Look, ink: str, count: int) -> TableStyle:
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP")])
    if look.rules == "grid":
        style.add("GRID", (0, 0), (-1, -1), 0.5, colour("#777777"))
        style.add("BACKGROUND", (0, 0), (-1, 0), colour("#eeeeee"))
    elif look.rules == "zebra":
        style.add("BACKGROUND", (0, 0), (-1, 0), colour(ink))
        for row in range(2, count, 2):
            style.add("BACKGROUND", (0, row), (-1, row), colour("#f4efec"))
    elif look.rules == "lines":
        style.add("LINEBELOW", (0, 0), (-1, 0), 1.2, colour(ink))
        style.add("LINEBELOW", (0, 1), (-1, -1), 0.3, colour("#bbbbbb"))
    else:
        style.add("LINEBELOW", (0, 0), (-1, 0), 0.6, colour("#000000"))
    return style


def _lines(paper: Paper, look: Look) -> list[Flowable]:
    labels, face, language = paper.labels, look.face, paper.language
    if look.prose:
        return [
            para(
                f"{number}.  {line.text}: {amount_of(line.quantity, language)} {line.unit}"
                f" × {paper.money(line.price)} = {paper.money(line.amount)}",
                face.style(after=5),
            )
            for number, line in enumerate(paper.lines, 1)
        ]
    head_ink = "#ffffff" if look.rules == "zebra" else face.ink
    keys = ("description", "quantity", "unit", "price", "amount")
    heads = (
        face.style(bold=True, ink=head_ink),
        face.style(bold=True, ink=head_ink, align="right"),
    )
    plain = (face.style(), face.style(align="right"))
    sides = (0, 1, 0, 1, 1)
    rows = [[para(labels[key], heads[side]) for key, side in zip(keys, sides, strict=True)]]
    for line in paper.lines:
        cells = (
            line.text,
            amount_of(line.quantity, language),
            line.unit,
            paper.money(line.price),
            paper.money(line.amount),
        )
        rows.append([para(cell, plain[side]) for cell, side in zip(cells, sides, strict=True)])
    table = Table(rows, colWidths=[w * mm for w in (70, 20, 20, 32, 28)], repeatRows=1)
    table.setStyle(_ruling(look, paper.seller.colour, len(rows)))
    return [table]


def _totals(paper: Paper, look: Look) -> list[Flowable]:
    labels, face = paper.labels, look.face
    last = labels["to_pay" if paper.kind is PaperKind.INVOICE else "total"]
    rows = [
        (labels["subtotal"], paper.net, False),
        (f"{labels['vat']} {paper.rate} %", paper.tax, False),
        (last, paper.total, True),
    ]
    cells = [
        [
            "",
            para(label, face.style(bold=bold)),
            para(paper.money(value), face.style(bold=bold, align="right")),
        ]
        for label, value, bold in rows
    ]
    table = Table(cells, colWidths=[92 * mm, 46 * mm, 32 * mm])
    table.setStyle(TableStyle([("LINEABOVE", (1, 2), (2, 2), 1, colour(paper.seller.colour))]))
    return [gap(2), table, gap(3)]


def _ending(paper: Paper, look: Look) -> list[Flowable]:
    """Return terms, and what the kind of paper asks for: payment, signature."""
    labels, face, small = paper.labels, look.face, look.face.style(scale=0.86, ink="#555555")
    story: list[Flowable] = []
    if paper.rate == 6:
        story.append(para(labels["vat_low"], small))
    if paper.kind is PaperKind.INVOICE:
        text = (
            f"{escape(labels['account'])}: <b>{paper.seller.iban}</b><br/>"
            f"{escape(labels['payment'])}: <b>{paper.reference}</b>"
        )
        return [*story, rich(text, face.style(after=6)), para(labels["invoice_terms"], small)]
    if paper.kind is PaperKind.ORDER:
        return [*story, para(labels["order_terms"], face.style())]
    story += [para(labels["quote_terms"], small), gap(5)]
    agreed = f"{labels['agreed']}\n{labels['signature']}"
    box = Table(
        [
            ["", para(agreed, face.style())],
            ["", Signature(paper.signed_by, paper.issued + timedelta(days=5))],
        ]
    )
    box.setStyle(TableStyle([("BOX", (1, 0), (1, 1), 0.6, colour("#999999"))]))
    return [*story, KeepTogether([box])]


def print_paper(paper: Paper) -> bytes:
    """Return the paper as PDF in the look of the seller."""
    look = _LOOKS[paper.seller.style]
    head = letterhead(paper.seller)
    vat, iban = paper.labels["vat_no"], paper.labels["account"]

    def foot(canvas: Canvas) -> None:
        seller = paper.seller
        canvas.setFont("Helvetica", 7.2)
        canvas.setFillColor(colour("#666666"))
        line = f"{seller.name} · {seller.street}, {seller.town} · {vat} {seller.vat}"
        canvas.drawCentredString(105 * mm, 11 * mm, f"{line} · {iban} {seller.iban}")

    def first(canvas: Canvas) -> None:
        head(canvas)
        foot(canvas)

    story = [_buyer(paper, look), gap(6), *_meta(paper, look)]
    if paper.subject:
        story.append(para(paper.subject, look.face.style(bold=True, after=6)))
    story += [*_lines(paper, look), *_totals(paper, look), *_ending(paper, look)]
    title = f"{paper.title} {paper.number}"
    sheet = simple_sheet(top=look.top, on_first=first, on_later=foot)
    return build(sheet, story, title=title, author=paper.seller.name)
