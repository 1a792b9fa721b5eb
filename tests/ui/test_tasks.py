"""Work off the window's thread: order, ends, progress, cancelling, shutting down."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Progress, Step
from hygiene_app.ui.tasks import Lane, Task, TaskRunner, TaskState

pytestmark = pytest.mark.window

WAIT = 5.0


class Diary:
    """Writes down what a task called, and on which thread."""

    def __init__(self, task: "Task[str]") -> None:
        self.lines: list[str] = []
        self.threads: set[int] = set()
        self.progress: list[Progress] = []
        task.on_begun(lambda: self.note("begun"))
        task.on_done(lambda result: self.note(f"done {result}"))
        task.on_failed(lambda problem: self.note(f"failed {problem.code}"))
        task.on_cancelled(lambda: self.note("cancelled"))
        task.on_progress(self._progress)
        task.on_ended(lambda: self.note("ended"))

    def note(self, line: str) -> None:
        self.lines.append(line)
        self.threads.add(threading.get_ident())

    def _progress(self, progress: Progress) -> None:
        self.progress.append(progress)
        self.threads.add(threading.get_ident())

    @property
    def ended(self) -> bool:
        return "ended" in self.lines


def state(task: "Task[str]") -> TaskState:
    return task.state


def test_result_arrives_on_the_windows_thread(qtbot: QtBot, tasks: TaskRunner) -> None:
    worker: list[int] = []

    def work(_job: Job) -> str:
        worker.append(threading.get_ident())
        return "well"

    task = tasks.create(Lane.WORK, work)
    diary = Diary(task)
    assert state(task) is TaskState.NEW
    task.start()
    qtbot.waitUntil(lambda: diary.ended)
    assert diary.lines == ["begun", "done well", "ended"]
    assert diary.threads == {threading.get_ident()}
    assert worker != [threading.get_ident()]
    assert state(task) is TaskState.ENDED
    assert tasks.idle


def test_nothing_runs_before_start(qtbot: QtBot, tasks: TaskRunner) -> None:
    ran: list[str] = []
    first = tasks.create(Lane.LOOK, lambda _job: ran.append("first"))
    second = tasks.create(Lane.LOOK, lambda _job: ran.append("second"))
    second.start()
    qtbot.waitUntil(lambda: second.state is TaskState.ENDED)
    assert ran == ["second"]
    assert first.state is TaskState.NEW


def test_a_task_starts_once(qtbot: QtBot, tasks: TaskRunner) -> None:
    task = tasks.create(Lane.LOOK, lambda _job: None).start()
    with pytest.raises(RuntimeError):
        task.start()
    qtbot.waitUntil(lambda: tasks.idle)


def test_a_known_problem_fails_the_task(
    qtbot: QtBot, tasks: TaskRunner, crashes: list[BaseException]
) -> None:
    def work(_job: Job) -> str:
        raise KnownError(ErrorCode.HOST_UNKNOWN, host="imap.example.org")

    diary = Diary(task := tasks.create(Lane.WORK, work))
    task.start()
    qtbot.waitUntil(lambda: diary.ended)
    assert diary.lines == ["begun", "failed host-unknown", "ended"]
    assert crashes == []


@pytest.mark.expects_logs
def test_a_bug_is_reported_and_the_lane_lives_on(
    qtbot: QtBot, tasks: TaskRunner, crashes: list[BaseException]
) -> None:
    def work(_job: Job) -> str:
        raise ZeroDivisionError

    diary = Diary(task := tasks.create(Lane.WORK, work))
    task.start()
    qtbot.waitUntil(lambda: diary.ended)
    assert diary.lines == ["begun", "ended"]
    assert isinstance(crashes.pop(), ZeroDivisionError)
    after = Diary(task := tasks.create(Lane.WORK, lambda _job: "still here"))
    task.start()
    qtbot.waitUntil(lambda: after.ended)
    assert "done still here" in after.lines


@pytest.mark.expects_logs
def test_a_bug_in_a_callback_loses_no_other_callback(
    qtbot: QtBot, tasks: TaskRunner, crashes: list[BaseException]
) -> None:
    def break_it(_result: str) -> None:
        raise ZeroDivisionError

    task = tasks.create(Lane.LOOK, lambda _job: "a").on_done(break_it)
    diary = Diary(task)
    task.start()
    qtbot.waitUntil(lambda: diary.ended)
    assert isinstance(crashes.pop(), ZeroDivisionError)
    assert tasks.idle


def test_one_lane_runs_in_order_two_lanes_side_by_side(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate, order = threading.Event(), list[str]()

    def slow(_job: Job) -> None:
        assert gate.wait(WAIT)
        order.append("slow")

    tasks.create(Lane.WORK, slow).start()
    queued = tasks.create(Lane.WORK, lambda _job: order.append("queued")).start()
    look = tasks.create(Lane.LOOK, lambda _job: order.append("look")).start()
    qtbot.waitUntil(lambda: look.state is TaskState.ENDED)
    assert order == ["look"]
    assert queued.state is TaskState.WAITING
    assert len(tasks.working) == 2
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert order == ["look", "slow", "queued"]


def _until_cancelled(started: threading.Event) -> Callable[[Job], str]:
    def work(job: Job) -> str:
        started.set()
        pause = threading.Event()
        while True:
            job.check()
            pause.wait(0.001)

    return work


def test_cancelling_ends_the_work_at_its_next_check(qtbot: QtBot, tasks: TaskRunner) -> None:
    started = threading.Event()
    diary = Diary(task := tasks.create(Lane.WORK, _until_cancelled(started)))
    task.start()
    assert started.wait(WAIT)
    task.cancel()
    qtbot.waitUntil(lambda: diary.ended)
    assert diary.lines == ["begun", "cancelled", "ended"]
    assert task.is_cancelled


def test_a_task_cancelled_while_waiting_never_begins(qtbot: QtBot, tasks: TaskRunner) -> None:
    gate = threading.Event()
    tasks.create(Lane.WORK, lambda _job: gate.wait(WAIT)).start()
    diary = Diary(task := tasks.create(Lane.WORK, lambda _job: "never"))
    task.start()
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: diary.ended)
    assert diary.lines == ["cancelled", "ended"]


def test_progress_is_held_back_but_the_last_one_arrives(qtbot: QtBot, tasks: TaskRunner) -> None:
    def work(job: Job) -> str:
        for done in range(1, 50_001):
            job.advance(Step.READING, done, 50_000)
        return "read"

    diary = Diary(task := tasks.create(Lane.WORK, work))
    with qtbot.waitSignal(tasks.started):
        task.start()
    qtbot.waitUntil(lambda: diary.ended, timeout=20_000)
    assert diary.progress[0].done == 1
    assert diary.progress[-1].done == 50_000
    assert len(diary.progress) < 500
    assert diary.threads == {threading.get_ident()}


def test_only_long_work_is_announced(qtbot: QtBot, tasks: TaskRunner) -> None:
    seen: list[object] = []
    tasks.started.connect(seen.append)
    tasks.create(Lane.LOOK, lambda _job: None).start()
    work = tasks.create(Lane.WORK, lambda _job: None).start()
    qtbot.waitUntil(lambda: tasks.idle)
    assert seen == [work]


def test_callbacks_of_a_dead_owner_are_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    import shiboken6

    gate, owner = threading.Event(), QObject()
    task = tasks.create(Lane.LOOK, lambda _job: str(gate.wait(WAIT)), owner=owner)
    diary = Diary(task)
    task.start()
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert "done True" not in diary.lines
    assert "ended" not in diary.lines


def test_shutting_down_waits_and_calls_nothing_afterwards(qtbot: QtBot) -> None:
    runner = TaskRunner()
    started = threading.Event()
    diary = Diary(task := runner.create(Lane.WORK, _until_cancelled(started)))
    waiting = Diary(second := runner.create(Lane.WORK, lambda _job: "never"))
    task.start()
    second.start()
    assert started.wait(WAIT)
    before = threading.active_count()
    runner.shut_down()
    assert threading.active_count() < before
    assert runner.idle
    runner.deleteLater()
    assert "ended" not in diary.lines
    assert waiting.lines == []


def test_nothing_starts_after_shutting_down(qtbot: QtBot) -> None:
    runner = TaskRunner()
    runner.shut_down()
    ran: list[str] = []
    runner.create(Lane.LOOK, lambda _job: ran.append("x")).start()
    assert ran == []
    assert runner.idle


@pytest.mark.parametrize("_round", range(5))
def test_many_tasks_whose_owners_die_do_not_crash(
    qtbot: QtBot, tasks: TaskRunner, _round: int
) -> None:
    for number in range(200):
        owner = QObject()
        tasks.create(Lane.LOOK, lambda job: job.check(), owner=owner).start()
        if number % 2:
            owner.deleteLater()
        del owner
    qtbot.waitUntil(lambda: tasks.idle)


def test_a_callback_may_have_an_owner_of_its_own(qtbot: QtBot, tasks: TaskRunner) -> None:
    import shiboken6

    gate, watcher, told = threading.Event(), QObject(), list[str]()
    task = tasks.create(Lane.WORK, lambda _job: gate.wait(WAIT))
    task.on_ended(lambda: told.append("the dead"), owner=watcher)
    task.on_ended(lambda: told.append("the living"))
    task.start()
    shiboken6.delete(watcher)
    gate.set()
    qtbot.waitUntil(lambda: tasks.idle)
    assert told == ["the living"]


@pytest.mark.expects_logs
def test_a_task_is_let_go_even_when_its_last_callback_breaks(
    qtbot: QtBot, tasks: TaskRunner, crashes: list[BaseException]
) -> None:
    def break_it() -> None:
        raise ZeroDivisionError

    tasks.create(Lane.LOOK, lambda _job: None).on_ended(break_it).start()
    qtbot.waitUntil(lambda: tasks.idle)
    assert isinstance(crashes.pop(), ZeroDivisionError)
