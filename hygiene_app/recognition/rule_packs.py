"""What a rule pack says, as values. `rules` reads them from TOML."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hygiene_app.model.finding import Category
from hygiene_app.recognition.evidence_rules import EvidenceRule
from hygiene_app.recognition.vocabulary import Term

LANGUAGES = ("nl", "fr", "en", "de")


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """How much one sign counts, and the most that several of its kind count together."""

    each: float
    most: float

    def of(self, count: float) -> float:
        """Return the weight of so many signs."""
        total = self.each * count
        return min(total, self.most) if self.most >= 0 else max(total, self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """How one category is known.

    Attributes:
        bias: the log-odds before anything has been seen.
        usual_pages: a longer document is less likely to be one.
        weights: per evidence rule, in log-odds.
        titles: what such documents call themselves.
        headings: names of sections, folded without blanks, each with its group and its form
            for people.
        context: folded phrases that say what a number beside them is, by evidence rule.
        counter: folded phrases that say it is something else.
        rivals: kinds that this one is easily taken for; the better named one wins.
    """

    category: Category
    bias: float
    usual_pages: int
    weights: Mapping[EvidenceRule, Weight]
    terms: tuple[Term, ...]
    titles: tuple[str, ...] = ()
    headings: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    context: Mapping[EvidenceRule, tuple[str, ...]] = field(default_factory=dict)
    counter: tuple[str, ...] = ()
    rivals: tuple[Category, ...] = ()

    def weight(self, rule: EvidenceRule, count: float = 1) -> float:
        """Return what so many signs of a rule count here; 0 where the pack does not name it."""
        weight = self.weights.get(rule)
        return weight.of(count) if weight else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedPack:
    """Words that several categories use, folded; `terms` are searched with all others.

    Attributes:
        posts: what people are by trade; a star stands for the first part of a compound.
        schools: where and what people learn.
        narrating: words of sentences that tell of somebody else.
        myself: by language, words by which people speak of themselves.
        tongues: names of languages, and `levels` what is said of them.
    """

    stop_words: Mapping[str, frozenset[str]]
    connectors: frozenset[str]
    present: tuple[str, ...]
    months: tuple[str, ...]
    fields: tuple[str, ...]
    birth: tuple[str, ...]
    other_titles: tuple[str, ...]
    posts: tuple[str, ...]
    schools: tuple[str, ...]
    narrating: tuple[str, ...]
    myself: Mapping[str, frozenset[str]]
    tongues: tuple[str, ...]
    levels: tuple[str, ...]
    terms: tuple[Term, ...]
