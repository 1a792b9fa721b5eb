"""Frames and answers: what is honest comes through whole, what is not never harms the parent."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.formats.cleaning import clean, clean_name
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.protocol import (
    HEADER_BYTES,
    Closed,
    Misbehaved,
    answer,
    greeting,
    layers_of_ready,
    limits_of_greeting,
    reading_of_answer,
    ready,
    receive_frame,
    request,
    send_frames,
    source_of_request,
    text_ceiling,
    wants_pictures,
)
from hygiene_app.readers.protocol_program import program_greeting, program_of_greeting

_LIMITS = Limits(parts=10, pages=5, depth=3)
_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_NAMES = _WORDS.map(clean_name)
_TYPES = st.sampled_from(["text/plain", "application/pdf", "image/svg+xml"])
_UNREADABLE = st.builds(
    Unreadable, name=_NAMES, media_type=_TYPES, reason=st.sampled_from(UnreadableReason)
)


def _documents(parts: st.SearchStrategy[Reading]) -> st.SearchStrategy[Document]:
    return st.builds(
        Document,
        name=_NAMES,
        media_type=_TYPES,
        pages=st.lists(_WORDS.map(clean), max_size=5).map(tuple),
        truncated=st.booleans(),
        images=st.integers(0, 1000),
        parts=st.lists(parts, max_size=2).map(tuple),
    )


_LEAVES = st.one_of(_UNREADABLE, _documents(_UNREADABLE))
_READINGS = st.one_of(_LEAVES, _documents(_LEAVES))

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=20,
)


def _told(header: bytes, text: bytes, limits: Limits = _LIMITS) -> Reading:
    return reading_of_answer(header, text, name="given", number=7, limits=limits)[0]


def _honest(**changes: object) -> bytes:
    tree: dict[str, object] = {
        "name": "a",
        "media_type": "text/plain",
        "pages": [2],
        "truncated": False,
        "images": 0,
        "parts": [],
    }
    return json.dumps({"number": 7, "pictures": False, "reading": tree | changes}).encode()


@given(st.lists(st.binary(max_size=100_000), max_size=4))
def test_frames_arrive_as_they_were_sent(frames: list[bytes]) -> None:
    stream = io.BytesIO()
    send_frames(stream.write, *frames)
    stream.seek(0)

    assert [receive_frame(stream.read, 100_000) for _ in frames] == frames
    with pytest.raises(Closed):
        receive_frame(stream.read, 100_000)


def test_a_pipe_that_takes_and_gives_little_at_a_time_is_enough() -> None:
    taken = bytearray()

    def send(data: bytes | memoryview) -> int:
        taken.extend(data[:3])
        return min(3, len(data))

    send_frames(send, b"a frame of some length")
    stream = io.BytesIO(bytes(taken))

    received = receive_frame(lambda size: stream.read(min(size, 2)), 100)

    assert received == b"a frame of some length"


@given(st.binary(max_size=40), st.integers(0, 30))
def test_arbitrary_bytes_are_a_frame_or_refused(data: bytes, ceiling: int) -> None:
    stream = io.BytesIO(data)
    try:
        frame = receive_frame(stream.read, ceiling)
    except (Closed, Misbehaved):
        return
    assert len(frame) <= ceiling
    assert data[4:].startswith(frame)


def test_a_huge_length_is_refused_before_anything_is_read() -> None:
    asked: list[int] = []

    def receive(size: int) -> bytes:
        asked.append(size)
        return b"\xff" * size

    with pytest.raises(Misbehaved):
        receive_frame(receive, HEADER_BYTES)
    assert asked == [4]


@given(_READINGS)
def test_a_reading_survives_the_way(reading: Reading) -> None:
    header, text = answer(reading, 7)

    told = _told(header, text)

    assert told.name == "given"
    assert (type(told), told.media_type) == (type(reading), reading.media_type)
    if isinstance(told, Document) and isinstance(reading, Document):
        assert (told.pages, told.parts, told.images) == (
            reading.pages,
            reading.parts,
            reading.images,
        )
        assert told.truncated is reading.truncated


@given(st.binary(max_size=200), st.binary(max_size=50))
def test_an_answer_of_arbitrary_bytes_is_refused(header: bytes, text: bytes) -> None:
    with pytest.raises(Misbehaved):
        _told(header, text)


@given(_JSON, st.binary(max_size=20))
def test_an_answer_of_arbitrary_json_is_refused(value: object, text: bytes) -> None:
    with pytest.raises(Misbehaved):
        _told(json.dumps(value).encode(), text)
    with pytest.raises(Misbehaved):
        _told(json.dumps({"number": 7, "pictures": False, "reading": value}).encode(), text)


@given(st.sampled_from(["name", "media_type", "pages", "truncated", "images", "parts"]), _JSON)
def test_every_field_of_an_answer_is_checked(field: str, value: object) -> None:
    try:
        told = _told(_honest(**{field: value}), b"ab")
    except Misbehaved:
        return
    header, text = answer(told, 7)
    assert _told(header, text) == told


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "line\nbreak"},
        {"name": "x" * 256},
        {"name": "\ud800"},
        {"media_type": "Text/Plain"},
        {"media_type": "text/plain; charset=x"},
        {"pages": [3]},
        {"pages": [1]},
        {"pages": [-1, 3]},
        {"pages": [True, True]},
        {"pages": [0, 0, 0, 0, 0, 2]},
        {"truncated": 0},
        {"images": 10**9},
        {"images": 1.0},
        {"parts": {}},
        {"parts": [{"name": "", "media_type": "a/b", "reason": "password"}] * 11},
        {"parts": [{"name": "", "media_type": "a/b", "reason": "hungry"}]},
        {"parts": [{"name": "", "media_type": "a/b", "reason": 3}]},
        {"parts": [{"name": "", "media_type": "a/b", "reason": "password", "more": 1}]},
        {"more": 1},
    ],
)
def test_what_no_honest_child_says_is_refused(changes: dict[str, object]) -> None:
    assert isinstance(_told(_honest(), b"ab"), Document)

    with pytest.raises(Misbehaved):
        _told(_honest(**changes), b"ab")


@pytest.mark.parametrize("text", [b"\xc3(", b"\x1b[", b"a\x00", b"a\r", b"\xc2\x85"])
def test_text_that_is_not_clean_utf8_is_refused(text: bytes) -> None:
    with pytest.raises(Misbehaved):
        _told(_honest(), text)


@pytest.mark.parametrize("pictures", [True, False])
def test_whether_there_are_pictures_survives_the_way(pictures: bool) -> None:
    document = Document(name="", media_type="text/plain", pages=())
    header, text = answer(document, 7, pictures=pictures)

    told = reading_of_answer(header, text, name="", number=7, limits=_LIMITS)

    assert told == (document, pictures)


@pytest.mark.parametrize("pictures", [0, 1, None, "yes", []])
def test_whether_there_are_pictures_is_yes_or_no(pictures: object) -> None:
    header, text = answer(Document(name="", media_type="text/plain", pages=()), 7)
    header = json.dumps(json.loads(header) | {"pictures": pictures}).encode()

    with pytest.raises(Misbehaved):
        _told(header, text)


def test_the_answer_to_another_request_is_refused() -> None:
    header, text = answer(Document(name="", media_type="text/plain", pages=()), 6)

    with pytest.raises(Misbehaved):
        _told(header, text)


def _nested(depth: int) -> Document:
    document = Document(name="", media_type="message/rfc822", pages=())
    for _level in range(depth - 1):
        document = Document(name="", media_type="message/rfc822", pages=(), parts=(document,))
    return document


def test_readings_nest_one_deeper_than_documents_are_read() -> None:
    # The innermost says that it lies too deep.
    assert isinstance(_told(*answer(_nested(_LIMITS.depth + 1), 7)), Document)

    with pytest.raises(Misbehaved):
        _told(*answer(_nested(_LIMITS.depth + 2), 7))


@pytest.mark.parametrize(
    "bomb",
    [
        b"[" * 1_000_000,
        b'{"reading":' * 150_000,
        b"1" * 1_000_000,
        b'{"number":7,"reading":{"parts":[' + b'{"parts":[' * 90_000,
        b"\xff\xfe",
        b"NaN",
    ],
)
def test_bombs_are_refused(bomb: bytes) -> None:
    with pytest.raises(Misbehaved):
        _told(bomb, b"")
    with pytest.raises(Misbehaved):
        layers_of_ready(bomb)


def test_the_largest_honest_header_fits() -> None:
    limits = Limits()
    part = Unreadable(
        name="\U0001f600" * 255, media_type="a/" + "b" * 100, reason=UnreadableReason.PASSWORD
    )
    pages = tuple(["x"] * limits.pages)
    inner = Document(name=part.name, media_type=part.media_type, pages=pages)
    outer = Document(name="", media_type="a/b", pages=pages, parts=(inner,) * limits.parts)

    header, text = answer(outer, 7)

    assert len(header) <= HEADER_BYTES
    assert len(text) <= text_ceiling(limits)
    assert _told(header, text, limits) == Document(
        name="given", media_type="a/b", pages=pages, parts=(inner,) * limits.parts
    )


@given(st.binary(max_size=20), st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_a_request_arrives_with_its_claims(
    content: bytes, name: str, media_type: str, charset: str
) -> None:
    source = Source(content=content, name=name, media_type=media_type, charset=charset)

    arrived, number = source_of_request(request(source, 5), content)

    assert number == 5
    assert arrived == Source(
        content=content,
        name=clean_name(name),
        media_type=media_type[:255],
        charset=charset[:255],
    )


@pytest.mark.parametrize(
    "header",
    [
        b"[]",
        b"{}",
        b'{"number":"1","name":"","media_type":"","charset":""}',
        b'{"number":1,"name":"","media_type":""}',
        b'{"number":1,"name":0,"media_type":"","charset":""}',
        b'{"number":1,"name":"","media_type":"","charset":"","more":""}',
    ],
)
def test_a_broken_request_is_refused(header: bytes) -> None:
    with pytest.raises(Misbehaved):
        source_of_request(header, b"")


def test_limits_and_layers_survive_the_way() -> None:
    limits = Limits(pages=3, seconds=0.5)

    assert limits_of_greeting(greeting(limits)) == limits
    assert layers_of_ready(ready(("seccomp", "audit"))) == ("seccomp", "audit")


@pytest.mark.parametrize("value", [{"pages": 3}, [], {"ready": []}])
def test_broken_limits_are_refused(value: object) -> None:
    with pytest.raises(Misbehaved):
        limits_of_greeting(json.dumps(value).encode())


def test_limits_are_numbers_above_nought() -> None:
    facts = json.loads(greeting(Limits()))
    for wrong in (0, -1, True, "1", None):
        with pytest.raises(Misbehaved):
            limits_of_greeting(json.dumps(facts | {"pages": wrong}).encode())


@pytest.mark.parametrize(
    "value",
    [
        {"ready": "yes"},
        {"ready": [1]},
        {"ready": ["A B"]},
        {"ready": ["a"] * 33},
        {"ready": [], "x": 1},
    ],
)
def test_broken_layers_are_refused(value: object) -> None:
    with pytest.raises(Misbehaved):
        layers_of_ready(json.dumps(value).encode())


def test_a_request_for_pictures_is_told_from_one_for_text() -> None:
    source = Source(content=b"x", name="a")

    assert wants_pictures(request(source, 1, pictures=True))
    assert not wants_pictures(request(source, 1))
    assert source_of_request(request(source, 1, pictures=True), b"x") == (source, 1)


def test_a_program_to_become_is_told_from_a_reader() -> None:
    told = program_greeting(_LIMITS, ("/usr/bin/tesseract", "stdin"))

    assert program_of_greeting(told) == (_LIMITS, ("/usr/bin/tesseract", "stdin"))
    assert program_of_greeting(greeting(_LIMITS)) is None


@pytest.mark.parametrize(
    "told",
    [{"command": []}, {"command": "x", "limits": {}}, {"command": ["x"], "limits": {"pages": 1}}],
)
def test_a_greeting_that_makes_no_sense_ends_the_child(told: object) -> None:
    with pytest.raises(Misbehaved):
        program_of_greeting(json.dumps(told).encode())
