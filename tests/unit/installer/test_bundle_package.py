"""The parts of the package for Debian and Ubuntu, without building it."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

from hygiene_app.cli.main import COMMANDS
from installer.bundle.parts import APPLICATION_ID, ROOT, WINDOW
from installer.linux import deb
from installer.linux.manual import manual

LINUX = ROOT / "installer" / "linux"


def ini(path: Path) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign] # names keep their case
    parser.read(path, "utf-8")
    return parser


def test_the_desktop_file_starts_the_window_in_four_languages() -> None:
    entry = ini(LINUX / f"{APPLICATION_ID}.desktop")["Desktop Entry"]
    assert entry["Exec"] == f"/usr/bin/{WINDOW}"
    assert entry["Icon"] == APPLICATION_ID
    assert all(entry[f"Name[{language}]"] for language in ("nl", "fr", "de"))


def test_the_timer_makes_up_for_missed_days() -> None:
    timer = ini(LINUX / deb.REMINDER[1])
    assert timer["Timer"]["Persistent"] == "true"
    assert timer["Timer"]["OnCalendar"]  # Persistent means nothing to other kinds of timers
    assert timer["Install"]["WantedBy"] == "timers.target"
    assert ini(LINUX / deb.REMINDER[0])["Service"]["ExecStart"] == "/usr/bin/hygiene-app remind"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_understands_the_calendar() -> None:
    when = ini(LINUX / deb.REMINDER[1])["Timer"]["OnCalendar"]
    subprocess.run(["systemd-analyze", "calendar", when], check=True, capture_output=True)


def test_the_manual_names_every_command() -> None:
    page = manual("1.2.3")
    assert "1.2.3" in page
    for name in COMMANDS:
        assert f"\n.B {name}\n" in page or f"\n.B {name} " in page, name


@pytest.mark.skipif(shutil.which("man") is None, reason="no man here")
def test_the_manual_is_without_mistakes() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "-"],
        input=manual("1.2.3"),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""


def test_the_timer_is_shipped_only_with_a_program_that_reminds(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("#!/bin/sh\nexit 2\n")
    new.write_text("#!/bin/sh\nexit 0\n")
    for program in (old, new):
        program.chmod(0o755)
    assert not deb.knows_remind(old)
    assert deb.knows_remind(new)


@pytest.mark.skipif(shutil.which("ldd") is None, reason="no ldd here")
def test_libraries_of_the_system_are_found(tmp_path: Path) -> None:
    shutil.copy("/bin/ls", tmp_path / "program")
    (tmp_path / "data.so").write_text("no program")
    assert "libc.so.6" in deb.outer_libraries(tmp_path)
