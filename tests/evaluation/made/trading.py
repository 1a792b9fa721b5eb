"""Invented quotes and what looks like them: invoices, orders, delivery notes."""

from tests.evaluation.made.dice import Dice, money
from tests.evaluation.made.paper import MAIL, Paper

_CATEGORY = {"quote": "quote", "invoice": "invoice"}
_FORM = {"quote": "quote", "invoice": "invoice", "order": "order", "delivery": "order"}


def trading_paper(dice: Dice, kind: str) -> Paper:
    """Write one of "quote", "invoice", "order", "delivery"."""
    rnd = dice.random
    form = _FORM[kind]
    lines = [dice.fact("company"), f"{dice.fact('street')}, {dice.fact('town')}", _company(dice)]
    lines += ["", dice.fact("name"), dice.fill(rnd.choice(dice.content.lists["streets"])) + " 7"]
    lines += [f"# {dice.one(f'trading.{kind}')}"]
    info = dice.content.lists[f"trading.{form}_info"]
    lines += [dice.fill(line) for line in info if rnd.random() < 0.8]
    lines += _table(dice, priced=kind != "delivery")
    lines += ["", *dice.one(f"trading.{form}_end").split("\n")]
    return Paper(
        category=_CATEGORY.get(kind, "negative"),
        kind=kind,
        language=dice.content.language,
        held_out=dice.trade.held_out,
        text="\n".join(lines),
    )


def _company(dice: Dice) -> str:
    rnd = dice.random
    number = f"{rnd.randrange(400, 800):04d}.{rnd.randrange(1000):03d}.{rnd.randrange(1000):03d}"
    digits = number.replace(".", "")
    return {
        "nl": rnd.choice((f"btw BE {number} - RPR Gent", f"KvK {digits[:8]} - NL{digits[1:]}B01")),
        "fr": rnd.choice((f"TVA BE {number}", f"SIRET {digits}00012 - TVA FR12{digits[1:]}")),
        "en": rnd.choice((f"Company No. {digits[:8]}  VAT GB {digits[1:]}", "Registered office")),
        "de": rnd.choice(
            (f"USt-IdNr. DE{digits[1:]}", f"HRB {digits[:5]}, Geschäftsführer {dice.fact('name2')}")
        ),
    }[dice.content.language]


def _table(dice: Dice, *, priced: bool) -> list[str]:
    rnd, language = dice.random, dice.content.language
    columns = list(rnd.choice(dice.content.tables["trading.columns"]))
    goods = dice.some(dice.trade.goods, 2, 4)
    if not priced:
        return [
            f"| {columns[0]} | {columns[1]}",
            *(f"| {g[0]} | {rnd.randrange(1, 40)}" for g in goods),
        ]
    rows, total = [f"| {' | '.join(columns)}"], 0
    for text, unit in goods:
        count, price = rnd.randrange(1, 60), rnd.randrange(150, 90000)
        total += count * price
        cells = (text, str(count), unit, money(price, language), money(count * price, language))
        rows.append(f"| {' | '.join(cells)}")
    rate = int(rnd.choice(dice.content.lists["trading.rates"]))
    tax = round(total * rate / 100)
    labels = rnd.choice(dice.content.tables["trading.totals"])
    mark = rnd.choice(("€ {}", "{} €", "{} EUR", "{}"))
    for label, cents in zip(labels, (total, tax, total + tax), strict=True):
        printed = mark.format(money(cents, language))
        rows.append(f"| {label.replace('{rate}', str(rate))} | | | | {printed}")
    return rows


def trading_mail(dice: Dice, kind: str) -> Paper:
    """Write the message that a quote or an invoice comes with."""
    text = dice.one(f"mail.{kind}")
    subject = dice.fill("{number} {company}")
    return Paper(
        category=_CATEGORY[kind],
        kind=f"{kind}-mail",
        language=dice.content.language,
        held_out=dice.trade.held_out,
        text=f"{MAIL}{subject}\n{text}",
    )
