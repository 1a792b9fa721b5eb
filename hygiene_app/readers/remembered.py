"""Readings of documents that came before, so that a file sent to many is read once.

In memory only, and never more than so much of it: what stands in attachments is not kept on disk.
"""

import sys
from collections import OrderedDict
from dataclasses import replace

from hygiene_app.model.document import Document, Reading, ReadRequest
from hygiene_app.readers.tree import in_order

_TEXT_BYTES = 16 * 1024 * 1024
_SHARE = 4
"""No single document takes more than this part of the room."""

Known = tuple[bytes, str, str]
"""What decides how a document is read: its hash, and the claims that tell text from text."""


class Remembered:
    """Keeps readings, those used last longest."""

    def __init__(self, text_bytes: int = _TEXT_BYTES) -> None:
        self._room = self._left = text_bytes
        self._kept: OrderedDict[Known, Reading] = OrderedDict()

    def reading(self, known: Known, name: str) -> Reading | None:
        """Return what this document said, under another name; None where it is new."""
        reading = self._kept.get(known)
        if reading is None:
            return None
        self._kept.move_to_end(known)
        return replace(reading, name=name)

    def keep(self, known: Known, reading: Reading) -> None:
        """Remember a reading, and forget others where room is short."""
        size = _size(reading)
        if known in self._kept or size > self._room // _SHARE:
            return
        self._kept[known] = reading
        self._left -= size
        while self._left < 0:
            _known, dropped = self._kept.popitem(last=False)
            self._left += _size(dropped)

    def forget(self) -> None:
        """Forget all."""
        self._kept.clear()
        self._left = self._room


def known_by(request: ReadRequest) -> Known | None:
    """Return by what a document is known again, None where it is not worth it.

    Bodies of messages have no name; no two are the same, and they are read in no time.
    """
    if not request.name:
        return None
    return request.sha256, request.media_type.lower(), request.charset.lower()


def _size(reading: Reading) -> int:
    """Return about how many bytes a reading takes."""
    size = 0
    for found in in_order(reading):
        size += sys.getsizeof(found) + sys.getsizeof(found.name)
        if isinstance(found, Document):
            size += sum(map(sys.getsizeof, found.pages))
    return size
