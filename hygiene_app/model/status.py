"""What IT gets to see of a mailbox: counts and dates, and by its form nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hygiene_app.model.finding import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The window shows the same to the user.

    Attributes:
        written: the day it was true.
        mailboxes: how many are looked after, never which.
        open: findings about which nothing was decided yet.
        due: those of them whose day has come, by category.
        scanned: the day of the last scan, None for never.
        reviewed: the day of the last decision, None for never.
        problems: how many managed settings cannot be used.
    """

    written: date
    mailboxes: int
    open: int
    due: Mapping[Category, int] = field(default_factory=dict)
    scanned: date | None = None
    reviewed: date | None = None
    problems: int = 0
