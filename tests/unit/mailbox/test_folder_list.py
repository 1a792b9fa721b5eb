"""LIST answers of many servers."""

import pytest

from hygiene_app.mailbox.folder_list import folders_of, listed, others_prefixes, trash_of
from hygiene_app.mailbox.wire import quoted
from hygiene_app.model.message import Folder, FolderRole


def folders(*lines: bytes, others: tuple[bytes, ...] = ()) -> tuple[Folder, ...]:
    """Return the folders of these LIST lines."""
    return folders_of(listed([b"* LIST " + line + b"\r\n"] for line in lines), others)


def trash_name(found: tuple[Folder, ...]) -> str:
    """Return the raw name of the Trash."""
    trash = trash_of(found)
    assert trash is not None
    return trash.name


def role(name: str, delimiter: str = "/") -> FolderRole:
    """Return the role of a folder without flags."""
    return folders(f'() "{delimiter}" "{name}"'.encode())[0].role


def test_flags_win_over_names() -> None:
    found = folders(b'(\\HasNoChildren \\Trash) "/" "Weg"', b'() "/" "Trash"')
    assert [one.role for one in found] == [FolderRole.TRASH, FolderRole.OTHER]
    assert trash_name(found) == "Weg"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("INBOX", FolderRole.INBOX),
        ("inbox", FolderRole.INBOX),
        ("Deleted Items", FolderRole.TRASH),
        ("Verwijderde items", FolderRole.TRASH),
        ("Prullenbak", FolderRole.TRASH),
        ("&AMk-l&AOk-ments supprim&AOk-s", FolderRole.TRASH),
        ("Corbeille", FolderRole.TRASH),
        ("Gel&APY-schte Elemente", FolderRole.TRASH),
        ("Papierkorb", FolderRole.TRASH),
        ("Verzonden items", FolderRole.SENT),
        ("&AMk-l&AOk-ments envoy&AOk-s", FolderRole.SENT),
        ("Gesendete Elemente", FolderRole.SENT),
        ("Ongewenste e-mail", FolderRole.JUNK),
        ("Courrier ind&AOk-sirable", FolderRole.JUNK),
        ("Concepten", FolderRole.DRAFTS),
        ("Brouillons", FolderRole.DRAFTS),
        ("Entw&APw-rfe", FolderRole.DRAFTS),
        ("Archief", FolderRole.ARCHIVE),
        ("Archieven", FolderRole.ARCHIVE),
        ("Archives", FolderRole.ARCHIVE),
        ("Archiv", FolderRole.ARCHIVE),
        ("Sent objects", FolderRole.SENT),
        ("Verzonden objecten", FolderRole.SENT),
        ("Verstuurde berichten", FolderRole.SENT),
        ("Objets envoy&AOk-s", FolderRole.SENT),
        ("Gesendete Objekte", FolderRole.SENT),
        ("Gesendete Nachrichten", FolderRole.SENT),
        ("Sent Messages", FolderRole.SENT),
        ("Deleted Messages", FolderRole.TRASH),
        ("Verwijderde berichten", FolderRole.TRASH),
        ("Objets supprim&AOk-s", FolderRole.TRASH),
        ("Gel&APY-schte Objekte", FolderRole.TRASH),
        ("INBOX/Gel&APY-scht", FolderRole.TRASH),
        ("Ind&AOk-sirables", FolderRole.JUNK),
        ("Junk-E-Mail", FolderRole.JUNK),
        ("Ongewenste berichten", FolderRole.JUNK),
        ("[Gmail]/Prullenbak", FolderRole.TRASH),
        ("INBOX/Trash", FolderRole.TRASH),
        ("Project/Trash", FolderRole.OTHER),
        ("Klanten", FolderRole.OTHER),
    ],
)
def test_names_in_four_languages(name: str, expected: FolderRole) -> None:
    assert role(name) is expected


def test_other_delimiters() -> None:
    assert role("INBOX.Trash", ".") is FolderRole.TRASH
    assert role("INBOX.Project.Trash", ".") is FolderRole.OTHER
    found = folders(b'() "\\\\" "INBOX\\\\Trash"')
    assert found[0].role is FolderRole.TRASH
    assert folders(b'() NIL "Trash"')[0].role is FolderRole.TRASH


def test_of_several_trash_folders_the_usual_one_is_used() -> None:
    found = folders(b'() "/" "Verwijderde items"', b'() "/" "Deleted Items"', b'() "/" "Trash"')
    assert [one.role for one in found] == [FolderRole.OTHER, FolderRole.OTHER, FolderRole.TRASH]
    assert trash_name(found) == "Trash"
    assert trash_of(folders(b'() "/" "INBOX"')) is None


def test_views_of_other_folders_are_covered_by_them() -> None:
    found = folders(
        *(b'(\\All) "/" "Virtual/All"', b'(\\Flagged) "/" "Virtual/Flagged"'),
        *(b'() "/" "INBOX"', b'(\\Sent) "." "INBOX.Sent"', b'() NIL "Flat"'),
    )
    assert [one.covered for one in found] == [True, True, False, False, False]
    assert [one.delimiter for one in found] == ["/", "/", "/", ".", ""]


def test_what_cannot_be_opened_is_left_out() -> None:
    found = folders(b'(\\Noselect) "/" "[Gmail]"', b'(\\NonExistent) "/" "Old"', b'() "/" "New"')
    assert [one.name for one in found] == ["New"]


@pytest.mark.parametrize(
    ("answer", "name", "display"),
    [
        ([b'* LIST () "/" 2020\r\n'], "2020", "2020"),
        ([b'* LIST () "/" 007\r\n'], "007", "007"),
        ([b'* LIST () "/" "a \\"b\\" \\\\c"\r\n'], 'a "b" \\c', 'a "b" \\c'),
        ([b'* LIST () "/" ', b'od"d\\', b"\r\n"], 'od"d\\', 'od"d\\'),
        ([b'* LIST () "/" "Caf&AOk-"\r\n'], "Caf&AOk-", "Café"),
        ([b'* LIST () "/" "Caf\xc3\xa9"\r\n'], "Café", "Café"),
        ([b'* LIST () "/" "Caf\xe9"\r\n'], "Caf\udce9", "Café"),
        ([b'* LIST () "/" "Caf&broken"\r\n'], "Caf&broken", "Caf&broken"),
    ],
)
def test_names_survive_as_they_came(answer: list[bytes], name: str, display: str) -> None:
    found = folders_of(listed([answer]))[0]
    assert (found.name, found.display) == (name, display)
    sent = quoted(found.name)
    raw = sent if isinstance(sent, bytes) else sent.data
    assert raw.strip(b'"').replace(b'\\"', b'"').replace(b"\\\\", b"\\") == name.encode(
        "utf-8", "surrogateescape"
    )


def test_folders_of_other_people_are_left_alone() -> None:
    answer = [b'* NAMESPACE (("" "/")) (("Others/" "/")) (("Shared/" "/")("Team/" "/"))\r\n']
    prefixes = others_prefixes([[b"* OK hello\r\n"], answer])
    assert prefixes == (b"Others/", b"Shared/", b"Team/")
    lines = (b'() "/" "INBOX"', b'() "/" "Others/an/INBOX"', b'() "/" "Team/Sales"')
    assert [one.name for one in folders(*lines, others=prefixes)] == ["INBOX"]


@pytest.mark.parametrize(
    "answer", [b"* NAMESPACE NIL NIL NIL\r\n", b"* NAMESPACE ((\r\n", b"* OK\r\n"]
)
def test_no_namespaces(answer: bytes) -> None:
    assert others_prefixes([[answer]]) == ()
