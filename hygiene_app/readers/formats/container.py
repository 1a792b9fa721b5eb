"""Zip containers: looked at before anything is unpacked."""

import io
import re
import zipfile
import zlib

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import Allowance, CannotRead

PASTED = re.compile(
    r"(?:(?:word|ppt|xl)/media|Pictures)/[^/]+\.(?:jpe?g|png|tiff?|bmp|gif|webp|heic)\Z",
    re.IGNORECASE,
)
"""Where office documents keep the pictures that lie on their pages."""
SMALLEST_PICTURE = 15_000
"""Bytes as packed: logos and icons are below, photographed documents above."""

RATIO_COUNTS_FROM = 10 * 1024 * 1024
ENCRYPTED = 0x1


def open_zip(content: bytes, allowance: Allowance) -> zipfile.ZipFile:
    """Open a container after a look at its directory.

    The sizes told there bind: `zipfile` never unpacks an entry further than the directory says.
    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `TOO_LARGE` for a bomb.
    """
    limits = allowance.limits
    try:
        container = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    entries = container.infolist()
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise CannotRead(UnreadableReason.PASSWORD)
    unpacked = sum(entry.file_size for entry in entries)
    bomb = unpacked > max(RATIO_COUNTS_FROM, limits.zip_ratio * len(content))
    if bomb or unpacked > allowance.unpacked_left or len(entries) > limits.zip_entries:
        raise CannotRead(UnreadableReason.TOO_LARGE)
    allowance.unpacked_left -= unpacked
    return container


def holds_pictures(container: zipfile.ZipFile) -> bool:
    """Whether pictures lie in an office document that may show a page or a card."""
    return any(
        entry.compress_size >= SMALLEST_PICTURE and PASTED.match(entry.filename) is not None
        for entry in container.infolist()
    )


def read_entry(container: zipfile.ZipFile, name: str) -> bytes:
    """Return the content of an entry; nothing where there is none.

    Raises `CannotRead(DAMAGED)`.
    """
    try:
        return container.read(name)
    except KeyError:
        return b""
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
