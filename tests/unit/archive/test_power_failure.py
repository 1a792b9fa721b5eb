"""Where the power fails, nothing that was promised is lost."""

import re
from pathlib import Path

import pytest

from hygiene_app.archive.cipher import decrypt
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchiveProblem, RecoveryCode
from hygiene_app.model.job import quiet_job
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.power_failure import Recording, Tree, found_again
from tests.unit.archive.samples import entry, message, numbers_in, put


class _Home:
    """An archive with messages in it, about to be watched."""

    def __init__(self, tmp_path: Path, *numbers: int) -> None:
        self.tmp_path = tmp_path
        self.keys = MemoryKeys()
        self.archive = AgeArchive(tmp_path / "archive", self.keys, merge_at=3)
        self.code: RecoveryCode = self.archive.set_up()
        self.items = put(self.archive, *numbers)
        self._count = 0

    def watched(self, monkeypatch: pytest.MonkeyPatch) -> Recording:
        recording = Recording(self.tmp_path / "archive", self.keys)
        recording.watch(monkeypatch)
        return recording

    def folder(self) -> Path:
        self._count += 1
        return self.tmp_path / f"found-{self._count}"


def _assert_sound(archive: AgeArchive) -> None:
    """Nothing is wrong but, at most, an object whose put was never promised."""
    archive.items()
    problems = archive.verify(quiet_job()).problems
    assert {problem for _, problem in problems} <= {ArchiveProblem.OBJECT_UNKNOWN}


def _ids_with_a_key(tree: Tree, code: RecoveryCode) -> set[str]:
    files = [data for path, data in tree.items() if path.startswith("ledger/")]
    clear = b"".join(decrypt(data, (code.code,)) for data in files).decode("ascii")
    return set(re.findall(r'"id": "(\w+)"', clear))


def test_put_and_merge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = _Home(tmp_path, 1, 2)
    with monkeypatch.context() as patch:
        recording = home.watched(patch)
        for number in (10, 11, 12):
            recording.tell(put(home.archive, number)[number].id)
    states = 0
    for tree, keys, told in recording.crashes():
        states += 1
        folder = home.folder()
        found_again(tree, folder)
        archive = AgeArchive(folder, keys, merge_at=3)
        assert {1, 2} <= numbers_in(archive)
        assert set(told) <= {item.id for item in archive.items()}
        _assert_sound(archive)
        put(archive, 10, 11, 12)
        assert numbers_in(AgeArchive(folder, keys)) == {1, 2, 10, 11, 12}
    assert states > 40


def test_put_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Objects are written, flushed and read back side by side: after each call of the system."""
    home = _Home(tmp_path, 1, 2)
    together = [(message(number), entry(number)) for number in range(10, 15)]
    with monkeypatch.context() as patch:
        recording = home.watched(patch)
        for item in home.archive.put_many(together):
            recording.tell(item.id)
    states = 0
    for tree, keys, told in recording.crashes():
        states += 1
        folder = home.folder()
        found_again(tree, folder)
        archive = AgeArchive(folder, keys, merge_at=3)
        there = numbers_in(archive)
        assert there in ({1, 2}, {1, 2, 10, 11, 12, 13, 14}), "all of them or none"
        assert set(told) <= {item.id for item in archive.items()}
        _assert_sound(archive)
        archive.put_many(together)
        assert numbers_in(AgeArchive(folder, keys)) == {1, 2, 10, 11, 12, 13, 14}
    assert states > 40


def test_shred(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = _Home(tmp_path, *range(5))
    gone = [home.items[number].id for number in (0, 1)]
    with monkeypatch.context() as patch:
        recording = home.watched(patch)
        home.archive.shred(gone)
        recording.tell("shredded")
    for tree, keys, told in recording.crashes():
        folder = home.folder()
        found_again(tree, folder)
        archive = AgeArchive(folder, keys, merge_at=3)
        there = numbers_in(archive)
        assert there in ({0, 1, 2, 3, 4}, {2, 3, 4})
        if told:
            assert there == {2, 3, 4}
            assert gone[0] not in _ids_with_a_key(tree, home.code)
        _assert_sound(archive)
        archive.shred(gone)
        assert numbers_in(AgeArchive(folder, keys)) == {2, 3, 4}


@pytest.mark.parametrize("same_computer", [True, False])
@pytest.mark.expects_logs
def test_recover(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, same_computer: bool) -> None:
    home = _Home(tmp_path, *range(5))
    home.archive.shred((home.items[0].id,))
    if not same_computer:
        home.keys.values.clear()
    with monkeypatch.context() as patch:
        recording = home.watched(patch)
        AgeArchive(tmp_path / "archive", home.keys).recover(home.code)
        recording.tell("recovered")
    for tree, keys, told in recording.crashes():
        folder = home.folder()
        found_again(tree, folder)
        archive = AgeArchive(folder, keys)
        if same_computer or told:
            assert numbers_in(archive) == {1, 2, 3, 4}
        assert archive.recover(home.code) == 4
        assert numbers_in(AgeArchive(folder, keys)) == {1, 2, 3, 4}
        _assert_sound(archive)
