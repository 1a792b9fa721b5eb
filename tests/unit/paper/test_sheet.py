"""Documents on paper and for a browser, read back by other libraries."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pypdfium2  # type: ignore[import-untyped] # no stubs exist

from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.paper.printer import Printer

HOSTILE = "</td><script>fetch('//x')</script><b onload=x>\"'&"
SHEET = Sheet(
    title="Wat er is <één>",
    language="nl",
    lead="Ongeveer 3 mensen.",
    passages=(
        Passage(heading="Soorten", sentences=("Een zin.",), points=("punt één", "punt twee")),
        Passage(
            heading="Tabel",
            columns=("Soort", "Aantal"),
            rows=(("cv", "12"), (HOSTILE, "1")),
            numbers=frozenset({1}),
        ),
    ),
)


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


class Reader(HTMLParser):
    """Collects the elements and the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data + "\n"


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def test_all_of_it_stands_on_paper() -> None:
    text = text_of(Printer().sheet(SHEET))
    for each in ("Wat er is <één>", "Ongeveer 3 mensen.", "Soorten", "Een zin.", "punt twee"):
        assert each in text
    assert "<script>" in text
    assert Printer().sheet(SHEET) == Printer().sheet(SHEET)


def test_letters_that_the_font_lacks_do_not_break_it() -> None:
    rows = (("Привет 你好 😀", "x" * 400),)
    table = replace(SHEET.passages[1], rows=rows)
    assert text_of(Printer().sheet(replace(SHEET, passages=(table,))))


def test_no_word_is_broken_where_there_is_room() -> None:
    columns = ("Soort", "Mensen", "Berichten", "Documenten", "Grootte", "Mag vandaag weg")
    rows = (("Documenten over gezondheid", "1", "2", "3", "4 kB", "5"),)
    sheet = replace(SHEET, passages=(Passage(columns=columns, rows=rows),))
    text = text_of(Printer().sheet(sheet))
    for word in ("Mensen", "Berichten", "Documenten", "Grootte", "vandaag", "gezondheid"):
        assert word in text


def test_all_of_it_stands_in_the_page_and_nothing_is_markup() -> None:
    page = read(Printer().page(SHEET))
    tags = [tag for tag, _ in page.tags]
    assert ("html", {"lang": "nl"}) in page.tags
    assert tags.count("tr") == 3
    assert tags.count("li") == 2
    assert not {"script", "b", "img", "link", "iframe", "a", "form"} & set(tags)
    assert HOSTILE in page.text
    assert ("td", {"class": "number"}) in page.tags


def test_the_page_fetches_nothing() -> None:
    page = Printer().page(SHEET)
    attributes = [name for _, found in read(page).tags for name in found]
    assert not {"src", "href", "srcset", "action", "style", "background"} & set(attributes)
    style = page.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"url\(|@import|https?:", style)
    assert "default-src &#x27;none&#x27;" in page
