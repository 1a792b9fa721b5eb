"""The parent's side: hand in bytes, get back a reading, whatever the bytes do to the child."""

import logging
import re
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import Self

from hygiene_app.model.document import Reading, Unreadable, UnreadableReason
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.memory import resident_bytes
from hygiene_app.readers.ocr import Recogniser, Tesseract, find_tesseract
from hygiene_app.readers.process import ChildFailed, ChildGone, ChildProcess
from hygiene_app.readers.sniff import UNKNOWN, by_magic
from hygiene_app.readers.tree import in_order, with_recognised

log = logging.getLogger(__name__)

_CONSOLE = "hygiene-app"
"""The executable that starts reader children: installer/bundle/parts.py names it so."""
_STARTS = 2
_LOOK_AT_MEMORY_EVERY = 25
_HEAD = 4096
_CLAIM = re.compile(r"[a-z0-9.+-]{1,80}/[a-z0-9.+_-]{1,120}")


def child_command() -> tuple[str, ...]:
    """Return the command that starts a reader child of this program, frozen or not."""
    if getattr(sys, "frozen", False):
        # On Windows the executable of the window has no standard streams; this one has.
        own = Path(sys.executable)
        return (str(own.with_name(_CONSOLE + own.suffix)), "--reader-child")
    # -P: the folder it starts in is no place to import from.
    return (sys.executable, "-P", "-m", "hygiene_app", "--reader-child")


class ChildReader:
    """Reads documents in one child process of its own, which it replaces when need be.

    The child is started with the first document. One thread at a time; several readers may work
    side by side. Ends with `close` or a `with` block; a read after that starts a new child.
    """

    def __init__(
        self,
        command: Sequence[str] = (),
        limits: Limits | None = None,
        *,
        find: Callable[[], Tesseract | None] = find_tesseract,
        recogniser: Recogniser | None = None,
        halt: Event | None = None,
    ) -> None:
        """Make a reader; a pool shares one recogniser, and ends all that goes on by `halt`."""
        self._command = tuple(command) or child_command()
        self._limits = limits or Limits()
        self._halt = halt
        self._recogniser = recogniser or Recogniser(self._command, self._limits, find, halt)
        self._child: ChildProcess | None = None
        self._room: tempfile.TemporaryDirectory[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, content: bytes, *, name: str, media_type: str, charset: str = "") -> Reading:
        """Read one document. `name`, `media_type` and `charset` are claims of the sender.

        Never raises over a document: one that hangs, swells or kills the child is unreadable.
        Raises `KnownError(READER_UNAVAILABLE)` where no child can be started.
        """
        source = Source(content=content, name=name, media_type=media_type, charset=charset)
        if not content:
            return _unreadable(source, UnreadableReason.EMPTY)
        if len(content) > self._limits.content_bytes:
            return _unreadable(source, UnreadableReason.TOO_LARGE)
        try:
            reading, pictures = self._ask(source)
        except ChildFailed as exc:
            return _unreadable(source, exc.reason)
        if pictures and self._recogniser.is_ready():
            return self._with_recognised_text(source, reading)
        return reading

    def _with_recognised_text(self, source: Source, reading: Reading) -> Reading:
        """Return the reading with pictures turned into text."""
        try:
            shown = self._fit_child().ask_for_pictures(source)
        except ChildFailed as exc:
            log.info("reader child ended over pictures: %s", exc.reason.value)
            self._child = None
            return reading
        return with_recognised(reading, self._recogniser.recognised(shown))

    @property
    def recognises_text(self) -> bool:
        """Whether a program for text in pictures is installed (for `doctor`)."""
        return self._recogniser.tesseract() is not None

    def _ask(self, source: Source) -> tuple[Reading, bool]:
        """Have it read; once more where the child, and not the document, may be the reason.

        Raises `ChildFailed`.
        """
        for last_attempt in (False, True):
            child = self._fit_child()
            try:
                reading, pictures = child.ask(source)
            except ChildFailed as exc:
                log.info("reader child ended: %s, document %d", exc.reason.value, child.asked)
                self._child = None
                if last_attempt or not (isinstance(exc, ChildGone) or _was_worn(child, exc.reason)):
                    raise
                continue
            if not any(_lacked_memory(found) for found in in_order(reading)):
                return reading, pictures
            # It answered, but what is left of its memory is in pieces.
            self._dismiss()
            if last_attempt or child.asked == 1:
                return reading, pictures
        raise AssertionError("the last attempt returns or raises")

    def layers(self) -> tuple[str, ...]:
        """Return the layers of confinement that hold on this system (for `doctor`).

        Raises `KnownError(READER_UNAVAILABLE)`.
        """
        return self._fit_child().layers

    @property
    def child_pid(self) -> int | None:
        """The number of the child process that will get the next document, None before a start."""
        return self._child.pid if self._child is not None else None

    def close(self) -> None:
        """End the child and remove its empty folder."""
        self._dismiss()
        if self._room is not None:
            self._room.cleanup()
            self._room = None

    def _fit_child(self) -> ChildProcess:
        """Return a child that lives and is not worn out."""
        child = self._child
        if child is not None and (not child.alive or self._is_worn(child)):
            self._dismiss()
            child = None
        if child is None:
            child = self._child = self._start()
        return child

    def _is_worn(self, child: ChildProcess) -> bool:
        if child.asked >= self._limits.documents:
            return True
        if child.asked % _LOOK_AT_MEMORY_EVERY:
            return False
        # The next document must not pay for what the ones before left behind.
        return resident_bytes(child.pid) > self._limits.memory_bytes // 2

    def _start(self) -> ChildProcess:
        failure: Exception | None = None
        for _attempt in range(_STARTS):
            try:
                if self._room is None:
                    self._room = tempfile.TemporaryDirectory(prefix="reader-")
                room = Path(self._room.name)
                return ChildProcess(self._command, self._limits, room, self._halt)
            except (OSError, ChildFailed) as exc:
                log.info("reader child did not start: %s", type(exc).__name__)
                failure = exc
        raise KnownError(ErrorCode.READER_UNAVAILABLE) from failure

    def _dismiss(self) -> None:
        if self._child is not None:
            self._child.close()
            self._child = None


def _was_worn(child: ChildProcess, reason: UnreadableReason) -> bool:
    """Whether memory was short, and documents before may have left something in it."""
    return reason is UnreadableReason.MEMORY and child.asked > 1


def _lacked_memory(reading: Reading) -> bool:
    return isinstance(reading, Unreadable) and reading.reason is UnreadableReason.MEMORY


def _unreadable(source: Source, reason: UnreadableReason) -> Unreadable:
    """Return what the parent says of a document without the child: by magic, else by claim."""
    claim = source.media_type.lower()
    media_type = by_magic(source.content[:_HEAD]) or (claim if _CLAIM.fullmatch(claim) else UNKNOWN)
    return Unreadable(name=source.name, media_type=media_type, reason=reason)
