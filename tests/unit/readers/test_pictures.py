"""Pictures in the child: what is unpacked, what looks like text, what is shown and what is said."""

import io
import time
import zlib

import pytest
from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hygiene_app.model.document import Document, UnreadableReason
from hygiene_app.readers.chooser import read_and_look, render_document
from hygiene_app.readers.formats.marks import share_of_marks
from hygiene_app.readers.formats.pasted import pasted_in
from hygiene_app.readers.formats.source import APART, Source
from hygiene_app.readers.gallery import Shown
from hygiene_app.readers.limits import Limits
from tests.unit.readers.compound_file import biff, blip, compound, doc, ppt, xls
from tests.unit.readers.container_files import zip_file
from tests.unit.readers.documents import HEIC, PNG, docx, with_entries
from tests.unit.readers.drawn_pages import LINES, drawn, packed, scanned
from tests.unit.readers.office_files import cell, odf, odt, pptx, xlsx
from tests.unit.readers.reading import reason


def _rendered(content: bytes, limits: Limits | None = None) -> list[tuple[int, int, int]]:
    shown = render_document(Source(content=content), limits or Limits())
    return [(hung.place, hung.picture.width, hung.picture.height) for hung in shown.pictures]


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "GIF", "BMP", "WEBP"])
def test_a_picture_is_shown_as_grey_values(kind: str) -> None:
    shown = render_document(Source(content=packed(drawn((1600, 1000)), kind)), Limits())

    ((place, page, picture),) = shown.pictures
    assert (place, page, picture.width, picture.height) == (0, 0, 1600, 1000)
    assert len(picture.grey) == 1600 * 1000
    assert picture.grey[0] > 250


def test_small_cards_grow_and_large_scans_shrink() -> None:
    assert _rendered(packed(drawn((750, 450)))) == [(0, 1500, 900)]
    ((_place, width, height),) = _rendered(packed(drawn((5000, 4000)), "JPEG"))
    assert 8_000_000 < width * height <= 9_000_000


@pytest.mark.parametrize("size", [(200, 200), (2000, 310)])
def test_logos_and_banners_are_not_shown(size: tuple[int, int]) -> None:
    assert _rendered(packed(drawn(size))) == []


def test_a_picture_that_lies_about_its_size_is_not_unpacked() -> None:
    # Width and height stand at the start of a PNG.
    content = PNG[:16] + (60_000).to_bytes(4, "big") * 2 + PNG[24:]

    assert _rendered(content) == []
    assert _rendered(packed(drawn())[:2000]) == []


def test_a_photograph_taken_upright_is_shown_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6

    assert _rendered(packed(drawn((1600, 1000)), "JPEG", exif=exif)) == [(0, 1000, 1600)]


def test_pages_of_a_fax_and_of_a_scan_are_shown_up_to_the_limit() -> None:
    fax = packed(drawn(), "TIFF", save_all=True, append_images=[drawn()] * 5)

    assert [place for place, _width, _height in _rendered(fax)] == [0, 0, 0]
    assert [place for place, _w, _h in _rendered(scanned(pages=5))] == [0, 0, 0]


def test_short_documents_go_first() -> None:
    content = zip_file(("scan.pdf", scanned(pages=3)), ("card.png", packed(drawn())))

    assert [place for place, _w, _h in _rendered(content)] == [2, 1, 1]


def test_a_scan_pasted_into_a_document_is_shown() -> None:
    picture = {"word/media/image1.png": packed(drawn((1600, 1000)))}
    blip = b'<w:document xmlns:w="w" xmlns:a="a"><a:blip/></w:document>'
    content = with_entries(docx(), picture | {"word/document.xml": blip})

    assert _rendered(content) == [(0, 1600, 1000)]


def _told(content: bytes) -> Shown:
    return render_document(Source(content=content), Limits())


def test_a_photograph_of_a_telephone_is_shown() -> None:
    assert _rendered(HEIC) == [(0, 1500, 942)]


def test_broken_pictures_say_so() -> None:
    assert reason(HEIC[:200]) is UnreadableReason.DAMAGED
    assert reason(PNG[:20]) is UnreadableReason.DAMAGED
    damaged = _told(packed(drawn())[:2000])
    assert damaged.said == ((0, UnreadableReason.DAMAGED),)
    assert _told(HEIC[:-500]).said == ((0, UnreadableReason.DAMAGED),)


def test_pictures_too_large_to_unpack_say_so() -> None:
    content = PNG[:16] + (20_000).to_bytes(4, "big") * 2 + PNG[24:]
    content = content[:29] + zlib.crc32(content[12:29]).to_bytes(4, "big") + content[33:]

    assert reason(content) is UnreadableReason.TOO_LARGE


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_quick_look_sees_letters_dark_or_light_and_sideways(turn: int) -> None:
    page = drawn((1240, 900), LINES[:3]).convert("L").rotate(turn, expand=True)

    assert share_of_marks(page) > 0.03
    assert share_of_marks(ImageOps.invert(page)) > 0.03


def test_a_quick_look_sees_that_there_are_none() -> None:
    for plain in (Image.linear_gradient("L"), Image.radial_gradient("L")):
        assert share_of_marks(plain.resize((1600, 1000))) < 0.005
    assert _told(packed(Image.linear_gradient("L").resize((1600, 1000)))) == Shown(
        said=((0, UnreadableReason.NO_TEXT),)
    )


def test_letters_on_glass_lie_on_white() -> None:
    glass = Image.new("RGBA", (1600, 1000), (0, 0, 0, 0))
    glass.paste("black", mask=ImageOps.invert(drawn((1600, 1000)).convert("L")))

    (hung,) = _told(packed(glass)).pictures

    assert hung.picture.grey[0] == 255


def test_a_card_pasted_beside_text_is_shown_apart_from_it() -> None:
    card = packed(drawn((1600, 1000)), "PNG", compress_level=1)
    assert len(card) > 15_000
    logo = packed(drawn((1600, 1000), ()), "PNG")
    content = with_entries(
        docx("Please find my card below."),
        {"word/media/image1.png": card, "word/media/image2.png": logo},
    )

    reading, pictures = read_and_look(Source(content=content), Limits())

    assert isinstance(reading, Document)
    assert pictures
    assert [(hung.place, hung.page) for hung in _told(content).pictures] == [(0, APART)]


@pytest.mark.parametrize("folder", ["ppt/media", "Pictures"])
def test_pictures_in_slides_and_open_documents_are_seen(folder: str) -> None:
    card = {f"{folder}/image1.png": packed(drawn((1600, 1000)), "PNG", compress_level=1)}
    content = with_entries(pptx() if folder[0] == "p" else odt("<text:p>x</text:p>"), card)

    assert [hung.page for hung in _told(content).pictures] == [APART]


def _card(kind: str = "PNG") -> bytes:
    """Return a card as large as photographed ones."""
    options = {"compress_level": 1} if kind == "PNG" else {}
    content = packed(drawn((1600, 1000)), kind, **options)
    assert len(content) > 15_000
    return content


def _rtf(word: bytes, data: bytes, text: bytes = b"") -> bytes:
    named = rb"{\pict{\*\picprop{\sp{\sn a}{\sv b}}}\picw1600\pich1000" + word
    old = rb"{\nonshppict{\pict\wmetafile8 0100}}"
    shown = rb"{\*\shppict" + named + b"\n" + data.hex("\n", 64).encode() + b"}}"
    return rb"{\rtf1 " + text + shown + old + b"}"


def _bitmap() -> bytes:
    return packed(drawn((1600, 1000)), "BMP")[14:]


def _workbook(picture: bytes) -> bytes:
    """Return a workbook whose drawings go on in further records."""
    size = 8224
    first, *others = (picture[at : at + size] for at in range(0, len(picture), size))
    shared = biff(0x00EB, first) + b"".join(biff(0x003C, each) for each in others)
    return xls(("Naam",), shared=shared)


_OLD_FILES = {
    "doc-in-line": lambda: doc("text\r", more={"Data": bytes(100) + blip("PNG", _card())}),
    "doc-jpeg": lambda: doc("text\r", more={"Data": blip("JPEG", _card("JPEG"), ids=2)}),
    "ppt": lambda: ppt("text", more={"Pictures": blip("PNG", _card(), ids=2)}),
    "ppt-bitmap": lambda: ppt("text", more={"Pictures": blip("DIB", _bitmap())}),
    "ppt-tiff": lambda: ppt("text", more={"Pictures": blip("TIFF", _card("TIFF"))}),
    "xls": lambda: _workbook(blip("PNG", _card())),
    "rtf": lambda: _rtf(rb"\pngblip", _card(), b"text"),
    "rtf-jpeg": lambda: _rtf(rb"\jpegblip", _card("JPEG"), b"text"),
    "rtf-bitmap": lambda: _rtf(rb"\dibitmap0", _bitmap(), b"text"),
    "rtf-bytes": lambda: rb"{\rtf1 text{\pict\pngblip\bin%d " % len(_card()) + _card() + b"}more}",
    "xlsx": lambda: with_entries(xlsx(cell("A1", "x")), {"xl/media/image1.png": _card()}),
    "ods": lambda: with_entries(
        odf("spreadsheet", "<office:spreadsheet/>"), {"Pictures/a.png": _card()}
    ),
}


@pytest.mark.parametrize("kind", _OLD_FILES)
def test_a_card_pasted_into_an_older_document_is_shown(kind: str) -> None:
    content = _OLD_FILES[kind]()

    _reading, pictures = read_and_look(Source(content=content), Limits())

    assert pictures
    ((hung),) = _told(content).pictures
    assert (hung.place, hung.page, hung.picture.width) == (0, APART, 1600)


def test_a_document_of_nothing_but_a_picture_is_read_by_its_picture() -> None:
    for content in (
        doc("\x01\r", more={"Data": blip("PNG", _card())}),
        ppt(more={"Pictures": blip("PNG", _card())}),
        _rtf(rb"\pngblip", _card()),
    ):
        assert reason(content) is UnreadableReason.NO_TEXT
        assert len(_told(content).pictures) == 1


def test_a_broken_picture_does_not_hide_the_card_behind_it() -> None:
    broken = _card()[:4] + bytes(len(_card()))
    content = doc("text\r", more={"Data": blip("PNG", broken) + blip("PNG", _card())})

    assert len(_told(content).pictures) == 1
    assert _told(doc("\x01\r", more={"Data": blip("PNG", broken)})).said == (
        (0, UnreadableReason.DAMAGED),
    )


def test_the_same_picture_on_several_pages_is_shown_once_and_lying_ones_never() -> None:
    card = blip("PNG", _card())
    lying = blip("PNG", _card())[:4] + b"\xff\xff\xff\x7f" + blip("PNG", _card())[8:]

    assert len(_told(ppt("text", more={"Pictures": card + card})).pictures) == 1
    assert _told(ppt("text", more={"Pictures": lying})).pictures == ()


@pytest.mark.parametrize(
    "content",
    [
        rb"{\rtf1 " + rb"{\pict\pngblip" * 20_000,
        rb"{\rtf1 {\pict\pngblip " + rb"{}" * 200_000,
        rb"{\rtf1 {\pict\pngblip\bin999999999 x}" + b"y" * 20_000,
        rb"{\rtf1 {\pict\pngblip " + b"zz" * 20_000 + b"}}",
        compound({"Data": b"\x00\x6e\x1e\xf0" * 100_000, "Pictures": b"\xa0\x46\x1d\xf0" * 9}),
    ],
)
def test_pictures_made_to_harm_take_no_time(content: bytes) -> None:
    began = time.monotonic()

    assert list(pasted_in(content, Limits())) == []
    assert time.monotonic() - began < 5


def test_a_scanned_page_behind_a_typed_one_is_shown() -> None:
    target = io.BytesIO()
    canvas = Canvas(target)
    for line in range(8):
        canvas.drawString(72, 700 - 20 * line, "A letter that somebody typed on the computer.")
    canvas.showPage()
    canvas.drawImage(ImageReader(io.BytesIO(packed(drawn()))), 20, 300, 550, 400)
    canvas.drawString(72, 20, "2/2")
    canvas.showPage()
    canvas.save()

    assert [hung.page for hung in _told(target.getvalue()).pictures] == [1]


def test_a_zip_of_photographs_keeps_no_more_than_are_recognised() -> None:
    content = zip_file(*((f"{n}.png", packed(drawn())) for n in range(9)))

    assert len(_told(content).pictures) == Limits().ocr_pages
