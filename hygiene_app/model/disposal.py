"""The dangerous path in values: what is intended, what happened."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hygiene_app.model.errors import ErrorCode, Fact
from hygiene_app.model.finding import Category
from hygiene_app.model.message import Identity, MessageRef
from hygiene_app.model.policy import Action


class OutcomeCode(StrEnum):
    """How it ended for one message; `words` has a sentence for each.

    `DONE` is only said after looking. `UNCERTAIN`: a command was sent and looking was not
    possible; the intent stays open and is resolved by looking at the next start.
    """

    DONE = "done"
    ALREADY_GONE = "already-gone"
    CHANGED = "changed"
    FAILED = "failed"
    UNCERTAIN = "uncertain"
    NOT_STARTED = "not-started"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One message that the user decided to dispose of, with every finding in it.

    Attributes:
        category: None for a message in which nothing was found: a person asked to erase it.
    """

    identity: Identity
    findings: tuple[str, ...]
    category: Category | None
    rule: str
    size: int
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalPlan:
    """What the next click does, in exact numbers."""

    action: Action
    items: tuple[Planned, ...]
    refused: tuple["Refused", ...] = ()

    @property
    def size(self) -> int:
        """Octets of all messages together."""
        return sum(item.size for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A finding that may not be disposed of now, and the reason (a duty, a hold, unknown)."""

    finding: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one message.

    Attributes:
        error: the known problem, for `FAILED` and `UNCERTAIN`; `error_facts` for its sentence.
        archived: id in the archive, where it was put and checked.
        moved_to: where it lies in the Trash, where the server told.
    """

    ref: MessageRef
    findings: tuple[str, ...]
    code: OutcomeCode
    action: Action
    error: ErrorCode | None = None
    error_facts: tuple[tuple[str, Fact], ...] = ()
    archived: str = ""
    moved_to: MessageRef | None = None
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was verified, and what was not; the end of every disposal."""

    action: Action
    outcomes: tuple[Outcome, ...]
    cancelled: bool = False

    def count(self, code: OutcomeCode) -> int:
        """How many messages ended this way."""
        return sum(1 for outcome in self.outcomes if outcome.code is code)

    @property
    def done(self) -> tuple[Outcome, ...]:
        """Those that were done and seen to be done."""
        return tuple(o for o in self.outcomes if o.code is OutcomeCode.DONE)

    @property
    def problems(self) -> tuple[Outcome, ...]:
        """Those that need the user's attention."""
        fine = (OutcomeCode.DONE, OutcomeCode.ALREADY_GONE)
        return tuple(o for o in self.outcomes if o.code not in fine)


class JournalAction(StrEnum):
    """What a line of the journal is about."""

    ARCHIVE = "archive"
    TRASH = "trash"
    DELETE = "delete"
    STRIP = "strip"
    RESTORE = "restore"
    UNDO = "undo"
    EXPIRE = "expire"
    KEEP = "keep"
    NOT_THIS = "not-this"


class JournalPhase(StrEnum):
    """`INTENT` is written and committed before anything is done, `OUTCOME` after looking."""

    INTENT = "intent"
    ARCHIVED = "archived"
    OUTCOME = "outcome"


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One line. It holds no personal data: the Message-ID only as a keyed hash.

    Attributes:
        message: keyed hash of the Message-ID, 32 hex digits, or "".
        archived: id in the archive, 32 hex digits, or "".
        intent: number of the intent this line belongs to; 0 for the intent itself.
        number: given by the journal, counting from 1; 0 before that.
    """

    at: datetime
    action: JournalAction
    phase: JournalPhase
    category: Category | None = None
    rule: str = ""
    message: str = ""
    outcome: OutcomeCode | None = None
    error: ErrorCode | None = None
    archived: str = ""
    size: int = 0
    intent: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """Something that was done and can be taken back.

    Attributes:
        intent: number of its intent in the journal.
        archived: id in the archive, "" where it is not there.
        run: the same for all that was done together.
        at: when it was done.
    """

    intent: int
    action: Action
    item: Planned
    archived: str
    run: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenIntent:
    """An intent without an outcome: the program was ended in between.

    `item` and `archived` come from the work list that the store keeps beside the journal until
    the outcome is known, since looking again needs the folder and the Message-ID.
    """

    number: int
    action: Action
    item: Planned
    archived: str = ""
