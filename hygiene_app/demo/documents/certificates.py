"""Certificates about people: of a doctor, of the courts."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Table, TableStyle

from hygiene_app.demo.documents.paper import Face, build, colour, gap, para, simple_sheet
from hygiene_app.demo.documents.personnel import Employment
from hygiene_app.demo.documents.signature import Signature, Stamp
from hygiene_app.demo.people import Person
from hygiene_app.demo.texts import fill


def _medical_facts(
    rng: Random, form: Mapping[str, Any], patient: Person, doctor: Person, day: date
) -> dict[str, str]:
    span = rng.choice((2, 3, 5, 7, 14, 30))
    return {
        "name": patient.name,
        "street": patient.street,
        "town": patient.town,
        "born": f"{patient.born:%d/%m/%Y}",
        "cause": rng.choice(form["causes"]),
        "home": rng.choice(form["homes"]),
        "from": f"{day:%d/%m/%Y}",
        "to": f"{day + timedelta(days=span):%d/%m/%Y}",
        "place": doctor.town.split(" ", 1)[1],
        "day": f"{day:%d/%m/%Y}",
        "doctor": doctor.name,
        "check": f"{rng.randint(10, 97)}",
    }


def print_medical(
    rng: Random, form: Mapping[str, Any], patient: Person, doctor: Person, day: date
) -> bytes:
    """Return a certificate of incapacity for work."""
    face = Face(font="Times-Roman", size=11.5, line=1.6)
    facts = _medical_facts(rng, form, patient, doctor, day)
    end = Table([[Signature(doctor.name, day), Stamp(form["stamp"], "#4a6fa5")]])
    lines: list[Flowable] = [
        para(fill(form["doctor"], rng, facts), face.style(bold=True, after=2)),
        para(f"{doctor.street}, {doctor.town}", face.style(scale=0.9, after=10)),
        para(form["title"], face.style(scale=1.3, bold=True, align="center", after=10)),
        *(para(fill(line, rng, facts), face.style(after=5)) for line in form["lines"]),
        end,
        para(fill(form["foot"], rng, facts), face.style(scale=0.75)),
    ]
    slip = Table([[lines]], colWidths=[160 * mm])
    slip.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 1, colour("#4a6fa5")),
                ("LEFTPADDING", (0, 0), (-1, -1), 14),
                ("TOPPADDING", (0, 0), (-1, -1), 12),
            ]
        )
    )
    return build(simple_sheet(left=25, top=28), [slip], title=form["title"], author=doctor.name)


def print_criminal(rng: Random, form: Mapping[str, Any], subject: Employment, day: date) -> bytes:
    """Return an extract of the criminal record (Belgium) or a statement of conduct (VOG)."""
    face = Face(size=10.6, line=1.5)
    code = f"{rng.randrange(16**8):08X}"
    facts = subject.facts(day) | {"code": f"{code[:4]}-{code[4:]}"}

    def arms(canvas: Canvas) -> None:
        canvas.setFillColor(colour("#1c3f6e"))
        canvas.rect(22 * mm, 268 * mm, 9 * mm, 14 * mm, stroke=0, fill=1)
        canvas.setFillColor(colour("#d9a400"))
        canvas.rect(31 * mm, 268 * mm, 3 * mm, 14 * mm, stroke=0, fill=1)
        canvas.setFillColor(colour("#222222"))
        canvas.setFont("Helvetica", 10)
        canvas.drawString(38 * mm, 273 * mm, form["head"])
        canvas.saveState()
        canvas.setFillColor(colour("#eef1f5"))
        canvas.setFont("Helvetica-Bold", 60)
        canvas.translate(105 * mm, 120 * mm)
        canvas.rotate(45)
        canvas.drawCentredString(0, 0, "SPECIMEN")
        canvas.restoreState()

    story: list[Flowable] = [
        para(form["title"], face.style(scale=1.5, bold=True, align="center", after=4)),
        para(form["model"], face.style(align="center", after=18)),
    ]
    for line in form["lines"]:
        text = fill(line, rng, facts)
        story.append(para(text, face.style(after=5, bold=text == "NIHIL")) if text else gap(5))
    sheet = simple_sheet(left=28, top=44, on_first=arms)
    return build(sheet, story, title=form["title"], author="Specimen")
