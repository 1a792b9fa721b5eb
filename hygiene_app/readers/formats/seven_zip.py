"""7z archives, in memory, with the decoders that Python brings along.

An own reader: py7zr needs nine more packages (15 MB), among them a process inspector and a
cipher library, for a container that is rare in mail.
"""

import bz2
import lzma
import struct
import zlib
from collections.abc import Iterator

from hygiene_app.model.document import Unreadable, UnreadableReason
from hygiene_app.readers.formats.container import RATIO_COUNTS_FROM
from hygiene_app.readers.formats.seven_zip_header import (
    Coder,
    Directory,
    Folder,
    HeaderReader,
    start_of,
)
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source

_HEADER, _ENCODED_HEADER = 0x01, 0x17
_COPY, _LZMA, _LZMA2, _DEFLATE, _BZIP2 = (
    b"\x00", b"\x03\x01\x01", b"\x21", b"\x04\x01\x08", b"\x04\x02\x02",
)  # fmt: skip
_DELTA = b"\x03"
_BCJ = (b"\x04", b"\x03\x03\x01\x03")
_AES = b"\x06\xf1\x07\x01"
_BROKEN = (lzma.LZMAError, zlib.error, OSError, EOFError, ValueError)
_HEADERS_IN_HEADERS = 4


def read_seven_zip(source: Source, extract: Extract) -> None:
    """Read every file of a 7z archive as a part.

    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `FORMAT`, `TOO_LARGE`, `EMPTY`.
    """
    content = source.content
    directory = _directory(content, extract.allowance)
    names = iter(directory.names)
    at = 32 + directory.packed_at
    if not any(folder.files for folder in directory.folders):
        raise CannotRead(UnreadableReason.EMPTY)
    for folder, packed in zip(directory.folders, directory.packed, strict=False):
        if not _add_folder(folder, content[at : at + packed], names=names, extract=extract):
            return
        at += packed
    if not extract.parts:
        raise CannotRead(UnreadableReason.EMPTY)
    if all(
        isinstance(part, Unreadable) and part.reason is UnreadableReason.PASSWORD
        for part in extract.parts
    ):
        extract.parts.clear()
        raise CannotRead(UnreadableReason.PASSWORD)


def _directory(content: bytes, allowance: Allowance) -> Directory:
    at, size = start_of(content)
    header = content[at : at + size]
    for _layer in range(_HEADERS_IN_HEADERS):
        reader = HeaderReader(header, allowance.limits.zip_entries)
        kind = reader.byte()
        if kind == _HEADER:
            return reader.directory()
        if kind != _ENCODED_HEADER:
            break
        packing = Directory()
        reader.streams(packing)
        if not packing.folders or not packing.packed:
            break
        start = 32 + packing.packed_at
        header = _unpacked(
            packing.folders[0], content[start : start + packing.packed[0]], allowance
        )
    raise CannotRead(UnreadableReason.DAMAGED)


def _add_folder(folder: Folder, packed: bytes, *, names: Iterator[str], extract: Extract) -> bool:
    files = [(next(names, ""), size) for size in folder.files]
    try:
        unpacked = _unpacked(folder, packed, extract.allowance)
    except CannotRead as exc:
        return all(extract.add_unreadable(name, exc.reason) for name, _size in files)
    at = 0
    for name, size in files:
        if not extract.add_part(Source(content=unpacked[at : at + size], name=name)):
            return False
        at += size
    return True


def _unpacked(folder: Folder, packed: bytes, allowance: Allowance) -> bytes:
    coders = [folder.coders[number] for number in folder.order]
    if any(coder.method == _AES for coder in coders):
        raise CannotRead(UnreadableReason.PASSWORD)
    # What lies between two steps is as large as the files, or a little less.
    size = max(folder.sizes)
    if size > max(RATIO_COUNTS_FROM, allowance.limits.zip_ratio * len(packed)):
        raise CannotRead(UnreadableReason.TOO_LARGE)
    if size > allowance.unpacked_left:
        raise CannotRead(UnreadableReason.TOO_LARGE)
    allowance.unpacked_left -= size
    data, step = packed, 0
    try:
        while step < len(coders):
            filters = _filters(coders, step)
            taken = len(filters) or 1
            size = folder.sizes[step + taken - 1]
            data = _step(coders[step], data, size, filters)[:size]
            step += taken
    except _BROKEN as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    if len(data) < folder.size:
        raise CannotRead(UnreadableReason.DAMAGED)
    return data


def _step(coder: Coder, data: bytes, size: int, filters: list[dict[str, int]]) -> bytes:
    if filters:
        return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters).decompress(data, size)
    if coder.method == _COPY:
        return data
    if coder.method == _DEFLATE:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(data, max(1, size))
    if coder.method == _BZIP2:
        return bz2.BZ2Decompressor().decompress(data, size)
    raise CannotRead(UnreadableReason.FORMAT)


def _filters(coders: list[Coder], step: int) -> list[dict[str, int]]:
    """Return LZMA with the filters behind it, as one chain; nothing for other methods."""
    first = _lzma_filter(coders[step])
    if first is None:
        return []
    chain = [first]
    for coder in coders[step + 1 :]:
        if coder.method == _DELTA and coder.properties:
            chain.insert(0, {"id": lzma.FILTER_DELTA, "dist": coder.properties[0] + 1})
        elif coder.method in _BCJ:
            chain.insert(0, {"id": lzma.FILTER_X86})
        else:
            break
    return chain


def _lzma_filter(coder: Coder) -> dict[str, int] | None:
    told = coder.properties
    if coder.method == _LZMA2 and len(told) == 1 and told[0] <= 40:
        size = 0xFFFFFFFF if told[0] == 40 else (2 | told[0] & 1) << (told[0] // 2 + 11)
        return {"id": lzma.FILTER_LZMA2, "dict_size": size}
    if coder.method == _LZMA and len(told) == 5:
        rest, lc = divmod(told[0], 9)
        pb, lp = divmod(rest, 5)
        (size,) = struct.unpack_from("<I", told, 1)
        return {
            "id": lzma.FILTER_LZMA1, "dict_size": max(size, 4096), "lc": lc, "lp": lp, "pb": pb
        }  # fmt: skip
    return None
