"""Old office documents and Outlook's messages, which share a container."""

import struct

import pytest

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.mapi import decompressed_rtf
from hygiene_app.readers.formats.source import CannotRead
from hygiene_app.readers.limits import Limits
from tests.unit.readers.compound_file import attached, compound, doc, msg, msg_tree, ppt, xls
from tests.unit.readers.documents import docx
from tests.unit.readers.reading import read, read_text, reason


def _document(content: bytes, limits: Limits | None = None) -> Document:
    reading = read(content, limits=limits)
    assert isinstance(reading, Document), reading
    return reading


def test_the_pieces_of_a_word_document_are_put_together() -> None:
    content = doc("Naam: Jan Peeters\r", "Één adres\rŁódź\r", "Einde\r")

    assert read_text(content) == "Naam: Jan Peeters\nÉén adres\nŁódź\nEinde\n"
    assert _document(content).media_type == "application/msword"


def test_cells_fields_and_marks_of_word() -> None:
    text = "a\x07b\x07\x07c\x07d\x07\x07see \x13 HYPERLINK x \x14the page\x15 e\x1email\x0b\x05."

    assert read_text(doc(text)) == "a\tb\nc\td\nsee the page e-mail\n."


def test_word_95_is_plain() -> None:
    assert read_text(doc("Old text\r", version=104)) == "Old text\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (doc("text", flags=0x0100), UnreadableReason.PASSWORD),
        (doc("text", version=104, flags=0x0004), UnreadableReason.FORMAT),
        (doc("\x01\r"), UnreadableReason.NO_TEXT),
        (compound({"WordDocument": b"\xec\xa5" * 10}), UnreadableReason.DAMAGED),
        (ppt("text", locked=True), UnreadableReason.PASSWORD),
        (xls(("a",), locked=True), UnreadableReason.PASSWORD),
        (compound({"EncryptedPackage": b"x"}), UnreadableReason.PASSWORD),
        (compound({"PowerPoint Document": b"x"}), UnreadableReason.DAMAGED),
        (compound({"Something": b"x"}), UnreadableReason.FORMAT),
    ],
)
def test_what_cannot_be_read_says_why(content: bytes, expected: UnreadableReason) -> None:
    assert reason(content) is expected


def test_the_texts_of_an_old_presentation() -> None:
    assert read_text(ppt("Title\rof all", "Vijf punten", "Title\rof all")) == (
        "Title\nof all\nVijf punten"
    )


def test_the_cells_of_an_old_workbook() -> None:
    reading = _document(xls(("Naam", "Geboren"), ("Zoë", "1985")))

    assert reading.pages == ("List\nNaam\tGeboren\nZoë\t1985",)


def test_a_saved_message_has_subject_body_and_attachments() -> None:
    content = msg(
        "Sollicitatie",
        "Zie mijn cv.",
        more={"__attach_version1.0_#00000000": attached("çv.docx", docx("Work experience"))},
    )

    reading = _document(content)

    assert reading.text == "Sollicitatie\n\nZie mijn cv."
    assert [(part.name, _told(part)) for part in reading.parts] == [("çv.docx", "Work experience")]


def _told(reading: Reading) -> str | UnreadableReason:
    return reading.reason if isinstance(reading, Unreadable) else reading.text


def _nested(levels: int) -> bytes:
    tree = msg_tree("level 0", "the innermost")
    for level in range(1, levels):
        name = "__attach_version1.0_#00000000"
        tree = msg_tree(f"level {level}", more={name: attached("inner", tree)})
    return compound(tree)


def test_a_message_in_a_saved_message_is_a_part() -> None:
    (inner,) = _document(_nested(2)).parts

    assert _told(inner) == "level 0\n\nthe innermost"


def test_messages_in_messages_end_somewhere() -> None:
    reading: Reading = _document(_nested(9))
    for _level in range(Limits().depth):
        assert isinstance(reading, Document)
        (reading,) = reading.parts

    assert _told(reading) is UnreadableReason.TOO_DEEP


def test_a_locked_attachment_does_not_lock_the_message() -> None:
    name = "__attach_version1.0_#00000000"
    locked = compound({"EncryptedPackage": b"x" * 5000})
    reading = _document(msg("Loonbrief", more={name: attached("loon.xlsx", locked)}))

    assert reading.text == "Loonbrief"
    assert [_told(part) for part in reading.parts] == [UnreadableReason.PASSWORD]


def test_html_counts_where_it_is_the_fuller_body() -> None:
    html = b"<html><p>A long letter about <b>work</b></p></html>"

    assert read_text(msg("S", "short", more={"__substg1.0_10130102": html})) == (
        "S\n\nA long letter about work"
    )


def test_a_body_in_compressed_rtf_counts_where_it_is_alone() -> None:
    # The example of MS-OXRTFCP 3.1.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c"
        "090020627705b06c647d0a800fa0"
    )

    assert decompressed_rtf(packed, 1000) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert read_text(msg("S", more={"__substg1.0_10090102": packed})) == "S\n\nhello world"


@pytest.mark.parametrize(
    ("packed", "expected"),
    [
        (b"short", UnreadableReason.DAMAGED),
        (struct.pack("<II4sI", 100, 10, b"NONE", 0), UnreadableReason.DAMAGED),
        (struct.pack("<II4sI", 100, 1 << 31, b"LZFu", 0), UnreadableReason.TOO_LARGE),
    ],
)
def test_compressed_rtf_that_lies(packed: bytes, expected: UnreadableReason) -> None:
    with pytest.raises(CannotRead) as caught:
        decompressed_rtf(packed, 1 << 20)

    assert caught.value.reason is expected


def test_streams_that_claim_too_much_are_refused() -> None:
    content = doc("text " * 2000)

    assert reason(content, limits=Limits(unpacked_bytes=4000)) is UnreadableReason.TOO_LARGE
