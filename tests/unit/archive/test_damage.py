"""What happens to the files behind our back is noticed, and costs no more than it must."""

import re
import shutil
from pathlib import Path

import pytest

from hygiene_app.archive.cipher import decrypt, encrypt, recipient_of
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchivedItem, ArchiveProblem
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import entry, message, numbers_in, put

pytestmark = pytest.mark.expects_logs

Problems = dict[str, ArchiveProblem]


class Home:
    """An archive with a page, some singles and eight messages."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder = tmp_path / "archive"
        self.keys = MemoryKeys()
        self.code = self.open().set_up()
        self.items: dict[int, ArchivedItem] = put(self.open(), *range(8))

    def open(self) -> AgeArchive:
        return AgeArchive(self.folder, self.keys, merge_at=6)

    def problems(self) -> Problems:
        return dict(self.open().verify(quiet_job()).problems)

    def object(self, number: int) -> Path:
        item_id = self.items[number].id
        return self.folder / "objects" / item_id[:2] / f"{item_id}.age"

    def ledger(self) -> list[Path]:
        return sorted((self.folder / "ledger").iterdir())

    def files(self) -> list[Path]:
        found = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path for path in found if path.name not in ("lock", "CODE.txt"))


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_there_is_something_to_damage(home: Home) -> None:
    names = [path.name for path in home.ledger()]
    assert names == [
        "0000000001-0000000006.age",
        "0000000007.age",
        "0000000008.age",
        "0000000009.age",
    ]
    assert home.problems() == {}


def _flip(path: Path, place: float) -> None:
    data = bytearray(path.read_bytes())
    data[int(place * (len(data) - 1))] ^= 0x10
    path.write_bytes(data)


@pytest.mark.parametrize("place", [0.0, 0.1, 0.3, 0.6, 0.9, 1.0])
def test_one_flipped_bit_anywhere_is_noticed(home: Home, place: float) -> None:
    for path in home.files():
        before = path.read_bytes()
        _flip(path, place)
        assert home.problems(), path.name
        path.write_bytes(before)
    assert home.problems() == {}


@pytest.mark.parametrize("keep", [0, 1, 100, -1])
def test_a_file_cut_short_is_noticed(home: Home, keep: int) -> None:
    for path in home.files():
        before = path.read_bytes()
        path.write_bytes(before[:keep])
        assert home.problems(), path.name
        path.write_bytes(before)


def test_every_missing_file_is_noticed(home: Home) -> None:
    for path in home.files():
        before = path.read_bytes()
        path.unlink()
        assert home.problems(), path.name
        path.write_bytes(before)
    assert home.problems() == {}


def test_objects_that_are_missing_damaged_or_exchanged(home: Home) -> None:
    home.object(0).unlink()
    _flip(home.object(1), 0.9)
    shutil.copy(home.object(3), home.object(2))
    assert home.problems() == {
        home.items[0].id: ArchiveProblem.OBJECT_MISSING,
        home.items[1].id: ArchiveProblem.OBJECT_DAMAGED,
        home.items[2].id: ArchiveProblem.OBJECT_DAMAGED,
    }
    assert home.open().verify(quiet_job()).checked == 5
    for number in (0, 1, 2):
        with pytest.raises(KnownError) as problem:
            home.open().read(home.items[number].id)
        assert problem.value.code is ErrorCode.ARCHIVE_DAMAGED
    assert home.open().read(home.items[3].id) == message(3)


def test_an_object_that_cannot_be_read_is_damaged(home: Home) -> None:
    home.object(0).unlink()
    home.object(0).mkdir()
    assert home.problems()[home.items[0].id] is ArchiveProblem.OBJECT_DAMAGED


def test_files_of_others_are_told_but_left_alone(home: Home) -> None:
    stranger = "f" * 32 + ".age"
    (home.folder / "objects" / "notes.txt").write_text("x")
    (home.folder / "objects" / "ff").mkdir(exist_ok=True)
    (home.folder / "objects" / "ff" / stranger).write_bytes(b"x")
    (home.folder / "objects" / ("e" * 32 + ".age")).write_bytes(b"x")
    (home.folder / "ledger" / "0000000007-PC-of-An.age").write_bytes(b"x")
    (home.folder / "ledger" / ".DS_Store").write_bytes(b"x")
    (home.folder / "objects" / "Thumbs.db").write_bytes(b"x")
    archive = home.open()
    put(archive, 20)
    archive.shred((home.items[0].id,))
    assert home.problems() == {
        "notes.txt": ArchiveProblem.OBJECT_UNKNOWN,
        "f" * 32: ArchiveProblem.OBJECT_UNKNOWN,
        "e" * 32 + ".age": ArchiveProblem.OBJECT_UNKNOWN,
        "0000000007-PC-of-An.age": ArchiveProblem.CONFLICT_COPY,
    }


def test_a_lost_single_costs_one_message_and_nothing_is_swept(home: Home) -> None:
    (home.folder / "ledger" / "0000000008.age").unlink()
    lost = home.items[6].id
    archive = home.open()
    assert numbers_in(archive) == {0, 1, 2, 3, 4, 5, 7}
    put(archive, 20)
    archive.shred((home.items[0].id,))
    assert home.problems() == {
        "0000000008.age": ArchiveProblem.ROLLED_BACK,
        lost: ArchiveProblem.KEY_MISSING,
    }
    assert home.object(6).exists()
    again = archive.put(message(6), entry(6))
    assert again.id != lost
    assert numbers_in(home.open()) == {1, 2, 3, 4, 5, 6, 7, 20}
    put(archive, *range(21, 28))
    names = [path.name for path in home.ledger()]
    assert "0000000009-0000000013.age" in names, "merged beyond the gap only"
    assert home.problems()["0000000008.age"] is ArchiveProblem.ROLLED_BACK


def test_a_ledger_file_under_another_number_is_damage(home: Home) -> None:
    old, new = (home.folder / "ledger" / f"000000000{number}.age" for number in (8, 7))
    old.replace(new)
    assert numbers_in(home.open()) == {0, 1, 2, 3, 4, 7}
    assert home.problems() == {
        new.name: ArchiveProblem.HEAD_DAMAGED,
        old.name: ArchiveProblem.ROLLED_BACK,
        home.items[5].id: ArchiveProblem.KEY_MISSING,
        home.items[6].id: ArchiveProblem.KEY_MISSING,
    }


def test_an_object_that_its_key_opens_and_that_is_another_message(home: Home) -> None:
    """Someone who knows the public key of an object, which only the writer ever held."""
    clear = b"".join(decrypt(path.read_bytes(), (home.code.code,)) for path in home.ledger())
    key = re.findall(rb'"id": "%s".*\n(.*)' % home.items[0].id.encode(), clear)[0].decode()
    home.object(0).write_bytes(encrypt(b"forged", (recipient_of(Secret(key)),)))
    assert home.problems() == {home.items[0].id: ArchiveProblem.OBJECT_DAMAGED}


def test_a_file_that_comes_back_after_a_shredding_stays_without_effect(home: Home) -> None:
    """An unlinked single that the disk still had when the power came back."""
    single = home.folder / "ledger" / "0000000008.age"
    before = single.read_bytes()
    device = home.keys.values["archive-device"]
    home.open().shred((home.items[6].id,))
    both = f"{home.keys.values['archive-device'].reveal()}\n{device.reveal()}"
    home.keys.values["archive-device"] = Secret(both)
    single.write_bytes(before)
    assert numbers_in(home.open()) == {0, 1, 2, 3, 4, 5, 7}
    assert not single.exists()
    assert device.reveal() not in home.keys.values["archive-device"].reveal()
    assert home.problems() == {}


def test_a_damaged_page_costs_its_messages_until_it_is_repaired(home: Home) -> None:
    page = home.ledger()[0]
    whole = page.read_bytes()
    _flip(page, 0.9)
    assert numbers_in(home.open()) == {5, 6, 7}
    assert numbers_in(home.open()) == {5, 6, 7}
    put(home.open(), *range(20, 28))
    found = home.problems()
    assert found.pop(page.name) is ArchiveProblem.HEAD_DAMAGED
    assert found == {home.items[n].id: ArchiveProblem.KEY_MISSING for n in range(5)}
    page.write_bytes(whole)
    assert numbers_in(home.open()) == {*range(8), *range(20, 28)}
    assert home.problems() == {}


def test_shredding_works_in_a_damaged_archive_and_keeps_its_device_key(home: Home) -> None:
    page = home.ledger()[0]
    whole = page.read_bytes()
    _flip(page, 0.9)
    before = home.keys.values["archive-device"]
    home.open().shred((home.items[6].id, home.items[7].id))
    assert numbers_in(home.open()) == {5}
    assert not home.object(6).exists()
    assert home.keys.values["archive-device"] == before
    page.write_bytes(whole)
    assert numbers_in(home.open()) == {0, 1, 2, 3, 4, 5}
    assert home.problems() == {}


def test_a_key_is_not_written_back_by_someone_who_read_it_before(home: Home) -> None:
    _flip(home.ledger()[0], 0.9)
    other = home.open()
    assert numbers_in(other) == {5, 6, 7}
    home.open().shred((home.items[6].id,))
    put(other, *range(20, 26))
    assert "0000000007-0000000012.age" in [path.name for path in home.ledger()]
    clear = b"".join(decrypt(path.read_bytes(), (home.code.code,)) for path in home.ledger()[1:])
    assert home.items[6].id.encode() in clear
    assert b"subject 6" not in clear


def test_recovering_takes_nothing_for_a_leftover_that_may_be_needed(home: Home) -> None:
    """A page that was being rewritten, and is damaged: its messages are in the draft too."""
    page = home.ledger()[0]
    draft = page.with_name(page.name + ".new")
    shutil.copy(page, draft)
    _flip(page, 0.9)
    assert home.open().recover(home.code) == 3
    put(home.open(), 20)
    assert all(home.object(number).exists() for number in range(8))
    assert draft.with_name(draft.name + ".damaged").exists()


def test_recovering_sets_aside_what_no_one_can_read(home: Home) -> None:
    page = home.ledger()[0]
    _flip(page, 0.9)
    damaged = page.read_bytes()
    assert home.open().recover(home.code) == 3
    assert page.with_name(page.name + ".damaged").read_bytes() == damaged
    assert numbers_in(home.open()) == {5, 6, 7}
    put(home.open(), 30)
    assert home.problems() == {home.items[n].id: ArchiveProblem.KEY_MISSING for n in range(5)}
    assert all(home.object(n).exists() for n in range(5))


def test_an_older_copy_of_the_folder_is_noticed(home: Home, tmp_path: Path) -> None:
    shutil.copytree(home.folder, tmp_path / "older")
    put(home.open(), 20, 21)
    shutil.rmtree(home.folder)
    shutil.copytree(tmp_path / "older", home.folder)
    assert home.problems() == {"0000000010-0000000011.age": ArchiveProblem.ROLLED_BACK}
    put(home.open(), 22)
    assert home.problems() == {"0000000010-0000000011.age": ArchiveProblem.ROLLED_BACK}
    assert numbers_in(home.open()) == {*range(8), 22}
    with pytest.raises(KnownError) as problem:
        home.open().recover(home.code)
    assert problem.value.code is ErrorCode.ARCHIVE_NOT_SYNCED
    assert home.open().recover(home.code, incomplete=True) == 9
    assert home.problems() == {}
    put(home.open(), 23)
    assert numbers_in(home.open()) == {*range(8), 22, 23}


def test_the_end_of_an_older_copy_is_closed_by_recovering(home: Home, tmp_path: Path) -> None:
    shutil.copytree(home.folder, tmp_path / "older")
    put(home.open(), 20, 21)
    shutil.rmtree(home.folder)
    shutil.copytree(tmp_path / "older", home.folder)
    assert home.open().recover(home.code) == 8
    assert home.problems() == {}
    assert home.ledger()[-1].name == "0000000010-0000000012.age"


def test_a_copy_from_before_a_shredding_does_not_open_here(home: Home, tmp_path: Path) -> None:
    shutil.copytree(home.folder, tmp_path / "older")
    home.open().shred((home.items[0].id,))
    shutil.rmtree(home.folder)
    shutil.copytree(tmp_path / "older", home.folder)
    archive = home.open()
    assert archive.is_set_up()
    for attempt in (archive.items, lambda: put(archive, 20)):
        with pytest.raises(KnownError) as problem:
            attempt()
        assert problem.value.code is ErrorCode.ARCHIVE_OLDER
    found = set(home.problems().values())
    assert found == {
        ArchiveProblem.ROLLED_BACK,
        ArchiveProblem.HEAD_DAMAGED,
        ArchiveProblem.KEY_MISSING,
    }
    assert home.open().recover(home.code) == 8


def test_one_older_ledger_file_does_not_bring_a_shredded_message_back(
    home: Home, tmp_path: Path
) -> None:
    page = home.ledger()[0]
    old_page, old_object = page.read_bytes(), home.object(0).read_bytes()
    home.open().shred((home.items[0].id,))
    home.object(0).write_bytes(old_object)
    assert home.problems() == {home.items[0].id: ArchiveProblem.OBJECT_UNKNOWN}
    page.write_bytes(old_page)
    with pytest.raises(KnownError) as problem:
        home.open().read(home.items[0].id)
    assert problem.value.code is ErrorCode.ARCHIVE_UNKNOWN_ITEM
    assert home.problems()[page.name] is ArchiveProblem.HEAD_DAMAGED


def test_the_code_fits_but_everything_is_damaged(home: Home) -> None:
    for path in home.ledger():
        _flip(path, 1.0)
    with pytest.raises(KnownError) as problem:
        home.open().recover(home.code)
    assert problem.value.code is ErrorCode.ARCHIVE_DAMAGED
    assert len(home.problems()) == 4 + 8


def test_the_folder_of_objects_is_gone(home: Home) -> None:
    shutil.rmtree(home.folder / "objects")
    assert set(home.problems().values()) == {ArchiveProblem.OBJECT_MISSING}
    put(home.open(), *range(8))
    assert numbers_in_whole(home) == set(range(8))


def numbers_in_whole(home: Home) -> set[int]:
    archive = home.open()
    broken = home.problems()
    return {
        int(item.entry.subject.rpartition(" ")[2])
        for item in archive.items()
        if item.id not in broken
    }


def test_format_txt_comes_back_with_recovering(home: Home) -> None:
    path = home.folder / "FORMAT.txt"
    path.write_text("something else")
    assert home.problems() == {"FORMAT.txt": ArchiveProblem.HEAD_DAMAGED}
    home.open().recover(home.code)
    assert home.problems() == {}


def test_a_folder_that_cannot_be_listed(home: Home, tmp_path: Path) -> None:
    ledger = home.folder / "ledger"
    shutil.rmtree(home.folder / "objects")
    (home.folder / "objects").write_text("in the way")
    with pytest.raises(KnownError) as problem:
        home.open().verify(quiet_job())
    assert problem.value.code is ErrorCode.PATH_UNREADABLE
    shutil.rmtree(ledger)
    ledger.symlink_to(ledger)
    with pytest.raises(KnownError) as problem:
        home.open().is_set_up()
    assert problem.value.code is ErrorCode.PATH_UNREADABLE
