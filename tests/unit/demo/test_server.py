"""The embedded server, spoken to with a real IMAP client."""

import logging
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from imapclient import IMAPClient  # type: ignore[import-untyped] # no stubs exist
from imapclient.exceptions import LoginError  # type: ignore[import-untyped] # no stubs exist

from hygiene_app.demo.message import SampleMessage
from hygiene_app.demo.server import DemoServer
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Cancelled, Job, Progress
from tests.unit.demo.conftest import Sample

Mailbox = tuple[Sample, ...]


@contextmanager
def signed_in(server: DemoServer) -> Iterator[IMAPClient]:
    with IMAPClient(server.host, server.port, ssl=False, timeout=20) as client:
        client.login(server.user, server.password)
        yield client


def fetched(client: IMAPClient, *items: str) -> dict[int, dict[bytes, Any]]:
    """Return these items of every message in the folder, by UID."""
    uids = client.search("ALL")
    found = client.fetch(uids, items) if uids else {}
    return {uid: found[uid] for uid in uids}


@pytest.fixture(scope="module")
def server(mailbox: Mailbox) -> Iterator[DemoServer]:
    with DemoServer([sample.message for sample in mailbox]) as running:
        yield running


@pytest.fixture
def small(mailbox: Mailbox) -> Iterator[tuple[DemoServer, list[SampleMessage]]]:
    messages = [s.message for s in mailbox if s.message.folder == "INBOX"][:6]
    with DemoServer(messages) as running:
        yield running, messages


def test_every_message_arrives_whole_with_flags_and_date(
    server: DemoServer, mailbox: Mailbox
) -> None:
    by_folder: dict[str, list[SampleMessage]] = {}
    for sample in mailbox:
        by_folder.setdefault(sample.message.folder, []).append(sample.message)
    with signed_in(server) as client:
        client.normalise_times = False
        names = {name for _, _, name in client.list_folders()}
        assert set(by_folder) <= names
        assert "Projecten" in names
        for folder, messages in by_folder.items():
            client.select_folder(folder, readonly=True)
            found = fetched(client, "BODY.PEEK[]", "FLAGS", "INTERNALDATE", "RFC822.SIZE")
            assert len(found) == len(messages)
            for answer, message in zip(found.values(), messages, strict=True):
                assert answer[b"BODY[]"] == message.raw
                assert answer[b"RFC822.SIZE"] == len(message.raw)
                assert answer[b"INTERNALDATE"] == message.received
                flags = {flag.decode() for flag in answer[b"FLAGS"]} - {"\\Recent"}
                assert flags == set(message.flags)


def test_phase_one_of_all_folders_is_understood(server: DemoServer, mailbox: Mailbox) -> None:
    seen = 0
    with signed_in(server) as client:
        for _, _, folder in client.list_folders():
            if not client.select_folder(folder, readonly=True)[b"EXISTS"]:
                continue
            found = fetched(client, "ENVELOPE", "BODYSTRUCTURE")
            assert all(answer[b"ENVELOPE"].message_id for answer in found.values())
            seen += len(found)
    assert seen == len(mailbox)


def test_one_part_is_fetched_without_setting_seen(mailbox: Mailbox) -> None:
    letter = next(s for s in mailbox if s.mail.get_content_type() == "multipart/alternative")
    unseen = SampleMessage(
        folder="INBOX",
        raw=letter.message.raw,
        flags=(),
        received=letter.message.received,
        truth=(),
        note="",
    )
    with DemoServer([unseen]) as server, signed_in(server) as client:
        client.select_folder("INBOX")
        (answer,) = fetched(client, "BODY.PEEK[2]", "BODY.PEEK[2.MIME]").values()
        assert b"text/html" in answer[b"BODY[2.MIME]"]
        assert answer[b"BODY[2]"].strip() in letter.message.raw
        (flags,) = client.get_flags(client.search("ALL")).values()
        assert b"\\Seen" not in flags


def test_a_nested_part_has_its_number(mailbox: Mailbox) -> None:
    nested = next(
        s
        for s in mailbox
        if s.mail.get_content_type() == "multipart/mixed"
        and s.mail.get_payload(0).get_content_type() == "multipart/alternative"  # type: ignore[union-attr]  # a multipart's payload is a list
    )
    with DemoServer([nested.message]) as server, signed_in(server) as client:
        client.select_folder(nested.message.folder, readonly=True)
        (answer,) = fetched(client, "BODY.PEEK[1.2]").values()
        assert answer[b"BODY[1.2]"].strip() in nested.message.raw
        assert len(answer[b"BODY[1.2]"]) > 100


def test_move_to_the_trash(small: tuple[DemoServer, list[SampleMessage]]) -> None:
    server, messages = small
    with signed_in(server) as client:
        client.select_folder("INBOX")
        first, *rest = client.search("ALL")
        next_uid = client.folder_status("Trash", ["UIDNEXT"])[b"UIDNEXT"]
        client.move([first], "Trash")
        assert client.search("ALL") == rest
        client.select_folder("Trash", readonly=True)
        ((uid, answer),) = fetched(client, "BODY.PEEK[]").items()
        assert uid == next_uid
        assert answer[b"BODY[]"] == messages[0].raw


def test_expunge_removes_only_the_one_that_was_named(
    small: tuple[DemoServer, list[SampleMessage]],
) -> None:
    server, _ = small
    with signed_in(server) as client:
        client.select_folder("INBOX")
        first, second, *rest = client.search("ALL")
        client.add_flags([first, second], [b"\\Deleted"])
        client.uid_expunge([first])
        assert client.search("ALL") == [second, *rest]


def test_append_keeps_flags_and_date(small: tuple[DemoServer, list[SampleMessage]]) -> None:
    server, messages = small
    when = datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)
    with signed_in(server) as client:
        client.normalise_times = False
        client.append("Trash", messages[0].raw, (b"\\Seen", b"\\Flagged"), when)
        client.select_folder("Trash", readonly=True)
        ((_, answer),) = fetched(client, "BODY.PEEK[]", "FLAGS", "INTERNALDATE").items()
        assert answer[b"INTERNALDATE"] == when
        assert {b"\\Seen", b"\\Flagged"} <= set(answer[b"FLAGS"])
        assert answer[b"BODY[]"] == messages[0].raw


def test_status_tells_what_comes_next(small: tuple[DemoServer, list[SampleMessage]]) -> None:
    server, messages = small
    with signed_in(server) as client:
        status = client.folder_status("INBOX", ["MESSAGES", "UIDNEXT", "UIDVALIDITY"])
        client.select_folder("INBOX", readonly=True)
        assert status[b"MESSAGES"] == len(messages)
        assert status[b"UIDNEXT"] == max(client.search("ALL")) + 1
        assert status[b"UIDVALIDITY"] > 0


def test_capabilities_are_enough_for_the_dangerous_path(server: DemoServer) -> None:
    with signed_in(server) as client:
        assert client.has_capability("MOVE")
        assert client.has_capability("UIDPLUS")


def test_nobody_else_gets_in(server: DemoServer) -> None:
    for user, password in ((server.user, "wrong"), ("somebody", server.password)):
        with (
            IMAPClient(server.host, server.port, ssl=False, timeout=20) as client,
            pytest.raises(LoginError),
        ):
            client.login(user, password)


def test_every_start_has_a_password_and_a_port_of_its_own() -> None:
    with DemoServer() as one, DemoServer() as two:
        assert one.password != two.password
        assert one.port != two.port
        assert one.host == "127.0.0.1"
        with signed_in(one) as client:
            assert {"INBOX", "Sent", "Drafts", "Trash"} == {
                name for _, _, name in client.list_folders()
            }


def test_it_stops_although_somebody_is_still_signed_in() -> None:
    before = threading.active_count()
    with DemoServer() as server:
        client = IMAPClient(server.host, server.port, ssl=False, timeout=20)
        client.login(server.user, server.password)
    assert threading.active_count() == before
    with pytest.raises(OSError, match="refused"):
        socket.create_connection((server.host, server.port), timeout=5)
    client.shutdown()


def test_progress_is_told_and_cancelling_stops_the_server(mailbox: Mailbox) -> None:
    told: list[Progress] = []
    messages = [sample.message for sample in mailbox][:120]
    with DemoServer(messages, total=120, job=Job(told.append)):
        assert [progress.done for progress in told] == [0, 50, 100, 120]
        assert {progress.total for progress in told} == {120}
    before = threading.active_count()
    job = Job(cancelled=lambda: True)
    with pytest.raises(Cancelled), DemoServer(messages, job=job):
        pass
    assert threading.active_count() == before


def test_a_machine_without_a_free_port_gives_a_known_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def bind(_self: socket.socket, _address: object) -> None:
        raise OSError(98, "Address already in use")

    monkeypatch.setattr(socket.socket, "bind", bind)
    with pytest.raises(KnownError) as caught, DemoServer():
        pass
    assert caught.value.code is ErrorCode.DEMO_FAILED


def test_its_log_stays_shut(
    caplog: pytest.LogCaptureFixture, small: tuple[DemoServer, list[SampleMessage]]
) -> None:
    server, _ = small
    with caplog.at_level(logging.DEBUG), signed_in(server) as client:
        client.select_folder("INBOX", readonly=True)
        fetched(client, "BODY.PEEK[]")
    assert not [record for record in caplog.records if record.name.startswith("pymap")]
