"""The record for the data protection officer, as CSV and PDF, in the words of the user."""

from pathlib import Path

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.ui.activity_page import ActivityPage
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.record_save import columns, sentences
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def page(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> ActivityPage:
    rig.add(Category.CV, count=2)
    rig.services.review.keep(rig.ids(), reason="Lotte asked for it")
    made = ActivityPage(context)
    keep(made)
    made.arrive(None)
    settle()
    return made


def test_a_table_has_words_and_no_names(page: ActivityPage, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "record.csv"
    page.saving.save(path)
    settle()
    lines = path.read_text("utf-8-sig").splitlines()
    assert lines[0] == "No.,Time,What was done,Kind,Rule,Outcome,Size"
    assert len(lines) == 3
    assert "Kept,CV" in lines[1]
    assert "Lotte" not in path.read_text("utf-8-sig")
    assert page.result.text.text() == f"2 lines saved in {path}."


def test_a_page_is_written_too(page: ActivityPage, settle: Settle, tmp_path: Path) -> None:
    path = tmp_path / "record.pdf"
    page.saving.save(path)
    settle()
    assert path.read_bytes().startswith(b"%PDF")


def test_where_it_cannot_be_written_that_is_told(
    page: ActivityPage, settle: Settle, tmp_path: Path
) -> None:
    page.saving.save(tmp_path / "nowhere" / "record.csv")
    settle()
    assert not page.result.text.text().startswith("2 lines")


def test_a_broken_journal_is_told(
    page: ActivityPage,
    rig: Rig,
    settle: Settle,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(rig.services.record, "broken_at", lambda: 7)
    page.arrive(None)
    page.saving.save(tmp_path / "record.csv")
    settle()
    assert page.broken.isVisible()
    assert page._broken_text.text().startswith("From line 7 on, this list was changed")
    assert page.result.details.text().startswith("From line 7 on, the journal was changed")


def test_whole_or_not_stands_above_the_table(context: UiContext) -> None:
    assert "unchanged" in sentences(context.words, 2, None)[1]
    assert len(columns(context.words)) == 7
