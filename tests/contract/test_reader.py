"""The contract of the reader, on the real one (with its child processes) and on the fake."""

from collections.abc import Iterator

import pytest

from hygiene_app.model.document import Document, ReadRequest, Unreadable, UnreadableReason
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.workflow.ports import Reader
from tests.fakes.reader import FakeReader

_CEILING = 1000


class ReaderContract:
    def test_text_is_read_with_its_lines(self, reader: Reader) -> None:
        reading = reader.read(
            b"Curriculum vitae\r\nName:\tTest\r\n", name="a.txt", media_type="text/plain"
        )

        assert reading == Document(
            name="a.txt", media_type="text/plain", pages=("Curriculum vitae\nName:\tTest\n",)
        )

    def test_the_claimed_charset_counts_where_the_text_is_not_utf8(self, reader: Reader) -> None:
        content = "Łódź, świadectwo".encode("iso-8859-2")

        reading = reader.read(content, name="", media_type="text/plain", charset="iso-8859-2")

        assert isinstance(reading, Document)
        assert reading.text == "Łódź, świadectwo"

    def test_nothing_is_empty(self, reader: Reader) -> None:
        reading = reader.read(b"", name="a.pdf", media_type="application/pdf")

        assert isinstance(reading, Unreadable)
        assert (reading.name, reading.reason) == ("a.pdf", UnreadableReason.EMPTY)

    def test_too_large_is_not_even_tried(self, reader: Reader) -> None:
        reading = reader.read(b"a" * (_CEILING + 1), name="a.txt", media_type="text/plain")

        assert isinstance(reading, Unreadable)
        assert reading.reason is UnreadableReason.TOO_LARGE

    def test_what_is_no_document_says_so_whatever_it_claims(self, reader: Reader) -> None:
        reading = reader.read(bytes(range(256)), name="a.bin", media_type="application/x-thing")

        assert reading == Unreadable(
            name="a.bin", media_type="application/octet-stream", reason=UnreadableReason.FORMAT
        )

    def test_the_name_comes_back_as_it_was_given(self, reader: Reader) -> None:
        name = "odd \u202e\x00 \udcff name" + "x" * 300

        assert reader.read(b"text", name=name, media_type="text/plain").name == name

    def test_the_same_bytes_read_the_same(self, reader: Reader) -> None:
        first = reader.read(b"one", name="a", media_type="text/plain")
        reader.read(b"another", name="b", media_type="text/plain")

        assert reader.read(b"one", name="a", media_type="text/plain") == first

    def test_many_come_back_by_their_keys(self, reader: Reader) -> None:
        requests = [
            ReadRequest(key=1, content=b"one", name="a.txt", media_type="text/plain"),
            ReadRequest(key=2, content=b"", name="b.txt", media_type="text/plain"),
            ReadRequest(key=30, content=b"one", name="c.txt", media_type="text/plain"),
            ReadRequest(key=4, content=b"x" * (_CEILING + 1), media_type="text/plain"),
        ]

        readings = dict(reader.read_all(iter(requests)))

        assert sorted(readings) == [1, 2, 4, 30]
        assert readings[1] == Document(name="a.txt", media_type="text/plain", pages=("one",))
        assert readings[30] == Document(name="c.txt", media_type="text/plain", pages=("one",))
        assert isinstance(readings[2], Unreadable)
        assert readings[2].reason is UnreadableReason.EMPTY
        assert isinstance(readings[4], Unreadable)
        assert readings[4].reason is UnreadableReason.TOO_LARGE

    def test_what_a_check_raises_ends_the_reading(self, reader: Reader) -> None:
        def check() -> None:
            raise InterruptedError

        with pytest.raises(InterruptedError):
            list(reader.read_all([ReadRequest(key=1, content=b"one")], check))

        assert reader.read(b"one", name="a", media_type="text/plain").name == "a"

    def test_it_says_whether_pictures_are_worth_handing_over(self, reader: Reader) -> None:
        assert isinstance(reader.recognises_text, bool)


@pytest.fixture(scope="module")
def reader_pool() -> Iterator[ReaderPool]:
    with ReaderPool(limits=Limits(content_bytes=_CEILING)) as reader:
        yield reader


class TestReaderPool(ReaderContract):
    @pytest.fixture
    def reader(self, reader_pool: ReaderPool) -> Reader:
        return reader_pool


class TestFakeReader(ReaderContract):
    @pytest.fixture
    def reader(self) -> Reader:
        return FakeReader(content_bytes=_CEILING)
