"""When to remind: at most once in a while, only of what is due, never while it is put off."""

from dataclasses import dataclass
from datetime import date, timedelta

from hygiene_app.workflow.kept_days import LAST_REVIEW, keep_day, kept_day
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.status import StatusReport
from hygiene_app.workflow.store_ports import Findings, Settings

_REMINDED = "last-reminder"
_PUT_OFF = "reminder-put-off"
_PUT_OFF_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminding:
    """Whether to remind today, and of how much.

    Attributes:
        due: messages that should be gone by now.
        next_on: the first day on which a reminder may come.
    """

    due: int
    next_on: date
    now: bool


class Reminder:
    """Works from stored dates alone: no mailbox is asked, so that it is quick."""

    def __init__(
        self,
        *,
        findings: Findings,
        settings: Settings,
        clock: Clock,
        organisation: Organisation,
        status: StatusReport,
    ) -> None:
        self._status = status
        self._findings = findings
        self._settings = settings
        self._clock = clock
        self._organisation = organisation

    def look(self) -> Reminding:
        """Return whether it is time. Nothing due means silence."""
        self._status.tell()
        today = self._clock.today()
        due = self._findings.totals(today, today).due_messages
        next_on = self._next_on(today)
        return Reminding(
            due=due, next_on=next_on, now=bool(due and self._interval()) and self._is_time(next_on)
        )

    def _interval(self) -> int:
        """Return the days between two reminders; 0: none."""
        return self._organisation.number("ReminderIntervalDays")

    def _is_time(self, next_on: date) -> bool:
        hour = self._clock.now().astimezone().hour
        return next_on <= self._clock.today() and hour >= self._organisation.number("ReminderHour")

    def reminded(self) -> None:
        """Remember that somebody was reminded today."""
        keep_day(self._settings, _REMINDED, self._clock.today())
        self._settings.put(_PUT_OFF, "")

    def put_off(self) -> None:
        """Stay silent for a week."""
        later = self._clock.today() + timedelta(days=_PUT_OFF_DAYS)
        keep_day(self._settings, _PUT_OFF, later)

    def _next_on(self, today: date) -> date:
        put_off = kept_day(self._settings, _PUT_OFF)
        if put_off is not None:
            return put_off
        last = max(
            filter(
                None, (kept_day(self._settings, _REMINDED), kept_day(self._settings, LAST_REVIEW))
            ),
            default=None,
        )
        if last is None or last > today:  # a clock that was set back must not silence it for ever
            return today
        return last + timedelta(days=self._interval())
