"""Samples with every setting: JSON for Linux, .reg for Windows, profile and plist for macOS."""

import json
import plistlib
import uuid
from typing import Final

from hygiene_app.desktop.managed_kinds import Kind
from hygiene_app.desktop.managed_layers import RECOMMENDED
from hygiene_app.desktop.managed_preferences import APPLICATION
from hygiene_app.desktop.managed_registry import KEY
from installer.managed.source import Described, Source

_SPACE: Final = uuid.uuid5(uuid.NAMESPACE_DNS, APPLICATION)
_SCHEMA: Final = "managed.json"


def values(source: Source) -> dict[str, object]:
    """Return every setting with its example, and what it would recommend, as JSON has it."""
    found = {each.name: each.example for each in source.settings}
    return {**found, RECOMMENDED: _recommended(source)}


def _recommended(source: Source) -> dict[str, object]:
    return {each.name: each.example for each in source.settings if each.setting.user_choice}


def sample_json(source: Source) -> str:
    """Return the sample for Linux."""
    return json.dumps(values(source), indent=2, ensure_ascii=False) + "\n"


def sample_plist(source: Source) -> str:
    """Return the preferences alone, as Jamf and Intune take them."""
    return plistlib.dumps(values(source), sort_keys=False).decode()


def sample_profile(source: Source) -> str:
    """Return a configuration profile; IT puts in its own values and signs it."""
    payload = {
        "PayloadType": APPLICATION,
        "PayloadIdentifier": f"{APPLICATION}.settings",
        "PayloadUUID": str(uuid.uuid5(_SPACE, "settings")).upper(),
        "PayloadVersion": 1,
        "PayloadDisplayName": "Mail Hygiene",
        **values(source),
    }
    profile = {
        "PayloadType": "Configuration",
        "PayloadIdentifier": f"{APPLICATION}.profile",
        "PayloadUUID": str(uuid.uuid5(_SPACE, "profile")).upper(),
        "PayloadVersion": 1,
        "PayloadDisplayName": "Mail Hygiene: sample of all settings",
        "PayloadScope": "System",
        "PayloadRemovalDisallowed": True,
        "PayloadContent": [payload],
    }
    return plistlib.dumps(profile, sort_keys=False).decode()


def sample_registry(source: Source) -> str:
    """Return a file for `reg import`."""
    lines = ["Windows Registry Editor Version 5.00", ""]
    places = (
        (KEY, source.settings),
        (rf"{KEY}\{RECOMMENDED}", tuple(e for e in source.settings if e.setting.user_choice)),
    )
    for key, settings in places:
        plain = [each for each in settings if each.setting.kind not in (Kind.TEXTS, Kind.TABLES)]
        lines += [rf"[HKEY_LOCAL_MACHINE\{key}]", *(_value(each) for each in plain), ""]
        for each in settings:
            if each not in plain:
                lines += [rf"[HKEY_LOCAL_MACHINE\{key}\{each.name}]", *_list(each), ""]
    return "\r\n".join(lines)


def _value(described: Described) -> str:
    value = described.example_windows
    if isinstance(value, bool | int):
        return f'"{described.name}"=dword:{int(value):08x}'
    return f'"{described.name}"={_quoted(str(value))}'


def _list(described: Described) -> list[str]:
    return [f'"{n}"={_quoted(text)}' for n, text in enumerate(entry_texts(described), start=1)]


def entry_texts(described: Described) -> tuple[str, ...]:
    """Return the entries of a list as the registry holds them: small tables as JSON."""
    entries = described.example_windows
    if not isinstance(entries, list):
        raise TypeError(described.name)
    return tuple(
        entry if isinstance(entry, str) else json.dumps(entry, ensure_ascii=False)
        for entry in entries
    )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
