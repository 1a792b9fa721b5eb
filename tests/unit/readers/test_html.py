"""HTML: what a reader would see, in lines, whatever the markup."""

import pytest

from hygiene_app.model.document import Document
from tests.unit.readers.reading import read, read_text


def _text(markup: str) -> str:
    return read_text(markup.encode(), media_type="text/html")


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two<br><br>three", "one\ntwo\n\nthree"),
        ("<div>a <b>bold</b>er\n  word</div>", "a bolder word"),
        ("<h1>Work</h1>text<ul><li>x<li>y</ul>", "Work\ntext\nx\ny"),
        ("<pre>a\n  b\n</pre>c", "a\n  b\nc"),
        ("5&nbsp;&euro; &#8364; &bogus;", "5\xa0€ € &bogus;"),
        ("a<!-- hidden -->b", "ab"),
        ("<script>var x = 1</script><style>p {}</style>seen", "seen"),
        ("<head><title>Title</title></head><body>seen", "seen"),
        ("<p style='color: red; DISPLAY : none'>hidden <b>too</b></p>seen", "seen"),
        ("<img style='display:none'>seen", "seen"),
        ("<div hidden>hidden</div>seen", "seen"),
        ("<p>unclosed <b>tags <p>everywhere", "unclosed tags\neverywhere"),
        ("<p> ", ""),
    ],
)
def test_what_is_seen_is_text(markup: str, text: str) -> None:
    assert _text(f"<html>{markup}") == text


def test_white_space_has_no_text() -> None:
    assert _text("  \n ") == ""


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ("<tr><td>a<td>b<tr><td>c<td>d", "a\tb\nc\td"),
        ("<tr><td><p>a</p></td><td><p>b</p></td></tr>", "a\tb"),
        ("<tr><td></td><td>b</td><td>c</td></tr>", "b\tc"),
        ("<tr><td>2019</td><td>Baker<br>in Ghent</td></tr>", "2019\tBaker\nin Ghent"),
        ("<tr><td>a<br>b</td><td>c<br>d</td></tr>", "a\nb\nc\nd"),
        ("<tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr>", "a\tb"),
        ("<tr><td><table><tr><td>a<tr><td>b</table></td><td>c</td></tr>", "a\nb\nc"),
    ],
)
def test_rows_are_lines_and_columns_stay_columns(rows: str, text: str) -> None:
    assert _text(f"before<table>{rows}</table>after") == f"before\n{text}\nafter"


@pytest.mark.parametrize("tag", ["div", "b", "table><tr><td", "blockquote", "font", "a<"])
def test_nesting_without_end_is_survived(tag: str) -> None:
    assert "inside" in _text(f"<{tag}>" * 30_000 + "inside")


def test_pictures_are_counted() -> None:
    reading = read(b"<html><img src='http://tracker.example/a.png'><img src=x>text")

    assert isinstance(reading, Document)
    assert (reading.images, reading.text) == (2, "text")


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ("<html><p>Łódź".encode("iso-8859-2"), "iso-8859-2"),
        ('<html><meta charset="iso-8859-2"><p>Łódź'.encode("iso-8859-2"), ""),
        (
            '<html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'
            "<p>Łódź".encode("iso-8859-2"),
            "",
        ),
        ('<html><meta charset="iso-8859-1"><p>Łódź'.encode(), ""),
        ("<html><p>Łódź".encode("utf-16"), ""),
        ('<?xml version="1.0" encoding="iso-8859-2"?><html><p>Łódź'.encode(), ""),
    ],
)
def test_the_charset_is_found(content: bytes, charset: str) -> None:
    assert read_text(content, media_type="text/html", charset=charset) == "Łódź"
