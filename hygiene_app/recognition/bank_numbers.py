"""Bank accounts and payment cards, and whether they are somebody's own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hygiene_app.model.finding import Evidence, Where
from hygiene_app.recognition import check_digits
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.masking import mask_middle
from hygiene_app.recognition.nearby import nearest
from hygiene_app.recognition.number_runs import Numeric
from hygiene_app.recognition.passages import Passage
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.weighing import evidence

_IBAN = re.compile(
    r"\d(?<=[A-Za-z]{2}.)(?<!\w[A-Za-z]{2}.)\d(?:[ .-]?[A-Za-z0-9]){11,31}", re.ASCII
)
_CARD = re.compile(
    r"\d(?<![\w+].)(?<!\d[.,/ -].)"
    r"(?:\d{3}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{3}([ -])\d{6}\2\d{5}|\d{12,18})"
    r"(?!\w|[ .,/-]\d)",
    re.ASCII,
)
_SHORTEST_CARD = 13
_SEVERAL = 3
_SOMEBODYS = (
    "mijn ", "zijn ", "haar ", "mon ", "ma ", "son ", "my ", "his ", "her ", "mein", "sein", "ihr ",
)  # fmt: skip
"""Said of an account, it is a person's, whatever else stands beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSeen:
    """An account or a card, with the word beside it."""

    rule: EvidenceRule
    compact: str
    where: Where
    context: str
    business: bool


def find_accounts(
    numeric: Sequence[Numeric], pack: RulePack, own: frozenset[str], *, cards: bool
) -> tuple[AccountSeen, ...]:
    """Return the accounts that are not the user's own, and the cards if a word speaks of any."""
    found: dict[str, AccountSeen] = {}
    for digits in numeric:
        for seen in _ibans(digits.text, pack):
            if seen.compact not in own:
                found.setdefault(seen.compact, seen)
        for seen in _cards(digits, pack) if cards else ():
            found.setdefault(seen.compact, seen)
    return tuple(found.values())


def signs(found: Sequence[AccountSeen], pack: RulePack) -> Iterator[Evidence]:
    """Yield the evidence: accounts, cards, the word beside them, and that it is a business."""
    for rule in (EvidenceRule.IBAN, EvidenceRule.CARD):
        of_kind = [seen for seen in found if seen.rule is rule]
        if of_kind:
            first = max(of_kind, key=lambda seen: bool(seen.context) and not seen.business)
            weight = pack.weight(rule, len(of_kind) if len(of_kind) >= _SEVERAL else 1)
            masked = mask_middle(first.compact, 0 if rule is EvidenceRule.CARD else 4, 4)
            yield evidence(rule, weight, first.where, masked=masked, count=len(of_kind))
    personal = [seen for seen in found if seen.context and not seen.business]
    if personal:
        rule = EvidenceRule.BANK_CONTEXT
        yield evidence(rule, pack.weight(rule), personal[0].where, masked=personal[0].context)
    if found and all(seen.business for seen in found):
        rule = EvidenceRule.BUSINESS_ACCOUNT
        yield evidence(rule, pack.weight(rule), found[0].where)


def _ibans(text: Passage, pack: RulePack) -> Iterator[AccountSeen]:
    for match in _IBAN.finditer(text.plain):
        start = match.start() - 2
        compact, end = _iban_at(text.plain, start, match.end())
        if compact:
            yield _account(text, (start, end), compact, pack, EvidenceRule.IBAN)


def _iban_at(plain: str, start: int, limit: int) -> tuple[str, int]:
    """Return the IBAN that starts here and where it ends; an empty one if there is none."""
    length = check_digits.IBAN_LENGTHS.get(plain[start : start + 2].upper(), 0)
    compact = ""
    for at in range(start, limit):
        if plain[at].isalnum():
            compact += plain[at].upper()
            if len(compact) == length:
                return (compact, at + 1) if check_digits.is_iban(compact) else ("", 0)
    return "", 0


def _cards(numeric: Numeric, pack: RulePack) -> Iterator[AccountSeen]:
    for match in numeric.find(_CARD, least=_SHORTEST_CARD):
        digits = re.sub(r"\D", "", match.group())
        if check_digits.is_card(digits):
            seen = _account(numeric.text, match.span(), digits, pack, EvidenceRule.CARD)
            if seen.context and not seen.business:
                yield seen


def _account(
    text: Passage, span: tuple[int, int], compact: str, pack: RulePack, rule: EvidenceRule
) -> AccountSeen:
    start, end = span
    beside = EvidenceRule.CARD if rule is EvidenceRule.CARD else EvidenceRule.BANK_CONTEXT
    phrases = pack.context.get(beside, ())
    context = nearest(text.plain, start, end, phrases)
    somebodys = context and nearest(text.plain, start, end, _somebodys(phrases))
    context = somebodys or context
    business = nearest(text.plain, start, end, pack.counter)
    nearer = business is not None and (context is None or business.distance < context.distance)
    return AccountSeen(
        rule=rule,
        compact=compact,
        where=text.where,
        context=context.phrase if context is not None else "",
        business=(nearer and somebodys is None) or not text.has_words,
    )


@lru_cache(maxsize=16)
def _somebodys(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(phrase for phrase in phrases if phrase.startswith(_SOMEBODYS))
