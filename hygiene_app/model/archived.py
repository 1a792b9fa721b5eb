"""What the archive knows of a message it holds."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hygiene_app.model.finding import Category
from hygiene_app.model.secret import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveEntry:
    """What is known of a message when it is put away; all of it is encrypted.

    Attributes:
        folder: the raw name of the folder it came from, and goes back to.
        expires: the day on which the archive proposes to shred it; None: never.
    """

    account: str
    folder: str
    folder_display: str
    message_id: str
    subject: str
    sender: str
    received: datetime
    flags: tuple[str, ...]
    category: Category
    rule: str
    archived_at: datetime
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchivedItem:
    """A message in the archive.

    Attributes:
        id: 32 hex digits, random; also the name of its file.
        size: octets of the message itself.
        sha256: of the message itself, hex.
    """

    id: str
    size: int
    sha256: str
    entry: ArchiveEntry


class ArchiveProblem(StrEnum):
    """What `verify` can find; `words` has a sentence for each.

    `ROLLED_BACK`: a part of the list of contents is missing, or the whole folder is an older copy.
    `HEAD_DAMAGED`: a part of the list, or FORMAT.txt, cannot be read or was not written by us.
    `KEY_MISSING`: a message whose key was in such a part. For all three: put the folder back from
    a newer backup; recovering with the code makes the best of what is left.
    `OBJECT_UNKNOWN`: a file that is none of ours; it is left alone.
    """

    OBJECT_MISSING = "object-missing"
    OBJECT_DAMAGED = "object-damaged"
    OBJECT_UNKNOWN = "object-unknown"
    KEY_MISSING = "key-missing"
    ROLLED_BACK = "rolled-back"
    HEAD_DAMAGED = "head-damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveCheck:
    """The outcome of reading every object again: how many are whole, and what is wrong."""

    checked: int
    problems: tuple[tuple[str, ArchiveProblem], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryCode:
    """The printed key: an age X25519 identity (AGE-SECRET-KEY-1…). Shown once, never kept."""

    code: Secret
