"""What a reader makes of an attachment."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum


class UnreadableReason(StrEnum):
    """Why a document could not be read; `words` has a sentence for each."""

    PASSWORD = "password"
    DAMAGED = "damaged"
    FORMAT = "format"
    IMAGE = "image"
    NO_TEXT = "no-text"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    TIMED_OUT = "timed-out"
    CRASHED = "crashed"
    MEMORY = "memory"
    EMPTY = "empty"
    MISSING = "missing"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRequest:
    """A document to be read. `name`, `media_type` and `charset` are claims of the sender.

    Attributes:
        key: by which the caller knows the answer again; any number, given back as it is.
    """

    key: int
    content: bytes
    name: str = ""
    media_type: str = ""
    charset: str = ""

    @property
    def sha256(self) -> bytes:
        """The hash of the content, computed on each call (1 s for about a gigabyte)."""
        return hashlib.sha256(self.content).digest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of a document.

    Attributes:
        name: file name as given, "" for the body of a message.
        media_type: what the content shows itself to be, not what the sender claimed.
        pages: the text per page; a format without pages gives one.
        truncated: True where a limit cut the text off.
        images: how many pictures lie on the first page, where the format tells.
        parts: documents found inside (an attached message's attachments, a container's files).
    """

    name: str
    media_type: str
    pages: tuple[str, ...]
    truncated: bool = False
    images: int = 0
    parts: tuple["Reading", ...] = ()

    @property
    def text(self) -> str:
        """All pages in one, parted by a form feed."""
        return "\f".join(self.pages)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """A document that could not be read, and why. It is listed, never silently skipped."""

    name: str
    media_type: str
    reason: UnreadableReason


Reading = Document | Unreadable
