"""Exchange Online: throttling, substitutes, broken structures, and names in any case."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.account import NoteCode, ServerKind
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import FolderRole, MessageHeader, MessageRef, PartRequest
from tests.contract.mailbox_backend import letter
from tests.support.played_exchange import TRASH, PlayedExchange
from tests.support.scripted_imap import Reaction, ScriptedImap


@pytest.fixture
def server() -> Iterator[PlayedExchange]:
    with PlayedExchange() as server:
        for number in range(1, 8):
            server.put("INBOX", letter(f"m{number}", message_id=f"<{number}@firm.example.org>"))
        yield server


@contextmanager
def signed_in(server: PlayedExchange) -> Iterator[ImapMailbox]:
    with connect(server.account(), server.secret) as mailbox:
        yield mailbox


def headers(mailbox: ImapMailbox) -> list[MessageHeader]:
    uidvalidity = mailbox.state("INBOX").uidvalidity
    batches = mailbox.headers("INBOX", uidvalidity, after=0, job=quiet_job())
    return [header for batch in batches for header in batch]


def test_move_shows_only_after_sign_in(server: PlayedExchange) -> None:
    assert "MOVE" not in server.before.split()
    with signed_in(server) as mailbox:
        able = mailbox.capabilities
        assert (able.kind, able.move, able.trash) == (ServerKind.EXCHANGE, True, TRASH)
        assert able.can_trash
        assert able.can_delete


@pytest.mark.parametrize(
    ("greeting", "capabilities", "identity"),
    [
        (b"* OK The Microsoft Exchange IMAP4 service is ready.\r\n", "IMAP4rev1", "NIL"),
        (b"* OK hi\r\n", "IMAP4rev1 ID", '("Name" "Microsoft.Exchange.Imap4.Imap4Server")'),
        (b"* OK hi\r\n", "IMAP4rev1 CLIENTACCESSRULES BACKENDAUTHENTICATE", "NIL"),
    ],
)
def test_it_is_known_by_what_it_says(greeting: bytes, capabilities: str, identity: str) -> None:
    with ScriptedImap(greeting=greeting, capabilities=capabilities) as server:
        server.identity = identity
        with connect(server.account(), server.secret) as mailbox:
            assert mailbox.capabilities.kind is ServerKind.EXCHANGE


@pytest.mark.parametrize(
    "said", ["NIL", "", "(", "()", '("name" NIL)', '("name")', "x", '("name" ("a"))', "(NIL NIL)"]
)
def test_an_introduction_that_says_nothing_is_a_server_like_others(said: str) -> None:
    with ScriptedImap(capabilities="IMAP4rev1 ID UIDPLUS MOVE") as server:
        server.identity = said
        with connect(server.account(), server.secret) as mailbox:
            assert mailbox.capabilities.kind is ServerKind.STANDARD


def test_a_connection_that_breaks_at_the_introduction() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 ID UIDPLUS MOVE") as server:
        server.on("ID", Reaction(hang_up=True))
        with connect(server.account(), server.secret) as mailbox:
            assert mailbox.capabilities.move
        assert server.connections == 2


@pytest.mark.parametrize("patience", range(12))
def test_throttling_anywhere_is_a_pause_of_its_length(
    server: PlayedExchange, patience: int
) -> None:
    server.patience = patience
    with pytest.raises(KnownError) as raised, signed_in(server) as mailbox:
        while True:
            for header in headers(mailbox):
                mailbox.message(header.ref)
                mailbox.confirm(header.identity)
    if patience:  # at the introduction nothing is lost yet
        assert raised.value.code is ErrorCode.THROTTLED
        assert raised.value.facts == {"seconds": 300}
    assert len([one for one in server.commands if not one.startswith("LOG")]) <= patience + 4


def test_throttling_in_the_midst_of_a_scan_keeps_what_was_read(server: PlayedExchange) -> None:
    fetched = b"* 1 FETCH (UID 1 BODY[1] {2}\r\nab)\r\n"
    said = b"TAG BAD Request is throttled. Suggested Backoff Time: 1500 milliseconds\r\n"
    server.on("UID FETCH", Reaction(lines=fetched + said))
    with signed_in(server) as mailbox:
        uidvalidity = mailbox.state("INBOX").uidvalidity
        requests = [PartRequest(uid=uid, number="1") for uid in range(1, 8)]
        arrived = mailbox.parts("INBOX", uidvalidity, requests, quiet_job())
        assert next(arrived).data == b"ab"
        with pytest.raises(KnownError) as raised:
            next(arrived)
    assert raised.value.facts == {"seconds": 2}


def test_throttled_removal_leaves_the_message(server: PlayedExchange) -> None:
    with signed_in(server) as mailbox:
        identity = headers(mailbox)[2].identity
        server.patience = 3  # SELECT, FETCH, STORE
        with pytest.raises(Uncertain) as raised:
            mailbox.remove(identity)
        assert raised.value.code is ErrorCode.THROTTLED
        assert raised.value.facts == {"seconds": 300}
        server.patience = None
        assert mailbox.unmark(identity)
    assert sorted(server.folders["INBOX"].uids) == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("note", [True, False])
def test_a_substitute_is_never_taken_for_the_message(server: PlayedExchange, *, note: bool) -> None:
    server.spoil("INBOX", 3, note=note)
    with signed_in(server) as mailbox:
        found = headers(mailbox)
        ref = found[2].ref
        with pytest.raises(KnownError) as raised:
            mailbox.message(ref)
        requests = [
            PartRequest(uid=uid, number=number, size=200) for uid in (2, 3) for number in ("1", "")
        ]
        parts = mailbox.parts("INBOX", ref.uidvalidity, requests, quiet_job())
        given = {(one.uid, one.number): one.data is not None for one in parts}
    assert raised.value.code is ErrorCode.MESSAGE_SUBSTITUTED
    assert given == {(2, "1"): True, (2, ""): True, (3, "1"): False, (3, ""): False}
    assert len(found) == 7


def test_nothing_for_a_message_without_an_id_is_no_message(server: PlayedExchange) -> None:
    uid = server.put("INBOX", letter(message_id=""))
    server.spoil("INBOX", uid, note=False)
    with signed_in(server) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.message(headers(mailbox)[-1].ref)
    assert raised.value.code is ErrorCode.MESSAGE_SUBSTITUTED


def test_a_note_of_its_own_size_is_still_a_note(server: PlayedExchange) -> None:
    """Envelope, size and content may all be those of the note."""
    server.spoil("INBOX", 3, note=True)
    message = server.folders["INBOX"].uids[3]
    content = message.pieces["BODY.PEEK[]"].partition(b"\r\n")[2]
    message.pieces["RFC822.SIZE"] = b"%d" % len(content)
    with signed_in(server) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.message(headers(mailbox)[2].ref)
    assert raised.value.code is ErrorCode.MESSAGE_SUBSTITUTED


def test_another_message_of_another_size_is_not_the_message(server: PlayedExchange) -> None:
    other = letter("advertisement", message_id="<elsewhere@firm.example.org>")
    message = server.folders["INBOX"].uids[3]
    message.pieces |= {
        "BODY.PEEK[]": b"{%d}\r\n%s" % (len(other), other),
        "RFC822.SIZE": b"81920",
    }
    with signed_in(server) as mailbox:
        ref = headers(mailbox)[2].ref
        with pytest.raises(KnownError) as raised:
            mailbox.message(ref)
        assert raised.value.code is ErrorCode.MESSAGE_SUBSTITUTED
        del message.pieces["BODY.PEEK[]"]  # the size alone proves nothing
        assert mailbox.message(ref).data == message.data


def test_somebody_who_writes_about_a_note_is_read(server: PlayedExchange) -> None:
    text = "Look what I got: The server couldn't retrieve the following message: x"
    subject = "FW: Retrieval using the IMAP4 protocol failed for the following message: 3"
    uid = server.put("INBOX", letter(subject, text=text))
    with signed_in(server) as mailbox:
        ref = headers(mailbox)[-1].ref
        assert ref.uid == uid
        assert mailbox.message(ref).data == server.folders["INBOX"].uids[uid].data
        requests = [PartRequest(uid=uid, number="1", size=70)]
        (part,) = mailbox.parts("INBOX", ref.uidvalidity, requests, quiet_job())
    assert part.data == text.encode() + b"\r\n"


def test_an_empty_part_may_be_empty(server: PlayedExchange) -> None:
    server.folders["INBOX"].uids[3].pieces["BODY.PEEK[1]"] = b'""'
    with signed_in(server) as mailbox:
        uidvalidity = mailbox.state("INBOX").uidvalidity
        requests = [PartRequest(uid=3, number="1", size=size) for size in (0, 2, 500)]
        parts = mailbox.parts("INBOX", uidvalidity, requests, quiet_job())
        assert [one.data for one in parts] == [b"", b"", None]


def test_one_broken_structure_in_two_hundred(server: PlayedExchange) -> None:
    for number in range(8, 201):
        server.put("INBOX", letter(message_id=f"<{number}@firm.example.org>"))
    server.misdescribe("INBOX", 77)
    with signed_in(server) as mailbox:
        found = headers(mailbox)
        uidvalidity = found[0].ref.uidvalidity
        whole = [PartRequest(uid=77, number="")]
        (part,) = mailbox.parts("INBOX", uidvalidity, whole, quiet_job())
    assert [one.ref.uid for one in found] == list(range(1, 201))
    assert [one.ref.uid for one in found if not one.structure_known] == [77]
    assert found[76].message_id == "<77@firm.example.org>"
    assert part.data == server.folders["INBOX"].uids[77].data
    assert len(server.sent("UID FETCH")) == 3


def test_names_in_any_case_are_one_folder(server: PlayedExchange) -> None:
    uid = server.put(TRASH, letter(message_id="<gone@firm.example.org>"))
    with signed_in(server) as mailbox:
        uidvalidity = mailbox.state(TRASH.upper()).uidvalidity
        batches = mailbox.headers(TRASH.upper(), uidvalidity, after=0, job=quiet_job())
        (header,) = next(batches)
        assert mailbox.to_trash(header.identity) == MessageRef(
            account="acc-1", folder=TRASH.upper(), uidvalidity=uidvalidity, uid=uid
        )
    assert not server.sent("UID MOVE")


def test_removed_for_good_is_not_gone_for_it(server: PlayedExchange) -> None:
    with signed_in(server) as mailbox:
        mailbox.remove(headers(mailbox)[2].identity)
        codes = [note.code for note in mailbox.notes()]
    assert [one.message_id for one in server.recoverable] == ["<3@firm.example.org>"]
    assert codes == [
        *(NoteCode.TRASH_BY_NAME, NoteCode.DELETE_SAFE),
        *(NoteCode.EXCHANGE_RECOVERABLE, NoteCode.EXCHANGE_THROTTLES),
    ]


def test_of_several_that_look_like_a_trash_it_is_that_of_exchange(server: PlayedExchange) -> None:
    server.create("Trash")
    with signed_in(server) as mailbox:
        roles = {folder.name: folder.role for folder in mailbox.folders()}
        assert mailbox.capabilities.trash == TRASH
    assert roles["Trash"] is FolderRole.OTHER


def test_copies_of_attachments_are_not_read(server: PlayedExchange) -> None:
    server.create("Files")
    server.put("Files", b"\r\n%PDF-1.7")
    with signed_in(server) as mailbox:
        files = next(one for one in mailbox.folders() if one.name == "Files")
        notes = {note.code: dict(note.facts) for note in mailbox.notes()}
        assert files.covered
        assert notes[NoteCode.EXCHANGE_FILES] == {"folder": "Files"}
        assert len(server.sent("FETCH")) == 1  # looked at once


@pytest.mark.parametrize("filled", [True, False])
def test_a_folder_of_that_name_with_mail_is_read(server: PlayedExchange, *, filled: bool) -> None:
    server.create("files")
    if filled:
        server.put("files", b"\r\n%PDF-1.7")
        server.put("files", letter())
    with signed_in(server) as mailbox:
        assert not any(one.covered for one in mailbox.folders())
