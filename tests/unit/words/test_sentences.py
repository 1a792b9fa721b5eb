import re
from dataclasses import replace
from datetime import date

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, Evidence, Place, Where
from hygiene_app.model.matter import Consent
from hygiene_app.model.policy import Hold, Period, Reason, ReasonCode
from hygiene_app.retention.policy_file import parse
from hygiene_app.retention.verdict import apply
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import (
    category_word,
    error_sentence,
    evidence_sentence,
    reason_sentence,
    source_sentence,
)
from hygiene_app.workflow.policy import JURISDICTIONS
from tests.unit.retention.golden import COUNTRIES, policy_of
from tests.unit.retention.samples import finding, policy, rule
from tests.unit.words.ftl import LANGUAGES, book, files

SOURCES = [(country, rule.id) for country in COUNTRIES for rule in policy_of(country).rules]


def words(language: str) -> Words:
    return Words(language, files()[language], files()["en"])


def reasons(category: Category, received: date, today: date) -> list[Reason]:
    found = finding(received, category=category)
    return list(apply(found, policy_of("be"), today).reasons)


def test_a_cv_is_explained_in_the_voice_of_the_house() -> None:
    (reason,) = reasons(Category.CV, date(2024, 3, 12), date(2025, 11, 22))
    assert reason_sentence(words("nl"), reason) == (
        "Het laatste bericht in dit gesprek is van 12 maart 2024. "
        "Richtlijn: hoogstens 4 weken daarna."
    )
    assert reason_sentence(words("fr"), reason) == (
        "Le dernier message de cette conversation date du 12 mars 2024. "
        "Recommandation : au plus 4 semaines après."
    )
    assert source_sentence(words("nl"), reason).startswith("Bron: België heeft geen officiële")


def test_a_quote_is_explained_by_what_keeps_it_and_what_moves_it() -> None:
    duty, period = reasons(Category.QUOTE, date(2019, 6, 14), date(2025, 11, 22))
    assert reason_sentence(words("en"), duty) == (
        "Practice: keep for at least 10 calendar years, until 1 January 2030. "
        "The archive keeps it too."
    )
    assert reason_sentence(words("de"), period) == (
        "Die letzte Nachricht in diesem Gespräch ist vom 14. Juni 2019. "
        "Praxis: höchstens 3 Jahre danach im Postfach."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("category", Category)
def test_every_reason_of_every_built_in_rule_can_be_said(
    language: str, country: str, category: Category
) -> None:
    said = words(language)
    found = finding(date(2024, 1, 31), last=date(2024, 2, 20), category=category)
    for today in (date(2024, 1, 31), date(2024, 4, 1), date(2027, 3, 1), date(2040, 1, 1)):
        for reason in apply(found, policy_of(country), today).reasons:
            assert reason_sentence(said, reason)
            source_sentence(said, reason)


@pytest.mark.parametrize("language", LANGUAGES)
def test_reasons_without_a_period_can_be_said(language: str) -> None:
    said = words(language)
    for until in (None, date(2027, 1, 1)):
        held = policy(rule("cv", keep_max=Period()), holds=(Hold(id="h", source="s", until=until),))
        hold, *_ = apply(finding(date(2024, 1, 1)), held, date(2025, 1, 1)).reasons
        assert hold.code is ReasonCode.HOLD
        assert ("2027" in reason_sentence(said, hold)) is (until is not None)
        assert source_sentence(said, hold).endswith(" s")
    for code in (ReasonCode.NO_RULE, ReasonCode.NO_MAXIMUM, ReasonCode.NOT_THIS):
        bare = Reason(code=code)
        assert reason_sentence(said, bare)
        assert source_sentence(said, bare) == ""


@pytest.mark.parametrize("until", [None, date(2027, 1, 1)])
def test_a_hold_of_the_user_is_not_laid_at_the_company(until: date | None) -> None:
    company = Hold(id="h", source="s", until=until)
    own = replace(company, own=True)
    for language, name in (
        ("nl", "Uw bedrijf"),
        ("en", "Your company"),
        ("fr", "Votre entreprise"),
        ("de", "Ihr Unternehmen"),
    ):
        said = []
        for hold in (company, own):
            held = policy(rule("cv", keep_max=Period()), holds=(hold,))
            reason, *_ = apply(finding(date(2024, 1, 1)), held, date(2025, 1, 1)).reasons
            said.append(reason_sentence(words(language), reason))
        assert [name in sentence for sentence in said] == [True, False]


@pytest.mark.parametrize(("country", "rule_id"), SOURCES)
def test_the_sources_of_our_rules_are_translated(country: str, rule_id: str) -> None:
    """The English text is that of the policy file: that is how a changed one is recognised."""
    (found,) = (rule for rule in policy_of(country).rules if rule.id == rule_id)
    key = f"source-{rule_id.replace('.', '-')}"
    assert words("en").say(key) == found.source
    for language in LANGUAGES:
        assert words(language).say_known(key, found.source) == words(language).say(key)


def test_there_is_no_source_without_a_rule() -> None:
    keys = {f"source-{rule_id.replace('.', '-')}" for _country, rule_id in SOURCES}
    assert {key for key in book("en") if key.startswith("source-")} == keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_country_that_can_be_chosen_has_its_names(language: str) -> None:
    own = Words(language, files()[language])
    for place in ("ui-rules-of", "ui-country"):
        names = [own.say(f"{place}-{country}") for country in JURISDICTIONS]
        assert len(set(names)) == len(COUNTRIES)
    assert sorted(JURISDICTIONS) == sorted(COUNTRIES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_consent_names_its_day_and_the_last_day_that_counts(language: str) -> None:
    said = words(language)
    for until, years in ((date(2024, 9, 1), {"2024"}), (date(2029, 3, 1), {"2029", "2025"})):
        consent = Consent(until=until, proof="MAIL 7")
        found = finding(date(2024, 1, 31), last=date(2024, 2, 20), consent=consent)
        (reason,) = (
            each
            for each in apply(found, policy_of("be"), date(2024, 6, 1)).reasons
            if each.code is ReasonCode.CONSENT
        )
        sentence = reason_sentence(said, reason)
        assert "MAIL 7" in sentence
        assert set(re.findall(r"\d{4}", sentence)) == years


def test_a_protected_kind_is_told() -> None:
    guarded = replace(policy_of("be"), protected=(Category.CONTRACT,))
    found = finding(date(2024, 1, 31), category=Category.CONTRACT)
    reason, *_ = apply(found, guarded, date(2026, 1, 1)).reasons
    assert reason_sentence(words("nl"), reason) == (
        "Uw bedrijf beschermt zulke berichten: archiveren mag, weghalen niet."
    )


def test_a_source_that_it_changed_is_shown_as_they_wrote_it() -> None:
    facts = (("source", "Ons arbeidsreglement, art. 12"),)
    reason = Reason(code=ReasonCode.HOLD, rule="be.cv", facts=facts)
    assert source_sentence(words("fr"), reason) == "Source : Ons arbeidsreglement, art. 12"


def test_an_error_says_what_is_wrong_and_what_to_do() -> None:
    error = KnownError(ErrorCode.HOST_UNKNOWN, host="imap.example.be", port=1143)
    assert error_sentence(words("nl"), error) == (
        "imap.example.be is niet te vinden. "
        "Kijk de naam na, en of u verbonden bent met het internet."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_makes_a_sentence_even_without_facts(language: str) -> None:
    said = words(language)
    for code in ErrorCode:
        assert error_sentence(said, KnownError(code))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["name = ", "colour = 1", "version = -1", 'name = ""', 'jurisdiction = "BE"\nname = 3']
)
def test_a_policy_that_is_wrong_is_told_with_its_line(language: str, text: str) -> None:
    with pytest.raises(KnownError) as caught:
        parse(text, "company.toml")
    said = error_sentence(words(language), caught.value)
    assert "company.toml" in said
    assert str(caught.value.facts["line"]) in said


def test_evidence_takes_its_key_from_its_rule() -> None:
    said = Words("en", ["evidence-cv-headings = Headings: { $count }"])
    seen = Evidence(
        rule="cv.headings", masked="", where=Where(place=Place.BODY), facts=(("count", 3),)
    )
    assert evidence_sentence(said, seen) == "Headings: 3"


def test_a_category_has_number_forms() -> None:
    forms = [category_word(words("nl"), Category.CV, count) for count in (1, 2)]
    assert forms == ["cv", "cv's"]
