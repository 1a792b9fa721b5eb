"""What every test of the window gets: a task runner that is ended again and hides no bug."""

import traceback
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from hygiene_app.ui.tasks import TaskRunner


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
