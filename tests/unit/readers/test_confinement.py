"""What a reader child can still do, tried out in a child."""

import json
import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hygiene_app.readers.confinement.landlock import readable_folders
from hygiene_app.readers.confinement.seccomp import filter_program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers tried are Linux's")

_SCRIPT = str(Path(__file__).with_name("confined_child.py"))
_ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, object], int]:
    """What came of each attempt, and how the child ended."""
    secret = tmp_path_factory.mktemp("user") / "mail.txt"
    secret.write_text("private", encoding="utf-8")
    done = subprocess.run(
        (sys.executable, "-P", _SCRIPT, str(secret)),
        env={"PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        stdout=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert secret.read_text(encoding="utf-8") == "private"
    return json.loads(done.stdout), done.returncode


def _need(tried: tuple[dict[str, object], int], layer: str) -> None:
    layers = tried[0]["layers"]
    assert isinstance(layers, list)
    if layer not in layers:
        pytest.skip(f"this kernel has no {layer}")


def test_limits_and_the_audit_hook_hold_everywhere(tried: tuple[dict[str, object], int]) -> None:
    layers = tried[0]["layers"]
    assert isinstance(layers, list)
    assert {"rlimit-memory", "rlimit-cpu", "rlimit-file-size", "no-new-privileges", "audit"} <= {
        *layers
    }
    assert tried[0]["memory"] == "MemoryError"


def test_a_child_never_comes_near_its_limit(tried: tuple[dict[str, object], int]) -> None:
    reserve = tried[0]["reserve"]

    # An eighth of 256 MB, less what was mapped meanwhile without being used.
    assert isinstance(reserve, int)
    assert reserve > 16 * 1024 * 1024


@pytest.mark.parametrize("attempt", ["python-socket", "python-process", "python-write"])
def test_python_refuses(tried: tuple[dict[str, object], int], attempt: str) -> None:
    assert tried[0][attempt] == "PermissionError"


@pytest.mark.parametrize(
    "attempt",
    ["socket", "fork", "clone", "execve", "unlink", "kill", "open-write", "open-create"],
)
def test_the_kernel_refuses(tried: tuple[dict[str, object], int], attempt: str) -> None:
    _need(tried, "seccomp")

    assert tried[0][attempt] == "EPERM"


def test_a_thread_may_begin_where_the_filter_holds_it(
    tried: tuple[dict[str, object], int],
) -> None:
    _need(tried, "seccomp")

    assert tried[0]["thread"] == "allowed"


def test_the_newest_clone_looks_as_if_it_did_not_exist(
    tried: tuple[dict[str, object], int],
) -> None:
    _need(tried, "seccomp")

    assert tried[0]["clone3"] == "ENOSYS"


@pytest.mark.parametrize("attempt", ["open-read", "open-folder"])
def test_the_files_of_the_user_are_hidden(
    tried: tuple[dict[str, object], int], attempt: str
) -> None:
    _need(tried, "landlock")

    assert tried[0][attempt] == "EACCES"


def test_the_library_stays_readable(tried: tuple[dict[str, object], int]) -> None:
    assert tried[0]["open-library"] == "allowed"


def test_a_crash_still_ends_the_child(tried: tuple[dict[str, object], int]) -> None:
    assert tried[1] == -signal.SIGABRT


def test_home_is_not_among_the_readable_folders() -> None:
    folders = readable_folders()

    assert Path(os.__file__).parent in {*folders, *(f for g in folders for f in _below(g))}
    assert _ROOT not in folders
    assert Path.home() not in folders


def _below(folder: Path) -> tuple[Path, ...]:
    return tuple(folder.glob("python3*"))


@pytest.mark.parametrize(("column", "machine"), [(0, "x86_64"), (1, "aarch64")])
def test_the_filter_jumps_within_itself_and_ends_by_allowing(column: int, machine: str) -> None:
    program = filter_program(column, 0xC000003E, os.getpid())

    # BPF_MAXINSNS of the kernel
    assert len(program) <= 4096, machine
    for at, (code, when_true, when_false, _operand) in enumerate(program):
        if code & 0x07 == 0x05:
            assert at + 1 + max(when_true, when_false) < len(program)
    assert program[-1] == (0x06, 0, 0, 0x7FFF0000)


def test_the_numbers_of_this_machine_are_the_kernels_own() -> None:
    header = Path(f"/usr/include/{platform.machine()}-linux-gnu/asm/unistd_64.h")
    if not header.is_file():
        pytest.skip("the kernel's header files are not installed")
    from hygiene_app.readers.confinement import seccomp

    real = {
        words[1].removeprefix("__NR_"): int(words[2])
        for words in map(str.split, header.read_text(encoding="ascii").splitlines())
        if len(words) == 3 and words[1].startswith("__NR_")
    }
    ours = {name: number for name, number, _other in (*seccomp.REFUSED, *seccomp.UNKNOWN)}
    assert real["clone"] == seccomp.CLONE[0]

    assert ours == {name: real[name] for name in ours}


def test_on_macos_all_but_memory_is_bounded_by_the_child_itself() -> None:
    script = (
        "import sys; from hygiene_app.readers import confinement as c, limits as l; "
        "import hygiene_app.readers.confinement.resources; sys.platform = 'darwin'; "
        "print(*c.confine(l.Limits()))"
    )
    told = subprocess.run(
        (sys.executable, "-c", script), capture_output=True, text=True, check=True
    )

    assert told.stdout.split() == [
        "rlimit-cpu", "rlimit-files", "rlimit-file-size", "rlimit-core", "rlimit-processes",
        "audit",
    ]  # fmt: skip
