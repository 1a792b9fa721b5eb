"""Requests of people as cases: opened, reviewed message by message, answered, closed."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from hygiene_app.model.case import CaseEntry, CaseKind, CaseNote, CaseView, PersonCase, Ruling
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.person import PersonHit, PersonQuery
from hygiene_app.model.policy import Hold, Period
from hygiene_app.retention.calendar import end_of
from hygiene_app.workflow.masking import mask_of
from hygiene_app.workflow.person import FindPerson
from hygiene_app.workflow.ports import Archive, Clock
from hygiene_app.workflow.review import new_finding_id
from hygiene_app.workflow.store_ports import CaseBook, Index, Matters

_MONTH, _EXTENDED = Period(months=1), Period(months=3)


def due_day(case: PersonCase) -> date:
    """Return the day by which the person must have an answer (GDPR article 12(3)).

    One month after receipt; three where it was extended. A day that the month does not have
    becomes its last one. Weekends are not taken into account: that makes it never too late.
    """
    return end_of(case.received, _EXTENDED if case.extended else _MONTH)


def check_ready(view: CaseView, kind: CaseKind) -> None:
    """Check that a case can be answered.

    Raises `KnownError`: `CASE_KIND` where something else was asked, `CASE_CLOSED`,
    `CASE_UNDECIDED` where messages were not looked at.
    """
    if view.case.kind is not kind:
        raise KnownError(ErrorCode.CASE_KIND)
    if not view.case.is_open:
        raise KnownError(ErrorCode.CASE_CLOSED)
    if view.undecided:
        raise KnownError(ErrorCode.CASE_UNDECIDED)


class Cases:
    """Every change is kept at once, so that a case goes on after a restart."""

    def __init__(
        self,
        *,
        book: CaseBook,
        person: FindPerson,
        index: Index,
        archive: Archive,
        matters: Matters,
        clock: Clock,
    ) -> None:
        self._book = book
        self._person = person
        self._index = index
        self._archive = archive
        self._matters = matters
        self._clock = clock

    def open(
        self, kind: CaseKind, query: PersonQuery, *, language: str, received: date | None = None
    ) -> PersonCase:
        """Keep a new case. Raises `KnownError(CASE_DAY)` for a day of receipt still to come."""
        today = self._clock.today()
        if received is not None and received > today:
            raise KnownError(ErrorCode.CASE_DAY)
        case = PersonCase(
            id=new_finding_id(),
            kind=kind,
            query=query,
            language=language,
            received=received or today,
        )
        self._book.keep(case)
        return case

    def list(self) -> tuple[PersonCase, ...]:
        """Return the open ones, what is due first at the front, and the closed ones behind."""
        return tuple(
            sorted(self._book.cases(), key=lambda case: (not case.is_open, due_day(case), case.id))
        )

    def get(self, case_id: str) -> PersonCase:
        """Return a case. Raises `KnownError(CASE_UNKNOWN)`."""
        for case in self._book.cases():
            if case.id == case_id:
                return case
        raise KnownError(ErrorCode.CASE_UNKNOWN)

    def days_left(self, case: PersonCase) -> int:
        """Return how many days are left until it is due; below 0 when it is too late."""
        return (due_day(case) - self._clock.today()).days

    def view(self, case_id: str, job: Job) -> CaseView:
        """Search again, and return what is found with what was noted of it.

        Raises `KnownError(CASE_UNKNOWN)`, and as `FindPerson.run`.
        """
        case = self.get(case_id)
        found = self._person.run(case.query, job)
        notes = self._book.notes(case_id)
        known = {note.mark: note for note in notes}
        marks = self._marks(found.hits)
        entries = tuple(
            CaseEntry(hit=hit, note=known.get(mark) or CaseNote(mark=mark))
            for hit, mark in zip(found.hits, marks, strict=True)
        )
        return CaseView(
            case=case,
            due=due_day(case),
            found=found,
            entries=entries,
            notes=notes,
            told=self._book.told(case_id),
            restricted=any(hold.id.startswith(_hold(case_id)) for hold in self._matters.holds()),
        )

    def extend(self, case_id: str, reason: str) -> PersonCase:
        """Take two months more, once, within the first month.

        Raises `KnownError`: `CASE_CLOSED`, `CASE_EXTENDED`, `CASE_TOO_LATE`, `CASE_REASON`.
        """
        case = self._open(case_id)
        if case.extended:
            raise KnownError(ErrorCode.CASE_EXTENDED)
        if self.days_left(case) < 0:
            raise KnownError(ErrorCode.CASE_TOO_LATE)
        return self._keep(replace(case, extended=_given(reason)))

    def hide(self, case_id: str, names: Sequence[str]) -> PersonCase:
        """Let names and addresses of others be masked in what is handed over; none: of nobody.

        Raises `KnownError`: `CASE_CLOSED`; `CASE_MASK` for a name that the person has too.
        """
        case = self._open(case_id)
        for name in names:
            if not mask_of((name,), case.query):
                raise KnownError(ErrorCode.CASE_MASK)
        return self._keep(replace(case, hidden=tuple(dict.fromkeys(names))))

    def decide(
        self, case_id: str, ids: Sequence[str], ruling: Ruling, job: Job, *, reason: str = ""
    ) -> CaseView:
        """Say of these messages whether they belong to the answer; no ids: all undecided ones.

        Raises `KnownError`: `CASE_CLOSED`, `CASE_REASON` for an exclusion without a reason,
        `CASE_MESSAGE` for an id that is not there.
        """
        self._open(case_id)
        reason = _given(reason) if ruling is Ruling.EXCLUDE else ""
        view = self.view(case_id, job)
        chosen = _chosen(view, ids) if ids else _undecided(view)
        return self._note(view, (replace(note, ruling=ruling, reason=reason) for note in chosen))

    def rectify(self, case_id: str, ids: Sequence[str], text: str, job: Job) -> CaseView:
        """Mark what has to be put right in these messages; "" takes the mark off.

        Raises `KnownError`: `CASE_CLOSED`; `CASE_MESSAGE` for no ids, or one that is not there.
        """
        self._open(case_id)
        if not ids:
            raise KnownError(ErrorCode.CASE_MESSAGE)
        view = self.view(case_id, job)
        chosen = _chosen(view, ids)
        return self._note(view, (replace(note, rectify=text.strip()) for note in chosen))

    def restrict(self, case_id: str, *, on: bool) -> None:
        """Put what is about the person on hold (GDPR article 18), or take the hold off."""
        case = self.get(case_id)
        for hold in self._matters.holds():
            if hold.id.startswith(_hold(case_id)):
                self._matters.remove_hold(hold.id)
        if not on:
            return
        hold = Hold(id="", source=f"case {case_id}")
        holds = [replace(hold, person=address) for address in case.query.addresses]
        holds += [replace(hold, text=name) for name in case.query.names]
        for number, each in enumerate(holds):
            self._matters.add_hold(replace(each, id=f"{_hold(case_id)}{number}"))

    def close(self, case_id: str) -> PersonCase:
        """End a case; a restriction stays until it is taken off. Raises `CASE_CLOSED`."""
        return self._keep(replace(self._open(case_id), closed=self._clock.today()))

    def _open(self, case_id: str) -> PersonCase:
        case = self.get(case_id)
        if not case.is_open:
            raise KnownError(ErrorCode.CASE_CLOSED)
        return case

    def _keep(self, case: PersonCase) -> PersonCase:
        self._book.keep(case)
        return case

    def _note(self, view: CaseView, notes: Iterable[CaseNote]) -> CaseView:
        """Keep notes, and return the case with them: to search again would take as long."""
        self._book.note(view.case.id, notes)
        kept = self._book.notes(view.case.id)
        known = {note.mark: note for note in kept}
        entries = tuple(
            replace(entry, note=known.get(entry.note.mark, entry.note)) for entry in view.entries
        )
        return replace(view, entries=entries, notes=kept)

    def _marks(self, hits: Sequence[PersonHit]) -> tuple[str, ...]:
        """Return by what each message is known again: the same in mailbox and archive."""
        archived = any(hit.held.item for hit in hits)
        ids = {i.id: i.entry.message_id for i in self._archive.items()} if archived else {}
        return tuple(self._mark(hit, ids) for hit in hits)

    def _mark(self, hit: PersonHit, archived: dict[str, str]) -> str:
        held = hit.held
        message_id = (
            held.identity.message_id if held.identity is not None else archived.get(held.item, "")
        ).strip()
        what = message_id or f"{held.received.isoformat()} {held.subject}"
        return self._index.keyed_hash(f"case {what}")


def id_of(note: CaseNote) -> str:
    """Return what people type for a message in a case."""
    return note.mark[:8]


def _hold(case_id: str) -> str:
    return f"case-{case_id}-"


def _given(reason: str) -> str:
    if not reason.strip():
        raise KnownError(ErrorCode.CASE_REASON)
    return reason.strip()


def _undecided(view: CaseView) -> tuple[CaseNote, ...]:
    return tuple(each.note for each in view.entries if each.note.ruling is None)


def _chosen(view: CaseView, ids: Sequence[str]) -> tuple[CaseNote, ...]:
    known = {id_of(each.note): each.note for each in view.entries}
    for each in ids:
        if each not in known:
            raise KnownError(ErrorCode.CASE_MESSAGE)
    return tuple(known[each] for each in dict.fromkeys(ids))
