"""The first page: the number first, and every state of it."""

import threading
from datetime import timedelta

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.not_read_dialog import NotReadDialog
from hygiene_app.ui.overview_page import OverviewPage
from hygiene_app.workflow.scan import AccountScan, ScanReport
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def page(context: UiContext, keep: Keep) -> OverviewPage:
    made = OverviewPage(context)
    made.resize(1040, 720)
    keep(made)
    return made


@pytest.fixture
def wanted(context: UiContext) -> list[tuple[object, object]]:
    """The pages asked for, with what was asked of them."""
    pages: list[tuple[object, object]] = []
    context.flow.page_wanted.connect(lambda name, request: pages.append((name, request)))
    return pages


def shown(page: OverviewPage) -> str:
    labels = [each.text() for each in page.findChildren(QLabel) if each.isVisible()]
    links = [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]
    return "\n".join(labels + links)


def test_without_a_mailbox_it_offers_to_add_one(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.services.accounts.remove(rig.account.email)
    asked: list[bool] = []
    context.flow.account_wanted.connect(lambda: asked.append(True))
    page.arrive(None)
    settle()
    assert page.empty.line.text() == "No mailbox yet"
    page.empty.action.click()
    assert asked == [True]


def test_before_the_first_scan_it_offers_to_look(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    page.arrive(None)
    settle()
    assert page.empty.line.text() == "Your mailbox has not been looked at yet"
    assert "no message is moved, opened or marked as read" in page.empty.detail.text()
    rig.add()
    page.empty.action.click()
    settle()
    assert "1" in page.due.number.text()


def test_during_the_first_scan_it_says_so(
    page: OverviewPage,
    rig: Rig,
    context: UiContext,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    gate = threading.Event()

    def slow(_job: Job) -> ScanReport:
        gate.wait(5)
        return ScanReport(accounts=())

    monkeypatch.setattr(rig.services.scan, "run", slow)
    context.scanning.start()
    page.arrive(None)
    qtbot.waitUntil(lambda: page.empty.line.text() == "Looking through your mailbox…")
    gate.set()
    settle()
    assert page.empty.line.text() == "Your mailbox has not been looked at yet"


def test_what_is_due_comes_first_and_opens_its_list(
    page: OverviewPage, rig: Rig, settle: Settle, wanted: list[tuple[object, object]]
) -> None:
    rig.add(Category.CV, count=17)
    rig.add(Category.QUOTE, count=2)
    page.arrive(None)
    settle()
    said = shown(page)
    assert page.due.number.text() == "19"
    assert "messages no longer need to be here" in said
    assert "17\u00a0CVs" in said
    assert "about 1 minute" in said
    page.due.go.click()
    page.due.links.links[Category.QUOTE].click()
    page.holdings.links.links[Category.CV].click()
    assert wanted == [
        (PageName.REVIEW, ReviewRequest()),
        (PageName.REVIEW, ReviewRequest(category=Category.QUOTE)),
        (PageName.REVIEW, ReviewRequest(view=ReviewView.OPEN, category=Category.CV)),
    ]


def test_the_navigation_learns_what_is_due(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    counts: list[int] = []
    context.flow.count_known.connect(counts.append)
    rig.add(Category.CV, count=3)
    page.arrive(None)
    settle()
    assert counts == [3]


def test_all_clean_says_until_when(page: OverviewPage, rig: Rig, settle: Settle) -> None:
    recent = rig.services.clock.now()
    rig.add(Category.CV, received=recent)
    page.arrive(None)
    settle()
    assert page.due.line.text() == "All clean until 21 February 2027"
    assert page.due.go.isHidden()
    assert page.due.number.isHidden()


def test_all_clean_for_good(page: OverviewPage, rig: Rig, settle: Settle) -> None:
    rig.add(Category.INVOICE)
    page.arrive(None)
    settle()
    assert page.due.line.text() == "All clean"
    assert page.holdings.line.text() == "No personal data found in this mailbox"


def test_links_go_when_what_they_count_is_gone(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.add(Category.CV, count=1)
    rig.add(Category.QUOTE, count=1)
    page.arrive(None)
    settle()
    cv = page.due.links.links[Category.CV]
    assert not cv.isHidden()
    ids = [i for i in rig.ids() if rig.services.review.row(i).finding.category is Category.CV]
    rig.services.review.not_this(ids)
    context.changes.findings.emit()
    settle()
    assert cv.isHidden()
    assert not page.due.links.links[Category.QUOTE].isHidden()


def test_what_was_not_read_and_kept_is_told_and_opens(
    page: OverviewPage, rig: Rig, settle: Settle, wanted: list[tuple[object, object]]
) -> None:
    rig.add(Category.CV, count=2)
    rig.add_not_read()
    rig.services.review.keep(rig.ids()[:1], reason="x")
    page.arrive(None)
    settle()
    assert page.not_read.line.text() == "1 attachment could not be read"
    assert page.kept.line.text() == "1 is kept because you decided so"
    assert page.soon.line.text() == "Nothing more falls due by 24 December 2026"
    page.not_read.show_it.click()
    settle()
    assert page.findChild(NotReadDialog) is not None
    page.kept.show_it.click()
    assert wanted == [(PageName.REVIEW, ReviewRequest(view=ReviewView.KEPT))]


def test_a_problem_of_the_scan_is_shown_with_its_way_out(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.add(Category.CV)
    asked: list[str] = []
    context.flow.sign_in_wanted.connect(asked.append)
    context.scanning.report = ScanReport(
        accounts=(AccountScan(email="an@firma.example", error=ErrorCode.WRONG_PASSWORD),)
    )
    page.arrive(None)
    settle()
    assert "does not accept this password" in shown(page)
    [button] = page.problems.findChildren(QPushButton)
    assert button.text() == "Sign in again"
    button.click()
    assert asked == ["an@firma.example"]
    context.scanning.report = ScanReport(accounts=())
    page.arrive(None)
    settle()
    assert page.problems.isHidden()


def test_a_sign_in_that_ended_asks_for_a_new_one(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.add(Category.CV)
    asked: list[str] = []
    context.flow.sign_in_wanted.connect(asked.append)
    context.scanning.report = ScanReport(
        accounts=(AccountScan(email="an@firma.example", error=ErrorCode.OAUTH_EXPIRED),)
    )
    page.arrive(None)
    settle()
    [button] = page.problems.findChildren(QPushButton)
    assert button.accessibleDescription() == "an@firma.example"
    button.click()
    assert asked == ["an@firma.example"]


def test_a_pause_says_when_it_ends_and_asks_nothing(
    page: OverviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.add(Category.CV)
    rig.services.pacing.pause(rig.account.id, 3600)
    context.scanning.start()
    settle()
    page.arrive(None)
    settle()
    said = shown(page)
    assert "an@firma.example · paused" in said
    until = rig.services.pacing.paused_until(rig.account.id)
    assert until is not None
    assert f"{until.astimezone():%H:%M}" in said
    assert page.problems.findChildren(QPushButton) == []
    assert 3_600_000 <= context.scanning.later.remainingTime() + 5_000 <= 3_607_000
    context.scanning.later.timeout.emit()
    assert not context.scanning.later.isActive()
    settle()


def test_without_a_pause_nothing_starts_by_itself(
    rig: Rig, context: UiContext, settle: Settle
) -> None:
    context.scanning.start()
    settle()
    assert not context.scanning.later.isActive()


def test_a_problem_of_the_store_is_shown_and_tried_again(
    page: OverviewPage,
    rig: Rig,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rig.add(Category.CV)

    def broken() -> None:
        raise KnownError(ErrorCode.POLICY_INVALID, path="policy.toml", line=3, problem="x")

    with monkeypatch.context() as patch:
        patch.setattr(rig.services.review, "overview", broken)
        page.arrive(None)
        settle()
    assert page.empty.isVisible()
    page.empty.action.click()
    settle()
    assert page.due.number.text() == "1"


@pytest.mark.parametrize("width", [760, 1040, 1500])
def test_nothing_is_cut_at_any_width(
    page: OverviewPage, rig: Rig, settle: Settle, width: int
) -> None:
    for category in list(Category)[:8]:
        rig.add(category, count=2)
    page.resize(width, 700)
    page.arrive(None)
    settle()
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            right = button.mapTo(page, button.rect().topRight()).x()
            assert right <= page.width(), button.text()
            assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_months_are_a_picture_and_words(page: OverviewPage, rig: Rig, settle: Settle) -> None:
    rig.add(Category.CV, count=2)
    page.arrive(None)
    settle()
    assert page.months.change.text() == "From next month on you see here what changes."
    rig.services.settings.put("months", "2026-09:9 2026-10:5")
    page.arrive(None)
    settle()
    assert page.months.change.text() == "3 fewer than in October 2026"
    chart = QAccessible.queryAccessibleInterface(page.months.chart)
    assert chart.text(QAccessible.Text.Name) == "Personal data in your mailbox, by month"
    assert chart.text(QAccessible.Text.Description) == (
        "September 2026: 9, October 2026: 5 and November 2026: 2"
    )


def test_what_is_due_soon_opens_its_list(
    page: OverviewPage, rig: Rig, settle: Settle, wanted: list[tuple[object, object]]
) -> None:
    rig.add(Category.CV)
    rig.add(Category.CV, received=rig.services.clock.now() - timedelta(days=70))
    page.arrive(None)
    settle()
    assert (page.due.number.text(), page.soon.number.text()) == ("1", "1")
    page.soon.links.links[Category.CV].click()
    page.holdings.everything.click()
    soon = ReviewRequest(view=ReviewView.SOON, category=Category.CV)
    everything = ReviewRequest(view=ReviewView.OPEN)
    assert wanted == [(PageName.REVIEW, soon), (PageName.REVIEW, everything)]
