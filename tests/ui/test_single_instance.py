"""One window for each profile, also after a program that was killed or that hangs."""

import secrets
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDir
from pytestqt.qtbot import QtBot

from hygiene_app.ui.single_instance import SingleInstance, instance_name

pytestmark = pytest.mark.window

_START = (
    "from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]); "
    "from hygiene_app.ui.single_instance import SingleInstance"
)
unix_only = pytest.mark.skipif(sys.platform == "win32", reason="pipes of Windows leave nothing")


@pytest.fixture
def name() -> Iterator[str]:
    name = f"hygiene-app-test-{secrets.token_hex(6)}"
    yield name
    (Path(QDir.tempPath()) / name).unlink(missing_ok=True)


def started_again(qtbot: QtBot, name: str) -> bool:
    """Start in another process; return whether it is the first."""
    said = f"print(SingleInstance({name!r}).is_first())"
    code = f"{_START}; {said}"
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    answer, _errors = process.communicate()
    return {"True": True, "False": False}[answer.strip()]


def test_a_second_start_raises_the_first(qtbot: QtBot, qapp: object, name: str) -> None:
    first = SingleInstance(name)
    asked: list[bool] = []
    first.asked.connect(lambda: asked.append(True))
    assert first.is_first()
    assert not started_again(qtbot, name)
    assert asked == [True]
    first.end()
    assert started_again(qtbot, name)


@unix_only
def test_what_a_killed_program_left_is_no_obstacle(qtbot: QtBot, qapp: object, name: str) -> None:
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(Path(QDir.tempPath()) / name))
    first = SingleInstance(name)
    assert first.is_first()
    assert not started_again(qtbot, name)
    first.end()


@unix_only
def test_a_program_that_hangs_keeps_nobody_waiting(qapp: object, name: str) -> None:
    with socket.socket(socket.AF_UNIX) as hanging:
        hanging.bind(str(Path(QDir.tempPath()) / name))
        hanging.listen()
        second = SingleInstance(name, patience=20)
        assert second.is_first()
        second.end()


def test_each_profile_has_a_name_of_its_own(tmp_path: Path) -> None:
    usual, other = instance_name(None), instance_name(tmp_path)
    assert usual != other
    assert other == instance_name(tmp_path)
    assert str(tmp_path) not in other
    assert len(other) < 60
