"""Opening a page: only what may be opened, in a browser that the program does not disturb."""

import sys
from pathlib import Path

import pytest

from hygiene_app.desktop.browser import open_in_browser, outer_environment

PAGE = "https://login.example.org/authorize?a=b&c=d%20e"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the opener of Linux is played")


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where a played xdg-open writes what it was asked for."""
    note = tmp_path / "opened"
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\necho "$1|$LD_LIBRARY_PATH" >> {note}\nexit ${{EXIT:-0}}\n')
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":99")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/ours")
    return note


@pytest.mark.parametrize("page", [PAGE, "http://127.0.0.1:8080/authorize", "http://localhost/"])
def test_a_page_opens(opened: Path, page: str) -> None:
    assert open_in_browser(page)
    assert opened.read_text() == f"{page}|/ours\n"


@pytest.mark.parametrize(
    "address",
    [
        "http://login.example.org/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "--help",
        "https://",
        "https://login.example.org/\nx",
        "https://login.example.org/ x",
        "https://[",
        "",
    ],
)
def test_nothing_else_does(opened: Path, address: str) -> None:
    assert not open_in_browser(address)
    assert not opened.exists()


def test_without_a_screen_no_browser_starts_in_the_terminal(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not open_in_browser(PAGE)
    assert not opened.exists()


def test_no_browser_at_all(opened: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXIT", "3")
    assert not open_in_browser(PAGE)
    monkeypatch.setenv("PATH", str(opened.parent / "empty"))
    assert not open_in_browser(PAGE)


def test_an_opener_that_cannot_start(opened: Path) -> None:
    (opened.parent / "bin" / "xdg-open").write_bytes(b"\x00")
    assert not open_in_browser(PAGE)


def test_a_frozen_program_hands_on_the_libraries_of_the_system(
    opened: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert open_in_browser(PAGE)
    assert opened.read_text() == f"{PAGE}|\n"
    before = {"LD_LIBRARY_PATH": "/ours", "LD_LIBRARY_PATH_ORIG": "/theirs", "HOME": "/home"}
    assert outer_environment(before) == {"LD_LIBRARY_PATH": "/theirs", "HOME": "/home"}
