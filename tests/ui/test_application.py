"""From building the verbs to the end: problems are told, languages change, all is closed."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job
from hygiene_app.ui.application import Session, make_application
from hygiene_app.ui.context import PageName, ReviewRequest, ReviewView, SettingsRequest
from hygiene_app.ui.crash import CrashDialog
from hygiene_app.ui.messages import MessageBoxes, Question
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.services import Services
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig, build_services

pytestmark = pytest.mark.window


class Stage:
    """A session with what it would build, and whether it left."""

    def __init__(self, words: Words, rig: Rig, demo: Rig) -> None:
        self.rig, self.demo = rig, demo
        self.left: list[bool] = []
        self.messages = RecordedMessages()
        self.demo_fails = False
        self.session = Session(
            words,
            PackagedResources(),
            build_demo=self._build_demo,
            leave=lambda: self.left.append(True),
        )
        self.session.messages = self.messages

    def _build_demo(self, _job: Job) -> Services:
        if self.demo_fails:
            raise KnownError(ErrorCode.DEMO_FAILED)
        return replace(self.demo.services, is_demo=True)

    def settle(self, qtbot: QtBot) -> None:
        for _ in range(4):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: self.session.tasks.idle, timeout=10_000)

    @property
    def title(self) -> str:
        return self.session.window.windowTitle() if self.session.window else ""

    def has_banner(self) -> bool:
        window = self.session.window
        return window is not None and bool(window.findChildren(QWidget, "demo-banner"))


@pytest.fixture
def stage(qapp: QApplication, words: Words, tmp_path: Path) -> Iterator[Stage]:
    (tmp_path / "own").mkdir()
    (tmp_path / "demo").mkdir()
    rig, demo = build_services(tmp_path / "own"), build_services(tmp_path / "demo")
    rig.services.settings.put("language", "en")
    rig.add(Category.CV, count=2)
    made = Stage(words, rig, demo)
    yield made
    window = made.session.window
    made.session.end()
    if window is not None:
        window.hide()
        window.deleteLater()
    made.session.deleteLater()
    QApplication.processEvents()
    for each in (rig, demo):
        if not each.closed:
            each.services.close()


def test_what_is_built_is_shown_and_looked_through(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.title == "Mail Hygiene"
    assert stage.session.context is not None
    assert stage.session.context.scanning.report is not None
    assert stage.session.exit_code == 0


def test_what_cannot_be_built_is_told_in_a_sentence(stage: Stage, qtbot: QtBot) -> None:
    def build(_job: Job) -> Services:
        raise KnownError(ErrorCode.NO_KEYRING)

    stage.session.open(build)
    stage.settle(qtbot)
    assert "no keyring" in stage.messages.problems[0]
    assert stage.left == [True]
    assert stage.session.exit_code == 1
    assert stage.session.window is None


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_second_start_brings_the_window_back(stage: Stage, qtbot: QtBot) -> None:
    stage.session.come_forward()
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    window = stage.session.window
    assert window is not None
    window.showMinimized()
    stage.session.come_forward()
    assert not window.isMinimized()
    assert window.isVisible()


def test_closing_the_window_ends_the_session(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.session.window is not None
    stage.session.window.close()
    stage.settle(qtbot)
    assert stage.left == [True]
    stage.session.end()
    assert stage.rig.closed == [True]


def test_the_language_changes_at_once_and_is_kept(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.session.context is not None
    stage.session.context.flow.language_wanted.emit("nl")
    stage.settle(qtbot)
    assert stage.title == "Mailhygiëne"
    assert stage.rig.services.settings.get("language") == "nl"


@pytest.mark.parametrize(
    ("page", "request_"),
    [
        (PageName.SETTINGS, SettingsRequest(section=4)),
        (PageName.REVIEW, ReviewRequest(view=ReviewView.OPEN, category=Category.CV)),
        (PageName.ARCHIVE, None),
    ],
)
def test_another_language_keeps_the_page_that_is_open(
    stage: Stage, qtbot: QtBot, page: PageName, request_: object
) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    before = stage.session.window
    assert before is not None
    before.show_page(page, request_)
    assert stage.session.context is not None
    stage.session.context.flow.language_wanted.emit("nl")
    stage.settle(qtbot)
    assert stage.session.window is not None
    assert stage.session.window is not before
    assert stage.session.window.place == (page, request_)


def test_during_work_the_language_waits(stage: Stage, qtbot: QtBot) -> None:
    from threading import Event

    from hygiene_app.ui.tasks import Lane

    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.session.context is not None
    gate = Event()
    stage.session.tasks.create(Lane.WORK, lambda _job: gate.wait(5)).start()
    stage.session.context.flow.language_wanted.emit("nl")
    qtbot.waitUntil(lambda: bool(stage.messages.told))
    gate.set()
    stage.settle(qtbot)
    assert stage.title == "Mail Hygiene"
    assert stage.rig.services.settings.get("language") == "nl"


def test_the_sample_mailbox_opens_and_is_left_again(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.session.context is not None
    assert not stage.has_banner()
    stage.session.context.flow.demo_wanted.emit()
    stage.settle(qtbot)
    assert stage.has_banner()
    stage.session.context.flow.demo_left.emit()
    stage.settle(qtbot)
    assert not stage.has_banner()
    assert stage.demo.closed == [True]
    assert stage.rig.closed == []


def test_a_sample_mailbox_that_does_not_start_leaves_the_own_one(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.session.context is not None
    stage.demo_fails = True
    stage.session.context.flow.demo_wanted.emit()
    stage.settle(qtbot)
    assert len(stage.messages.problems) == 1
    assert stage.title == "Mail Hygiene"
    assert stage.left == []


@pytest.mark.expects_logs
def test_a_bug_is_shown_without_personal_data(stage: Stage, qtbot: QtBot) -> None:
    from hygiene_app.ui.tasks import Lane

    def work(_job: Job) -> None:
        raise ValueError("Lotte <lotte@example.org>")

    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    stage.session.tasks.create(Lane.WORK, work).start()
    stage.settle(qtbot)
    assert stage.session.window is not None
    dialog = stage.session.window.findChild(CrashDialog)
    assert isinstance(dialog, CrashDialog)
    assert "ValueError" in dialog.report
    assert "otte" not in dialog.report


@pytest.mark.expects_logs
def test_a_bug_in_a_slot_is_caught_and_the_hook_is_given_back(stage: Stage, qtbot: QtBot) -> None:
    stage.session.open(lambda _job: stage.rig.services)
    stage.settle(qtbot)
    assert stage.session.window is not None
    bug = ValueError("x")
    sys.excepthook(ValueError, bug, None)
    assert stage.session.window.findChild(CrashDialog) is not None
    hook = sys.excepthook
    stage.session.end()
    assert sys.excepthook is not hook


def test_quiet_text_stays_readable_when_the_system_goes_dark(qtbot: QtBot) -> None:
    from PySide6.QtGui import QPalette

    from hygiene_app.ui.gallery import dark_palette
    from hygiene_app.ui.theme import READABLE_TEXT, contrast, is_dark

    app = make_application(PackagedResources())
    before = QPalette(app.palette())
    app.setPalette(dark_palette(before))

    def readable() -> bool:
        palette = app.palette()
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        return contrast(quiet, palette.color(QPalette.ColorRole.Base)) >= READABLE_TEXT

    assert not readable() or is_dark(app.palette())
    qtbot.waitUntil(readable)
    app.setPalette(before)


def boxes() -> list[QMessageBox]:
    found = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    return [box for box in found if box.isVisible()]


def test_boxes_answer_by_a_call_and_the_safe_answer_is_the_default(
    words: Words, qtbot: QtBot
) -> None:
    answers: list[bool] = []
    question = Question(title="T", text="<b>Go?</b>", yes="Go", no="Stay", detail="D")
    for name in ("Stay", "Go"):
        MessageBoxes(words).ask(None, question, answers.append)
        [box] = boxes()
        assert box.text() == "<b>Go?</b>"
        default = box.defaultButton()
        assert isinstance(default, QPushButton)
        assert default.text() == "Stay"
        [button] = [each for each in box.buttons() if each.text() == name]
        button.click()
        QApplication.processEvents()
    assert answers == [False, True]


def test_a_problem_goes_on_once_it_was_read(words: Words, qtbot: QtBot) -> None:
    read: list[str] = []
    MessageBoxes(words).problem(None, "T", "text", done=lambda: read.append("read"))
    [box] = boxes()
    assert read == []
    box.buttons()[0].click()
    QApplication.processEvents()
    assert read == ["read"]
    MessageBoxes(words).tell(None, "T", "text")
    [box] = boxes()
    box.close()
