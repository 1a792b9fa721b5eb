#!/usr/bin/env python3
"""The commands for people who work on Mail Hygiene: `python3 dev.py VERB`.

Standard library only. Works on a bare machine with git and Python 3.11: it makes `.venv`, installs
the lock with its hashes and, on Debian and Ubuntu, the system packages that are missing, and says
what it does.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
BUILD_LOCK = ROOT / "requirements-build.lock"
STAMP = VENV / ".lock-sha256"

QT_PACKAGES = [
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libglib2.0-0",
    "fonts-dejavu-core",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-image0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
]
TEST_PACKAGES = [
    "dovecot-imapd",
    "gnome-keyring",
    "dbus",
    "libglib2.0-bin",  # gdbus, which waits for the keyring
    "age",
    "tesseract-ocr",
]

BENCH_PACKAGES = ["isync", "restic"]  # mbsync and restic run beside ours to compare
BUILD_PACKAGES = ["binutils", "dpkg-dev"]

Command = list[str | Path]


def say(text: str) -> None:
    """Tell the developer what is being done."""
    print(f"dev: {text}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], **env: str) -> int:
    """Run a command in the project and return its exit code."""
    # compiled files are kept even where the machine says not to: every child would compile anew
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "pycache")}
    environment = {**os.environ, **kept, **env}
    return subprocess.call([str(part) for part in command], cwd=ROOT, env=environment)


def must(command: Sequence[str | Path], why: str) -> None:
    """Run a command that has to work, or stop with a sentence."""
    if run(command) != 0:
        sys.exit(f"dev: {why} did not work: {' '.join(str(part) for part in command)}")


def python() -> Path:
    """Return the interpreter of `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


# system packages ------------------------------------------------------------------------------


def install_system(packages: Sequence[str]) -> None:
    """Install what is missing on Debian and Ubuntu; elsewhere nothing is done."""
    if not shutil.which("dpkg-query") or not shutil.which("apt-get"):
        return
    missing = [name for name in packages if not _installed(name)]
    if not missing:
        return
    rights = _rights()
    if rights is None:
        say(f"these system packages are missing: sudo apt-get install {' '.join(missing)}")
        return
    say(f"installing system packages: {' '.join(missing)}")
    apt = [*rights, "apt-get", "-o", "DPkg::Lock::Timeout=600", "-qq"]
    must([*apt, "update"], "apt-get update")
    must([*apt, "install", "-y", "--no-install-recommends", *missing], "apt-get install")


def _rights() -> list[str] | None:
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return environment
    if not shutil.which("sudo"):
        return None
    asks = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", *environment] if asks.returncode == 0 else None


def _installed(package: str) -> bool:
    command = ["dpkg-query", "-W", "-f", "${Status}", package]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    return "install ok installed" in answer.stdout


# the virtual environment ----------------------------------------------------------------------


def prepare(system: Sequence[str] = ()) -> None:
    """Make `.venv` what the lock says, and install the system packages asked for."""
    install_system(system)
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if python().exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return
    if not python().exists():
        say("making .venv")
        _make_venv(VENV)
    say("installing the locked packages (once; takes a minute)")
    pip: Command = [python(), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    must([*pip, "--require-hashes", "-r", LOCK], "installing the lock")
    must([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT], "installing the project")
    STAMP.write_text(wanted)


def _make_venv(folder: Path) -> None:
    if run([sys.executable, "-m", "venv", folder]) == 0:
        return
    shutil.rmtree(folder, ignore_errors=True)
    install_system([f"python3.{sys.version_info.minor}-venv"])
    must([sys.executable, "-m", "venv", folder], f"making {folder.name}")


# verbs ----------------------------------------------------------------------------------------


def demo(rest: list[str]) -> int:
    """Run the main job on the sample mailbox; without a display as a table and a picture."""
    prepare(QT_PACKAGES)
    command: Command = [python(), "-m", "hygiene_app", "demo", *rest]
    has_display = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    if sys.platform != "linux" or has_display or "--headless" in rest:
        return run(command)
    picture = ROOT / "build" / "demo-review.png"
    say(f"no display here: showing the table; the review page goes to {picture.relative_to(ROOT)}")
    picture.parent.mkdir(exist_ok=True)
    return run([*command, "--headless", "--picture", picture], QT_QPA_PLATFORM="offscreen")


def test(rest: list[str]) -> int:
    """Pass all tests, two at a time."""
    prepare([*QT_PACKAGES, *TEST_PACKAGES])
    alone = any(word in ("-n", "-p", "--pdb") for word in rest)
    parallel = [] if alone else ["-n", "2", "--dist", "loadgroup"]
    return run([python(), "-m", "pytest", *parallel, *rest])


def check(rest: list[str]) -> int:
    """Lint, format, types, imports. With --fix what can be mended is."""
    prepare()
    fix = "--fix" in rest
    tools = VENV / ("Scripts" if os.name == "nt" else "bin")
    commands: list[Command] = [
        [tools / "ruff", "format", *([] if fix else ["--check"]), "."],
        [tools / "ruff", "check", *(["--fix"] if fix else []), "."],
        [tools / "mypy"],
        [tools / "lint-imports"],
    ]
    return max(run(command) for command in commands)


def shots(rest: list[str]) -> int:
    """Pictures of every page: [--out DIR] [--languages nl ...] [--schemes dark ...]."""
    prepare(QT_PACKAGES)
    return run([python(), "-m", "tests.shots", *rest], QT_QPA_PLATFORM="offscreen")


def soak(rest: list[str]) -> int:
    """Kill the program at random in the dangerous path, on Dovecot: [--kills N] [--seed S]."""
    prepare(TEST_PACKAGES)
    return run([python(), "-m", "tests.soak", *rest])


def bench(rest: list[str]) -> int:
    """The goals for speed, measured: [scan rescan reading ...] [--json] [--size N]."""
    prepare([*QT_PACKAGES, *TEST_PACKAGES, *BENCH_PACKAGES])
    return run([python(), "-m", "tests.bench", *rest], QT_QPA_PLATFORM="offscreen")


def evaluate(rest: list[str]) -> int:
    """The quality of recognition: [DIR with labels.csv] [--made N] [--cache DIR]."""
    prepare([package for package in TEST_PACKAGES if package.startswith("tesseract")])
    return run([python(), "-m", "tests.evaluation", *rest])


def build(rest: list[str]) -> int:
    """The installers that this system can build, tried, into dist/."""
    install_system([*QT_PACKAGES, *BUILD_PACKAGES])
    venv = ROOT / "build" / "venv"
    program = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = venv / ".lock-sha256"
    wanted = hashlib.sha256(BUILD_LOCK.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != wanted:
        say("making build/venv, without the tools of developers")
        shutil.rmtree(venv, ignore_errors=True)
        _make_venv(venv)
        pip: Command = [program, "-m", "pip", "--disable-pip-version-check", "install", "-q"]
        must([*pip, "--require-hashes", "-r", BUILD_LOCK], "installing the build lock")
        stamp.write_text(wanted)
    return run([program, "-m", "installer.build", *rest])


def lock(rest: list[str]) -> int:
    """Write both locks anew from pyproject.toml (needs uv)."""
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes"]
    quiet = [*command, "--no-header", "--no-annotate", "-q", *rest]
    # the second follows the first: what is shipped is what was tested
    return run([*quiet, "--group", "dev", "-o", LOCK]) or run(
        [*quiet, "--group", "build", "-c", LOCK, "-o", BUILD_LOCK]
    )


VERBS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "test": test,
    "check": check,
    "shots": shots,
    "soak": soak,
    "bench": bench,
    "evaluate": evaluate,
    "build": build,
    "lock": lock,
}


def main() -> int:
    """Run the verb that was asked for."""
    lines = "\n".join(f"  {name:10} {verb.__doc__}" for name, verb in VERBS.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=f"{__doc__}\n\nverbs:\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("verb", choices=VERBS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to what the verb runs")
    arguments = parser.parse_args()
    return VERBS[arguments.verb](arguments.rest)


if __name__ == "__main__":
    sys.exit(main())
