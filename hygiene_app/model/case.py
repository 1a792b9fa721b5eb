"""Somebody asked what is held about them, or that it be erased: a case, from receipt to answer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hygiene_app.model.message import Address
from hygiene_app.model.person import PersonFound, PersonHit, PersonQuery


class CaseKind(StrEnum):
    """What was asked: a copy (GDPR article 15), or to be forgotten (article 17)."""

    ACCESS = "access"
    ERASURE = "erasure"


class Ruling(StrEnum):
    """What the user says of a message in a case: it belongs to the answer, or it does not."""

    INCLUDE = "include"
    EXCLUDE = "exclude"


class Fate(StrEnum):
    """What became of a message in an erasure."""

    ERASED = "erased"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCase:
    """A request of one person.

    Attributes:
        id: short, random; what people type.
        language: of what the person gets, as in "nl".
        received: the day on which the request came in; the month counts from it.
        extended: why two months more were needed, "" where they were not.
        hidden: names and addresses of others that are masked in everything handed over.
        closed: the day on which it was closed, None while it is open.
    """

    id: str
    kind: CaseKind
    query: PersonQuery
    language: str
    received: date
    extended: str = ""
    hidden: tuple[str, ...] = ()
    closed: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something left to do."""
        return self.closed is None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseNote:
    """What is known of one message in a case, wherever that lies by now.

    Attributes:
        mark: keyed hash by which the message is known again, 32 hex digits.
        ruling: None as long as nobody looked.
        reason: why it does not belong to the answer, or why it was kept (a code of retention).
        rectify: what has to be put right in it, in the words of the user.
        fate: None as long as no erasure was tried.
    """

    mark: str
    ruling: Ruling | None = None
    reason: str = ""
    rectify: str = ""
    fate: Fate | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEntry:
    """A message that is found for a case, and what is noted of it."""

    hit: PersonHit
    note: CaseNote


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """A case as it stands today.

    Attributes:
        due: the day by which the person must have an answer.
        entries: what is found today, oldest first.
        notes: everything noted, also of what is there no more.
        told: whom messages about the person were sent to, as far as an erasure saw it.
        restricted: whether a hold keeps what is about this person where it is.
    """

    case: PersonCase
    due: date
    found: PersonFound
    entries: tuple[CaseEntry, ...]
    notes: tuple[CaseNote, ...]
    told: tuple[Address, ...] = ()
    restricted: bool = False

    @property
    def undecided(self) -> int:
        """How many messages nobody looked at."""
        return sum(entry.note.ruling is None for entry in self.entries)

    @property
    def included(self) -> tuple[CaseEntry, ...]:
        """What belongs to the answer."""
        return tuple(each for each in self.entries if each.note.ruling is Ruling.INCLUDE)

    def count(self, fate: Fate) -> int:
        """How many messages ended this way."""
        return sum(note.fate is fate for note in self.notes)
