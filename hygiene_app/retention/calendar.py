"""Periods on the calendar: on which day is one over?"""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta

from hygiene_app.model.policy import Period

MONTHS_A_YEAR = 12


def end_of(start: date, period: Period) -> date:
    """Return the first day on which a period that started on `start` is over.

    Calendar years come first, then years and months together, then days. A day that the month
    does not have becomes the last day of that month: 31 January and one month is 28 (or 29)
    February, 29 February and one year is 28 February. Calendar years run from 1 January after
    the start, so that two of them from any day in 2024 are over on 1 January 2027. What lies
    beyond the calendar of Python ends on its last day.
    """
    day = start
    try:
        if period.calendar_years:
            day = date(day.year + 1 + period.calendar_years, 1, 1)
        day = _add_months(day, period.years * MONTHS_A_YEAR + period.months)
        return day + timedelta(days=period.days)
    except (ValueError, OverflowError):
        return date.max


def year_end_after(day: date, month: int, last: int) -> date:
    """Return the end of the year that holds a day, for years that end on a month and day."""
    ends = date(day.year, month, min(last, monthrange(day.year, month)[1]))
    if day <= ends or day.year == MAXYEAR:
        return ends
    return date(day.year + 1, month, min(last, monthrange(day.year + 1, month)[1]))


def _add_months(day: date, months: int) -> date:
    years, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 + months, MONTHS_A_YEAR)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
