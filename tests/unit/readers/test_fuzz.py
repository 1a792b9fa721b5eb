"""Damaged documents: always one reading, never an exception. PDF and spreadsheets: see test_reader.

Those two have native parsers, which may take the process with them: they run in a child.
"""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.document import Document, Reading
from hygiene_app.readers.chooser import read_document
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.protocol import answer, reading_of_answer
from tests.unit.readers.compound_file import attached, doc, msg, ppt
from tests.unit.readers.container_files import (
    SEVEN_ZIPS,
    attribute,
    mapi_properties,
    mapi_property,
    tnef,
    zip_file,
)
from tests.unit.readers.documents import PNG, docx
from tests.unit.readers.office_files import odt, pptx

_LIMITS = Limits(seconds=10)


def _mail() -> bytes:
    message = EmailMessage()
    message["From"] = "Jan <jan@example.org>"
    message["Subject"] = "Één vraag"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Hello\n")
    message.add_alternative("<html><p>Hello <b>there</b></p></html>", subtype="html")
    message.add_attachment(docx("inside"), maintype="application", subtype="x", filename="é.docx")
    return bytes(message)


_SEEDS = {
    "docx": docx("Curriculum vitae", "Work experience"),
    "message": _mail(),
    "html": b"<html><body><table><tr><td>a<td>b</table><p style='x'>text &amp; more</body></html>",
    "png": PNG,
    "zip": zip_file(("a.txt", b"text " * 50), ("b.docx", docx("inside"))),
    "7z": SEVEN_ZIPS["lzma2"],
    "msg": msg("Subject", "body", {"__attach_version1.0_#00000000": attached("a", b"text")}),
    "doc": doc("Naam: Jan\r", "Één adres\r"),
    "ppt": ppt("Title", "more"),
    "odt": odt("<text:p>text<text:tab/>more</text:p>"),
    "pptx": pptx(),
    "tnef": tnef(
        attribute(1, 0x8004, b"subject\x00"),
        attribute(1, 0x9003, mapi_properties(mapi_property(0x001F, 0x1000, b"b\x00o\x00"))),
        attribute(2, 0x9002, bytes(14)),
        attribute(2, 0x800F, b"attached"),
    ),
    "rtf": rb"{\rtf1{\fonttbl{\f0 Arial;}}\f0 text\'e9 \u8364 ?{\*\annotation x}\bin3 abc\par}",
    "vcf": b"BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:a=C3=A9;b\nADR:;;x;y\nEND:VCARD\n",
    "xml": b"<?xml version='1.0'?><Learner><FirstName x='y'>Jan</FirstName></Learner>",
    "text": "Één naam, 85.07.30-033.28".encode("utf-16"),
}


def _expect_one_reading(reading: Reading) -> None:
    header, text = answer(reading, 1)
    told, _pictures = reading_of_answer(header, text, name=reading.name, number=1, limits=_LIMITS)
    assert told == reading


@pytest.mark.parametrize("kind", sorted(_SEEDS))
@given(data=st.data())
def test_changed_bytes_give_one_reading(kind: str, data: st.DataObject) -> None:
    content = bytearray(_SEEDS[kind])
    for _change in range(data.draw(st.integers(1, 10))):
        at = data.draw(st.integers(0, len(content) - 1))
        match data.draw(st.sampled_from(["set", "cut", "repeat"])):
            case "set":
                content[at] = data.draw(st.integers(0, 255))
            case "cut":
                del content[at : at + data.draw(st.integers(1, 50))]
            case "repeat":
                content[at:at] = content[at : at + data.draw(st.integers(1, 50))]
        if not content:
            break

    _expect_one_reading(read_document(Source(content=bytes(content), name="a"), _LIMITS))


@given(st.binary(max_size=300), st.text(max_size=20), st.text(max_size=20), st.text(max_size=10))
def test_any_bytes_with_any_claims_give_one_reading(
    content: bytes, name: str, media_type: str, charset: str
) -> None:
    source = Source(content=content, name=name, media_type=media_type, charset=charset)

    _expect_one_reading(read_document(source, _LIMITS))


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<tr>", "<td>", "</table>", "<table>", "<br>", "<pre>", "text ", "\n",
             "</pre>", "<div hidden>", "</div>", "&lt;", "<script>", "</script>", "</b>", "<li>"]
        ),
        max_size=60,
    )
)  # fmt: skip
def test_any_markup_is_read(markup: list[str]) -> None:
    content = ("<html>" + "".join(markup)).encode()
    reading = read_document(Source(content=content), _LIMITS)

    assert isinstance(reading, Document)
    assert reading.text == reading.text.strip("\n")
