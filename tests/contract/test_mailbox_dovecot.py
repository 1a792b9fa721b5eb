"""The IMAP mailbox keeps the contract on a real Dovecot, and what it sends is written down."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from hygiene_app.mailbox.connection import connect
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.model.account import Account, Security
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import Identity, PartRequest
from tests.contract.mailbox_backend import RECEIVED, ImapBackend, letter
from tests.contract.mailbox_contract import MailboxContract, all_headers, header_of
from tests.support.dovecot import Dovecot, DovecotSettings
from tests.support.plain_session import Incoming
from tests.support.wiretap import Wiretap

pytestmark = pytest.mark.dovecot

FORBIDDEN = (b"EXPUNGE", b"CLOSE")
"""Both remove what other programs marked."""


class TestDovecotMailbox(MailboxContract):
    """Over TLS."""

    @pytest.fixture
    def backend(self, dovecot: Dovecot) -> Iterator[ImapBackend]:
        account = dovecot.account(Security.TLS, user=dovecot.new_user())
        with dovecot.session(account.user) as other:
            yield ImapBackend(
                other,
                lambda: connect(account, dovecot.secret, ca_file=dovecot.ca_file),
                account.id,
            )


@contextmanager
def tapped(server: Dovecot) -> Iterator[tuple[Account, Wiretap]]:
    """Give a fresh account behind a listener, and see afterwards what was sent."""
    with Wiretap(server.host, server.port_starttls) as tap:
        account = server.account(Security.LOOPBACK, user=server.new_user())
        yield replace(account, port=tap.port), tap
        verbs = {command.upper().split(b" ")[0] for command in tap.commands}
        assert verbs
        assert not verbs.intersection(FORBIDDEN)
        fetched = [command for command in tap.commands if command.startswith(b"UID FETCH")]
        assert not any(b" BODY[" in command or b"(BODY[" in command for command in fetched)


class TestDovecotOnTheWire(MailboxContract):
    """Every command is looked at."""

    @pytest.fixture
    def backend(self, dovecot: Dovecot) -> Iterator[ImapBackend]:
        with tapped(dovecot) as (account, _), dovecot.session(account.user) as other:
            yield ImapBackend(other, lambda: connect(account, dovecot.secret), account.id)


@pytest.fixture(scope="module")
def modest() -> Iterator[Dovecot]:
    """A server that tells of few abilities and of no roles."""
    settings = DovecotSettings(
        without=("MOVE", "ESEARCH", "LITERAL+", "SPECIAL-USE", "NAMESPACE", "LIST-EXTENDED"),
        special_folders=(("Trash", ""), ("Sent", "")),
    )
    with Dovecot(settings=settings) as server:
        yield server


class TestModestServer(MailboxContract):
    """Without MOVE, ESEARCH and special use."""

    @pytest.fixture
    def backend(self, modest: Dovecot) -> Iterator[ImapBackend]:
        with tapped(modest) as (account, tap), modest.session(account.user) as other:
            yield ImapBackend(other, lambda: connect(account, modest.secret), account.id)
            assert not any(b"MOVE" in command for command in tap.commands)


# connections that break ------------------------------------------------------------------------


@contextmanager
def one_letter(server: Dovecot) -> Iterator[tuple[ImapMailbox, Identity, Wiretap]]:
    """Give a mailbox with one message."""
    with tapped(server) as (account, tap):
        server.append(account.user, "INBOX", [Incoming(data=letter(), received=RECEIVED)])
        with connect(account, server.secret) as mailbox:
            uidvalidity = mailbox.state("INBOX").uidvalidity
            yield mailbox, all_headers(mailbox, "INBOX", uidvalidity)[0].identity, tap


def test_a_move_whose_answer_was_lost_is_found_by_looking(dovecot: Dovecot) -> None:
    with one_letter(dovecot) as (mailbox, identity, tap):
        tap.cut_at(b"UID MOVE")
        with pytest.raises(Uncertain) as raised:
            mailbox.to_trash(identity)
        assert raised.value.code is ErrorCode.CONNECTION_LOST
        there = mailbox.locate("Trash", identity)
        assert len(there) == 1
        assert header_of(mailbox, there[0]).identity == replace(identity, ref=there[0])
        assert mailbox.uids("INBOX", identity.ref.uidvalidity) == frozenset()
        assert len([one for one in tap.commands if one.startswith(b"UID MOVE")]) == 1


@pytest.mark.parametrize("lost", [b"UID STORE", b"UID EXPUNGE"])
def test_a_removal_whose_answer_was_lost(dovecot: Dovecot, lost: bytes) -> None:
    with one_letter(dovecot) as (mailbox, identity, tap):
        tap.cut_at(lost)
        with pytest.raises(Uncertain):
            mailbox.remove(identity)
        left = mailbox.uids("INBOX", identity.ref.uidvalidity)
        assert left == (frozenset() if lost == b"UID EXPUNGE" else {identity.ref.uid})


def test_an_append_whose_answer_was_lost(dovecot: Dovecot) -> None:
    with one_letter(dovecot) as (mailbox, identity, tap):
        message = mailbox.message(identity.ref)
        tap.cut_at(b"APPEND")
        with pytest.raises(KnownError) as raised:
            mailbox.append("Sent", message)
        assert raised.value.code is ErrorCode.CONNECTION_LOST
        assert mailbox.locate("Sent", identity) == ()  # the message itself was never sent


def test_a_scan_goes_on_after_the_server_was_restarted() -> None:
    with Dovecot() as server:
        user = server.new_user()
        small = [Incoming(data=letter(f"m{n}"), received=RECEIVED) for n in range(1300)]
        server.append(user, "INBOX", small)
        account = server.account(Security.STARTTLS, user=user)
        with connect(account, server.secret, ca_file=server.ca_file) as mailbox:
            uidvalidity = mailbox.state("INBOX").uidvalidity
            seen: list[str] = []
            for batch in mailbox.headers("INBOX", uidvalidity, after=0, job=quiet_job()):
                seen += [header.subject for header in batch]
                server.restart()
                requests = [PartRequest(uid=header.ref.uid, number="1") for header in batch]
                parts = mailbox.parts("INBOX", uidvalidity, requests, quiet_job())
                assert next(parts).data == b"world\r\n"
                server.drop_connections()
                assert {content.data for content in parts} == {b"world\r\n"}
        assert seen == [f"m{n}" for n in range(1300)]


def test_much_in_flight_is_asked_again_instead_of_kept(dovecot: Dovecot) -> None:
    """Another command in the midst of large parts costs a connection, not memory."""
    large = letter(text="x" * 3_000_000)
    with tapped(dovecot) as (account, tap):
        dovecot.append(account.user, "INBOX", [large] * 12)
        with connect(account, dovecot.secret) as mailbox:
            uidvalidity = mailbox.state("INBOX").uidvalidity
            requests = [PartRequest(uid=uid, number="1") for uid in range(1, 13)]
            sizes = []
            for content in mailbox.parts("INBOX", uidvalidity, requests, quiet_job()):
                sizes.append(len(content.data or b""))
                if len(sizes) == 1:
                    assert mailbox.state("INBOX").messages == 12
        assert sizes == [3_000_002] * 12
        assert tap.connections == 2
