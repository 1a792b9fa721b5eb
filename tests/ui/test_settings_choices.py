"""What of a mailbox is read: folders, protected people, local mail, senders not shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hygiene_app.model.account import MailSource
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.message import Folder, FolderRole
from hygiene_app.ui.folder_list import FolderColumn
from hygiene_app.ui.folders_dialog import FoldersDialog
from hygiene_app.ui.local_mail_dialog import LocalMailDialog
from hygiene_app.ui.people_dialog import PeopleDialog
from hygiene_app.ui.settings_accounts import AccountsSection
from hygiene_app.ui.settings_quiet import QuietSection
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.workflow.choices import FolderUse
from tests.fakes.mailbox import FakeMailbox
from tests.support.house import OWNER
from tests.support.services import Rig
from tests.ui.staged import shown, staged

pytestmark = pytest.mark.window

BELOW = ("Personeel", "Personeel/Evaluaties", "Personeel/Verlof")


def nested(monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]) -> None:
    """Let the server have these folders, with levels."""
    folders = (
        Folder(name="INBOX", display="INBOX", role=FolderRole.INBOX, delimiter="/"),
        *(Folder(name=name, display=name, delimiter="/") for name in names),
    )
    monkeypatch.setattr(FakeMailbox, "folders", lambda _self: folders)


def opened(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> FoldersDialog:
    context, _boxes = staged(rig.services, tasks)
    dialog = FoldersDialog(context, rig.account)
    shown(qtbot, dialog)
    qtbot.waitUntil(lambda: tasks.idle)
    return dialog


def row_of(dialog: FoldersDialog, name: str) -> int:
    texts = [
        dialog.folders.text(row, FolderColumn.NAME) for row in range(dialog.folders.rowCount())
    ]
    return texts.index(name)


def mark(dialog: FoldersDialog, *names: str) -> None:
    dialog.view.clearSelection()
    mode = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for name in names:
        index = dialog.folders.index(row_of(dialog, name), 0)
        dialog.view.selectionModel().select(index, mode)


# folders --------------------------------------------------------------------------------------


def test_every_folder_shows_what_happens_to_it(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    dialog = opened(qtbot, tasks, rig)
    assert dialog.folders.rowCount() == 6
    junk = dialog.folders.index(row_of(dialog, "Junk"), FolderColumn.USE)
    assert junk.data() == "Is left out"
    said = junk.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Junk, Is left out"
    assert dialog.view.hasFocus()
    assert not dialog.go.isEnabled()


def test_nothing_is_kept_before_the_user_says_so(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    dialog = opened(qtbot, tasks, rig)
    mark(dialog, "Sent", "Drafts")
    assert dialog.count.text() == "2 folders selected"
    dialog.uses[FolderUse.SKIP].click()
    assert dialog.go.isEnabled()
    assert not dialog.uses[FolderUse.SKIP].isEnabled()
    assert rig.services.choices.of(rig.account).skipped == frozenset()
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    assert rig.services.choices.of(rig.account).skipped == {"Sent", "Drafts"}


def test_a_protected_folder_locks_those_below(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    nested(monkeypatch, BELOW)
    dialog = opened(qtbot, tasks, rig)
    mark(dialog, "Personeel")
    dialog.uses[FolderUse.PROTECT].click()
    row = row_of(dialog, "Personeel › Verlof")
    assert dialog.folders.text(row, FolderColumn.USE) == "Protected by the folder above"
    assert not dialog.folders.flags(dialog.folders.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled
    dialog.folders.choose((row,), FolderUse.READ)
    assert dialog.folders.use(row) is FolderUse.PROTECT
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    assert rig.services.choices.of(rig.account).protected_folders == {"Personeel"}

    again = opened(qtbot, tasks, rig)
    assert again.folders.is_locked(row)
    mark(again, "Personeel")
    again.uses[FolderUse.READ].click()
    assert not again.folders.is_locked(row)
    again.folders.choose((row,), FolderUse.SKIP)
    with qtbot.waitSignal(again.accepted):
        again.go.click()
    choice = rig.services.choices.of(rig.account)
    assert choice.protected_folders == frozenset()
    assert choice.skipped == {"Personeel/Verlof"}


def test_two_hundred_folders_scroll_and_are_marked_by_keys(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    nested(monkeypatch, tuple(f"Map {number}" for number in range(200)))
    dialog = opened(qtbot, tasks, rig)
    assert dialog.view.verticalScrollBar().maximum() > 0
    QTest.keyClick(dialog.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(dialog.view.marked) == 201


def test_a_server_that_does_not_answer_can_be_asked_again(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    rig.server.fail_next("open", KnownError(ErrorCode.HOST_UNREACHABLE, host="imap.firma.example"))
    dialog = opened(qtbot, tasks, rig)
    assert "imap.firma.example" in dialog.state.line.text()
    dialog.state.action.click()
    qtbot.waitUntil(lambda: dialog.folders.rowCount() == 6)


# protected people -----------------------------------------------------------------------------


def test_people_are_protected_and_no_longer(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.add(Category.CV, count=2)
    context, boxes = staged(rig.services, tasks)
    dialog = PeopleDialog(context, rig.account)
    shown(qtbot, dialog)
    qtbot.waitUntil(lambda: tasks.idle)
    assert dialog.empty.isVisible()
    assert not dialog.add.isEnabled()
    QTest.keyClicks(dialog.person, "Lotte1@Example.org")
    QTest.keyClick(dialog.person, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.people.count() == 1)
    assert dialog.told.text() == "Protected from now on. 1 finding was forgotten."
    assert dialog.person.text() == ""
    assert len(rig.ids()) == 1

    dialog.people.setCurrentRow(0)
    dialog.remove.click()
    assert "whole mailbox again" in boxes.asked[0].detail
    assert dialog.people.count() == 1
    boxes.answer = True
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.people.count() == 0)
    assert "next scan" in dialog.told.text()
    assert rig.services.choices.of(rig.account).protected_people == frozenset()


def test_half_an_address_protects_nobody(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    context, _boxes = staged(rig.services, tasks)
    dialog = PeopleDialog(context, rig.account)
    shown(qtbot, dialog)
    dialog.person.setText("lotte")
    dialog.add.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    qtbot.waitUntil(lambda: tasks.idle)
    assert dialog.person.text() == "lotte"
    assert dialog.isEnabled()


# local mail -----------------------------------------------------------------------------------


def test_local_mail_is_added_with_its_place(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, tmp_path: Path
) -> None:
    context, _boxes = staged(rig.services, tasks)
    dialog = LocalMailDialog(context)
    shown(qtbot, dialog)
    dialog.go.click()
    assert dialog.problem.isVisible()
    dialog.place.setText(str(tmp_path))
    dialog.address.setText("an")
    dialog.go.click()
    qtbot.waitUntil(dialog.address_problem.isVisible)
    dialog.address.setText(OWNER)
    with qtbot.waitSignal(dialog.accepted):
        dialog.go.click()
    added = rig.services.accounts.list()[1]
    assert (added.source, added.path) == (MailSource.MAILDIR, str(tmp_path))

    section = AccountsSection(context)
    shown(qtbot, section)
    section.arrive()
    qtbot.waitUntil(lambda: len(section.cards) == 2)
    card = section.cards[1]
    assert not card.renew.isVisible()
    assert card.check.accessibleDescription() == f"{OWNER} ({tmp_path})"


# senders that are not shown -------------------------------------------------------------------


def test_a_silenced_sender_is_listed_and_shown_again(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    rig.add(Category.CV, count=1)
    context, _boxes = staged(rig.services, tasks)
    section = QuietSection(context)
    shown(qtbot, section)
    section.arrive()
    qtbot.waitUntil(lambda: tasks.idle)
    assert section.state.isVisible()
    rig.services.review.silence(rig.ids())
    context.changes.findings.emit()
    qtbot.waitUntil(lambda: len(section.card.buttons) == 1)
    assert not section.state.isVisible()
    assert section.card.buttons[0].accessibleDescription() == "lotte1@example.org, CV"
    section.card.buttons[0].click()
    qtbot.waitUntil(section.state.isVisible)
    assert rig.services.review.silenced() == ()
