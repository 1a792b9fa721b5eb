"""Dialogs: exact numbers, the safe button first, and nothing said that was not verified."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.disposal import DisposalPlan, Outcome, OutcomeCode, Receipt, Refused
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.finding import Category
from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.model.secret import Secret
from hygiene_app.ui.confirm_dialog import ConfirmDialog, archive_keeps
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.crash import CrashDialog, report_of
from hygiene_app.ui.keep_dialog import KeepDialog, months_after
from hygiene_app.ui.keys_dialog import KeysDialog
from hygiene_app.ui.not_read_dialog import NotReadDialog
from hygiene_app.ui.password_dialog import PasswordDialog
from hygiene_app.ui.receipt_dialog import ReceiptDialog, ReceiptView, read_view
from hygiene_app.ui.recovery_dialog import RecoveryDialog
from hygiene_app.ui.save_file import save
from hygiene_app.ui.undo_dialog import UndoDialog
from hygiene_app.words.phrasebook import Words
from tests.fakes.mailbox import PASSWORD
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window

CODE = "AGE-SECRET-KEY-1" + "Q" * 50 + "7Q4XJ2MK"


def texts(widget: QWidget) -> str:
    shown = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(text for text in shown if text)


def default_button(dialog: QDialog) -> QPushButton:
    found = [button for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert len(found) == 1
    return found[0]


def press(widget: QWidget, key: Qt.Key) -> None:
    event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, event)


def plan_of(rig: Rig, action: Action, count: int = 3) -> DisposalPlan:
    rig.add(Category.CV, count=count)
    return rig.services.dispose.plan(rig.ids(), action)


@pytest.mark.parametrize("action", list(Action))
def test_confirm_repeats_the_numbers_and_the_safe_button_is_the_default(
    rig: Rig, context: UiContext, keep: Keep, action: Action
) -> None:
    plan = plan_of(rig, action)
    dialog = ConfirmDialog(context, plan, rig.services.accounts.list())
    keep(dialog)
    said = texts(dialog)
    assert "3 messages" in said
    assert "an@firma.example" in said
    assert context.words.size(plan.size) in said
    assert "3\u00a0CVs" in said
    assert default_button(dialog) is dialog.safe
    press(dialog, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_escape_leaves_all_as_it_is(rig: Rig, context: UiContext, keep: Keep) -> None:
    dialog = ConfirmDialog(context, plan_of(rig, Action.TRASH), rig.services.accounts.list())
    accepted: list[bool] = []
    dialog.accepted.connect(lambda: accepted.append(True))
    keep(dialog)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert accepted == []


def test_deleting_for_good_asks_for_the_number(rig: Rig, context: UiContext, keep: Keep) -> None:
    dialog = ConfirmDialog(context, plan_of(rig, Action.DELETE), rig.services.accounts.list())
    keep(dialog)
    assert "cannot be undone" in texts(dialog)
    assert dialog.typed is not None
    for text, possible in (("", False), ("2", False), ("30", False), ("3", True), (" 3 ", True)):
        dialog.typed.setText(text)
        assert dialog.go.isEnabled() is possible, text


def test_what_may_not_go_is_told_with_its_reason(rig: Rig, context: UiContext, keep: Keep) -> None:
    plan = plan_of(rig, Action.TRASH)
    refused = (
        Refused(finding="a", reason="duty-runs"),
        Refused(finding="b", reason="duty-runs"),
        Refused(finding="c", reason="hold"),
        Refused(finding="d", reason="something-new"),
    )
    plan = DisposalPlan(action=plan.action, items=plan.items, refused=refused)
    dialog = ConfirmDialog(context, plan, rig.services.accounts.list())
    keep(dialog)
    said = texts(dialog)
    assert "2 must still be kept for a while" in said
    assert "1 must stay because of a dispute or because your company asks so" in said
    assert "1 may not go yet" in said


def test_a_plan_without_messages_offers_only_to_close(
    rig: Rig, context: UiContext, keep: Keep
) -> None:
    plan = DisposalPlan(
        action=Action.TRASH, items=(), refused=(Refused(finding="a", reason="hold"),)
    )
    dialog = ConfirmDialog(context, plan, rig.services.accounts.list())
    keep(dialog)
    assert dialog.go.isHidden()
    assert dialog.safe.text() == "Close"


@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ([None], "until you decide otherwise"),
        ([date(2027, 1, 2)] * 2, "until 2 January 2027"),
        ([date(2027, 1, 2), date(2026, 1, 2)], "between 2 January 2026 and 2 January 2027"),
        ([date(2027, 1, 2), None], "some until 2 January 2027"),
    ],
)
def test_the_end_in_the_archive_is_told(
    words: Words, ends: list[date | None], expected: str
) -> None:
    assert expected in archive_keeps(words, ends)


# receipt --------------------------------------------------------------------------------------


def receipt_of(rig: Rig, action: Action, codes: list[OutcomeCode | None]) -> ReceiptView:
    plan = plan_of(rig, action, len(codes))
    outcomes = tuple(
        Outcome(
            ref=item.identity.ref,
            findings=item.findings,
            code=code,
            action=action,
            error=ErrorCode.SERVER_REFUSED if code is OutcomeCode.FAILED else None,
        )
        for item, code in zip(plan.items, codes, strict=True)
        if code is not None
    )
    receipt = Receipt(action=action, outcomes=outcomes, cancelled=None in codes)
    return read_view(rig.services, plan, receipt)


def test_a_receipt_tells_only_what_was_verified(rig: Rig, context: UiContext, keep: Keep) -> None:
    codes = [OutcomeCode.DONE, OutcomeCode.ALREADY_GONE, OutcomeCode.FAILED, None, None]
    dialog = ReceiptDialog(context, receipt_of(rig, Action.TRASH, codes))
    keep(dialog)
    said = texts(dialog)
    assert "1 message needs your attention" in said
    assert "1 message moved to the Trash and seen there" in said
    assert "1 was already gone" in said
    assert "1 message: Did not succeed. The mail server refused this command." in said
    assert "stopped in time for 2" in said
    assert "“Bericht 3”" in said
    assert "You can undo this here for as long as" in said


def test_a_receipt_without_anything_done_promises_nothing(
    rig: Rig, context: UiContext, keep: Keep
) -> None:
    dialog = ReceiptDialog(context, receipt_of(rig, Action.TRASH, [None, None]))
    keep(dialog)
    said = texts(dialog)
    assert "Nothing was moved" in said
    assert "undo this here" not in said
    assert dialog.undo.isHidden()


def test_the_saved_receipt_names_nobody(rig: Rig, context: UiContext, keep: Keep) -> None:
    codes: list[OutcomeCode | None] = [OutcomeCode.DONE, OutcomeCode.FAILED]
    dialog = ReceiptDialog(context, receipt_of(rig, Action.TRASH, codes))
    keep(dialog)
    text = dialog.text()
    assert "1 message moved to the Trash" in text
    for secret in ("Bericht", "Lotte", "example.org", "an@firma.example"):
        assert secret not in text


def test_what_was_done_can_be_taken_back_from_its_receipt(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    plan = plan_of(rig, Action.ARCHIVE, 2)
    receipt = rig.services.dispose.run(plan, quiet_job())
    assert len(rig.server.messages("INBOX")) == 0
    window = QWidget()
    keep(window)
    dialog = ReceiptDialog(context, read_view(rig.services, plan, receipt), window)
    keep(dialog)
    dialog.undo.click()
    undo = window.findChild(UndoDialog)
    assert isinstance(undo, UndoDialog)
    undo.go.click()
    settle()
    assert len(rig.server.messages("INBOX")) == 2
    assert undo.headline.text() == "2 messages are back in their folders"


def test_what_was_deleted_for_good_offers_no_way_back(
    rig: Rig, context: UiContext, keep: Keep
) -> None:
    plan = plan_of(rig, Action.DELETE, 1)
    receipt = rig.services.dispose.run(plan, quiet_job())
    dialog = ReceiptDialog(context, read_view(rig.services, plan, receipt))
    keep(dialog)
    assert dialog.undo.isHidden()


# the rest -------------------------------------------------------------------------------------


def test_keeping_needs_a_reason(context: UiContext, keep: Keep) -> None:
    dialog, decided = KeepDialog(context, 2), list[tuple[str, object]]()
    dialog.decided.connect(lambda reason, until: decided.append((reason, until)))
    keep(dialog)
    assert not dialog.go.isEnabled()
    dialog.reason.setEditText("   ")
    assert not dialog.go.isEnabled()
    dialog.reason.setEditText(" Lopend dossier ")
    dialog.until.setCurrentIndex(1)
    dialog.go.click()
    assert decided == [("Lopend dossier", date(2027, 2, 23))]


def test_keeping_for_good_has_no_day(context: UiContext, keep: Keep) -> None:
    dialog, decided = KeepDialog(context, 1), list[object]()
    dialog.decided.connect(lambda _reason, until: decided.append(until))
    keep(dialog)
    dialog.reason.setCurrentIndex(0)
    dialog.until.setCurrentIndex(dialog.until.count() - 1)
    dialog.go.click()
    assert decided == [None]


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
    ],
)
def test_months_end_where_the_month_ends(day: date, months: int, expected: date) -> None:
    assert months_after(day, months) == expected


def test_a_wrong_password_is_told_and_a_good_one_is_kept(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    dialog = PasswordDialog(context, rig.account.email)
    keep(dialog)
    dialog.go.click()
    assert context.tasks.idle
    dialog.password.setText("wrong")
    dialog.go.click()
    settle()
    assert "does not accept this password" in texts(dialog)
    assert dialog.isVisible()
    dialog.password.setText(PASSWORD)
    dialog.go.click()
    settle()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_was_not_read_is_listed_with_its_reason(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    rig.add_not_read("loonbrief.pdf")
    dialog = NotReadDialog(context)
    keep(dialog)
    settle()
    cells = [dialog.table.item(0, column) for column in range(4)]
    said = [cell.text() for cell in cells if cell is not None]
    assert said[0] == "loonbrief.pdf"
    assert "password" in said[3]


def test_every_key_is_explained(context: UiContext, keep: Keep) -> None:
    dialog = KeysDialog(context)
    keep(dialog)
    said = texts(dialog)
    for key in ("J  K", "Space", "A", "T", "B", "N", "E", "/", "F6", "?"):
        assert key in said


def _bug() -> Exception:
    try:
        raise ValueError("an@firma.example: Sollicitatie van Lotte")
    except ValueError as exc:
        try:
            raise RuntimeError("loonbrief_lotte.pdf") from exc
        except RuntimeError as outer:
            return outer


def test_a_report_names_places_but_nobody(context: UiContext, keep: Keep) -> None:
    report = report_of(_bug())
    assert "ValueError" in report
    assert "RuntimeError" in report
    assert "test_dialogs.py" in report
    home = str(Path(__file__).resolve().parent)
    for secret in ("an@firma", "Lotte", "lotte", home):
        assert secret not in report
    dialog = CrashDialog(context.words, context.theme, report)
    keep(dialog)
    dialog.copy()
    assert QGuiApplication.clipboard().text() == report


def test_saving_writes_or_tells(
    context: UiContext, keep: Keep, settle: Settle, tmp_path: Path, messages: RecordedMessages
) -> None:
    window = QWidget()
    keep(window)
    save(context, window, tmp_path / "receipt.txt", "één\n")
    save(context, window, tmp_path / "nowhere" / "receipt.txt", "één\n")
    settle()
    assert (tmp_path / "receipt.txt").read_text("utf-8") == "één\n"
    assert len(messages.problems) == 1


MADE: list[Callable[[UiContext], QDialog]] = [
    lambda context: KeepDialog(context, 2),
    KeysDialog,
    lambda context: PasswordDialog(context, "an@firma.example"),
    lambda context: RecoveryDialog(context, RecoveryCode(code=Secret(CODE))),
]


@pytest.mark.parametrize("make", MADE)
def test_texts_fit_their_dialog(
    context: UiContext, keep: Keep, make: Callable[[UiContext], QDialog], qtbot: QtBot
) -> None:
    dialog = make(context)
    keep(dialog)
    QApplication.processEvents()
    for label in dialog.findChildren(QLabel):
        if label.text():
            wanted = label.heightForWidth(label.width())
            assert label.height() >= wanted, label.text()
    dialog.hide()
