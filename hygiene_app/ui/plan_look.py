"""What the next click would do, in exact numbers, counted in slices beside the window."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from hygiene_app.model.disposal import DisposalPlan, Planned, Refused
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.message import MessageRef
from hygiene_app.model.policy import Action
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.tasks import Lane

_SLICE: Final = 200
"""Findings planned in one go, so that reading rows gets its turn in between."""


class _Counted:
    """Plans of slices, put together: every message once."""

    def __init__(self, action: Action) -> None:
        self.action = action
        self.items: dict[MessageRef, Planned] = {}
        self.refused: dict[str, Refused] = {}

    def add(self, plan: DisposalPlan) -> None:
        """Put the plan of another slice to it."""
        self.items.update({item.identity.ref: item for item in plan.items})
        self.refused.update({each.finding: each for each in plan.refused})

    def whole(self) -> DisposalPlan:
        """Return it as one plan."""
        return DisposalPlan(
            action=self.action,
            items=tuple(self.items.values()),
            refused=tuple(self.refused.values()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slice:
    """What one slice came to: a plan for every action, and what retention suggests."""

    plans: tuple[DisposalPlan, ...]
    suggested: Counter[Action]


class PlanLook(QObject):
    """Plans every action for the ticked findings; the latest wish wins.

    Signals:
        planned: all actions are counted; ask `plan`.
        failed: a known problem came in place of the numbers.
    """

    planned = Signal()
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: tuple[str, ...] = ()
        self._generation = 0
        self._counted: dict[Action, _Counted] = {}
        self._plans: dict[Action, DisposalPlan] = {}
        self._suggested: Counter[Action] = Counter()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self._slice(0, self._generation))

    def ask(self, ids: tuple[str, ...]) -> None:
        """Count for these; until then there is no plan."""
        self._ids = ids
        self._generation += 1
        self._plans = {}
        self._suggested = Counter()
        self._counted = {action: _Counted(action) for action in Action}
        self._soon.start(0)

    def plan(self, action: Action) -> DisposalPlan | None:
        """Return the plan of an action, None while it is being counted."""
        return self._plans.get(action)

    @property
    def suggested(self) -> Action:
        """What retention suggests for most of them."""
        most = self._suggested.most_common(1)
        return most[0][0] if most else Action.ARCHIVE

    def _slice(self, start: int, generation: int) -> None:
        if generation != self._generation:
            return
        ids = self._ids[start : start + _SLICE]
        if not ids:
            self._put_together(generation)
            return
        task = self._context.tasks.create(Lane.LOOK, self._work(ids), owner=self)
        task.on_done(lambda plans: self._add(plans, start, generation))
        task.on_failed(self._fail)
        task.start()

    def _put_together(self, generation: int) -> None:
        """Make whole plans beside the window, too: for 100,000 findings it would stand still."""
        counted = self._counted

        def work(_job: Job) -> dict[Action, DisposalPlan]:
            return {action: each.whole() for action, each in counted.items()}

        def show(plans: dict[Action, DisposalPlan]) -> None:
            if generation == self._generation:
                self._plans = plans
                self.planned.emit()

        task = self._context.tasks.create(Lane.LOOK, work, owner=self)
        task.on_done(show).on_failed(self._fail).start()

    def _work(self, ids: tuple[str, ...]) -> Callable[[Job], _Slice]:
        services = self._context.services

        def work(_job: Job) -> _Slice:
            rows = services.review.rows(ids)
            return _Slice(
                plans=services.dispose.plans(ids, tuple(Action)),
                suggested=Counter(row.verdict.action for row in rows if row.verdict.action),
            )

        return work

    def _add(self, done: _Slice, start: int, generation: int) -> None:
        if generation == self._generation:
            for plan in done.plans:
                self._counted[plan.action].add(plan)
            self._suggested.update(done.suggested)
            self._slice(start + _SLICE, generation)

    def _fail(self, problem: KnownError) -> None:
        self.failed.emit(problem)
