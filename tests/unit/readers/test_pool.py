"""Several children at once: what is read, in which child, how much is held, and what ends it."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from hygiene_app.model.document import (
    Document,
    Reading,
    ReadRequest,
    Unreadable,
    UnreadableReason,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.machine import fitting_children, physical_bytes
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.readers.remembered import Remembered, known_by

_HOSTILE = str(Path(__file__).with_name("hostile_child.py"))
_MB = 1024 * 1024

Start = Callable[..., ReaderPool]


@pytest.fixture
def pool() -> Iterator[Start]:
    """Start pools of children that do what a document tells them."""
    started: list[ReaderPool] = []

    def start(children: int = 2, limits: Limits | None = None) -> ReaderPool:
        command = (sys.executable, "-P", _HOSTILE, "late")
        started.append(ReaderPool(command, limits, find=lambda: None, children=children))
        return started[-1]

    yield start
    for each in started:
        each.close()


def _request(key: int, content: bytes, name: str = "") -> ReadRequest:
    return ReadRequest(key=key, content=content, name=name, media_type="text/plain")


def _text(reading: Reading) -> str:
    return reading.text if isinstance(reading, Document) else reading.reason.value


def test_every_document_comes_back_once_with_its_key(pool: Start) -> None:
    requests = [_request(key, b"text %d" % key) for key in range(60)]

    found = list(pool().read_all(requests))

    assert sorted((key, _text(reading)) for key, reading in found) == [
        (key, f"text {key}") for key in range(60)
    ]


def test_nothing_to_read_starts_no_child(pool: Start) -> None:
    reader = pool()

    assert list(reader.read_all([])) == []
    assert reader.child_pids == ()


def test_one_that_hangs_does_not_hold_up_the_others(pool: Start) -> None:
    requests = [_request(0, b"hang"), *(_request(key, b"text") for key in range(1, 20))]

    found = list(pool(limits=Limits(seconds=1.0)).read_all(requests))

    assert found[-1][0] == 0
    assert [_text(reading) for _key, reading in found] == ["text"] * 19 + ["timed-out"]


@pytest.mark.parametrize("how", [b"die", b"killed", b"close", b"raw:ffffffff"])
def test_a_child_that_dies_costs_one_document(pool: Start, how: bytes) -> None:
    requests = [_request(key, how if key == 5 else b"text") for key in range(20)]

    found = dict(pool().read_all(requests))

    assert {key: _text(reading) for key, reading in found.items() if key == 5} == {5: "crashed"}
    assert all(_text(reading) == "text" for key, reading in found.items() if key != 5)


def test_requests_are_taken_only_as_there_is_room(pool: Start) -> None:
    taken: list[int] = []

    def requests() -> Iterator[ReadRequest]:
        for key in range(40):
            taken.append(key)
            yield _request(key, b"text")

    ahead = [len(taken) - done for done, _found in enumerate(pool().read_all(requests()))]

    # two each under way, one taken to be handed over, one that is being yielded
    assert max(ahead) <= 2 * 2 + 2


def test_content_that_waits_is_bounded(pool: Start) -> None:
    reader = pool(limits=Limits(ahead_bytes=3 * _MB))
    taken: list[int] = []

    def requests() -> Iterator[ReadRequest]:
        for key in range(12):
            taken.append(key)
            yield _request(key, b"x" * 2 * _MB)

    ahead = [len(taken) - done for done, _found in enumerate(reader.read_all(requests()))]

    assert max(ahead) <= 1 + 2


def test_a_document_larger_than_the_bound_is_read_alone(pool: Start) -> None:
    reader = pool(limits=Limits(ahead_bytes=10))

    found = dict(reader.read_all([_request(0, b"x" * _MB), _request(1, b"y" * _MB)]))

    assert [_text(found[key])[0] for key in (0, 1)] == ["x", "y"]


def test_requests_are_taken_in_the_thread_of_the_caller(pool: Start) -> None:
    threads: set[int] = set()

    def requests() -> Iterator[ReadRequest]:
        for key in range(10):
            threads.add(threading.get_ident())
            yield _request(key, b"text")

    list(pool().read_all(requests()))

    assert threads == {threading.get_ident()}


def test_who_stops_asking_waits_for_nobody(pool: Start) -> None:
    reader = pool(limits=Limits(seconds=600))
    readings = reader.read_all([_request(0, b"text"), *(_request(k, b"hang") for k in (1, 2, 3))])
    next(readings)

    readings.close()  # type: ignore[attr-defined]  # a generator, in the words of an iterator

    assert [_text(r) for _key, r in reader.read_all([_request(4, b"after")])] == ["after"]
    assert _text(reader.read(b"more", name="", media_type="text/plain")) == "more"


class _Stop(Exception):
    """What a caller raises who has had enough."""


def test_whoever_cancels_is_heard_while_a_document_hangs(pool: Start) -> None:
    asked: list[int] = []

    def check() -> None:
        asked.append(1)
        if len(asked) > 3:
            raise _Stop

    with pytest.raises(_Stop):
        list(pool(limits=Limits(seconds=600)).read_all([_request(0, b"hang")], check))


def test_trouble_of_the_caller_ends_the_work(pool: Start) -> None:
    def requests() -> Iterator[ReadRequest]:
        yield _request(0, b"hang")
        raise _Stop

    with pytest.raises(_Stop):
        list(pool(limits=Limits(seconds=600)).read_all(requests()))


def test_children_that_do_not_start_are_a_known_problem(tmp_path: Path) -> None:
    with (
        ReaderPool((str(tmp_path / "nothing"),), children=2) as reader,
        pytest.raises(KnownError) as caught,
    ):
        list(reader.read_all([_request(key, b"text") for key in range(9)]))

    assert caught.value.code is ErrorCode.READER_UNAVAILABLE


def test_closing_ends_every_child(pool: Start) -> None:
    reader = pool()
    list(reader.read_all([_request(key, b"text") for key in range(50)]))
    pids = reader.child_pids

    reader.close()

    assert pids
    assert reader.child_pids == ()
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


# -- what came before -------------------------------------------------------------------------


def test_a_file_sent_to_many_is_read_once_under_each_name(pool: Start) -> None:
    reader = pool(children=1)
    requests = [_request(key, b"killed" if key % 2 else b"text", f"{key}.txt") for key in range(8)]

    found = dict(reader.read_all(requests))

    assert [found[key].name for key in range(8)] == [f"{key}.txt" for key in range(8)]
    assert [_text(found[key]) for key in range(8)] == ["text", "crashed"] * 4
    pids = reader.child_pids
    # it would kill the child once more
    again = reader.read(b"killed", name="again.txt", media_type="text/plain")
    assert (_text(again), again.name) == ("crashed", "again.txt")
    assert reader.child_pids == pids


def test_starting_over_forgets(pool: Start) -> None:
    reader = pool(children=1)
    reader.read(b"die", name="a", media_type="text/plain")
    reader.read(b"text", name="b", media_type="text/plain")
    pids = reader.child_pids

    reader.start_over()
    reader.read(b"die", name="a", media_type="text/plain")
    reader.read(b"more", name="b", media_type="text/plain")

    assert reader.child_pids != pids


def test_other_claims_may_mean_another_reading() -> None:
    request = _request(0, b"text", "a")
    others = (
        replace(request, media_type="text/html"),
        replace(request, charset="utf-16"),
        replace(request, content=b"texts"),
    )

    assert known_by(request) == known_by(replace(request, key=9, name="b"))
    assert all(known_by(request) != known_by(other) for other in others)
    assert known_by(replace(request, name="")) is None


def test_memory_of_what_came_before_is_bounded() -> None:
    remembered = Remembered(text_bytes=100_000)
    page = "x" * 10_000
    for number in range(50):
        document = Document(name="", media_type="text/plain", pages=(page,))
        remembered.keep((b"%d" % number, "", ""), document)
        remembered.reading((b"0", "", ""), "")
    large = Document(name="", media_type="text/plain", pages=(page * 3,))
    remembered.keep((b"large", "", ""), large)

    kept = [n for n in range(50) if remembered.reading((b"%d" % n, "", ""), "") is not None]

    # the first was asked for again and again
    assert kept[0] == 0
    assert kept[1:] == list(range(50 - len(kept) + 1, 50))
    assert 5 <= len(kept) <= 10
    assert remembered.reading((b"large", "", ""), "") is None


def test_what_is_unreadable_is_remembered_too() -> None:
    remembered = Remembered()
    locked = Unreadable(name="a", media_type="application/pdf", reason=UnreadableReason.PASSWORD)
    remembered.keep((b"", "", ""), locked)

    assert remembered.reading((b"", "", ""), "b") == replace(locked, name="b")


# -- how many ---------------------------------------------------------------------------------


def test_there_are_as_many_children_as_suit_the_machine() -> None:
    assert 1 <= fitting_children(512 * _MB) <= 4
    assert fitting_children(physical_bytes() * 2) == 1
    assert physical_bytes() > 500 * _MB
