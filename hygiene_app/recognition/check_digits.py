"""Whether a number can be what it looks like: check digits and the dates inside.

The bare check digits of python-stdnum let days, months and serial numbers pass that nobody was
given; each function here adds what the issuer's own rules say.
"""

from stdnum import luhn, verhoeff
from stdnum.be import bis as be_bis
from stdnum.be import eid as be_eid
from stdnum.be import nn as be_nn
from stdnum.de import idnr
from stdnum.fr import nir
from stdnum.gb import nhs
from stdnum.iso7064 import mod_97_10
from stdnum.nl import bsn

_NIR_SEXES = "123478"
_NIR_UNKNOWN_MONTHS = range(20, 100)
_CARD_PREFIXES = (
    ("4", (13, 16, 19)), ("51", (16,)), ("52", (16,)), ("53", (16,)), ("54", (16,)),
    ("55", (16,)), ("22", (16,)), ("23", (16,)), ("24", (16,)), ("25", (16,)), ("26", (16,)),
    ("27", (16,)), ("34", (15,)), ("37", (15,)), ("6011", (16,)), ("65", (16,)), ("36", (14,)),
    ("38", (14,)), ("35", (16,)), ("50", (13, 16, 17, 19)), ("67", (13, 16, 17, 19)),
)  # fmt: skip
IBAN_LENGTHS = {
    "AD": 24, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18,
    "EE": 20, "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22,
    "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MA": 28, "MC": 27, "MT": 31,
    "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24,
    "SM": 27, "TN": 24, "TR": 26, "UA": 29,
}  # fmt: skip
"""Lengths of IBANs in Europe and around (ISO 13616 registry)."""


def is_be_national(digits: str) -> bool:
    """Check a Belgian national number: eleven digits, mod 97, a day and a serial that exist."""
    return be_nn.is_valid(digits) and digits[4:6] <= "31" and "001" <= digits[6:9] <= "998"


def is_be_bis(digits: str) -> bool:
    """Check a Belgian BIS number: as a national number, the month raised by 20 or 40."""
    return (
        be_bis.is_valid(digits)
        and digits[4:6] <= "31"
        and "001" <= digits[6:9] <= "998"
        and (20 <= int(digits[2:4]) <= 32 or 40 <= int(digits[2:4]) <= 52)
    )


def is_be_card(digits: str) -> bool:
    """Check the number of a Belgian identity card: twelve digits, the last two mod 97."""
    return be_eid.is_valid(digits)


def is_nl_bsn(digits: str) -> bool:
    """Check a Dutch BSN of nine digits, or of eight that lost their zero (eleven test)."""
    padded = digits.zfill(9)
    return bsn.is_valid(padded) and padded[:2] != "00"


def is_fr_nir(number: str) -> bool:
    """Check a French NIR of fifteen characters: key, sex and month."""
    if number[0] not in _NIR_SEXES:
        return False
    month = int(number[3:5])
    return (1 <= month <= 12 or month in _NIR_UNKNOWN_MONTHS) and nir.is_valid(number)


def is_de_tax_id(digits: str) -> bool:
    """Check a German tax identification number (Steuer-IdNr) of eleven digits."""
    return idnr.is_valid(digits)


def is_lu_matricule(digits: str) -> bool:
    """Check a Luxembourg matricule: date of birth, serial, Luhn and Verhoeff digit.

    The law (RGD of 28-11-2013, art. 1) names both algorithms, each over the first eleven digits.
    """
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    return (
        1880 <= year <= 2099
        and 1 <= month <= 12
        and 1 <= day <= 31
        and luhn.is_valid(digits[:12])
        and verhoeff.is_valid(digits[:11] + digits[12])
    )


def is_gb_nhs(digits: str) -> bool:
    """Check an NHS number of ten digits (mod 11)."""
    return nhs.is_valid(digits)


def is_us_ssn(digits: str) -> bool:
    """Check the ranges of a social security number; it has no check digit."""
    return digits[:3] not in ("000", "666") and digits[3:5] != "00" and digits[5:] != "0000"


def is_iban(compact: str) -> bool:
    """Check length by country and mod 97-10; banks are not looked up, since lists grow old."""
    if IBAN_LENGTHS.get(compact[:2]) != len(compact):
        return False
    return mod_97_10.is_valid(compact[4:] + compact[:4])


def is_card(digits: str) -> bool:
    """Check a payment card: issuer prefix, its length, and Luhn."""
    fits = any(digits.startswith(p) and len(digits) in sizes for p, sizes in _CARD_PREFIXES)
    return fits and luhn.is_valid(digits) and len(set(digits)) > 1
