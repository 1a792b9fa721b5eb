"""Messages that may have gone to the wrong person."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from hygiene_app.model.exposure import Astray, AstrayMessage
from hygiene_app.model.finding import Direction, Finding
from hygiene_app.model.message import Address
from hygiene_app.model.scanned import Recall
from hygiene_app.workflow.about import Ours, outsiders

_SOON = timedelta(days=7)
"""How long after a letter somebody notices that it went wrong."""

_REGULAR = 3
"""Messages from which an address counts as the usual one of that name."""


def astray(
    findings: Sequence[Finding], recalls: Iterable[Recall], ours: Ours
) -> tuple[AstrayMessage, ...]:
    """Return the messages in doubt, newest first, each once.

    Args:
        findings: one a message.
    """
    found: dict[str, AstrayMessage] = {}
    for each in (*_recalled(findings, recalls, ours), *_same_name(findings, ours)):
        found.setdefault(each.finding, each)
    return tuple(sorted(found.values(), key=lambda each: (each.received, each.finding)))[::-1]


def _recalled(
    findings: Sequence[Finding], recalls: Iterable[Recall], ours: Ours
) -> Iterator[AstrayMessage]:
    """Yield what somebody asked to delete, or said was not for him."""
    by_person: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for each in findings:
        for person in (each.sender, *each.recipients):
            by_person[each.ref.account, person.email.lower()].append(each)
    for recall in recalls:
        before = [
            each
            for each in by_person[recall.account, recall.sender.lower()]
            if timedelta(0) <= recall.received - each.received <= _SOON
            and (_is_in(each, recall) or not ours.is_user(Address(email=recall.sender)))
        ]
        if not before:
            continue
        # the same conversation, else the last one before
        last = max(before, key=lambda each: (_is_in(each, recall), each.received))
        theirs = last.sender.email.lower() == recall.sender.lower()
        why = Astray.RECALLED if theirs else Astray.TOLD
        yield _message(last, why, recall.sender)


def _is_in(finding: Finding, recall: Recall) -> bool:
    """Whether both are of the same conversation. The user takes part in all of them."""
    return bool(recall.thread) and finding.thread == recall.thread


def _same_name(findings: Sequence[Finding], ours: Ours) -> Iterator[AstrayMessage]:
    """Yield what went once to an address that has the name of a colleague or of a regular."""
    used: Counter[str] = Counter()
    homes: dict[str, dict[str, Address]] = defaultdict(dict)
    for each in findings:
        for person in {p.email.lower(): p for p in (each.sender, *each.recipients)}.values():
            used[person.email.lower()] += 1
            for name in _names(person):
                homes[name].setdefault(person.email.lower(), person)
    for each in findings:
        if each.direction is Direction.RECEIVED:
            continue
        for person in outsiders(each, ours):
            meant = _meant(person, homes, used, ours)
            if used[person.email.lower()] == 1 and meant:
                yield _message(each, Astray.SAME_NAME, person.email, instead=meant)
                break


def _meant(
    person: Address, homes: Mapping[str, Mapping[str, Address]], used: Counter[str], ours: Ours
) -> str:
    """Return the usual address of somebody with this name at another domain; "" for none."""
    others = {
        email
        for name in _names(person)
        for email, other in homes[name].items()
        if other.domain.lower() != person.domain.lower()
        and (ours.inside(other) or used[email] >= _REGULAR)
    }
    return max(others, key=lambda email: (used[email], email), default="")


def _names(person: Address) -> frozenset[str]:
    """Return by which names somebody is known: the shown one, and that in the address.

    One word alone is no name of a person: "info", "an".
    """
    local = person.email.partition("@")[0]
    found = (person.name, local.replace(".", " ").replace("_", " ").replace("-", " "))
    words = (sorted(name.casefold().split()) for name in found)
    return frozenset(" ".join(each) for each in words if len(each) > 1)


def _message(finding: Finding, why: Astray, who: str, *, instead: str = "") -> AstrayMessage:
    return AstrayMessage(
        finding=finding.id,
        why=why,
        category=finding.category,
        subject=finding.subject,
        who=who,
        received=finding.received.date(),
        instead=instead,
    )
