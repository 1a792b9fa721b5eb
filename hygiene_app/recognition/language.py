"""Which of our four languages prevails: a vote of their commonest words."""

from collections import Counter
from collections.abc import Iterable, Mapping

_WORDS = 1_500
_FEWEST = 3
_SHARE = 0.02


def prevailing(texts: Iterable[str], stop_words: Mapping[str, frozenset[str]]) -> str:
    """Return "nl", "fr", "en" or "de", or "" where too little speaks for any of them."""
    words: list[str] = []
    for text in texts:
        words.extend(text[: 8 * _WORDS].split()[: _WORDS - len(words)])
        if len(words) >= _WORDS:
            break
    counts = Counter(words)
    votes = {
        language: sum(counts[word] for word in known)
        for language, known in stop_words.items()
    }
    best = max(votes, key=lambda language: votes[language], default="")
    if not best or votes[best] < max(_FEWEST, _SHARE * len(words)):
        return ""
    return best
