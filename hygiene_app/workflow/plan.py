"""What a disposal would do, before anything is done."""

from collections.abc import Iterable, Sequence
from datetime import date

from hygiene_app.model.disposal import DisposalPlan, Planned, Refused
from hygiene_app.model.finding import Finding
from hygiene_app.model.message import MessageRef
from hygiene_app.model.policy import Action, ReasonCode, RetentionPolicy, Verdict
from hygiene_app.retention.verdict import apply, archive_until
from hygiene_app.workflow.store_ports import Findings

_NOT_PERMITTED = ReasonCode.NOT_PERMITTED.value

Judged = tuple[Finding, Verdict]


def make_plans(
    findings: Findings,
    finding_ids: Sequence[str],
    actions: Iterable[Action],
    policy: RetentionPolicy,
    today: date,
) -> tuple[DisposalPlan, ...]:
    """Return a plan for each action: every message once, and what may not be touched and why.

    A message is refused when anything found in it forbids the action: a duty on an invoice
    protects the CV that came with it.
    """
    messages: dict[MessageRef, tuple[Finding, tuple[Judged, ...]]] = {}
    together = findings.together(finding_ids)
    for finding in findings.get(finding_ids):
        if finding.ref not in messages:
            all_of_it = together.get(finding.ref) or (finding,)
            judged = tuple((each, apply(each, policy, today)) for each in all_of_it)
            messages[finding.ref] = (finding, judged)
    return tuple(_plan(messages.values(), action, policy, today) for action in actions)


def _plan(
    messages: Iterable[tuple[Finding, tuple[Judged, ...]]],
    action: Action,
    policy: RetentionPolicy,
    today: date,
) -> DisposalPlan:
    items: list[Planned] = []
    refused: list[Refused] = []
    for finding, together in messages:
        why = _refusal(together, action) if action in policy.actions else _NOT_PERMITTED
        if why:
            refused.append(Refused(finding=finding.id, reason=why))
        else:
            items.append(_planned(finding, together, policy, today))
    return DisposalPlan(action=action, items=tuple(items), refused=tuple(refused))


def _refusal(together: Iterable[Judged], action: Action) -> str:
    if action is Action.STRIP and not any(each.attachments for each, _ in together):
        return "no-attachment"
    needed = Action.ARCHIVE if action is Action.STRIP else action
    for _, verdict in together:
        if needed in verdict.allowed:
            continue
        in_trash = action is Action.TRASH and Action.DELETE in verdict.allowed
        return ReasonCode.IN_TRASH.value if in_trash else verdict.reasons[0].code.value
    return ""


def _planned(
    finding: Finding, together: tuple[Judged, ...], policy: RetentionPolicy, today: date
) -> Planned:
    ends = [archive_until(each, policy, today) for each, _ in together]
    known = [end for end in ends if end is not None]
    verdicts = {each.id: verdict for each, verdict in together}
    verdict = verdicts.get(finding.id) or apply(finding, policy, today)
    return Planned(
        identity=finding.identity,
        findings=tuple(each.id for each, _ in together),
        category=finding.category,
        rule=verdict.rule,
        size=finding.identity.size,
        expires=max(known) if known and len(known) == len(ends) else None,
    )
