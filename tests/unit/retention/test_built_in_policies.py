"""What must hold for every policy that comes with the program, whatever its numbers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.policy import Action, Basis, Period, RetentionRule, VerdictStatus
from hygiene_app.retention.verdict import apply, archive_until
from tests.unit.retention.golden import COUNTRIES, policy_of
from tests.unit.retention.samples import RESOURCES, finding

SENSITIVE = (
    Category.IDENTITY_DOCUMENT,
    Category.NATIONAL_NUMBER,
    Category.HEALTH,
    Category.BANK_DETAILS,
    Category.CRIMINAL_RECORD,
    Category.CREDENTIALS,
)
RULES = [rule for country in COUNTRIES for rule in policy_of(country).rules]


def test_every_policy_file_is_tested_here() -> None:
    files = sorted(path.stem for path in (RESOURCES / "policies").glob("*.toml"))
    assert files == sorted(COUNTRIES)


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_category_has_a_rule(country: str) -> None:
    assert {rule.category for rule in policy_of(country).rules} == set(Category)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_claims_that_the_law_says_delete(rule: RetentionRule) -> None:
    assert rule.basis is not Basis.LAW or rule.keep_max is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_rule_suggests_to_delete_for_good(rule: RetentionRule) -> None:
    assert rule.action is not Action.DELETE


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_id_of_a_rule_names_its_country(rule: RetentionRule) -> None:
    assert rule.id.startswith(f"{rule.jurisdiction.lower()}.")


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("year", range(2010, 2041, 3))
def test_a_quote_is_never_suggested_for_anything_but_the_archive(country: str, year: int) -> None:
    quote = finding(date(2020, 6, 1), category=Category.QUOTE)
    assert apply(quote, policy_of(country), date(year, 6, 1)).action is Action.ARCHIVE


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("category", SENSITIVE)
def test_what_does_not_belong_in_a_mailbox_is_due_within_thirty_days(
    country: str, category: Category
) -> None:
    found = finding(date(2026, 1, 1), category=category)
    verdict = apply(found, policy_of(country), date(2026, 1, 31))
    assert verdict.status is VerdictStatus.DUE


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("category", SENSITIVE)
def test_no_consent_makes_it_belong_in_a_mailbox(country: str, category: Category) -> None:
    consent = Consent(until=date(2040, 1, 1), proof="a mail")
    plain = finding(date(2026, 1, 1), category=category)
    agreed = replace(plain, consent=consent)
    policy, today = policy_of(country), date(2026, 1, 1)
    assert apply(agreed, policy, today).due_on == apply(plain, policy, today).due_on


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("category", Category)
def test_what_goes_to_the_archive_has_an_end_there(country: str, category: Category) -> None:
    """Invoices may stay; whatever else is put away must not stay for ever."""
    found = finding(date(2026, 1, 1), category=category)
    if category is not Category.INVOICE:
        assert archive_until(found, policy_of(country), date(2050, 1, 1)) is not None


@pytest.mark.parametrize(("country", "years"), [("be", 10), ("nl", 7)])
def test_invoices_are_kept_by_law_and_never_suggested(country: str, years: int) -> None:
    (rule,) = (r for r in policy_of(country).rules if r.category is Category.INVOICE)
    assert rule.basis is Basis.LAW
    assert (rule.keep_min, rule.keep_max) == (Period(calendar_years=years), None)


@pytest.mark.parametrize("country", ["fr", "de", "lu", "uk"])
def test_where_no_text_of_a_law_was_seen_no_rule_says_law(country: str) -> None:
    assert all(rule.basis is not Basis.LAW for rule in policy_of(country).rules)


@pytest.mark.parametrize("country", ["fr", "de", "lu", "uk"])
@pytest.mark.parametrize(
    ("category", "years"), [(Category.INVOICE, 10), (Category.QUOTE, 10), (Category.PAYROLL, 7)]
)
def test_where_no_duty_was_found_the_longest_of_the_neighbours_holds(
    country: str, category: Category, years: int
) -> None:
    (rule,) = (r for r in policy_of(country).rules if r.category is category and r.keep_min)
    assert (rule.basis, rule.keep_min) == (Basis.PRACTICE, Period(calendar_years=years))


@pytest.mark.parametrize("country", ["de", "lu", "uk"])
def test_what_rests_on_nothing_of_the_country_says_so(country: str) -> None:
    """The one thing found for Germany and Britain is the period for applicants."""
    for rule in policy_of(country).rules:
        if rule.category is Category.CV:
            assert country != "lu" or rule.source.startswith("No period was found for Luxembourg.")
        else:
            assert rule.source.startswith("Our own proposal")


@pytest.mark.parametrize(
    ("country", "told", "untold", "action"),
    [
        ("be", date(2026, 3, 1), date(2026, 6, 29), Action.TRASH),
        ("nl", date(2026, 3, 1), date(2026, 6, 29), Action.TRASH),
        ("fr", date(2028, 6, 1), date(2028, 6, 1), Action.TRASH),
        ("de", date(2026, 8, 1), date(2026, 12, 1), Action.TRASH),
        ("lu", date(2028, 6, 1), date(2028, 6, 1), Action.ARCHIVE),
        ("uk", date(2026, 8, 1), date(2026, 12, 1), Action.TRASH),
    ],
)
def test_an_application_stays_as_long_as_its_country_advises(
    country: str, told: date, untold: date, action: Action
) -> None:
    """France counts from the last contact, the others from the end that somebody told."""
    over = Told(question=Question.PROCEDURE_OVER, answer=Answer.YES, on=date(2026, 2, 1))
    talk = finding(date(2026, 1, 1), last=date(2026, 6, 1))
    ended = replace(talk, told=over)
    dues = [apply(each, policy_of(country), date(2026, 6, 2)) for each in (ended, talk)]
    assert [each.due_on for each in dues] == [told, untold]
    assert {each.action for each in dues} == {action}


@pytest.mark.parametrize(
    ("country", "due"),
    [
        ("be", date(2027, 1, 1)),
        ("nl", date(2027, 1, 1)),
        ("fr", date(2028, 1, 1)),
        ("de", date(2040, 1, 1)),
        ("lu", date(2040, 1, 1)),
        ("uk", date(2040, 1, 1)),
    ],
)
def test_a_consent_counts_as_long_as_is_known_for_the_country(country: str, due: date) -> None:
    consent = Consent(until=date(2040, 1, 1), proof="a mail")
    found = finding(date(2026, 1, 1), consent=consent)
    assert apply(found, policy_of(country), date(2026, 1, 1)).due_on == due


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("category", [Category.CV, Category.CONTRACT, Category.QUOTE])
def test_what_falls_due_is_announced_a_month_ahead(country: str, category: Category) -> None:
    found = finding(date(2026, 1, 1), category=category)
    policy = policy_of(country)
    due = apply(found, policy, date(2026, 1, 1)).due_on
    assert due is not None
    soon, before = (apply(found, policy, due - timedelta(days=ahead)) for ahead in (31, 32))
    assert soon.status is VerdictStatus.SOON
    assert before.status in (VerdictStatus.LATER, VerdictStatus.KEEP)


@pytest.mark.parametrize("country", ["be", "nl"])
def test_a_cv_waits_ninety_days_because_the_end_of_a_procedure_is_not_known(country: str) -> None:
    lonely = finding(date(2026, 1, 1), category=Category.CV)
    assert apply(lonely, policy_of(country), date(2026, 1, 1)).due_on == date(2026, 4, 1)
    talk = finding(date(2026, 1, 1), last=date(2026, 6, 1), category=Category.CV)
    assert apply(talk, policy_of(country), date(2026, 1, 1)).due_on == date(2026, 6, 29)


def test_belgium_says_that_it_has_no_number_for_applicants() -> None:
    (rule,) = (r for r in policy_of("be").rules if r.category is Category.CV)
    assert rule.basis is Basis.GUIDANCE
    assert "no official period" in rule.source
