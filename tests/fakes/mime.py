"""What a mail server would say of a message, worked out with the standard library's parser.

Independent of `hygiene_app.mailbox` on purpose: the contract suite compares the two.
"""

import re
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime

from hygiene_app.model.message import Address, MessageHeader, MessageRef, Part

_ID = re.compile(r"<[^<>\s]+>")


def _text(message: Message, name: str) -> str:
    value = message.get(name)
    return "" if value is None else str(make_header(decode_header(str(value)))).strip()


def _people(message: Message, name: str) -> tuple[Address, ...]:
    pairs = getaddresses([str(value) for value in message.get_all(name, [])])
    return tuple(
        Address(name=str(make_header(decode_header(shown))), email=email.lower())
        for shown, email in pairs
        if email
    )


def _date(message: Message) -> datetime | None:
    try:
        found = parsedate_to_datetime(str(message.get("Date", "")))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _is_bulk(message: Message) -> bool:
    precedence = str(message.get("Precedence", "")).lower()
    automatic = str(message.get("Auto-Submitted", "no")).lower()
    return (
        "List-Unsubscribe" in message
        or "List-Id" in message
        or precedence in ("bulk", "list", "junk")
        or automatic != "no"
    )


def leaves(message: Message, prefix: str = "") -> list[tuple[str, Message]]:
    """Return the leaves of the MIME tree with their section numbers (RFC 3501 §6.4.5)."""
    if message.get_content_maintype() != "multipart":
        return [(prefix.rstrip(".") or "1", message)]
    found: list[tuple[str, Message]] = []
    for index, child in enumerate(message.get_payload(), 1):
        assert isinstance(child, Message)
        found += leaves(child, f"{prefix}{index}.")
    return found


def _raw(leaf: Message) -> bytes:
    payload = leaf.get_payload()
    if isinstance(payload, list):
        nested = payload[0]
        assert isinstance(nested, Message)
        return nested.as_bytes(policy=compat32.clone(linesep="\r\n"))
    return str(payload).encode("utf-8", "surrogateescape")


def _part(number: str, leaf: Message) -> Part:
    media_type, disposition = leaf.get_content_type(), leaf.get_content_disposition()
    name = str(make_header(decode_header(leaf.get_filename() or "")))
    inline_image = disposition == "inline" and media_type.startswith("image/")
    return Part(
        number=number,
        media_type=media_type,
        size=len(_raw(leaf)),
        encoding=str(leaf.get("Content-Transfer-Encoding", "7bit")).lower(),
        charset=str(leaf.get_content_charset() or ""),
        name=name,
        attachment=disposition == "attachment"
        or media_type == "message/rfc822"
        or (bool(name) and not inline_image),
    )


def content(data: bytes, number: str) -> bytes | None:
    """Return a part with its transfer encoding undone; the whole message for ""."""
    if not number:
        return data
    for section, leaf in leaves(message_from_bytes(data)):
        if section == number:
            if isinstance(leaf.get_payload(), list):
                return _raw(leaf)
            decoded = leaf.get_payload(decode=True)
            assert isinstance(decoded, bytes)
            return decoded
    return None


def message_id(data: bytes) -> str:
    """Return the Message-ID as sent."""
    return str(message_from_bytes(data).get("Message-ID", "")).strip()


def header(
    ref: MessageRef, data: bytes, *, flags: tuple[str, ...], received: datetime
) -> MessageHeader:
    """Return what phase one would say."""
    message = message_from_bytes(data)
    author = _people(message, "From")
    return MessageHeader(
        ref=ref,
        message_id=message_id(data),
        size=len(data),
        received=received,
        subject=_text(message, "Subject"),
        sender=author[0] if author else Address(),
        to=_people(message, "To"),
        cc=_people(message, "Cc"),
        date=_date(message),
        flags=flags,
        in_reply_to=str(message.get("In-Reply-To", "")).strip(),
        references=tuple(_ID.findall(str(message.get("References", "")))),
        bulk=_is_bulk(message),
        parts=tuple(_part(number, leaf) for number, leaf in leaves(message)),
    )
