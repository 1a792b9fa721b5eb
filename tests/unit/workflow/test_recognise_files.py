"""Files on disk: each entry of a folder has its result, whatever it is."""

import json
import os
import sys
from pathlib import Path

import pytest

from hygiene_app.app import recogniser
from hygiene_app.mailbox.local_mbox_scan import spans
from hygiene_app.model.job import Job
from hygiene_app.workflow import files_on_disk
from hygiene_app.workflow.files_on_disk import entries, mbox_messages, shown
from hygiene_app.workflow.recognise import RecogniseFiles
from tests.fakes.reader import FakeReader

_FROM_LINE = b"From a@example.org Mon Jan  1 10:00:00 2018\n"
_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture
def recognise() -> RecogniseFiles:
    return RecogniseFiles(reader=FakeReader(), recogniser=recogniser, mbox_spans=spans)


def _told(recognise: RecogniseFiles, *paths: Path) -> list[tuple[str, str | None]]:
    return [
        (Path(each.path).name, each.reason.value if each.reason else None)
        for each in recognise.run(paths, Job())
    ]


@_POSIX
def test_what_is_no_file_is_listed_with_a_reason(recognise: RecogniseFiles, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "broken").symlink_to("nowhere")
    (tmp_path / "link").symlink_to("a.txt")
    (tmp_path / "loop").symlink_to("loop")
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "self").symlink_to(".")

    assert _told(recognise, tmp_path) == [
        ("a.txt", None),
        ("broken", "missing"),
        ("link", None),
        ("loop", "missing"),
        ("pipe", "format"),
        ("self", "format"),
    ]


@_POSIX
def test_a_pipe_or_a_device_named_is_not_opened(recognise: RecogniseFiles, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    told = _told(recognise, tmp_path / "pipe", Path("/dev/zero"), tmp_path / "none")

    assert told == [("pipe", "format"), ("zero", "format"), ("none", "missing")]


def test_a_closed_folder_is_listed(
    recognise: RecogniseFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text("text")
    look = os.scandir

    def closed(path: str) -> object:
        if os.fspath(path).endswith("closed"):
            raise PermissionError(13, "closed", os.fspath(path))
        return look(path)

    # Root may look into every folder.
    monkeypatch.setattr(os, "scandir", closed)

    assert [path.name for path in entries(tmp_path)] == ["closed", "open.txt"]


def test_a_file_that_vanishes_meanwhile_is_missing(
    recognise: RecogniseFiles, tmp_path: Path
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("text")
    results = recognise.run([tmp_path], Job(lambda _told: _remove(tmp_path / "b.txt")))

    assert [each.reason for each in results] == [None, "missing"]


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)


@_POSIX
def test_a_name_that_is_no_text_can_be_written_as_json(
    recognise: RecogniseFiles, tmp_path: Path
) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text("text")

    (result,) = recognise.run([tmp_path], Job())

    assert result.path.endswith("caf\\udce9.txt")
    json.dumps(result.path, ensure_ascii=False).encode()
    assert shown(Path("Één.txt")) == "Één.txt"


def test_an_mbox_without_messages_is_a_file(recognise: RecogniseFiles, tmp_path: Path) -> None:
    (tmp_path / "empty.mbox").touch()
    (tmp_path / "other.mbox").write_text("no mail at all")

    assert _told(recognise, tmp_path) == [("empty.mbox", "empty"), ("other.mbox", None)]


def test_messages_of_an_mbox_are_parted_as_a_mailbox_does(tmp_path: Path) -> None:
    path = tmp_path / "Inbox"
    path.write_bytes(
        b"From a@example.org Mon Jan  1 10:00:00 2018\nSubject: one\n\n>From here\n"
        b"From there, at last\n\n"
        b"From b@example.org Tue Jan  2 10:00:00 2018\r\nSubject: two\n\n"
        + b"x" * 200_000
        + b"From here\n"
    )

    first, second = mbox_messages(path, spans)

    assert first == b"Subject: one\n\n>From here\nFrom there, at last\n"
    assert second is not None
    assert second.startswith(b"Subject: two\n\nx")
    assert second.endswith(b"xFrom here\n")


def test_an_mbox_is_known_by_what_it_holds(recognise: RecogniseFiles, tmp_path: Path) -> None:
    opening = _FROM_LINE + b"Subject: one\n\ntext\n\n"
    (tmp_path / "Inbox").write_bytes(opening * 2)
    (tmp_path / "letter.txt").write_bytes(b"From the desk of our director\n\ntext\n")

    assert _told(recognise, tmp_path) == [
        ("Inbox#1", None),
        ("Inbox#2", None),
        ("letter.txt", None),
    ]


def test_a_message_too_large_is_not_held(
    tmp_path: Path, recognise: RecogniseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files_on_disk, "MOST_BYTES", 1000)
    (tmp_path / "a.mbox").write_bytes(
        _FROM_LINE + b"x" * 1001 + b"\n\n" + _FROM_LINE + b"Subject: two\n\ntext\n"
    )
    (tmp_path / "b.txt").write_bytes(b"x" * 1001)

    assert _told(recognise, tmp_path) == [
        ("a.mbox#1", "too-large"),
        ("a.mbox#2", None),
        ("b.txt", "too-large"),
    ]
