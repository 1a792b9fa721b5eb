"""A reader takes no lock: what another process does between its steps is read again."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Progress, quiet_job
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import numbers_in, put


class InterruptedKeys:
    """The same keyring, seen by a process that is held up after it read the device key.

    That moment lies between listing the files of the ledger and reading them.
    """

    def __init__(self, keys: MemoryKeys, meanwhile: Iterator[Callable[[], object]]) -> None:
        self._keys = keys
        self._meanwhile = meanwhile

    def get(self, name: str) -> Secret | None:
        value = self._keys.get(name)
        if name == "archive-device":
            next(self._meanwhile, lambda: None)()
        return value

    def put(self, name: str, value: Secret) -> None:
        self._keys.put(name, value)

    def delete(self, name: str) -> None:
        self._keys.delete(name)


class Pair:
    """A writer, and the means to make readers that it interferes with."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.keys = MemoryKeys()
        self.writer = AgeArchive(folder, self.keys, merge_at=4)
        self.code = self.writer.set_up()
        self.items: dict[int, ArchivedItem] = put(self.writer, 0, 1, 2)

    def reader(self, *meanwhile: Callable[[], object]) -> AgeArchive:
        return AgeArchive(self.folder, InterruptedKeys(self.keys, iter(meanwhile)))

    def shred(self, number: int) -> None:
        self.writer.shred((self.items[number].id,))


@pytest.fixture
def pair(tmp_path: Path) -> Pair:
    return Pair(tmp_path / "archive")


def test_files_are_merged_meanwhile(pair: Pair) -> None:
    assert numbers_in(pair.reader(lambda: put(pair.writer, 3))) == {0, 1, 2, 3}


def test_keys_change_meanwhile(pair: Pair) -> None:
    assert numbers_in(pair.reader(lambda: pair.shred(0))) == {1, 2}


def test_only_the_keys_change_meanwhile(pair: Pair) -> None:
    """A shredding whose new device key is there, and whose files come a moment later."""

    def shred_without_trace() -> None:
        names = sorted((pair.folder / "ledger").iterdir())
        pair.writer.recover(pair.code)
        assert sorted((pair.folder / "ledger").iterdir()) != names

    assert numbers_in(pair.reader(shred_without_trace)) == {0, 1, 2}


def test_it_never_comes_to_rest(pair: Pair) -> None:
    more = [partial(put, pair.writer, number) for number in range(10, 60)]
    reader = pair.reader(*more)
    with pytest.raises(KnownError) as problem:
        reader.items()
    assert problem.value.code is ErrorCode.ARCHIVE_BUSY


def test_a_message_is_shredded_while_everything_is_verified(pair: Pair) -> None:
    def shred_first(progress: Progress) -> None:
        if progress.done == 1:
            pair.shred(2)

    check = pair.reader().verify(Job(report=shred_first))
    assert (check.checked, check.problems) == (2, ())


def test_a_message_is_put_while_everything_is_verified(pair: Pair) -> None:
    def put_one(progress: Progress) -> None:
        if progress.done == 1:
            put(pair.writer, 9)

    check = pair.reader().verify(Job(report=put_one))
    assert (check.checked, check.problems) == (3, ())
    assert pair.writer.verify(quiet_job()).checked == 4


def test_an_archive_is_made_while_we_make_one(tmp_path: Path) -> None:
    keys = MemoryKeys()
    first, second = AgeArchive(tmp_path, keys), AgeArchive(tmp_path, keys)
    assert not first.is_set_up()
    assert not second.is_set_up()
    first.set_up()
    with pytest.raises(KnownError) as problem:
        second.set_up()
    assert problem.value.code is ErrorCode.ARCHIVE_EXISTS
    assert put(first, 1)
    assert numbers_in(second) == {1}
