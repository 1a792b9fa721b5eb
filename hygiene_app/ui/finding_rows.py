"""Reads findings in chunks as they are painted, the chunk asked last first."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import Lane
from hygiene_app.workflow.review import ReviewRow

CHUNK: Final = 100
_KEPT: Final = 3000
"""Rows kept in memory; a long scroll must not gather 100,000 of them."""
_AT_ONCE: Final = 2
"""Chunks read in one go: a screen may lie across the border of two."""


class FindingRows(QObject):
    """A window on a long list of ids.

    Signals:
        arrived: rows of the list (first and last position) can be shown now.
        failed: a known problem came in place of rows.
    """

    arrived = Signal(int, int)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.ids: tuple[str, ...] = ()
        self._rows: dict[str, ReviewRow] = {}
        self._fresh: set[str] = set()
        self._wanted: dict[int, None] = {}
        self._reading = False
        self._generation = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)

    def take(self, ids: tuple[str, ...]) -> None:
        """Show another list; what is known is shown until it was read again."""
        self.ids = ids
        self._generation += 1
        self._wanted.clear()
        self._fresh.clear()

    def at(self, position: int) -> ReviewRow | None:
        """Return what is known of a position, and have it read where nothing fresh is known."""
        finding = self.ids[position]
        if finding not in self._fresh:
            chunk = position // CHUNK
            self._wanted.pop(chunk, None)
            self._wanted[chunk] = None
            if not self._reading and not self._soon.isActive():
                self._soon.start(0)
        return self._rows.get(finding)

    def known(self, finding: str) -> ReviewRow | None:
        """Return what is known of a finding, without reading."""
        return self._rows.get(finding)

    def _read(self) -> None:
        if self._reading or not self._wanted:
            return
        chunks = list(self._wanted)[-_AT_ONCE:]
        # older wishes come from rows that were scrolled past; a painting asks again
        self._wanted.clear()
        ids = tuple(
            each for chunk in chunks for each in self.ids[chunk * CHUNK : (chunk + 1) * CHUNK]
        )
        self._reading = True
        task = self._context.tasks.create(Lane.LOOK, self._work(ids), owner=self)
        generation = self._generation
        task.on_done(lambda rows: self._take(rows, ids, chunks, generation))
        task.on_failed(self._fail)
        task.on_ended(self._ended)
        task.start()

    def _work(self, ids: tuple[str, ...]) -> Callable[[Job], tuple[ReviewRow, ...]]:
        review = self._context.services.review
        return lambda _job: review.rows(ids)

    def _take(
        self, rows: tuple[ReviewRow, ...], ids: tuple[str, ...], chunks: list[int], generation: int
    ) -> None:
        if generation != self._generation:
            return
        self._make_room(len(rows))
        self._rows.update({row.finding.id: row for row in rows})
        self._fresh.update(ids)
        for chunk in chunks:
            last = min((chunk + 1) * CHUNK, len(self.ids)) - 1
            self.arrived.emit(chunk * CHUNK, last)

    def _make_room(self, coming: int) -> None:
        if len(self._rows) + coming > _KEPT:
            self._rows.clear()
            self._fresh.clear()

    def _fail(self, problem: KnownError) -> None:
        self.failed.emit(problem)

    def _ended(self) -> None:
        self._reading = False
        if self._wanted:
            self._soon.start(0)
