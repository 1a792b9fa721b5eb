"""A real gnome-keyring on a session bus of its own, in a home of its own.

For a fixture: `with private_keyring() as keyring:`, then either `keyring.environment` for a child,
or `keyring.use(monkeypatch)` for this process. For a whole run:
`python -m tests.support.keyring python -m pytest …`.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

_PASSWORD = b"of-this-test-only"
_ENDS_WITHIN = 10

# No service folders: nothing is started by being asked for, so a test says itself who answers.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateKeyring:
    """A running keyring; `environment` leads a process to it and to nothing of the real user."""

    environment: dict[str, str]

    def use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Lead this process to it until the test ends."""
        for name in _variables(Path()):
            monkeypatch.setenv(name, self.environment[name])
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", self.environment["DBUS_SESSION_BUS_ADDRESS"])

    def run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        """Run a command under it and wait for its end."""
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )


def available() -> bool:
    """Whether this machine has what is needed."""
    return all(shutil.which(name) for name in ("dbus-daemon", "gnome-keyring-daemon"))


@contextmanager
def private_keyring(*, daemon: bool = True, unlocked: bool = True) -> Iterator[PrivateKeyring]:
    """Run a bus and, with `daemon`, a gnome-keyring on it until the block ends.

    Not `unlocked`: there is no keyring that could be used, and nobody to answer the question.
    """
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="keyring-")))
        variables = _variables(home)
        for folder in set(variables.values()):
            Path(folder).mkdir(parents=True, exist_ok=True, mode=0o700)
        environment = {**os.environ, **variables}
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _start_bus(stack, home, environment)
        if daemon:
            _start_daemon(stack, environment, unlocked=unlocked)
        yield PrivateKeyring(environment=environment)


def _variables(home: Path) -> dict[str, str]:
    return {
        "HOME": str(home / "home"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "XDG_DATA_HOME": str(home / "home" / "data"),
        "XDG_CONFIG_HOME": str(home / "home" / "config"),
        "XDG_CACHE_HOME": str(home / "home" / "cache"),
    }


def _start_bus(stack: ExitStack, home: Path, environment: dict[str, str]) -> str:
    config = home / "bus.conf"
    config.write_text(_BUS.format(folder=home), "utf-8")
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(_end, bus)
    return _read(bus.stdout).readline().decode().strip()


def _start_daemon(stack: ExitStack, environment: dict[str, str], *, unlocked: bool) -> None:
    """The daemon says its settings on standard output once it owns its name on the bus."""
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        + (["--unlock"] if unlocked else []),
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    stack.callback(_end, daemon)
    if daemon.stdin is not None:
        daemon.stdin.write(_PASSWORD)
        daemon.stdin.close()
    _read(daemon.stdout).readline()
    subprocess.run(
        ["gdbus", "wait", "--session", "--timeout=20", "org.freedesktop.secrets"],
        env=environment,
        check=True,
    )


def _read(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise RuntimeError("the process was started without a pipe")
    return stream


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    process.wait(_ENDS_WITHIN)
    if process.stdout is not None:
        process.stdout.close()


def main(command: list[str]) -> int:
    """Run a command under a private, unlocked keyring and return its exit code."""
    with private_keyring() as keyring:
        return subprocess.run(command, env=keyring.environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
