"""A card with lines that are read from the store, and read again when findings change."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.lines_card import CardLine, LinesCard
from hygiene_app.ui.look import Look

T = TypeVar("T")


class LookedUpCard(LinesCard, Generic[T]):
    """Its lines, one for each thing that was read; gone while there is none.

    Args:
        read: the work of reading them; runs beside the window.
        line_of: says how one of them is shown.
    """

    def __init__(
        self,
        context: UiContext,
        title: str,
        text: str,
        *,
        read: Callable[[], Sequence[T]],
        line_of: Callable[[T], CardLine],
    ) -> None:
        super().__init__(context, title, text)
        self._read = read
        self._line_of = line_of
        self._look = Look(
            context.tasks,
            self,
            question=lambda: self._work,
            answer=self._show,
            # what stands above tells it: all of it reads the same store
            failed=lambda _problem: self.show_lines(()),
        )
        context.changes.findings.connect(self._refresh)

    def look(self) -> None:
        """Read them again."""
        self._look.ask()

    def _refresh(self) -> None:
        around = self.parentWidget()
        if around is not None and around.isVisible():
            self._look.ask()

    def _work(self, _job: Job) -> Sequence[T]:
        return self._read()

    def _show(self, found: Sequence[T]) -> None:
        self.show_lines([self._line_of(each) for each in found])
