"""Restoring, exporting, expiring."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hygiene_app.model.disposal import JournalAction, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.workflow.accounts import NewAccount
from tests.fakes.mailbox import PASSWORD
from tests.support.house import OWNER, House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def archived(house: House) -> House:
    house.server.add("INBOX", application(1), flags=("\\Flagged", "\\Seen"), received=OLD)
    house.dispose.run(house.dispose.plan(house.scanned(), Action.ARCHIVE), quiet_job())
    assert house.server.messages("INBOX") == ()
    return house


def test_a_restored_message_is_the_original_with_flags_and_date(archived: House) -> None:
    restored = archived.access.restore(archived.access.items()[0].id, quiet_job())
    assert (restored.code, restored.was_there, restored.folder) == (
        OutcomeCode.DONE,
        False,
        "INBOX",
    )
    (back,) = archived.server.messages("INBOX")
    assert back.data == application(1)
    assert set(back.flags) == {"\\Flagged", "\\Seen"}
    assert back.received == OLD
    assert len(archived.access.items()) == 1, "the archive keeps its copy"
    assert archived.store.journal.entries()[0].action is JournalAction.RESTORE


def test_restoring_twice_adds_nothing(archived: House) -> None:
    item = archived.access.items()[0].id
    archived.access.restore(item, quiet_job())
    assert archived.access.restore(item, quiet_job()).was_there
    assert len(archived.server.messages("INBOX")) == 1


def test_a_folder_that_is_gone_becomes_the_inbox(house: House) -> None:
    house.server.create("Projecten")
    house.server.add("Projecten", application(1), received=OLD)
    house.dispose.run(house.dispose.plan(house.scanned(), Action.ARCHIVE), quiet_job())
    house.server.drop("Projecten")
    assert house.access.restore(house.access.items()[0].id, quiet_job()).folder == "INBOX"


def test_an_append_that_does_not_show_is_not_called_done(archived: House) -> None:
    archived.server.fail_next("append", KnownError(ErrorCode.SERVER_REFUSED))
    with pytest.raises(KnownError):
        archived.access.restore(archived.access.items()[0].id, quiet_job())
    assert archived.server.messages("INBOX") == ()
    assert len(archived.access.items()) == 1


def test_an_id_may_be_shortened_but_not_guessed(archived: House) -> None:
    whole = archived.access.items()[0].id
    assert archived.access.item(whole[:8]).id == whole
    for wrong in ("", "zz", "0" * 32):
        with pytest.raises(KnownError) as caught:
            archived.access.item(wrong)
        assert caught.value.code is ErrorCode.ARCHIVE_UNKNOWN_ITEM


def test_export_writes_the_bytes_and_overwrites_nothing(archived: House, tmp_path: Path) -> None:
    (path,) = archived.access.export(tmp_path / "uit", quiet_job())
    assert path.read_bytes() == application(1)
    assert archived.access.export(tmp_path / "uit", quiet_job()) == (path,)
    path.write_bytes(b"mine")
    with pytest.raises(KnownError) as caught:
        archived.access.export(tmp_path / "uit", quiet_job())
    assert caught.value.code is ErrorCode.NOT_WRITABLE
    assert path.read_bytes() == b"mine"


def test_only_what_is_past_its_day_expires(archived: House) -> None:
    item = archived.access.items()[0]
    assert item.entry.expires is not None
    assert archived.access.expire([item.id]) == 0
    archived.clock.day = item.entry.expires - timedelta(days=1)
    assert archived.access.expiring() == ()
    archived.clock.day = item.entry.expires
    assert archived.access.expire([item.id]) == 1
    assert archived.access.items() == ()
    assert item.entry.expires > date(2026, 11, 23)


def test_a_damaged_item_is_not_restored(archived: House) -> None:
    item = archived.access.items()[0].id
    archived.archive.damage(item)
    with pytest.raises(KnownError) as caught:
        archived.access.restore(item, quiet_job())
    assert caught.value.code is ErrorCode.ARCHIVE_DAMAGED
    assert archived.server.messages("INBOX") == ()


def test_an_account_added_again_finds_what_it_archived(archived: House) -> None:
    archived.book.remove(OWNER)
    with pytest.raises(KnownError) as caught:
        archived.access.restore(archived.access.items()[0].id, quiet_job())
    assert caught.value.code is ErrorCode.ACCOUNT_UNKNOWN
    archived.book.add(NewAccount(email=OWNER.upper(), host="h"), Secret(PASSWORD))
    restored = archived.access.restore(archived.access.items()[0].id, quiet_job())
    assert restored.code is OutcomeCode.DONE
