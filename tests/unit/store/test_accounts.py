"""Accounts without their secrets."""

import pytest

from hygiene_app.model.disposal import JournalPhase, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from hygiene_app.store.database import Database
from tests.unit.store.samples import ACCOUNT, FOLDER, account, entry, planned, put, scanned


def test_accounts_come_back_in_the_order_of_adding(database: Database) -> None:
    second = account("acc2", "bob@example.org")
    database.accounts.add_account(second)
    assert database.accounts.accounts() == (account(), second)


def test_the_same_address_in_other_letters_is_the_same_account(database: Database) -> None:
    with pytest.raises(KnownError) as caught:
        database.accounts.add_account(account("acc2", "AN.Peeters@Example.org"))
    assert caught.value.code is ErrorCode.ACCOUNT_EXISTS
    assert database.accounts.accounts() == (account(),)


def test_removing_forgets_index_findings_and_decisions(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV, key="k" * 32)])
    database.findings.decide([found], FindingState.KEPT, reason="bezwaar")
    database.accounts.remove_account(ACCOUNT)
    assert database.accounts.accounts() == ()
    assert database.findings.get([found]) == ()
    assert database.index.point(ACCOUNT, FOLDER) is None
    assert database.index.thread_key_of(ACCOUNT, "k" * 32) is None
    database.accounts.add_account(account())
    put(database, [scanned(1, Category.CV, key="k" * 32)])
    assert len(database.findings.ids(FindingFilter())) == 1


def test_removing_leaves_the_other_account_alone(database: Database) -> None:
    (found,) = put(database, [scanned(1, Category.CV)])
    database.accounts.add_account(account("acc2", "bob@example.org"))
    database.accounts.remove_account("acc2")
    assert len(database.findings.get([found])) == 1


def test_removing_closes_open_intents_in_the_journal(database: Database) -> None:
    number = database.journal.intend(entry(), planned(1), Action.ARCHIVE)
    database.accounts.remove_account(ACCOUNT)
    assert database.journal.open_intents() == ()
    last, first = database.journal.entries()
    assert first.number == number
    assert (last.phase, last.outcome, last.intent) == (
        JournalPhase.OUTCOME,
        OutcomeCode.INTERRUPTED,
        number,
    )
    assert database.journal.verify() is None


def test_removing_an_unknown_account_changes_nothing(database: Database) -> None:
    database.accounts.remove_account("nobody")
    assert database.accounts.accounts() == (account(),)
