"""Walks readings: a document before its parts, the parts in order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.source import APART

_PICTURES = (UnreadableReason.IMAGE, UnreadableReason.NO_TEXT)


def in_order(reading: Reading) -> Iterator[Reading]:
    """Yield a reading and all that lie inside it."""
    waiting = [reading]
    while waiting:
        found = waiting.pop()
        yield found
        if isinstance(found, Document):
            waiting.extend(reversed(found.parts))


@dataclass(frozen=True, slots=True)
class Recognised:
    """What came of the pictures of one document.

    Attributes:
        texts: page (or `APART`) and text, in order.
        reason: why there is no text; None where there is some or nobody looked.
    """

    texts: tuple[tuple[int, str], ...] = ()
    reason: UnreadableReason | None = None


def with_recognised(
    reading: Reading, recognised: Mapping[int, Recognised], first: int = 0
) -> Reading:
    """Return a tree in which the text of pictures stands at the places they lie.

    The trees of readings are shallow: the limit on depth holds.
    """
    told = recognised.get(first, Recognised())
    if isinstance(reading, Unreadable):
        return _read_at_last(reading, told)
    place = first + 1
    parts: list[Reading] = []
    for part in reading.parts:
        parts.append(with_recognised(part, recognised, place))
        place += sum(1 for _reading in in_order(part))
    return replace(reading, pages=_filled(reading.pages, told.texts), parts=tuple(parts))


def _read_at_last(reading: Unreadable, told: Recognised) -> Reading:
    if reading.reason not in _PICTURES:
        return reading
    if told.texts:
        pages = _filled((), told.texts)
        return Document(name=reading.name, media_type=reading.media_type, pages=pages, images=1)
    return replace(reading, reason=told.reason or reading.reason)


def _filled(pages: tuple[str, ...], texts: tuple[tuple[int, str], ...]) -> tuple[str, ...]:
    """Return pages with text put in: what stood there stays before it, and so do their numbers."""
    filled = list(pages)
    for number, text in texts:
        page = number if number != APART else len(filled)
        filled += [""] * (page + 1 - len(filled))
        filled[page] = f"{filled[page]}\n{text}" if filled[page].strip() else text
    return tuple(filled)
