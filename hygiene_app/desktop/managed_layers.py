"""What a place says of settings, before anything is checked."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hygiene_app.model.errors import Fact
from hygiene_app.model.managed import ManagedProblem, ManagedProblemCode, Origin

RECOMMENDED: Final = "Recommended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One value as it was found.

    Attributes:
        raw: as JSON has it.
        line: 0 where the place has no lines.
    """

    name: str
    raw: object
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """Everything that one place says.

    Attributes:
        place: registry key, file or preferences, as IT knows it.
        unreadable: IT put something here and what it says is not known.
    """

    origin: Origin
    place: str
    entries: tuple[Entry, ...] = ()
    problems: tuple[ManagedProblem, ...] = ()
    unreadable: bool = False

    def entry(self, name: str) -> Entry | None:
        """Return what stands here of a setting."""
        return next((entry for entry in self.entries if entry.name == name), None)


def cannot_read(place: str, code: ManagedProblemCode, **facts: Fact) -> Layer:
    """Return a place that IT meant to say something with and that cannot be used."""
    problem = ManagedProblem(code=code, place=place, facts=tuple(facts.items()))
    return Layer(origin=Origin.MACHINE, place=place, problems=(problem,), unreadable=True)


def parted(place: str, entries: Iterable[Entry]) -> tuple[Layer, ...]:
    """Return what a file or dictionary sets, and what it recommends under a key of its own."""
    found = tuple(entries)
    forced = tuple(entry for entry in found if entry.name != RECOMMENDED)
    layers = [Layer(origin=Origin.MACHINE, place=place, entries=forced)]
    for entry in found:
        if entry.name == RECOMMENDED:
            layers.append(_recommended(place, entry))
    return tuple(layers)


def _recommended(place: str, entry: Entry) -> Layer:
    if not isinstance(entry.raw, dict):
        problem = ManagedProblem(
            code=ManagedProblemCode.WRONG_TYPE,
            place=place,
            name=RECOMMENDED,
            facts=(("wanted", "a table"),),
        )
        return Layer(origin=Origin.RECOMMENDED, place=place, problems=(problem,))
    entries = tuple(Entry(name=str(name), raw=raw) for name, raw in entry.raw.items())
    return Layer(origin=Origin.RECOMMENDED, place=place, entries=entries)


class TwiceError(ValueError):
    """A JSON object names the same key twice, so nobody knows which one is meant."""

    def __init__(self, key: str) -> None:
        super().__init__("twice")
        self.key = key


def from_json(text: str) -> object:
    """Parse JSON. Raises `ValueError`, `TwiceError` among them, and `RecursionError`."""
    return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise TwiceError(key)
        found[key] = value
    return found


def _refuse(constant: str) -> object:
    raise ValueError(constant)
