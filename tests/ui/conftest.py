"""What every test of the window gets: a task runner that is ended again and hides no bug."""

import gc
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.ui.context import UiContext, make_context
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.loading import load
from hygiene_app.words.phrasebook import Words
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig, build_services

Settle = Callable[[], None]
Keep = Callable[[QWidget], None]


@pytest.fixture
def crashes() -> list[BaseException]:
    """Bugs that reached the runner; a test that expects one takes it out of the list."""
    return []


@pytest.fixture
def tasks(qtbot: QtBot, crashes: list[BaseException]) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    runner.crashed.connect(crashes.append)
    yield runner
    runner.shut_down()
    runner.deleteLater()
    if crashes:
        pytest.fail("".join(traceback.format_exception(crashes[0])))


@pytest.fixture
def rig(tmp_path: Path, tasks: TaskRunner) -> Iterator[Rig]:
    """Real verbs over a server in memory, with nothing found yet.

    As in the application, the tasks end before the store closes under them.
    """
    built = build_services(tmp_path)
    yield built
    tasks.shut_down()
    if not built.closed:
        built.services.close()


@pytest.fixture(scope="session")
def words() -> Words:
    """English, without a second language behind it: a missing text is seen."""
    return load("en", PackagedResources())


@pytest.fixture
def messages() -> RecordedMessages:
    """What would have been told in boxes."""
    return RecordedMessages()


@pytest.fixture
def context(
    rig: Rig, words: Words, tasks: TaskRunner, messages: RecordedMessages
) -> Iterator[UiContext]:
    """What pages and dialogs get. Work ends before the store is closed."""
    yield make_context(rig.services, words, tasks, messages)
    tasks.shut_down()


@pytest.fixture
def settle(qtbot: QtBot, tasks: TaskRunner) -> Settle:
    """Wait until everything that was asked has come."""

    def wait() -> None:
        for _ in range(3):
            QApplication.processEvents()
            qtbot.waitUntil(lambda: tasks.idle, timeout=10_000)

    return wait


@pytest.fixture
def keep(qtbot: QtBot) -> Iterator[Keep]:
    """Show a widget, and let it go before the work it asks for is ended."""
    kept: list[QWidget] = []

    def show(widget: QWidget) -> None:
        kept.append(widget)
        widget.show()

    yield show
    for widget in kept:
        widget.close()
        widget.deleteLater()
    kept.clear()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
