"""What do we hold about somebody? Looked up in the word index, in mailbox and archive."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from hygiene_app.model.archived import ArchivedItem
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Place
from hygiene_app.model.job import Job
from hygiene_app.model.message import Address
from hygiene_app.model.person import Alias, PersonFound, PersonHit, PersonQuery
from hygiene_app.model.words import Held
from hygiene_app.workflow.about import ours
from hygiene_app.workflow.ports import Archive
from hygiene_app.workflow.spelling import Vocabulary, name_forms, name_parts
from hygiene_app.workflow.store_ports import Accounts, Findings, Index, Words
from hygiene_app.workflow.terms import address_term, number_term, words_of
from hygiene_app.workflow.terms import fold as folded
from hygiene_app.workflow.word_index import WordIndex

_NUMBER = re.compile(r"[\d\s./()+\u00a0-]+")
_LEAST_DIGITS = 8


def query_of(texts: Iterable[str]) -> PersonQuery:
    """Return what is asked: each text is a name, an address or a number.

    Raises `KnownError(PERSON_UNCLEAR)` for a text in which there is nothing to look for.
    """
    names, addresses, numbers = [], [], []
    for text in (each.strip() for each in texts):
        digits = "".join(char for char in text if char.isdigit())
        if "@" in text.strip("@"):
            addresses.append(text.strip("<>").lower())
        elif _NUMBER.fullmatch(text) and len(digits) >= _LEAST_DIGITS:
            numbers.append(digits)
        elif name_parts(text):
            names.append(text)
        else:
            raise KnownError(ErrorCode.PERSON_UNCLEAR)
    if not (names or addresses or numbers):
        raise KnownError(ErrorCode.PERSON_UNCLEAR)
    return PersonQuery(
        names=tuple(dict.fromkeys(names)),
        addresses=tuple(dict.fromkeys(addresses)),
        numbers=tuple(dict.fromkeys(numbers)),
    )


class FindPerson:
    """Searches; changes nothing but what the index knows of the archive."""

    def __init__(
        self,
        *,
        words: Words,
        word_index: WordIndex,
        accounts: Accounts,
        archive: Archive,
        index: Index,
        findings: Findings,
    ) -> None:
        self._words = words
        self._word_index = word_index
        self._accounts = accounts
        self._archive = archive
        self._index = index
        self._findings = findings

    def run(self, query: PersonQuery, job: Job) -> PersonFound:
        """Return everything found about a person.

        What came into the archive since the last scan is read first. Raises
        `KnownError(WORD_INDEX_OFF)`.
        """
        if not self._word_index.is_on:
            raise KnownError(ErrorCode.WORD_INDEX_OFF)
        closed = self._read_archive(job)
        exact, alike, spellings = self._numbers(query)
        hits = self._hits(exact, alike)
        return PersonFound(
            query=query,
            hits=hits,
            aliases=self._aliases(query, hits),
            spellings=spellings,
            coverage=self._words.coverage(),
            not_read=len(self._findings.not_read()),
            archive_closed=closed,
        )

    def _read_archive(self, job: Job) -> bool:
        """Read what the index does not know yet; return whether the archive is closed to us."""
        try:
            self._word_index.read_archive(job)
        except KnownError:
            return True
        return False

    def _numbers(
        self, query: PersonQuery
    ) -> tuple[dict[int, frozenset[Place]], dict[int, frozenset[Place]], tuple[str, ...]]:
        """Return the messages by number: with what was asked, and with something like it."""
        hashed = self._index.keyed_hash
        single = [address_term(each, hashed) for each in query.addresses]
        single += [number_term(each, hashed) for each in query.numbers]
        exact = self._words.find(tuple((frozenset({term}),) for term in single))
        alike: dict[int, frozenset[Place]] = {}
        spellings: set[str] = set()
        vocabulary = Vocabulary(starting=self._words.starting, known=self._words.known)
        for name in query.names:
            forms = name_forms(name, vocabulary)
            _merge(exact, self._words.find(forms.exact))
            _merge(alike, self._words.find(forms.alike))
            spellings.update(forms.spellings)
        return exact, alike, tuple(sorted(spellings))

    def _hits(
        self, exact: Mapping[int, frozenset[Place]], alike: Mapping[int, frozenset[Place]]
    ) -> tuple[PersonHit, ...]:
        numbers = exact.keys() | alike.keys()
        held = {**self._words.held(numbers), **self._in_archive(numbers)}
        hits = [
            PersonHit(
                number=number,
                held=message,
                places=exact.get(number) or alike[number],
                exact=number in exact,
            )
            for number, message in held.items()
        ]
        return tuple(sorted(hits, key=lambda hit: (hit.held.received, hit.number)))

    def _in_archive(self, numbers: Iterable[int]) -> dict[int, Held]:
        items = self._words.items(numbers)
        if not items:
            return {}
        present = {item.id: item for item in self._archive.items()}
        return {
            number: _archived(present[item]) for number, item in items.items() if item in present
        }

    def _aliases(self, query: PersonQuery, hits: Sequence[PersonHit]) -> tuple[Alias, ...]:
        """Return the other addresses of the names asked for, and of those behind the addresses."""
        own = ours(self._accounts.accounts())
        named = {frozenset(name_parts(name)) for name in query.names}
        asked = set(query.addresses)
        people = [person for hit in hits for person in {*_people(hit.held)}]
        named |= {
            parts
            for person in people
            if person.email.lower() in asked and len(parts := _parts(person)) > 1
        }
        counts: Counter[str] = Counter()
        shown: dict[str, Address] = {}
        for person in people:
            email = person.email.lower()
            if not email or email in asked or own.is_user(person) or not _is(person, named):
                continue
            counts[email] += 1
            shown.setdefault(email, person)
        known = {hit.number for hit in hits}
        return tuple(
            Alias(address=shown[email], messages=count, more=len(self._with(email) - known))
            for email, count in counts.most_common()
        )

    def _with(self, email: str) -> set[int]:
        """Return the messages in which an address stands."""
        term = address_term(email, self._index.keyed_hash)
        return set(self._words.find(((frozenset({term}),),)))


def with_aliases(query: PersonQuery, aliases: Iterable[Alias]) -> PersonQuery:
    """Return the same question with these addresses beside those asked for."""
    emails = (alias.address.email.lower() for alias in aliases)
    return replace(query, addresses=tuple(dict.fromkeys((*query.addresses, *emails))))


def _merge(into: dict[int, frozenset[Place]], found: Mapping[int, frozenset[Place]]) -> None:
    for number, places in found.items():
        into[number] = into.get(number, frozenset()) | places


def _people(held: Held) -> tuple[Address, ...]:
    return (held.sender, *held.recipients)


def _parts(person: Address) -> frozenset[str]:
    return frozenset(name_parts(person.name)) if person.name else frozenset()


def _is(person: Address, named: Iterable[frozenset[str]]) -> bool:
    """Whether a person in a header has one of these names, shown or in the address."""
    local = folded(person.email.partition("@")[0])
    here = {word for word in words_of(folded(f"{person.name} {local}")) if "." not in word}
    return any(parts and parts <= here for parts in named)


def _archived(item: ArchivedItem) -> Held:
    entry = item.entry
    return Held(
        received=entry.received,
        subject=entry.subject,
        sender=Address(name=entry.sender),
        size=item.size,
        folder_display=entry.folder_display,
        owner=entry.owner,
        categories=(entry.category,),
        item=item.id,
    )
