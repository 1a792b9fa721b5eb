"""Taking clean-ups back from Activity: asked first, done, and told message by message."""

import pytest
from pytestqt.qtbot import QtBot

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Cancelled, quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.ui.activity_page import ActivityPage
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.undo_dialog import CleanUpsDialog, UndoDialog
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


def clear(rig: Rig, count: int, action: Action = Action.TRASH) -> None:
    rig.add(Category.CV, count=count)
    plan = rig.services.dispose.plan(rig.ids()[:count], action)
    assert len(plan.items) == count
    rig.services.dispose.run(plan, quiet_job())


def activity(context: UiContext, keep: Keep, settle: Settle) -> ActivityPage:
    page = ActivityPage(context)
    keep(page)
    page.arrive(None)
    settle()
    return page


def test_the_last_clean_up_is_taken_back(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    clear(rig, 2)
    page = activity(context, keep, settle)
    assert page.last.isVisible()
    assert page._last_text.text() == "Moved to Trash: 2 CVs"
    assert page.others.isHidden()
    page.undo.click()
    dialog = page.findChild(UndoDialog)
    assert isinstance(dialog, UndoDialog)
    assert dialog.safe.isDefault()
    assert dialog.headline.text() == "Put 2 messages back into their folders?"
    assert len(rig.server.messages("INBOX")) == 0
    dialog.go.click()
    settle()
    assert len(rig.server.messages("INBOX")) == 2
    assert dialog.headline.text() == "2 messages are back in their folders"
    lines = [dialog.results.item(row).text() for row in range(dialog.results.count())]
    assert lines[0] == "CV of 14 March 2021 · back in its folder, and seen there"
    assert not dialog.text.isVisible()
    settle()
    assert page.last.isHidden()
    assert page.table.rows[1].text == "Undone: 2 CVs"


def test_what_cannot_come_back_is_named_first(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    clear(rig, 2)
    rig.server.fail_next("bring_back", KnownError(ErrorCode.SERVER_REFUSED))
    dialog = UndoDialog(context, rig.services.undo.clean_ups()[0])
    keep(dialog)
    dialog.go.click()
    settle()
    assert dialog.headline.text() == "1 message is back in its folder"
    assert dialog.text.text().startswith("We could not put 1 message back.")
    assert "refused" in dialog.results.item(0).text()
    assert len(rig.services.undo.clean_ups()[0].items) == 1


def test_earlier_clean_ups_are_one_click_away(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    clear(rig, 1)
    rig.house.clock.later(hours=2)
    clear(rig, 2, Action.ARCHIVE)
    page = activity(context, keep, settle)
    assert page.others.text() == "1 earlier…"
    page.others.click()
    earlier = page.findChild(CleanUpsDialog)
    assert isinstance(earlier, CleanUpsDialog)
    assert [line.text for line in earlier.list.lines] == ["Moved to Trash: 1 CV"]
    earlier.list.buttons[0].click()
    assert not earlier.isVisible()
    dialog = page.findChild(UndoDialog)
    assert isinstance(dialog, UndoDialog)
    assert dialog.headline.text() == "Put 1 message back into its folder?"


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (Cancelled(), "Stopped. What is back stays back"),
        (KnownError(ErrorCode.DISK_FULL), "disk of this computer is full"),
    ],
)
def test_an_end_before_the_end_is_told(
    rig: Rig,
    context: UiContext,
    keep: Keep,
    settle: Settle,
    *,
    monkeypatch: pytest.MonkeyPatch,
    end: Exception,
    said: str,
) -> None:
    clear(rig, 1)

    def stopped(*_args: object) -> None:
        raise end

    monkeypatch.setattr(rig.services.undo, "run", stopped)
    dialog = UndoDialog(context, rig.services.undo.clean_ups()[0])
    keep(dialog)
    dialog.go.click()
    settle()
    assert said in dialog.text.text()
    assert dialog.safe.text() == "Close"


def test_leaving_while_it_runs_stops_after_the_message_at_hand(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle, qtbot: QtBot
) -> None:
    clear(rig, 1)
    dialog = UndoDialog(context, rig.services.undo.clean_ups()[0])
    keep(dialog)
    dialog.go.click()
    dialog.reject()
    assert dialog.isVisible()
    assert not dialog.safe.isEnabled()
    settle()
    dialog.reject()
    assert not dialog.isVisible()
