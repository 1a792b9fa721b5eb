"""CVs with a design: side column, photo, time line."""

from random import Random
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, FrameBreak, HRFlowable, Table, TableStyle

from hygiene_app.demo.documents.curriculum import Curriculum, Job
from hygiene_app.demo.documents.paper import (
    Draw,
    Face,
    Sheet,
    build,
    bullets,
    colour,
    fitted,
    frame,
    gap,
    para,
    picture,
    place_picture,
    rich,
    simple_sheet,
)
from hygiene_app.demo.documents.pictures import portrait

_INKS = ("#1f4e5f", "#6b2d3c", "#2e4a2f", "#37474f", "#4a3f6b", "#8a5a19")


def _heading(text: str, face: Face, ink: str) -> list[Flowable]:
    return [
        gap(2.5),
        para(text.upper(), face.style(scale=1.08, bold=True, ink=ink, after=1)),
        HRFlowable(width="100%", thickness=0.8, color=colour(ink), spaceAfter=4),
    ]


def _job(job: Job, face: Face, ink: str) -> list[Flowable]:
    head = (
        f"<b>{escape(job.role)}</b> · {escape(job.employer)}, {escape(job.town)}"
        f' <font color="{ink}">{escape(job.span)}</font>'
    )
    return [rich(head, face.style(after=1)), *bullets(job.tasks, face.style()), gap(1.6)]


def _contact_column(cv: Curriculum, rng: Random) -> list[Flowable]:
    """Return what stands in white on the coloured column."""
    light, labels = Face(size=8.8, ink="#ffffff"), cv.labels

    def head(key: str) -> list[Flowable]:
        return [gap(4), para(labels[key].upper(), light.style(scale=1.1, bold=True, after=3))]

    story: list[Flowable] = [picture(portrait(rng, cv.person.sex), 34, 42.5), *head("contact")]
    person = cv.person
    for line in (person.street, person.town, person.phone, person.email, f"{person.born:%d/%m/%Y}"):
        story.append(fitted(line, light.style(after=2), 50))
    story += head("skills")
    for skill in cv.skills:
        story += [para(skill, light.style(after=1.5)), _bar(rng.randint(2, 5))]
    story += [*head("languages"), para("\n".join(cv.languages), light.style())]
    return [*story, *head("licence"), para(cv.licence, light.style())]


def side_column(cv: Curriculum, rng: Random) -> bytes:
    """A coloured column with photo, contact, skills; the career beside it."""
    ink = rng.choice(_INKS)
    face, labels = Face(size=9.3), cv.labels

    def ground(canvas: Canvas) -> None:
        canvas.setFillColor(colour(ink))
        canvas.rect(0, 0, 68 * mm, 297 * mm, stroke=0, fill=1)

    story: list[Flowable] = [
        *_contact_column(cv, rng),
        FrameBreak(),
        para(cv.person.name, face.style(scale=2.5, bold=True, ink=ink, after=3)),
        para(cv.title, face.style(scale=1.3, ink="#777777", after=6)),
        para(f"{labels['title']} · {cv.made.year}", face.style(scale=0.9, ink="#999999")),
        *_heading(labels["profile"], face, ink),
        para(cv.profile, face.style()),
        *_heading(labels["work"], face, ink),
    ]
    for job in cv.jobs:
        story += _job(job, face, ink)
    story += _heading(labels["studies"], face, ink)
    for study in cv.studies:
        line = f"<b>{escape(study.title)}</b><br/>{escape(study.school)}, {study.span}"
        story.append(rich(line, face.style(after=4)))
    story += [*_heading(labels["courses"], face, ink), *bullets(cv.courses, face.style())]
    sheet = Sheet(
        first=(frame(10, 15, 50, 267), frame(78, 15, 118, 262)),
        later=(frame(78, 15, 118, 262),),
        on_first=ground,
    )
    return build(sheet, story, title=f"CV {cv.person.name}", author=cv.person.name)


def _bar(level: int) -> Table:
    """Return five boxes, so many of them full."""
    bar = Table([[""] * 5], colWidths=[8 * mm] * 5, rowHeights=[1.6 * mm], hAlign="LEFT")
    style = [
        ("BACKGROUND", (i, 0), (i, 0), colour("#ffffff" if i < level else "#7d8f96"))
        for i in range(5)
    ]
    bar.setStyle(TableStyle([*style, ("INNERGRID", (0, 0), (-1, -1), 2, colour("#444444"))]))
    bar.spaceAfter = 4
    return bar


def _band(cv: Curriculum, photo: bytes) -> Draw:
    person = cv.person

    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(colour("#2b2b2b"))
        canvas.rect(0, 242 * mm, 210 * mm, 55 * mm, stroke=0, fill=1)
        canvas.setFillColor(colour("#ffffff"))
        canvas.rect(156 * mm, 236 * mm, 36 * mm, 44 * mm, stroke=0, fill=1)
        place_picture(canvas, photo, (157.5, 237.5, 33, 41))
        canvas.setFont("Helvetica-Bold", 24)
        canvas.drawString(20 * mm, 272 * mm, person.name)
        canvas.setFont("Helvetica", 10)
        lines = (cv.title, f"{person.street}, {person.town}", f"{person.phone} | {person.email}")
        for number, line in enumerate(lines):
            canvas.drawString(20 * mm, (263 - 6 * number) * mm, line)

    return draw


def photo_band(cv: Curriculum, rng: Random) -> bytes:
    """A dark band with name and contact, a framed photo at the right."""
    ink = rng.choice(_INKS)
    face, labels, person = Face(size=9.6), cv.labels, cv.person
    band = _band(cv, portrait(rng, person.sex))
    story: list[Flowable] = [para(cv.profile, face.style(scale=1.05, after=4))]
    story += _heading(labels["career"], face, ink)
    widths = [34 * mm, 136 * mm]
    for job in cv.jobs:
        cells = [para(job.span, face.style(bold=True, ink=ink)), _job_cell(job, face)]
        story.append(Table([cells], colWidths=widths, style=_FLUSH))
    story += _heading(labels["studies"], face, ink)
    for study in cv.studies:
        school = para(f"{study.title}, {study.school}", face.style())
        story.append(Table([[para(study.span, face.style()), school]], widths, style=_FLUSH))
    for key, values in (("skills", cv.skills), ("languages", cv.languages)):
        story += [*_heading(labels[key], face, ink), para("   •   ".join(values), face.style())]
    story += _heading(labels["personal"], face, ink)
    story.append(para("  –  ".join(f"{k}: {v}" for k, v in cv.facts()[4:]), face.style()))
    story += [*_heading(labels["hobbies"], face, ink), para(", ".join(cv.hobbies), face.style())]
    sheet = Sheet(first=(frame(20, 15, 170, 216),), later=(frame(20, 15, 170, 262),), on_first=band)
    return build(sheet, story, title=person.name, author=person.name)


_FLUSH = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2),
    ]
)


def _job_cell(job: Job, face: Face) -> list[Flowable]:
    head = f"<b>{escape(job.role)}</b>, {escape(job.employer)} ({escape(job.town)})"
    return [rich(head, face.style(after=1)), *bullets(job.tasks, face.style(), mark="–")]


def _line_of_time(cv: Curriculum, face: Face, ink: str) -> Table:
    """Return jobs and schools along a coloured line."""
    rows: list[list[object]] = []
    for job in cv.jobs:
        span = para(job.span, face.style(bold=True, align="right"))
        rows.append([span, "", _job_cell(job, face)])
    for study in cv.studies:
        line = rich(f"<b>{escape(study.title)}</b><br/>{escape(study.school)}", face.style())
        rows.append([para(study.span, face.style(align="right")), "", line])
    table = Table(rows, colWidths=[36 * mm, 8 * mm, 122 * mm])
    table.setStyle(_FLUSH)
    table.setStyle(
        TableStyle(
            [
                ("LINEBEFORE", (2, 0), (2, -1), 1.6, colour(ink)),
                ("LEFTPADDING", (2, 0), (2, -1), 10),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
            ]
        )
    )
    return table


def time_line(cv: Curriculum, rng: Random) -> bytes:
    """A vertical line with jobs and schools, everything else in a few words."""
    ink = rng.choice(_INKS)
    face, labels, person = Face(size=9.4, line=1.38), cv.labels, cv.person
    head = f'<font color="{ink}">{escape(person.first)}</font> <b>{escape(person.last)}</b>'
    contact = f"{person.phone}  |  {person.email}  |  {person.town}  |  {person.born:%d.%m.%Y}"
    story: list[Flowable] = [
        rich(head, face.style(scale=2.7, align="center", after=4)),
        para(contact, face.style(align="center", ink="#666666", after=8)),
        *_heading(labels["over_me"], face, ink),
        para(cv.profile, face.style()),
        *_heading(f"{labels['work']} & {labels['studies']}", face, ink),
        _line_of_time(cv, face, ink),
        *_heading(labels["competences"], face, ink),
        para(" / ".join((*cv.skills, *cv.courses)), face.style()),
        *_heading(labels["languages"], face, ink),
        para("\n".join(cv.languages), face.style()),
        gap(6),
        para(labels["on_request"], face.style(ink="#666666")),
    ]
    return build(simple_sheet(left=22), story, title=f"CV {person.name}", author=person.name)


def without_the_word(cv: Curriculum, rng: Random) -> bytes:
    """Two quiet columns, the name as title; the word CV stands nowhere."""
    ink = rng.choice(_INKS)
    face = Face(size=9.2, line=1.42)
    person, labels = cv.person, cv.labels

    def rule(canvas: Canvas) -> None:
        canvas.setStrokeColor(colour("#bbbbbb"))
        canvas.line(74 * mm, 20 * mm, 74 * mm, 248 * mm)
        canvas.setFillColor(colour(ink))
        canvas.setFont("Times-Italic", 26)
        canvas.drawCentredString(105 * mm, 268 * mm, person.name)
        canvas.setFont("Helvetica", 9.5)
        canvas.drawCentredString(105 * mm, 260 * mm, cv.title.upper())

    story: list[Flowable] = []
    for key, lines in (
        ("contact", (person.street, person.town, person.phone, person.email)),
        ("skills", cv.skills),
        ("languages", cv.languages),
        ("courses", cv.courses),
        ("hobbies", cv.hobbies),
    ):
        story += [para(labels[key], face.style(bold=True, ink=ink, after=2))]
        story += [*(fitted(line, face.style(), 48) for line in lines), gap(3)]
    story += [FrameBreak(), para(cv.profile, face.style(after=8))]
    story.append(para(labels["career"], face.style(bold=True, ink=ink, after=4)))
    for job in cv.jobs:
        story += _job(job, face, ink)
    story.append(para(labels["studies"], face.style(bold=True, ink=ink, after=4)))
    story += [para(f"{s.span}   {s.title}\n{s.school}", face.style(after=4)) for s in cv.studies]
    sheet = Sheet(
        first=(frame(20, 18, 48, 230), frame(82, 18, 108, 230)),
        later=(frame(82, 18, 108, 255),),
        on_first=rule,
    )
    return build(sheet, story, title=person.name, author=person.name)
