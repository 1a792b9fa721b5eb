"""Folders of mail below a path: where they lie, what they are called, and what they are for."""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from imapclient.imap_utf7 import decode as decode_utf7  # type: ignore[import-untyped] # no stubs

from hygiene_app.mailbox.encoded import text_of
from hygiene_app.mailbox.folder_list import NAMES
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import Folder, FolderRole

MAX_DEPTH = 20
_MAILDIR_PARTS = frozenset({"cur", "new", "tmp"})
_SUBFOLDERS = ".sbd"
_MBOX_ENDINGS = (".mbox", ".mbx")
INBOX = "INBOX"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A folder and the file or directory that holds its messages."""

    folder: Folder
    path: Path


@dataclass(slots=True)
class Listing:
    """What one directory holds, by name; links are followed."""

    path: Path
    directories: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def walk(root: Path, descend: Callable[[Listing], Iterable[str]]) -> Iterator[Listing]:
    """Yield the directories below `root`, parents first, each once whatever links lead to it.

    Args:
        descend: says which directories of a listing to go into.
    """
    seen: set[tuple[int, int]] = set()
    waiting = [(root, 0)]
    while waiting:
        path, depth = waiting.pop(0)
        found = _listing(path, seen)
        if found is None:
            continue
        yield found
        if depth < MAX_DEPTH:
            waiting.extend((path / name, depth + 1) for name in sorted(descend(found)))


def _listing(path: Path, seen: set[tuple[int, int]]) -> Listing | None:
    """Return what lies in a directory; None where it was seen, or may not be opened."""
    found = Listing(path)
    try:
        status = path.stat()
        if (status.st_dev, status.st_ino) in seen:
            return None
        seen.add((status.st_dev, status.st_ino))
        with os.scandir(path) as entries:
            for entry in entries:
                _sort_in(entry, found)
    except OSError:
        return None
    found.files.sort()
    return found


def _sort_in(entry: "os.DirEntry[str]", found: Listing) -> None:
    try:
        if entry.is_dir():
            found.directories.append(entry.name)
        elif entry.is_file():
            found.files.append(entry.name)
    except OSError:
        return  # a link that leads in a circle


# Maildir --------------------------------------------------------------------------------------


def is_maildir(path: Path) -> bool:
    """Whether a directory is a Maildir; Thunderbird makes them without new/."""
    return (path / "cur").is_dir() and ((path / "new").is_dir() or (path / "tmp").is_dir())


def beside_mail(found: Listing) -> list[str]:
    """Return the directories that are not the inside of a Maildir."""
    if "cur" in found.directories:
        return [name for name in found.directories if name not in _MAILDIR_PARTS]
    return found.directories


def maildirs(root: Path) -> tuple[Found, ...]:
    """Return the Maildirs below a path: Maildir++ (".Work.2024"), or one in the other."""
    found: dict[str, Found] = {}
    for listing in walk(root, beside_mail):
        if "cur" not in listing.directories or not is_maildir(listing.path):
            continue
        levels, delimiter = _maildir_levels(root, listing.path)
        folder = _folder(levels, delimiter, utf7=delimiter == ".")
        if folder.name in found:  # "Work" beside ".Work"
            folder = _folder((".", *levels), "/", utf7=False)
        found[folder.name] = Found(folder=folder, path=listing.path)
    return _in_order(found.values())


def _maildir_levels(root: Path, path: Path) -> tuple[tuple[str, ...], str]:
    inner = path.relative_to(root).parts
    if not inner:
        return (INBOX,), "."
    if len(inner) == 1 and inner[0].startswith(".") and is_maildir(root):
        return tuple(inner[0][1:].split(".")), "."
    return _without_endings(inner), "/"


def thunderbird_keeps(root: Path) -> bool:
    """Whether Thunderbird has an index of this mail, which it alone can keep true."""
    return any(
        name.endswith(".msf") for listing in walk(root, beside_mail) for name in listing.files
    )


# files ----------------------------------------------------------------------------------------


def mboxes(root: Path, is_mbox: Callable[[Path], bool]) -> tuple[Found, ...]:
    """Return the mboxes below a path, or the one at it.

    An empty file counts where Thunderbird has an index of it.
    """
    if root.is_file():
        return (Found(folder=_folder(_without_endings((root.name,)), "/"), path=root),)
    found: dict[str, Found] = {}
    for listing in walk(root, lambda one: one.directories):
        names = set(listing.files)
        for name in listing.files:
            path = listing.path / name
            if f"{name}.msf" not in names and not is_mbox(path):
                continue
            levels = list(path.relative_to(root).parts)
            if name == "mbox" and len(levels) > 1 and levels[-2].endswith(".mbox"):
                levels.pop()  # Apple Mail exports a directory with one file in it
            at_top = not any(level.endswith(_SUBFOLDERS) for level in levels)
            folder = _folder(_without_endings(tuple(levels)), "/", at_top=at_top)
            found.setdefault(folder.name, Found(folder=folder, path=path))
    return _in_order(found.values())


def eml_folders(root: Path) -> tuple[Found, ...]:
    """Return the directories below a path that hold .eml files, and the path itself."""
    found: list[Found] = []
    for listing in walk(root, lambda one: one.directories):
        inner = listing.path.relative_to(root).parts
        if not inner:
            name = text_of(os.fsencode(root.resolve().name))
            found.append(Found(folder=Folder(name=".", display=name or "."), path=root))
        elif any(is_eml(name) for name in listing.files):
            found.append(Found(folder=_folder(inner, "/"), path=listing.path))
    return _in_order(found)


def is_eml(name: str) -> bool:
    """Whether a file is one message, by its name."""
    return name[-4:].lower() == ".eml"


# names ----------------------------------------------------------------------------------------


def _without_endings(levels: tuple[str, ...]) -> tuple[str, ...]:
    """Return the levels as people know them: "Work.sbd/2024" is "Work/2024"."""
    out = [level.removesuffix(_SUBFOLDERS) for level in levels]
    stem = out[-1]
    for ending in _MBOX_ENDINGS:
        if stem.lower().endswith(ending) and len(stem) > len(ending):
            stem = stem[: -len(ending)]
    return (*out[:-1], stem)


def _folder(
    levels: tuple[str, ...], delimiter: str, *, utf7: bool = False, at_top: bool | None = None
) -> Folder:
    shown = tuple(_shown(level, utf7=utf7) for level in levels)
    if at_top is None:
        at_top = not shown[:-1] or tuple(map(str.casefold, shown[:-1])) == ("inbox",)
    return Folder(
        name=delimiter.join(levels),
        display=delimiter.join(shown),
        role=_role(shown[-1], alone=len(shown) == 1) if at_top else FolderRole.OTHER,
        delimiter=delimiter,
    )


def _shown(level: str, *, utf7: bool) -> str:
    raw = os.fsencode(level)
    if not utf7 or not raw.isascii():
        return text_of(raw)
    try:
        return str(decode_utf7(raw))
    except ValueError:
        return level


def _role(name: str, *, alone: bool) -> FolderRole:
    """Return what a folder is for, by its name; only those at the top count."""
    wanted = unicodedata.normalize("NFC", name).casefold().strip()
    if wanted == "inbox" and alone:
        return FolderRole.INBOX
    for role, names in NAMES.items():
        if wanted in names:
            return role
    return FolderRole.OTHER


def _in_order(found: Iterable[Found]) -> tuple[Found, ...]:
    def order(one: Found) -> tuple[bool, str]:
        return one.folder.role is not FolderRole.INBOX, one.folder.name

    return tuple(sorted(found, key=order))


def place_of(found: dict[str, Found], folder: str) -> Found:
    """Return one of the folders. Raises `KnownError(FOLDER_GONE)`."""
    try:
        return found[folder]
    except KeyError:
        raise KnownError(ErrorCode.FOLDER_GONE) from None
