"""Moments as people here read them. Dates, numbers and sizes come from `Words` itself."""

from datetime import date, datetime

from hygiene_app.words.phrasebook import Words


def day_of(moment: datetime) -> date:
    """Return the day of a moment in the time of this computer."""
    return moment.astimezone().date()


def capital(text: str) -> str:
    """Return a word as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def moment_text(words: Words, moment: datetime) -> str:
    """Return a moment in the time of this computer: "12 March 2024, 14:05"."""
    return f"{words.date(day_of(moment))}, {moment.astimezone():%H:%M}"
