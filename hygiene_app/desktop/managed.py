"""Settings that IT pushed: what holds, who says so, and what could not be used."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import cast

from hygiene_app.desktop.managed_kinds import BadValue, Kind, Setting, checked
from hygiene_app.desktop.managed_layers import Entry, Layer, cannot_read
from hygiene_app.desktop.managed_table import SETTINGS
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.managed import (
    ManagedProblem,
    ManagedProblemCode,
    ManagedValue,
    Origin,
    Row,
    Value,
)

_FORCED = (Origin.MACHINE, Origin.USER_POLICY)


class Managed:
    """The settings of this computer; reading them never raises.

    A value that cannot be used is ignored as a whole and stands in `problems`. Where ignoring it
    would loosen what IT meant to restrict, the strictest value holds instead, or no mailbox may be
    opened (`require_sound`).
    """

    def __init__(
        self,
        layers: Sequence[Layer] = (),
        *,
        settings: Sequence[Setting] = SETTINGS,
        paths: type[PurePath] = PurePath,
    ) -> None:
        """Check what was found.

        Args:
            layers: the strongest first.
            paths: of the system that paths are for.
        """
        self._settings = {setting.name: setting for setting in settings}
        self._paths = paths
        looked = [_look(layer, self._settings, paths) for layer in layers]
        forced = [each for each in looked if each.layer.origin in _FORCED]
        advised = [each for each in looked if each.layer.origin is Origin.RECOMMENDED]
        self._forced = {name: _strongest(each, forced) for name, each in self._settings.items()}
        self._advised = {name: _first(name, advised) for name in self._settings}
        self.problems = tuple(problem for each in looked for problem in each.problems)
        self.blocked = tuple(
            name
            for name, setting in self._settings.items()
            if setting.stop and _is_lost(name, forced)
        )

    @classmethod
    def load(cls) -> "Managed":
        """Read the settings of this computer."""
        return cls(_layers_of_this_computer())

    # ---- one setting

    def of(self, name: str, own: Value | None = None) -> ManagedValue:
        """Return what holds.

        Args:
            own: what the user chose, None for nothing; a choice that cannot be is none.
        """
        setting = self._settings[name]
        forced, chosen = self._forced[name], self._chosen(setting, own)
        order = (forced, chosen) if setting.lockable else (chosen, forced)
        for found in (*order, self._advised[name]):
            if found is not None:
                return found
        return ManagedValue(value=setting.default, origin=Origin.DEFAULT)

    def value(self, name: str) -> Value:
        """Return the value that holds where the user chose nothing."""
        return self.of(name).value

    def origin(self, name: str) -> Origin:
        """Return who set the value that holds where the user chose nothing."""
        return self.of(name).origin

    def is_set(self, name: str) -> bool:
        """Whether anybody pushed a value."""
        return self.origin(name) is not Origin.DEFAULT

    def flag(self, name: str) -> bool:
        """Return a switch."""
        return bool(self._of_kind(name, Kind.BOOL))

    def number(self, name: str) -> int:
        """Return a number."""
        return cast("int", self._of_kind(name, Kind.INT))

    def text(self, name: str) -> str:
        """Return a text, "" where there is none."""
        return cast("str", self._of_kind(name, Kind.TEXT, Kind.ENUM))

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return cast("tuple[str, ...]", self._of_kind(name, Kind.TEXTS))

    def rows(self, name: str) -> tuple[Row, ...]:
        """Return a list of small tables."""
        return cast("tuple[Row, ...]", self._of_kind(name, Kind.TABLES))

    def _of_kind(self, name: str, *kinds: Kind) -> Value:
        if self._settings[name].kind not in kinds:
            raise TypeError(name)
        return self.of(name).value

    def _chosen(self, setting: Setting, own: Value | None) -> ManagedValue | None:
        if own is None or not setting.user_choice:
            return None
        try:
            value = checked(setting, own, self._paths)
        except BadValue:
            return None
        return ManagedValue(value=value, origin=Origin.USER)

    # ---- all of them

    def everything(self) -> Mapping[str, ManagedValue]:
        """Return every setting with what holds where the user chose nothing."""
        return {name: self.of(name) for name in self._settings}

    def shown(self, name: str) -> str:
        """Return the value for people, "" for a secret and for nothing."""
        setting = self._settings[name]
        return "" if setting.secret else _shown(self.value(name))

    def require_sound(self) -> None:
        """Return where a mailbox may be opened. Raises `KnownError(MANAGED_INVALID)`."""
        if self.blocked:
            raise self._invalid()

    def require_faultless(self) -> None:
        """Return where there is no problem at all. Raises `KnownError(MANAGED_INVALID)`."""
        if self.problems:
            raise self._invalid()

    def _invalid(self) -> KnownError:
        return KnownError(
            ErrorCode.MANAGED_INVALID,
            count=len(self.problems),
            settings="; ".join(str(problem) for problem in self.problems),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Looked:
    """A place after checking: what can be used, and what cannot."""

    layer: Layer
    values: Mapping[str, Value]
    problems: tuple[ManagedProblem, ...]
    bad: frozenset[str]

    def is_lost(self, name: str) -> bool:
        """Whether something may have been said here that is not known."""
        return self.layer.unreadable or name in self.bad


def _look(layer: Layer, settings: Mapping[str, Setting], paths: type[PurePath]) -> _Looked:
    values: dict[str, Value] = {}
    problems, bad = list(layer.problems), set()
    for entry in layer.entries:
        try:
            values[entry.name] = _value(layer, entry, settings.get(entry.name), paths)
        except BadValue as exc:
            bad.add(entry.name)
            line = (("line", entry.line),) if entry.line else ()
            problems.append(
                ManagedProblem(
                    code=exc.code, place=layer.place, name=entry.name, facts=(*line, *exc.facts)
                )
            )
    return _Looked(layer=layer, values=values, problems=tuple(problems), bad=frozenset(bad))


def _value(layer: Layer, entry: Entry, setting: Setting | None, paths: type[PurePath]) -> Value:
    if setting is None:
        raise BadValue(ManagedProblemCode.UNKNOWN_NAME)
    if layer.origin is Origin.RECOMMENDED and not setting.user_choice:
        raise BadValue(ManagedProblemCode.NOT_RECOMMENDED)
    return checked(setting, entry.raw, paths)


def _is_lost(name: str, looked: Sequence[_Looked]) -> bool:
    """Whether a stronger place may say something else than what is known."""
    for each in looked:
        if each.is_lost(name):
            return True
        if name in each.values:
            return False
    return False


def _strongest(setting: Setting, looked: Sequence[_Looked]) -> ManagedValue | None:
    """Return the first value that can be used; the safe one where a stronger one cannot."""
    for each in looked:
        value = each.values.get(setting.name)
        if setting.safe is not None and each.is_lost(setting.name):
            value = setting.safe
        if value is not None:
            layer = each.layer
            return ManagedValue(
                value=value, origin=layer.origin, locked=setting.lockable, place=layer.place
            )
    return None


def _first(name: str, looked: Sequence[_Looked]) -> ManagedValue | None:
    for each in looked:
        if name in each.values:
            layer = each.layer
            return ManagedValue(value=each.values[name], origin=layer.origin, place=layer.place)
    return None


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, tuple):
        return str(value)
    return ", ".join(each if isinstance(each, str) else _shown_row(each) for each in value)


def _shown_row(row: Row) -> str:
    return " ".join(f"{name}={value}" for name, value in row.items())


def _layers_of_this_computer() -> tuple[Layer, ...]:
    """Return what this computer says. Only the part for this system is imported."""
    if sys.platform == "win32":
        from hygiene_app.desktop.managed_registry import registry_layers, windows_registry

        return registry_layers(windows_registry(), SETTINGS)
    if sys.platform == "darwin":
        from hygiene_app.desktop.managed_preferences import (
            PLACE,
            core_foundation,
            preference_layers,
        )

        try:
            return preference_layers(core_foundation(), SETTINGS)
        except OSError:
            return (cannot_read(PLACE, ManagedProblemCode.UNREADABLE),)
    from hygiene_app.desktop.managed_folder import PolicyFolder

    return PolicyFolder().layers()
