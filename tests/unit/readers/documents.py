"""Documents for the tests of readers, made on the spot by the libraries that people use."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import docx as word
import pypdfium2  # type: ignore[import-untyped]  # ships no types
from docx.document import Document as DocxDocument
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0"
    "000003010100c9fe92ef0000000049454e44ae426082"
)


# Drawn for these tests and packed as HEIC once: what is installed for Python only unpacks.
HEIC = Path(__file__).with_name("card.heic").read_bytes()


def pdf(*pages: str, password: str | None = None, picture: bool = False) -> bytes:
    """Return a PDF with these pages, lines parted by line feeds."""
    target = io.BytesIO()
    locked = None if password is None else StandardEncryption(password, ownerPassword="owner")
    canvas = Canvas(target, encrypt=locked)
    for page in pages:
        if picture:
            canvas.drawImage(ImageReader(io.BytesIO(PNG)), 50, 50, 100, 100)
        for number, line in enumerate(page.split("\n")):
            canvas.drawString(72, 800 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def raw_pdf(*kids: int, drawing: bytes) -> bytes:
    """Return a PDF written by hand: object 3 is a page with this drawing, all others are not."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>"
        % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    written = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return b"%PDF-1.4\n" + written + b"trailer<</Root 1 0 R/Size 6>>\n"


def with_embedded(content: bytes, name: str, data: bytes) -> bytes:
    """Return a PDF with a file inside."""
    pdf_file = pypdfium2.PdfDocument(content)
    pdf_file.new_attachment(name).set_data(data)
    target = io.BytesIO()
    pdf_file.save(target)
    pdf_file.close()
    return target.getvalue()


def form_pdf(**fields: str) -> bytes:
    """Return a PDF with text fields that somebody filled in."""
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(72, 800, "Application form")
    for number, (name, value) in enumerate(fields.items()):
        canvas.acroForm.textfield(name=name, tooltip=name, value=value, x=72, y=700 - 40 * number)
    canvas.save()
    return target.getvalue()


def saved(document: DocxDocument) -> bytes:
    """Return the bytes of a document made with python-docx."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def docx(*paragraphs: str) -> bytes:
    """Return a Word document with these paragraphs."""
    document = word.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def with_entries(content: bytes, entries: Mapping[str, bytes]) -> bytes:
    """Return a zip with some entries replaced or added."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            if name not in entries:
                after.writestr(name, before.read(name))
        for name, data in entries.items():
            after.writestr(name, data)
    return target.getvalue()


def without_entry(content: bytes, name: str) -> bytes:
    """Return a zip with one entry less."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for entry in before.namelist():
            if entry != name:
                after.writestr(entry, before.read(entry))
    return target.getvalue()
