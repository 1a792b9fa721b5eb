"""CVs in forms with labels and lines: Europass, boxes, academic."""

from random import Random
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, Table, TableStyle

from hygiene_app.demo.documents.curriculum import Curriculum
from hygiene_app.demo.documents.paper import (
    Draw,
    Face,
    build,
    bullets,
    colour,
    gap,
    para,
    rich,
    simple_sheet,
)

_BLUE = "#0e4194"
_SERIF = Face(font="Times-Roman", size=10.4, line=1.28)
_BOXED = Face(size=9.4)
_EUROPEAN = Face(size=9.6, ink="#3f3a38")


def _europass_form(cv: Curriculum) -> Draw:
    def form(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 15)
        canvas.setFillColor(colour(_BLUE))
        canvas.drawString(20 * mm, 279 * mm, "Europass")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(66 * mm, 279 * mm, cv.labels["title"])
        canvas.setFont("Helvetica", 7.5)
        canvas.setFillColor(colour("#777777"))
        canvas.drawString(66 * mm, 10 * mm, f"Europass  |  {cv.person.name}  |  {cv.made:%m/%Y}")

    return form


def _europass_rows(cv: Curriculum) -> list[tuple[str, list[Flowable]]]:
    """Return label and content; a label in capitals starts a section."""
    face, labels = _EUROPEAN, cv.labels
    rows: list[tuple[str, list[Flowable]]] = [(labels["personal"].upper(), [])]
    for label, value in cv.facts():
        rows.append((label, [para(value, face.style(bold=label == labels["name"]))]))
    rows.append((labels["profile"], [para(cv.profile, face.style())]))
    rows.append((labels["work"].upper(), []))
    for job in cv.jobs:
        title = para(job.role, face.style(scale=1.08, bold=True, ink=_BLUE))
        place = para(f"{job.employer}, {job.town}", face.style())
        rows.append((job.span, [title, place, *bullets(job.tasks, face.style())]))
    rows.append((labels["studies"].upper(), []))
    for study in cv.studies:
        title = para(study.title, face.style(bold=True, ink=_BLUE))
        rows.append((study.span, [title, para(study.school, face.style())]))
    rows.append((labels["competences"].upper(), []))
    rows.append((labels["languages"], [para("\n".join(cv.languages), face.style())]))
    rows.append((labels["skills"], bullets(cv.skills, face.style())))
    rows.append((labels["courses"], bullets(cv.courses, face.style())))
    return rows


def europass(cv: Curriculum, rng: Random) -> bytes:
    """Labels in blue at the left, lines at the right, as the European form has it."""
    rule = [HRFlowable(width="100%", color=colour(rng.choice(("#9dabc9", "#c6c6c6"))))]
    cells: list[list[object]] = []
    for label, content in _europass_rows(cv):
        style = _EUROPEAN.style(ink=_BLUE, align="right", bold=not content)
        cells.append([para(label, style), content or rule])
    table = Table(cells, colWidths=[42 * mm, 128 * mm])
    table.setStyle(
        TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 2)])
    )
    form = _europass_form(cv)
    sheet = simple_sheet(top=24, on_first=form, on_later=form)
    return build(sheet, [table], title=f"Europass CV {cv.person.name}", author="Europass")


def _grid(
    title: str, rows: list[tuple[str, ...]], widths: tuple[int, ...], fill: str
) -> list[Flowable]:
    """Return a table with lines under a grey title."""
    plain, bold = _BOXED.style(), _BOXED.style(bold=True)
    cells = [[para(text, plain) for text in row] for row in rows]
    head: list[object] = [para(title, bold)] + [""] * (len(widths) - 1)
    table = Table([head, *cells], colWidths=[width * mm for width in widths])
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colour("#7f7f7f")),
                ("SPAN", (0, 0), (-1, 0)),
                ("BACKGROUND", (0, 0), (-1, 0), colour(fill)),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ]
        )
    )
    return [table, gap(4)]


def table_form(cv: Curriculum, rng: Random) -> bytes:
    """Everything in boxes with lines."""
    labels = cv.labels
    fill = rng.choice(("#d9d9d9", "#dce6f1", "#e2efda", "#fff2cc"))
    title = f"{labels['title']} – {cv.person.name}"
    story: list[Flowable] = [para(title, _BOXED.style(scale=1.6, bold=True, after=8))]
    story += _grid(labels["personal"], list(cv.facts()), (45, 125), fill)
    work = [tuple(labels[key] for key in ("period", "employer", "role", "duties"))]
    for job in cv.jobs:
        duties = "\n".join(f"- {task}" for task in job.tasks)
        work.append((job.span, f"{job.employer}\n{job.town}", job.role, duties))
    story += _grid(labels["work"], work, (27, 38, 43, 62), fill)
    schools = [(study.span, study.title, study.school) for study in cv.studies]
    story += _grid(labels["studies"], [*schools], (28, 72, 70), fill)
    rest = [
        (labels["languages"], ", ".join(cv.languages)),
        (labels["skills"], ", ".join(cv.skills)),
        (labels["courses"], ", ".join(cv.courses)),
        (labels["hobbies"], ", ".join(cv.hobbies)),
    ]
    story += _grid(labels["competences"], [*rest], (45, 125), fill)
    return build(simple_sheet(), story, title=labels["title"], author=cv.person.name)


_PAPERS = {
    "nl": ("Condensatie in geïsoleerde hellende daken: metingen op 31 woningen", "Vocht in daken"),
    "fr": ("Condensation dans les toitures inclinées isolées", "L'humidité du toit"),
    "en": ("Condensation in insulated pitched roofs: field data of 31 dwellings", "Wet roofs"),
    "de": ("Tauwasser in gedämmten Steildächern: Messungen an 31 Häusern", "Feuchte im Dach"),
}
_JOURNALS = ("J. Sample Build. Phys.", "Proc. Example Conf. Building Env.")
_AUTHORS = ("Okafor, T.", "Lindqvist, M.", "Rossi, G.")


def _publication(cv: Curriculum, rng: Random, number: int) -> str:
    person = cv.person
    year = max(person.born.year + 25, cv.made.year - number // 2)
    page = rng.randint(10, 300)
    return (
        f"[{number + 1}] {person.last}, {person.first[0]}., {rng.choice(_AUTHORS)} ({year})."
        f" {_PAPERS[cv.language][number % 2]}, part {number // 2 + 1}."
        f" {rng.choice(_JOURNALS)} {rng.randint(3, 60)}, {page}–{page + 12}."
    )


def _academic_head(text: str) -> list[Flowable]:
    rule = HRFlowable(width="100%", thickness=0.5, color=colour("#000000"), spaceAfter=4)
    head: list[Flowable] = [gap(3), para(text, _SERIF.style(scale=1.15, bold=True)), rule]
    for part in head:
        part.keepWithNext = True
    return head


def academic(cv: Curriculum, rng: Random) -> bytes:
    """Serif, dense, with publications, over two pages."""
    face, labels, person = _SERIF, cv.labels, cv.person
    contact = f"{person.street}, {person.town} · {person.email} · {person.phone}"
    story: list[Flowable] = [
        para(person.name, face.style(scale=2, bold=True, after=4)),
        para(contact, face.style(after=2)),
        para(f"{labels['title']}, {cv.made:%m/%Y}", face.style(ink="#555555")),
        *_academic_head(labels["profile"]),
        para(cv.profile, face.style(align="justify")),
        *_academic_head(labels["studies"]),
    ]
    for study in cv.studies:
        line = f"{study.span}&nbsp;&nbsp;<b>{escape(study.title)}</b>, {escape(study.school)}"
        story.append(rich(line, face.style(after=2)))
    story += _academic_head(labels["work"])
    for job in cv.jobs:
        line = f"{job.span}&nbsp;&nbsp;<i>{escape(job.role)}</i>, {escape(job.employer)}"
        story += [rich(line, face.style()), para("; ".join(job.tasks) + ".", face.style(after=3))]
    story += _academic_head(labels["publications"])
    for number in range(rng.randint(9, 14)):
        story.append(para(_publication(cv, rng, number), face.style(scale=0.95, after=3)))
    for key, values in (
        ("skills", cv.skills),
        ("courses", cv.courses),
        ("languages", cv.languages),
    ):
        story += [*_academic_head(labels[key]), para("; ".join(values) + ".", face.style())]

    def page_number(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawCentredString(105 * mm, 10 * mm, f"{person.name} – {canvas.getPageNumber()}")

    sheet = simple_sheet(left=26, on_first=page_number, on_later=page_number)
    return build(sheet, story, title=f"Academic CV {person.name}", author=person.name)
