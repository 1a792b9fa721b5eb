"""Messages whose parts are on their way: fetched in any order, read side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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
    """Knows which parts of which messages are still awaited."""

    def __init__(self, headers: Sequence[MessageHeader], *, pictures: bool) -> None:
        self._headers = {header.ref.uid: header for header in headers}
        self._readings: dict[int, list[PartRead]] = {}
        self._digests: dict[int, str] = {}
        self._awaited: dict[int, int] = {}
        self._complete: list[int] = []
        self._places: list[tuple[int, Part]] = []
        self._keys: dict[tuple[int, str], int] = {}
        self.requests: list[PartRequest] = []
        for uid, header in self._headers.items():
            skipped = skipped_parts(header, pictures=pictures)
            self._readings[uid] = [PartRead(reading=each) for each in skipped]
            wanted = list(wanted_parts(header, pictures=pictures))
            self._awaited[uid] = len(wanted)
            if not wanted:
                self._complete.append(uid)
            for request, part in wanted:
                self._keys[uid, request.number] = len(self._places)
                self._places.append((uid, part))
                self.requests.append(request)

    def documents(self, contents: Iterable[PartContent]) -> Iterator[ReadRequest]:
        """Yield what is to be read; what the server did not give is listed as missing."""
        for content in contents:
            key = self._keys[content.uid, content.number]
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
        uid = self._places[key][0]
        digest = self._digests.pop(key, "")
        self._readings[uid].append(PartRead(reading=reading, digest=digest))
        self._awaited[uid] -= 1
        if not self._awaited[uid]:
            self._complete.append(uid)

    def complete(self) -> Iterator[tuple[MessageHeader, list[PartRead]]]:
        """Yield, once, the messages of which nothing is awaited any more."""
        while self._complete:
            uid = self._complete.pop()
            yield self._headers[uid], self._readings.pop(uid)
