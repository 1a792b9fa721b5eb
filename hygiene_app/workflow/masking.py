"""Other people out of a text: their names and addresses become dots."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from hygiene_app.model.person import PersonQuery
from hygiene_app.workflow.spelling import name_parts
from hygiene_app.workflow.terms import fold

DOTS = "\u2022\u2022\u2022"
"""Always as many: the length of a name tells something too."""

_ADDRESS = re.compile(r"[\w.+'-]+@[\w.-]+\w")
_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_WITHIN = 4
"""From so many letters on a part of a name is also masked within a word ("BoJanssens")."""


@dataclass(frozen=True, slots=True)
class Mask:
    """What has to go: folded words, and whole addresses in lower case."""

    words: frozenset[str]
    addresses: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.words or self.addresses)

    def apply(self, text: str) -> str:
        """Return a text without what has to go.

        Accents and case do not matter; words that a line end parts are put together first.
        """
        if not self:
            return text
        plain = _ADDRESS.sub(lambda match: self._address(match[0]), _plain(text))
        return _WORD.sub(lambda match: DOTS if self._goes(match[0]) else match[0], plain)

    def touches(self, text: str) -> bool:
        """Whether anything of it may stand in a text, also within other words: rather too often."""
        folded = fold(_plain(text))
        long = (each for each in self.words if len(each) >= _WITHIN)
        if any(each in folded for each in (*long, *self.addresses)):
            return True
        return not self.words.isdisjoint(_WORD.findall(folded))

    def _address(self, address: str) -> str:
        goes = address.lower() in self.addresses or any(
            self._goes(word) for word in _WORD.findall(address)
        )
        return DOTS if goes else address

    def _goes(self, word: str) -> bool:
        folded = fold(word)
        return folded in self.words or any(
            len(each) >= _WITHIN and each in folded for each in self.words
        )


def _plain(text: str) -> str:
    return _BROKEN.sub("", _INVISIBLE.sub("", unicodedata.normalize("NFC", text)))


def mask_of(hidden: Iterable[str], query: PersonQuery) -> Mask:
    """Return the mask for these names and addresses of others.

    What the person of the case is called too is left: it is theirs ("Jan Proef" for Lotte Proef).
    """
    own = {part for name in query.names for part in name_parts(name)}
    own |= {fold(word) for each in query.addresses for word in _WORD.findall(each)}
    words: set[str] = set()
    addresses: set[str] = set()
    for each in hidden:
        if "@" in each:
            addresses.add(fold(each.strip().strip("<>")))
        else:
            words.update(name_parts(each))
    return Mask(words=frozenset(words - own), addresses=frozenset(addresses))
