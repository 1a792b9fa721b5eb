"""Mail in mbox files: Thunderbird, Google Takeout, Apple Mail. Read only.

Removing one message would mean to write a file of gigabytes anew while its mail program, which
keeps an index of every position in it, may have it open.

A message is numbered by what its header says, not by its place: compacting or rewriting the file
moves messages, and none may be taken for another.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import BinaryIO

from hygiene_app.mailbox.local_box import Numbering, Stored, read
from hygiene_app.mailbox.local_folders import Found, mboxes, place_of
from hygiene_app.mailbox.local_header import is_expunged
from hygiene_app.mailbox.local_mbox_scan import LINE, arrival, is_beginning, messages
from hygiene_app.mailbox.local_mime import MAX_HEADER, fields_of, header_end
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import Folder

_FIRST_LOOK = 8_192
_HAS_STATUS = re.compile(rb"^X-Mozilla-Status:", re.IGNORECASE | re.MULTILINE)
_REWRITTEN = re.compile(
    rb"^(?:X-Mozilla-[A-Za-z0-9]+|X?-?Status|X-Keywords|X-UID|X-IMAP|X-IMAPbase|Content-Length"
    rb"|Lines):[^\n]*\n(?:[ \t][^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)


def is_mbox(path: Path) -> bool:
    """Whether a file begins as an mbox does."""
    if path.suffix.lower() in (".msf", ".eml"):
        return False
    try:
        with path.open("rb", buffering=0) as file:
            return is_beginning(file.read(2 * LINE))
    except OSError:
        return False


@dataclass(frozen=True, slots=True)
class _Slot:
    """Between which octets a message lies, and what its header is known by."""

    line: int
    start: int
    end: int
    mark: bytes


@dataclass(frozen=True, slots=True)
class _Index:
    """What a file held when it looked like this."""

    seen: tuple[int, ...]
    slots: dict[int, _Slot]


class MboxBox:
    """All mboxes below one path, or the one at it."""

    def __init__(self, root: Path, numbering: Numbering) -> None:
        self._root = root
        self._numbering = numbering
        self._found: dict[str, Found] = {}
        self._indexes: dict[str, _Index] = {}
        self.octets = 0
        self.folders()

    def folders(self) -> tuple[Folder, ...]:
        """Look for the files again and return them as folders."""
        self._found = {one.folder.name: one for one in mboxes(self._root, is_mbox)}
        return tuple(one.folder for one in self._found.values())

    def uids(self, folder: str) -> list[int]:
        """Return what lies in a file; it is read through where it has changed."""
        with self._open(folder) as file:
            return sorted(self._index(folder, file).slots)

    def size(self, folder: str, uid: int) -> int | None:
        """Return the octets of a message, None where it is gone."""
        with self._open(folder) as file:
            slot = self._index(folder, file).slots.get(uid)
        return slot.end - slot.start if slot else None

    def fetch(self, folder: str, uid: int, limit: int | None = None) -> Stored | None:
        """Return a message as it stands in the file: what was quoted (">From ") stays quoted."""
        with self._open(folder) as file:
            slot = self._slot(folder, uid, file)
            if slot is None:
                return None
            line = _read_at(file, slot.line, min(slot.start, slot.line + LINE))
            size = slot.end - slot.start
            data = _read_at(
                file, slot.start, slot.start + min(size, size if limit is None else limit)
            )
        self.octets += len(data)
        return Stored(data=data, size=size, beside=arrival(line), delivered=True)

    def _open(self, folder: str) -> BinaryIO:
        path = place_of(self._found, folder).path
        try:
            return path.open("rb", buffering=0)
        except FileNotFoundError as exc:
            raise KnownError(ErrorCode.FOLDER_GONE) from exc

    def _slot(self, folder: str, uid: int, file: BinaryIO) -> _Slot | None:
        """Return where a message lies, after a look whether it still does."""
        index = self._indexes.get(folder)
        slot = index.slots.get(uid) if index else None
        if slot is not None:
            head = _head(file, slot.line, slot.end)
            if head is not None and head.mark == slot.mark:
                return slot
            self._indexes.pop(folder)  # moved, though nothing else gave it away
        return self._index(folder, file).slots.get(uid)

    def _index(self, folder: str, file: BinaryIO) -> _Index:
        status = os.fstat(file.fileno())
        seen = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
        known = self._indexes.get(folder)
        if known is not None and known.seen == seen:
            return known
        self.octets += status.st_size
        slots = list(_slots(file))
        made = _Index(seen, dict(zip(self._number(folder, slots), slots, strict=True)))
        self._indexes[folder] = made
        return made

    def _number(self, folder: str, slots: list[_Slot]) -> tuple[int, ...]:
        """The same message twice in a file is two messages: the first one and the second one."""
        times: Counter[str] = Counter()
        keys = []
        for slot in slots:
            key = f"{slot.mark.hex()} {slot.end - slot.start}"
            times[key] += 1
            keys.append(f"{key} {times[key]}" if times[key] > 1 else key)
        return self._numbering.number(folder, keys)


@dataclass(frozen=True, slots=True)
class _Head:
    """What the beginning of a message tells."""

    mark: bytes
    expunged: bool


def _slots(file: BinaryIO) -> Iterator[_Slot]:
    """Yield the messages of a file, without those that its program has deleted already."""
    for span in messages(file):
        head = _head(file, span.line, span.following)
        if head is not None and not head.expunged:
            yield _Slot(span.line, span.start, span.end, head.mark)


def _head(file: BinaryIO, line: int, end: int) -> _Head | None:
    """Look at the header behind a From_ line; None where there is no such line."""
    wanted = _FIRST_LOOK
    while True:
        raw = _read_at(file, line, min(end, line + wanted))
        if not raw.startswith(b"From "):
            return None
        start = raw.find(b"\n") + 1 or len(raw)
        body = header_end(raw, start, len(raw))
        if body < len(raw) or len(raw) < wanted or wanted > MAX_HEADER:
            break
        wanted *= 8
    header = raw[start:body]
    expunged = bool(_HAS_STATUS.search(header)) and is_expunged(fields_of(header))
    lasting = _REWRITTEN.sub(b"", header + b"\n").rstrip(b"\r\n")
    return _Head(blake2b(lasting, digest_size=16).digest(), expunged)


def _read_at(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return read(file.fileno(), end - start)
