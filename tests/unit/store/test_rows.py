"""Values become columns and come back."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.disposal import Planned
from hygiene_app.model.finding import Category, Evidence, Place, Where
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.store.rows import (
    NEVER,
    addresses_of,
    addresses_text,
    day,
    evidence_of,
    evidence_text,
    exact,
    folded,
    from_day,
    from_exact,
    from_instant,
    instant,
    names_of,
    names_text,
    planned_of,
    planned_text,
    printable,
)

any_text = st.text(st.characters(exclude_categories=()), max_size=20)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
moments = st.datetimes(
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    timezones=offsets,
)
facts = st.tuples(any_text, st.one_of(any_text, st.integers(-(2**53), 2**53)))
evidence = st.builds(
    Evidence,
    rule=any_text,
    masked=any_text,
    where=st.builds(Where, place=st.sampled_from(Place), name=any_text, page=st.integers(0, 999)),
    weight=st.floats(-1, 1),
    facts=st.lists(facts, max_size=3).map(tuple),
)
plans = st.builds(
    Planned,
    identity=st.builds(
        Identity,
        ref=st.builds(
            MessageRef,
            account=any_text,
            folder=any_text,
            uidvalidity=st.integers(1, 2**32),
            uid=st.integers(1, 2**32),
        ),
        message_id=any_text,
        size=st.integers(0, 2**40),
        received=moments,
    ),
    findings=st.lists(any_text, max_size=3).map(tuple),
    category=st.sampled_from(Category),
    rule=any_text,
    size=st.integers(0, 2**40),
    expires=st.none() | st.dates(),
)


@given(any_text)
def test_exact_text_comes_back_whatever_is_in_it(text: str) -> None:
    assert from_exact(exact(text)) == text


@given(any_text)
def test_printable_text_can_be_encoded_and_else_stays(text: str) -> None:
    shown = printable(text)
    shown.encode()
    assert len(shown) == len(text)
    assert all(b in (a, "\ufffd") for a, b in zip(text, shown, strict=True))


@given(moments)
def test_a_moment_comes_back_with_its_offset(moment: datetime) -> None:
    back = from_instant(*instant(moment))
    assert back == moment
    assert back.date() == moment.date()


def test_a_moment_without_zone_is_a_bug() -> None:
    with pytest.raises(ValueError, match="aware"):
        instant(datetime(2020, 1, 1))  # noqa: DTZ001 - the point of the test


@given(moments, moments)
def test_microseconds_sort_as_moments_do(one: datetime, other: datetime) -> None:
    assert (instant(one)[0] < instant(other)[0]) == (one < other)


@given(st.none() | st.dates())
def test_a_day_comes_back_and_never_is_last(value: date | None) -> None:
    assert from_day(day(value)) == value
    assert from_day(day(value, NEVER)) == value
    assert value is None or day(value) < NEVER


@given(st.lists(evidence, max_size=4).map(tuple))
def test_evidence_comes_back(given_evidence: tuple[Evidence, ...]) -> None:
    assert evidence_of(evidence_text(given_evidence)) == given_evidence


@given(st.lists(st.builds(Address, name=any_text, email=any_text), max_size=4).map(tuple))
def test_addresses_come_back(addresses: tuple[Address, ...]) -> None:
    assert addresses_of(addresses_text(addresses)) == addresses


@given(st.lists(any_text, max_size=4).map(tuple))
def test_names_come_back(names: tuple[str, ...]) -> None:
    assert names_of(names_text(names)) == names


@given(plans)
def test_a_plan_comes_back(plan: Planned) -> None:
    back = planned_of(planned_text(plan))
    assert back == plan
    assert back.identity.received.utcoffset() == plan.identity.received.utcoffset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Łódź", "łodz"),
        ("ÉLÈVE", "eleve"),
        ("Straße", "strasse"),
        ("CV.pdf", "cv.pdf"),
        ("ﬁche", "fiche"),
    ],
)
def test_folding_takes_case_and_accents_away(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_folding_survives_what_cannot_be_decoded() -> None:
    assert folded("A\udcff").startswith("a")


def test_utc_stays_utc() -> None:
    assert from_instant(0) == datetime(1970, 1, 1, tzinfo=UTC)
