"""Text recognition by the `tesseract` program, where it is installed.

It gets plain grey values that the reader child unpacked, never bytes of the sender, and runs as
a child that gave up its rights before it became this program (docs/adr/0007).
"""

import logging
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.cleaning import clean
from hygiene_app.readers.formats.pictures import Picture
from hygiene_app.readers.gallery import Shown
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.process import (
    child_environment,
    end_process,
    pipe_of,
    start_process,
)
from hygiene_app.readers.protocol import (
    HEADER_BYTES,
    Closed,
    Misbehaved,
    layers_of_ready,
    receive_frame,
    send_frames,
)
from hygiene_app.readers.protocol_program import program_greeting
from hygiene_app.readers.tree import Recognised
from hygiene_app.readers.watch import Watch

log = logging.getLogger(__name__)

LANGUAGES = ("nld", "fra", "eng", "deu")
_PLAINEST = "eng"
"""Without letters that bear accents; measured on a card: right where Dutch is not."""
_LAYOUT = "osd"
_LIST_SECONDS = 10
_TEXT_BYTES = 1_000_000
_CHUNK = 65536
_ENOUGH_LETTERS = 15
"""Photographs give a few stray letters; a document gives words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tesseract:
    """The program and what it was installed with.

    Attributes:
        path: where it lies.
        languages: those of ours that it knows, most likely first.
        finds_layout: whether it can tell which way up a page is.
    """

    path: str
    languages: tuple[str, ...]
    finds_layout: bool

    def command(self, *, sparse: bool) -> tuple[str, ...]:
        """Return the command that reads a picture from its input and writes text to its output.

        `sparse` looks for words anywhere instead of for paragraphs: cards have none.
        """
        with_layout, without = ("12", "11") if sparse else ("1", "3")
        layout = with_layout if self.finds_layout else without
        languages = "+".join(self.languages)
        return (self.path, "stdin", "stdout", "-l", languages, "--psm", layout)

    def machine_command(self) -> tuple[str, ...]:
        """Return the command for the lines that passports and cards have for machines.

        Their letters are no words, and a filler is easily taken for a K or an S.
        """
        settings = (f"tessedit_char_whitelist={_MACHINE_LETTERS}", "load_system_dawg=0",
                    "load_freq_dawg=0")  # fmt: skip
        told = (word for setting in settings for word in ("-c", setting))
        language = _PLAINEST if _PLAINEST in self.languages else self.languages[0]
        return (self.path, "stdin", "stdout", "-l", language, "--psm", "6", *told)


def find_tesseract() -> Tesseract | None:
    """Return the program, None where it is not installed or knows none of our languages."""
    for path in _candidates():
        known = _known_languages(path)
        languages = tuple(language for language in LANGUAGES if language in known)
        if languages:
            return Tesseract(path=path, languages=languages, finds_layout=_LAYOUT in known)
    return None


def _candidates() -> list[str]:
    # A program started from a menu has a short PATH on macOS, and none to this on Windows.
    folders = ("/opt/homebrew/bin", "/usr/local/bin")
    if sys.platform == "win32":
        roots = (os.environ.get(name, "") for name in ("ProgramFiles", "LOCALAPPDATA"))
        folders = tuple(str(Path(root, "Tesseract-OCR")) for root in roots if root)
    found = [shutil.which("tesseract"), *(shutil.which("tesseract", path=f) for f in folders)]
    return [str(Path(path).resolve()) for path in dict.fromkeys(found) if path]


def _known_languages(path: str) -> frozenset[str]:
    try:
        told = subprocess.run(
            (path, "--list-langs"),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_LIST_SECONDS,
            check=False,
            env=child_environment(),
        )
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    # Version 4 writes the list to standard error.
    return frozenset((told.stdout + told.stderr).decode("utf-8", errors="replace").split())


_MACHINE_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"
_MACHINE_LINE = re.compile(r"^(?=.*[<0-9])[A-Z0-9<]{26,46}$", re.MULTILINE)
_FOR_MACHINES = re.compile(r"[A-Z0-9]<<[A-Z0-9<]|<{4}|^[A-Z0-9<]{28,46}$", re.MULTILINE)
"""Fillers as only the lines at the foot of passports and cards have them (ICAO 9303-3)."""
_PAGE_LETTERS = 200
"""With fewer, a picture is looked at once more for words that stand alone."""


class Recogniser:
    """Turns pictures into text, each in a process of its own, as long as its time lasts.

    Several threads may share one. Looks for the program when it is first needed.
    """

    def __init__(
        self,
        command: Sequence[str],
        limits: Limits,
        find: Callable[[], Tesseract | None] = find_tesseract,
        halt: threading.Event | None = None,
    ) -> None:
        """Keep what is needed; once `halt` is set, no recognition goes on."""
        self._command = tuple(command)
        self._limits = limits
        self._find = find
        self._halt = halt
        self._lock = threading.Lock()
        self._looked = False
        self._tesseract: Tesseract | None = None
        self._seconds_left = limits.ocr_total_seconds

    def tesseract(self) -> Tesseract | None:
        """Return the program, None where there is none."""
        with self._lock:
            if not self._looked:
                self._tesseract = self._find()
                self._looked = True
        return self._tesseract

    def is_ready(self) -> bool:
        """Whether the program is there, and some of the time of this scan."""
        return self.tesseract() is not None and self._seconds_left > 0

    def renew_time(self) -> None:
        """Begin another scan, with all of its time."""
        with self._lock:
            self._seconds_left = self._limits.ocr_total_seconds

    def recognised(self, shown: Shown) -> dict[int, Recognised]:
        """Return what came of the pictures at each place, while time lasts."""
        tesseract = self.tesseract()
        told = {place: Recognised(reason=reason) for place, reason in shown.said}
        if tesseract is None:
            return {}
        began = time.monotonic()
        ends_at = began + min(self._limits.ocr_seconds, self._seconds_left)
        texts: dict[int, list[tuple[int, str]]] = {}
        for place, page, picture in shown.pictures:
            if time.monotonic() >= ends_at:
                break
            text = self._best_text(tesseract, picture, ends_at)
            if text is not None:
                texts.setdefault(place, []).append((page, text))
        with self._lock:
            self._seconds_left -= time.monotonic() - began
        in_time = time.monotonic() < ends_at
        return told | {place: _judged(found, in_time) for place, found in texts.items()}

    def _best_text(self, tesseract: Tesseract, picture: Picture, ends_at: float) -> str | None:
        """Return the text of a picture, None where recognition failed."""
        text = self._text(tesseract.command(sparse=False), picture, ends_at - time.monotonic())
        left = ends_at - time.monotonic()
        if text is None or _letters(text) >= _PAGE_LETTERS or left <= 0:
            return text
        sparse = self._text(tesseract.command(sparse=True), picture, left)
        best = text if sparse is None else _fuller(text, sparse)
        left = ends_at - time.monotonic()
        if left <= 0 or not _FOR_MACHINES.search(best):
            return best
        again = self._text(tesseract.machine_command(), picture, left) or ""
        return "\n".join((best, *_MACHINE_LINE.findall(again)))

    def _text(self, program: Sequence[str], picture: Picture, seconds: float) -> str | None:
        """Return the text of one picture, None where that fails: it is one that stays unread."""
        with tempfile.TemporaryDirectory(prefix="reader-") as room:
            try:
                run = _Run(program, self._command, self._limits, Path(room), halt=self._halt)
            except OSError as exc:
                log.info("text recognition did not start: %s", type(exc).__name__)
                return None
            try:
                return run.text(picture, seconds)
            except (OSError, Closed, Misbehaved) as exc:
                reason = run.reason or type(exc).__name__
                log.info("text recognition ended: %s", reason)
                return None
            finally:
                run.close()


def _fuller(text: str, other: str) -> str:
    """Return the text with more letters, and the lines for machines that only the other has."""
    best, rest = (text, other) if _letters(text) >= _letters(other) else (other, text)
    lines = [line for line in rest.splitlines() if _FOR_MACHINES.search(line)]
    if not lines or _FOR_MACHINES.search(best):
        return best
    return "\n".join((best, *lines))


def _judged(found: list[tuple[int, str]], in_time: bool) -> Recognised:
    if sum(_letters(text) for _page, text in found) >= _ENOUGH_LETTERS:
        return Recognised(texts=tuple((page, text) for page, text in found if text))
    return Recognised(reason=UnreadableReason.NO_TEXT if in_time else None)


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


class _Run:
    """One process that recognises one picture."""

    def __init__(
        self,
        program: Sequence[str],
        command: Sequence[str],
        limits: Limits,
        room: Path,
        *,
        halt: threading.Event | None,
    ) -> None:
        self._program = program
        self._limits = limits
        self._confines_itself = sys.platform != "win32"
        self._process = start_process(command if self._confines_itself else program, room)
        self._stdin = pipe_of(self._process.stdin)
        self._stdout = pipe_of(self._process.stdout)
        self._watch = Watch(
            self._process.pid, lambda: end_process(self._process), limits.memory_bytes, halt
        )
        self._let_go: Callable[[], None] | None = None
        if sys.platform == "win32":
            # Windows cannot turn one process into another; there the job alone holds it.
            from hygiene_app.readers.windows_job import Job

            self._let_go = Job(self._process.pid, limits).close

    @property
    def reason(self) -> UnreadableReason | None:
        """Why it was killed, None where it was not."""
        return self._watch.reason

    def text(self, picture: Picture, seconds: float) -> str:
        """Return the text. Raises `OSError`, `Closed`, `Misbehaved`."""
        with self._watch.over(seconds):
            if self._confines_itself:
                greeting = program_greeting(self._limits, self._program)
                send_frames(self._stdin.write, greeting)
                layers_of_ready(receive_frame(self._stdout.read, HEADER_BYTES))
            header = b"P5 %d %d 255\n" % (picture.width, picture.height)
            view = memoryview(header + picture.grey)
            while view:
                view = view[self._stdin.write(view) or 0 :]
            self._stdin.close()
            told = self._received()
        # The last byte is the page break that ends every page.
        return clean(told.decode("utf-8", errors="replace").replace("\f", "")).strip()

    def _received(self) -> bytes:
        told = bytearray()
        while piece := self._stdout.read(_CHUNK):
            told += piece
            if len(told) > _TEXT_BYTES:
                raise Misbehaved("too much text")
        return bytes(told)

    def close(self) -> None:
        """End the process and clear up."""
        end_process(self._process)
        self._watch.stop()
        self._process.wait()
        self._stdin.close()
        self._stdout.close()
        if self._let_go is not None:
            self._let_go()
