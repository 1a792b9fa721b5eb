"""The page with the recovery code to print: text, QR code and mark, as PDF."""

import io
from typing import Any

from hygiene_app.archive.cipher import recipient_of
from hygiene_app.archive.code_mark import mark_of
from hygiene_app.model.archived import RecoveryPageTexts
from hygiene_app.model.secret import Secret

_GROUP = 4
_LINE_GROUPS = 5
_MARGIN = 62.0
_QR_SIZE = 150.0


def grouped(code: Secret) -> tuple[str, ...]:
    """Return the code in lines of groups of four; what all codes begin with has its own line."""
    head, mark, body = code.reveal().rpartition("-1")
    groups = [body[at : at + _GROUP] for at in range(0, len(body), _GROUP)]
    lines = [
        "  ".join(groups[at : at + _LINE_GROUPS]) for at in range(0, len(groups), _LINE_GROUPS)
    ]
    return (head + mark, *lines)


def drawn(code: Secret, texts: RecoveryPageTexts) -> bytes:
    """Return one page of A4.

    Nothing of the code goes into the properties of the document, which file managers show.
    """
    from reportlab.lib.pagesizes import A4
    from reportlab.platypus import SimpleDocTemplate

    out = io.BytesIO()
    document = SimpleDocTemplate(
        out,
        pagesize=A4,
        leftMargin=_MARGIN,
        rightMargin=_MARGIN,
        topMargin=_MARGIN,
        bottomMargin=_MARGIN,
        title=texts.title,
    )
    document.build(_story(code, texts))
    return out.getvalue()


def _story(code: Secret, texts: RecoveryPageTexts) -> list[Any]:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, Spacer

    plain = ParagraphStyle("plain", fontName="Helvetica", fontSize=11, leading=16)
    title = ParagraphStyle("title", plain, fontName="Helvetica-Bold", fontSize=20, leading=26)
    strong = ParagraphStyle("strong", plain, fontName="Helvetica-Bold")
    letters = ParagraphStyle(
        "letters", plain, fontName="Courier-Bold", fontSize=15, leading=23, leftIndent=14
    )
    mark = f"{texts.mark} {mark_of(recipient_of(code))}"
    story: list[Any] = [
        Paragraph(_escaped(texts.title), title),
        Paragraph(_escaped(texts.intro), plain),
        Spacer(1, 14),
        Paragraph(_escaped(mark), strong),
        Paragraph(_escaped(texts.made), plain),
        Spacer(1, 14),
        *(Paragraph(line.replace("  ", "&nbsp;&nbsp;"), letters) for line in grouped(code)),
        Spacer(1, 14),
        _qr(code),
        Paragraph(_escaped(texts.qr), plain),
        Spacer(1, 14),
        *(Paragraph(f"{n}. {_escaped(step)}", plain) for n, step in enumerate(texts.steps, 1)),
        Spacer(1, 14),
        Paragraph(_escaped(texts.warning), strong),
    ]
    return story


def _qr(code: Secret) -> object:
    """Return the drawing: the code alone, in the letters that QR codes store most closely.

    Level Q (ISO/IEC 18004) stands a quarter of it being creased or stained.
    """
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing

    widget = QrCodeWidget(code.reveal(), barLevel="Q", barWidth=_QR_SIZE, barHeight=_QR_SIZE)
    drawing = Drawing(_QR_SIZE, _QR_SIZE)
    drawing.add(widget)
    return drawing


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
