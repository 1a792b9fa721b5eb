"""Invented numbers whose check digits are right, so that recognition has to see them."""

import random
from collections.abc import Callable

from stdnum import luhn, verhoeff

from hygiene_app.recognition.mrz import check_digit


def _belgian(rnd: random.Random) -> str:
    base = rnd.randrange(10**9, 10**10)
    return f"{base}{base % 97 or 97:02d}"


_BANKS: dict[str, Callable[[random.Random], str]] = {
    "BE": _belgian,
    "NL": lambda rnd: f"INGB{rnd.randrange(10**10):010d}",
    "FR": lambda rnd: (
        f"{rnd.randrange(10**10):010d}{rnd.randrange(10**11):011d}{rnd.randrange(97):02d}"
    ),
    "DE": lambda rnd: f"{rnd.randrange(10**18):018d}",
    "GB": lambda rnd: f"NWBK{rnd.randrange(10**14):014d}",
}


def iban(rnd: random.Random, country: str) -> str:
    """Return an IBAN in groups of four."""
    account = _BANKS[country](rnd)
    digits = "".join(str(int(char, 36)) for char in f"{account}{country}00")
    check = f"{98 - int(digits) % 97:02d}"
    whole = f"{country}{check}{account}"
    return " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))


def belgian_national(rnd: random.Random, year: int, month: int, day: int) -> str:
    """Return a Belgian national number as it is printed."""
    stem = f"{year % 100:02d}{month:02d}{day:02d}{rnd.randrange(1, 998):03d}"
    check = 97 - int(f"2{stem}" if year >= 2000 else stem) % 97
    return f"{stem[:2]}.{stem[2:4]}.{stem[4:6]}-{stem[6:]}.{check:02d}"


def bsn(rnd: random.Random) -> str:
    """Return a Dutch BSN."""
    while True:
        stem = f"{rnd.randrange(1, 10)}{rnd.randrange(10**7):07d}"
        last = sum((9 - at) * int(digit) for at, digit in enumerate(stem)) % 11
        if last < 10:
            return f"{stem}{last}"


def nir(rnd: random.Random, year: int, month: int) -> str:
    """Return a French social security number as it is printed."""
    place = f"{rnd.randrange(10, 95)}{rnd.randrange(1, 400):03d}{rnd.randrange(1, 400):03d}"
    stem = f"{rnd.choice('12')}{year % 100:02d}{month:02d}{place}"
    key = 97 - int(stem) % 97
    return f"{stem[0]} {stem[1:3]} {stem[3:5]} {stem[5:7]} {stem[7:10]} {stem[10:]} {key:02d}"


def luxembourg(rnd: random.Random, year: int, month: int, day: int) -> str:
    """Return a Luxembourg matricule."""
    stem = f"{year}{month:02d}{day:02d}{rnd.randrange(1000):03d}"
    return f"{stem}{luhn.calc_check_digit(stem)}{verhoeff.calc_check_digit(stem)}"


def nino(rnd: random.Random) -> str:
    """Return a British national insurance number."""
    return (
        f"{rnd.choice('ABCEHJ')}{rnd.choice('ABCEHJ')} "
        + " ".join(f"{rnd.randrange(100):02d}" for _ in range(3))
        + f" {rnd.choice('ABCD')}"
    )


def nhs(rnd: random.Random) -> str:
    """Return an NHS number as it is printed."""
    while True:
        stem = f"{rnd.randrange(4 * 10**8, 5 * 10**8)}"
        check = 11 - sum((10 - at) * int(digit) for at, digit in enumerate(stem)) % 11
        if check != 10:
            whole = f"{stem}{check % 11}"
            return f"{whole[:3]} {whole[3:6]} {whole[6:]}"


def german_tax_id(rnd: random.Random) -> str:
    """Return a German tax identification number as it is printed."""
    digits = rnd.sample("0123456789", 10)
    digits[9] = digits[0] if digits[0] != "0" else digits[1]
    if digits[0] == "0":
        digits[0], digits[1] = digits[1], digits[0]
    product = 10
    for digit in digits:
        product = ((int(digit) + product) % 10 or 10) * 2 % 11
    whole = "".join(digits) + str((11 - product) % 10)
    return f"{whole[:2]} {whole[2:5]} {whole[5:8]} {whole[8:]}"


def payment_reference(rnd: random.Random) -> str:
    """Return a structured payment reference of Belgium."""
    base = rnd.randrange(10**10)
    whole = f"{base:010d}{base % 97 or 97:02d}"
    return f"+++{whole[:3]}/{whole[3:7]}/{whole[7:]}+++"


def passport_zone(rnd: random.Random, country: str, last: str, first: str, born: str) -> str:
    """Return the two lines of a passport (TD3); `born` as YYMMDD."""
    name = f"P<{country}{last}<<{first}".ljust(44, "<")[:44]
    number = f"E{rnd.randrange(10**8):08d}"
    expiry = f"3{rnd.randrange(10)}0{rnd.randrange(1, 10)}1{rnd.randrange(10)}"
    parts = [f"{number}{check_digit(number)}", f"{born}{check_digit(born)}"]
    parts += [f"{expiry}{check_digit(expiry)}", f"{'<' * 14}0"]
    whole = check_digit("".join(parts))
    return f"{name}\n{parts[0]}{country}{parts[1]}{rnd.choice('MF')}{parts[2]}{parts[3]}{whole}"


def card_zone(rnd: random.Random, country: str, last: str, first: str, born: str) -> str:
    """Return the three lines of an identity card (TD1); `born` as YYMMDD."""
    number = f"{rnd.randrange(10**9):09d}"
    first_line = f"ID{country}{number}{check_digit(number)}".ljust(30, "<")
    expiry = f"3{rnd.randrange(10)}0{rnd.randrange(1, 10)}1{rnd.randrange(10)}"
    dated = f"{born}{check_digit(born)}", f"{expiry}{check_digit(expiry)}"
    checked = f"{first_line[5:]}{dated[0]}{dated[1]}{'<' * 11}"
    second = f"{dated[0]}{rnd.choice('MF')}{dated[1]}{country}{'<' * 11}{check_digit(checked)}"
    return f"{first_line}\n{second}\n{last}<<{first}".ljust(92, "<")[:92]
