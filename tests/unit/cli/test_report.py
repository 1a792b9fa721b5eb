"""`report`: figures for people and for programs, and the files."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # no stubs exist
import pytest

from hygiene_app.cli.main import run
from tests.support.house import House, application, build_house
from tests.unit.cli.launching import SCHEMA, launch

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = build_house(tmp_path)
    for number in range(1, 4):
        built.server.add("INBOX", application(number), received=OLD)
    built.scanned()
    yield built
    built.store.close()


def report(house: House, *arguments: str) -> int:
    return run(["report", *arguments], launch(house))


def test_for_people(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(house) == 0
    out = capsys.readouterr().out
    assert "about 3 people would be hit" in out
    assert "3 messages need not be kept any more" in out


def test_for_programs(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(house, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    SCHEMA.validate(document)
    (kind,) = document["kinds"]
    assert (document["people"], kind["category"], kind["due"]) == (3, "cv", 3)
    assert (document["severity"], document["due"]["messages"]) == ("medium", 3)
    assert len(document["details"]["largest"]) == 3


def test_files_for_people_in_their_language(house: House, tmp_path: Path) -> None:
    page, paper = tmp_path / "a.html", tmp_path / "a.pdf"
    assert report(house, "--html", str(page), "--pdf", str(paper), "--language", "fr") == 0
    assert "environ 3 personnes" in page.read_text("utf-8")
    document = pypdfium2.PdfDocument(paper)
    try:
        assert "environ 3 personnes" in document[0].get_textpage().get_text_bounded()
    finally:
        document.close()


def test_the_language_of_the_user_is_taken(house: House, tmp_path: Path) -> None:
    house.store.settings.put("language", "de")
    page = tmp_path / "a.html"
    assert report(house, "--html", str(page)) == 0
    assert '<html lang="de">' in page.read_text("utf-8")


def test_counts_alone_for_the_employer(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.html"
    assert report(house, "--employer", "--json", "--html", str(page)) == 0
    out = capsys.readouterr().out
    document = json.loads(out)
    SCHEMA.validate(document)
    assert document["details"] is None
    for text in (out, page.read_text("utf-8")):
        assert "lotte" not in text.lower()
        assert "Sollicitatie" not in text


def test_a_place_that_cannot_be_written_is_told(
    house: House, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert report(house, "--html", str(tmp_path / "missing" / "a.html")) == 1
    assert "a.html" in capsys.readouterr().err
