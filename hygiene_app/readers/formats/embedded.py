"""Files that people put into office documents as objects: read as parts of them.

A modern document keeps a file as it is, or within a compound file of its own; an old one keeps it
in a storage of its own. There it is a stream: wrapped by the Packager, or as its program left it.
"""

import re
import zipfile
from collections.abc import Iterator

from hygiene_app.readers.formats.compound import OLE, Compound, entry_names, open_compound, stream
from hygiene_app.readers.formats.container import read_entry
from hygiene_app.readers.formats.source import CannotRead, Extract, Source

_PLACES = re.compile(r"(?:(?:word|ppt|xl)/embeddings/[^/]{1,200}|Object \d{1,9})\Z", re.IGNORECASE)
PLACES = (b"/embeddings/", b"Object ")
"""What stands in a zip, in its directory, where there are such files: most have none."""
_WRAPPED = "\x01Ole10Native"
_STREAMS = ("Package", "CONTENTS")
_FORMULA = "Equation Native"
_SHOWN_AS_FILE = 2


def add_embedded(container: zipfile.ZipFile, extract: Extract) -> None:
    """Read the files embedded in a zip of an office document (ISO/IEC 29500-1, 15.2.5 and 15.2.10).

    Those that cannot be unpacked are listed.
    """
    for entry in container.infolist():
        if _PLACES.match(entry.filename) is None:
            continue
        name = entry.filename.rpartition("/")[2]
        try:
            files = tuple(_files(read_entry(container, entry.filename), name, extract))
        except CannotRead as exc:
            if not extract.add_unreadable(name, exc.reason):
                return
            continue
        if not all(map(extract.add_part, files)):
            return


def add_stored(compound: Compound, above: str, extract: Extract) -> None:
    """Read the files in the storages of a DOC, below "ObjectPool", or of an XLS, below ""."""
    folder = (above,) if above else ()
    for storage in entry_names(compound, folder):
        for file in _wrapped_in(compound, (*folder, storage), extract):
            if not extract.add_part(file):
                return


def _files(content: bytes, name: str, extract: Extract) -> Iterator[Source]:
    if not content.startswith(OLE):
        yield Source(content=content, name=name)
        return
    with open_compound(content) as compound:
        if _FORMULA in entry_names(compound, ()):
            return
        files = tuple(_wrapped_in(compound, (), extract))
    yield from files or (Source(content=content, name=name),)


def _wrapped_in(compound: Compound, storage: tuple[str, ...], extract: Extract) -> Iterator[Source]:
    native = stream(compound, (*storage, _WRAPPED), extract)
    if native:
        yield packed_file(native[4:])
    for name in _STREAMS:
        content = stream(compound, (*storage, name), extract)
        if content:
            yield Source(content=content)


def packed_file(native: bytes) -> Source:
    """Return the file within what the Packager wrote, or the bytes as they are.

    A number (2), label and path each ended by a zero byte, four bytes, then another path and the
    file, each after its length of four bytes. No specification tells; Windows writes it so.
    """
    whole = Source(content=native)
    if int.from_bytes(native[:2], "little") != _SHOWN_AS_FILE:
        return whole
    label_end = native.find(b"\0", 2)
    path_end = native.find(b"\0", label_end + 1)
    if label_end < 0 or path_end < 0:
        return whole
    at = path_end + 1 + 4
    at += 4 + int.from_bytes(native[at : at + 4], "little")
    size = int.from_bytes(native[at : at + 4], "little")
    content = native[at + 4 : at + 4 + size]
    if not content:
        return whole
    return Source(content=content, name=native[2:label_end].decode("cp1252", errors="replace"))
