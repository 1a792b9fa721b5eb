"""A message as it may be handed over where others are masked: as it is, or as masked text.

The bytes of a message name people in many ways (encodings, HTML, properties of attached files). So
it goes as it is only where it is all text and nothing of the mask stands anywhere in it.
"""

import re
from collections.abc import Callable, Iterator
from email import policy
from email.message import Message
from email.parser import BytesParser
from html import unescape

from hygiene_app.model.document import Document
from hygiene_app.workflow.header_text import decoded
from hygiene_app.workflow.masking import Mask
from hygiene_app.workflow.ports import Reader
from hygiene_app.workflow.wanted import flatten

Rendition = tuple[bytes, str]
"""What is handed over, and how the name of its file ends."""

_FIELDS = ("From", "To", "Cc", "Date", "Subject")
_TAG = re.compile(r"<[^>]*>")
_LINE = "-" * 60


def renderer(
    mask: Mask, reader: Reader, say_left_out: Callable[[str], str]
) -> Callable[[bytes], Rendition]:
    """Return what makes of a message what may be handed over.

    Args:
        say_left_out: gives the line about an attachment that cannot be masked, by its name.
    """

    def render(raw: bytes) -> Rendition:
        # compat32, as in the readers: the other parser raises over broken fields
        message = BytesParser(policy=policy.compat32).parsebytes(raw)
        if not mask or not _may_name_others(message, raw, mask):
            return raw, ".eml"
        return _masked(message, raw, mask, reader, say_left_out).encode("utf-8"), ".txt"

    return render


def _may_name_others(message: Message, raw: bytes, mask: Mask) -> bool:
    if mask.touches(raw.decode("utf-8", "replace")):
        return True
    for part in message.walk():
        if any(mask.touches(decoded(str(value))) for _, value in part.items()):
            return True
        if part.is_multipart():
            continue
        if part.get_content_maintype() != "text" or part.get_filename():
            return True
        text = unescape(_text(part))
        if mask.touches(text) or mask.touches(_TAG.sub("", text)):
            return True
    return False


def _masked(
    message: Message,
    raw: bytes,
    mask: Mask,
    reader: Reader,
    say_left_out: Callable[[str], str],
) -> str:
    return mask.apply("\n".join(_lines(message, raw, reader, say_left_out)))


def _lines(
    message: Message, raw: bytes, reader: Reader, say_left_out: Callable[[str], str]
) -> Iterator[str]:
    for name in _FIELDS:
        for value in message.get_all(name, ()):
            yield f"{name}: {' '.join(decoded(str(value)).split())}"
    documents, unreadable = flatten((reader.read(raw, name="", media_type="message/rfc822"),))
    for document in documents:
        yield ""
        if document.name:
            yield from (_LINE, document.name, "")
        yield _of_document(document)
    for left_out in unreadable:
        yield from ("", _LINE, say_left_out(left_out.name))


def _of_document(document: Document) -> str:
    return document.text.replace("\f", "\n")


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    try:
        return content.decode(part.get_content_charset("utf-8"), "replace")
    except LookupError:
        return content.decode("latin-1")
