"""What every `Archive` keeps to, the real one and the fake."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

import pytest

from hygiene_app.model.archived import (
    ArchiveEntry,
    ArchiveProblem,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Cancelled, Job, Progress, quiet_job
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.ports import Archive

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)

ENTRY = ArchiveEntry(
    account="account-1",
    folder="Dossier &AOk-t&AOk-",
    folder_display="Dossier été",
    message_id="<1@example.org>",
    subject="Sollicitatie",
    sender="An Peeters <an.peeters@example.org>",
    received=datetime(2020, 5, 4, 9, 30, tzinfo=UTC),
    flags=("\\Seen", "$Label1"),
    category=Category.CV,
    rule="cv-be",
    archived_at=NOON,
    expires=date(2027, 3, 2),
)


TEXTS = RecoveryPageTexts(
    title="Your recovery code",
    intro="Keep this page.",
    made="Made on 2 March 2026",
    mark="Mark",
    steps=("Install the program.", "Choose the folder."),
    qr="The same code.",
    warning="Whoever has it can read the archive.",
)


# A well-formed code that was printed nowhere (BIP 173 over 32 zero bytes).
SOME_CODE = "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ8H00W3"


class ArchiveRig(Protocol):
    """An archive that is not set up yet, and the means to do it harm."""

    def archive(self) -> Archive:
        """Return the archive as this computer sees it; every call opens it anew."""
        ...

    def lose_key(self) -> None:
        """Let this be a new computer, which has only the folder."""
        ...

    def lose_folder(self) -> None:
        """Let the folder be gone, while this computer still has its key."""
        ...

    def damage(self, item_id: str) -> None:
        """Spoil the object of an item."""
        ...


def code_of(problem: pytest.ExceptionInfo[KnownError]) -> ErrorCode:
    """Return the code of what was raised."""
    return problem.value.code


class ArchiveContract:
    """The suite; a subclass gives the fixture `rig`."""

    def test_it_is_set_up_once(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        assert not archive.is_set_up()
        code = archive.set_up()
        assert code.code.reveal().startswith("AGE-SECRET-KEY-1")
        assert archive.is_set_up()
        assert rig.archive().is_set_up()
        with pytest.raises(KnownError) as problem:
            rig.archive().set_up()
        assert code_of(problem) is ErrorCode.ARCHIVE_EXISTS

    def test_nothing_works_before_it_is_set_up(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        code = RecoveryCode(code=Secret(SOME_CODE))
        for attempt in (
            lambda: archive.put(b"x", ENTRY),
            lambda: archive.put_many(((b"x", ENTRY),)),
            archive.items,
            archive.status,
            lambda: archive.search("x"),
            archive.renew_recovery,
            lambda: archive.confirm_recovery(code),
            archive.cancel_renewal,
            lambda: archive.item("0" * 32),
            lambda: archive.read("0" * 32),
            lambda: archive.verify(quiet_job()),
            lambda: archive.shred(("0" * 32,)),
            lambda: archive.recover(code),
        ):
            with pytest.raises(KnownError) as problem:
                attempt()
            assert code_of(problem) is ErrorCode.ARCHIVE_NOT_SET_UP
        assert not archive.is_set_up()

    def test_a_message_comes_back_as_it_was(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        message = bytes(range(256)) * 300
        item = archive.put(message, ENTRY)
        assert item.entry == ENTRY
        assert item.size == len(message)
        assert len(item.id) == 32
        for opened in (archive, rig.archive()):
            assert opened.items() == (item,)
            assert opened.item(item.id) == item
            assert opened.read(item.id) == message

    @pytest.mark.parametrize("message", [b"", b"\n", b"a" * 65_536, b"b" * 131_073])
    def test_any_size_will_do(self, rig: ArchiveRig, message: bytes) -> None:
        archive = rig.archive()
        archive.set_up()
        assert rig.archive().read(archive.put(message, ENTRY).id) == message

    def test_the_same_message_again_is_the_item_that_is_there(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        first = archive.put(b"message", ENTRY)
        later = replace(ENTRY, folder="Other", archived_at=NOON + timedelta(days=1))
        assert archive.put(b"message", later) == first
        assert rig.archive().put(b"message", later) == first
        assert archive.items() == (first,)

    def test_the_same_message_of_another_account_is_another_item(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        first = archive.put(b"message", ENTRY)
        second = archive.put(b"message", replace(ENTRY, account="account-2"))
        assert first.id != second.id
        assert {item.id for item in archive.items()} == {first.id, second.id}

    def test_the_newest_comes_first(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        days = (3, 1, 2, 2)
        put = [
            archive.put(b"%d" % n, replace(ENTRY, archived_at=NOON + timedelta(days=day)))
            for n, day in enumerate(days)
        ]
        expected = (put[0], put[3], put[2], put[1])
        assert archive.items() == expected
        assert rig.archive().items() == expected

    def test_an_unknown_id_is_said_to_be_unknown(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        kept = archive.put(b"message", ENTRY)
        for attempt in (
            lambda: archive.item("f" * 32),
            lambda: archive.read("f" * 32),
            lambda: archive.shred((kept.id, "f" * 32)),
        ):
            with pytest.raises(KnownError) as problem:
                attempt()
            assert code_of(problem) is ErrorCode.ARCHIVE_UNKNOWN_ITEM
        assert archive.read(kept.id) == b"message"

    def test_what_is_shredded_is_gone(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        kept = archive.put(b"kept", ENTRY)
        gone = [archive.put(b"gone %d" % n, ENTRY) for n in range(3)]
        archive.shred([item.id for item in gone])
        for opened in (archive, rig.archive()):
            assert opened.items() == (kept,)
            assert opened.read(kept.id) == b"kept"
            with pytest.raises(KnownError) as problem:
                opened.read(gone[0].id)
            assert code_of(problem) is ErrorCode.ARCHIVE_UNKNOWN_ITEM
            assert opened.verify(quiet_job()).problems == ()

    def test_shredding_again_or_nothing_is_fine(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        gone = archive.put(b"gone", ENTRY)
        archive.shred((gone.id, gone.id))
        archive.shred((gone.id,))
        archive.shred(())
        assert archive.items() == ()

    def test_what_was_shredded_can_be_put_away_anew(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        first = archive.put(b"message", ENTRY)
        archive.shred((first.id,))
        second = archive.put(b"message", ENTRY)
        assert second.id != first.id
        assert rig.archive().read(second.id) == b"message"

    def test_verify_counts_and_reports_its_way(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        for n in range(3):
            archive.put(b"%d" % n, ENTRY)
        told: list[Progress] = []
        check = archive.verify(Job(report=told.append))
        assert (check.checked, check.problems) == (3, ())
        assert told[-1].done == told[-1].total == 3

    def test_verify_can_be_cancelled(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        archive.put(b"message", ENTRY)
        with pytest.raises(Cancelled):
            archive.verify(Job(cancelled=lambda: True))
        assert archive.verify(quiet_job()).checked == 1

    def test_damage_is_noticed(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        bad, good = archive.put(b"bad", ENTRY), archive.put(b"good", ENTRY)
        rig.damage(bad.id)
        with pytest.raises(KnownError) as problem:
            archive.read(bad.id)
        assert code_of(problem) is ErrorCode.ARCHIVE_DAMAGED
        assert archive.read(good.id) == b"good"
        check = archive.verify(quiet_job())
        assert check.checked == 1
        assert check.problems == ((bad.id, ArchiveProblem.OBJECT_DAMAGED),)

    def test_a_damaged_message_that_comes_again_is_put_away_anew(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        bad = archive.put(b"message", ENTRY)
        rig.damage(bad.id)
        again = archive.put(b"message", ENTRY)
        assert again.id != bad.id
        assert rig.archive().read(again.id) == b"message"
        assert archive.put(b"message", ENTRY) == again

    def test_without_its_key_nothing_opens(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        item = archive.put(b"message", ENTRY)
        rig.lose_key()
        elsewhere = rig.archive()
        assert not elsewhere.is_set_up()
        for attempt in (
            lambda: elsewhere.put(b"other", ENTRY),
            elsewhere.items,
            lambda: elsewhere.read(item.id),
            lambda: elsewhere.verify(quiet_job()),
            lambda: elsewhere.shred((item.id,)),
        ):
            with pytest.raises(KnownError) as problem:
                attempt()
            assert code_of(problem) is ErrorCode.ARCHIVE_KEY_LOST
        with pytest.raises(KnownError) as problem:
            elsewhere.set_up()
        assert code_of(problem) is ErrorCode.ARCHIVE_EXISTS

    def test_the_recovery_code_opens_it_on_another_computer(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        code = archive.set_up()
        items = [archive.put(b"message %d" % n, ENTRY) for n in range(4)]
        archive.shred((items[3].id,))
        rig.lose_key()
        elsewhere = rig.archive()
        assert elsewhere.recover(code) == 3
        assert elsewhere.is_set_up()
        for opened in (elsewhere, rig.archive()):
            assert [opened.read(item.id) for item in items[:3]] == [
                b"message 0",
                b"message 1",
                b"message 2",
            ]
            assert opened.verify(quiet_job()).problems == ()
        assert elsewhere.put(b"message 0", ENTRY) == items[0]
        new = elsewhere.put(b"new", ENTRY)
        assert rig.archive().read(new.id) == b"new"

    def test_the_code_may_be_typed_with_spaces_and_in_lower_case(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        code = archive.set_up().code.reveal()
        archive.put(b"message", ENTRY)
        typed = " ".join(code[n : n + 4] for n in range(0, len(code), 4)).lower()
        typed = typed[:40] + "\r\n" + typed[40:] + "\n"
        rig.lose_key()
        assert rig.archive().recover(RecoveryCode(code=Secret(typed))) == 1

    def test_a_wrong_code_is_refused_and_changes_nothing(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        code = archive.set_up().code.reveal()
        item = archive.put(b"message", ENTRY)
        other = "Q" if code[-1] != "Q" else "P"
        for wrong in ("", "hello", code[:-1] + other, code[:-1]):
            with pytest.raises(KnownError) as problem:
                archive.recover(RecoveryCode(code=Secret(wrong)))
            assert code_of(problem) is ErrorCode.RECOVERY_CODE_WRONG
        assert archive.read(item.id) == b"message"

    def test_recovering_where_nothing_was_lost_keeps_everything(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        code = archive.set_up()
        item = archive.put(b"message", ENTRY)
        assert archive.recover(code) == 1
        assert archive.recover(code) == 1
        assert rig.archive().read(item.id) == b"message"

    def test_several_at_once_are_as_several_one_by_one(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        first = archive.put(b"0", ENTRY)
        messages = [(b"%d" % n, ENTRY) for n in (0, 1, 2, 1)]
        items = archive.put_many(messages)
        assert items[0] == first
        assert items[1] == items[3]
        assert len({item.id for item in items}) == 3
        assert [rig.archive().read(item.id) for item in items] == [b"0", b"1", b"2", b"1"]
        assert len(rig.archive().items()) == 3
        assert archive.put_many(()) == ()

    def test_the_owner_tells_the_account_where_ids_are_others(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        known = archive.put(b"message", replace(ENTRY, owner="An@firma.example"))
        assert rig.archive().item(known.id).entry.owner == "An@firma.example"
        elsewhere = replace(ENTRY, account="other-id", owner="an@FIRMA.example")
        assert archive.put(b"message", elsewhere) == known
        stranger = replace(ENTRY, account="other-id", owner="jef@firma.example")
        assert archive.put(b"message", stranger) != known
        without = replace(ENTRY, account="third-id")
        assert archive.put(b"message", without) != known

    def test_search_finds_words_in_any_case_and_without_accents(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        entries = (
            replace(ENTRY, subject="Élise zoekt WERK", owner="an@firma.example"),
            replace(ENTRY, subject="Offerte dak", category=Category.QUOTE, account="account-2"),
            replace(ENTRY, sender="Strauß <s@example.org>", archived_at=NOON + timedelta(1)),
        )
        elise, quote, strauss = archive.put_many([(b"%d" % n, e) for n, e in enumerate(entries)])
        assert archive.search("elise werk") == (elise,)
        assert archive.search("ÉLISE") == (elise,)
        assert archive.search("elise dak") == ()
        assert archive.search("STRAUSS") == (strauss,)
        assert archive.search("dossier ete") == archive.items()
        assert archive.search("") == archive.items()
        assert archive.search("", limit=1) == (strauss,)
        assert archive.search("", account="account-2") == (quote,)
        assert archive.search("", account="an@firma.example") == (elise,)
        assert archive.search("", category=Category.QUOTE) == (quote,)
        archive.shred((elise.id,))
        assert archive.search("elise") == ()
        later = archive.put(b"later", replace(ENTRY, subject="Elise"))
        assert rig.archive().search("elise") == archive.search("elise") == (later,)

    def test_status_counts_and_names_who_can_open_it(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        archive.set_up()
        archive.put(b"12345", ENTRY)
        status = archive.status()
        assert (status.messages, status.size, status.escrow) == (1, 5, ())
        assert status.next_mark == ""
        assert rig.archive().status() == status
        archive.renew_recovery()
        assert rig.archive().status().next_mark not in ("", status.code_mark)
        assert rig.archive().status().code_mark == status.code_mark

    def test_a_new_code_replaces_the_old_one_when_it_is_confirmed(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        old = archive.set_up()
        archive.put(b"message", ENTRY)
        new = archive.renew_recovery()
        with pytest.raises(KnownError) as problem:
            archive.confirm_recovery(old)
        assert code_of(problem) is ErrorCode.RECOVERY_CODE_WRONG
        mark = archive.status().next_mark
        for _ in range(2):
            archive.confirm_recovery(new)
            assert (archive.status().code_mark, archive.status().next_mark) == (mark, "")
        rig.lose_key()
        with pytest.raises(KnownError) as problem:
            rig.archive().recover(old)
        assert code_of(problem) is ErrorCode.RECOVERY_CODE_REPLACED
        assert problem.value.facts == {"mark": mark}
        assert rig.archive().recover(new) == 1

    @pytest.mark.parametrize("with_new", [True, False])
    def test_until_then_both_codes_open_it(self, rig: ArchiveRig, with_new: bool) -> None:
        archive = rig.archive()
        old = archive.set_up()
        archive.put(b"before", ENTRY)
        forgotten = archive.renew_recovery()
        new = archive.renew_recovery()
        archive.put(b"after", ENTRY)
        with pytest.raises(KnownError):
            archive.confirm_recovery(forgotten)
        rig.lose_key()
        assert rig.archive().recover(new if with_new else old) == 2
        rig.archive().confirm_recovery(new)
        rig.lose_key()
        assert rig.archive().recover(new) == 2

    def test_a_new_code_that_is_not_wanted_opens_nothing(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        old = archive.set_up()
        archive.put(b"message", ENTRY)
        new = archive.renew_recovery()
        archive.cancel_renewal()
        archive.cancel_renewal()
        assert archive.status().next_mark == ""
        with pytest.raises(KnownError):
            archive.confirm_recovery(new)
        rig.lose_key()
        with pytest.raises(KnownError):
            rig.archive().recover(new)
        assert rig.archive().recover(old) == 1

    def test_a_folder_that_is_gone_is_no_reason_to_begin_anew(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        code = archive.set_up()
        archive.put(b"message", ENTRY)
        rig.lose_folder()
        elsewhere = rig.archive()
        assert not elsewhere.is_set_up()
        for attempt in (
            elsewhere.items,
            elsewhere.set_up,
            lambda: elsewhere.put(b"other", ENTRY),
            lambda: elsewhere.verify(quiet_job()),
            lambda: elsewhere.recover(code),
        ):
            with pytest.raises(KnownError) as problem:
                attempt()
            assert code_of(problem) is ErrorCode.ARCHIVE_MOVED
        assert elsewhere.set_up(afresh=True) != code
        assert rig.archive().items() == ()

    def test_the_page_to_print_is_a_pdf(self, rig: ArchiveRig) -> None:
        archive = rig.archive()
        page = archive.recovery_page(archive.set_up(), TEXTS)
        assert page.startswith(b"%PDF-1.")
