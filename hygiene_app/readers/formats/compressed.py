"""One file packed by gzip, bzip2 or xz: unpacked within bounds, read as a part."""

import bz2
import lzma
import struct
import zlib
from typing import Protocol

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.container import RATIO_COUNTS_FROM
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source

_ENDINGS = (
    (".tgz", ".tar"), (".tbz2", ".tar"), (".tbz", ".tar"), (".txz", ".tar"), (".gz", ""),
    (".bz2", ""), (".xz", ""),
)  # fmt: skip
_XZ_MEMORY = 128 * 1024 * 1024
_HAS_NAME, _HAS_EXTRA = 0x08, 0x04
_STEP = 1024 * 1024


class _Unpacker(Protocol):
    def unpack(self, data: bytes, most: int) -> bytes:
        """Return at most so many bytes more; b"" for data asks for what is still inside."""
        ...

    @property
    def finished(self) -> bool:
        """Whether the end was reached."""
        ...


class _Gzip:
    def __init__(self) -> None:
        self._inner = zlib.decompressobj(wbits=31)

    def unpack(self, data: bytes, most: int) -> bytes:
        return self._inner.decompress(data or self._inner.unconsumed_tail, most)

    @property
    def finished(self) -> bool:
        return self._inner.eof


class _Other:
    def __init__(self, inner: "bz2.BZ2Decompressor | lzma.LZMADecompressor") -> None:
        self._inner = inner

    def unpack(self, data: bytes, most: int) -> bytes:
        return self._inner.decompress(data, max_length=most)

    @property
    def finished(self) -> bool:
        return self._inner.eof


def read_compressed(source: Source, extract: Extract) -> None:
    """Read what is packed inside as a part.

    A file that ends too early is read as far as it goes, and marked as cut off.
    Raises `CannotRead`: `DAMAGED`, `TOO_LARGE` for a bomb.
    """
    content, whole = _unpacked(source.content, extract.allowance)
    if not content and not whole:
        raise CannotRead(UnreadableReason.DAMAGED)
    extract.truncated = extract.truncated or not whole
    extract.add_part(Source(content=content, name=_name(source)))


def _unpacked(packed: bytes, allowance: Allowance) -> tuple[bytes, bool]:
    """Return what was inside, and whether that is all of it."""
    limits = allowance.limits
    ceiling = min(
        limits.content_bytes,
        allowance.unpacked_left,
        max(RATIO_COUNTS_FROM, limits.zip_ratio * len(packed)),
    )
    unpacker, out, data = _unpacker(packed), bytearray(), packed
    try:
        while not unpacker.finished:
            piece = unpacker.unpack(data, _STEP)
            data = b""
            out += piece
            if len(out) > ceiling:
                raise CannotRead(UnreadableReason.TOO_LARGE)
            if not piece:
                break
    except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError):
        # What came before the damage counts.
        allowance.unpacked_left -= len(out)
        return bytes(out), False
    allowance.unpacked_left -= len(out)
    return bytes(out), unpacker.finished


def _unpacker(packed: bytes) -> _Unpacker:
    if packed.startswith(b"\x1f\x8b"):
        return _Gzip()
    if packed.startswith(b"BZh"):
        return _Other(bz2.BZ2Decompressor())
    return _Other(lzma.LZMADecompressor(memlimit=_XZ_MEMORY))


def _name(source: Source) -> str:
    """Return the name inside a gzip (RFC 1952 §2.3), else the name without its ending."""
    head = source.content[:1024]
    if head.startswith(b"\x1f\x8b") and head[3] & _HAS_NAME:
        at = 10
        if head[3] & _HAS_EXTRA:
            at += 2 + struct.unpack_from("<H", head.ljust(12, b"\0"), 10)[0]
        name, end, _rest = head[at:].partition(b"\0")
        if end and name:
            return name.decode("latin-1").rpartition("/")[2]
    name_given = source.name
    for ending, instead in _ENDINGS:
        if name_given.lower().endswith(ending):
            return name_given[: -len(ending)] + instead
    return name_given
