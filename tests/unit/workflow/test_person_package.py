"""What is held about a person, as a file to hand over."""

import hashlib
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped] # no stubs exist
import pytest

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Cancelled, Job, quiet_job
from hygiene_app.model.paper import Sheet
from hygiene_app.model.person import PersonFound
from hygiene_app.words.loading import load
from hygiene_app.words.person_sheet import person_sheet
from hygiene_app.workflow.person_package import Packed
from tests.support.house import TODAY, House, application
from tests.unit.workflow.test_person import OLD, archived, fill, mail, search


def write(house: House, path: Path, found: PersonFound, job: Job | None = None) -> Packed:
    def overview(files: Mapping[int, str]) -> Sheet:
        words = load("nl", PackagedResources())
        return person_sheet(words, found, made=TODAY, mailboxes=1, files=files)

    return house.verbs.person_package.write(path, found.hits, overview, job or quiet_job())


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_messages_overview_and_hashes(house: House, tmp_path: Path) -> None:
    archived(house, application(1))
    fill(house, application(2), mail(3, subject="Über/uns: <b>", text="Lotte Proef"))
    found = search(house, "Lotte Proef")
    packed = write(house, tmp_path / "lotte.zip", found)
    assert packed.problems == {}
    with zipfile.ZipFile(tmp_path / "lotte.zip") as package:
        assert package.testzip() is None
        names = set(package.namelist())
        manifest = json.loads(package.read("manifest.json"))
        overview = text_of(package.read("overview.pdf"))
        contents = {name: package.read(name) for name in names}
    assert names == {"manifest.json", "overview.pdf", *packed.files.values()}
    assert "messages/0003_2021-03-12_Uber-uns-b.eml" in names
    lines = {line["file"]: line for line in manifest["files"]}
    assert lines.keys() == names - {"manifest.json"}
    for name, line in lines.items():
        assert line["sha256"] == hashlib.sha256(contents[name]).hexdigest()
        assert line["size"] == len(contents[name])
    assert {contents[name] for name in packed.files.values()} == {
        application(1),
        application(2),
        mail(3, subject="Über/uns: <b>", text="Lotte Proef"),
    }
    assert sorted(line["from"] for line in lines.values() if "from" in line) == [
        "archive",
        "mailbox",
        "mailbox",
        "mailbox",  # the original of the archived one, in the Trash
    ]
    assert "Wat hier over Lotte Proef bewaard wordt" in overview
    assert "Er werden 4 berichten gevonden." in overview


def test_what_is_gone_is_told_and_the_rest_is_there(house: House, tmp_path: Path) -> None:
    fill(house, application(1), application(2))
    found = search(house, "Lotte Proef")
    identity = found.hits[0].held.identity
    assert identity is not None
    house.server.take_away(identity.ref)
    packed = write(house, tmp_path / "lotte.zip", found)
    assert packed.problems == {found.hits[0].number: ErrorCode.MESSAGE_GONE}
    assert list(packed.files) == [found.hits[1].number]
    with zipfile.ZipFile(tmp_path / "lotte.zip") as package:
        assert "ontbreekt in dit pakket" in text_of(package.read("overview.pdf"))


def test_a_mailbox_that_cannot_be_reached_is_told(house: House, tmp_path: Path) -> None:
    fill(house, application(1))
    found = search(house, "Lotte Proef")
    house.server.fail_next("open", KnownError(ErrorCode.CONNECTION_LOST))
    packed = write(house, tmp_path / "lotte.zip", found)
    assert packed.problems == {found.hits[0].number: ErrorCode.CONNECTION_LOST}


def test_stopped_half_way_it_leaves_nothing_behind(house: House, tmp_path: Path) -> None:
    fill(house, application(1))
    found = search(house, "Lotte Proef")
    with pytest.raises(Cancelled):
        write(house, tmp_path / "lotte.zip", found, Job(cancelled=lambda: True))
    assert list(tmp_path.glob("lotte*")) == []


def test_a_place_that_cannot_be_written_is_told(house: House, tmp_path: Path) -> None:
    fill(house, application(1))
    found = search(house, "Lotte Proef")
    with pytest.raises(KnownError) as caught:
        write(house, tmp_path / "missing" / "lotte.zip", found)
    assert caught.value.code is ErrorCode.NOT_WRITABLE


def test_received_is_told_in_the_manifest(house: House, tmp_path: Path) -> None:
    fill(house, application(1))
    write(house, tmp_path / "a.zip", search(house, "Lotte Proef"))
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        manifest = json.loads(package.read("manifest.json"))
    (line,) = [each for each in manifest["files"] if each["file"].endswith(".eml")]
    assert line["received"] == OLD.isoformat()
