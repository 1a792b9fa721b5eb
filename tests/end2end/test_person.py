"""Everybody who was planted in the sample mailbox is found, in mailbox and archive."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default

import pytest

from hygiene_app import app
from hygiene_app.demo.sample import OWNER, generate
from hygiene_app.desktop.clock import SystemClock
from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.readers.ocr import find_tesseract
from hygiene_app.workflow.person import query_of
from hygiene_app.workflow.services import Services

_MACHINES = ("noreply", "nieuwsbrief", "kopieertoestel")

needs_tesseract = pytest.mark.skipif(
    find_tesseract() is None, reason="some identity cards of the sample are pictures"
)


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    """The sample mailbox, read; what is due of two kinds lies in the archive."""
    built = app.build_demo(quiet_job())
    try:
        built.scan.run(quiet_job())
        built.archive.set_up()
        due = built.review.ids(built.review.due_filter())
        plan = built.dispose.plan(due[::4], Action.ARCHIVE)
        assert len(built.dispose.run(plan, quiet_job()).outcomes) > 20
        yield built
    finally:
        built.close()


@pytest.fixture(scope="module")
def planted() -> tuple[Mapping[str, str], Mapping[str, set[str]]]:
    """Names by address, and by address the messages that are from, to or about somebody."""
    names: dict[str, str] = {}
    about: dict[str, set[str]] = defaultdict(set)
    messages = generate(seed=7, size=400, today=SystemClock().today(), resources=app.resources())
    for message in messages:
        mail = BytesParser(EmailMessage, policy=default).parsebytes(message.raw)
        for field in ("From", "To", "Cc"):
            for address in mail[field].addresses if mail[field] else ():
                names[address.addr_spec.lower()] = address.display_name
                about[address.addr_spec.lower()].add(str(mail["Message-ID"]).strip())
        for person in message.about:
            about[person].add(str(mail["Message-ID"]).strip())
    people = {
        email: name
        for email, name in names.items()
        if len(name.split()) > 1 and email != OWNER.email and not email.startswith(_MACHINES)
    }
    return people, about


def found(services: Services, *asked: str) -> set[str]:
    """Return the Message-IDs of what is found; of what is archived from the message itself."""
    ids = set()
    for hit in services.person.run(query_of(asked), quiet_job()).hits:
        if hit.held.identity is not None:
            ids.add(hit.held.identity.message_id.strip())
        else:
            ids.add(services.archive.item(hit.held.item).entry.message_id.strip())
    return ids


@needs_tesseract
def test_by_name_nothing_is_missed(
    services: Services, planted: tuple[Mapping[str, str], Mapping[str, set[str]]]
) -> None:
    people, about = planted
    assert len(people) > 150
    missed = {
        name: about[email] - found(services, name)
        for email, name in people.items()
        if about[email] - found(services, name)
    }
    assert missed == {}


@needs_tesseract
def test_by_a_name_with_a_letter_too_few_nothing_is_missed(
    services: Services, planted: tuple[Mapping[str, str], Mapping[str, set[str]]]
) -> None:
    people, about = planted
    asked = 0
    for email, name in people.items():
        first, _, last = name.rpartition(" ")
        if len(last) < 6:
            continue
        wrong = f"{last[:3]}{last[4:]} {first}"
        assert about[email] <= found(services, wrong), wrong
        asked += 1
    assert asked > 50


def test_by_address_every_letter_from_or_to_it_is_found(
    services: Services, planted: tuple[Mapping[str, str], Mapping[str, set[str]]]
) -> None:
    people, _ = planted
    for email, name in list(people.items())[:60]:
        by_address = found(services, email)
        assert by_address
        assert by_address <= found(services, name, email)


def test_some_of_it_comes_out_of_the_archive(services: Services) -> None:
    items = services.archive.items()
    name = items[0].entry.sender
    hits = services.person.run(query_of([name]), quiet_job()).hits
    assert items[0].id in {hit.held.item for hit in hits}
