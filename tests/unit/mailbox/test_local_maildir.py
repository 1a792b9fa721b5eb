"""Maildirs: names, flags, dates, and what may go wrong while something is moved."""

import errno
import mailbox
import os
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.local import LocalMailbox, open_local
from hygiene_app.model.account import MailSource, NoteCode
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import MessageHeader, RawMessage
from tests.contract.mailbox_backend import RECEIVED, all_headers, letter
from tests.support.local_mail import (
    MaildirBackend,
    MemoryNumbering,
    local_account,
    make_maildir,
)


@pytest.fixture
def backend(tmp_path: Path) -> MaildirBackend:
    return MaildirBackend(tmp_path / "Maildir")


def inbox(box: LocalMailbox) -> list[MessageHeader]:
    return all_headers(box, "INBOX", 1)


def everything(root: Path) -> dict[str, bytes]:
    """Return all files below a path with their content."""
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("name", "flags"),
    [
        ("1700000000.M1P2.host:2,FS", ("\\Flagged", "\\Seen")),
        ("1700000000.M1P2.host,S=12,W=13:2,RST", ("\\Answered", "\\Seen", "\\Deleted")),
        ("1700000000.M1P2.host;2,D", ("\\Draft",)),
        ("1700000000.M1P2.host!2,P", ("$Forwarded",)),
        ("1700000000.M1P2.host:2,abz", ()),
        ("1700000000.M1P2.host", ()),
        ("oddly named", ()),
    ],
)
def test_flags_stand_in_the_name(backend: MaildirBackend, name: str, flags: tuple[str]) -> None:
    (backend.root / "cur" / name).write_bytes(letter())
    with backend.open() as box:
        assert inbox(box)[0].flags == flags


def test_a_message_keeps_its_number_while_its_name_changes(backend: MaildirBackend) -> None:
    path = backend.root / "new" / "1700000000.M1P2.host"
    path.write_bytes(letter())
    with backend.open() as box:
        header = inbox(box)[0]
        path.rename(backend.root / "cur" / "1700000000.M1P2.host:2,S")
        box.confirm(header.identity)
        assert box.message(header.ref).flags == ("\\Seen",)
        assert box.uids("INBOX", 1) == {header.ref.uid}


def test_what_was_away_and_came_back_is_read_again(backend: MaildirBackend) -> None:
    ref = backend.add("INBOX", letter())
    with backend.open() as box:
        path = backend.path_of(ref)
        away = path.rename(backend.root / ".Sent" / "cur" / path.name)
        assert box.state("INBOX").messages == 0
        away.rename(path)
        assert [one.ref.uid > ref.uid for one in inbox(box)] == [True]


def test_names_that_are_no_text(backend: MaildirBackend) -> None:
    name = os.fsencode(backend.root / "cur") + b"/caf\xe9:2,S"
    with open(name, "wb") as file:  # noqa: PTH123 - a path of bytes
        file.write(letter())
    with backend.open() as box:
        header = inbox(box)[0]
        assert box.to_trash(header.identity) is not None
    there = [os.fsencode(path.name) for path in backend.paths("Trash")]
    assert there == [b"caf\xe9:2,S"]


@pytest.mark.parametrize(
    ("name", "mtime", "header", "received"),
    [
        ("1900000000.M1.host", "2020-05-02", "", "2020-05-02"),
        ("1577836800.M1.host", "2024-01-01", "", "2020-01-01"),
        ("odd", "2020-05-02", "", "2020-05-02"),
        ("odd", "2024-01-02", "x; Mon, 1 Jan 2024 09:00:00 +0000", "2024-01-02"),
        ("odd", "2024-01-02", "x; Sat, 2 May 2020 00:00:00 +0000", "2020-05-02"),
    ],
    ids=["mtime", "copied", "no date in the name", "header agrees", "fetched much later"],
)
def test_when_a_message_arrived(
    backend: MaildirBackend, name: str, mtime: str, header: str, received: str
) -> None:
    path = backend.root / "cur" / f"{name}:2,"
    path.write_bytes(letter(Received=header) if header else letter())
    seconds = datetime.fromisoformat(mtime).replace(tzinfo=UTC).timestamp() + 0.75
    os.utime(path, (seconds, seconds))
    with backend.open() as box:
        found = inbox(box)[0].received
    assert found == datetime.fromisoformat(received).replace(tzinfo=UTC)


def test_nothing_is_overwritten_in_the_trash(backend: MaildirBackend) -> None:
    ref = backend.add("INBOX", letter())
    there = backend.root / ".Trash" / "cur" / backend.path_of(ref).name
    there.write_bytes(b"another one")
    with backend.open() as box:
        moved = box.to_trash(inbox(box)[0].identity)
        assert moved is not None
        assert box.message(moved).data == letter()
    assert there.read_bytes() == b"another one"
    assert backend.paths("INBOX") == []


@pytest.mark.parametrize("failing", ["link", "unlink", "fsync"])
def test_whatever_breaks_there_is_a_copy(
    backend: MaildirBackend, failing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend.add("INBOX", letter())
    with backend.open() as box:
        identity = inbox(box)[0].identity

        def broken(*_args: object, **_more: object) -> None:
            raise OSError(errno.EIO, "broken disk")

        with monkeypatch.context() as patch:
            patch.setattr(os, failing, broken)
            patch.setattr(Path, "unlink", broken)
            with pytest.raises(KnownError) as raised:
                box.to_trash(identity)
        assert raised.value.code is ErrorCode.NOT_WRITABLE
        copies = [name for name, data in everything(backend.root).items() if data == letter()]
        assert 1 <= len(copies) <= 2
        box.confirm(identity)
        assert box.to_trash(identity) is not None
    assert backend.paths("INBOX") == []


def test_a_file_system_without_links(
    backend: MaildirBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend.add("INBOX", letter(), ("\\Seen",))

    def no_links(*_args: object, **_more: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    with backend.open() as box:
        moved = box.to_trash(inbox(box)[0].identity)
        assert moved is not None
        message = box.message(moved)
        box.append("INBOX", message)
        assert [one.flags for one in inbox(box)] == [("\\Seen",)]
    assert len(everything(backend.root)) == 2


def test_another_program_marks_it_read_meanwhile(
    backend: MaildirBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = backend.add("INBOX", letter())
    real = os.link

    def link(source: Path, target: Path, **more: bool) -> None:
        """Rename first, once, as a mail program may at this very moment."""
        monkeypatch.setattr(os, "link", real)
        source.rename(source.with_name(source.name + "S"))
        real(source, target, **more)

    with backend.open() as box:
        identity = inbox(box)[0].identity
        monkeypatch.setattr(os, "link", link)
        monkeypatch.setattr(os, "supports_follow_symlinks", {link, real})
        moved = box.to_trash(identity)
        assert moved is not None
        assert box.message(moved).flags == ("\\Seen",)
    assert ref.uid not in backend.uids("INBOX")


def test_what_lies_behind_a_link_is_read_and_not_removed(
    backend: MaildirBackend, tmp_path: Path
) -> None:
    outside = make_maildir(tmp_path / "outside")
    (outside / "cur" / "1700000000.a:2,").write_bytes(letter())
    (backend.root / ".Linked").symlink_to(outside)
    (tmp_path / "single").write_bytes(letter(message_id="<single@example.org>"))
    (backend.root / "cur" / "1700000000.b:2,").symlink_to(tmp_path / "single")
    before = everything(tmp_path)
    with backend.open() as box:
        for folder in ("Linked", "INBOX"):
            identity = all_headers(box, folder, 1)[0].identity
            for act in (box.to_trash, box.remove, box.unmark):
                with pytest.raises(KnownError) as raised:
                    act(identity)
                assert raised.value.code is ErrorCode.READ_ONLY
        message = RawMessage(data=b"x", flags=(), received=RECEIVED)
        with pytest.raises(KnownError) as raised:
            box.append("Linked", message)
        assert raised.value.code is ErrorCode.READ_ONLY
    assert everything(tmp_path) == before


def test_a_trash_elsewhere_is_not_used(backend: MaildirBackend, tmp_path: Path) -> None:
    backend.add("INBOX", letter())
    for part in ("cur", "new", "tmp"):
        (backend.root / ".Trash" / part).rmdir()
    (backend.root / ".Trash").rmdir()
    (backend.root / ".Trash").symlink_to(make_maildir(tmp_path / "outside"))
    with backend.open() as box, pytest.raises(KnownError) as raised:
        box.to_trash(inbox(box)[0].identity)
    assert raised.value.code is ErrorCode.READ_ONLY
    assert len(backend.paths("INBOX")) == 1


def test_what_people_should_know(backend: MaildirBackend) -> None:
    with backend.open() as box:
        trash, delete = box.notes()
    assert (trash.code, trash.facts) == (NoteCode.TRASH_SAFE, (("folder", "Trash"),))
    assert delete.code is NoteCode.DELETE_SAFE


def test_without_a_trash(tmp_path: Path) -> None:
    root = make_maildir(tmp_path / "Maildir")
    (root / "cur" / "a:2,").write_bytes(letter())
    with open_local(local_account(MailSource.MAILDIR, root), MemoryNumbering()) as box:
        assert [note.code for note in box.notes()] == [
            NoteCode.TRASH_MISSING,
            NoteCode.DELETE_SAFE,
        ]
        identity = inbox(box)[0].identity
        with pytest.raises(KnownError) as raised:
            box.to_trash(identity)
        assert raised.value.code is ErrorCode.NO_TRASH
        box.remove(identity)
    assert everything(root) == {}


def test_thunderbird_keeps_its_maildirs_itself(tmp_path: Path) -> None:
    root = tmp_path / "Local Folders"
    for part in ("cur", "tmp"):
        (root / "Inbox" / part).mkdir(parents=True)
    (root / "Inbox.msf").write_bytes(b"")
    (root / "Inbox" / "cur" / "1700000000.eml").write_bytes(
        b"X-Mozilla-Status: 0001\r\n" + letter()
    )
    with open_local(local_account(MailSource.MAILDIR, root), MemoryNumbering()) as box:
        header = all_headers(box, "Inbox", 1)[0]
        assert header.flags == ("\\Seen",)
        assert [note.code for note in box.notes()] == [NoteCode.READ_ONLY]
        with pytest.raises(KnownError) as raised:
            box.remove(header.identity)
        assert raised.value.code is ErrorCode.READ_ONLY


def test_a_file_that_may_not_be_read(
    backend: MaildirBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = [backend.add("INBOX", letter()) for _ in range(2)]
    closed, real = backend.path_of(refs[0]), os.open

    def guarded(path: Path, flags: int) -> int:
        """Refuse one file, also where the tests run as root."""
        if path == closed:
            raise PermissionError(errno.EACCES, "not yours")
        return real(path, flags)

    monkeypatch.setattr(os, "open", guarded)
    with backend.open() as box:
        found = inbox(box)
        assert [one.structure_known for one in found] == [False, True]
        with pytest.raises(KnownError) as raised:
            box.message(refs[0])
    assert raised.value.code is ErrorCode.LOCAL_MAIL_MISSING


def test_files_that_vanish_between_listing_and_reading(backend: MaildirBackend) -> None:
    refs = tuple(backend.add("INBOX", letter(f"m{n}")) for n in range(3))
    with backend.open() as box:
        identity = inbox(box)[1].identity
        backend.take_away(refs[1])
        assert [one.subject for one in inbox(box)] == ["m0", "m2"]
        assert (
            next(box.headers_of("INBOX", 1, [refs[1].uid, refs[2].uid], quiet_job()))[0].ref
            == (refs[2])
        )
        with pytest.raises(PreconditionFailed) as raised:
            box.confirm(identity)
        assert raised.value.code is ErrorCode.MESSAGE_GONE


def test_drafts_of_other_programs_are_not_mail(backend: MaildirBackend) -> None:
    (backend.root / "tmp" / "half").write_bytes(b"Subject: ha")
    (backend.root / "cur" / ".hidden").write_bytes(b"x")
    (backend.root / "cur" / "directory").mkdir()
    (backend.root / "cur" / "nowhere").symlink_to("missing")
    with backend.open() as box:
        assert box.state("INBOX").messages == 0


def test_a_directory_that_leads_in_a_circle(backend: MaildirBackend) -> None:
    (backend.root / "Projects").mkdir()
    (backend.root / "Projects" / "again").symlink_to(backend.root)
    with backend.open() as box:
        assert {one.name for one in box.folders()} == {"INBOX", "Trash", "Sent"}


def test_appending_leaves_no_draft_behind(
    backend: MaildirBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    message = RawMessage(data=letter(), flags=(), received=RECEIVED)
    with backend.open() as box, monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(KnownError) as raised:
            box.append("INBOX", message)
    assert raised.value.code is ErrorCode.DISK_FULL
    assert everything(backend.root) == {}


def test_looking_changes_nothing_on_the_disk(backend: MaildirBackend) -> None:
    backend.add("INBOX", letter())
    before = everything(backend.root)
    times = {p: p.stat().st_mtime_ns for p in backend.root.rglob("*")}
    with backend.open() as box:
        header = inbox(box)[0]
        box.confirm(header.identity)
        box.message(header.ref)
        box.locate("Trash", header.identity)
        with pytest.raises(PreconditionFailed):
            box.remove(replace(header.identity, size=1))
        assert box.octets > len(letter())
    assert everything(backend.root) == before
    assert {p: p.stat().st_mtime_ns for p in backend.root.rglob("*")} == times


@given(st.lists(st.binary(max_size=200), min_size=1, max_size=5))
def test_what_the_standard_library_wrote_is_read_back(bodies: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "Maildir"
        other = mailbox.Maildir(root)
        for number, body in enumerate(bodies):
            other.add(b"Subject: %d\n\n" % number + body)
        expected = sorted(other.get_bytes(key) for key in other.keys())  # noqa: SIM118
        other.close()
        with open_local(local_account(MailSource.MAILDIR, root), MemoryNumbering()) as box:
            found = [box.message(one.ref).data for one in inbox(box)]
    assert sorted(found) == expected
