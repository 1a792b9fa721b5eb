"""What every `Mailbox` must do when something is acted upon. See `mailbox_contract`."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.message import Identity, RawMessage
from tests.contract.mailbox_backend import (
    RECEIVED,
    Backend,
    header_of,
    letter,
    with_attachments,
)


class MailboxActs:
    """Knowing a message again, moving and removing it, putting it back."""

    def test_confirm_knows_the_message_again(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            mailbox.confirm(identity)
            elsewhere = timezone(timedelta(hours=-5))
            mailbox.confirm(replace(identity, received=identity.received.astimezone(elsewhere)))

    @pytest.mark.parametrize(
        "change",
        [
            lambda one: replace(one, message_id="<2@firm.example.org>"),
            lambda one: replace(one, message_id=""),
            lambda one: replace(one, size=one.size + 1),
            lambda one: replace(one, received=one.received + timedelta(seconds=1)),
            lambda one: replace(one, ref=replace(one.ref, uidvalidity=one.ref.uidvalidity + 1)),
        ],
        ids=["message-id", "no-message-id", "size", "received", "uidvalidity"],
    )
    def test_any_difference_protects_the_message(
        self, backend: Backend, change: Callable[[Identity], Identity]
    ) -> None:
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            other = change(header_of(mailbox, ref).identity)
            for act in (mailbox.confirm, mailbox.to_trash, mailbox.remove):
                with pytest.raises(PreconditionFailed) as raised:
                    act(other)
                assert raised.value.code is ErrorCode.MESSAGE_CHANGED
        assert backend.uids("INBOX") == (ref.uid,)
        assert backend.flags(ref) == frozenset()

    def test_what_is_gone_cannot_be_acted_upon(self, backend: Backend) -> None:
        ref, stays = backend.add("INBOX", letter()), backend.add("INBOX", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            backend.take_away(ref)
            for act in (mailbox.confirm, mailbox.to_trash, mailbox.remove):
                with pytest.raises(PreconditionFailed) as raised:
                    act(identity)
                assert raised.value.code is ErrorCode.MESSAGE_GONE
        assert backend.uids("INBOX") == (stays.uid,)

    def test_locate_finds_it_elsewhere(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        backend.add(backend.traits.trash, letter(message_id="<2@firm.example.org>"))
        backend.add(backend.traits.trash, letter(text="longer than before"))
        copy = backend.add(backend.traits.trash, letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            same = () if backend.traits.lasting_ids else (copy,)
            assert mailbox.locate(backend.traits.trash, identity) == same
            assert mailbox.locate(backend.traits.trash, replace(identity, email_id="")) == (copy,)
            assert mailbox.locate("INBOX", identity) == (ref,)
            assert mailbox.locate(backend.traits.sent, identity) == ()
            with pytest.raises(KnownError) as raised:
                mailbox.locate("Nowhere", identity)
        assert raised.value.code is ErrorCode.FOLDER_GONE

    def test_locate_without_message_id_goes_by_date(self, backend: Backend) -> None:
        data = letter(message_id="")
        ref = backend.add("INBOX", data)
        backend.add(backend.traits.trash, data, received=RECEIVED + timedelta(seconds=1))
        copy = backend.add(backend.traits.trash, data)
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            assert identity.message_id == ""
            identity = replace(identity, email_id="")
            assert mailbox.locate(backend.traits.trash, identity) == (copy,)

    def test_to_trash_moves_this_one_only(self, backend: Backend) -> None:
        marked = backend.add("INBOX", letter(), ("\\Deleted",))
        ref = backend.add("INBOX", letter(), ("\\Flagged",))
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            there = mailbox.to_trash(identity)
            assert there is not None
            assert there.folder == backend.traits.trash
            assert header_of(mailbox, there).identity == replace(identity, ref=there)
            assert mailbox.locate(backend.traits.trash, identity) == (there,)
        assert backend.uids("INBOX") == (marked.uid,)
        assert backend.flags(marked) == {"\\Deleted"}
        assert backend.uids(backend.traits.trash) == (there.uid,)

    def test_what_lies_in_the_trash_stays_there(self, backend: Backend) -> None:
        ref = backend.add(backend.traits.trash, letter())
        with backend.open() as mailbox:
            assert mailbox.to_trash(header_of(mailbox, ref).identity) == ref
        assert backend.uids(backend.traits.trash) == (ref.uid,)

    def test_what_was_moved_to_the_trash_can_be_brought_back(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter(), ("\\Flagged",))
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            there = mailbox.to_trash(identity)
            assert there is not None
            back = mailbox.bring_back(replace(identity, ref=there), "INBOX")
            assert back is not None
            assert header_of(mailbox, back).identity == replace(identity, ref=back)
            with pytest.raises(KnownError) as caught:
                mailbox.bring_back(replace(identity, ref=back), "No such folder")
            assert caught.value.code is ErrorCode.FOLDER_GONE
        assert backend.uids("INBOX") == (back.uid,)
        assert backend.uids(backend.traits.trash) == ()
        assert "\\Flagged" in backend.flags(back)

    def test_remove_leaves_what_others_marked(self, backend: Backend) -> None:
        marked = backend.add("INBOX", letter(), ("\\Deleted",))
        ref = backend.add("INBOX", letter())
        stays = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            mailbox.remove(header_of(mailbox, ref).identity)
        assert backend.uids("INBOX") == (marked.uid, stays.uid)
        assert backend.flags(marked) == {"\\Deleted"}
        assert backend.flags(stays) == frozenset()
        assert backend.uids(backend.traits.trash) == ()

    def test_append_brings_it_back_as_it_was(self, backend: Backend) -> None:
        received = datetime(2018, 7, 4, 5, 6, 7, tzinfo=timezone(-timedelta(hours=3, minutes=30)))
        ref = backend.add("INBOX", with_attachments(), ("\\Seen", "\\Flagged"), received)
        with backend.open() as mailbox:
            message = mailbox.message(ref)
            mailbox.remove(header_of(mailbox, ref).identity)
            again = mailbox.append("INBOX", message)
            assert again is not None
            assert again.uid != ref.uid
            back = mailbox.message(again)
        assert back.data == message.data
        assert back.received == received
        assert set(back.flags) == {"\\Seen", "\\Flagged"}

    def test_keywords_come_back_where_the_server_has_them(self, backend: Backend) -> None:
        if not backend.traits.keeps_keywords:
            pytest.skip("this server has no keywords")
        message = RawMessage(data=letter(), flags=("$Label1", "\\Recent"), received=RECEIVED)
        with backend.open() as mailbox:
            ref = mailbox.append("INBOX", message)
            assert ref is not None
            assert mailbox.message(ref).flags == ("$Label1",)

    def test_append_to_a_folder_that_is_no_more(self, backend: Backend) -> None:
        message = RawMessage(data=letter(), flags=(), received=RECEIVED)
        with backend.open() as mailbox:
            with pytest.raises(KnownError) as raised:
                mailbox.append("Nowhere", message)
            assert raised.value.code is ErrorCode.FOLDER_GONE
            assert mailbox.append(backend.traits.sent, message) is not None

    def test_a_review_before_ids_were_kept_still_holds(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            mailbox.confirm(replace(identity, email_id=""))
            if backend.traits.has_ids:
                with pytest.raises(PreconditionFailed) as raised:
                    mailbox.confirm(replace(identity, email_id=identity.email_id + "0"))
                assert raised.value.code is ErrorCode.MESSAGE_CHANGED

    def test_a_mark_is_taken_off_the_reviewed_message_only(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter(), ("\\Deleted", "\\Seen"))
        other = backend.add("INBOX", letter(), ("\\Deleted",))
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            with pytest.raises(PreconditionFailed):
                mailbox.unmark(replace(identity, size=identity.size + 1))
            assert backend.flags(ref) == {"\\Deleted", "\\Seen"}
            assert mailbox.unmark(identity)
            assert not mailbox.unmark(identity)
        assert backend.flags(ref) == {"\\Seen"}
        assert backend.flags(other) == {"\\Deleted"}

    def test_what_remains_is_told(self, backend: Backend) -> None:
        ref = backend.add("INBOX", letter())
        with backend.open() as mailbox:
            identity = header_of(mailbox, ref).identity
            assert ref in mailbox.remains(identity)
            with pytest.raises(PreconditionFailed):
                mailbox.remains(replace(identity, size=identity.size + 1))
            mailbox.remove(identity)
            assert mailbox.remains(identity) == ()
