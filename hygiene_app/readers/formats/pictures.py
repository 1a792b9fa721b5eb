"""Pictures of pages as plain grey values, for text recognition; runs only in the reader child.

Whatever a picture was packed as, the recognising program gets numbers between 0 and 255 and
their count: no format of the sender reaches it.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hygiene_app.model.document import Document, Reading, UnreadableReason
from hygiene_app.readers.formats.heic import is_heic, lacks_decoder, open_heic
from hygiene_app.readers.formats.marks import share_of_marks
from hygiene_app.readers.formats.pasted import pasted_in
from hygiene_app.readers.formats.pdf_picture import page_picture
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source
from hygiene_app.readers.limits import Limits

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP")
_LARGEST = 100_000_000
"""Pixels before scaling down; a scan of A3 at 600 dots per inch has 70 million."""
_SHORTEST_SIDE = 300
_LONGEST_RATIO = 5
"""Logos are small and banners are long; pages, cards and photographs of them are neither."""
_LONG_SIDE = 1500
"""Smaller ones are enlarged: letters of a photographed card are too small as they come."""
_MARKS = 0.008
_MARKS_BESIDE_TEXT = 0.03
"""Share of a picture that looks like lines of letters. Of 10 photographed or scanned documents
the lowest has 0.076; most photographs, drawings and portraits in a CV are below these."""


class Picture(NamedTuple):
    """Grey values row by row, without gaps."""

    width: int
    height: int
    grey: bytes


def read_image(source: Source, extract: Extract) -> None:
    """Look at the head of a picture; it has no text of its own.

    Raises `CannotRead`: `IMAGE`; `NO_TEXT` where it is too small for a page or a card; `DAMAGED`;
    `TOO_LARGE`.
    """
    with _opened(source.content) as image:
        width, height = image.size
    if width * height > _LARGEST:
        raise CannotRead(UnreadableReason.TOO_LARGE)
    if not _looks_like_a_page(width, height):
        raise CannotRead(UnreadableReason.NO_TEXT)
    extract.pictured.append(0)
    raise CannotRead(UnreadableReason.IMAGE)


def pictures_of(
    source: Source, reading: Reading, pages: tuple[int, ...], limits: Limits
) -> Iterator[tuple[int, Picture]]:
    """Yield page (or `APART`) and picture of what looks like text, in order.

    Raises `CannotRead`, and whatever decoders raise over damaged files.
    """
    if reading.media_type == "application/pdf":
        for number, grey in _of_pdf(source.content, pages, limits):
            picture = _promising(grey, limits, _MARKS)
            if picture is not None:
                yield number, picture
    elif pages == (APART,):
        marks = _MARKS_BESIDE_TEXT if isinstance(reading, Document) else _MARKS
        for picture in _of_pasted(source.content, limits, marks):
            yield APART, picture
    else:
        yield from _of_image(source.content, limits, _MARKS)


def _of_pasted(content: bytes, limits: Limits, marks: float) -> Iterator[Picture]:
    """Yield what can be unpacked; where that is nothing, raise what stood against it."""
    problem: Exception | None = None
    unpacked = 0
    for pasted in pasted_in(content, limits):
        try:
            for _frame, picture in _of_image(pasted, limits, marks):
                yield picture
            unpacked += 1
        except Exception as exc:  # noqa: BLE001 - a broken logo must not hide the card behind it
            problem = exc
    if problem is not None and not unpacked:
        raise problem


def _opened(content: bytes) -> "Image":
    """Open a picture without unpacking it.

    Raises `CannotRead`: `DAMAGED`, `TOO_LARGE`, `IMAGE` where no decoder is there for it.
    """
    from PIL import Image

    heic = is_heic(content)
    if heic and lacks_decoder(content):
        raise CannotRead(UnreadableReason.IMAGE)
    try:
        if heic:
            return open_heic(content)
        return Image.open(io.BytesIO(content), formats=_FORMATS)
    except Image.DecompressionBombError as exc:
        raise CannotRead(UnreadableReason.TOO_LARGE) from exc
    except (OSError, ValueError, SyntaxError, EOFError, RuntimeError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc


def _of_image(content: bytes, limits: Limits, marks: float) -> Iterator[tuple[int, Picture]]:
    from PIL import ImageOps, ImageSequence

    with _opened(content) as image:
        for number, frame in enumerate(ImageSequence.Iterator(image)):
            width, height = frame.size
            if number >= limits.ocr_pages or not _looks_like_a_page(width, height):
                return
            if number == 0:
                # A JPEG is turned grey and made smaller while it is unpacked.
                side = (limits.ocr_pixels / (width * height)) ** 0.5
                image.draft("L", (int(width * min(1, side)), int(height * min(1, side))))
            upright = _on_white(ImageOps.exif_transpose(frame))
            picture = _promising(upright, limits, marks)
            if picture is not None:
                yield number, picture


def _on_white(image: "Image") -> "Image":
    """Return grey values; what is see-through becomes white, as paper is."""
    from PIL import Image

    if not image.has_transparency_data:
        return image.convert("L")
    seen = image.convert("LA")
    white = Image.new("L", seen.size, 255)
    white.paste(seen.getchannel("L"), mask=seen.getchannel("A"))
    return white


def _promising(image: "Image", limits: Limits, marks: float) -> Picture | None:
    """Return a picture ready to be recognised, None where a quick look finds no letters."""
    if share_of_marks(image) < marks:
        return None
    scaled = _scaled(image, limits)
    return Picture(scaled.width, scaled.height, scaled.tobytes())


def _scaled(image: "Image", limits: Limits) -> "Image":
    """Bring a picture to a size at which letters are recognised: not too small, not too large."""
    from PIL.Image import Resampling

    most = (limits.ocr_pixels / (image.width * image.height)) ** 0.5
    factor = min(most, max(1.0, _LONG_SIDE / max(image.size)))
    if factor == 1:
        return image
    size = max(1, int(image.width * factor)), max(1, int(image.height * factor))
    return image.resize(size, Resampling.BICUBIC)


def _looks_like_a_page(width: int, height: int) -> bool:
    short, long = sorted((width, height))
    return short >= _SHORTEST_SIDE and long <= _LONGEST_RATIO * short and width * height <= _LARGEST


def _of_pdf(
    content: bytes, pages: tuple[int, ...], limits: Limits
) -> "Iterator[tuple[int, Image]]":
    import pypdfium2  # type: ignore[import-untyped]  # ships no types
    from PIL import Image

    pdf = pypdfium2.PdfDocument(content)
    try:
        for number in pages[: limits.ocr_pages]:
            drawn = page_picture(pdf.raw, number, limits.ocr_pixels)
            if drawn is not None and _looks_like_a_page(*drawn[0]):
                yield number, Image.frombytes("L", *drawn)
    finally:
        pdf.close()
