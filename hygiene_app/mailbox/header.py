"""One FETCH answer of phase one → `MessageHeader`."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from hygiene_app.mailbox.dates import parse_internal
from hygiene_app.mailbox.envelope import (
    EXTRA_FIELDS,
    NO_EXTRAS,
    Envelope,
    Extras,
    envelope_of,
    extras_of,
    from_header,
)
from hygiene_app.mailbox.structure import parts_of
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, flags_of, number, text
from hygiene_app.model.message import Identity, MessageHeader, MessageRef, Part

ITEMS = (
    "(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODYSTRUCTURE "
    f"BODY.PEEK[HEADER.FIELDS ({' '.join(EXTRA_FIELDS)})])"
).encode()
"""What phase one asks for."""

PLAIN_ITEMS = b"(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])"
"""What is asked for a message whose answer to `ITEMS` could not be understood."""

IDENTITY_ITEMS = b"(UID FLAGS INTERNALDATE RFC822.SIZE ENVELOPE)"
"""What is asked to see whether a message is still the one that was reviewed."""


def asking(items: bytes, more: Sequence[str]) -> bytes:
    """Return the items of a FETCH with those that only some servers have."""
    return items.replace(b"(UID", " ".join(("(UID", *more)).encode("ascii"), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A folder of an account while its UIDVALIDITY lasts."""

    account: str
    folder: str
    uidvalidity: int

    def ref(self, uid: int) -> MessageRef:
        """Return the place of one message here."""
        return MessageRef(
            account=self.account, folder=self.folder, uidvalidity=self.uidvalidity, uid=uid
        )


def header_of(items: dict[str, Token], place: Place) -> MessageHeader | None:
    """Return the header from an answer to `ITEMS`; None for an answer to something else.

    Raises `BrokenAnswer` where more than the structure is broken.
    """
    if "ENVELOPE" not in items or "BODYSTRUCTURE" not in items:
        return None
    try:
        parts: tuple[Part, ...] | None = parts_of(items["BODYSTRUCTURE"])
    except BrokenAnswer:
        parts = None
    extras = extras_of(items["BODY[]"]) if items.get("BODY[]") is not None else NO_EXTRAS
    return _header(items, place, envelope_of(items["ENVELOPE"]), extras, parts)


def plain_header_of(items: dict[str, Token], place: Place) -> MessageHeader | None:
    """Return the header from an answer to `PLAIN_ITEMS`, its structure not known.

    Raises `BrokenAnswer` where not even that can be understood.
    """
    if "BODY[]" not in items:
        return None
    raw = items["BODY[]"]
    data = raw if isinstance(raw, bytes) else text(raw).encode("latin-1")
    envelope, extras = from_header(data)
    return _header(items, place, envelope, extras, None)


def identity_of(items: dict[str, Token], place: Place) -> Identity | None:
    """Return who a message is from an answer to `IDENTITY_ITEMS` or `PLAIN_ITEMS`."""
    if "ENVELOPE" in items:
        message_id = envelope_of(items["ENVELOPE"]).message_id
    elif "BODY[]" in items:
        raw = items["BODY[]"]
        data = raw if isinstance(raw, bytes) else text(raw).encode("latin-1")
        message_id = from_header(data)[0].message_id
    else:
        return None
    return Identity(
        ref=place.ref(number(items.get("UID"))),
        message_id=message_id,
        size=number(items.get("RFC822.SIZE")),
        received=parse_internal(text(items.get("INTERNALDATE"))),
        email_id=_email_id(items),
    )


def _email_id(items: dict[str, Token]) -> str:
    """Return what the server knows the message by: X-GM-MSGID, or EMAILID (RFC 8474 §5.1)."""
    if "X-GM-MSGID" in items:
        return text(items["X-GM-MSGID"])
    value = items.get("EMAILID")
    return text(value[0]) if isinstance(value, list) and value else ""


def labels_of(value: Token) -> tuple[str, ...]:
    """Return X-GM-LABELS as folders are named: undecodable bytes as surrogate escapes."""
    if not isinstance(value, list):
        return ()
    raw = (text(one).encode("latin-1") for one in value if not isinstance(one, list))
    return tuple(one.decode("utf-8", "surrogateescape") for one in raw)


def _header(
    items: dict[str, Token],
    place: Place,
    envelope: Envelope,
    extras: Extras,
    parts: tuple[Part, ...] | None,
) -> MessageHeader:
    return MessageHeader(
        ref=place.ref(number(items.get("UID"))),
        message_id=envelope.message_id,
        size=number(items.get("RFC822.SIZE")),
        received=parse_internal(text(items.get("INTERNALDATE"))),
        subject=envelope.subject,
        sender=envelope.sender,
        to=envelope.to,
        cc=envelope.cc,
        date=envelope.date,
        flags=flags_of(items.get("FLAGS")),
        in_reply_to=envelope.in_reply_to,
        references=extras.references,
        bulk=extras.bulk,
        parts=parts or (),
        structure_known=parts is not None,
        email_id=_email_id(items),
        labels=labels_of(items["X-GM-LABELS"]) if "X-GM-LABELS" in items else (),
    )


def unknown_header(place: Place, uid: int) -> MessageHeader:
    """Return all that is known of a message about which the server says nothing usable.

    It is dated now, so that no rule ever finds it overdue, and it will match no identity.
    """
    return MessageHeader(
        ref=place.ref(uid),
        message_id="",
        size=0,
        received=datetime.now(UTC),
        structure_known=False,
    )
