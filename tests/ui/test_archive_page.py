from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hygiene_app.model.archived import ArchivedItem, ArchiveEntry, RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.ui.archive_dialogs import DestroyDialog
from hygiene_app.ui.archive_page import ArchivePage
from hygiene_app.ui.archive_table import ArchiveColumn, sender_name
from hygiene_app.ui.code_dialog import RecoverDialog
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import TaskRunner
from tests.support.house import TODAY, application
from tests.support.services import Rig, build_services
from tests.ui.staged import Recorded, shown, staged

pytestmark = pytest.mark.window

WHEN = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


@pytest.fixture
def rig(tmp_path: Path, tasks: TaskRunner) -> Iterator[Rig]:
    rig = build_services(tmp_path, archive_ready=False)
    yield rig
    tasks.shut_down()
    rig.services.close()


def put(rig: Rig, number: int, *, expires: date | None = None) -> ArchivedItem:
    entry = ArchiveEntry(
        account=rig.account.id,
        folder="INBOX",
        folder_display="INBOX",
        message_id=f"<application-{number}@example.org>",
        subject=f"Sollicitatie dakwerker {number}",
        sender=f"Lotte Proef <lotte{number}@example.org>",
        received=WHEN + timedelta(days=number),
        flags=(),
        category=Category.CV,
        rule="be.cv",
        archived_at=WHEN + timedelta(days=900),
        expires=expires,
    )
    return rig.archive.put(application(number), entry)


def page_of(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> tuple[ArchivePage, UiContext, Recorded]:
    context, boxes = staged(rig.services, tasks)
    page = ArchivePage(context)
    shown(qtbot, page)
    arrive(qtbot, tasks, page)
    return page, context, boxes


def arrive(qtbot: QtBot, tasks: TaskRunner, page: ArchivePage) -> None:
    page.arrive(None)
    qtbot.waitUntil(lambda: tasks.idle)


def settled(qtbot: QtBot, tasks: TaskRunner, page: ArchivePage) -> None:
    qtbot.waitUntil(lambda: tasks.idle and not page.work.is_busy)


def test_without_an_archive_it_offers_to_set_one_up(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    page, context, _boxes = page_of(qtbot, tasks, rig)
    assert page.empty.line.text() == "There is no archive yet"
    with qtbot.waitSignal(context.flow.archive_wanted):
        page.empty.action.click()


def test_an_empty_archive_says_so(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.archive.set_up()
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    assert page.empty.line.text() == "The archive is empty"


def test_a_message_goes_back_to_its_folder(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.archive.set_up()
    put(rig, 1)
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    assert not page.bar.restore.isEnabled()
    page.view.selectRow(0)
    assert page.bar.count.text().startswith("1 of 1 selected")
    page.bar.restore.click()
    settled(qtbot, tasks, page)
    assert [message.data for message in rig.server.messages("INBOX")] == [application(1)]
    assert page.result.text.text() == "1 message is back in Inbox, and was checked there."

    page.view.selectRow(0)
    page.bar.restore.click()
    settled(qtbot, tasks, page)
    assert len(rig.server.messages("INBOX")) == 1
    assert page.result.text.text() == "1 message was already there."


def test_one_that_cannot_go_back_does_not_stop_the_rest(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    rig.archive.set_up()
    items = [put(rig, number) for number in (1, 2)]
    rig.archive.damage(items[0].id)
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    page.view.selectAll()
    page.bar.restore.click()
    settled(qtbot, tasks, page)
    assert len(rig.server.messages("INBOX")) == 1
    assert "1 message could not be put back." in page.result.text.text()
    assert "damaged" in page.result.details.text()


def test_export_says_that_it_is_not_encrypted(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, tmp_path: Path
) -> None:
    rig.archive.set_up()
    put(rig, 1)
    page, _context, boxes = page_of(qtbot, tasks, rig)
    page.view.selectRow(0)
    page.bar.export.click()
    assert "not encrypted" in boxes.asked[0].text
    page.work.export(page.selected, tmp_path / "out")
    settled(qtbot, tasks, page)
    assert [path.read_bytes() for path in (tmp_path / "out").iterdir()] == [application(1)]
    assert "not encrypted" in page.result.text.text()


def test_a_check_tells_what_is_damaged(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.archive.set_up()
    items = [put(rig, number) for number in (1, 2, 3)]
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    page.verify.click()
    settled(qtbot, tasks, page)
    assert page.result.text.text().startswith("The archive is whole: 3 messages")
    rig.archive.damage(items[1].id)
    page.verify.click()
    settled(qtbot, tasks, page)
    assert "2 messages are whole" in page.result.text.text()
    assert "Sollicitatie dakwerker 2" in page.result.details.text()


def test_the_list_is_filtered_and_sorted(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.archive.set_up()
    for number in (1, 2, 3):
        put(rig, number)
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    newest_first = [item.entry.received for item in page.table.rows]
    assert newest_first == sorted(newest_first, reverse=True)
    page.view.sortByColumn(ArchiveColumn.SUBJECT, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: tasks.idle)
    assert page.table.rows[0].entry.subject.endswith("1")
    page.filter.setText("DAKWERKER lotte2")
    qtbot.waitUntil(lambda: len(page.table.rows) == 1)
    assert page.table.rows[0].entry.subject == "Sollicitatie dakwerker 2"
    assert page.facts.text().startswith("3 messages")
    page.filter.setText("nobody")
    qtbot.waitUntil(lambda: not page.table.rows)
    assert page.bar.count.text() == "No message matches"


def test_fifty_thousand_messages_do_not_hold_the_window_up(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    """What stands in a cell is made when it is painted, sorting and searching beside the window."""
    rig.archive.set_up()
    item = put(rig, 1)
    rig.archive.held |= {
        f"{number:032x}": (replace(item, id=f"{number:032x}"), b"") for number in range(50_000)
    }
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    assert len(page.table.rows) == 50_001
    page.view.sortByColumn(ArchiveColumn.SENDER, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: tasks.idle)
    assert len(page.table._texts) < 200


def test_only_what_is_over_is_destroyed_and_only_when_confirmed(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    rig.archive.set_up()
    over = put(rig, 1, expires=TODAY - timedelta(days=1))
    kept = put(rig, 2, expires=TODAY + timedelta(days=1))
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    assert page.over_text.text() == "1 message has been kept long enough."
    page.destroy_over.click()
    dialog = page.findChild(DestroyDialog)
    assert dialog is not None
    assert dialog.safe.isDefault()
    assert not dialog.go.isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settled(qtbot, tasks, page)
    assert set(rig.archive.held) == {over.id, kept.id}
    dialog.accepted.emit()
    settled(qtbot, tasks, page)
    assert set(rig.archive.held) == {kept.id}
    assert page.result.text.text() == "1 message was destroyed."
    assert not page.over.isVisible()


def test_the_recovery_code_opens_an_archive_whose_key_is_lost(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    code: RecoveryCode = rig.archive.set_up()
    put(rig, 1)
    rig.archive.lose_key()
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    assert "key of the archive is no longer on this computer" in page.empty.line.text()
    page.empty.action.click()
    dialog = page.findChild(RecoverDialog)
    assert dialog is not None
    dialog.code.setText("AGE-SECRET-KEY-1WRONG")
    dialog.go.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.code.text() == "AGE-SECRET-KEY-1WRONG"
    dialog.code.setText(code.code.reveal().lower())
    dialog.go.click()
    settled(qtbot, tasks, page)
    assert page.result.text.text() == "The archive is open again. It holds 1 message."
    assert len(page.table.rows) == 1


def test_another_problem_can_be_tried_again(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.archive.set_up()
    put(rig, 1)
    rig.archive.fails["items"] = ErrorCode.ARCHIVE_BUSY
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    assert "in use elsewhere" in page.empty.line.text()
    page.empty.action.click()
    qtbot.waitUntil(lambda: tasks.idle)
    assert len(page.table.rows) == 1


def test_a_row_is_heard_as_one_sentence(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    rig.archive.set_up()
    put(rig, 1, expires=date(2027, 5, 4))
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    heard = page.table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("CV from Lotte Proef, “Sollicitatie dakwerker 1”, received 13 Mar 2021")
    assert "4 May 2027" in heard
    assert page.filter.accessibleName()
    assert page.view.accessibleName()


def test_a_broken_connection_is_told_and_loses_nothing(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    rig.archive.set_up()
    item = put(rig, 1)
    rig.server.fail_next("append", KnownError(ErrorCode.CONNECTION_LOST))
    page, _context, _boxes = page_of(qtbot, tasks, rig)
    page.view.selectRow(0)
    page.bar.restore.click()
    settled(qtbot, tasks, page)
    assert "could not be put back" in page.result.text.text()
    assert item.id in rig.archive.held
    assert page.bar.restore.isEnabled()


@pytest.mark.parametrize(
    ("sender", "shown_as"),
    [
        ("Nathalie Van den Broeck", "Nathalie Van den Broeck"),
        ("Nathalie Proef <nathalie@example.org>", "Nathalie Proef"),
        ("nathalie@example.org", "nathalie@example.org"),
        ("<nathalie@example.org>", "nathalie@example.org"),
    ],
)
def test_a_sender_is_shown_by_the_whole_name(sender: str, shown_as: str) -> None:
    assert sender_name(sender) == shown_as
