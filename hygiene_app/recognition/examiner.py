"""Looking at one piece with every means, the cheap ones first."""

from collections.abc import Sequence

from hygiene_app.model.finding import Category, Direction, Evidence, Specimen
from hygiene_app.recognition import bank_numbers, mrz, national_numbers
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.examination import Examination
from hygiene_app.recognition.headings import Heading, HeadingFinder, TitleFinder
from hygiene_app.recognition.layout import EMPTY_LAYOUT, LayoutReader
from hygiene_app.recognition.national_numbers import NumberSeen
from hygiene_app.recognition.number_kinds import BE_CARD, KINDS
from hygiene_app.recognition.passages import Passage, fold
from hygiene_app.recognition.pieces import Piece
from hygiene_app.recognition.rules import Rules
from hygiene_app.recognition.secrets_in_text import SecretFinder
from hygiene_app.recognition.sightings import Sightings, look
from hygiene_app.recognition.vocabulary import TermKind, Vocabulary

_LABELS = frozenset({EvidenceRule.PASSWORD.value, EvidenceRule.LOGIN.value})


class Examiner:
    """Holds what is made once from the rules: the word search, the patterns."""

    def __init__(self, rules: Rules) -> None:
        self._packs = rules.packs
        self._vocabulary = Vocabulary(rules.terms)
        self._titles = TitleFinder(
            (category, title) for category, pack in rules.packs.items() for title in pack.titles
        )
        self._headings = HeadingFinder(
            rules.packs[Category.CV].headings, rules.shared.connectors
        )
        self._layout = LayoutReader(rules.shared)
        self._secrets = SecretFinder(rules.packs[Category.CREDENTIALS])

    def examine(self, piece: Piece, specimen: Specimen) -> Examination:
        """Return everything that one piece shows."""
        seen = look(piece, self._vocabulary)
        numeric = tuple(text for text in piece.passages if _has_digits(text))
        numbers = self._national(numeric, seen)
        headings = self._sections(piece, seen)
        worth_reading = bool(seen.categories) or bool(headings)
        zones = tuple(
            (zone, number)
            for number, text in enumerate(piece.passages)
            for zone in mrz.find_zones(text.plain)
        )
        return Examination(
            piece=piece,
            seen=seen,
            titles=self._titles.find(piece.passages),
            headings=headings,
            layout=self._layout.read(piece.passages) if worth_reading else EMPTY_LAYOUT,
            numbers=numbers,
            cards=self._cards(numeric, seen),
            zones=zones,
            sender_named=_names_sender(piece, specimen),
            identifiers=self._identifiers(piece, numeric, seen, specimen, numbers),
        )

    def _sections(self, piece: Piece, seen: Sightings) -> dict[str, Heading]:
        return self._headings.find(piece.passages)

    def _national(
        self, numeric: Sequence[Passage], seen: Sightings
    ) -> tuple[NumberSeen, ...]:
        pack = self._packs[Category.NATIONAL_NUMBER]
        named = seen.concepts(Category.NATIONAL_NUMBER, TermKind.CONTEXT)
        return national_numbers.find_numbers(numeric, KINDS, pack, named)

    def _cards(self, numeric: Sequence[Passage], seen: Sightings) -> tuple[NumberSeen, ...]:
        pack = self._packs[Category.IDENTITY_DOCUMENT]
        named = seen.concepts(Category.IDENTITY_DOCUMENT, TermKind.CONTEXT)
        return national_numbers.find_numbers(numeric, (BE_CARD,), pack, named) if named else ()

    def _identifiers(
        self,
        piece: Piece,
        numeric: Sequence[Passage],
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
        labels = seen.concepts(Category.CREDENTIALS, TermKind.CONTEXT)
        secrets = self._secrets.find(piece.passages, labelled=bool(labels & _LABELS))
        national = self._packs[Category.NATIONAL_NUMBER]
        return {
            Category.NATIONAL_NUMBER: tuple(national_numbers.signs(numbers, national)),
            Category.BANK_DETAILS: tuple(bank_numbers.signs(accounts, bank)),
            Category.CREDENTIALS: tuple(self._secrets.signs(secrets)),
        }


def _has_digits(text: Passage) -> bool:
    return any(digit in text.plain for digit in "0123456789")


def _names_sender(piece: Piece, specimen: Specimen) -> bool:
    """Whether the sender's name stands at the top of a document they sent."""
    if piece.mail or specimen.direction is not Direction.RECEIVED or not piece.passages:
        return False
    names = [word for word in fold(specimen.sender.name).split() if len(word) > 1]
    top = piece.passages[0].words[:600]
    return len(names) >= 2 and all(f" {name} " in top for name in names)
