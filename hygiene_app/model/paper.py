"""A document to print or hand over: what stands in it, not how it looks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of a document; whatever is empty is left out.

    Attributes:
        sentences: below the heading, each a paragraph.
        points: a list, below the sentences.
        columns, rows: a table, below the list.
        numbers: columns of the table, from 0, that are aligned as numbers.
    """

    heading: str = ""
    sentences: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A document.

    Attributes:
        language: of its words, as in "nl".
        lead: the one sentence that says the most; it stands large below the title.
    """

    title: str
    language: str
    lead: str = ""
    passages: tuple[Passage, ...] = ()
