"""What the build of a document says for one category: sections, tables, zones, filled fields."""

from collections.abc import Callable, Iterator, Mapping

from hygiene_app.model.finding import Category, Evidence
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.examination import Examination
from hygiene_app.recognition.rule_packs import RulePack
from hygiene_app.recognition.vocabulary import TermKind
from hygiene_app.recognition.weighing import evidence, shown

_CORE_SECTIONS = frozenset({"experience", "education", "skills", "languages"})
_SIDE_SECTION = 0.4
_SCHOOLING = "education"
_POSTS = "posts"
_SICK = "sick"
_ILL = frozenset({"disease", "drug", "condition"})
_MEDICAL = _ILL | {_SICK, "exam", "doctor", "treatment", "care", "diagnosis", "body", "visit"}
_FEWEST_MEDICAL = 3
_FEW_PERIODS = 2
_CARD_LENGTH, _CARD_FIELDS, _CARD_DATES = 900, 4, 2
_FEWEST_FOLLOWING = 2
_FEWEST_TONGUES = 2
_LIFE_PAGES, _MANY_SECTIONS = 12, 4
_LETTER_PAGES, _FEWEST_TOLD = 2, 4
_FEWEST_OWN_WORDS, _OWN_SHARE = 3, 0.03
_EXPERIENCED = frozenset({"has_done", "experience"})
_WILLING = frozenset({"seeks", "ready", "applicant", "vacancy", "meeting"})
_MOST_PROSE = 0.28
"""Articles tell lives too, and reports name periods beside offices."""
_MANY_AMOUNTS = 5
_FEW_AMOUNTS = 3
_APPLICANT = "applicant"
_ABOUT = "about"
_LICENCE_FIELDS = frozenset({"licence_issue", "licence_end"})
"""A driving licence numbers its fields instead of naming them (Directive 2006/126/EC, annex I)."""

_OFFER_PAGES = 3
_OFFERED_PRICES = ((4, 2), (3, 4))
"""So many kinds of words with so many prices: the more of the one, the fewer of the other."""
_PRICED = frozenset({"rate", "inclusive", "tax", "would_cost"})
_TO_SOMEBODY = frozenset({"enquiry", "answer", "your_say", "booking", "could_start", "holding"})
_PARTIES = frozenset({"parties", "person"})
_OFFER = _PRICED | _TO_SOMEBODY | {"firm", "validity", "terms", "sending", "my_price"}

Signs = Callable[[Examination, RulePack], Iterator[Evidence]]


def sections(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    """Yield what was seen anyway: the sections of a curriculum vitae, zones of a passport."""
    if pack.category is Category.CV:
        yield from _headings(exam, pack)
    elif pack.category is Category.IDENTITY_DOCUMENT:
        yield from _zones(exam, pack)


def may_tell_a_life(exam: Examination) -> bool:
    """Whether a trade is named, or schooling beside something else that CVs tell."""
    told = exam.seen.concepts(Category.CV, TermKind.CONCEPT)
    return _POSTS in exam.layout.signs or (_SCHOOLING in told and len(told) > 1)


def card_fields(exam: Examination) -> int:
    """Return how many fields of a card are named where hardly more stands there; else 0.

    Two dates must be filled in.
    """
    kinds = exam.seen.concepts(Category.IDENTITY_DOCUMENT, TermKind.CONCEPT)
    known = len(kinds) >= _CARD_FIELDS or kinds >= _LICENCE_FIELDS
    if exam.piece.mail or not known or exam.layout.length > _CARD_LENGTH:
        return 0
    return len(kinds) if exam.layout.dates >= _CARD_DATES else 0


def _headings(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    core = [h for group, h in exam.headings.items() if group in _CORE_SECTIONS]
    side = [h for group, h in exam.headings.items() if group not in _CORE_SECTIONS]
    if core or len(side) > 1:
        rule = EvidenceRule.CV_HEADINGS
        weight = pack.weight(rule, len(core) + _SIDE_SECTION * min(len(side), 5) - 0.5)
        masked = shown(heading.shown for heading in (*core, *side))
        first = (core or side)[0]
        yield evidence(rule, weight, first.where, masked=masked, count=len(core) + len(side))


def _zones(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    for zone, where in sorted(exam.zones, key=lambda seen: not seen[0].sound)[:1]:
        rule = EvidenceRule.MRZ if zone.sound else EvidenceRule.MRZ_DAMAGED
        masked = f"{zone.issuer.replace('<', '')}<<<<•••"
        yield evidence(rule, pack.weight(rule), where, masked=masked, format=zone.format)


def _cv(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    where = exam.piece.where
    periods = exam.layout.periods
    if periods:
        rule = EvidenceRule.CV_PERIODS
        yield evidence(rule, pack.weight(rule, periods), where, count=periods)
    short = exam.piece.pages <= _LIFE_PAGES or len(exam.headings) >= _MANY_SECTIONS
    if short and exam.prose < _MOST_PROSE and may_tell_a_life(exam):
        yield from _life(exam, pack)
    if count := letter_kinds(exam):
        rule = EvidenceRule.CV_LETTER
        yield evidence(rule, pack.weight(rule, count), where, count=count)
    if exam.layout.contact and (exam.headings or not exam.piece.mail):
        yield evidence(EvidenceRule.CV_CONTACT, pack.weight(EvidenceRule.CV_CONTACT), where)
    if exam.sender_named:
        yield evidence(EvidenceRule.CV_SENDER, pack.weight(EvidenceRule.CV_SENDER), where)
    applicant = _APPLICANT in exam.seen.concepts(pack.category, TermKind.STRONG)
    if periods < _FEW_PERIODS and not (exam.layout.contact or exam.piece.mail or applicant):
        rule = EvidenceRule.CV_IMPERSONAL
        yield evidence(rule, pack.weight(rule), where)


def speaks_of_oneself(exam: Examination) -> bool:
    """Whether many of the words are those by which people speak of themselves."""
    sample = exam.sample
    return sample.myself >= max(_FEWEST_OWN_WORDS, _OWN_SHARE * sample.words)


def letter_kinds(exam: Examination) -> int:
    """Return how many kinds of things somebody tells of themselves in a letter; 0 for no letter.

    Of work, school, age and how to be reached, as "I".
    """
    if exam.piece.pages > _LETTER_PAGES or not speaks_of_oneself(exam):
        return 0
    told = _told_of_oneself(exam)
    return told if told >= _FEWEST_TOLD else 0


def _told_of_oneself(exam: Examination) -> int:
    seen, layout = exam.seen, exam.layout
    strong = seen.concepts(Category.CV, TermKind.STRONG)
    told = seen.concepts(Category.CV, TermKind.CONCEPT)
    return sum((
        _POSTS in layout.signs,
        _SCHOOLING in told,
        not _EXPERIENCED.isdisjoint(strong | told),
        not _WILLING.isdisjoint(strong),
        bool(seen.of(Category.CV, TermKind.TITLE)) or "applicant_cv" in strong,
        layout.birth,
        layout.contact,
    ))  # fmt: skip


def _life(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    for rule, count, least in (
        (EvidenceRule.CV_CAREER, exam.layout.career, _FEWEST_FOLLOWING),
        (EvidenceRule.CV_POSTS, exam.layout.posts, 1),
        (EvidenceRule.CV_TONGUES, exam.layout.tongues, _FEWEST_TONGUES),
    ):
        if count >= least:
            yield evidence(rule, pack.weight(rule, count), exam.piece.where, count=count)


def _commercial(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    layout, where = exam.layout, exam.piece.where
    if layout.rows:
        rule = EvidenceRule.AMOUNT_ROWS
        yield evidence(rule, pack.weight(rule, layout.rows), where, count=layout.rows)
    present = (
        (EvidenceRule.AMOUNT_TOTAL, layout.total),
        (EvidenceRule.AMOUNT_VAT, layout.tax),
        (EvidenceRule.COMPANY_NUMBER, layout.company),
        (EvidenceRule.PAYMENT_DETAILS, layout.payment),
    )
    for rule, holds in present:
        if holds:
            yield evidence(rule, pack.weight(rule), where)
    asks = _ABOUT in exam.seen.concepts(pack.category, TermKind.STRONG)
    signs = _amounts(exam, pack)
    shown_so = asks or layout.rows > 1
    yield from (s for s in signs if s.rule != EvidenceRule.FEW_AMOUNTS or not shown_so)


def offer_kinds(exam: Examination) -> int:
    """Return in how many kinds of words prices are offered; 0 where they are not.

    They come with terms, and are said to somebody who asked or is to answer.
    """
    if exam.piece.pages > _OFFER_PAGES or exam.prose >= _MOST_PROSE or None in exam.titles:
        return 0
    said = _named(exam, Category.QUOTE, _OFFER)
    if said.isdisjoint(_PRICED) or said.isdisjoint(_TO_SOMEBODY):
        return 0
    enough = any(
        len(said) >= kinds and exam.layout.amounts >= prices for kinds, prices in _OFFERED_PRICES
    )
    return len(said) if enough else 0


def _named(exam: Examination, category: Category, wanted: frozenset[str]) -> frozenset[str]:
    """Return which of the wanted concepts are named, by strong words or others."""
    strong = exam.seen.concepts(category, TermKind.STRONG)
    return (strong | exam.seen.concepts(category, TermKind.CONCEPT)) & wanted


def _quote(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    yield from _commercial(exam, pack)
    if count := offer_kinds(exam):
        rule = EvidenceRule.QUOTE_OFFER
        yield evidence(rule, pack.weight(rule, count), exam.piece.where, count=count)


def _payroll(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    yield from _amounts(exam, pack)
    yield from _person(exam, pack)


def _amounts(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    amounts = exam.layout.amounts
    if amounts >= _MANY_AMOUNTS:
        rule = EvidenceRule.AMOUNTS
        yield evidence(rule, pack.weight(rule), exam.piece.where, count=amounts)
    elif amounts < _FEW_AMOUNTS and (not exam.piece.mail or exam.piece.is_answer):
        rule = EvidenceRule.FEW_AMOUNTS
        missing = 1 - amounts / _FEW_AMOUNTS
        yield evidence(rule, pack.weight(rule) * missing, exam.piece.where, count=amounts)


def _person(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    layout, where = exam.layout, exam.piece.where
    if exam.numbers:
        rule = EvidenceRule.PERSON_NUMBER
        best = exam.numbers[0]
        yield evidence(rule, pack.weight(rule), best.where, masked=best.masked)
    if layout.birth:
        rule = EvidenceRule.PERSON_BIRTH
        yield evidence(rule, pack.weight(rule), where)
    if layout.fields:
        rule = EvidenceRule.PERSON_FIELDS
        yield evidence(rule, pack.weight(rule, layout.fields), where, count=layout.fields)
    nobody = not (exam.numbers or exam.zones or layout.birth or layout.fields)
    if nobody and not exam.piece.mail:
        yield evidence(EvidenceRule.IMPERSONAL, pack.weight(EvidenceRule.IMPERSONAL), where)


def illness_kinds(exam: Examination) -> int:
    """Return in how many kinds of medical words a message tells of an illness of its writer.

    0 where it does not, or not as "I".
    """
    if not exam.piece.mail:
        return 0
    medical = _named(exam, Category.HEALTH, _MEDICAL)
    named = _SICK in medical or (len(medical) >= _FEWEST_MEDICAL and not medical.isdisjoint(_ILL))
    return len(medical) if named and speaks_of_oneself(exam) else 0


def _health(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    yield from _person(exam, pack)
    if count := illness_kinds(exam):
        rule = EvidenceRule.PERSON_SELF
        yield evidence(rule, pack.weight(rule, count), exam.piece.where)


def _identity(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    if exam.cards:
        rule = EvidenceRule.CARD_NUMBER
        card = exam.cards[0]
        yield evidence(
            rule, pack.weight(rule), card.where, masked=card.masked, count=len(exam.cards)
        )
    if count := card_fields(exam):
        rule = EvidenceRule.CARD_SHAPE
        yield evidence(rule, pack.weight(rule), exam.piece.where, count=count)
    numbered = exam.seen.concepts(pack.category, TermKind.CONCEPT) >= _LICENCE_FIELDS
    signs = _person(exam, pack)
    yield from (sign for sign in signs if sign.rule != EvidenceRule.IMPERSONAL or not numbered)


def _contract(exam: Examination, pack: RulePack) -> Iterator[Evidence]:
    parties = _named(exam, pack.category, _PARTIES)
    signs = _person(exam, pack)
    yield from (sign for sign in signs if sign.rule != EvidenceRule.IMPERSONAL)
    if not (parties or exam.numbers or exam.layout.birth or exam.piece.mail):
        rule = EvidenceRule.IMPERSONAL
        yield evidence(rule, pack.weight(rule), exam.piece.where)


STRUCTURE: Mapping[Category, Signs] = {
    Category.CV: _cv,
    Category.QUOTE: _quote,
    Category.INVOICE: _commercial,
    Category.PAYROLL: _payroll,
    Category.HEALTH: _health,
    Category.CRIMINAL_RECORD: _person,
    Category.CONTRACT: _contract,
    Category.IDENTITY_DOCUMENT: _identity,
    Category.BANK_DETAILS: _amounts,
}
