"""What the index keeps of a scan."""

from dataclasses import dataclass

from hygiene_app.model.finding import Finding, NotRead
from hygiene_app.model.matter import Question
from hygiene_app.model.message import Identity


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
class Scanned:
    """One message that was read: what the index keeps of it.

    Attributes:
        hints: the questions about its thread that it answers with yes.
    """

    identity: Identity
    message_key: str
    thread_key: str
    findings: tuple[Finding, ...] = ()
    not_read: tuple[NotRead, ...] = ()
    hints: frozenset[Question] = frozenset()
