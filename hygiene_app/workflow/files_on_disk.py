"""What lies on disk, one entry after the other, whatever it is."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from hygiene_app.model.document import UnreadableReason

MOST_BYTES = 60_000_000
"""What readers refuse as too large is smaller."""
_LINE = 65_536
_FROM = b"From "


class NotAFile(Exception):
    """An entry of a folder that gives no bytes to read."""

    def __init__(self, reason: UnreadableReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def entries(path: Path) -> list[Path]:
    """Return all that lies below a folder and is none, in order; anything else as it is.

    Also what cannot be read: links to nowhere and to folders (which may lie in a ring), pipes,
    folders that are closed.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where the folder above is closed
        return [path]
    found: list[Path] = []

    def closed(problem: OSError) -> None:
        found.append(Path(problem.filename))

    for folder, folders, files in os.walk(path, onerror=closed):
        here = Path(folder)
        found += (here / name for name in files)
        found += (here / name for name in folders if (here / name).is_symlink())
    return sorted(found)


def content_of(path: Path) -> bytes:
    """Return the bytes of a file.

    Raises `NotAFile`: `MISSING` for what is not there or may not be opened, `FORMAT` for a folder,
    a pipe or a device, `TOO_LARGE`.
    """
    try:
        # Whoever opens a pipe waits for somebody to write.
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile(UnreadableReason.FORMAT)
        with path.open("rb") as file:
            # Some tell a size of 0 and have no end, others grow.
            content = file.read(MOST_BYTES + 1)
    except OSError as exc:
        raise NotAFile(UnreadableReason.MISSING) from exc
    if len(content) > MOST_BYTES:
        raise NotAFile(UnreadableReason.TOO_LARGE)
    return content


def shown(path: Path) -> str:
    """Return a path as text that every encoding of Unicode can hold.

    Names on Linux may be any bytes; those that are no characters stand as escapes.
    """
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def mbox_messages(path: Path) -> Iterator[bytes | None]:
    """Yield each message of an mbox (RFC 4155), None for one that is too large.

    Raises `OSError`.
    """
    # Not the library's: it reads lines and messages whole, however long they are.
    with path.open("rb") as lines, path.open("rb") as file:
        for start, end in _places(lines):
            file.seek(start)
            yield file.read(end - start) if end - start <= MOST_BYTES else None


def _places(lines: BinaryIO) -> Iterator[tuple[int, int]]:
    start, at, new_line = -1, 0, True
    for line in _pieces(lines):
        if new_line and line.startswith(_FROM):
            if start >= 0:
                yield start, at
            start = at + len(line)
        at += len(line)
        new_line = line.endswith(b"\n")
    if start >= 0:
        yield start, at


def _pieces(lines: BinaryIO) -> Iterable[bytes]:
    return iter(lambda: lines.readline(_LINE), b"")
