from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, Direction
from hygiene_app.model.policy import (
    Action,
    Basis,
    Condition,
    Hold,
    Period,
    RetentionPolicy,
    RetentionRule,
    Trigger,
)
from hygiene_app.retention.policy_file import parse
from hygiene_app.retention.toml_table import MAX_CHARACTERS

HEAD = 'name = "Ours"\nversion = 3\njurisdiction = "BE"\n'
RULE = '[[rules]]\nid = "ours.cv"\ncategory = "cv"\nbasis = "company"\nsource = "HR, 2026"\n'
PERIOD = "keep_max = { days = 14 }\n"
VALID = HEAD + RULE + PERIOD


def problem_in(text: str) -> tuple[str, int, str]:
    with pytest.raises(KnownError) as caught:
        parse(text, "policy.toml")
    facts = caught.value.facts
    assert caught.value.code is ErrorCode.POLICY_INVALID
    assert set(facts) == {"origin", "problem", "line", "key", "allowed"}
    assert facts["origin"] == "policy.toml"
    return str(facts["problem"]), int(facts["line"]), str(facts["key"])


def test_a_short_policy_takes_the_defaults() -> None:
    assert parse(VALID, "policy.toml") == RetentionPolicy(
        name="Ours",
        version=3,
        jurisdiction="BE",
        origin="policy.toml",
        warn_days=31,
        rules=(
            RetentionRule(
                id="ours.cv",
                category=Category.CV,
                jurisdiction="BE",
                trigger=Trigger.MESSAGE_DATE,
                basis=Basis.COMPANY,
                source="HR, 2026",
                keep_max=Period(days=14),
                action=Action.ARCHIVE,
            ),
        ),
    )


FULL = """\
format = 1
name = "Ours"
version = 3
jurisdiction = "BE"
warn_days = 7
accounting_year_ends = "06-30"
protected = ["contract", "invoice"]

[[rules]]
id = "ours.cv"
category = "cv"
jurisdiction = "NL"
trigger = "thread-last"
when = "procedure-over"
unless = "procedure-runs"
basis = "guidance"
source = "HR"
action = "delete"
direction = "received"
not_before = { days = 90 }
archive_for = { months = 6 }

[rules.keep_min]
days = 1
[rules.keep_max]
months = 1
years = 2
calendar_years = 3
[rules.with_consent]
calendar_years = 6

[[holds]]
id = "dispute"
source = "legal"
category = "contract"
person = "Lotte@Example.org"
text = "roof"
review = 2026-06-01
until = 2027-01-01

[[holds]]
id = "inspection"
source = "legal"
"""


def test_every_key_arrives_where_it_belongs() -> None:
    policy = parse(FULL, "policy.toml")
    assert policy.warn_days == 7
    assert policy.protected == (Category.CONTRACT, Category.INVOICE)
    assert policy.rules == (
        RetentionRule(
            id="ours.cv",
            category=Category.CV,
            jurisdiction="NL",
            trigger=Trigger.THREAD_LAST,
            basis=Basis.GUIDANCE,
            source="HR",
            keep_min=Period(days=1),
            keep_max=Period(months=1, years=2, calendar_years=3),
            not_before=Period(days=90),
            action=Action.DELETE,
            archive_for=Period(months=6),
            with_consent=Period(calendar_years=6),
            direction=Direction.RECEIVED,
            when=Condition.PROCEDURE_OVER,
            unless=Condition.PROCEDURE_RUNS,
            year_end=(6, 30),
        ),
    )
    assert policy.holds == (
        Hold(
            id="dispute",
            source="legal",
            category=Category.CONTRACT,
            person="lotte@example.org",
            text="roof",
            until=date(2027, 1, 1),
            review=date(2026, 6, 1),
        ),
        Hold(id="inspection", source="legal"),
    )


def test_a_byte_order_mark_and_windows_line_ends_are_no_trouble() -> None:
    text = "\ufeff" + VALID.replace("\n", "\r\n")
    assert parse(text, "policy.toml") == parse(VALID, "policy.toml")


@pytest.mark.parametrize(
    ("text", "problem", "line", "key"),
    [
        ("name = \n", "syntax", 1, ""),
        (HEAD + "[[rules]\n", "syntax", 4, ""),
        (VALID + 'id = "again"\n', "syntax", 10, ""),
        ("\n\nname = [1,\n", "syntax", 4, ""),
        ("x = " + "9" * 5000, "syntax", 1, ""),
        ("x = " + "[" * 5000 + "]" * 5000, "syntax", 1, ""),
        ("#" * (MAX_CHARACTERS + 1), "too-large", 1, ""),
        ("", "missing-key", 1, "jurisdiction"),
        (HEAD, "missing-key", 1, "rules"),
        (HEAD + "rules = []\n", "empty", 4, "rules"),
        (HEAD + "rules = 3\n", "wrong-type", 4, "rules"),
        (HEAD + "rules = [\n  3,\n]\n", "wrong-type", 5, "rules"),
        ("format = 2\n" + VALID, "too-long", 1, "format"),
        ("format = 0\n" + VALID, "unknown-value", 1, "format"),
        ("colour = 1\n" + VALID, "unknown-key", 1, "colour"),
        ("warn_days = -1\n" + VALID, "negative", 1, "warn_days"),
        ("warn_days = 367\n" + VALID, "too-long", 1, "warn_days"),
        ("warn_days = true\n" + VALID, "wrong-type", 1, "warn_days"),
        (VALID.replace('"Ours"', '" "'), "empty", 1, "name"),
        (VALID.replace('"Ours"', "3"), "wrong-type", 1, "name"),
        (VALID.replace("version = 3", 'version = "3"'), "wrong-type", 2, "version"),
        (VALID + "keep_mx = 3\n", "unknown-key", 10, "rules.keep_mx"),
        (VALID.replace('"cv"', '"resume"'), "unknown-value", 6, "rules.category"),
        (VALID.replace('"company"', '"rumour"'), "unknown-value", 7, "rules.basis"),
        (VALID + 'trigger = "noon"\n', "unknown-value", 10, "rules.trigger"),
        (VALID + 'action = "burn"\n', "unknown-value", 10, "rules.action"),
        (VALID + 'direction = "up"\n', "unknown-value", 10, "rules.direction"),
        (VALID.replace('source = "HR, 2026"\n', ""), "missing-key", 4, "rules.source"),
        (VALID.replace('"HR, 2026"', '""'), "empty", 8, "rules.source"),
        (VALID.replace("HR, 2026", "x" * 601), "too-long", 8, "rules.source"),
        (VALID.replace('category = "cv"\n', ""), "missing-key", 4, "rules.category"),
        (VALID.replace("ours.cv", "Ours CV"), "bad-id", 5, "rules.id"),
        (VALID.replace("ours.cv", "ours..cv"), "bad-id", 5, "rules.id"),
        (HEAD + RULE, "no-period", 4, "rules"),
        (VALID.replace("14", "-14"), "negative", 9, "rules.keep_max.days"),
        (VALID.replace("14", "14.5"), "wrong-type", 9, "rules.keep_max.days"),
        (VALID.replace("14", "40000"), "too-long", 9, "rules.keep_max.days"),
        (VALID.replace("days", "weeks"), "unknown-key", 9, "rules.keep_max.weeks"),
        (VALID.replace("{ days = 14 }", "14"), "wrong-type", 9, "rules.keep_max"),
        (VALID.replace("{ days = 14 }", "{}"), "empty", 9, "rules.keep_max"),
        (VALID + "[rules.keep_min]\nmonths = 1\n", "max-below-min", 9, "rules.keep_max"),
        (VALID + "with_consent = { days = 13 }\n", "consent-below-max", 10, "rules.with_consent"),
        (VALID + "with_consent = {}\n", "empty", 10, "rules.with_consent"),
        (
            VALID.replace("max", "min") + "with_consent = { days = 99 }\n",
            *("missing-key", 4, "rules.keep_max"),
        ),
        ('protected = "cv"\n' + VALID, "wrong-type", 1, "protected"),
        ("protected = [3]\n" + VALID, "wrong-type", 1, "protected"),
        ('protected = ["cv", "resume"]\n' + VALID, "unknown-value", 1, "protected"),
        ('when = "never"\n' + VALID, "unknown-key", 1, "when"),
        (VALID + 'when = "never"\n', "unknown-value", 10, "rules.when"),
        (VALID + 'unless = "order "\n', "unknown-value", 10, "rules.unless"),
        ('accounting_year_ends = "13-01"\n' + VALID, *("unknown-value", 1, "accounting_year_ends")),
        ('accounting_year_ends = "02-30"\n' + VALID, *("unknown-value", 1, "accounting_year_ends")),
        (VALID + '[[holds]]\nreview = "soon"\n', "wrong-type", 11, "holds.review"),
        (VALID + '[[holds]]\nid = "h"\nsource = "s"\nperson = " "\n', *("empty", 13, None)),
        (VALID + "[rules.not_before]\nyears = 1\ndays = -1\n", "negative", 12, None),
        (VALID + RULE + PERIOD, "duplicate-id", 11, "rules.id"),
        (VALID + '[[holds]]\nid = "h"\n', "missing-key", 10, "holds.source"),
        (VALID + '[[holds]]\nid = "ours.cv"\nsource = "s"\n', "duplicate-id", 11, "holds.id"),
        (VALID + '[[holds]]\nuntil = "2027-01-01"\n', "wrong-type", 11, "holds.until"),
        (VALID + "[[holds]]\nuntil = 2027-01-01 08:00:00\n", "wrong-type", 11, "holds.until"),
        (VALID + '[[holds]]\nid = "h"\nfor = "ever"\n', "unknown-key", 12, "holds.for"),
        (VALID + "[[holds]]\n[[holds]]\n", "missing-key", 10, "holds.id"),
        (HEAD + 'rules = [ { id = "x" },\n  { colour = 3 } ]\n', "missing-key", 4, None),
        (HEAD + '"rules" = [\n\n  { "colour" = 3 } ]\n', "unknown-key", 6, "rules.colour"),
    ],
)
def test_every_mistake_is_named_with_its_line(
    text: str, problem: str, line: int, key: str | None
) -> None:
    found = problem_in(text)
    assert found == (problem, line, found[2] if key is None else key)


@pytest.mark.parametrize("consent", ["{ days = 14 }", "{ months = 1 }", "{ calendar_years = 1 }"])
def test_a_consent_may_count_as_long_as_the_period_or_longer(consent: str) -> None:
    (rule,) = parse(VALID + f"with_consent = {consent}\n", "policy.toml").rules
    assert rule.with_consent is not None


def test_a_protected_category_named_twice_is_named_once() -> None:
    policy = parse('protected = ["contract", "contract"]\n' + VALID, "policy.toml")
    assert policy.protected == (Category.CONTRACT,)


@pytest.mark.parametrize(
    ("minimum", "maximum", "fine"),
    [
        ("{ days = 14 }", "{ days = 14 }", True),
        ("{ days = 31 }", "{ months = 1 }", False),
        ("{ days = 28 }", "{ months = 1 }", True),
        ("{ calendar_years = 1 }", "{ years = 1 }", False),
        ("{ calendar_years = 1 }", "{ years = 2 }", True),
        ("{ years = 1 }", "{ calendar_years = 1 }", True),
    ],
)
def test_a_rule_may_not_contradict_itself_on_any_day(
    minimum: str, maximum: str, fine: bool
) -> None:
    text = HEAD + RULE + f"keep_min = {minimum}\nkeep_max = {maximum}\n"
    if fine:
        parse(text, "policy.toml")
    else:
        assert problem_in(text) == ("max-below-min", 10, "rules.keep_max")


def test_what_may_stand_there_is_told() -> None:
    with pytest.raises(KnownError) as caught:
        parse(VALID.replace('"company"', '"rumour"'), "policy.toml")
    assert caught.value.facts["allowed"] == "company, guidance, law, practice"


def parses_or_is_known(text: str) -> None:
    try:
        parse(text, "policy.toml")
    except KnownError as error:
        assert error.code is ErrorCode.POLICY_INVALID
        assert 1 <= int(error.facts["line"]) <= text.count("\n") + 2


@given(st.text())
def test_no_text_makes_it_stumble(text: str) -> None:
    parses_or_is_known(text)


@given(
    st.integers(0, len(FULL) - 1),
    st.integers(0, 40),
    st.text('"[]{}=#.,\n days1-\\', max_size=6),
)
def test_no_slip_of_the_pen_makes_it_stumble(at: int, gone: int, typed: str) -> None:
    parses_or_is_known(FULL[:at] + typed + FULL[at + gone :])
