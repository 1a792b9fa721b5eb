"""Word documents: every part of them, and packages made to harm."""

import io
import struct
import zipfile

import docx as word
import pytest
from docx.enum.text import WD_BREAK

from hygiene_app.model.document import Document, UnreadableReason
from hygiene_app.readers.limits import Limits
from tests.unit.readers.documents import PNG, docx, saved, with_entries, without_entry
from tests.unit.readers.reading import read, read_text, reason

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def _body(inner: str, prologue: str = "") -> bytes:
    """Return a document with this XML in its body."""
    xml = f"{prologue}<w:document {_W} {_MC}><w:body>{inner}</w:body></w:document>"
    return with_entries(docx(), {"word/document.xml": xml.encode()})


def _paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_are_lines() -> None:
    reading = read(docx("Curriculum vitae", "", "Work experience"))

    assert reading == Document(
        name="document", media_type=_MEDIA_TYPE, pages=("Curriculum vitae\nWork experience",)
    )


def test_rows_of_a_table_are_lines_and_cells_are_parted_by_tabs() -> None:
    document = word.Document()
    document.add_paragraph("Prices")
    table = document.add_table(rows=2, cols=3)
    for row, texts in zip(table.rows, (("", "Item", "Price"), ("1", "Desk", "400")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Total")

    assert read_text(saved(document)) == "Prices\nItem\tPrice\n1\tDesk\t400\nTotal"


def test_columns_of_several_lines_stay_apart() -> None:
    document = word.Document()
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text = "Skills\nPython"
    cells[1].text = "Work\nBaker"

    assert read_text(saved(document)) == "Skills\nPython\nWork\nBaker"


def test_headers_and_footers_stand_around_the_body() -> None:
    document = word.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Letterhead"
    section.footer.paragraphs[0].text = "Page 1"
    document.add_paragraph("Dear reader")

    assert read_text(saved(document)) == "Letterhead\nDear reader\nPage 1"


def test_comments_are_text() -> None:
    document = word.Document()
    run = document.add_paragraph("Salary").add_run(" as agreed")
    document.add_comment(run, text="3 500 euro", author="A", initials="a")

    assert read_text(saved(document)) == "Salary as agreed\n3 500 euro"


def test_footnotes_are_text_even_where_nothing_refers_to_them() -> None:
    note = (
        f'<w:footnotes {_W}><w:footnote w:id="1">{_paragraph("a note")}</w:footnote></w:footnotes>'
    )
    content = with_entries(_body(_paragraph("text")), {"word/footnotes.xml": note.encode()})
    # python-docx follows references; without a list of types it refuses, and names must do.
    content = without_entry(content, "[Content_Types].xml")
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        assert "word/footnotes.xml" in container.namelist()
    content = with_entries(content, {"[Content_Types].xml": b"<broken"})

    assert read_text(content) == "text\na note"


def test_tracked_deletions_tabs_and_breaks_are_kept() -> None:
    inner = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Name</w:t><w:tab/><w:t>Jan</w:t></w:r>"
        '<w:del w:id="1"><w:r><w:delText xml:space="preserve"> Peeters</w:delText></w:r></w:del>'
        "<w:r><w:br/><w:t>Tel</w:t><w:noBreakHyphen/><w:t>no</w:t></w:r></w:p>"
    )

    assert read_text(_body(inner)) == "Name\tJan Peeters\nTel-no"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{_paragraph('in the box')}</w:txbxContent>"
    inner = (
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r><w:r><w:t>beside</w:t></w:r></w:p>"
    )

    assert read_text(_body(inner)) == "in the box\nbeside"


def test_pictures_count_until_the_first_page_ends() -> None:
    document = word.Document()
    document.add_paragraph("Photo")
    document.add_picture(io.BytesIO(PNG))
    document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    document.add_picture(io.BytesIO(PNG))
    reading = read(saved(document))

    assert isinstance(reading, Document)
    assert reading.images == 1


def test_only_a_picture_is_no_text() -> None:
    document = word.Document()
    document.add_picture(io.BytesIO(PNG))

    assert reason(saved(document)) is UnreadableReason.NO_TEXT


def test_a_blank_document_is_read() -> None:
    assert read_text(docx()) == ""


def test_a_package_that_refers_to_what_is_not_there_is_read() -> None:
    content = without_entry(docx("still here"), "word/styles.xml")

    assert read_text(content) == "still here"


def test_a_package_without_a_body_is_damaged() -> None:
    assert reason(without_entry(docx("text"), "word/document.xml")) is UnreadableReason.DAMAGED


def test_nesting_without_end_is_survived() -> None:
    deep = "<w:ins>" * 50_000 + _paragraph("inside") + "</w:ins>" * 50_000
    reading = read(_body(_paragraph("before") + deep))

    assert isinstance(reading, Document)
    assert reading.text.startswith("before")


def test_entities_are_not_expanded() -> None:
    laughs = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "haha">' for n in range(10)
    )
    content = _body(_paragraph("before &l9; behind"), f"<!DOCTYPE w:document [{laughs}]>")
    reading = read(content)

    assert isinstance(reading, Document)
    assert reading.text.startswith("before")
    assert "haha" not in reading.text


def test_files_of_this_computer_are_not_read() -> None:
    prologue = '<!DOCTYPE w:document [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    text = read_text(_body(_paragraph("before &f; behind"), prologue))

    assert text.split() in (["before"], ["before", "behind"])


@pytest.mark.parametrize(
    "limits",
    [
        Limits(),
        Limits(unpacked_bytes=10_000, zip_ratio=100_000),
        Limits(xml_bytes=10_000, zip_ratio=100_000),
        Limits(zip_entries=3, zip_ratio=100_000),
    ],
)
def test_a_bomb_is_not_unpacked(limits: Limits) -> None:
    content = with_entries(docx(), {"word/document.xml": b" " * 20_000_000})

    assert reason(content, limits=limits) is UnreadableReason.TOO_LARGE


def test_a_directory_that_lies_about_sizes_gains_nothing() -> None:
    content = with_entries(docx("text"), {"word/document.xml": b"<a>" + b" " * 3_000_000 + b"</a>"})
    true, told = struct.pack("<I", 3_000_007), struct.pack("<I", 100)
    assert content.count(true) == 2

    assert reason(content.replace(true, told)) is UnreadableReason.DAMAGED


def test_a_locked_document_needs_its_password() -> None:
    # An encrypted document is an OLE file with this stream (MS-OFFCRYPTO §1.3.3).
    ole = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 500 + "EncryptedPackage".encode("utf-16-le")

    assert reason(ole) is UnreadableReason.PASSWORD
