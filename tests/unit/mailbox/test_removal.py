"""The dangerous path on servers that refuse, break off, lack what they should have, or lie."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import Identity, RawMessage
from tests.support.scripted_imap import (
    ACTS_AND_HANGS_UP,
    HANGS_UP,
    REFUSED,
    TRASH_UIDVALIDITY,
    UIDVALIDITY,
    Reaction,
    Scripted,
    ScriptedImap,
)

Act = Callable[[ImapMailbox, Identity], None]


def trash(mailbox: ImapMailbox, identity: Identity) -> None:
    mailbox.to_trash(identity)


def remove(mailbox: ImapMailbox, identity: Identity) -> None:
    mailbox.remove(identity)


@contextmanager
def reviewed(server: ScriptedImap) -> Iterator[tuple[ImapMailbox, Identity]]:
    """Sign in, look at message 3 of three, and give it."""
    for uid in (1, 2, 3):
        server.messages[uid] = Scripted()
    with connect(server.account(), server.secret) as mailbox:
        batches = list(mailbox.headers("INBOX", UIDVALIDITY, after=0, job=quiet_job()))
        server.commands.clear()
        yield mailbox, batches[0][2].identity


def fails(server: ScriptedImap, act: Act, kind: type[KnownError] = KnownError) -> ErrorCode:
    """Act on message 3 and return the code of the failure, whose type is exactly `kind`."""
    with reviewed(server) as (mailbox, identity):
        with pytest.raises(KnownError) as raised:
            act(mailbox, identity)
        assert type(raised.value) is kind
    return raised.value.code


@pytest.fixture
def server() -> Iterator[ScriptedImap]:
    with ScriptedImap() as server:
        yield server


@pytest.fixture
def no_move() -> Iterator[ScriptedImap]:
    with ScriptedImap(capabilities="IMAP4rev1 UIDPLUS") as server:
        yield server


@pytest.fixture(autouse=True)
def _never_plain_expunge(server: ScriptedImap, no_move: ScriptedImap) -> Iterator[None]:
    yield
    for one in (server, no_move):
        verbs = [command.upper().split(" ")[0] for command in one.commands]
        assert "EXPUNGE" not in verbs
        assert "CLOSE" not in verbs


def test_move_tells_where_it_went(server: ScriptedImap) -> None:
    with reviewed(server) as (mailbox, identity):
        there = mailbox.to_trash(identity)
        assert there is not None
        assert (there.folder, there.uidvalidity, there.uid) == ("Trash", TRASH_UIDVALIDITY, 103)
        assert sorted(server.messages) == [1, 2]


def test_move_of_a_silent_server(server: ScriptedImap) -> None:
    server.on("UID MOVE", Reaction(lines=b"TAG OK done\r\n", act=True))
    with reviewed(server) as (mailbox, identity):
        assert mailbox.to_trash(identity) is None


@pytest.mark.parametrize("said", [b"[COPYUID 43 1:3 5:7]", b"[COPYUID 43 9 5]", b"[COPYUID x]"])
def test_copyuid_about_something_else_is_not_believed(server: ScriptedImap, said: bytes) -> None:
    server.on("UID MOVE", Reaction(lines=b"* OK %s\r\nTAG OK done\r\n" % said, act=True))
    with reviewed(server) as (mailbox, identity):
        assert mailbox.to_trash(identity) is None


@pytest.mark.parametrize(
    ("act", "verb"), [(trash, "UID MOVE"), (remove, "UID STORE"), (remove, "UID EXPUNGE")]
)
@pytest.mark.parametrize("reaction", [HANGS_UP, ACTS_AND_HANGS_UP])
def test_an_outcome_that_cannot_be_seen_is_uncertain(
    server: ScriptedImap, act: Act, verb: str, reaction: Reaction
) -> None:
    server.on(verb, reaction)
    assert fails(server, act, Uncertain) is ErrorCode.CONNECTION_LOST
    assert len(server.sent(verb)) == 1


def test_an_answer_that_makes_no_sense_is_uncertain(server: ScriptedImap) -> None:
    server.on("UID MOVE", Reaction(lines=b"nonsense\r\n", act=True))
    assert fails(server, trash, Uncertain) is ErrorCode.CONNECTION_LOST


@pytest.mark.parametrize("act", [trash, remove])
def test_a_connection_that_broke_before_is_opened_again(server: ScriptedImap, act: Act) -> None:
    with reviewed(server) as (mailbox, identity):
        server.on("SELECT", HANGS_UP)
        act(mailbox, identity)
    assert sorted(server.messages) == [1, 2]
    assert server.connections == 2


@pytest.mark.parametrize("act", [trash, remove])
def test_nothing_is_sent_when_the_connection_stays_broken(server: ScriptedImap, act: Act) -> None:
    server.on("SELECT", HANGS_UP, HANGS_UP)
    assert fails(server, act) is ErrorCode.CONNECTION_LOST
    assert sorted(server.messages) == [1, 2, 3]
    assert not server.sent("UID STORE")
    assert not server.sent("UID MOVE")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"TAG NO refused\r\n", ErrorCode.SERVER_REFUSED),
        (b"TAG NO [TRYCREATE] no such folder\r\n", ErrorCode.NO_TRASH),
        (b"TAG NO [OVERQUOTA] full\r\n", ErrorCode.SERVER_REFUSED),
        (b"TAG BAD Request is throttled.\r\n", ErrorCode.THROTTLED),
    ],
)
def test_refused_move(server: ScriptedImap, said: bytes, code: ErrorCode) -> None:
    server.on("UID MOVE", Reaction(lines=said))
    assert fails(server, trash) is code
    assert sorted(server.messages) == [1, 2, 3]


def test_move_that_only_pretends(server: ScriptedImap) -> None:
    server.on("UID MOVE", Reaction(lines=b"TAG OK done\r\n"))
    assert fails(server, trash) is ErrorCode.NOT_VERIFIED


def test_nobody_can_look_after_the_move(server: ScriptedImap) -> None:
    server.on("EXAMINE", *[Reaction(lines=b"TAG NO [UNAVAILABLE] later\r\n")] * 2)
    with (
        reviewed_without_scan(server) as (mailbox, identity),
        pytest.raises(Uncertain) as raised,
    ):
        mailbox.to_trash(identity)
    assert raised.value.code is ErrorCode.SERVER_REFUSED


@contextmanager
def reviewed_without_scan(server: ScriptedImap) -> Iterator[tuple[ImapMailbox, Identity]]:
    """As `reviewed`, with an identity from another session."""
    with ScriptedImap() as other, reviewed(other) as (_, identity):
        pass
    server.messages[3] = Scripted()
    with connect(server.account(), server.secret) as mailbox:
        yield mailbox, identity


def test_uidvalidity_that_changes_after_the_move(server: ScriptedImap) -> None:
    changed = b"* OK [UIDVALIDITY 77] new\r\nTAG OK done\r\n"
    server.on("EXAMINE", Reaction(lines=changed))
    with reviewed_without_scan(server) as (mailbox, identity), pytest.raises(Uncertain):
        mailbox.to_trash(identity)


def test_refused_expunge_takes_the_mark_off_again(server: ScriptedImap) -> None:
    server.on("UID EXPUNGE", REFUSED)
    assert fails(server, remove) is ErrorCode.SERVER_REFUSED
    assert server.messages[3].flags == set()


def test_expunge_that_only_pretends_takes_the_mark_off_again(server: ScriptedImap) -> None:
    server.on("UID EXPUNGE", Reaction(lines=b"TAG OK done\r\n"))
    assert fails(server, remove) is ErrorCode.NOT_VERIFIED
    assert server.messages[3].flags == set()


def test_a_mark_of_another_program_stays(server: ScriptedImap) -> None:
    with reviewed(server) as (mailbox, identity):
        server.messages[3].flags.add(b"\\Deleted")
        server.on("UID EXPUNGE", REFUSED)
        with pytest.raises(KnownError):
            mailbox.remove(identity)
    assert server.messages[3].flags == {b"\\Deleted"}


@pytest.mark.parametrize("unmarking", [REFUSED, HANGS_UP])
def test_a_mark_that_cannot_be_taken_off_leaves_the_outcome_open(
    server: ScriptedImap, unmarking: Reaction
) -> None:
    """So that it is looked at again, and `unmark` can take it off then."""
    server.on("UID EXPUNGE", REFUSED)
    with reviewed(server) as (mailbox, identity):
        server.on("UID STORE", Reaction(lines=b"TAG OK\r\n", act=True), unmarking)
        with pytest.raises(Uncertain):
            mailbox.remove(identity)
        assert server.messages[3].flags == {b"\\Deleted"}
        assert mailbox.unmark(identity)
    assert server.messages[3].flags == set()


def test_a_connection_lost_between_mark_and_expunge(server: ScriptedImap) -> None:
    server.on("UID EXPUNGE", HANGS_UP)
    with reviewed(server) as (mailbox, identity):
        with pytest.raises(Uncertain):
            mailbox.remove(identity)
        assert server.messages[3].flags == {b"\\Deleted"}
        assert mailbox.remains(identity) == (identity.ref,)
        assert mailbox.unmark(identity)
    assert server.messages[3].flags == set()


def test_another_message_keeps_its_mark(server: ScriptedImap) -> None:
    with reviewed(server) as (mailbox, identity):
        server.messages[3] = Scripted(size=b"121", flags={b"\\Deleted"})
        with pytest.raises(PreconditionFailed):
            mailbox.unmark(identity)
        server.uidvalidity += 1
        with pytest.raises(PreconditionFailed):
            mailbox.unmark(identity)
    assert server.messages[3].flags == {b"\\Deleted"}


def test_a_refused_unmark_is_told(server: ScriptedImap) -> None:
    server.on("UID STORE", REFUSED)
    with reviewed(server) as (mailbox, identity):
        server.messages[3].flags.add(b"\\Deleted")
        with pytest.raises(KnownError) as raised:
            mailbox.unmark(identity)
    assert raised.value.code is ErrorCode.SERVER_REFUSED


def test_refused_mark_ends_it(server: ScriptedImap) -> None:
    server.on("UID STORE", REFUSED)
    assert fails(server, remove) is ErrorCode.SERVER_REFUSED
    assert not server.sent("UID EXPUNGE")


@pytest.mark.parametrize("act", [trash, remove])
def test_a_folder_that_may_only_be_read(server: ScriptedImap, act: Act) -> None:
    select = b"* OK [UIDVALIDITY 42] x\r\nTAG OK [READ-ONLY] done\r\n"
    server.on("SELECT", Reaction(lines=select))
    assert fails(server, act) is ErrorCode.READ_ONLY
    assert sorted(server.messages) == [1, 2, 3]


@pytest.mark.parametrize(
    ("capabilities", "act", "code"),
    [
        ("IMAP4rev1", trash, ErrorCode.CANNOT_MOVE),
        ("IMAP4rev1", remove, ErrorCode.CANNOT_DELETE),
        ("IMAP4rev1 MOVE", remove, ErrorCode.CANNOT_DELETE),
    ],
)
def test_without_the_means_nothing_is_tried(capabilities: str, act: Act, code: ErrorCode) -> None:
    with ScriptedImap(capabilities=capabilities) as server:
        assert fails(server, act) is code
        assert not any(command.startswith("UID ") for command in server.commands)


def test_move_alone_is_enough_for_the_trash() -> None:
    with (
        ScriptedImap(capabilities="IMAP4rev1 MOVE") as server,
        reviewed(server) as (mailbox, identity),
    ):
        assert mailbox.to_trash(identity) is not None


def test_no_trash() -> None:
    with ScriptedImap(folders=(b'() "/" "INBOX"',)) as server:
        assert fails(server, trash) is ErrorCode.NO_TRASH


# without MOVE: copy, see the copy, then remove -----------------------------------------------


def test_copy_is_seen_before_anything_is_removed(no_move: ScriptedImap) -> None:
    with reviewed(no_move) as (mailbox, identity):
        no_move.messages[103] = Scripted()  # both folders of this server show all messages
        there = mailbox.to_trash(identity)
    assert there is not None
    assert there.uid == 103
    assert sorted(no_move.messages) == [1, 2, 103]
    verbs = [command.split(" ")[1] for command in no_move.commands if "UID " in command]
    assert verbs.index("COPY") < verbs.index("SEARCH") < verbs.index("STORE")


@pytest.mark.parametrize(
    "reaction",
    [
        Reaction(lines=b"TAG OK done\r\n"),
        Reaction(lines=b"TAG OK [COPYUID 43 3 103] but it is not there\r\n"),
    ],
)
def test_without_a_copy_that_can_be_seen_nothing_is_removed(
    no_move: ScriptedImap, reaction: Reaction
) -> None:
    no_move.on("UID COPY", reaction)
    assert fails(no_move, trash) is ErrorCode.NOT_VERIFIED
    assert sorted(no_move.messages) == [1, 2, 3]
    assert not no_move.sent("UID STORE")


@pytest.mark.parametrize("reaction", [HANGS_UP, ACTS_AND_HANGS_UP])
def test_copy_whose_outcome_cannot_be_seen(no_move: ScriptedImap, reaction: Reaction) -> None:
    no_move.on("UID COPY", reaction)
    assert fails(no_move, trash, Uncertain) is ErrorCode.CONNECTION_LOST
    assert sorted(no_move.messages) == [1, 2, 3]


def test_a_message_that_changes_between_copy_and_removal(no_move: ScriptedImap) -> None:
    with reviewed(no_move) as (mailbox, identity):
        no_move.messages[103] = Scripted()
        no_move.on("SELECT", Reaction(lines=b"* OK [UIDVALIDITY 42]\r\nTAG OK done\r\n", act=True))
        other = Reaction(lines=b"* OK [UIDVALIDITY 77]\r\nTAG OK done\r\n")
        no_move.on("SELECT", other)
        with pytest.raises(PreconditionFailed):
            mailbox.to_trash(identity)
    assert sorted(no_move.messages) == [1, 2, 3, 103]


# putting back ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reaction", "kind", "code"),
    [
        (Reaction(lines=b"TAG NO [TRYCREATE] no\r\n"), KnownError, ErrorCode.FOLDER_GONE),
        (Reaction(lines=b"TAG NO [OVERQUOTA] no\r\n"), KnownError, ErrorCode.SERVER_REFUSED),
        (HANGS_UP, Uncertain, ErrorCode.CONNECTION_LOST),
    ],
)
def test_append_that_fails(
    server: ScriptedImap, reaction: Reaction, kind: type[KnownError], code: ErrorCode
) -> None:
    server.on("APPEND", reaction)
    with reviewed(server) as (mailbox, identity):
        message = RawMessage(
            data=b"x\r\n", flags=("\\Seen", "bad flag"), received=identity.received
        )
        with pytest.raises(KnownError) as raised:
            mailbox.append("INBOX", message)
    assert type(raised.value) is kind
    assert raised.value.code is code
    assert server.sent("APPEND")[0].startswith(
        'APPEND "INBOX" (\\Seen) " 1-Mar-2024 09:30:15 +0000" {3}'
    )


def test_append_after_an_idle_connection_broke(server: ScriptedImap) -> None:
    with reviewed(server) as (mailbox, identity):
        server.on("NOOP", HANGS_UP)
        message = RawMessage(data=b"x\r\n", flags=(), received=identity.received)
        assert mailbox.append("INBOX", message) is None
    assert len(server.sent("APPEND")) == 1


@pytest.mark.parametrize(
    ("reaction", "code"),
    [
        (HANGS_UP, ErrorCode.CONNECTION_LOST),
        (Reaction(lines=b"TAG NO [TOOBIG] too big\r\n"), ErrorCode.SERVER_REFUSED),
    ],
)
def test_append_that_ends_before_the_message_was_sent(
    server: ScriptedImap, reaction: Reaction, code: ErrorCode
) -> None:
    server.on("literal", reaction)
    with reviewed(server) as (mailbox, identity):
        message = RawMessage(data=b"x\r\n", flags=(), received=identity.received)
        with pytest.raises(KnownError) as raised:
            mailbox.append("INBOX", message)
    assert type(raised.value) is KnownError
    assert raised.value.code is code


def test_names_that_no_quoted_string_can_hold_go_by_their_length(server: ScriptedImap) -> None:
    with reviewed(server) as (mailbox, _):
        mailbox.state("Caf\udce9")
        server.capabilities += " LITERAL+"
    assert server.sent("STATUS")[-1].startswith("STATUS {4}\r\nCaf\udce9 (UIDVALIDITY")
    with reviewed(server) as (mailbox, _):
        mailbox.state("Café")
    assert server.sent("STATUS")[-1].startswith("STATUS {5+}\r\nCafé (UIDVALIDITY")
