"""The word index in the store."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hygiene_app.model.finding import Category, Direction, FindingState, Place
from hygiene_app.model.message import Address, FolderRole
from hygiene_app.model.scanned import Scanned
from hygiene_app.model.words import Coverage, Noted
from hygiene_app.store.connections import connect
from hygiene_app.store.database import Database
from hygiene_app.store.queries import rows
from tests.unit.store.samples import ACCOUNT, FOLDER, KEY, put, scanned

LOTTE = Address(name="Lotte Proef", email="lotte@example.org")


def noted(uid: int, *words: str, place: Place = Place.BODY, found: bool = False) -> Scanned:
    categories = (Category.CV,) if found else ()
    return replace(
        scanned(uid, *categories),
        noted=Noted(
            terms={place: frozenset(words)},
            subject=f"Onderwerp {uid}",
            sender=LOTTE,
            recipients=(Address(email="an@firma.example"),),
            direction=Direction.SENT,
            folder_display="Postvak IN",
            folder_role=FolderRole.INBOX,
            attachments=("cv.pdf",),
        ),
    )


def find(database: Database, *words: str) -> dict[int, frozenset[Place]]:
    return database.words.find((tuple(frozenset({word}) for word in words),))


def subjects(database: Database, numbers: Iterable[int]) -> list[str]:
    return [held.subject for held in database.words.held(numbers).values()]


def test_all_words_must_stand_in_one_place(database: Database) -> None:
    terms = {Place.BODY: frozenset({"lotte"}), Place.SUBJECT: frozenset({"proef"})}
    apart = noted(1)
    assert apart.noted is not None
    both = replace(apart, noted=replace(apart.noted, terms=terms))
    put(database, [both, noted(2, "lotte", "proef", "andere")])
    assert subjects(database, find(database, "lotte", "proef")) == ["Onderwerp 2"]
    assert list(find(database, "lotte").values()) == [{Place.BODY}, {Place.BODY}]


def test_any_of_several_and_where(database: Database) -> None:
    put(database, [noted(1, "peters", place=Place.HEADERS), noted(2, "peeters")])
    found = database.words.find(((frozenset({"peters", "peeters"}),),))
    assert set(found.values()) == {frozenset({Place.HEADERS}), frozenset({Place.BODY})}
    assert database.words.find(((frozenset(),),)) == {}
    assert database.words.find(()) == {}


def test_what_looks_like_the_language_of_queries_is_a_word(database: Database) -> None:
    put(database, [noted(1, "near", "or", "l.peeters")])
    assert len(find(database, "near", "or")) == 1
    assert len(find(database, "l.peeters")) == 1
    assert find(database, "peeters") == {}


def test_a_message_without_findings_is_held_with_its_outside(database: Database) -> None:
    put(database, [noted(1, "lotte"), noted(2, "bo", found=True)])
    (held,) = database.words.held(find(database, "lotte")).values()
    assert (held.sender, held.direction, held.owner) == (
        LOTTE,
        Direction.SENT,
        "an.peeters@example.org",
    )
    assert (held.attachments, held.categories) == (("cv.pdf",), ())
    assert held.identity == scanned(1).identity
    (other,) = database.words.held(find(database, "bo")).values()
    assert other.categories == (Category.CV,)


def test_findings_that_are_none_are_not_told(database: Database) -> None:
    (finding,) = put(database, [noted(1, "lotte", found=True)])
    database.findings.decide([finding], FindingState.NOT_THIS)
    (held,) = database.words.held(find(database, "lotte")).values()
    assert held.categories == ()


def test_the_vocabulary(database: Database) -> None:
    put(database, [noted(1, "peeters", "peters", "claes")])
    assert database.words.starting("pe") == ("peeters", "peters")
    assert database.words.known(["peters", "pieters"]) == {"peters"}


def test_read_again_a_message_has_its_new_words(database: Database) -> None:
    put(database, [noted(1, "oud")])
    put(database, [noted(1, "nieuw")])
    assert find(database, "oud") == {}
    assert len(find(database, "nieuw")) == 1


def test_what_left_is_found_no_more(database: Database) -> None:
    put(database, [noted(1, "lotte"), noted(2, "lotte", found=True), noted(3, "lotte")])
    database.index.vanish(ACCOUNT, FOLDER, frozenset({3}))
    assert subjects(database, find(database, "lotte")) == ["Onderwerp 3"]
    database.index.forget_folder(ACCOUNT, FOLDER)
    assert find(database, "lotte") == {}


def test_protected_people_are_found_no_more(database: Database) -> None:
    put(database, [noted(1, "lotte")])
    database.index.forget_people(ACCOUNT, frozenset({"lotte@example.org"}))
    assert find(database, "lotte") == {}
    assert database.words.coverage() == Coverage(messages=1, indexed=0)


def test_an_account_takes_its_words_along(database: Database) -> None:
    put(database, [noted(1, "lotte")])
    database.accounts.remove_account(ACCOUNT)
    assert find(database, "lotte") == {}


def test_the_archive_has_words_of_its_own(database: Database) -> None:
    put(database, [noted(1, "lotte")])
    database.words.add_archived("a" * 32, {Place.ATTACHMENT: frozenset({"lotte"})})
    database.words.add_archived("a" * 32, {Place.SUBJECT: frozenset({"lotte"})})
    found = find(database, "lotte")
    assert database.words.items(found) == {min(found): "a" * 32}
    assert found[min(found)] == {Place.SUBJECT}
    assert database.words.archived() == {"a" * 32}
    assert database.words.coverage() == Coverage(messages=1, indexed=1)
    database.words.drop_archived(["a" * 32])
    assert list(find(database, "lotte").values()) == [{Place.BODY}]
    assert database.words.archived() == frozenset()


def test_what_was_read_without_words_is_told(database: Database) -> None:
    put(database, [scanned(1), noted(2, "lotte")])
    assert database.words.coverage() == Coverage(messages=2, indexed=1)
    assert database.words.unindexed() == ((ACCOUNT, FOLDER),)


def test_switched_off_all_words_go_and_findings_stay(database: Database) -> None:
    (finding,) = put(database, [noted(1, "lotte"), noted(2, "bo", found=True)])
    database.words.add_archived("a" * 32, {Place.BODY: frozenset({"lotte"})})
    database.words.clear()
    assert database.words.coverage() == Coverage(messages=2, indexed=0)
    assert database.words.archived() == frozenset()
    assert database.words.starting("") == ()
    assert [each.id for each in database.findings.get([finding])] == [finding]
    assert database.words.held([1, 2]).keys() == {2}


def test_deleted_words_leave_the_files_when_it_is_put_in_order(
    database: Database, path: Path
) -> None:
    put(database, [noted(1, "kanarievogel"), noted(2, "lotte")])
    database.index.vanish(ACCOUNT, FOLDER, frozenset({2}))
    database.words.tidy()
    connection = connect(path, KEY)
    blocks = b"".join(block for (block,) in rows(connection, "SELECT block FROM words_data"))
    connection.close()
    assert b"anarievogel" not in blocks
    assert b"lotte" in blocks
