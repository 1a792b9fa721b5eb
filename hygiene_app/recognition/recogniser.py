"""From a message or a file to its labels."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hygiene_app.model.finding import (
    POSSIBLE_FROM,
    Category,
    Direction,
    Evidence,
    Label,
    Place,
    Recognition,
    Specimen,
    Where,
)
from hygiene_app.recognition import judgement, weighing
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.examination import Examination
from hygiene_app.recognition.examiner import Examiner
from hygiene_app.recognition.headings import Title
from hygiene_app.recognition.language import prevailing
from hygiene_app.recognition.passages import Role
from hygiene_app.recognition.pieces import pieces_of
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.rules import Rules
from hygiene_app.recognition.vocabulary import TermKind

_MARKETING = 2
"""So many words of a mailing make a message a mailing, whatever its headers say."""
_FROM_MAIL = 0.5
_FROM_MAIL_MOST = 1.6
_WELL_NAMED = 1.2
"""What a rival must be called by before it counts."""
_WELL_TITLED = 0.7
_OWN_GROUND = 1.0
"""What a document must show by itself before the message around it adds anything."""
_NOT_IN_BULK = (Category.CV, Category.QUOTE)
_APPLICANT = ("applicant", "applicant_cv")

Signs = dict[Category, tuple[Evidence, ...]]
"""What was seen of a category; of most of them there is nothing, and then no entry."""


class Recogniser:
    """Says what a message or a file holds, and why. Immutable, so safe to share by threads."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._examiner = Examiner(rules)
        self._judge = judgement.Judge(rules.packs)

    def recognise(self, specimen: Specimen) -> Recognition:
        """Return the categories with a confidence of at least "possible", surest first.

        What the user asked not to be shown of the sender is weighed all the same, and kept apart.
        """
        exams = [self._examiner.examine(piece, specimen) for piece in pieces_of(specimen)]
        judged = [(exam, self._weigh(exam, specimen)) for exam in exams]
        if _applies(exams, specimen):
            judged = [(exam, _without_cv(found)) for exam, found in judged]
        mail = next((found for exam, found in judged if exam.piece.mail), {})
        best: dict[Category, Label] = {}
        for exam, found in judged:
            for label in self._labels(exam, found, mail, specimen):
                if label.category not in best or best[label.category].confidence < label.confidence:
                    best[label.category] = label
        labels = sorted(best.values(), key=lambda label: (-label.confidence, label.category))
        return Recognition(
            language=prevailing(exam.sample for exam in exams),
            labels=tuple(label for label in labels if label.category not in specimen.quiet),
            quieted=tuple(label for label in labels if label.category in specimen.quiet),
        )

    def _weigh(self, exam: Examination, specimen: Specimen) -> Signs:
        grounds = self._judge.grounds(exam)
        bulk = exam.piece.mail and self._is_mailing(exam, specimen)
        if bulk:
            grounds = grounds.difference(_NOT_IN_BULK)
        packs = [pack for category, pack in self._rules.packs.items() if category in grounds]
        found = {pack.category: signs for pack in packs if (signs := self._judge.signs(exam, pack))}
        for category, signs in found.items() if bulk else ():
            rule = EvidenceRule.BULK
            weight = self._rules.packs[category].weight(rule)
            against = weighing.evidence(rule, weight, Where(place=Place.HEADERS))
            found[category] = (*signs, against)
        return found

    def _is_mailing(self, exam: Examination, specimen: Specimen) -> bool:
        return specimen.bulk or len(exam.seen.of(None, TermKind.MARKETING)) >= _MARKETING

    def _labels(
        self, exam: Examination, found: Signs, mail: Signs, specimen: Specimen
    ) -> Iterator[Label]:
        for category, signs in found.items():
            pack = self._rules.packs[category]
            if category is Category.CV and _is_own_cv(exam, specimen):
                continue
            around = () if exam.piece.mail else _from_mail(signs, mail.get(category, ()))
            rival = self._rival(found, pack, exam)
            label = weighing.label(category, pack.bias, (*signs, *around, *rival))
            if label.confidence >= POSSIBLE_FROM:
                yield label

    def _rival(self, found: Signs, pack: RulePack, exam: Examination) -> tuple[Evidence, ...]:
        """Return what speaks against this kind because the piece is better named another."""
        against = [*self._other_kind(pack, exam), *self._better_named(found, pack, exam)]
        return (min(against, key=lambda sign: sign.weight),) if against else ()

    def _other_kind(self, pack: RulePack, exam: Examination) -> Iterator[Evidence]:
        """Yield a sign where the title is that of a kind that we do not look for."""
        other = exam.titles.get(None)
        own = exam.titles.get(pack.category)
        if pack.category is Category.HEALTH and (exam.layout.birth or exam.numbers):
            return  # a "report" or a "protocol" on somebody in particular
        if pack.rivals and other and _outdoes(other, own):
            rule = EvidenceRule.RIVAL
            weight = pack.weight(rule, 1 + 2 * other.strength)
            yield weighing.evidence(rule, weight, other.where, category="")

    def _better_named(self, found: Signs, pack: RulePack, exam: Examination) -> Iterator[Evidence]:
        here = judgement.named(found[pack.category])
        for rival in pack.rivals:
            there = judgement.named(found.get(rival, ()))
            if there > max(here, _WELL_NAMED):
                rule = EvidenceRule.RIVAL
                weight = pack.weight(rule, 1 + there - here)
                yield weighing.evidence(rule, weight, exam.piece.where, category=rival.value)


def _without_cv(found: Signs) -> Signs:
    return {category: signs for category, signs in found.items() if category is not Category.CV}


def _outdoes(other: Title, own: Title | None) -> bool:
    """Whether another title is the better one: a section below the title is none."""
    if own is None:
        return True
    below = own.strength >= _WELL_TITLED and own.line < other.line
    return other.strength > own.strength and not below


def _applies(exams: Sequence[Examination], specimen: Specimen) -> bool:
    """Whether the user applies for a post in a message they sent: it is their own application."""
    if specimen.direction is not Direction.SENT:
        return False
    return any(
        sighting.role is Role.OWN
        for exam in exams
        if exam.piece.mail
        for concept in _APPLICANT
        for sighting in exam.seen.named_as(Category.CV, concept)
    )


def _is_own_cv(exam: Examination, specimen: Specimen) -> bool:
    """Whether a document that the user sent carries their address: it is theirs to keep.

    In what others send, the address of the user is only the one it was sent to.
    """
    own = {address.lower() for address in specimen.own.addresses}
    sent = specimen.direction is Direction.SENT or specimen.sender.email in own
    return sent and not exam.piece.mail and not own.isdisjoint(exam.layout.emails)


def _from_mail(signs: Sequence[Evidence], mail: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what the message says of its document, at half its weight."""
    if sum(sign.weight for sign in signs) < _OWN_GROUND:
        return ()
    rules = (EvidenceRule.SUBJECT, EvidenceRule.STRONG_WORDS)
    left = _FROM_MAIL_MOST
    around: list[Evidence] = []
    for sign in mail:
        if sign.rule in rules and left > 0:
            weight = min(left, round(sign.weight * _FROM_MAIL, 2))
            left -= weight
            around.append(replace(sign, weight=weight))
    return tuple(around)
