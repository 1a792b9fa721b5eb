"""Tar archives: every file inside is a part; the headers are believed as little as any others."""

import io
import tarfile
from pathlib import PurePosixPath

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import CannotRead, Extract, Source
from hygiene_app.readers.formats.stopwatch import OutOfTime, time_limit

_CHAFF = ("._", ".DS_Store")


def read_tar(source: Source, extract: Extract) -> None:
    """Read every ordinary file as a part; links and devices are nothing to read.

    Raises `CannotRead`: `DAMAGED`, `EMPTY`, `TIMED_OUT` (headers made to take long).
    """
    try:
        with tarfile.open(fileobj=io.BytesIO(source.content), mode="r:") as archive:
            _read(archive, extract)
    except tarfile.TarError as exc:
        if not extract.parts:
            raise CannotRead(UnreadableReason.DAMAGED) from exc
        extract.truncated = True
    if not extract.parts:
        raise CannotRead(UnreadableReason.EMPTY)


def _read(archive: tarfile.TarFile, extract: Extract) -> None:
    for _entry in range(extract.limits.zip_entries):
        entry = _next(archive, extract)
        if entry is None:
            return
        # A sparse file tells a size that its content does not have.
        wanted = entry.isfile() and not entry.issparse() and not _is_chaff(entry.name)
        if wanted and not _add(archive, entry, extract):
            return
    extract.truncated = True


def _next(archive: tarfile.TarFile, extract: Extract) -> tarfile.TarInfo | None:
    try:
        with time_limit(max(0.01, extract.allowance.seconds_left())):
            return archive.next()
    except OutOfTime:
        raise CannotRead(UnreadableReason.TIMED_OUT) from None


def _add(archive: tarfile.TarFile, entry: tarfile.TarInfo, extract: Extract) -> bool:
    if entry.size > min(extract.limits.content_bytes, extract.allowance.unpacked_left):
        return extract.add_unreadable(entry.name, UnreadableReason.TOO_LARGE)
    extract.allowance.unpacked_left -= entry.size
    opened = archive.extractfile(entry)
    content = opened.read() if opened is not None else b""
    if len(content) < entry.size:
        return extract.add_unreadable(entry.name, UnreadableReason.DAMAGED)
    return extract.add_part(Source(content=content, name=entry.name))


def _is_chaff(name: str) -> bool:
    return PurePosixPath(name).name.startswith(_CHAFF)
