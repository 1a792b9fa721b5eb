"""What must hold for any policy, any finding and any day."""

from dataclasses import replace
from datetime import UTC, date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hygiene_app.model.finding import Category, Direction, Finding, FindingState
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.message import Address
from hygiene_app.model.policy import (
    Action,
    Basis,
    Condition,
    Hold,
    Period,
    ReasonCode,
    RetentionPolicy,
    RetentionRule,
    Trigger,
    VerdictStatus,
)
from hygiene_app.retention.calendar import end_of
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import codes, finding, policy, rule

many = settings(max_examples=250)
"""For what people trust us with."""

days = st.dates(date(2010, 1, 1), date(2040, 12, 31))
any_days = st.dates()
few = st.integers(0, 12)
periods = st.builds(Period, days=st.integers(0, 400), months=few, years=few, calendar_years=few)
maybe = st.none() | periods
categories = st.sampled_from((Category.CV, Category.CV, Category.CV, Category.QUOTE))
conditions = st.sampled_from((None, None, None, *Condition))
rules = st.builds(
    rule,
    st.text("abc", min_size=1, max_size=4),
    category=categories,
    trigger=st.sampled_from(Trigger),
    basis=st.sampled_from(Basis),
    keep_min=maybe,
    keep_max=maybe,
    not_before=maybe,
    action=st.sampled_from([Action.ARCHIVE, Action.TRASH, Action.DELETE]),
    archive_for=maybe,
    with_consent=maybe,
    direction=st.sampled_from((None, None, None, *Direction)),
    when=conditions,
    unless=conditions,
)
holds = st.builds(
    Hold,
    id=st.just("h"),
    source=st.just("s"),
    category=st.sampled_from((None, None, Category.CV)),
    person=st.sampled_from(("", "lotte@example.org", "@example.com", "jan@example.org")),
    thread=st.sampled_from(("", "t1", "t2")),
    text=st.sampled_from(("", "ROOF", "cv", "plumber")),
    until=st.none() | days,
)


@st.composite
def policies(draw: st.DrawFn, *, with_holds: bool = True) -> RetentionPolicy:
    held = draw(st.lists(holds, max_size=2)) if with_holds else []
    return policy(
        *draw(st.lists(rules, min_size=1, max_size=5)),
        holds=tuple(held),
        warn_days=draw(st.integers(0, 400)),
        protected=draw(st.just(()) | st.just((Category.CV,))),
    )


@st.composite
def findings(draw: st.DrawFn, *, states: tuple[FindingState, ...] = tuple(FindingState)) -> Finding:
    return finding(
        draw(st.datetimes(timezones=st.just(UTC))),
        last=draw(st.datetimes(timezones=st.just(UTC))),
        category=draw(categories | st.sampled_from(Category)),
        direction=draw(st.sampled_from(Direction)),
        state=draw(st.sampled_from(states)),
        kept_until=draw(st.none() | any_days),
        told=draw(answers),
        consent=draw(consents),
        sender=draw(people),
        recipients=(draw(people),),
        subject=draw(st.sampled_from(("", "Roof repairs"))),
        attachments=draw(st.sampled_from(((), ("CV.pdf",)))),
        thread=draw(st.sampled_from(("", "t1"))),
    )


@st.composite
def recent(draw: st.DrawFn) -> Finding:
    """A finding of our times, open, of a category that the policies know."""
    return finding(
        draw(days),
        last=draw(days),
        category=draw(categories),
        direction=draw(directions),
        told=draw(answers),
        consent=draw(consents),
    )


people = st.sampled_from(
    (Address(), Address(email="lotte@example.org"), Address(email="An@Example.com"))
)
answers = st.none() | st.builds(
    Told, question=st.sampled_from(Question), answer=st.sampled_from(Answer), on=days
)
consents = st.none() | st.builds(Consent, until=days, proof=st.just("mail of 3 March"))


directions = st.sampled_from(Direction)


def matters(condition: Condition | None, found: Finding, *, default: bool = False) -> bool:
    """Whether the user told this."""
    if condition is None or found.told is None:
        return default and condition is None
    return (
        condition.value
        == {
            (Question.BECAME_ORDER, Answer.YES): "order",
            (Question.BECAME_ORDER, Answer.NO): "no-order",
            (Question.PROCEDURE_OVER, Answer.YES): "procedure-over",
            (Question.PROCEDURE_OVER, Answer.NO): "procedure-runs",
        }[found.told.question, found.told.answer]
    )


def duty_ends(found: Finding, rules: RetentionPolicy) -> list[date]:
    """What the duties amount to, reckoned without the code under test."""
    ends = []
    for each in rules.rules:
        if each.category is not found.category or each.keep_min is None:
            continue
        if each.direction not in (None, found.direction):
            continue
        if not matters(each.when, found, default=True) or matters(each.unless, found):
            continue
        start = found.received.date()
        if each.trigger is Trigger.ACCOUNTING_YEAR:
            start = date(start.year, 12, 31)
        elif each.trigger is Trigger.PROCEDURE_END and matters(Condition.PROCEDURE_OVER, found):
            assert found.told is not None
            start = found.told.on
        elif each.trigger is not Trigger.MESSAGE_DATE:
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


@many
@given(recent(), policies(with_holds=False), days)
def test_a_duty_wins_over_every_suggestion(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    verdict = apply(found, rules, today)
    ends = duty_ends(found, rules)
    protected = found.category in rules.protected
    if any(today < end for end in ends):
        assert verdict.allowed == (Action.ARCHIVE,)
        expires = archive_until(found, rules, today)
        assert (expires is None) is protected
        assert (expires or date.max) >= max(ends)
        if verdict.status is VerdictStatus.DUE:
            assert verdict.action is Action.ARCHIVE
    elif verdict.status is not VerdictStatus.UNKNOWN:
        everything = (Action.ARCHIVE, Action.TRASH, Action.DELETE)
        assert verdict.allowed == (everything[:1] if protected else everything)


@many
@given(recent(), policies(with_holds=False), days)
def test_what_is_protected_only_ever_goes_to_the_archive(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    guarded = replace(rules, protected=(found.category,))
    verdict = apply(found, guarded, today)
    assert verdict.allowed == (Action.ARCHIVE,)
    assert verdict.action in (None, Action.ARCHIVE)
    assert archive_until(found, guarded, today) is None


@many
@given(recent(), policies(with_holds=False), days)
def test_consent_never_shortens_and_frees_nothing(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    before, after = apply(replace(found, consent=None), rules, today), apply(found, rules, today)
    assert (after.due_on is None) is (before.due_on is None)
    assert (after.due_on or date.max) >= (before.due_on or date.max)
    assert after.allowed == before.allowed


@many
@given(recent(), rules, days)
def test_consent_extends_to_its_own_day_or_to_the_most_of_the_rule(
    found: Finding, each: RetentionRule, until: date
) -> None:
    only = replace(each, category=found.category, direction=None, when=None, unless=None)
    plain = apply(replace(found, consent=None), policy(only), until).due_on
    most = (
        apply(
            replace(found, consent=None, told=_without_runs(found.told)),
            policy(replace(only, keep_max=only.with_consent, not_before=None, keep_min=None)),
            until,
        ).due_on
        if only.with_consent is not None
        else date.max
    )
    agreed = replace(found, consent=Consent(until=until, proof="a mail"))
    due = apply(agreed, policy(only), until).due_on
    if plain is not None and most is not None and only.keep_max is not None:
        owed = max(duty_ends(found, policy(only)), default=date.min)
        waits = owed if only.action is not Action.ARCHIVE else date.min
        assert due == max(plain, min(until, most), waits)


def _without_runs(told: Told | None) -> Told | None:
    """An answer without the one that makes every suggestion wait."""
    runs = told is not None and (told.question, told.answer) == (
        Question.PROCEDURE_OVER,
        Answer.NO,
    )
    return None if runs else told


@many
@given(recent(), policies(with_holds=False), periods, days)
def test_no_order_never_shortens_below_a_duty_that_remains(
    found: Finding, others: RetentionPolicy, period: Period, today: date
) -> None:
    lifted = rule("lifted", category=found.category, keep_min=period, unless=Condition.NO_ORDER)
    rules = replace(others, rules=(*others.rules, lifted))
    told = Told(question=Question.BECAME_ORDER, answer=Answer.NO, on=today)
    answered = replace(found, told=told)
    verdict = apply(answered, rules, today)
    assert verdict == apply(answered, others, today)
    ends = duty_ends(answered, others)
    if any(today < end for end in ends):
        assert verdict.allowed == (Action.ARCHIVE,)
    if ends and verdict.due_on is not None and verdict.action is not Action.ARCHIVE:
        assert verdict.due_on >= max(ends)


@given(recent(), policies(with_holds=False), days)
def test_what_falls_due_is_announced_as_long_ahead_as_the_policy_says(
    found: Finding, rules: RetentionPolicy, today: date
) -> None:
    due = apply(found, rules, today).due_on
    for ahead in (0, 1, rules.warn_days, rules.warn_days + 1):
        if due is not None:
            verdict = apply(found, rules, due - timedelta(days=ahead))
            assert (verdict.status is VerdictStatus.SOON) is (0 < ahead <= rules.warn_days)
            assert (verdict.status is VerdictStatus.DUE) is (ahead == 0)


def is_held(hold: Hold, found: Finding, today: date) -> bool:
    """Whether everything that a hold names is so, reckoned without the code under test."""
    emails = {each.email.lower() for each in (found.sender, *found.recipients) if each.email}
    named = emails | {email[email.index("@") :] for email in emails}
    seen = f"{found.subject} {found.sender.email} {' '.join(found.attachments)}".lower()
    return all(
        (
            hold.category is None or hold.category is found.category,
            not hold.person or hold.person in named,
            not hold.thread or hold.thread == found.thread,
            hold.text.lower() in seen,
            hold.until is None or today < hold.until,
        )
    )


@many
@given(findings(), policies(), any_days)
def test_a_hold_wins_over_all(found: Finding, rules: RetentionPolicy, today: date) -> None:
    verdict = apply(found, rules, today)
    held = any(is_held(hold, found, today) for hold in rules.holds)
    assert (codes(verdict.reasons)[0] is ReasonCode.HOLD) is held
    if held:
        assert (verdict.status, verdict.allowed) == (VerdictStatus.KEEP, ())
        assert verdict.action is None
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
