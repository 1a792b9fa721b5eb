"""`policy show | check FILE`."""

import argparse
from pathlib import Path

from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.policy import Hold, Period, RetentionPolicy, RetentionRule, Trigger
from hygiene_app.workflow.policy import check_policy


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Show the policy in force, or check a file."""
    if arguments.verb == "check":
        policy = check_policy(text_of(arguments.file), str(arguments.file))
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


def text_of(path: Path) -> str:
    """Return a policy file. Raises `KnownError(PATH_UNREADABLE)`."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as exc:
        raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(path)) from exc


def _show(policy: RetentionPolicy, out: Output) -> None:
    out.line(f"{policy.name}, version {policy.version}, from: {policy.origin}")
    if policy.protected:
        kinds = ", ".join(category.value for category in policy.protected)
        out.line(f"protected, so never removed: {kinds}")
    rows = [
        (
            rule.id,
            rule.category.value,
            in_words(rule.keep_min),
            in_words(rule.keep_max),
            in_words(rule.with_consent),
            in_words(rule.not_before),
            _start(rule),
            _condition(rule),
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
        "with consent",
        "not before",
        "counts from",
        "holds",
        "then",
        "basis",
        "source",
    )
    out.table(columns, rows)
    for hold in policy.holds:
        until = hold.until.isoformat() if hold.until else "further notice"
        review = f", to be reviewed on {hold.review.isoformat()}" if hold.review else ""
        out.line(f"hold {hold.id} on {_named(hold)}: until {until}{review} ({hold.source})")


def _start(rule: RetentionRule) -> str:
    if rule.trigger is not Trigger.ACCOUNTING_YEAR:
        return rule.trigger.value
    return f"{rule.trigger.value} ({_year_end(rule)})"


def _year_end(rule: RetentionRule) -> str:
    month, day = rule.year_end
    return f"{month:02}-{day:02}"


def _condition(rule: RetentionRule) -> str:
    said = [f"if {rule.when.value}"] if rule.when else []
    said += [f"unless {rule.unless.value}"] if rule.unless else []
    return ", ".join(said) or "always"


def _named(hold: Hold) -> str:
    """Return what a hold is about; a thread is known by a number that says nothing to people."""
    said = [hold.category.value] if hold.category else []
    said += [hold.person] if hold.person else []
    said += ["one conversation"] if hold.thread else []
    said += [f'"{hold.text}"'] if hold.text else []
    return ", ".join(said) or "everything"


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
        "protected": [category.value for category in policy.protected],
        "rules": [_rule(rule) for rule in policy.rules],
        "holds": [_hold(hold) for hold in policy.holds],
    }


def _rule(rule: RetentionRule) -> dict[str, object]:
    return {
        "id": rule.id,
        "category": rule.category.value,
        "jurisdiction": rule.jurisdiction,
        "trigger": rule.trigger.value,
        "accounting_year_ends": _year_end(rule),
        "when": rule.when.value if rule.when else None,
        "unless": rule.unless.value if rule.unless else None,
        "keep_min": _period(rule.keep_min),
        "keep_max": _period(rule.keep_max),
        "with_consent": _period(rule.with_consent),
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
        "person": hold.person or None,
        "thread": hold.thread or None,
        "text": hold.text or None,
        "until": hold.until.isoformat() if hold.until else None,
        "review": hold.review.isoformat() if hold.review else None,
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
