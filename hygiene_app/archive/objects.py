"""The objects: one encrypted message a file, named by a random id."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from hygiene_app.archive import durable
from hygiene_app.model.errors import ErrorCode, KnownError

SUFFIX = ".age"
_NAME = re.compile(r"([0-9a-f]{32})\.age", re.ASCII)

# What file managers leave behind in folders that someone looked into.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class Objects:
    """The folder `objects/`. Whatever the file system refuses is raised as `OSError`."""

    def __init__(self, folder: Path, checkpoint: Callable[[str], None]) -> None:
        self.folder = folder
        self._checkpoint = checkpoint

    def path(self, item_id: str) -> Path:
        """Return where the object lies."""
        return self.folder / item_id[:2] / f"{item_id}{SUFFIX}"

    def place(self, item_id: str) -> Path:
        """Make room for a new object, and return where it is to lie.

        It gets its name at once: until the ledger knows it, a draft says whose leftover it is.
        Renaming it would cost one more flush, and make nothing safer.
        """
        path = self.path(item_id)
        durable.make_folder(path.parent)
        return path

    def sync_names(self, item_ids: Iterable[str]) -> None:
        """Bring the names of objects to the disk."""
        for folder in sorted({self.path(each).parent for each in item_ids}):
            durable.sync_folder(folder)
        self._checkpoint("object-flushed")

    def read(self, item_id: str) -> bytes:
        """Return an object as it lies there."""
        return self.path(item_id).read_bytes()

    def remove(self, item_id: str) -> None:
        """Remove an object; nothing happens where there is none."""
        durable.remove(self.path(item_id))
        self._checkpoint("object-removed")

    def present(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """Return the ids that have an object, and the names of files that are not ours.

        Raises `KnownError(PATH_UNREADABLE)`.
        """
        ids: set[str] = set()
        strangers: list[str] = []
        try:
            for path in _files(self.folder):
                match = _NAME.fullmatch(path.name)
                if match is not None and path == self.path(match[1]):
                    ids.add(match[1])
                elif path.name not in LITTER:
                    strangers.append(path.name)
        except OSError as exc:
            raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(self.folder)) from exc
        return frozenset(ids), tuple(sorted(strangers))


def _files(folder: Path) -> Iterator[Path]:
    try:
        paths = list(folder.iterdir())
    except FileNotFoundError:
        return
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path
