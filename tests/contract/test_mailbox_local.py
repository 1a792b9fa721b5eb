"""Mail in files keeps the contract: a Maildir all of it, mboxes and .eml files in looking."""

from dataclasses import replace
from pathlib import Path

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.message import FolderRole, RawMessage
from tests.contract.mailbox_backend import RECEIVED, Backend, header_of, letter
from tests.contract.mailbox_contract import MailboxContract
from tests.support.local_mail import EmlBackend, MaildirBackend, MboxBackend, make_maildir


class TestMaildir(MailboxContract):
    @pytest.fixture
    def backend(self, tmp_path: Path) -> MaildirBackend:
        return MaildirBackend(tmp_path / "Maildir")

    def test_another_uidvalidity_stops_everything(self, backend: Backend) -> None:
        """Files know no UIDVALIDITY: what has the place of a message is compared with it."""
        assert isinstance(backend, MaildirBackend)
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            backend.path_of(ref).write_bytes(letter(message_id="<2@firm.example.org>"))
            for act in (mailbox.confirm, mailbox.to_trash, mailbox.remove):
                with pytest.raises(PreconditionFailed) as raised:
                    act(identity)
                assert raised.value.code is ErrorCode.MESSAGE_CHANGED
            other = replace(ref, uidvalidity=2)
            with pytest.raises(PreconditionFailed):
                mailbox.message(other)
            with pytest.raises(PreconditionFailed):
                mailbox.uids("INBOX", 2)
        assert backend.uids("INBOX") == (ref.uid,)


class LookingContract:
    """What of the contract holds where nothing is ever changed."""

    test_states_are_those_of_each_folder = MailboxContract.test_states_are_those_of_each_folder
    test_parts_while_headers = MailboxContract.test_parts_may_be_asked_for_while_headers_are_read
    test_folder_that_is_no_more = MailboxContract.test_folder_that_is_no_more
    test_bulk_mail_is_told_apart = MailboxContract.test_bulk_mail_is_told_apart
    test_structure_names_the_leaves = MailboxContract.test_structure_names_the_leaves
    test_headers_come_ascending_in_batches = MailboxContract.test_headers_come_ascending_in_batches
    test_parts_come_decoded = MailboxContract.test_parts_come_decoded_one_answer_a_request
    test_the_same_part_asked_twice = MailboxContract.test_the_same_part_asked_twice_comes_twice
    test_looking_leaves_no_trace = MailboxContract.test_looking_leaves_no_trace
    test_confirm_knows_the_message_again = MailboxContract.test_confirm_knows_the_message_again

    def test_nothing_is_changed(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        message = RawMessage(data=letter(), flags=(), received=RECEIVED)
        with backend.open() as mailbox:
            able = mailbox.capabilities
            assert able.read_only
            assert not able.can_trash
            assert not able.can_delete
            identity = header_of(mailbox, ref).identity
            for act in (mailbox.to_trash, mailbox.remove, mailbox.unmark):
                with pytest.raises(KnownError) as raised:
                    act(identity)
                assert raised.value.code is ErrorCode.READ_ONLY
            with pytest.raises(KnownError) as raised:
                mailbox.append("INBOX", message)
            assert raised.value.code is ErrorCode.READ_ONLY
        assert backend.uids("INBOX") == (ref.uid,)

    def test_any_difference_is_seen(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            for other in (
                replace(identity, message_id=""),
                replace(identity, size=identity.size + 1),
                replace(identity, received=identity.received.replace(second=59)),
                replace(identity, ref=replace(ref, uidvalidity=2)),
            ):
                with pytest.raises(PreconditionFailed) as raised:
                    mailbox.confirm(other)
                assert raised.value.code is ErrorCode.MESSAGE_CHANGED

    def test_locate_tells_messages_apart(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        backend.add("Sent", letter(message_id="<2@firm.example.org>"))
        backend.add("Sent", letter(text="longer than before"))
        copy = backend.add("Sent", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            assert mailbox.locate("Sent", identity) == (copy,)
            assert mailbox.remains(identity) == (ref,)
            backend.take_away(ref)
            assert mailbox.locate("INBOX", identity) == ()
            assert mailbox.remains(identity) == ()


class TestMboxes(LookingContract):
    test_nothing_above_gives_nothing = MailboxContract.test_nothing_above_gives_nothing

    @pytest.fixture
    def backend(self, tmp_path: Path) -> MboxBackend:
        return MboxBackend(_made(tmp_path / "Mail"))

    def test_roles(self, backend: MboxBackend) -> None:
        backend.create("Klanten")
        backend.add("INBOX", letter())
        with backend.open() as mailbox:
            roles = {folder.name: folder.role for folder in mailbox.folders()}
        assert roles == {
            "INBOX": FolderRole.INBOX,
            "Klanten": FolderRole.OTHER,
            "Sent": FolderRole.SENT,
            "Trash": FolderRole.TRASH,
        }

    test_locate_without_message_id = MailboxContract.test_locate_without_message_id_goes_by_date

    def test_a_file_rewritten_in_place_keeps_its_messages_apart(self, backend: MboxBackend) -> None:
        first, second, third = (
            backend.add("INBOX", letter(text=text, message_id=f"<{text}@example.org>"))
            for text in ("one", "two", "three")
        )
        with backend.open() as mailbox:
            identity = header_of(mailbox, third).identity
            backend.take_away(first)
            mailbox.confirm(identity)
            assert mailbox.message(third).data.endswith(b"three\r\n")
            assert mailbox.uids("INBOX", 1) == {second.uid, third.uid}
            with pytest.raises(PreconditionFailed) as raised:
                mailbox.message(first)
            assert raised.value.code is ErrorCode.MESSAGE_GONE
            state = mailbox.state("INBOX")
        assert (state.messages, state.uidnext) == (2, third.uid + 1)

    def test_of_two_that_are_the_same_one_stays(self, backend: MboxBackend) -> None:
        first, second = backend.add("INBOX", letter()), backend.add("INBOX", letter())
        backend.take_away(first)
        assert len(backend.uids("INBOX")) == 1
        assert set(backend.uids("INBOX")) < {first.uid, second.uid}


class TestEmlFolders(LookingContract):
    test_state_counts = MailboxContract.test_state_counts
    test_uids_are_those_present = MailboxContract.test_uids_are_those_present
    test_message_that_is_gone = MailboxContract.test_message_that_is_gone

    @pytest.fixture
    def backend(self, tmp_path: Path) -> EmlBackend:
        return EmlBackend(_made(tmp_path / "Export"))


class TestNestedMaildirs(MailboxContract):
    """One Maildir inside the other, as mbsync keeps them."""

    @pytest.fixture
    def backend(self, tmp_path: Path) -> "NestedBackend":
        return NestedBackend(_made(tmp_path / "Mail"))

    test_another_uidvalidity_stops_everything = (
        TestMaildir.test_another_uidvalidity_stops_everything
    )


class NestedBackend(MaildirBackend):
    def directory(self, folder: str) -> Path:
        return self.root / folder

    def create(self, folder: str) -> None:
        make_maildir(self.directory(folder))


def _made(path: Path) -> Path:
    path.mkdir()
    return path
