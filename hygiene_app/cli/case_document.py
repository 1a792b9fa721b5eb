"""A case for programs."""

from hygiene_app.model.case import CaseEntry, CaseView, Fate, PersonCase
from hygiene_app.workflow.cases import due_day, id_of


def row_document(case: PersonCase) -> dict[str, object]:
    """Return the facts of a case."""
    return {
        "id": case.id,
        "kind": case.kind.value,
        "names": list(case.query.names),
        "addresses": list(case.query.addresses),
        "numbers": len(case.query.numbers),
        "language": case.language,
        "received": case.received.isoformat(),
        "due": due_day(case).isoformat(),
        "extended": case.extended or None,
        "hidden": list(case.hidden),
        "closed": case.closed.isoformat() if case.closed else None,
    }


def document(view: CaseView) -> dict[str, object]:
    """Return a case with what is found for it."""
    return {
        "case": row_document(view.case),
        "messages": [_entry(entry) for entry in view.entries],
        "undecided": view.undecided,
        "restricted": view.restricted,
        "told": [each.email for each in view.told],
        "fates": {fate.value: view.count(fate) for fate in Fate},
    }


def _entry(entry: CaseEntry) -> dict[str, object]:
    held, note = entry.hit.held, entry.note
    return {
        "id": id_of(note),
        "received": held.received.isoformat(),
        "subject": held.subject,
        "sender": held.sender.email or held.sender.name,
        "exact": entry.hit.exact,
        "archived": held.item or None,
        "ruling": note.ruling.value if note.ruling else None,
        "reason": note.reason or None,
        "rectify": note.rectify or None,
        "fate": note.fate.value if note.fate else None,
    }
