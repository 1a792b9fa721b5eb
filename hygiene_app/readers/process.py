"""One child process: started bare, asked one document at a time, killed with all it started."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import IO

import hygiene_app
from hygiene_app.model.document import Reading, UnreadableReason
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.gallery import Shown
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.protocol import (
    HEADER_BYTES,
    Closed,
    Misbehaved,
    greeting,
    layers_of_ready,
    reading_of_answer,
    receive_frame,
    request,
    send_frames,
    text_ceiling,
)
from hygiene_app.readers.protocol_pictures import pictures_ceiling, pictures_of_answer
from hygiene_app.readers.watch import Watch

_FAREWELL_SECONDS = 1.0
_PIPE_BYTES = 1024 * 1024
"""What Linux lets everyone have (pipe-max-size). With the usual 64 KB, a document of one megabyte
makes both processes wait for each other sixteen times."""
# What a process needs to start at all; everything else of our environment stays here.
_INHERITED = ("SYSTEMROOT", "WINDIR", "PYTHONHOME")


class ChildFailed(Exception):
    """The child is dead: it crashed, misbehaved, or was killed for what it did."""

    def __init__(self, reason: UnreadableReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class ChildGone(ChildFailed):
    """The child had died before it had all of the document: that cannot be the reason."""


class ChildProcess:
    """A reader child. For one thread at a time.

    Attributes:
        layers: the layers of confinement that the child says it took on.
        asked: how many documents it was given.
    """

    def __init__(
        self, command: Sequence[str], limits: Limits, room: Path, halt: Event | None = None
    ) -> None:
        """Start it in the empty folder `room`; end it once `halt` is set.

        Raises `OSError`, `ChildFailed`.
        """
        self.asked = 0
        self._limits = limits
        self._process = start_process(command, room)
        self._stdin = pipe_of(self._process.stdin)
        self._stdout = pipe_of(self._process.stdout)
        self._let_go: Callable[[], None] | None = None
        self._watch = Watch(self._process.pid, self._end, limits.memory_bytes, halt)
        try:
            if sys.platform == "win32":
                from hygiene_app.readers.windows_job import Job

                self._let_go = Job(self._process.pid, limits).close
            self.layers = self._greet()
        except BaseException:
            self.kill()
            raise

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def ask(self, source: Source) -> tuple[Reading, bool]:
        """Have one document read; also say whether pictures in it may hold more text.

        Raises `ChildFailed`, `ChildGone`; then the child is dead.
        """
        self.asked += 1
        failure: type[ChildFailed] = ChildGone
        try:
            with self._watch.over(self._limits.seconds):
                send_frames(self._stdin.write, request(source, self.asked), source.content)
                failure = ChildFailed
                header = receive_frame(self._stdout.read, HEADER_BYTES)
                text = receive_frame(self._stdout.read, text_ceiling(self._limits))
            return reading_of_answer(
                header, text, name=source.name, number=self.asked, limits=self._limits
            )
        except (OSError, Closed, Misbehaved) as exc:
            self.kill()
            if self._watch.reason is not None:
                raise ChildFailed(self._watch.reason) from exc
            if failure is ChildFailed and self._lacked_memory():
                raise ChildFailed(UnreadableReason.MEMORY) from exc
            raise failure(UnreadableReason.CRASHED) from exc
        except BaseException:
            # Ctrl+C in the middle: its answer must not be taken for that of the next document.
            self.kill()
            raise

    def _lacked_memory(self) -> bool:
        """Judge a dead child: PDFium and calamine abort where the system grants no more memory."""
        swollen = self._watch.highest > self._limits.memory_bytes // 2
        return swollen and self._process.returncode == -signal.SIGABRT

    def ask_for_pictures(self, source: Source) -> Shown:
        """Have the pictures of one document shown. Raises `ChildFailed`; then the child is dead."""
        self.asked += 1
        limits = self._limits
        try:
            with self._watch.over(limits.seconds):
                asked = request(source, self.asked, pictures=True)
                send_frames(self._stdin.write, asked, source.content)
                header = receive_frame(self._stdout.read, HEADER_BYTES)
                grey = receive_frame(self._stdout.read, pictures_ceiling(limits))
            return pictures_of_answer(header, grey, number=self.asked, limits=limits)
        except (OSError, Closed, Misbehaved) as exc:
            self.kill()
            raise ChildFailed(self._watch.reason or UnreadableReason.CRASHED) from exc
        except BaseException:
            self.kill()
            raise

    def close(self) -> None:
        """Tell it that nobody will ask again; kill it where it does not listen."""
        self._stdin.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_FAREWELL_SECONDS)
        self.kill()

    def kill(self) -> None:
        """End it, with every process that it may have started, and clear up."""
        self._end()
        self._watch.stop()
        self._process.wait()
        self._stdin.close()
        self._stdout.close()
        if self._let_go is not None:
            self._let_go()

    def _end(self) -> None:
        end_process(self._process)

    def _greet(self) -> tuple[str, ...]:
        try:
            with self._watch.over(self._limits.start_seconds):
                send_frames(self._stdin.write, greeting(self._limits))
                return layers_of_ready(receive_frame(self._stdout.read, HEADER_BYTES))
        except (OSError, Closed, Misbehaved) as exc:
            raise ChildFailed(self._watch.reason or UnreadableReason.CRASHED) from exc


def end_process(process: subprocess.Popen[bytes]) -> None:
    """Kill a process, with every one that it may have started."""
    # Until `wait` has seen its end, the number of the process belongs to no other.
    if sys.platform == "win32":
        process.kill()
    elif process.returncode is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            process.kill()


def start_process(command: Sequence[str], room: Path) -> subprocess.Popen[bytes]:
    """Start a program in a folder with nothing but two pipes. Raises `OSError`."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    process = subprocess.Popen(
        command,
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # Libraries write what they stumble over there, and that is text of the document.
        stderr=subprocess.DEVNULL,
        close_fds=True,
        cwd=room,
        env=child_environment(),
        # A session of its own makes a process group of its own, which can be killed as one, and
        # which Ctrl+C in the terminal does not reach.
        start_new_session=sys.platform != "win32",
        creationflags=flags,
    )
    _widen(pipe_of(process.stdin))
    _widen(pipe_of(process.stdout))
    return process


def _widen(pipe: IO[bytes]) -> None:
    if sys.platform == "linux":
        import fcntl

        # Refused where the user has many wide pipes already: then it is only slower.
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def child_environment() -> dict[str, str]:
    """Return the variables that a process of ours gets, and nothing of our own environment."""
    kept = {name: os.environ[name] for name in _INHERITED if name in os.environ}
    if not getattr(sys, "frozen", False):
        kept["PYTHONPATH"] = str(Path(hygiene_app.__file__).resolve().parents[1])
    return kept | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def pipe_of(stream: IO[bytes] | None) -> IO[bytes]:
    """Return a stream that `start_process` opened."""
    if stream is None:
        raise AssertionError("Popen was asked for a pipe")
    return stream
