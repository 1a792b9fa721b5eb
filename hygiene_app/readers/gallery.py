"""Collects the pictures of a document and its parts for recognition; only in the reader child."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from hygiene_app.model.document import Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.pictures import Picture, pictures_of
from hygiene_app.readers.formats.source import CannotRead, Source
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.tree import in_order


class Hung(NamedTuple):
    """A picture with its place in the tree of readings, and its page or `APART`."""

    place: int
    page: int
    picture: Picture


class Shown(NamedTuple):
    """Pictures that may hold text, most promising first, and what was wrong with others."""

    pictures: tuple[Hung, ...] = ()
    said: tuple[tuple[int, UnreadableReason], ...] = ()


@dataclass(slots=True)
class _Found:
    """A picture, and how many its document shows."""

    reading: Reading
    page: int
    picture: Picture
    beside: int


class Gallery:
    """Keeps the pictures that promise most, never many more than will be recognised.

    Attributes:
        seconds_left: tells how long there is to unpack pictures.
    """

    def __init__(self, limits: Limits) -> None:
        self.seconds_left: Callable[[], float] = lambda: limits.seconds
        self._limits = limits
        self._found: list[_Found] = []
        self._said: list[tuple[Reading, UnreadableReason]] = []

    def take(self, source: Source, reading: Reading, pages: tuple[int, ...]) -> None:
        """Unpack the pictures of one document, while time lasts."""
        if not self.seconds_left():
            return
        found: list[tuple[int, Picture]] = []
        reason = UnreadableReason.NO_TEXT
        try:
            for page, picture in pictures_of(source, reading, pages, self._limits):
                found.append((page, picture))
                if len(found) >= self._limits.ocr_pages:
                    break
        except CannotRead as exc:
            reason = exc.reason
        except MemoryError:
            reason = UnreadableReason.MEMORY
        except Exception:  # noqa: BLE001 - decoders raise anything over hostile bytes
            reason = UnreadableReason.DAMAGED
        self._found += (_Found(reading, page, picture, len(found)) for page, picture in found)
        if not found and isinstance(reading, Unreadable):
            self._said.append((reading, reason))
        # Few pages first: a photographed card says more than the first pages of a scanned book.
        self._found.sort(key=lambda each: each.beside)
        del self._found[self._limits.ocr_pages :]

    def shown(self, tree: Reading) -> Shown:
        """Return what was taken, with the places of its documents in the tree."""
        places = {id(reading): place for place, reading in enumerate(in_order(tree))}
        hung = [
            Hung(places[id(each.reading)], each.page, each.picture)
            for each in self._found
            if id(each.reading) in places
        ]
        said = [
            (places[id(reading)], reason) for reading, reason in self._said if id(reading) in places
        ]
        return Shown(tuple(hung), tuple(said))
