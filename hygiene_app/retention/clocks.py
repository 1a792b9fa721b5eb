"""The clocks that run on a finding: the duties to keep it and the first suggestion."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from hygiene_app.model.errors import Fact
from hygiene_app.model.finding import Finding
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.policy import (
    Action,
    Basis,
    Condition,
    Period,
    Reason,
    ReasonCode,
    RetentionPolicy,
    RetentionRule,
    Trigger,
)
from hygiene_app.retention.calendar import end_of, year_end_after

ASK_AGAIN = Period(days=90)
"""How long "this is not over yet" holds before it is asked again."""

_TOLD = {
    Condition.ORDER: (Question.BECAME_ORDER, Answer.YES),
    Condition.NO_ORDER: (Question.BECAME_ORDER, Answer.NO),
    Condition.PROCEDURE_OVER: (Question.PROCEDURE_OVER, Answer.YES),
    Condition.PROCEDURE_RUNS: (Question.PROCEDURE_OVER, Answer.NO),
}

UNITS = ("days", "months", "years", "calendar_years")


class Start(NamedTuple):
    """The day from which a period counts, and what that day is."""

    day: date
    trigger: Trigger


class Wait(NamedTuple):
    """What the user told that makes a suggestion wait.

    Attributes:
        until: the first day that does not wait for it.
        told_until: the first day on which it is no longer told; later than `until` where the
            policy does not let a consent count for all that was agreed.
    """

    reason: Reason
    until: date
    told_until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A message must exist somewhere until `over`, the first day without the duty."""

    rule: RetentionRule
    period: Period
    since: Start
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
        longer: what the user told that makes it wait.
    """

    rule: RetentionRule
    period: Period
    since: Start
    received: Start
    over: date
    careful: date
    due: date
    longer: tuple[Wait, ...] = ()

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
        said.extend(wait.reason for wait in self.longer if today < wait.told_until)
        return tuple(said)

    def _code(self, today: date) -> ReasonCode:
        if self.period == Period():
            return ReasonCode.AT_ONCE
        return ReasonCode.PERIOD_RUNS if today < self.over else ReasonCode.PERIOD_OVER


def matching(finding: Finding, policy: RetentionPolicy) -> tuple[RetentionRule, ...]:
    """Return the rules for this category, direction and matter, in the order of the policy.

    What a rule would remove of a protected category goes to the archive instead.
    """
    protected = finding.category in policy.protected
    return tuple(
        replace(rule, action=Action.ARCHIVE) if protected else rule
        for rule in policy.rules
        if rule.category is finding.category
        and rule.direction in (None, finding.direction)
        and (rule.when is None or _is_told(rule.when, finding.told))
        and (rule.unless is None or not _is_told(rule.unless, finding.told))
    )


def _is_told(condition: Condition, told: Told | None) -> bool:
    if told is None:
        return False
    question, answer = _TOLD[condition]
    return told.question is question and told.answer is answer


def duties(finding: Finding, rules: Iterable[RetentionRule]) -> tuple[Duty, ...]:
    """Return every duty, the one that ends last first; among equals the law speaks first."""
    found = [
        Duty(rule=rule, period=rule.keep_min, since=since, over=end_of(since.day, rule.keep_min))
        for rule in rules
        if rule.keep_min is not None
        for since in (start_of(finding, rule),)
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
    since = start_of(finding, rule)
    received = Start(utc_date(finding.received), Trigger.MESSAGE_DATE)
    over = end_of(since.day, period)
    # The caution is there because the end of a procedure cannot be seen: not where it was told.
    caution = None if since.trigger is Trigger.PROCEDURE_END else rule.not_before
    careful = max(over, end_of(received.day, caution or Period()))
    longer = _longer(finding, rule, since)
    due = max((careful, *(wait.until for wait in longer)))
    waits = duty is not None and rule.action is not Action.ARCHIVE
    return Suggestion(
        rule=rule,
        period=period,
        since=since,
        received=received,
        over=over,
        careful=careful,
        due=max(due, duty.over) if duty is not None and waits else due,
        longer=longer,
    )


def _longer(finding: Finding, rule: RetentionRule, since: Start) -> tuple[Wait, ...]:
    """Return what the user told that makes a suggestion wait."""
    found: list[Wait] = []
    told, consent = finding.told, finding.consent
    if told is not None and _is_told(Condition.PROCEDURE_RUNS, told):
        until = end_of(told.on, ASK_AGAIN)
        facts: tuple[tuple[str, Fact], ...] = (("date", until.isoformat()),)
        reason = Reason(code=ReasonCode.PROCEDURE_RUNS, rule=rule.id, facts=facts)
        found.append(Wait(reason, until, until))
    if consent is not None:
        found.append(_agreed(consent, rule, since))
    return tuple(found)


def _agreed(consent: Consent, rule: RetentionRule, since: Start) -> Wait:
    """Return how long a consent counts: never longer than the rule lets it."""
    until, most = consent.until, rule.with_consent
    if most is not None:
        until = min(until, end_of(since.day, most))
    facts: tuple[tuple[str, Fact], ...] = (
        ("limit", "none" if until == consent.until else "rule"),
        ("from", consent.until.isoformat()),
        ("date", until.isoformat()),
        ("proof", consent.proof),
    )
    reason = Reason(code=ReasonCode.CONSENT, rule=rule.id, facts=facts)
    return Wait(reason, until, consent.until)


def start_of(finding: Finding, rule: RetentionRule) -> Start:
    """Return the day from which a period counts; a thread never ends before its messages.

    The end of a procedure that nobody told is the last message of the thread.
    """
    received, told = utc_date(finding.received), finding.told
    if rule.trigger is Trigger.MESSAGE_DATE:
        return Start(received, Trigger.MESSAGE_DATE)
    if rule.trigger is Trigger.ACCOUNTING_YEAR:
        return Start(year_end_after(received, *rule.year_end), Trigger.ACCOUNTING_YEAR)
    ended = told is not None and _is_told(Condition.PROCEDURE_OVER, told)
    if rule.trigger is Trigger.PROCEDURE_END and told is not None and ended:
        return Start(told.on, Trigger.PROCEDURE_END)
    return Start(max(received, utc_date(finding.thread_last)), Trigger.THREAD_LAST)


def utc_date(moment: datetime) -> date:
    """Return the date of a moment in UTC; at the ends of the calendar the date as it stands."""
    try:
        return moment.astimezone(UTC).date()
    except OverflowError:
        return moment.date()


def reason_of(
    code: ReasonCode, rule: RetentionRule, period: Period, since: Start, over: date
) -> Reason:
    """Return a reason with the facts that every reason about a period carries."""
    facts: list[tuple[str, Fact]] = [
        ("from", since.day.isoformat()),
        ("date", over.isoformat()),
        ("trigger", since.trigger.value),
        ("action", rule.action.value),
        ("basis", rule.basis.value),
        ("jurisdiction", rule.jurisdiction),
        ("source", rule.source),
    ]
    amounts = [(unit, int(getattr(period, unit))) for unit in UNITS]
    facts.extend(amount for amount in amounts if amount[1])
    return Reason(code=code, rule=rule.id, facts=tuple(facts))
