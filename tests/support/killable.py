"""A profile on a real server whose verbs run in a process that can be killed at any step.

`python -m tests.support.killable JOB` carries out one job (JSON, see `Order`) and prints what came
of it; with `stop_at` it ends itself by SIGKILL at the named checkpoint, as a power cut would.
"""

import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from hygiene_app.app import build_profile
from hygiene_app.desktop.paths import Profile
from hygiene_app.model.job import Job, Progress, Step, quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.workflow.services import Services
from tests.support.file_credentials import FileCredentials


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What the child does: `scan`, `dispose` (needs action and findings), `resolve`, `restore`.

    Attributes:
        announce: say "ready" on a line of its own just before the first step.
    """

    profile: str
    verb: str
    action: str = ""
    ids: tuple[str, ...] = ()
    stop_at: str = ""
    announce: bool = False


def open_services(profile: Path, stop_at: str = "") -> Services:
    """Build the verbs of a test profile."""

    def checkpoint(name: str) -> None:
        if name == stop_at:
            os.kill(os.getpid(), signal.SIGKILL)

    return build_profile(
        Profile.open(profile), FileCredentials(profile / "keys.json"), checkpoint=checkpoint
    )


def start(order: Order) -> "subprocess.Popen[str]":
    """Start a child that carries out an order."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.support.killable", json.dumps(asdict(order))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )


def carry_out(order: Order) -> tuple[int, list[dict[str, str]]]:
    """Carry out an order in a child; return its exit code (-9: killed) and the outcomes."""
    child = start(order)
    out, err = child.communicate(timeout=60)
    if child.returncode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the child failed:\n{err}")
    return child.returncode, json.loads(out) if out else []


def _say_how_far(progress: Progress, announce: bool) -> None:
    if announce and progress.step is Step.READING:
        sys.stdout.write(f"{progress.done}\n")
        sys.stdout.flush()


def _run(order: Order) -> list[dict[str, str]]:
    services = open_services(Path(order.profile), order.stop_at)
    if order.announce:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
    try:
        if order.verb == "scan":
            services.scan.run(Job(lambda progress: _say_how_far(progress, order.announce)))
            return []
        if order.verb == "restore":
            restored = services.archive.restore(order.ids[0], quiet_job())
            return [{"code": restored.code.value}]
        if order.verb == "resolve":
            outcomes = services.dispose.resolve(quiet_job())
        else:
            plan = services.dispose.plan(order.ids, Action(order.action))
            outcomes = services.dispose.run(plan, quiet_job()).outcomes
        return [{"code": each.code.value, "archived": each.archived} for each in outcomes]
    finally:
        services.close()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_run(Order(**json.loads(sys.argv[1])))))
