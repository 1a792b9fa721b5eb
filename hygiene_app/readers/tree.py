"""Walks readings: a document before its parts, the parts in order."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason

_PICTURES = (UnreadableReason.IMAGE, UnreadableReason.NO_TEXT)


def in_order(reading: Reading) -> Iterator[Reading]:
    """Yield a reading and all that lie inside it."""
    waiting = [reading]
    while waiting:
        found = waiting.pop()
        yield found
        if isinstance(found, Document):
            waiting.extend(reversed(found.parts))


def may_be_picture(reading: Reading) -> bool:
    """Whether all there is to read may lie in pictures."""
    if isinstance(reading, Unreadable):
        return reading.reason in _PICTURES
    return reading.images > 0 and not reading.text.strip()


def with_pages(reading: Reading, pages: Mapping[int, tuple[str, ...]], first: int = 0) -> Reading:
    """Return a tree in which the pictures at these places have become documents with pages.

    The trees of readings are shallow: the limit on depth holds.
    """
    told = pages.get(first)
    if isinstance(reading, Unreadable):
        if told is None or not may_be_picture(reading):
            return reading
        return Document(name=reading.name, media_type=reading.media_type, pages=told, images=1)
    place = first + 1
    parts: list[Reading] = []
    for part in reading.parts:
        parts.append(with_pages(part, pages, place))
        place += sum(1 for _reading in in_order(part))
    if told is not None and may_be_picture(reading):
        reading = replace(reading, pages=told)
    return replace(reading, parts=tuple(parts))
