"""Who can read the archive: the device, the code, the company, and no one else."""

import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from hygiene_app.archive.cipher import Undecryptable, decrypt, new_identity, recipient_of
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import CANARY, numbers_in, put

ZEROS = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"
"""A recipient for which every secret is the same."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def keys() -> MemoryKeys:
    return MemoryKeys()


def ledger_names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "ledger").iterdir())


def readable_by(folder: Path, identity: Secret) -> list[str]:
    """Return the ledger files that this identity opens."""
    names = []
    for path in sorted((folder / "ledger").iterdir()):
        try:
            decrypt(path.read_bytes(), (identity,))
        except Undecryptable:
            continue
        names.append(path.name)
    return names


def test_nothing_is_in_clear_and_everything_is_private(folder: Path, keys: MemoryKeys) -> None:
    archive = AgeArchive(folder, keys, merge_at=3)
    code = archive.set_up().code
    items = put(archive, *range(6))
    archive.shred((items[0].id,))
    device = keys.values["archive-device"].reveal()
    for path in folder.rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path.name
        if path.is_file():
            data = path.read_bytes() + path.name.encode()
            for secret in (CANARY, code.reveal(), device, "sender@", "account-1", "age1"):
                assert secret.encode() not in data
            assert items[1].sha256.encode() not in data
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_what_is_kept_in_the_keyring_is_small(folder: Path, keys: MemoryKeys) -> None:
    archive = AgeArchive(folder, keys)
    code = archive.set_up().code
    put(archive, 1)
    assert keys.values.keys() == {"archive-device", "archive-head", "archive-place"}
    assert all(len(value.reveal()) < 160 for value in keys.values.values())
    assert all(code.reveal() not in value.reveal() for value in keys.values.values())


def test_the_keys_of_what_was_shredded_are_gone_for_every_reader(
    folder: Path, keys: MemoryKeys
) -> None:
    archive = AgeArchive(folder, keys, merge_at=3)
    code = archive.set_up().code
    items = put(archive, *range(7))
    before = Secret(keys.values["archive-device"].reveal())
    clear = b"".join(decrypt(p.read_bytes(), (code,)) for p in (folder / "ledger").iterdir())
    secret = re.findall(rb"AGE-SECRET-KEY-1\w+", clear)
    assert len(secret) == 7
    archive.shred([items[number].id for number in (0, 3, 6)])
    clear = b"".join(decrypt(p.read_bytes(), (code,)) for p in (folder / "ledger").iterdir())
    assert len([each for each in secret if each in clear]) == 4
    assert len(re.findall(rb"AGE-SECRET-KEY-1\w+", clear)) == 4
    assert b"subject 0" not in clear
    assert readable_by(folder, before) == []
    assert before.reveal() not in keys.values["archive-device"].reveal()


def test_escrow_reads_everything_from_the_start(folder: Path, keys: MemoryKeys) -> None:
    company = new_identity()
    archive = AgeArchive(folder, keys, escrow=(recipient_of(company),), merge_at=3)
    archive.set_up()
    put(archive, *range(5))
    assert readable_by(folder, company) == ledger_names(folder)


def test_escrow_that_comes_later_reads_what_was_there_and_one_that_goes_does_not(
    folder: Path, keys: MemoryKeys
) -> None:
    first, second = new_identity(), new_identity()
    recipients = recipient_of(first), recipient_of(second)
    AgeArchive(folder, keys).set_up()
    put(AgeArchive(folder, keys, merge_at=3), *range(5))
    assert numbers_in(AgeArchive(folder, keys, escrow=recipients)) == set(range(5))
    assert readable_by(folder, first) == readable_by(folder, second) == ledger_names(folder)
    before = {path: path.read_bytes() for path in (folder / "ledger").iterdir()}
    assert numbers_in(AgeArchive(folder, keys, escrow=recipients[::-1] * 2)) == set(range(5))
    assert {path: path.read_bytes() for path in (folder / "ledger").iterdir()} == before
    assert numbers_in(AgeArchive(folder, keys, escrow=recipients[:1])) == set(range(5))
    assert readable_by(folder, first) == ledger_names(folder)
    assert readable_by(folder, second) == []


def test_the_company_recovers_for_someone_who_lost_the_code(folder: Path, keys: MemoryKeys) -> None:
    company = new_identity()
    archive = AgeArchive(folder, keys, escrow=(recipient_of(company),))
    code = archive.set_up()
    put(archive, 1, 2)
    elsewhere = AgeArchive(folder, MemoryKeys(), escrow=(recipient_of(company),))
    assert elsewhere.recover(replace(code, code=company)) == 2
    assert readable_by(folder, code.code) == ledger_names(folder)


@pytest.mark.parametrize("recipient", ["", "age1", "ssh-ed25519 AAAA", "An Peeters", ZEROS])
def test_an_escrow_recipient_that_is_none_is_refused(
    folder: Path, keys: MemoryKeys, recipient: str
) -> None:
    with pytest.raises(KnownError) as problem:
        AgeArchive(folder, keys, escrow=(recipient,)).set_up()
    assert problem.value.code is ErrorCode.POLICY_INVALID
    assert keys.values == {}
    AgeArchive(folder, keys).set_up()
    archive = AgeArchive(folder, keys, escrow=(recipient,))
    assert archive.items() == ()
    with pytest.raises(KnownError) as problem:
        put(archive, 1)
    assert problem.value.code is ErrorCode.POLICY_INVALID
    assert put(AgeArchive(folder, keys), 1)
