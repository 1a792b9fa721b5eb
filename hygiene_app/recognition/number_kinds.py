"""The national numbers we know: how each is printed, checked and masked."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hygiene_app.recognition import check_digits
from hygiene_app.recognition.evidence_rules import EvidenceRule

# A digit first and what must not stand before it after that: the search then skips from digit to
# digit instead of trying every character.
_START = r"\d(?<![\w+].)(?<!\d[.,/-].)"
_END = r"(?!\w|[.,/-]\d)"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberKind:
    """One kind of number.

    Attributes:
        check: takes the number without separators.
        loose: how it may be written where a word beside it says what it is.
        printed: a shape so particular that no such word is needed.
        shown: how many characters the mask leaves.
        lead: how many characters may stand before its first digit.
        least: how many characters, digits and what parts them, it has at least in one run.
    """

    rule: EvidenceRule
    check: Callable[[str], bool]
    loose: re.Pattern[str]
    printed: re.Pattern[str] | None = None
    shown: int = 2
    lead: int = 0
    least: int = 6


def _numeric(rest: str) -> re.Pattern[str]:
    return re.compile(f"{_START}{rest}{_END}", re.ASCII)


_BE_LOOSE = _numeric(r"\d([ ./-]?)\d\d\1\d\d[ ./-]{0,3}\d{3}[ ./-]?\d\d")
_BE_PRINTED = re.compile(
    r"\d\d\.(?<![\w+]\d\d\.)(?<!\d[.,/-]\d\d\.)\d\d\.\d\d-\d{3}[.-]\d\d" + _END,
    re.ASCII,
)
_NIR = r" ?\d\d ?\d\d ?(?:\d\d|2[ABab]) ?\d{3} ?\d{3}(?: ?[/-]? ?)\d\d"
_NIR_PRINTED = (
    r"\d (?<![\w+]\d )(?<!\d[.,/-]\d )\d\d \d\d (?:\d\d|2[ABab]) \d{3} \d{3}(?: |/| / )\d\d"
)
_NINO = (
    r"[A-Z](?<!\w.)(?!(?<=B)G|(?<=G)B|(?<=N)K|(?<=K)N|(?<=T)N|(?<=N)T|(?<=Z)Z)(?<![DFIQUV])"
    r"[A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?!\w)"
)


def _always(_: str) -> bool:
    return True


KINDS = (
    NumberKind(
        rule=EvidenceRule.BE_NATIONAL,
        check=check_digits.is_be_national,
        loose=_BE_LOOSE,
        printed=_BE_PRINTED,
        shown=6,
        least=11,
    ),
    NumberKind(
        rule=EvidenceRule.BE_BIS,
        check=check_digits.is_be_bis,
        loose=_BE_LOOSE,
        printed=_BE_PRINTED,
        least=11,
    ),
    NumberKind(
        rule=EvidenceRule.NL_BSN,
        check=check_digits.is_nl_bsn,
        loose=_numeric(r"(?:\d{7,8}|\d{3}[ .-]\d\d[ .-]\d{3}|\d\d[ .-]\d{3}[ .-]\d{3})"),
        least=7,
    ),
    NumberKind(
        rule=EvidenceRule.FR_NIR,
        check=check_digits.is_fr_nir,
        loose=_numeric(_NIR),
        printed=re.compile(_NIR_PRINTED + _END, re.ASCII),
    ),
    NumberKind(
        rule=EvidenceRule.DE_TAX_ID,
        check=check_digits.is_de_tax_id,
        loose=_numeric(r"\d(?: ?\d{3}){3}"),
        least=11,
    ),
    NumberKind(
        rule=EvidenceRule.LU_MATRICULE,
        check=check_digits.is_lu_matricule,
        loose=_numeric(r"\d{3}[ .-]?\d\d[ .-]?\d\d[ .-]?\d{3}[ .-]?\d\d"),
        shown=4,
        least=13,
    ),
    NumberKind(rule=EvidenceRule.GB_NINO, check=_always, loose=re.compile(_NINO, re.ASCII), lead=3),
    NumberKind(
        rule=EvidenceRule.GB_NHS,
        check=check_digits.is_gb_nhs,
        loose=_numeric(r"\d\d[ -]?\d{3}[ -]?\d{4}"),
        least=10,
    ),
    NumberKind(
        rule=EvidenceRule.US_SSN,
        check=check_digits.is_us_ssn,
        loose=_numeric(r"\d\d-\d\d-\d{4}"),
        shown=0,
        least=11,
    ),
)

BE_CARD = NumberKind(
    rule=EvidenceRule.CARD_NUMBER,
    check=check_digits.is_be_card,
    loose=_numeric(r"\d\d-\d{7}-\d\d"),
    shown=3,
    least=12,
)
"""The number of a Belgian identity card: only with hyphens and a word beside it, because its
arithmetic is that of a structured payment reference."""
