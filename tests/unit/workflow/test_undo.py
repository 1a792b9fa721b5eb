"""Taking back what was done."""

from datetime import UTC, datetime, timedelta

import pytest

from hygiene_app.model.disposal import JournalAction, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from tests.support.house import House, application
from tests.unit.workflow.test_dispose import with_cv

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def clear(house: House, action: Action, count: int = 2) -> None:
    for number in range(count):
        house.server.add("INBOX", application(number), ("\\Seen",), OLD)
    plan = house.dispose.plan(house.scanned(), action)
    assert len(house.dispose.run(plan, quiet_job()).done) == count


def undo(house: House) -> list[tuple[OutcomeCode, ErrorCode | None]]:
    last = house.verbs.undo.clean_ups()[0]
    return [(each.code, each.error) for each in house.verbs.undo.run(last, quiet_job())]


def in_folder(house: House, name: str) -> set[bytes]:
    return {message.data for message in house.server.messages(name)}


@pytest.mark.parametrize("action", [Action.TRASH, Action.ARCHIVE])
def test_what_was_moved_comes_back_as_it_was(house: House, action: Action) -> None:
    clear(house, action)
    assert in_folder(house, "INBOX") == set()
    assert undo(house) == [(OutcomeCode.DONE, None)] * 2
    assert in_folder(house, "INBOX") == {application(0), application(1)}
    assert {m.flags for m in house.server.messages("INBOX")} == {("\\Seen",)}
    assert in_folder(house, "Trash") == set()
    assert house.verbs.undo.clean_ups() == ()
    assert house.verbs.record.lines()[-1].action is JournalAction.UNDO
    house.scan.run(quiet_job())
    assert len(house.review.ids(FindingFilter())) == 2


def test_out_of_the_archive_where_the_trash_was_emptied(house: House) -> None:
    clear(house, Action.ARCHIVE)
    house.server.empty("Trash")
    assert undo(house) == [(OutcomeCode.DONE, None)] * 2
    assert in_folder(house, "INBOX") == {application(0), application(1)}


def test_what_is_gone_is_told_and_stays_on_offer(house: House) -> None:
    clear(house, Action.TRASH, 1)
    house.server.empty("Trash")
    assert undo(house) == [(OutcomeCode.FAILED, ErrorCode.MESSAGE_GONE)]
    assert len(house.verbs.undo.clean_ups()) == 1


def test_what_was_deleted_for_good_is_not_offered(house: House) -> None:
    clear(house, Action.DELETE)
    assert house.verbs.undo.clean_ups() == ()


def test_each_clean_up_is_undone_by_itself(house: House) -> None:
    clear(house, Action.TRASH, 1)
    house.clock.later(hours=1)
    house.server.add("INBOX", application(7), received=OLD)
    plan = house.dispose.plan(house.scanned(), Action.TRASH)
    house.dispose.run(plan, quiet_job())
    assert [len(each.items) for each in house.verbs.undo.clean_ups()] == [1, 1]
    undo(house)
    assert in_folder(house, "INBOX") == {application(7)}


def test_a_broken_connection_does_not_stop_the_rest(house: House) -> None:
    clear(house, Action.TRASH)
    house.server.fail_next("bring_back", Uncertain(ErrorCode.CONNECTION_LOST))
    codes = [code for code, _ in undo(house)]
    assert codes == [OutcomeCode.UNCERTAIN, OutcomeCode.DONE]
    assert len(in_folder(house, "INBOX")) == 1
    assert undo(house) == [(OutcomeCode.DONE, None)]


def test_what_somebody_brought_back_already_is_done(house: House) -> None:
    clear(house, Action.TRASH, 1)
    house.server.add("INBOX", application(0), received=OLD)
    assert undo(house) == [(OutcomeCode.DONE, None)]


def test_no_account_no_undo(house: House) -> None:
    clear(house, Action.TRASH, 1)
    (last,) = house.verbs.undo.clean_ups()
    house.book.remove(house.book.list()[0].email)
    assert house.verbs.undo.clean_ups() == ()
    (result,) = house.verbs.undo.run(last, quiet_job())
    assert result.error is ErrorCode.ACCOUNT_UNKNOWN


def test_after_thirty_days_nothing_is_kept_for_it(house: House) -> None:
    clear(house, Action.TRASH, 1)
    house.clock.day += timedelta(days=31)
    house.server.add("INBOX", application(9), received=OLD)
    plan = house.dispose.plan(house.scanned(), Action.TRASH)
    house.dispose.run(plan, quiet_job())
    (left,) = house.verbs.undo.clean_ups()
    assert len(left.items) == 1


def test_a_locked_keyring_is_told(house: House) -> None:
    clear(house, Action.TRASH, 1)
    house.server.fail_next("open", KnownError(ErrorCode.KEYRING_LOCKED))
    assert undo(house) == [(OutcomeCode.FAILED, ErrorCode.KEYRING_LOCKED)]
    assert undo(house) == [(OutcomeCode.DONE, None)]


def test_what_was_restored_already_is_not_added_twice(house: House) -> None:
    house.server.add("INBOX", with_cv(1), received=OLD)
    plan = house.dispose.plan(house.scanned(), Action.STRIP)
    assert len(house.dispose.run(plan, quiet_job()).done) == 1
    house.access.restore(house.access.items()[0].id, quiet_job())
    assert undo(house) == [(OutcomeCode.DONE, None)]
    whole = [m for m in house.server.messages("INBOX") if m.data == with_cv(1)]
    assert len(whole) == 1
