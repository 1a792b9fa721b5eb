"""The clocks that run on a finding: the duties to keep it and the first suggestion."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from hygiene_app.model.errors import Fact
from hygiene_app.model.finding import Finding
from hygiene_app.model.policy import (
    Action,
    Basis,
    Period,
    Reason,
    ReasonCode,
    RetentionPolicy,
    RetentionRule,
    Trigger,
)
from hygiene_app.retention.calendar import end_of

UNITS = ("days", "months", "years", "calendar_years")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A message must exist somewhere until `over`, the first day without the duty."""

    rule: RetentionRule
    period: Period
    since: date
    over: date

    def runs(self, today: date) -> bool:
        """Whether the message must still exist today."""
        return today < self.over

    def reason(self, today: date) -> Reason:
        """Return what this duty says today."""
        code = ReasonCode.DUTY_RUNS if self.runs(today) else ReasonCode.DUTY_OVER
        return reason_of(code, self.rule, self.period, self.since, self.over)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A message should leave the mailbox on `due`.

    Attributes:
        over: the day on which the period itself is over.
        careful: the day before which it is never suggested; `over` where no caution holds longer.
    """

    rule: RetentionRule
    period: Period
    since: date
    received: date
    over: date
    careful: date
    due: date

    def reasons(self, today: date) -> tuple[Reason, ...]:
        """Return what this suggestion says today: its period, and the caution that holds it."""
        said = [reason_of(self._code(today), self.rule, self.period, self.since, self.over)]
        if self.rule.not_before is not None and today < self.careful and self.over < self.careful:
            said.append(
                reason_of(
                    ReasonCode.CAUTION,
                    self.rule,
                    self.rule.not_before,
                    self.received,
                    self.careful,
                )
            )
        return tuple(said)

    def _code(self, today: date) -> ReasonCode:
        if self.period == Period():
            return ReasonCode.AT_ONCE
        return ReasonCode.PERIOD_RUNS if today < self.over else ReasonCode.PERIOD_OVER


def matching(finding: Finding, policy: RetentionPolicy) -> tuple[RetentionRule, ...]:
    """Return the rules for this category and direction, in the order of the policy."""
    return tuple(
        rule
        for rule in policy.rules
        if rule.category is finding.category and rule.direction in (None, finding.direction)
    )


def duties(finding: Finding, rules: Iterable[RetentionRule]) -> tuple[Duty, ...]:
    """Return every duty, the one that ends last first; among equals the law speaks first."""
    found = [
        Duty(rule=rule, period=rule.keep_min, since=since, over=end_of(since, rule.keep_min))
        for rule in rules
        if rule.keep_min is not None
        for since in (start_of(finding, rule.trigger),)
    ]
    return tuple(sorted(found, key=lambda d: (d.over, d.rule.basis is Basis.LAW), reverse=True))


def first_suggestion(
    finding: Finding, rules: Iterable[RetentionRule], duty: Duty | None
) -> Suggestion | None:
    """Return the suggestion that falls due first; among equals the archive, which loses nothing.

    A suggestion to archive does not wait for a duty, since the archive fulfils it.
    """
    suggestions = [
        _suggestion(finding, rule, rule.keep_max, duty)
        for rule in rules
        if rule.keep_max is not None
    ]
    return min(
        suggestions, key=lambda s: (s.due, s.rule.action is not Action.ARCHIVE), default=None
    )


def _suggestion(
    finding: Finding, rule: RetentionRule, period: Period, duty: Duty | None
) -> Suggestion:
    since, received = start_of(finding, rule.trigger), utc_date(finding.received)
    over = end_of(since, period)
    careful = max(over, end_of(received, rule.not_before or Period()))
    waits = duty is not None and rule.action is not Action.ARCHIVE
    return Suggestion(
        rule=rule,
        period=period,
        since=since,
        received=received,
        over=over,
        careful=careful,
        due=max(careful, duty.over) if duty is not None and waits else careful,
    )


def start_of(finding: Finding, trigger: Trigger) -> date:
    """Return the day from which a period counts; a thread never ends before its messages."""
    received = utc_date(finding.received)
    if trigger is Trigger.MESSAGE_DATE:
        return received
    return max(received, utc_date(finding.thread_last))


def utc_date(moment: datetime) -> date:
    """Return the date of a moment in UTC; at the ends of the calendar the date as it stands."""
    try:
        return moment.astimezone(UTC).date()
    except OverflowError:
        return moment.date()


def reason_of(
    code: ReasonCode, rule: RetentionRule, period: Period, since: date, over: date
) -> Reason:
    """Return a reason with the facts that every reason about a period carries."""
    facts: list[tuple[str, Fact]] = [
        ("from", since.isoformat()),
        ("date", over.isoformat()),
        ("trigger", rule.trigger.value),
        ("action", rule.action.value),
        ("basis", rule.basis.value),
        ("jurisdiction", rule.jurisdiction),
        ("source", rule.source),
    ]
    amounts = [(unit, int(getattr(period, unit))) for unit in UNITS]
    facts.extend(amount for amount in amounts if amount[1])
    return Reason(code=code, rule=rule.id, facts=tuple(facts))
