"""`person`: what mailbox and archive hold about somebody."""

import argparse

from hygiene_app.cli.language import language_of
from hygiene_app.cli.launch import Launch
from hygiene_app.cli.output import ITEMS_FAILED, Output
from hygiene_app.model.job import Job
from hygiene_app.model.person import PersonFound, PersonHit, by_kind
from hygiene_app.words.loading import load
from hygiene_app.words.person_sheet import (
    alias_sentences,
    caution_sentences,
    kind_word,
    person_sheet,
    place_words,
    year_words,
)
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.person import query_of, with_aliases
from hygiene_app.workflow.person_package import Packed
from hygiene_app.workflow.services import Services


def run(arguments: argparse.Namespace, launch: Launch, out: Output) -> int:
    """Print what was found, and write it into a package where asked for."""
    query = query_of(arguments.who)
    services = launch.services(arguments.profile)
    try:
        with out.progress() as job:
            found = services.person.run(query, job)
            if arguments.aliases and found.aliases:
                found = services.person.run(with_aliases(query, found.aliases), job)
            language = arguments.language or language_of(services)
            packed = None
            if arguments.export is not None:
                packed = _pack(arguments, services, found, load(language, services.resources), job)
        emails = {each.id: each.email for each in services.accounts.list()}
    finally:
        services.close()
    if out.as_json:
        out.document("person", _document(found, packed, emails))
    else:
        _show(found, packed, load("en", launch.resources), out)
    return ITEMS_FAILED if packed is not None and packed.problems else 0


def _pack(
    arguments: argparse.Namespace, services: Services, found: PersonFound, words: Words, job: Job
) -> Packed:
    made, mailboxes = services.clock.today(), len(services.accounts.list())
    return services.person_package.write(
        arguments.export,
        found.hits,
        lambda files: person_sheet(words, found, made=made, mailboxes=mailboxes, files=files),
        job,
    )


def _show(found: PersonFound, packed: Packed | None, words: Words, out: Output) -> None:
    out.line(words.say("person-lead", count=len(found.hits)))
    rows = [
        (
            f"{hit.held.received:%Y-%m-%d}",
            hit.held.sender.label,
            place_words(words, hit) + ("" if hit.exact else " ~"),
            hit.held.subject,
        )
        for hit in found.hits
    ]
    if rows:
        out.table(("received", "from", "found in", "subject"), rows)
    for group in by_kind(found.hits):
        name = kind_word(words, group.category)
        out.line(f"{name}: {len(group.hits)} ({year_words(words, group.hits)})")
    for sentence in (*alias_sentences(words, found), *caution_sentences(words, found)):
        out.line(sentence)
    out.line(words.say("person-bulk"))
    if packed is not None:
        if packed.problems:
            out.line(words.say("person-left-out", count=len(packed.problems)))
        out.line(f"Written to {packed.path}.")


def _document(
    found: PersonFound, packed: Packed | None, emails: dict[str, str]
) -> dict[str, object]:
    query = found.query
    return {
        "query": {
            "names": list(query.names),
            "addresses": list(query.addresses),
            "numbers": len(query.numbers),
        },
        "hits": [_hit(hit, packed, emails) for hit in found.hits],
        "kinds": [
            {
                "category": group.category.value if group.category else None,
                "count": len(group.hits),
                "years": {str(year): count for year, count in group.years().items()},
            }
            for group in by_kind(found.hits)
        ],
        "aliases": [
            {"address": alias.address.email, "messages": alias.messages, "more": alias.more}
            for alias in found.aliases
        ],
        "spellings": list(found.spellings),
        "searched": {
            "messages": found.coverage.indexed,
            "missing": found.coverage.missing,
            "not_read": found.not_read,
            "archive_closed": found.archive_closed,
        },
        "written": str(packed.path) if packed else None,
    }


def _hit(hit: PersonHit, packed: Packed | None, emails: dict[str, str]) -> dict[str, object]:
    held = hit.held
    problem = packed.problems.get(hit.number) if packed else None
    return {
        "received": held.received.isoformat(),
        "subject": held.subject,
        "sender": held.sender.email or held.sender.name,
        "account": emails.get(held.account, held.owner),
        "folder": held.folder_display,
        "size": held.size,
        "direction": held.direction.value,
        "places": sorted(place.value for place in hit.places),
        "categories": [category.value for category in held.categories],
        "exact": hit.exact,
        "archived": held.item or None,
        "file": packed.files.get(hit.number) if packed else None,
        "problem": problem.value if problem else None,
    }
