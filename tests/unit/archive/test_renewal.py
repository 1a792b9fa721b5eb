"""A new recovery code: cut off at any step, one code opens everything, and it is known which."""

import shutil
from pathlib import Path

import pytest

from hygiene_app.archive.cipher import Undecryptable, decrypt, new_identity, recipient_of
from hygiene_app.archive.code_mark import mark_of, read
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.cut_homes import (
    assert_in_order,
    cut_off_at_each_step,
    killed_at,
    prepared,
    told_to,
)
from tests.unit.archive.cut_off import opened
from tests.unit.archive.power_failure import Recording, found_again
from tests.unit.archive.samples import numbers_in, put


def _opens(code: Secret, folder: Path) -> set[bool]:
    """Return whether the code opens the files of the ledger: {True} all of them, {False} none."""
    return {_fits(code, path) for path in (folder / "ledger").glob("*.age")}


def _fits(code: Secret, path: Path) -> bool:
    try:
        decrypt(path.read_bytes(), (code,))
    except Undecryptable:
        return False
    return True


def _recovers(home: Path, code: Secret) -> set[int]:
    """Return what someone finds who has a copy of the folder and this code, on a new computer."""
    copy = home / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home / "archive", copy)
    archive = AgeArchive(copy, MemoryKeys())
    archive.recover(RecoveryCode(code=code))
    return numbers_in(archive)


def _pending(tmp_path: Path) -> tuple[Path, Secret, Secret]:
    """Return a home with a new code that is not confirmed, the old code and the new one."""
    base = prepared(tmp_path, range(6))
    archive = opened(base)
    archive.shred((archive.items()[-1].id,))
    new = archive.renew_recovery().code
    put(archive, 6, 7)
    (base / "new-code").write_text(new.reveal(), "ascii")
    return base, Secret((base / "code").read_text("ascii")), new


def test_renewing_cut_off(tmp_path: Path) -> None:
    base = prepared(tmp_path, range(6))
    homes = cut_off_at_each_step("renew", base, tmp_path / "work")
    assert killed_at(homes) == {
        "draft-written",
        "ledger-published",
        "ledger-removed",
        "renewal-written",
    }
    old = Secret((base / "code").read_text("ascii"))
    for home in homes:
        assert _opens(old, home / "archive") == {True}
        assert _recovers(home, old) == set(range(6))
        archive = opened(home)
        status = archive.status()
        assert status.code_mark == mark_of(recipient_of(old))
        for line in told_to(home):
            assert status.next_mark == mark_of(recipient_of(Secret(line)))
            assert _opens(Secret(line), home / "archive") == {True}
        assert numbers_in(archive) == set(range(6))
        assert_in_order(home)


def test_confirming_cut_off(tmp_path: Path) -> None:
    base, old, new = _pending(tmp_path)
    homes = cut_off_at_each_step("confirm", base, tmp_path / "work")
    assert killed_at(homes) >= {"draft-written", "ledger-published", "renewal-settled"}
    marks = {mark_of(recipient_of(code)): code for code in (old, new)}
    for home in homes:
        assert _opens(new, home / "archive") == {True}
        assert _recovers(home, new) == set(range(1, 8))
        archive = opened(home)
        status = archive.status()
        opens = marks[status.code_mark]
        assert _opens(opens, home / "archive") == {True}
        marked = read(home / "archive")
        assert marked is not None
        assert marked.now == status.code_mark, "the file in clear says it too"
        if status.next_mark:
            assert (opens, marks[status.next_mark]) == (old, new)
            assert not told_to(home)
        else:
            assert opens == new
            assert _opens(old, home / "archive") == {False}
        assert numbers_in(archive) == set(range(1, 8))
        assert_in_order(home)
        archive.confirm_recovery(RecoveryCode(code=new))
        assert _opens(old, home / "archive") == {False}


@pytest.mark.expects_logs
def test_the_old_code_takes_nothing_over_while_it_is_being_replaced(tmp_path: Path) -> None:
    """It opens some files still, and what it does not open must not be set aside."""
    base, old, new = _pending(tmp_path)
    refused = 0
    for home in cut_off_at_each_step("confirm", base, tmp_path / "work"):
        try:
            found = _recovers(home, old)
        except KnownError as exc:
            assert exc.code is ErrorCode.RECOVERY_CODE_REPLACED
            refused += 1
            assert not list((home / "copy").rglob("*.damaged"))
            again = AgeArchive(home / "copy", MemoryKeys())
            again.recover(RecoveryCode(code=new))
            found = numbers_in(again)
        assert found == set(range(1, 8))
    assert refused > 2


def test_cancelling_cut_off(tmp_path: Path) -> None:
    base, old, new = _pending(tmp_path)
    for home in cut_off_at_each_step("cancel", base, tmp_path / "work"):
        assert _opens(old, home / "archive") == {True}
        archive = opened(home)
        pending = archive.status().next_mark
        assert pending in ("", mark_of(recipient_of(new)))
        assert _opens(new, home / "archive") == {bool(pending)}
        assert not (pending and told_to(home))
        assert numbers_in(archive) == set(range(1, 8))
        assert_in_order(home)


@pytest.mark.parametrize("before", [(), ("one",)])
def test_a_change_of_the_escrow_cut_off(tmp_path: Path, before: tuple[str, ...]) -> None:
    company = {name: new_identity() for name in ("one", "two")}
    recipients = {name: recipient_of(each) for name, each in company.items()}
    base = prepared(tmp_path, range(5))
    opened(base, escrow=tuple(recipients[each] for each in before)).items()
    (base / "escrow").write_text(recipients["two"], "ascii")
    homes = cut_off_at_each_step("escrow", base, tmp_path / "work")
    assert len(homes) > 4
    for home in homes:
        assert _opens(Secret((base / "code").read_text("ascii")), home / "archive") == {True}
        archive = opened(home, escrow=(recipients["two"],))
        assert numbers_in(archive) == set(range(5))
        assert archive.status().escrow == (recipients["two"],)
        assert _opens(company["two"], home / "archive") == {True}
        assert _opens(company["one"], home / "archive") == {False}


def test_the_power_fails_while_a_code_is_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = MemoryKeys()
    archive = AgeArchive(tmp_path / "archive", keys, merge_at=3)
    old = archive.set_up()
    put(archive, *range(4))
    with monkeypatch.context() as patch:
        recording = Recording(tmp_path / "archive", keys)
        recording.watch(patch)
        new = archive.renew_recovery()
        recording.tell("made")
        archive.confirm_recovery(new)
        recording.tell("confirmed")
    for number, (tree, found_keys, told) in enumerate(recording.crashes()):
        folder = tmp_path / f"found-{number}"
        found_again(tree, folder)
        both = [_opens(code.code, folder) == {True} for code in (old, new)]
        assert any(both)
        assert both[1] or not told
        assert both[0] or "confirmed" in told or both[1]
        assert numbers_in(AgeArchive(folder, found_keys)) == set(range(4))
        if "confirmed" in told:
            assert _opens(old.code, folder) == {False}


@pytest.mark.expects_logs
def test_it_is_not_renewed_where_a_file_could_not_be_written_for_it(tmp_path: Path) -> None:
    keys = MemoryKeys()
    archive = AgeArchive(tmp_path, keys, merge_at=3)
    archive.set_up()
    put(archive, *range(4))
    new = archive.renew_recovery()
    page = sorted((tmp_path / "ledger").iterdir())[0]
    data = page.read_bytes()
    page.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    for attempt in (AgeArchive.renew_recovery, lambda each: each.confirm_recovery(new)):
        with pytest.raises(KnownError) as problem:
            attempt(AgeArchive(tmp_path, keys))
        assert problem.value.code is ErrorCode.ARCHIVE_DAMAGED


def test_the_device_goes_on_with_either(tmp_path: Path) -> None:
    keys = MemoryKeys()
    one, two = AgeArchive(tmp_path, keys, merge_at=3), AgeArchive(tmp_path, keys, merge_at=3)
    one.set_up()
    put(one, 1)
    assert numbers_in(two) == {1}
    new = one.renew_recovery()
    put(two, 2)
    one.confirm_recovery(new)
    put(two, 3, 4, 5)
    assert numbers_in(one) == {1, 2, 3, 4, 5}
    assert _opens(new.code, tmp_path) == {True}
