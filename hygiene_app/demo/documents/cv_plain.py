"""CVs without design: as the word processor gives them, by competence, typed behind a letter."""

from random import Random
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Table, TableStyle

from hygiene_app.demo.documents.curriculum import Curriculum
from hygiene_app.demo.documents.paper import (
    Face,
    build,
    bullets,
    colour,
    gap,
    para,
    rich,
    simple_sheet,
)


def plain(cv: Curriculum, rng: Random) -> bytes:
    """A page in Times with headings and lists."""
    face, labels = Face(font="Times-Roman", size=11), cv.labels
    title = labels["title"] if rng.random() < 0.5 else labels["title"].upper()

    def head(key: str) -> list[Flowable]:
        return [gap(3), para(labels[key], face.style(scale=1.15, bold=True, after=3))]

    story: list[Flowable] = [
        para(title, face.style(scale=1.7, bold=True, align="center", after=10))
    ]
    story += [para(f"{label}: {value}", face.style(after=1)) for label, value in cv.facts()]
    lines = [f"{study.span}: {study.title}, {study.school}" for study in cv.studies]
    story += [*head("studies"), *bullets(lines, face.style(after=1)), *head("work")]
    for job in cv.jobs:
        line = f"{job.span}: <b>{escape(job.role)}</b>, {escape(job.employer)} {escape(job.town)}"
        story += [rich(line, face.style()), *bullets(job.tasks, face.style(scale=0.95), mark="-")]
        story.append(gap(1.5))
    for key, values in (
        ("courses", cv.courses),
        ("languages", cv.languages),
        ("skills", cv.skills),
        ("hobbies", cv.hobbies),
    ):
        story += [*head(key), para(", ".join(values), face.style())]
    story += [gap(5), para(labels["on_request"], face.style())]
    return build(simple_sheet(left=25, top=24), story, title=title, author=cv.person.name)


def _competences(cv: Curriculum, face: Face, ink: str) -> Table:
    """Return four boxes: a skill, and what was done with it."""
    tasks = [task for job in cv.jobs for task in job.tasks]
    cells: list[list[Flowable]] = []
    for number, skill in enumerate(cv.skills[:4]):
        shown = dict.fromkeys((tasks * 2)[number * 2 : number * 2 + 2])
        head = para(skill[0].upper() + skill[1:], face.style(bold=True, ink=ink, after=2))
        cells.append([head, *bullets(tuple(shown), face.style(scale=0.95), mark="›")])
    table = Table([cells[:2], cells[2:4]], colWidths=[84 * mm, 84 * mm])
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BOX", (0, 0), (-1, -1), 1, colour(ink)),
                ("INNERGRID", (0, 0), (-1, -1), 0.4, colour(ink)),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
            ]
        )
    )
    return table


def skills_first(cv: Curriculum, rng: Random) -> bytes:
    """Competences in blocks, then the shortest of careers."""
    ink = rng.choice(("#b04a2f", "#1b6f6a", "#334e9b"))
    face, labels, person = Face(size=9.8, line=1.4), cv.labels, cv.person
    heading = face.style(scale=1.2, bold=True, ink=ink, after=4)
    contact = f"{person.email} · {person.phone} · {person.town}"
    story: list[Flowable] = [
        para(person.name, face.style(scale=2.2, bold=True, ink=ink, align="right", after=5)),
        para(contact, face.style(align="right", after=9)),
        para(cv.profile, face.style(scale=1.15, after=10)),
        para(labels["competences"], heading),
        _competences(cv, face, ink),
    ]
    sections = (
        ("work", [f"{j.span}   {j.role}, {j.employer}, {j.town}" for j in cv.jobs]),
        ("studies", [f"{s.span}   {s.title}, {s.school}" for s in cv.studies]),
        ("languages", [", ".join(cv.languages)]),
        ("courses", [", ".join(cv.courses)]),
        ("hobbies", [", ".join(cv.hobbies)]),
    )
    for key, lines in sections:
        story += [gap(4), para(labels[key], heading)]
        story += [para(line, face.style()) for line in lines]
    title = f"{labels['title']} {person.name}"
    return build(simple_sheet(left=21), story, title=title, author=person.name)


def letter_and_cv(cv: Curriculum, letter: str, subject: str) -> bytes:
    """One file with the letter on the first page and a typed CV on the second."""
    face, typed = Face(size=10.5, line=1.45), Face(font="Courier", size=9.6)
    person, labels = cv.person, cv.labels
    sender = f"{person.name}\n{person.street}\n{person.town}\n{person.phone}"
    place = f"{person.town.split(' ', 1)[1]}, {cv.made:%d/%m/%Y}"
    story: list[Flowable] = [
        para(sender, face.style(after=22)),
        para(place, face.style(align="right", after=16)),
        para(subject, face.style(bold=True, after=12)),
        *(para(block, face.style(after=9)) for block in letter.split("\n\n")),
        PageBreak(),
        para(labels["title"].upper(), typed.style(scale=1.4, bold=True, after=8)),
        *(para(f"{label}: {value}", typed.style()) for label, value in cv.facts()),
    ]
    jobs = [f"{j.span}: {j.role}, {j.employer} ({'; '.join(j.tasks)})" for j in cv.jobs]
    sections = (
        ("work", jobs),
        ("studies", [f"{s.span}: {s.title}, {s.school}" for s in cv.studies]),
        ("languages", list(cv.languages)),
        ("skills", [", ".join(cv.skills)]),
    )
    for key, lines in sections:
        story += [gap(4), para(labels[key].upper(), typed.style(bold=True, after=2))]
        story += [para(line, typed.style(after=2)) for line in lines]
    return build(simple_sheet(left=24, top=26), story, title=subject, author=person.name)
