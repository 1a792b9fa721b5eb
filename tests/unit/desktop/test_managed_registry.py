"""The keys of group policy, in an emulated registry. On Windows: docs/release.md."""

import codecs
import json
import re
from pathlib import PureWindowsPath

import pytest

from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_registry import KEY, registry_layers
from hygiene_app.desktop.managed_table import SETTINGS
from hygiene_app.model.managed import ManagedProblemCode, Origin
from tests.unit.desktop.emulated_registry import EmulatedRegistry
from tests.unit.installer.sample_files import POLICIES

HKLM, HKCU = EmulatedRegistry.HKEY_LOCAL_MACHINE, EmulatedRegistry.HKEY_CURRENT_USER
SZ, DWORD = EmulatedRegistry.REG_SZ, EmulatedRegistry.REG_DWORD
MULTI, BINARY = EmulatedRegistry.REG_MULTI_SZ, EmulatedRegistry.REG_BINARY
Code = ManagedProblemCode


def read(registry: EmulatedRegistry) -> Managed:
    return Managed(registry_layers(registry, SETTINGS), paths=PureWindowsPath)


@pytest.fixture
def registry() -> EmulatedRegistry:
    return EmulatedRegistry()


def test_an_empty_registry_says_nothing(registry: EmulatedRegistry) -> None:
    found = read(registry)
    assert (found.problems, found.blocked) == ((), ())


def test_the_machine_goes_before_the_user_and_both_before_what_is_recommended(
    registry: EmulatedRegistry,
) -> None:
    registry.put(HKLM, KEY, {"Jurisdiction": ("nl", SZ)})
    registry.put(HKCU, KEY, {"Jurisdiction": ("fr", SZ), "ReminderHour": (8, DWORD)})
    registry.put(
        HKLM,
        rf"{KEY}\Recommended",
        {"ReminderIntervalDays": (14, DWORD), "ReminderHour": (9, DWORD)},
    )
    found = read(registry)
    assert found.of("Jurisdiction").place == rf"HKLM\{KEY}"
    assert found.origin("ReminderHour") is Origin.USER_POLICY
    assert found.of("ReminderHour").place == rf"HKCU\{KEY}"
    assert (found.number("ReminderHour"), found.number("ReminderIntervalDays")) == (8, 14)
    assert found.origin("ReminderIntervalDays") is Origin.RECOMMENDED
    assert found.problems == ()


def test_switches_are_numbers_and_names_have_no_case(registry: EmulatedRegistry) -> None:
    registry.put(HKLM, KEY.upper(), {"allowpasswordsignin": (0, DWORD)})
    found = read(registry)
    assert found.of("AllowPasswordSignIn").locked
    assert found.flag("AllowPasswordSignIn") is False


def test_a_list_is_a_key_of_its_own_in_the_order_of_its_numbers(registry: EmulatedRegistry) -> None:
    registry.put(HKLM, KEY, {})
    entries = {str(n): (f"Folder {n}", SZ) for n in (10, 2, 1)}
    registry.put(HKLM, rf"{KEY}\ProtectedFolders", {**entries, "x": ("Last", SZ)})
    registry.put(HKLM, rf"{KEY}\Accounts", {"1": ('{"email": "a@b.example"}', SZ)})
    found = read(registry)
    assert found.texts("ProtectedFolders") == ("Folder 1", "Folder 2", "Folder 10", "Last")
    assert found.rows("Accounts") == ({"email": "a@b.example"},)


def test_a_list_may_be_one_value_of_many_texts(registry: EmulatedRegistry) -> None:
    table = '{"email": "a@b.example"}'
    registry.put(HKLM, KEY, {"ProtectedFolders": (["A", "B"], MULTI), "Accounts": ([table], MULTI)})
    found = read(registry)
    assert found.texts("ProtectedFolders") == ("A", "B")
    assert found.rows("Accounts") == ({"email": "a@b.example"},)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("ReminderHour", ("9", SZ), Code.WRONG_TYPE),
        ("ReminderHour", (24, DWORD), Code.OUT_OF_RANGE),
        ("ReminderHour", (b"\x09", BINARY), Code.WRONG_TYPE),
        ("AllowPasswordSignIn", (2, DWORD), Code.WRONG_TYPE),
        ("AllowPasswordSignIn", ("0", SZ), Code.WRONG_TYPE),
        ("SupportContact", (1, DWORD), Code.WRONG_TYPE),
        ("SupportContact", ("", SZ), Code.EMPTY),
        ("ProtectedFolders", ("Vakbond", SZ), Code.WRONG_TYPE),
        ("ProtectedFolders", (None, MULTI), Code.EMPTY),
        ("Accounts", (["{", ""], MULTI), Code.WRONG_TYPE),
        ("Nonsense", (1, DWORD), Code.UNKNOWN_NAME),
        ("", ("x", SZ), Code.UNKNOWN_NAME),
    ],
)
def test_values_of_the_wrong_type_are_named(
    registry: EmulatedRegistry, name: str, value: tuple[object, int], code: ManagedProblemCode
) -> None:
    registry.put(HKLM, KEY, {name: value, "MegabytesPerDay": (60, DWORD)})
    found = read(registry)
    assert [(p.code, p.name) for p in found.problems] == [(code, name)]
    assert found.number("MegabytesPerDay") == 60


def test_a_key_that_cannot_be_opened_may_have_said_anything(registry: EmulatedRegistry) -> None:
    registry.denied.add((HKLM, KEY.lower()))
    registry.put(HKCU, KEY, {"AllowedActions": ("delete", SZ)})
    found = read(registry)
    assert [p.code for p in found.problems] == [Code.UNREADABLE]
    assert found.text("AllowedActions") == "report-only"
    assert "ProtectedFolders" in found.blocked


def test_the_sample_sets_everything(registry: EmulatedRegistry) -> None:
    data = (POLICIES / "sample.reg").read_bytes()
    assert data.startswith(codecs.BOM_UTF16_LE)
    _import(registry, data.decode("utf-16"))
    found = read(registry)
    assert found.problems == ()
    assert {value.origin for value in found.everything().values()} == {Origin.MACHINE}


def _import(registry: EmulatedRegistry, text: str) -> None:
    key = ""
    for line in text.splitlines()[1:]:
        if line.startswith("["):
            key = line.strip("[]").removeprefix("HKEY_LOCAL_MACHINE\\")
            registry.put(HKLM, key, {})
            continue
        written = re.fullmatch(r'"(\w+)"=(?:dword:([0-9a-f]{8})|(".*"))', line)
        if written is not None:
            name, number, quoted = written.groups()
            value = (int(number, 16), DWORD) if number else (json.loads(quoted), SZ)
            registry.put(HKLM, key, {name: value})
