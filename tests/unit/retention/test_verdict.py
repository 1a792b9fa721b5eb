from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest

from hygiene_app.model.finding import Category, Direction, FindingState
from hygiene_app.model.policy import (
    Action,
    Basis,
    Hold,
    Period,
    ReasonCode,
    Trigger,
    VerdictStatus,
)
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import codes, finding, policy, rule

EVERYTHING = (Action.ARCHIVE, Action.TRASH, Action.DELETE)
FOUR_WEEKS = rule("cv", keep_max=Period(days=28))
TEN_YEARS = rule("duty", basis=Basis.LAW, keep_min=Period(calendar_years=10))
RECEIVED = date(2024, 3, 12)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2024, 3, 12), VerdictStatus.SOON),
        (date(2024, 4, 8), VerdictStatus.SOON),
        (date(2024, 4, 9), VerdictStatus.DUE),
        (date(2031, 1, 1), VerdictStatus.DUE),
    ],
)
def test_a_period_ends_on_its_day(today: date, status: VerdictStatus) -> None:
    verdict = apply(finding(RECEIVED), policy(FOUR_WEEKS), today)
    assert (verdict.status, verdict.due_on) == (status, date(2024, 4, 9))
    assert verdict.action is Action.TRASH
    assert verdict.allowed == EVERYTHING
    assert verdict.rule == "cv"


def test_it_is_announced_as_many_days_ahead_as_the_policy_says() -> None:
    soon = policy(FOUR_WEEKS, warn_days=7)
    assert apply(finding(RECEIVED), soon, date(2024, 4, 1)).status is VerdictStatus.LATER
    assert apply(finding(RECEIVED), soon, date(2024, 4, 2)).status is VerdictStatus.SOON


def test_a_reason_carries_what_a_sentence_needs() -> None:
    verdict = apply(finding(RECEIVED), policy(FOUR_WEEKS), date(2024, 5, 1))
    (reason,) = verdict.reasons
    assert reason.code is ReasonCode.PERIOD_OVER
    assert reason.rule == "cv"
    assert dict(reason.facts) == {
        "from": "2024-03-12",
        "date": "2024-04-09",
        "trigger": "message-date",
        "action": "trash",
        "basis": "guidance",
        "jurisdiction": "BE",
        "source": "source of cv",
        "days": 28,
    }


def test_the_last_message_of_the_thread_starts_the_clock() -> None:
    thread = policy(rule("cv", keep_max=Period(days=28), trigger=Trigger.THREAD_LAST))
    late = finding(RECEIVED, last=date(2024, 6, 1))
    assert apply(late, thread, RECEIVED).due_on == date(2024, 6, 29)


def test_a_thread_never_ends_before_its_own_message() -> None:
    thread = policy(rule("cv", keep_max=Period(days=28), trigger=Trigger.THREAD_LAST))
    odd = finding(RECEIVED, last=date(2020, 1, 1))
    assert apply(odd, thread, RECEIVED).due_on == date(2024, 4, 9)


def test_the_day_is_counted_in_utc() -> None:
    ahead = datetime(2024, 3, 13, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    assert apply(finding(ahead), policy(FOUR_WEEKS), RECEIVED).due_on == date(2024, 4, 9)


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=2)), timezone(-timedelta(hours=2))])
def test_a_moment_at_the_end_of_the_calendar_is_no_trouble(zone: tzinfo) -> None:
    first = datetime(1, 1, 1, tzinfo=zone)
    last = datetime(9999, 12, 31, 23, 59, tzinfo=zone)
    assert apply(finding(first), policy(FOUR_WEEKS), RECEIVED).due_on == date(1, 1, 29)
    assert apply(finding(last), policy(FOUR_WEEKS), RECEIVED).due_on == date.max


def test_at_once_has_a_reason_of_its_own() -> None:
    verdict = apply(finding(RECEIVED), policy(rule("cv", keep_max=Period())), RECEIVED)
    assert verdict.status is VerdictStatus.DUE
    assert codes(verdict.reasons) == [ReasonCode.AT_ONCE]


def test_caution_postpones_and_says_so_while_it_matters() -> None:
    careful = policy(rule("cv", keep_max=Period(days=28), not_before=Period(days=90)))
    verdict = apply(finding(RECEIVED), careful, date(2024, 4, 20))
    assert verdict.due_on == date(2024, 6, 10)
    assert codes(verdict.reasons) == [ReasonCode.PERIOD_OVER, ReasonCode.CAUTION]
    assert dict(verdict.reasons[1].facts)["days"] == 90
    assert dict(verdict.reasons[1].facts)["date"] == "2024-06-10"
    later = apply(finding(RECEIVED), careful, date(2024, 6, 10))
    assert later.status is VerdictStatus.DUE
    assert codes(later.reasons) == [ReasonCode.PERIOD_OVER]


def test_caution_counts_from_receipt_and_is_silent_when_the_period_is_longer() -> None:
    careful = policy(
        rule(
            "cv",
            keep_max=Period(days=28),
            not_before=Period(days=90),
            trigger=Trigger.THREAD_LAST,
        )
    )
    verdict = apply(finding(RECEIVED, last=date(2024, 9, 1)), careful, RECEIVED)
    assert verdict.due_on == date(2024, 9, 29)
    assert codes(verdict.reasons) == [ReasonCode.PERIOD_RUNS]


@pytest.mark.parametrize("action", [Action.TRASH, Action.DELETE])
def test_a_duty_keeps_what_a_rule_would_throw_away(action: Action) -> None:
    hasty = rule("cv", keep_max=Period(days=28), action=action)
    verdict = apply(finding(RECEIVED), policy(hasty, TEN_YEARS), date(2030, 1, 1))
    assert verdict.status is VerdictStatus.KEEP
    assert verdict.due_on == date(2035, 1, 1)
    assert verdict.allowed == (Action.ARCHIVE,)
    assert verdict.rule == "cv"
    assert verdict.reasons[0].rule == "duty"
    assert codes(verdict.reasons) == [ReasonCode.DUTY_RUNS, ReasonCode.PERIOD_OVER]
    assert dict(verdict.reasons[0].facts)["calendar_years"] == 10


def test_when_the_duty_is_over_it_may_go() -> None:
    verdict = apply(finding(RECEIVED), policy(FOUR_WEEKS, TEN_YEARS), date(2035, 1, 1))
    assert verdict.status is VerdictStatus.DUE
    assert verdict.allowed == EVERYTHING
    assert verdict.rule == "cv"
    assert codes(verdict.reasons) == [ReasonCode.PERIOD_OVER, ReasonCode.DUTY_OVER]


def test_the_end_of_a_duty_is_announced() -> None:
    verdict = apply(finding(RECEIVED), policy(FOUR_WEEKS, TEN_YEARS), date(2034, 12, 15))
    assert verdict.status is VerdictStatus.SOON
    assert verdict.allowed == (Action.ARCHIVE,)


def test_the_archive_does_not_wait_for_a_duty() -> None:
    away = rule("away", keep_max=Period(years=3), action=Action.ARCHIVE)
    verdict = apply(finding(RECEIVED), policy(away, TEN_YEARS), date(2027, 3, 12))
    assert verdict.status is VerdictStatus.DUE
    assert verdict.action is Action.ARCHIVE
    assert verdict.allowed == (Action.ARCHIVE,)
    assert codes(verdict.reasons) == [ReasonCode.DUTY_RUNS, ReasonCode.PERIOD_OVER]
    before = apply(finding(RECEIVED), policy(away, TEN_YEARS), date(2026, 1, 1))
    assert before.status is VerdictStatus.KEEP


def test_the_longest_duty_decides_and_every_running_one_is_told() -> None:
    practice = rule("longer", basis=Basis.PRACTICE, keep_min=Period(calendar_years=12))
    rules = policy(TEN_YEARS, practice, FOUR_WEEKS)
    verdict = apply(finding(RECEIVED), rules, date(2026, 1, 1))
    assert verdict.due_on == date(2037, 1, 1)
    assert [r.rule for r in verdict.reasons] == ["longer", "duty", "cv"]
    after_the_law = apply(finding(RECEIVED), rules, date(2036, 1, 1))
    assert [r.rule for r in after_the_law.reasons] == ["longer", "cv"]
    assert after_the_law.allowed == (Action.ARCHIVE,)


def test_of_equal_duties_the_law_speaks_first() -> None:
    practice = rule("practice", basis=Basis.PRACTICE, keep_min=Period(calendar_years=10))
    for rules in ((TEN_YEARS, practice), (practice, TEN_YEARS)):
        assert apply(finding(RECEIVED), policy(*rules), RECEIVED).rule == "duty"


def test_the_suggestion_that_falls_due_first_speaks() -> None:
    slow = rule("slow", keep_max=Period(years=1))
    for rules in ((slow, FOUR_WEEKS), (FOUR_WEEKS, slow)):
        assert apply(finding(RECEIVED), policy(*rules), RECEIVED).rule == "cv"


def test_of_equal_suggestions_the_archive_speaks() -> None:
    away = rule("away", keep_max=Period(days=28), action=Action.ARCHIVE)
    for rules in ((away, FOUR_WEEKS), (FOUR_WEEKS, away)):
        assert apply(finding(RECEIVED), policy(*rules), RECEIVED).action is Action.ARCHIVE


def test_without_a_maximum_it_is_kept_but_may_go_after_the_duty() -> None:
    running = apply(finding(RECEIVED), policy(TEN_YEARS), date(2030, 1, 1))
    assert (running.status, running.due_on) == (VerdictStatus.KEEP, None)
    assert running.allowed == (Action.ARCHIVE,)
    assert codes(running.reasons) == [ReasonCode.DUTY_RUNS, ReasonCode.NO_MAXIMUM]
    over = apply(finding(RECEIVED), policy(TEN_YEARS), date(2035, 1, 1))
    assert (over.status, over.due_on) == (VerdictStatus.KEEP, None)
    assert over.allowed == EVERYTHING
    assert codes(over.reasons) == [ReasonCode.DUTY_OVER, ReasonCode.NO_MAXIMUM]


def test_no_rule_means_keep() -> None:
    verdict = apply(finding(RECEIVED, category=Category.HEALTH), policy(FOUR_WEEKS), RECEIVED)
    assert verdict.status is VerdictStatus.UNKNOWN
    assert verdict.due_on is None
    assert verdict.allowed == (Action.ARCHIVE,)
    assert codes(verdict.reasons) == [ReasonCode.NO_RULE]


def test_a_rule_for_one_direction_leaves_the_other_alone() -> None:
    sent = policy(rule("sent", keep_max=Period(), direction=Direction.SENT))
    out = finding(RECEIVED, direction=Direction.SENT)
    assert apply(out, sent, RECEIVED).status is VerdictStatus.DUE
    assert apply(finding(RECEIVED), sent, RECEIVED).status is VerdictStatus.UNKNOWN


def test_what_the_user_keeps_is_kept() -> None:
    kept = finding(RECEIVED, state=FindingState.KEPT)
    verdict = apply(kept, policy(FOUR_WEEKS), date(2026, 1, 1))
    assert verdict.status is VerdictStatus.KEEP
    assert (verdict.due_on, verdict.action, verdict.allowed) == (None, None, ())
    assert codes(verdict.reasons) == [ReasonCode.KEPT_BY_USER, ReasonCode.PERIOD_OVER]
    assert dict(verdict.reasons[0].facts) == {"limit": "none"}


def test_what_the_user_keeps_until_a_day_comes_back_on_that_day() -> None:
    kept = finding(RECEIVED, state=FindingState.KEPT, kept_until=date(2026, 6, 1))
    before = apply(kept, policy(FOUR_WEEKS), date(2026, 5, 31))
    assert before.status is VerdictStatus.KEEP
    assert before.due_on == date(2026, 6, 1)
    assert dict(before.reasons[0].facts) == {"limit": "day", "date": "2026-06-01"}
    assert apply(kept, policy(FOUR_WEEKS), date(2026, 6, 1)).status is VerdictStatus.DUE


def test_keeping_for_less_than_the_period_changes_no_day() -> None:
    kept = finding(RECEIVED, state=FindingState.KEPT, kept_until=date(2024, 3, 20))
    assert apply(kept, policy(FOUR_WEEKS), RECEIVED).due_on == date(2024, 4, 9)


def test_what_is_something_else_is_left_alone() -> None:
    other = finding(RECEIVED, state=FindingState.NOT_THIS)
    verdict = apply(other, policy(FOUR_WEEKS), date(2026, 1, 1))
    assert verdict.status is VerdictStatus.KEEP
    assert (verdict.due_on, verdict.allowed) == (None, ())
    assert verdict.reasons[0].code is ReasonCode.NOT_THIS


def test_a_hold_wins_over_everything_until_its_day() -> None:
    hold = Hold(id="dispute", source="legal department", until=date(2027, 1, 1))
    held = policy(FOUR_WEEKS, holds=(hold,))
    kept = finding(RECEIVED, state=FindingState.KEPT)
    verdict = apply(kept, held, date(2026, 12, 31))
    assert (verdict.status, verdict.allowed) == (VerdictStatus.KEEP, ())
    assert codes(verdict.reasons)[:2] == [ReasonCode.HOLD, ReasonCode.KEPT_BY_USER]
    assert verdict.reasons[0].rule == "dispute"
    assert dict(verdict.reasons[0].facts) == {
        "limit": "day",
        "date": "2027-01-01",
        "source": "legal department",
    }
    free = apply(finding(RECEIVED), held, date(2027, 1, 1))
    assert free.status is VerdictStatus.DUE


def test_a_hold_on_one_category_leaves_the_others_alone() -> None:
    hold = Hold(id="dispute", source="legal department", category=Category.CONTRACT)
    held = policy(FOUR_WEEKS, holds=(hold,))
    assert apply(finding(RECEIVED), held, date(2026, 1, 1)).status is VerdictStatus.DUE
    contract = finding(RECEIVED, category=Category.CONTRACT)
    assert apply(contract, held, date(2026, 1, 1)).status is VerdictStatus.KEEP


def test_the_hold_without_an_end_is_the_one_that_is_told() -> None:
    short = Hold(id="short", source="s", until=date(2027, 1, 1))
    endless = Hold(id="endless", source="s")
    verdict = apply(finding(RECEIVED), policy(FOUR_WEEKS, holds=(short, endless)), RECEIVED)
    assert (verdict.reasons[0].rule, verdict.due_on) == ("endless", None)


TODAY = date(2026, 1, 15)


def test_the_archive_keeps_what_a_duty_asks_for() -> None:
    short = rule("cv", keep_max=Period(days=28), archive_for=Period(months=6))
    assert archive_until(finding(RECEIVED), policy(short, TEN_YEARS), TODAY) == date(2035, 1, 1)


def test_the_archive_counts_from_the_day_of_archiving() -> None:
    short = rule("cv", keep_max=Period(days=28), archive_for=Period(months=6))
    assert archive_until(finding(RECEIVED), policy(short), TODAY) == date(2026, 7, 15)


def test_a_duty_about_to_end_does_not_shorten_the_archive() -> None:
    short = rule("cv", keep_max=Period(days=28), archive_for=Period(months=6))
    day = date(2034, 12, 31)
    assert archive_until(finding(RECEIVED), policy(short, TEN_YEARS), day) == date(2035, 6, 30)


def test_the_archive_keeps_it_as_long_as_the_mailbox_could_have() -> None:
    long = rule("cv", keep_max=Period(years=2), archive_for=Period(months=6))
    assert archive_until(finding(RECEIVED), policy(long), RECEIVED) == date(2026, 3, 12)
    assert archive_until(finding(RECEIVED), policy(long), TODAY) == date(2026, 7, 15)


def test_where_nothing_names_a_day_the_archive_has_no_end() -> None:
    assert archive_until(finding(RECEIVED), policy(FOUR_WEEKS), TODAY) is None
    assert archive_until(finding(RECEIVED), policy(TEN_YEARS), date(2035, 1, 1)) is None
    unknown = finding(RECEIVED, category=Category.HEALTH)
    assert archive_until(unknown, policy(FOUR_WEEKS), TODAY) is None


def test_under_a_hold_the_archive_has_no_end() -> None:
    hold = Hold(id="dispute", source="s")
    short = rule("cv", keep_max=Period(days=28), archive_for=Period(months=6))
    assert archive_until(finding(RECEIVED), policy(short, holds=(hold,)), TODAY) is None
