"""The mark of the recovery code: which page belongs to which folder."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.archive import code_mark
from hygiene_app.archive.cipher import new_identity, recipient_of
from hygiene_app.archive.code_mark import Marks, mark_of
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchiveProblem, RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import put


def _recipients(count: int) -> list[str]:
    return [recipient_of(new_identity()) for _ in range(count)]


def test_it_is_the_same_for_ever() -> None:
    """It stands on paper."""
    code = Secret("AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ8H00W3")
    assert mark_of(recipient_of(code)) == "72D7-9B0F"


def test_it_knows_the_codes_before(tmp_path: Path) -> None:
    marks: list[str] = []
    for recipient in _recipients(3):
        code_mark.write(tmp_path, recipient)
        marks.insert(0, mark_of(recipient))
        assert code_mark.read(tmp_path) == Marks(now=marks[0], before=tuple(marks[1:]))


def test_one_that_comes_back_is_not_one_before(tmp_path: Path) -> None:
    one, two = _recipients(2)
    for recipient in (one, two, one, one):
        code_mark.write(tmp_path, recipient)
    assert code_mark.read(tmp_path) == Marks(now=mark_of(one), before=(mark_of(two),))


def test_it_does_not_grow_without_end(tmp_path: Path) -> None:
    for recipient in _recipients(30):
        code_mark.write(tmp_path, recipient)
    marks = code_mark.read(tmp_path)
    assert marks is not None
    assert len(marks.before) == 20


@given(st.binary(max_size=200))
def test_anything_else_is_spoilt(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "CODE.txt").write_bytes(data)
    assert code_mark.read(folder) is None
    assert code_mark.is_spoilt(folder)


def _refused(folder: Path, code: Secret) -> KnownError:
    with pytest.raises(KnownError) as problem:
        AgeArchive(folder, MemoryKeys()).recover(RecoveryCode(code=code))
    return problem.value


def test_the_code_of_another_archive_is_told_as_such(tmp_path: Path) -> None:
    archive = AgeArchive(tmp_path / "one", MemoryKeys())
    archive.set_up()
    put(archive, 1)
    other = AgeArchive(tmp_path / "two", MemoryKeys()).set_up().code
    problem = _refused(tmp_path / "one", other)
    assert problem.code is ErrorCode.RECOVERY_CODE_OTHER
    assert problem.facts == {"mark": archive.status().code_mark}


def test_without_the_file_it_is_just_wrong(tmp_path: Path) -> None:
    AgeArchive(tmp_path, MemoryKeys()).set_up()
    (tmp_path / "CODE.txt").unlink()
    problem = _refused(tmp_path, new_identity())
    assert problem.code is ErrorCode.RECOVERY_CODE_WRONG


def test_a_file_that_claims_the_code_does_not_make_it_fit(tmp_path: Path) -> None:
    AgeArchive(tmp_path, MemoryKeys()).set_up()
    code = new_identity()
    code_mark.write(tmp_path, recipient_of(code))
    assert _refused(tmp_path, code).code is ErrorCode.ARCHIVE_DAMAGED


def test_every_code_before_is_told_to_be_replaced(tmp_path: Path) -> None:
    archive = AgeArchive(tmp_path, MemoryKeys())
    codes = [archive.set_up()]
    for _ in range(3):
        codes.append(archive.renew_recovery())
        archive.confirm_recovery(codes[-1])
    for code in codes[:-1]:
        problem = _refused(tmp_path, code.code)
        assert problem.code is ErrorCode.RECOVERY_CODE_REPLACED
        assert problem.facts == {"mark": archive.status().code_mark}


@pytest.mark.parametrize("spoilt", [b"", b"something else", b"\xff"])
def test_verify_tells_a_spoilt_file_and_recovering_repairs_it(
    tmp_path: Path, spoilt: bytes
) -> None:
    keys = MemoryKeys()
    code = AgeArchive(tmp_path, keys).set_up()
    (tmp_path / "CODE.txt").write_bytes(spoilt)
    for _ in range(2):
        check = AgeArchive(tmp_path, keys).verify(quiet_job())
        assert check.problems == (("CODE.txt", ArchiveProblem.HEAD_DAMAGED),)
    AgeArchive(tmp_path, keys).recover(code)
    assert AgeArchive(tmp_path, keys).verify(quiet_job()).problems == ()


def test_a_missing_file_comes_back_by_itself(tmp_path: Path) -> None:
    """Archives of the first version have none."""
    keys = MemoryKeys()
    AgeArchive(tmp_path, keys).set_up()
    before = (tmp_path / "CODE.txt").read_bytes()
    (tmp_path / "CODE.txt").unlink()
    AgeArchive(tmp_path, keys).items()
    assert (tmp_path / "CODE.txt").read_bytes() == before
