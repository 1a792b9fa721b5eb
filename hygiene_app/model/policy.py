"""How long what is kept: rules with their sources, and the verdict on a finding."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hygiene_app.model.errors import Fact
from hygiene_app.model.finding import Category, Direction


class Trigger(StrEnum):
    """The day from which a period counts.

    `PROCEDURE_END` is the day that the user told, and the last message of the thread as long as
    nobody told. `ACCOUNTING_YEAR` is the last day of the accounting year of the message.
    """

    MESSAGE_DATE = "message-date"
    THREAD_LAST = "thread-last"
    PROCEDURE_END = "procedure-end"
    ACCOUNTING_YEAR = "accounting-year"


class Condition(StrEnum):
    """What the user must have told for a rule to hold, or not to hold."""

    ORDER = "order"
    NO_ORDER = "no-order"
    PROCEDURE_OVER = "procedure-over"
    PROCEDURE_RUNS = "procedure-runs"


class Basis(StrEnum):
    """What a period rests on. Never "the law says delete" where it does not."""

    LAW = "law"
    GUIDANCE = "guidance"
    PRACTICE = "practice"
    COMPANY = "company"


class Action(StrEnum):
    """What can be done with a message.

    `STRIP` puts the whole message into the archive and leaves one without attachments in its
    place. Nothing suggests it; it may be done where the archive may.
    """

    ARCHIVE = "archive"
    TRASH = "trash"
    DELETE = "delete"
    STRIP = "strip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A length of time. `calendar_years` run from 1 January after the trigger."""

    days: int = 0
    months: int = 0
    years: int = 0
    calendar_years: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """One line of a policy.

    Attributes:
        keep_min: must not be removed before; None where there is no duty.
        keep_max: should not be kept after; None where nothing says so.
        not_before: our own caution: never suggested sooner than this after receipt.
        action: what is suggested. `ARCHIVE` may be suggested while a duty runs, since the archive
            keeps the message; `TRASH` and `DELETE` wait until it is over.
        archive_for: how long the archive keeps it, counted from the day it is put there; a duty
            that ends later makes it longer. None: no end of its own.
        with_consent: the most that a consent can make of `keep_max`, counted from the same day.
            None: a consent counts until its own day.
        direction: None for messages of either way.
        when: holds only where the user told this.
        unless: does not hold where the user told this.
        year_end: month and day on which the accounting year ends.
        source: where the period comes from, shown to the user.
    """

    id: str
    category: Category
    jurisdiction: str
    trigger: Trigger
    basis: Basis
    source: str
    keep_min: Period | None = None
    keep_max: Period | None = None
    not_before: Period | None = None
    action: Action = Action.ARCHIVE
    archive_for: Period | None = None
    with_consent: Period | None = None
    direction: Direction | None = None
    when: Condition | None = None
    unless: Condition | None = None
    year_end: tuple[int, int] = (12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Nothing may be moved or removed, whatever the rules say: a dispute, an inspection.

    All that is given must fit: a category and a person is this category of this person.

    Attributes:
        source: who ordered it and why, shown to the user.
        category: None for every message.
        person: an address, or "@" and a domain, in lower case; who wrote or got it.
        thread: keyed hash of a thread.
        text: words that stand in subject, sender or the names of attachments, whatever the case.
        until: the first day after it; None while its end is not known.
        review: the day on which somebody should look whether it is still needed.
        own: the user placed it, and not the company.
    """

    id: str
    source: str
    category: Category | None = None
    person: str = ""
    thread: str = ""
    text: str = ""
    until: date | None = None
    review: date | None = None
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPolicy:
    """All rules that hold for this user.

    Attributes:
        name: what people call it, such as "Belgium".
        origin: where it was read from ("built-in", or the path of a file).
        warn_days: how long before its day a finding is announced.
        protected: categories that may go to the archive, where they have no end, and nowhere else.
        actions: what the organisation lets people do; it narrows every verdict.
    """

    name: str
    version: int
    jurisdiction: str
    origin: str
    rules: tuple[RetentionRule, ...]
    warn_days: int = 31
    holds: tuple[Hold, ...] = ()
    protected: tuple[Category, ...] = ()
    actions: frozenset[Action] = frozenset(Action)


class VerdictStatus(StrEnum):
    """What to do with a finding today.

    `KEEP`: a duty, a hold or an own decision says so, or nothing says that it should ever go.
    `UNKNOWN`: no rule, so it is kept.
    """

    DUE = "due"
    SOON = "soon"
    LATER = "later"
    KEEP = "keep"
    UNKNOWN = "unknown"


class ReasonCode(StrEnum):
    """Why a verdict came out as it did; `words` has a sentence for each."""

    DUTY_RUNS = "duty-runs"
    DUTY_OVER = "duty-over"
    PERIOD_OVER = "period-over"
    PERIOD_RUNS = "period-runs"
    AT_ONCE = "at-once"
    CAUTION = "caution"
    KEPT_BY_USER = "kept-by-user"
    HOLD = "hold"
    OWN_HOLD = "own-hold"
    NO_RULE = "no-rule"
    NO_MAXIMUM = "no-maximum"
    NOT_THIS = "not-this"
    IN_TRASH = "in-trash"
    PROCEDURE_RUNS = "procedure-runs"
    CONSENT = "consent"
    PROTECTED = "protected"
    NOT_PERMITTED = "not-permitted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason; `rule` is the id of the retention rule, "" where none is meant."""

    code: ReasonCode
    rule: str = ""
    facts: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What retention says of a finding on a given day.

    Attributes:
        due_on: the first day on which it should leave the mailbox; None where no rule names one.
        action: what is suggested when due.
        allowed: what may be done today. Only `ARCHIVE` while a duty runs, where no rule is known
            or the policy protects the category, because the archive keeps the message; empty while
            a hold or an own decision keeps it where it is.
        rule: the rule that names the day, whatever today is; the duty where no rule names one.
    """

    status: VerdictStatus
    reasons: tuple[Reason, ...]
    due_on: date | None = None
    action: Action | None = None
    allowed: tuple[Action, ...] = ()
    rule: str = ""
