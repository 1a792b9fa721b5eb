"""The upper edge of a company's paper, one for each look."""

from collections.abc import Callable

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from hygiene_app.demo.documents.paper import Draw, colour
from hygiene_app.demo.people import Firm


def _lines(canvas: Canvas, lines: tuple[str, ...], *, x: float, y: float, right: bool) -> None:
    for number, line in enumerate(lines):
        height = (y - 4.4 * number) * mm
        if right:
            canvas.drawRightString(x * mm, height, line)
        else:
            canvas.drawString(x * mm, height, line)


def _contact(firm: Firm) -> tuple[str, ...]:
    return (firm.street, firm.town, firm.phone, f"info@{firm.domain}", f"www.{firm.domain}")


def _roof(canvas: Canvas, x: float, y: float, ink: str) -> None:
    """Draw a small roof as sign of the company."""
    canvas.setFillColor(colour(ink))
    path = canvas.beginPath()
    path.moveTo(x * mm, y * mm)
    path.lineTo((x + 8) * mm, (y + 8) * mm)
    path.lineTo((x + 16) * mm, y * mm)
    path.lineTo((x + 13) * mm, y * mm)
    path.lineTo((x + 8) * mm, (y + 5) * mm)
    path.lineTo((x + 3) * mm, y * mm)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _classic(canvas: Canvas, firm: Firm) -> None:
    _roof(canvas, 20, 272, firm.colour)
    canvas.setFont("Helvetica-Bold", 15)
    canvas.drawString(40 * mm, 275 * mm, firm.name)
    canvas.setFont("Helvetica-Oblique", 8.5)
    canvas.drawString(40 * mm, 270 * mm, firm.slogan)
    canvas.setFont("Helvetica", 8.5)
    canvas.setFillColor(colour("#444444"))
    _lines(canvas, _contact(firm), x=190, y=281, right=True)


def _band(canvas: Canvas, firm: Firm) -> None:
    canvas.setFillColor(colour(firm.colour))
    canvas.rect(0, 268 * mm, 210 * mm, 29 * mm, stroke=0, fill=1)
    _roof(canvas, 20, 277, "#ffffff")
    canvas.setFont("Helvetica-Bold", 19)
    canvas.drawString(42 * mm, 280 * mm, firm.name)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(42 * mm, 274 * mm, firm.slogan)
    canvas.setFillColor(colour("#444444"))
    canvas.setFont("Helvetica", 8)
    canvas.drawString(20 * mm, 262 * mm, "  ·  ".join(_contact(firm)))


def _grid(canvas: Canvas, firm: Firm) -> None:
    canvas.setFillColor(colour(firm.colour))
    canvas.setFont("Times-Bold", 20)
    canvas.drawCentredString(105 * mm, 276 * mm, firm.name.upper())
    canvas.setStrokeColor(colour(firm.colour))
    canvas.line(20 * mm, 272 * mm, 190 * mm, 272 * mm)
    canvas.setFont("Times-Roman", 9)
    canvas.drawCentredString(105 * mm, 267.5 * mm, " – ".join((firm.slogan, *_contact(firm)[:3])))
    canvas.line(20 * mm, 265 * mm, 190 * mm, 265 * mm)


def _letter(canvas: Canvas, firm: Firm) -> None:
    canvas.setFillColor(colour(firm.colour))
    canvas.setFont("Times-BoldItalic", 21)
    canvas.drawRightString(186 * mm, 276 * mm, firm.name)
    canvas.setFont("Times-Roman", 9.5)
    _lines(canvas, _contact(firm), x=186, y=270, right=True)


def _devis(canvas: Canvas, firm: Firm) -> None:
    canvas.setStrokeColor(colour(firm.colour))
    canvas.setLineWidth(1.4)
    canvas.roundRect(20 * mm, 258 * mm, 84 * mm, 27 * mm, 3 * mm)
    canvas.setFillColor(colour(firm.colour))
    canvas.setFont("Times-Bold", 13)
    canvas.drawString(24 * mm, 278 * mm, firm.name)
    canvas.setFont("Times-Roman", 9)
    _lines(canvas, _contact(firm)[:4], x=24, y=273, right=False)


def _modern(canvas: Canvas, firm: Firm) -> None:
    canvas.setFillColor(colour(firm.colour))
    canvas.circle(26 * mm, 279 * mm, 6 * mm, stroke=0, fill=1)
    canvas.setFillColor(colour("#ffffff"))
    canvas.setFont("Helvetica-Bold", 16)
    canvas.drawCentredString(26 * mm, 277 * mm, firm.name[0])
    canvas.setFillColor(colour("#111111"))
    canvas.setFont("Helvetica", 14)
    canvas.drawString(36 * mm, 277.4 * mm, firm.name)
    canvas.setFont("Helvetica", 8)
    canvas.setFillColor(colour("#777777"))
    _lines(canvas, _contact(firm)[:4], x=190, y=281, right=True)


def _minimal(canvas: Canvas, firm: Firm) -> None:
    canvas.setFillColor(colour("#000000"))
    canvas.setFont("Courier-Bold", 14)
    canvas.drawString(20 * mm, 278 * mm, firm.name)
    canvas.setFont("Courier", 9)
    _lines(canvas, _contact(firm)[:4], x=20, y=272, right=False)


_HEADS: dict[str, Callable[[Canvas, Firm], None]] = {
    "classic": _classic,
    "band": _band,
    "grid": _grid,
    "letter": _letter,
    "devis": _devis,
    "modern": _modern,
    "minimal": _minimal,
}


def letterhead(firm: Firm) -> Draw:
    """Return what draws the head of the first page."""
    head = _HEADS[firm.style]
    return lambda canvas: head(canvas, firm)
