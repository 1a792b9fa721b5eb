"""Retention policies as TOML files: those we ship and those that IT writes."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from hygiene_app.model.finding import Category, Direction
from hygiene_app.model.policy import (
    Action,
    Basis,
    Condition,
    Hold,
    Period,
    RetentionPolicy,
    RetentionRule,
    Trigger,
)
from hygiene_app.retention.calendar import MONTHS_A_YEAR, end_of
from hygiene_app.retention.toml_table import Problem, Table, read_table

FORMAT = 1
"""The value of `format`, for files that a later version may have to read differently."""

_POLICY_KEYS = (
    *("format", "name", "version", "jurisdiction", "warn_days", "accounting_year_ends"),
    *("protected", "rules", "holds"),
)
_PERIOD_KEYS = ("keep_min", "keep_max", "not_before", "archive_for", "with_consent")
_RULE_KEYS = (
    "id",
    "category",
    "jurisdiction",
    "trigger",
    "basis",
    "source",
    "action",
    "direction",
    "when",
    "unless",
    *_PERIOD_KEYS,
)
_HOLD_KEYS = ("id", "category", "person", "text", "until", "review", "source")
_LIMITS = {"days": 36_525, "months": 1_200, "years": 100, "calendar_years": 100}
_MAX_WARN_DAYS = 366
_MONTH_AND_DAY = re.compile(r"(\d{2})-(\d{2})")
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_SAMPLE_STARTS = (
    date(2023, 1, 1),
    date(2023, 1, 31),
    date(2023, 6, 15),
    date(2024, 2, 29),
    date(2024, 12, 31),
)
"""Days on which months, leap years and calendar years differ most."""


def parse(text: str, origin: str) -> RetentionPolicy:
    """Return the policy in a TOML text.

    Raises `KnownError(POLICY_INVALID)` for the first thing that is wrong, with the facts
    `origin`, `line` (from 1), `key` (dotted, "" for broken syntax), `problem` (a value of
    `Problem`) and `allowed` (what may stand there, "" where that is no short list).
    """
    table = read_table(text, origin)
    table.only(*_POLICY_KEYS)
    if table.number("format", most=FORMAT, default=FORMAT) != FORMAT:
        table.wrong("format", Problem.UNKNOWN_VALUE, allowed=[str(FORMAT)])
    jurisdiction = table.text("jurisdiction", longest=20)
    year_end = _year_end(table)
    ids: set[str] = set()
    return RetentionPolicy(
        name=table.text("name", longest=80),
        version=table.number("version", most=1_000_000_000),
        jurisdiction=jurisdiction,
        origin=origin,
        warn_days=table.number("warn_days", most=_MAX_WARN_DAYS, default=31),
        rules=tuple(
            replace(_rule(each, jurisdiction, ids), year_end=year_end)
            for each in _some(table, "rules")
        ),
        holds=tuple(_hold(each, ids) for each in table.tables("holds")),
        protected=table.members("protected", Category),
    )


def _year_end(table: Table) -> tuple[int, int]:
    """Return month and day of "MM-DD", 31 December where nothing is said."""
    text = table.text("accounting_year_ends", default="12-31")
    found = _MONTH_AND_DAY.fullmatch(text)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    if not 1 <= month <= MONTHS_A_YEAR or not 1 <= day <= _LONGEST_MONTHS[month - 1]:
        table.wrong("accounting_year_ends", Problem.UNKNOWN_VALUE, allowed=["MM-DD"])
    return month, day


def _some(table: Table, key: str) -> Iterable[Table]:
    if key not in table.values:
        table.wrong(key, Problem.MISSING_KEY)
    found = table.tables(key)
    if not found:
        table.wrong(key, Problem.EMPTY)
    return found


def _rule(table: Table, jurisdiction: str, ids: set[str]) -> RetentionRule:
    table.only(*_RULE_KEYS)
    rule = RetentionRule(
        id=_id(table, ids),
        category=table.member("category", Category),
        jurisdiction=table.text("jurisdiction", default=jurisdiction, longest=20),
        trigger=table.member("trigger", Trigger, default=Trigger.MESSAGE_DATE),
        basis=table.member("basis", Basis),
        source=table.text("source"),
        keep_min=_period(table, "keep_min"),
        keep_max=_period(table, "keep_max"),
        not_before=_period(table, "not_before"),
        action=_action(table),
        archive_for=_period(table, "archive_for"),
        with_consent=_period(table, "with_consent"),
        direction=table.optional("direction", Direction),
        when=table.optional("when", Condition),
        unless=table.optional("unless", Condition),
    )
    _check_periods(table, rule)
    return rule


def _action(table: Table) -> Action:
    action = table.member("action", Action, default=Action.ARCHIVE)
    if action is Action.STRIP:  # for people to choose: it leaves the message in the mailbox
        others = (each.value for each in Action if each is not Action.STRIP)
        table.wrong("action", Problem.UNKNOWN_VALUE, allowed=others)
    return action


def _check_periods(table: Table, rule: RetentionRule) -> None:
    if rule.keep_min is None and rule.keep_max is None:
        table.wrong("", Problem.NO_PERIOD)
    if rule.with_consent is not None and rule.keep_max is None:
        table.wrong("keep_max", Problem.MISSING_KEY)
    if _is_shorter(rule.keep_max, rule.keep_min):
        table.wrong("keep_max", Problem.MAX_BELOW_MIN)
    if _is_shorter(rule.with_consent, rule.keep_max):
        table.wrong("with_consent", Problem.CONSENT_BELOW_MAX)


def _is_shorter(period: Period | None, other: Period | None) -> bool:
    """Whether a period is over before another one on any day of the calendar."""
    if period is None or other is None:
        return False
    return any(end_of(start, period) < end_of(start, other) for start in _SAMPLE_STARTS)


def _period(table: Table, key: str) -> Period | None:
    inner = table.table(key)
    if inner is None:
        return None
    inner.only(*_LIMITS)
    if not inner.values:
        table.wrong(key, Problem.EMPTY)
    amounts = {unit: inner.number(unit, most=limit, default=0) for unit, limit in _LIMITS.items()}
    return Period(**amounts)


def _hold(table: Table, ids: set[str]) -> Hold:
    table.only(*_HOLD_KEYS)
    until, review = _day(table, "until"), _day(table, "review")
    return Hold(
        id=_id(table, ids),
        category=table.optional("category", Category),
        person=_optional_text(table, "person").lower(),
        text=_optional_text(table, "text"),
        until=until,
        review=review,
        source=table.text("source"),
    )


def _optional_text(table: Table, key: str) -> str:
    return table.text(key) if key in table.values else ""


def _day(table: Table, key: str) -> date | None:
    value = table.values.get(key)
    if value is None:
        return None
    if isinstance(value, datetime) or not isinstance(value, date):
        table.wrong(key, Problem.WRONG_TYPE)
    return value


def _id(table: Table, ids: set[str]) -> str:
    found = table.text("id", longest=80)
    if not _ID.fullmatch(found):
        table.wrong("id", Problem.BAD_ID)
    if found in ids:
        table.wrong("id", Problem.DUPLICATE_ID)
    ids.add(found)
    return found
