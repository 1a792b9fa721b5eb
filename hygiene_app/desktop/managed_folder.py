"""Managed settings on Linux: JSON files that only root could have written."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hygiene_app.desktop.managed_layers import (
    Entry,
    Layer,
    TwiceError,
    cannot_read,
    from_json,
    parted,
)
from hygiene_app.model.managed import ManagedProblemCode

FOLDER: Final = Path("/etc/hygiene-app/policies")
MAX_SIZE: Final = 256 * 1024
_SCHEMA: Final = "$schema"
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyFolder:
    """A folder of files `*.json`; of what several say, the last one by name counts.

    Attributes:
        owner: the only one who may own and write files, folder and all folders above.
        top: folders from here down are looked at.
    """

    folder: Path = FOLDER
    owner: int = 0
    top: Path = Path("/")

    def layers(self) -> tuple[Layer, ...]:
        """Return what the files say, the strongest first; nothing where there is no folder.

        A file that others could have written, or that cannot be read, says nothing and is named.
        """
        try:
            place = self.folder.resolve(strict=True)
            names = sorted(each.name for each in place.iterdir() if each.suffix == ".json")
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except (OSError, RuntimeError):  # RuntimeError: links in a circle, up to Python 3.12
            return (cannot_read(str(self.folder), ManagedProblemCode.UNREADABLE),)
        if not names:
            return ()
        if not self._is_ours(place):
            return (cannot_read(str(self.folder), ManagedProblemCode.FOLDER_NOT_TRUSTED),)
        return tuple(layer for name in reversed(names) for layer in self._file(self.folder / name))

    def _file(self, path: Path) -> tuple[Layer, ...]:
        try:
            real = path.resolve(strict=True)
            if not self._is_ours(real.parent):
                return (cannot_read(str(path), ManagedProblemCode.FILE_NOT_TRUSTED),)
            data = self._read(real)
        except (OSError, RuntimeError):
            return (cannot_read(str(path), ManagedProblemCode.UNREADABLE),)
        if data is None:
            return (cannot_read(str(path), ManagedProblemCode.FILE_NOT_TRUSTED),)
        if len(data) > MAX_SIZE:
            return (cannot_read(str(path), ManagedProblemCode.TOO_LARGE),)
        return parsed(data, str(path))

    def _read(self, path: Path) -> bytes | None:
        """Return a file, None where somebody else could have written it.

        Looked at when it is open: what was looked at is what is read. Never waits for a pipe.
        """
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as file:
            found = os.fstat(handle)
            if not stat.S_ISREG(found.st_mode) or not self._is_owned(found):
                return None
            return file.read(MAX_SIZE + 1)

    def _is_ours(self, folder: Path) -> bool:
        """Whether nobody else can put anything into a folder, or another one in its place."""
        top = self.top.resolve()
        if not folder.is_relative_to(top):
            return False
        chain = [each for each in (folder, *folder.parents) if each.is_relative_to(top)]
        try:
            return all(self._is_owned(each.lstat()) for each in chain)
        except OSError:
            return False

    def _is_owned(self, found: os.stat_result) -> bool:
        return found.st_uid == self.owner and not found.st_mode & _OTHERS_WRITE


def parsed(data: bytes, place: str) -> tuple[Layer, ...]:
    """Return what the text of one file says."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as exc:
        line = data[: exc.start].count(b"\n") + 1
        return (cannot_read(place, ManagedProblemCode.SYNTAX, line=line),)
    try:
        found = from_json(text)
    except TwiceError as exc:
        line = _line(text, exc.key, last=True)
        return (cannot_read(place, ManagedProblemCode.TWICE, line=line),)
    except RecursionError:
        return (cannot_read(place, ManagedProblemCode.SYNTAX, line=1),)
    except ValueError as exc:
        line = getattr(exc, "lineno", 1)
        return (cannot_read(place, ManagedProblemCode.SYNTAX, line=line),)
    if not isinstance(found, dict):
        return (cannot_read(place, ManagedProblemCode.WRONG_TYPE, wanted="a table"),)
    entries = (
        Entry(name=name, raw=raw, line=_line(text, name))
        for name, raw in found.items()
        if name != _SCHEMA
    )
    return parted(place, entries)


def _line(text: str, name: str, *, last: bool = False) -> int:
    """Return the line on which a key stands, as well as a look at the text can tell."""
    wanted = f'"{name}"'
    at = text.rfind(wanted) if last else text.find(wanted)
    return text.count("\n", 0, at) + 1 if at >= 0 else 0
