"""A message without its attachments: each replaced by a note, everything else byte for byte.

Works on the octets of the message (RFC 2046 §5.1), since parsing and writing a message anew would
change what the sender wrote. The same message and note always give the same octets.
"""

import base64
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser
from email.policy import compat32
from typing import Final

from hygiene_app.model.errors import ErrorCode, KnownError

MAX_DEPTH: Final = 40

_SEALED = (
    *("multipart/signed", "multipart/encrypted", "application/pkcs7-mime"),
    *("application/x-pkcs7-mime", "application/pgp-encrypted"),
)
_PGP = (b"-----BEGIN PGP MESSAGE-----", b"-----BEGIN PGP SIGNED MESSAGE-----")
_FIELD = re.compile(rb"(?:content-[a-z-]+|x-attachment-id)[ \t]*:", re.IGNORECASE)
_LINE_END = re.compile(rb"\r\n|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What was taken out.

    Attributes:
        size: octets of the content, transfer encoding undone.
    """

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stripped:
    """The new message, and what is no longer in it."""

    data: bytes
    attachments: tuple[Attachment, ...]


def strip(raw: bytes, note: Callable[[Attachment], str]) -> Stripped:
    """Return the message with every attachment replaced by a text.

    Args:
        note: makes the text of an attachment.

    Raises `KnownError`: `STRIP_SEALED` for a signed or encrypted message, which would no longer be
    what was signed; `STRIP_NOTHING` where there is no attachment; `STRIP_UNCLEAR` where the
    parts cannot be told apart for certain.
    """
    taken: list[Attachment] = []

    def replaced(part: bytes, depth: int, parent: str) -> bytes:
        if depth > MAX_DEPTH:
            raise KnownError(ErrorCode.STRIP_UNCLEAR)
        head, gap, body = _split(part)
        headers = BytesHeaderParser(policy=compat32).parsebytes(head)
        _refuse_sealed(headers, body)
        if headers.get_content_maintype() == "multipart":
            kind = headers.get_content_type()
            return head + gap + _children(headers, body, lambda one: replaced(one, depth + 1, kind))
        if not _is_attachment(headers, parent):
            return part
        attachment = _attachment(headers, body)
        taken.append(attachment)
        return _with_note(head, note(attachment), b"\r\n" if b"\r\n" in part else b"\n")

    data = replaced(raw, 0, "")
    if not taken:
        raise KnownError(ErrorCode.STRIP_NOTHING)
    return Stripped(data=data, attachments=tuple(taken))


def _split(part: bytes) -> tuple[bytes, bytes, bytes]:
    """Return header, the empty line, and body; a part may have no header at all."""
    if part.startswith((b"\r\n", b"\n")):
        end = 2 if part.startswith(b"\r\n") else 1
        return b"", part[:end], part[end:]
    for gap in (b"\r\n\r\n", b"\n\n"):
        head, found, body = part.partition(gap)
        if found and (gap != b"\n\n" or b"\r\n\r\n" not in part):
            return head + gap[: len(gap) // 2], gap[len(gap) // 2 :], body
    return part, b"", b""


def _refuse_sealed(headers: Message, body: bytes) -> None:
    sealed = headers.get_content_type() in _SEALED
    if sealed or (headers.get_content_maintype() == "text" and any(p in body for p in _PGP)):
        raise KnownError(ErrorCode.STRIP_SEALED)


def _children(headers: Message, body: bytes, replaced: Callable[[bytes], bytes]) -> bytes:
    """Return the body of a multipart with each child replaced, the rest as it was."""
    boundary = headers.get_boundary()
    if not boundary:
        raise KnownError(ErrorCode.STRIP_UNCLEAR)
    mark = re.escape(b"--" + boundary.encode("latin-1", "replace"))
    lines = re.compile(rb"(?:^|(?<=\n))" + mark + rb"(--)?[ \t]*(?:\r?\n|\Z)")
    out, inside, position = bytearray(), False, 0
    for line in lines.finditer(body):
        piece = body[position : line.start()]
        out += _child(piece, replaced) if inside else piece
        out += line[0]
        position, inside = line.end(), line[1] is None
        if not inside:
            break
    if inside or not position:
        raise KnownError(ErrorCode.STRIP_UNCLEAR)  # no end: the message was cut off
    return bytes(out + body[position:])


def _child(piece: bytes, replaced: Callable[[bytes], bytes]) -> bytes:
    """Return a child; the line end before the next boundary belongs to the boundary."""
    end = 2 if piece.endswith(b"\r\n") else 1 if piece.endswith(b"\n") else 0
    part = piece[: len(piece) - end]
    return replaced(part) + piece[len(part) :]


def _is_attachment(headers: Message, parent: str) -> bool:
    """Whether a leaf is more than the text of the message; pictures shown in it stay.

    Args:
        parent: the type of the multipart around it, "" for the message itself.
    """
    kind = headers.get_content_maintype()
    if kind == "image" and parent == "multipart/related":
        return False
    if headers.get_content_disposition() == "attachment":
        return True
    if kind == "text":
        return bool(headers.get_filename())
    return kind != "image" or not parent or headers.get_content_disposition() != "inline"


def _attachment(headers: Message, body: bytes) -> Attachment:
    encoding = str(headers.get("Content-Transfer-Encoding", "")).strip().lower()
    content = body
    if encoding in ("base64", "quoted-printable"):
        held = Message(policy=compat32)
        held["Content-Transfer-Encoding"] = encoding
        held.set_payload(body.decode("ascii", "surrogateescape"))
        decoded = held.get_payload(decode=True)
        content = decoded if isinstance(decoded, bytes) else body
    name = headers.get_filename() or headers.get_content_type()
    return Attachment(
        name="".join(char for char in name if char.isprintable()),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )


def _with_note(head: bytes, text: str, line_end: bytes) -> bytes:
    """Return a text part in place of an attachment; other headers stay (of a whole message)."""
    kept = _without_content_fields(head)
    fields = (
        b"MIME-Version: 1.0" if kept and b"mime-version" not in kept.lower() else b"",
        b'Content-Type: text/plain; charset="utf-8"',
        b"Content-Transfer-Encoding: base64",
        b"Content-Disposition: inline",
    )
    encoded = base64.encodebytes(text.replace("\n", "\r\n").encode("utf-8")).rstrip(b"\n")
    lines = [field for field in fields if field] + [b"", *encoded.split(b"\n")]
    return kept + line_end.join(lines)


def _without_content_fields(head: bytes) -> bytes:
    """Return the header lines that say nothing about the content that is gone."""
    kept, dropping = bytearray(), False
    position = 0
    while position < len(head):
        end = _LINE_END.search(head, position)
        stop = end.end() if end else len(head)
        line = head[position:stop]
        if not line.startswith((b" ", b"\t")):
            dropping = _FIELD.match(line) is not None
        if not dropping:
            kept += line
        position = stop
    return bytes(kept)
