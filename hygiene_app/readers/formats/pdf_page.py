"""One page of a PDF through PDFium's own functions: its text, its notes and what lies on it.

Not through pypdfium2's page objects: their finalizers cost a twentieth of the reading of a page.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_OBJECTS_LOOKED_AT = 400
"""Page objects looked at for pictures; a map has a hundred thousand, and none is a photograph."""

_NOTES_LOOKED_AT = 5000
"""Notes and form fields of a page; a test file of PDF.js has 32,768, for a second of time."""

# Codes that stand for something else where they touch letters (see `_meant`).
_CODES = re.compile("[\x02\x1b-\x1f]")
_T1_LIGATURES = {"\x1b": "ff", "\x1c": "fi", "\x1d": "fl", "\x1e": "ffi", "\x1f": "ffl"}

Handle = object
"""A pointer of PDFium's, as ctypes hands it out."""


@contextmanager
def open_page(pdf: Handle, number: int) -> Iterator[Handle | None]:
    """Load a page for the block; None where PDFium cannot. Pages count from 0."""
    from pypdfium2 import raw  # type: ignore[import-untyped]  # ships no types

    page = raw.FPDF_LoadPage(pdf, number)
    if not page:
        yield None
        return
    try:
        yield page
    finally:
        raw.FPDF_ClosePage(page)


def page_text(page: Handle, form: Handle | None) -> str:
    """Return the text within the bounds of a page, then its form fields and notes."""
    return "\n".join((_CODES.sub(_meant, _bounded_text(page)), *_annotations(page, form)))


def has_more_notes(page: Handle) -> bool:
    """Whether a page has more notes and form fields than are looked at."""
    from pypdfium2 import raw

    return bool(raw.FPDFPage_GetAnnotCount(page) > _NOTES_LOOKED_AT)


def _bounded_text(page: Handle) -> str:
    from pypdfium2 import raw

    bounds = raw.FS_RECTF()
    text = raw.FPDFText_LoadPage(page)
    if not text:
        return ""
    try:
        raw.FPDF_GetPageBoundingBox(page, bounds)
        where = (text, bounds.left, bounds.top, bounds.right, bounds.bottom)
        size = raw.FPDFText_GetBoundedText(*where, None, 0)
        if size <= 0:
            return ""
        buffer = (ctypes.c_ushort * size)()
        raw.FPDFText_GetBoundedText(*where, buffer, size)
    finally:
        raw.FPDFText_ClosePage(text)
    return bytes(buffer).decode("utf-16-le", errors="replace")


def _meant(found: re.Match[str]) -> str:
    """Return what a control character in the text of a page stands for.

    PDFium writes U+0002 for a hyphen at the end of a line, and joins the lines. TeX's T1 fonts
    without a ToUnicode table let their codes for ff, fi, fl, ffi and ffl through.
    """
    text, at = found.string, found.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    ligature = _T1_LIGATURES.get(found.group())
    if ligature is not None:
        return ligature if before.islower() or after.islower() else ""
    # "ef-ficient" was broken by the typesetter, "SQL-databases" has a hyphen of its own.
    if before.isalnum() and after.isalnum() and not (before.islower() and after.islower()):
        return "-"
    return ""


def _annotations(page: Handle, form: Handle | None) -> Iterator[str]:
    """Yield what stands in form fields and notes: no part of the page's own text."""
    from pypdfium2 import raw

    for number in range(min(raw.FPDFPage_GetAnnotCount(page), _NOTES_LOOKED_AT)):
        note = raw.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        kind = raw.FPDFAnnot_GetSubtype(note)
        if kind == raw.FPDF_ANNOT_WIDGET and form is not None:
            name = _wide(raw.FPDFAnnot_GetFormFieldAlternateName, form, note)
            value = _wide(raw.FPDFAnnot_GetFormFieldValue, form, note)
            if value.strip():
                yield f"{name}: {value}" if name.strip() else value
        elif kind in (raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_TEXT, raw.FPDF_ANNOT_STAMP):
            yield _wide(raw.FPDFAnnot_GetStringValue, note, b"Contents")
        raw.FPDFPage_CloseAnnot(note)


def _wide(function: Callable[..., int], *arguments: object) -> str:
    """Call a PDFium function that fills a buffer with UTF-16 and tells its size in bytes."""
    size = function(*arguments, None, 0)
    if size <= 2:
        return ""
    buffer = (ctypes.c_ushort * (size // 2 + 1))()
    function(*arguments, buffer, size)
    return bytes(buffer)[: size - 2].decode("utf-16-le", errors="replace")


def objects(page: Handle) -> tuple[int, bool, bool]:
    """Return how many pictures lie on a page, and whether there is text, and anything at all."""
    from pypdfium2 import raw

    pictures, texts, left = 0, False, _OBJECTS_LOOKED_AT
    waiting = _children(page, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject)
    anything = bool(waiting)
    kind_of = raw.FPDFPageObj_GetType
    while waiting and left:
        found = waiting.pop()
        left -= 1
        kind = kind_of(found)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += 1
        elif kind == raw.FPDF_PAGEOBJ_TEXT:
            texts = True
        elif kind == raw.FPDF_PAGEOBJ_FORM:
            waiting += _children(found, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject)
    return pictures, texts, anything


def _children(
    parent: Handle, count: Callable[..., int], get: Callable[..., Handle]
) -> list[Handle]:
    """Return what lies directly on a page or in a form; the two ends where there is too much."""
    number = count(parent)
    half = _OBJECTS_LOOKED_AT // 2
    wanted = [*range(min(number, half)), *range(max(half, number - half), number)]
    return [get(parent, n) for n in wanted]
