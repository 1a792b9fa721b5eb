"""What the contract does not say: merging, the keyring, other processes, the counter."""

import threading
from pathlib import Path

import pytest

from hygiene_app.archive.durable import write_new
from hygiene_app.archive.folder_lock import locked
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchivedItem, ArchiveProblem
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import entry, message, numbers_in, put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def keys() -> MemoryKeys:
    return MemoryKeys()


def ledger_names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "ledger").iterdir())


# ---- merging


def test_singles_are_merged_and_nothing_is_lost(folder: Path, keys: MemoryKeys) -> None:
    archive = AgeArchive(folder, keys, merge_at=5)
    archive.set_up()
    put(archive, *range(12))
    assert ledger_names(folder) == [
        "0000000001-0000000005.age",
        "0000000006-0000000010.age",
        "0000000011.age",
        "0000000012.age",
        "0000000013.age",
    ]
    assert numbers_in(archive) == set(range(12))
    assert numbers_in(AgeArchive(folder, keys)) == set(range(12))


def test_a_put_writes_as_much_late_as_early(folder: Path, keys: MemoryKeys) -> None:
    written: list[int] = []
    archive = AgeArchive(folder, keys, merge_at=8)
    archive.set_up()
    for number in range(64):
        before = {path: path.stat().st_mtime_ns for path in (folder / "ledger").iterdir()}
        put(archive, number)
        changed = [
            path.stat().st_size
            for path in (folder / "ledger").iterdir()
            if before.get(path) != path.stat().st_mtime_ns
        ]
        written.append(sum(changed))
    assert sum(written[32:]) < 1.1 * sum(written[:32])


def test_merging_leaves_out_what_was_shredded(folder: Path, keys: MemoryKeys) -> None:
    archive = AgeArchive(folder, keys, merge_at=4)
    archive.set_up()
    items = put(archive, 1, 2)
    archive.shred((items[1].id,))
    put(archive, *range(3, 9))
    assert numbers_in(AgeArchive(folder, keys)) == set(range(2, 9))
    assert archive.verify(quiet_job()).problems == ()


# ---- setting up


def test_a_keyring_that_refuses_leaves_no_archive(folder: Path, keys: MemoryKeys) -> None:
    keys.refuses = ErrorCode.KEYRING_LOCKED
    with pytest.raises(KnownError) as problem:
        AgeArchive(folder, keys).set_up()
    assert problem.value.code is ErrorCode.KEYRING_LOCKED
    keys.refuses = None
    archive = AgeArchive(folder, keys)
    assert not archive.is_set_up()
    archive.set_up()
    assert put(archive, 1)


def test_a_folder_that_is_there_already_is_used(folder: Path, keys: MemoryKeys) -> None:
    folder.mkdir()
    (folder / "mine.txt").write_text("mine")
    archive = AgeArchive(folder, keys)
    archive.set_up()
    put(archive, 1)
    assert archive.verify(quiet_job()).problems == ()
    assert (folder / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("lost", ["archive-device", "archive-head"])
def test_either_value_of_the_keyring_is_needed(folder: Path, keys: MemoryKeys, lost: str) -> None:
    archive = AgeArchive(folder, keys)
    code = archive.set_up()
    put(archive, 1)
    keys.delete(lost)
    archive = AgeArchive(folder, keys)
    assert not archive.is_set_up()
    with pytest.raises(KnownError) as problem:
        archive.items()
    assert problem.value.code is ErrorCode.ARCHIVE_KEY_LOST
    assert archive.recover(code) == 1
    assert numbers_in(AgeArchive(folder, keys)) == {1}


@pytest.mark.expects_logs
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("archive-device", ""),
        ("archive-device", "AGE-SECRET-KEY-1NOTONE"),
        ("archive-head", ""),
        ("archive-head", "xyz 3"),
        ("archive-head", "00ff"),
    ],
)
def test_values_that_are_not_ours_are_as_good_as_lost(
    folder: Path, keys: MemoryKeys, name: str, value: str
) -> None:
    archive = AgeArchive(folder, keys)
    archive.set_up()
    keys.put(name, Secret(value))
    assert not AgeArchive(folder, keys).is_set_up()


# ---- others who read and write


def test_two_of_them_see_what_the_other_did(folder: Path, keys: MemoryKeys) -> None:
    one, two = AgeArchive(folder, keys, merge_at=3), AgeArchive(folder, keys, merge_at=3)
    one.set_up()
    items: dict[int, ArchivedItem] = {}
    for number in range(10):
        items |= put((one, two)[number % 2], number)
        assert numbers_in(one) == numbers_in(two) == set(range(number + 1))
    one.shred((items[4].id, items[7].id))
    assert put(two, 1)[1].id == items[1].id
    items |= put(two, 10)
    two.shred((items[0].id,))
    items |= put(one, 11)
    expected = set(range(12)) - {0, 4, 7}
    assert numbers_in(one) == numbers_in(two) == expected
    assert one.verify(quiet_job()).problems == ()


def test_a_writer_waits_for_another_one_but_not_for_ever(folder: Path, keys: MemoryKeys) -> None:
    archive = AgeArchive(folder, keys, wait=0.0)
    archive.set_up()
    items = put(archive, 1)
    with locked(folder / "lock", 0.0):
        assert numbers_in(AgeArchive(folder, keys)) == {1}
        assert AgeArchive(folder, keys, wait=0.0).verify(quiet_job()).problems == ()
        for attempt in (
            lambda: put(archive, 2),
            lambda: archive.shred((items[1].id,)),
        ):
            with pytest.raises(KnownError) as problem:
                attempt()
            assert problem.value.code is ErrorCode.ARCHIVE_BUSY
    put(archive, 2)
    assert numbers_in(archive) == {1, 2}


@pytest.mark.expects_logs
def test_a_computer_whose_archive_was_taken_over_does_not_write(
    folder: Path, keys: MemoryKeys
) -> None:
    here = AgeArchive(folder, keys)
    code = here.set_up()
    items = put(here, 1, 2, 3)
    here.shred((items[3].id,))  # leaves names that recovering does not change
    assert here.items()
    there_keys = MemoryKeys()
    there = AgeArchive(folder, there_keys)
    there.recover(code)
    for archive in (here, AgeArchive(folder, keys)):
        with pytest.raises(KnownError) as problem:
            put(archive, 3)
        assert problem.value.code is ErrorCode.ARCHIVE_TAKEN_OVER
    put(there, 4)
    assert numbers_in(AgeArchive(folder, there_keys)) == {1, 2, 4}
    assert there.verify(quiet_job()).problems == ()


def test_a_change_of_keys_that_someone_finishes_for_another_is_noticed(
    folder: Path, keys: MemoryKeys
) -> None:
    class CutOff(Exception):
        pass

    def cut_off(name: str) -> None:
        if name == "identity-added":
            raise CutOff

    archive = AgeArchive(folder, keys)
    archive.set_up()
    items = put(archive, 1, 2, 3)
    archive.shred((items[1].id,))  # now there is a page and one single: nothing left to merge
    with pytest.raises(CutOff):
        AgeArchive(folder, keys, checkpoint=cut_off).shred((items[2].id,))
    assert numbers_in(AgeArchive(folder, keys)) == {2, 3}
    assert len(keys.values["archive-device"].reveal().split()) == 1
    put(archive, 4)
    assert numbers_in(AgeArchive(folder, keys)) == {2, 3, 4}
    assert archive.verify(quiet_job()).problems == ()


def test_reading_goes_on_while_another_one_merges(folder: Path, keys: MemoryKeys) -> None:
    writer = AgeArchive(folder, keys, merge_at=4)
    writer.set_up()
    readers: list[AgeArchive] = []
    seen: list[set[int]] = []

    def look(_name: str) -> None:
        reader = AgeArchive(folder, keys)
        readers.append(reader)
        seen.extend(numbers_in(each) for each in (reader, readers[0]))

    watched = AgeArchive(folder, keys, merge_at=4, checkpoint=look)
    put(watched, *range(6))
    assert seen[-1] == set(range(6))
    assert all(now >= before for before, now in zip(seen[::2], seen[2::2], strict=False))


# ---- the counter


def test_a_slow_keyring_is_asked_less_often(folder: Path, keys: MemoryKeys) -> None:
    archive = AgeArchive(folder, keys)
    archive.set_up()
    put(archive, *range(5))
    assert archive.items()
    head = keys.values["archive-head"].reveal()
    assert head.endswith(" 6")


@pytest.mark.expects_logs
def test_a_keyring_that_refuses_the_counter_does_not_undo_a_put(
    folder: Path, keys: MemoryKeys
) -> None:
    archive = AgeArchive(folder, keys)
    archive.set_up()
    keys.refuses = ErrorCode.KEYRING_LOCKED
    put(archive, 1)
    assert numbers_in(AgeArchive(folder, keys)) == {1}
    keys.refuses = None
    assert numbers_in(AgeArchive(folder, keys)) == {1}
    assert keys.values["archive-head"].reveal().endswith(" 2")


@pytest.mark.expects_logs
def test_what_the_keyring_does_not_know_yet_is_missed_all_the_same(
    folder: Path, keys: MemoryKeys
) -> None:
    archive = AgeArchive(folder, keys)
    archive.set_up()
    keys.refuses = ErrorCode.KEYRING_LOCKED
    put(archive, 1)
    keys.refuses = None
    (folder / "ledger" / "0000000002.age").unlink()
    found = {problem for _, problem in archive.verify(quiet_job()).problems}
    assert found == {ArchiveProblem.ROLLED_BACK, ArchiveProblem.KEY_MISSING}


@pytest.mark.expects_logs
def test_recovering_that_the_keyring_refuses_leaves_no_half_open_archive(
    folder: Path, keys: MemoryKeys
) -> None:
    code = AgeArchive(folder, keys).set_up()
    put(AgeArchive(folder, keys), 1)
    new = MemoryKeys()
    new.refuses = ErrorCode.NO_KEYRING
    archive = AgeArchive(folder, new)
    with pytest.raises(KnownError) as problem:
        archive.recover(code)
    assert problem.value.code is ErrorCode.NO_KEYRING
    with pytest.raises(KnownError) as problem:
        put(archive, 2)
    assert problem.value.code is ErrorCode.ARCHIVE_KEY_LOST
    new.refuses = None
    assert archive.recover(code) == 1
    put(archive, 2)
    assert numbers_in(AgeArchive(folder, new)) == {1, 2}


def test_a_keyring_that_refuses_stops_a_shredding_before_it_begins(
    folder: Path, keys: MemoryKeys
) -> None:
    archive = AgeArchive(folder, keys)
    archive.set_up()
    items = put(archive, 1, 2)
    archive.items()
    keys.refuses = ErrorCode.KEYRING_LOCKED
    with pytest.raises(KnownError) as problem:
        archive.shred((items[1].id,))
    assert problem.value.code is ErrorCode.KEYRING_LOCKED
    assert numbers_in(AgeArchive(folder, keys)) == {1, 2}
    keys.refuses = None
    put(archive, 3)
    assert numbers_in(AgeArchive(folder, keys)) == {1, 2, 3}
    archive.shred((items[1].id,))
    assert numbers_in(AgeArchive(folder, keys)) == {2, 3}


# ---- formats


def test_a_later_format_is_refused_by_name(
    folder: Path, keys: MemoryKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = AgeArchive(folder, keys)
    archive.set_up()
    with monkeypatch.context() as patch:
        patch.setattr("hygiene_app.archive.page.FORMAT", 2)
        put(archive, 1)
    with pytest.raises(KnownError) as problem:
        AgeArchive(folder, keys).items()
    assert problem.value.code is ErrorCode.ARCHIVE_TOO_NEW


def test_what_is_read_back_differently_is_not_kept(
    folder: Path, keys: MemoryKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that lies: the key, or one of the objects, is not what was written."""
    archive = AgeArchive(folder, keys)
    archive.set_up()
    put(archive, 1)
    before = {path.name for path in folder.rglob("*")}
    written: list[Path] = []
    counting = threading.Lock()
    spoilt = 0

    def lying(path: Path, data: bytes) -> None:
        # Two threads write (ADR 14): each must count for itself which write this is.
        with counting:
            written.append(path)
            lies = len(written) == spoilt
        write_new(path, data[:-1] + bytes([data[-1] ^ 1]) if lies else data)

    with monkeypatch.context() as patch:
        patch.setattr("hygiene_app.archive.durable.write_new", lying)
        for which in (1, 2, 3, 4):
            spoilt = which
            written.clear()
            with pytest.raises(KnownError) as problem:
                archive.put_many([(message(number), entry(number)) for number in (2, 3, 4)])
            assert problem.value.code is ErrorCode.ARCHIVE_READ_BACK
            assert {path.name for path in folder.rglob("*") if path.is_file()} <= before
    assert numbers_in(archive) == {1}
    put(archive, 2)
    assert archive.verify(quiet_job()).checked == 2
