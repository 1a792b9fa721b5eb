from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.disposal import JournalAction, JournalEntry, JournalPhase, OutcomeCode
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.finding import Category
from hygiene_app.ui.activity_lines import activity_lines
from hygiene_app.ui.activity_page import ActivityPage
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.loading import load
from tests.support.house import TODAY
from tests.support.services import Rig
from tests.ui.staged import shown, staged

pytestmark = pytest.mark.window

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def entry(
    number: int,
    action: JournalAction = JournalAction.ARCHIVE,
    *,
    minutes: int = 0,
    phase: JournalPhase = JournalPhase.OUTCOME,
    outcome: OutcomeCode | None = OutcomeCode.DONE,
    category: Category = Category.CV,
    intent: int = 0,
    error: ErrorCode | None = None,
) -> JournalEntry:
    return JournalEntry(
        at=NOON - timedelta(minutes=minutes),
        action=action,
        phase=phase,
        category=category,
        outcome=outcome,
        error=error,
        intent=intent,
        number=number,
    )


def texts(*entries: JournalEntry) -> list[str]:
    words = load("en", PackagedResources())
    return [line.text for line in activity_lines(words, entries, TODAY)]


def test_what_was_done_in_one_sitting_is_one_line() -> None:
    lines = texts(
        entry(4),
        entry(3, minutes=1, category=Category.QUOTE),
        entry(2, minutes=2),
        entry(1, minutes=300),
    )
    assert lines == ["Today, 23 November 2026", "Archived: 2 CVs and 1 quote", "Archived: 1 CV"]


def test_days_stand_apart_newest_first() -> None:
    day = 24 * 60
    lines = texts(entry(3), entry(2, minutes=day), entry(1, minutes=40 * day))
    assert lines[0::2] == [
        "Today, 23 November 2026",
        "Yesterday, 22 November 2026",
        "14 October 2026",
    ]


def test_an_intent_counts_once_and_without_an_end_it_is_not_certain() -> None:
    words = load("en", PackagedResources())
    entries = (
        entry(4, phase=JournalPhase.OUTCOME, intent=1, outcome=OutcomeCode.DONE),
        entry(3, phase=JournalPhase.INTENT, outcome=None, action=JournalAction.TRASH),
        entry(2, phase=JournalPhase.ARCHIVED, intent=1, outcome=None),
        entry(1, phase=JournalPhase.INTENT, outcome=None),
    )
    lines = activity_lines(words, entries, TODAY)[1:]
    assert [(line.text, line.well) for line in lines] == [
        ("Archived: 1 CV", True),
        ("Moved to Trash: 1 CV", False),
    ]
    assert lines[1].result.startswith("Not certain yet")


def test_what_failed_says_why() -> None:
    words = load("en", PackagedResources())
    failed = entry(1, outcome=OutcomeCode.FAILED, error=ErrorCode.CANNOT_MOVE)
    line = activity_lines(words, (failed,), TODAY)[1]
    assert line.result.startswith("Did not succeed. A single message cannot be moved")
    assert not line.well


def test_nothing_done_yet(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    context, _boxes = staged(rig.services, tasks)
    page = ActivityPage(context)
    shown(qtbot, page)
    page.arrive(None)
    qtbot.waitUntil(lambda: tasks.idle)
    assert page.empty.line.text() == "Nothing was done yet"


def test_the_page_tells_decisions_without_personal_data(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    rig.add(count=2)
    rig.services.review.keep(rig.ids(), reason="Lotte asked for it")
    context, _boxes = staged(rig.services, tasks)
    page = ActivityPage(context)
    shown(qtbot, page)
    page.arrive(None)
    qtbot.waitUntil(lambda: tasks.idle)
    assert [line.text for line in page.table.rows][1:] == ["Kept: 2 CVs"]
    heard = page.table.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith(", Kept: 2 CVs")
    assert "Lotte" not in heard
    assert not page.broken.isVisible()
