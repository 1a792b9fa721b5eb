"""Chooses the format by content, and makes one reading of whatever comes of it.

A new format is a file in `formats/` and a line in `_READERS`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.archive_zip import read_zip
from hygiene_app.readers.formats.cleaning import clean_name
from hygiene_app.readers.formats.compressed import read_compressed
from hygiene_app.readers.formats.content_lines import read_content_lines
from hygiene_app.readers.formats.docx import read_docx
from hygiene_app.readers.formats.html import read_html
from hygiene_app.readers.formats.message import read_message
from hygiene_app.readers.formats.odf import read_odf
from hygiene_app.readers.formats.outlook import read_outlook
from hygiene_app.readers.formats.pdf import read_pdf
from hygiene_app.readers.formats.pictures import read_image
from hygiene_app.readers.formats.plain import read_plain
from hygiene_app.readers.formats.rar import read_rar
from hygiene_app.readers.formats.rtf import read_rtf
from hygiene_app.readers.formats.seven_zip import read_seven_zip
from hygiene_app.readers.formats.sheets import read_sheets
from hygiene_app.readers.formats.signed import read_signed
from hygiene_app.readers.formats.slides import read_pptx
from hygiene_app.readers.formats.slides_binary import read_ppt
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source
from hygiene_app.readers.formats.tar import read_tar
from hygiene_app.readers.formats.tnef import read_tnef
from hygiene_app.readers.formats.word_binary import read_doc
from hygiene_app.readers.formats.xml_text import read_xml
from hygiene_app.readers.gallery import Gallery, Shown
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.sniff import (
    BZIP2,
    CALENDAR,
    CARD,
    DOC,
    DOCX,
    GZIP,
    HTML,
    MESSAGE,
    OUTLOOK,
    PDF,
    PICTURES,
    PLAIN,
    PPT,
    PPTX,
    RAR,
    RTF,
    SEVEN_ZIP,
    SIGNED,
    TAR,
    TNEF,
    UNKNOWN,
    XLS,
    XLSX,
    XML,
    XZ,
    ZIP,
    Kind,
    by_magic,
    sniff,
)

_HEAD = 4096

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
        GZIP: read_compressed,
        BZIP2: read_compressed,
        XZ: read_compressed,
        TAR: read_tar,
        RAR: read_rar,
        SIGNED: read_signed,
    }
    | dict.fromkeys(PICTURES, read_image)
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
    return read_and_look(source, limits)[0]


def read_and_look(source: Source, limits: Limits) -> tuple[Reading, bool]:
    """Read, and say whether pictures in it may hold more text. For the child only."""
    allowance = Allowance(limits, _read)
    reading = _read(source, allowance)
    return reading, allowance.pictures


def render_document(source: Source, limits: Limits) -> Shown:
    """Return the pictures that may hold text, with the places of their documents.

    Places count the readings of the tree that `read_document` returns: a document before its
    parts, from 0. For the child only.
    """
    gallery = Gallery(limits)
    allowance = Allowance(limits, _read, gallery.take)
    gallery.seconds_left = allowance.seconds_left
    return gallery.shown(_read(source, allowance))


def _read(source: Source, allowance: Allowance) -> Reading:
    name = clean_name(source.name)
    if not source.content:
        return Unreadable(name=name, media_type=UNKNOWN, reason=UnreadableReason.EMPTY)
    kind = _kind(source)
    reader = _READERS.get(kind.media_type)
    if kind.reason is not None or reader is None:
        reason = kind.reason or UnreadableReason.FORMAT
        return Unreadable(name=name, media_type=kind.media_type, reason=reason)
    extract = Extract(allowance=allowance)
    reading = _reading(extract, _fill(reader, source, extract), name, kind.media_type)
    if extract.pictured:
        allowance.pictures_in(source, reading, tuple(extract.pictured))
    return reading


def _kind(source: Source) -> Kind:
    try:
        return sniff(source)
    except Exception:  # noqa: BLE001 - it opens containers, and their libraries raise anything
        media_type = by_magic(source.content[:_HEAD]) or UNKNOWN
        return Kind(media_type, UnreadableReason.DAMAGED)


def _reading(
    extract: Extract, refused: UnreadableReason | None, name: str, media_type: str
) -> Reading:
    if refused is not None and not extract.has_text and not extract.parts:
        return Unreadable(name=name, media_type=media_type, reason=refused)
    return Document(
        name=name,
        media_type=media_type,
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
