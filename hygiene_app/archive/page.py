"""One file of the ledger in clear: what it says, and how that becomes lines and back.

The lines are at the same time an identity file as `age -i` takes it: what describes a message is a
comment above the key of that message. Everything is ASCII.
"""

import hashlib
import hmac
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from hygiene_app.archive.spans import name_of
from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.secret import Secret

FORMAT = 1

# Go's line scanner, with which age reads an identity file, gives up at 65,536 characters.
_LONGEST_LINE = 16_000
_COMMENT = "# "
_CONTINUED = "#+"
_SEAL = b"# seal "
_KEY = "AGE-SECRET-KEY-1"

_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)


class PageDamaged(Exception):
    """A ledger file that decrypts, and yet is not what this computer wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """For whom the ledger is encrypted: public recipients (age1…), known to its readers only.

    Attributes:
        following: the recovery code that is to follow `recovery` once it is confirmed; "" if none.
    """

    device: str
    recovery: str
    following: str = ""
    escrow: tuple[str, ...] = ()

    @property
    def recipients(self) -> tuple[str, ...]:
        """All of them, the device first because it reads most often."""
        following = (self.following,) if self.following else ()
        return (self.device, self.recovery, *following, *self.escrow)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A message that was put away: what is known of it, and the key of its object."""

    item: ArchivedItem
    key: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Shredded:
    """An id whose key was destroyed. It tells nothing about the message."""

    id: str


Record = Kept | Shredded


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The records with the numbers `first` to `last`; one that was shredded leaves no record."""

    first: int
    last: int
    readers: Readers
    records: tuple[Record, ...] = ()

    @property
    def name(self) -> str:
        """The file name of this page."""
        return name_of(self.first, self.last)


def to_bytes(page: Page, seal_key: bytes) -> bytes:
    """Return the lines of a page, sealed."""
    lines = [*_comment(_header(page))]
    for record in page.records:
        if isinstance(record, Kept):
            lines += _comment(_described(record.item))
            lines.append(record.key.reveal())
        else:
            lines += _comment({"shredded": record.id})
    body = "".join(f"{line}\n" for line in lines).encode("ascii")
    return body + _SEAL + _seal(body, seal_key) + b"\n"


def from_bytes(data: bytes, seal_key: bytes | None) -> Page:
    """Return the page that these lines say.

    Args:
        seal_key: None where it is lost, which is when the recovery code is used; the seal is
            then not looked at.

    Raises `PageDamaged`, `KnownError(ARCHIVE_TOO_NEW)`.
    """
    body, _, seal = data.rpartition(_SEAL)
    if seal_key is not None and not hmac.compare_digest(seal, _seal(body, seal_key) + b"\n"):
        raise PageDamaged
    try:
        return _parsed(body.decode("ascii").split("\n"))
    except (ValueError, LookupError, TypeError, StopIteration) as exc:
        raise PageDamaged from exc


def _seal(body: bytes, seal_key: bytes) -> bytes:
    return hmac.new(seal_key, body, hashlib.sha256).hexdigest().encode("ascii")


def _comment(told: Mapping[str, object]) -> Iterator[str]:
    # ensure_ascii also carries the lone surrogates of folder names that no one could decode
    text = json.dumps(told)
    yield _COMMENT + text[:_LONGEST_LINE]
    for start in range(_LONGEST_LINE, len(text), _LONGEST_LINE):
        yield _CONTINUED + text[start : start + _LONGEST_LINE]


def _header(page: Page) -> dict[str, object]:
    readers = page.readers
    following = {"following": readers.following} if readers.following else {}
    return {
        "ledger": FORMAT,
        "first": page.first,
        "last": page.last,
        "device": readers.device,
        "recovery": readers.recovery,
        **following,
        "escrow": list(readers.escrow),
    }


def _described(item: ArchivedItem) -> dict[str, object]:
    entry = item.entry
    return {
        "id": item.id,
        "size": item.size,
        "sha256": item.sha256,
        "account": entry.account,
        "folder": entry.folder,
        "folder_display": entry.folder_display,
        "message_id": entry.message_id,
        "subject": entry.subject,
        "sender": entry.sender,
        "received": entry.received.isoformat(),
        "flags": list(entry.flags),
        "category": entry.category.value,
        "rule": entry.rule,
        "archived_at": entry.archived_at.isoformat(),
        "expires": entry.expires.isoformat() if entry.expires else None,
        **({"owner": entry.owner} if entry.owner else {}),
    }


def _parsed(lines: list[str]) -> Page:
    told = _told(lines)
    header, _ = next(told)
    if header["ledger"] != FORMAT:
        raise KnownError(ErrorCode.ARCHIVE_TOO_NEW)
    readers = Readers(
        device=header["device"],
        recovery=header["recovery"],
        following=header.get("following", ""),
        escrow=tuple(header["escrow"]),
    )
    records = tuple(_record(each, key) for each, key in told)
    first, last = int(header["first"]), int(header["last"])
    return Page(first=first, last=last, readers=readers, records=records)


def _told(lines: list[str]) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield each JSON object together with the key line below it, "" where there is none."""
    text, key = "", ""
    for line in lines:
        if line.startswith(_COMMENT):
            if text:
                yield json.loads(text), key
            text, key = line.removeprefix(_COMMENT), ""
        elif line.startswith(_CONTINUED):
            text += line.removeprefix(_CONTINUED)
        else:
            key = key or line
    yield json.loads(text), key


def _record(told: dict[str, Any], key: str) -> Record:
    if "shredded" in told:
        return Shredded(id=_id(told["shredded"]))
    if not key.startswith(_KEY):
        raise PageDamaged
    return Kept(item=_item(told), key=Secret(key))


def _id(untrusted: str) -> str:
    # It becomes a file name, and without the seal anyone could have written it.
    if _ID.fullmatch(untrusted) is None:
        raise PageDamaged
    return untrusted


def _item(told: dict[str, Any]) -> ArchivedItem:
    expires = told["expires"]
    entry = ArchiveEntry(
        account=told["account"],
        folder=told["folder"],
        folder_display=told["folder_display"],
        message_id=told["message_id"],
        subject=told["subject"],
        sender=told["sender"],
        received=datetime.fromisoformat(told["received"]),
        flags=tuple(told["flags"]),
        category=_category(told["category"]),
        rule=told["rule"],
        archived_at=datetime.fromisoformat(told["archived_at"]),
        expires=date.fromisoformat(expires) if expires else None,
        owner=told.get("owner", ""),
    )
    return ArchivedItem(id=_id(told["id"]), size=told["size"], sha256=told["sha256"], entry=entry)


def _category(value: str) -> Category:
    try:
        return Category(value)
    except ValueError as exc:
        # Categories are never taken away, so a later version of the program wrote this.
        raise KnownError(ErrorCode.ARCHIVE_TOO_NEW) from exc
