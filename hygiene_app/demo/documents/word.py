"""DOCX files with fixed dates: CVs in three layouts, and plain letters and contracts."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hygiene_app.demo.documents.curriculum import Curriculum
from hygiene_app.demo.documents.pictures import portrait

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_STAMP = (2020, 1, 1, 0, 0, 0)


def _new(font: str, size: float) -> "WordDocument":
    from docx import Document
    from docx.shared import Mm, Pt

    document = Document()
    style = document.styles["Normal"]
    style.font.name = font
    style.font.size = Pt(size)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
    return document


def _finish(document: "WordDocument", *, title: str, author: str, made: datetime) -> bytes:
    """Return the file with every date in it fixed, so that the bytes depend on the text alone."""
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = title, author, author
    properties.created = properties.modified = made
    stream, out = BytesIO(), BytesIO()
    document.save(stream)
    with ZipFile(stream) as source, ZipFile(out, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            entry = ZipInfo(info.filename, _STAMP)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(info))
    return out.getvalue()


def _done(document: "WordDocument", cv: Curriculum) -> bytes:
    made = datetime(cv.made.year, cv.made.month, cv.made.day, 9)  # noqa: DTZ001 - OOXML: naive UTC
    return _finish(document, title=cv.labels["title"], author=cv.person.name, made=made)


def cv_headings(cv: Curriculum, rng: Random) -> bytes:
    """Headings and lists, the template of the word processor."""
    document = _new(rng.choice(("Calibri", "Arial", "Cambria")), 11)
    labels = cv.labels
    document.add_heading(f"{labels['title']} {cv.person.name}", 0)
    document.add_heading(labels["personal"], 1)
    for label, value in cv.facts():
        line = document.add_paragraph(f"{label}: ")
        line.add_run(value).bold = True
        line.paragraph_format.space_after = 0
    document.add_heading(labels["work"], 1)
    for job in cv.jobs:
        document.add_paragraph(f"{job.span}: {job.role}, {job.employer}, {job.town}")
        for task in job.tasks:
            document.add_paragraph(task, style="List Bullet")
    document.add_heading(labels["studies"], 1)
    for study in cv.studies:
        document.add_paragraph(f"{study.span}: {study.title}, {study.school}")
    for key, values in (
        ("courses", cv.courses),
        ("languages", cv.languages),
        ("hobbies", cv.hobbies),
    ):
        document.add_heading(labels[key], 1)
        document.add_paragraph(", ".join(values))
    return _done(document, cv)


def cv_table(cv: Curriculum, rng: Random) -> bytes:
    """One table with lines, labels in the first column."""
    document = _new("Arial", 10)
    labels = cv.labels
    document.add_heading(labels["title"].upper(), 1)
    rows = [
        *cv.facts(),
        (labels["profile"], cv.profile),
        *((job.span, f"{job.role}, {job.employer}\n" + "\n".join(job.tasks)) for job in cv.jobs),
        *((study.span, f"{study.title}\n{study.school}") for study in cv.studies),
        (labels["languages"], "\n".join(cv.languages)),
        (labels["skills"], ", ".join(cv.skills)),
        (labels["references"], labels["on_request"]),
    ]
    table = document.add_table(rows=0, cols=2)
    table.style = rng.choice(("Table Grid", "Light List Accent 1", "Light Shading"))
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    return _done(document, cv)


def cv_with_photo(cv: Curriculum, rng: Random) -> bytes:
    """Name and photo in a table without lines, then short sections."""
    from docx.shared import Mm, Pt, RGBColor

    document = _new("Calibri", 10.5)
    labels, person = cv.labels, cv.person
    table = document.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    name = left.paragraphs[0].add_run(person.name)
    name.font.size, name.font.color.rgb = Pt(24), RGBColor(0x2E, 0x5A, 0x7D)
    left.add_paragraph(f"{person.street}\n{person.town}\n{person.phone}\n{person.email}")
    photo = BytesIO(portrait(rng, person.sex))
    right.paragraphs[0].add_run().add_picture(photo, width=Mm(32))
    document.add_paragraph().add_run(cv.profile).italic = True
    for job in cv.jobs:
        line = document.add_paragraph()
        line.add_run(f"{job.role} | {job.employer}").bold = True
        line.add_run(f"\n{job.span}, {job.town}\n{'; '.join(job.tasks)}.")
    document.add_heading(labels["studies"], 2)
    for study in cv.studies:
        document.add_paragraph(f"{study.title} ({study.span}), {study.school}")
    document.add_heading(labels["skills"], 2)
    document.add_paragraph(", ".join((*cv.skills, *cv.languages, *cv.courses)))
    return _done(document, cv)


def word_text(
    title: str, blocks: Sequence[tuple[str, str]], *, author: str, made: datetime
) -> bytes:
    """Return a text with a title and headed paragraphs, such as a contract."""
    document = _new("Times New Roman", 11)
    document.add_heading(title, 1)
    for heading, text in blocks:
        if heading:
            document.add_heading(heading, 3)
        for paragraph in text.split("\n\n"):
            document.add_paragraph(paragraph)
    return _finish(document, title=title, author=author, made=made)
