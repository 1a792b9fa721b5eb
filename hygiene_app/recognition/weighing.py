"""From signs to a confidence: log-odds are added up, and every sign is kept as evidence."""

import math
from collections.abc import Iterable

from hygiene_app.model.errors import Fact
from hygiene_app.model.finding import Category, Evidence, Label, Where
from hygiene_app.recognition.evidence_rules import EvidenceRule

_MOST_SHOWN = 5


def confidence(log_odds: float) -> float:
    """Return the probability for log-odds (the logistic function), rounded to 3 places."""
    bounded = max(-30.0, min(30.0, log_odds))
    return round(1.0 / (1.0 + math.exp(-bounded)), 3)


def evidence(
    rule: EvidenceRule, weight: float, where: Where, *, masked: str = "", **facts: Fact
) -> Evidence:
    """Make a piece of evidence."""
    return Evidence(
        rule=rule.value,
        masked=masked,
        where=where,
        weight=round(weight, 2),
        facts=tuple(facts.items()),
    )


def shown(words: Iterable[str]) -> str:
    """Return the first few words for people."""
    return ", ".join(list(dict.fromkeys(words))[:_MOST_SHOWN])


def label(category: Category, bias: float, signs: Iterable[Evidence]) -> Label:
    """Add up the signs; those that count most come first."""
    kept = tuple(sorted(signs, key=lambda sign: -sign.weight))
    total = bias + sum(sign.weight for sign in kept)
    return Label(category=category, confidence=confidence(total), evidence=kept)
