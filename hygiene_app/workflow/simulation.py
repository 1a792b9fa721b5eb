"""What a policy would do to what was found, before anything is done."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hygiene_app.model.finding import Category, Finding, FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import MessageRef
from hygiene_app.model.policy import Action, Period, RetentionPolicy
from hygiene_app.retention.calendar import end_of
from hygiene_app.retention.verdict import apply
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Findings

_CHUNK = 1000
_RANK = {category: rank for rank, category in enumerate(Category)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulated:
    """Messages of one category that would get one suggestion in one month.

    Attributes:
        month: the first day of the month; this month for everything that is due today.
        people: senders, and recipients of what was sent; each counted once.
        size: octets.
    """

    category: Category
    action: Action
    month: date
    messages: int
    people: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Simulation:
    """The outcome for everything that was found.

    Attributes:
        groups: by month, then category.
        kept: messages for which no rule names a day within the time looked at.
    """

    policy: str
    groups: tuple[Simulated, ...]
    kept: int

    @property
    def messages(self) -> int:
        """Messages that would get a suggestion."""
        return sum(group.messages for group in self.groups)


class Simulate:
    """Applies a policy to all findings without keeping anything."""

    def __init__(self, *, findings: Findings, clock: Clock) -> None:
        self._findings = findings
        self._clock = clock

    def run(self, policy: RetentionPolicy, *, months: int = 12) -> Simulation:
        """Return what the policy would suggest today and in the coming months.

        A message with several findings counts once, with the one that falls due first; of those
        that fall due on the same day, with the one that comes first in `Category`.
        """
        today = self._clock.today()
        last = end_of(today.replace(day=1), Period(months=months))
        first: dict[MessageRef, tuple[date, Action, Finding]] = {}
        seen: set[MessageRef] = set()
        for finding in self._all():
            seen.add(finding.ref)
            verdict = apply(finding, policy, today)
            if verdict.due_on is None or verdict.action is None:
                continue
            month = max(verdict.due_on, today).replace(day=1)
            known = first.get(finding.ref)
            if month < last and (known is None or _sooner(verdict.due_on, finding, known)):
                first[finding.ref] = (verdict.due_on, verdict.action, finding)
        return Simulation(
            policy=policy.name, groups=_grouped(first.values(), today), kept=len(seen) - len(first)
        )

    def _all(self) -> Iterable[Finding]:
        states = (FindingState.OPEN, FindingState.KEPT)
        ids = self._findings.ids(FindingFilter(states=states, flagged_only=True))
        for start in range(0, len(ids), _CHUNK):
            yield from self._findings.get(ids[start : start + _CHUNK])


def _sooner(due: date, finding: Finding, known: tuple[date, Action, Finding]) -> bool:
    """Whether a finding names its message rather than the one known so far."""
    return (due, _RANK[finding.category]) < (known[0], _RANK[known[2].category])


def _grouped(found: Iterable[tuple[date, Action, Finding]], today: date) -> tuple[Simulated, ...]:
    groups: dict[tuple[date, Category, Action], list[Finding]] = {}
    for due, action, finding in found:
        month = max(due, today).replace(day=1)
        groups.setdefault((month, finding.category, action), []).append(finding)
    return tuple(
        Simulated(
            category=category,
            action=action,
            month=month,
            messages=len(members),
            people=len(_people(members)),
            size=sum(each.identity.size for each in members),
        )
        for (month, category, action), members in sorted(groups.items())
    )


def _people(findings: Sequence[Finding]) -> frozenset[str]:
    return frozenset(
        person.email for each in findings for person in (each.sender, *each.recipients)
    ) - {""}
