"""Which of our four languages prevails: a vote of their commonest words."""

from collections import Counter
from collections.abc import Iterable, Mapping

_WORDS = 400
_FEWEST = 3
_SHARE = 0.02
_SHORT = 300


class LanguageVote:
    """Counts the commonest words of each language at the start of a text."""

    def __init__(self, stop_words: Mapping[str, frozenset[str]]) -> None:
        votes: dict[str, list[str]] = {}
        for language, words in stop_words.items():
            for word in words:
                votes.setdefault(word, []).append(language)
        self._votes = {word: tuple(languages) for word, languages in votes.items()}

    def prevailing(self, texts: Iterable[str]) -> str:
        """Return "nl", "fr", "en" or "de", or "" where too little speaks for any of them."""
        words: list[str] = []
        for text in texts:
            words.extend(text[: 8 * _WORDS].split()[: _WORDS - len(words)])
            if len(words) >= _WORDS:
                break
        counts: Counter[str] = Counter()
        for word in words:
            for language in self._votes.get(word, ()):
                counts[language] += 1
        best, votes = max(counts.items(), key=lambda item: item[1], default=("", 0))
        return best if votes >= max(_FEWEST, _SHARE * len(words)) else ""

    def prose(self, text: str) -> float:
        """Return the share of common words at the start of a text, 0 for a short one.

        Articles, laws and manuals have a third or more, forms and tables a tenth.
        """
        words = text[: 8 * _WORDS].split()[:_WORDS]
        if len(words) < _SHORT:
            return 0.0
        return sum(1 for word in words if word in self._votes) / len(words)
