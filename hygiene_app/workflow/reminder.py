"""When to remind: at most once in a while, only of what is due, never while it is put off."""

from dataclasses import dataclass
from datetime import date, timedelta

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import ManagedValue
from hygiene_app.workflow.kept_days import LAST_REVIEW, keep_day, kept_day
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.status import StatusReport
from hygiene_app.workflow.store_ports import Findings, Settings

_REMINDED = "last-reminder"
_PUT_OFF = "reminder-put-off"
_PUT_OFF_DAYS = 7
_INTERVAL, _HOUR = "ReminderIntervalDays", "ReminderHour"
_OWN = {_INTERVAL: "reminder-interval-days", _HOUR: "reminder-hour"}


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ReminderState:
    """How it is set, and who says so.

    Attributes:
        interval: days between two reminders; 0: none.
        hour: of the day in local time, before which none comes.
        next_on: the first day on which a reminder may come.
        is_put_off: the user asked for silence until then.
    """

    interval: ManagedValue
    hour: ManagedValue
    next_on: date
    is_put_off: bool


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

    def state(self) -> ReminderState:
        """Return how it is set."""
        today = self._clock.today()
        next_on = self._next_on(today)
        return ReminderState(
            interval=self._value(_INTERVAL),
            hour=self._value(_HOUR),
            next_on=max(next_on, today),
            is_put_off=kept_day(self._settings, _PUT_OFF) is not None and next_on > today,
        )

    def choose_interval(self, days: int) -> None:
        """Keep how often the user wants it, 0 for never. Raises `KnownError(SETTING_LOCKED)`."""
        self._choose(_INTERVAL, days)

    def choose_hour(self, hour: int) -> None:
        """Keep the hour before which none comes. Raises `KnownError(SETTING_LOCKED)`."""
        self._choose(_HOUR, hour)

    def _choose(self, name: str, number: int) -> None:
        if self._value(name).locked:
            raise KnownError(ErrorCode.SETTING_LOCKED)
        self._settings.put(_OWN[name], str(number))

    def _value(self, name: str) -> ManagedValue:
        kept = self._settings.get(_OWN[name])
        # a value that cannot be, from an older version or a damaged profile, counts as none
        return self._organisation.of(name, int(kept) if kept.isdecimal() else None)

    def _number(self, name: str) -> int:
        value = self._value(name).value
        if not isinstance(value, int):
            raise TypeError(name)
        return value

    def _interval(self) -> int:
        """Return the days between two reminders; 0: none."""
        return self._number(_INTERVAL)

    def _is_time(self, next_on: date) -> bool:
        hour = self._clock.now().astimezone().hour
        return next_on <= self._clock.today() and hour >= self._number(_HOUR)

    def reminded(self) -> None:
        """Remember that somebody was reminded today."""
        keep_day(self._settings, _REMINDED, self._clock.today())
        self._settings.put(_PUT_OFF, "")

    def put_off(self) -> None:
        """Stay silent for a week."""
        later = self._clock.today() + timedelta(days=_PUT_OFF_DAYS)
        keep_day(self._settings, _PUT_OFF, later)

    def take_up(self) -> None:
        """Take back that it was put off."""
        self._settings.put(_PUT_OFF, "")

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
