"""Mbox files: where messages begin, and what programs write beside them."""

import io
import mailbox
import os
import tempfile
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.local import LocalMailbox, open_local
from hygiene_app.mailbox.local_mbox_scan import arrival, beginnings
from hygiene_app.model.account import MailSource
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.message import MessageHeader
from tests.contract.mailbox_backend import all_headers
from tests.support.local_mail import MemoryNumbering, local_account

LINE = b"From els@example.org Mon Jan  1 10:00:00 2024\n"


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def read(path: Path, numbering: MemoryNumbering | None = None) -> list[MessageHeader]:
    with opened(path, numbering) as box:
        return all_headers(box, box.folders()[0].name, 1)


def opened(
    path: Path, numbering: MemoryNumbering | None = None
) -> AbstractContextManager[LocalMailbox]:
    return open_local(local_account(MailSource.MBOX, path), numbering or MemoryNumbering())


def starts(content: bytes) -> list[int]:
    return list(beginnings(io.BytesIO(content)))


@pytest.mark.parametrize(
    ("content", "messages"),
    [
        (b"", 0),
        (b"no mbox at all\n", 0),
        (LINE + b"Subject: a\n\nx\n\n" + LINE + b"Subject: b\n\ny\n", 2),
        ((LINE + b"Subject: a\n\nx\n\n" + LINE + b"Subject: b\n\ny\n").replace(b"\n", b"\r\n"), 2),
        (LINE + b"Subject: a\n\nx\n" + LINE + b"Subject: no empty line before\n\ny\n", 2),
        (LINE + b"\nno header\n\n" + LINE + b"\nnor here\n", 2),
        (LINE + b"Subject: a\n\nx\n\nFrom here to there at 10:30 in 2024\n", 1),
        (LINE + b"Subject: a\n\nx\n\n>" + LINE + b"Subject: quoted\n", 1),
        (LINE + b"Subject: a\n\nx\nwritten on\n" + LINE + b"and no header below\n", 1),
        (LINE + b"Subject: a\nContent-Length: 9999\n\nx\n\n" + LINE + b"Subject: b\n\ny\n", 2),
        (b"junk before\n\n" + LINE + b"Subject: a\n\nx\n", 1),
        (b"From - Mon Jan 01 10:00:00 2024\nX-Mozilla-Status: 0001\n\nx\n", 1),
        (b"From 17@xxx Mon Jan 01 10:00:00 +0000 2024\nX-GM-THRID: 17\n\nx\n", 1),
        (b"From a Mon, 1 Jan 2024 10:00:00 +0100\nSubject: readpst\n\nx\n", 1),
        (b"From x\nSubject: undated\n\ny\n\nFrom x\nTo: b\n\nz\n", 2),
        (b"From x\nSubject: undated\n\ny\nFrom x\nTo: no empty line before\n", 1),
        (b"From x\nSubject: undated\n\ny\n\nFrom Jan I heard\nNote: all is well\n", 1),
    ],
)
def test_which_lines_open_a_message(content: bytes, messages: int) -> None:
    assert len(starts(content)) == messages


@given(
    st.lists(st.integers(min_value=0, max_value=60), min_size=1, max_size=12),
    st.integers(min_value=60, max_value=4_000),
)
def test_blocks_of_any_size_find_the_same(lengths: list[int], block: int) -> None:
    content = b"".join(LINE + b"A: b\n\n" + b"y" * length + b"\n\n" for length in lengths)
    wanted = [n for n in range(len(content)) if content.startswith(LINE, n)]
    assert list(beginnings(io.BytesIO(content), block)) == wanted


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        (b"From a Mon Jan  1 10:00:00 2024", datetime(2024, 1, 1, 10, tzinfo=UTC)),
        (b"From - Mon Jan 01 10:00:00 2024\r\n", datetime(2024, 1, 1, 10, tzinfo=UTC)),
        (b"From 1@x Mon Jan 01 10:00:00 +0200 2024", datetime(2024, 1, 1, 8, tzinfo=UTC)),
        (b"From a Mon Jan  1 10:00 2024", datetime(2024, 1, 1, 10, tzinfo=UTC)),
        (b"From a Mon Jan  1 10:00:00 CET 2024", datetime(2024, 1, 1, 10, tzinfo=UTC)),
        (b"From a Mon Jan 99 10:00:00 2024", None),
        (b"From a", None),
    ],
)
def test_the_date_of_a_from_line(line: bytes, moment: datetime | None) -> None:
    assert arrival(line) == moment


nasty = st.lists(
    st.sampled_from(
        ["From you Mon Jan  1 10:00:00 2024", ">From x", "", "Subject: no", "é", "--b", "text", " "]
    )
    | st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=30),
    max_size=8,
)


@given(st.lists(nasty, min_size=1, max_size=5))
def test_what_the_standard_library_wrote_is_read_back(bodies: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "box.mbox"
        other = mailbox.mbox(path)
        for number, lines in enumerate(bodies):
            text = "\n".join([f"Subject: {number}", "", *lines, "end", ""])
            other.add(text.encode())
        other.flush()
        expected = [other.get_bytes(key) for key in other.keys()]  # noqa: SIM118 - no mapping
        other.close()
        with opened(path) as box:
            found = all_headers(box, "box", 1)
            assert [box.message(one.ref).data for one in found] == expected
        assert [one.subject for one in found] == [str(n) for n in range(len(bodies))]


def test_thunderbird_tells_flags_and_what_is_deleted(tmp_path: Path) -> None:
    def one(status: str, subject: str) -> bytes:
        line = b"From - Mon Jan 01 10:00:00 2024\n"
        return line + f"X-Mozilla-Status: {status}\nSubject: {subject}\n\nx\n\n".encode()

    content = one("0001", "read") + one("0009", "deleted") + one("0007", "all") + one("zz", "odd")
    found = read(written(tmp_path / "Inbox", content))
    assert [(header.subject, header.flags) for header in found] == [
        ("read", ("\\Seen",)),
        ("all", ("\\Seen", "\\Answered", "\\Flagged")),
        ("odd", ()),
    ]


def test_flags_of_mutt(tmp_path: Path) -> None:
    content = LINE + b"Status: RO\nX-Status: AF\nSubject: a\n\nx\n"
    assert read(written(tmp_path / "Inbox", content))[0].flags == (
        "\\Seen",
        "\\Answered",
        "\\Flagged",
    )


def test_labels_of_takeout(tmp_path: Path) -> None:
    labels = b"=?UTF-8?Q?Archiv=C3=A9,Inbox,Sent,=22a,_b=22?="
    content = LINE + b"X-Gmail-Labels: " + labels + b"\nSubject: a\n\nx\n"
    found = read(written(tmp_path / "All mail.mbox", content))[0]
    assert found.labels == ("Archivé", "\\Inbox", "\\Sent", "a, b")


@pytest.mark.parametrize(
    ("header", "line", "received"),
    [
        ("", LINE, datetime(2024, 1, 1, 10, tzinfo=UTC)),
        ("Received: x; Mon, 1 Jan 2024 09:00:00 +0000", LINE, datetime(2024, 1, 1, 10, tzinfo=UTC)),
        ("Received: x; Sat, 2 May 2020 09:00:00 +0000", LINE, datetime(2020, 5, 2, 9, tzinfo=UTC)),
        (
            "Date: Sat, 2 May 2020 09:00:00 +0200",
            b"From x Thu Jan  1 00:00:00 1970\n",
            datetime(2020, 5, 2, 9, tzinfo=timezone(timedelta(hours=2))),
        ),
    ],
    ids=["line", "line and header agree", "fetched much later", "line is nonsense"],
)
def test_when_a_message_arrived(
    tmp_path: Path, header: str, line: bytes, received: datetime
) -> None:
    content = line + b"Subject: a\n" + header.encode() + b"\n\nx\n"
    assert read(written(tmp_path / "Inbox", content))[0].received == received


def message(name: str, text: str = "x") -> bytes:
    return LINE + f"Message-ID: <{name}@example.org>\nSubject: {name}\n\n{text}\n\n".encode()


def test_appending_keeps_every_number(tmp_path: Path) -> None:
    numbering = MemoryNumbering()
    path = written(tmp_path / "Inbox", message("a") + message("b"))
    before = read(path, numbering)
    written(path, message("a") + message("b") + message("c"))
    after = read(path, numbering)
    assert [one.ref for one in after[:2]] == [one.ref for one in before]
    assert after[2].ref.uid > before[1].ref.uid


def test_compacting_gives_no_message_the_number_of_another(tmp_path: Path) -> None:
    numbering = MemoryNumbering()
    path = written(tmp_path / "Inbox", message("a") + message("b") + message("c"))
    with opened(path, numbering) as box:
        first, second, third = all_headers(box, "Inbox", 1)
        status = path.stat()
        path.write_bytes(message("b") + message("c") + message("d"))
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
        assert path.stat().st_size == status.st_size
        box.confirm(second.identity)
        box.confirm(third.identity)
        with pytest.raises(PreconditionFailed) as raised:
            box.confirm(first.identity)
        assert raised.value.code is ErrorCode.MESSAGE_GONE
        assert box.message(third.ref).data.startswith(b"Message-ID: <c@")


def test_flags_changed_in_place_leave_the_number(tmp_path: Path) -> None:
    numbering = MemoryNumbering()
    content = LINE + b"X-Mozilla-Status: 0000\nSubject: a\n\nx\n"
    path = written(tmp_path / "Inbox", content)
    before = read(path, numbering)[0]
    path.write_bytes(content.replace(b"0000", b"0001"))
    after = read(path, numbering)[0]
    assert after.identity == before.identity
    assert after.flags == ("\\Seen",)


def test_a_message_larger_than_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hygiene_app.mailbox.local.MAX_PARSED", 1_000)
    content = message("big", "y" * 2_000) + message("small")
    found = read(written(tmp_path / "Inbox", content))
    assert [(one.subject, one.structure_known) for one in found] == [("big", True), ("small", True)]
    monkeypatch.setattr("hygiene_app.mailbox.local.MAX_HEADER", 100)
    found = read(tmp_path / "Inbox")
    assert [(one.subject, one.structure_known) for one in found] == [
        ("big", False),
        ("small", True),
    ]


def test_a_file_that_goes_away(tmp_path: Path) -> None:
    path = written(tmp_path / "Inbox", message("a"))
    with opened(path) as box:
        ref = all_headers(box, "Inbox", 1)[0].ref
        path.unlink()
        for look in (lambda: box.state("Inbox"), lambda: box.message(ref)):
            with pytest.raises(KnownError) as raised:
                look()
            assert raised.value.code is ErrorCode.FOLDER_GONE


def test_a_file_cut_off_in_the_midst_of_a_header(tmp_path: Path) -> None:
    found = read(written(tmp_path / "Inbox", message("a") + LINE.rstrip(b"\n")))
    assert [one.subject for one in found] == ["a", ""]
