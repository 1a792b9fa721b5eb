"""Pictures that lie in an office document, each as the bytes of its own file, largest first."""

import io
import zipfile
from collections.abc import Iterator

from hygiene_app.readers.formats.blips import blips_in
from hygiene_app.readers.formats.compound import open_compound, stream_within
from hygiene_app.readers.formats.container import PASTED
from hygiene_app.readers.formats.rtf_pictures import rtf_pictures
from hygiene_app.readers.formats.workbook_binary import drawings
from hygiene_app.readers.limits import Limits

_RTF = b"{\\rtf"
# MS-DOC keeps pictures in lines in the first and others in the second, MS-PPT all in the third.
_STREAMS = (("Data",), ("WordDocument",), ("Pictures",))
_WORKBOOK = ("Workbook",)


def pasted_in(content: bytes, limits: Limits) -> Iterator[bytes]:
    """Yield the largest pictures of an office document, `ocr_pages` at most; logos are small.

    Raises `CannotRead`: `DAMAGED`, `TOO_LARGE`, and what `zipfile` raises over damaged files.
    """
    if content.startswith(b"PK"):
        return _of_zip(content, limits)
    found = rtf_pictures(content) if content.startswith(_RTF) else _of_compound(content, limits)
    # A shape that was copied names the same picture again.
    return iter(sorted(dict.fromkeys(found), key=len, reverse=True)[: limits.ocr_pages])


def _of_zip(content: bytes, limits: Limits) -> Iterator[bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as container:
        pictures = [
            entry
            for entry in container.infolist()
            if PASTED.match(entry.filename) and entry.file_size <= limits.content_bytes
        ]
        pictures.sort(key=lambda entry: entry.file_size, reverse=True)
        for entry in pictures[: limits.ocr_pages]:
            yield container.read(entry)


def _of_compound(content: bytes, limits: Limits) -> Iterator[bytes]:
    with open_compound(content) as compound:
        for path in _STREAMS:
            yield from blips_in(stream_within(compound, path, limits.content_bytes))
        yield from blips_in(drawings(stream_within(compound, _WORKBOOK, limits.content_bytes)))
