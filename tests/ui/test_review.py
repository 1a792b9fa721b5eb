"""The review: nothing ticked beforehand, exact numbers, keys, decisions that can be undone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.model.disposal import DisposalPlan
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, Certainty, Evidence, Place, Where
from hygiene_app.model.message import Address, FolderRole
from hygiene_app.model.policy import Action
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, UiContext
from hygiene_app.ui.finding_rows import CHUNK
from hygiene_app.ui.finding_table import Column
from hygiene_app.ui.keep_dialog import KeepDialog
from hygiene_app.ui.keys_dialog import KeysDialog
from hygiene_app.ui.review_page import ReviewPage
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def page(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> ReviewPage:
    """The review over three CVs, two quotes and an invoice."""
    rig.add(Category.CV, count=3)
    rig.add(Category.QUOTE, count=2, confidence=0.75)
    rig.add(Category.INVOICE, count=1)
    made = ReviewPage(context)
    made.resize(1040, 720)
    keep(made)
    made.arrive(ReviewRequest())
    settle()
    return made


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    QApplication.sendEvent(widget, event)


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.text())


def rows(page: ReviewPage) -> int:
    return len(page.table.ids)


def ticks(page: ReviewPage) -> int:
    return len(page.ticked)


def cell(page: ReviewPage, row: int, column: Column) -> QModelIndex:
    return page.table.index(row, column)


# looking --------------------------------------------------------------------------------------


def test_nothing_is_ticked_beforehand(page: ReviewPage) -> None:
    assert rows(page) == 5
    assert ticks(page) == 0
    assert page.bar.count.text() == "Nothing selected"
    for button in (page.bar.archive, page.bar.trash, page.bar.keep, page.bar.not_this):
        assert not button.isEnabled()
    assert not page.bar.delete.isEnabled()


def test_the_list_tells_who_what_and_when(page: ReviewPage) -> None:
    row = [cell(page, 0, column).data() for column in Column]
    assert row[0] == "Lotte Proef"
    assert row[1] == "Bericht 1"
    assert row[2] == "13 Mar 2021"
    assert row[3] == "CV · certain"


def test_a_row_can_be_heard_as_one_sentence(page: ReviewPage) -> None:
    heard = cell(page, 0, Column.SUBJECT).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("CV, certain, from Lotte Proef, Bericht 1, received 13 Mar 2021")
    page.ticked.tick(page.table.ids[:1])
    heard = cell(page, 0, Column.SENDER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Selected. CV")


def test_the_evidence_says_why(page: ReviewPage, settle: Settle) -> None:
    text = said(page.evidence)
    assert "CV · certain" in text
    assert "“Werkervaring, Opleiding” · in the attachment cv.pdf, page 1" in text
    assert "No longer needs to be here" in text
    assert "Guidance: at most 4 weeks after that" in text
    assert "Source:" in text
    assert "Received on 13 March 2021, 5 years ago" in text


def test_evidence_of_a_rule_that_is_no_more_does_no_harm(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    where = Where(place=Place.BODY)
    rig.add(Category.CV, evidence=(Evidence(rule="cv.gone", masked="", where=where),))
    page = ReviewPage(context)
    keep(page)
    page.arrive(None)
    settle()
    assert "An earlier version of this program saw a sign of it" in said(page.evidence)


def test_the_strongest_reasons_come_first_and_the_rest_is_one_click_away(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    where = Where(place=Place.BODY)
    evidence = tuple(
        Evidence(rule="cv.contact", masked=f"sign {number}", where=where, weight=number / 10)
        for number in range(1, 7)
    )
    rig.add(Category.CV, evidence=evidence)
    page = ReviewPage(context)
    keep(page)
    page.arrive(None)
    settle()
    labels = [each for each in page.evidence.findChildren(QLabel) if "sign" in each.text()]
    assert [each.text()[1:7] for each in labels if each.isVisible()] == [
        "sign 6",
        "sign 5",
        "sign 4",
        "sign 3",
    ]
    [more] = [b for b in page.evidence.findChildren(QPushButton) if "reasons" in b.text()]
    assert more.text() == "Show all 6 reasons"
    more.click()
    assert all(each.isVisible() for each in labels)


def test_markup_in_a_subject_is_shown_as_it_is(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    rig.add(Category.CV, subject="<b>bold</b><img src=x>")
    page = ReviewPage(context)
    keep(page)
    page.arrive(None)
    settle()
    labels = [label for label in page.evidence.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_groups_count_by_category_and_choose(page: ReviewPage, settle: Settle) -> None:
    lines = [page.groups.item(row).text() for row in range(page.groups.count())]
    assert lines == ["Everything", "CVs", "Quotes"]
    page.groups.setCurrentRow(2)
    settle()
    assert rows(page) == 2
    assert {cell(page, row, Column.WHY).data() for row in range(2)} == {"Quote · likely"}
    assert page.groups.currentRow() == 2
    page.groups.setCurrentRow(0)
    settle()
    assert rows(page) == 5


def test_every_filter_narrows_the_list(page: ReviewPage, settle: Settle) -> None:
    page.filter.text.setText("bericht 2")
    page.filter.changed.emit()
    settle()
    assert rows(page) == 1
    page.filter.forget()
    settle()
    certain = page.filter.certainty.findData(Certainty.LIKELY)
    page.filter.certainty.setCurrentIndex(certain)
    page.filter.changed.emit()
    settle()
    assert rows(page) == 2
    page.filter.forget()
    page.filter.show_view(ReviewView.OPEN, None)
    settle()
    assert rows(page) == 6
    page.filter.show_view(ReviewView.OPEN, Category.INVOICE)
    settle()
    assert rows(page) == 1


def test_typing_waits_for_a_pause(qtbot: QtBot, page: ReviewPage, settle: Settle) -> None:
    with qtbot.waitSignal(page.filter.changed):
        page.filter.text.setText("bericht 3")
    settle()
    assert rows(page) == 1


def test_a_filter_without_a_match_offers_a_way_back(page: ReviewPage, settle: Settle) -> None:
    page.filter.text.setText("nothing like this")
    page.filter.changed.emit()
    settle()
    assert page.empty.line.text() == "Nothing matches this filter"
    page.empty.action.click()
    settle()
    assert not page.empty.isVisible()
    assert rows(page) == 5


def test_nothing_due_is_a_good_end(context: UiContext, keep: Keep, settle: Settle) -> None:
    page, wanted = ReviewPage(context), list[object]()
    context.flow.page_wanted.connect(lambda name, _request: wanted.append(name))
    keep(page)
    page.arrive(None)
    settle()
    assert page.empty.line.text() == "Nothing here is due"
    page.empty.action.click()
    assert wanted == [PageName.OVERVIEW]


@pytest.mark.parametrize(
    ("column", "subjects"),
    [
        (Column.SUBJECT, ["Bericht 1", "Bericht 5"]),
        (Column.RECEIVED, ["Bericht 1", "Bericht 5"]),
        (Column.SIZE, ["Bericht 1", "Bericht 5"]),
    ],
)
def test_the_header_sorts_both_ways(
    page: ReviewPage, settle: Settle, column: Column, subjects: list[str]
) -> None:
    for order, expected in (
        (Qt.SortOrder.AscendingOrder, subjects),
        (Qt.SortOrder.DescendingOrder, subjects[::-1]),
    ):
        page.view.sortByColumn(column, order)
        settle()
        ends = [page.table.text(row, Column.SUBJECT) for row in (0, 4)]
        settle()
        ends = [page.table.text(row, Column.SUBJECT) for row in (0, 4)]
        assert ends == expected


def test_the_current_finding_stays_when_the_list_changes(
    page: ReviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    page.view.go_to(2)
    current = page.view.current
    page.view.sortByColumn(Column.SUBJECT, Qt.SortOrder.DescendingOrder)
    settle()
    assert page.view.current == current
    rig.add(Category.CV, count=2)
    context.changes.findings.emit()
    settle()
    assert rows(page) == 7
    assert page.view.current == current


def test_after_a_finding_went_the_next_one_is_shown(
    page: ReviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    page.view.go_to(1)
    ids = page.table.ids
    rig.services.review.not_this(ids[1:2])
    context.changes.findings.emit()
    settle()
    assert page.view.current == ids[2]


def test_rows_that_must_stay_are_quiet_and_locked(page: ReviewPage, settle: Settle) -> None:
    page.filter.show_view(ReviewView.OPEN, None)
    settle()
    ids = page.table.ids
    page.decisions._context.services.review.keep(ids[:1], reason="x")
    page.filter.show_view(ReviewView.KEPT, None)
    settle()
    assert page.table.is_quiet(0)
    assert page.table.icon_name(0) == "lock"


def test_a_problem_is_shown_with_a_way_to_try_again(
    page: ReviewPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = page.decisions._context.services.review

    def broken(_wanted: object) -> tuple[str, ...]:
        raise KnownError(ErrorCode.STORE_BUSY)

    with monkeypatch.context() as patch:
        patch.setattr(review, "ids", broken)
        page.arrive(None)
        settle()
    assert "busy with this data elsewhere" in page.empty.line.text()
    page.empty.action.click()
    settle()
    assert rows(page) == 5


# many -----------------------------------------------------------------------------------------


def test_only_what_is_painted_is_read(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.add(Category.CV, count=7 * CHUNK)
    asked: list[int] = []
    review = rig.services.review
    real = type(review).rows

    def read(ids: tuple[str, ...]) -> object:
        asked.append(len(ids))
        return real(review, ids)

    monkeypatch.setattr(review, "rows", read)
    page = ReviewPage(context)
    page.resize(1040, 720)
    keep(page)
    page.arrive(None)
    settle()
    assert rows(page) == 7 * CHUNK
    assert sum(asked) <= 2 * CHUNK
    page.view.scrollToBottom()
    settle()
    assert page.table.text(7 * CHUNK - 1, Column.SUBJECT) == f"Bericht {7 * CHUNK}"
    assert sum(asked) <= 4 * CHUNK


# ticking --------------------------------------------------------------------------------------


def test_the_keyboard_alone_is_enough(page: ReviewPage, settle: Settle) -> None:
    page.view.go_to(0)
    press(page.view, Qt.Key.Key_J)
    press(page.view, Qt.Key.Key_J)
    assert page.view.currentIndex().row() == 2
    press(page.view, Qt.Key.Key_K)
    assert page.view.currentIndex().row() == 1
    press(page.view, Qt.Key.Key_Down)
    assert page.view.currentIndex().row() == 2
    press(page.view, Qt.Key.Key_Space)
    assert page.ticked.ids == page.table.ids[2:3]
    press(page.view, Qt.Key.Key_Space)
    assert page.ticked.ids == ()
    for key in (Qt.Key.Key_K,) * 9:
        press(page.view, key)
    assert page.view.currentIndex().row() == 0


def test_a_click_on_the_box_ticks(qtbot: QtBot, page: ReviewPage) -> None:
    rect = page.view.visualRect(cell(page, 1, Column.SENDER))
    where = rect.topLeft() + QPoint(14, rect.height() // 2)
    click(page, where)
    assert page.ticked.ids == page.table.ids[1:2]
    click(page, where)
    assert page.ticked.ids == ()
    click(page, rect.center())
    assert page.ticked.ids == ()


def click(page: ReviewPage, where: QPoint) -> None:
    from PySide6.QtTest import QTest

    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(page.view.viewport(), button, none, where)


def test_space_ticks_every_marked_row(page: ReviewPage) -> None:
    page.view.selectAll()
    press(page.view, Qt.Key.Key_Space)
    assert page.ticked.ids == page.table.ids
    press(page.view, Qt.Key.Key_Space)
    assert ticks(page) == 0


def test_ticks_stay_over_groups_and_are_counted(page: ReviewPage, settle: Settle) -> None:
    page.ticked.tick(page.table.ids[:2])
    page.groups.setCurrentRow(2)
    settle()
    assert ticks(page) == 2
    assert page.bar.count.text() == "2 of 5 selected · 2 not in this list"


def test_a_filter_keeps_ticks_and_tells_of_those_out_of_sight(
    page: ReviewPage, settle: Settle
) -> None:
    page.ticked.tick(page.table.ids)
    page.filter.text.setText("bericht 2")
    page.filter.changed.emit()
    settle()
    assert page.bar.count.text() == "5 of 5 selected · 4 not in this list"


def test_what_is_gone_is_ticked_no_more(
    page: ReviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    page.ticked.tick(page.table.ids[:2])
    rig.services.review.not_this(page.table.ids[:1])
    context.changes.findings.emit()
    settle()
    assert page.ticked.ids == page.table.ids[:1]


def test_the_menu_ticks_sets_that_can_be_named(
    page: ReviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    rig.add(Category.CV, sender=Address(name="Lotte Proef", email="lotte1@example.org"))
    context.changes.findings.emit()
    settle()
    page.select.certain.trigger()
    settle()
    assert ticks(page) == 4
    page.select.others.trigger()
    assert ticks(page) == 2
    page.select.none.trigger()
    assert ticks(page) == 0
    page.view.go_to(0)
    page.select.same_sender.trigger()
    settle()
    assert ticks(page) == 2
    page.select.all.trigger()
    assert ticks(page) == 6
    assert page.select.all.text() == "All 6 in this list"


# what the next click does ---------------------------------------------------------------------


def test_the_bar_says_in_exact_numbers_what_the_next_click_does(
    page: ReviewPage, rig: Rig, context: UiContext, settle: Settle
) -> None:
    page.ticked.tick(page.table.ids)
    assert page.bar.next.text() == "Counting…"
    assert not page.bar.trash.isEnabled()
    settle()
    plan = rig.services.dispose.plan(page.ticked.ids, Action.TRASH)
    size = context.words.size(plan.size)
    assert page.bar.count.text() == "5 of 5 selected"
    trash = page.bar.explanation(Action.TRASH)
    assert trash.startswith(f"{len(plan.items)} messages ({size}) go to the Trash")
    assert ("2 stay where they are." in trash) is (len(plan.refused) == 2)
    assert "encrypted archive" in page.bar.explanation(Action.ARCHIVE)
    assert page.bar.archive.isEnabled()


def test_what_is_suggested_is_the_primary_button(page: ReviewPage, settle: Settle) -> None:
    page.groups.setCurrentRow(1)
    settle()
    page.ticked.tick(page.table.ids)
    settle()
    assert page.plans.suggested is Action.TRASH
    assert "Trash" in page.bar.next.text()


def test_looking_at_a_button_explains_that_button(page: ReviewPage, settle: Settle) -> None:
    page.ticked.tick(page.table.ids[:1])
    settle()
    assert "to the Trash of your mailbox" in page.bar.next.text()
    page.bar.archive.setFocus()
    QApplication.processEvents()
    assert "encrypted archive" in page.bar.next.text()
    page.view.setFocus()
    QApplication.processEvents()
    assert "to the Trash of your mailbox" in page.bar.next.text()


@pytest.mark.parametrize(
    ("key", "action"), [(Qt.Key.Key_A, Action.ARCHIVE), (Qt.Key.Key_T, Action.TRASH)]
)
def test_keys_ask_for_a_disposal_of_what_is_ticked(
    page: ReviewPage, context: UiContext, settle: Settle, key: Qt.Key, action: Action
) -> None:
    plans: list[DisposalPlan] = []
    context.flow.disposal_wanted.connect(plans.append)
    press(page.view, key)
    assert plans == []
    page.ticked.tick(page.table.ids[:2])
    press(page.view, key)
    assert plans == [], "not before it is counted"
    settle()
    press(page.view, key)
    assert [(plan.action, len(plan.items)) for plan in plans] == [(action, 2)]


def test_deleting_lies_behind_a_menu(page: ReviewPage, context: UiContext, settle: Settle) -> None:
    plans: list[DisposalPlan] = []
    context.flow.disposal_wanted.connect(plans.append)
    page.ticked.tick(page.table.ids[:1])
    settle()
    press(page.view, Qt.Key.Key_Delete)
    assert plans == []
    page.bar.delete.trigger()
    assert plans[0].action is Action.DELETE


def test_nothing_new_begins_during_a_disposal(
    page: ReviewPage, context: UiContext, settle: Settle
) -> None:
    page.ticked.tick(page.table.ids[:1])
    settle()
    context.flow.disposing.emit(True)  # noqa: FBT003 - a signal
    assert not page.bar.trash.isEnabled()
    context.flow.disposing.emit(False)  # noqa: FBT003 - a signal
    assert page.bar.trash.isEnabled()


def test_a_message_with_two_findings_is_counted_once(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    rig.add(Category.CV)
    first = rig.services.review.rows(rig.ids())[0].finding
    second = replace(first, id="aaaaaaaa", category=Category.HEALTH)
    rig.record_together((first, second))
    page = ReviewPage(context)
    keep(page)
    page.arrive(None)
    settle()
    assert rows(page) == 2
    page.ticked.tick(page.table.ids)
    settle()
    plan = page.plans.plan(Action.TRASH)
    assert plan is not None
    assert len(plan.items) == 1


# decisions ------------------------------------------------------------------------------------


def test_not_this_is_remembered_and_undone(page: ReviewPage, settle: Settle) -> None:
    page.ticked.tick(page.table.ids[:2])
    settle()
    page.bar.not_this.click()
    settle()
    assert rows(page) == 3
    assert page.bar.count.text() == "2 set aside as something else"
    page.bar.undo.click()
    settle()
    assert rows(page) == 5


def test_keeping_asks_for_a_reason(page: ReviewPage, settle: Settle) -> None:
    page.ticked.tick(page.table.ids[:1])
    settle()
    page.bar.keep.click()
    settle()
    dialog = page.findChild(KeepDialog)
    assert isinstance(dialog, KeepDialog)
    dialog.reason.setEditText("Nog nodig")
    dialog.go.click()
    settle()
    assert rows(page) == 4
    page.filter.show_view(ReviewView.KEPT, None)
    settle()
    assert rows(page) == 1
    page.view.go_to(0)
    settle()
    assert "Your reason: Nog nodig" in said(page.evidence)
    page.ticked.tick(page.table.ids)
    page.bar.reopen.click()
    settle()
    page.filter.show_view(ReviewView.DUE, None)
    settle()
    assert rows(page) == 5


def test_keys_decide_on_the_finding_shown_when_none_is_ticked(
    page: ReviewPage, settle: Settle
) -> None:
    page.view.go_to(3)
    shown = page.view.current
    press(page.view, Qt.Key.Key_N)
    settle()
    assert shown not in page.table.ids
    assert rows(page) == 4
    press(page.view, Qt.Key.Key_B)
    settle()
    assert page.findChild(KeepDialog) is not None


def test_help_shows_the_keys(page: ReviewPage) -> None:
    press(page.view, Qt.Key.Key_Question)
    assert page.findChild(KeysDialog) is not None


def test_a_decision_that_fails_is_told(
    page: ReviewPage, settle: Settle, messages: RecordedMessages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_ids: object) -> None:
        raise KnownError(ErrorCode.DISK_FULL)

    monkeypatch.setattr(page.decisions._context.services.review, "not_this", broken)
    page.decisions.not_this(page.table.ids[:1])
    settle()
    assert "The disk of this computer is full" in messages.problems[0]
    assert page.bar.undo.isHidden()


# never again for this sender ------------------------------------------------------------------


def silenced(page: ReviewPage, rig: Rig) -> set[tuple[str, str]]:
    return {(each.sender, each.category.value) for each in rig.services.review.silenced()}


def test_never_again_takes_all_of_the_sender_along_and_is_undone(
    page: ReviewPage, rig: Rig, settle: Settle
) -> None:
    sender = Address(name="Interim", email="jobs@interim.example")
    rig.add(Category.CV, count=3, sender=sender)
    page.arrive(ReviewRequest())
    settle()
    before = rows(page)
    one = next(
        i for i in page.table.ids if rig.services.review.row(i).finding.sender.email == sender.email
    )
    page.ticked.tick((one,))
    settle()
    assert page.bar.not_this_more.isEnabled()
    assert page.bar.not_this_more.accessibleName()
    page.bar.silence.trigger()
    settle()
    assert page.bar.count.text() == "3 set aside. Not shown for this sender again."
    assert rows(page) == before - 3
    assert silenced(page, rig) == {("jobs@interim.example", "cv")}
    page.bar.undo.click()
    settle()
    assert rows(page) == before
    assert silenced(page, rig) == set()
    assert page.bar.count.text() == "3 back in the list"


def test_undo_leaves_what_was_silenced_before(page: ReviewPage, rig: Rig, settle: Settle) -> None:
    first, second = page.table.ids[:2]
    rig.services.review.silence((first,))
    press(page.view, Qt.Key.Key_Down)
    page.decisions.silence((second,))
    settle()
    page.decisions.undo()
    settle()
    assert len(silenced(page, rig)) == 1


def test_a_key_and_the_evidence_silence_what_is_shown(
    page: ReviewPage, rig: Rig, settle: Settle
) -> None:
    press(page.view, Qt.Key.Key_M)
    settle()
    assert len(silenced(page, rig)) == 1
    [never] = [
        b for b in page.evidence.findChildren(QPushButton) if b.text().startswith("Never again")
    ]
    never.click()
    settle()
    assert len(silenced(page, rig)) == 2


# in the Trash ---------------------------------------------------------------------------------


def test_what_lies_in_the_trash_says_so_and_is_not_moved_there(
    page: ReviewPage, rig: Rig, settle: Settle
) -> None:
    rig.add(Category.HEALTH, folder_role=FolderRole.TRASH, folder_display="Trash")
    page.filter.category = Category.HEALTH
    page.filter.changed.emit()
    settle()
    assert rows(page) == 1
    assert page.table.chip(0) == "Trash"
    spoken = cell(page, 0, Column.SENDER).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("Trash.")
    assert "Already in the Trash" in said(page.evidence)
    page.ticked.tick(page.table.ids)
    settle()
    assert not page.bar.trash.isEnabled()
    assert page.bar.archive.isEnabled()


def test_what_lies_elsewhere_has_no_chip(page: ReviewPage) -> None:
    assert [page.table.chip(row) for row in range(rows(page))] == [""] * 5


def test_what_is_due_soon_is_a_list_of_its_own(page: ReviewPage, rig: Rig, settle: Settle) -> None:
    assert rows(page) == 5
    rig.add(Category.CV, received=rig.services.clock.now() - timedelta(days=70))
    page.filter.show_view(ReviewView.SOON, None)
    settle()
    assert rows(page) == 1
    assert page.table.ids == rig.services.review.ids(rig.services.review.soon_filter())
