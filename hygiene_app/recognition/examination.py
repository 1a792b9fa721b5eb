"""Everything that was seen in one piece, before any category is weighed."""

from dataclasses import dataclass

from hygiene_app.model.finding import Category, Evidence, Where
from hygiene_app.recognition.headings import Heading, Title
from hygiene_app.recognition.language import Sample
from hygiene_app.recognition.layout import Layout
from hygiene_app.recognition.mrz import Zone
from hygiene_app.recognition.national_numbers import NumberSeen
from hygiene_app.recognition.pieces import Piece
from hygiene_app.recognition.sightings import Sightings


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """What one piece shows.

    Attributes:
        named: the categories that a title word, a strong word, the subject or the file name
            points to.
        sender_named: the name of the sender stands on the first page.
        in_message: there is a message around it whose words count as well.
        attachment_unread: a message whose documents, if any, have no text: they cannot speak
            for themselves, so what the message says of them counts.
        sample: the first few hundred words.
        prose: share of common words, at the start or in the middle; 0 for a message.
        identifiers: evidence that numbers and secrets give, by category.
    """

    piece: Piece
    seen: Sightings
    named: frozenset[Category]
    titles: dict[Category | None, Title]
    headings: dict[str, Heading]
    layout: Layout
    numbers: tuple[NumberSeen, ...]
    cards: tuple[NumberSeen, ...]
    zones: tuple[tuple[Zone, Where], ...]
    sender_named: bool
    in_message: bool
    attachment_unread: bool
    sample: Sample
    prose: float
    identifiers: dict[Category, tuple[Evidence, ...]]
