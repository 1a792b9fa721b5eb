"""Chance, and the people and facts that it brings forth; the same seed gives the same."""

import random
import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from tests.evaluation.made import numbers
from tests.evaluation.made.content import Content, Trade

T = TypeVar("T")
_HOLE = re.compile(r"\{(\w+)\}")
_ISSUERS = {"nl": "NLD", "fr": "FRA", "en": "GBR", "de": "D<<"}
_NO_CITY = re.compile(r"[^A-Za-zÀ-ÿ -]|\b[A-Z\d]{1,4}\b")
_ZONE_NAME = re.compile(r"[^A-Z]")


class Dice:
    """Draws from the contents of one language for one document."""

    def __init__(self, seed: str, content: Content, trade: Trade) -> None:
        self.random = random.Random(seed)
        self.content = content
        self.trade = trade
        self._drawn: dict[str, str] = {}

    def one(self, name: str) -> str:
        """Return one of a list of the contents, its holes filled."""
        return self.fill(self.random.choice(self.content.lists[name]))

    def some(self, of: Sequence[T], fewest: int, most: int) -> list[T]:
        """Return a few of something in random order."""
        count = min(len(of), self.random.randint(fewest, most))
        return self.random.sample(list(of), count)

    def fill(self, text: str) -> str:
        """Fill the holes of a text; the same hole gets the same all through a document."""
        return _HOLE.sub(lambda match: self.fact(match.group(1)), text)

    def fact(self, name: str) -> str:
        """Return what belongs in a hole."""
        if name not in self._drawn:
            self._drawn[name] = self._draw(name)
        return self._drawn[name]

    def amount(self, lowest: int, highest: int) -> str:
        """Return an amount of money as people of the language print it."""
        return money(self.random.randrange(lowest * 100, highest * 100), self.content.language)

    def _draw(self, name: str) -> str:
        makers: dict[str, Callable[[], str]] = {
            **self._of_persons(),
            **self._of_days(),
            **self._of_work(),
            **self._of_numbers(),
        }
        return makers[name]()

    def _of_persons(self) -> dict[str, Callable[[], str]]:
        pick, lists = self.random.choice, self.content.lists
        return {
            "first": lambda: pick(lists["first"]),
            "last": lambda: pick(lists["last"]),
            "last2": lambda: pick(lists["last"]),
            "name": lambda: f"{self.fact('first')} {self.fact('last')}",
            "name2": lambda: f"{pick(lists['first'])} {pick(lists['last'])}",
            "doctor": lambda: f"{pick(lists['first'])} {pick(lists['last'])}",
            "street": lambda: f"{pick(lists['streets'])} {self.random.randrange(1, 190)}",
            "town": lambda: pick(lists["towns"]),
            "city": lambda: _NO_CITY.sub("", self.fact("town")).strip(" -"),
            "phone": lambda: re.sub(
                "#", lambda _: str(self.random.randrange(10)), pick(lists["phones"])
            ),
            "email": lambda: (
                f"{_plain(self.fact('first'))}.{_plain(self.fact('last'))}"
                f"@example.{pick(('org', 'com', 'net'))}"
            ),
            "user": lambda: f"{_plain(self.fact('first'))[:3]}{_plain(self.fact('last'))[:6]}",
        }

    def _of_days(self) -> dict[str, Callable[[], str]]:
        rnd = self.random
        return {
            "birth": lambda: self._day(self._born()),
            "date": lambda: self._day(self._today()),
            "later": lambda: self._day(self._today() + timedelta(days=rnd.randrange(8, 40))),
            "year": lambda: str(rnd.randrange(2017, 2026)),
            "month": lambda: rnd.choice(self.content.lists["months"]),
            "n": lambda: str(rnd.randrange(3, 22)),
            "days": lambda: str(rnd.choice((15, 30, 60, 90))),
        }

    def _of_work(self) -> dict[str, Callable[[], str]]:
        rnd, lists = self.random, self.content.lists
        return {
            "company": lambda: rnd.choice(lists["companies"]),
            "buyer": lambda: self.fact("name2"),
            "job": lambda: rnd.choice(self.trade.jobs),
            "task1": lambda: self.trade.tasks[0],
            "task2": lambda: self.trade.tasks[-1],
            "degree": lambda: rnd.choice(self.trade.degrees),
            "number": lambda: (
                f"{rnd.choice(('', 'V', 'S0', '2025-', '24/'))}{rnd.randrange(100, 99999)}"
            ),
            "short": lambda: f"{rnd.randrange(10**6):06d}",
            "secret": lambda: (
                rnd.choice(("Kiezel!", "Brume-", "Otter#", "Wolke."))
                + str(rnd.randrange(100, 9999))
            ),
            "amount": lambda: self.amount(700, 4200),
            **{f"a{n}": partial(self.amount, 40 * n, 400 * n) for n in range(1, 10)},
        }

    def _of_numbers(self) -> dict[str, Callable[[], str]]:
        rnd = self.random
        born = self._born
        country = self.content.country
        return {
            "iban": lambda: numbers.iban(rnd, country),
            "ogm": lambda: numbers.payment_reference(rnd),
            "national": lambda: numbers.belgian_national(
                rnd, born().year, born().month, born().day
            ),
            "bsn": lambda: numbers.bsn(rnd),
            "nir": lambda: numbers.nir(rnd, born().year, born().month),
            "lu": lambda: numbers.luxembourg(rnd, born().year, born().month, born().day),
            "nino": lambda: numbers.nino(rnd),
            "nhs": lambda: numbers.nhs(rnd),
            "taxid": lambda: numbers.german_tax_id(rnd),
            "siret": lambda: f"{rnd.randrange(10**13, 10**14)}",
            "mrz": lambda: numbers.passport_zone(rnd, *self._zone()),
            "mrz1": lambda: numbers.card_zone(rnd, *self._zone()),
        }

    def _zone(self) -> tuple[str, str, str, str]:
        last, first = (_ZONE_NAME.sub("", _plain(self.fact(n)).upper()) for n in ("last", "first"))
        return _ISSUERS[self.content.language], last, first, f"{self._born():%y%m%d}"

    def _born(self) -> date:
        if "born" not in self._drawn:
            day = date(1958, 1, 1) + timedelta(days=self.random.randrange(17000))
            self._drawn["born"] = day.isoformat()
        return date.fromisoformat(self._drawn["born"])

    def _today(self) -> date:
        if "today" not in self._drawn:
            day = date(2018, 1, 1) + timedelta(days=self.random.randrange(2800))
            self._drawn["today"] = day.isoformat()
        return date.fromisoformat(self._drawn["today"])

    def _day(self, day: date) -> str:
        months = self.content.lists["months"]
        dotted = self.content.language == "de"
        return self.random.choice(
            (
                f"{day:%d.%m.%Y}" if dotted else f"{day:%d/%m/%Y}",
                f"{day:%d-%m-%Y}" if not dotted else f"{day:%d.%m.%y}",
                f"{day.day}{'.' if dotted else ''} {months[day.month - 1]} {day.year}",
            )
        )


def money(cents: int, language: str) -> str:
    """Print an amount with two decimals."""
    whole = f"{cents / 100:,.2f}"
    if language == "en":
        return whole
    thousands = " " if language == "fr" else "."
    return whole.replace(",", "_").replace(".", ",").replace("_", thousands)


def _plain(name: str) -> str:
    import unicodedata

    bare = unicodedata.normalize("NFD", name.lower())
    return "".join(char for char in bare if char.isascii() and char.isalpha())
