"""What follows from the figures of a report: how severe a leak would be, and what to do better."""

from collections.abc import Callable, Iterable

from hygiene_app.model.errors import Fact
from hygiene_app.model.exposure import (
    Advice,
    Consequence,
    Exposure,
    Habit,
    KindExposed,
    Severity,
)
from hygiene_app.model.finding import Category

_HIGH = frozenset(
    (
        Category.IDENTITY_DOCUMENT,
        Category.NATIONAL_NUMBER,
        Category.HEALTH,
        Category.CRIMINAL_RECORD,
        Category.CREDENTIALS,
    )
)
_LOW = frozenset((Category.QUOTE, Category.INVOICE))

_MEANS = (
    (Consequence.IDENTITY_FRAUD, (Category.IDENTITY_DOCUMENT, Category.NATIONAL_NUMBER)),
    (Consequence.DISTRESS, (Category.HEALTH, Category.CRIMINAL_RECORD)),
    (Consequence.BREAK_IN, (Category.CREDENTIALS,)),
    (Consequence.BANK_FRAUD, (Category.BANK_DETAILS, Category.INVOICE)),
    (Consequence.PRIVATE_LIFE, (Category.CV, Category.PAYROLL, Category.CONTRACT)),
    (Consequence.TRADE, (Category.QUOTE,)),
)
"""Worst first; phishing follows from any address, so it comes last of all."""


def severity_of(kinds: Iterable[KindExposed]) -> Severity:
    """Return how severe a leak would be for the people in it, by the worst kind of data.

    After the criteria of the European Data Protection Board (guidelines 9/2022, IV.B): nature and
    sensitivity of the data come first.
    """
    categories = {kind.category for kind in kinds}
    if categories & _HIGH:
        return Severity.HIGH
    if categories - _LOW:
        return Severity.MEDIUM
    return Severity.LOW if categories else Severity.NONE


def consequences_of(kinds: Iterable[KindExposed]) -> tuple[Consequence, ...]:
    """Return what may happen to people, the worst first."""
    categories = {kind.category for kind in kinds}
    if not categories:
        return ()
    found = tuple(what for what, means in _MEANS if categories.intersection(means))
    return (*found, Consequence.PHISHING)


def advice_of(exposure: Exposure) -> tuple[Advice, ...]:
    """Return what to do instead, only where the figures show the habit."""
    found = []
    for habit, least, count_of in _HABITS:
        count = count_of(exposure)
        if count >= least:
            facts: tuple[tuple[str, Fact], ...] = (("count", count),)
            found.append(Advice(habit=habit, facts=facts))
    return tuple(found)


def _messages(exposure: Exposure, *categories: Category) -> int:
    return sum(kind.messages for kind in exposure.kinds if kind.category in categories)


def _sensitive_outside(exposure: Exposure) -> int:
    return sum(kind.outside for kind in exposure.kinds if kind.category not in _LOW)


_HABITS: tuple[tuple[Habit, int, Callable[[Exposure], int]], ...] = (
    (Habit.PASSWORDS, 2, lambda each: _messages(each, Category.CREDENTIALS)),
    (Habit.IDENTITY, 3, lambda each: _messages(each, Category.IDENTITY_DOCUMENT)),
    (Habit.ASTRAY, 1, lambda each: each.astray),
    (Habit.HEALTH, 3, lambda each: _messages(each, Category.HEALTH)),
    (Habit.PAYROLL, 4, lambda each: _messages(each, Category.PAYROLL)),
    (Habit.APPLICATIONS, 6, lambda each: _messages(each, Category.CV)),
    (Habit.PASSING_ON, 3, lambda each: each.spread),
    (Habit.OUTSIDE, 3, _sensitive_outside),
    (Habit.OVERDUE, 10, lambda each: each.due),
)
"""A habit, from how many times on it is one, and what counts."""
