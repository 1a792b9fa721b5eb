"""Archives of every released format open, here, elsewhere and without this program."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from hygiene_app.archive import plain_reader
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.job import quiet_job
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.cut_homes import cut_off_at_each_step, told_to
from tests.unit.archive.cut_off import opened
from tests.unit.archive.released import RELEASES, Released, released
from tests.unit.archive.samples import FileKeys, entry, message


@pytest.fixture(params=RELEASES)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Released:
    home = tmp_path / "home"
    home.mkdir()
    return released(str(request.param), home)


def _hashes(archive: AgeArchive) -> dict[str, str]:
    return {item.id: hashlib.sha256(archive.read(item.id)).hexdigest() for item in archive.items()}


def _written(folder: Path) -> dict[str, str]:
    return {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def test_every_release_is_pinned() -> None:
    assert RELEASES == ("1.0", "1.1")


def test_on_the_computer_that_wrote_it(old: Released) -> None:
    archive = AgeArchive(old.archive, FileKeys(old.home / "keys.json"))
    assert _hashes(archive) == old.messages
    check = archive.verify(quiet_job())
    assert (check.checked, check.problems) == (len(old.messages), ())
    new = archive.put(message(1), entry(1))
    gone = min(old.messages)
    archive.shred((gone,))
    expected = {**old.messages, new.id: new.sha256}
    del expected[gone]
    assert _hashes(AgeArchive(old.archive, FileKeys(old.home / "keys.json"))) == expected
    assert archive.verify(quiet_job()).problems == ()


def test_on_a_new_computer_with_the_code_and_nothing_else(old: Released) -> None:
    keys = MemoryKeys()
    assert AgeArchive(old.archive, keys).recover(old.code) == len(old.messages)
    archive = AgeArchive(old.archive, keys)
    assert _hashes(archive) == old.messages
    assert archive.verify(quiet_job()).problems == ()
    new = archive.renew_recovery()
    archive.confirm_recovery(new)
    assert AgeArchive(old.archive, MemoryKeys()).recover(new) == len(old.messages)


@pytest.mark.parametrize("scenario", ["put_many", "recover", "renew"])
def test_what_is_done_with_it_first_is_cut_off(
    old: Released, tmp_path: Path, scenario: str
) -> None:
    for home in cut_off_at_each_step(scenario, old.home, tmp_path / "work"):
        archive = opened(home)
        if scenario == "recover":
            archive.recover(old.code)
        found = _hashes(archive)
        assert found.items() >= old.messages.items()
        if scenario == "put_many" and told_to(home):
            assert len(found) == len(old.messages) + 3
        assert archive.verify(quiet_job()).problems == ()
        assert AgeArchive(home / "archive", MemoryKeys()).recover(old.code) == len(found)


def test_with_the_plain_reader(old: Released, tmp_path: Path) -> None:
    """Run as a file on its own, without this program on the path."""
    script = Path(plain_reader.__file__)
    out = tmp_path / "out"
    command = [sys.executable, "-I", str(script), str(old.archive), "", str(out)]
    command[4] = old.code.code.reveal()
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert _written(out) == old.messages
    assert done.stderr == ""
    assert done.stdout == "6 messages listed, 0 files could not be opened\n"


@pytest.mark.age
def test_with_the_steps_of_its_own_format_txt(old: Released) -> None:
    """The stock tool, by the two commands that stand in the folder."""
    text = (old.archive / "FORMAT.txt").read_text("ascii")
    open_list = text.partition("key is in the line below.")[2].partition("3. ")[0]
    open_all = text.partition("all of them into a folder:")[2].partition("Afterwards")[0]
    (old.home / "recovery.txt").write_text(f"{old.code.code.reveal()}\n", "ascii")
    for step in (open_list, open_all):
        subprocess.run(["sh", "-e", "-c", step], cwd=old.archive, check=True, timeout=60)
    assert _written(old.home / "messages") == old.messages
