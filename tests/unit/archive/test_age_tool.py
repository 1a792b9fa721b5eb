"""The stock `age` tool and the recovery code open everything, by the steps written down."""

import hashlib
import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

from hygiene_app.archive import format_text
from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys
from tests.unit.archive.samples import entry, message, put

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "formats" / "archive.md"
EXAMPLE = "0123456789abcdef0123456789abcdef"

pytestmark = pytest.mark.age


def _steps() -> list[str]:
    """Return the commands of the document, in order."""
    text = DOCUMENT.read_text("utf-8")
    return [textwrap.dedent(each) for each in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)]


def _run(step: str, folder: Path) -> None:
    subprocess.run(["sh", "-e", "-c", step], cwd=folder, check=True, timeout=60)


def _written(tmp_path: Path, code: Secret) -> Path:
    """Take the folder and the code away from everything else."""
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(tmp_path / "archive", elsewhere / "found")
    (elsewhere / "recovery.txt").write_text(code.reveal() + "\n", "ascii")
    return elsewhere


def test_the_steps_open_one_message_and_all_of_them(tmp_path: Path) -> None:
    keys = MemoryKeys()
    archive = AgeArchive(tmp_path / "archive", keys, merge_at=3)
    code = archive.set_up().code
    items = put(archive, *range(8))
    archive.shred((items[0].id,))
    items |= put(archive, 8, 9)
    elsewhere = _written(tmp_path, code)
    names = [path.name for path in (elsewhere / "found" / "ledger").iterdir()]
    assert {len(name) for name in names} == {len("0000000001.age"), len("1-2.age") + 18}
    open_list, open_one, open_all = _steps()
    _run(open_list, elsewhere / "found")
    _run(
        open_one.replace(EXAMPLE, items[5].id).replace("/01/", f"/{items[5].id[:2]}/"),
        elsewhere / "found",
    )
    assert (elsewhere / "message.eml").read_bytes() == message(5)
    _run(open_all, elsewhere / "found")
    opened = {path.stem: path.read_bytes() for path in (elsewhere / "messages").iterdir()}
    assert opened == {items[number].id: message(number) for number in range(1, 10)}


def test_the_list_survives_a_subject_without_end(tmp_path: Path) -> None:
    from dataclasses import replace

    archive = AgeArchive(tmp_path / "archive", MemoryKeys())
    code = archive.set_up().code
    long = replace(entry(1), subject="\u20ac\ud800" * 40_000, sender='"AGE-SECRET-KEY-1\n# {"')
    item = archive.put(b"long", long)
    assert archive.item(item.id).entry == long
    elsewhere = _written(tmp_path, code)
    open_list, _, open_all = _steps()
    _run(open_list, elsewhere / "found")
    _run(open_all, elsewhere / "found")
    assert (elsewhere / "messages" / f"{item.id}.eml").read_bytes() == b"long"


def test_an_escrow_identity_opens_it_as_well(tmp_path: Path) -> None:
    identity = subprocess.run(["age-keygen"], capture_output=True, check=True).stdout.decode()
    recipient = re.findall(r"age1\w+", identity)[0]
    archive = AgeArchive(tmp_path / "archive", MemoryKeys(), escrow=(recipient,))
    archive.set_up()
    items = put(archive, 1, 2)
    elsewhere = _written(tmp_path, Secret(identity))
    open_list, _, open_all = _steps()
    _run(open_list, elsewhere / "found")
    _run(open_all, elsewhere / "found")
    assert (elsewhere / "messages" / f"{items[2].id}.eml").read_bytes() == message(2)


def test_format_txt_says_the_same_steps() -> None:
    text = re.sub(r"(?m)^ +", "", format_text.TEXT)
    for step in _steps():
        assert re.sub(r"(?m)^ +", "", step) in text
    assert format_text.TEXT.isascii()
    # `verify` compares it, so for format 1 it stays as it is in every later version
    assert (
        hashlib.sha256(format_text.TEXT.encode()).hexdigest()
        == "32933b547dc5c53ffb90d1d712326333962751cb51793bba99e6124f583facf3"
    )
    assert max(len(line) for line in format_text.TEXT.splitlines()) <= 100
