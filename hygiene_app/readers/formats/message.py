"""A message inside a message (RFC 5322, MIME): subject and body as text, attachments as parts."""

import email
from email import policy
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from typing import NamedTuple, TypeAlias

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.armour import without_armour
from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.html import html_text
from hygiene_app.readers.formats.source import CannotRead, Extract, Source

_MULTIPART_DEPTH = 50
_NO_DOCUMENTS = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
     "application/pgp-encrypted", "message/delivery-status", "text/rfc822-headers",
     "text/css")
)  # fmt: skip

# compat32, not policy.default: its header parser raises over many broken headers (bpo-30681 and
# kin) and takes quadratic time over long ones, and nothing here needs parsed addresses.
_POLICY = policy.compat32

_Mime: TypeAlias = "Message[str, str]"


class _Leaf(NamedTuple):
    """A part that holds no others. Parts of one multipart/alternative share their `choice`."""

    part: _Mime
    choice: int


def read_message(source: Source, extract: Extract) -> None:
    """Read a message: the first line of its text is the subject, the body follows.

    Raises `CannotRead(DAMAGED)`, and `TOO_DEEP` for multiparts nested beyond reason.
    """
    try:
        message: _Mime = email.message_from_bytes(source.content, policy=_POLICY)
    except (MessageError, ValueError, IndexError, LookupError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    except RecursionError as exc:
        raise CannotRead(UnreadableReason.TOO_DEEP) from exc
    bodies: dict[int, str] = {}
    attached: list[_Mime] = []
    for leaf in _leaves(message):
        text = _body_text(leaf.part)
        if text is None:
            attached.append(leaf.part)
        elif len(text.strip()) > len(bodies.get(leaf.choice, "").strip()):
            bodies[leaf.choice] = text
    subject = " ".join(_decoded(message.get("Subject")).split())
    texts = [without_armour(text, extract) for text in bodies.values()]
    extract.add_page("\n\n".join(part for part in (subject, *texts) if part.strip()))
    for part in attached:
        if not extract.add_part(_source(part)):
            return


def _leaves(message: _Mime) -> list[_Leaf]:
    found: list[_Leaf] = []
    # (part, number of its choice or 0, depth); the last is handled first.
    waiting: list[tuple[_Mime, int, int]] = [(message, 0, 0)]
    number = 0
    while waiting:
        part, choice, depth = waiting.pop()
        number += 1
        inner = part.get_payload()
        if not isinstance(inner, list) or part.get_content_maintype() != "multipart":
            found.append(_Leaf(part, choice or number))
            continue
        if depth >= _MULTIPART_DEPTH:
            raise CannotRead(UnreadableReason.TOO_DEEP)
        if part.get_content_subtype() == "alternative":
            choice = choice or number
        waiting.extend((p, choice, depth + 1) for p in reversed(inner) if isinstance(p, Message))
    return [leaf for leaf in found if leaf.part.get_content_type() not in _NO_DOCUMENTS]


def _body_text(part: _Mime) -> str | None:
    """Return the text that is shown as the message, None for an attachment."""
    kind = part.get_content_type()
    shown = kind in ("text/plain", "text/html")
    if not shown or part.get_content_disposition() == "attachment" or _file_name(part):
        return None
    content = _content(part)
    if kind == "text/html":
        return html_text(content, _charset(part))
    return decode(content, _charset(part))


def _source(part: _Mime) -> Source:
    return Source(
        content=_content(part),
        name=_file_name(part),
        media_type=part.get_content_type(),
        charset=_charset(part),
    )


def _content(part: _Mime) -> bytes:
    payload = part.get_payload()
    if isinstance(payload, list):
        inner = payload[0] if payload else None
        return inner.as_bytes(policy=_POLICY) if isinstance(inner, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _charset(part: _Mime) -> str:
    claimed = part.get_param("charset", "")
    if isinstance(claimed, tuple):
        claimed = claimed[2]
    return str(claimed)


def _file_name(part: _Mime) -> str:
    try:
        return _decoded(part.get_filename())
    except (ValueError, LookupError, TypeError):
        return "?"


def _decoded(header: object) -> str:
    """Return a header with its encoded words decoded (RFC 2047); broken ones stay as they are."""
    if header is None:
        return ""
    try:
        # A header with raw 8-bit characters comes as a `Header`, which `decode_header` takes too.
        pieces = decode_header(header)  # type: ignore[arg-type]  # see above
    except (HeaderParseError, ValueError):
        return str(header)
    return "".join(
        piece if isinstance(piece, str) else decode(piece, charset or "")
        for piece, charset in pieces
    )
