"""Which terms of which pack were seen in a piece, where, and how much they count there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hygiene_app.model.finding import Category, Place, Where
from hygiene_app.recognition.passages import Role
from hygiene_app.recognition.pieces import Piece
from hygiene_app.recognition.vocabulary import Term, TermKind, Vocabulary

_QUOTED = 0.3
"""What somebody else wrote earlier says less of this message."""


class Sighting(NamedTuple):
    """One concept seen: the term that stood for it first, and in what part of a message.

    A tuple, since hundreds are made for a page and few are ever looked at.
    """

    shown: str
    where: Where
    factor: float
    role: Role


_NONE: frozenset[str] = frozenset()
Seen = dict[tuple[Category | None, TermKind], dict[str, Sighting]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sightings:
    """Everything seen in a piece, by category and kind, one sighting a concept."""

    text: Seen = field(default_factory=dict)
    subject: Seen = field(default_factory=dict)
    name: Seen = field(default_factory=dict)

    def of(self, category: Category | None, kind: TermKind) -> Sequence[Sighting]:
        """Return the concepts of a kind seen in the text."""
        return tuple(self.text.get((category, kind), {}).values())

    def concepts(self, category: Category | None, kind: TermKind) -> frozenset[str]:
        """Return the names of the concepts of a kind seen in text or subject."""
        key = (category, kind)
        text, subject = self.text.get(key), self.subject.get(key)
        if text is None and subject is None:
            return _NONE
        return frozenset(text or ()) | frozenset(subject or ())

    def named_as(self, category: Category, concept: str) -> Sequence[Sighting]:
        """Return where a strong concept was seen, in text and subject."""
        key = (category, TermKind.STRONG)
        found = (self.text.get(key, {}).get(concept), self.subject.get(key, {}).get(concept))
        return tuple(sighting for sighting in found if sighting is not None)

    def in_subject(self, category: Category) -> Sequence[Sighting]:
        """Return what the subject says of a category, titles first."""
        return self._naming(self.subject, category)

    def in_name(self, category: Category) -> Sequence[Sighting]:
        """Return what the file name says of a category, titles first."""
        return self._naming(self.name, category)

    @property
    def named(self) -> frozenset[Category]:
        """The categories that a strong word, the subject or the file name points to."""
        telling = (TermKind.TITLE, TermKind.STRONG)
        strong = {category for category, kind in self.text if kind in telling}
        outside = {category for category, kind in (*self.subject, *self.name) if kind in telling}
        return frozenset(category for category in strong | outside if category is not None)

    @property
    def titled(self) -> bool:
        """Whether a word occurs that can be the title of anything."""
        return any(kind is TermKind.TITLE for _, kind in self.text)

    @staticmethod
    def _naming(seen: Seen, category: Category) -> Sequence[Sighting]:
        return tuple(
            sighting
            for kind in (TermKind.TITLE, TermKind.STRONG)
            for sighting in seen.get((category, kind), {}).values()
        )


def look(piece: Piece, vocabulary: Vocabulary) -> Sightings:
    """Look for every term in every passage of a piece that counts, and in its file name."""
    seen = Sightings()
    for text in piece.passages:
        if text.has_words and not text.words.isspace():
            subject = text.role is Role.SUBJECT
            role = piece.subject_role if subject else text.role
            factor = _QUOTED if role is Role.QUOTED else 1.0
            into = seen.subject if subject else seen.text
            _note(vocabulary.find(text.words), into, text.where, factor, role)
    if piece.name_words.strip():
        where = Where(place=Place.FILE_NAME, name=piece.name)
        _note(vocabulary.find(piece.name_words), seen.name, where, 1.0, Role.DOCUMENT)
    return seen


def _note(terms: Iterable[Term], into: Seen, where: Where, factor: float, role: Role) -> None:
    for term in terms:
        by_concept = into.get(term.key)
        if by_concept is None:
            by_concept = into[term.key] = {}
        before = by_concept.get(term.concept)
        if before is None or before.factor < factor:
            by_concept[term.concept] = Sighting(term.shown, where, factor, role)
