"""What must hold for any policy, any finding and any day."""

from datetime import UTC, date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.finding import Category, Direction, Finding, FindingState
from hygiene_app.model.policy import (
    Action,
    Basis,
    Hold,
    Period,
    RetentionPolicy,
    Trigger,
    VerdictStatus,
)
from hygiene_app.retention.calendar import end_of
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import finding, policy, rule

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))
any_days = st.dates()
few = st.integers(0, 12)
periods = st.builds(Period, days=st.integers(0, 400), months=few, years=few, calendar_years=few)
maybe = st.none() | periods
categories = st.sampled_from((Category.CV, Category.QUOTE))
rules = st.builds(
    rule,
    st.text("abc", min_size=1, max_size=4),
    category=categories,
    trigger=st.sampled_from(Trigger),
    basis=st.sampled_from(Basis),
    keep_min=maybe,
    keep_max=maybe,
    not_before=maybe,
    action=st.sampled_from(Action),
    archive_for=maybe,
    direction=st.none() | st.sampled_from(Direction),
)
holds = st.builds(
    Hold,
    id=st.just("h"),
    source=st.just("s"),
    category=st.none() | categories,
    until=st.none() | days,
)


@st.composite
def policies(draw: st.DrawFn, *, with_holds: bool = True) -> RetentionPolicy:
    held = draw(st.lists(holds, max_size=2)) if with_holds else []
    return policy(
        *draw(st.lists(rules, max_size=5)), holds=tuple(held), warn_days=draw(st.integers(0, 400))
    )


@st.composite
def findings(draw: st.DrawFn, *, states: tuple[FindingState, ...] = tuple(FindingState)) -> Finding:
    return finding(
        draw(st.datetimes(timezones=st.just(UTC))),
        last=draw(st.datetimes(timezones=st.just(UTC))),
        category=draw(st.sampled_from(Category)),
        direction=draw(st.sampled_from(Direction)),
        state=draw(st.sampled_from(states)),
        kept_until=draw(st.none() | any_days),
    )


@st.composite
def recent(draw: st.DrawFn) -> Finding:
    """A finding of our times, open, of a category that the policies know."""
    return finding(
        draw(days), last=draw(days), category=draw(categories), direction=draw(directions)
    )


directions = st.sampled_from(Direction)


def duty_ends(found: Finding, rules: RetentionPolicy) -> list[date]:
    """What the duties amount to, reckoned without the code under test."""
    ends = []
    for each in rules.rules:
        if each.category is not found.category or each.keep_min is None:
            continue
        if each.direction not in (None, found.direction):
            continue
        start = found.received.date()
        if each.trigger is Trigger.THREAD_LAST:
            start = max(start, found.thread_last.date())
        ends.append(end_of(start, each.keep_min))
    return ends


@given(findings(), policies(), any_days)
def test_every_question_has_an_answer_with_a_reason(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    verdict = apply(found, rules, today)
    archive_until(found, rules, today)
    assert verdict.reasons
    assert (verdict.status is VerdictStatus.DUE) <= (verdict.due_on is not None)
    assert (verdict.status is VerdictStatus.DUE) <= (verdict.action in verdict.allowed)


@given(recent(), policies(with_holds=False), days)
def test_a_duty_wins_over_every_suggestion(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    verdict = apply(found, rules, today)
    ends = duty_ends(found, rules)
    if any(today < end for end in ends):
        assert verdict.allowed == (Action.ARCHIVE,)
        expires = archive_until(found, rules, today)
        assert expires is not None
        assert expires >= max(ends)
        if verdict.status is VerdictStatus.DUE:
            assert verdict.action is Action.ARCHIVE
    elif verdict.status is not VerdictStatus.UNKNOWN:
        assert verdict.allowed == (Action.ARCHIVE, Action.TRASH, Action.DELETE)


@given(findings(), policies(), any_days)
def test_a_hold_wins_over_all(found: Finding, rules: RetentionPolicy, today: date) -> None:
    holds_now = [
        hold
        for hold in rules.holds
        if hold.category in (None, found.category) and (hold.until is None or today < hold.until)
    ]
    verdict = apply(found, rules, today)
    if holds_now:
        assert (verdict.status, verdict.allowed) == (VerdictStatus.KEEP, ())
        assert archive_until(found, rules, today) is None


@given(findings(states=(FindingState.KEPT, FindingState.NOT_THIS)), policies(), any_days)
def test_what_the_user_decided_is_respected(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    verdict = apply(found, rules, today)
    expired = found.kept_until is not None and today >= found.kept_until
    if found.state is FindingState.NOT_THIS or not expired:
        assert (verdict.status, verdict.allowed) == (VerdictStatus.KEEP, ())


@given(recent(), days)
def test_unknown_is_kept(found: Finding, today: date) -> None:
    other = policy(rule("other", category=Category.HEALTH, keep_max=Period()))
    verdict = apply(found, other, today)
    assert verdict.status is VerdictStatus.UNKNOWN
    assert verdict.due_on is None
    assert Action.DELETE not in verdict.allowed


@given(recent(), policies(with_holds=False), days, st.integers(0, 20_000))
def test_what_is_due_stays_due(
    found: Finding, rules: RetentionPolicy, today: date, more: int
) -> None:
    now, later = apply(found, rules, today), apply(found, rules, today + timedelta(days=more))
    assert later.due_on == now.due_on
    assert set(now.allowed) <= set(later.allowed)
    if now.status is VerdictStatus.DUE:
        assert later.status is VerdictStatus.DUE
        assert later.action is now.action


@given(recent(), policies(with_holds=False), days)
def test_the_day_named_is_the_day_it_falls_due(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    due_on = apply(found, rules, today).due_on
    if due_on is not None:
        assert apply(found, rules, due_on).status is VerdictStatus.DUE
        eve = due_on - timedelta(days=1)
        assert apply(found, rules, eve).status is not VerdictStatus.DUE
