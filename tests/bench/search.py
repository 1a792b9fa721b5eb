"""Looking a person up among 100,000 messages: the words are those of the sample mailbox.

Each message gets the words of a real one, and a sender of its own: half a million different words
in all, as many as letters, file names and documents of years have.
"""

import random
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hygiene_app import app
from hygiene_app.demo.sample import generate
from hygiene_app.model.finding import Direction, Place, Specimen
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import Address, FolderRole, Identity, MessageRef
from hygiene_app.model.scanned import Scanned
from hygiene_app.model.words import Noted, Terms
from hygiene_app.readers.pool import ReaderPool
from hygiene_app.workflow.person import query_of
from hygiene_app.workflow.terms import terms_of, terms_of_text
from hygiene_app.workflow.wanted import flatten
from tests.bench.options import Options
from tests.bench.row import Row, row
from tests.bench.timing import seconds
from tests.support.house import OWNER, TODAY, House, build_house

_BATCH = 50
_SAMPLES = 400
_SYLLABLES = (
    *("ba", "ke", "lo", "mar", "ten", "vis", "ser", "ho", "ve", "rik", "dan", "el", "jo", "ri"),
    *("sten", "bo", "gaert", "mans", "pee", "ters", "clae", "wou", "ter", "lie", "ve", "ns"),
)
_COLLEAGUE = Address(name="Ilse Vrancken-Daems", email="ilse.vrancken@firma.example")
_PLANTED = Address(name="Godelieve van Wesemael", email="g.vanwesemael@example.org")
_ASKED = (
    ("a name", ("Godelieve van Wesemael",)),
    ("a name with two typing errors", ("Godelive Wesemeel",)),
    ("somebody in every tenth message", ("Ilse Vrancken-Daems",)),
    ("an address", (_PLANTED.email,)),
    ("a number", ("0470 12 34 56",)),
    ("three of them together", ("Godelieve van Wesemael", _PLANTED.email, "0470 12 34 56")),
)


def run(options: Options) -> Iterator[Row]:
    """Fill a store with words, and look people up."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-search-")))
        house = build_house(folder)
        stack.callback(house.store.close)
        took = seconds(lambda: _fill(house, options.findings))
        yield row("search", "messages", options.findings, "")
        yield row("search", "filling the index", took, "s")
        size = sum(file.stat().st_size for file in folder.glob("store.db*"))
        yield row("search", "store, octets a message", size / options.findings, "B")
        for name, asked in _ASKED:
            query = query_of(asked)
            hits = len(house.verbs.person.run(query, quiet_job()).hits)
            took = min(
                seconds(lambda: house.verbs.person.run(query, quiet_job()))  # noqa: B023 - at once
                for _ in range(3)
            )
            yield row("search", f"{name}: found", hits, "")
            yield row("search", name, took, "s", below=1)


def _fill(house: House, count: int) -> None:
    rng = random.Random(7)
    account = house.book.list()[0].id
    samples = _samples(house, min(count, _SAMPLES))
    for start in range(0, count, _BATCH):
        batch = [
            _message(house, rng, account, number, samples[number % len(samples)])
            for number in range(start, min(count, start + _BATCH))
        ]
        house.store.index.record(account, "INBOX", 1, start + len(batch), batch)
    house.store.words.tidy()


def _samples(house: House, count: int) -> list[Terms]:
    """Return the words of the sample mailbox, its attachments read."""
    found = []
    hashed = house.store.index.keyed_hash
    messages = generate(seed=7, size=count, today=TODAY, resources=app.resources())
    with ReaderPool() as reader:
        for message in messages:
            reading = reader.read(message.raw, name="", media_type="message/rfc822")
            documents, _ = flatten((reading,))
            body = "\n".join(each.text for each in documents if not each.name)
            attached = tuple(each for each in documents if each.name)
            found.append(terms_of(Specimen(body=body, documents=attached), hashed))
    return found


def _message(house: House, rng: random.Random, account: str, number: int, sample: Terms) -> Scanned:
    sender = _sender(rng, number)
    text = f"{sender.name}\n{sender.email}\n" + ("tel. 0470 12 34 56" if sender is _PLANTED else "")
    own = terms_of_text(text, house.store.index.keyed_hash)
    words = frozenset(_word(rng) for _ in range(5))
    terms = {
        **sample,
        Place.HEADERS: own | terms_of_text(f"An Peeters\n{OWNER}", house.store.index.keyed_hash),
        Place.BODY: sample.get(Place.BODY, frozenset()) | own | words,
    }
    identity = Identity(
        ref=MessageRef(account=account, folder="INBOX", uidvalidity=1, uid=number + 1),
        message_id=f"<{number}@example.org>",
        size=20_000,
        received=datetime(2021, 1, 1, tzinfo=UTC) + timedelta(minutes=30 * number),
    )
    noted = Noted(
        terms=terms,
        subject=f"Bericht {number}",
        sender=sender,
        recipients=(Address(name="An Peeters", email=OWNER),),
        direction=Direction.RECEIVED,
        folder_display="INBOX",
        folder_role=FolderRole.INBOX,
    )
    key = house.store.index.keyed_hash(identity.message_id)
    return Scanned(identity=identity, message_key=key, thread_key=key, noted=noted)


def _sender(rng: random.Random, number: int) -> Address:
    if number % 10_000 == 0:
        return _PLANTED
    return _COLLEAGUE if number % 10 == 5 else _person(rng)


def _person(rng: random.Random) -> Address:
    first, last = _word(rng), _word(rng)
    return Address(name=f"{first} {last}".title(), email=f"{first}.{last}@example.org")


def _word(rng: random.Random) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4)))
