"""Forced preferences, in an emulated CoreFoundation. On macOS: docs/release.md."""

import datetime
import plistlib
from pathlib import PurePosixPath

import pytest

from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_preferences import APPLICATION, PLACE, preference_layers
from hygiene_app.desktop.managed_table import SETTINGS
from hygiene_app.model.managed import ManagedProblemCode, Origin
from tests.unit.desktop.emulated_preferences import EmulatedCoreFoundation
from tests.unit.installer.sample_files import ROOT

MAC = ROOT / "installer" / "macos"
Code = ManagedProblemCode


def read(forced: dict[str, object], own: dict[str, object] | None = None) -> Managed:
    framework = EmulatedCoreFoundation(forced, own or {})
    found = Managed(preference_layers(framework, SETTINGS), paths=PurePosixPath)
    assert framework.alive == {}  # nothing is left in memory
    return found


def test_only_what_a_profile_forces_counts() -> None:
    found = read({"ReminderHour": 8}, own={"AllowedActions": "delete", "ReminderHour": 9})
    assert found.of("ReminderHour").place == PLACE
    assert found.number("ReminderHour") == 8
    assert found.origin("AllowedActions") is Origin.DEFAULT
    assert (
        read({}, own={"Recommended": {"ReminderHour": 9}}).origin("ReminderHour") is Origin.DEFAULT
    )


def test_what_is_recommended_stands_in_a_forced_dictionary() -> None:
    found = read({"Recommended": {"ReminderHour": 8}})
    assert found.origin("ReminderHour") is Origin.RECOMMENDED
    assert found.problems == ()


@pytest.mark.parametrize(
    ("written", "meant"), [(True, True), (False, False), (1, True), (0, False)]
)
def test_switches(written: object, meant: bool) -> None:
    assert read({"AllowPasswordSignIn": written}).flag("AllowPasswordSignIn") is meant


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("AllowPasswordSignIn", 2),
        ("ReminderHour", 8.5),
        ("SupportContact", b"\x00"),
        ("SupportContact", datetime.datetime(2026, 1, 1)),  # noqa: DTZ001 -- a plist has no zones
        ("ProtectedFolders", {"A": 1}),
        ("Recommended", [1]),
        ("ReminderHour", NotImplemented),
    ],
)
def test_values_of_the_wrong_type_are_named(name: str, value: object) -> None:
    found = read({name: value, "MegabytesPerDay": 60})
    assert [(p.code, p.name) for p in found.problems] == [(Code.WRONG_TYPE, name)]
    assert found.number("MegabytesPerDay") == 60


def test_the_samples_set_everything() -> None:
    profile = plistlib.loads((MAC / "sample.mobileconfig").read_bytes())
    (payload,) = profile["PayloadContent"]
    assert payload["PayloadType"] == APPLICATION
    values = {name: value for name, value in payload.items() if not name.startswith("Payload")}
    assert values == plistlib.loads((MAC / "sample.plist").read_bytes())
    found = read(values)
    assert found.problems == ()
    assert {value.origin for value in found.everything().values()} == {Origin.MACHINE}
