"""Holding because of a dispute: by person, conversation or search, and letting go."""

from datetime import date

import pytest

from hygiene_app.model.finding import Category, Direction
from hygiene_app.model.message import Address
from hygiene_app.model.policy import Hold
from hygiene_app.ui.context import ReviewRequest, UiContext
from hygiene_app.ui.hold_dialog import HoldDialog, holdable
from hygiene_app.ui.hold_words import held, why_held
from hygiene_app.ui.holds_card import HoldsCard
from hygiene_app.ui.review_page import ReviewPage
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def page(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> ReviewPage:
    rig.add(Category.CV, count=3)
    made = ReviewPage(context)
    keep(made)
    made.arrive(ReviewRequest())
    settle()
    return made


def opened(page: ReviewPage, settle: Settle) -> HoldDialog:
    page.ticked.tick(page.table.ids[:1])
    page.bar.hold.trigger()
    settle()
    dialog = page.findChild(HoldDialog)
    assert isinstance(dialog, HoldDialog)
    return dialog


def test_a_person_is_held_and_let_go(page: ReviewPage, rig: Rig, settle: Settle) -> None:
    dialog = opened(page, settle)
    assert dialog.by_person.isChecked()
    assert not dialog.by_text.isVisible()
    assert not dialog.go.isEnabled()
    dialog.reason.setText("Complaint of a customer")
    dialog.review.show_day(date(2027, 2, 1))
    dialog.go.click()
    settle()
    [hold] = rig.services.review.holds()
    assert (hold.person, hold.source) == ("lotte1@example.org", "Complaint of a customer")
    assert hold.review == date(2027, 2, 1)
    assert page.bar.count.text() == "Held: everything from and to lotte1@example.org"
    assert len(page.table.ids) == 2
    page.bar.undo.click()
    settle()
    assert rig.services.review.holds() == ()
    assert len(page.table.ids) == 3


def test_a_conversation_is_held(page: ReviewPage, rig: Rig, settle: Settle) -> None:
    dialog = opened(page, settle)
    dialog.by_thread.setChecked(True)
    dialog.reason.setText("Inspection")
    dialog.go.click()
    settle()
    [hold] = rig.services.review.holds()
    assert hold.thread
    assert not hold.person
    assert len(page.table.ids) == 2


def test_a_search_is_held(page: ReviewPage, rig: Rig, settle: Settle) -> None:
    page.filter.text.setText("bericht 2")
    page.filter.changed.emit()
    settle()
    dialog = opened(page, settle)
    dialog.by_text.setChecked(True)
    dialog.reason.setText("Inspection")
    dialog.go.click()
    settle()
    [hold] = rig.services.review.holds()
    assert hold.text == "bericht 2"


def test_of_what_was_sent_the_recipients_are_named(rig: Rig) -> None:
    to = (Address(name="", email="Klant@Example.org"),)
    rig.add(Category.QUOTE, direction=Direction.SENT, recipients=to)
    ids = rig.services.review.ids(rig.services.review.due_filter())
    findings = [row.finding for row in rig.services.review.rows(ids)]
    assert [holdable([each], " ").people for each in findings] == [
        ("klant@example.org",) for _ in findings
    ]
    assert holdable([], "x").text == "x"


def test_holds_are_listed_and_released_after_asking(
    context: UiContext, rig: Rig, settle: Settle, keep: Keep, messages: RecordedMessages
) -> None:
    review = rig.services.review
    review.hold(Hold(id="1", source="Inspection", text="payroll"))
    card = HoldsCard(context)
    keep(card)
    card.look()
    settle()
    assert [(line.text, line.detail) for line in card.lines] == [
        ("everything with “payroll”", "Inspection")
    ]
    card.buttons[0].click()
    settle()
    assert len(review.holds()) == 1
    messages.answer = True
    card.buttons[0].click()
    settle()
    assert review.holds() == ()


def test_a_hold_is_told_whole(context: UiContext) -> None:
    hold = Hold(
        id="1",
        source="Inspection",
        category=Category.CV,
        thread="ab",
        until=date(2027, 1, 2),
        review=date(2026, 12, 1),
    )
    assert held(context.words, hold) == "CVs · a conversation"
    assert why_held(context.words, hold) == (
        "Inspection · until 2 January 2027 · to be looked at again on 1 December 2026"
    )
