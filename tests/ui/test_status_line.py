"""The line at the foot: there only while something runs, and its Cancel always works."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from hygiene_app.model.job import Job, Progress, Step
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.status_line import StatusLine, waiting
from hygiene_app.ui.tasks import Lane
from hygiene_app.words.phrasebook import Words
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window


@pytest.fixture
def line(context: UiContext, keep: Keep) -> StatusLine:
    made = StatusLine(context)
    keep(made)
    made.hide()
    return made


def test_it_shows_only_while_something_runs(
    qtbot: QtBot, line: StatusLine, context: UiContext, settle: Settle
) -> None:
    gate = threading.Event()

    def work(job: Job) -> None:
        job.advance(Step.READING, 3120, 18400)
        gate.wait(5)

    context.tasks.create(Lane.WORK, work).start()
    qtbot.waitUntil(lambda: "3,120" in line.text)
    assert line.isVisible()
    assert line.text == "Reading messages: 3,120 of 18,400"
    gate.set()
    settle()
    assert not line.isVisible()


def test_quick_looks_do_not_show(line: StatusLine, context: UiContext, settle: Settle) -> None:
    seen: list[bool] = []
    task = context.tasks.create(Lane.LOOK, lambda _job: None)
    task.on_done(lambda _none: seen.append(line.isVisible()))
    task.start()
    settle()
    assert seen == [False]


def test_cancel_stops_what_runs(
    qtbot: QtBot, line: StatusLine, context: UiContext, settle: Settle
) -> None:
    ended: list[str] = []

    def work(job: Job) -> None:
        pause = threading.Event()
        while True:
            job.check()
            pause.wait(0.001)

    task = context.tasks.create(Lane.WORK, work)
    task.on_cancelled(lambda: ended.append("cancelled"))
    task.start()
    qtbot.waitUntil(line.isVisible)
    line.cancel.click()
    assert line.text == "Stopping after this message…"
    assert not line.cancel.isEnabled()
    settle()
    assert ended == ["cancelled"]
    assert not line.isVisible()


def test_the_next_task_takes_over(
    qtbot: QtBot, line: StatusLine, context: UiContext, settle: Settle
) -> None:
    first, second = threading.Event(), threading.Event()

    def work(step: Step, gate: threading.Event) -> None:
        def run(job: Job) -> None:
            job.advance(step, 1, 2)
            gate.wait(5)

        context.tasks.create(Lane.WORK, run).start()

    work(Step.READING, first)
    work(Step.VERIFYING, second)
    qtbot.waitUntil(lambda: "Reading" in line.text)
    first.set()
    qtbot.waitUntil(lambda: "Verifying" in line.text)
    assert line.cancel.isEnabled()
    second.set()
    settle()


def test_counting_down_leaves_time_to_think(qtbot: QtBot, line: StatusLine) -> None:
    begun: list[str] = []
    line.count_down(lambda left: f"in {left}", lambda: begun.append("now"), seconds=3)
    assert line.isVisible()
    assert line.text == "in 3"
    line.tick()
    line.tick()
    assert (line.text, begun) == ("in 1", [])
    assert line.counts_down
    line.tick()
    assert begun == ["now"]
    line.tick()
    assert begun == ["now"]


def test_cancel_while_counting_down_begins_nothing(qtbot: QtBot, line: StatusLine) -> None:
    begun: list[str] = []
    line.count_down(lambda left: f"in {left}", lambda: begun.append("now"))
    with qtbot.waitSignal(line.countdown_stopped):
        line.cancel.click()
    for _ in range(20):
        line.tick()
    assert begun == []
    assert not line.isVisible()


def test_start_now_does_not_wait(qtbot: QtBot, line: StatusLine) -> None:
    begun: list[str] = []
    line.count_down(lambda left: f"in {left}", lambda: begun.append("now"))
    line.start_now.click()
    assert begun == ["now"]


def test_a_task_that_ends_does_not_hide_the_countdown(
    qtbot: QtBot, line: StatusLine, context: UiContext, settle: Settle
) -> None:
    gate = threading.Event()
    context.tasks.create(Lane.WORK, lambda _job: gate.wait(5)).start()
    qtbot.waitUntil(line.isVisible)
    line.count_down(lambda left: f"in {left}", lambda: None)
    gate.set()
    settle()
    assert line.isVisible()
    assert line.text == "in 10"
    line.stop()


def test_a_task_that_begins_does_not_hide_the_countdown(
    qtbot: QtBot, line: StatusLine, context: UiContext, settle: Settle
) -> None:
    gate = threading.Event()
    line.count_down(lambda left: f"in {left}", lambda: None)
    begun: list[str] = []
    task = context.tasks.create(Lane.WORK, lambda _job: gate.wait(5))
    task.on_begun(lambda: begun.append("begun"))
    task.start()
    qtbot.waitUntil(lambda: bool(begun))
    assert line.text == "in 10"
    line.stop()
    assert line.isVisible()
    assert line.text == "Working…"
    gate.set()
    settle()


def test_a_wait_that_the_server_asked_for_counts_down(
    words: Words,
) -> None:
    def said(done: int, total: int) -> str:
        return waiting(words, Progress(step=Step.WAITING, done=done, total=total))

    step = words.say("step-waiting")
    assert said(0, 240) == f"{step} · 4 minutes left"
    assert said(61, 240) == f"{step} · 3 minutes left"
    assert said(215, 240) == f"{step} · 25 seconds left"
    assert said(239, 240) == f"{step} · 1 second left"
