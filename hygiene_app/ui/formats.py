"""Moments as people here read them. Dates, numbers and sizes come from `Words` itself."""

from datetime import date, datetime

from hygiene_app.words.phrasebook import LOCALES, Words


def day_of(moment: datetime) -> date:
    """Return the day of a moment in the time of this computer."""
    return moment.astimezone().date()


def capital(text: str) -> str:
    """Return a word as it stands at the beginning of a line."""
    return text[:1].upper() + text[1:]


def month(words: Words, day: date) -> str:
    """Return a month: "maart 2021"."""
    from babel.dates import format_date

    return format_date(day, "MMMM y", locale=LOCALES[words.language].replace("-", "_"))


def moment(words: Words, at: datetime) -> str:
    """Return a day with its time: "12 maart 2024, 14:32"."""
    return words.say("ui-moment", date=words.date(day_of(at)), time=f"{at.astimezone():%H:%M}")
