"""What stands in a quote, an order or an invoice, before anybody lays it out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from random import Random

from hygiene_app.demo.numbers import payment_reference
from hygiene_app.demo.people import Firm, Person
from hygiene_app.demo.texts import Texts


class PaperKind(StrEnum):
    """The value is the key of its title in `labels.toml`."""

    QUOTE = "quote"
    ORDER = "order"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; the price of a unit in cents, the quantity in hundredths."""

    text: str
    unit: str
    quantity: int
    price: int

    @property
    def amount(self) -> int:
        """Cents."""
        return round(self.quantity * self.price / 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who gets the paper."""

    name: str
    street: str
    town: str
    vat: str = ""


def party_of(someone: Person | Firm) -> Party:
    """Return a person or a company as an addressee."""
    vat = someone.vat if isinstance(someone, Firm) else ""
    return Party(name=someone.name, street=someone.street, town=someone.town, vat=vat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A quote, an order confirmation or an invoice. Money is in cents, `rate` in percent."""

    kind: PaperKind
    language: str
    labels: Mapping[str, str]
    seller: Firm
    buyer: Party
    number: str
    issued: date
    until: date
    subject: str
    lines: tuple[Line, ...]
    rate: int
    reference: str = ""
    signed_by: str = ""

    @property
    def net(self) -> int:
        """Total without VAT."""
        return sum(line.amount for line in self.lines)

    @property
    def tax(self) -> int:
        """VAT."""
        return round(self.net * self.rate / 100)

    @property
    def total(self) -> int:
        """Total with VAT."""
        return self.net + self.tax

    @property
    def title(self) -> str:
        """What stands in large letters."""
        return self.labels[self.kind.value]

    def money(self, cents: int) -> str:
        """Write an amount the way the language does."""
        return money(cents, self.language)


def money(cents: int, language: str) -> str:
    """Write an amount of euro the way the language does."""
    whole, rest = divmod(cents, 100)
    grouped = f"{whole:,}"
    if language == "en":
        return f"€ {grouped}.{rest:02d}"
    grouped = grouped.replace(",", "\u00a0" if language == "fr" else ".")
    return f"{grouped},{rest:02d} €" if language in ("fr", "de") else f"€ {grouped},{rest:02d}"


def amount_of(hundredths: int, language: str) -> str:
    """Write a quantity, without decimals where there are none."""
    whole, rest = divmod(hundredths, 100)
    if not rest:
        return str(whole)
    return f"{whole}{'.' if language == 'en' else ','}{rest:02d}".rstrip("0")


def invent_lines(rng: Random, texts: Texts, goods: str, language: str) -> tuple[Line, ...]:
    """Return four to eight lines from the catalogue, in its order."""
    stock = texts.table("catalogue")[goods]
    rows = stock.get(language) or next(iter(stock.values()))
    count = min(len(rows), rng.randint(3, 7))
    lines = []
    for index in sorted(rng.sample(range(len(rows)), count)):
        text, unit, low, high, least, most = rows[index]
        whole = unit in ("m²", "lm", "m", "mct", "kg", "kWh", "ton") or least == most
        quantity = rng.randint(least * 100, most * 100) if whole else rng.randint(least, most) * 100
        if unit in ("m²", "lm", "m", "mct", "kWh"):
            quantity = round(quantity, -1)
        price = round((low + (high - low) * rng.random()) * 100)
        lines.append(Line(text=text, unit=unit, quantity=quantity, price=max(1, price)))
    return tuple(lines)


def invent_paper(
    rng: Random,
    texts: Texts,
    kind: PaperKind,
    parties: tuple[Firm, Party],
    *,
    issued: date,
    language: str,
    subject: str = "",
) -> Paper:
    """Return a paper from a seller to a buyer, with VAT as it is usual between them."""
    seller, buyer = parties
    rate = 21
    if seller.kind == "own" and not buyer.vat:
        rate = rng.choice((6, 6, 21, 12))
    days = 30 if kind is PaperKind.QUOTE else rng.choice((14, 30, 30))
    prefix = {PaperKind.QUOTE: "O", PaperKind.ORDER: "B", PaperKind.INVOICE: "F"}[kind]
    shape = rng.choice(("{y}-{n:03d}", "{p}{y}/{n:04d}", "{p}-{y}-{n:03d}", "{y}{n:04d}"))
    return Paper(
        kind=kind,
        language=language,
        labels=texts.labels("paper", language),
        seller=seller,
        buyer=buyer,
        number=shape.format(p=prefix, y=issued.year, n=rng.randint(3, 480)),
        issued=issued,
        until=issued + timedelta(days=days),
        subject=subject,
        lines=invent_lines(rng, texts, seller.goods, language),
        rate=rate,
        reference=payment_reference(rng.randrange(10**10)) if kind is PaperKind.INVOICE else "",
    )
