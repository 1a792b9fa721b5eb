"""Names as people write them: in any order, with particles, initials and typing errors."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import ascii_lowercase

from hygiene_app.model.words import Alternatives
from hygiene_app.workflow.terms import fold, words_of

_PARTICLES = frozenset(
    (
        *("van", "von", "vom", "zu", "zum", "zur", "de", "der", "den", "des", "het", "te", "ter"),
        *("ten", "du", "la", "le", "les", "del", "della", "di", "da", "dos", "op", "in", "el"),
        *("al", "ben", "bin", "ibn"),
    )
)
_JOINED = ("vanden", "vander", "vande", "vandi", "van", "de", "ver", "ter", "ten", "von", "du")
_TITLES = frozenset(
    (
        *("mr", "mrs", "ms", "miss", "dhr", "heer", "mevrouw", "mevr", "mw", "meneer", "dr", "ir"),
        *("ing", "prof", "mtr", "drs", "mme", "mlle", "monsieur", "madame", "herr", "frau"),
    )
)
_SHORT, _MIDDLING, _LONG = 4, 6, 8
"""From so many letters on a name may have one wrong letter, or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """Asks which words stand anywhere in the index.

    Attributes:
        starting: gives the words that begin with these letters.
        known: gives those of these words that are there.
    """

    starting: Callable[[str], Iterable[str]]
    known: Callable[[Iterable[str]], frozenset[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForms:
    """What to look for.

    Attributes:
        exact: the name as it was given, with its usual notations.
        alike: the same with words that differ by a letter or two.
        spellings: those words.
    """

    exact: Alternatives
    alike: Alternatives
    spellings: tuple[str, ...]


def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a name that tell people apart: no particles, no titles.

    Where nothing else is there they count: "De Heer" can be a name too.
    """
    words = [word for word in words_of(fold(name)) if "." not in word]
    parts = [word for word in words if word not in _PARTICLES and word not in _TITLES]
    return tuple(dict.fromkeys(parts or words))


def name_forms(name: str, vocabulary: Vocabulary) -> NameForms:
    """Return what to look for to find a name."""
    folded = fold(name)
    parts = name_parts(name)
    if not parts:
        return NameForms(exact=(), alike=(), spellings=())
    exact = [frozenset(_same(part, folded)) for part in parts]
    alike = [terms | _alike(part, vocabulary) for part, terms in zip(parts, exact, strict=True)]
    spellings = {word for terms in alike for word in terms}.difference(*exact)
    notations = _notations(parts)
    return NameForms(
        exact=(tuple(exact), *notations),
        alike=(tuple(alike),) if spellings else (),
        spellings=tuple(sorted(spellings)),
    )


def _same(part: str, name: str) -> Iterable[str]:
    """Yield a part of a name, and the same with its particles written to it or off it."""
    yield part
    before = name.partition(part)[0].split()
    joined = part
    for word in reversed(before):
        if word not in _PARTICLES:
            break
        joined = word + joined
        yield joined
    for particle in _JOINED:
        bare = part.removeprefix(particle)
        if bare != part and len(bare) >= _SHORT:
            yield bare
            break


def _notations(parts: tuple[str, ...]) -> Alternatives:
    """Return how addresses and signatures shorten a name of several parts."""
    if len(parts) < 2:
        return ()
    first, last = parts[0], parts[-1]
    rest = "".join(parts[1:])
    short = {
        f"{first[0]}.{last}",
        f"{last[0]}.{first}" if len(parts) == 2 else f"{first[0]}.{parts[1]}",
        first[0] + rest,
        rest + first[0],
        first + rest,
        rest + first,
    }
    return ((frozenset(short),),)


def _alike(part: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Return the words of the index that differ from a part of a name by a typing error."""
    if len(part) < _SHORT:
        return frozenset()
    found = set(vocabulary.known(_one_off(part)))
    if len(part) < _MIDDLING:
        # "Noor" is not "voor": of short words only those that begin alike
        found = {word for word in found if word[0] == part[0]}
    if len(part) >= _LONG:
        # two errors are taken for one name only where the beginning is the same
        near = vocabulary.starting(part[:2])
        found.update(word for word in near if _distance_at_most(part, word, 2))
    return frozenset(word for word in found if "." not in word and len(word) >= _SHORT - 1)


def _one_off(word: str) -> Iterable[str]:
    """Yield every word that is one letter more, less, other or swapped away."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            if after and letter != after[0]:
                yield before + letter + after[1:]
            yield before + letter + after


def _distance_at_most(one: str, other: str, most: int) -> bool:
    """Whether two words are that many edits apart, or fewer (Levenshtein, within a band)."""
    if abs(len(one) - len(other)) > most:
        return False
    beyond = most + 1
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        low, high = max(1, i - most), min(len(other), i + most)
        new = [beyond] * (len(other) + 1)
        new[0] = i
        for j in range(low, high + 1):
            change = row[j - 1] + (letter != other[j - 1])
            new[j] = min(change, row[j] + 1, new[j - 1] + 1)
        row = new
        if min(row) > most:
            return False
    return row[-1] <= most
