"""Tries a frozen program by itself: `python -m installer.trial PROGRAM`.

Says what it measured and ends with 1 where something is missing. What needs a keyring and a mail
server is tried by tests/end2end/test_cli_story.py with HYGIENE_APP_PROGRAM set.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

_PATIENCE: Final = 300
_STARTS: Final = 5
_SOME_FAILED: Final = 3
_LAYERS: Final[Mapping[str, tuple[str, ...]]] = {
    "linux": ("rlimit-memory", "no-new-privileges", "landlock", "seccomp", "audit"),
    "darwin": ("audit",),
    "win32": ("audit",),
}
_PASSED_ON: Final = ("DISPLAY", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "USERPROFILE", "APPDATA")


class Missing(Exception):
    """The frozen program lacks something."""


class Trial:
    """Runs one frozen program in an empty folder with an empty environment."""

    def __init__(self, program: Path, room: Path) -> None:
        self._program = program.resolve()
        self._room = room

    def run(self, *arguments: str, codes: tuple[int, ...] = (0,)) -> str:
        """Run a command and return what it printed. Raises `Missing`."""
        done = subprocess.run(
            [self._program, *arguments],
            cwd=self._room,
            env=self._environment(),
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
        if done.returncode not in codes:
            error = done.stderr.decode("utf-8", errors="replace")
            raise Missing(f"{' '.join(arguments)} ended with {done.returncode}: {error}")
        return done.stdout.decode("utf-8")

    def document(self, *arguments: str, codes: tuple[int, ...] = (0,)) -> dict[str, Any]:
        """Run a command with --json and return its document. Raises `Missing`."""
        document = json.loads(self.run(*arguments, "--json", codes=codes))
        if not isinstance(document, dict):
            raise Missing(arguments[0])
        return document

    def _environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        # A home of its own: what is tried is the program, not the machine of who builds it.
        return {"HOME": str(self._room), "QT_QPA_PLATFORM": "offscreen", "PATH": os.defpath, **kept}


def main() -> int:
    """Try everything; say the first thing that is missing."""
    program = Path(sys.argv[1])
    try:
        with _room() as room:
            trial = Trial(program, room)
            _start(trial)
            _confinement(trial)
            _reading(trial, room)
            _sample(trial, room)
    except Missing as exc:
        sys.stderr.write(f"trial: {exc}\n")
        return 1
    return 0


def _start(trial: Trial) -> None:
    times: list[float] = []
    for _attempt in range(_STARTS):
        began = time.monotonic()
        trial.run("--version")
        times.append(time.monotonic() - began)
    _say(f"starts in {sorted(times)[_STARTS // 2]:.2f} s (median of {_STARTS}, --version)")


def _confinement(trial: Trial) -> None:
    """A reader child of the frozen program gives up as much as one from the source."""
    # There is no keyring in this room, and doctor says so by its exit code.
    told = json.dumps(trial.document("doctor", codes=(0, _SOME_FAILED)))
    lacking = [layer for layer in _LAYERS.get(sys.platform, ()) if layer not in told]
    if lacking:
        raise Missing(f"the reader child is not confined by {', '.join(lacking)}")
    _say("the reader child is confined as it should be")


def _reading(trial: Trial, room: Path) -> None:
    """Real documents are read, hostile ones are told apart, and nothing falls over."""
    files = {**_documents(), **_hostile()}
    for name, content in files.items():
        (room / name).write_bytes(content)
    results = trial.document("recognise", *files, codes=(_SOME_FAILED,))["results"]
    readable = {Path(result["path"]).name: result["readable"] for result in results}
    wrong = [name for name in files if readable.get(name) is not name.startswith("good")]
    if wrong:
        raise Missing(f"read otherwise than expected: {', '.join(wrong)}")
    _say(f"{len(files)} documents read or refused as they should be")


def _documents() -> dict[str, bytes]:
    from docx import Document
    from reportlab.pdfgen.canvas import Canvas

    pdf, word = io.BytesIO(), io.BytesIO()
    canvas = Canvas(pdf)
    canvas.drawString(72, 720, "Curriculum vitae")
    canvas.save()
    document = Document()
    document.add_paragraph("Curriculum vitae")
    document.save(word)
    page = b"<html><body><p>Curriculum vitae</p></body></html>"
    return {"good.pdf": pdf.getvalue(), "good.docx": word.getvalue(), "good.html": page}


def _hostile() -> dict[str, bytes]:
    """A PDF that is none, and a Word file of 300 MB of zeros."""
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        with packed.open("word/document.xml", "w", force_zip64=True) as opened:
            for _piece in range(300):
                opened.write(bytes(1_000_000))
    return {"bad.pdf": b"%PDF-1.7\n" + b"\xff[<<" * 10_000, "bad.docx": bomb.getvalue()}


def _sample(trial: Trial, room: Path) -> None:
    """The whole way: server, mailbox, scan, findings, and the window as a picture."""
    began = time.monotonic()
    picture = room / "review.png"
    found = trial.document("demo", "--headless", "--picture", str(picture))
    due = sum(line["count"] for line in found["due"])
    if not due:
        raise Missing("the sample mailbox gave no findings")
    if not picture.is_file() or picture.stat().st_size < 10_000:
        raise Missing("the window gave no picture")
    took = time.monotonic() - began
    _say(f"sample mailbox: {due} findings due and a picture in {took:.0f} s")


def _say(text: str) -> None:
    sys.stderr.write(f"trial: {text}\n")


@contextmanager
def _room() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="hygiene-trial-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    sys.exit(main())
