"""Files on Linux: only what root alone could have written counts."""

import json
import os
from pathlib import Path

import pytest

from hygiene_app.desktop.managed import Managed
from hygiene_app.desktop.managed_folder import MAX_SIZE, PolicyFolder, parsed
from hygiene_app.model.managed import ManagedProblemCode, Origin
from tests.unit.installer.sample_files import ROOT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="owners of POSIX")
Code = ManagedProblemCode


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "etc" / "policies"
    made.mkdir(parents=True)
    for each in (tmp_path, made.parent, made):
        each.chmod(0o755)
    return made


def put(folder: Path, name: str, content: object) -> Path:
    path = folder / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    path.chmod(0o644)
    return path


def read(folder: Path, owner: int | None = None) -> Managed:
    who = os.getuid() if owner is None else owner
    return Managed(PolicyFolder(folder=folder, owner=who, top=folder.parents[1]).layers())


def codes(found: Managed) -> list[ManagedProblemCode]:
    return [problem.code for problem in found.problems]


def test_no_folder_and_no_file_say_nothing(tmp_path: Path, folder: Path) -> None:
    for place in (folder, tmp_path / "nothing" / "here"):
        found = read(place)
        assert (found.problems, found.blocked) == ((), ())


def test_of_several_files_the_last_one_counts_setting_by_setting(folder: Path) -> None:
    put(folder, "10-all.json", {"ReminderHour": 8, "MegabytesPerDay": 700})
    put(folder, "20-office.json", {"ReminderHour": 9, "$schema": "x"})
    put(folder, "30-not-one.txt", {"ReminderHour": 11})
    found = read(folder)
    assert (found.number("ReminderHour"), found.number("MegabytesPerDay")) == (9, 700)
    assert found.of("ReminderHour").place == str(folder / "20-office.json")
    assert found.problems == ()


def test_what_is_recommended_stands_apart(folder: Path) -> None:
    put(folder, "a.json", {"Recommended": {"ReminderHour": 8}, "Jurisdiction": "nl"})
    found = read(folder)
    assert found.origin("ReminderHour") is Origin.RECOMMENDED
    assert found.origin("Jurisdiction") is Origin.MACHINE
    put(folder, "a.json", {"Recommended": 1})
    assert codes(read(folder)) == [Code.WRONG_TYPE]


def test_a_file_of_somebody_else_is_named_and_says_nothing(folder: Path) -> None:
    put(folder, "a.json", {"AllowedActions": "delete"})
    found = read(folder, owner=os.getuid() + 1)
    assert codes(found) == [Code.FOLDER_NOT_TRUSTED]
    assert found.text("AllowedActions") == "report-only"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_that_root_does_not_own_says_nothing(folder: Path) -> None:
    os.chown(put(folder, "a.json", {"AllowedActions": "delete"}), 12345, 0)
    found = read(folder, owner=0)
    assert codes(found) == [Code.FILE_NOT_TRUSTED]
    assert found.text("AllowedActions") == "report-only"


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_may_write_says_nothing(folder: Path, mode: int) -> None:
    put(folder, "a.json", {"ReminderHour": 8}).chmod(mode)
    found = read(folder)
    assert codes(found) == [Code.FILE_NOT_TRUSTED]
    assert found.origin("ReminderHour") is Origin.DEFAULT


def test_a_folder_that_others_may_write_says_nothing(folder: Path) -> None:
    put(folder, "a.json", {"ReminderHour": 8})
    for place in (folder, folder.parent):
        place.chmod(0o777)
        assert codes(read(folder)) == [Code.FOLDER_NOT_TRUSTED]
        place.chmod(0o755)
    assert codes(read(folder)) == []


def test_a_link_counts_for_what_it_leads_to(folder: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    store.mkdir(mode=0o755)
    real = put(store, "real.json", {"ReminderHour": 8})
    (folder / "a.json").symlink_to(real)
    assert read(folder).number("ReminderHour") == 8
    store.chmod(0o777)  # anybody could put another file in its place
    assert codes(read(folder)) == [Code.FILE_NOT_TRUSTED]
    store.chmod(0o755)
    real.chmod(0o666)
    assert codes(read(folder)) == [Code.FILE_NOT_TRUSTED]


def test_links_that_lead_nowhere_or_out_are_named(folder: Path) -> None:
    (folder / "a.json").symlink_to("a.json")
    (folder / "b.json").symlink_to("missing")
    (folder / "c.json").symlink_to("/proc/version")
    assert codes(read(folder)) == [Code.FILE_NOT_TRUSTED, Code.UNREADABLE, Code.UNREADABLE]


def test_what_is_no_file_is_named_at_once(folder: Path) -> None:
    os.mkfifo(folder / "a.json", 0o644)
    (folder / "b.json").mkdir()
    assert set(codes(read(folder))) <= {Code.FILE_NOT_TRUSTED, Code.UNREADABLE}
    assert len(codes(read(folder))) == 2


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ('{\n "ReminderHour": 8,\n}', Code.SYNTAX, 3),
        ("", Code.SYNTAX, 1),
        ('{"ReminderHour": NaN}', Code.SYNTAX, 1),
        ("[" * 100_000, Code.SYNTAX, 1),
        ('{"ReminderHour": ' + "9" * 5000 + "}", Code.SYNTAX, 1),
        ('{"ReminderHour": 8,\n "ReminderHour": 9}', Code.TWICE, 2),
        ("[]", Code.WRONG_TYPE, 0),
    ],
)
def test_bad_json_is_named_with_its_line(
    folder: Path, text: str, code: ManagedProblemCode, line: int
) -> None:
    path = put(folder, "a.json", text)
    found = read(folder)
    (problem,) = found.problems
    assert (problem.code, problem.place) == (code, str(path))
    assert dict(problem.facts).get("line", 0) == line
    assert found.text("AllowedActions") == "report-only"


def test_bytes_that_are_no_text_are_named_with_their_line() -> None:
    (layer,) = parsed(b'{\n"SupportContact": "\xff"}', "a.json")
    assert dict(layer.problems[0].facts) == {"line": 2}


def test_a_bad_value_is_named_with_its_line(folder: Path) -> None:
    put(folder, "a.json", '\ufeff{\n  "MegabytesPerDay": 700,\n  "ReminderHour": 24\n}')
    found = read(folder)
    (problem,) = found.problems
    assert (problem.name, dict(problem.facts)["line"]) == ("ReminderHour", 3)
    assert found.number("MegabytesPerDay") == 700


def test_a_file_that_is_too_large_is_named(folder: Path) -> None:
    put(folder, "a.json", " " * (MAX_SIZE + 1))
    assert codes(read(folder)) == [Code.TOO_LARGE]


def test_the_sample_sets_everything(folder: Path) -> None:
    sample = (ROOT / "installer/linux/sample-policy.json").read_text(encoding="utf-8")
    put(folder, "sample.json", sample)
    found = read(folder)
    assert found.problems == ()
    assert {value.origin for value in found.everything().values()} == {Origin.MACHINE}
