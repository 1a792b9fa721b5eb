"""The figures of the report against what the sample mailbox knows of itself."""

from collections import Counter
from collections.abc import Iterator

import pytest

from hygiene_app import app
from hygiene_app.demo.sample import OWNER, SampleMessage, generate
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.model.exposure import Exposure
from hygiene_app.model.finding import Category
from hygiene_app.model.job import quiet_job
from hygiene_app.readers.ocr import find_tesseract
from hygiene_app.workflow.about import PERSONAL

needs_tesseract = pytest.mark.skipif(
    find_tesseract() is None, reason="some identity cards of the sample are pictures"
)


@pytest.fixture(scope="module")
def planted() -> tuple[SampleMessage, ...]:
    """The sample mailbox, with the truth about it."""
    today = SystemClock().today()
    return tuple(generate(seed=7, size=400, today=today, resources=app.resources()))


@pytest.fixture(scope="module")
def exposure() -> Iterator[Exposure]:
    """The report of the same mailbox, read and recognised for real."""
    services = app.build_demo(quiet_job())
    try:
        services.scan.run(quiet_job())
        yield services.exposure.run(quiet_job())
    finally:
        services.close()


def people(planted: tuple[SampleMessage, ...], *categories: Category) -> int:
    return len(
        {
            person
            for message in planted
            if set(categories) & set(message.truth)
            for person in message.about
        }
    )


@needs_tesseract
def test_every_kind_counts_the_people_and_messages_that_were_planted(
    planted: tuple[SampleMessage, ...], exposure: Exposure
) -> None:
    messages = Counter(category for message in planted for category in message.truth)
    assert {each.category: (each.people, each.messages) for each in exposure.kinds} == {
        category: (people(planted, category), count) for category, count in messages.items()
    }


@needs_tesseract
def test_all_together(planted: tuple[SampleMessage, ...], exposure: Exposure) -> None:
    assert exposure.read == len(planted)
    assert exposure.messages == sum(bool(message.truth) for message in planted)
    assert exposure.size == sum(len(message.raw) for message in planted if message.truth)
    assert exposure.people == people(planted, *Category)
    special = people(planted, Category.HEALTH, Category.CRIMINAL_RECORD)
    assert exposure.special_people == special
    assert exposure.oldest == min(message.received.date() for message in planted if message.truth)


@needs_tesseract
def test_where_it_went(planted: tuple[SampleMessage, ...], exposure: Exposure) -> None:
    notes = Counter(message.note for message in planted if message.truth)
    assert exposure.astray == notes["misdirected"] + notes["wrong-cv"] == 2
    sent = [message for message in planted if message.truth and message.folder == "Sent"]
    outside = [message for message in sent if message.note != "forward-attached"]
    assert exposure.outside == len(outside)
    inside = ("forward-attached", "forward-inline", "national-number", "scan")
    assert exposure.spread == sum(notes[note] for note in inside)
    assert all(PERSONAL & set(m.truth) for m in planted if m.truth and m.note in inside)


def test_nobody_else_is_named(exposure: Exposure) -> None:
    """What went astray is told by who wrote; the owner is nobody to be warned of."""
    assert exposure.details is not None
    assert OWNER.email not in repr(exposure.details)
