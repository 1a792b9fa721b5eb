"""A context for pages under test, with message boxes that are recorded instead of shown."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hygiene_app.model.account import Account
from hygiene_app.model.job import Job
from hygiene_app.model.secret import Secret
from hygiene_app.ui.context import UiContext, make_context
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.loading import load
from hygiene_app.workflow.services import Services
from tests.fakes.browser import PAGE
from tests.fakes.mailbox import PASSWORD
from tests.support.recorded_messages import RecordedMessages


class Recorded(RecordedMessages):
    """Counts problems among what was told: most tests here ask only whether something was said."""

    def __init__(self) -> None:
        super().__init__()
        self.problems = self.told


def staged(
    services: Services, tasks: TaskRunner, language: str = "en"
) -> tuple[UiContext, Recorded]:
    """Return a context in a language, and the boxes it shows."""
    boxes = Recorded()
    words = load(language, services.resources)
    return make_context(services, words, tasks, boxes), boxes


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Show a widget for the length of the test."""
    qtbot.addWidget(widget)
    widget.resize(1000, 760)
    widget.show()
    qtbot.waitExposed(widget)


def tab_chain(start: QWidget, length: int) -> list[QWidget]:
    """Return what Tab reaches from here, in this order."""
    found: list[QWidget] = []
    each = start.nextInFocusChain()
    while each is not None and each is not start and len(found) < length:
        by_tab = each.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if by_tab and each.isVisible() and each.isEnabled() and each.focusProxy() is None:
            found.append(each)
        each = each.nextInFocusChain()
    return found


class Waiting:
    """A browser in which the user takes their time."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.shown = threading.Event()

    def __call__(self, _account: Account, job: Job, show: Callable[[str], None]) -> Secret:
        show(PAGE)
        self.shown.set()
        while not self.go_on.wait(0.01):
            job.check()
        return Secret(PASSWORD)
