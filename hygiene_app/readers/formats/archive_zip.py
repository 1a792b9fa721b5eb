"""Zip files: every file inside is a part, as long as they stay within what one may cost."""

import io
import lzma
import zipfile
import zlib

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.container import ENCRYPTED, RATIO_COUNTS_FROM
from hygiene_app.readers.formats.source import Allowance, CannotRead, Extract, Source

_CHAFF_FOLDERS = ("__MACOSX/",)
_CHAFF_NAMES = frozenset((".ds_store", "thumbs.db", "desktop.ini"))


def read_zip(source: Source, extract: Extract) -> None:
    """Read every file of a zip as a part; those with a password or too large are listed.

    Raises `CannotRead`: `DAMAGED`, `EMPTY`.
    """
    try:
        container = zipfile.ZipFile(io.BytesIO(source.content))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
    with container:
        files = [entry for entry in container.infolist() if not is_chaff(entry)]
        if not files:
            raise CannotRead(UnreadableReason.EMPTY)
        for entry in files:
            if not _add(container, entry, extract):
                return


def is_chaff(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder, or a file that systems leave behind."""
    name = entry.filename
    return (
        entry.filename.endswith("/")
        or name.startswith(_CHAFF_FOLDERS)
        or name.rpartition("/")[2].lower() in _CHAFF_NAMES
    )


def _add(container: zipfile.ZipFile, entry: zipfile.ZipInfo, extract: Extract) -> bool:
    try:
        content = _unpacked(container, entry, extract.allowance)
    except CannotRead as exc:
        return extract.add_unreadable(entry.filename, exc.reason)
    return extract.add_part(Source(content=content, name=entry.filename))


def _unpacked(container: zipfile.ZipFile, entry: zipfile.ZipInfo, allowance: Allowance) -> bytes:
    limits = allowance.limits
    size = entry.file_size
    if entry.flag_bits & ENCRYPTED:
        raise CannotRead(UnreadableReason.PASSWORD)
    bomb = size > max(RATIO_COUNTS_FROM, limits.zip_ratio * entry.compress_size)
    if bomb or size > min(limits.content_bytes, allowance.unpacked_left):
        raise CannotRead(UnreadableReason.TOO_LARGE)
    # `zipfile` never unpacks further than the size that the directory tells.
    allowance.unpacked_left -= size
    try:
        return container.read(entry)
    except NotImplementedError as exc:
        raise CannotRead(UnreadableReason.FORMAT) from exc
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError) as exc:
        raise CannotRead(UnreadableReason.DAMAGED) from exc
