"""The parent against children that hang, swell, crash, lie and die; and the real child at work."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.readers import memory
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.reader import ChildReader, child_command
from tests.unit.readers.compound_file import xls
from tests.unit.readers.documents import docx, pdf
from tests.unit.readers.office_files import cell, odf, xlsx

_HOSTILE = str(Path(__file__).with_name("hostile_child.py"))
_MB = 1024 * 1024

Start = Callable[..., ChildReader]


@pytest.fixture
def hostile() -> Iterator[Start]:
    """Start readers with a child that was taken over."""
    started: list[ChildReader] = []

    def start(when: str = "late", limits: Limits | None = None) -> ChildReader:
        reader = ChildReader((sys.executable, "-P", _HOSTILE, when), limits)
        started.append(reader)
        return reader

    yield start
    for reader in started:
        reader.close()


def _read(reader: ChildReader, content: bytes) -> Reading:
    return reader.read(content, name="a.txt", media_type="text/plain")


def _reason(reading: Reading) -> UnreadableReason:
    assert isinstance(reading, Unreadable), reading
    return reading.reason


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"hang", UnreadableReason.TIMED_OUT),
        (b"loop", UnreadableReason.TIMED_OUT),
        (b"close", UnreadableReason.CRASHED),
        (b"die", UnreadableReason.CRASHED),
        (b"killed", UnreadableReason.CRASHED),
        (b"abort", UnreadableReason.CRASHED),
        (b"raw:", UnreadableReason.CRASHED),
        (b"raw:ffffffff", UnreadableReason.CRASHED),
        (b"raw:00000002" + b"5b5d".hex().encode(), UnreadableReason.CRASHED),
    ],
)
def test_a_child_that_misbehaves_is_replaced(
    hostile: Start, content: bytes, reason: UnreadableReason
) -> None:
    # close, too, is seen at once: the limit is for those that hang
    seconds = 1.0 if reason is UnreadableReason.TIMED_OUT else 30.0
    reader = hostile(limits=Limits(seconds=seconds))
    assert isinstance(_read(reader, b"before"), Document)
    first = reader.child_pid

    assert _reason(_read(reader, content)) is reason

    after = _read(reader, b"after")
    assert isinstance(after, Document)
    assert after.text == "after"
    assert reader.child_pid != first


def test_a_child_that_swells_is_killed(hostile: Start) -> None:
    reader = hostile(limits=Limits(memory_bytes=100 * _MB))

    assert _reason(_read(reader, b"swell")) is UnreadableReason.MEMORY
    assert isinstance(_read(reader, b"after"), Document)


@pytest.mark.skipif(not Path("/bin/ps").exists(), reason="no ps here")
def test_a_child_that_swells_is_killed_on_macos_too(
    hostile: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    # There no limit holds memory: the parent asks ps, which is the same program here.
    monkeypatch.setattr(memory, "sys", SimpleNamespace(platform="darwin"))
    reader = hostile(limits=Limits(memory_bytes=100 * _MB))

    assert _reason(_read(reader, b"swell")) is UnreadableReason.MEMORY
    assert isinstance(_read(reader, b"after"), Document)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such end")
def test_a_child_that_gets_no_more_memory_and_gives_up_lacked_memory(hostile: Start) -> None:
    reader = hostile(limits=Limits(memory_bytes=140 * _MB))

    assert _reason(_read(reader, b"swell-and-abort")) is UnreadableReason.MEMORY
    assert isinstance(_read(reader, b"after"), Document)


def test_what_a_worn_child_lacks_memory_for_is_read_by_a_fresh_one(hostile: Start) -> None:
    reader = hostile(limits=Limits(memory_bytes=100 * _MB))
    assert isinstance(_read(reader, b"before"), Document)

    reading = _read(reader, b"swell-once-worn")

    assert isinstance(reading, Document)
    assert reading.text == "fresh"


@given(st.binary(max_size=60))
@settings(max_examples=10)
def test_whatever_a_child_says_one_reading_comes_back(said: bytes) -> None:
    with ChildReader((sys.executable, "-P", _HOSTILE, "late")) as reader:
        reading = _read(reader, b"raw:" + said.hex().encode())

    assert _reason(reading) is UnreadableReason.CRASHED


@pytest.mark.parametrize("when", ["hang", "die", "close", "raw:ffffffff", "raw:000000027b7d"])
def test_a_child_that_does_not_start_is_a_known_problem(hostile: Start, when: str) -> None:
    reader = hostile(when, Limits(start_seconds=0.5 if when == "hang" else 20))

    with pytest.raises(KnownError) as caught:
        _read(reader, b"text")

    assert caught.value.code is ErrorCode.READER_UNAVAILABLE


def test_a_program_that_is_not_there_is_a_known_problem(tmp_path: Path) -> None:
    with (
        ChildReader((str(tmp_path / "nothing"),)) as reader,
        pytest.raises(KnownError) as caught,
    ):
        _read(reader, b"text")

    assert caught.value.code is ErrorCode.READER_UNAVAILABLE


def test_a_child_killed_between_documents_costs_no_document(hostile: Start) -> None:
    reader = hostile()
    _read(reader, b"before")
    pid = reader.child_pid
    assert pid is not None

    os.kill(pid, 9)
    # More than a pipe holds, so that the death is noticed while sending if not before.
    reading = _read(reader, b"x" * _MB)

    assert isinstance(reading, Document)
    assert reader.child_pid != pid


def test_a_child_is_replaced_after_so_many_documents(hostile: Start) -> None:
    reader = hostile(limits=Limits(documents=2))
    pids = []
    for _document in range(4):
        _read(reader, b"text")
        pids.append(reader.child_pid)

    assert pids[0] == pids[1] != pids[2] == pids[3]


def test_a_child_sees_nothing_of_our_environment(
    hostile: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAIL_PASSWORD", "secret")

    layers = hostile().layers()

    # lc-ctype is set by Python itself (PEP 538)
    assert set(layers) - {"lc-ctype", "pythonhome"} == {
        "pythondontwritebytecode",
        "pythonpath",
        "pythonutf8",
    }


def test_closing_ends_the_child_and_leaves_nothing_behind(
    hostile: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    reader = hostile()
    _read(reader, b"text")
    pid = reader.child_pid
    assert pid is not None
    assert len(list(tmp_path.iterdir())) == 1

    reader.close()

    assert list(tmp_path.iterdir()) == []
    assert reader.child_pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_reader_that_was_closed_reads_again(hostile: Start) -> None:
    reader = hostile()
    _read(reader, b"text")
    reader.close()

    assert isinstance(_read(reader, b"text"), Document)


def test_what_the_parent_refuses_is_named_by_its_magic(hostile: Start) -> None:
    reader = hostile(limits=Limits(content_bytes=10))

    assert _read(reader, b"%PDF-1.7 and so on").media_type == "application/pdf"
    assert _read(reader, b"more than ten").media_type == "text/plain"


def test_the_command_is_this_program() -> None:
    assert child_command()[0] == sys.executable
    assert child_command()[-1] == "--reader-child"


def test_the_command_of_a_frozen_program_needs_no_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    console = Path(sys.executable).with_stem("hygiene-app")
    assert child_command() == (str(console), "--reader-child")


@pytest.fixture(scope="module")
def child() -> Iterator[ChildReader]:
    """The real child, for several tests: they do not harm it."""
    with ChildReader() as reader:
        yield reader


def test_the_real_child_reads_one_document_after_the_other(child: ChildReader) -> None:
    readings = [
        child.read(content, name=name, media_type="application/octet-stream")
        for name, content in (
            ("a.pdf", pdf("Page one", "Page two")),
            ("a.docx", docx("A paragraph")),
            ("a.html", b"<html><body><p>Some <b>text</b></body></html>"),
        )
    ]

    texts = [reading.text for reading in readings if isinstance(reading, Document)]
    assert texts == ["Page one\fPage two", "A paragraph", "Some text"]


def test_the_real_child_survives_cut_files(child: ChildReader) -> None:
    whole = pdf("A page with some words on it")
    for length in range(1, len(whole), len(whole) // 40):
        reading = child.read(whole[:length], name="a.pdf", media_type="application/pdf")
        assert reading.name == "a.pdf"


_NATIVE = {
    "pdf": pdf("A page with some words on it", picture=True),
    "xls": xls(("Naam", "Geboren"), ("Zoë", "1985")),
    "xlsx": xlsx(f'<row r="1">{cell("A1", "Naam")}<c r="B1"><v>2750.5</v></c></row>'),
    "ods": odf("spreadsheet", "<office:spreadsheet><table:table/></office:spreadsheet>"),
}


@pytest.mark.parametrize("kind", sorted(_NATIVE))
@given(data=st.data())
def test_the_real_child_survives_damage(child: ChildReader, kind: str, data: st.DataObject) -> None:
    content = bytearray(_NATIVE[kind])
    for _change in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))

    reading = child.read(bytes(content), name="a", media_type="")

    assert reading.name == "a"


def test_a_document_that_needs_too_much_memory_says_so() -> None:
    text = "é".encode("latin-1") * (30 * _MB)
    with ChildReader(limits=Limits(memory_bytes=100 * _MB, text_chars=40 * _MB)) as reader:
        reading = reader.read(text, name="a.txt", media_type="text/plain", charset="iso-8859-1")
        first = reader.child_pid
        assert isinstance(_read(reader, b"after"), Document)

    assert _reason(reading) is UnreadableReason.MEMORY
    assert first is None
