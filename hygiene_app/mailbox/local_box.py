"""What the three kinds of local mail have in common: boxes that give messages by UID."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from hygiene_app.model.message import Folder

UIDVALIDITY = 1
"""Never changes: a number once given to a key is never given to another one (`Numbering`)."""

MAX_PARSED = 60_000_000
"""Octets of the largest message whose structure is worked out, since it is held in memory."""


class Numbering(Protocol):
    """Gives UIDs to messages in files, which have none of their own."""

    def number(self, folder: str, keys: Sequence[str]) -> tuple[int, ...]:
        """Return a UID for each message that a folder holds now, the same one while it stays.

        New keys get ascending UIDs above all that were ever given in this folder. A key that is
        not among them loses its UID: what comes back later is a new message, to be read again.
        Keys may hold names of files; they are text without surrogate escapes.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A message as it lies on the disk.

    Attributes:
        data: its octets from the first one, no more than were asked for.
        size: how many it has.
        beside: when it arrived, as the place where it lies says.
        delivered: whether `beside` is kept by mail programs, not only by the file system.
        flags: those that are kept beside the message.
    """

    data: bytes
    size: int
    beside: datetime | None
    delivered: bool = False
    flags: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all of it is here."""
        return len(self.data) == self.size


class Box(Protocol):
    """Mail of one kind below one path. Looking changes nothing."""

    @property
    def octets(self) -> int:
        """How much has been read so far."""
        ...

    def folders(self) -> tuple[Folder, ...]:
        """Return the folders, the inbox first, then by name."""
        ...

    def uids(self, folder: str) -> list[int]:
        """Look into a folder and return the UIDs that it holds now, ascending.

        Raises `KnownError(FOLDER_GONE)`.
        """
        ...

    def size(self, folder: str, uid: int) -> int | None:
        """Return the octets of a message, None where it is gone."""
        ...

    def fetch(self, folder: str, uid: int, limit: int | None = None) -> Stored | None:
        """Return a message, or as many octets of its begin; None where it is gone.

        Raises `KnownError(FOLDER_GONE)`; `OSError` where it is there and cannot be read.
        """
        ...


def key_of(path: Path | str) -> str:
    """Return a path as a key: bytes that are no text become Latin-1, which every store takes."""
    name = str(path)
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return name.encode("utf-8", "surrogateescape").decode("latin-1")
    return name


def read(descriptor: int, limit: int | None) -> bytes:
    """Read an open file from where it stands, to its end or so many octets of it."""
    pieces: list[bytes] = []
    left = limit
    while left is None or left > 0:
        piece = os.read(descriptor, 1 << 20 if left is None else min(left, 1 << 20))
        if not piece:
            break
        pieces.append(piece)
        left = left if left is None else left - len(piece)
    return b"".join(pieces)
