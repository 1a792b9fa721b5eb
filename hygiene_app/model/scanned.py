"""What the index keeps of a scan."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from hygiene_app.model.finding import Category, Finding, NotRead
from hygiene_app.model.matter import Question
from hygiene_app.model.message import Identity
from hygiene_app.model.words import Noted


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanPoint:
    """How far a folder has been read.

    Attributes:
        last_uid: the highest UID that was read; all below have been.
        messages: how many messages of this folder the index knows.
    """

    uidvalidity: int
    last_uid: int
    messages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """An attachment that was read.

    Attributes:
        key: keyed hash of its content, by which it is known in other messages.
        seen: the categories that were seen in it, or in what it holds.
    """

    key: str
    seen: frozenset[Category] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """Somebody wrote that another message went to the wrong person.

    Attributes:
        account: in whose mailbox that was written.
        sender: the e-mail address of who wrote it.
        thread: keyed hash of the thread of the message that says so.
    """

    account: str
    sender: str
    received: datetime
    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """One message that was read: what the index keeps of it.

    Attributes:
        hints: the questions about its thread that it answers with yes.
        attached: its attachments; kept only where something was found.
        recalls: whether it says that another message went to the wrong person; `sender` is kept
            with that, to find out which one.
        noted: for the word index; None where that is off, or the message was not read.
    """

    identity: Identity
    message_key: str
    thread_key: str
    findings: tuple[Finding, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    hints: frozenset[Question] = frozenset()
    attached: tuple[Attached, ...] = ()
    recalls: bool = False
    sender: str = ""
    noted: Noted | None = None

    def content(self, category: Category) -> str:
        """Return by what a finding of this message is known to be the same as another one.

        All its attachments together where the category was seen in one of them, so that no other
        document hides behind the same general terms; else the message itself.
        """
        if not any(category in each.seen for each in self.attached):
            return self.message_key
        keys = sorted({each.key for each in self.attached})
        return keys[0] if len(keys) == 1 else _together(keys)


def _together(keys: list[str]) -> str:
    return hashlib.sha256("".join(keys).encode()).hexdigest()[: len(keys[0])]
