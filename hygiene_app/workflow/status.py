"""Telling IT how it stands, where IT asked for it: in counts and dates only."""

import logging
from collections import Counter
from collections.abc import Callable

from hygiene_app.model.errors import KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.status import Status
from hygiene_app.workflow.kept_days import LAST_REVIEW, LAST_SCAN, keep_day, kept_day
from hygiene_app.workflow.months import Months
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Accounts, Findings, Settings

log = logging.getLogger(__name__)


class StatusReport:
    """Counts from what the store holds; no mailbox is asked."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        findings: Findings,
        settings: Settings,
        clock: Clock,
        months: Months,
        problems: int,
        write: Callable[[Status], None] | None,
    ) -> None:
        """Keep the parts.

        Args:
            problems: how many managed settings cannot be used.
            write: writes the file; None where IT did not ask for one.
        """
        self._accounts = accounts
        self._findings = findings
        self._settings = settings
        self._clock = clock
        self._months = months
        self._problems = problems
        self._write = write

    @property
    def is_wanted(self) -> bool:
        """Whether IT asked for the counts."""
        return self._write is not None

    def now(self) -> Status:
        """Return what IT would see now."""
        today = self._clock.today()
        due: Counter[Category] = Counter()
        for group in self._findings.groups(FindingFilter(due_by=today, flagged_only=True)):
            due[group.category] += group.count
        return Status(
            written=today,
            mailboxes=len(self._accounts.accounts()),
            open=self._findings.totals(today, today).findings,
            due=dict(due),
            scanned=kept_day(self._settings, LAST_SCAN),
            reviewed=kept_day(self._settings, LAST_REVIEW),
            problems=self._problems,
        )

    def scanned(self) -> None:
        """Remember that a scan came to its end today, and tell."""
        keep_day(self._settings, LAST_SCAN, self._clock.today())
        self._months.note()
        self.tell()

    def disposed(self) -> None:
        """Remember that the user cleared up today, and tell."""
        keep_day(self._settings, LAST_REVIEW, self._clock.today())
        self._months.note()
        self.tell()

    def tell(self) -> None:
        """Write the file where it is wanted; a place that cannot be written stops nobody's work."""
        if self._write is None:
            return
        try:
            self._write(self.now())
        except KnownError as exc:
            log.info("the status file was not written: %s", exc.code.value)
