"""The time on this computer."""

import time
from datetime import UTC, date, datetime, timedelta

import pytest

from hygiene_app.desktop.clock import SystemClock


def test_now_is_aware_and_now() -> None:
    now = SystemClock().now()
    assert now.utcoffset() == timedelta(0)
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=10)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone can be set on POSIX only")
def test_today_is_the_date_where_the_user_is(monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []
    for zone in ("UTC-14", "UTC+12"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        days.append(SystemClock().today())
    monkeypatch.undo()
    time.tzset()
    assert days[0] > days[1]
