"""What is held about a person, as a document in the words of one language."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from hygiene_app.model.finding import Category
from hygiene_app.model.paper import Passage, Sheet
from hygiene_app.model.person import PersonFound, PersonHit, PersonQuery, by_kind
from hygiene_app.words.phrasebook import Words
from hygiene_app.words.sentences import kind_name, unbroken


def person_sheet(
    words: Words,
    found: PersonFound,
    *,
    made: date,
    mailboxes: int,
    files: Mapping[int, str],
) -> Sheet:
    """Return the overview of a package.

    Args:
        files: by hit, the file that holds its message; hits without one are told to be missing.
    """
    return Sheet(
        title=words.say("person-title", who=asked_text(words, found.query)),
        language=words.language,
        lead=words.say("person-lead", count=len(found.hits)),
        passages=(
            Passage(sentences=_head(words, found, made, mailboxes, files)),
            _kinds(words, found.hits),
            _messages(words, found.hits, files),
        ),
    )


def asked_text(words: Words, query: PersonQuery) -> str:
    """Return what was asked: names, addresses and numbers in a row."""
    return words.join((*query.names, *query.addresses, *query.numbers))


def caution_sentences(words: Words, found: PersonFound) -> tuple[str, ...]:
    """Return what may be wrong or missing in what was found."""
    alike = sum(not hit.exact for hit in found.hits)
    told = []
    if alike:
        told.append(words.say("person-alike", count=alike))
    if found.coverage.missing:
        told.append(words.say("person-missing", count=found.coverage.missing))
    if found.not_read:
        told.append(words.say("person-not-read", count=found.not_read))
    if found.archive_closed:
        told.append(words.say("person-archive-closed"))
    return tuple(told)


def alias_sentences(words: Words, found: PersonFound) -> tuple[str, ...]:
    """Return under which other addresses the same name writes."""
    return tuple(
        words.say("person-alias", address=alias.address.email, count=alias.messages)
        for alias in found.aliases
    )


def kind_word(words: Words, category: Category | None) -> str:
    """Return the name of a kind at the start of a line; of mail that is none of them, too."""
    if category is None:
        return words.say("person-other-kind")
    return kind_name(words, category)


def place_words(words: Words, hit: PersonHit) -> str:
    """Return where somebody is found in a message: "subject, attachment"."""
    places = [words.say(f"person-place-{place.value}") for place in sorted(hit.places)]
    if hit.held.item:
        places.append(words.say("person-in-archive"))
    return ", ".join(places)


def year_words(words: Words, hits: Sequence[PersonHit]) -> str:
    """Return how many there are a year: "2024: 3, 2023: 1"."""
    counts = Counter(hit.held.received.year for hit in hits)
    return ", ".join(
        words.say("person-year", year=str(year), count=count)
        for year, count in sorted(counts.items(), reverse=True)
    )


def _head(
    words: Words, found: PersonFound, made: date, mailboxes: int, files: Mapping[int, str]
) -> tuple[str, ...]:
    told = [
        words.say("person-asked", what=asked_text(words, found.query)),
        words.say("person-made", date=made, mailboxes=mailboxes),
    ]
    archived = sum(bool(hit.held.item) for hit in found.hits)
    if archived:
        told.append(words.say("person-archived", count=archived))
    told.extend(caution_sentences(words, found))
    told.append(words.say("person-bulk"))
    left_out = sum(hit.number not in files for hit in found.hits)
    if left_out:
        told.append(words.say("person-left-out", count=left_out))
    told.append(words.say("person-package"))
    return tuple(told)


def _kinds(words: Words, hits: Sequence[PersonHit]) -> Passage:
    groups = by_kind(hits)
    return Passage(
        heading=words.say("person-kinds") if groups else "",
        columns=tuple(words.say(f"person-column-{name}") for name in ("kind", "count", "years")),
        rows=tuple(
            (
                kind_word(words, group.category),
                words.number(len(group.hits)),
                year_words(words, group.hits),
            )
            for group in groups
        ),
        numbers=frozenset({1}),
    )


def _messages(words: Words, hits: Sequence[PersonHit], files: Mapping[int, str]) -> Passage:
    columns = ("received", "from", "subject", "where", "file")
    return Passage(
        heading=words.say("person-messages") if hits else "",
        columns=tuple(words.say(f"person-column-{name}") for name in columns),
        rows=tuple(
            (
                unbroken(words.short_date(hit.held.received.date())),
                hit.held.sender.label,
                hit.held.subject,
                place_words(words, hit),
                # the number that the name begins with is enough to find it
                files.get(hit.number, "-").rpartition("/")[2].partition("_")[0],
            )
            for hit in hits
        ),
    )
