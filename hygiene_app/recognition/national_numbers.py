"""National numbers of persons: printed shape, check digits, the words beside them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from hygiene_app.model.finding import Evidence, Where
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.masking import mask_tail
from hygiene_app.recognition.nearby import Word, nearest, outranked
from hygiene_app.recognition.number_kinds import NumberKind
from hygiene_app.recognition.number_noise import is_noise
from hygiene_app.recognition.number_runs import Numeric
from hygiene_app.recognition.passages import Passage, fold
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.weighing import evidence, shown

_SEPARATORS = re.compile(r"[^0-9A-Za-z]")
_COLUMN = 3
"""So many numbers under one header are a column."""
_COLUMN_SHARE = 0.6
_HEADER = 400
"""A header stands in the first so many characters of a page."""
_CLOSE = 15
"""A word this near leaves no doubt, even where the number looks like a phone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSeen:
    """A number that passed its check digits and is nothing else, with the word beside it."""

    rule: EvidenceRule
    masked: str
    where: Where
    printed: bool
    context: str = ""
    counter: str = ""


def find_numbers(
    numeric: Sequence[Numeric], kinds: Sequence[NumberKind], pack: RulePack, named: frozenset[str]
) -> tuple[NumberSeen, ...]:
    """Return the numbers of some kinds.

    `named` are the rules whose words occur anywhere in the piece; without its word a number is
    only looked for in its printed shape.
    """
    found: list[NumberSeen] = []
    by_pattern: dict[re.Pattern[str], list[NumberKind]] = {}
    for kind in kinds:
        pattern = kind.loose if kind.rule in named else kind.printed
        if pattern is not None:
            by_pattern.setdefault(pattern, []).append(kind)
    for digits in numeric:
        for pattern, alike in by_pattern.items():
            matches = tuple(digits.find(pattern, lead=alike[0].lead, least=alike[0].least))
            for kind in alike if matches else ():
                found.extend(_in_passage(digits.text, kind, matches, pack))
    return tuple(found)


def signs(found: Sequence[NumberSeen], pack: RulePack) -> Iterator[Evidence]:
    """Yield the evidence for national numbers: one a kind, and the words beside them."""
    counts = Counter(seen.rule for seen in found)
    for rule, count in counts.items():
        best = max((seen for seen in found if seen.rule is rule), key=_worth)
        weight = pack.weight(rule, 1 + 0.1 * min(count - 1, 10))
        if not best.printed:
            weight -= pack.weight(EvidenceRule.NUMBER_CONTEXT) / 2
        yield evidence(rule, weight, best.where, masked=best.masked, count=count)
    yield from _words_beside(found, pack)


def _words_beside(found: Sequence[NumberSeen], pack: RulePack) -> Iterator[Evidence]:
    named = [seen for seen in found if seen.context]
    if named:
        rule = EvidenceRule.NUMBER_CONTEXT
        words = shown(seen.context for seen in named)
        yield evidence(rule, pack.weight(rule), named[0].where, masked=words)
    countered = [seen for seen in found if seen.counter]
    if countered and len(countered) == len(found):
        rule = EvidenceRule.NUMBER_COUNTER
        words = shown(seen.counter for seen in countered)
        yield evidence(rule, pack.weight(rule), countered[0].where, masked=words)


def _worth(seen: NumberSeen) -> tuple[bool, bool, bool]:
    return not seen.counter, bool(seen.context), seen.printed


def _in_passage(
    text: Passage, kind: NumberKind, matches: Sequence[re.Match[str]], pack: RulePack
) -> Iterator[NumberSeen]:
    phrases = pack.context.get(kind.rule, ())
    valid: list[NumberSeen] = []
    for match in matches:
        if kind.check(_SEPARATORS.sub("", match.group())):
            context = nearest(text.plain, *match.span(), phrases)
            seen = _seen(text, kind, match, pack, context)
            if seen is not None:
                valid.append(seen)
    column = len(valid) >= _COLUMN and len(valid) >= _COLUMN_SHARE * len(matches)
    header = _header(text, phrases) if column else ""
    for seen in valid:
        if seen.context or seen.printed:
            yield seen
        elif header:
            yield replace(seen, context=header)


def _seen(
    text: Passage, kind: NumberKind, match: re.Match[str], pack: RulePack, context: Word | None
) -> NumberSeen | None:
    start, end = match.span()
    printed = kind.printed is not None and kind.printed.fullmatch(match.group()) is not None
    counter = outranked(text.plain, start, pack.counter, context)
    sure = printed or (context is not None and context.distance <= _CLOSE)
    if not sure and (counter is not None or is_noise(text.plain, start, end)):
        return None
    return NumberSeen(
        rule=kind.rule,
        masked=mask_tail(match.group(), kind.shown),
        where=text.where,
        printed=printed,
        context=context.phrase if context is not None and counter is None else "",
        counter=counter.phrase if counter is not None else "",
    )


def _header(text: Passage, phrases: Sequence[str]) -> str:
    top = f" {fold(text.plain[:_HEADER])} "
    return next((phrase for phrase in phrases if f" {phrase} " in top), "")
