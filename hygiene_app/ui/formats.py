"""Moments as people here read them. Dates, numbers and sizes come from `Words` itself."""

from datetime import date, datetime


def day_of(moment: datetime) -> date:
    """Return the day of a moment in the time of this computer."""
    return moment.astimezone().date()


def capital(text: str) -> str:
    """Return a word as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]
