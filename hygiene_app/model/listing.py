"""Questions to the findings, and their answers in figures."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hygiene_app.model.finding import Category, Certainty, FindingState
from hygiene_app.model.message import FolderRole


class SortBy(StrEnum):
    RECEIVED = "received"
    DUE = "due"
    SENDER = "sender"
    SUBJECT = "subject"
    CATEGORY = "category"
    CONFIDENCE = "confidence"
    SIZE = "size"


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFilter:
    """Which findings, and in what order.

    Attributes:
        due_by: only findings due on or before this day.
        due_after: only findings that become due later than this day.
        text: matched in subject, sender and attachment names, without regard to case.
        rule: only findings that this retention rule decided; None: whichever.
        flagged_only: leaves out categories that exist to be kept (invoices).
        roles: only findings in folders of these roles; empty: in all.
        distinct: of findings that are the same, only the one that was received first among those
            that match: the others are its places.
        limit: at most so many, the first ones; 0: all.
    """

    account_id: str = ""
    category: Category | None = None
    due_by: date | None = None
    due_after: date | None = None
    states: tuple[FindingState, ...] = (FindingState.OPEN,)
    certainty: Certainty | None = None
    text: str = ""
    folder: str = ""
    rule: str | None = None
    flagged_only: bool = False
    roles: tuple[FolderRole, ...] = ()
    distinct: bool = False
    sort: SortBy = SortBy.RECEIVED
    descending: bool = False
    limit: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What retention said of a finding when it was last asked, kept so that SQL can filter.

    Attributes:
        due_on: the first day on which it may or should go.
        rule: id of the retention rule that decided.
    """

    finding: str
    due_on: date | None
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCount:
    """Findings of one category and retention rule: one line of the review's left pane."""

    category: Category
    rule: str
    count: int
    messages: int
    size: int
    oldest: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The figures of the overview."""

    messages: int
    findings: int
    due: int
    due_messages: int
    due_soon: int
    senders: int
    not_read: int
    kept: int
