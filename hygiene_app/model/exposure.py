"""What would leak if the mailbox leaked today: figures, and what follows from them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from hygiene_app.model.errors import Fact
from hygiene_app.model.finding import Category


class Guarded(StrEnum):
    """Which article of the GDPR guards a kind of data in particular."""

    SPECIAL = "special"
    CRIMINAL = "criminal"
    NATIONAL_NUMBER = "national-number"


GUARDED = MappingProxyType(
    {
        Category.HEALTH: Guarded.SPECIAL,
        Category.CRIMINAL_RECORD: Guarded.CRIMINAL,
        Category.NATIONAL_NUMBER: Guarded.NATIONAL_NUMBER,
        Category.IDENTITY_DOCUMENT: Guarded.NATIONAL_NUMBER,
    }
)
"""Articles 9 (special categories), 10 (criminal convictions) and 87 (national numbers)."""


class Severity(StrEnum):
    """What a leak would mean for the people in it, at worst."""

    NONE = "none"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Consequence(StrEnum):
    """What may happen to people after a leak (GDPR article 33, 3, c)."""

    IDENTITY_FRAUD = "identity-fraud"
    DISTRESS = "distress"
    BREAK_IN = "break-in"
    BANK_FRAUD = "bank-fraud"
    PRIVATE_LIFE = "private-life"
    PHISHING = "phishing"
    TRADE = "trade"


class Astray(StrEnum):
    """Why a message is suspected to have gone to the wrong person."""

    SAME_NAME = "same-name"
    RECALLED = "recalled"
    TOLD = "told"


class Habit(StrEnum):
    """What somebody does by mail for which there is a better way."""

    APPLICATIONS = "applications"
    IDENTITY = "identity"
    PASSWORDS = "passwords"
    PAYROLL = "payroll"
    HEALTH = "health"
    PASSING_ON = "passing-on"
    OUTSIDE = "outside"
    ASTRAY = "astray"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindExposed:
    """One category.

    Attributes:
        messages: in which it was found.
        records: different documents; what lies in several places counts once.
        people: whom they are about, approximately (see `workflow/about.py`).
        size: octets of the messages.
        outside: messages of these that went to people outside the company.
        due: messages of these that need not be kept any more.
    """

    category: Category
    messages: int
    records: int
    people: int
    size: int
    oldest: date
    outside: int
    due: int

    @property
    def guarded(self) -> Guarded | None:
        """Which article guards it in particular."""
        return GUARDED.get(self.category)


@dataclass(frozen=True, slots=True, kw_only=True)
class LargeMessage:
    """One of the largest messages in which something was found."""

    finding: str
    category: Category
    subject: str
    who: str
    received: date
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AstrayMessage:
    """A message that may have gone to the wrong person.

    Attributes:
        who: with `SAME_NAME` the address in doubt, else who wrote that it went wrong.
        instead: with `SAME_NAME` the address of the same name that was probably meant.
    """

    finding: str
    why: Astray
    category: Category
    subject: str
    who: str
    received: date
    instead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What names messages and people: never for the employer."""

    largest: tuple[LargeMessage, ...] = ()
    astray: tuple[AstrayMessage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to do instead of a habit that the figures show."""

    habit: Habit
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """What this mailbox holds about people, today.

    Attributes:
        read: messages that were read.
        not_read: attachments that could not be: what is in them is not counted.
        messages, size: in which something was found, and their octets.
        people: whom that is about, approximately; each counts once.
        special_people: of them, those with data about health or convictions.
        kinds: most people first.
        recipients: different people outside to whom something was sent.
        outside: messages that were sent to them.
        spread: different documents that were passed on to colleagues.
        colleagues: how many colleagues have got one of them.
        astray: messages that may have gone to the wrong person.
        due, due_size, due_people: what need not be kept any more; the people about whom nothing
            would be left.
        details: None in the version for the employer.
    """

    made: date
    mailboxes: int
    read: int
    not_read: int
    messages: int
    size: int
    people: int
    special_people: int
    oldest: date | None
    kinds: tuple[KindExposed, ...]
    outside: int
    recipients: int
    spread: int
    colleagues: int
    astray: int
    due: int
    due_size: int
    due_people: int
    severity: Severity
    consequences: tuple[Consequence, ...]
    advice: tuple[Advice, ...]
    details: Details | None

    def kind(self, category: Category) -> KindExposed | None:
        """Return the figures of one category, None where there is nothing of it."""
        return next((each for each in self.kinds if each.category is category), None)
