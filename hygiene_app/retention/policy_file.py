"""Retention policies as TOML files: those we ship and those that IT writes."""

import re
from collections.abc import Iterable
from datetime import date, datetime

from hygiene_app.model.finding import Category, Direction
from hygiene_app.model.policy import (
    Action,
    Basis,
    Hold,
    Period,
    RetentionPolicy,
    RetentionRule,
    Trigger,
)
from hygiene_app.retention.calendar import end_of
from hygiene_app.retention.toml_table import Problem, Table, read_table

FORMAT = 1
"""The value of `format`, for files that a later version may have to read differently."""

_POLICY_KEYS = ("format", "name", "version", "jurisdiction", "warn_days", "rules", "holds")
_PERIOD_KEYS = ("keep_min", "keep_max", "not_before", "archive_for")
_RULE_KEYS = (
    "id",
    "category",
    "jurisdiction",
    "trigger",
    "basis",
    "source",
    "action",
    "direction",
    *_PERIOD_KEYS,
)
_HOLD_KEYS = ("id", "category", "until", "source")
_LIMITS = {"days": 36_525, "months": 1_200, "years": 100, "calendar_years": 100}
_MAX_WARN_DAYS = 366
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
    ids: set[str] = set()
    return RetentionPolicy(
        name=table.text("name", longest=80),
        version=table.number("version", most=1_000_000_000),
        jurisdiction=jurisdiction,
        origin=origin,
        warn_days=table.number("warn_days", most=_MAX_WARN_DAYS, default=31),
        rules=tuple(_rule(each, jurisdiction, ids) for each in _some(table, "rules")),
        holds=tuple(_hold(each, ids) for each in table.tables("holds")),
    )


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
        action=table.member("action", Action, default=Action.ARCHIVE),
        archive_for=_period(table, "archive_for"),
        direction=table.optional("direction", Direction),
    )
    _check_periods(table, rule)
    return rule


def _check_periods(table: Table, rule: RetentionRule) -> None:
    if rule.keep_min is None and rule.keep_max is None:
        table.wrong("", Problem.NO_PERIOD)
    if rule.keep_min is None or rule.keep_max is None:
        return
    for start in _SAMPLE_STARTS:
        if end_of(start, rule.keep_max) < end_of(start, rule.keep_min):
            table.wrong("keep_max", Problem.MAX_BELOW_MIN)


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
    until = table.values.get("until")
    if until is not None and (isinstance(until, datetime) or not isinstance(until, date)):
        table.wrong("until", Problem.WRONG_TYPE)
    return Hold(
        id=_id(table, ids),
        category=table.optional("category", Category),
        until=until,
        source=table.text("source"),
    )


def _id(table: Table, ids: set[str]) -> str:
    found = table.text("id", longest=80)
    if not _ID.fullmatch(found):
        table.wrong("id", Problem.BAD_ID)
    if found in ids:
        table.wrong("id", Problem.DUPLICATE_ID)
    ids.add(found)
    return found
