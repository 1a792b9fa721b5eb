"""What the program says: a key and facts in, a sentence in the user's language out."""

import datetime
from collections.abc import Iterable, Mapping

from hygiene_app.words.catalogue import Catalogue, Value

LOCALES = {"nl": "nl-BE", "fr": "fr-BE", "en": "en-GB", "de": "de-DE"}
"""The languages we speak, and how numbers and dates are written in each."""

ENGLISH = "en"

Fact = str | int | float | datetime.date

_NAMES_NOT_AMOUNTS = ("port", "line", "version")
"""Numbers that name something: 1143 is a port, 1.143 is not."""

_UNITS = ("size-kilobytes", "size-megabytes", "size-gigabytes", "size-terabytes")
_STEP = 1000
_FEW = 10
_WEEK = 7


def pick_language(*wanted: str) -> str:
    """Return the first language that we speak, English when there is none.

    Takes what systems give: "nl", "nl-BE", "nl_BE.UTF-8", "Dutch" is not understood.
    """
    for name in wanted:
        language = name.replace("_", "-").split("-")[0].lower()
        if language in LOCALES:
            return language
    return ENGLISH


class Words:
    """One language, with English behind it for a text that is missing."""

    def __init__(
        self,
        language: str,
        sources: Mapping[str, str] | Iterable[str],
        fallback: Mapping[str, str] | Iterable[str] = (),
    ) -> None:
        """Keep the texts; nothing is parsed yet.

        Args:
            language: one of `LOCALES`.
            sources: the contents of the .ftl files of that language, by name or in a row.
            fallback: the same in English. Tests leave it out, so that nothing is missing unseen.
        """
        self.language = language
        self._locale = LOCALES[language].replace("-", "_")
        self._own = Catalogue(LOCALES[language], _texts(sources))
        english = Catalogue(LOCALES[ENGLISH], _texts(fallback))
        self._english = self._own if language == ENGLISH else english

    def has(self, key: str) -> bool:
        """Whether there is a text for this key."""
        return key in self._own or key in self._english

    def say(self, key: str, /, **facts: Fact) -> str:
        """Return the sentence for a key.

        Dates become "12 maart 2024". A fact that an error did not carry becomes a phrase such as
        "The mail server" (`fact-host`). Raises `KeyError` for an unknown key or another missing
        fact: that is a bug.
        """
        told = {name: self._told(name, value) for name, value in facts.items()}
        catalogue = self._own if key in self._own else self._english
        if key.startswith("error-"):
            told = self._defaults(catalogue) | {n: v for n, v in told.items() if v != ""}
        return catalogue.format(key, told)

    def say_known(self, key: str, english: str) -> str:
        """Return the text for a key where its English is exactly this one, else `english` itself.

        For texts that IT may have changed in a file: then theirs is shown as they wrote it.
        """
        if key in self._english and self._english.format(key, {}) == english:
            return self.say(key)
        return english

    def _told(self, name: str, value: Fact) -> Value:
        if isinstance(value, datetime.date):
            return self.date(value)
        return str(value) if name in _NAMES_NOT_AMOUNTS else value

    def _defaults(self, catalogue: Catalogue) -> dict[str, Value]:
        prefix = "fact-"
        return {
            key.removeprefix(prefix): catalogue.format(key, {})
            for key in catalogue.starting(prefix)
        }

    def date(self, day: datetime.date) -> str:
        """Return a day in words: "12 maart 2024"."""
        return self._date(day, "long")

    def short_date(self, day: datetime.date) -> str:
        """Return a day for a column: "12 mrt 2024"."""
        return self._date(day, "d MMM y" if self.language != "de" else "d. MMM y")

    def _date(self, day: datetime.date, shape: str) -> str:
        from babel.dates import format_date

        said = format_date(day, shape, locale=self._locale)
        return f"1er{said[1:]}" if self.language == "fr" and day.day == 1 else said

    def month(self, day: datetime.date) -> str:
        """Return the month of a day: "maart 2024"."""
        from babel.dates import format_date

        return format_date(day, "LLLL y", locale=self._locale)

    def short_month(self, day: datetime.date) -> str:
        """Return the month of a day in few letters: "mrt"."""
        from babel.dates import format_date

        return format_date(day, "LLL", locale=self._locale).rstrip(".")

    def number(self, amount: int) -> str:
        """Return an amount with its thousands apart: "18.400"."""
        from babel.numbers import format_decimal

        return format_decimal(amount, locale=self._locale)

    def size(self, octets: int) -> str:
        """Return a size as file managers count (1 kB is 1,000 octets): "1,4 MB"."""
        from babel.numbers import format_decimal

        if octets < _STEP:
            return self.say("size-bytes", count=octets)
        amount, unit = octets / _STEP, _UNITS[0]
        for unit in _UNITS:
            if round(amount) < _STEP or unit == _UNITS[-1]:
                break
            amount /= _STEP
        shown = round(amount, 1) if amount < _FEW else round(amount)
        return self.say(unit, amount=format_decimal(shown, locale=self._locale))

    def period(
        self, *, days: int = 0, months: int = 0, years: int = 0, calendar_years: int = 0
    ) -> str:
        """Return a length of time: "4 weken", "1 jaar en 6 maanden"."""
        weeks = days // _WEEK if days >= 2 * _WEEK and days % _WEEK == 0 else 0
        amounts = {
            "period-calendar-years": calendar_years,
            "period-years": years,
            "period-months": months,
            "period-weeks": weeks,
            "period-days": 0 if weeks else days,
        }
        said = [self.say(key, count=count) for key, count in amounts.items() if count]
        return self.join(said) if said else self.say("period-days", count=0)

    def join(self, phrases: Iterable[str]) -> str:
        """Return phrases in a row: "18 cv's, 21 offertes en 4 identiteitsbewijzen"."""
        from babel.lists import format_list

        return format_list(list(phrases), locale=self._locale)


def _texts(sources: Mapping[str, str] | Iterable[str]) -> Iterable[str]:
    return sources.values() if isinstance(sources, Mapping) else sources
