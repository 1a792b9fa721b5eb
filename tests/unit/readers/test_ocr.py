"""Text in pictures: what is shown to the recognising program, what it may do, what comes back."""

import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.chooser import render_document
from hygiene_app.readers.formats.pictures import Picture
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.ocr import Tesseract, find_tesseract
from hygiene_app.readers.protocol import Misbehaved, pictures_answer, pictures_of_answer
from hygiene_app.readers.reader import ChildReader
from hygiene_app.readers.tree import in_order, with_pages
from tests.unit.readers.container_files import zip_file
from tests.unit.readers.documents import PNG, docx, with_entries

_ROOT = Path(__file__).resolve().parents[3]
_LINES = (
    "Curriculum vitae",
    "Name: Emma Sample, born in Ghent",
    "Worked as a baker for eleven years",
    "Speaks Dutch, French and German",
    "Diploma of secondary education",
    "Certificate in bread and pastry",
    "Driving licence for cars and vans",
    "Likes cycling along the river",
)

needs_tesseract = pytest.mark.skipif(find_tesseract() is None, reason="tesseract is not installed")


def _drawn(size: tuple[int, int] = (1240, 900), lines: tuple[str, ...] = _LINES) -> Image.Image:
    image = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(image)
    font = ImageFont.load_default(40)
    for number, line in enumerate(lines):
        pen.text((80, 80 + 90 * number), line, fill="black", font=font)
    return image


def _packed(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def _scanned(pages: int = 1) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target)
    for _page in range(pages):
        canvas.drawImage(ImageReader(io.BytesIO(_packed(_drawn()))), 20, 300, 550, 400)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _rendered(content: bytes, limits: Limits | None = None) -> list[tuple[int, int, int]]:
    shown = render_document(Source(content=content), limits or Limits())
    return [(place, picture.width, picture.height) for place, picture in shown]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_a_picture_is_shown_as_grey_values(kind: str) -> None:
    ((place, picture),) = render_document(
        Source(content=_packed(_drawn((1600, 1000)), kind)), Limits()
    )

    assert (place, picture.width, picture.height) == (0, 1600, 1000)
    assert len(picture.grey) == 1600 * 1000
    assert picture.grey[0] > 250


def test_small_cards_grow_and_large_scans_shrink() -> None:
    assert _rendered(_packed(_drawn((750, 450)))) == [(0, 1500, 900)]
    ((_place, width, height),) = _rendered(_packed(_drawn((5000, 4000)), "JPEG"))
    assert 8_000_000 < width * height <= 9_000_000


@pytest.mark.parametrize("size", [(200, 200), (2000, 310)])
def test_logos_and_banners_are_not_shown(size: tuple[int, int]) -> None:
    assert _rendered(_packed(_drawn(size))) == []


def test_a_picture_that_lies_about_its_size_is_not_unpacked() -> None:
    # Width and height stand at the start of a PNG.
    content = PNG[:16] + (60_000).to_bytes(4, "big") * 2 + PNG[24:]

    assert _rendered(content) == []
    assert _rendered(_packed(_drawn())[:2000]) == []


def test_a_photograph_taken_upright_is_shown_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    assert _rendered(_packed(_drawn((1600, 1000)), "JPEG", exif=exif)) == [(0, 1000, 1600)]


def test_pages_of_a_fax_and_of_a_scan_are_shown_up_to_the_limit() -> None:
    fax = _packed(_drawn(), "TIFF", save_all=True, append_images=[_drawn()] * 5)

    assert [place for place, _width, _height in _rendered(fax)] == [0, 0, 0]
    assert [place for place, _w, _h in _rendered(_scanned(pages=5))] == [0, 0, 0]


def test_short_documents_go_first() -> None:
    content = zip_file(("scan.pdf", _scanned(pages=3)), ("card.png", _packed(_drawn())))

    assert [place for place, _w, _h in _rendered(content)] == [2, 1, 1]


def test_a_scan_pasted_into_a_document_is_shown() -> None:
    picture = {"word/media/image1.png": _packed(_drawn((1600, 1000)))}
    blip = b'<w:document xmlns:w="w" xmlns:a="a"><a:blip/></w:document>'
    content = with_entries(docx(), picture | {"word/document.xml": blip})

    assert _rendered(content) == [(0, 1600, 1000)]


# -- what the parent believes ------------------------------------------------------------------


def test_pictures_travel_as_they_are() -> None:
    pictures = ((0, Picture(2, 3, b"abcdef")), (4, Picture(1, 1, b"x")))
    header, grey = pictures_answer(pictures, 7)

    assert pictures_of_answer(header, grey, number=7, limits=Limits()) == pictures


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=12,
)


@given(_JSON, st.binary(max_size=20))
def test_whatever_a_child_says_of_pictures_stays_within_bounds(told: object, grey: bytes) -> None:
    header = json.dumps({"number": 1, "pictures": told}).encode()
    try:
        pictures = pictures_of_answer(header, grey, number=1, limits=Limits(ocr_pages=2))
    except Misbehaved:
        return
    assert b"".join(picture.grey for _place, picture in pictures) == grey
    assert len(pictures) <= 2


def test_text_comes_to_the_place_of_its_picture() -> None:
    def image(name: str) -> Unreadable:
        return Unreadable(name=name, media_type="image/png", reason=UnreadableReason.IMAGE)

    def holding(name: str, *parts: Reading) -> Document:
        return Document(name=name, media_type="application/zip", pages=(), parts=parts)

    tree = holding("0", holding("1", image("2"), image("3")), image("4"))

    told = with_pages(tree, {3: ("three",), 4: ("four",), 0: ("none",), 9: ("none",)})

    assert [(r.name, r.text if isinstance(r, Document) else None) for r in in_order(told)] == [
        ("0", ""), ("1", ""), ("2", None), ("3", "three"), ("4", "four"),
    ]  # fmt: skip


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
    picture = _packed(_drawn())

    assert _words(_read(reader, picture)) == " ".join(_LINES)
    scan = _read(reader, _scanned())
    assert "Emma Sample" in _words(scan)
    assert scan.media_type == "application/pdf"
    box = _read(reader, zip_file(("a.txt", b"text"), ("card.png", picture)))
    assert isinstance(box, Document)
    assert "baker for eleven" in _words(box.parts[1])


@needs_tesseract
def test_a_picture_without_words_stays_a_picture(reader: ChildReader) -> None:
    reading = _read(reader, _packed(Image.linear_gradient("L").resize((1600, 1000))))

    assert isinstance(reading, Unreadable)
    assert reading.reason is UnreadableReason.IMAGE


def _reason(content: bytes, tesseract: Tesseract | None, limits: Limits) -> UnreadableReason:
    with ChildReader(limits=limits, find=lambda: tesseract) as reader:
        reading = _read(reader, content)
    assert isinstance(reading, Unreadable), reading
    return reading.reason


def test_without_the_program_pictures_are_named_as_such() -> None:
    assert _reason(_packed(_drawn()), None, Limits()) is UnreadableReason.IMAGE
    assert _reason(_scanned(), None, Limits()) is UnreadableReason.NO_TEXT


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are those of POSIX")
@pytest.mark.parametrize("program", ["/usr/bin/yes", "/bin/false", "/bin/cp", "/usr/bin/nothing"])
def test_a_program_that_misbehaves_costs_only_the_text(program: str) -> None:
    tesseract = Tesseract(path=program, languages=("eng",), finds_layout=False)

    assert _reason(_packed(_drawn()), tesseract, Limits()) is UnreadableReason.IMAGE


@needs_tesseract
def test_recognition_that_takes_too_long_is_ended() -> None:
    limits = Limits(ocr_seconds=0.01)

    assert _reason(_packed(_drawn()), find_tesseract(), limits) is UnreadableReason.IMAGE


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
