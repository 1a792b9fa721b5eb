"""What the user told: procedures, orders, consent; and holds by person, thread and search."""

from dataclasses import replace
from datetime import date

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.message import Address
from hygiene_app.model.policy import (
    Action,
    Basis,
    Condition,
    Hold,
    Period,
    ReasonCode,
    Trigger,
    VerdictStatus,
)
from hygiene_app.retention.policy_file import parse
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.samples import codes, finding, policy, rule

RECEIVED = date(2026, 1, 10)
LAST = date(2026, 2, 1)
CV_RULE = rule(
    "cv", trigger=Trigger.PROCEDURE_END, keep_max=Period(days=28), not_before=Period(days=90)
)
DUTY = rule(
    "duty",
    category=Category.QUOTE,
    basis=Basis.PRACTICE,
    keep_min=Period(calendar_years=7),
    unless=Condition.NO_ORDER,
)
QUOTE_RULE = rule("quote", category=Category.QUOTE, keep_max=Period(years=3))


def over(answer: Answer, on: date) -> Told:
    return Told(question=Question.PROCEDURE_OVER, answer=answer, on=on)


def order(answer: Answer) -> Told:
    return Told(question=Question.BECAME_ORDER, answer=answer, on=LAST)


def test_the_end_that_was_told_counts_and_needs_no_caution() -> None:
    untold = apply(finding(RECEIVED, last=LAST), policy(CV_RULE), date(2026, 3, 1))
    assert untold.due_on == date(2026, 4, 10)  # 90 days after receipt
    told = over(Answer.YES, date(2026, 2, 3))
    verdict = apply(finding(RECEIVED, last=LAST, told=told), policy(CV_RULE), date(2026, 3, 1))
    assert verdict.due_on == date(2026, 3, 3)
    assert ReasonCode.CAUTION not in codes(verdict.reasons)


def test_a_procedure_that_runs_waits_and_is_asked_about_again() -> None:
    told = over(Answer.NO, date(2026, 6, 1))
    found = finding(RECEIVED, last=LAST, told=told)
    verdict = apply(found, policy(CV_RULE), date(2026, 6, 2))
    assert verdict.status is VerdictStatus.LATER
    assert verdict.due_on == date(2026, 8, 30)
    assert ReasonCode.PROCEDURE_RUNS in codes(verdict.reasons)
    assert verdict.allowed == (Action.ARCHIVE, Action.TRASH, Action.DELETE)
    later = apply(found, policy(CV_RULE), date(2026, 8, 30))
    assert later.status is VerdictStatus.DUE
    assert ReasonCode.PROCEDURE_RUNS not in codes(later.reasons)


def test_consent_makes_it_longer_and_names_its_proof() -> None:
    consent = Consent(until=date(2027, 2, 1), proof="mail of 3 February 2026")
    found = finding(RECEIVED, last=LAST, consent=consent)
    verdict = apply(found, policy(CV_RULE), date(2026, 6, 1))
    assert verdict.due_on == date(2027, 2, 1)
    said = next(each for each in verdict.reasons if each.code is ReasonCode.CONSENT)
    assert dict(said.facts) == {
        "limit": "none",
        "from": "2027-02-01",
        "date": "2027-02-01",
        "proof": "mail of 3 February 2026",
    }


CAPPED = replace(CV_RULE, with_consent=Period(years=1))


@pytest.mark.parametrize(
    ("until", "due", "limit"),
    [
        (date(2026, 12, 1), date(2026, 12, 1), "none"),
        (date(2027, 2, 1), date(2027, 2, 1), "none"),
        (date(2027, 2, 2), date(2027, 2, 1), "rule"),
        (date(2040, 1, 1), date(2027, 2, 1), "rule"),
    ],
)
def test_consent_counts_no_longer_than_the_rule_lets_it(until: date, due: date, limit: str) -> None:
    found = finding(RECEIVED, last=LAST, consent=Consent(until=until, proof="a mail"))
    verdict = apply(found, policy(CAPPED), date(2026, 6, 1))
    assert verdict.due_on == due
    said = dict(next(r for r in verdict.reasons if r.code is ReasonCode.CONSENT).facts)
    assert (said["limit"], said["from"]) == (limit, until.isoformat())
    assert said["date"] == due.isoformat()


def test_the_most_a_consent_may_is_counted_from_the_same_day_as_the_period() -> None:
    ended = over(Answer.YES, date(2026, 5, 1))
    consent = Consent(until=date(2040, 1, 1), proof="a mail")
    found = finding(RECEIVED, last=LAST, told=ended, consent=consent)
    assert apply(found, policy(CAPPED), LAST).due_on == date(2027, 5, 1)


def test_it_is_told_why_a_consent_no_longer_counts() -> None:
    consent = Consent(until=date(2028, 1, 1), proof="a mail")
    found = finding(RECEIVED, last=LAST, consent=consent)
    due = apply(found, policy(CAPPED), date(2027, 12, 31))
    assert due.status is VerdictStatus.DUE
    assert ReasonCode.CONSENT in codes(due.reasons)
    assert ReasonCode.CONSENT not in codes(apply(found, policy(CAPPED), date(2028, 1, 1)).reasons)


def test_a_rule_may_take_no_consent_at_all() -> None:
    never = rule("record", keep_max=Period(), with_consent=Period())
    found = finding(RECEIVED, consent=Consent(until=date(2028, 1, 1), proof="a mail"))
    assert apply(found, policy(never), RECEIVED).status is VerdictStatus.DUE


def test_caution_keeps_its_own_day_when_something_else_waits_longer() -> None:
    consent = Consent(until=date(2027, 2, 1), proof="a mail")
    for told in ({"consent": consent}, {"told": over(Answer.NO, date(2026, 3, 1))}):
        verdict = apply(finding(RECEIVED, last=LAST, **told), policy(CV_RULE), date(2026, 3, 15))
        said = dict(next(r for r in verdict.reasons if r.code is ReasonCode.CAUTION).facts)
        assert said["date"] == "2026-04-10"


def test_the_archive_keeps_what_somebody_agreed_to() -> None:
    rules = policy(replace(CV_RULE, archive_for=Period(days=30)))
    consent = Consent(until=date(2027, 2, 1), proof="a mail")
    agreed = finding(RECEIVED, last=LAST, consent=consent)
    assert archive_until(agreed, rules, LAST) == date(2027, 2, 1)


def test_consent_never_makes_it_shorter() -> None:
    consent = Consent(until=date(2026, 1, 11), proof="a mail")
    found = finding(RECEIVED, last=LAST, consent=consent)
    assert apply(found, policy(CV_RULE), LAST).due_on == date(2026, 4, 10)


@pytest.mark.parametrize(
    ("told", "due", "allowed"),
    [
        (None, date(2034, 1, 1), (Action.ARCHIVE,)),
        (order(Answer.YES), date(2034, 1, 1), (Action.ARCHIVE,)),
        (order(Answer.NO), date(2029, 1, 10), (Action.ARCHIVE, Action.TRASH, Action.DELETE)),
        (over(Answer.YES, LAST), date(2034, 1, 1), (Action.ARCHIVE,)),
    ],
)
def test_a_quote_is_kept_until_it_was_told_that_no_order_came(
    told: Told | None, due: date, allowed: tuple[Action, ...]
) -> None:
    found = finding(RECEIVED, category=Category.QUOTE, told=told)
    verdict = apply(found, policy(DUTY, QUOTE_RULE), LAST)
    assert (verdict.due_on, verdict.allowed) == (due, allowed)


def test_a_rule_may_wait_for_an_answer() -> None:
    only = rule("only", category=Category.QUOTE, keep_max=Period(days=1), when=Condition.ORDER)
    found = finding(RECEIVED, category=Category.QUOTE)
    assert apply(found, policy(only), LAST).status is VerdictStatus.UNKNOWN
    found = finding(RECEIVED, category=Category.QUOTE, told=order(Answer.YES))
    assert apply(found, policy(only), LAST).status is VerdictStatus.DUE


@pytest.mark.parametrize(
    ("ends", "since"),
    [("12-31", date(2026, 12, 31)), ("06-30", date(2026, 6, 30)), ("02-29", date(2026, 2, 28))],
)
def test_an_accounting_year_ends_where_the_company_says(ends: str, since: date) -> None:
    text = f"""
        name = "Ours"
        version = 1
        jurisdiction = "BE"
        accounting_year_ends = "{ends}"
        [[rules]]
        id = "ours.invoice"
        category = "invoice"
        trigger = "accounting-year"
        basis = "law"
        source = "WER"
        keep_min = {{ years = 7 }}
    """
    verdict = apply(finding(RECEIVED, category=Category.INVOICE), parse(text, "x"), LAST)
    assert dict(verdict.reasons[0].facts)["from"] == since.isoformat()


def test_a_day_after_the_end_belongs_to_the_next_accounting_year() -> None:
    shifted = rule("r", trigger=Trigger.ACCOUNTING_YEAR, keep_max=Period(days=1))
    found = finding(date(2026, 12, 31))
    assert apply(found, policy(shifted), LAST).due_on == date(2027, 1, 1)
    assert apply(finding(date(2027, 1, 1)), policy(shifted), LAST).due_on == date(2028, 1, 1)


LOTTE = Address(name="Lotte Proef", email="lotte@example.org")


@pytest.mark.parametrize(
    ("hold", "held"),
    [
        (Hold(id="h", source="s", person="lotte@example.org"), True),
        (Hold(id="h", source="s", person="@example.org"), True),
        (Hold(id="h", source="s", person="@example.com"), True),
        (Hold(id="h", source="s", person="otte@example.org"), False),
        (Hold(id="h", source="s", person="@ample.org"), False),
        (Hold(id="h", source="s", thread="t1"), True),
        (Hold(id="h", source="s", thread="t2"), False),
        (Hold(id="h", source="s", text="DAKWERKER"), True),
        (Hold(id="h", source="s", text="cv proef"), True),
        (Hold(id="h", source="s", text="loodgieter"), False),
        (Hold(id="h", source="s", text="dakwerker", category=Category.QUOTE), False),
        (Hold(id="h", source="s", person="lotte@example.org", until=date(2026, 1, 1)), False),
    ],
)
def test_a_hold_names_whom_or_what_it_is_about(hold: Hold, *, held: bool) -> None:
    found = finding(
        RECEIVED,
        subject="Sollicitatie dakwerker",
        sender=LOTTE,
        recipients=(Address(email="an@example.com"),),
        attachments=("CV Proef.pdf",),
        thread="t1",
    )
    verdict = apply(found, policy(CV_RULE, holds=(hold,)), date(2026, 12, 1))
    assert (verdict.allowed == ()) is held
    assert (ReasonCode.HOLD in codes(verdict.reasons)) is held
