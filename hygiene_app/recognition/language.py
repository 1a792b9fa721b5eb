"""The commonest words of each language: which language prevails, and whether a text is prose."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_WORDS = 300
_CHARACTERS = 8 * _WORDS
_FEWEST = 3
_SHARE = 0.02
_SHORT = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A few hundred words of a text: how many, how many of them common, and of which language.

    Attributes:
        myself: how many of them the writer uses of themselves, in the language that prevails.
    """

    words: int
    common: int
    votes: Mapping[str, int]
    myself: int = 0

    @property
    def long(self) -> bool:
        """Whether there are words enough to speak of prose."""
        return self.words >= _SHORT

    @property
    def prose(self) -> float:
        """The share of common words, 0 for a short text.

        Articles, laws and manuals have a third or more, forms and tables a tenth.
        """
        return self.common / self.words if self.long else 0.0


class CommonWords:
    """Knows the commonest words of the four languages."""

    def __init__(
        self, stop_words: Mapping[str, frozenset[str]], myself: Mapping[str, frozenset[str]]
    ) -> None:
        self._myself = myself
        votes: dict[str, list[str]] = {}
        for language, words in stop_words.items():
            for word in words:
                votes.setdefault(word, []).append(language)
        self._languages = tuple(stop_words)
        self._votes = {word: tuple(languages) for word, languages in votes.items()}

    def sample(self, text: str) -> Sample:
        """Look at the first few hundred words of a folded text."""
        words = text[:_CHARACTERS].split()[:_WORDS]
        votes = dict.fromkeys(self._languages, 0)
        common = 0
        for languages, count in Counter(map(self._votes.get, words)).items():
            if languages is not None:
                common += count
                for language in languages:
                    votes[language] += count
        language = max(votes, key=lambda name: votes[name])
        own = self._myself[language]
        myself = sum(map(own.__contains__, words)) if votes[language] else 0
        return Sample(words=len(words), common=common, votes=votes, myself=myself)


def prevailing(samples: Iterable[Sample]) -> str:
    """Return "nl", "fr", "en" or "de", or "" where too little speaks for any of them."""
    votes: Counter[str] = Counter()
    words = 0
    for sample in samples:
        votes.update(sample.votes)
        words += sample.words
    best, count = max(votes.items(), key=lambda item: item[1], default=("", 0))
    return best if count >= max(_FEWEST, _SHARE * words) else ""
