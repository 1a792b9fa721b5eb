"""Messages that say that another one went to the wrong person."""

from dataclasses import replace

from hygiene_app.model.finding import Category
from hygiene_app.model.scanned import Scanned
from hygiene_app.store.database import Database
from tests.unit.store.samples import ACCOUNT, FOLDER, put, scanned


def recall(uid: int, sender: str = "zoe@example.com") -> Scanned:
    return replace(scanned(uid), recalls=True, sender=sender)


def senders(database: Database) -> list[str]:
    return [each.sender for each in database.index.recalls()]


def test_only_those_that_say_so_are_kept(database: Database) -> None:
    put(database, [recall(2), replace(scanned(1), sender="an@example.com"), recall(3, "bo@x.be")])
    first, second = database.index.recalls()
    assert (first.account, first.sender, first.thread) == (ACCOUNT, "zoe@example.com", "thread-2")
    assert (first.received, second.sender) == (recall(2).identity.received, "bo@x.be")


def test_a_message_that_left_is_forgotten(database: Database) -> None:
    with_finding = replace(scanned(1, Category.CV), recalls=True, sender="zoe@example.com")
    put(database, [with_finding, recall(2)])
    database.index.vanish(ACCOUNT, FOLDER, frozenset({1}))
    assert len(senders(database)) == 1
    database.index.vanish(ACCOUNT, FOLDER, frozenset())
    assert senders(database) == []


def test_people_that_are_protected_now_are_forgotten(database: Database) -> None:
    put(database, [recall(1), recall(2, "bo@other.example")])
    database.index.forget_people(ACCOUNT, frozenset({"@example.com"}))
    assert senders(database) == ["bo@other.example"]


def test_read_again_it_is_kept_once(database: Database) -> None:
    for _ in range(2):
        put(database, [recall(1)])
    assert senders(database) == ["zoe@example.com"]
