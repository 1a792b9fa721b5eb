"""The invented contents, read from TOML."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGES = ("nl", "fr", "en", "de")
_FOLDER = Path(__file__).parent / "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """What people of one trade do, learn and sell.

    Attributes:
        held_out: not looked at while rules are made; only measured.
        goods: (description, unit).
    """

    held_out: bool
    jobs: tuple[str, ...]
    tasks: tuple[str, ...]
    degrees: tuple[str, ...]
    schools: tuple[str, ...]
    skills: tuple[str, ...]
    goods: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """Everything invented in one language; `words` and `forms` by table and key."""

    language: str
    country: str
    trades: tuple[Trade, ...]
    lists: dict[str, tuple[str, ...]]
    tables: dict[str, tuple[tuple[str, ...], ...]]
    forms: dict[str, tuple[str, ...]]


@cache
def content(language: str) -> Content:
    """Read the contents of a language."""
    raw = tomllib.loads((_FOLDER / f"{language}.toml").read_text("utf-8"))
    forms = tomllib.loads((_FOLDER / f"{language}_forms.toml").read_text("utf-8"))
    lists: dict[str, tuple[str, ...]] = {}
    tables: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name, value in _flat(raw):
        if value and isinstance(value[0], list):
            tables[name] = tuple(tuple(str(cell) for cell in row) for row in value)
        else:
            lists[name] = tuple(str(each) for each in value)
    return Content(
        language=language,
        country=str(raw["country"]),
        trades=tuple(_trade(table, number) for number, table in enumerate(raw["trade"])),
        lists=lists,
        tables=tables,
        forms={name: tuple(texts) for name, texts in forms.items()},
    )


def _flat(raw: dict[str, Any]) -> list[tuple[str, list[Any]]]:
    found: list[tuple[str, list[Any]]] = []
    for name, value in raw.items():
        if isinstance(value, dict):
            found.extend((f"{name}.{key}", each) for key, each in value.items())
        elif isinstance(value, list) and name != "trade":
            found.append((name, value))
    return found


def _trade(table: dict[str, list[str]], number: int) -> Trade:
    return Trade(
        held_out=number % 3 == 2,
        jobs=tuple(table["jobs"]),
        tasks=tuple(table["tasks"]),
        degrees=tuple(table["degrees"]),
        schools=tuple(table["schools"]),
        skills=tuple(table["skills"]),
        goods=tuple((goods[0], goods[1]) for goods in table["goods"]),
    )
