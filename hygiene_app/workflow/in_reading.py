"""Messages whose parts are on their way: fetched in any order, read side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from hygiene_app.model.document import Reading, ReadRequest, Unreadable, UnreadableReason
from hygiene_app.model.message import MessageHeader, Part, PartContent, PartRequest
from hygiene_app.workflow.wanted import skipped_parts, wanted_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRead:
    """What was read of one part.

    Attributes:
        digest: SHA-256 of its content in hexadecimal; "" for a body, and for what did not come.
    """

    reading: Reading
    digest: str = ""


class PartsInReading:
    """Knows which parts of which messages are still awaited, and nothing of any others."""

    def __init__(self, *, pictures: bool) -> None:
        self._pictures = pictures
        self._headers: dict[int, MessageHeader] = {}
        self._readings: dict[int, list[PartRead]] = {}
        self._digests: dict[int, str] = {}
        self._awaited: dict[int, int] = {}
        self._complete: list[int] = []
        self._places: dict[int, tuple[int, Part]] = {}
        self._keys: dict[tuple[int, str], int] = {}
        self._numbers = count()

    def requests(self, batches: Iterable[Sequence[MessageHeader]]) -> Iterator[PartRequest]:
        """Yield what is to be fetched, taking the next headers only as there is need of them."""
        for headers in batches:
            for header in headers:
                yield from self._wanted(header)

    def _wanted(self, header: MessageHeader) -> Iterator[PartRequest]:
        uid = header.ref.uid
        skipped = skipped_parts(header, pictures=self._pictures)
        wanted = list(wanted_parts(header, pictures=self._pictures))
        self._headers[uid] = header
        self._readings[uid] = [PartRead(reading=each) for each in skipped]
        self._awaited[uid] = len(wanted)
        if not wanted:
            self._complete.append(uid)
        for request, part in wanted:
            key = next(self._numbers)
            self._keys[uid, request.number] = key
            self._places[key] = (uid, part)
            yield request

    def documents(self, contents: Iterable[PartContent]) -> Iterator[ReadRequest]:
        """Yield what is to be read; what the server did not give is listed as missing."""
        for content in contents:
            key = self._keys.pop((content.uid, content.number))
            part = self._places[key][1]
            name = part.name if part.attachment else ""
            if content.data is None:
                missing = UnreadableReason.MISSING
                self.arrived(key, Unreadable(name=name, media_type=part.media_type, reason=missing))
                continue
            request = ReadRequest(
                key=key,
                content=content.data,
                name=name,
                media_type=part.media_type,
                charset=part.charset,
            )
            if part.attachment:
                self._digests[key] = request.sha256.hex()
            yield request

    def arrived(self, key: int, reading: Reading) -> None:
        """Note what was read of one part."""
        uid, _part = self._places.pop(key)
        digest = self._digests.pop(key, "")
        self._readings[uid].append(PartRead(reading=reading, digest=digest))
        self._awaited[uid] -= 1
        if not self._awaited[uid]:
            self._complete.append(uid)

    def complete(self) -> Iterator[tuple[MessageHeader, list[PartRead]]]:
        """Yield, once, the messages of which nothing is awaited any more."""
        while self._complete:
            uid = self._complete.pop()
            del self._awaited[uid]
            yield self._headers.pop(uid), self._readings.pop(uid)
