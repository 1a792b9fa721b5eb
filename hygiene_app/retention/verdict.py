"""What retention says of a finding on a given day. Pure: nothing is read, nothing is kept."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from hygiene_app.model.errors import Fact
from hygiene_app.model.finding import Finding, FindingState
from hygiene_app.model.message import FolderRole
from hygiene_app.model.policy import (
    Action,
    Hold,
    Reason,
    ReasonCode,
    RetentionPolicy,
    Verdict,
    VerdictStatus,
)
from hygiene_app.retention.calendar import end_of
from hygiene_app.retention.clocks import (
    Duty,
    Suggestion,
    duties,
    first_suggestion,
    matching,
)

_MILDER: Final[Mapping[Action | None, tuple[Action, ...]]] = {
    Action.DELETE: (Action.DELETE, Action.TRASH, Action.ARCHIVE),
    Action.TRASH: (Action.TRASH, Action.ARCHIVE),
    Action.STRIP: (Action.STRIP, Action.ARCHIVE),
    Action.ARCHIVE: (Action.ARCHIVE,),
}
_EVERY_ACTION = (Action.ARCHIVE, Action.TRASH, Action.DELETE)


def apply(finding: Finding, policy: RetentionPolicy, today: date) -> Verdict:
    """Return the verdict on a finding, with every rule that mattered among its reasons.

    A hold wins over the user's own decision, that over the protection of a category, that over the
    longest duty, and the duty over every suggestion. Where something is not allowed, the first
    reason says why. What was disposed of or is gone gets the verdict that it had while it was
    there. Never raises.
    """
    verdict = _by_rules(finding, policy, today)
    if finding.category in policy.protected:
        verdict = _protected(verdict, finding)
    if finding.folder_role is FolderRole.TRASH:
        verdict = _in_trash(verdict)
    if finding.state is FindingState.NOT_THIS:
        verdict = _kept_in_place(verdict, Reason(code=ReasonCode.NOT_THIS), due_on=None)
    elif finding.state is FindingState.KEPT and _still(finding.kept_until, today):
        reason = _limited(ReasonCode.KEPT_BY_USER, finding.kept_until)
        verdict = _kept_in_place(verdict, reason, due_on=_later(verdict, finding.kept_until))
    hold = hold_on(finding, policy, today)
    if hold is not None:
        code = ReasonCode.OWN_HOLD if hold.own else ReasonCode.HOLD
        reason = _limited(code, hold.until, rule=hold.id, source=hold.source)
        verdict = _kept_in_place(verdict, reason, due_on=_later(verdict, hold.until))
    return _permitted(verdict, policy.actions)


def archive_until(finding: Finding, policy: RetentionPolicy, today: date) -> date | None:
    """Return the day on which a copy archived today should expire; None: it does not.

    Never before the longest duty is over, nor before the day until which it could have stayed in
    the mailbox. Under a hold, in a protected category, and where no rule names a day, the copy has
    no end of its own.
    """
    if finding.category in policy.protected or hold_on(finding, policy, today) is not None:
        return None
    rules = matching(finding, policy)
    ends = [end_of(today, rule.archive_for) for rule in rules if rule.archive_for is not None]
    owed = duties(finding, rules)
    ends.extend(duty.over for duty in owed if duty.runs(today))
    suggestion = first_suggestion(finding, rules, next(iter(owed), None))
    if ends and suggestion is not None:
        ends.append(suggestion.due)
    return max(ends, default=None)


def hold_on(finding: Finding, policy: RetentionPolicy, today: date) -> Hold | None:
    """Return the hold that lasts longest on this finding today, if there is one."""
    holds = [hold for hold in policy.holds if _holds(hold, finding) and _still(hold.until, today)]
    return max(holds, key=lambda hold: hold.until or date.max, default=None)


def _holds(hold: Hold, finding: Finding) -> bool:
    """Whether everything that a hold names fits a finding."""
    if hold.category not in (None, finding.category):
        return False
    if hold.thread and hold.thread != finding.thread:
        return False
    if hold.person and not any(
        each.is_among((hold.person,)) for each in (finding.sender, *finding.recipients)
    ):
        return False
    words = (finding.subject, finding.sender.name, finding.sender.email, *finding.attachments)
    return not hold.text or hold.text.casefold() in "\n".join(words).casefold()


def _by_rules(finding: Finding, policy: RetentionPolicy, today: date) -> Verdict:
    rules = matching(finding, policy)
    if not rules:
        reason = Reason(code=ReasonCode.NO_RULE, facts=(("category", finding.category.value),))
        return Verdict(status=VerdictStatus.UNKNOWN, reasons=(reason,), allowed=(Action.ARCHIVE,))
    owed = duties(finding, rules)
    suggestion = first_suggestion(finding, rules, next(iter(owed), None))
    if suggestion is None:
        return _without_maximum(owed, rules[0].id, today)
    return _with_maximum(owed, suggestion, policy.warn_days, today)


def _without_maximum(owed: tuple[Duty, ...], rule: str, today: date) -> Verdict:
    rule = owed[0].rule.id if owed else rule
    running, over = _told(owed, today)
    return Verdict(
        status=VerdictStatus.KEEP,
        reasons=(*running, *over, Reason(code=ReasonCode.NO_MAXIMUM, rule=rule)),
        allowed=_allowed(running),
        rule=rule,
    )


def _with_maximum(
    owed: tuple[Duty, ...], suggestion: Suggestion, warn_days: int, today: date
) -> Verdict:
    running, over = _told(owed, today)
    return Verdict(
        status=_status(running, suggestion, warn_days, today),
        reasons=(*running, *suggestion.reasons(today), *over),
        due_on=suggestion.due,
        action=suggestion.rule.action,
        allowed=_allowed(running),
        rule=suggestion.rule.id,
    )


def _told(owed: tuple[Duty, ...], today: date) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Return the duties that run; where none does, the one that was over last."""
    running = tuple(duty.reason(today) for duty in owed if duty.runs(today))
    over = () if running else tuple(duty.reason(today) for duty in owed[:1])
    return running, over


def _status(
    running: tuple[Reason, ...], suggestion: Suggestion, warn_days: int, today: date
) -> VerdictStatus:
    if today >= suggestion.due:
        return VerdictStatus.DUE
    if (suggestion.due - today).days <= warn_days:
        return VerdictStatus.SOON
    return VerdictStatus.KEEP if running else VerdictStatus.LATER


def _allowed(running: tuple[Reason, ...]) -> tuple[Action, ...]:
    return (Action.ARCHIVE,) if running else _EVERY_ACTION


def _protected(verdict: Verdict, finding: Finding) -> Verdict:
    """Return the verdict on a protected category: the archive loses nothing, all else might."""
    reason = Reason(code=ReasonCode.PROTECTED, facts=(("category", finding.category.value),))
    return replace(verdict, reasons=(reason, *verdict.reasons), allowed=(Action.ARCHIVE,))


def _in_trash(verdict: Verdict) -> Verdict:
    """Return the verdict on what lies in the Trash: it cannot go there a second time."""
    return replace(
        verdict,
        reasons=(*verdict.reasons, Reason(code=ReasonCode.IN_TRASH)),
        action=Action.DELETE if verdict.action is Action.TRASH else verdict.action,
        allowed=tuple(action for action in verdict.allowed if action is not Action.TRASH),
    )


def _permitted(verdict: Verdict, actions: frozenset[Action]) -> Verdict:
    """Return the verdict as far as the organisation lets people act on it.

    What is suggested becomes the next milder thing that may be done; the day stays the same.
    """
    if all(action in actions for action in (*verdict.allowed, verdict.action) if action):
        return verdict
    allowed = tuple(action for action in verdict.allowed if action in actions)
    milder = [action for action in _MILDER.get(verdict.action, ()) if action in actions]
    if verdict.action in verdict.allowed:
        milder = [action for action in milder if action in allowed]
    told = (Reason(code=ReasonCode.NOT_PERMITTED),)
    stops_all = bool(verdict.allowed) and not allowed
    return replace(
        verdict,
        reasons=(*told, *verdict.reasons) if stops_all else (*verdict.reasons, *told),
        action=next(iter(milder), None),
        allowed=allowed,
    )


def _kept_in_place(verdict: Verdict, reason: Reason, *, due_on: date | None) -> Verdict:
    return replace(
        verdict,
        status=VerdictStatus.KEEP,
        reasons=(reason, *verdict.reasons),
        due_on=due_on,
        action=None,
        allowed=(),
    )


def _still(until: date | None, today: date) -> bool:
    return until is None or today < until


def _later(verdict: Verdict, until: date | None) -> date | None:
    if verdict.due_on is None or until is None:
        return None
    return max(verdict.due_on, until)


def _limited(code: ReasonCode, until: date | None, *, rule: str = "", source: str = "") -> Reason:
    facts: list[tuple[str, Fact]] = [("limit", "none" if until is None else "day")]
    if until is not None:
        facts.append(("date", until.isoformat()))
    if source:
        facts.append(("source", source))
    return Reason(code=code, rule=rule, facts=tuple(facts))
