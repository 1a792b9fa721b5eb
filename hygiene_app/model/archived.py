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
        owner: the e-mail address of the account, by which it is found again on another computer,
            where accounts have other ids; "" in what was archived before that was kept.
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
    owner: str = ""


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
    `NOT_SYNCED`: a file that is here in name only, as long as a synchronisation is not finished.
    `CONFLICT_COPY`: a second copy that a synchronisation made, since two computers wrote the same.
    `OTHER_COMPUTER`: a part of the list that another computer wrote, which this one cannot read.
    """

    OBJECT_MISSING = "object-missing"
    OBJECT_DAMAGED = "object-damaged"
    OBJECT_UNKNOWN = "object-unknown"
    KEY_MISSING = "key-missing"
    ROLLED_BACK = "rolled-back"
    HEAD_DAMAGED = "head-damaged"
    NOT_SYNCED = "not-synced"
    CONFLICT_COPY = "conflict-copy"
    OTHER_COMPUTER = "other-computer"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveCheck:
    """The outcome of reading every object again: how many are whole, and what is wrong.

    Attributes:
        moved: the folder lies elsewhere than at the last check; told once, and no damage.
    """

    checked: int
    problems: tuple[tuple[str, ArchiveProblem], ...] = ()
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveStatus:
    """What the user may know of an archive without looking into it.

    Attributes:
        messages: how many it holds.
        size: octets of these messages.
        code_mark: the mark on the page of the recovery code that opens it, such as 7F3A-09C2.
        next_mark: the mark of a code that was made and not confirmed yet; "" without one.
        escrow: public recipients (age1…) of the company; they can open all or a part of it.
    """

    messages: int
    size: int
    code_mark: str
    next_mark: str = ""
    escrow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryCode:
    """The printed key: an age X25519 identity (AGE-SECRET-KEY-1…). Shown once, never kept."""

    code: Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryPageTexts:
    """The words of the printed page, in the language of the user.

    Attributes:
        made: a whole line with the date on which the code was made.
        mark: the label before the mark of the code, by which page and archive find each other.
        steps: what to do on another computer, in order.
        qr: the line below the QR code.
    """

    title: str
    intro: str
    made: str
    mark: str
    steps: tuple[str, ...]
    qr: str
    warning: str
