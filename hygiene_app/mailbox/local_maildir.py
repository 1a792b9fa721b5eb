"""A Maildir: one file a message, its flags in the name (cr.yp.to/proto/maildir.html)."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Final

from hygiene_app.mailbox.local_box import Numbering, Stored, key_of, read
from hygiene_app.mailbox.local_folders import Found, maildirs, place_of
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import Folder

_TRIES = 5
_NAME = re.compile(r"(?P<unique>.+)[:;!]2,(?P<letters>[^:;!]*)\Z", re.DOTALL)
_SECONDS = re.compile(r"(\d{9,10})\.")
LETTERS: Final = MappingProxyType(
    {
        "D": "\\Draft",
        "F": "\\Flagged",
        "P": "$Forwarded",
        "R": "\\Answered",
        "S": "\\Seen",
        "T": "\\Deleted",
    }
)
"""What the letters behind ":2," mean."""


def unique_of(name: str) -> str:
    """Return the part of a file name that stays while flags change."""
    found = _NAME.match(name)
    return found["unique"] if found else name


def flags_in(name: str) -> tuple[str, ...]:
    """Return the flags that a file name tells."""
    found = _NAME.match(name)
    letters = found["letters"] if found else ""
    return tuple(LETTERS[letter] for letter in letters if letter in LETTERS)


@dataclass(frozen=True, slots=True)
class OpenFile:
    """The file of a message, open for reading."""

    path: Path
    status: os.stat_result
    descriptor: int

    def stored(self, limit: int | None = None) -> Stored:
        """Read the message, or as many octets of its begin. Raises `OSError`."""
        data = read(self.descriptor, limit)
        return Stored(
            data=data,
            size=max(self.status.st_size, len(data)),
            beside=_arrival(self.path.name, self.status),
            delivered=True,
            flags=flags_in(self.path.name),
        )


class MaildirBox:
    """All Maildirs below one path."""

    def __init__(self, root: Path, numbering: Numbering) -> None:
        self._root = root
        self._numbering = numbering
        self._found = {one.folder.name: one for one in maildirs(root)}
        self._files: dict[str, dict[int, Path]] = {}
        self.octets = 0

    def folders(self) -> tuple[Folder, ...]:
        """Look for the folders again and return them."""
        self._found = {one.folder.name: one for one in maildirs(self._root)}
        return tuple(one.folder for one in self._found.values())

    def path_of(self, folder: str) -> Path:
        """Return the directory of a folder. Raises `KnownError(FOLDER_GONE)`."""
        return place_of(self._found, folder).path

    def uids(self, folder: str) -> list[int]:
        """List a folder; the oldest files get the lowest new UIDs. Raises as `path_of`."""
        try:
            names = _names(place_of(self._found, folder))
        except FileNotFoundError as exc:
            raise KnownError(ErrorCode.FOLDER_GONE) from exc
        keys = sorted(names, key=_age)
        given = self._numbering.number(folder, [key_of(key) for key in keys])
        files = {uid: names[key] for uid, key in zip(given, keys, strict=True)}
        self._files[folder] = files
        return sorted(files)

    def size(self, folder: str, uid: int) -> int | None:
        """Return the octets of a message, None where it is gone."""
        with self.opened(folder, uid) as found:
            return found.status.st_size if found else None

    def fetch(self, folder: str, uid: int, limit: int | None = None) -> Stored | None:
        """Return a message. Raises `KnownError(FOLDER_GONE)`, `OSError`."""
        with self.opened(folder, uid) as found:
            if found is None:
                return None
            stored = found.stored(limit)
        self.octets += len(stored.data)
        return stored

    @contextmanager
    def opened(self, folder: str, uid: int) -> Iterator["OpenFile | None"]:
        """Open the file of a message; None where it is gone. Its name may change at any moment."""
        descriptor = -1
        path: Path | None = None
        for again in range(_TRIES):
            if again or folder not in self._files:
                self.uids(folder)
            path = self._files[folder].get(uid)
            if path is None and again:
                break
            try:
                if path is not None:
                    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
                    break
            except FileNotFoundError:
                continue
        if descriptor < 0 or path is None:
            yield None
            return
        try:
            yield OpenFile(path, os.fstat(descriptor), descriptor)
        finally:
            os.close(descriptor)

    def uid_of(self, folder: str, unique: str) -> int | None:
        """Return the UID of a file that has just been put into a folder. Raises as `path_of`."""
        for uid in self.uids(folder):
            if unique_of(self._files[folder][uid].name) == unique:
                return uid
        return None


def _names(found: Found) -> dict[str, Path]:
    """Return the files of a folder by the part of their name that stays.

    A file that is renamed while a directory is read may be missed or come twice (POSIX, readdir):
    the directory is read again until it stood still.
    """
    before: list[int] = []
    names: dict[str, Path] = {}
    for _ in range(_TRIES):
        now = [_changed(found.path / part) for part in ("new", "cur")]
        if now == before:
            break
        before, names = now, {}
        for part in ("new", "cur"):  # in this order: mail wanders from new/ to cur/ only
            names.update(_files_in(found.path / part))
    return names


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except FileNotFoundError:
        if path.name == "cur":
            raise
        return 0


def _files_in(path: Path) -> Iterator[tuple[str, Path]]:
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                if not entry.name.startswith(".") and entry.is_file():
                    yield unique_of(entry.name), path / entry.name
    except FileNotFoundError:
        return


def _age(unique: str) -> tuple[int, str]:
    told = _SECONDS.match(unique)
    return int(told[1]) if told else 0, unique


def _arrival(name: str, status: os.stat_result) -> datetime:
    """Return the earlier of the two dates that a file has: copying it makes one of them newer."""
    told = _SECONDS.match(name)
    seconds = int(status.st_mtime // 1)
    return datetime.fromtimestamp(min(seconds, int(told[1])) if told else seconds, UTC)
