"""`findings`."""

import argparse

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.finding import Evidence
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import VerdictStatus
from hygiene_app.workflow.review import ReviewRow
from hygiene_app.workflow.services import Services


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Print the open findings."""
    services = launch.services(arguments.profile)
    try:
        services.review.refresh()
        account = services.accounts.find(arguments.account).id if arguments.account else ""
        wanted = FindingFilter(account_id=account, category=arguments.category)
        if arguments.overdue:
            wanted = services.review.due_filter(account, arguments.category)
        rows = services.review.rows(services.review.ids(wanted))
        if out.as_json:
            emails = {each.id: each.email for each in services.accounts.list()}
            document = [_json(row, emails.get(row.finding.ref.account, "")) for row in rows]
            out.document("findings", {"findings": document})
        else:
            show(rows, out)
            _not_read(services, out, account)
    finally:
        services.close()
    return 0


def show(rows: tuple[ReviewRow, ...], out: Output) -> None:
    """Print findings for people."""
    table = [
        (
            row.finding.id,
            row.finding.category.value,
            row.finding.certainty.value,
            f"{row.finding.received:%Y-%m-%d}",
            _due(row),
            row.finding.sender.label,
            row.finding.subject,
        )
        for row in rows
    ]
    out.table(("id", "category", "certainty", "received", "due", "sender", "subject"), table)
    due = sum(1 for row in rows if row.verdict.status is VerdictStatus.DUE)
    out.line(f"{len(rows)} findings, {due} due.")


def _due(row: ReviewRow) -> str:
    return row.verdict.due_on.isoformat() if row.verdict.due_on else "-"


def _not_read(services: Services, out: Output, account: str) -> None:
    count = len(services.review.not_read(account))
    if count:
        out.line(f"{count} attachments could not be read.")


def _json(row: ReviewRow, email: str) -> dict[str, object]:
    finding, verdict = row.finding, row.verdict
    return {
        "id": finding.id,
        "account": email,
        "folder": finding.folder_display,
        "uid": finding.ref.uid,
        "category": finding.category.value,
        "confidence": round(finding.confidence, 4),
        "certainty": finding.certainty.value,
        "language": finding.language,
        "direction": finding.direction.value,
        "subject": finding.subject,
        "sender": finding.sender.email,
        "received": finding.received.isoformat(),
        "size": finding.identity.size,
        "attachments": list(finding.attachments),
        "status": verdict.status.value,
        "due_on": verdict.due_on.isoformat() if verdict.due_on else None,
        "action": verdict.action.value if verdict.action else None,
        "allowed": [action.value for action in verdict.allowed],
        "rule": verdict.rule,
        "reasons": [
            {"code": reason.code.value, "rule": reason.rule, "facts": dict(reason.facts)}
            for reason in verdict.reasons
        ],
        "evidence": [evidence_json(each) for each in finding.evidence],
    }


def evidence_json(evidence: Evidence) -> dict[str, object]:
    """Return one piece of evidence for JSON."""
    where = evidence.where.place.value
    if evidence.where.name:
        where += f" {evidence.where.name}"
    if evidence.where.page:
        where += f", page {evidence.where.page}"
    return {"rule": evidence.rule, "masked": evidence.masked, "where": where}
