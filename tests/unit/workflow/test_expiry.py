"""What expires in the archive is in the journal, whatever happens in between."""

from datetime import UTC, datetime

import pytest

from hygiene_app.model.disposal import JournalAction, JournalPhase, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from tests.fakes.archive import FakeArchive
from tests.support.house import House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def over(house: House) -> House:
    """Two archived messages whose day has come."""
    for number in range(2):
        house.server.add("INBOX", application(number), received=OLD)
    house.dispose.run(house.dispose.plan(house.scanned(), Action.ARCHIVE), quiet_job())
    days = [item.entry.expires for item in house.archive.items() if item.entry.expires]
    house.clock.day = max(days)
    return house


def ids(house: House) -> list[str]:
    return [item.id for item in house.archive.items()]


def told(house: House) -> list[tuple[JournalPhase, OutcomeCode | None]]:
    lines = house.store.journal.entries()[::-1]
    return [(each.phase, each.outcome) for each in lines if each.action is JournalAction.EXPIRE]


def in_the_record(house: House) -> list[OutcomeCode | None]:
    lines = house.verbs.record.lines()
    return [line.outcome for line in lines if line.action is JournalAction.EXPIRE]


def test_the_journal_tells_intent_and_outcome_of_each(over: House) -> None:
    assert over.access.expire(ids(over)) == 2
    intended, done = (JournalPhase.INTENT, None), (JournalPhase.OUTCOME, OutcomeCode.DONE)
    assert told(over) == [intended, intended, done, done]
    assert in_the_record(over) == [OutcomeCode.DONE] * 2
    assert over.dispose.open_count() == 0


def test_what_could_not_be_shredded_is_told_and_can_be_done_again(over: House) -> None:
    over.archive.fails["shred"] = ErrorCode.DISK_FULL
    with pytest.raises(KnownError) as caught:
        over.access.expire(ids(over))
    assert caught.value.code is ErrorCode.DISK_FULL
    assert in_the_record(over) == [OutcomeCode.INTERRUPTED] * 2
    assert over.access.expire(ids(over)) == 2
    assert in_the_record(over) == [OutcomeCode.INTERRUPTED] * 2 + [OutcomeCode.DONE] * 2


def test_an_archive_that_goes_away_in_the_middle_is_looked_at_later(
    over: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    shred = FakeArchive.shred

    def shred_and_go(archive: FakeArchive, item_ids: list[str]) -> None:
        shred(archive, item_ids)
        archive.fails["items"] = ErrorCode.ARCHIVE_MOVED

    with monkeypatch.context() as patch:
        patch.setattr(FakeArchive, "shred", shred_and_go)
        over.access.expire(ids(over))
    assert over.dispose.open_count() == 2
    assert in_the_record(over) == [None, None]
    assert over.dispose.resolve(quiet_job()) == ()
    assert over.dispose.open_count() == 0
    assert in_the_record(over) == [OutcomeCode.DONE] * 2
