"""Categories that the policy protects: the archive, and nothing else."""

from datetime import date

import pytest

from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.message import FolderRole
from hygiene_app.model.policy import Action, Hold, Period, ReasonCode, VerdictStatus
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import codes, finding, policy, rule

RECEIVED = date(2024, 3, 12)
TODAY = date(2026, 1, 1)
HASTY = rule("cv", keep_max=Period(days=28), archive_for=Period(days=30))
GUARDED = policy(HASTY, protected=(Category.CV,))


@pytest.mark.parametrize("action", [Action.TRASH, Action.DELETE, Action.ARCHIVE])
def test_what_is_protected_is_suggested_for_the_archive_only(action: Action) -> None:
    hasty = rule("cv", keep_max=Period(days=28), action=action)
    verdict = apply(finding(RECEIVED), policy(hasty, protected=(Category.CV,)), TODAY)
    assert (verdict.status, verdict.due_on) == (VerdictStatus.DUE, date(2024, 4, 9))
    assert (verdict.action, verdict.allowed) == (Action.ARCHIVE, (Action.ARCHIVE,))
    assert codes(verdict.reasons) == [ReasonCode.PROTECTED, ReasonCode.PERIOD_OVER]
    assert dict(verdict.reasons[0].facts) == {"category": "cv"}
    assert dict(verdict.reasons[1].facts)["action"] == "archive"


def test_the_archive_never_lets_go_of_what_is_protected() -> None:
    assert archive_until(finding(RECEIVED), policy(HASTY), TODAY) == date(2026, 1, 31)
    assert archive_until(finding(RECEIVED), GUARDED, TODAY) is None


def test_other_categories_are_not_protected() -> None:
    other = policy(HASTY, protected=(Category.CONTRACT,))
    assert apply(finding(RECEIVED), other, TODAY) == apply(finding(RECEIVED), policy(HASTY), TODAY)


def test_without_a_rule_it_is_protected_too() -> None:
    contract = finding(RECEIVED, category=Category.CONTRACT)
    verdict = apply(contract, policy(HASTY, protected=(Category.CONTRACT,)), TODAY)
    assert (verdict.status, verdict.allowed) == (VerdictStatus.UNKNOWN, (Action.ARCHIVE,))
    assert codes(verdict.reasons) == [ReasonCode.PROTECTED, ReasonCode.NO_RULE]


def test_in_the_trash_it_is_suggested_for_the_archive() -> None:
    verdict = apply(finding(RECEIVED, folder_role=FolderRole.TRASH), GUARDED, TODAY)
    assert (verdict.action, verdict.allowed) == (Action.ARCHIVE, (Action.ARCHIVE,))


def test_a_duty_that_is_over_frees_nothing() -> None:
    owed = rule("duty", keep_min=Period(days=1))
    verdict = apply(finding(RECEIVED), policy(HASTY, owed, protected=(Category.CV,)), TODAY)
    assert verdict.allowed == (Action.ARCHIVE,)


def test_a_hold_and_an_own_decision_come_before_it() -> None:
    held = policy(HASTY, protected=(Category.CV,), holds=(Hold(id="h", source="s"),))
    verdict = apply(finding(RECEIVED), held, TODAY)
    assert (codes(verdict.reasons)[0], verdict.allowed) == (ReasonCode.HOLD, ())
    kept = apply(finding(RECEIVED, state=FindingState.KEPT), GUARDED, TODAY)
    assert (codes(kept.reasons)[0], kept.allowed) == (ReasonCode.KEPT_BY_USER, ())
