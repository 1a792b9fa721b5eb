"""What lies at a path, and what its folders are called and are for."""

import os
from pathlib import Path

import pytest

from hygiene_app.mailbox.local import kind_of, open_local
from hygiene_app.model.account import MailSource, ServerKind
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import FolderRole
from tests.contract.mailbox_backend import all_headers, letter
from tests.support.local_mail import MemoryNumbering, local_account, make_maildir

MBOX = b"From els@example.org Mon Jan  1 10:00:00 2024\nSubject: a\n\nx\n"


def put(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def folders(source: MailSource, path: Path) -> dict[str, tuple[str, FolderRole]]:
    """Return display and role of the folders by name."""
    with open_local(local_account(source, path), MemoryNumbering()) as box:
        return {one.name: (one.display, one.role) for one in box.folders()}


def test_maildirs_side_by_side(tmp_path: Path) -> None:
    root = make_maildir(tmp_path / "Maildir")
    for name in (".Trash", ".INBOX.Sent", ".Klanten.Trash", ".Caf&AOk-", ".Verwijderde items"):
        make_maildir(root / name)
    make_maildir(root / "Trash")
    (root / ".no-mail").mkdir()
    assert kind_of(root) is MailSource.MAILDIR
    assert folders(MailSource.MAILDIR, root) == {
        "INBOX": ("INBOX", FolderRole.INBOX),
        "Trash": ("Trash", FolderRole.TRASH),
        "./Trash": ("./Trash", FolderRole.OTHER),
        "INBOX.Sent": ("INBOX.Sent", FolderRole.SENT),
        "Klanten.Trash": ("Klanten.Trash", FolderRole.OTHER),
        "Caf&AOk-": ("Café", FolderRole.OTHER),
        "Verwijderde items": ("Verwijderde items", FolderRole.TRASH),
    }
    with open_local(local_account(MailSource.MAILDIR, root), MemoryNumbering()) as box:
        assert box.capabilities.trash == "Trash"
        assert box.capabilities.kind is ServerKind.LOCAL


def test_maildirs_in_each_other(tmp_path: Path) -> None:
    for name in ("Inbox", "Prullenbak", "Klanten", "Klanten/2024", "Klanten/Trash"):
        make_maildir(tmp_path / name)
    assert kind_of(tmp_path) is MailSource.MAILDIR
    assert {name: role for name, (_, role) in folders(MailSource.MAILDIR, tmp_path).items()} == {
        "Inbox": FolderRole.INBOX,
        "Prullenbak": FolderRole.TRASH,
        "Klanten": FolderRole.OTHER,
        "Klanten/2024": FolderRole.OTHER,
        "Klanten/Trash": FolderRole.OTHER,
    }


def test_a_folder_of_thunderbird(tmp_path: Path) -> None:
    local = tmp_path / "Local Folders"
    put(local / "Inbox", b"")
    put(local / "Inbox.msf", b"<mdb>")
    put(local / "Trash", MBOX)
    put(local / "Klanten", MBOX)
    put(local / "Klanten.sbd" / "2024", MBOX)
    put(local / "Klanten.sbd" / "Trash", MBOX)
    put(local / "filterlog.html", b"<html>")
    put(local / "msgFilterRules.dat", b"version=9")
    assert kind_of(local) is MailSource.MBOX
    assert folders(MailSource.MBOX, local) == {
        "Inbox": ("Inbox", FolderRole.INBOX),
        "Trash": ("Trash", FolderRole.TRASH),
        "Klanten": ("Klanten", FolderRole.OTHER),
        "Klanten/2024": ("Klanten/2024", FolderRole.OTHER),
        "Klanten/Trash": ("Klanten/Trash", FolderRole.OTHER),
    }


def test_a_profile_of_thunderbird(tmp_path: Path) -> None:
    put(tmp_path / "prefs.js", b"user_pref();")
    put(tmp_path / "Mail" / "Local Folders" / "Sent", MBOX)
    assert kind_of(tmp_path) is MailSource.MBOX
    assert folders(MailSource.MBOX, tmp_path) == {
        "Mail/Local Folders/Sent": ("Mail/Local Folders/Sent", FolderRole.SENT)
    }


def test_takeout_and_apple_mail(tmp_path: Path) -> None:
    takeout = tmp_path / "Takeout"
    put(takeout / "Mail" / "All mail Including Spam and Trash.mbox", MBOX)
    put(takeout / "archive_browser.html", b"<html>")
    assert kind_of(takeout) is MailSource.MBOX
    assert list(folders(MailSource.MBOX, takeout)) == ["Mail/All mail Including Spam and Trash"]
    apple = tmp_path / "Apple"
    put(apple / "Klanten.mbox" / "mbox", MBOX)
    assert list(folders(MailSource.MBOX, apple)) == ["Klanten"]


def test_one_mbox(tmp_path: Path) -> None:
    path = put(tmp_path / "mail.mbox", MBOX)
    assert kind_of(path) is MailSource.MBOX
    assert list(folders(MailSource.MBOX, path)) == ["mail"]


def test_folders_of_eml(tmp_path: Path) -> None:
    root = tmp_path / "Export"
    put(root / "a.eml", letter())
    put(root / "Sent" / "b.EML", letter())
    put(root / "Project" / "Trash" / "c.eml", letter())
    put(root / "Pictures" / "d.png", b"")
    assert kind_of(root) is MailSource.EML
    assert folders(MailSource.EML, root) == {
        ".": ("Export", FolderRole.OTHER),
        "Sent": ("Sent", FolderRole.SENT),
        "Project/Trash": ("Project/Trash", FolderRole.OTHER),
    }


def test_eml_files_that_are_none(tmp_path: Path) -> None:
    put(tmp_path / "empty.eml", b"")
    put(tmp_path / "junk.eml", b"\x89PNG\r\n\x1a\n\x00\x01")
    put(tmp_path / "ours.eml", letter())
    (tmp_path / "gone.eml").symlink_to("nowhere")
    (tmp_path / "directory.eml").mkdir()
    name = os.fsencode(tmp_path) + b"/caf\xe9.eml"
    Path(os.fsdecode(name)).write_bytes(letter(subject="odd name"))
    with open_local(local_account(MailSource.EML, tmp_path), MemoryNumbering()) as box:
        found = {one.subject: one for one in all_headers(box, ".", 1)}
        by_size = {one.size: one for one in all_headers(box, ".", 1)}
        assert by_size[0].structure_known
        assert not by_size[10].structure_known
        assert box.message(by_size[0].ref).data == b""
        assert box.message(found["odd name"].ref).data == letter(subject="odd name")
    assert len(by_size) == 4


def test_a_file_replaced_by_another_is_another_message(tmp_path: Path) -> None:
    path = put(tmp_path / "a.eml", letter())
    with open_local(local_account(MailSource.EML, tmp_path), MemoryNumbering()) as box:
        first = all_headers(box, ".", 1)[0]
        path.write_bytes(letter(text="longer than before"))
        second = all_headers(box, ".", 1)[0]
    assert second.ref.uid > first.ref.uid


def test_the_date_of_an_eml_is_in_its_header(tmp_path: Path) -> None:
    put(tmp_path / "a.eml", letter(Received="x; Sat, 2 May 2020 10:00:00 +0000"))
    put(tmp_path / "b.eml", b"Subject: no date\n\nx")
    os.utime(tmp_path / "b.eml", (1_500_000_000, 1_500_000_000))
    with open_local(local_account(MailSource.EML, tmp_path), MemoryNumbering()) as box:
        found = [f"{one.received:%Y-%m-%d}" for one in all_headers(box, ".", 1)]
    assert found == ["2020-05-02", "2017-07-14"]


def test_more_than_one_kind(tmp_path: Path) -> None:
    put(tmp_path / "a.eml", letter())
    put(tmp_path / "box", MBOX)
    assert kind_of(tmp_path) is MailSource.MBOX
    assert folders(MailSource.EML, tmp_path)
    make_maildir(tmp_path / "deeper" / "Maildir")
    assert kind_of(tmp_path) is MailSource.MBOX
    assert folders(MailSource.MAILDIR, tmp_path)


def test_nothing_is_there(tmp_path: Path) -> None:
    for path in (tmp_path / "missing", tmp_path / "nul\0"):
        with pytest.raises(KnownError) as raised:
            kind_of(path)
        assert raised.value.code is ErrorCode.LOCAL_MAIL_MISSING
        assert raised.value.facts == {"path": str(path)}


@pytest.mark.parametrize("name", ["letter.txt", "empty", "one.eml"])
def test_no_mail(tmp_path: Path, name: str) -> None:
    put(tmp_path / "letter.txt", b"From here to there\n")
    put(tmp_path / "empty", b"")
    one = put(tmp_path / "apart" / "one.eml", letter())
    with pytest.raises(KnownError) as raised:
        kind_of(one if name == "one.eml" else tmp_path / name)
    assert raised.value.code is ErrorCode.LOCAL_MAIL_UNKNOWN


def test_another_kind_than_was_added(tmp_path: Path) -> None:
    put(tmp_path / "a.eml", letter())
    account = local_account(MailSource.MAILDIR, tmp_path)
    with pytest.raises(KnownError) as raised, open_local(account, MemoryNumbering()):
        pass
    assert raised.value.code is ErrorCode.LOCAL_MAIL_UNKNOWN
