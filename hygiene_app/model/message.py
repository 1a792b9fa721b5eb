"""Messages as phase one of the scan sees them: the outside of the envelope."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class FolderRole(StrEnum):
    """What a folder is for (RFC 6154), whatever its name."""

    INBOX = "inbox"
    SENT = "sent"
    DRAFTS = "drafts"
    TRASH = "trash"
    JUNK = "junk"
    ARCHIVE = "archive"
    ALL = "all"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """A folder of the mailbox.

    Attributes:
        name: the name as the server sent it (modified UTF-7, RFC 3501 §5.1.3), undecodable bytes
            as surrogate escapes: the key for every command.
        display: the decoded name, for people only.
        delimiter: what parts the levels of `name`; "" where there are none.
        covered: True where another folder holds all its messages too (a label of Gmail): a scan
            reads them there.
    """

    name: str
    display: str
    role: FolderRole = FolderRole.OTHER
    delimiter: str = ""
    covered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderState:
    """What STATUS says (RFC 3501 §6.3.10)."""

    uidvalidity: int
    uidnext: int
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class MessageRef:
    """Where a message lies. Valid only while the folder keeps its UIDVALIDITY."""

    account: str
    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What must still agree before a message may be touched (design §4, step 2).

    Attributes:
        message_id: the Message-ID header as sent, empty where there is none.
        size: RFC822.SIZE in octets.
        received: INTERNALDATE.
        email_id: what the server itself knows the message by, in every folder and under every
            label (X-GM-MSGID, or EMAILID of RFC 8474); "" where it tells none.
    """

    ref: MessageRef
    message_id: str
    size: int
    received: datetime
    email_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """A mailbox from a header; `email` is in lower case and may be empty."""

    name: str = ""
    email: str = ""

    @property
    def domain(self) -> str:
        """The part behind the @."""
        return self.email.rpartition("@")[2]

    @property
    def label(self) -> str:
        """What people call this correspondent."""
        return self.name or self.email

    def is_among(self, people: Container[str]) -> bool:
        """Whether the address, or its whole domain as "@domain", stands among `people`."""
        email = self.email.lower()
        return bool(email) and (email in people or f"@{self.domain.lower()}" in people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One leaf of the MIME tree (RFC 3501 §7.4.2).

    Attributes:
        number: the section number for FETCH, such as "1.2".
        media_type: lower case, such as "application/pdf"; a claim of the sender.
        encoding: Content-Transfer-Encoding in lower case.
        size: octets as transferred, before decoding.
        name: file name, from Content-Disposition or Content-Type.
    """

    number: str
    media_type: str
    size: int
    encoding: str = "7bit"
    charset: str = ""
    name: str = ""
    attachment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageHeader:
    """All that phase one learns of a message, without its content.

    Attributes:
        date: the Date header, aware; None where it is missing or nonsense.
        received: INTERNALDATE, aware. Ages are counted from this one.
        bulk: newsletters and automatic mail (List-Unsubscribe, List-Id, Precedence,
            Auto-Submitted).
        labels: the folders that a message is also in, by their raw names (X-GM-LABELS); special
            ones also as the server writes them, such as "\\Sent".
        structure_known: False where the server's BODYSTRUCTURE could not be understood; then
            `parts` is empty and the whole message must be fetched to be read.
    """

    ref: MessageRef
    message_id: str
    size: int
    received: datetime
    subject: str = ""
    sender: Address = field(default_factory=Address)
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    flags: tuple[str, ...] = ()
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    bulk: bool = False
    parts: tuple[Part, ...] = ()
    structure_known: bool = True
    email_id: str = ""
    labels: tuple[str, ...] = ()

    @property
    def identity(self) -> Identity:
        """The facts that must still hold when this message is acted upon."""
        return Identity(
            ref=self.ref,
            message_id=self.message_id,
            size=self.size,
            received=self.received,
            email_id=self.email_id,
        )

    @property
    def recipients(self) -> tuple[Address, ...]:
        """Everybody it was addressed to."""
        return self.to + self.cc


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRequest:
    """One MIME part of one message; the empty number asks for the whole message.

    Attributes:
        encoding: Content-Transfer-Encoding from phase one, so that the mailbox can undo it.
        size: octets that phase one promised, 0 where nobody knows: a part that comes empty in
            spite of it was not delivered.
    """

    uid: int
    number: str
    encoding: str = "7bit"
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PartContent:
    """The bytes of a part, transfer encoding undone. `data` is None when it is gone."""

    uid: int
    number: str
    data: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawMessage:
    """A whole message as the server keeps it, byte for byte."""

    data: bytes
    flags: tuple[str, ...]
    received: datetime
