"""PDF: what is on the pages, in the fields and inside; what is locked, scanned or broken."""

import gc
import io
import signal
from collections.abc import Iterator

import pytest
from reportlab.pdfgen.canvas import Canvas

from hygiene_app.model.document import Document, UnreadableReason
from hygiene_app.readers.formats import pdf_second
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source
from hygiene_app.readers.formats.stopwatch import OutOfTime, time_limit
from hygiene_app.readers.limits import Limits
from tests.unit.readers.documents import form_pdf, pdf, raw_pdf, with_embedded
from tests.unit.readers.reading import read, read_text, reason


def test_pages_keep_their_lines() -> None:
    reading = read(pdf("Curriculum vitae\nWork experience", "Page two"))

    assert isinstance(reading, Document)
    assert reading.media_type == "application/pdf"
    assert [page.strip() for page in reading.pages] == [
        "Curriculum vitae\nWork experience",
        "Page two",
    ]
    assert reading.truncated is False


def test_pages_beyond_the_limit_are_cut_off() -> None:
    reading = read(pdf("one", "two", "three"), limits=Limits(pages=2))

    assert isinstance(reading, Document)
    assert [page.strip() for page in reading.pages] == ["one", "two"]
    assert reading.truncated


def test_text_beyond_the_limit_is_cut_off() -> None:
    reading = read(pdf("twelve words", "more"), limits=Limits(text_chars=6))

    assert isinstance(reading, Document)
    assert (reading.text, reading.truncated) == ("twelve", True)


def test_pictures_of_the_first_page_are_counted() -> None:
    with_picture, without = read(pdf("photo", picture=True)), read(pdf("none"))

    assert isinstance(with_picture, Document)
    assert isinstance(without, Document)
    assert (with_picture.images, without.images) == (1, 0)


def test_what_was_filled_into_a_form_is_text() -> None:
    text = read_text(form_pdf(name="Jan Peeters", number="85.07.30-033.28"))

    assert "Application form" in text
    assert "name: Jan Peeters" in text
    assert "number: 85.07.30-033.28" in text


def test_a_note_is_text() -> None:
    target = io.BytesIO()
    canvas = Canvas(target)
    canvas.drawString(72, 800, "Page")
    canvas.textAnnotation("salary 3 500 euro", Rect=[100, 100, 200, 200])
    canvas.save()

    assert "salary 3 500 euro" in read_text(target.getvalue())


def test_a_password_is_told() -> None:
    assert reason(pdf("secret", password="user")) is UnreadableReason.PASSWORD


def test_an_empty_password_opens() -> None:
    assert read_text(pdf("not so secret", password="")).strip() == "not so secret"


@pytest.mark.parametrize("picture", [True, False])
def test_a_page_without_text_says_so(picture: bool) -> None:
    assert reason(pdf("", picture=picture)) is UnreadableReason.NO_TEXT


def test_a_page_that_is_not_there_keeps_its_number() -> None:
    reading = read(raw_pdf(9, 3, drawing=b"BT /F1 12 Tf 72 700 Td (second) Tj ET"))

    assert isinstance(reading, Document)
    assert (reading.pages, reading.truncated) == (("", "second"), True)


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        (rb"Scienti\034c, di\033erent, o\036ce", "Scientific, different, office"),
        (rb"\034nance", "finance"),
        (rb"\034 1 \034 2", " 1  2"),
    ],
)
def test_ligatures_of_tex_fonts_are_letters(drawn: bytes, text: str) -> None:
    content = raw_pdf(3, drawing=b"BT /F1 12 Tf 72 700 Td (%s) Tj ET" % drawn)

    assert read_text(content).split() == text.split()


def test_words_broken_at_the_end_of_a_line_are_whole() -> None:
    assert "an efficient worker" in read_text(pdf("He is an ef-\nficient worker"))


def test_files_inside_are_parts() -> None:
    reading = read(with_embedded(pdf("invoice"), "data.csv", b"a;b\n1;2\n"))

    assert isinstance(reading, Document)
    assert reading.parts == (
        Document(name="data.csv", media_type="text/plain", pages=("a;b\n1;2\n",)),
    )


@pytest.mark.expects_logs
def test_what_is_not_even_half_a_pdf_is_damaged() -> None:
    assert reason(b"%PDF-1.7\nnothing of the kind") is UnreadableReason.DAMAGED


def test_junk_before_and_behind_does_no_harm() -> None:
    assert "words" in read_text(b"\r\n\r\njunk\n" + pdf("words") + b"\x00" * 500)


def _second(content: bytes, limits: Limits | None = None) -> Extract:
    def nothing_inside(source: Source, allowance: Allowance) -> Document:
        raise AssertionError

    extract = Extract(allowance=Allowance(limits or Limits(), nothing_inside))
    pdf_second.read_with_pdfminer(Source(content=content), extract)
    return extract


def test_the_second_opinion_reads_the_same_words() -> None:
    extract = _second(pdf("Curriculum vitae\nWork experience", "Page two"))

    assert [page.split() for page in extract.pages] == [
        ["Curriculum", "vitae", "Work", "experience"],
        ["Page", "two"],
    ]


def test_the_second_opinion_knows_locked_and_empty() -> None:
    with pytest.raises(CannotRead) as locked:
        _second(pdf("secret", password="user"))
    with pytest.raises(CannotRead) as empty:
        _second(pdf(""))

    assert locked.value.reason is UnreadableReason.PASSWORD
    assert empty.value.reason is UnreadableReason.NO_TEXT


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Hypothesis watches the garbage collector, and an alarm that rings in there is lost."""
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collection")
def test_the_second_opinion_has_a_clock_of_its_own() -> None:
    with pytest.raises(CannotRead) as caught:
        _second(pdf("\n".join(["words " * 50] * 300)), Limits(second_opinion_seconds=0.01))

    assert caught.value.reason is UnreadableReason.TIMED_OUT


@pytest.mark.usefixtures("no_collection")
def test_a_time_limit_ends_what_does_not_end() -> None:
    with pytest.raises(OutOfTime), time_limit(0.01):
        while True:
            pass


def test_a_time_limit_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(50):
        pass

    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before
