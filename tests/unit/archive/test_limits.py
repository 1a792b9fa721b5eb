"""A disk that is full, a folder that cannot be written to, two processes at once."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import FileKeys, numbers_in, put

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def home() -> Iterator[Path]:
    """A folder that others may enter, unlike those that pytest makes."""
    path = Path(tempfile.mkdtemp())
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


def _prepared(home: Path) -> AgeArchive:
    archive = AgeArchive(home / "archive", FileKeys(home / "keys.json"))
    archive.set_up()
    put(archive, *range(4))
    return archive


def _tree(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def _under(limit: str, home: Path, before: Sequence[str] = ()) -> dict[str, object]:
    command = [*before, sys.executable, "-m", "tests.unit.archive.under_limits", limit, str(home)]
    done = subprocess.run(command, cwd=ROOT, check=True, timeout=60, capture_output=True)
    outcome: dict[str, object] = json.loads(done.stdout)
    return outcome


def test_a_file_that_the_system_will_not_take(home: Path) -> None:
    archive = _prepared(home)
    assert _under("file-size", home) == {
        "large": "disk-full",
        "small": "done",
        "shred": "done",
        "read": "done",
        "items": 4,
        "problems": 0,
    }
    assert len(archive.items()) == 4


def _namespace_works() -> bool:
    done = subprocess.run(["unshare", "-rm", "true"], check=False, capture_output=True)
    return done.returncode == 0


@pytest.mark.skipif(not _namespace_works(), reason="this system lets no one mount a small disk")
def test_a_disk_that_is_full(home: Path) -> None:
    """A real one of 200 kB: ENOSPC for the large message, and for nothing after it."""
    _prepared(home)
    disk = home / "disk"
    disk.mkdir()
    script = (
        f"mount -t tmpfs -o size=200k,mode=755 tmpfs {disk} && cp -a {home}/archive "
        f"{home}/keys.json {disk} && head -c 110000 /dev/zero > {disk}/filler && exec "
    )
    wrapped = ["unshare", "-rm", "sh", "-c", script + '"$0" "$@"']
    assert _under("none", disk, wrapped) == {
        "large": "disk-full",
        "small": "done",
        "shred": "done",
        "read": "done",
        "items": 4,
        "problems": 0,
    }


def test_a_folder_of_someone_else_can_be_read_and_is_not_changed(home: Path) -> None:
    _prepared(home)
    for path in (home / "archive").rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    (home / "archive").chmod(0o555)
    (home / "keys.json").chmod(0o444)
    before = _tree(home / "archive")
    assert _under("nobody", home) == {
        "large": "not-writable",
        "small": "not-writable",
        "shred": "not-writable",
        "read": "done",
        "items": 4,
        "problems": 0,
    }
    assert _tree(home / "archive") == before


def test_a_place_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keys = MemoryKeys()
    archive = AgeArchive(tmp_path / "file" / "archive", keys)
    assert not archive.is_set_up()
    with pytest.raises(KnownError) as problem:
        archive.set_up()
    assert problem.value.code is ErrorCode.NOT_WRITABLE
    assert keys.values == {}


def test_two_processes_put_at_the_same_time(home: Path) -> None:
    archive = AgeArchive(home / "archive", FileKeys(home / "keys.json"))
    archive.set_up()
    script = (
        "import sys, pathlib\n"
        "from hygiene_app.archive.vault import AgeArchive\n"
        "from tests.unit.archive.samples import FileKeys, put\n"
        "home = pathlib.Path(sys.argv[1])\n"
        "archive = AgeArchive(home / 'archive', FileKeys(home / 'keys.json'), merge_at=5)\n"
        "put(archive, *range(int(sys.argv[2]), 60, 3))\n"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    writers = [
        subprocess.Popen([sys.executable, "-c", script, str(home), str(start)], env=environment)
        for start in range(3)
    ]
    while any(writer.poll() is None for writer in writers):
        numbers_in(archive)
    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert numbers_in(archive) == set(range(60))
    assert archive.verify(quiet_job()).problems == ()
