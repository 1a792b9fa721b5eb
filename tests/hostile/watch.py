"""Runs `hygiene-app recognise` over a folder and watches what it takes while it runs (Linux)."""

import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_MB = 1024 * 1024
_TICK_SECONDS = 0.02


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a run came to.

    Attributes:
        results: files with at least one result.
        parent_mb: peak resident memory of the program, as the kernel counted it.
        child_mb: the highest resident memory seen in any process that it started.
        left: files left in the folder for temporary files.
        said: the last line of what the program complained of.
    """

    files: int
    results: int
    seconds: float
    exit_code: int
    traceback: bool
    parent_mb: int = 0
    child_mb: int = 0
    children: int = 0
    said: str = ""
    left: list[str] = field(default_factory=list)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def sound(self) -> bool:
        """Whether everything is as it must be."""
        return (
            self.files == self.results
            and not self.traceback
            and self.exit_code in (0, 3)
            and self.parent_mb < 300
            and self.child_mb <= 512
            and not self.left
        )


def watched_run(folder: Path, *, pictures: bool) -> Outcome:
    """Recognise every file below a folder in a process of its own, with pictures or without."""
    environment = dict(os.environ)
    if not pictures:
        # Then tesseract is not found.
        environment["PATH"] = "/nowhere"
    with tempfile.TemporaryDirectory(prefix="hostile-") as room:
        temporary = Path(room, "tmp")
        temporary.mkdir()
        told, errors = Path(room, "told.json"), Path(room, "errors.txt")
        began = time.monotonic()
        with told.open("wb") as out, errors.open("wb") as err:
            process = subprocess.Popen(
                (sys.executable, "-m", "hygiene_app", "recognise", str(folder), "--json"),
                cwd=_ROOT,
                env=environment | {"TMPDIR": str(temporary)},
                stdout=out,
                stderr=err,
            )
            seen = _watch(process)
        results = json.loads(told.read_bytes() or b"{}").get("results", [])
        return Outcome(
            files=sum(1 for each in folder.rglob("*") if each.is_file()),
            # A mailbox file has a result for each of its messages.
            results=len({re.sub(r"#\d+\Z", "", each["path"]) for each in results}),
            seconds=time.monotonic() - began,
            exit_code=process.returncode,
            traceback=b"Traceback" in errors.read_bytes(),
            said=errors.read_text(errors="replace").strip().rpartition("\n")[2],
            parent_mb=seen[os.getpid()] // _MB,
            child_mb=max((size for pid, size in seen.items() if pid != os.getpid()), default=0)
            // _MB,
            children=len(seen) - 1,
            left=[str(each.relative_to(temporary)) for each in temporary.rglob("*")],
            reasons=Counter(str(each["reason"] or "read") for each in results),
        )


def _watch(process: "subprocess.Popen[bytes]") -> dict[int, int]:
    """Return the peak of each child, and that of the program under our own number."""
    seen: dict[int, int] = {os.getpid(): 0}
    ended = threading.Event()
    while process.poll() is None:
        seen[os.getpid()] = max(seen[os.getpid()], _peak(process.pid))
        for child in _children(process.pid):
            seen[child] = max(seen.get(child, 0), _peak(child))
        ended.wait(_TICK_SECONDS)
    return seen


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += map(int, listed.read_text(encoding="ascii").split())
        except OSError:
            continue
    return found


def _peak(pid: int) -> int:
    """Return the highest resident memory of a process so far (VmHWM), 0 where it is gone."""
    try:
        told = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    for line in told.splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
