"""`policy show | check FILE`."""

import argparse
from pathlib import Path

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.policy import Hold, Period, RetentionPolicy, RetentionRule
from hygiene_app.workflow.policy import check_policy


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Show the policy in force, or check a file."""
    if arguments.verb == "check":
        policy = check_policy(_text(arguments.file), str(arguments.file))
    else:
        services = launch.services(arguments.profile)
        try:
            policy = services.policies.effective()
        finally:
            services.close()
    if out.as_json:
        out.document(f"policy {arguments.verb}", {"policy": _json(policy)})
    else:
        _show(policy, out)
    return 0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(path)) from exc


def _show(policy: RetentionPolicy, out: Output) -> None:
    out.line(f"{policy.name}, version {policy.version}, from: {policy.origin}")
    rows = [
        (
            rule.id,
            rule.category.value,
            in_words(rule.keep_min),
            in_words(rule.keep_max),
            in_words(rule.not_before),
            rule.trigger.value,
            rule.action.value,
            rule.basis.value,
            rule.source,
        )
        for rule in policy.rules
    ]
    columns = (
        "rule",
        "category",
        "at least",
        "at most",
        "not before",
        "counts from",
        "then",
        "basis",
        "source",
    )
    out.table(columns, rows)
    for hold in policy.holds:
        until = hold.until.isoformat() if hold.until else "further notice"
        out.line(f"hold {hold.id}: until {until} ({hold.source})")


def in_words(period: Period | None) -> str:
    """Return a period for people."""
    if period is None:
        return "-"
    parts = [
        (period.calendar_years, "calendar years"),
        (period.years, "years"),
        (period.months, "months"),
        (period.days, "days"),
    ]
    return ", ".join(f"{count} {unit}" for count, unit in parts if count) or "0 days"


def _json(policy: RetentionPolicy) -> dict[str, object]:
    return {
        "name": policy.name,
        "version": policy.version,
        "jurisdiction": policy.jurisdiction,
        "origin": policy.origin,
        "warn_days": policy.warn_days,
        "rules": [_rule(rule) for rule in policy.rules],
        "holds": [_hold(hold) for hold in policy.holds],
    }


def _rule(rule: RetentionRule) -> dict[str, object]:
    return {
        "id": rule.id,
        "category": rule.category.value,
        "jurisdiction": rule.jurisdiction,
        "trigger": rule.trigger.value,
        "keep_min": _period(rule.keep_min),
        "keep_max": _period(rule.keep_max),
        "not_before": _period(rule.not_before),
        "archive_for": _period(rule.archive_for),
        "direction": rule.direction.value if rule.direction else None,
        "action": rule.action.value,
        "basis": rule.basis.value,
        "source": rule.source,
    }


def _hold(hold: Hold) -> dict[str, object]:
    return {
        "id": hold.id,
        "category": hold.category.value if hold.category else None,
        "until": hold.until.isoformat() if hold.until else None,
        "source": hold.source,
    }


def _period(period: Period | None) -> dict[str, int] | None:
    if period is None:
        return None
    return {
        "days": period.days,
        "months": period.months,
        "years": period.years,
        "calendar_years": period.calendar_years,
    }
