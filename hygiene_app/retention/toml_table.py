"""Typed reading of one TOML table, where every complaint names the line and the key."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import NoReturn, TypeVar

from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.retention.toml_lines import Path, key_lines

MAX_CHARACTERS = 256_000
"""A policy of a thousand rules is smaller; a larger file is something else."""

_POSITION = re.compile(r"\(at line (\d+), ")
_MISSING = object()

Member = TypeVar("Member", bound=Enum)


class Problem(StrEnum):
    """What can be wrong in a policy file; `error-policy-invalid` has a sentence for each."""

    SYNTAX = "syntax"
    TOO_LARGE = "too-large"
    UNKNOWN_KEY = "unknown-key"
    MISSING_KEY = "missing-key"
    WRONG_TYPE = "wrong-type"
    UNKNOWN_VALUE = "unknown-value"
    EMPTY = "empty"
    BAD_ID = "bad-id"
    DUPLICATE_ID = "duplicate-id"
    NEGATIVE = "negative"
    TOO_LONG = "too-long"
    NO_PERIOD = "no-period"
    MAX_BELOW_MIN = "max-below-min"
    CONSENT_BELOW_MAX = "consent-below-max"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file; what it gives is of the type that was asked for."""

    values: Mapping[str, object]
    path: Path
    origin: str
    lines: Mapping[Path, int]

    def wrong(self, key: str, problem: Problem, *, allowed: Iterable[str] = ()) -> NoReturn:
        """Raise `KnownError(POLICY_INVALID)` for a key of this table; "" means the table."""
        path = (*self.path, key) if key else self.path
        line = self.lines.get(path) or self.lines.get(self.path) or 1
        dotted = ".".join(step for step in path if isinstance(step, str))
        raise _invalid(
            self.origin, problem, line=line, key=dotted, allowed=", ".join(sorted(allowed))
        )

    def only(self, *known: str) -> None:
        """Refuse any key that is not among those known."""
        for key in self.values:
            if key not in known:
                self.wrong(key, Problem.UNKNOWN_KEY, allowed=known)

    def text(self, key: str, *, default: str | None = None, longest: int = 600) -> str:
        """Return a text that is not blank; without a default the key must be there."""
        value = self._value(key, str, default)
        if not value.strip():
            self.wrong(key, Problem.EMPTY)
        if len(value) > longest:
            self.wrong(key, Problem.TOO_LONG)
        return value

    def number(self, key: str, *, most: int, default: int | None = None) -> int:
        """Return a whole number from 0 to `most`."""
        value = self._value(key, int, default)
        if value < 0:
            self.wrong(key, Problem.NEGATIVE)
        if value > most:
            self.wrong(key, Problem.TOO_LONG)
        return value

    def optional(self, key: str, kind: type[Member]) -> Member | None:
        """Return a member of an enumeration by its value, None where the key is absent."""
        return self.member(key, kind) if key in self.values else None

    def member(self, key: str, kind: type[Member], *, default: Member | None = None) -> Member:
        """Return a member of an enumeration by its value."""
        if default is not None and key not in self.values:
            return default
        word = self._value(key, str, None)
        found = {str(member.value): member for member in kind}
        if word not in found:
            self.wrong(key, Problem.UNKNOWN_VALUE, allowed=found)
        return found[word]

    def members(self, key: str, kind: type[Member]) -> tuple[Member, ...]:
        """Return members of an enumeration by their values, each once; none for an absent key."""
        words: list[object] = self._value(key, list, [])
        found = {str(member.value): member for member in kind}
        for word in words:
            if not isinstance(word, str):
                self.wrong(key, Problem.WRONG_TYPE)
            if word not in found:
                self.wrong(key, Problem.UNKNOWN_VALUE, allowed=found)
        return tuple(dict.fromkeys(found[str(word)] for word in words))

    def table(self, key: str) -> "Table | None":
        """Return a table inside this one, None where the key is absent."""
        if key not in self.values:
            return None
        values: dict[str, object] = self._value(key, dict, None)
        return Table(values, (*self.path, key), self.origin, self.lines)

    def tables(self, key: str) -> "tuple[Table, ...]":
        """Return an array of tables, empty where the key is absent."""
        items: list[object] = self._value(key, list, [])
        found = []
        for index, item in enumerate(items):
            path = (*self.path, key, index)
            table = Table(item if isinstance(item, dict) else {}, path, self.origin, self.lines)
            if not isinstance(item, dict):
                table.wrong("", Problem.WRONG_TYPE)
            found.append(table)
        return tuple(found)

    def _value(self, key: str, kind: type["Value"], default: "Value | None") -> "Value":
        value = self.values.get(key, _MISSING)
        if value is _MISSING:
            if default is None:
                self.wrong(key, Problem.MISSING_KEY)
            return default
        if not isinstance(value, kind) or isinstance(value, bool):
            self.wrong(key, Problem.WRONG_TYPE)
        return value


Value = TypeVar("Value", str, int, dict[str, object], list[object])


def read_table(text: str, origin: str) -> Table:
    """Return the outermost table. Raises `KnownError(POLICY_INVALID)` for broken syntax."""
    text = text.removeprefix("\ufeff")  # Notepad puts a byte order mark before UTF-8
    if len(text) > MAX_CHARACTERS:
        raise _invalid(origin, Problem.TOO_LARGE)
    try:
        return Table(tomllib.loads(text), (), origin, key_lines(text))
    except (ValueError, RecursionError) as exc:
        found = _POSITION.search(str(exc))
        last = text.count("\n") + 1
        line = int(found.group(1)) if found else last
        raise _invalid(origin, Problem.SYNTAX, line=line) from exc


def _invalid(origin: str, problem: Problem, **facts: Fact) -> KnownError:
    told: dict[str, Fact] = {"line": 1, "key": "", "allowed": "", **facts}
    return KnownError(ErrorCode.POLICY_INVALID, origin=origin, problem=problem.value, **told)
