"""Files that are there when we say so."""

import errno
import os
from pathlib import Path

import pytest

from hygiene_app.archive import durable
from hygiene_app.archive.folder_lock import locked
from hygiene_app.model.errors import ErrorCode, KnownError


def test_a_file_is_written_whole_and_never_over_another(tmp_path: Path) -> None:
    path = tmp_path / "file"
    data = os.urandom(300_000)
    durable.write_new(path, data)
    assert path.read_bytes() == data
    with pytest.raises(FileExistsError):
        durable.write_new(path, b"other")
    assert path.read_bytes() == data


def test_a_write_that_is_taken_in_pieces_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda where, data: real(where, data[:1000]))
    data = os.urandom(3500)
    durable.write_new(tmp_path / "file", data)
    assert (tmp_path / "file").read_bytes() == data


@pytest.mark.parametrize("step", ["write", "fsync"])
def test_a_file_that_cannot_be_finished_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(errno.EIO, "no")

    monkeypatch.setattr(os, step, refuse)
    with pytest.raises(OSError, match="no"):
        durable.write_new(tmp_path / "file", b"data")
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    """A virus scanner on Windows: the file appears when it lets go."""
    source, target = tmp_path / "source", tmp_path / "missing" / "target"
    source.write_bytes(b"new")
    waits: list[float] = []

    class Held(type(tmp_path)):  # type: ignore[misc]  # the class depends on the system
        def replace(self, to: Path) -> Path:
            if len(waits) < 3:
                raise PermissionError(errno.EACCES, "held")
            return Path.replace(self, to)

        def unlink(self, missing_ok: bool = False) -> None:
            if len(waits) < 5:
                raise PermissionError(errno.EACCES, "held")
            Path.unlink(self, missing_ok)

    target.parent.mkdir()
    durable.replace(Held(source), target, attempts=4, pause=waits.append)
    assert target.read_bytes() == b"new"
    assert len(waits) == 3
    durable.remove(Held(target), attempts=4, pause=waits.append)
    assert not target.exists()
    assert len(waits) == 5


def test_a_refusal_that_lasts_is_told(tmp_path: Path) -> None:
    waits: list[float] = []

    class Held(type(tmp_path)):  # type: ignore[misc]  # the class depends on the system
        def unlink(self, missing_ok: bool = False) -> None:
            raise PermissionError(errno.EACCES, "held")

    with pytest.raises(PermissionError):
        durable.remove(Held(tmp_path / "file"), attempts=3, pause=waits.append)
    assert len(waits) == 2
    assert sum(waits) < 0.2


def test_removing_what_is_not_there_is_fine(tmp_path: Path) -> None:
    durable.remove(tmp_path / "nothing")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EFBIG, ErrorCode.DISK_FULL),
        (errno.EACCES, ErrorCode.NOT_WRITABLE),
        (errno.EROFS, ErrorCode.NOT_WRITABLE),
        (errno.EIO, ErrorCode.NOT_WRITABLE),
    ],
)
def test_what_the_system_says_in_our_words(tmp_path: Path, number: int, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as problem, durable.told_plainly(tmp_path):
        raise OSError(number, "said")
    assert problem.value.code is code
    assert problem.value.facts == {"path": str(tmp_path)}


def test_the_lock_is_held_by_one_and_goes_with_its_holder(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    waits: list[float] = []

    def let_go(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == 3:
            os.close(holder)

    with locked(path, 0.0):
        with pytest.raises(KnownError) as problem, locked(path, 0.0):
            pytest.fail("held twice")
        assert problem.value.code is ErrorCode.ARCHIVE_BUSY
    holder = os.open(path, os.O_RDWR)
    import fcntl

    fcntl.flock(holder, fcntl.LOCK_EX)
    with locked(path, 60.0, pause=let_go):
        assert len(waits) == 3


def test_a_lock_file_left_behind_means_nothing(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"")
    with locked(tmp_path / "lock", 0.0):
        pass
