"""A folder that is moved, that another program synchronises, or that two computers write to."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from hygiene_app.archive.synced import is_conflict_copy, is_hollow, is_placeholder
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchivedItem, ArchiveProblem
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import numbers_in, put

pytestmark = pytest.mark.expects_logs

HEX = "0123456789abcdef0123456789abcdef"


class Home:
    """An archive with a page, some singles and eight messages, and a new computer."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder = tmp_path / "archive"
        self.keys = MemoryKeys()
        self.code = self.open().set_up()
        self.items: dict[int, ArchivedItem] = put(self.open(), *range(8))
        self.new = MemoryKeys()

    def open(self) -> AgeArchive:
        return AgeArchive(self.folder, self.keys, merge_at=6)

    def elsewhere(self) -> AgeArchive:
        """The same folder on the new computer."""
        return AgeArchive(self.folder, self.new, merge_at=6)

    def object(self, number: int) -> Path:
        item_id = self.items[number].id
        return self.folder / "objects" / item_id[:2] / f"{item_id}.age"

    def ledger(self) -> list[Path]:
        return sorted((self.folder / "ledger").iterdir())

    def problems(self) -> dict[str, ArchiveProblem]:
        return dict(self.open().verify(quiet_job()).problems)

    def content(self) -> dict[Path, bytes]:
        return {
            path: path.read_bytes()
            for path in self.folder.rglob("*")
            if path.is_file() and path.name != "lock"
        }


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def refused(act: Callable[[], object]) -> ErrorCode:
    with pytest.raises(KnownError) as problem:
        act()
    return problem.value.code


# ---- names


@pytest.mark.parametrize(
    "name",
    [
        "0000000007-PC-of-An.age",  # OneDrive
        "0000000007 (1).age",
        "0000000007-LAPTOP-3 2.age",
        "0000000001-0000000006 (An's conflicted copy 2026-03-02).age",  # Dropbox
        "0000000007.sync-conflict-20260302-120000-ABCDEFG.age",  # Syncthing
        f"{HEX} 2.age",  # iCloud Drive
        f"{HEX}.age.bak",
    ],
)
def test_names_of_copies(name: str) -> None:
    assert is_conflict_copy(name)
    assert not is_placeholder(name)


@pytest.mark.parametrize(
    "name", ["notes.txt", f"{HEX}.age", f"{HEX}0.age", "12.age", "00000000077"]
)
def test_names_that_are_none(name: str) -> None:
    assert not is_conflict_copy(name)


@pytest.mark.parametrize("name", [f".{HEX}.age.icloud", "~0000000007.tmp", f"{HEX}.age.partial"])
def test_names_of_what_is_not_here_yet(name: str) -> None:
    assert is_placeholder(name)


@pytest.mark.parametrize("content", [b"", b"\0", bytes(200_000)])
def test_a_file_of_nothing_is_hollow(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    assert is_hollow(path)
    path.write_bytes(content + b"x")
    assert not is_hollow(path)
    assert is_hollow(path, attributes=0x40_0000), "Windows fetches it when it is read"
    assert is_hollow(path, attributes=0x1000)
    assert not is_hollow(path, attributes=0x20)
    assert not is_hollow(tmp_path / "missing")


# ---- what is told


def test_a_half_synchronised_folder_is_told_and_left_alone(home: Home) -> None:
    home.object(0).write_bytes(b"")
    home.object(1).write_bytes(bytes(home.object(1).stat().st_size))
    home.object(2).rename(home.object(2).with_name(f".{home.object(2).name}.icloud"))
    home.object(3).unlink()
    last = home.ledger()[-1]
    last.write_bytes(b"")
    before = home.content()
    assert home.problems() == {
        home.items[0].id: ArchiveProblem.NOT_SYNCED,
        home.items[1].id: ArchiveProblem.NOT_SYNCED,
        home.items[2].id: ArchiveProblem.NOT_SYNCED,
        f".{home.object(2).name}.icloud": ArchiveProblem.NOT_SYNCED,
        home.items[3].id: ArchiveProblem.OBJECT_MISSING,
        last.name: ArchiveProblem.NOT_SYNCED,
        home.items[7].id: ArchiveProblem.KEY_MISSING,
    }
    for number in (0, 1, 2):
        item_id = home.items[number].id
        assert refused(partial(home.open().read, item_id)) is ErrorCode.ARCHIVE_NOT_SYNCED
    assert refused(lambda: home.open().read(home.items[3].id)) is ErrorCode.ARCHIVE_DAMAGED
    assert home.content() == before


def test_nothing_of_the_ledger_has_come_yet(home: Home) -> None:
    for path in home.ledger():
        path.write_bytes(b"")
    assert refused(home.open().items) is ErrorCode.ARCHIVE_NOT_SYNCED
    assert refused(lambda: put(home.open(), 20)) is ErrorCode.ARCHIVE_NOT_SYNCED
    assert refused(lambda: home.elsewhere().recover(home.code)) is ErrorCode.ARCHIVE_NOT_SYNCED


def test_a_copy_after_a_conflict(home: Home) -> None:
    copies = [
        shutil.copy(home.ledger()[-1], home.folder / "ledger" / "0000000009-PC-of-An.age"),
        shutil.copy(home.object(0), home.object(0).with_name(f"{home.items[0].id} (1).age")),
    ]
    expected = {Path(copy).name: ArchiveProblem.CONFLICT_COPY for copy in copies}
    assert home.problems() == expected
    put(home.open(), 20, 21, 22)
    assert home.problems() == expected
    assert all(Path(copy).exists() for copy in copies)


def test_another_computer_writes_into_the_same_folder(home: Home) -> None:
    home.open().items()
    assert home.elsewhere().recover(home.code) == 8
    put(home.elsewhere(), 20)
    before = home.content()
    assert refused(home.open().items) is ErrorCode.ARCHIVE_TAKEN_OVER
    assert refused(lambda: put(home.open(), 21)) is ErrorCode.ARCHIVE_TAKEN_OVER
    found = home.problems()
    assert found[home.ledger()[-1].name] is ArchiveProblem.OTHER_COMPUTER
    assert home.content() == before
    assert numbers_in(home.elsewhere()) == {*range(8), 20}
    assert home.open().recover(home.code) == 9, "it goes back in the same way"
    assert numbers_in(home.open()) == {*range(8), 20}
    assert refused(lambda: put(home.elsewhere(), 22)) is ErrorCode.ARCHIVE_TAKEN_OVER


def test_only_a_part_of_what_another_computer_wrote_is_here(home: Home, tmp_path: Path) -> None:
    """One file of it has come, the others are still ours."""
    there = tmp_path / "there"
    shutil.copytree(home.folder, there)
    archive = AgeArchive(there, home.new, merge_at=100)
    archive.recover(home.code)
    put(archive, 20)
    newest = sorted((there / "ledger").iterdir())[-1]
    shutil.copy(newest, home.folder / "ledger")
    assert refused(lambda: put(home.open(), 21)) is ErrorCode.ARCHIVE_TAKEN_OVER
    assert home.problems()[newest.name] is ArchiveProblem.OTHER_COMPUTER
    assert numbers_in(home.open()) == set(range(8))


# ---- recovering what is not all here


def _hollow(home: Home) -> None:
    home.ledger()[1].write_bytes(b"")


def _missing(home: Home) -> None:
    home.ledger()[1].unlink()


def _to_come(home: Home) -> None:
    path = home.ledger()[-1]
    path.rename(path.with_name(f".{path.name}.icloud"))


def _end_missing(home: Home) -> None:
    home.ledger()[-1].unlink()


@pytest.mark.parametrize("happened", [_hollow, _missing, _to_come, _end_missing])
def test_a_part_is_not_taken_for_the_whole(home: Home, happened: Callable[[Home], None]) -> None:
    whole = home.content()
    happened(home)
    before = home.content()
    assert refused(lambda: home.elsewhere().recover(home.code)) is ErrorCode.ARCHIVE_NOT_SYNCED
    assert home.content() == before
    assert home.new.values == {}
    part = home.folder.with_name("part")
    shutil.copytree(home.folder, part)
    assert AgeArchive(part, MemoryKeys()).recover(home.code, incomplete=True) == 7
    for path in home.content().keys() - whole.keys():
        path.unlink()
    for path, data in whole.items():
        path.write_bytes(data)
    assert home.elsewhere().recover(home.code) == 8, "and then it was synchronised"


def test_leftovers_of_a_put_are_no_sign_of_a_part(home: Home) -> None:
    class CutOff(Exception):
        pass

    def cut_off(step: str) -> None:
        if step == "object-compared":
            shutil.copytree(home.folder, home.folder.with_name("cut"))
            raise CutOff

    with pytest.raises(CutOff):
        put(AgeArchive(home.folder, home.keys, checkpoint=cut_off), 20)
    archive = AgeArchive(home.folder.with_name("cut"), MemoryKeys())
    assert archive.recover(home.code) == 8
    assert archive.verify(quiet_job()).problems == ()


# ---- moved


def test_a_moved_folder_is_told_once(home: Home, tmp_path: Path) -> None:
    assert not home.open().verify(quiet_job()).moved
    home.folder = home.folder.rename(tmp_path / "OneDrive")
    check = home.open().verify(quiet_job())
    assert check.moved
    assert check.problems == ()
    assert not home.open().verify(quiet_job()).moved


@pytest.mark.parametrize("seen", ["gone", "empty"])
def test_a_folder_that_is_away_for_a_while(home: Home, tmp_path: Path, seen: str) -> None:
    """An external drive: the archive must not be made anew in its absence."""
    keys = dict(home.keys.values)
    home.folder.rename(tmp_path / "away")
    if seen == "empty":
        (home.folder / "ledger").mkdir(parents=True)
    for attempt in (home.open().items, home.open().set_up, lambda: put(home.open(), 20)):
        assert refused(attempt) is ErrorCode.ARCHIVE_MOVED
    assert not home.open().is_set_up()
    assert home.keys.values == keys
    shutil.rmtree(home.folder, ignore_errors=True)
    (tmp_path / "away").rename(home.folder)
    assert numbers_in(home.open()) == set(range(8))


def test_beginning_afresh_leaves_the_old_one_to_its_code(home: Home, tmp_path: Path) -> None:
    home.folder.rename(tmp_path / "away")
    home.open().set_up(afresh=True)
    put(home.open(), 20)
    assert numbers_in(home.open()) == {20}
    old = AgeArchive(tmp_path / "away", MemoryKeys())
    assert old.recover(home.code) == 8
