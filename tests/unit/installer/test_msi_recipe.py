"""What wixl makes of the recipe of the MSI, table by table; without installing anything."""

import shutil
from pathlib import Path

import pytest

from installer.bundle.parts import APPLICATION_ID
from installer.windows import trial
from installer.windows.recipe import RECIPE, translate

needs_wixl = pytest.mark.skipif(not trial.can_build(), reason="needs wixl and msitools")


def _payload(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "bundle"
    for name in ("hygiene-app-window.exe", "hygiene-app.exe", "_internal/lib/Ümlaut & co.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    icon = tmp_path / "application.ico"
    icon.write_bytes(b"\0\0\1\0")
    return folder, icon


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return trial.build(*_payload(tmp_path), "1.2.3", tmp_path / "app.msi")


def _properties(package: Path) -> dict[str, str]:
    return {row["Property"]: row["Value"] for row in trial.table(package, "Property")}


@needs_wixl
def test_it_is_for_the_machine_and_replaces_older_ones(package: Path) -> None:
    said = _properties(package)
    assert said["ALLUSERS"] == "1"
    assert said["UpgradeCode"] == "{D0187DBE-FDB0-4897-B4CA-493A36D9B957}"
    assert "REMINDER" in said["SecureCustomProperties"].split(";")
    older, newer = trial.table(package, "Upgrade")
    assert (older["VersionMax"], newer["VersionMin"]) == ("1.2.3", "1.2.3")
    conditions = [row["Condition"] for row in trial.table(package, "LaunchCondition")]
    assert "NOT WIX_DOWNGRADE_DETECTED" in conditions


@needs_wixl
def test_the_same_file_is_the_same_component_in_every_version(
    package: Path, tmp_path: Path
) -> None:
    folder, icon = tmp_path / "bundle", tmp_path / "application.ico"
    other = trial.build(folder, icon, "2.0.0", tmp_path / "other.msi")
    first, second = (
        {row["Component"]: row["ComponentId"] for row in trial.table(each, "Component")}
        for each in (package, other)
    )
    assert first == second
    assert len(set(first.values())) == len(first) == 4
    assert _properties(package)["ProductCode"] != _properties(other)["ProductCode"]


@needs_wixl
def test_notifications_know_the_shortcut(package: Path) -> None:
    (shortcut,) = trial.table(package, "Shortcut")
    assert (shortcut["Target"], shortcut["Icon_"]) == ("Main", "application.ico")
    (named,) = trial.table(package, "MsiShortcutProperty")
    assert named["PropertyKey"] == "System.AppUserModel.ID"
    assert named["PropVariantValue"] == APPLICATION_ID


@needs_wixl
def test_the_reminder_is_registered_by_the_system_after_its_file_is_there(package: Path) -> None:
    actions = {row["Action"]: row for row in trial.table(package, "CustomAction")}
    assert {row["Type"] for row in actions.values()} == {str(34 + 64 + 1024 + 2048)}
    order = {
        row["Action"]: int(row["Sequence"])
        for row in trial.table(package, "InstallExecuteSequence")
        if row["Sequence"]
    }
    assert order["InstallFiles"] < order["RegisterReminder"] < order["InstallFinalize"]
    assert order["InstallInitialize"] < order["RemoveReminder"] < order["RemoveFiles"]
    conditions = {row["Component"]: row["Condition"] for row in trial.table(package, "Component")}
    assert conditions["ReminderTask"] == 'REMINDER="1"'


def test_what_is_not_translated_is_told(tmp_path: Path) -> None:
    recipe = tmp_path / "app.wxs"
    text = RECIPE.read_text("utf-8").replace("</Package>", "<Binary Id='x' /></Package>")
    recipe.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="Binary"):
        translate(*_payload(tmp_path), "1.2.3", recipe)


def test_an_apostrophe_cannot_be_written_into_a_table(tmp_path: Path) -> None:
    recipe = tmp_path / "app.wxs"
    text = RECIPE.read_text("utf-8").replace("REMINDER=&quot;1&quot;", "REMINDER='1'")
    recipe.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="apostrophe"):
        translate(*_payload(tmp_path), "1.2.3", recipe)


def test_without_the_tools_it_says_which(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(FileNotFoundError, match="wixl"):
        trial.build(*_payload(tmp_path), "1.2.3", tmp_path / "app.msi")
