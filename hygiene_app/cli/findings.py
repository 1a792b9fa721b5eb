"""`findings`."""

import argparse
from collections.abc import Mapping
from types import MappingProxyType

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output, counted
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
            out.document("findings", {"findings": _document(rows, services)})
        else:
            show(rows, out, _places(rows, services))
            _not_read(services, out, account)
    finally:
        services.close()
    return 0


def show(
    rows: tuple[ReviewRow, ...], out: Output, places: Mapping[str, int] = MappingProxyType({})
) -> None:
    """Print findings for people.

    Args:
        places: in how many other messages the same lies, by finding.
    """
    table = [
        (
            row.finding.id,
            row.finding.category.value,
            row.finding.certainty.value,
            f"{row.finding.received:%Y-%m-%d}",
            _due(row),
            row.finding.sender.label,
            _subject(row, places.get(row.finding.id, 0)),
        )
        for row in rows
    ]
    out.table(("id", "category", "certainty", "received", "due", "sender", "subject"), table)
    due = sum(1 for row in rows if row.verdict.status is VerdictStatus.DUE)
    out.line(f"{counted(len(rows), 'finding')}, {due} due.")


def _subject(row: ReviewRow, places: int) -> str:
    return f"{row.finding.subject} +{places}".strip() if places else row.finding.subject


def _places(rows: tuple[ReviewRow, ...], services: Services) -> dict[str, int]:
    found = services.review.places_of([row.finding.id for row in rows])
    return {finding: len(places) for finding, places in found.items()}


def _due(row: ReviewRow) -> str:
    return row.verdict.due_on.isoformat() if row.verdict.due_on else "-"


def _not_read(services: Services, out: Output, account: str) -> None:
    count = len(services.review.not_read(account))
    if count:
        out.line(f"{counted(count, 'attachment')} could not be read.")


def _document(rows: tuple[ReviewRow, ...], services: Services) -> list[dict[str, object]]:
    emails = {each.id: each.email for each in services.accounts.list()}
    places = _places(rows, services)
    passed_on = services.review.passed_on_of([row.finding.id for row in rows])
    return [
        {
            **_json(row, emails.get(row.finding.ref.account, "")),
            "places": places[row.finding.id],
            "passed_on": [address.email for address in passed_on[row.finding.id]],
        }
        for row in rows
    ]


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
