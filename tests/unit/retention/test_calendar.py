from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.policy import Period
from hygiene_app.retention.calendar import end_of


@pytest.mark.parametrize(
    ("start", "period", "over"),
    [
        (date(2026, 3, 1), Period(), date(2026, 3, 1)),
        (date(2026, 3, 1), Period(days=28), date(2026, 3, 29)),
        (date(2026, 1, 31), Period(months=1), date(2026, 2, 28)),
        (date(2024, 1, 31), Period(months=1), date(2024, 2, 29)),
        (date(2026, 1, 31), Period(months=3), date(2026, 4, 30)),
        (date(2026, 11, 30), Period(months=3), date(2027, 2, 28)),
        (date(2026, 12, 15), Period(months=1), date(2027, 1, 15)),
        (date(2026, 1, 15), Period(months=11), date(2026, 12, 15)),
        (date(2026, 1, 15), Period(months=12), date(2027, 1, 15)),
        (date(2024, 2, 29), Period(years=1), date(2025, 2, 28)),
        (date(2024, 2, 29), Period(years=4), date(2028, 2, 29)),
        (date(2024, 6, 14), Period(years=1, months=6), date(2025, 12, 14)),
        (date(2026, 1, 31), Period(months=1, days=1), date(2026, 3, 1)),
        (date(2024, 1, 1), Period(calendar_years=10), date(2035, 1, 1)),
        (date(2024, 12, 31), Period(calendar_years=10), date(2035, 1, 1)),
        (date(2024, 6, 14), Period(calendar_years=2), date(2027, 1, 1)),
        (date(2024, 6, 14), Period(calendar_years=2, days=30), date(2027, 1, 31)),
        (date(9990, 6, 14), Period(calendar_years=10), date.max),
        (date(9990, 6, 14), Period(years=10), date.max),
        (date(2024, 6, 14), Period(days=10**9), date.max),
    ],
)
def test_the_first_day_on_which_a_period_is_over(start: date, period: Period, over: date) -> None:
    assert end_of(start, period) == over


amounts = st.integers(0, 200)
periods = st.builds(
    Period, days=st.integers(0, 40_000), months=amounts, years=amounts, calendar_years=amounts
)


@given(st.dates(), st.dates(), periods)
def test_a_later_start_never_ends_earlier(one: date, other: date, period: Period) -> None:
    first, second = sorted((one, other))
    assert first <= end_of(first, period) <= end_of(second, period)
