"""What a mailbox survives. Each row is played by a server; the scan goes on and hides nothing.

| what happens                                   | where it is played                              |
|------------------------------------------------|-------------------------------------------------|
| the connection drops: looking, scan, parts     | test_misbehaving                                |
| it drops in the midst of a removal             | test_removal, test_gmail, contract on Dovecot   |
| BYE with a reason                              | here; test_gmail: limits of a day, expiry       |
| throttling with a suggested pause              | test_exchange: at every command in turn         |
| the server stalls                              | here                                            |
| UIDVALIDITY changes between scan and action    | contract, every server; test_misbehaving: midst |
| SEARCH says too much, too little, nonsense     | here; test_misbehaving for `locate`             |
| ESEARCH and SEARCH mixed, unsolicited data     | here                                            |
| one bad message in a batch                     | test_misbehaving; test_exchange: one of 200     |
| a substitute for a message, or nothing         | test_exchange                                   |
| folder names in no encoding                    | here, test_folder_list                          |
| a folder of 100,000 messages                   | here                                            |
| a message of 50 MB                             | here                                            |
| a clock that jumps: INTERNALDATE of any year   | here                                            |
| MOVE refused, a full mailbox                   | test_removal                                    |
| a mark left behind by an interruption          | test_removal, contract                          |
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, timezone

import pytest

from hygiene_app.mailbox.connection import Timeouts, connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.mailbox.phase_one import AHEAD
from hygiene_app.mailbox.refusal import LONGEST, PAUSE, backoff
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import MessageHeader, MessageRef, PartRequest
from tests.support.scripted_imap import (
    HANGS_UP,
    REFUSED,
    UIDVALIDITY,
    Reaction,
    Scripted,
    ScriptedImap,
)

BRIEF = Timeouts(connect=2, read=0.2)


@pytest.fixture
def server() -> Iterator[ScriptedImap]:
    with ScriptedImap() as server:
        server.messages = {uid: Scripted() for uid in range(1, 8)}
        yield server


@contextmanager
def mailbox_on(server: ScriptedImap, timeouts: Timeouts | None = None) -> Iterator[ImapMailbox]:
    with connect(server.account(), server.secret, timeouts=timeouts) as mailbox:
        yield mailbox


def headers(mailbox: ImapMailbox, after: int = 0) -> list[MessageHeader]:
    batches = mailbox.headers("INBOX", UIDVALIDITY, after=after, job=quiet_job())
    return [header for batch in batches for header in batch]


def uids(mailbox: ImapMailbox, after: int = 0) -> list[int]:
    return [header.ref.uid for header in headers(mailbox, after)]


def content(mailbox: ImapMailbox) -> dict[int, bytes | None]:
    requests = [PartRequest(uid=uid, number="1") for uid in range(1, 8)]
    parts = mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job())
    return {one.uid: one.data for one in parts}


# BYE and stalls --------------------------------------------------------------------------------

HALF = b"* 1 FETCH (UID 1 BODY[1] {2}\r\nab)\r\n"


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        (b"[THROTTLED] slow down", PAUSE),
        (b"[LIMIT] enough", PAUSE),
        (b"Request is throttled. Suggested Backoff Time: 60000 milliseconds", 60),
        (b"Too many connections from you", PAUSE),
    ],
)
@pytest.mark.parametrize("verb", ["STATUS", "EXAMINE", "UID SEARCH", "UID FETCH"])
def test_a_bye_that_asks_for_a_pause_gets_it(
    server: ScriptedImap, verb: str, said: bytes, seconds: int
) -> None:
    half = HALF if verb == "UID FETCH" else b""
    server.on(verb, Reaction(lines=half + b"* BYE " + said + b"\r\n", hang_up=True))
    with mailbox_on(server) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.state("INBOX")
        headers(mailbox)
    assert raised.value.code is ErrorCode.THROTTLED
    assert raised.value.facts == {"seconds": seconds}
    assert server.connections == 1


@pytest.mark.parametrize("said", [b"", b" shutting down", b" Autologout", b" [UNAVAILABLE] soon"])
def test_a_bye_for_another_reason_is_a_broken_connection(server: ScriptedImap, said: bytes) -> None:
    server.on("UID FETCH", Reaction(lines=HALF + b"* BYE" + said + b"\r\n", hang_up=True))
    with mailbox_on(server) as mailbox:
        found = content(mailbox)
    assert sorted(found) == [1, 2, 3, 4, 5, 6, 7]
    assert found[1] == b"ab"
    assert server.connections == 2


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("Request is throttled. Suggested Backoff Time: 299961 milliseconds", 300),
        ("Suggested Backoff Time: 1 milliseconds", 1),
        ("Suggested Backoff Time: 0 milliseconds", 1),
        ("Suggested Backoff Time: 90 seconds", 90),
        ("suggested backoff time: 4000", 4),
        ("Suggested Backoff Time: 999999999999 milliseconds", LONGEST),
        ("Request is throttled.", PAUSE),
        ("Suggested Backoff Time: soon", PAUSE),
    ],
)
def test_how_long_a_pause_is(said: str, seconds: int) -> None:
    assert backoff(said) == seconds


@pytest.mark.parametrize("verb", ["STATUS", "EXAMINE", "UID SEARCH", "UID FETCH"])
def test_a_server_that_stalls_is_asked_again(server: ScriptedImap, verb: str) -> None:
    server.on(verb, Reaction(lines=HALF[:-20] if verb == "UID FETCH" else b"* "))
    with mailbox_on(server, BRIEF) as mailbox:
        mailbox.state("INBOX")
        assert uids(mailbox) == [1, 2, 3, 4, 5, 6, 7]
    assert server.connections == 2


def test_a_server_that_stalls_for_good_is_given_up(server: ScriptedImap) -> None:
    server.on("STATUS", Reaction(), Reaction())
    with mailbox_on(server, BRIEF) as mailbox, pytest.raises(KnownError) as raised:
        mailbox.state("INBOX")
    assert raised.value.code is ErrorCode.CONNECTION_LOST


# searches that lie -----------------------------------------------------------------------------


def answered(*lines: bytes) -> Reaction:
    return Reaction(lines=b"".join(line + b"\r\n" for line in lines) + b"TAG OK done\r\n")


LIES = [
    answered(b"* SEARCH"),
    answered(b"* SEARCH 1 2 3"),
    answered(b"* SEARCH 6"),
    answered(b"* SEARCH 1 2 3 4 5 6 7 8 9 200"),
    answered(b"* SEARCH 4 4 4 5 6 7 99"),
    answered(),
    answered(b"* ESEARCH (TAG x) UID ALL 1:4294967295"),
    answered(b"* ESEARCH (TAG x) UID ALL 1::3,,"),
    answered(b"* SEARCH seven"),
    REFUSED,
    Reaction(lines=b"TAG BAD what\r\n"),
]


@pytest.mark.parametrize("lie", LIES)
@pytest.mark.parametrize("after", [0, 3, 6])
@pytest.mark.parametrize("more", ["", " ESEARCH"])
def test_a_search_that_lies_hides_nothing(
    server: ScriptedImap, lie: Reaction, after: int, more: str
) -> None:
    server.capabilities += more
    server.on("UID SEARCH", lie, lie)
    with mailbox_on(server) as mailbox:
        assert uids(mailbox, after) == list(range(after + 1, 8))
        assert mailbox.uids("INBOX", UIDVALIDITY) == frozenset(range(1, 8))


def test_an_honest_search_costs_one_more_look_at_most(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        assert uids(mailbox) == [1, 2, 3, 4, 5, 6, 7]
        assert not server.sent("FETCH")
        assert uids(mailbox, 5) == [6, 7]
    assert server.sent("FETCH") == ["FETCH 5:6 (UID)"]
    assert not [one for one in server.sent("UID FETCH") if one.endswith("(UID)")]


@pytest.mark.parametrize(
    "answer",
    [
        answered(b"* SEARCH 1 2 3", b"* SEARCH 4 5 6 7"),
        answered(b'* ESEARCH (TAG "H3") UID ALL 1:4', b"* SEARCH 5 6 7"),
        answered(b"* 7 EXISTS", b"* ESEARCH UID ALL 7,1:6", b"* 0 RECENT"),
    ],
)
def test_searches_of_both_kinds_are_joined(server: ScriptedImap, answer: Reaction) -> None:
    server.on("UID SEARCH", answer)
    with mailbox_on(server) as mailbox:
        assert uids(mailbox) == [1, 2, 3, 4, 5, 6, 7]
    assert not [one for one in server.sent("UID FETCH") if one.endswith("(UID)")]


def test_what_nobody_asked_for_does_no_harm(server: ScriptedImap) -> None:
    """Other programs work in the folder at the same time."""
    noise = (
        b"* 8 EXISTS\r\n* 1 RECENT\r\n* 3 FETCH (FLAGS (\\Seen))\r\n"
        b"* 3 FETCH (UID 3 FLAGS (\\Seen \\Deleted))\r\n* 7 FETCH (UID 700 BODY[1] {1}\r\nx)\r\n"
        b"* OK [ALERT] maintenance at noon\r\n* FLAGS (\\Seen)\r\n* 2 EXPUNGE\r\n* VANISHED 2\r\n"
    )
    one = b"* 1 FETCH (UID 1 BODY[1] {2}\r\nab)\r\n"
    rest = b"".join(b"* 9 FETCH (UID %d BODY[1] {2}\r\ncd)\r\n" % uid for uid in (7, 3, 4, 5, 6))
    server.on("UID FETCH", Reaction(lines=noise + one + noise + rest + noise + b"TAG OK done\r\n"))
    with mailbox_on(server) as mailbox:
        assert content(mailbox) == {1: b"ab", 2: None} | dict.fromkeys(range(3, 8), b"cd")
        server.on("UID FETCH", Reaction(lines=noise + b"TAG OK done\r\n"))
        assert len(headers(mailbox)) == 7


# names, sizes and dates ------------------------------------------------------------------------


@pytest.mark.parametrize("raw", [b"Caf\xe9", "Café".encode(), b'a\\"b', b"Caf&AOk-", b"\xff\xfe"])
def test_folders_in_no_encoding_are_read(raw: bytes) -> None:
    name = raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"')
    with ScriptedImap(folders=(b'() "/" "' + name + b'"',)) as server:
        server.messages[1] = Scripted()
        with mailbox_on(server) as mailbox:
            (folder,) = mailbox.folders()
            assert folder.display
            state = mailbox.state(folder.name)
            batches = mailbox.headers(folder.name, state.uidvalidity, after=0, job=quiet_job())
            assert [one.ref.folder for one in next(batches)] == [folder.name]
        asked = server.sent("EXAMINE")[0].encode("utf-8", "surrogateescape")
    assert asked in (b'EXAMINE "' + name + b'"', b"EXAMINE {%d}\r\n%s" % (len(raw), raw))


def test_a_hundred_thousand_messages_are_read_as_they_come(server: ScriptedImap) -> None:
    """Never more is asked for than five batches ahead, so memory does not grow with the folder."""
    server.messages = dict.fromkeys(range(1, 100_001), Scripted())
    with mailbox_on(server) as mailbox:
        batches = mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job())
        for number in range(1, 6):
            batch = next(batches)
            assert [one.ref.uid for one in batch] == list(
                range(number * 500 - 499, number * 500 + 1)
            )
            assert len(server.sent("UID FETCH")) <= number + AHEAD // 500
        batches.close()  # type: ignore[attr-defined] # it is a generator
        assert mailbox.uids("INBOX", UIDVALIDITY) == frozenset(range(1, 100_001))


def test_fifty_megabytes_come_whole(server: ScriptedImap) -> None:
    body = b"0123456789abcde\n" * (50_000_000 // 16)
    server.messages[3] = Scripted(body=body, size=b"%d" % (len(Scripted().header) + len(body)))
    with mailbox_on(server) as mailbox:
        assert mailbox.message(headers(mailbox)[2].ref).data == server.messages[3].header + body
        found = content(mailbox)
    assert found[3] == body
    assert {found[uid] for uid in (1, 2, 4, 5, 6, 7)} == {b"world\r\n"}


@pytest.mark.parametrize(
    ("said", "received"),
    [
        (b'"01-Jan-1970 00:00:00 +0000"', datetime(1970, 1, 1, tzinfo=UTC)),
        (b'" 1-Jan-2090 10:00:00 +0000"', datetime(2090, 1, 1, 10, tzinfo=UTC)),
        (
            b'"29-Feb-2024 23:59:59 +1345"',
            datetime(2024, 2, 29, 23, 59, 59, tzinfo=timezone(timedelta(hours=13, minutes=45))),
        ),
        (
            b'"01-mar-2024 00:00:00 -1200"',
            datetime(2024, 3, 1, tzinfo=timezone(-timedelta(hours=12))),
        ),
        (b'"01-Mar-2024 00:00:00 -0000"', datetime(2024, 3, 1, tzinfo=UTC)),
        (b'"31-Feb-2024 00:00:00 +0000"', None),
        (b'"01-Mar-2024 00:00:60 +0000"', None),
        (b'"01-Mar-2024 00:00:00 +9999"', None),
        (b'"01-Mar-0000 00:00:00 +0000"', None),
        (b'"Fri, 01 Mar 2024 00:00:00 GMT"', None),
        (b"NIL", None),
    ],
)
def test_any_date_of_a_server(server: ScriptedImap, said: bytes, received: datetime | None) -> None:
    """What is no date is listed as of now: no rule ever finds it overdue, nobody can act on it."""
    server.messages[3] = Scripted(received=said)
    before = datetime.now(UTC)
    with mailbox_on(server) as mailbox:
        found = headers(mailbox)
        assert [one.ref.uid for one in found] == [1, 2, 3, 4, 5, 6, 7]
        if received is None:
            assert before <= found[2].received <= datetime.now(UTC)
            assert not found[2].structure_known
            with pytest.raises(PreconditionFailed):
                mailbox.confirm(found[2].identity)
        else:
            assert found[2].received == received
            mailbox.confirm(found[2].identity)


# ids of the server -----------------------------------------------------------------------------


def test_ids_of_rfc_8474() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 UIDPLUS MOVE OBJECTID") as server:
        for uid, told in enumerate((b"(Mabc-1)", b"(007)", b"()", b"NIL", b'("q_2")'), 1):
            server.messages[uid] = Scripted(more={b"EMAILID": told})
        with mailbox_on(server) as mailbox:
            found = headers(mailbox)
            assert [one.email_id for one in found] == ["Mabc-1", "007", "", "", "q_2"]
            for header in found:
                mailbox.confirm(header.identity)
            server.on("UID SEARCH", answered(b"* SEARCH 1"))
            assert mailbox.locate("INBOX", found[0].identity) == (found[0].ref,)
            assert server.sent("UID SEARCH")[-1] == "UID SEARCH EMAILID Mabc-1"
            server.messages[1].more[b"EMAILID"] = b"(Mabc-2)"
            with pytest.raises(PreconditionFailed):
                mailbox.confirm(found[0].identity)


def test_a_broken_answer_keeps_its_id() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 UIDPLUS MOVE OBJECTID") as server:
        server.messages[1] = Scripted(envelope=b"(NIL", more={b"EMAILID": b"(M1)"})
        with mailbox_on(server) as mailbox:
            (header,) = headers(mailbox)
            assert (header.email_id, header.message_id) == ("M1", "<1@firm.example.org>")
            mailbox.confirm(header.identity)


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        (b"()", ()),
        (b"NIL", ()),
        (b'("\\\\Sent" Klanten 007 2020)', ("\\Sent", "Klanten", "007", "2020")),
        (b'("a \\"b\\"" "Re&AOc-us/x")', ('a "b"', "Re&AOc-us/x")),
        (b"({4}\r\nCaf\xe9 x)", ("Caf\udce9", "x")),
        (b'("Caf\xc3\xa9")', ("Café",)),
    ],
)
def test_labels_are_named_as_folders_are(told: bytes, labels: tuple[str, ...]) -> None:
    with ScriptedImap(capabilities="IMAP4rev1 UIDPLUS MOVE X-GM-EXT-1") as server:
        server.messages[1] = Scripted(
            more={b"X-GM-MSGID": b"18446744073709551615", b"X-GM-LABELS": told}
        )
        with mailbox_on(server) as mailbox:
            (header,) = headers(mailbox)
    assert header.labels == labels
    assert header.email_id == "18446744073709551615"


def test_nothing_is_asked_that_the_server_does_not_have(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        (*_, last) = headers(mailbox)
        mailbox.confirm(last.identity)
    assert not [one for one in server.commands if "EMAILID" in one or "X-GM" in one]
    assert not server.sent("ID")
    assert last.ref == MessageRef(account="acc-1", folder="INBOX", uidvalidity=UIDVALIDITY, uid=7)


def test_a_new_connection_introduces_itself_again() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 UIDPLUS MOVE ID") as server:
        with mailbox_on(server) as mailbox:
            server.on("STATUS", HANGS_UP)
            mailbox.state("INBOX")
        assert len(server.sent("ID")) == 2
