"""What recognition says of a message, and what becomes of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from hygiene_app.model.document import Document, UnreadableReason
from hygiene_app.model.errors import Fact
from hygiene_app.model.matter import Consent, Question, Told
from hygiene_app.model.message import Address, FolderRole, Identity, MessageRef


class Category(StrEnum):
    """The kinds of document we look for. `INVOICE` exists to be kept, not flagged."""

    CV = "cv"
    QUOTE = "quote"
    IDENTITY_DOCUMENT = "identity_document"
    NATIONAL_NUMBER = "national_number"
    HEALTH = "health"
    PAYROLL = "payroll"
    BANK_DETAILS = "bank_details"
    CRIMINAL_RECORD = "criminal_record"
    CONTRACT = "contract"
    CREDENTIALS = "credentials"
    INVOICE = "invoice"


QUESTION_OF = MappingProxyType(
    {Category.CV: Question.PROCEDURE_OVER, Category.QUOTE: Question.BECAME_ORDER}
)
"""What only people can answer about a category."""


class Certainty(StrEnum):
    """Three words for people."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


CERTAIN_FROM = 0.9
LIKELY_FROM = 0.7
POSSIBLE_FROM = 0.5


def certainty_of(confidence: float) -> Certainty:
    """Return the word for a confidence between 0 and 1."""
    if confidence >= CERTAIN_FROM:
        return Certainty.CERTAIN
    return Certainty.LIKELY if confidence >= LIKELY_FROM else Certainty.POSSIBLE


class Direction(StrEnum):
    """Which way a message went, seen from the owner of the mailbox."""

    RECEIVED = "received"
    SENT = "sent"
    INTERNAL = "internal"


class Place(StrEnum):
    """Where in a message evidence was seen."""

    SUBJECT = "subject"
    BODY = "body"
    FILE_NAME = "file-name"
    ATTACHMENT = "attachment"
    HEADERS = "headers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place that a person can look up. Pages count from 1; 0 means: no page."""

    place: Place
    name: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One reason to believe.

    Attributes:
        rule: id of the rule that spoke, such as "cv.headings"; `words` has a sentence for each
            (key `evidence-` + the id with dots as dashes), made with `facts`.
        masked: what was seen, masked so that it shows no personal value ("BE71 •••• •••• 1769").
        weight: how much it counted, for or (negative) against.
    """

    rule: str
    masked: str
    where: Where
    weight: float = 0.0
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """One category that a message belongs to, how sure (0–1), and why."""

    category: Category
    confidence: float
    evidence: tuple[Evidence, ...]

    @property
    def certainty(self) -> Certainty:
        """The word for the confidence."""
        return certainty_of(self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """What belongs to the user and the company, and therefore is never a finding."""

    addresses: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    ibans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Specimen:
    """What recognition gets to see: one message with the text of its parts, or one file.

    For a plain file `subject`, `body` and the addresses stay empty.

    Attributes:
        quiet: what the user asked not to be shown of this sender.
    """

    subject: str = ""
    body: str = ""
    sender: Address = field(default_factory=Address)
    recipients: tuple[Address, ...] = ()
    direction: Direction = Direction.RECEIVED
    bulk: bool = False
    documents: tuple[Document, ...] = ()
    own: OwnData = field(default_factory=OwnData)
    quiet: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The outcome: the language that prevails ("" when unknown) and the labels, surest first.

    Attributes:
        quieted: labels that the user asked not to be shown of this sender, with their evidence, so
            that it can still be told what was left out and why. They are no findings.
    """

    language: str
    labels: tuple[Label, ...]
    quieted: tuple[Label, ...] = ()


class FindingState(StrEnum):
    """What has been decided about a finding."""

    OPEN = "open"
    KEPT = "kept"
    NOT_THIS = "not-this"
    DISPOSED = "disposed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One category found in one message.

    Attributes:
        id: short, random; what people type after `--id`.
        received: INTERNALDATE of the message.
        folder_role: tells what lies in the Trash already.
        thread_last: INTERNALDATE of the newest known message of its thread.
        attachments: names of the attachments, for the review list.
        kept_reason, kept_until: set with `FindingState.KEPT`.
        thread: keyed hash of the thread, "" where it is not known.
        told: what the user answered about the matter of this message.
        hint: the answer that the conversation proposes.
    """

    id: str
    identity: Identity
    category: Category
    confidence: float
    evidence: tuple[Evidence, ...]
    subject: str
    sender: Address
    recipients: tuple[Address, ...]
    direction: Direction
    folder_display: str
    thread_last: datetime
    language: str = ""
    attachments: tuple[str, ...] = ()
    folder_role: FolderRole = FolderRole.OTHER
    state: FindingState = FindingState.OPEN
    kept_reason: str = ""
    kept_until: date | None = None
    thread: str = ""
    told: Told | None = None
    hint: Told | None = None
    consent: Consent | None = None

    @property
    def ref(self) -> MessageRef:
        """Where the message lies."""
        return self.identity.ref

    @property
    def received(self) -> datetime:
        """INTERNALDATE of the message."""
        return self.identity.received

    @property
    def certainty(self) -> Certainty:
        """The word for the confidence."""
        return certainty_of(self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRead:
    """An attachment or message that could not be read, with the reason: it is listed."""

    ref: MessageRef
    subject: str
    sender: Address
    received: datetime
    name: str
    reason: UnreadableReason
