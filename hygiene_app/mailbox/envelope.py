"""ENVELOPE (RFC 3501 §7.4.2) and the few header fields beside it; also from a raw header."""

import re
from datetime import datetime
from email.utils import getaddresses
from functools import lru_cache
from typing import NamedTuple

from hygiene_app.mailbox.dates import parse_header
from hygiene_app.mailbox.encoded import decoded
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, text
from hygiene_app.model.message import Address

_FIELDS = 10
NOBODY = Address()
_MESSAGE_ID = re.compile(r"<[^<>\s]+>")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_PLACEHOLDERS = ("missing_domain", ".missing-host-name.", "missing_mailbox")
_BULK_PRECEDENCE = ("bulk", "list", "junk")

EXTRA_FIELDS = ("REFERENCES", "LIST-UNSUBSCRIBE", "LIST-ID", "PRECEDENCE", "AUTO-SUBMITTED")
"""What phase one needs from the header beyond ENVELOPE."""


class Envelope(NamedTuple):
    """What a header says, decoded."""

    date: datetime | None
    subject: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    in_reply_to: str
    message_id: str


class Extras(NamedTuple):
    """What the fields beside the envelope say."""

    references: tuple[str, ...]
    bulk: bool


NO_EXTRAS = Extras((), bulk=False)


def envelope_of(value: Token) -> Envelope:
    """Return the envelope of a FETCH answer. Raises `BrokenAnswer`."""
    if not isinstance(value, list) or len(value) != _FIELDS:
        raise BrokenAnswer
    date, subject, author, sender, _, to, cc, _, in_reply_to, message_id = value
    from_ = addresses_of(author) or addresses_of(sender)
    return Envelope(
        parse_header(text(date)),
        decoded(text(subject)),
        from_[0] if from_ else NOBODY,
        addresses_of(to),
        addresses_of(cc),
        text(in_reply_to).strip(),
        text(message_id).strip(),
    )


def addresses_of(value: Token) -> tuple[Address, ...]:
    """Return the people of one field; the begin and end of a group are none.

    Raises `BrokenAnswer`.
    """
    if value is None:
        return ()
    if not isinstance(value, list):
        raise BrokenAnswer
    found = []
    for one in value:
        if not isinstance(one, list) or len(one) != 4:
            raise BrokenAnswer
        if one[2] is not None and one[3] is not None:  # else the begin or end of a group
            found.append(_address(text(one[0]), text(one[2]), text(one[3])))
    return tuple(found)


@lru_cache(maxsize=4096)  # the same people write again and again
def _address(name: str, local: str, host: str) -> Address:
    if local.lower() in _PLACEHOLDERS:
        local = ""
    if host.lower() in _PLACEHOLDERS:
        host = ""
    email = f"{local}@{host}" if host else local
    return Address(name=decoded(name) if name else "", email=decoded(email).lower())


def extras_of(value: Token) -> Extras:
    """Return what the header fields asked for say; empty lines only, most of the time."""
    raw = value if isinstance(value, bytes) else text(value).encode("latin-1")
    return _extras(_header_lines(raw)) if len(raw) > 2 else NO_EXTRAS


def _header_lines(raw: bytes) -> dict[str, str]:
    """Return the first of each field by name in lower case, unfolded."""
    found: dict[str, str] = {}
    for line in _FOLD.sub(b" ", raw).decode("latin-1").split("\n"):
        name, colon, content = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), content.strip())
    return found


def _extras(fields: dict[str, str]) -> Extras:
    bulk = (
        bool(fields.get("list-unsubscribe") or fields.get("list-id"))
        or fields.get("precedence", "").lower() in _BULK_PRECEDENCE
        or fields.get("auto-submitted", "no").lower() not in ("", "no")
    )
    return Extras(tuple(_MESSAGE_ID.findall(fields.get("references", ""))), bulk)


def from_header(raw: bytes) -> tuple[Envelope, Extras]:
    """Return the same from the header itself, for a server whose answer is broken."""
    lines = _header_lines(raw)

    def people(name: str) -> tuple[Address, ...]:
        pairs = getaddresses([lines.get(name, "")])
        return tuple(
            Address(name=decoded(shown), email=decoded(email).lower())
            for shown, email in pairs
            if email
        )

    author = people("from") or people("sender")
    envelope = Envelope(
        parse_header(lines.get("date", "")),
        decoded(lines.get("subject", "")),
        author[0] if author else NOBODY,
        people("to"),
        people("cc"),
        lines.get("in-reply-to", ""),
        lines.get("message-id", ""),
    )
    return envelope, _extras(lines)
