"""Pictures of pages as plain grey values, for text recognition; runs only in the reader child.

Whatever a picture was packed as, the recognising program gets numbers between 0 and 255 and
their count: no format of the sender reaches it.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.pdf_page import open_page
from hygiene_app.readers.formats.source import CannotRead, Source
from hygiene_app.readers.limits import Limits

if TYPE_CHECKING:
    from PIL.Image import Image

_FORMATS = ("JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP")
_PASTED = re.compile(
    r"(?:(?:word|ppt|xl)/media|Pictures)/[^/]+\.(?:jpe?g|png|tiff?|bmp|gif|webp)\Z", re.IGNORECASE
)
_LARGEST = 100_000_000
"""Pixels before scaling down; a scan of A3 at 600 dots per inch has 70 million."""
_SHORTEST_SIDE = 300
_LONGEST_RATIO = 5
"""Logos are small and banners are long; pages, cards and photographs of them are neither."""
_LONG_SIDE = 1500
"""Smaller ones are enlarged: letters of a photographed card are too small as they come."""
_DOTS_PER_POINT = 300 / 72
_OFFICE = "application/vnd."


class Picture(NamedTuple):
    """Grey values row by row, without gaps."""

    width: int
    height: int
    grey: bytes


def pictures_of(source: Source, media_type: str, limits: Limits) -> Iterator[Picture]:
    """Yield the pages or pictures of a document that look like documents, first pages first."""
    try:
        if media_type == "application/pdf":
            yield from _of_pdf(source.content, limits)
        elif media_type.startswith("image/"):
            yield from _of_image(source.content, limits)
        elif media_type.startswith(_OFFICE) and source.content.startswith(b"PK"):
            yield from _of_office(source.content, limits)
    except MemoryError as exc:
        raise CannotRead(UnreadableReason.MEMORY) from exc


def _of_image(content: bytes, limits: Limits) -> Iterator[Picture]:
    from PIL import ImageOps, ImageSequence
    from PIL.Image import open as open_image

    with open_image(io.BytesIO(content), formats=_FORMATS) as image:
        for number, frame in enumerate(ImageSequence.Iterator(image)):
            width, height = frame.size
            if number >= limits.ocr_pages or not _looks_like_a_page(width, height):
                return
            if number == 0:
                # A JPEG is turned grey and made smaller while it is unpacked.
                side = (limits.ocr_pixels / (width * height)) ** 0.5
                image.draft("L", (int(width * min(1, side)), int(height * min(1, side))))
            upright = ImageOps.exif_transpose(frame).convert("L")
            upright = _scaled(upright, limits)
            yield Picture(upright.width, upright.height, upright.tobytes())


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


def _of_pdf(content: bytes, limits: Limits) -> Iterator[Picture]:
    import pypdfium2  # type: ignore[import-untyped]  # ships no types

    pdf = pypdfium2.PdfDocument(content)
    try:
        for number in range(min(len(pdf), limits.ocr_pages)):
            with open_page(pdf.raw, number) as page:
                if page is not None:
                    yield from _rendered(page, limits)
    finally:
        pdf.close()


def _rendered(page: object, limits: Limits) -> Iterator[Picture]:
    from pypdfium2 import raw

    width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    if width < 1 or height < 1:
        return
    scale = min(_DOTS_PER_POINT, (limits.ocr_pixels / (width * height)) ** 0.5)
    size = max(1, int(width * scale)), max(1, int(height * scale))
    if not _looks_like_a_page(*size):
        return
    bitmap = raw.FPDFBitmap_CreateEx(*size, raw.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, *size, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *size, 0, raw.FPDF_ANNOT)
        yield Picture(*size, _rows(bitmap, *size))
    finally:
        raw.FPDFBitmap_Destroy(bitmap)


def _rows(bitmap: object, width: int, height: int) -> bytes:
    import ctypes

    from pypdfium2 import raw

    stride = raw.FPDFBitmap_GetStride(bitmap)
    data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    return b"".join(data[row * stride : row * stride + width] for row in range(height))


def _of_office(content: bytes, limits: Limits) -> Iterator[Picture]:
    """Yield the largest pictures of a document that holds nothing else."""
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        pictures = [
            entry
            for entry in container.infolist()
            if _PASTED.match(entry.filename) and entry.file_size <= limits.content_bytes
        ]
        pictures.sort(key=lambda entry: entry.file_size, reverse=True)
        for entry in pictures[: limits.ocr_pages]:
            yield from _of_image(container.read(entry), limits)
