"""Tables on paper, read back by another library."""

from collections.abc import Sequence

import pypdfium2  # type: ignore[import-untyped] # no stubs exist

from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.paper.printer import Printer

COLUMNS = ("number", "time", "action")


def table(
    title: str, sentences: Sequence[str], columns: Sequence[str], rows: Sequence[tuple[str, ...]]
) -> bytes:
    passage = Passage(sentences=tuple(sentences), columns=tuple(columns), rows=tuple(rows))
    return Printer().sheet(Sheet(title=title, language="nl", passages=(passage,)))


def pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def test_title_sentences_and_rows_are_there() -> None:
    rows = [("1", "2026-11-23 12:00", "archive"), ("2", "2026-11-23 12:01", "trash <b>&")]
    (page,) = pages(table("Overzicht één", ["Zonder namen."], COLUMNS, rows))
    for text in ("Overzicht één", "Zonder namen.", "archive", "trash <b>&", "time"):
        assert text in page


def test_the_head_stands_on_every_page_and_pages_are_numbered() -> None:
    rows = [(str(number), "2026-11-23 12:00", "archive") for number in range(200)]
    found = pages(table("T", [], COLUMNS, rows))
    assert len(found) > 2
    assert all("action" in page for page in found)
    assert found[1].split()[0] == "2"
    assert "199" in found[-1]


def test_nothing_to_tell_is_a_page_too() -> None:
    (page,) = pages(table("T", ["Niets."], COLUMNS, []))
    assert "Niets." in page


def test_a_text_without_a_blank_does_not_break_it() -> None:
    rows = [("1", "x" * 3000, "archive")]
    assert len(pages(table("T", [], COLUMNS, rows))) >= 1


def test_the_same_table_gives_the_same_file() -> None:
    once, again = (table("T", ["s"], COLUMNS, [("1", "2", "3")]) for _ in range(2))
    assert once == again
