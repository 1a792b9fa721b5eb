"""What the user asked not to be shown of a sender is weighed, but is no label."""

from dataclasses import replace

from hygiene_app.model.finding import Category, Specimen
from hygiene_app.recognition.recogniser import Recogniser
from tests.unit.recognition.specimens import document, samples

SPECIMEN = Specimen(
    subject="stukken",
    body="zie bijlagen",
    documents=(
        document(next(samples("cv.txt")).text),
        document(next(samples("invoice.txt")).text),
    ),
)


def test_a_quiet_category_is_kept_apart_with_its_evidence(recogniser: Recogniser) -> None:
    loud = recogniser.recognise(SPECIMEN)
    quiet = recogniser.recognise(replace(SPECIMEN, quiet=(Category.CV,)))
    assert [label.category for label in quiet.labels] == [Category.INVOICE]
    assert quiet.quieted == tuple(x for x in loud.labels if x.category is Category.CV)
    assert quiet.quieted[0].evidence


def test_what_is_not_there_is_not_quieted(recogniser: Recogniser) -> None:
    loud = recogniser.recognise(SPECIMEN)
    quiet = recogniser.recognise(replace(SPECIMEN, quiet=(Category.HEALTH,)))
    assert quiet == loud
    assert loud.quieted == ()


def test_nothing_is_remembered_between_messages(recogniser: Recogniser) -> None:
    recogniser.recognise(replace(SPECIMEN, quiet=(Category.CV, Category.INVOICE)))
    assert {x.category for x in recogniser.recognise(SPECIMEN).labels} == {
        Category.CV,
        Category.INVOICE,
    }
