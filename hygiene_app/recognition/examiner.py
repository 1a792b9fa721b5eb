"""Looking at one piece with every means, the cheap ones first."""

import re
from collections.abc import Sequence

from hygiene_app.model.finding import Category, Direction, Evidence, Specimen
from hygiene_app.recognition import bank_numbers, mrz, national_numbers, number_runs
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.examination import Examination
from hygiene_app.recognition.headings import HeadingFinder, TitleFinder
from hygiene_app.recognition.language import CommonWords, Sample
from hygiene_app.recognition.layout import Layout, LayoutPatterns
from hygiene_app.recognition.national_numbers import NumberSeen
from hygiene_app.recognition.number_kinds import BE_CARD, KINDS
from hygiene_app.recognition.number_runs import Numeric
from hygiene_app.recognition.passages import fold
from hygiene_app.recognition.pieces import Piece
from hygiene_app.recognition.rules import Rules
from hygiene_app.recognition.secrets_in_text import SecretFinder
from hygiene_app.recognition.sightings import Sightings, look
from hygiene_app.recognition.vocabulary import TermKind, Vocabulary

_LOOKED_THROUGH = 5
_SAMPLED = 2_400
_TOP = 800
_SPACED = re.compile(r"(?: [a-z]){4} ")
"""Letters printed wide, or capitals drawn larger: "O F F E R T E"."""


class Examiner:
    """Holds what is made once from the rules: the word search, the patterns."""

    def __init__(self, rules: Rules) -> None:
        self._words = CommonWords(rules.shared.stop_words, rules.shared.myself)
        self._packs = rules.packs
        self._vocabulary = Vocabulary(rules.terms)
        self._titles = TitleFinder(
            [
                *((c, title) for c, pack in rules.packs.items() for title in pack.titles),
                *((None, title) for title in rules.shared.other_titles),
            ]
        )
        self._headings = HeadingFinder(rules.packs[Category.CV].headings, rules.shared.connectors)
        self._patterns = LayoutPatterns(rules.shared)
        self._secrets = SecretFinder(rules.packs[Category.CREDENTIALS])

    def examine(self, piece: Piece, specimen: Specimen) -> Examination:
        """Return everything that one piece shows."""
        seen = look(piece, self._vocabulary)
        numeric = number_runs.numeric(piece.passages)
        numbers = self._national(numeric, seen)
        zones = tuple(
            (zone, text.where) for text in piece.passages for zone in mrz.find_zones(text.plain)
        )
        sample = self._words.sample(_start(piece))
        spaced = any(_SPACED.search(text.words[:_TOP]) for text in piece.passages[:2])
        sections = seen.concepts(Category.CV, TermKind.HEADING)
        return Examination(
            piece=piece,
            seen=seen,
            named=seen.named,
            titles=self._titles.find(piece.passages) if seen.titled or spaced else {},
            headings=self._headings.find(piece.passages) if len(sections) > 1 or spaced else {},
            layout=Layout(piece.passages, seen.concepts(None, TermKind.SIGN), self._patterns),
            numbers=numbers,
            cards=self._cards(numeric, seen),
            zones=zones,
            in_message=not piece.mail and bool(specimen.subject or specimen.body),
            attachment_unread=piece.mail and not _has_text(specimen),
            sample=sample,
            prose=0.0 if piece.mail else self._prose(piece, sample),
            sender_named=_names_sender(piece, specimen),
            identifiers=self._identifiers(piece, numeric, seen, specimen, numbers),
        )

    def _prose(self, piece: Piece, start: Sample) -> float:
        """Return the share of common words, at the start or in the middle of the first pages.

        Many texts begin with a list.
        """
        if not start.long:
            return 0.0
        text = " ".join(text.words for text in piece.passages[:_LOOKED_THROUGH])
        return max(start.prose, self._words.sample(text[len(text) // 2 :]).prose)

    def _national(self, numeric: Sequence[Numeric], seen: Sightings) -> tuple[NumberSeen, ...]:
        pack = self._packs[Category.NATIONAL_NUMBER]
        named = seen.concepts(Category.NATIONAL_NUMBER, TermKind.CONTEXT)
        return national_numbers.find_numbers(numeric, KINDS, pack, named)

    def _cards(self, numeric: Sequence[Numeric], seen: Sightings) -> tuple[NumberSeen, ...]:
        pack = self._packs[Category.IDENTITY_DOCUMENT]
        named = seen.concepts(Category.IDENTITY_DOCUMENT, TermKind.CONTEXT)
        return national_numbers.find_numbers(numeric, (BE_CARD,), pack, named) if named else ()

    def _identifiers(
        self,
        piece: Piece,
        numeric: Sequence[Numeric],
        seen: Sightings,
        specimen: Specimen,
        numbers: Sequence[NumberSeen],
    ) -> dict[Category, tuple[Evidence, ...]]:
        bank = self._packs[Category.BANK_DETAILS]
        contexts = seen.concepts(Category.BANK_DETAILS, TermKind.CONTEXT)
        own = frozenset(iban.replace(" ", "").upper() for iban in specimen.own.ibans)
        accounts = bank_numbers.find_accounts(
            numeric, bank, own, cards=EvidenceRule.CARD.value in contexts
        )
        secrets = self._secrets.find(
            piece.passages, seen.concepts(Category.CREDENTIALS, TermKind.CONTEXT)
        )
        national = self._packs[Category.NATIONAL_NUMBER]
        found = {
            Category.NATIONAL_NUMBER: tuple(national_numbers.signs(numbers, national)),
            Category.BANK_DETAILS: tuple(bank_numbers.signs(accounts, bank)),
            Category.CREDENTIALS: tuple(self._secrets.signs(secrets)),
        }
        return {category: signs for category, signs in found.items() if signs}


def _start(piece: Piece) -> str:
    heads = piece.passages[:_LOOKED_THROUGH]
    return "".join(text.words[:_SAMPLED] for text in heads if text.has_words)


def _has_text(specimen: Specimen) -> bool:
    return any(page.strip() for document in specimen.documents for page in document.pages)


def _names_sender(piece: Piece, specimen: Specimen) -> bool:
    """Whether the sender's name stands at the top of a document they sent."""
    if piece.mail or specimen.direction is not Direction.RECEIVED or not piece.passages:
        return False
    names = [word for word in fold(specimen.sender.name).split() if len(word) > 1]
    top = piece.passages[0].words[:600]
    return len(names) >= 2 and all(f" {name} " in top for name in names)
