"""A message in a file → `MessageHeader`, as the same message at a server would give it."""

import re
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Final

from hygiene_app.mailbox.dates import FIRST_YEAR, LAST_YEAR, parse_header
from hygiene_app.mailbox.encoded import decoded
from hygiene_app.mailbox.envelope import from_header
from hygiene_app.mailbox.folder_list import NAMES
from hygiene_app.mailbox.header import Place, unknown_header
from hygiene_app.mailbox.local_box import Stored
from hygiene_app.mailbox.local_mime import fields_of, header_of_file, sections
from hygiene_app.model.message import FolderRole, MessageHeader

_DAY = timedelta(days=1)
_HEXADECIMAL = re.compile(r"[0-9a-fA-F]{1,8}\Z")
_LABEL = re.compile(r'"([^"]*)"|([^,]+)')
_EXPUNGED = 0x0008

_MOZILLA: Final = ((0x0001, "\\Seen"), (0x0002, "\\Answered"), (0x0004, "\\Flagged"))
_STATUS: Final = MappingProxyType(
    {"R": "\\Seen", "A": "\\Answered", "F": "\\Flagged", "T": "\\Draft", "D": "\\Deleted"}
)
_LABEL_OF_ROLE: Final = MappingProxyType(
    {
        FolderRole.SENT: "\\Sent",
        FolderRole.TRASH: "\\Trash",
        FolderRole.JUNK: "\\Junk",
        FolderRole.DRAFTS: "\\Draft",
    }
)
_INBOX_NAMES: Final = frozenset({"inbox", "postvak in", "boîte de réception", "posteingang"})


def header_of(stored: Stored, place: Place, uid: int) -> MessageHeader:
    """Return phase one of a message; its structure is worked out where all of it is at hand."""
    head = header_of_file(stored.data)
    fields = fields_of(head)
    envelope, extras = from_header(head)
    leaves = sections(stored.data) if stored.whole else None
    return MessageHeader(
        ref=place.ref(uid),
        message_id=envelope.message_id,
        size=stored.size,
        received=_received(fields, stored),
        subject=envelope.subject,
        sender=envelope.sender,
        to=envelope.to,
        cc=envelope.cc,
        date=envelope.date,
        flags=flags_of(fields, stored),
        in_reply_to=envelope.in_reply_to,
        references=extras.references,
        bulk=extras.bulk,
        parts=tuple(leaf.part for leaf in leaves or ()),
        structure_known=leaves is not None,
        labels=_labels(fields.get("x-gmail-labels", "")),
    )


def unreadable_header(place: Place, uid: int, size: int) -> MessageHeader:
    """Return what is known of a message that lies there and may not be opened."""
    unknown = unknown_header(place, uid)
    return MessageHeader(
        ref=unknown.ref,
        message_id="",
        size=size,
        received=unknown.received,
        structure_known=False,
    )


def received_of(stored: Stored) -> datetime:
    """Return when a message arrived here, in whole seconds."""
    return _received(fields_of(header_of_file(stored.data)), stored)


def _received(fields: dict[str, str], stored: Stored) -> datetime:
    """What lies beside the message is believed, unless its newest Received line is far older.

    A program that fetches or copies mail may date every file today, and then nothing would ever
    be old. Where nothing reliable lies beside, the header goes first.
    """
    arrived = parse_header(fields.get("received", "").rpartition(";")[2])
    beside = stored.beside if stored.beside and _is_plausible(stored.beside) else None
    if stored.delivered and beside is not None:
        return arrived if arrived is not None and beside - arrived > _DAY else beside
    found = arrived or parse_header(fields.get("date", "")) or beside
    return found if found is not None else datetime.now(UTC).replace(microsecond=0)


def _is_plausible(moment: datetime) -> bool:
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def flags_of(fields: dict[str, str], stored: Stored) -> tuple[str, ...]:
    """Return the flags of a message: from beside it, else from the fields of Mozilla or mutt."""
    if stored.flags:
        return stored.flags
    status = mozilla_status(fields)
    found = [flag for bit, flag in _MOZILLA if status & bit]
    for letter in fields.get("status", "") + fields.get("x-status", ""):
        if letter in _STATUS:
            found.append(_STATUS[letter])
    return tuple(dict.fromkeys(found))


def is_expunged(fields: dict[str, str]) -> bool:
    """Whether the mail program has deleted a message and only not yet compacted the file."""
    return bool(mozilla_status(fields) & _EXPUNGED)


def mozilla_status(fields: dict[str, str]) -> int:
    """Return X-Mozilla-Status; 0 where there is none."""
    value = fields.get("x-mozilla-status", "")
    return int(value, 16) if _HEXADECIMAL.match(value) else 0


def _labels(value: str) -> tuple[str, ...]:
    """Return X-Gmail-Labels of Takeout; those of Gmail itself as its server writes them."""
    if not value:
        return ()
    names = (found[1] or found[2] for found in _LABEL.finditer(decoded(value)))
    return tuple(_label(name.strip()) for name in names if name and name.strip())


def _label(name: str) -> str:
    folded = name.casefold()
    if folded in _INBOX_NAMES:
        return "\\Inbox"
    for role, label in _LABEL_OF_ROLE.items():
        if folded in NAMES[role]:
            return label
    return name
