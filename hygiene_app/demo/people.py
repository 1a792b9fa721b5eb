"""The invented people and companies that write to the owner of the sample mailbox."""

import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from hygiene_app.demo.numbers import (
    belgian_iban,
    card_number,
    citizen_number,
    dutch_iban,
    national_number,
    vat_number,
)
from hygiene_app.demo.texts import Texts
from hygiene_app.model.message import Address


def plain(name: str) -> str:
    """Return a name in small ASCII letters without spaces, as it stands in an address."""
    folded = unicodedata.normalize("NFKD", name.replace("ß", "ss"))
    return "".join(sign for sign in folded.lower() if sign.isascii() and sign.isalnum())


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who does not exist.

    Attributes:
        sex: "M" or "F", as in a machine readable zone.
        serial: tells people apart; their numbers are made from it.
    """

    language: str
    sex: str
    first: str
    last: str
    email: str
    phone: str
    street: str
    town: str
    born: date
    birthplace: str
    nationality: str
    serial: int

    @property
    def name(self) -> str:
        """First and family name."""
        return f"{self.first} {self.last}"

    @property
    def address(self) -> Address:
        """How this person stands in a header."""
        return Address(name=self.name, email=self.email)

    @property
    def national_number(self) -> str:
        """A Belgian national number with valid check digits that is not handed out."""
        serial = 980 + 2 * (self.serial % 9) + (1 if self.sex == "M" else 0)
        return national_number(self.born, serial)

    @property
    def citizen_number(self) -> str:
        """A Dutch BSN with a valid check digit that is not handed out."""
        return citizen_number(self.serial % 900)

    @property
    def iban(self) -> str:
        """A Belgian account at a bank that does not exist."""
        return belgian_iban(self.serial * 7919 + 13)

    @property
    def dutch_iban(self) -> str:
        """A Dutch account at a bank that does not exist."""
        return dutch_iban(self.serial * 7919 + 13)

    @property
    def card_number(self) -> str:
        """The number of an identity card, as printed."""
        return card_number(self.serial * 6007 + 41)


def invent_person(
    rng: Random, texts: Texts, language: str, *, ages: tuple[int, int], sex: str = ""
) -> Person:
    """Return a person; `ages` are the years of birth from and to, `sex` is "M", "F" or any."""
    pool: dict[str, Any] = texts.table("people")[language]
    sex = sex or rng.choice("MF")
    first = rng.choice(pool["male" if sex == "M" else "female"])
    last = rng.choice(pool["last"])
    shape = rng.choice(("{f}.{l}", "{f}.{l}", "{f}{l}", "{l}.{f}", "{f}_{l}{y}", "{i}{l}{y}"))
    born = date(rng.randint(*ages), 1, 1) + timedelta(days=rng.randrange(365))
    local = shape.format(f=plain(first), l=plain(last), i=plain(first)[0], y=born.year % 100)
    phone = "".join(str(rng.randrange(10)) if sign == "#" else sign for sign in pool["phone"])
    return Person(
        language=language,
        sex=sex,
        first=first,
        last=last,
        email=f"{local}@{rng.choice(pool['providers'])}",
        phone=phone,
        street=f"{rng.choice(pool['streets'])} {rng.randint(1, 189)}",
        town=rng.choice(pool["towns"]),
        born=born,
        birthplace=rng.choice(pool["towns"]).split(" ", 1)[1],
        nationality=rng.choice(pool["nationalities"]),
        serial=rng.randrange(1, 10_000),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """A company that does not exist, and the look of its papers."""

    name: str
    domain: str
    language: str
    street: str
    town: str
    phone: str
    serial: int
    colour: str
    style: str
    goods: str
    kind: str
    slogan: str

    @property
    def vat(self) -> str:
        """VAT number; valid check digits, not handed out."""
        return vat_number(self.serial * 37)

    @property
    def iban(self) -> str:
        """Account of the company."""
        return belgian_iban(self.serial * 104_729)

    def mailbox(self, local: str, name: str = "") -> Address:
        """An address of this company."""
        return Address(name=name or self.name, email=f"{local}@{self.domain}")


def own_firm(texts: Texts) -> Firm:
    """Return the company where the owner of the mailbox works."""
    return Firm(**texts.table("firms")["own"])


def firms(texts: Texts, *kinds: str) -> tuple[Firm, ...]:
    """Return the companies of these kinds ("supplier", "customer", "utility", "payroll")."""
    return tuple(Firm(**row) for row in texts.table("firms")["firm"] if row["kind"] in kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What somebody of a trade can say of himself, in one language.

    Attributes:
        sex: "F" where the words are those of a woman, "" where they fit anybody.
    """

    id: str
    sex: str
    sector: str
    wanted: str
    roles: tuple[str, ...]
    tasks: tuple[str, ...]
    studies: tuple[str, ...]
    skills: tuple[str, ...]
    summary: tuple[str, ...]
    pitch: tuple[str, ...]


def trades(texts: Texts, language: str) -> tuple[Trade, ...]:
    """Return the trades that the stock knows in a language."""
    return tuple(
        Trade(
            id=row["id"],
            sex=row.get("sex", ""),
            sector=row["sector"],
            wanted=row["wanted"],
            roles=tuple(row["roles"]),
            tasks=tuple(row["tasks"]),
            studies=tuple(row["studies"]),
            skills=tuple(row["skills"]),
            summary=tuple(row["summary"]),
            pitch=tuple(row["pitch"]),
        )
        for row in texts.table(f"trades_{language}")["trade"]
    )
