"""Dates lie in office hours, within five years, in the time of Brussels."""

from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from hygiene_app.demo.calendar import local, next_moment, office_hours, start_of

moments = st.datetimes(datetime(2016, 1, 1), datetime(2036, 1, 1))  # noqa: DTZ001 - naive on purpose


@given(moments)
def test_the_offset_is_that_of_brussels(moment: datetime) -> None:
    assume(moment.hour >= 4)  # not in the night of the change
    expected = moment.replace(tzinfo=ZoneInfo("Europe/Brussels"))
    assert local(moment).astimezone(UTC) == expected.astimezone(UTC)


@given(moments)
def test_office_hours_never_lie_before(moment: datetime) -> None:
    found = office_hours(moment)
    assert found.weekday() < 5
    assert 7 <= found.hour < 19
    assert found - moment < timedelta(days=3)
    assert office_hours(found) == found


@given(moments, st.floats(0.1, 500), st.randoms())
def test_time_goes_forward_but_not_beyond_the_limit(
    moment: datetime, hours: float, rng: Random
) -> None:
    limit = moment + timedelta(days=2)
    found = next_moment(rng, moment, limit, hours)
    assert moment < found < limit


def test_slots_spread_over_five_years_and_lean_to_the_last() -> None:
    today = date(2026, 11, 23)
    ages = sorted((today - start_of(today, slot, 0.25).date()).days for slot in range(96))
    assert ages[0] <= 5
    assert 1700 < ages[-1] < 1830
    assert sum(age < 365 for age in ages) > 25
    assert sum(age > 3 * 365 for age in ages) > 20
