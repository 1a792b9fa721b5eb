"""Answers, consents and holds."""

from dataclasses import replace
from datetime import date

from hygiene_app.model.finding import Category, Finding
from hygiene_app.model.matter import Answer, Consent, Question, Told
from hygiene_app.model.policy import Hold
from hygiene_app.model.scanned import Scanned
from hygiene_app.store.database import Database
from tests.unit.store.samples import ACCOUNT, TODAY, account, identity, put, scanned

OVER = Told(question=Question.PROCEDURE_OVER, answer=Answer.YES, on=TODAY)
GIVEN = Consent(until=date(2027, 1, 1), proof="mail of 3 April")


def one(database: Database, found: str) -> Finding:
    return database.findings.get([found])[0]


def test_an_answer_holds_for_the_thread_and_the_category_it_is_about(database: Database) -> None:
    cv, health, other = put(
        database,
        [
            scanned(1, Category.CV, Category.HEALTH, thread="a"),
            scanned(2, Category.CV, thread="b"),
        ],
    )
    database.matters.tell(ACCOUNT, ["a", "unknown"], OVER)
    assert (one(database, cv).told, one(database, other).told) == (OVER, None)
    assert one(database, health).told is None
    changed = Told(question=OVER.question, answer=Answer.NO, on=date(2026, 1, 1))
    database.matters.tell(ACCOUNT, ["a"], changed)
    assert one(database, cv).told == changed
    database.matters.untell(ACCOUNT, ["a"], OVER.question)
    assert one(database, cv).told is None


def test_an_answer_of_another_account_is_another_one(database: Database) -> None:
    (cv,) = put(database, [scanned(1, Category.CV, thread="a")])
    database.matters.tell("another", ["a"], OVER)
    assert one(database, cv).told is None


def test_a_later_message_of_the_thread_has_the_answer_too(database: Database) -> None:
    put(database, [scanned(1, Category.QUOTE, thread="a")])
    told = Told(question=Question.BECAME_ORDER, answer=Answer.NO, on=TODAY)
    database.matters.tell(ACCOUNT, ["a"], told)
    (later,) = put(database, [scanned(2, Category.QUOTE, thread="a")])
    assert one(database, later).told == told


def test_the_first_hint_of_a_thread_is_kept(database: Database) -> None:
    (cv,) = put(database, [scanned(3, Category.CV, thread="a")])
    for uid in (9, 5, 7):
        put(database, [hinting(uid, "a")])
    hint = one(database, cv).hint
    assert hint is not None
    assert (hint.answer, hint.on) == (Answer.YES, identity(5).received.date())


def hinting(uid: int, thread: str) -> Scanned:
    return replace(scanned(uid, thread=thread), hints=frozenset({Question.PROCEDURE_OVER}))


def test_consent_is_kept_and_taken_back(database: Database) -> None:
    (cv,) = put(database, [scanned(1, Category.CV, thread="a")])
    database.matters.consent(ACCOUNT, ["a"], GIVEN)
    database.matters.consent(ACCOUNT, ["a"], GIVEN)
    assert one(database, cv).consent == GIVEN
    database.matters.consent(ACCOUNT, ["a"], None)
    assert one(database, cv).consent is None


def test_holds_come_back_as_they_were(database: Database) -> None:
    whole = Hold(
        id="b",
        source="Geschil",
        category=Category.CV,
        person="lotte@example.org",
        thread="a",
        text="dak",
        until=date(2027, 1, 1),
        review=date(2026, 12, 1),
    )
    bare = Hold(id="a", source="Inspectie", text="dak")
    for each in (whole, bare, whole):
        database.matters.add_hold(each)
    assert database.matters.holds() == (bare, whole)
    database.matters.remove_hold("b")
    database.matters.remove_hold("unknown")
    assert database.matters.holds() == (bare,)


def test_everything_about_an_account_goes_with_it(database: Database) -> None:
    put(database, [hinting(1, "a")])
    database.matters.tell(ACCOUNT, ["a"], OVER)
    database.matters.consent(ACCOUNT, ["a"], GIVEN)
    database.accounts.remove_account(ACCOUNT)
    database.accounts.add_account(account())
    (cv,) = put(database, [scanned(1, Category.CV, thread="a")])
    found = one(database, cv)
    assert (found.told, found.hint, found.consent) == (None, None, None)
