"""Looking, on servers that break off, refuse, or say what no grammar allows."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from hygiene_app.mailbox import listing
from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.job import Cancelled, Job, quiet_job
from hygiene_app.model.message import Identity, MessageHeader, MessageRef, PartRequest
from tests.support.scripted_imap import (
    HANGS_UP,
    REFUSED,
    UIDVALIDITY,
    Reaction,
    Scripted,
    ScriptedImap,
)

BROKEN_QUOTES = b'("TEXT" "PLAIN" ("NAME" "a"b") NIL NIL "7BIT" 7 1)'
NO_BODYSTRUCTURE = b'(("TEXT" "PLAIN") "MIXED")'


@contextmanager
def mailbox_on(server: ScriptedImap) -> Iterator[ImapMailbox]:
    """Sign in."""
    with connect(server.account(), server.secret) as mailbox:
        yield mailbox


@pytest.fixture
def server() -> Iterator[ScriptedImap]:
    with ScriptedImap() as server:
        for uid in range(1, 8):
            server.messages[uid] = Scripted()
        yield server


def headers(server: ScriptedImap) -> list[MessageHeader]:
    """Return phase one."""
    with mailbox_on(server) as mailbox:
        batches = mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job())
        return [header for batch in batches for header in batch]


def content(server: ScriptedImap, uids: range = range(1, 8)) -> dict[int, bytes | None]:
    """Return the first part of each message."""
    requests = [PartRequest(uid=uid, number="1") for uid in uids]
    with mailbox_on(server) as mailbox:
        found = list(mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job()))
    assert len(found) == len(requests)
    return {one.uid: one.data for one in found}


def ref(uid: int = 3) -> MessageRef:
    return MessageRef(account="acc-1", folder="INBOX", uidvalidity=UIDVALIDITY, uid=uid)


@pytest.mark.parametrize(
    "broken",
    [
        Scripted(structure=BROKEN_QUOTES),
        Scripted(structure=NO_BODYSTRUCTURE),
        Scripted(structure=b"NIL"),
        Scripted(structure=b'("TEXT" "PLAIN" '),
        Scripted(envelope=b"(NIL NIL)"),
        Scripted(envelope=b'("x" "y"z" NIL)'),
        Scripted(structure=b'("TEXT" "PLAIN" NIL NIL NIL "7BIT" "many" 1)'),
    ],
)
def test_a_broken_answer_hides_no_neighbour(server: ScriptedImap, broken: Scripted) -> None:
    server.messages[3] = broken
    found = headers(server)
    assert [header.ref.uid for header in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [header.structure_known for header in found] == [uid != 3 for uid in range(1, 8)]
    assert {header.subject for header in found} == {"hello"}
    assert {header.message_id for header in found} == {"<1@firm.example.org>"}
    assert {header.size for header in found} == {120}


def test_a_message_about_which_the_server_says_nonsense_is_listed(server: ScriptedImap) -> None:
    server.messages[3] = Scripted(received=b'"yesterday"')
    found = headers(server)
    assert [header.ref.uid for header in found] == [1, 2, 3, 4, 5, 6, 7]
    assert not found[2].structure_known
    assert found[2].received > found[1].received


@pytest.mark.parametrize("reaction", [REFUSED, HANGS_UP])
@pytest.mark.parametrize("poisoned", [{3}, {1}, {7}, {2, 3}, {1, 4, 7}])
def test_messages_that_the_server_cannot_serve_are_listed(
    server: ScriptedImap, reaction: Reaction, poisoned: set[int]
) -> None:
    server.poison = dict.fromkeys(poisoned, reaction)
    found = headers(server)
    assert [header.ref.uid for header in found] == [1, 2, 3, 4, 5, 6, 7]
    assert {header.ref.uid for header in found if not header.structure_known} == poisoned
    parts = content(server)
    assert {uid for uid, data in parts.items() if data is None} == poisoned


def test_a_line_without_end_costs_one_message(server: ScriptedImap) -> None:
    """imaplib reads no line of more than a million octets: a message with 20,000 parts has one."""
    endless = b'("TEXT" "PLAIN" NIL NIL "%s" "7BIT" 7 1)' % (b"x" * 1_100_000)
    server.messages[5] = Scripted(structure=endless)
    found = headers(server)
    assert [header.ref.uid for header in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [header.structure_known for header in found] == [uid != 5 for uid in range(1, 8)]


def test_a_scan_goes_on_after_a_broken_connection(server: ScriptedImap) -> None:
    half = b"* 1 FETCH (UID 1 FLAGS () INTERNALDATE "
    server.on("UID FETCH", Reaction(lines=half, hang_up=True))
    assert [header.ref.uid for header in headers(server)] == [1, 2, 3, 4, 5, 6, 7]
    assert server.connections == 2


def test_what_has_arrived_is_not_fetched_again(server: ScriptedImap) -> None:
    two = b"* 1 FETCH (UID 1 BODY[1] {2}\r\nab)\r\n* 2 FETCH (UID 2 BODY[1] {2}\r\ncd)\r\n"
    server.on("UID FETCH", Reaction(lines=two, hang_up=True))
    found = content(server)
    assert (found[1], found[2], found[3]) == (b"ab", b"cd", b"world\r\n")
    assert server.sent("UID FETCH") == [
        "UID FETCH 1:7 (UID BODY.PEEK[1])",
        "UID FETCH 3:7 (UID BODY.PEEK[1])",
    ]


def test_a_server_that_always_hangs_up_is_given_up(server: ScriptedImap) -> None:
    server.messages = {uid: Scripted() for uid in range(1, 60)}
    server.on("UID FETCH", *[HANGS_UP] * 80)
    with pytest.raises(KnownError) as raised:
        headers(server)
    assert raised.value.code is ErrorCode.CONNECTION_LOST


def test_uidvalidity_that_changes_during_a_break(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        requests = [PartRequest(uid=uid, number="1") for uid in range(1, 8)]
        stream = mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job())
        one = b"* 1 FETCH (UID 1 BODY[1] {2}\r\nab)\r\n"
        server.on("UID FETCH", Reaction(lines=one, hang_up=True))
        assert next(stream).data == b"ab"
        server.uidvalidity += 1
        with pytest.raises(PreconditionFailed) as raised:
            list(stream)
    assert raised.value.code is ErrorCode.MESSAGE_CHANGED


def test_parts_that_the_server_does_not_deliver(server: ScriptedImap) -> None:
    del server.messages[2]
    odd = (
        b"* 1 FETCH (FLAGS (\\Seen))\r\n"
        b"* 1 FETCH (UID 1 BODY[1] NIL)\r\n"
        b'* 1 FETCH (UID 4 BODY[1] "quo\\"ted")\r\n'
        b'* 1 FETCH (UID 5 BODY[1] "")\r\n'
        b"* 1 FETCH (UID 99 BODY[1] NIL)\r\n"
        b"TAG OK done\r\n"
    )
    server.on("UID FETCH", Reaction(lines=odd))
    assert content(server, range(1, 6)) == {1: None, 2: None, 3: None, 4: b'quo"ted', 5: b""}


def test_throttling_ends_the_scan(server: ScriptedImap) -> None:
    said = b"TAG BAD Request is throttled. Suggested Backoff Time: 299961 milliseconds\r\n"
    server.on("UID FETCH", Reaction(lines=said))
    with pytest.raises(KnownError) as raised:
        headers(server)
    assert raised.value.code is ErrorCode.THROTTLED


def test_cancel_takes_effect_between_batches_and_parts(server: ScriptedImap) -> None:
    wishes = iter([False, False, True])
    job = Job(cancelled=lambda: next(wishes))
    requests = [PartRequest(uid=uid, number="1") for uid in range(1, 8)]
    with mailbox_on(server) as mailbox:
        with pytest.raises(Cancelled):
            list(mailbox.parts("INBOX", UIDVALIDITY, requests, job))
        assert mailbox.state("INBOX").messages == 7


@pytest.mark.parametrize("verb", ["STATUS", "EXAMINE", "UID SEARCH", "NOOP", "LIST"])
def test_looking_survives_one_broken_connection(server: ScriptedImap, verb: str) -> None:
    with mailbox_on(server) as mailbox:
        server.on(verb, HANGS_UP)
        mailbox.state("INBOX")
        mailbox.folders()
        assert mailbox.uids("INBOX", UIDVALIDITY) == set(range(1, 8))
        assert mailbox.message(ref()).data == Scripted().header + Scripted().body
    assert server.connections == (1 if verb == "NOOP" else 2)


def test_looking_gives_up_after_two(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        server.on("STATUS", HANGS_UP, HANGS_UP)
        with pytest.raises(KnownError) as raised:
            mailbox.state("INBOX")
        assert mailbox.state("INBOX").messages == 7
    assert raised.value.code is ErrorCode.CONNECTION_LOST


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"TAG NO [NONEXISTENT] Unknown Mailbox\r\n", ErrorCode.FOLDER_GONE),
        (b"TAG NO Mailbox doesn't exist\r\n", ErrorCode.FOLDER_GONE),
        (b"TAG NO [NOPERM] not yours\r\n", ErrorCode.SERVER_REFUSED),
        (b"TAG BAD what\r\n", ErrorCode.SERVER_REFUSED),
        (b"TAG OK done\r\n", ErrorCode.SERVER_REFUSED),
        (b"* STATUS INBOX (MESSAGES many)\r\nTAG OK done\r\n", ErrorCode.SERVER_REFUSED),
    ],
)
def test_status_that_fails(server: ScriptedImap, said: bytes, code: ErrorCode) -> None:
    server.on("STATUS", Reaction(lines=said))
    with mailbox_on(server) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.state("INBOX")
    assert raised.value.code is code


@pytest.mark.parametrize(
    "broken",
    [
        Scripted(header=b"", body=b""),
        Scripted(
            header=b"Subject: Retrieval using the IMAP4 protocol failed\r\n\r\n",
            body=b"Retrieval using the IMAP4 protocol failed for the following message: 7\r\n",
            size=b"81920",
        ),
    ],
)
def test_what_is_not_the_message_is_not_given_for_it(
    server: ScriptedImap, broken: Scripted
) -> None:
    server.messages[3] = broken
    with mailbox_on(server) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.message(ref())
    assert raised.value.code is ErrorCode.MESSAGE_SUBSTITUTED


def test_a_message_without_a_date_is_not_given(server: ScriptedImap) -> None:
    server.messages[3] = Scripted(received=b"NIL")
    with mailbox_on(server) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.message(ref())
    assert raised.value.code is ErrorCode.SERVER_REFUSED


def test_flags_never_hold_recent(server: ScriptedImap) -> None:
    server.messages[3].flags = {b"\\Recent", b"\\Seen", b"$Label1"}
    with mailbox_on(server) as mailbox:
        assert set(mailbox.message(ref()).flags) == {"\\Seen", "$Label1"}
    assert set(headers(server)[2].flags) == {"\\Seen", "$Label1"}


def identity(server: ScriptedImap) -> Identity:
    return headers(server)[2].identity


@pytest.mark.parametrize("broken", [b"(NIL NIL)", b'("x"y" NIL)'])
def test_a_message_with_a_broken_envelope_can_be_confirmed(
    server: ScriptedImap, broken: bytes
) -> None:
    server.messages[3].envelope = broken
    reviewed = identity(server)
    assert reviewed.message_id == "<1@firm.example.org>"
    with mailbox_on(server) as mailbox:
        mailbox.confirm(reviewed)
        found = mailbox.locate("INBOX", reviewed)
        server.messages[3].header = b"Message-ID: <2@firm.example.org>\r\n\r\n"
        with pytest.raises(PreconditionFailed):
            mailbox.confirm(reviewed)
    assert ref() in found


@pytest.mark.parametrize(
    "search",
    [Reaction(lines=b"* SEARCH\r\nTAG OK late\r\n"), REFUSED, Reaction(lines=b"TAG BAD\r\n")],
)
def test_locate_does_not_believe_search(server: ScriptedImap, search: Reaction) -> None:
    reviewed = identity(server)
    for uid in (1, 2, 4, 5, 6, 7):
        server.messages[uid].envelope = Scripted().envelope.replace(b"<1@", b"<%d0@" % uid)
    with mailbox_on(server) as mailbox:
        server.on("UID SEARCH", search)
        assert mailbox.locate("INBOX", reviewed) == (ref(),)
        server.on("UID SEARCH", Reaction(lines=b"* SEARCH 1 2\r\nTAG OK wrong\r\n"))
        assert mailbox.locate("INBOX", reviewed) == (ref(),)


def test_search_from_a_uid_on_may_give_lower_ones(server: ScriptedImap) -> None:
    """A range that ends with * holds the last message, whatever its begin (RFC 3501 §6.4.8)."""
    with mailbox_on(server) as mailbox:
        batches = mailbox.headers("INBOX", UIDVALIDITY, after=5, job=quiet_job())
        assert [header.ref.uid for batch in batches for header in batch] == [6, 7]


def test_huge_folders_are_listed_in_windows(
    server: ScriptedImap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "WINDOW", 3)
    server.messages = {uid + 1_700_000_000: Scripted() for uid in range(1, 8)}
    with mailbox_on(server) as mailbox:
        server.on("FETCH", Reaction(lines=b"* 1 FETCH (UID 1700000001)\r\nTAG OK\r\n"))
        assert mailbox.uids("INBOX", UIDVALIDITY) == set(server.messages)
    windows = [command.rpartition(" ")[2] for command in server.sent("UID SEARCH")]
    assert windows == ["1700000001:1700000003", "1700000004:1700000006", "1700000007:1700000009"]


def test_folders_of_a_server_that_knows_no_special_use(server: ScriptedImap) -> None:
    server.folders = (b'() "." "INBOX"', b'() "." "INBOX.Prullenbak"')
    with mailbox_on(server) as mailbox:
        assert mailbox.capabilities.trash == "INBOX.Prullenbak"
        assert not mailbox.capabilities.special_use
