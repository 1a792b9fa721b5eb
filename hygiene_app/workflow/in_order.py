"""Messages between their header and the index: complete in any order, kept in that of the folder.

A folder counts as read up to a UID, so a message is kept only when all before it are complete.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hygiene_app.model.message import MessageHeader
from hygiene_app.model.scanned import Scanned

CHUNK = 50
"""Messages that are kept together, so that a scan that is ended loses no more than these."""

MOST = 2_500
"""Messages that may wait for one before them. One document can take a minute to read, in which
hundreds come in a second: they need memory, and are lost where the scan is ended just then. A
mailbox asks for the parts of up to 1,600 ahead (`Mailbox.parts`), in batches of 500 headers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A message that is complete.

    Attributes:
        documents: how many of its parts were read.
        passed_over: whether its content was not to be looked at.
    """

    header: MessageHeader
    scanned: Scanned
    documents: int = 0
    passed_over: bool = False


class InOrder:
    """The messages of one folder that wait to be kept."""

    def __init__(self) -> None:
        self._waiting: deque[int] = deque()
        self._complete: dict[int, Looked] = {}

    @property
    def full(self) -> bool:
        """Whether no more should be asked for before some of these are kept."""
        return len(self._waiting) >= MOST

    def expect(self, headers: Iterable[MessageHeader]) -> None:
        """Note what comes next in the folder."""
        self._waiting.extend(header.ref.uid for header in headers)

    def complete(self, one: Looked) -> None:
        """Note that nothing is awaited of this message any more."""
        self._complete[one.header.ref.uid] = one

    def chunks(self) -> Iterator[list[Looked]]:
        """Take, `CHUNK` at a time, the messages that are complete and before which all are."""
        while len(self._waiting) >= CHUNK and self._are_complete(CHUNK):
            yield self._taken()

    def rest(self) -> Iterator[list[Looked]]:
        """Take all, once every message is complete."""
        while self._waiting:
            yield self._taken()

    def _are_complete(self, count: int) -> bool:
        return all(self._waiting[index] in self._complete for index in range(count))

    def _taken(self) -> list[Looked]:
        count = min(CHUNK, len(self._waiting))
        return [self._complete.pop(self._waiting.popleft()) for _ in range(count)]
