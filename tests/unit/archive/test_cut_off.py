"""Killed at any step, the archive is as it was or as it was to be, and heals itself."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from hygiene_app.archive.cipher import decrypt
from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from tests.unit.archive.cut_off import opened
from tests.unit.archive.samples import message, numbers_in, put

ROOT = Path(__file__).resolve().parents[3]


def _base(tmp_path: Path, numbers: Iterable[int]) -> Path:
    base = tmp_path / "base"
    base.mkdir()
    archive = opened(base)
    code = archive.set_up()
    items = put(archive, *numbers)
    (base / "ids").write_text(" ".join(item.id for item in items.values()), "ascii")
    (base / "code").write_text(code.code.reveal(), "ascii")
    return base


def _cut_off(scenario: str, base: Path, work: Path) -> list[Path]:
    work.mkdir()
    command = [sys.executable, "-m", "tests.unit.archive.cut_off", scenario, str(base), str(work)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    homes = sorted(work.iterdir(), key=lambda path: int(path.name))
    assert not (homes[-1] / "killed-at").exists(), "the last one comes to its end"
    assert all((home / "killed-at").exists() for home in homes[:-1])
    return homes


def _killed_at(homes: list[Path]) -> set[str]:
    return {(home / "killed-at").read_text("ascii") for home in homes[:-1]}


def _told(home: Path) -> list[str]:
    path = home / "told"
    return path.read_text("ascii").split() if path.exists() else []


def _assert_in_order(home: Path) -> None:
    """No leftovers, and nothing for `verify` to complain of."""
    archive = opened(home)
    kept = archive.items()
    check = opened(home).verify(quiet_job())
    assert (check.checked, check.problems) == (len(kept), ())
    files = [path for path in (home / "archive").rglob("*") if path.is_file()]
    assert not [path.name for path in files if path.name.endswith(".new")]
    objects = {path.stem for path in files if path.parent.parent.name == "objects"}
    assert objects == {item.id for item in kept}


def _clear_ledger(home: Path) -> str:
    code = Secret((home / "code").read_text("ascii"))
    files = sorted((home / "archive" / "ledger").iterdir())
    return "\n".join(decrypt(path.read_bytes(), (code,)).decode("ascii") for path in files)


def test_put(tmp_path: Path) -> None:
    base = _base(tmp_path, (1, 2))
    homes = _cut_off("put", base, tmp_path / "work")
    assert _killed_at(homes) == {
        "draft-written",
        "object-written",
        "object-flushed",
        "object-compared",
        "ledger-published",
        "ledger-removed",
    }
    for home in homes:
        told = _told(home)
        archive = opened(home)
        there = numbers_in(archive)
        assert {1, 2} <= there <= {1, 2, 10, 11, 12}
        assert set(told) <= {item.id for item in archive.items()}
        assert len(told) <= len(there) - 2 <= len(told) + 1
        _assert_in_order(home)
        again = put(archive, 10, 11, 12)
        assert [item.id for item in again.values()][: len(told)] == told
        assert numbers_in(opened(home)) == {1, 2, 10, 11, 12}
        _assert_in_order(home)


def test_a_put_that_was_cut_off_may_be_followed_by_a_put(tmp_path: Path) -> None:
    base = _base(tmp_path, (1,))
    for home in _cut_off("put", base, tmp_path / "work"):
        archive = opened(home)
        put(archive, 20, 12)
        assert {1, 12, 20} <= numbers_in(archive)
        _assert_in_order(home)


def test_one_that_was_running_before_clears_up_after_another(tmp_path: Path) -> None:
    base = _base(tmp_path, (1,))
    for home in _cut_off("put", base, tmp_path / "work")[:-1]:
        mine = home / "mine"
        shutil.copytree(base, mine)
        archive = opened(mine)
        assert numbers_in(archive) == {1}
        shutil.copytree(home / "archive", mine / "archive", dirs_exist_ok=True)
        put(archive, 20)
        _assert_in_order(mine)


def test_shred(tmp_path: Path) -> None:
    base = _base(tmp_path, range(6))
    ids = (base / "ids").read_text("ascii").split()
    homes = _cut_off("shred", base, tmp_path / "work")
    assert _killed_at(homes) == {
        "identity-added",
        "draft-written",
        "ledger-published",
        "ledger-removed",
        "object-removed",
    }
    for home in homes:
        there = numbers_in(opened(home))
        assert there in ({0, 1, 2, 3, 4, 5}, {2, 3, 4, 5})
        if _told(home):
            assert there == {2, 3, 4, 5}
        _assert_in_order(home)
        keys = re.findall(r'"id": "(\w+)"', _clear_ledger(home))
        assert sorted(keys) == sorted(ids[6 - len(there) :])
        identities = json.loads((home / "keys.json").read_text("ascii"))["archive-device"]
        assert len(identities.split()) == 1
        archive = opened(home)
        archive.shred(ids[:2])
        assert numbers_in(archive) == {2, 3, 4, 5}
        _assert_in_order(home)


def test_set_up(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    homes = _cut_off("set_up", base, tmp_path / "work")
    assert _killed_at(homes) == {"keys-kept", "draft-written", "ledger-published"}
    for home in homes:
        archive = opened(home)
        if not archive.is_set_up():
            archive.set_up()
        put(archive, 1)
        assert numbers_in(opened(home)) == {1}
        _assert_in_order(home)


@pytest.mark.parametrize("same_computer", [True, False])
def test_recover(tmp_path: Path, same_computer: bool) -> None:
    base = _base(tmp_path, range(6))
    opened(base).shred((base / "ids").read_text("ascii").split()[:1])
    put(opened(base), 6)
    if not same_computer:
        (base / "keys.json").unlink()
    for home in _cut_off("recover", base, tmp_path / "work"):
        if same_computer:
            assert numbers_in(opened(home)) == {1, 2, 3, 4, 5, 6}
        code = RecoveryCode(code=Secret((home / "code").read_text("ascii")))
        assert opened(home).recover(code) == 6
        archive = opened(home)
        assert numbers_in(archive) == {1, 2, 3, 4, 5, 6}
        _assert_in_order(home)
        put(archive, 7)
        assert numbers_in(opened(home)) == {1, 2, 3, 4, 5, 6, 7}


@pytest.mark.parametrize("scenario", ["put", "shred"])
def test_the_code_opens_whatever_was_cut_off(tmp_path: Path, scenario: str) -> None:
    base = _base(tmp_path, range(4))
    for home in _cut_off(scenario, base, tmp_path / "work"):
        (home / "keys.json").unlink()
        told = len(_told(home))
        archive = opened(home)
        with pytest.raises(KnownError) as problem:
            archive.items()
        assert problem.value.code is ErrorCode.ARCHIVE_KEY_LOST
        archive.recover(RecoveryCode(code=Secret((home / "code").read_text("ascii"))))
        there = numbers_in(archive)
        assert {2, 3} <= there
        if scenario == "put":
            assert {0, 1} <= there
            assert len(there) >= 4 + told
        _assert_in_order(home)


def test_a_failure_at_any_step_of_put_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    class Broken(Exception):
        pass

    def breaking(name: str) -> Callable[[str], None]:
        def checkpoint(passed: str) -> None:
            if passed == name:
                raise Broken

        return checkpoint

    base = _base(tmp_path, (1, 2))
    before = {path for path in base.rglob("*") if path.is_file()}
    steps = ("draft-written", "object-written", "object-flushed", "object-compared")
    for step in (*steps, "ledger-published"):
        archive = opened(base, breaking(step))
        with pytest.raises(Broken):
            put(archive, 3)
        left = {path for path in base.rglob("*") if path.is_file()} - before
        assert not [path for path in left if path.suffix == ".age"]
        assert numbers_in(archive) == {1, 2}
        _assert_in_order(base)
    assert message(3) not in [opened(base).read(item.id) for item in opened(base).items()]
