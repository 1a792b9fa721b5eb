"""Compound files (MS-CFB), the container of old office documents and of Outlook's messages."""

import io
import struct
from types import TracebackType
from typing import IO, Protocol, Self

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import CannotRead, Extract

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
"""How each begins (MS-CFB 2.2)."""
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, ArithmeticError)


_STREAM = 2
"""MS-CFB 2.6.1: the type of a directory entry."""


class _Entry(Protocol):
    name: str
    kids: list["_Entry"]


class Compound(Protocol):
    """What is used of olefile's `OleFileIO`."""

    root: _Entry

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        /,
    ) -> None: ...
    def listdir(self, *, streams: bool, storages: bool) -> list[list[str]]: ...
    def exists(self, path: list[str], /) -> bool: ...
    def get_type(self, path: list[str], /) -> int | bool: ...
    def get_size(self, path: list[str], /) -> int: ...
    def openstream(self, path: list[str], /) -> IO[bytes]: ...


def open_compound(content: bytes) -> Compound:
    """Open a compound file. Raises `CannotRead(DAMAGED)`."""
    import olefile  # type: ignore[import-untyped]  # ships no types

    try:
        compound: Compound = olefile.OleFileIO(io.BytesIO(content))
    except (*_DAMAGE, struct.error, RecursionError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    return compound


def root_names(content: bytes) -> tuple[str, ...]:
    """Return the names of what lies in the root. Raises `CannotRead(DAMAGED)`."""
    with open_compound(content) as compound:
        # Not `listdir`, which follows storages that contain themselves.
        return tuple(entry.name for entry in compound.root.kids)


def entry_names(compound: Compound, storage: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of what lies in a storage, nothing where there is none."""
    here = compound.root
    for name in storage:
        inside = next((entry for entry in here.kids if entry.name == name), None)
        if inside is None:
            return ()
        here = inside
    return tuple(entry.name for entry in here.kids)


def stream(compound: Compound, path: tuple[str, ...], extract: Extract) -> bytes:
    """Return the content of a stream, nothing where there is none or it is broken.

    Raises `CannotRead(TOO_LARGE)` where a file of lying chains unpacks to more than is allowed.
    """
    content = stream_within(compound, path, extract.allowance.unpacked_left)
    extract.allowance.unpacked_left -= len(content)
    return content


def stream_within(compound: Compound, path: tuple[str, ...], most: int) -> bytes:
    """Return the content of a stream as `stream` does. Raises `CannotRead(TOO_LARGE)`."""
    try:
        if compound.get_type(list(path)) != _STREAM:
            return b""
        if compound.get_size(list(path)) > most:
            raise CannotRead(UnreadableReason.TOO_LARGE)
        with compound.openstream(list(path)) as opened:
            return opened.read()
    except _DAMAGE:
        return b""
