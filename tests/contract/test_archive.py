"""The contract of the archive, on the real one and on the fake."""

from pathlib import Path

import pytest

from hygiene_app.archive.per_thread import PerThreadArchive
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.workflow.ports import Archive
from tests.contract.archive_contract import ArchiveContract, ArchiveRig
from tests.fakes.archive import FakeArchive, MemoryKeys


class _RealRig:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._keys = MemoryKeys()

    def archive(self) -> Archive:
        # merged after every third change, so that the suite meets pages as well as single files
        return AgeArchive(self._folder, self._keys, merge_at=3)

    def lose_key(self) -> None:
        self._keys = MemoryKeys()

    def lose_folder(self) -> None:
        self._folder.rename(self._folder.with_name("elsewhere"))

    def damage(self, item_id: str) -> None:
        path = self._folder / "objects" / item_id[:2] / f"{item_id}.age"
        data = bytearray(path.read_bytes())
        data[-1] ^= 1
        path.write_bytes(data)


class _PerThreadRig(_RealRig):
    def archive(self) -> Archive:
        return PerThreadArchive(lambda: AgeArchive(self._folder, self._keys, merge_at=3))


class TestAgeArchive(ArchiveContract):
    @pytest.fixture
    def rig(self, tmp_path: Path) -> ArchiveRig:
        return _RealRig(tmp_path / "archive")


class TestPerThreadArchive(ArchiveContract):
    @pytest.fixture
    def rig(self, tmp_path: Path) -> ArchiveRig:
        return _PerThreadRig(tmp_path / "archive")


class _FakeRig:
    def __init__(self) -> None:
        self._archive = FakeArchive()

    def archive(self) -> Archive:
        return self._archive

    def lose_key(self) -> None:
        self._archive.lose_key()

    def lose_folder(self) -> None:
        self._archive.lose_folder()

    def damage(self, item_id: str) -> None:
        self._archive.damage(item_id)


class TestFakeArchive(ArchiveContract):
    @pytest.fixture
    def rig(self) -> ArchiveRig:
        return _FakeRig()
