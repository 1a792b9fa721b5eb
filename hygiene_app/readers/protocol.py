"""What parent and child say to each other, and what the parent believes of it.

Every frame is a length (4 bytes, big-endian) and so many bytes. The parent sends a greeting
(JSON), then for each document a request (JSON) and its content (raw). The child answers the
greeting (JSON), then for each document an answer (JSON: the tree of readings with the length of
each page) and the text of all pages in one (UTF-8), in the order of the tree.

The text travels apart from the JSON so that the JSON stays small: what the parent parses is
bounded before it is parsed. A child that read a hostile document may say anything; nothing here
runs, unpickles or allocates by what it says.
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.cleaning import NAME_CHARS, clean_name, is_clean
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits, limits_from_facts, limits_to_facts

HEADER_BYTES = 2 * 1024 * 1024
_CHUNK = 256 * 1024
_LENGTH = 4
_TOGETHER = 32 * 1024
_UTF8_BYTES = 4
_LAYERS = 32
_LAYER = re.compile(r"[a-z0-9-]{1,40}")
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]{0,80}/[a-z0-9][a-z0-9.+_-]{0,120}")
_IMAGES = 1_000_000

_DOCUMENT_KEYS = {"name", "media_type", "pages", "truncated", "images", "parts"}
_UNREADABLE_KEYS = {"name", "media_type", "reason"}

Receive = Callable[[int], bytes]
"""Returns at most so many bytes, and none only at the end of the stream."""

Send = Callable[[bytes | memoryview], int | None]
"""Takes bytes and returns how many it took."""


class Misbehaved(Exception):
    """The other side said something that no honest one says."""


class Closed(Exception):
    """The stream ended between two frames."""


def send_frames(send: Send, *frames: bytes) -> None:
    """Send frames. Raises `OSError`."""
    waiting = b""
    for frame in frames:
        waiting += len(frame).to_bytes(_LENGTH, "big")
        # Small ones go together: a system call costs more than copying them.
        if len(frame) <= _TOGETHER:
            waiting += frame
            continue
        _send_all(send, waiting)
        _send_all(send, frame)
        waiting = b""
    _send_all(send, waiting)


def _send_all(send: Send, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[send(view) or 0 :]


def receive_frame(receive: Receive, ceiling: int) -> bytes:
    """Receive one frame of at most `ceiling` bytes.

    Memory is taken as bytes arrive, never by the length that was announced.
    Raises `Closed` before the first byte, `Misbehaved` afterwards, `OSError`.
    """
    start = receive(_LENGTH)
    if not start:
        raise Closed
    if len(start) < _LENGTH:
        start += _receive_exactly(receive, _LENGTH - len(start))
    length = int.from_bytes(start, "big")
    if length > ceiling:
        raise Misbehaved("a frame is too long")
    return _receive_exactly(receive, length)


def _receive_exactly(receive: Receive, length: int) -> bytes:
    pieces: list[bytes] = []
    missing = length
    while missing:
        piece = receive(min(missing, _CHUNK))
        if not piece:
            raise Misbehaved("the stream ended within a frame")
        pieces.append(piece)
        missing -= len(piece)
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def to_json(value: object) -> bytes:
    """Return a value as JSON."""
    return json.dumps(value, separators=(",", ":")).encode("ascii")


def object_of(untrusted: bytes) -> dict[str, object]:
    """Return a JSON object. Raises `Misbehaved`."""
    try:
        value = json.loads(untrusted.decode("utf-8"))
    except (ValueError, RecursionError) as exc:
        raise Misbehaved("not JSON") from exc
    if not isinstance(value, dict):
        raise Misbehaved("not an object")
    return value


# -- greeting ---------------------------------------------------------------------------------


def greeting(limits: Limits) -> bytes:
    """Return what the parent says first: the limits that the child takes on."""
    return to_json(limits_to_facts(limits))


def limits_of_greeting(data: bytes) -> Limits:
    """Return the limits that the parent asked for. Raises `Misbehaved`."""
    try:
        return limits_from_facts(object_of(data))
    except ValueError as exc:
        raise Misbehaved("not limits") from exc


def ready(layers: tuple[str, ...]) -> bytes:
    """Return what the child says first: the layers of confinement that hold."""
    return to_json({"ready": list(layers)})


def layers_of_ready(untrusted: bytes) -> tuple[str, ...]:
    """Return the layers that the child claims. Raises `Misbehaved`."""
    value = object_of(untrusted)
    layers = value.get("ready")
    if value.keys() != {"ready"} or not isinstance(layers, list) or len(layers) > _LAYERS:
        raise Misbehaved("not ready")
    return tuple(_matching(layer, _LAYER) for layer in layers)


# -- request ----------------------------------------------------------------------------------


def request(source: Source, number: int, *, pictures: bool = False) -> bytes:
    """Return the header of a request; the content follows in a frame of its own.

    Asked for are the pictures instead of the text where `pictures` is set.
    """
    return to_json(
        {
            "pictures": pictures,
            "number": number,
            "name": clean_name(source.name),
            "media_type": source.media_type[:NAME_CHARS],
            "charset": source.charset[:NAME_CHARS],
        }
    )


def wants_pictures(header: bytes) -> bool:
    """Whether a request asks for pictures instead of text. Raises `Misbehaved`."""
    return object_of(header).get("pictures") is True


def source_of_request(header: bytes, content: bytes) -> tuple[Source, int]:
    """Return what to read and the number of the request. Raises `Misbehaved`."""
    value = object_of(header)
    value.pop("pictures", None)
    texts = {key: value.pop(key, None) for key in ("name", "media_type", "charset")}
    number = value.pop("number", None)
    if value or not isinstance(number, int):
        raise Misbehaved("not a request")
    checked = {key: text for key, text in texts.items() if isinstance(text, str)}
    if len(checked) != len(texts):
        raise Misbehaved("not a request")
    return Source(
        content=content,
        name=checked["name"],
        media_type=checked["media_type"],
        charset=checked["charset"],
    ), number


# -- answer -----------------------------------------------------------------------------------


def answer(reading: Reading, number: int, *, pictures: bool = False) -> tuple[bytes, bytes]:
    """Return the two frames that tell a reading, and whether pictures in it may hold more text."""
    texts: list[bytes] = []
    tree = _told(reading, texts)
    header = to_json({"number": number, "pictures": pictures, "reading": tree})
    return header, b"".join(texts)


def _told(reading: Reading, texts: list[bytes]) -> dict[str, object]:
    if isinstance(reading, Unreadable):
        return {
            "name": reading.name,
            "media_type": reading.media_type,
            "reason": reading.reason.value,
        }
    pages = [page.encode("utf-8") for page in reading.pages]
    texts += pages
    return {
        "name": reading.name,
        "media_type": reading.media_type,
        "pages": [len(page) for page in pages],
        "truncated": reading.truncated,
        "images": reading.images,
        "parts": [_told(part, texts) for part in reading.parts],
    }


def text_ceiling(limits: Limits) -> int:
    """Return how many bytes of text an honest child sends at most."""
    return limits.text_chars * _UTF8_BYTES


def reading_of_answer(
    untrusted_header: bytes, untrusted_text: bytes, *, name: str, number: int, limits: Limits
) -> tuple[Reading, bool]:
    """Return the reading that a child tells, under the name that the parent knows.

    Also whether pictures in it may hold more text.
    Raises `Misbehaved` for anything that an honest child would not send.
    """
    value = object_of(untrusted_header)
    if value.keys() != {"number", "pictures", "reading"}:
        raise Misbehaved("not an answer")
    if number_within(value["number"], number) != number or not isinstance(value["pictures"], bool):
        raise Misbehaved("not the answer to this request")
    untold = _Untold(untrusted_text, limits)
    reading = untold.reading(value["reading"], depth=1)
    untold.finish()
    return replace(reading, name=name), value["pictures"]


@dataclass(slots=True)
class _Untold:
    """Rebuilds the tree of readings; what it may still hand out shrinks with every part."""

    text: bytes
    limits: Limits
    at: int = 0
    parts: int = 0

    def reading(self, told: object, depth: int) -> Reading:
        if not isinstance(told, dict) or depth > self.limits.depth + 1:
            raise Misbehaved("not a reading")
        name = _name(told.get("name"))
        media_type = _matching(told.get("media_type"), _MEDIA_TYPE)
        if told.keys() == _UNREADABLE_KEYS:
            reason = reason_of(told["reason"])
            return Unreadable(name=name, media_type=media_type, reason=reason)
        if told.keys() != _DOCUMENT_KEYS or not isinstance(told["truncated"], bool):
            raise Misbehaved("not a document")
        return Document(
            name=name,
            media_type=media_type,
            pages=self._pages(told["pages"]),
            truncated=told["truncated"],
            images=number_within(told["images"], _IMAGES),
            parts=self._parts(told["parts"], depth),
        )

    def _pages(self, told: object) -> tuple[str, ...]:
        if not isinstance(told, list) or len(told) > self.limits.pages:
            raise Misbehaved("not pages")
        return tuple(self._page(length) for length in told)

    def _page(self, told: object) -> str:
        start = self.at
        self.at += number_within(told, len(self.text) - start)
        try:
            page = self.text[start : self.at].decode("utf-8")
        except UnicodeDecodeError as exc:
            raise Misbehaved("not UTF-8") from exc
        if not is_clean(page):
            raise Misbehaved("not clean text")
        return page

    def _parts(self, told: object, depth: int) -> tuple[Reading, ...]:
        if not isinstance(told, list):
            raise Misbehaved("not parts")
        self.parts += len(told)
        if self.parts > self.limits.parts:
            raise Misbehaved("too many parts")
        return tuple(self.reading(part, depth + 1) for part in told)

    def finish(self) -> None:
        if self.at != len(self.text):
            raise Misbehaved("text that belongs to no page")


def number_within(told: object, ceiling: int) -> int:
    """Return a number from 0 to `ceiling`. Raises `Misbehaved`."""
    if isinstance(told, bool) or not isinstance(told, int) or not 0 <= told <= ceiling:
        raise Misbehaved("not a number within bounds")
    return told


def _matching(told: object, pattern: re.Pattern[str]) -> str:
    if not isinstance(told, str) or pattern.fullmatch(told) is None:
        raise Misbehaved("not a word of the protocol")
    return told


def _name(told: object) -> str:
    if not isinstance(told, str) or clean_name(told) != told:
        raise Misbehaved("not a name")
    return told


def reason_of(told: object) -> UnreadableReason:
    """Return a reason by its name. Raises `Misbehaved`."""
    if not isinstance(told, str) or told not in UnreadableReason.__members__.values():
        raise Misbehaved("not a reason")
    return UnreadableReason(told)
