"""What is in flight together: staying in a folder, windows of parts, two streams side by side."""

import io
import random
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox import phase_two, stream, wire
from hygiene_app.mailbox.connection import Timeouts, connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.mailbox.wire import Disconnected, Inbox, Wire
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import MessageRef, PartRequest
from tests.support.scripted_imap import (
    HANGS_UP,
    UIDVALIDITY,
    Reaction,
    Scripted,
    ScriptedImap,
)

MANY = 2 * phase_two.WINDOW + 20
SILENT = Reaction()


@contextmanager
def mailbox_on(server: ScriptedImap) -> Iterator[ImapMailbox]:
    with connect(server.account(), server.secret, timeouts=Timeouts(read=2)) as mailbox:
        yield mailbox


@pytest.fixture
def server() -> Iterator[ScriptedImap]:
    with ScriptedImap() as server:
        server.messages = {uid: Scripted() for uid in range(1, MANY + 1)}
        yield server


def fetched(mailbox: ImapMailbox, *uids: int) -> list[bytes | None]:
    requests = [PartRequest(uid=uid, number="1") for uid in uids]
    parts = mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job())
    return [one.data for one in parts]


# the open folder -------------------------------------------------------------------------------


def test_a_folder_is_opened_once_for_many_looks(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        for batch in mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job()):
            for header in batch[:3]:
                assert fetched(mailbox, header.ref.uid) == [b"world\r\n"]
            mailbox.state("INBOX")
            assert fetched(mailbox, 4) == [b"world\r\n"]
    assert len(server.sent("EXAMINE")) == 1


def test_what_opens_another_folder_makes_it_be_opened_again(server: ScriptedImap) -> None:
    ref = MessageRef(account="acc-1", folder="INBOX", uidvalidity=UIDVALIDITY, uid=3)
    with mailbox_on(server) as mailbox:
        assert fetched(mailbox, 1) == [b"world\r\n"]
        server.on("EXAMINE", Reaction(lines=b"TAG NO [NONEXISTENT] no such folder\r\n"))
        with pytest.raises(KnownError):
            mailbox.uids("Nowhere", 1)
        assert fetched(mailbox, 1) == [b"world\r\n"]
        assert len(server.sent("EXAMINE")) == 3
        mailbox.message(ref)
        opened = len(server.sent("EXAMINE"))
        assert fetched(mailbox, 1) == [b"world\r\n"]  # it was opened to look, and there it stays
        assert len(server.sent("EXAMINE")) == opened


def test_looking_never_happens_in_a_folder_opened_to_act_in(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        (batch,) = mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job())
        mailbox.unmark(batch[0].identity)
        assert server.sent("SELECT")
        assert fetched(mailbox, 2) == [b"world\r\n"]
    opened = [one for one in server.commands if one.startswith(("SELECT", "EXAMINE", "UID FETCH"))]
    assert opened[-2].startswith("EXAMINE")


def test_with_esearch_a_folder_is_opened_and_searched_in_one_round_trip() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 UIDPLUS MOVE ESEARCH") as server:
        server.messages = {uid: Scripted() for uid in (3, 4, 9)}
        server.on("EXAMINE", SILENT)
        with mailbox_on(server) as mailbox:
            both = (  # the command before was LIST, the first one
                b"* 3 EXISTS\r\n* OK [UIDVALIDITY 42] fine\r\n* OK [UIDNEXT 10] fine\r\n"
                b'H2 OK done\r\n* ESEARCH (TAG "H3") UID ALL 3:4,9\r\nTAG OK done\r\n'
            )
            server.on("UID SEARCH", Reaction(lines=both))
            assert mailbox.uids("INBOX", UIDVALIDITY) == {3, 4, 9}
        assert server.connections == 1
    assert server.sent("UID SEARCH") == ["UID SEARCH RETURN (ALL) UID 1:*"]


# windows of parts ------------------------------------------------------------------------------


def test_parts_are_asked_for_window_by_window(server: ScriptedImap) -> None:
    requests = [PartRequest(uid=u, number=n) for u in range(1, MANY + 1) for n in ("1", "2")]
    with mailbox_on(server) as mailbox:
        parts = mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job())
        arrived = [(one.uid, one.number) for one in parts]
    assert sorted(arrived) == sorted((one.uid, one.number) for one in requests)
    assert {uid for uid, _ in arrived[: 2 * phase_two.WINDOW]} == set(range(1, 51))
    assert server.sent("UID FETCH") == [
        f"UID FETCH {uids} (UID BODY.PEEK[{section}])"
        for uids in ("1:50", "51:100", "101:120")
        for section in "12"
    ]


def test_requests_are_taken_as_there_is_room(server: ScriptedImap) -> None:
    server.messages = {uid: Scripted() for uid in range(1, 3001)}
    taken: list[int] = []

    def requests() -> Iterator[PartRequest]:
        for uid in server.messages:
            taken.append(uid)
            yield PartRequest(uid=uid, number="1")

    with mailbox_on(server) as mailbox:
        parts = mailbox.parts("INBOX", UIDVALIDITY, requests(), quiet_job())
        next(parts)
        assert len(taken) <= phase_two.AHEAD + phase_two.WINDOW < len(server.messages)
        assert len(list(parts)) == 2999


def test_a_message_of_many_parts_does_not_fill_the_line(server: ScriptedImap) -> None:
    taken: list[int] = []

    def requests() -> Iterator[PartRequest]:
        for number in range(1, 301):
            taken.append(number)
            yield PartRequest(uid=1 + number // 100, number=str(number))

    with mailbox_on(server) as mailbox:
        parts = mailbox.parts("INBOX", UIDVALIDITY, requests(), quiet_job())
        next(parts)
        asked = len(server.sent("UID FETCH"))
        assert asked <= stream.MAX_COMMANDS < len(taken)
        assert len(list(parts)) == 299


def test_the_same_part_in_two_windows_is_answered_twice(server: ScriptedImap) -> None:
    uids = [*range(1, 61), 1, 60, 61]
    with mailbox_on(server) as mailbox:
        assert fetched(mailbox, *uids) == [b"world\r\n"] * len(uids)


@pytest.mark.parametrize("breaks", [0, 1, 3])
def test_parts_may_be_asked_for_while_headers_are_read(server: ScriptedImap, breaks: int) -> None:
    server.messages = {uid: Scripted() for uid in range(1, 1801)}
    with mailbox_on(server) as mailbox:
        batches = mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job())
        requests = (PartRequest(uid=one.ref.uid, number="1") for batch in batches for one in batch)
        parts = mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job())
        found = [next(parts)]
        server.on("UID FETCH", *[HANGS_UP] * breaks)
        found += parts
    assert sorted(one.uid for one in found) == list(range(1, 1801))
    assert {one.data for one in found} == {b"world\r\n"}
    assert len(server.sent("EXAMINE")) == server.connections == 1 + breaks


def test_headers_come_before_the_parts_in_flight(
    server: ScriptedImap, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else parts are held while headers are waited for, in the end too many to be held."""
    large = Scripted(body=b"x" * 10_000)
    server.messages = dict.fromkeys(range(1, 4001), large)
    monkeypatch.setattr(wire, "MAX_HELD", 4_000_000)
    with mailbox_on(server) as mailbox:
        batches = mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job())
        requests = (PartRequest(uid=one.ref.uid, number="1") for batch in batches for one in batch)
        parts = mailbox.parts("INBOX", UIDVALIDITY, requests, quiet_job())
        assert sum(len(one.data or b"") for one in parts) == 40_000_000
    assert server.connections == 1


# answers of two streams ------------------------------------------------------------------------


class Said(io.BytesIO):
    """Everything the server will have said, in place of the client of the standard library."""

    def __init__(self, said: bytes) -> None:
        super().__init__(said)
        self.sent: list[bytes] = []
        self.closed_by_us = False

    def send(self, data: bytes) -> None:
        self.sent.append(data)

    def shutdown(self) -> None:
        self.closed_by_us = True


def wire_saying(said: bytes) -> Wire:
    return Wire(Said(said), capabilities=frozenset())  # type: ignore[arg-type] # what Wire uses


@given(st.randoms(use_true_random=False), st.booleans())
def test_answers_find_the_stream_that_asked(dice: random.Random, uid_last: bool) -> None:
    def answer(uid: int, what: bytes) -> bytes:
        items = (what, b"UID %d" % uid) if uid_last else (b"UID %d" % uid, what)
        return b"* %d FETCH (%b)\r\n" % (uid, b" ".join(items))

    headers = [answer(uid, b'ENVELOPE ("BODY[1] UID 51 ")') for uid in (1, 2, 3)]
    parts = [answer(uid, b"BODY[1] {8}\r\n UID 1 )") for uid in (51, 52, 53)]
    mixed = headers + parts
    dice.shuffle(mixed)
    server = wire_saying(b"".join(mixed) + b"H2 OK done\r\nH1 OK done\r\n")
    one, other = Inbox(), Inbox()
    first = server.send(b"UID FETCH 1:3", inbox=one, uids=frozenset({1, 2, 3}))
    second = server.send(b"UID FETCH 51:53", inbox=other, uids=frozenset({51, 52, 53}))
    told = [b" {8}\r\n".join(pieces[::2]) for pieces in server.finish(second)]
    assert len(told) == 3
    assert all(b"BODY[1]" in line and b"ENVELOPE" not in line for line in told)
    assert sorted(b"".join(pieces) for pieces in server.finish(first)) == headers
    assert (one.held, other.held) == (0, 0)


def test_streams_about_the_same_message_do_not_mix() -> None:
    said = b"* 1 FETCH (UID 1 BODY[1] NIL)\r\nH1 OK done\r\n* 1 FETCH (UID 1 BODY[2] NIL)\r\n"
    server = wire_saying(said + b"H2 OK done\r\n")
    first = server.send(b"UID FETCH 1:2", inbox=Inbox(), uids=frozenset({1, 2}))
    second = server.send(b"UID FETCH 1", inbox=Inbox(), uids=frozenset({1}))
    assert first.status is not None  # it was read to its end before
    assert server.finish(second) == [[b"* 1 FETCH (UID 1 BODY[2] NIL)\r\n"]]
    assert server.finish(first) == [[b"* 1 FETCH (UID 1 BODY[1] NIL)\r\n"]]


def test_what_nobody_asks_for_now_is_not_kept_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "MAX_HELD", 1000)
    large = b"* 1 FETCH (UID 1 BODY[1] {600}\r\n" + b"x" * 600 + b")\r\n"
    server = wire_saying(large * 3)
    server.send(b"UID FETCH 1", inbox=Inbox(), uids=frozenset({1}))
    other = server.send(b"UID FETCH 2", inbox=Inbox(), uids=frozenset({2}))
    with pytest.raises(Disconnected):
        server.next(other)
    assert not server.alive


# many folders at once --------------------------------------------------------------------------


def status(name: bytes, messages: int) -> bytes:
    return b"* STATUS %b (MESSAGES %d UIDNEXT 9 UIDVALIDITY 7)\r\n" % (name, messages)


NAMES = [b"Work", b'"Two words"', b"2024", b"NIL", b"{5}\r\nCaf\xe9s", b"{4}\r\n\xc3\xa9\xc3\xa9"]
KEYS = ["Work", "Two words", "2024", "NIL", "Caf\udce9s", "éé"]


def test_the_states_of_many_folders_come_in_one_round_trip() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 LITERAL+") as server:
        tags = b"".join(b"H%d OK done\r\n" % n for n in range(2, 1 + len(KEYS)))
        lines = b"".join(status(name, n) for n, name in reversed(list(enumerate(NAMES))))
        last = Reaction(lines=lines + tags + b"TAG OK done\r\n")
        with mailbox_on(server) as mailbox:  # LIST was the first command
            server.on("STATUS", *[SILENT] * (len(KEYS) - 1), last)
            found = mailbox.states(KEYS)
    assert {name: state.messages for name, state in found.items()} == {
        name: number for number, name in enumerate(KEYS)
    }
    assert server.connections == 1


def test_the_inbox_has_one_state_in_any_spelling(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        assert mailbox.states(["inbox"]) == {"inbox": mailbox.state("INBOX")}
        assert len(server.sent("STATUS")) == 2


def test_a_folder_that_is_called_otherwise_is_asked_about_alone(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        found = mailbox.states(["INBOX", "Other"])  # this server says INBOX whatever it is asked
        assert found["Other"] == found["INBOX"]
    assert server.sent("STATUS")[-1] == 'STATUS "Other" (UIDVALIDITY UIDNEXT MESSAGES)'
    assert len(server.sent("STATUS")) == 3


@pytest.mark.parametrize(
    "said",
    [
        b"TAG NO [NONEXISTENT] gone\r\n",
        b"TAG NO [NOPERM] not yours\r\n",
        b"TAG BAD what\r\n",
        b"TAG OK done\r\n",
    ],
)
def test_a_folder_that_is_refused_is_left_out(server: ScriptedImap, said: bytes) -> None:
    reaction = Reaction(lines=said)
    with mailbox_on(server) as mailbox:
        server.on("STATUS", reaction, Reaction(lines=status(b"INBOX", 3) + b"TAG OK\r\n"), reaction)
        assert list(mailbox.states(["Gone", "INBOX"])) == ["INBOX"]


def test_throttling_ends_the_states_too(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        server.on("STATUS", Reaction(lines=b"TAG NO [LIMIT] slower\r\n"))
        with pytest.raises(KnownError) as raised:
            mailbox.states(["INBOX", "Trash"])
    assert raised.value.code is ErrorCode.THROTTLED


def test_states_survive_a_broken_connection(server: ScriptedImap) -> None:
    with mailbox_on(server) as mailbox:
        server.on("STATUS", HANGS_UP)
        assert list(mailbox.states(["INBOX"])) == ["INBOX"]
        assert mailbox.states([]) == {}
    assert server.connections == 2
