"""The short reader, on files of the stock tool and of ours, whole and damaged."""

import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.archive import plain_reader
from hygiene_app.archive.cipher import encrypt, new_identity, recipient_of
from hygiene_app.archive.plain_reader import Unreadable, identity, pieces
from hygiene_app.archive.vault import AgeArchive
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import message, put

CODE = new_identity()
KEY = identity(CODE.reveal())
SIZES = (0, 1, 65_535, 65_536, 65_537, 131_072, 200_000)
DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "formats" / "archive.md"


def read_plainly(sealed: bytes, key: X25519PrivateKey) -> bytes:
    return b"".join(pieces(sealed, key))


def some(size: int) -> bytes:
    return random.Random(size).randbytes(size)


@pytest.mark.parametrize("size", SIZES)
def test_it_opens_what_we_write(size: int) -> None:
    others = [recipient_of(new_identity()) for _ in range(3)]
    sealed = encrypt(some(size), (*others, recipient_of(CODE)))
    assert read_plainly(sealed, KEY) == some(size)


@pytest.mark.age
@pytest.mark.parametrize("size", SIZES)
def test_it_opens_what_the_stock_tool_writes(size: int) -> None:
    others = [recipient_of(new_identity()) for _ in range(2)]
    arguments = [part for each in (*others, recipient_of(CODE)) for part in ("-r", each)]
    done = subprocess.run(["age", *arguments], input=some(size), capture_output=True, check=True)
    assert read_plainly(done.stdout, KEY) == some(size)


@pytest.mark.age
def test_it_takes_the_code_as_age_keygen_writes_it(tmp_path: Path) -> None:
    told = subprocess.run(["age-keygen"], capture_output=True, check=True, text=True).stdout
    code = re.findall("AGE-SECRET-KEY-1.*", told)[0]
    sealed = encrypt(b"x", (re.findall(r"age1\w+", told)[0],))
    assert read_plainly(sealed, identity(code)) == b"x"


def test_every_flipped_bit_is_noticed() -> None:
    sealed = encrypt(some(100), (recipient_of(CODE),))
    for place in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[place] ^= 1 << place % 8
        with pytest.raises(Unreadable):
            read_plainly(bytes(damaged), KEY)


def test_every_missing_end_is_noticed() -> None:
    sealed = encrypt(some(70_000), (recipient_of(CODE),))
    header = sealed.index(b"\n--- ") + 49
    edges = {*range(header + 60), *range(header + 65_540, len(sealed), 97), len(sealed) - 1}
    for end in sorted(edges):
        with pytest.raises(Unreadable):
            read_plainly(sealed[:end], KEY)
    for added in (b"\0", sealed[-16:]):
        with pytest.raises(Unreadable):
            read_plainly(sealed + added, KEY)


def test_chunks_that_were_exchanged_are_noticed() -> None:
    sealed = encrypt(some(200_000), (recipient_of(CODE),))
    start = len(sealed) - (200_000 + 4 * 16)
    first, second = sealed[start:][:65_552], sealed[start:][65_552:131_104]
    for body in (second + first, first + first, second):
        with pytest.raises(Unreadable):
            read_plainly(sealed[:start] + body + sealed[start + 131_104 :], KEY)


@given(st.binary(max_size=300))
def test_what_is_no_age_file_is_refused(data: bytes) -> None:
    for sealed in (data, b"age-encryption.org/v1\n" + data):
        with pytest.raises(Unreadable):
            read_plainly(sealed, KEY)


@given(st.integers(0, 73), st.sampled_from("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L-1B"))
def test_a_slip_in_the_code_is_noticed(place: int, letter: str) -> None:
    code = CODE.reveal()
    typed = code[:place] + letter + code[place + 1 :]
    if typed != code:
        with pytest.raises(Unreadable):
            identity(typed)


@pytest.mark.parametrize("code", ["", "AGE-SECRET-KEY-1", "age1", "AGE-SECRET-KEY-1" + "Q" * 58])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(Unreadable):
        identity(code)


def test_a_damaged_archive_gives_all_that_is_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "archive"
    archive = AgeArchive(folder, MemoryKeys(), merge_at=4)
    code = archive.set_up().code.reveal()
    items = put(archive, *range(8))
    archive.shred((items[7].id,))
    paths = {n: folder / "objects" / item.id[:2] / f"{item.id}.age" for n, item in items.items()}
    paths[0].unlink()
    paths[1].write_bytes(paths[1].read_bytes()[:-1])
    shutil.copy(paths[3], paths[2])
    last = sorted((folder / "ledger").iterdir())[-1]
    last.with_name("0000000099.age").write_bytes(b"")
    out = tmp_path / "out"
    (tmp_path / "code.txt").write_text(f"{code}\n", "ascii")
    assert plain_reader.main(folder, str(tmp_path / "code.txt"), out) == 4
    assert {path.stem: path.read_bytes() for path in out.iterdir()} == {
        items[n].id: message(n) for n in (3, 4, 5, 6)
    }
    said = capsys.readouterr()
    assert said.out == "7 messages listed, 4 files could not be opened\n"
    assert len(said.err.splitlines()) == 4


def test_another_code_opens_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = AgeArchive(tmp_path / "archive", MemoryKeys())
    archive.set_up()
    put(archive, 1)
    assert plain_reader.main(tmp_path / "archive", CODE.reveal(), tmp_path / "out") == 2
    assert capsys.readouterr().out == "0 messages listed, 2 files could not be opened\n"


def test_it_is_short_alone_and_published() -> None:
    text = Path(plain_reader.__file__).read_text("utf-8")
    assert len(text.splitlines()) <= 150
    assert "hygiene_app" not in text
    assert f"```python\n{text}```" in DOCUMENT.read_text("utf-8")
