"""A folder is read as one stream: the line never idle, order and limits kept all the same."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import count, islice

import pytest

from hygiene_app.model.document import Document, Reading, ReadRequest
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Cancelled, Job, Progress, Step, quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import (
    MessageHeader,
    MessageRef,
    Part,
    PartContent,
    PartRequest,
)
from hygiene_app.model.scanned import Scanned
from hygiene_app.workflow import in_order
from hygiene_app.workflow.in_order import InOrder, Looked
from hygiene_app.workflow.in_reading import PartsInReading
from tests.fakes import mailbox as fake_mailbox
from tests.fakes.reader import FakeReader
from tests.support.house import House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
BATCH = 20


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fake_mailbox, "BATCH", BATCH)


def fill(house: House, messages: int, *, bulk: bool = False) -> None:
    kind = b"List-Id: <news.example.org>\r\n" if bulk else b""
    for number in range(messages):
        house.server.add("INBOX", kind + application(number), received=OLD)


def slow_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the first document of a stream be the last one that is read."""
    read_all = FakeReader.read_all

    def slowly(
        reader: FakeReader, requests: Iterable[ReadRequest], check: Callable[[], None]
    ) -> Iterator[tuple[int, Reading]]:
        readings = read_all(reader, requests, check)
        first = list(islice(readings, 1))
        yield from readings
        yield from first

    monkeypatch.setattr(FakeReader, "read_all", slowly)
    monkeypatch.setattr(in_order, "MOST", 100)


def test_a_folder_is_one_stream_of_parts(house: House) -> None:
    fill(house, 5 * BATCH + 3)
    house.server.calls.clear()
    report = house.scan.run(quiet_job()).accounts[0]
    assert (report.messages, report.found) == (103, 103)
    assert house.server.calls.count("parts") == 1


def header(uid: int, *parts: Part) -> MessageHeader:
    ref = MessageRef(account="acc-1", folder="INBOX", uidvalidity=1, uid=uid)
    return MessageHeader(ref=ref, message_id="", size=1, received=OLD, parts=parts)


def test_the_next_headers_are_taken_only_when_they_are_needed() -> None:
    body = Part(number="1", media_type="text/plain", size=9)
    taken: list[int] = []

    def batches() -> Iterator[list[MessageHeader]]:
        for uid in count(1):
            taken.append(uid)
            yield [header(uid, body)]

    parts = PartsInReading(pictures=False)
    requests = parts.requests(batches())
    assert next(requests) == PartRequest(uid=1, number="1", size=9)
    assert taken == [1]
    (document,) = parts.documents([PartContent(uid=1, number="1", data=b"hello")])
    assert list(parts.complete()) == []
    parts.arrived(document.key, Document(name="", media_type="text/plain", pages=("hello",)))
    ((first, read),) = parts.complete()
    assert (first.ref.uid, len(read), taken) == (1, 1, [1])
    assert next(requests).uid == 2


def test_messages_are_kept_in_the_order_of_the_folder() -> None:
    def looked(uid: int) -> Looked:
        one = header(uid)
        return Looked(
            header=one, scanned=Scanned(identity=one.identity, message_key="", thread_key="")
        )

    queue = InOrder()
    queue.expect(header(uid) for uid in range(1, 2 * in_order.CHUNK + 2))
    for uid in range(2 * in_order.CHUNK + 1, 1, -1):
        queue.complete(looked(uid))
        assert list(queue.chunks()) == []
    queue.complete(looked(1))
    chunks = [*queue.chunks(), *queue.rest()]
    assert [one.header.ref.uid for chunk in chunks for one in chunk] == list(range(1, 102))
    assert [len(chunk) for chunk in chunks] == [50, 50, 1]


def test_no_more_than_so_many_messages_wait_for_one(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow_down(monkeypatch)
    fill(house, 250)
    most = 0
    expect = InOrder.expect

    def watched(queue: InOrder, headers: Iterable[MessageHeader]) -> None:
        nonlocal most
        expect(queue, headers)
        most = max(most, len(queue._waiting))

    monkeypatch.setattr(InOrder, "expect", watched)
    house.server.calls.clear()
    report = house.scan.run(quiet_job()).accounts[0]
    assert (report.messages, report.found) == (250, 250)
    assert most <= 100 + BATCH
    assert house.server.calls.count("parts") == 3
    assert house.server.calls.count("headers") == 1


def test_a_scan_that_is_ended_while_messages_wait_goes_on_with_them(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow_down(monkeypatch)
    fill(house, 250)
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        house.scan.run(Job(told.append, lambda: any(each.done >= 100 for each in told)))
    assert max(each.done for each in told) == 100
    assert house.scan.run(quiet_job()).messages == 150
    assert len(house.review.ids(FindingFilter(category=Category.CV))) == 250


def test_a_long_run_of_newsletters_shows_as_progress(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_order, "MOST", 60)
    fill(house, 150, bulk=True)
    told: list[Progress] = []
    report = house.scan.run(Job(told.append)).accounts[0]
    assert (report.messages, report.bulk, report.documents) == (150, 150, 0)
    assert [each.done for each in told if each.step is Step.READING] == [50, 60, 110, 120, 150]
    assert house.reader.names == []
