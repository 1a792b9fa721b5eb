"""Who opens the archive, a new recovery code, and the ways out of trouble."""

import pytest

from hygiene_app.model.archived import ArchiveCheck, RecoveryCode
from hygiene_app.model.errors import ErrorCode
from hygiene_app.ui.archive_page import ArchivePage
from hygiene_app.ui.archive_work import checked_words
from hygiene_app.ui.code_dialog import FinishRenewalDialog, RecoverDialog
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.recovery_dialog import RecoveryDialog, RenewalDialog
from hygiene_app.ui.settings_archive import ArchiveSection
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def section(context: UiContext, keep: Keep, settle: Settle) -> ArchiveSection:
    made = ArchiveSection(context)
    keep(made)
    made.arrive()
    settle()
    return made


def mark(rig: Rig) -> str:
    return rig.archive.status().code_mark


def test_the_code_is_known_by_its_mark(section: ArchiveSection, rig: Rig) -> None:
    assert section.mark.text().endswith(mark(rig))
    assert section.company.isHidden() or not section.company.isVisible()


def test_the_company_is_named_openly(section: ArchiveSection, rig: Rig, settle: Settle) -> None:
    rig.archive.escrow = ("age1company",)
    section.arrive()
    settle()
    assert section.company.isVisible()
    assert "Your company can open this archive too" in section.company.text()
    assert "age1company" in section.company.text()


def test_a_new_code_holds_once_it_was_typed_back(
    section: ArchiveSection, rig: Rig, settle: Settle
) -> None:
    before = mark(rig)
    section.renew.click()
    settle()
    dialog = section.findChild(RenewalDialog)
    assert isinstance(dialog, RenewalDialog)
    assert mark(rig) == before
    dialog.typed.setText(dialog.made.code.reveal()[-8:])
    dialog.go.click()
    settle()
    assert mark(rig) != before
    assert section.mark.text().endswith(mark(rig))
    assert section.result.text.text().startswith("The new recovery code holds.")


def test_leaving_forgets_the_new_code(
    section: ArchiveSection, rig: Rig, settle: Settle, messages: RecordedMessages
) -> None:
    before = mark(rig)
    section.renew.click()
    settle()
    dialog = section.findChild(RenewalDialog)
    assert isinstance(dialog, RenewalDialog)
    dialog.reject()
    assert dialog.isVisible()
    messages.answer = True
    dialog.reject()
    settle()
    assert not dialog.isVisible()
    assert mark(rig) == before
    assert rig.archive.status().next_mark == ""


def test_a_confirmation_that_fails_can_be_tried_again(
    section: ArchiveSection, rig: Rig, settle: Settle
) -> None:
    section.renew.click()
    settle()
    dialog = section.findChild(RenewalDialog)
    assert isinstance(dialog, RenewalDialog)
    rig.archive.fails["confirm_recovery"] = ErrorCode.DISK_FULL
    dialog.typed.setText(dialog.made.code.reveal()[-8:])
    dialog.go.click()
    settle()
    assert dialog.isVisible()
    assert "full" in dialog.told.text.text()
    assert dialog.go.isEnabled()


def test_an_interrupted_renewal_is_finished_or_forgotten(
    section: ArchiveSection, rig: Rig, settle: Settle
) -> None:
    code: RecoveryCode = rig.archive.renew_recovery()
    section.arrive()
    settle()
    assert section.begun.isVisible()
    assert not section.renew.isVisible()
    section.finish.click()
    dialog = section.findChild(FinishRenewalDialog)
    assert isinstance(dialog, FinishRenewalDialog)
    dialog.code.setText("AGE-SECRET-KEY-1WRONG")
    dialog.go.click()
    settle()
    assert dialog.problem.isVisible()
    dialog.code.setText(code.code.reveal())
    dialog.go.click()
    settle()
    assert rig.archive.status().next_mark == ""
    assert not section.begun.isVisible()
    rig.archive.renew_recovery()
    section.arrive()
    settle()
    section.forget.click()
    settle()
    assert rig.archive.status().next_mark == ""
    assert section.result.text.text().startswith("The new code is forgotten.")


# trouble ------------------------------------------------------------------------------------------


def page_of(context: UiContext, keep: Keep, settle: Settle) -> ArchivePage:
    page = ArchivePage(context)
    keep(page)
    page.arrive(None)
    settle()
    return page


def test_a_folder_that_is_gone_can_come_back_or_begin_afresh(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle, messages: RecordedMessages
) -> None:
    rig.archive.lose_folder()
    page = page_of(context, keep, settle)
    assert page.empty.action.text() == "Look again"
    assert page.empty.other.text() == "Begin a new archive…"
    page.empty.other.click()
    settle()
    assert "do not come along" in messages.asked[0].detail
    assert not rig.archive.is_set_up()
    messages.answer = True
    page.empty.other.click()
    settle()
    assert rig.archive.is_set_up()
    assert page.findChild(RecoveryDialog) is not None


@pytest.mark.parametrize("problem", [ErrorCode.ARCHIVE_TAKEN_OVER, ErrorCode.ARCHIVE_OLDER])
def test_the_code_helps_where_another_copy_counts(
    problem: ErrorCode, rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    rig.archive.fails["items"] = problem
    page = page_of(context, keep, settle)
    assert page.empty.action.text() == "Use the recovery code"
    page.empty.action.click()
    assert page.findChild(RecoverDialog) is not None


def test_what_has_not_come_yet_is_waited_for_or_left_out(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    rig.archive.fails["items"] = ErrorCode.ARCHIVE_NOT_SYNCED
    page = page_of(context, keep, settle)
    assert page.empty.action.text() == "Look again"
    page.empty.other.click()
    dialog = page.findChild(RecoverDialog)
    assert isinstance(dialog, RecoverDialog)
    asked: list[bool] = []
    recover = rig.archive.recover

    def noted(code: RecoveryCode, *, incomplete: bool = False) -> int:
        asked.append(incomplete)
        return recover(code, incomplete=incomplete)

    monkeypatch.setattr(rig.archive, "recover", noted)
    rig.archive.fails["recover"] = ErrorCode.ARCHIVE_NOT_SYNCED
    dialog.code.setText(rig.archive._code or "")
    dialog.go.click()
    settle()
    assert dialog.other.isVisible()
    dialog.other.click()
    settle()
    assert asked == [False, True]
    assert not dialog.isVisible()


def test_settings_offer_the_same_ways_out(
    section: ArchiveSection, rig: Rig, settle: Settle
) -> None:
    rig.archive.lose_folder()
    section.arrive()
    settle()
    assert section.afresh.isVisible()
    assert section.again.isVisible()
    assert not section.renew.isVisible()
    assert not section.set_up.isVisible()


def test_a_replaced_code_names_the_page_to_take(
    rig: Rig, context: UiContext, keep: Keep, settle: Settle
) -> None:
    old = rig.archive._code or ""
    rig.archive.confirm_recovery(rig.archive.renew_recovery())
    dialog = RecoverDialog(context)
    keep(dialog)
    dialog.code.setText(old)
    dialog.go.click()
    settle()
    assert mark(rig) in dialog.problem.text.text()
    assert not dialog.other.isVisible()


def test_a_moved_folder_is_told_and_no_damage(context: UiContext) -> None:
    told = checked_words(context.words, ArchiveCheck(checked=3, moved=True), {})
    assert told.well
    assert told.details == ("The folder lies elsewhere than at the last check. That does no harm.",)
