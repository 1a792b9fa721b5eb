"""Chooses the format by content, and makes one reading of whatever comes of it.

A new format is a file in `formats/` and a line in `_READERS`.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.archive_zip import read_zip
from hygiene_app.readers.formats.cleaning import clean_name
from hygiene_app.readers.formats.content_lines import read_content_lines
from hygiene_app.readers.formats.docx import read_docx
from hygiene_app.readers.formats.html import read_html
from hygiene_app.readers.formats.message import read_message
from hygiene_app.readers.formats.odf import read_odf
from hygiene_app.readers.formats.outlook import read_outlook
from hygiene_app.readers.formats.pdf import read_pdf
from hygiene_app.readers.formats.pictures import Picture, pictures_of
from hygiene_app.readers.formats.plain import read_plain
from hygiene_app.readers.formats.rtf import read_rtf
from hygiene_app.readers.formats.seven_zip import read_seven_zip
from hygiene_app.readers.formats.sheets import read_sheets
from hygiene_app.readers.formats.slides import read_pptx
from hygiene_app.readers.formats.slides_binary import read_ppt
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source
from hygiene_app.readers.formats.tnef import read_tnef
from hygiene_app.readers.formats.word_binary import read_doc
from hygiene_app.readers.formats.xml_text import read_xml
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.sniff import (
    CALENDAR,
    CARD,
    DOC,
    DOCX,
    HTML,
    MESSAGE,
    OUTLOOK,
    PDF,
    PLAIN,
    PPT,
    PPTX,
    RTF,
    SEVEN_ZIP,
    TNEF,
    UNKNOWN,
    XLS,
    XLSX,
    XML,
    ZIP,
    sniff,
)
from hygiene_app.readers.tree import in_order, may_be_picture

_READERS: Mapping[str, Callable[[Source, Extract], None]] = MappingProxyType(
    {
        PDF: read_pdf,
        DOCX: read_docx,
        HTML: read_html,
        MESSAGE: read_message,
        PLAIN: read_plain,
        XML: read_xml,
        CALENDAR: read_content_lines,
        CARD: read_content_lines,
        RTF: read_rtf,
        DOC: read_doc,
        PPT: read_ppt,
        PPTX: read_pptx,
        XLS: read_sheets,
        XLSX: read_sheets,
        OUTLOOK: read_outlook,
        TNEF: read_tnef,
        ZIP: read_zip,
        SEVEN_ZIP: read_seven_zip,
    }
    | {
        f"application/vnd.oasis.opendocument.{kind}": read_odf
        for kind in (
            "text",
            "text-template",
            "text-master",
            "presentation",
            "presentation-template",
            "graphics",
            "graphics-template",
        )
    }
    | {
        f"application/vnd.oasis.opendocument.{kind}": read_sheets
        for kind in ("spreadsheet", "spreadsheet-template")
    }
)


def read_document(source: Source, limits: Limits) -> Reading:
    """Read one document with all that lies inside it. For the child only: the bytes are hostile."""
    return _read(source, Allowance(limits, _read))


def render_document(source: Source, limits: Limits) -> tuple[tuple[int, Picture], ...]:
    """Return pictures of what could not be read as text, each with the place of its document.

    Places count the readings of the tree that `read_document` returns: a document before its
    parts, from 0. For the child only.
    """
    shown: list[tuple[Reading, Picture]] = []

    def read(inner: Source, allowance: Allowance) -> Reading:
        reading = _read(inner, allowance)
        if may_be_picture(reading) and allowance.seconds_left():
            shown.extend((reading, picture) for picture in _pictures(inner, reading, limits))
        return reading

    tree = read(source, Allowance(limits, read))
    places = {id(reading): place for place, reading in enumerate(in_order(tree))}
    found = [(places[id(kept)], picture) for kept, picture in shown if id(kept) in places]
    # Few pages first: a photographed card says more than the first pages of a scanned book.
    pages = Counter(place for place, _picture in found)
    found.sort(key=lambda pair: (pages[pair[0]], pair[0]))
    return tuple(found[: limits.ocr_pages])


def _pictures(source: Source, reading: Reading, limits: Limits) -> list[Picture]:
    found: list[Picture] = []
    try:
        for picture in pictures_of(source, reading.media_type, limits):
            found.append(picture)
            if len(found) >= limits.ocr_pages:
                break
    except Exception:  # noqa: BLE001 - decoders raise anything over hostile bytes; it stays unread
        return found
    return found


def _read(source: Source, allowance: Allowance) -> Reading:
    name = clean_name(source.name)
    if not source.content:
        return Unreadable(name=name, media_type=UNKNOWN, reason=UnreadableReason.EMPTY)
    kind = sniff(source)
    reader = _READERS.get(kind.media_type)
    if kind.reason is not None or reader is None:
        reason = kind.reason or UnreadableReason.FORMAT
        return Unreadable(name=name, media_type=kind.media_type, reason=reason)
    extract = Extract(allowance=allowance)
    refused = _fill(reader, source, extract)
    if refused is not None and not extract.has_text and not extract.parts:
        return Unreadable(name=name, media_type=kind.media_type, reason=refused)
    return Document(
        name=name,
        media_type=kind.media_type,
        pages=tuple(extract.pages),
        truncated=extract.truncated or refused is not None,
        images=extract.images,
        parts=tuple(extract.parts),
    )


def _fill(
    reader: Callable[[Source, Extract], None], source: Source, extract: Extract
) -> UnreadableReason | None:
    try:
        reader(source, extract)
    except CannotRead as exc:
        return exc.reason
    except MemoryError:
        return UnreadableReason.MEMORY
    except RecursionError:
        return UnreadableReason.TOO_DEEP
    except Exception:  # noqa: BLE001 - parsers raise anything over hostile bytes; the parts around must survive
        return UnreadableReason.DAMAGED
    return None
