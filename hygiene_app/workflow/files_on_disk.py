"""What lies on disk, one entry after the other, whatever it is."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from hygiene_app.model.document import UnreadableReason
from hygiene_app.workflow.ports import MboxSpans

MOST_BYTES = 60_000_000
"""What readers refuse as too large is smaller."""
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


def mbox_messages(path: Path, spans: MboxSpans) -> Iterator[bytes | None]:
    """Yield each message of an mbox (RFC 4155), None for one that is too large.

    Nothing comes of what is no regular file, or does not begin as an mbox. Raises `OSError`.
    """
    # Whoever opens a pipe waits for somebody to write.
    if not stat.S_ISREG(path.stat().st_mode):
        return
    with path.open("rb") as scanned, path.open("rb") as file:
        if file.read(len(_FROM)) != _FROM:
            return
        for start, end in spans(scanned):
            file.seek(start)
            yield file.read(end - start) if end - start <= MOST_BYTES else None
