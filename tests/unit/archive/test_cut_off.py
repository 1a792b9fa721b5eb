"""Killed at any step, the archive is as it was or as it was to be, and heals itself."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.unit.archive.cut_homes import (
    assert_in_order,
    clear_ledger,
    cut_off_at_each_step,
    killed_at,
    prepared,
    told_to,
)
from tests.unit.archive.cut_off import opened
from tests.unit.archive.samples import message, numbers_in, put


def test_put(tmp_path: Path) -> None:
    base = prepared(tmp_path, (1, 2))
    homes = cut_off_at_each_step("put", base, tmp_path / "work")
    assert killed_at(homes) == {
        "draft-written",
        "object-written",
        "object-flushed",
        "object-compared",
        "ledger-published",
        "ledger-removed",
    }
    for home in homes:
        told = told_to(home)
        archive = opened(home)
        there = numbers_in(archive)
        assert {1, 2} <= there <= {1, 2, 10, 11, 12}
        assert set(told) <= {item.id for item in archive.items()}
        assert len(told) <= len(there) - 2 <= len(told) + 1
        assert_in_order(home)
        again = put(archive, 10, 11, 12)
        assert [item.id for item in again.values()][: len(told)] == told
        assert numbers_in(opened(home)) == {1, 2, 10, 11, 12}
        assert_in_order(home)


def test_put_many(tmp_path: Path) -> None:
    base = prepared(tmp_path, (1, 2))
    for home in cut_off_at_each_step("put_many", base, tmp_path / "work"):
        there = numbers_in(opened(home))
        assert there in ({1, 2}, {1, 2, 10, 11, 12}), "all of them or none"
        if told_to(home):
            assert {10, 11, 12} <= there
        assert_in_order(home)


def test_a_put_that_was_cut_off_may_be_followed_by_a_put(tmp_path: Path) -> None:
    base = prepared(tmp_path, (1,))
    for home in cut_off_at_each_step("put", base, tmp_path / "work"):
        archive = opened(home)
        put(archive, 20, 12)
        assert {1, 12, 20} <= numbers_in(archive)
        assert_in_order(home)


def test_one_that_was_running_before_clears_up_after_another(tmp_path: Path) -> None:
    base = prepared(tmp_path, (1,))
    for home in cut_off_at_each_step("put", base, tmp_path / "work")[:-1]:
        mine = home / "mine"
        shutil.copytree(base, mine)
        archive = opened(mine)
        assert numbers_in(archive) == {1}
        shutil.copytree(home / "archive", mine / "archive", dirs_exist_ok=True)
        put(archive, 20)
        assert_in_order(mine)


def test_shred(tmp_path: Path) -> None:
    base = prepared(tmp_path, range(6))
    ids = (base / "ids").read_text("ascii").split()
    homes = cut_off_at_each_step("shred", base, tmp_path / "work")
    assert killed_at(homes) == {
        "identity-added",
        "draft-written",
        "ledger-published",
        "ledger-removed",
        "object-removed",
    }
    for home in homes:
        there = numbers_in(opened(home))
        assert there in ({0, 1, 2, 3, 4, 5}, {2, 3, 4, 5})
        if told_to(home):
            assert there == {2, 3, 4, 5}
        assert_in_order(home)
        keys = re.findall(r'"id": "(\w+)"', clear_ledger(home))
        assert sorted(keys) == sorted(ids[6 - len(there) :])
        identities = json.loads((home / "keys.json").read_text("ascii"))["archive-device"]
        assert len(identities.split()) == 1
        archive = opened(home)
        archive.shred(ids[:2])
        assert numbers_in(archive) == {2, 3, 4, 5}
        assert_in_order(home)


def test_set_up(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    homes = cut_off_at_each_step("set_up", base, tmp_path / "work")
    assert killed_at(homes) == {"keys-kept", "draft-written", "ledger-published"}
    for home in homes:
        archive = opened(home)
        if not archive.is_set_up():
            archive.set_up()
        put(archive, 1)
        assert numbers_in(opened(home)) == {1}
        assert_in_order(home)


@pytest.mark.parametrize("same_computer", [True, False])
def test_recover(tmp_path: Path, same_computer: bool) -> None:
    base = prepared(tmp_path, range(6))
    opened(base).shred((base / "ids").read_text("ascii").split()[:1])
    put(opened(base), 6)
    if not same_computer:
        (base / "keys.json").unlink()
    for home in cut_off_at_each_step("recover", base, tmp_path / "work"):
        if same_computer:
            assert numbers_in(opened(home)) == {1, 2, 3, 4, 5, 6}
        code = RecoveryCode(code=Secret((home / "code").read_text("ascii")))
        assert opened(home).recover(code) == 6
        archive = opened(home)
        assert numbers_in(archive) == {1, 2, 3, 4, 5, 6}
        assert_in_order(home)
        put(archive, 7)
        assert numbers_in(opened(home)) == {1, 2, 3, 4, 5, 6, 7}


@pytest.mark.parametrize("scenario", ["put", "shred"])
def test_the_code_opens_whatever_was_cut_off(tmp_path: Path, scenario: str) -> None:
    base = prepared(tmp_path, range(4))
    for home in cut_off_at_each_step(scenario, base, tmp_path / "work"):
        (home / "keys.json").unlink()
        told = len(told_to(home))
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
        assert_in_order(home)


def test_a_failure_at_any_step_of_put_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    class Broken(Exception):
        pass

    def breaking(name: str) -> Callable[[str], None]:
        def checkpoint(passed: str) -> None:
            if passed == name:
                raise Broken

        return checkpoint

    base = prepared(tmp_path, (1, 2))
    before = {path for path in base.rglob("*") if path.is_file()}
    steps = ("draft-written", "object-written", "object-flushed", "object-compared")
    for step in (*steps, "ledger-published"):
        archive = opened(base, breaking(step))
        with pytest.raises(Broken):
            put(archive, 3)
        left = {path for path in base.rglob("*") if path.is_file()} - before
        assert not [path for path in left if path.suffix == ".age"]
        assert numbers_in(archive) == {1, 2}
        assert_in_order(base)
    assert message(3) not in [opened(base).read(item.id) for item in opened(base).items()]
