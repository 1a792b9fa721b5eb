"""What every `Mailbox` must do. A backend's test class inherits these and gives a `backend`."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import (
    Address,
    FolderRole,
    MessageHeader,
    PartRequest,
)
from tests.contract.mailbox_acts import MailboxActs
from tests.contract.mailbox_backend import (
    RECEIVED,
    Backend,
    all_headers,
    all_parts,
    header_of,
    letter,
    letters,
    with_attachments,
)

__all__ = ["MailboxContract", "all_headers", "header_of"]


class MailboxContract(MailboxActs):
    """Subclass and add a fixture `backend`."""

    def test_folders_have_roles(self, backend: Backend) -> None:
        backend.create("Klanten")
        with backend.open() as mailbox:
            roles = {folder.name: folder.role for folder in mailbox.folders()}
            assert roles["INBOX"] is FolderRole.INBOX
            assert roles["Klanten"] is FolderRole.OTHER
            assert roles[backend.traits.trash] is FolderRole.TRASH
            assert roles[backend.traits.sent] is FolderRole.SENT
            assert list(roles.values()).count(FolderRole.TRASH) == 1
            assert mailbox.capabilities.trash == backend.traits.trash
            assert mailbox.capabilities.can_trash
            assert mailbox.capabilities.can_delete

    def test_state_counts(self, backend: Backend) -> None:
        first = backend.add("INBOX", letter())
        second = backend.add("INBOX", letter())
        backend.take_away(first)
        with backend.open() as mailbox:
            state = mailbox.state("INBOX")
        assert state.messages == 1
        assert state.uidvalidity == second.uidvalidity
        assert state.uidnext == second.uid + 1

    def test_states_are_those_of_each_folder(self, backend: Backend) -> None:
        backend.add("INBOX", letter())
        with backend.open() as mailbox:
            names = [folder.name for folder in mailbox.folders()]
            states = mailbox.states(["Nowhere", *names])
            assert states == {name: mailbox.state(name) for name in names}
            assert states["INBOX"].messages == 1
            assert mailbox.states([]) == {}

    def test_folder_that_is_no_more(self, backend: Backend) -> None:
        with backend.open() as mailbox:
            with pytest.raises(KnownError) as state:
                mailbox.state("Nowhere")
            with pytest.raises(KnownError) as headers:
                all_headers(mailbox, "Nowhere", 1)
        assert state.value.code is ErrorCode.FOLDER_GONE
        assert headers.value.code is ErrorCode.FOLDER_GONE

    def test_header_tells_all(self, backend: Backend) -> None:
        data = letter(
            "=?utf-8?q?r=C3=A9union?=",
            References="<a@example.org> <b@example.org>",
            In_Reply_To="<b@example.org>",
            Cc='"Peeters, An" <an@example.com>',
        )
        ref = backend.add("INBOX", data, ("\\Flagged",))
        with backend.open() as mailbox:
            header = header_of(mailbox, ref)
        assert header == MessageHeader(
            ref=ref,
            message_id="<1@firm.example.org>",
            size=len(data),
            received=RECEIVED,
            subject="réunion",
            sender=Address(name="Els Peeters", email="els@firm.example.org"),
            to=(Address(name="Jan", email="jan@example.org"), Address(email="piet@example.net")),
            cc=(Address(name="Peeters, An", email="an@example.com"),),
            date=datetime(2024, 3, 1, 9, 30, 15, tzinfo=UTC),
            flags=("\\Flagged",),
            in_reply_to="<b@example.org>",
            references=("<a@example.org>", "<b@example.org>"),
            parts=header.parts,
            email_id=header.email_id,
            labels=header.labels,
        )
        assert bool(header.email_id) is backend.traits.has_ids
        assert [(part.number, part.media_type) for part in header.parts] == [("1", "text/plain")]

    @pytest.mark.parametrize(
        ("name", "value", "bulk"),
        [
            ("List_Unsubscribe", "<mailto:off@example.org>", True),
            ("List_Id", "<news.example.org>", True),
            ("Precedence", "bulk", True),
            ("Auto_Submitted", "auto-generated", True),
            ("Auto_Submitted", "no", False),
            ("X_Mailer", "bulk", False),
        ],
    )
    def test_bulk_mail_is_told_apart(
        self, backend: Backend, name: str, value: str, *, bulk: bool
    ) -> None:
        ref = backend.add("INBOX", letter(**{name: value}))
        with backend.open() as mailbox:
            assert header_of(mailbox, ref).bulk is bulk

    def test_structure_names_the_leaves(self, backend: Backend) -> None:
        ref = backend.add("INBOX", with_attachments())
        with backend.open() as mailbox:
            header = header_of(mailbox, ref)
        assert header.structure_known
        assert [(p.number, p.media_type, p.encoding, p.attachment) for p in header.parts] == [
            ("1.1", "text/plain", "quoted-printable", False),
            ("1.2", "text/html", "8bit", False),
            ("2", "application/pdf", "base64", True),
            ("3", "message/rfc822", header.parts[3].encoding, True),
        ]
        assert header.parts[2].name == "cv één.pdf"
        assert header.parts[0].charset == "utf-8"
        assert header.parts[2].size > 2048 * 4 // 3

    def test_headers_come_ascending_in_batches(self, backend: Backend) -> None:
        refs = backend.add_all("INBOX", letters(backend.traits.many))
        with backend.open() as mailbox:
            job = quiet_job()
            batches = list(
                mailbox.headers("INBOX", refs[0].uidvalidity, after=refs[1].uid, job=job)
            )
        assert max(map(len, batches)) <= 500
        assert [header.ref for batch in batches for header in batch] == list(refs[2:])

    def test_nothing_above_gives_nothing(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            assert all_headers(mailbox, "INBOX", ref.uidvalidity, ref.uid) == []
            assert (
                all_headers(
                    mailbox, backend.traits.trash, mailbox.state(backend.traits.trash).uidvalidity
                )
                == []
            )

    def test_uids_are_those_present(self, backend: Backend) -> None:
        refs = [backend.add("INBOX", letter()) for _ in range(3)]
        backend.take_away(refs[1])
        with backend.open() as mailbox:
            found = mailbox.uids("INBOX", refs[0].uidvalidity)
        assert found == {refs[0].uid, refs[2].uid}

    def test_parts_come_decoded_one_answer_a_request(self, backend: Backend) -> None:
        data = with_attachments()
        ref, other = backend.add("INBOX", data), backend.add("INBOX", letter(text="jo"))
        with backend.open() as mailbox:
            header = header_of(mailbox, ref)
            requests = [
                PartRequest(uid=ref.uid, number=part.number, encoding=part.encoding)
                for part in header.parts
            ]
            requests.append(PartRequest(uid=other.uid, number="1"))
            requests.append(PartRequest(uid=other.uid + 7, number="1"))
            requests.append(PartRequest(uid=ref.uid, number=""))
            found = all_parts(mailbox, ref, requests)
        assert len(found) == len(requests)
        content = {(one.uid, one.number): one.data for one in found}
        text = content[ref.uid, "1.1"] or b""
        assert text.decode().split() == ["Beste,", "bijgaand", "één", "cv."]
        assert (content[ref.uid, "1.2"] or b"").decode().strip() == "<p>Beste, één cv</p>"
        assert content[ref.uid, "2"] == bytes(range(256)) * 8
        assert b"Subject: inner" in (content[ref.uid, "3"] or b"")
        assert content[other.uid, "1"] == b"jo\r\n"
        assert content[other.uid + 7, "1"] is None
        assert content[ref.uid, ""] == data

    def test_parts_may_be_asked_for_while_headers_are_read(self, backend: Backend) -> None:
        refs = backend.add_all("INBOX", letters(backend.traits.many))
        uidvalidity = refs[0].uidvalidity
        with backend.open() as mailbox:
            batches = mailbox.headers("INBOX", uidvalidity, after=0, job=quiet_job())
            wanted = (
                PartRequest(uid=header.ref.uid, number="1") for batch in batches for header in batch
            )
            found = list(mailbox.parts("INBOX", uidvalidity, wanted, quiet_job()))
        assert sorted(one.uid for one in found) == [ref.uid for ref in refs]
        assert {one.data for one in found} == {b"world\r\n"}

    def test_the_same_part_asked_twice_comes_twice(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter(text="jo"))
        with backend.open() as mailbox:
            found = all_parts(mailbox, ref, [PartRequest(uid=ref.uid, number="1")] * 2)
        assert [one.data for one in found] == [b"jo\r\n"] * 2

    def test_looking_leaves_no_trace(self, backend: Backend) -> None:
        ref = backend.add("INBOX", with_attachments())
        with backend.open() as mailbox:
            header = header_of(mailbox, ref)
            requests = [PartRequest(uid=ref.uid, number=n) for n in ("1.1", "2", "")]
            all_parts(mailbox, ref, requests)
            mailbox.message(ref)
            mailbox.confirm(header.identity)
            mailbox.locate("INBOX", header.identity)
            mailbox.uids("INBOX", ref.uidvalidity)
            mailbox.state("INBOX")
        assert backend.flags(ref) == frozenset()

    def test_message_is_byte_for_byte(self, backend: Backend) -> None:
        data = with_attachments() + b"trailing  \r\n\r\n\r\n"
        received = datetime(2019, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=1)))
        ref = backend.add("INBOX", data, ("\\Seen", "\\Answered"), received)
        with backend.open() as mailbox:
            message = mailbox.message(ref)
        assert message.data == data
        assert message.received == received
        assert set(message.flags) == {"\\Seen", "\\Answered"}

    def test_message_that_is_gone(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        backend.add("INBOX", letter())
        backend.take_away(ref)
        with backend.open() as mailbox, pytest.raises(PreconditionFailed) as raised:
            mailbox.message(ref)
        assert raised.value.code is ErrorCode.MESSAGE_GONE

    def test_another_uidvalidity_stops_everything(self, backend: Backend) -> None:
        backend.create("Work")
        old = backend.add("Work", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, old).identity
            backend.recreate("Work")
            new = backend.add("Work", letter())
            assert new.uidvalidity != old.uidvalidity
            attempts: list[Callable[[], object]] = [
                lambda: mailbox.confirm(identity),
                lambda: mailbox.to_trash(identity),
                lambda: mailbox.remove(identity),
                lambda: mailbox.message(old),
                lambda: mailbox.uids("Work", old.uidvalidity),
                lambda: all_headers(mailbox, "Work", old.uidvalidity),
                lambda: all_parts(mailbox, old, [PartRequest(uid=old.uid, number="1")]),
            ]
            for attempt in attempts:
                with pytest.raises(PreconditionFailed) as raised:
                    attempt()
                assert raised.value.code is ErrorCode.MESSAGE_CHANGED
        assert backend.uids("Work") == (new.uid,)

    def test_calls_may_be_woven_into_a_scan(self, backend: Backend) -> None:
        refs = backend.add_all("INBOX", letters(backend.traits.many))
        uidvalidity = refs[0].uidvalidity
        seen: list[int] = []
        with backend.open() as mailbox:
            for batch in mailbox.headers("INBOX", uidvalidity, after=0, job=quiet_job()):
                seen += [header.ref.uid for header in batch]
                first = PartRequest(uid=batch[0].ref.uid, number="1")
                for content in mailbox.parts("INBOX", uidvalidity, [first], quiet_job()):
                    assert content.data == b"world\r\n"
                    mailbox.confirm(batch[1].identity)
                mailbox.to_trash(batch[0].identity)
                mailbox.state(backend.traits.trash)
        assert seen == [ref.uid for ref in refs]
        assert len(backend.uids(backend.traits.trash)) == -(-backend.traits.many // 500)
