"""Several messages that are archived at once, and taken out one by one."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.disposal import JournalPhase, OutcomeCode, Planned
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.model.message import Identity, MessageRef
from hygiene_app.model.policy import Action
from hygiene_app.workflow.disposal_steps import batches
from tests.fakes.archive import FakeArchive
from tests.support.house import House, build_house
from tests.unit.workflow.test_dispose import LOST, OLD, UNSURE, fill, in_folder, run


def test_several_are_archived_together_and_taken_out_one_by_one(house: House) -> None:
    ids = fill(house, 3)
    assert run(house, ids, Action.ARCHIVE) == [OutcomeCode.DONE] * 3
    assert (in_folder(house, "INBOX"), in_folder(house, "Trash")) == (0, 3)
    assert len(house.archive.items()) == 3
    phases = [line.phase for line in house.store.journal.entries()[::-1]]
    assert phases == [JournalPhase.INTENT] * 3 + [JournalPhase.ARCHIVED, JournalPhase.OUTCOME] * 3


@pytest.mark.parametrize("method", ["put_many", "put"])
def test_what_cannot_be_archived_together_is_archived_alone(house: House, method: str) -> None:
    ids = fill(house, 3)
    house.archive.fails[method] = ErrorCode.ARCHIVE_READ_BACK
    assert run(house, ids, Action.ARCHIVE) == [OutcomeCode.DONE] * 3
    assert len(house.archive.items()) == 3


@pytest.mark.expects_logs
def test_a_bug_in_archiving_together_hurts_no_message(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = FakeArchive.put_many

    def put_many(
        archive: FakeArchive, messages: Sequence[tuple[bytes, ArchiveEntry]]
    ) -> tuple[ArchivedItem, ...]:
        if len(messages) > 1:
            raise RuntimeError
        return alone(archive, messages)

    monkeypatch.setattr(FakeArchive, "put_many", put_many)
    assert run(house, fill(house, 3), Action.ARCHIVE) == [OutcomeCode.DONE] * 3


def test_one_that_is_not_what_was_reviewed_hurts_no_neighbour(house: House) -> None:
    ids = fill(house, 3)
    house.server.take_away(house.review.row(ids[1]).finding.ref)
    codes = run(house, ids, Action.ARCHIVE)
    assert sorted(codes) == [OutcomeCode.ALREADY_GONE, OutcomeCode.DONE, OutcomeCode.DONE]
    assert len(house.archive.items()) == 2


def test_each_is_confirmed_again_before_it_is_taken_out(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    together = FakeArchive.put_many

    def put_many(
        archive: FakeArchive, messages: Sequence[tuple[bytes, ArchiveEntry]]
    ) -> tuple[ArchivedItem, ...]:
        kept = together(archive, messages)
        house.server.renumber("INBOX")
        return kept

    monkeypatch.setattr(FakeArchive, "put_many", put_many)
    plan = house.dispose.plan(fill(house, 2), Action.ARCHIVE)
    receipt = house.dispose.run(plan, quiet_job())
    assert [each.code for each in receipt.outcomes] == [OutcomeCode.CHANGED] * 2
    assert {each.archived for each in receipt.outcomes} == {i.id for i in house.archive.items()}
    assert in_folder(house, "INBOX") == 2
    assert "to_trash" not in house.server.calls


@pytest.mark.parametrize("left", [3, 2, 1])
def test_cancelling_leaves_the_rest_of_what_was_archived_together(house: House, left: int) -> None:
    ids = fill(house, 4)

    def stop() -> bool:
        return in_folder(house, "INBOX") == left

    plan = house.dispose.plan(ids, Action.ARCHIVE)
    receipt = house.dispose.run(plan, Job(lambda _progress: None, stop))
    assert receipt.cancelled
    assert [each.code for each in receipt.outcomes] == [OutcomeCode.DONE] * (4 - left)
    assert in_folder(house, "INBOX") == left
    assert house.dispose.open_count() == 0
    ended = [e.outcome for e in house.store.journal.entries() if e.phase is JournalPhase.OUTCOME]
    assert ended.count(OutcomeCode.INTERRUPTED) == left
    assert (
        run(house, house.review.ids(house.review.due_filter()), Action.ARCHIVE)
        == [OutcomeCode.DONE] * left
    )
    assert len(house.archive.items()) == 4, "what was archived before is used again"


def test_cancelling_before_it_is_archived_archives_nothing(house: House) -> None:
    ids = fill(house, 3)

    def stop() -> bool:
        return house.server.calls.count("message") == 2

    plan = house.dispose.plan(ids, Action.ARCHIVE)
    receipt = house.dispose.run(plan, Job(lambda _progress: None, stop))
    assert (receipt.cancelled, receipt.outcomes) == (True, ())
    assert (in_folder(house, "INBOX"), house.archive.items()) == (3, ())
    assert house.dispose.open_count() == 0


@pytest.mark.parametrize(
    "problem", [ErrorCode.DISK_FULL, ErrorCode.ARCHIVE_MOVED, ErrorCode.KEYRING_LOCKED]
)
def test_an_archive_that_breaks_down_in_the_middle_is_told_and_gone_on_with(
    house: House, monkeypatch: pytest.MonkeyPatch, problem: ErrorCode
) -> None:
    ids = fill(house, 20)
    together = FakeArchive.put_many

    def put_many(
        archive: FakeArchive, messages: Sequence[tuple[bytes, ArchiveEntry]]
    ) -> tuple[ArchivedItem, ...]:
        if archive.held:
            raise KnownError(problem)
        return together(archive, messages)

    with monkeypatch.context() as patch:
        patch.setattr(FakeArchive, "put_many", put_many)
        plan = house.dispose.plan(ids, Action.ARCHIVE)
        receipt = house.dispose.run(plan, quiet_job())
    assert (len(receipt.done), {each.error for each in receipt.problems}) == (16, {problem})
    assert (in_folder(house, "INBOX"), house.dispose.open_count()) == (4, 0)
    left = house.review.ids(house.review.due_filter())
    assert run(house, left, Action.ARCHIVE) == [OutcomeCode.DONE] * 4


STEPS = st.sampled_from(["open", "confirm", "message", "to_trash", "locate"])
PROBLEMS = st.sampled_from([LOST, UNSURE, KnownError(ErrorCode.SERVER_REFUSED)])


@settings(max_examples=40, suppress_health_check=list(HealthCheck))
@given(
    count=st.integers(2, 5),
    faults=st.lists(st.tuples(STEPS, PROBLEMS, st.booleans()), max_size=4),
    put=st.sampled_from(["", "put", "put_many"]),
)
def test_whatever_goes_wrong_together_each_message_is_once_where_it_is_said_to_be(
    tmp_path_factory: pytest.TempPathFactory,
    count: int,
    faults: list[tuple[str, KnownError, bool]],
    put: str,
) -> None:
    house = build_house(tmp_path_factory.mktemp("h"))
    plan = house.dispose.plan(fill(house, count), Action.ARCHIVE)
    for method, problem, after in faults:
        # once the command was sent, a mailbox raises `Uncertain` and nothing else
        sent = method == "to_trash" and problem is not UNSURE
        house.server.fail_next(method, problem, after=after and method != "open" and not sent)
    if put:
        house.archive.fails[put] = ErrorCode.DISK_FULL
    receipt = house.dispose.run(plan, quiet_job())
    assert len(receipt.outcomes) == count
    resolved = house.dispose.resolve(quiet_job())
    if any(each.code is OutcomeCode.UNCERTAIN for each in resolved):
        resolved += house.dispose.resolve(quiet_job())
    assert house.dispose.open_count() == 0
    done = {each.ref for each in (*receipt.done, *resolved) if each.code is OutcomeCode.DONE}
    assert in_folder(house, "Trash") == len(done)
    assert in_folder(house, "INBOX") == count - len(done)
    assert len(house.archive.items()) >= len(done)
    assert house.server.calls.count("to_trash") <= count, "nothing is sent twice"
    house.store.close()


def planned(size: int) -> Planned:
    ref = MessageRef(account="a", folder="INBOX", uidvalidity=1, uid=1)
    identity = Identity(ref=ref, message_id="", size=size, received=OLD)
    return Planned(identity=identity, findings=("f",), category=Category.CV, rule="cv", size=size)


@given(st.lists(st.integers(0, 50_000_000), max_size=60))
def test_batches_keep_the_order_and_stay_small(sizes: list[int]) -> None:
    made = [[each.size for each in batch] for batch in batches([planned(n) for n in sizes])]
    assert [size for batch in made for size in batch] == sizes
    for batch in made:
        assert 1 <= len(batch) <= 16
        assert sum(batch) <= 32_000_000 or len(batch) == 1
    for batch, following in pairwise(made):
        assert len(batch) == 16 or sum(batch) + following[0] > 32_000_000, "as many as may be"
