"""ODF, PowerPoint and spreadsheets: every corner that people forget, and XML made to harm."""

from itertools import pairwise

import pytest

from hygiene_app.model.document import Document, UnreadableReason
from hygiene_app.readers.limits import Limits
from tests.unit.readers.documents import with_entries
from tests.unit.readers.office_files import DRAWING, SHEET, cell, odf, odt, pptx, slide, xlsx
from tests.unit.readers.reading import read, read_text, reason

_BILLION = (
    '<!DOCTYPE x [<!ENTITY a "lolololololololol">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi"))
    + "]>"
)


def _document(content: bytes, limits: Limits | None = None) -> Document:
    reading = read(content, limits=limits)
    assert isinstance(reading, Document), reading
    return reading


def test_text_tables_and_spaces_of_an_odt() -> None:
    content = odt(
        "<text:h>Curriculum\n vitae</text:h>"
        '<text:p>Jan <text:span>Peeters</text:span>,<text:s text:c="2"/>Gent<text:tab/>B'
        "<text:line-break/>x</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
    )

    assert read_text(content) == "Curriculum vitae\nJan Peeters,  Gent\tB\nx\na\tb"


def test_deletions_comments_notes_headers_and_footers_of_an_odt() -> None:
    content = odt(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted name</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        "<text:p>before<office:annotation><dc:creator>Els</dc:creator><text:p>a comment</text:p>"
        "</office:annotation>after<text:note><text:note-body><text:p>a note</text:p>"
        "</text:note-body></text:note></text:p>"
        "<draw:text-box><text:p>boxed</text:p></draw:text-box>",
        styles="<style:master-page><style:header><text:p>on top</text:p></style:header>"
        "<style:footer><text:p>below</text:p></style:footer></style:master-page>",
    )

    assert read_text(content).split("\n") == [
        "deleted name", "before", "Els", "a comment", "after", "a note", "boxed", "on top", "below",
    ]  # fmt: skip


def test_slides_of_an_odp_are_pages() -> None:
    page = "<draw:page><draw:frame><text:p>{}</text:p></draw:frame>{}</draw:page>"
    notes = "<presentation:notes><text:p>spoken</text:p></presentation:notes>"
    body = page.format("one", notes) + page.format("two", "")

    reading = _document(odf("presentation", f"<office:presentation>{body}</office:presentation>"))

    assert reading.pages == ("one\nspoken", "two")


def test_odf_that_cannot_be_read_says_why() -> None:
    locked = "<file-entry><encryption-data/></file-entry>"

    assert reason(odt("<text:p>x</text:p>", manifest=locked)) is UnreadableReason.PASSWORD
    assert reason(odt("<draw:image/>")) is UnreadableReason.NO_TEXT
    broken = with_entries(odt(""), {"content.xml": b""})
    assert reason(broken) is UnreadableReason.DAMAGED
    large = Limits(xml_bytes=100)
    assert reason(odt("<text:p>x</text:p>"), limits=large) is UnreadableReason.TOO_LARGE


def test_entities_stay_closed() -> None:
    content = odt("<text:p>a&i;b</text:p>", doctype=_BILLION)

    assert len(read_text(content)) < 10


def test_files_are_not_read_through_entities() -> None:
    doctype = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'

    assert read_text(odt("<text:p>a&f;b</text:p>", doctype=doctype)) in ("a", "ab")


def test_deep_nesting_ends_somewhere() -> None:
    depth = 100_000
    content = odt("<text:p>first</text:p>" + "<text:span>" * depth + "x" + "</text:span>" * depth)

    assert read(content).name == "document"


# -- PowerPoint --------------------------------------------------------------------------------


def test_slides_come_in_order_with_tables_notes_and_comments() -> None:
    assert _document(pptx()).pages == ("First slide", "Second\nslide\na\tb\nspoken\nask Jan")


def test_slides_that_nobody_lists_are_read_too() -> None:
    content = pptx(**{"ppt/presentation.xml": "", "ppt/_rels/presentation.xml.rels": ""})

    assert _document(content).pages[1] == "First slide"


def test_slides_that_cannot_be_read_say_why() -> None:
    picture = f"<p:sld {DRAWING}><a:blip/></p:sld>"
    only = {"ppt/slides/slide1.xml": picture, "ppt/slides/_rels/slide1.xml.rels": ""}

    assert reason(pptx(**only, **{"ppt/slides/slide2.xml": picture})) is UnreadableReason.NO_TEXT
    assert reason(pptx(), limits=Limits(xml_bytes=100)) is UnreadableReason.TOO_LARGE


def test_entities_in_slides_stay_closed() -> None:
    bomb = _BILLION + slide("x&amp;y &i; z")

    assert len(read_text(pptx(**{"ppt/slides/slide2.xml": bomb}))) < 100


# -- spreadsheets ------------------------------------------------------------------------------


def test_cells_notes_boxes_and_headers_of_a_workbook() -> None:
    rows = (
        f'<row r="1">{cell("A1", "Naam")}{cell("B1", "Loon")}</row>'
        f'<row r="3">{cell("A3", "Jan &#10; P")}<c r="B3"><v>2750.5</v></c>'
        '<c r="C3"><v>3</v></c></row>'
    )
    content = xlsx(
        rows,
        **{
            "xl/comments1.xml": f"<comments {SHEET}><authors><author>Els</author></authors>"
            "<commentList><comment><text><r><t>call </t></r><r><t>him</t></r></text></comment>"
            "</commentList></comments>",
            "xl/drawings/drawing1.xml": f"<x {DRAWING}><a:p><a:r><a:t>boxed</a:t></a:r></a:p></x>",
            "xl/threadedComments/threadedComment1.xml": "<x><threadedComment><text>thread</text>"
            "</threadedComment></x>",
        },
    )

    reading = _document(content)

    assert reading.pages[0] == "Lijst\nNaam\tLoon\nJan P\t2750.5\t3"
    assert reading.pages[1].split("\n") == ["Confidential", "Els", "call him", "boxed", "thread"]


def test_a_cell_at_the_far_end_is_no_reason_to_crash() -> None:
    far = f'<row r="1">{cell("A1", "a")}</row><row r="1048576">{cell("XFD1048576", "b")}</row>'

    assert reason(xlsx(far)) is UnreadableReason.TOO_LARGE
    told = '<dimension ref="A1:XFD1048576"/>'
    assert reason(xlsx(far, told)) is UnreadableReason.TOO_LARGE
    # Formats reach further than cells with content: what is told may be too much.
    near = f'<row r="1">{cell("A1", "a")}</row>'
    assert read_text(xlsx(near, told)).startswith("Lijst\na\f")


def test_a_workbook_that_is_none_is_damaged() -> None:
    assert reason(with_entries(xlsx(""), {"xl/workbook.xml": b"<x"})) is UnreadableReason.DAMAGED


def test_entities_in_sheets_stay_closed() -> None:
    sheet = f'<?xml version="1.0"?>{_BILLION}<worksheet {SHEET}><sheetData><row r="1"><c r="A1" '
    sheet += 't="inlineStr"><is><t>a&i;</t></is></c></row></sheetData></worksheet>'
    reading = read(xlsx("", **{"xl/worksheets/sheet1.xml": sheet}))

    assert not isinstance(reading, Document) or len(reading.text) < 300


def test_dates_are_shown_as_dates() -> None:
    content = odf(
        "spreadsheet",
        '<office:spreadsheet><table:table table:name="Blad"><table:table-row>'
        '<table:table-cell office:value-type="date" office:date-value="1985-07-30">'
        "<text:p>30/07/85</text:p></table:table-cell>"
        '<table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p>'
        "</table:table-cell></table:table-row></table:table></office:spreadsheet>",
    )

    assert read_text(content) == "Blad\n1985-07-30\t12"


@pytest.mark.parametrize("kind", ["text", "spreadsheet", "presentation"])
def test_a_zip_bomb_in_office_clothes_stays_closed(kind: str) -> None:
    content = with_entries(odf(kind, ""), {"content.xml": b" " * 30_000_000})

    assert reason(content) is UnreadableReason.TOO_LARGE
