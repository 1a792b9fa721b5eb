"""A reader without a child process, for tests of those who use one."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from hygiene_app.model.document import (
    Document,
    Reading,
    ReadRequest,
    Unreadable,
    UnreadableReason,
)


class FakeReader:
    """Reads text as it stands, and whatever else it was told how to read.

    Attributes:
        readings: what to answer for certain contents; the name asked for is put in.
        names: the names of all documents it was given, in order.
        recognises_text: whether it says that pictures are worth handing over.
    """

    def __init__(
        self, readings: Mapping[bytes, Reading] | None = None, content_bytes: int = 50 * 1024 * 1024
    ) -> None:
        self.readings: dict[bytes, Reading] = dict(readings or {})
        self.names: list[str] = []
        self.recognises_text = False
        self._content_bytes = content_bytes

    def read_all(
        self, requests: Iterable[ReadRequest], check: Callable[[], None] = lambda: None
    ) -> Iterator[tuple[int, Reading]]:
        for request in requests:
            check()
            yield (
                request.key,
                self.read(
                    request.content,
                    name=request.name,
                    media_type=request.media_type,
                    charset=request.charset,
                ),
            )

    def start_over(self) -> None:
        """There is nothing that it remembers."""

    def read(self, content: bytes, *, name: str, media_type: str, charset: str = "") -> Reading:
        self.names.append(name)
        if content in self.readings:
            return _renamed(self.readings[content], name)
        if not content:
            return Unreadable(name=name, media_type=media_type, reason=UnreadableReason.EMPTY)
        if len(content) > self._content_bytes:
            return Unreadable(name=name, media_type=media_type, reason=UnreadableReason.TOO_LARGE)
        if b"\x00" in content:
            return Unreadable(
                name=name, media_type="application/octet-stream", reason=UnreadableReason.FORMAT
            )
        text = _decoded(content, charset).replace("\r\n", "\n")
        return Document(name=name, media_type="text/plain", pages=(text,))


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(charset or "cp1252", errors="replace")


def _renamed(reading: Reading, name: str) -> Reading:
    if isinstance(reading, Unreadable):
        return Unreadable(name=name, media_type=reading.media_type, reason=reading.reason)
    return Document(
        name=name,
        media_type=reading.media_type,
        pages=reading.pages,
        truncated=reading.truncated,
        images=reading.images,
        parts=reading.parts,
    )
