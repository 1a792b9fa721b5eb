"""A small sample of the hostile files (`python -m tests.hostile` makes thousands)."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene_app.app import recognise_only
from hygiene_app.model.document import Reading, ReadRequest, Unreadable, UnreadableReason
from hygiene_app.model.job import Job
from hygiene_app.readers.limits import Limits
from hygiene_app.readers.memory import resident_bytes
from hygiene_app.readers.pool import ReaderPool
from tests.hostile.bombs import bombs
from tests.hostile.damage import damaged
from tests.hostile.others import others
from tests.hostile.pdfs import pdfs

_SLOW = ("attributes.xml", "one-page-often.pdf", "ten-forms-each.pdf", "long-dictionary.pdf")
"""Those take seconds, and are ended by the clock at the latest."""


def _sample() -> Iterator[tuple[str, bytes]]:
    dice = random.Random(7)
    everything = [*bombs(12), *pdfs(2), *others(1)]
    named = [file for file in everything if file[0] not in _SLOW]
    yield from dice.sample(named, 60)
    yield from dice.sample(list(damaged(dice, 2)), 60)


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    sample = dict(_sample())
    names = list(sample)
    requests = (
        ReadRequest(key=key, content=sample[name], name=name) for key, name in enumerate(names)
    )
    with ReaderPool(limits=Limits(seconds=10), find=lambda: None, children=2) as pool:
        read = {names[key]: reading for key, reading in pool.read_all(requests)}
        sizes = [resident_bytes(pid) for pid in pool.child_pids]
    assert max(sizes) < Limits().memory_bytes
    assert set(read) == set(names)
    return read


def test_every_hostile_file_has_one_reading_and_kills_no_child(
    readings: dict[str, Reading],
) -> None:
    dead = (UnreadableReason.CRASHED, UnreadableReason.MEMORY)
    killed = {
        name
        for name, reading in readings.items()
        if isinstance(reading, Unreadable) and reading.reason in dead
    }

    assert killed == set()


def test_names_come_back(readings: dict[str, Reading]) -> None:
    assert all(name == reading.name for name, reading in readings.items())


def test_the_program_recognises_a_message_with_a_header_made_to_harm(tmp_path: Path) -> None:
    path = tmp_path / "colons.eml"
    path.write_bytes(dict(others(1))["colons.eml"])
    with recognise_only() as recognise:
        (result,) = recognise.run([path], Job())

    assert result.reason is None


def test_making_files_writes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with ReaderPool(find=lambda: None, children=1) as pool:
        pool.read(next(iter(pdfs(1)))[1], name="a", media_type="")
        assert len(list(tmp_path.rglob("*"))) == 1

    assert list(tmp_path.rglob("*")) == []
