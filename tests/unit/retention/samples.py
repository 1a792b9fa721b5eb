"""Findings and policies for the tests of this room, in one line each."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from hygiene_app.model.finding import Category, Direction, Finding, FindingState
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.model.policy import (
    Action,
    Basis,
    Condition,
    Hold,
    Period,
    Reason,
    ReasonCode,
    RetentionPolicy,
    RetentionRule,
    Trigger,
)

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


def at_noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def finding(
    received: date | datetime,
    *,
    category: Category = Category.CV,
    last: date | datetime | None = None,
    direction: Direction = Direction.RECEIVED,
    state: FindingState = FindingState.OPEN,
    kept_until: date | None = None,
    **told: object,
) -> Finding:
    moment = received if isinstance(received, datetime) else at_noon(received)
    newest = moment if last is None else last if isinstance(last, datetime) else at_noon(last)
    ref = MessageRef(account="a1", folder="INBOX", uidvalidity=7, uid=42)
    found = Finding(
        id="f1",
        identity=Identity(ref=ref, message_id="<1@example.com>", size=1000, received=moment),
        category=category,
        confidence=0.9,
        evidence=(),
        subject="",
        sender=Address(),
        recipients=(),
        direction=direction,
        folder_display="INBOX",
        thread_last=newest,
        state=state,
        kept_until=kept_until,
    )
    return replace(found, **told)  # type: ignore[arg-type]  # any of the fields


def rule(
    rule_id: str,
    *,
    category: Category = Category.CV,
    trigger: Trigger = Trigger.MESSAGE_DATE,
    basis: Basis = Basis.GUIDANCE,
    keep_min: Period | None = None,
    keep_max: Period | None = None,
    not_before: Period | None = None,
    action: Action = Action.TRASH,
    archive_for: Period | None = None,
    with_consent: Period | None = None,
    direction: Direction | None = None,
    when: Condition | None = None,
    unless: Condition | None = None,
) -> RetentionRule:
    return RetentionRule(
        id=rule_id,
        category=category,
        jurisdiction="BE",
        trigger=trigger,
        basis=basis,
        source=f"source of {rule_id}",
        keep_min=keep_min,
        keep_max=keep_max,
        not_before=not_before,
        action=action,
        archive_for=archive_for,
        with_consent=with_consent,
        direction=direction,
        when=when,
        unless=unless,
    )


def policy(
    *rules: RetentionRule,
    holds: tuple[Hold, ...] = (),
    warn_days: int = 31,
    protected: tuple[Category, ...] = (),
) -> RetentionPolicy:
    return RetentionPolicy(
        name="Test",
        version=1,
        jurisdiction="BE",
        origin="test",
        rules=rules,
        warn_days=warn_days,
        holds=holds,
        protected=protected,
    )


def codes(reasons: tuple[Reason, ...]) -> list[ReasonCode]:
    return [reason.code for reason in reasons]
