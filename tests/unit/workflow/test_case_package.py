"""What a person gets: all that was included, and nobody who was marked."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.case import CaseKind, CaseView, Ruling
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, quiet_job
from hygiene_app.words.case_sheet import access_sheet, left_out_line
from hygiene_app.words.loading import load
from hygiene_app.workflow.cases import id_of
from hygiene_app.workflow.person_package import Packed
from tests.support.house import TODAY, House, application
from tests.unit.workflow.test_cases import case_of, view
from tests.unit.workflow.test_person import fill, mail
from tests.unit.workflow.test_person_package import text_of


def package(house: House, seen: CaseView, path: Path, job: Job | None = None) -> Packed:
    words = load("nl", PackagedResources())
    return house.verbs.case_package.write(
        path,
        seen,
        lambda found, files: access_sheet(words, seen, found, made=TODAY, mailboxes=1, files=files),
        lambda name: left_out_line(words, name),
        job or quiet_job(),
    )


def opened(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as content:
        assert content.testzip() is None
        return {name: content.read(name) for name in content.namelist()}


def test_what_was_excluded_is_not_in_it(house: House, tmp_path: Path) -> None:
    fill(house, application(1), application(2, extra="GEHEIM"))
    case = case_of(house)
    out = next(e for e in view(house, case).entries if e.hit.held.subject.endswith("2"))
    house.verbs.cases.decide(
        case.id, [id_of(out.note)], Ruling.EXCLUDE, quiet_job(), reason="geheim"
    )
    with pytest.raises(KnownError) as caught:
        package(house, view(house, case), tmp_path / "a.zip")
    assert caught.value.code is ErrorCode.CASE_UNDECIDED
    seen = house.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    package(house, seen, tmp_path / "a.zip")
    files = opened(tmp_path / "a.zip")
    assert sum(name.endswith(".eml") for name in files) == 1
    assert not any(b"GEHEIM" in data for data in files.values())
    assert "hoort niet bij het antwoord" in " ".join(text_of(files["overview.pdf"]).split())


def test_a_marked_name_stands_in_no_file(house: House, tmp_path: Path) -> None:
    fill(
        house,
        application(1),
        mail(2, subject="Bo Janssens over Lotte Proef", text="Bo vindt Lotte Proef goed."),
        mail(3, sender="Zoë Maes <zoe@klant.example.net>", text="Lotte Proef en ook B. Janssens"),
        mail(4, sender="Zoë Maes <zoe@klant.example.net>", files={"Proef Lotte.txt": "niets"}),
    )
    case = case_of(house)
    house.verbs.cases.hide(case.id, ["Bo Janssens", "bo@klant.example.net"])
    seen = house.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    packed = package(house, seen, tmp_path / "a.zip")
    files = opened(tmp_path / "a.zip")
    assert packed.problems == {}
    assert sorted(name[-4:] for name in packed.files.values()) == [".eml", ".txt", ".txt", ".txt"]
    files["overview.pdf"] = text_of(files["overview.pdf"]).encode()
    for name, data in files.items():
        text = f"{name} {data.decode()}".lower()
        assert "janssens" not in text, name
        assert "bo@" not in text, name
    manifest = json.loads(files["manifest.json"])
    for line in manifest["files"]:
        if line["file"] != "overview.pdf":
            assert hashlib.sha256(files[line["file"]]).hexdigest() == line["sha256"]


def test_what_cannot_be_fetched_is_listed(house: House, tmp_path: Path) -> None:
    fill(house, application(1))
    case = case_of(house)
    seen = house.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    house.server.empty("INBOX")
    assert len(package(house, seen, tmp_path / "a.zip").problems) == 1
    manifest = json.loads(opened(tmp_path / "a.zip")["manifest.json"])
    assert [line["problem"] for line in manifest["missing"]] == ["message-gone"]


def test_what_a_power_cut_left_is_removed_at_the_next_look(house: House, tmp_path: Path) -> None:
    fill(house, application(1))
    case = case_of(house)
    seen = house.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    half = tmp_path / "a.zip.part"
    left: list[bytes] = []

    def look(_progress: object) -> None:
        left.append(half.read_bytes() if half.exists() else b"")

    package(house, seen, tmp_path / "a.zip", Job(look))
    assert left
    assert house.store.settings.get("package-begun") == ""
    assert not half.exists()
    half.write_bytes(b"clear text")
    house.store.settings.put("package-begun", str(half))
    house.verbs.person_package.sweep()
    assert not half.exists()
    house.verbs.person_package.sweep()


def test_an_erasure_has_no_package(house: House, tmp_path: Path) -> None:
    case = case_of(house, CaseKind.ERASURE)
    with pytest.raises(KnownError) as caught:
        package(house, view(house, case), tmp_path / "a.zip")
    assert caught.value.code is ErrorCode.CASE_KIND


def test_a_header_that_cannot_be_decoded_is_read_as_it_stands(house: House, tmp_path: Path) -> None:
    raw = b"Comments: =?utf-8?b?A?= groeten\r\n" + application(1)
    fill(house, raw)
    case = case_of(house)
    house.verbs.cases.hide(case.id, ["Bo Janssens"])
    seen = house.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    packed = package(house, seen, tmp_path / "a.zip")
    (name,) = packed.files.values()
    assert name.endswith(".eml")
    assert opened(tmp_path / "a.zip")[name] == raw
