"""When things happen in the office of the sample company."""

from datetime import date, datetime, time, timedelta, timezone
from random import Random

YEARS = 5
_GOLDEN = 0.6180339887498949


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def local(moment: datetime) -> datetime:
    """Give a naive moment the time zone of Brussels (directive 2000/84/EC).

    Not taken from zoneinfo, which has no data on Windows.
    """
    year = moment.year
    summer = _last_sunday(year, 3) <= moment.date() < _last_sunday(year, 10)
    return moment.replace(tzinfo=timezone(timedelta(hours=2 if summer else 1)))


def start_of(today: date, slot: int, offset: float) -> datetime:
    """Spread the slots over five years, more of them in the last than in the first.

    A sequence with the golden ratio lies evenly for every number of slots.
    """
    share = (offset + slot * _GOLDEN) % 1.0
    age = timedelta(days=1 + (YEARS * 365.25 - 5) * share**1.5)
    moment = (datetime.combine(today, time(8)) - age).replace(microsecond=0)
    moment -= timedelta(days=max(0, moment.weekday() - 4))
    return moment.replace(hour=7 + moment.hour // 2)


def office_hours(moment: datetime) -> datetime:
    """Move a moment to the next working day between 7 and 19 o'clock, where it is not in one."""
    if moment.hour >= 19:
        moment = (moment + timedelta(days=1)).replace(hour=7)
    if moment.hour < 7:
        moment = moment.replace(hour=7 + moment.minute % 4)
    if moment.weekday() >= 5:
        moment += timedelta(days=7 - moment.weekday())
    return moment


def next_moment(rng: Random, after: datetime, limit: datetime, hours: float) -> datetime:
    """Return a later moment, about so many hours on, never beyond the limit."""
    wait = timedelta(seconds=int(hours * 3600 * rng.uniform(0.3, 1.7)))
    moment = office_hours(after + wait)
    if moment < limit:
        return moment
    return after + timedelta(minutes=rng.randint(3, 9))
