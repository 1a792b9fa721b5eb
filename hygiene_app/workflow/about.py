"""Whom the findings are about, approximately: a count of people, not of messages.

Who sends a document is whom it is about, with these exceptions: payslips, and what an office sends
that has sent several different documents of a kind, are about somebody else each; what colleagues
pass on is about whoever sent it first. Quotes and invoices are about the other side. A password
is about nobody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from hygiene_app.model.account import Account
from hygiene_app.model.finding import Category, Direction, Finding
from hygiene_app.model.message import Address, MessageRef
from hygiene_app.workflow.wanted import own_data

PERSONAL = frozenset(
    (
        Category.CV,
        Category.IDENTITY_DOCUMENT,
        Category.NATIONAL_NUMBER,
        Category.HEALTH,
        Category.PAYROLL,
        Category.BANK_DETAILS,
        Category.CRIMINAL_RECORD,
        Category.CONTRACT,
    )
)
"""Kinds of document that are about one person."""

_AN_OFFICE = 3
"""From so many different documents of a kind on, a sender sends them for others."""

_PREFIX = re.compile(
    r"\s*(?:re|aw|antw|sv|fw|fwd|doorst|tr|wg|vs|rv)\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """The addresses of the user, and the domains of the company; all in lower case."""

    addresses: frozenset[str]
    domains: frozenset[str]

    def inside(self, address: Address) -> bool:
        """Whether an address belongs to the company, or to the user."""
        return self.is_user(address) or address.domain.lower() in self.domains

    def is_user(self, address: Address) -> bool:
        """Whether an address belongs to the user."""
        return address.email.lower() in self.addresses


def ours(accounts: Iterable[Account]) -> Ours:
    """Return what belongs to the owner of these accounts and to the company."""
    own = [own_data(account) for account in accounts]
    return Ours(
        addresses=frozenset(each for data in own for each in data.addresses),
        domains=frozenset(each for data in own for each in data.domains),
    )


def bare_subject(subject: str) -> str:
    """Return a subject without "Re:" and "Fwd:", folded, to find what was passed on."""
    before = ""
    while subject != before:
        before, subject = subject, _PREFIX.sub("", subject, count=1)
    return " ".join(subject.casefold().split())


def about(
    findings: Sequence[Finding], same: Mapping[str, str], ours: Ours
) -> dict[str, frozenset[str]]:
    """Return whom each finding is about, as marks that are equal for equal people.

    Args:
        same: by finding, a mark for all findings that are the same one in several places.
        ours: tells the company's own addresses.
    """
    return _About(findings, same, ours).people()


def outsiders(finding: Finding, ours: Ours) -> tuple[Address, ...]:
    """Return who outside the company got a message."""
    return tuple(each for each in finding.recipients if each.email and not ours.inside(each))


class _About:
    """Two rounds: what came from outside tells whose a document is; then what was passed on."""

    def __init__(self, findings: Sequence[Finding], same: Mapping[str, str], ours: Ours) -> None:
        self._same = same
        self._ours = ours
        self._messages: dict[MessageRef, list[Finding]] = defaultdict(list)
        for finding in sorted(findings, key=lambda each: (each.received, each.category)):
            self._messages[finding.ref].append(finding)
        self._offices = _offices(findings, same)
        self._whose: dict[str, str] = {}
        self._passed: dict[tuple[str, str, frozenset[str]], str] = {}

    def people(self) -> dict[str, frozenset[str]]:
        marks: dict[MessageRef, str] = {}
        for certain in (True, False):
            for ref, found in self._messages.items():
                if ref not in marks and self._is_first_hand(found) is certain:
                    marks[ref] = self._first_hand(found) if certain else self._other(found)
        return {
            finding.id: _nobody if finding.category is Category.CREDENTIALS else frozenset({mark})
            for ref, mark in marks.items()
            for finding in self._messages[ref]
        }

    def _is_first_hand(self, found: list[Finding]) -> bool:
        """Whether a message from outside is about whoever wrote it."""
        first = found[0]
        if first.direction is not Direction.RECEIVED or not first.sender.email:
            return False
        categories = {each.category for each in found}
        return Category.PAYROLL not in categories and not any(
            (first.sender.email, category) in self._offices for category in categories
        )

    def _first_hand(self, found: list[Finding]) -> str:
        mark = found[0].sender.email.lower()
        for each in found:
            if each.category in PERSONAL:
                self._whose.setdefault(self._same[each.id], mark)
                self._passed.setdefault(_told_apart(each), mark)
        return mark

    def _other(self, found: list[Finding]) -> str:
        personal = [each for each in found if each.category in PERSONAL]
        for each in personal:
            known = self._whose.get(self._same[each.id]) or self._passed.get(_told_apart(each))
            if known:
                return known
        mark = self._mark_of(found, personal)
        for each in personal:
            self._whose.setdefault(self._same[each.id], mark)
        return mark

    def _mark_of(self, found: list[Finding], personal: list[Finding]) -> str:
        first = found[0]
        to = outsiders(first, self._ours)
        if first.direction is Direction.SENT and to:
            return to[0].email.lower()
        if personal:
            return f"document {self._same[personal[0].id]}"
        return first.sender.email.lower() or f"document {self._same[first.id]}"


_nobody: frozenset[str] = frozenset()


def _offices(findings: Iterable[Finding], same: Mapping[str, str]) -> set[tuple[str, Category]]:
    sent: dict[tuple[str, Category], set[str]] = defaultdict(set)
    for each in findings:
        if each.direction is Direction.RECEIVED and each.category in PERSONAL:
            sent[each.sender.email, each.category].add(same[each.id])
    return {who for who, documents in sent.items() if len(documents) >= _AN_OFFICE}


def _told_apart(finding: Finding) -> tuple[str, str, frozenset[str]]:
    """Return by what a document that was passed on is known again: subject and file names."""
    names = (each.where.name for each in finding.evidence if each.weight > 0)
    return (
        finding.category,
        bare_subject(finding.subject),
        frozenset(name.rpartition("/")[2] for name in names if name),
    )
