"""Managed settings on Windows: the keys that group policy and Intune write."""

import importlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Final, Protocol, cast

from hygiene_app.desktop.managed_kinds import MOST_ENTRIES, Kind, Setting
from hygiene_app.desktop.managed_layers import RECOMMENDED, Entry, Layer, cannot_read, from_json
from hygiene_app.model.managed import ManagedProblemCode, Origin

KEY: Final = r"Software\Policies\MailHygiene\HygieneApp"

Data = tuple[object, int]


class Registry(Protocol):
    """As much of the module `winreg` as is used here, and nothing else."""

    HKEY_LOCAL_MACHINE: int
    HKEY_CURRENT_USER: int
    KEY_READ: int
    KEY_WOW64_64KEY: int
    REG_SZ: int
    REG_EXPAND_SZ: int
    REG_MULTI_SZ: int
    REG_DWORD: int
    REG_QWORD: int

    # the names of its arguments are those of winreg, which takes them by position only
    def OpenKeyEx(  # noqa: N802 -- winreg's name
        self, key: int, sub_key: str, reserved: int, access: int, /
    ) -> AbstractContextManager[int]:
        """Open a key. Raises `OSError`."""
        ...

    def EnumValue(self, key: int, index: int, /) -> tuple[str, object, int]:  # noqa: N802 -- winreg's name
        """Return name, data and type of a value. Raises `OSError` behind the last one."""
        ...


def windows_registry() -> Registry:
    """Return the registry of this computer."""
    return cast("Registry", importlib.import_module("winreg"))


def registry_layers(registry: Registry, settings: Sequence[Setting]) -> tuple[Layer, ...]:
    """Return what the policies of the machine, those of the user and recommendations say.

    Only administrators and the system can write below `Software\\Policies`, for the user too.
    """
    machine, user = registry.HKEY_LOCAL_MACHINE, registry.HKEY_CURRENT_USER
    places = (
        (machine, "HKLM", KEY, Origin.MACHINE),
        (user, "HKCU", KEY, Origin.USER_POLICY),
        (machine, "HKLM", rf"{KEY}\{RECOMMENDED}", Origin.RECOMMENDED),
    )
    layers = []
    for hive, hive_name, key, origin in places:
        reading = _Reading(registry, hive, rf"{hive_name}\{key}")
        layer = reading.layer(key, origin, settings)
        if layer is not None:
            layers.append(layer)
    return tuple(layers)


class _Reading:
    """Reads one key with the keys below it."""

    def __init__(self, registry: Registry, hive: int, place: str) -> None:
        self._registry = registry
        self._hive = hive
        self._place = place

    def layer(self, key: str, origin: Origin, settings: Sequence[Setting]) -> Layer | None:
        """Return what a key says, None where there is none."""
        known = {setting.name.lower(): setting for setting in settings}
        try:
            found = self._values(key)
            entries = [self._entry(known.get(name.lower()), name, data) for name, data in found]
            entries += self._lists(key, settings)
        except FileNotFoundError:
            return None
        except OSError:
            unread = cannot_read(self._place, ManagedProblemCode.UNREADABLE)
            return Layer(
                origin=origin, place=self._place, problems=unread.problems, unreadable=True
            )
        return Layer(origin=origin, place=self._place, entries=tuple(entries))

    def _lists(self, key: str, settings: Sequence[Setting]) -> Iterator[Entry]:
        """Yield the lists: group policy writes each into a key of its own, one value an entry."""
        for setting in settings:
            if setting.kind not in (Kind.TEXTS, Kind.TABLES):
                continue
            try:
                found = self._values(rf"{key}\{setting.name}")
            except FileNotFoundError:
                continue
            if found:
                texts = [data[0] for _, data in sorted(found, key=_in_order)]
                yield Entry(name=setting.name, raw=_as_list(setting, texts))

    def _values(self, key: str) -> list[tuple[str, Data]]:
        access = self._registry.KEY_READ | self._registry.KEY_WOW64_64KEY
        found: list[tuple[str, Data]] = []
        with self._registry.OpenKeyEx(self._hive, key, 0, access) as opened:
            while len(found) <= MOST_ENTRIES:
                try:
                    name, data, kind = self._registry.EnumValue(opened, len(found))
                except OSError:  # ERROR_NO_MORE_ITEMS
                    break
                found.append((name, (data, kind)))
        return found

    def _entry(self, setting: Setting | None, name: str, data: Data) -> Entry:
        if setting is None:
            return Entry(name=name, raw=None)
        return Entry(name=setting.name, raw=self._plain(setting, data))

    def _plain(self, setting: Setting, data: Data) -> object:
        """Return what stands in a value as JSON would have it; odd types stay what they are."""
        value, kind = data
        registry = self._registry
        numbers = (registry.REG_DWORD, registry.REG_QWORD)
        texts = (registry.REG_SZ, registry.REG_EXPAND_SZ)
        if kind in numbers and setting.kind is Kind.BOOL and value in (0, 1):
            return bool(value)
        if kind == registry.REG_MULTI_SZ:
            return _as_list(setting, cast("list[object]", value or []))
        if kind in (*numbers, *texts):
            return value
        return None


def _in_order(value: tuple[str, Data]) -> tuple[int, str]:
    """Sort 2 before 10."""
    name = value[0]
    return (int(name) if name.isdecimal() and len(name) < 10 else MOST_ENTRIES, name)


def _as_list(setting: Setting, texts: Sequence[object]) -> list[object]:
    if setting.kind is not Kind.TABLES:
        return list(texts)
    return [_as_table(text) for text in texts]


def _as_table(text: object) -> object:
    """Return the table that an entry holds as JSON, else the text, which is then refused."""
    if not isinstance(text, str):
        return text
    try:
        return from_json(text)
    except (ValueError, RecursionError):
        return text
