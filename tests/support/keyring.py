"""A real gnome-keyring on a session bus of its own, in a home of its own.

    with PrivateKeyring() as keyring:
        subprocess.run(command, env={**os.environ, **keyring.env})

Both daemons end with the block, and with the process that started them.
"""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType


def available() -> bool:
    """Whether bus and keyring are installed here."""
    return all(shutil.which(name) for name in ("dbus-daemon", "gnome-keyring-daemon"))


@dataclass(slots=True, kw_only=True)
class PrivateKeyring:
    """One running Secret Service.

    Attributes:
        unlocked: False starts the daemon without a password, so that it asks and nobody answers.
        env: what a child needs to find bus and home.
    """

    unlocked: bool = True
    env: dict[str, str] = field(default_factory=dict)
    _home: Path = field(init=False)
    _daemons: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    def __enter__(self) -> "PrivateKeyring":
        self._home = Path(tempfile.mkdtemp(prefix="hygiene-keyring-"))
        data = self._home / "data"
        (data / "keyrings").mkdir(parents=True)
        runtime = self._home / "run"
        runtime.mkdir(mode=0o700)
        self.env = {
            "HOME": str(self._home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(data),
            "XDG_CONFIG_HOME": str(self._home / "config"),
            "XDG_CACHE_HOME": str(self._home / "cache"),
        }
        self.env["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        self._start_keyring()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for daemon in reversed(self._daemons):
            daemon.kill()
            daemon.wait(timeout=10)
            for stream in (daemon.stdin, daemon.stdout):
                if stream is not None:
                    stream.close()
        shutil.rmtree(self._home, ignore_errors=True)

    def _environment(self) -> dict[str, str]:
        left_out = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS")
        kept = {name: value for name, value in os.environ.items() if name not in left_out}
        return {**kept, **self.env}

    def _start(self, *command: str) -> "subprocess.Popen[bytes]":
        daemon = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=self._environment(),
        )
        self._daemons.append(daemon)
        return daemon

    def _start_bus(self) -> str:
        bus = self._start("dbus-daemon", "--session", "--nofork", "--print-address")
        assert bus.stdout is not None
        return bus.stdout.readline().decode("ascii").strip()

    def _start_keyring(self) -> None:
        unlock = ["--unlock"] if self.unlocked else []
        daemon = self._start(
            "gnome-keyring-daemon", "--foreground", "--components=secrets", *unlock
        )
        assert daemon.stdin is not None
        assert daemon.stdout is not None
        if self.unlocked:
            daemon.stdin.write(b"test-only-password")
        daemon.stdin.close()
        # it says where it listens once it has its name on the bus
        daemon.stdout.readline()
