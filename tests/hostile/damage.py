"""Sound documents, cut, changed and spliced by a seeded dice."""

import io
import random
import zipfile
from collections.abc import Iterator
from email.message import EmailMessage

from PIL import Image, ImageDraw

from tests.unit.readers.compound_file import attached, doc, msg, ppt, xls
from tests.unit.readers.container_files import SEVEN_ZIPS, attribute, tnef, zip_file
from tests.unit.readers.documents import HEIC, docx, form_pdf, pdf, with_embedded
from tests.unit.readers.office_files import cell, odf, odt, pptx, xlsx

Named = tuple[str, bytes]


def damaged(dice: random.Random, each: int) -> Iterator[Named]:
    """Yield every sound document, and `each` damaged versions of it by each way of damage."""
    seeds = sound()
    for name, content in seeds.items():
        yield f"sound-{name}", content
        for number in range(each):
            yield f"cut-{number}-{name}", content[: dice.randrange(1, len(content))]
            yield f"changed-{number}-{name}", _changed(dice, content)
            other = dice.choice(list(seeds.values()))
            yield f"spliced-{number}-{name}", _spliced(dice, content, other)
            if content.startswith(b"PK"):
                yield f"inner-{number}-{name}", _inner(dice, content)


def sound() -> dict[str, bytes]:
    """Return a document of each format that can be read."""
    picture = Image.new("RGB", (640, 420), "white")
    ImageDraw.Draw(picture).text((40, 40), "Identity card\nEmma Sample", fill="black", font_size=40)
    pictures: dict[str, bytes] = {}
    for kind in ("PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"):
        target = io.BytesIO()
        picture.save(target, kind)
        pictures[f"card.{kind.lower()}"] = target.getvalue()
    text = pdf("Curriculum vitae", "Work experience\n2017 - 2020 baker")
    return pictures | {
        "text.pdf": text,
        "form.pdf": form_pdf(Name="Emma", Born="30.07.1985"),
        "europass.pdf": with_embedded(text, "cv.xml", b"<?xml version='1.0'?><a><b>c</b></a>"),
        "scan.pdf": pdf("", picture=True),
        "card.heic": HEIC,
        "letter.docx": docx("Curriculum vitae", "Work experience"),
        "letter.odt": odt("<text:p>text<text:tab/>more</text:p>"),
        "slides.odp": odf(
            "presentation", "<office:presentation><draw:page/></office:presentation>"
        ),
        "slides.pptx": pptx(),
        "book.xlsx": xlsx(f'<row r="1">{cell("A1", "Naam")}<c r="B1"><v>2750.5</v></c></row>'),
        "letter.doc": doc("Naam: Jan\r", "Één adres\r"),
        "book.xls": xls(("Naam", "Geboren"), ("Zoë", "1985")),
        "slides.ppt": ppt("Title", "more"),
        "mail.msg": msg("Subject", "body", {"__attach_version1.0_#00000000": attached("a", b"t")}),
        "winmail.dat": tnef(attribute(1, 0x8004, b"s\0"), attribute(2, 0x9002, bytes(14))),
        "mail.eml": _mail(),
        "page.html": b"<html><body><table><tr><td>a<td>b</table><p style='x'>text &amp; more",
        "text.rtf": rb"{\rtf1{\fonttbl{\f0 Arial;}}\f0 text\'e9 \u8364 ?\bin3 abc\par}",
        "card.vcf": b"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:a=C3=A9;b\nEND:VCARD\n",
        "files.zip": zip_file(("a.txt", b"text " * 50), ("b.docx", docx("inside"))),
        "files.7z": SEVEN_ZIPS["lzma2"],
    }


def _mail() -> bytes:
    message = EmailMessage()
    message["From"] = "Jan <jan@example.org>"
    message["Subject"] = "Één vraag"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Hello\n")
    message.add_alternative("<html><p>Hello <b>there</b></p></html>", subtype="html")
    message.add_attachment(docx("inside"), maintype="application", subtype="x", filename="é.docx")
    return bytes(message)


def _changed(dice: random.Random, content: bytes) -> bytes:
    changed = bytearray(content)
    for _change in range(dice.randint(1, 20)):
        at = dice.randrange(len(changed))
        match dice.randrange(4):
            case 0:
                changed[at] = dice.randrange(256)
            case 1:
                changed[at : at + 4] = dice.choice((b"\xff" * 4, bytes(4), b"\xff\xff\xff\x7f"))
            case 2:
                del changed[at : at + dice.randint(1, 60)]
            case _:
                changed[at:at] = changed[at : at + dice.randint(1, 60)] * dice.choice((1, 1, 50))
        if not changed:
            return b"\0"
    return bytes(changed)


def _spliced(dice: random.Random, content: bytes, other: bytes) -> bytes:
    return content[: dice.randrange(len(content))] + other[dice.randrange(len(other)) :]


def _inner(dice: random.Random, content: bytes) -> bytes:
    """Damage one file within a zip, so that the zip itself stays sound."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        names = before.namelist()
        chosen = dice.choice(names)
        for name in names:
            data = before.read(name)
            after.writestr(name, _changed(dice, data) if name == chosen and data else data)
    return target.getvalue()
