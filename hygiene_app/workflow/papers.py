"""Writing documents where the user wants them."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.paper import Sheet
from hygiene_app.workflow.ports import Paper


class Papers:
    """Puts documents on disk, as PDF or as HTML."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper

    def write_pdf(self, path: Path, sheet: Sheet) -> None:
        """Write a document on paper. Raises `NOT_WRITABLE`, `DISK_FULL`."""
        write_whole(path, self._paper.sheet(sheet))

    def write_html(self, path: Path, sheet: Sheet) -> None:
        """Write a document for a browser. Raises `NOT_WRITABLE`, `DISK_FULL`."""
        write_whole(path, self._paper.page(sheet).encode("utf-8"))


def write_whole(path: Path, data: bytes) -> None:
    """Write a file; one that is there stays whole until then.

    Raises `NOT_WRITABLE`, `DISK_FULL`.
    """
    with beside(path) as half:
        half.write_bytes(data)


def half_of(path: Path) -> Path:
    """Return where a file is written until it is whole."""
    return path.with_name(f"{path.name}.part")


@contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Give a place to write, and put what lies there in the place of `path` in the end.

    Nothing is left of it where anything is raised. Raises `NOT_WRITABLE`, `DISK_FULL`.
    """
    half = half_of(path)
    try:
        yield half
        half.replace(path)
    except OSError as exc:
        code = ErrorCode.DISK_FULL if exc.errno == errno.ENOSPC else ErrorCode.NOT_WRITABLE
        raise KnownError(code, path=str(path)) from exc
    finally:
        half.unlink(missing_ok=True)
