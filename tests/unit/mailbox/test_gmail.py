"""Gmail: labels that look like folders, what removing means there, and settings that hide mail."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.account import NoteCode, ServerKind, ServerNote
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import FolderRole, MessageHeader
from tests.contract.mailbox_backend import letter
from tests.support.played_gmail import (
    ALL,
    DRAFTS,
    IMPORTANT,
    JUNK,
    SENT,
    STARRED,
    TRASH,
    PlayedGmail,
)
from tests.support.played_server import PlayedFolder, PlayedServer
from tests.support.scripted_imap import ACTS_AND_HANGS_UP, HANGS_UP, REFUSED, Reaction

CV = "<cv@firm.example.org>"


@pytest.fixture
def server() -> Iterator[PlayedGmail]:
    with PlayedGmail() as server:
        server.put("INBOX", letter("other", message_id="<other@firm.example.org>"))
        server.put(
            "INBOX",
            letter("cv", message_id=CV),
            labels=("Sollicitaties", "Klanten/2020", "007", "Re&AOc-us", STARRED, IMPORTANT),
        )
        yield server


@contextmanager
def signed_in(server: PlayedGmail) -> Iterator[ImapMailbox]:
    with connect(server.account(), server.secret) as mailbox:
        yield mailbox


def scanned(mailbox: ImapMailbox) -> list[MessageHeader]:
    """Return phase one of every folder that is worth reading."""
    found: list[MessageHeader] = []
    for folder in mailbox.folders():
        if not folder.covered:
            uidvalidity = mailbox.state(folder.name).uidvalidity
            for batch in mailbox.headers(folder.name, uidvalidity, after=0, job=quiet_job()):
                found += batch
    return found


def the_cv(mailbox: ImapMailbox) -> MessageHeader:
    (header,) = [one for one in scanned(mailbox) if one.message_id == CV]
    return header


def test_it_is_known_by_what_it_says_and_told_who_we_are(server: PlayedGmail) -> None:
    with signed_in(server) as mailbox:
        assert mailbox.capabilities.kind is ServerKind.GMAIL
        assert mailbox.capabilities.trash == TRASH
    assert server.sent("ID") == ['ID ("name" "Mail Hygiene" "vendor" "Mail Hygiene")']
    verbs = [command.split(" ")[0] for command in server.commands]
    assert verbs.index("LOGIN") < verbs.index("ID") < verbs.index("LIST")


def test_a_mail_under_six_labels_is_read_once(server: PlayedGmail) -> None:
    with signed_in(server) as mailbox:
        folders = {folder.name: folder for folder in mailbox.folders()}
        header = the_cv(mailbox)
    assert {name for name, one in folders.items() if not one.covered} == {ALL, TRASH, JUNK}
    assert folders["Klanten/2020"].covered
    assert folders["Klanten/2020"].delimiter == "/"
    assert [folders[name].role for name in (ALL, TRASH, JUNK, SENT, DRAFTS)] == [
        *(FolderRole.ALL, FolderRole.TRASH, FolderRole.JUNK, FolderRole.SENT, FolderRole.DRAFTS)
    ]
    assert header.ref.folder == ALL
    assert header.email_id.isdecimal()
    assert set(header.labels) == {
        *("Sollicitaties", "Klanten/2020", "007", "Re&AOc-us"),
        *("\\Inbox", "\\Starred", "\\Important"),
        *("INBOX", STARRED, IMPORTANT),
    }


def test_a_mail_under_labels_is_removed_wherever_it_shows(server: PlayedGmail) -> None:
    with signed_in(server) as mailbox:
        header = the_cv(mailbox)
        mailbox.remove(header.identity)
        assert mailbox.remains(header.identity) == ()
        assert mailbox.uids(TRASH, mailbox.state(TRASH).uidvalidity) == frozenset()
    assert server.everywhere(CV) == []
    assert server.everywhere("<other@firm.example.org>") == ["INBOX", ALL]


def test_it_is_removed_from_a_label_too(server: PlayedGmail) -> None:
    server.auto_expunge = False
    with signed_in(server) as mailbox:
        uidvalidity = mailbox.state("Sollicitaties").uidvalidity
        batches = mailbox.headers("Sollicitaties", uidvalidity, after=0, job=quiet_job())
        mailbox.remove(next(batches)[0].identity)
    assert server.everywhere(CV) == []


def test_what_lies_in_the_trash_is_removed_there(server: PlayedGmail) -> None:
    with signed_in(server) as mailbox:
        there = mailbox.to_trash(the_cv(mailbox).identity)
        assert there is not None
        assert server.everywhere(CV) == [TRASH]
        again = the_cv(mailbox)
        assert again.ref == there
        mailbox.remove(again.identity)
    assert server.everywhere(CV) == []
    assert len(server.sent("UID MOVE")) == 1


def test_a_silent_move_is_found_by_the_id(server: PlayedGmail) -> None:
    server.on("UID MOVE", Reaction(lines=b"TAG OK done\r\n", act=True))
    with signed_in(server) as mailbox:
        header = the_cv(mailbox)
        mailbox.remove(header.identity)
        assert server.sent("UID SEARCH X-GM-MSGID")[0].endswith(header.email_id)
    assert server.everywhere(CV) == []


def test_one_without_any_id_is_looked_for_by_its_size(server: PlayedGmail) -> None:
    """Found before ids were kept, and its sender gave it none."""
    server.put("INBOX", letter("nameless", message_id=""))
    with signed_in(server) as mailbox:
        (header,) = [one for one in scanned(mailbox) if not one.message_id]
        identity = replace(header.identity, email_id="")
        there = mailbox.to_trash(identity)
        assert mailbox.remains(identity) == (there,)


def test_two_copies_with_one_message_id_are_two_messages(server: PlayedGmail) -> None:
    server.put("INBOX", letter("cv", message_id=CV))
    with signed_in(server) as mailbox:
        first, second = [one for one in scanned(mailbox) if one.message_id == CV]
        assert mailbox.locate(ALL, first.identity) == (first.ref,)
        mailbox.remove(first.identity)
        mailbox.confirm(second.identity)
        assert mailbox.remains(first.identity) == ()
    assert server.everywhere(CV) == ["INBOX", ALL]


class HalfHearted(PlayedGmail):
    """Takes off one label where a move to the Trash should take off all."""

    def move(self, source: PlayedFolder, uid: int, target: PlayedFolder) -> int:
        return PlayedServer.move(self, source, uid, target)


def test_one_that_stays_in_all_mail_is_not_called_removed() -> None:
    with HalfHearted() as server:
        server.put("INBOX", letter("cv", message_id=CV))
        with signed_in(server) as mailbox:
            header = the_cv(mailbox)
            uidvalidity = mailbox.state("INBOX").uidvalidity
            (label,) = next(mailbox.headers("INBOX", uidvalidity, after=0, job=quiet_job()))
            with pytest.raises(KnownError) as raised:
                mailbox.remove(label.identity)
            assert mailbox.remains(label.identity) == (header.ref,)
        assert raised.value.code is ErrorCode.NOT_VERIFIED


@pytest.mark.parametrize("reaction", [HANGS_UP, ACTS_AND_HANGS_UP])
@pytest.mark.parametrize("verb", ["UID MOVE", "UID STORE", "UID EXPUNGE"])
def test_a_removal_that_breaks_off_can_be_looked_at(
    server: PlayedGmail, verb: str, reaction: Reaction
) -> None:
    server.on(verb, reaction)
    server.auto_expunge = False
    with signed_in(server) as mailbox:
        header = the_cv(mailbox)
        with pytest.raises(Uncertain):
            mailbox.remove(header.identity)
        left = {one.folder for one in mailbox.remains(header.identity)}
    lies_in = set(server.everywhere(CV)) & {ALL, TRASH}
    assert left == lies_in
    assert len(lies_in) == (0 if (verb, reaction) == ("UID EXPUNGE", ACTS_AND_HANGS_UP) else 1)


def test_a_refused_expunge_in_the_trash_is_told(server: PlayedGmail) -> None:
    server.auto_expunge = False
    server.on("UID EXPUNGE", REFUSED)
    with signed_in(server) as mailbox:
        header = the_cv(mailbox)
        with pytest.raises(KnownError) as raised:
            mailbox.remove(header.identity)
        assert raised.value.code is ErrorCode.SERVER_REFUSED
        (there,) = mailbox.remains(header.identity)
    assert there.folder == TRASH
    assert "\\Deleted" not in server.folders[TRASH].uids[there.uid].flags


def test_without_a_trash_nothing_is_removed_for_good(server: PlayedGmail) -> None:
    server.hidden = {TRASH}
    with signed_in(server) as mailbox:
        assert not mailbox.capabilities.can_delete
        with pytest.raises(KnownError) as raised:
            mailbox.remove(the_cv(mailbox).identity)
        assert raised.value.code is ErrorCode.CANNOT_DELETE
    assert ALL in server.everywhere(CV)


def codes(server: PlayedGmail) -> list[NoteCode]:
    with signed_in(server) as mailbox:
        return [note.code for note in mailbox.notes()]


def test_what_is_said_of_it(server: PlayedGmail) -> None:
    assert codes(server) == [*(NoteCode.TRASH_SAFE, NoteCode.GMAIL_DELETION, NoteCode.GMAIL_LABELS)]
    server.hidden = {TRASH}
    assert codes(server) == [
        *(NoteCode.READ_ONLY, NoteCode.GMAIL_TRASH_HIDDEN, NoteCode.GMAIL_LABELS)
    ]


def test_a_hidden_all_mail_is_noticed_and_the_labels_are_read(server: PlayedGmail) -> None:
    server.hidden = {ALL}
    assert codes(server) == [
        *(NoteCode.TRASH_SAFE, NoteCode.GMAIL_DELETION, NoteCode.GMAIL_ALL_HIDDEN)
    ]
    with signed_in(server) as mailbox:
        assert not any(folder.covered for folder in mailbox.folders())
        ids = {one.email_id for one in scanned(mailbox) if one.message_id == CV}
        places = [one.ref.folder for one in scanned(mailbox) if one.message_id == CV]
        assert len(ids) == 1
        assert len(places) == 7
        (first, *_) = [one for one in scanned(mailbox) if one.message_id == CV]
        mailbox.remove(first.identity)
    assert server.everywhere(CV) == []


@pytest.mark.parametrize(("limit", "told"), [(1000, True), (1001, False), (0, False)])
def test_a_limit_of_messages_per_folder_is_noticed(
    server: PlayedGmail, limit: int, told: bool
) -> None:
    message = server.folders[ALL].uids[1]
    server.folders[ALL].uids = dict.fromkeys(range(1, 1500), message)
    server.limit = limit
    with signed_in(server) as mailbox:
        limits = [one for one in mailbox.notes() if one.code is NoteCode.GMAIL_FOLDER_LIMIT]
    note = ServerNote(code=NoteCode.GMAIL_FOLDER_LIMIT, facts=(("folder", ALL), ("count", 1000)))
    assert limits == ([note] if told else [])


@pytest.mark.parametrize(
    "said",
    [
        b"TAG NO [OVERQUOTA] Account exceeded command or bandwidth limits. (Failure)\r\n",
        b"* BYE [LIMIT] Too many simultaneous connections. (Failure)\r\n",
        b"* BYE Account exceeded command or bandwidth limits.\r\n",
    ],
)
def test_the_limits_of_a_day_are_a_pause(server: PlayedGmail, said: bytes) -> None:
    server.on("UID FETCH", Reaction(lines=said, hang_up=said.startswith(b"* BYE")))
    with signed_in(server) as mailbox, pytest.raises(KnownError) as raised:
        scanned(mailbox)
    assert raised.value.code is ErrorCode.THROTTLED
    assert raised.value.facts == {"seconds": 300}


def test_a_session_that_expired_once_is_begun_again(server: PlayedGmail) -> None:
    expired = Reaction(lines=b"* BYE Session expired, please login again.\r\n", hang_up=True)
    server.on("UID FETCH", expired)
    server.on("STATUS", expired)
    with signed_in(server) as mailbox:
        assert the_cv(mailbox).subject == "cv"
    assert server.connections == 3
    server.on("UID FETCH", expired, expired)
    with signed_in(server) as mailbox, pytest.raises(KnownError) as raised:
        scanned(mailbox)
    assert raised.value.code is ErrorCode.THROTTLED


def test_the_place_of_a_review_is_what_counts(server: PlayedGmail) -> None:
    with signed_in(server) as mailbox:
        header = the_cv(mailbox)
        wrong = replace(header.identity, email_id="1")
        with pytest.raises(KnownError) as raised:
            mailbox.remove(wrong)
    assert raised.value.code is ErrorCode.MESSAGE_CHANGED
    assert ALL in server.everywhere(CV)
