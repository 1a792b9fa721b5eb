"""The objects: one encrypted message a file, named by a random id."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from hygiene_app.archive import durable
from hygiene_app.archive.durable import Writing
from hygiene_app.model.errors import ErrorCode, KnownError

SUFFIX = ".age"
_NAME = re.compile(r"([0-9a-f]{32})\.age", re.ASCII)

# What file managers leave behind in folders that someone looked into.
LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


# Files that are open at the same time while they are written.
_AT_ONCE = 32


class Objects:
    """The folder `objects/`. Whatever the file system refuses is raised as `OSError`."""

    def __init__(self, folder: Path, checkpoint: Callable[[str], None]) -> None:
        self.folder = folder
        self._checkpoint = checkpoint

    def path(self, item_id: str) -> Path:
        """Return where the object lies."""
        return self.folder / item_id[:2] / f"{item_id}{SUFFIX}"

    def write(self, sealed: Iterable[tuple[str, bytes]], writing: Writing) -> None:
        """Bring objects to the disk, given by id, with all that was written before them.

        They get their names at once: until the ledger knows them, a draft says whose leftovers
        they are. Renaming them would cost one more flush for each message, and make nothing safer.
        """
        folders: set[Path] = set()
        for item_id, data in sealed:
            path = self.path(item_id)
            durable.make_folder(path.parent)
            writing.write(path, data)
            folders.add(path.parent)
            self._checkpoint("object-written")
            if len(writing) >= _AT_ONCE:
                writing.flush()
        writing.flush()
        for folder in sorted(folders):
            durable.sync_folder(folder)
        self._checkpoint("object-flushed")

    def fetch(self, item_ids: Iterable[str]) -> None:
        """Let the system begin to read objects that will be read soon."""
        for item_id in item_ids:
            durable.fetch(self.path(item_id))

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
