"""Reading for a page: at most one at a time, and only the latest question gets an answer."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.tasks import Lane, Task, TaskRunner

T = TypeVar("T")


class Look(Generic[T]):
    """Asks on the LOOK lane. `ask()` while an answer is awaited drops that answer and asks anew.

    Args:
        question: called on the window's thread at each asking; returns the work.
        answer: gets the result on the window's thread.
        failed: gets the known problem, in its place.
    """

    def __init__(
        self,
        tasks: TaskRunner,
        owner: QObject,
        *,
        question: Callable[[], Callable[[Job], T]],
        answer: Callable[[T], None],
        failed: Callable[[KnownError], None],
    ) -> None:
        self._tasks = tasks
        self._owner = owner
        self._question = question
        self._answer = answer
        self._failed = failed
        self._task: Task[T] | None = None
        self._again = False

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._task is not None

    def ask(self) -> None:
        """Ask, or ask again once the running question is over."""
        if self._task is not None:
            self._again = True
            self._task.cancel()
            return
        task = self._tasks.create(Lane.LOOK, self._question(), owner=self._owner)
        task.on_done(self._done).on_failed(self._fail).on_ended(self._ended)
        self._task = task
        task.start()

    def _done(self, result: T) -> None:
        if not self._again:
            self._answer(result)

    def _fail(self, problem: KnownError) -> None:
        if not self._again:
            self._failed(problem)

    def _ended(self) -> None:
        self._task = None
        if self._again:
            self._again = False
            self.ask()
