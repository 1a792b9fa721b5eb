"""A page of a PDF drawn as grey values, through PDFium."""

import ctypes

from hygiene_app.readers.formats.pdf_page import Handle, open_page

_DOTS_PER_POINT = 300 / 72

Drawn = tuple[tuple[int, int], bytes]
"""Width and height, and the grey values row by row."""


def page_picture(pdf: Handle, number: int, pixels: int) -> Drawn | None:
    """Draw a page at 300 dots per inch, or smaller so that it has at most so many pixels.

    None where PDFium cannot. Pages count from 0.
    """
    from pypdfium2 import raw  # type: ignore[import-untyped]  # ships no types

    with open_page(pdf, number) as page:
        if page is None:
            return None
        width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        if width < 1 or height < 1:
            return None
        scale = min(_DOTS_PER_POINT, (pixels / (width * height)) ** 0.5)
        return _drawn(page, (max(1, int(width * scale)), max(1, int(height * scale))))


def _drawn(page: Handle, size: tuple[int, int]) -> Drawn | None:
    from pypdfium2 import raw

    bitmap = raw.FPDFBitmap_CreateEx(*size, raw.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return None
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, *size, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, *size, 0, raw.FPDF_ANNOT)
        return size, _rows(bitmap, *size)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)


def _rows(bitmap: Handle, width: int, height: int) -> bytes:
    from pypdfium2 import raw

    stride = raw.FPDFBitmap_GetStride(bitmap)
    data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    return b"".join(data[row * stride : row * stride + width] for row in range(height))
