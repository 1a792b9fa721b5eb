"""How much there was in each month: counts only, so that the change can be shown."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from hygiene_app.model.finding import FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Findings, Settings

HELD: Final = FindingFilter(flagged_only=True, states=(FindingState.OPEN, FindingState.KEPT))
"""What a leak would show: also what is kept on purpose."""
_KEY: Final = "months"
_MOST: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigure:
    """What a mailbox held when it was last counted in a month.

    Attributes:
        month: its first day.
        held: findings, open or kept.
    """

    month: date
    held: int


class Months:
    """Keeps one figure for each of the last twelve months in which the program ran."""

    def __init__(self, *, findings: Findings, settings: Settings, clock: Clock) -> None:
        self._findings = findings
        self._settings = settings
        self._clock = clock

    def note(self) -> None:
        """Count again, and keep it as the figure of this month."""
        figures = {each.month: each for each in self.known()}
        now = self._now()
        if figures.get(now.month) == now:
            return
        figures[now.month] = now
        # a clock that was wrong once must not leave months to come
        kept = sorted(month for month in figures if month <= now.month)[-_MOST:]
        self._settings.put(_KEY, " ".join(f"{month:%Y-%m}:{figures[month].held}" for month in kept))

    def known(self) -> tuple[MonthFigure, ...]:
        """Return what was kept, oldest first."""
        words = (each.partition(":") for each in self._settings.get(_KEY).split())
        return tuple(
            MonthFigure(month=date.fromisoformat(f"{month}-01"), held=int(held))
            for month, _, held in words
        )

    def until_now(self) -> tuple[MonthFigure, ...]:
        """Return the months of the past year that are known, and this one as it is now."""
        now = self._now()
        oldest = now.month.replace(year=now.month.year - 1)
        before = (each for each in self.known() if oldest < each.month < now.month)
        return (*before, now)

    def _now(self) -> MonthFigure:
        held = sum(group.count for group in self._findings.groups(HELD))
        return MonthFigure(month=self._clock.today().replace(day=1), held=held)
