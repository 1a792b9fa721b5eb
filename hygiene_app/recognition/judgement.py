"""Weighing one category in one piece."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from hygiene_app.model.finding import Category, Evidence, Place, Where
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.examination import Examination
from hygiene_app.recognition.passages import Role
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.sightings import Sighting
from hygiene_app.recognition.structure import (
    STRUCTURE,
    card_fields,
    illness_kinds,
    letter_kinds,
    may_tell_a_life,
    offer_kinds,
    sections,
)
from hygiene_app.recognition.vocabulary import TermKind
from hygiene_app.recognition.weighing import evidence, shown

_ABOUT = "about"
_RULE_ABOUT = {
    Category.CV: EvidenceRule.CV_ABOUT,
    Category.QUOTE: EvidenceRule.QUOTE_ABOUT,
}
_FURTHER_NAME = 0.3
"""What a second word in a subject or file name adds to the first."""
_FROM_AROUND = 1.6
"""The most that the message around a document may still add."""
_FORM, _ARTICLE = 0.22, 0.34
"""Shares of common words in forms with some text, and in articles."""
_MANY_CONCEPTS = 3
_FORM_BLANKS = 6
_FEWEST_CAREER, _FEWEST_POSTS, _CAREER_PAGES = 3, 2, 4
_KNOWN_BY_WORDS = (Category.HEALTH, Category.INVOICE, Category.PAYROLL)
"""Forms that often go without a name of their own."""
_NEEDED_CONCEPT = {Category.INVOICE: "payment"}
_BUILD = (
    EvidenceRule.CV_PERIODS,
    EvidenceRule.CV_LETTER,
    EvidenceRule.CV_CONTACT,
    EvidenceRule.CV_SENDER,
    EvidenceRule.AMOUNT_ROWS,
    EvidenceRule.AMOUNT_TOTAL,
    EvidenceRule.AMOUNT_VAT,
    EvidenceRule.AMOUNTS,
    EvidenceRule.COMPANY_NUMBER,
    EvidenceRule.PAYMENT_DETAILS,
    EvidenceRule.PERSON_NUMBER,
    EvidenceRule.PERSON_BIRTH,
    EvidenceRule.PERSON_FIELDS,
    EvidenceRule.PERSON_SELF,
    EvidenceRule.CARD_NUMBER,
    EvidenceRule.CARD_SHAPE,
    EvidenceRule.QUOTE_OFFER,
)
_ONLY_WITH: tuple[tuple[EvidenceRule, Callable[[Examination], object]], ...] = (
    (EvidenceRule.AMOUNT_TOTAL, lambda exam: "total" in exam.layout.signs),
    (EvidenceRule.AMOUNT_VAT, lambda exam: "tax" in exam.layout.signs),
    (EvidenceRule.PAYMENT_DETAILS, lambda exam: "payment" in exam.layout.signs),
    (EvidenceRule.PERSON_NUMBER, lambda exam: exam.numbers),
    (EvidenceRule.PERSON_SELF, illness_kinds),
    (EvidenceRule.CARD_NUMBER, lambda exam: exam.cards),
    (EvidenceRule.CARD_SHAPE, card_fields),
    (EvidenceRule.QUOTE_OFFER, offer_kinds),
)
"""What parts of the build need; it is known before the text is read for them."""
_ROUNDED = -0.1
"""Below it no rounding of the signs can lift a sum to zero."""
_LIFE = (EvidenceRule.CV_CAREER, EvidenceRule.CV_POSTS, EvidenceRule.CV_TONGUES)
_NAMING = (
    EvidenceRule.TITLE,
    EvidenceRule.FILE_NAME,
    EvidenceRule.SUBJECT,
    EvidenceRule.STRONG_WORDS,
    EvidenceRule.CV_HEADINGS,
    EvidenceRule.CV_POSTS,
    EvidenceRule.BANK_CONTEXT,
)


class Judge:
    """Adds up the signs; what is costly to see is only looked at where it can still decide."""

    def __init__(self, packs: Mapping[Category, RulePack]) -> None:
        self._reach = {
            category: sum(max(0.0, pack.weight(rule, 100)) for rule in _BUILD)
            for category, pack in packs.items()
        }

    def grounds(self, exam: Examination) -> frozenset[Category]:
        """Return the categories that anything in a piece points to: most have none."""
        pointed = exam.named.union(exam.identifiers, exam.titles)
        built = (category for category, holds in _BUILT_SO if holds(exam))
        known = (category for category in _KNOWN_BY_WORDS if _has_many_words(exam, category))
        return frozenset(category for category in (*pointed, *built, *known) if category)

    def signs(self, exam: Examination, pack: RulePack) -> tuple[Evidence, ...]:
        """Return everything that speaks for or against a category that has grounds in a piece."""
        found = [
            *_naming(exam, pack),
            *_vocabulary(exam, pack),
            *exam.identifiers.get(pack.category, ()),
            *sections(exam, pack),
        ]
        found.extend(_circumstances(exam, pack, found))
        if not self._worth_a_look(found, exam, pack):
            return ()
        structure = STRUCTURE.get(pack.category)
        if structure and not exam.piece.silent and self._can_be_shown(found, exam, pack):
            found.extend(structure(exam, pack))
        return tuple(sign for sign in found if sign.weight != 0)

    def _worth_a_look(self, found: Sequence[Evidence], exam: Examination, pack: RulePack) -> bool:
        """Whether what is still to be looked at could make the category likely."""
        so_far = pack.bias + sum(sign.weight for sign in found)
        around = _FROM_AROUND if exam.in_message else 0.0
        life = sum(pack.weight(rule, 100) for rule in _LIFE) if _may_be_career(exam) else 0.0
        return so_far + self._reach[pack.category] + around + life >= 0

    def _can_be_shown(self, found: Sequence[Evidence], exam: Examination, pack: RulePack) -> bool:
        """Whether the build of the text could still make the category possible.

        It says nothing then that anybody gets to see; what names the category is kept, since it
        speaks against rivals. That of a CV names it too, so it is always looked at.
        """
        if pack.category is Category.CV:
            return True
        lost = sum(
            max(0.0, pack.weight(rule, 100)) for rule, holds in _ONLY_WITH if not holds(exam)
        )
        so_far = pack.bias + sum(sign.weight for sign in found)
        around = _FROM_AROUND if exam.in_message else 0.0
        return so_far + self._reach[pack.category] - lost + around >= _ROUNDED


def named(found: Sequence[Evidence]) -> float:
    """Return how strongly a piece is called something, by title, subject, name and words."""
    return sum(sign.weight for sign in found if sign.rule in _NAMING)


def _may_be_career(exam: Examination) -> bool:
    """Whether it is short, no prose, and names what somebody does or learnt."""
    return exam.piece.pages <= _CAREER_PAGES and exam.prose < _FORM and may_tell_a_life(exam)


def _is_career(exam: Examination) -> bool:
    """Whether posts are dated or follow on one another: a curriculum vitae without sections."""
    if not _may_be_career(exam):
        return False
    posts = exam.layout.posts
    if posts >= _FEWEST_POSTS:
        return True
    somebody = posts > 0 or exam.layout.contact  # the years may stand in a column of their own
    return somebody and exam.layout.career >= _FEWEST_CAREER


def _has_many_words(exam: Examination, category: Category) -> bool:
    """Whether a form has many of the words that go with a category."""
    concepts = exam.seen.concepts(category, TermKind.CONCEPT)
    needed = _NEEDED_CONCEPT.get(category)
    enough = len(concepts) >= _MANY_CONCEPTS and exam.prose < _FORM
    return enough and (needed is None or needed in concepts)


def _is_life(exam: Examination) -> bool:
    return bool(exam.headings) or _is_career(exam) or letter_kinds(exam) > 0


def _is_identity(exam: Examination) -> bool:
    return bool(exam.zones or exam.cards) or card_fields(exam) > 0


_BUILT_SO: tuple[tuple[Category, Callable[[Examination], object]], ...] = (
    (Category.CV, _is_life),
    (Category.QUOTE, offer_kinds),
    (Category.HEALTH, illness_kinds),
    (Category.IDENTITY_DOCUMENT, _is_identity),
)
"""What suggests a category by its build, whatever the document is called."""


def _naming(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    title = exam.titles.get(pack.category)
    if title is not None:
        weight = pack.weight(EvidenceRule.TITLE) * title.strength
        yield evidence(EvidenceRule.TITLE, weight, title.where, masked=title.shown)
    yield from _named_in(exam.seen.in_subject(pack.category), pack, EvidenceRule.SUBJECT)
    yield from _named_in(exam.seen.in_name(pack.category), pack, EvidenceRule.FILE_NAME)


def _named_in(
    sightings: Sequence[Sighting], pack: RulePack, rule: EvidenceRule
) -> Iterator[Evidence]:
    if sightings:
        further = 1 + _FURTHER_NAME * min(len(sightings) - 1, 2)
        weight = pack.weight(rule) * further * sightings[0].factor
        words = shown(sighting.shown for sighting in sightings)
        yield evidence(rule, weight, sightings[0].where, masked=words)


def _vocabulary(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    kinds = (
        (TermKind.STRONG, EvidenceRule.STRONG_WORDS),
        (TermKind.CONCEPT, EvidenceRule.CONCEPTS),
        (TermKind.AGAINST, EvidenceRule.AGAINST),
    )
    called = exam.seen.of(pack.category, TermKind.TITLE)[:1]
    told = pack.category in exam.titles or exam.seen.in_subject(pack.category)
    alone = exam.piece.mail and not told
    tells = TermKind.STRONG if alone else TermKind.CONCEPT
    about = exam.seen.named_as(pack.category, _ABOUT) if exam.piece.mail else ()
    for kind, rule in kinds:
        sightings = (*exam.seen.of(pack.category, kind), *(called if kind is tells else ()))
        sightings = tuple(sighting for sighting in sightings if sighting not in about)
        if sightings:
            count = sum(sighting.factor for sighting in sightings)
            words = shown(sighting.shown for sighting in sightings)
            weight = pack.weight(rule, count)
            yield evidence(rule, weight, sightings[0].where, masked=words, count=len(sightings))


def _merely_about(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    """Yield a sign that a message speaks of such a document without being or bringing one."""
    rule = _RULE_ABOUT.get(pack.category)
    if rule is None or not exam.piece.mail:
        return
    said = [s for s in exam.seen.named_as(pack.category, _ABOUT) if s.role is not Role.QUOTED]
    if said:
        words = shown(sighting.shown for sighting in said)
        yield evidence(rule, pack.weight(rule), said[0].where, masked=words)


def _circumstances(
    exam: Examination, pack: RulePack, found: Sequence[Evidence]
) -> Iterator[Evidence]:
    running = min(1.0, max(0.0, (exam.prose - _FORM) / (_ARTICLE - _FORM)))
    if running > 0:
        rule = EvidenceRule.PROSE
        share = round(100 * exam.prose)
        yield evidence(rule, pack.weight(rule) * running, exam.piece.where, count=share)
    beyond = exam.piece.pages - pack.usual_pages
    if beyond > 0:
        rule = EvidenceRule.LENGTH
        yield evidence(rule, pack.weight(rule, beyond), exam.piece.where, count=exam.piece.pages)
    rule = EvidenceRule.BLANK
    is_form = pack.weight(rule) != 0 and not exam.piece.mail
    if is_form and exam.layout.blanks >= _FORM_BLANKS:
        yield evidence(rule, pack.weight(rule), exam.piece.where, count=exam.layout.blanks)
    yield from _merely_about(exam, pack)
    if exam.attachment_unread and named(found) > 0:
        announced = [
            sighting
            for sighting in exam.seen.of(None, TermKind.ATTACHED)
            if sighting.role is not Role.QUOTED
        ]
        if announced:
            rule = EvidenceRule.ATTACHED
            where = Where(place=Place.BODY)
            yield evidence(rule, pack.weight(rule), where, masked=announced[0].shown)
