"""The frame, and the whole way from the review to the receipt."""

import threading

import pytest
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.model.disposal import OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.model.policy import Action
from hygiene_app.ui.confirm_dialog import ConfirmDialog
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.main_window import MainWindow
from hygiene_app.ui.overview_page import OverviewPage
from hygiene_app.ui.password_dialog import PasswordDialog
from hygiene_app.ui.receipt_dialog import ReceiptDialog
from hygiene_app.ui.recovery_dialog import RecoveryDialog
from hygiene_app.ui.review_page import ReviewPage
from hygiene_app.workflow.scan import ScanReport
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window

PAGES = {PageName.OVERVIEW: OverviewPage, PageName.REVIEW: ReviewPage}


class Steps(QWidget):
    """Stands for the first run."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self.context = context


@pytest.fixture
def window(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> MainWindow:
    rig.add(Category.CV, count=3)
    made = MainWindow(context, PAGES, Steps)
    keep(made)
    made.resume()
    settle()
    return made


def review(window: MainWindow) -> ReviewPage:
    page = window.pages[PageName.REVIEW]
    assert isinstance(page, ReviewPage)
    return page


def shown(window: MainWindow) -> PageName:
    return next(name for name, page in window.pages.items() if page.isVisible())


# frame ----------------------------------------------------------------------------------------


def test_it_opens_on_the_overview(window: MainWindow, rig: Rig) -> None:
    assert shown(window) is PageName.OVERVIEW
    assert window.windowTitle() == "Mail Hygiene"
    assert window.navigation.due == 3
    assert window.navigation.account == rig.account.email


def test_keys_go_to_pages(window: MainWindow, settle: Settle) -> None:
    keys = {each.key().toString(): each for each in window.findChildren(QShortcut)}
    keys["Ctrl+2"].activated.emit()
    settle()
    assert shown(window) is PageName.REVIEW
    keys["Ctrl+1"].activated.emit()
    assert shown(window) is PageName.OVERVIEW
    assert QKeySequence("Ctrl+3").toString() not in keys


def test_a_number_opens_what_it_counts(window: MainWindow, settle: Settle) -> None:
    overview = window.pages[PageName.OVERVIEW]
    assert isinstance(overview, OverviewPage)
    overview.holdings.links.links[Category.CV].click()
    settle()
    assert shown(window) is PageName.REVIEW
    assert review(window).filter.chosen_view is ReviewView.OPEN
    assert len(review(window).table.ids) == 3


def test_a_page_that_does_not_exist_is_left_alone(window: MainWindow, context: UiContext) -> None:
    context.navigate(PageName.ARCHIVE)
    assert shown(window) is PageName.OVERVIEW


def test_the_demo_says_that_it_is_one(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    from dataclasses import replace

    demo = replace(context, services=replace(rig.services, is_demo=True))
    made = MainWindow(demo, PAGES)
    keep(made)
    settle()
    assert made.findChild(QWidget, "demo-banner") is not None


def test_without_a_mailbox_the_first_run_is_shown(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    rig.services.accounts.remove(rig.account.email)
    made = MainWindow(context, PAGES, Steps)
    keep(made)
    made.resume()
    settle()
    steps = made.findChild(Steps)
    assert isinstance(steps, Steps)
    assert steps.isVisible()
    context.flow.first_run_ended.emit()
    settle()
    assert shown(made) is PageName.OVERVIEW


def test_a_password_can_be_typed_again(
    window: MainWindow, context: UiContext, settle: Settle
) -> None:
    context.flow.sign_in_wanted.emit("an@firma.example")
    settle()
    assert window.findChild(PasswordDialog) is not None


# beginning ------------------------------------------------------------------------------------


def test_at_the_start_it_looks_for_what_is_new(
    window: MainWindow, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.server.calls.clear()
    window.begin()
    settle()
    assert "folders" in rig.server.calls
    assert context.scanning.report is not None
    assert not context.scanning.is_running


def test_at_the_start_what_was_interrupted_is_looked_up(
    window: MainWindow, rig: Rig, context: UiContext, settle: Settle
) -> None:
    plan = rig.services.dispose.plan(rig.ids()[:1], Action.TRASH)
    rig.interrupt(plan)
    assert rig.services.dispose.open_count() == 1
    window.begin()
    settle()
    assert rig.services.dispose.open_count() == 0


def test_only_one_scan_runs_at_a_time(
    window: MainWindow,
    rig: Rig,
    context: UiContext,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    runs: list[str] = []
    gate = threading.Event()

    def scan(_job: Job) -> ScanReport:
        runs.append("run")
        gate.wait(5)
        return ScanReport(accounts=())

    monkeypatch.setattr(rig.services.scan, "run", scan)
    context.scanning.start()
    context.scanning.start()
    gate.set()
    settle()
    assert runs == ["run"]


def test_a_scan_that_cannot_begin_is_told(
    window: MainWindow,
    rig: Rig,
    context: UiContext,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def scan(_job: Job) -> ScanReport:
        raise KnownError(ErrorCode.READER_UNAVAILABLE)

    monkeypatch.setattr(rig.services.scan, "run", scan)
    context.scanning.start()
    settle()
    assert context.scanning.problem is not None
    overview = window.pages[PageName.OVERVIEW]
    assert isinstance(overview, OverviewPage)
    assert not overview.problems.isHidden()


# disposing ------------------------------------------------------------------------------------


def confirmed(window: MainWindow, settle: Settle, action: Action, count: int = 2) -> None:
    window.show_page(PageName.REVIEW, ReviewRequest())
    settle()
    page = review(window)
    page.ticked.tick(page.table.ids[:count])
    settle()
    page.bar.press(action)
    settle()
    dialog = window.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    dialog.go.click()


def test_the_whole_way_to_the_trash(window: MainWindow, rig: Rig, settle: Settle) -> None:
    confirmed(window, settle, Action.TRASH)
    assert window.status.counts_down
    assert window.status.text == "2 messages go to the Trash in 10 s"
    assert len(rig.server.messages("INBOX")) == 3
    window.status.start_now.click()
    settle()
    assert len(rig.server.messages("INBOX")) == 1
    assert len(rig.server.messages("Trash")) == 2
    receipt = window.findChild(ReceiptDialog)
    assert isinstance(receipt, ReceiptDialog)
    assert "2 messages moved to the Trash and seen there" in receipt.text()
    assert len(review(window).table.ids) == 1
    assert len(review(window).ticked) == 0
    assert window.navigation.due == 1


def test_cancel_in_time_leaves_all_as_it_was(window: MainWindow, rig: Rig, settle: Settle) -> None:
    confirmed(window, settle, Action.TRASH)
    window.status.cancel.click()
    for _ in range(12):
        window.status.tick()
    settle()
    assert len(rig.server.messages("INBOX")) == 3
    assert window.findChild(ReceiptDialog) is None
    assert review(window).bar.trash.isEnabled()


def test_leaving_the_question_changes_nothing(window: MainWindow, rig: Rig, settle: Settle) -> None:
    window.show_page(PageName.REVIEW, ReviewRequest())
    settle()
    review(window).ticked.tick(review(window).table.ids)
    settle()
    review(window).bar.press(Action.TRASH)
    settle()
    dialog = window.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    dialog.reject()
    settle()
    assert not window.status.counts_down
    assert len(rig.server.messages("INBOX")) == 3


def test_the_archive_is_set_up_on_the_way(window: MainWindow, rig: Rig, settle: Settle) -> None:
    rig.archive.__init__()  # type: ignore[misc]  # as new: nobody set it up
    window.show_page(PageName.REVIEW, ReviewRequest())
    settle()
    page = review(window)
    page.ticked.tick(page.table.ids)
    settle()
    page.bar.press(Action.ARCHIVE)
    settle()
    recovery = window.findChild(RecoveryDialog)
    assert isinstance(recovery, RecoveryDialog)
    assert window.findChild(ConfirmDialog) is None
    recovery.typed.setText(recovery.made.code.reveal()[-8:])
    recovery.go.click()
    settle()
    dialog = window.findChild(ConfirmDialog)
    assert isinstance(dialog, ConfirmDialog)
    dialog.go.click()
    window.status.start_now.click()
    settle()
    assert len(rig.archive.held) == 3
    assert len(rig.server.messages("INBOX")) == 0


def test_a_disposal_does_not_wait_for_a_scan(
    window: MainWindow,
    rig: Rig,
    context: UiContext,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    order: list[str] = []
    real = rig.services.dispose.run

    def scan(job: Job) -> ScanReport:
        order.append("scan")
        pause = threading.Event()
        while len(order) < 2:
            job.check()
            pause.wait(0.001)
        return ScanReport(accounts=())

    def run(plan: object, job: Job) -> object:
        order.append("disposal")
        return real(plan, job)  # type: ignore[arg-type]  # only passed on

    monkeypatch.setattr(rig.services.scan, "run", scan)
    monkeypatch.setattr(rig.services.dispose, "run", run)
    window.show_page(PageName.REVIEW, ReviewRequest())
    settle()
    page = review(window)
    page.ticked.tick(page.table.ids)
    settle()
    plan = page.plans.plan(Action.TRASH)
    assert plan is not None
    context.scanning.start()
    window.disposal.carry_out(plan)
    settle()
    assert order == ["scan", "disposal", "scan"]


def test_a_disposal_that_cannot_begin_is_told(
    window: MainWindow,
    rig: Rig,
    settle: Settle,
    messages: RecordedMessages,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def run(_plan: object, _job: Job) -> None:
        raise KnownError(ErrorCode.ARCHIVE_KEY_LOST)

    monkeypatch.setattr(rig.services.dispose, "run", run)
    confirmed(window, settle, Action.TRASH)
    window.status.start_now.click()
    settle()
    assert len(messages.problems) == 1
    assert review(window).bar.count.text() != ""
    assert not window.disposal.busy


def test_what_fails_is_in_the_receipt(window: MainWindow, rig: Rig, settle: Settle) -> None:
    rig.server.fail_next("to_trash", KnownError(ErrorCode.CANNOT_MOVE))
    confirmed(window, settle, Action.TRASH)
    window.status.start_now.click()
    settle()
    receipt = window.findChild(ReceiptDialog)
    assert isinstance(receipt, ReceiptDialog)
    assert receipt.view.receipt.count(OutcomeCode.FAILED) == 1
    assert "cannot be moved safely here" in receipt.text()


# closing --------------------------------------------------------------------------------------


def test_closing_when_idle_closes(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not window.isVisible()


def test_closing_stops_the_work_first(
    window: MainWindow, rig: Rig, context: UiContext, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()

    def scan(job: Job) -> ScanReport:
        begun.set()
        pause = threading.Event()
        while True:
            job.check()
            pause.wait(0.001)

    monkeypatch.setattr(rig.services.scan, "run", scan)
    context.scanning.start()
    assert begun.wait(5)
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not context.scanning.is_running


def test_closing_while_counting_down_begins_nothing(
    window: MainWindow, rig: Rig, settle: Settle, qtbot: QtBot
) -> None:
    confirmed(window, settle, Action.TRASH)
    with qtbot.waitSignal(window.closed):
        window.close()
    settle()
    assert len(rig.server.messages("INBOX")) == 3
