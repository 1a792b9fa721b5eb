"""Notifications, shown to a daemon of our own on a session bus."""

import json
import shutil
import subprocess
import sys

import pytest

SHOWN = ["Mail Hygiene", "Time?", "43 messages.", ["", "Next week"]]


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="no session bus here")
@pytest.mark.parametrize(
    ("act", "reaction", "asked"),
    [
        ("click", "opened", SHOWN),
        ("later", "put-off", SHOWN),
        ("dismiss", "shown", SHOWN),
        ("nothing", "shown", SHOWN),
        ("none", "not-shown", []),
    ],
)
def test_what_becomes_of_a_notification(act: str, reaction: str, asked: list[object]) -> None:
    command = ("dbus-run-session", "--", sys.executable, "-m", "tests.support.notified", act)
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"asked": asked, "reaction": reaction}
    assert "43 messages" not in done.stderr
