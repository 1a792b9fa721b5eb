"""Reading in this process, for documents that the tests made themselves."""

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.chooser import read_document
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits


def read(
    content: bytes, *, media_type: str = "", charset: str = "", limits: Limits | None = None
) -> Reading:
    source = Source(content=content, name="document", media_type=media_type, charset=charset)
    return read_document(source, limits or Limits())


def read_text(content: bytes, *, media_type: str = "", charset: str = "") -> str:
    reading = read(content, media_type=media_type, charset=charset)
    assert isinstance(reading, Document), reading
    return reading.text


def reason(
    content: bytes, *, media_type: str = "", limits: Limits | None = None
) -> UnreadableReason:
    reading = read(content, media_type=media_type, limits=limits)
    assert isinstance(reading, Unreadable), reading
    return reading.reason
