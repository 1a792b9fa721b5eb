"""Everything that is made from resources/managed is what the source says."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_folder import parsed
from hygiene_app.desktop.managed_kinds import BadValue
from hygiene_app.desktop.managed_table import SETTINGS
from installer.managed.__main__ import main
from installer.managed.outputs import differing, write
from installer.managed.source import FOLDER, SourceError, read
from tests.unit.installer.sample_files import ROOT

SCHEMA = json.loads((ROOT / "docs/schema/managed.json").read_text(encoding="utf-8"))
SAMPLE = json.loads((ROOT / "installer/linux/sample-policy.json").read_text(encoding="utf-8"))


def test_nothing_differs_from_the_source() -> None:
    """`python -m installer.managed` mends it."""
    assert differing() == ()


def test_a_difference_is_seen_and_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = write(tmp_path)
    assert "docs/managed-settings.md" in made
    (tmp_path / "docs/managed-settings.md").write_text("changed by hand", encoding="utf-8")
    assert differing(tmp_path) == ("docs/managed-settings.md",)
    assert write(tmp_path) == ("docs/managed-settings.md",)
    assert main(["--check"]) == 0
    assert capsys.readouterr().out == ""


def test_the_table_of_the_program_is_the_source() -> None:
    assert tuple(each.setting for each in read().settings) == SETTINGS


def test_the_schema_takes_the_sample_and_nothing_else() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA)
    validator.validate(SAMPLE)
    assert set(SAMPLE) - {"Recommended"} == {setting.name for setting in SETTINGS}
    assert not validator.is_valid({"Nonsense": 1})
    assert not validator.is_valid({"Recommended": {"AllowedActions": "trash"}})


@pytest.mark.parametrize(
    "value",
    [
        {"ReminderHour": 24},
        {"ReminderHour": "9"},
        {"AllowPasswordSignIn": 1},
        {"Jurisdiction": "NL"},
        {"ProtectedFolders": []},
        {"ProtectedFolders": "A"},
        {"EscrowRecipients": ["age1"]},
        {"Accounts": [{"host": "a"}]},
        {"Accounts": [{"email": "a@b.example", "hosst": "a"}]},
        {"SupportUrl": "http://a.example"},
        {"ArchivePath": "/a/%X%"},
        {"MailServers": [{"domain": "a.example", "host": "h", "port": 0}]},
    ],
)
def test_schema_and_program_refuse_the_same(value: dict[str, object]) -> None:
    assert not Draft202012Validator(SCHEMA).is_valid(value)
    assert len(Managed(parsed(json.dumps(value).encode(), "a.json")).problems) == 1


def test_the_page_names_every_setting() -> None:
    page = (ROOT / "docs/managed-settings.md").read_text(encoding="utf-8")
    for setting in SETTINGS:
        assert f"### {setting.name}\n" in page
        assert f"[{setting.name}](#{setting.name.lower()})" in page
    for path in ("installer/macos/sample.mobileconfig", "docs/schema/managed.json"):
        assert f"`{path}`" in page
        assert (ROOT / path).is_file()


GOOD = """[[setting]]
name = "Hour"
group = "scan"
kind = "int"
min = 0
max = 23
example = 9
title = { en = "a", nl = "a", fr = "a", de = "a" }
about = { en = "a", nl = "a", fr = "a", de = "a" }
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ('group = "scan"', 'group = "nonsense"'),
        ("example = 9", "example = 24"),
        ("example = 9", "exampel = 9"),
        ('de = "a"', 'es = "a"'),
        ("max = 23", "max = 23\nlockable = false"),
        ('kind = "int"', 'kind = "int"\nform = "plain"'),
        ("example = 9", "example = 9\nlabels.a = 1"),
        ("example = 9", "example = 9\nsafe = 99"),
    ],
)
def test_a_mistake_in_the_source_gets_into_nothing(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "groups.toml").write_text((FOLDER / "groups.toml").read_text("utf-8"), "utf-8")
    text = GOOD.replace(old, new) if old else GOOD + GOOD
    (tmp_path / "settings.toml").write_text(text, "utf-8")
    with pytest.raises((SourceError, BadValue)):
        read(tmp_path)
    (tmp_path / "settings.toml").write_text(GOOD, "utf-8")
    assert [each.name for each in read(tmp_path).settings] == ["Hour"]
