"""Text in pictures: what the parent believes, what the program may do, what comes back."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.pictures import Picture
from hygiene_app.readers.formats.source import APART
from hygiene_app.readers.gallery import Hung, Shown
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.ocr import Tesseract, find_tesseract
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.readers.protocol import Misbehaved
from hygiene_app.readers.protocol_pictures import pictures_answer, pictures_of_answer
from hygiene_app.readers.reader import ChildReader
from hygiene_app.readers.tree import Recognised, in_order, with_recognised
from tests.unit.readers.container_files import zip_file
from tests.unit.readers.documents import HEIC
from tests.unit.readers.drawn_pages import LINES, drawn, packed, scanned

_ROOT = Path(__file__).resolve().parents[3]
needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")


# -- what the parent believes ------------------------------------------------------------------


def test_pictures_travel_as_they_are() -> None:
    shown = Shown(
        (Hung(0, 3, Picture(2, 3, b"abcdef")), Hung(4, APART, Picture(1, 1, b"x"))),
        ((5, UnreadableReason.DAMAGED),),
    )
    header, grey = pictures_answer(shown, 7)

    assert pictures_of_answer(header, grey, number=7, limits=Limits()) == shown


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)


@given(_JSON, _JSON, st.binary(max_size=20))
def test_whatever_a_child_says_of_pictures_stays_within_bounds(
    told: object, said: object, grey: bytes
) -> None:
    header = json.dumps({"number": 1, "pictures": told, "said": said}).encode()
    try:
        shown = pictures_of_answer(header, grey, number=1, limits=Limits(ocr_pages=2))
    except Misbehaved:
        return
    assert b"".join(hung.picture.grey for hung in shown.pictures) == grey
    assert len(shown.pictures) <= 2


def test_text_comes_to_the_place_of_its_picture() -> None:
    def image(name: str) -> Unreadable:
        return Unreadable(name=name, media_type="image/png", reason=UnreadableReason.IMAGE)

    def holding(name: str, *parts: Reading) -> Document:
        return Document(name=name, media_type="application/zip", pages=(), parts=parts)

    tree = holding("0", holding("1", image("2"), image("3")), image("4"))

    told = with_recognised(
        tree,
        {
            2: Recognised(reason=UnreadableReason.NO_TEXT),
            3: Recognised(texts=((0, "three"),)),
            4: Recognised(texts=((1, "four"),)),
            9: Recognised(texts=((0, "none"),)),
        },
    )

    assert [(r.name, r.pages if isinstance(r, Document) else r.reason) for r in in_order(told)] == [
        ("0", ()), ("1", ()), ("2", "no-text"), ("3", ("three",)), ("4", ("", "four")),
    ]  # fmt: skip


def test_text_of_a_page_stands_on_its_page_and_other_text_behind() -> None:
    document = Document(name="", media_type="application/pdf", pages=("one", " ", "three"))

    told = with_recognised(document, {0: Recognised(texts=((1, "two"), (2, "x"), (APART, "y")))})

    assert isinstance(told, Document)
    assert told.pages == ("one", "two", "three\nx", "y")


def test_a_document_that_is_locked_stays_so() -> None:
    locked = Unreadable(name="", media_type="application/pdf", reason=UnreadableReason.PASSWORD)

    assert with_recognised(locked, {0: Recognised(texts=((0, "text"),))}) == locked


# -- the program -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def reader() -> Iterator[ChildReader]:
    with ChildReader() as started:
        yield started


def _read(reader: ChildReader, content: bytes) -> Reading:
    return reader.read(content, name="scan", media_type="")


def _words(reading: Reading) -> str:
    assert isinstance(reading, Document), reading
    return " ".join(reading.text.split())


@needs_tesseract
def test_pictures_scans_and_pictures_in_zips_are_read(reader: ChildReader) -> None:
    assert reader.recognises_text
    picture = packed(drawn())

    assert _words(_read(reader, picture)) == " ".join(LINES)
    scan = _read(reader, scanned())
    assert "Emma Sample" in _words(scan)
    assert scan.media_type == "application/pdf"
    box = _read(reader, zip_file(("a.txt", b"text"), ("card.png", picture)))
    assert isinstance(box, Document)
    assert "baker for eleven" in _words(box.parts[1])


@needs_tesseract
def test_a_photograph_of_a_telephone_is_read(reader: ChildReader) -> None:
    assert "Emma Sample" in _words(_read(reader, HEIC))


@needs_tesseract
def test_lines_for_machines_are_read_letter_by_letter(reader: ChildReader) -> None:
    lines = (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B10",
    )
    picture = drawn((1500, 700), ("PASSPORT", "Anna Maria Eriksson", "", *lines))

    text = _read(reader, packed(picture))

    assert isinstance(text, Document)
    assert lines[1] in text.text.split("\n")
    assert any(line.startswith("P<UTOERIKSSON<<ANNA<MARIA<<") for line in text.text.split("\n"))


@needs_tesseract
def test_a_picture_without_words_stays_a_picture(reader: ChildReader) -> None:
    reading = _read(reader, packed(Image.linear_gradient("L").resize((1600, 1000))))

    assert isinstance(reading, Unreadable)
    assert reading.reason is UnreadableReason.NO_TEXT


def _reason(content: bytes, tesseract: Tesseract | None, limits: Limits) -> UnreadableReason:
    with ChildReader(limits=limits, find=lambda: tesseract) as reader:
        reading = _read(reader, content)
    assert isinstance(reading, Unreadable), reading
    return reading.reason


def test_without_the_program_pictures_are_named_as_such() -> None:
    assert _reason(packed(drawn()), None, Limits()) is UnreadableReason.IMAGE
    assert _reason(scanned(), None, Limits()) is UnreadableReason.NO_TEXT


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are those of POSIX")
@pytest.mark.parametrize("program", ["/usr/bin/yes", "/bin/false", "/bin/cp", "/usr/bin/nothing"])
def test_a_program_that_misbehaves_costs_only_the_text(program: str) -> None:
    tesseract = Tesseract(path=program, languages=("eng",), finds_layout=False)

    assert _reason(packed(drawn()), tesseract, Limits()) is UnreadableReason.IMAGE


@needs_tesseract
def test_recognition_that_takes_too_long_is_ended() -> None:
    limits = Limits(ocr_seconds=0.01)

    assert _reason(packed(drawn()), find_tesseract(), limits) is UnreadableReason.IMAGE


@needs_tesseract
def test_time_for_all_documents_of_a_scan_runs_out_and_is_renewed() -> None:
    with ReaderPool(limits=Limits(ocr_total_seconds=0.01), children=1) as pool:
        picture = packed(drawn())
        pool.read(picture, name="", media_type="")
        late = pool.read(picture, name="", media_type="")
        pool.start_over()
        assert pool.recognises_text

    assert isinstance(late, Unreadable)
    assert late.reason is UnreadableReason.IMAGE


def test_the_most_useful_of_our_languages_that_are_there_are_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "tesseract"
    program.write_text("#!/bin/sh\nprintf 'List of languages (4):\\neng\\nosd\\nspa\\nnld\\n'\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))

    found = find_tesseract()

    if sys.platform == "win32":
        return
    assert found == Tesseract(path=str(program), languages=("nld", "eng"), finds_layout=True)
    assert found.command(sparse=False)[1:] == ("stdin", "stdout", "-l", "nld+eng", "--psm", "1")
    assert found.command(sparse=True)[-1] == "12"


@pytest.mark.skipif(sys.platform != "linux", reason="the layers tried are Linux's")
def test_the_program_is_as_confined_as_a_reader(tmp_path: Path) -> None:
    secret = tmp_path / "mail.txt"
    secret.write_text("private", encoding="utf-8")
    done = subprocess.run(
        (sys.executable, "-P", str(Path(__file__).with_name("confined_program.py")), str(secret)),
        env={"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        timeout=60,
        check=True,
    )
    layers, _line, told = done.stdout.decode("ascii").partition("\n")
    outcomes = json.loads(told)

    assert outcomes.pop("memory") == "refused"
    assert set(outcomes.pop("environment")) <= {"LC_ALL", "LC_CTYPE"}
    assert secret.read_text(encoding="utf-8") == "private"
    if {"landlock", "seccomp"} <= set(layers.split(",")):
        assert {outcomes.pop("open-read"), outcomes.pop("start")} == {"EACCES"}
        assert set(outcomes.values()) == {"EPERM"}
