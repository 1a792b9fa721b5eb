"""Weighing one category in one piece."""

from collections.abc import Iterator, Sequence

from hygiene_app.model.finding import Category, Evidence, Place, Where
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.examination import Examination
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.sightings import Sighting
from hygiene_app.recognition.structure import STRUCTURE
from hygiene_app.recognition.vocabulary import TermKind
from hygiene_app.recognition.weighing import evidence, shown

_FURTHER_NAME = 0.3
"""What a second word in a subject or file name adds to the first."""


def signs(exam: Examination, pack: RulePack) -> tuple[Evidence, ...]:
    """Return everything that speaks for or against a category in a piece."""
    found = [
        *_naming(exam, pack),
        *_vocabulary(exam, pack),
        *exam.identifiers.get(pack.category, ()),
    ]
    if not any(sign.weight > 0 for sign in found) and not _structured(exam, pack.category):
        return ()
    structure = STRUCTURE.get(pack.category)
    if structure is not None:
        found.extend(structure(exam, pack))
    found.extend(_circumstances(exam, pack, found))
    return tuple(sign for sign in found if sign.weight != 0)


def named(found: Sequence[Evidence]) -> float:
    """Return how strongly a piece is called something, by title, subject, name and words."""
    rules = (
        EvidenceRule.TITLE,
        EvidenceRule.FILE_NAME,
        EvidenceRule.SUBJECT,
        EvidenceRule.STRONG_WORDS,
    )
    return sum(sign.weight for sign in found if sign.rule in rules)


def _structured(exam: Examination, category: Category) -> bool:
    """Whether build alone is reason enough to weigh a category."""
    if category is Category.CV:
        return len(exam.headings) > 1
    return category is Category.IDENTITY_DOCUMENT and bool(exam.zones)


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
        weight = pack.weight(rule) * (1 + _FURTHER_NAME * min(len(sightings) - 1, 2))
        words = shown(sighting.shown for sighting in sightings)
        yield evidence(rule, weight, sightings[0].where, masked=words)


def _vocabulary(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    kinds = (
        (TermKind.STRONG, EvidenceRule.STRONG_WORDS),
        (TermKind.CONCEPT, EvidenceRule.CONCEPTS),
        (TermKind.AGAINST, EvidenceRule.AGAINST),
    )
    for kind, rule in kinds:
        sightings = exam.seen.of(pack.category, kind)
        if kind is TermKind.CONCEPT:
            sightings = (*sightings, *exam.seen.of(pack.category, TermKind.TITLE)[:1])
        if sightings:
            count = sum(sighting.factor for sighting in sightings)
            words = shown(sighting.shown for sighting in sightings)
            weight = pack.weight(rule, count)
            yield evidence(rule, weight, sightings[0].where, masked=words, count=len(sightings))


def _circumstances(
    exam: Examination, pack: RulePack, found: Sequence[Evidence]
) -> Iterator[Evidence]:
    beyond = exam.piece.pages - pack.usual_pages
    if beyond > 0:
        rule = EvidenceRule.LENGTH
        yield evidence(rule, pack.weight(rule, beyond), exam.piece.where, count=exam.piece.pages)
    if exam.piece.mail and named(found) > 0:
        announced = exam.seen.of(None, TermKind.ATTACHED)
        if announced:
            rule = EvidenceRule.ATTACHED
            where = Where(place=Place.BODY)
            yield evidence(rule, pack.weight(rule), where, masked=announced[0].shown)
