"""Invented documents in four languages are what they are, and nothing else."""

import pytest

from hygiene_app.model.finding import CERTAIN_FROM, Category
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import Sample, confidences, samples

ALONG = {
    Category.PAYROLL: {Category.NATIONAL_NUMBER, Category.BANK_DETAILS},
    Category.HEALTH: {Category.NATIONAL_NUMBER},
    Category.IDENTITY_DOCUMENT: {Category.NATIONAL_NUMBER},
}
"""What else such a document may hold."""
CASES = [(category, each) for category in Category for each in samples(f"{category}.txt")]


@pytest.mark.parametrize(("category", "each"), CASES, ids=lambda v: getattr(v, "name", str(v)))
def test_each_is_recognised(recogniser: Recogniser, category: Category, each: Sample) -> None:
    found = confidences(recogniser.recognise(each.specimen))
    assert category in found
    assert set(found) <= {category} | ALONG.get(category, set())


@pytest.mark.parametrize("each", list(samples("ordinary.txt")), ids=lambda each: each.name)
def test_ordinary_text_is_nothing(recogniser: Recogniser, each: Sample) -> None:
    assert confidences(recogniser.recognise(each.specimen)) == {}


@pytest.mark.parametrize("category", list(Category))
def test_most_are_certain_or_likely(recogniser: Recogniser, category: Category) -> None:
    found = [
        confidences(recogniser.recognise(each.specimen)).get(category, 0.0)
        for each in samples(f"{category}.txt")
    ]
    likely = sum(1 for confidence in found if confidence >= 0.7)
    assert likely >= 0.75 * len(found)


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_language_of_running_text(recogniser: Recogniser, language: str) -> None:
    texts = [
        each
        for each in samples("ordinary.txt")
        if each.language == language and len(each.text) > 100
    ]
    told = [recogniser.recognise(each.specimen).language for each in texts]
    wrong = [each for each in told if each not in (language, "")]
    assert len(wrong) <= 1, "a short table may have no language, hardly ever another one"
    assert told.count(language) >= 0.75 * len(told)
    assert len(told) >= 5


def test_certain_is_rare_where_it_is_wrong(recogniser: Recogniser) -> None:
    """Every certain label of a sample is the right one."""
    for category, each in CASES:
        found = confidences(recogniser.recognise(each.specimen))
        certain = {name for name, confidence in found.items() if confidence >= CERTAIN_FROM}
        assert certain <= {category} | ALONG.get(category, set())
