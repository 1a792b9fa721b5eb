"""The recovery code: shown once, kept as a page, typed back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.secret import Secret
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.recovery_dialog import RecoveryDialog, grouped, set_up_archive
from hygiene_app.ui.recovery_page import page_texts
from tests.support.house import TODAY
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle
from tests.ui.test_dialogs import press

pytestmark = pytest.mark.window

CODE = "AGE-SECRET-KEY-1" + "Q" * 50 + "7Q4XJ2MK"


def recovery(context: UiContext, keep: Keep) -> RecoveryDialog:
    dialog = RecoveryDialog(context, RecoveryCode(code=Secret(CODE)))
    keep(dialog)
    return dialog


def test_the_code_is_shown_whole_and_in_groups() -> None:
    assert "".join(grouped(CODE).split()) == CODE
    assert grouped(CODE).split()[-1] == "7Q4XJ2MK"
    assert "".join(grouped("SHORT").split()) == "SHORT"


def test_the_last_eight_characters_must_be_typed_back(context: UiContext, keep: Keep) -> None:
    dialog = recovery(context, keep)
    for text, known in (
        ("", False),
        ("7Q4XJ2M", False),
        ("7Q4XJ2MX", False),
        (CODE, False),
        ("7q4xj2mk", True),
        (" 7Q4X-J2MK ", True),
    ):
        dialog.typed.setText(text)
        assert dialog.go.isEnabled() is known, text


def test_the_code_can_be_copied_and_kept(context: UiContext, keep: Keep) -> None:
    dialog = recovery(context, keep)
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == CODE
    assert dialog.made.code.reveal() == CODE


def test_the_page_is_saved_as_pdf_and_opened_for_printing(
    context: UiContext, keep: Keep, settle: Settle, tmp_path: Path
) -> None:
    dialog = recovery(context, keep)
    path = tmp_path / "code.pdf"
    dialog.saving.save(dialog.made, path)
    settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert dialog.told.text.text().startswith(f"Saved in {path}. Print the page")
    assert dialog.told.go_on.isVisible()
    assert page_texts(context.words, TODAY).made == "Made on 23 November 2026"


def test_a_page_that_cannot_be_written_is_told(
    context: UiContext, keep: Keep, settle: Settle, tmp_path: Path
) -> None:
    dialog = recovery(context, keep)
    dialog.saving.save(dialog.made, tmp_path / "nowhere" / "code.pdf")
    settle()
    assert "cannot" in dialog.told.text.text()
    assert not dialog.told.go_on.isVisible()


@pytest.mark.parametrize("leave", [True, False])
def test_leaving_without_the_code_is_asked_first(
    context: UiContext, keep: Keep, messages: RecordedMessages, *, leave: bool
) -> None:
    messages.answer = leave
    dialog = recovery(context, keep)
    press(dialog, Qt.Key.Key_Escape)
    assert len(messages.asked) == 1
    assert dialog.isVisible() is not leave


def test_setting_up_shows_the_code_and_goes_on(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    rig.archive.__init__()  # type: ignore[misc]  # as new: nobody set it up
    window, gone_on = QWidget(), list[str]()
    keep(window)
    set_up_archive(context, window, lambda: gone_on.append("on"))
    settle()
    dialog = window.findChild(RecoveryDialog)
    assert isinstance(dialog, RecoveryDialog)
    assert gone_on == []
    dialog.typed.setText(dialog.made.code.reveal()[-8:])
    dialog.go.click()
    assert gone_on == ["on"]
    assert rig.archive.is_set_up()


def test_a_problem_while_setting_up_is_told(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle, messages: RecordedMessages
) -> None:
    window = QWidget()
    keep(window)
    set_up_archive(context, window, lambda: pytest.fail("there is an archive already"))
    settle()
    assert len(messages.problems) == 1
