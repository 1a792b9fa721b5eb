"""`case`: from receipt to answer, on the command line."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from hygiene_app.cli.main import run
from tests.support.house import House, application, build_house
from tests.unit.cli.launching import SCHEMA, launch
from tests.unit.workflow.test_person import fill, mail


class Told(Protocol):
    def __call__(self, *arguments: str, code: int = 0) -> dict[str, Any]: ...


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = build_house(tmp_path)
    fill(built, application(1), application(2), mail(3, text="Lotte Proef, zegt Bo Janssens"))
    yield built
    built.store.close()


@pytest.fixture
def case(house: House, capsys: pytest.CaptureFixture[str]) -> Told:
    def told(*arguments: str, code: int = 0) -> dict[str, Any]:
        assert run(["case", *arguments, "--json"], launch(house)) == code
        document: dict[str, Any] = json.loads(capsys.readouterr().out)
        SCHEMA.validate(document)
        return document

    return told


def test_access_from_receipt_to_the_end(case: Told, tmp_path: Path) -> None:
    opened = case("open", "access", "Lotte Proef", "--received", "2026-11-10", "--language", "fr")
    number = opened["case"]["id"]
    assert opened["case"]["due"] == "2026-12-10"
    assert case("extend", number, "--reason", "veel")["case"]["due"] == "2027-02-10"
    ids = [each["id"] for each in case("show", number)["messages"]]
    assert len(ids) == 3
    case("decide", number, ids[0], "--exclude", "--reason", "iemand anders")
    case("decide", number, ids[1], "--rectify", "De naam klopt niet")
    assert case("decide", number, "--include")["undecided"] == 0
    assert case("hide", number, "Bo Janssens")["case"]["hidden"] == ["Bo Janssens"]
    path = tmp_path / "a.zip"
    assert case("package", number, str(path))["written"] == [str(path)]
    with zipfile.ZipFile(path) as package:
        assert len(package.namelist()) == 4
    assert case("close", number)["case"]["closed"]
    assert [each["id"] for each in case("list")["cases"]] == [number]


def test_erasure_is_a_dry_run_first(case: Told, house: House, tmp_path: Path) -> None:
    number = case("open", "erasure", "Lotte Proef", "--language", "de")["case"]["id"]
    assert case("erase", number, code=1)["error"]["code"] == "case-undecided"
    case("decide", number, "--include")
    assert case("erase", number)["erasure"] == {
        "dry_run": True,
        "messages": 3,
        "archived": 0,
        "keep": [],
    }
    assert len(house.server.messages("INBOX")) == 3
    assert case("erase", number, "--yes")["fates"] == {"erased": 3, "kept": 0, "failed": 0}
    assert house.server.messages("INBOX") == ()
    letter = case("letter", number, "--pdf", str(tmp_path / "brief.pdf"))
    assert "Wir haben 3 Nachrichten gelöscht." in letter["letter"]
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


def test_for_people(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["case", "list"], launch(house)) == 0
    assert "No cases." in capsys.readouterr().out
    assert run(["case", "open", "erasure", "Lotte Proef", "--language", "nl"], launch(house)) == 0
    assert "answer by 2026-12-23" in capsys.readouterr().out
    (one,) = house.verbs.cases.list()
    for verb in (["decide", one.id, "--include"], ["erase", one.id], ["erase", one.id, "--yes"]):
        assert run(["case", *verb], launch(house)) == 0
    out = capsys.readouterr().out
    assert "Nothing was done. Add --yes to do it." in out
    assert run(["case", "letter", one.id], launch(house)) == 0
    assert "We hebben 3 berichten gewist." in capsys.readouterr().out
    assert run(["case", "list"], launch(house)) == 0
    assert "Lotte Proef" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "nothere1"], "There is no such case"),
        (["open", "access", "?"], "at least eight digits"),
        (["open", "access", "Lotte Proef", "--received", "gisteren"], "YYYY-MM-DD"),
        (["open", "access", "Lotte Proef", "--received", "2027-01-01"], "future"),
    ],
)
def test_bad_input_gets_one_sentence(
    house: House, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run(["case", *arguments], launch(house)) == 1
    err = capsys.readouterr().err.strip()
    assert sentence in err
    assert "\n" not in err


def test_what_is_missing_from_the_package_is_said(
    house: House, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["case", "open", "access", "Lotte Proef", "--language", "nl"], launch(house)) == 0
    (one,) = house.verbs.cases.list()
    assert run(["case", "decide", one.id, "--include"], launch(house)) == 0
    house.server.empty("INBOX")
    capsys.readouterr()
    assert run(["case", "package", one.id, str(tmp_path / "a.zip")], launch(house)) == 3
    assert "3 messages could not be fetched" in capsys.readouterr().out
