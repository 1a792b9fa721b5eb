"""Chooses the format by content, and makes one reading of whatever comes of it.

A new format is a file in `formats/` and a line in `_READERS`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.cleaning import clean_name
from hygiene_app.readers.formats.docx import read_docx
from hygiene_app.readers.formats.html import read_html
from hygiene_app.readers.formats.message import read_message
from hygiene_app.readers.formats.pdf import read_pdf
from hygiene_app.readers.formats.plain import read_plain
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.sniff import DOCX, HTML, MESSAGE, PDF, PLAIN, UNKNOWN, sniff

_READERS: Mapping[str, Callable[[Source, Extract], None]] = MappingProxyType(
    {
        PDF: read_pdf,
        DOCX: read_docx,
        HTML: read_html,
        MESSAGE: read_message,
        PLAIN: read_plain,
    }
)


def read_document(source: Source, limits: Limits) -> Reading:
    """Read one document with all that lies inside it. For the child only: the bytes are hostile."""
    return _read(source, Allowance(limits, _read))


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
