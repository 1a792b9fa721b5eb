"""Several reader children at work side by side (docs/adr/0008)."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from queue import SimpleQueue
from threading import Event
from types import TracebackType
from typing import NamedTuple, Self

from hygiene_app.model.document import Reading, ReadRequest
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.machine import fitting_children
from hygiene_app.readers.ocr import Recogniser, Tesseract, find_tesseract
from hygiene_app.readers.reader import ChildReader, child_command
from hygiene_app.readers.remembered import Known, Remembered, known_by

_AHEAD = 2
"""Documents for each child: the one it reads and the next, so that it need not wait for us."""
_LOOK_UP_SECONDS = 0.2


def _go_on() -> None:
    """Find nothing that stands against going on."""


class ReaderPool:
    """Reads documents in several children, each confined and bounded as one alone.

    For one thread at a time. Children start when there is work for them. Ends with `close` or a
    `with` block; a read after that starts new children.
    """

    def __init__(
        self,
        command: Sequence[str] = (),
        limits: Limits | None = None,
        *,
        find: Callable[[], Tesseract | None] = find_tesseract,
        children: int = 0,
    ) -> None:
        """Make a pool of so many children; of as many as suit this machine where that is 0."""
        self._limits = limits or Limits()
        command = tuple(command) or child_command()
        self._halt = Event()
        self._recogniser = Recogniser(command, self._limits, find, self._halt)
        self._readers = tuple(
            ChildReader(command, self._limits, recogniser=self._recogniser, halt=self._halt)
            for _child in range(children or fitting_children(self._limits.memory_bytes))
        )
        self._remembered = Remembered()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read(self, content: bytes, *, name: str, media_type: str, charset: str = "") -> Reading:
        """Read one document, as `ChildReader.read` does."""
        request = ReadRequest(
            key=0, content=content, name=name, media_type=media_type, charset=charset
        )
        known = known_by(request)
        before = self._remembered.reading(known, name) if known is not None else None
        if before is not None:
            return before
        reading = self._readers[0].read(content, name=name, media_type=media_type, charset=charset)
        if known is not None:
            self._remembered.keep(known, reading)
        return reading

    def read_all(
        self, requests: Iterable[ReadRequest], check: Callable[[], None] = _go_on
    ) -> Iterator[tuple[int, Reading]]:
        """Yield the key and the reading of each document, in the order in which they are done.

        Requests are taken one by one, in the thread of the caller, and only as there is room:
        two documents for each child, and `ahead_bytes` of content unless one alone is larger.
        `check` is called several times a second while this waits; what it raises ends the work,
        as does closing the iterator: children that are reading are then killed.
        Never raises over a document. Raises `KnownError(READER_UNAVAILABLE)`.
        """
        free: SimpleQueue[ChildReader] = SimpleQueue()
        for reader in self._readers:
            free.put(reader)
        flights = _Flights(_AHEAD * len(self._readers), self._limits.ahead_bytes)
        executor = ThreadPoolExecutor(len(self._readers), thread_name_prefix="reader")
        try:
            for request in requests:
                known = known_by(request)
                before = self._remembered.reading(known, request.name) if known else None
                if before is not None:
                    yield request.key, before
                elif not flights.join(request, known):
                    while not flights.has_room(len(request.content)):
                        yield from self._landed(flights, check, _LOOK_UP_SECONDS)
                    flights.add(request, known, executor.submit(_read, free, request))
                    yield from self._landed(flights, check, 0)
            while flights.under_way:
                yield from self._landed(flights, check, _LOOK_UP_SECONDS)
        finally:
            if flights.under_way:
                self._halt.set()
            executor.shutdown(cancel_futures=True)
            self._halt.clear()

    def _landed(
        self, flights: "_Flights", check: Callable[[], None], seconds: float
    ) -> Iterator[tuple[int, Reading]]:
        check()
        for flight, reading in flights.landed(seconds):
            if flight.known is not None:
                self._remembered.keep(flight.known, reading)
            for key, name in flight.awaited_by:
                yield key, _named(reading, name)

    @property
    def recognises_text(self) -> bool:
        """Whether a program for text in pictures is installed, so that pictures are worth it."""
        return self._recogniser.tesseract() is not None

    def layers(self) -> tuple[str, ...]:
        """Return the layers of confinement that hold on this system (for `doctor`).

        Raises `KnownError(READER_UNAVAILABLE)`.
        """
        return self._readers[0].layers()

    @property
    def child_pids(self) -> tuple[int, ...]:
        """The numbers of the children that run."""
        return tuple(reader.child_pid for reader in self._readers if reader.child_pid is not None)

    def start_over(self) -> None:
        """Begin another scan: forget identical documents, and renew the time for pictures."""
        self._remembered.forget()
        self._recogniser.renew_time()

    def close(self) -> None:
        """End the children, remove their empty folders and forget what they read."""
        for reader in self._readers:
            reader.close()
        self.start_over()


def _read(free: "SimpleQueue[ChildReader]", request: ReadRequest) -> Reading:
    """Read in a child that is free; there are as many as threads."""
    reader = free.get()
    try:
        return reader.read(
            request.content,
            name=request.name,
            media_type=request.media_type,
            charset=request.charset,
        )
    finally:
        free.put(reader)


def _named(reading: Reading, name: str) -> Reading:
    return reading if reading.name == name else replace(reading, name=name)


class _Flight(NamedTuple):
    known: Known | None
    size: int
    awaited_by: list[tuple[int, str]]
    """Key and name of each request that has this content."""


class _Flights:
    """What is being read. Holds no content: that goes with the child's answer."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most = most
        self._bytes_left = most_bytes
        self._by_future: dict[Future[Reading], _Flight] = {}

    @property
    def under_way(self) -> int:
        """How many documents are not yet read."""
        return len(self._by_future)

    def has_room(self, size: int) -> bool:
        """Whether a document of so many bytes may be handed over now."""
        flights = self._by_future
        return not flights or (len(flights) < self._most and size <= self._bytes_left)

    def join(self, request: ReadRequest, known: Known | None) -> bool:
        """Wait for the same content that is being read already; return False where it is not."""
        if known is None:
            return False
        for flight in self._by_future.values():
            if flight.known == known:
                flight.awaited_by.append((request.key, request.name))
                return True
        return False

    def add(self, request: ReadRequest, known: Known | None, future: Future[Reading]) -> None:
        """Note that a document is being read."""
        size = len(request.content)
        self._bytes_left -= size
        self._by_future[future] = _Flight(known, size, [(request.key, request.name)])

    def landed(self, seconds: float) -> Iterator[tuple[_Flight, Reading]]:
        """Yield what has been read, after waiting so long for the first."""
        done, _others = wait(self._by_future, seconds, FIRST_COMPLETED)
        for future in done:
            flight = self._by_future.pop(future)
            self._bytes_left += flight.size
            yield flight, future.result()
