"""A folder with one .eml file a message, as mail programs export them. Read only.

Who made the files, and what else leads to them, cannot be known: an export may be the last copy.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from hygiene_app.mailbox.local_box import Numbering, Stored, key_of, read
from hygiene_app.mailbox.local_folders import Found, eml_folders, is_eml, place_of
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import Folder


class EmlBox:
    """All .eml files below one path; a directory is a folder, the path itself is "."."""

    def __init__(self, root: Path, numbering: Numbering) -> None:
        self._root = root
        self._numbering = numbering
        self._found: dict[str, Found] = {}
        self._files: dict[str, dict[int, Path]] = {}
        self.octets = 0
        self.folders()

    def folders(self) -> tuple[Folder, ...]:
        """Look for the directories again and return those that hold messages."""
        self._found = {one.folder.name: one for one in eml_folders(self._root)}
        return tuple(one.folder for one in self._found.values())

    def uids(self, folder: str) -> list[int]:
        """List a directory; a file that was replaced by one of another size is a new message."""
        directory = place_of(self._found, folder).path
        try:
            entries = sorted(_files_in(directory))
        except FileNotFoundError as exc:
            raise KnownError(ErrorCode.FOLDER_GONE) from exc
        keys = [f"{key_of(name)} {size}" for name, size in entries]
        given = self._numbering.number(folder, keys)
        names = (name for name, _size in entries)
        files = {uid: directory / name for uid, name in zip(given, names, strict=True)}
        self._files[folder] = files
        return sorted(files)

    def size(self, folder: str, uid: int) -> int | None:
        """Return the octets of a message, None where it is gone."""
        path = self._path(folder, uid)
        try:
            return path.stat().st_size if path else None
        except FileNotFoundError:
            return None

    def fetch(self, folder: str, uid: int, limit: int | None = None) -> Stored | None:
        """Return a message. Raises `KnownError(FOLDER_GONE)`, `OSError`."""
        path = self._path(folder, uid)
        if path is None:
            return None
        try:
            with path.open("rb", buffering=0) as file:
                status = os.fstat(file.fileno())
                data = read(file.fileno(), limit)
        except FileNotFoundError:
            return None
        self.octets += len(data)
        written = datetime.fromtimestamp(status.st_mtime // 1, UTC)
        return Stored(data=data, size=max(status.st_size, len(data)), beside=written)

    def _path(self, folder: str, uid: int) -> Path | None:
        if uid not in self._files.get(folder, {}):
            self.uids(folder)
        return self._files[folder].get(uid)


def _files_in(directory: Path) -> Iterator[tuple[str, int]]:
    with os.scandir(directory) as entries:
        for entry in entries:
            if not is_eml(entry.name):
                continue
            try:
                if entry.is_file():
                    yield entry.name, entry.stat().st_size
            except FileNotFoundError:
                continue
