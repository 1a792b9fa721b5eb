"""`person`: what is held about somebody, and the package."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from hygiene_app.cli.main import run
from tests.support.house import House, application, build_house
from tests.unit.cli.launching import SCHEMA, launch
from tests.unit.workflow.test_person import fill, mail


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = build_house(tmp_path)
    fill(
        built,
        application(1),
        application(2),
        mail(3, subject="Alleen het adres", sender="lotte1@example.org"),
    )
    yield built
    built.store.close()


def person(house: House, *arguments: str) -> int:
    return run(["person", *arguments], launch(house))


def test_for_people(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert person(house, "Lotte Proef") == 0
    out = capsys.readouterr().out
    assert "2 messages were found." in out
    assert "CVs: 2 (2021: 2)" in out
    assert "Also writes as lotte1@example.org: one message." in out


def test_for_programs(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert person(house, "Lotte Proef", "--aliases", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    SCHEMA.validate(document)
    assert len(document["hits"]) == 3
    assert document["searched"] == {
        "messages": 3,
        "missing": 0,
        "not_read": 0,
        "archive_closed": False,
    }
    assert document["aliases"] == []


def test_the_package(house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "lotte.zip"
    assert person(house, "Lotte Proef", "--export", str(path), "--json") == 0
    document = json.loads(capsys.readouterr().out)
    SCHEMA.validate(document)
    with zipfile.ZipFile(path) as package:
        assert {hit["file"] for hit in document["hits"]} < set(package.namelist())


def test_what_could_not_be_fetched_is_counted(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house.server.empty("INBOX")
    assert person(house, "Lotte Proef", "--export", str(tmp_path / "a.zip")) == 3
    assert "2 messages could not be fetched" in capsys.readouterr().out


def test_switched_off_it_says_so(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    house.verbs.word_index.switch(on=False)
    assert person(house, "Lotte Proef") == 1
    assert "switched off" in capsys.readouterr().err


def test_nothing_to_look_for(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert person(house, "?") == 1
    assert "at least eight digits" in capsys.readouterr().err


def test_a_scan_reads_again_what_is_missing(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    house.verbs.word_index.switch(on=False)
    house.verbs.word_index.switch(on=True)
    assert person(house, "Lotte Proef") == 0
    assert "3 messages were read before words were kept" in capsys.readouterr().out
    assert run(["scan", "--words"], launch(house)) == 0
    capsys.readouterr()
    assert person(house, "Lotte Proef") == 0
    assert "2 messages were found." in capsys.readouterr().out
