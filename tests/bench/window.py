"""100,000 findings in the review page: how long until the list shows, and how long it stands still.

The page is the real one, over the real store; Qt draws offscreen.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.finding import Category, Finding
from hygiene_app.model.message import Address
from hygiene_app.ui.application import make_application
from hygiene_app.ui.context import ReviewRequest, ReviewView, make_context
from hygiene_app.ui.finding_table import Column
from hygiene_app.ui.review_page import ReviewPage
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.loading import load
from hygiene_app.workflow.review import new_finding_id
from tests.bench.options import Options
from tests.bench.row import Row, row
from tests.bench.timing import seconds
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import RECEIVED, Rig, build_services, make_finding

_STANDS_STILL = 50
"""Milliseconds after which people notice."""
_TURN = 0.001
"""As the program sets it, see `ui.application`."""
_WITHIN = 120.0


def run(options: Options) -> Iterator[Row]:
    """Fill a store, open the review, then sort, filter and scroll it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application(PackagedResources())
    with ExitStack() as stack:
        stack.callback(sys.setswitchinterval, sys.getswitchinterval())
        sys.setswitchinterval(_TURN)
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-window-"))
        rig = build_services(Path(folder))
        stack.callback(rig.services.close)
        took = seconds(lambda: _fill(rig, options.findings))
        yield row("window", "findings", options.findings, "")
        yield row("window", "filling the store", took, "s")
        tasks = TaskRunner()
        words = load("en", PackagedResources())
        page = ReviewPage(make_context(rig.services, words, tasks, RecordedMessages()))
        stack.callback(_put_away, page, tasks)
        page.resize(1040, 720)
        page.show()
        yield from _steps(app, page, tasks)


def _steps(app: QApplication, page: ReviewPage, tasks: TaskRunner) -> Iterator[Row]:
    watch = _Watch(app, tasks)
    model, bar = page.table, page.view.verticalScrollBar()

    def show_all() -> None:
        page.arrive(ReviewRequest(view=ReviewView.OPEN))

    def scroll() -> None:
        for step in range(50):
            bar.setValue(bar.maximum() * step // 50)
            app.processEvents()

    actions: tuple[tuple[str, Callable[[], object]], ...] = (
        ("shown first", show_all),
        ("sorted by sender", lambda: model.sort(Column.SENDER, Qt.SortOrder.AscendingOrder)),
        ("sorted by size", lambda: model.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)),
        ("filtered by words", lambda: page.filter.text.setText("bericht 77")),
        ("filter cleared", page.filter.text.clear),
        ("scrolled through in 50 leaps", scroll),
        ("all ticked", lambda: page.ticked.tick(model.ids)),
    )
    for name, action in actions:
        took, still = watch.during(action)
        yield row("window", f"{name}: until all is there", took, "s")
        standstill = f"{name}: longest standstill"
        yield row("window", standstill, still * 1000, "ms", most=_STANDS_STILL)
    yield row("window", "findings in the list", len(model.ids), "")


class _Watch:
    """Lets the event loop run until nothing is left to do, and sees how long it was not back."""

    def __init__(self, app: QApplication, tasks: TaskRunner) -> None:
        self._app = app
        self._tasks = tasks
        self._beat = QTimer()
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._alive)
        self._last = 0.0
        self._longest = 0.0

    def during(self, action: Callable[[], object]) -> tuple[float, float]:
        """Return the seconds of an action with all it sets going, and the longest standstill."""
        begin = self._last = time.perf_counter()
        self._longest = 0.0
        self._beat.start()
        action()
        ended = time.perf_counter()
        while time.perf_counter() - ended < 0.4:  # typing pauses are shorter
            self._app.processEvents()
            if not self._tasks.idle:
                ended = time.perf_counter()
            time.sleep(0.0005)  # another thread reads the store
            if ended - begin > _WITHIN:
                raise TimeoutError("the window does not come to rest")
        self._beat.stop()
        return ended - begin, self._longest

    def _alive(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def _put_away(page: QObject, tasks: TaskRunner) -> None:
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tasks.shut_down()


# findings -------------------------------------------------------------------------------------


def _fill(rig: Rig, count: int) -> None:
    pattern = make_finding(rig.server, Category.CV, 1)
    rig.record([_varied(pattern, number) for number in range(1, count + 1)])


def _varied(pattern: Finding, number: int) -> Finding:
    received = RECEIVED - timedelta(minutes=37 * number % 2_000_000)
    identity = replace(
        pattern.identity,
        ref=replace(pattern.ref, uid=number),
        message_id=f"<{number}@example.org>",
        size=4000 + number * 7919 % 900_000,
        received=received,
    )
    sender = Address(name=f"Lotte Proef {number * 31 % 997}", email=f"lotte{number}@example.org")
    return replace(
        pattern,
        id=new_finding_id(),
        identity=identity,
        category=list(Category)[number % (len(Category) - 1)],
        subject=f"Bericht {number}",
        sender=sender,
        thread_last=received,
    )
