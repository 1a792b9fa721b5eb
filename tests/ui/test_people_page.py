"""The page about people: the exposure report."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hygiene_app.model.finding import Category
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.people_page import PeoplePage
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def page(context: UiContext, rig: Rig, keep: Keep, settle: Settle) -> PeoplePage:
    rig.add(Category.CV, count=3)
    rig.add(Category.IDENTITY_DOCUMENT)
    made = PeoplePage(context)
    keep(made)
    made.arrive(None)
    settle()
    return made


def texts(page: PeoplePage) -> str:
    cards = (page.went, page.better, page.astray, page.large)
    points = [point for card in cards if card.isVisible() for point in card.points]
    return "\n".join([page.people.line.text(), page.severity.severity.text(), *points])


def test_people_come_first_and_every_kind_has_its_row(page: PeoplePage) -> None:
    assert page.people.number.text() == "4"
    assert "people would be hit" in page.people.line.text()
    assert [link.text() for link in page.kinds.links] == ["CVs", "Identity documents"]
    assert "about 3 people, 3 messages" in page.kinds.links[0].accessibleDescription()
    assert "72 hours" in page.severity.severity.text()
    assert "may have gone" not in "\n".join(page.astray.points)


def test_a_kind_opens_its_list(page: PeoplePage, context: UiContext, qtbot: QtBot) -> None:
    wanted = ReviewRequest(view=ReviewView.OPEN, category=Category.CV)
    with qtbot.waitSignal(context.flow.page_wanted) as wish:
        page.kinds.links[0].click()
    assert wish.args == [PageName.REVIEW, wanted]


def test_the_employer_gets_what_the_user_sees_and_no_names(
    page: PeoplePage, settle: Settle, tmp_path: Path
) -> None:
    assert "Lotte Proef" in texts(page)
    assert not page.note.isVisible()
    page.employer.setChecked(True)
    assert page.note.isVisible()
    assert "Lotte Proef" not in texts(page)
    shown = page.shown
    assert shown is not None
    assert shown.details is None
    page.employer.setChecked(False)
    assert "Lotte Proef" in texts(page)


@pytest.mark.parametrize("name", ["report.html", "report.pdf"])
def test_it_is_saved_and_that_is_told(
    page: PeoplePage, settle: Settle, tmp_path: Path, name: str
) -> None:
    from hygiene_app.words.exposure_sheet import exposure_sheet

    assert page.shown is not None
    page.saving.save(tmp_path / name, exposure_sheet(page._context.words, page.shown))
    settle()
    assert page.result.isVisible()
    assert name in page.result.text.text()
    start = (tmp_path / name).read_bytes()[:9]
    assert start == (b"<!DOCTYPE" if name.endswith("html") else start)
    assert start.startswith((b"<!DOCTYPE", b"%PDF-"))


def test_a_place_that_cannot_be_written_is_told(
    page: PeoplePage, settle: Settle, tmp_path: Path
) -> None:
    from hygiene_app.words.exposure_sheet import exposure_sheet

    assert page.shown is not None
    sheet = exposure_sheet(page._context.words, page.shown)
    page.saving.save(tmp_path / "missing" / "a.pdf", sheet)
    settle()
    assert "a.pdf" in page.result.text.text()


def test_before_the_first_scan_it_offers_one(
    context: UiContext, keep: Keep, settle: Settle
) -> None:
    page = PeoplePage(context)
    keep(page)
    page.arrive(None)
    settle()
    assert page.empty.isVisible()
    assert "After the first scan" in page.empty.detail.text()
    assert page.empty.action.isVisible()
