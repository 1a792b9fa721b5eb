"""A profile on a real server whose verbs run in a process that can be killed at any step.

    with Prepared() as prepared:
        ended = prepared.carry_out(Order(profile="…", verb="dispose", …, stop_at="removed"))

`Prepared` is a process that has everything imported and opens nothing; it forks a child for each
order, which costs milliseconds. The child is ended by SIGKILL: at a checkpoint, as it passes it, or
after so many seconds, wherever it is then.
"""

import imaplib
import json
import os
import re
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from hygiene_app.app import build_profile
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.job import Job, Progress, Step, quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.services import Services
from tests.support.file_credentials import FileCredentials

_COMMAND = re.compile(rb"\w+ (UID [A-Z]+|SELECT|EXAMINE|STATUS|APPEND)")

_A_LINE = 1000
"""Octets; what is longer and no command is the content of an APPEND."""

Said = Callable[..., None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the child does.

    Attributes:
        verb: `dispose` (needs action and findings), `resolve`, `restore` and `expire` (ids of the
            archive), `undo` (the last clean-up), `renew`, `confirm` (a code), `cancel`, `rekey`
            (renew and confirm), `scan`.
        stop_at: the checkpoint at which it is killed; "" with `nth`: any.
        nth: the how manieth of these; 0 with no `stop_at`: none.
        after: seconds after which it is killed, counted from the first step; None: not at all.
        sends: every command about messages that was sent to the server is a checkpoint too.
    """

    profile: str
    verb: str
    action: str = ""
    ids: tuple[str, ...] = ()
    code: str = ""
    stop_at: str = ""
    nth: int = 0
    after: float | None = None
    sends: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What came of an order.

    Attributes:
        passed: the checkpoints, in order; the last one is the one before the kill.
        told: what reached the outside before the end, such as a new recovery code.
        seconds: from the first step to the end.
    """

    killed: bool
    passed: tuple[str, ...]
    told: tuple[str, ...]
    outcomes: tuple[dict[str, str], ...]
    seconds: float


def open_services(
    profile: Path, checkpoint: Callable[[str], None] = lambda _name: None
) -> Services:
    """Build the verbs of a test profile."""
    credentials = FileCredentials(profile / "keys.json")
    return build_profile(Profile.open(profile), credentials, checkpoint=checkpoint)


class Prepared:
    """A process that forks a child for each order; a context manager."""

    def __enter__(self) -> "Prepared":
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.killable"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[2],
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.communicate(timeout=30)

    def carry_out(self, order: Order) -> Ended:
        """Carry out an order in a child of its own. Raises `RuntimeError` where it failed."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(asdict(order)) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if answer["failure"]:
            raise RuntimeError(f"the child failed:\n{answer['failure']}")
        return Ended(
            killed=answer["killed"],
            passed=tuple(answer["passed"]),
            told=tuple(answer["told"]),
            outcomes=tuple(answer["outcomes"]),
            seconds=answer["seconds"],
        )


def start_scan(profile: Path) -> "subprocess.Popen[str]":
    """Start a scan in a process of its own, which says how far it is, a line each."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.killable", "scan", str(profile)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )


# ---- in the child


class _Life:
    """The checkpoints that the child passes, told to the outside, until the last one."""

    def __init__(self, order: Order, say: Said) -> None:
        self._order = order
        self._say = say
        self._count = 0

    def checkpoint(self, name: str) -> None:
        self._say(passed=name)
        if self._order.stop_at in ("", name):
            self._count += 1
        wanted = self._order.nth or (1 if self._order.stop_at else 0)
        if self._count == wanted and self._count:
            os.kill(os.getpid(), signal.SIGKILL)


def _watch_sends(checkpoint: Callable[[str], None]) -> None:
    """Make a checkpoint of every command that has left for the server."""
    send = imaplib.IMAP4.send

    def sent(self: imaplib.IMAP4, data: bytes) -> None:
        send(self, data)
        command = _COMMAND.match(data)
        if command:
            checkpoint(f"sent {command[1].decode()}")
        elif len(data) > _A_LINE:
            checkpoint("sent a message")

    # only in this child, and our own code sends nothing but bytes
    imaplib.IMAP4.send = sent  # type: ignore[method-assign, assignment]


def _live(order: Order, write_end: int) -> None:
    def say(**fact: object) -> None:
        os.write(write_end, json.dumps(fact).encode() + b"\n")

    try:
        life = _Life(order, say)
        if order.sends:
            _watch_sends(life.checkpoint)
        services = open_services(Path(order.profile), life.checkpoint)
        say(ready=True)
        try:
            say(outcomes=_run(order, services, lambda code: say(told=code)))
        finally:
            services.close()
    except BaseException:  # noqa: BLE001 - told to the outside, whatever it was
        say(failure=traceback.format_exc())


def _run(order: Order, services: Services, tell: Callable[[str], None]) -> list[dict[str, str]]:
    if order.verb in ("renew", "rekey", "confirm", "cancel"):
        _change_code(order, services, tell)
        return []
    if order.verb == "restore":
        return [{"code": services.archive.restore(order.ids[0], quiet_job()).code.value}]
    if order.verb == "expire":
        return [{"code": "done"}] * services.archive.expire(order.ids)
    if order.verb == "undo":
        last = services.undo.clean_ups()[0]
        return [{"code": each.code.value} for each in services.undo.run(last, quiet_job())]
    if order.verb == "resolve":
        outcomes = services.dispose.resolve(quiet_job())
    else:
        plan = services.dispose.plan(order.ids, Action(order.action))
        outcomes = services.dispose.run(plan, quiet_job()).outcomes
    return [
        {"code": each.code.value, "archived": each.archived, "error": each.error or ""}
        for each in outcomes
    ]


def _change_code(order: Order, services: Services, tell: Callable[[str], None]) -> None:
    if order.verb == "cancel":
        services.archive.cancel_renewal()
        return
    code = RecoveryCode(code=Secret(order.code))
    if order.verb != "confirm":
        code = services.archive.renew_recovery()
        tell(code.code.reveal())
    if order.verb != "renew":
        services.archive.confirm_recovery(code)


# ---- in the process that forks


def _carried_out(order: Order) -> dict[str, Any]:
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        _live(order, write_end)
        os._exit(0)
    os.close(write_end)
    seen = _watched(child, read_end, order.after)
    os.close(read_end)
    _, status = os.waitpid(child, 0)
    seen["killed"] = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return seen


def _watched(child: int, read_end: int, after: float | None) -> dict[str, Any]:
    """Read what the child says until it ends, and end it when its time has come."""
    seen: dict[str, Any] = {"passed": [], "told": [], "outcomes": [], "failure": "", "seconds": 0.0}
    rest, started = b"", time.monotonic()
    deadline: float | None = None
    while True:
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        if not select.select([read_end], [], [], left)[0]:
            os.kill(child, signal.SIGKILL)
            deadline = None
            continue
        data = os.read(read_end, 65_536)
        if not data:
            seen["seconds"] = time.monotonic() - started
            return seen
        *lines, rest = (rest + data).split(b"\n")
        for name, value in (pair for line in lines for pair in json.loads(line).items()):
            if name == "ready":
                started = time.monotonic()
                deadline = None if after is None else started + after
            elif name in ("passed", "told"):
                seen[name].append(value)
            else:
                seen[name] = value


def _scan(profile: Path) -> None:
    services = open_services(profile)

    def say_how_far(progress: Progress) -> None:
        if progress.step is Step.READING:
            sys.stdout.write(f"{progress.done}\n")
            sys.stdout.flush()

    sys.stdout.write("ready\n")
    sys.stdout.flush()
    try:
        services.scan.run(Job(say_how_far))
    finally:
        services.close()


def _serve() -> None:
    # what the verbs import when they are first used
    import hygiene_app.archive.recovery_page
    import hygiene_app.mailbox.connection  # noqa: F401

    for line in sys.stdin:
        order = json.loads(line)
        answer = _carried_out(Order(**{**order, "ids": tuple(order["ids"])}))
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:2] == ["scan"]:
        _scan(Path(sys.argv[2]))
    else:
        _serve()
