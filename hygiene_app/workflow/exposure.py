"""What would leak if this mailbox leaked today: computed from what the store holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hygiene_app.model.exposure import (
    GUARDED,
    Details,
    Exposure,
    Guarded,
    KindExposed,
    LargeMessage,
)
from hygiene_app.model.finding import Category, Direction, Finding, FindingState
from hygiene_app.model.job import Job, Step
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import MessageRef
from hygiene_app.workflow.about import PERSONAL, Ours, about, ours, outsiders
from hygiene_app.workflow.astray import astray
from hygiene_app.workflow.consequences import advice_of, consequences_of, severity_of
from hygiene_app.workflow.ports import Clock
from hygiene_app.workflow.store_ports import Accounts, Findings, Index

_CHUNK = 1000
_LARGEST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A finding with what is to be known of it here.

    Attributes:
        same: a mark that all findings of the same document in several places have.
        people: marks of whom it is about.
        due: whether it need not be kept any more.
    """

    finding: Finding
    same: str
    people: frozenset[str]
    due: bool


class ExposureReport:
    """Reads the store; asks no mailbox and changes nothing."""

    def __init__(
        self,
        *,
        accounts: Accounts,
        findings: Findings,
        index: Index,
        clock: Clock,
    ) -> None:
        self._accounts = accounts
        self._findings = findings
        self._index = index
        self._clock = clock

    def run(self, job: Job) -> Exposure:
        """Return the figures of today, for the user; due is what retention last said."""
        today = self._clock.today()
        own = ours(self._accounts.accounts())
        holdings = self._holdings(today, own, job)
        figures = exposure_of(holdings, own, today)
        in_doubt = astray(_one_a_message(holdings), self._index.recalls(), own)
        totals = self._findings.totals(today, today)
        whole = replace(
            figures,
            mailboxes=len(self._accounts.accounts()),
            read=totals.messages,
            not_read=totals.not_read,
            astray=len(in_doubt),
            details=Details(largest=_largest(holdings), astray=in_doubt),
        )
        return replace(whole, advice=advice_of(whole))

    def _holdings(self, today: date, own: Ours, job: Job) -> tuple[Holding, ...]:
        ids = self._findings.ids(FindingFilter(states=(FindingState.OPEN, FindingState.KEPT)))
        findings: list[Finding] = []
        same: dict[str, str] = {}
        due: set[str] = set()
        for start in range(0, len(ids), _CHUNK):
            job.advance(Step.PREPARING, start, len(ids))
            chunk = ids[start : start + _CHUNK]
            findings.extend(self._findings.get(chunk))
            for one, places in self._findings.places(chunk).items():
                same[one] = min((one, *(place.finding for place in places)))
            due.update(
                each.finding
                for each in self._findings.dues(chunk)
                if each.due_on is not None and each.due_on <= today
            )
        people = about(findings, same, own)
        return tuple(
            Holding(
                finding=each,
                same=same[each.id],
                people=people[each.id],
                due=each.id in due and _may_go(each),
            )
            for each in findings
        )


def _may_go(finding: Finding) -> bool:
    """Whether a day that has come counts: not for invoices, nor for what the user keeps."""
    return finding.state is FindingState.OPEN and finding.category is not Category.INVOICE


def for_employer(exposure: Exposure) -> Exposure:
    """Return the counts alone: nothing that names a message or a person."""
    return replace(exposure, details=None)


def exposure_of(holdings: Sequence[Holding], own: Ours, today: date) -> Exposure:
    """Return the figures of these findings. Pure.

    What only the store knows (mailboxes, messages read) stays 0.
    """
    first = _one_a_message(holdings)
    outside = [each for each in first if each.direction is Direction.SENT]
    to = {a.email.lower() for each in outside for a in outsiders(each, own)}
    passed = _passed_between_colleagues(holdings)
    due = {each.finding.ref: each.finding.identity.size for each in holdings if each.due}
    kinds = _kinds(holdings)
    figures = Exposure(
        made=today,
        mailboxes=0,
        read=0,
        not_read=0,
        messages=len(first),
        size=sum(each.identity.size for each in first),
        people=len(_people(holdings)),
        special_people=len(_people(each for each in holdings if _is_special(each))),
        oldest=min((each.received.date() for each in first), default=None),
        kinds=kinds,
        outside=len(outside),
        recipients=len(to),
        spread=len({each.same for each in passed}),
        colleagues=len(_colleagues((each.finding for each in passed), own)),
        astray=0,
        due=len(due),
        due_size=sum(due.values()),
        due_people=len(_freed(holdings, due)),
        severity=severity_of(kinds),
        consequences=consequences_of(kinds),
        advice=(),
        details=None,
    )
    return replace(figures, advice=advice_of(figures))


def _kinds(holdings: Sequence[Holding]) -> tuple[KindExposed, ...]:
    groups: dict[Category, list[Holding]] = defaultdict(list)
    for each in holdings:
        groups[each.finding.category].append(each)
    kinds = [
        KindExposed(
            category=category,
            messages=len(members),  # a category is found once in a message
            records=len({each.same for each in members}),
            people=len(_people(members)),
            size=sum(each.finding.identity.size for each in members),
            oldest=min(each.finding.received.date() for each in members),
            outside=sum(each.finding.direction is Direction.SENT for each in members),
            due=sum(each.due for each in members),
        )
        for category, members in groups.items()
    ]
    return tuple(sorted(kinds, key=lambda kind: (-kind.people, -kind.messages, kind.category)))


def _people(holdings: Iterable[Holding]) -> frozenset[str]:
    return frozenset().union(*(each.people for each in holdings))


def _is_special(each: Holding) -> bool:
    return GUARDED.get(each.finding.category) in (Guarded.SPECIAL, Guarded.CRIMINAL)


def _freed(holdings: Sequence[Holding], due: Mapping[MessageRef, int]) -> frozenset[str]:
    """Return the people about whom nothing would be left."""
    left = _people(each for each in holdings if each.finding.ref not in due)
    return _people(holdings) - left


def _passed_between_colleagues(holdings: Iterable[Holding]) -> list[Holding]:
    """Return one finding of each message about a person that did not leave the company."""
    first: dict[MessageRef, Holding] = {}
    for each in sorted(holdings, key=lambda each: each.finding.category):
        if each.finding.direction is Direction.INTERNAL and each.finding.category in PERSONAL:
            first.setdefault(each.finding.ref, each)
    return list(first.values())


def _colleagues(internal: Iterable[Finding], own: Ours) -> frozenset[str]:
    """Return who in the company has what was passed on, without the user's own addresses."""
    return frozenset(
        person.email.lower()
        for each in internal
        for person in (each.sender, *each.recipients)
        if own.inside(person) and not own.is_user(person)
    )


def _one_a_message(holdings: Iterable[Holding]) -> list[Finding]:
    """Return one finding of each message: the document rather than the number that stands in it."""
    first: dict[MessageRef, Finding] = {}
    for finding in (each.finding for each in holdings):
        known = first.get(finding.ref)
        if known is None or known.category is Category.NATIONAL_NUMBER:
            first[finding.ref] = finding
    return list(first.values())


def _largest(holdings: Iterable[Holding]) -> tuple[LargeMessage, ...]:
    by_size = sorted(
        _one_a_message(holdings), key=lambda each: (-each.identity.size, each.received)
    )
    return tuple(
        LargeMessage(
            finding=each.id,
            category=each.category,
            subject=each.subject,
            who=each.sender.label,
            received=each.received.date(),
            size=each.identity.size,
        )
        for each in by_size[:_LARGEST]
    )
