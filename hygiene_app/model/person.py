"""What is held about a person: what was asked, and what was found."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from hygiene_app.model.finding import Category, Place
from hygiene_app.model.message import Address
from hygiene_app.model.words import Coverage, Held


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonQuery:
    """By what somebody is known: any of it is enough.

    Attributes:
        numbers: digits only: phone, national number, account.
    """

    names: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonHit:
    """A message in which somebody is found.

    Attributes:
        places: where; an address or a number counts where it stands.
        exact: False where only a name like the one asked for stands there.
    """

    number: int
    held: Held
    places: frozenset[Place]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """Another address under which the same name writes, or is written to.

    Attributes:
        messages: of those found that are from or to it.
        more: messages in which it stands and that were not found by what was asked.
    """

    address: Address
    messages: int
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFound:
    """Everything found about somebody.

    Attributes:
        hits: oldest first; exact ones and others.
        aliases: most used first; none of those that were asked for.
        spellings: words that were taken for a part of the name, beside those asked for.
        not_read: attachments that could not be read, in all messages.
        archive_closed: whether there is an archive that could not be looked into.
    """

    query: PersonQuery
    hits: tuple[PersonHit, ...]
    aliases: tuple[Alias, ...] = ()
    spellings: tuple[str, ...] = ()
    coverage: Coverage = field(default_factory=lambda: Coverage(messages=0, indexed=0))
    not_read: int = 0
    archive_closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonGroup:
    """Hits of one kind; `category` is None for mail in which nothing else was found."""

    category: Category | None
    hits: tuple[PersonHit, ...]

    def years(self) -> dict[int, int]:
        """Return how many there are a year, the latest first."""
        counts = Counter(hit.held.received.year for hit in self.hits)
        return dict(sorted(counts.items(), reverse=True))


def by_kind(hits: Sequence[PersonHit]) -> tuple[PersonGroup, ...]:
    """Return hits by what was found in them, most first; a message with two kinds is in both."""
    groups: dict[Category | None, list[PersonHit]] = {}
    for hit in hits:
        for category in hit.held.categories or (None,):
            groups.setdefault(category, []).append(hit)
    found = [PersonGroup(category=each, hits=tuple(members)) for each, members in groups.items()]
    return tuple(sorted(found, key=lambda each: (each.category is None, -len(each.hits))))
