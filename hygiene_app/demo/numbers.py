"""Numbers with valid check digits that belong to nobody.

National numbers use the serials 980–998, which a birth day never reaches; Dutch numbers lie in
the range 99999…; bank codes are not handed out. So the arithmetic holds and no person is meant.
"""

from dataclasses import dataclass
from datetime import date
from itertools import cycle
from string import ascii_uppercase, digits

MRZ_WEIGHTS = (7, 3, 1)
MRZ_VALUES = {sign: value for value, sign in enumerate(digits + ascii_uppercase)} | {"<": 0}


def national_number(born: date, serial: int) -> str:
    """Return a Belgian national number as printed; odd serials are men's (KB 3 April 1984)."""
    nine = f"{born:%y%m%d}{serial:03d}"
    prefix = "2" if born.year >= 2000 else ""
    check = 97 - int(prefix + nine) % 97
    return f"{born:%y.%m.%d}-{serial:03d}.{check:02d}"


def citizen_number(serial: int) -> str:
    """Return a Dutch BSN, nine digits; serials run from 0 to 900."""
    for base in range(99_999_000 + serial, 99_999_999):
        text = str(base)
        total = sum(weight * int(sign) for weight, sign in zip(range(9, 1, -1), text, strict=True))
        if total % 11 < 10:
            return f"{text}{total % 11}"
    raise ValueError(serial)


def _spaced(text: str, step: int = 4) -> str:
    return " ".join(text[i : i + step] for i in range(0, len(text), step))


def iban(country: str, account: str) -> str:
    """Return an IBAN in groups of four (ISO 13616, check digits by ISO 7064 MOD 97-10)."""
    text = f"{account}{country}00"
    value = int("".join(str(int(sign, 36)) for sign in text))
    return _spaced(f"{country}{98 - value % 97:02d}{account}")


def belgian_iban(serial: int) -> str:
    """Return a Belgian IBAN at the bank code 998, which no bank has."""
    ten = 998_000_0000 + serial % 10_000_000
    return iban("BE", f"{ten}{ten % 97 or 97:02d}")


def dutch_iban(serial: int) -> str:
    """Return a Dutch IBAN at the bank VRBD, which does not exist."""
    return iban("NL", f"VRBD{serial % 10**10:010d}")


def payment_reference(serial: int) -> str:
    """Return a Belgian structured communication (OGM/VCS)."""
    ten = f"{serial % 10**10:010d}"
    text = f"{ten}{int(ten) % 97 or 97:02d}"
    return f"+++{text[:3]}/{text[3:7]}/{text[7:]}+++"


def vat_number(serial: int) -> str:
    """Return a Belgian VAT number in the range 0999.…"""
    eight = 9_990_000 + serial % 10_000
    text = f"{eight:08d}{97 - eight % 97:02d}"
    return f"BE {text[:4]}.{text[4:7]}.{text[7:]}"


def card_number(serial: int) -> str:
    """Return the number of a Belgian identity card as printed, 3-7-2."""
    ten = 599_000_0000 + serial % 10_000_000
    text = f"{ten}{ten % 97 or 97:02d}"
    return f"{text[:3]}-{text[3:10]}-{text[10:]}"


def mrz_check(text: str) -> str:
    """Return the check digit of a field (ICAO 9303 part 3, 4.9)."""
    return str(
        sum(MRZ_VALUES[sign] * w for sign, w in zip(text, cycle(MRZ_WEIGHTS), strict=False)) % 10
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelDocument:
    """What the machine readable zone says of an identity document.

    Attributes:
        name: "SURNAME<<GIVEN<NAMES", already transliterated.
        optional: the national number, or empty.
    """

    country: str
    number: str
    name: str
    born: date
    sex: str
    expires: date
    optional: str = ""


def card_zone(document: TravelDocument) -> tuple[str, str, str]:
    """Return the three lines of an identity card (TD1, ICAO 9303 part 5).

    A number longer than nine signs runs on in the optional data, as Belgian cards do.
    """
    number = document.number
    if len(number) > 9:
        rest = number[9:]
        first = f"ID{document.country}{number[:9]}<{rest}{mrz_check(number)}"
    else:
        padded = number.ljust(9, "<")
        first = f"ID{document.country}{padded}{mrz_check(padded)}"
    first = first.ljust(30, "<")
    born, expires = f"{document.born:%y%m%d}", f"{document.expires:%y%m%d}"
    born, expires = born + mrz_check(born), expires + mrz_check(expires)
    optional = document.optional.ljust(11, "<")
    second = f"{born}{document.sex}{expires}{document.country}{optional}"
    composite = mrz_check(first[5:30] + born + expires + optional)
    return first, second + composite, document.name[:30].ljust(30, "<")


def passport_zone(document: TravelDocument) -> tuple[str, str]:
    """Return the two lines of a passport (TD3, ICAO 9303 part 4)."""
    first = f"P<{document.country}{document.name}"[:44].ljust(44, "<")
    number = document.number.ljust(9, "<")
    number += mrz_check(number)
    born, expires = f"{document.born:%y%m%d}", f"{document.expires:%y%m%d}"
    born, expires = born + mrz_check(born), expires + mrz_check(expires)
    optional = document.optional.ljust(14, "<")
    optional += mrz_check(optional)
    composite = mrz_check(number + born + expires + optional)
    middle = f"{number}{document.country}{born}{document.sex}{expires}{optional}"
    return first, middle + composite
