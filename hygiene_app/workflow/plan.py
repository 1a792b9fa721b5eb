"""What a disposal would do, before anything is done."""

from collections.abc import Iterable, Sequence
from datetime import date

from hygiene_app.model.disposal import DisposalPlan, Planned, Refused
from hygiene_app.model.finding import Finding
from hygiene_app.model.message import MessageRef
from hygiene_app.model.policy import Action, RetentionPolicy
from hygiene_app.retention.verdict import apply, archive_until
from hygiene_app.workflow.ports import Findings


def make_plan(
    findings: Findings,
    finding_ids: Sequence[str],
    action: Action,
    policy: RetentionPolicy,
    today: date,
) -> DisposalPlan:
    """Return the plan: every message once, and what may not be touched and why.

    A message is refused when anything found in it forbids the action: a duty on an invoice
    protects the CV that came with it.
    """
    items: dict[MessageRef, Planned] = {}
    refused: list[Refused] = []
    for finding in findings.get(finding_ids):
        if finding.ref in items:
            continue
        together = findings.of_message(finding.ref) or (finding,)
        why = _refusal(together, action, policy, today)
        if why:
            refused.append(Refused(finding=finding.id, reason=why))
        else:
            items[finding.ref] = _planned(finding, together, policy, today)
    return DisposalPlan(action=action, items=tuple(items.values()), refused=tuple(refused))


def _refusal(
    together: Iterable[Finding], action: Action, policy: RetentionPolicy, today: date
) -> str:
    for finding in together:
        verdict = apply(finding, policy, today)
        if action not in verdict.allowed:
            return verdict.reasons[0].code.value
    return ""


def _planned(
    finding: Finding, together: tuple[Finding, ...], policy: RetentionPolicy, today: date
) -> Planned:
    ends = [archive_until(each, policy, today) for each in together]
    known = [end for end in ends if end is not None]
    return Planned(
        identity=finding.identity,
        findings=tuple(each.id for each in together),
        category=finding.category,
        rule=apply(finding, policy, today).rule,
        size=finding.identity.size,
        expires=max(known) if known and len(known) == len(ends) else None,
    )
