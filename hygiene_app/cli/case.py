"""`case`: requests of people for access and erasure, from receipt to answer."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hygiene_app.cli.case_document import document, row_document
from hygiene_app.cli.language import language_of
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import ITEMS_FAILED, Output, counted
from hygiene_app.model.case import CaseKind, CaseView, PersonCase, Ruling
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.words.case_letter import erasure_letter, letter_text, request_text
from hygiene_app.words.case_sheet import access_sheet, left_out_line
from hygiene_app.words.loading import load
from hygiene_app.workflow.cases import due_day, id_of
from hygiene_app.workflow.person import query_of
from hygiene_app.workflow.services import Services


@dataclass(frozen=True, slots=True)
class _Call:
    """What a verb gets."""

    arguments: argparse.Namespace
    services: Services
    out: Output
    job: Job


Verb = Callable[[_Call], int]


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Do one thing with one case, or list them."""
    services = launch.services(arguments.profile)
    try:
        services.person_package.sweep()
        with out.progress() as job:
            return _VERBS[arguments.verb](_Call(arguments, services, out, job))
    finally:
        services.close()


def _open(call: _Call) -> int:
    case = call.services.cases.open(
        CaseKind(call.arguments.kind),
        query_of(call.arguments.who),
        language=call.arguments.language or language_of(call.services),
        received=_day(call.arguments.received),
    )
    return _told(call.out, case)


def _list(call: _Call) -> int:
    cases = call.services.cases.list()
    if call.out.as_json:
        call.out.document("case", {"cases": [row_document(case) for case in cases]})
        return 0
    rows = [
        (
            case.id,
            case.kind.value,
            f"{due_day(case):%Y-%m-%d}",
            "open" if case.is_open else "closed",
            ", ".join((*case.query.names, *case.query.addresses)),
        )
        for case in cases
    ]
    if rows:
        call.out.table(("id", "asked for", "due", "state", "who"), rows)
    else:
        call.out.line("No cases.")
    return 0


def _show(call: _Call) -> int:
    return _shown(call.services.cases.view(call.arguments.id, call.job), call.out)


def _extend(call: _Call) -> int:
    return _told(call.out, call.services.cases.extend(call.arguments.id, call.arguments.reason))


def _hide(call: _Call) -> int:
    return _told(call.out, call.services.cases.hide(call.arguments.id, call.arguments.names))


def _decide(call: _Call) -> int:
    cases, ids = call.services.cases, tuple(call.arguments.messages)
    if call.arguments.rectify is not None:
        return _shown(
            cases.rectify(call.arguments.id, ids, call.arguments.rectify, call.job), call.out
        )
    ruling = Ruling.EXCLUDE if call.arguments.exclude else Ruling.INCLUDE
    view = cases.decide(call.arguments.id, ids, ruling, call.job, reason=call.arguments.reason)
    return _shown(view, call.out)


def _restrict(call: _Call) -> int:
    call.services.cases.restrict(call.arguments.id, on=not call.arguments.lift)
    return _shown(call.services.cases.view(call.arguments.id, call.job), call.out)


def _package(call: _Call) -> int:
    view = call.services.cases.view(call.arguments.id, call.job)
    words = load(view.case.language, call.services.resources)
    made, mailboxes = call.services.clock.today(), len(call.services.accounts.list())
    packed = call.services.case_package.write(
        call.arguments.file,
        view,
        lambda found, files: access_sheet(
            words, view, found, made=made, mailboxes=mailboxes, files=files
        ),
        lambda name: left_out_line(words, name),
        call.job,
    )
    if call.out.as_json:
        call.out.document("case", document(view) | {"written": [str(packed.path)]})
    else:
        call.out.line(f"{counted(len(packed.files), 'message')} written to {packed.path}.")
        if packed.problems:
            call.out.line(call.out.say("person-left-out", count=len(packed.problems)))
    return ITEMS_FAILED if packed.problems else 0


def _erase(call: _Call) -> int:
    call.services.dispose.resolve(call.job)
    view = call.services.cases.view(call.arguments.id, call.job)
    if not call.arguments.yes:
        return _would_erase(call, view)
    receipt = call.services.erase.run(view, call.job)
    _shown(call.services.cases.view(call.arguments.id, call.job), call.out)
    return ITEMS_FAILED if receipt.problems or receipt.cancelled else 0


def _would_erase(call: _Call, view: CaseView) -> int:
    plan = call.services.erase.plan(view)
    if call.out.as_json:
        counts = {
            "dry_run": True,
            "messages": len(plan.mailbox.items),
            "archived": len(plan.archived),
            "keep": sorted(plan.kept.values()),
        }
        call.out.document("case", document(view) | {"erasure": counts})
        return 0
    call.out.line(f"{counted(len(plan.mailbox.items), 'message')} would be deleted for good,")
    call.out.line(f"and {counted(len(plan.archived), 'message')} in the archive.")
    call.out.line(f"{counted(len(plan.kept), 'message')} must be kept, or may have to.")
    call.out.line("Nothing was done. Add --yes to do it.")
    return 0


def _letter(call: _Call) -> int:
    view = call.services.cases.view(call.arguments.id, call.job)
    if view.case.kind is not CaseKind.ERASURE:
        raise KnownError(ErrorCode.CASE_KIND)
    notes = call.services.erase.settle(view)
    words = load(view.case.language, call.services.resources)
    letter = erasure_letter(words, view.case, notes, view.told, call.services.clock.today())
    written = []
    if call.arguments.pdf is not None:
        call.services.papers.write_pdf(call.arguments.pdf, letter)
        written.append(str(call.arguments.pdf))
    text, request = letter_text(letter), request_text(words, view.case)
    if call.out.as_json:
        told = {"letter": text, "request": request, "written": written}
        call.out.document("case", document(view) | told)
        return 0
    call.out.line(text)
    if view.told:
        call.out.line("To ask " + ", ".join(each.email for each in view.told) + ":")
        call.out.line(request)
    return 0


def _close(call: _Call) -> int:
    return _told(call.out, call.services.cases.close(call.arguments.id))


_VERBS: dict[str, Verb] = {
    "open": _open,
    "list": _list,
    "show": _show,
    "extend": _extend,
    "hide": _hide,
    "decide": _decide,
    "restrict": _restrict,
    "package": _package,
    "erase": _erase,
    "letter": _letter,
    "close": _close,
}


def _told(out: Output, case: PersonCase) -> int:
    if out.as_json:
        out.document("case", {"case": row_document(case)})
        return 0
    state = "open" if case.is_open else "closed"
    out.line(f"Case {case.id} ({case.kind.value}, {state}): answer by {due_day(case):%Y-%m-%d}.")
    return 0


def _shown(view: CaseView, out: Output) -> int:
    if out.as_json:
        out.document("case", document(view))
        return 0
    _told(out, view.case)
    rows = [
        (
            id_of(entry.note),
            f"{entry.hit.held.received:%Y-%m-%d}",
            entry.note.fate or entry.note.ruling or "?",
            entry.hit.held.sender.label,
            entry.hit.held.subject,
        )
        for entry in view.entries
    ]
    if rows:
        out.table(("id", "received", "decided", "from", "subject"), rows)
    if view.undecided:
        out.line(f"{counted(view.undecided, 'message')} not looked at yet.")
    return 0


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as exc:
        raise KnownError(ErrorCode.CASE_DAY) from exc
