"""Right and wrong, counted: precision, recall and F1 a category and a language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hygiene_app.model.finding import CERTAIN_FROM, Category
from tests.evaluation.labels import Case

GOALS = (
    Category.CV,
    Category.QUOTE,
    Category.IDENTITY_DOCUMENT,
    Category.PAYROLL,
    Category.HEALTH,
    Category.INVOICE,
)
"""The categories whose F1 is averaged."""
_INSIDE = (Category.NATIONAL_NUMBER, Category.BANK_DETAILS)
"""What many sensitive documents hold as well: seen there it is no mistake."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A file that was read, and what was recognised with which confidence."""

    case: Case
    found: Mapping[Category, float]

    @property
    def missed(self) -> bool:
        """Whether it is something that was not recognised."""
        return self.case.expected is not None and self.case.expected not in self.found

    @property
    def wrong(self) -> tuple[Category, ...]:
        """What it was taken for and is not."""
        return tuple(c for c in self.found if c is not self.case.expected and not self._inside(c))

    def _inside(self, category: Category) -> bool:
        return category in _INSIDE and self.case.expected not in (None, Category.INVOICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one category was recognised; at "certain" only surest labels count."""

    right: int
    wrong: int
    missed: int
    certain_right: int
    certain_wrong: int

    @property
    def total(self) -> int:
        """How many there are."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """The share of what was recognised that is right; 1 where nothing was."""
        found = self.right + self.wrong
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was recognised."""
        return self.right / self.total if self.total else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def certain_precision(self) -> float:
        """Precision among what is called certain."""
        found = self.certain_right + self.certain_wrong
        return self.certain_right / found if found else 1.0


def score(outcomes: Iterable[Outcome], category: Category) -> Score:
    """Count one category."""
    right = wrong = missed = certain_right = certain_wrong = 0
    for each in outcomes:
        confidence = each.found.get(category, 0.0)
        certain = confidence >= CERTAIN_FROM
        if each.case.expected is category:
            right += category in each.found
            missed += category not in each.found
            certain_right += certain
        elif category in each.wrong:
            wrong += 1
            certain_wrong += certain
    return Score(
        right=right,
        wrong=wrong,
        missed=missed,
        certain_right=certain_right,
        certain_wrong=certain_wrong,
    )


def macro_f1(outcomes: Iterable[Outcome]) -> float:
    """Return the mean F1 of those of `GOALS` that occur."""
    all_of_them = tuple(outcomes)
    scores = [score(all_of_them, category) for category in GOALS]
    present = [each.f1 for each in scores if each.total]
    return sum(present) / len(present) if present else 1.0


def flagged_ordinary(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Return how many documents that are nothing were flagged, and how many there are.

    Being taken for an invoice does not count: an invoice is kept, never flagged.
    """
    ordinary = [each for each in outcomes if each.case.expected is None]
    return sum(1 for each in ordinary if set(each.found) - {Category.INVOICE}), len(ordinary)
