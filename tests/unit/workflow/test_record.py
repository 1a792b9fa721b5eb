"""The record for the data protection officer."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hygiene_app.model.disposal import JournalAction, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError, Uncertain
from hygiene_app.model.job import quiet_job
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.model.policy import Action
from tests.support.house import House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def clear(house: House, count: int, action: Action) -> None:
    for number in range(count):
        house.server.add("INBOX", application(number), received=OLD)
    plan = house.dispose.plan(house.scanned(), action)
    house.dispose.run(plan, quiet_job())


def test_every_deed_is_one_line_with_its_end(house: House) -> None:
    clear(house, 2, Action.ARCHIVE)
    lines = house.verbs.record.lines()
    assert [(line.action, line.outcome, line.rule) for line in lines] == [
        (JournalAction.ARCHIVE, OutcomeCode.DONE, "be.cv")
    ] * 2
    assert [line.number for line in lines] == sorted(line.number for line in lines)
    assert house.verbs.record.broken_at() is None


def test_what_has_no_end_yet_is_there_too(house: House) -> None:
    lost = Uncertain(ErrorCode.CONNECTION_LOST)
    house.server.fail_next("to_trash", lost, after=True)
    for method in ("confirm", "locate"):
        house.server.fail_next(method, lost, skip=1 if method == "confirm" else 0)
    clear(house, 1, Action.TRASH)
    (line,) = house.verbs.record.lines()
    assert line.outcome is None


def test_a_long_journal_is_read_to_its_beginning(house: House) -> None:
    house.server.add("INBOX", application(1), received=OLD)
    (found,) = house.scanned()
    for _ in range(1100):
        house.review.not_this([found])
    assert len(house.verbs.record.lines()) == 1100


def test_a_table_for_a_spreadsheet_holds_no_formula(house: House, tmp_path: Path) -> None:
    path = tmp_path / "record.csv"
    rows = [("1", "=1+1"), ("2", "één, twee"), ("3", '"')]
    house.verbs.record.write_csv(path, ("n", "text"), rows)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file))[1:] == [["1", "'=1+1"], ["2", "één, twee"], ["3", '"']]


def test_a_place_that_cannot_be_written_is_told(house: House, tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        house.verbs.record.write_csv(tmp_path / "no" / "record.csv", ("n",), [])
    assert caught.value.code is ErrorCode.NOT_WRITABLE


def test_on_paper(house: House, tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    table = Passage(sentences=("s",), columns=("n",), rows=(("1",),))
    house.verbs.papers.write_pdf(path, Sheet(title="T", language="nl", passages=(table,)))
    assert path.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.glob("*.part")) == []
