"""What the look of a text tells: sections, periods, contact lines, amounts, filled-in fields."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hygiene_app.recognition import amounts
from hygiene_app.recognition.passages import Passage
from hygiene_app.recognition.rule_packs import SharedPack

_LOOK_AT = 60_000
"""So many characters of a text are enough: the documents in question are short."""

_EMAIL = re.compile(r"[a-z0-9_.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}")
_PHONE = re.compile(r"(?<![\d.,/-])(?:\+|00|\(0|0)[1-9*(][\d*()]?(?:[ ./()-]{0,2}[\d*]){6,11}(?![\d,])")
_PROFILE = re.compile(r"linkedin\.com/|github\.com/|orcid\.org/|xing\.com/profile")
_COMPANY = re.compile(
    r"\b(?:be ?0?|be ?1?)\d{3}[. ]?\d{3}[. ]?\d{3}\b|\bnl ?\d{9} ?b ?\d{2}\b|\bfr ?[0-9a-z]{2} ?\d{3} ?\d{3} ?\d{3}\b"
    r"|\b(?:de ?\d{3} ?\d{3} ?\d{3}|lu ?\d{8}|atu\d{8}|gb ?\d{3} ?\d{4} ?\d{2})\b|\bkvk\b|\bk\.v\.k|\bsiret\b|\brcs\b"
    r"|\bhrb ?\d|\bust-?id|\bvat (?:no|number|reg|id)|\bbtw(?:-| )?(?:nr|nummer)|\btva ?(?:be|fr|lu|intra)"
    r"|\bcompany (?:no|number|reg)|\bgstin\b|\bsteuer-?n(?:r|ummer)\b|\bondernemingsn|\bn. (?:de )?tva\b"
)
_PAYMENT = re.compile(
    r"\biban\b|\+\+\+ ?\d{3}/\d{4}/\d{5}|\bbic\b|\bswift\b|\bbankverbindung|\bgestructureerde mededeling"
    r"|\bcommunication structuree|\bbank (?:account|details)|\bcoordonnees bancaires|\bbetalingskenmerk"
    r"|\bpayment (?:reference|instructions)|\bverwendungszweck|\baccount n(?:o|umber)"
)
_DATE = r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}(?:er|st|nd|rd|th|\.)? [a-z]{3,10}\.?,? (?:19|20)\d\d"
_AGE = r"\b\d{1,3} ?-?(?:year ?-?old|years old|yo\b|y/o|jarige|jaar oud|jahrige)|(?:, |agee? de )\d{1,3} ans\b"
_YEAR = r"(?:19[5-9]|20[0-4])\d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Counts and signs in the first part of a text."""

    periods: int
    contact: bool
    emails: tuple[str, ...]
    money: int
    decimals: int
    rows: int
    total: bool
    tax: bool
    company: bool
    payment: bool
    birth: bool
    fields: int


EMPTY_LAYOUT = Layout(
    periods=0,
    contact=False,
    emails=(),
    money=0,
    decimals=0,
    rows=0,
    total=False,
    tax=False,
    company=False,
    payment=False,
    birth=False,
    fields=0,
)


class LayoutReader:
    """Reads the layout of a text with the words of the shared pack."""

    def __init__(self, shared: SharedPack) -> None:
        now = "|".join(map(re.escape, shared.present))
        months = "|".join(map(re.escape, shared.months))
        month = rf"(?:(?:{months})[a-z]{{0,6}}\.? ?|\d{{1,2}} ?[/.-] ?)?"
        self._period = re.compile(
            rf"\b{_YEAR}(?: ?[/.-] ?\d\d?)? {{0,3}}(?:-|/|to|tot|t/m|bis|until|till|au|a|en)+ {{0,3}}"
            rf"{month}(?:{_YEAR}\b|(?:{now})\b|\d\d\b(?![.,/-]\d))"
        )
        since = r"(?:since|from|sinds|vanaf|depuis|seit|ab)"
        self._dated = re.compile(
            rf"^[^a-z0-9\n]{{0,4}}(?:{since} )?{month}{_YEAR}\b(?! ?[.,]\d)"
            rf"|\b{since} {month}{_YEAR}\b|[ ,(]{month}{_YEAR}\)?$",
            re.MULTILINE,
        )
        totals = "|".join(map(re.escape, shared.totals))
        taxes = "|".join(map(re.escape, shared.taxes))
        self._total = re.compile(rf"\b(?:{totals})\b[^\n]{{0,40}}\n?[^\n\d]{{0,12}}\d[\d., ']*")
        self._tax = re.compile(
            rf"\b(?:{taxes})\b[^\n%]{{0,24}}\d{{1,2}}(?:[.,]\d{{1,2}})? ?%"
            rf"|\d{{1,2}}(?:[.,]\d{{1,2}})? ?% ?[^\n]{{0,12}}\b(?:{taxes})\b"
        )
        births = "|".join(map(re.escape, shared.birth))
        self._birth = re.compile(
            rf"\b(?:{births})\b[^\n\d]{{0,30}}\n?[^\n\d]{{0,6}}(?:{_DATE})|{_AGE}"
        )
        fields = "|".join(map(re.escape, shared.fields))
        self._fields = re.compile(rf"\b({fields}) ?[:|\t] ?\n?[a-z0-9]")

    def read(self, passages: Sequence[Passage]) -> Layout:
        """Return what the first part of the text looks like."""
        text = "\n".join(p.plain for p in passages)[:_LOOK_AT].lower()
        first = text[:4_000]
        digits = any(map(str.isdigit, text))
        emails = tuple(dict.fromkeys(_EMAIL.findall(first))) if "@" in first else ()
        return Layout(
            periods=self._periods(text) if digits else 0,
            contact=bool(emails and len(emails) < 4)
            or (digits and _PHONE.search(first) is not None)
            or _PROFILE.search(first) is not None,
            emails=emails,
            money=amounts.count_money(text) if digits else 0,
            decimals=amounts.count_decimals(text) if digits else 0,
            rows=amounts.count_rows(text) if digits else 0,
            total=digits and self._total.search(text) is not None,
            tax=digits and self._tax.search(text) is not None,
            company=_COMPANY.search(text) is not None,
            payment=_PAYMENT.search(text) is not None,
            birth=digits and self._birth.search(text) is not None,
            fields=len({field for field in self._fields.findall(text)}),
        )

    def _periods(self, text: str) -> int:
        ranges = sum(1 for _ in self._period.finditer(text))
        dated = sum(1 for _ in self._dated.finditer(text))
        return max(ranges, (ranges + dated + 1) // 2)
