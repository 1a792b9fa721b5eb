"""From nothing to an answer, or to a window: the real program, a real keyring, findings kept."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.bench.options import Options
from tests.bench.row import Row, row
from tests.bench.timing import seconds
from tests.support.dovecot import Dovecot
from tests.support.house import application
from tests.support.keyring import private_keyring

_ROOT = Path(__file__).resolve().parents[2]
_MAIL = 50


class _Program:
    """The program with a profile and a keyring of its own."""

    def __init__(self, environment: dict[str, str], profile: str) -> None:
        self._environment = {**environment, "QT_QPA_PLATFORM": "offscreen"}
        self._profile = profile

    def run(self, *words: str, typed: str = "") -> None:
        """Run a command and wait for its end."""
        command = [sys.executable, "-m", "hygiene_app", "--profile", self._profile, *words]
        self._done(command, typed)

    def until_painted(self) -> dict[str, float]:
        """Open the window; return the seconds to its first pictures."""
        command = [sys.executable, "-m", "tests.bench.first_paint"]
        said = self._done([*command, str(time.monotonic()), self._profile], "")
        seen: dict[str, float] = json.loads(said.splitlines()[0])
        return seen

    def _done(self, command: list[str], typed: str) -> str:
        done = subprocess.run(
            command,
            env=self._environment,
            cwd=_ROOT,
            input=typed,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{command[3:]} ended with {done.returncode}:\n{done.stderr}")
        return done.stdout


def run(options: Options) -> Iterator[Row]:
    """Start everything a few times; the middle of them counts, as people feel it."""
    with ExitStack() as stack:
        keyring = stack.enter_context(private_keyring())
        profile = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-start-"))
        server = stack.enter_context(Dovecot())
        user = server.new_user()
        server.append(user, "INBOX", [application(number) for number in range(_MAIL)])
        environment = {**keyring.environment, "SSL_CERT_FILE": str(server.ca_file)}
        program = _Program(environment, profile)
        place = ("--host", "localhost", "--port", str(server.port_tls))
        program.run(
            *("account", "add", "--email", user, *place, "--password-stdin"),
            typed=server.password + "\n",
        )
        program.run("scan")
        yield row(
            "start", "--version", _middle(lambda: program.run("--version"), options.starts), "s"
        )
        yield row(
            "start", "findings", _middle(lambda: program.run("findings"), options.starts), "s"
        )
        painted = [program.until_painted() for _ in range(options.starts)]
        took = statistics.median(each["window"] for each in painted)
        yield row("start", "window drawn", took, "s", below=1.5)


def _middle(work: Callable[[], object], times: int) -> float:
    return statistics.median(seconds(work) for _ in range(times))
