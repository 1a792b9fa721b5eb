"""`report`: what would leak if the mailbox leaked today."""

import argparse

from hygiene_app.cli.language import language_of
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import Output
from hygiene_app.model.exposure import Details, Exposure, KindExposed
from hygiene_app.words.exposure_sheet import about, exposure_sheet
from hygiene_app.words.loading import load
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.exposure import for_employer
from hygiene_app.workflow.services import Services

_COLUMNS = ("kind", "people", "messages", "documents", "size", "oldest", "outside", "due")


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Print the figures, and write them into files where asked for."""
    services = launch.services(arguments.profile)
    try:
        services.review.refresh()
        with out.progress() as job:
            exposure = services.exposure.run(job)
        if arguments.employer:
            exposure = for_employer(exposure)
        language = arguments.language or language_of(services)
        _write(arguments, services, exposure, load(language, services.resources))
    finally:
        services.close()
    if out.as_json:
        out.document("report", _document(exposure))
        return 0
    _show(exposure, out)
    for path in (arguments.html, arguments.pdf):
        if path is not None:
            out.line(f"Written to {path}.")
    return 0


def _write(
    arguments: argparse.Namespace, services: Services, exposure: Exposure, words: Words
) -> None:
    sheet = exposure_sheet(words, exposure)
    if arguments.html is not None:
        services.papers.write_html(arguments.html, sheet)
    if arguments.pdf is not None:
        services.papers.write_pdf(arguments.pdf, sheet)


def _show(exposure: Exposure, out: Output) -> None:
    out.line(out.say("report-lead", count=about(exposure.people)))
    out.table(_COLUMNS, [_row(kind, out) for kind in exposure.kinds])
    out.line(out.say("report-outside", count=exposure.outside, recipients=exposure.recipients))
    out.line(out.say("report-spread", count=exposure.spread, colleagues=exposure.colleagues))
    out.line(out.say("report-astray", count=exposure.astray))
    out.line(out.say("report-due", count=exposure.due, size=out.size(exposure.due_size)))
    out.line(out.say(f"report-severity-{exposure.severity.value}"))
    for each in exposure.advice:
        out.line("- " + out.say(f"report-advice-{each.habit.value}", **dict(each.facts)))
    if exposure.not_read:
        out.line(out.say("report-not-read", count=exposure.not_read))


def _row(kind: KindExposed, out: Output) -> tuple[str, ...]:
    return (
        kind.category.value,
        str(kind.people),
        str(kind.messages),
        str(kind.records),
        out.size(kind.size),
        kind.oldest.isoformat(),
        str(kind.outside),
        str(kind.due),
    )


def _document(exposure: Exposure) -> dict[str, object]:
    return {
        "made": exposure.made.isoformat(),
        "mailboxes": exposure.mailboxes,
        "read": exposure.read,
        "not_read": exposure.not_read,
        "messages": exposure.messages,
        "size": exposure.size,
        "people": exposure.people,
        "special_people": exposure.special_people,
        "oldest": exposure.oldest.isoformat() if exposure.oldest else None,
        "kinds": [_kind(kind) for kind in exposure.kinds],
        "outside": {"messages": exposure.outside, "recipients": exposure.recipients},
        "spread": {"documents": exposure.spread, "colleagues": exposure.colleagues},
        "astray": exposure.astray,
        "due": {
            "messages": exposure.due,
            "size": exposure.due_size,
            "people": exposure.due_people,
        },
        "severity": exposure.severity.value,
        "consequences": [each.value for each in exposure.consequences],
        "advice": [
            {"habit": each.habit.value, "facts": dict(each.facts)} for each in exposure.advice
        ],
        "details": _details(exposure.details) if exposure.details else None,
    }


def _kind(kind: KindExposed) -> dict[str, object]:
    return {
        "category": kind.category.value,
        "guarded": kind.guarded.value if kind.guarded else None,
        "people": kind.people,
        "messages": kind.messages,
        "documents": kind.records,
        "size": kind.size,
        "oldest": kind.oldest.isoformat(),
        "outside": kind.outside,
        "due": kind.due,
    }


def _details(details: Details) -> dict[str, object]:
    return {
        "largest": [
            {
                "id": each.finding,
                "category": each.category.value,
                "subject": each.subject,
                "sender": each.who,
                "received": each.received.isoformat(),
                "size": each.size,
            }
            for each in details.largest
        ],
        "astray": [
            {
                "id": each.finding,
                "why": each.why.value,
                "category": each.category.value,
                "subject": each.subject,
                "who": each.who,
                "instead": each.instead,
                "received": each.received.isoformat(),
            }
            for each in details.astray
        ],
    }
