"""Files that lie in office documents as objects, and words beside the cells of old workbooks."""

import struct
from collections.abc import Callable

import pytest

from hygiene_app.model.document import Document, Unreadable, UnreadableReason
from hygiene_app.readers.formats.embedded import packed_file
from hygiene_app.readers.formats.workbook_beside import beside_xls, beside_xlsb
from tests.unit.readers.compound_file import Tree, biff, compound, doc, xls
from tests.unit.readers.documents import docx, pdf, with_entries
from tests.unit.readers.office_files import cell, odf, odt, pptx, xlsx
from tests.unit.readers.reading import read, read_text

_CV = pdf("Curriculum vitae of Emma Sample")


def _native(content: bytes, name: str = "cv.pdf") -> bytes:
    """Return what the Packager of Windows writes around a file."""
    label = name.encode() + b"\0"
    path = b"C:\\" + label
    told = struct.pack("<H", 2) + label + path + b"\0\0\3\0" + struct.pack("<I", len(path)) + path
    return told + struct.pack("<I", len(content)) + content


def _wrapped(content: bytes = _CV) -> Tree:
    native = _native(content)
    return {"\x01Ole10Native": struct.pack("<I", len(native)) + native}


_HOLDERS: dict[str, Callable[[], bytes]] = {
    "docx": lambda: with_entries(docx("a"), {"word/embeddings/Microsoft_Word.docx": _CV}),
    "docx-packed": lambda: with_entries(
        docx("a"), {"word/embeddings/oleObject1.bin": compound(_wrapped())}
    ),
    "pptx": lambda: with_entries(
        pptx(), {"ppt/embeddings/oleObject1.bin": compound({"CONTENTS": _CV})}
    ),
    "xlsx": lambda: with_entries(
        xlsx(cell("A1", "x")), {"xl/embeddings/oleObject1.bin": compound({"Package": _CV})}
    ),
    "odt": lambda: with_entries(odt("<text:p>a</text:p>"), {"Object 1": compound(_wrapped())}),
    "doc": lambda: doc("a\r", more={"ObjectPool": {"_1234": _wrapped()}}),
    "xls": lambda: xls(("a",), more={"MBD0001": {"CONTENTS": _CV}}),
}


@pytest.mark.parametrize("kind", _HOLDERS)
def test_a_file_embedded_in_a_document_is_a_part(kind: str) -> None:
    reading = read(_HOLDERS[kind]())

    assert isinstance(reading, Document)
    (part,) = reading.parts
    assert isinstance(part, Document)
    assert (part.media_type, part.text.strip()) == (
        "application/pdf", "Curriculum vitae of Emma Sample",
    )  # fmt: skip
    assert reading.text.strip()


def test_a_sheet_of_old_excel_in_a_document_is_a_part() -> None:
    content = with_entries(docx("a"), {"word/embeddings/oleObject1.bin": xls(("Naam", "Zoë"))})

    reading = read(content)

    assert isinstance(reading, Document)
    (part,) = reading.parts
    assert isinstance(part, Document)
    assert "Naam\tZoë" in part.text


def test_an_old_workbook_that_speaks_of_objects_is_whole() -> None:
    reading = read(xls(("Naam",), more={"Notes": b"Object 1 lies in word/embeddings/" * 200}))

    assert isinstance(reading, Document)
    assert not reading.truncated


def test_what_nobody_can_read_is_listed_and_formulas_are_no_files() -> None:
    formula = compound({"Equation Native": b"x" * 50})
    drawing = compound({"VisioDocument": b"x" * 50})
    content = with_entries(
        docx("a"), {"word/embeddings/1.bin": formula, "word/embeddings/2.bin": drawing}
    )

    reading = read(content)

    assert isinstance(reading, Document)
    assert reading.parts == (
        Unreadable(
            name="2.bin", media_type="application/x-ole-storage", reason=UnreadableReason.FORMAT
        ),
    )


def test_a_document_with_nothing_but_a_file_in_it_is_its_file() -> None:
    blip = b'<w:document xmlns:w="w" xmlns:a="a"><a:blip/></w:document>'
    content = with_entries(docx(), {"word/document.xml": blip, "word/embeddings/1.pdf": _CV})

    reading = read(content)

    assert isinstance(reading, Document)
    assert len(reading.parts) == 1


@pytest.mark.parametrize("end", range(0, 60, 3))
def test_a_packed_file_cut_short_is_taken_as_it_is(end: int) -> None:
    native = _native(b"text")[:end]

    assert packed_file(native).content in (native, b"t", b"te", b"tex", b"text")


def test_the_name_of_a_packed_file_is_kept() -> None:
    found = packed_file(_native(b"text", "Zoë.txt".encode("cp1252").decode("latin-1")))

    assert found.content == b"text"
    assert found.name.endswith(".txt")


def _text_object(*pieces: bytes) -> bytes:
    letters = sum(len(piece) - 1 if piece[0] == 0 else (len(piece) - 1) // 2 for piece in pieces)
    head = biff(0x01B6, bytes(10) + struct.pack("<HHI", letters, 16, 0))
    return head + b"".join(biff(0x003C, piece) for piece in (*pieces, bytes(16)))


def test_comments_and_margins_of_an_old_workbook_are_read() -> None:
    comment = _text_object(b"\x00Ask Jan ", b"\x01" + "Češek".encode("utf-16-le"))
    margin = b'&L&"Arial,Bold"&12For Emma'
    header = biff(0x0014, struct.pack("<HB", len(margin), 0) + margin)

    text = read_text(xls(("Naam",), beside=header + comment))

    assert "Ask Jan Češek" in text
    assert "For Emma" in text
    assert "&L" not in text


def test_comments_of_excel_5_stand_in_their_records() -> None:
    start = biff(0x0809, struct.pack("<HH", 0x0500, 0x10) + bytes(4))
    note = biff(0x001C, struct.pack("<HHH", 1, 1, 7) + b"Ask Zo\xeb")
    footer = biff(0x0015, b"\x07&CDraft")

    assert list(beside_xls(start + note + footer + footer[:3])) == ["Ask Zoë", "Draft"]


def test_comments_of_a_binary_workbook_are_read() -> None:
    def wide(text: str) -> bytes:
        return struct.pack("<I", len(text)) + text.encode("utf-16-le")

    def told(kind: int, data: bytes) -> bytes:
        return bytes((kind & 0x7F | 0x80, kind >> 7, len(data))) + data

    comments = told(632, wide("Jan")) + told(635, b"abc") + told(637, b"\0" + wide("Ask Zoë"))

    assert list(beside_xlsb(comments)) == ["Jan", "Ask Zoë"]
    assert next(beside_xlsb(comments[:-3])) == "Jan"
    content = with_entries(xlsx(cell("A1", "x")), {"xl/comments1.bin": comments})
    assert "Ask Zoë" in read_text(content)


def test_comments_and_margins_of_an_open_spreadsheet_are_read() -> None:
    note = "<office:annotation><dc:creator>Jan</dc:creator><text:p>ask Emma</text:p>"
    row = f"<table:table-row><table:table-cell>{note}</office:annotation><text:p>x</text:p>"
    content = odf(
        "spreadsheet",
        "<office:spreadsheet><table:table table:name='List'>"
        f"{row}</table:table-cell></table:table-row></table:table></office:spreadsheet>",
        styles="<style:header><text:p>For Zoë</text:p></style:header>",
    )

    text = read_text(content)

    assert "ask Emma" in text
    assert "For Zoë" in text
