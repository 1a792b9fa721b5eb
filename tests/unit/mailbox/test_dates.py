"""Dates of the server and of senders."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.dates import format_internal, parse_header, parse_internal
from hygiene_app.mailbox.tokens import BrokenAnswer

_OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(datetime(1000, 1, 2), datetime(9998, 1, 1)), _OFFSETS)  # noqa: DTZ001 - made aware
def test_internal_dates_round_trip(naive: datetime, offset: timezone) -> None:
    moment = naive.replace(microsecond=0, tzinfo=offset)
    again = parse_internal(format_internal(moment))
    assert again == moment
    assert again.utcoffset() == moment.utcoffset()


def test_internal_date_is_written_by_the_book() -> None:
    moment = datetime(2024, 3, 1, 9, 5, 7, tzinfo=timezone(-timedelta(hours=3, minutes=30)))
    assert format_internal(moment) == " 1-Mar-2024 09:05:07 -0330"
    odd = timezone(timedelta(minutes=19, seconds=32))  # Amsterdam until 1937
    assert parse_internal(format_internal(moment.astimezone(odd))) == moment


@pytest.mark.parametrize(
    "value", ["", "01-Mrz-2024 09:30:15 +0000", "31-Feb-2024 09:30:15 +0000", "01-Mar-2024", "x"]
)
def test_internal_dates_that_are_none(value: str) -> None:
    with pytest.raises(BrokenAnswer):
        parse_internal(value)


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("Fri, 01 Mar 2024 10:30:15 +0100", datetime(2024, 3, 1, 9, 30, 15, tzinfo=UTC)),
        ("1 Mar 2024 10:30:15 GMT", datetime(2024, 3, 1, 10, 30, 15, tzinfo=UTC)),
        ("Fri, 1 Mar 24 10:30 EST", datetime(2024, 3, 1, 15, 30, tzinfo=UTC)),
        ("Fri, 01 Mar 2024 10:30:15 -0000", datetime(2024, 3, 1, 10, 30, 15, tzinfo=UTC)),
        ("Fri, 01 Mar 2024 10:30:15 +0100 (CET)", datetime(2024, 3, 1, 9, 30, 15, tzinfo=UTC)),
    ],
)
def test_date_headers(value: str, moment: datetime) -> None:
    found = parse_header(value)
    assert found == moment
    assert found is not None
    assert found.tzinfo is not None


@pytest.mark.parametrize(
    "value",
    [
        "",
        "yesterday",
        "Thu, 01 Jan 1970 00:00:00 +0000",
        "Fri, 31 Feb 2024 10:30:15 +0100",
        "Fri, 01 Mar 9999 10:30:15 +0100",
        "Fri, 01 Mar 2024 99:30:15 +0100",
        "Fri, 01 Mar 2024 10:30:15 +9999",
    ],
)
def test_nonsense_is_no_date(value: str) -> None:
    assert parse_header(value) is None


@given(st.text(st.characters(max_codepoint=255), max_size=40))
def test_no_header_fails(value: str) -> None:
    found = parse_header(value)
    assert found is None or found.tzinfo is not None
