"""Erasing what is held about a person: what must be kept is set apart, the rest goes for good."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.case import CaseEntry, CaseKind, CaseNote, CaseView, Fate
from hygiene_app.model.disposal import DisposalPlan, OutcomeCode, Planned, Receipt
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Direction, FindingState
from hygiene_app.model.job import Job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.model.policy import Action
from hygiene_app.workflow.about import ours
from hygiene_app.workflow.cases import check_ready
from hygiene_app.workflow.dispose import Dispose
from hygiene_app.workflow.erasure_duty import kept_in_archive, kept_unnamed
from hygiene_app.workflow.expiry import Expiry
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.ports import Archive, Clock
from hygiene_app.workflow.spelling import name_parts
from hygiene_app.workflow.store_ports import Accounts, CaseBook, Findings, Index

_GONE = (OutcomeCode.DONE, OutcomeCode.ALREADY_GONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePlan:
    """What an erasure would do.

    Attributes:
        mailbox: what is removed from mailboxes.
        archived: what is shredded in the archive.
        kept: why a message must stay, by the mark of its note; a code of retention.
        told: whom messages about the person were sent to.
    """

    mailbox: DisposalPlan
    archived: tuple[ArchivedItem, ...]
    kept: Mapping[str, str]
    told: tuple[Address, ...]


class Erase:
    """Plans an erasure and carries it out by the dangerous path."""

    def __init__(
        self,
        *,
        book: CaseBook,
        accounts: Accounts,
        findings: Findings,
        index: Index,
        dispose: Dispose,
        expiry: Expiry,
        archive: Archive,
        policies: Policies,
        clock: Clock,
    ) -> None:
        self._book = book
        self._accounts = accounts
        self._findings = findings
        self._index = index
        self._dispose = dispose
        self._expiry = expiry
        self._archive = archive
        self._policies = policies
        self._clock = clock

    def plan(self, view: CaseView) -> ErasurePlan:
        """Return what `run` would do.

        Raises `KnownError`: `CASE_KIND`, `CASE_CLOSED`, `CASE_UNDECIDED`, `CASE_RESTRICTED`,
        `ACTION_NOT_ALLOWED` where the organisation does not let people delete.
        """
        policy = self._policies.effective()
        check_ready(view, CaseKind.ERASURE)
        if view.restricted:
            raise KnownError(ErrorCode.CASE_RESTRICTED)
        if Action.DELETE not in policy.actions:
            raise KnownError(ErrorCode.ACTION_NOT_ALLOWED)
        today = self._clock.today()
        finding_of = self._findings_by_message()
        in_mail = [(entry, i) for entry in view.included if (i := entry.hit.held.identity)]
        bare = [(entry, identity) for entry, identity in in_mail if identity.ref not in finding_of]
        archived = self._archived(view)
        plan = self._dispose.plan(
            tuple(finding_of[i.ref] for _, i in in_mail if i.ref in finding_of), Action.DELETE
        )
        refused = {each.finding: each.reason for each in plan.refused}
        judged = [(e, kept_in_archive(item, policy, today)) for e, item in archived]
        judged += [(e, kept_unnamed(e.hit.held, i, policy, today)) for e, i in bare]
        judged += [(e, refused.get(finding_of.get(i.ref, ""), "")) for e, i in in_mail]
        kept = {entry.note.mark: why for entry, why in judged if why}
        # a message that must be kept is kept in every place that it lies in
        stay = {identity for entry, identity in in_mail if entry.note.mark in kept}
        items = (*plan.items, *(_planned(identity) for _, identity in bare))
        return ErasurePlan(
            mailbox=replace(plan, items=tuple(i for i in items if i.identity not in stay)),
            archived=tuple(item for entry, item in archived if entry.note.mark not in kept),
            kept=kept,
            told=self._told(view),
        )

    def run(self, view: CaseView, job: Job) -> Receipt:
        """Erase what may be erased, and keep in the case what became of each message.

        Raises as `plan`. What was tried is noted before: after an interruption `settle` looks.
        """
        plan = self.plan(view)
        notes = {entry.note.mark: entry.note for entry in view.included}
        tried = {
            mark: replace(note, fate=Fate.FAILED, reason="")
            for mark, note in notes.items()
            if mark not in plan.kept
        }
        kept = [replace(notes[m], fate=Fate.KEPT, reason=why) for m, why in plan.kept.items()]
        self._book.tell(view.case.id, plan.told)
        self._book.note(view.case.id, (*kept, *tried.values()))
        receipt = self._dispose.run(plan.mailbox, job)
        # findings take their message along; what has none is told here
        self._index.leave(o.ref for o in receipt.outcomes if o.code in _GONE and not o.findings)
        if not receipt.cancelled:
            self._expiry.run(plan.archived)
        left = _left(view, receipt, self._still_archived(plan))
        done = [replace(n, fate=Fate.ERASED) for mark, n in tried.items() if mark not in left]
        self._book.note(view.case.id, done)
        return receipt

    def settle(self, view: CaseView) -> tuple[CaseNote, ...]:
        """Return the notes after an interruption: what was tried and is found no more is erased."""
        here = {entry.note.mark for entry in view.entries}
        gone = [
            replace(note, fate=Fate.ERASED)
            for note in view.notes
            if note.fate is Fate.FAILED and note.mark not in here
        ]
        if gone:
            self._book.note(view.case.id, gone)
        return self._book.notes(view.case.id)

    def _findings_by_message(self) -> dict[MessageRef, str]:
        states = (FindingState.OPEN, FindingState.KEPT)
        ids = self._findings.ids(FindingFilter(states=states))
        return {finding.ref: finding.id for finding in self._findings.get(ids)}

    def _archived(self, view: CaseView) -> list[tuple[CaseEntry, ArchivedItem]]:
        there = [entry for entry in view.included if entry.hit.held.identity is None]
        # the catalogue of an archive that nothing lies in need not be opened
        items = {item.id: item for item in self._archive.items()} if there else {}
        return [(entry, items[entry.hit.held.item]) for entry in there]

    def _still_archived(self, plan: ErasurePlan) -> frozenset[str]:
        if not plan.archived:
            return frozenset()
        return frozenset(item.id for item in self._archive.items())

    def _told(self, view: CaseView) -> tuple[Address, ...]:
        """Return whom the user or a colleague sent something about the person."""
        own = ours(self._accounts.accounts())
        query = view.case.query
        names = [frozenset(name_parts(name)) for name in query.names]
        found: dict[str, Address] = {}
        for entry in view.included:
            if entry.hit.held.direction is Direction.RECEIVED:
                continue
            for each in entry.hit.held.recipients:
                email = each.email.lower()
                parts = frozenset(name_parts(each.name)) if each.name else frozenset()
                person = email in query.addresses or any(n and n <= parts for n in names)
                if email and not person and not own.is_user(each):
                    found.setdefault(email, each)
        return tuple(found[email] for email in sorted(found))


def _planned(identity: Identity) -> Planned:
    """Return a message in which nothing was found: nothing is known that protects it."""
    return Planned(
        identity=identity, findings=(), category=None, rule="request", size=identity.size
    )


def _left(view: CaseView, receipt: Receipt, archived: Iterable[str]) -> frozenset[str]:
    """Return the marks of messages of which a copy is still there, as far as was seen."""
    gone = {outcome.ref for outcome in receipt.outcomes if outcome.code in _GONE}
    still = frozenset(archived)
    return frozenset(
        entry.note.mark
        for entry in view.included
        if (
            entry.hit.held.identity.ref not in gone
            if entry.hit.held.identity
            else entry.hit.held.item in still
        )
    )
