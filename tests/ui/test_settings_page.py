import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hygiene_app.desktop.paths import PackagedResources
from hygiene_app.model.account import Capabilities, NoteCode, ServerNote
from hygiene_app.ui.account_card import server_words
from hygiene_app.ui.rule_table import rule_sentences
from hygiene_app.ui.settings_about import PARTS
from hygiene_app.ui.settings_page import SettingsPage
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.loading import load
from hygiene_app.workflow.accounts import AccountReport
from hygiene_app.workflow.policy import Policies
from hygiene_app.workflow.services import Services
from tests.fakes.mailbox import FakeMailbox
from tests.support.house import OWNER
from tests.support.services import Rig
from tests.ui.staged import Recorded, shown, staged

pytestmark = pytest.mark.window

ACCOUNTS, POLICY, QUIET, ARCHIVE, REMINDER, LANGUAGE = range(6)


def page_of(
    qtbot: QtBot, tasks: TaskRunner, services: Services, tab: int = ACCOUNTS
) -> tuple[SettingsPage, Recorded]:
    context, boxes = staged(services, tasks)
    page = SettingsPage(context)
    shown(qtbot, page)
    page.tabs.setCurrentIndex(tab)
    page.arrive(None)
    qtbot.waitUntil(lambda: tasks.idle)
    return page, boxes


def test_a_mailbox_is_removed_only_when_that_is_confirmed(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    page, boxes = page_of(qtbot, tasks, rig.services)
    page.accounts.cards[0].remove.click()
    qtbot.waitUntil(lambda: tasks.idle)
    assert OWNER in boxes.asked[0].text
    assert len(rig.services.accounts.list()) == 1
    boxes.answer = True
    page.accounts.cards[0].remove.click()
    qtbot.waitUntil(lambda: tasks.idle and not page.accounts.cards)
    assert rig.services.accounts.list() == ()


def test_a_check_says_what_the_server_can_do(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    facts = (("folder", "Trash"),)
    notes = tuple(
        ServerNote(code=code, facts=facts) for code in (NoteCode.TRASH_SAFE, NoteCode.DELETE_UNSAFE)
    )
    monkeypatch.setattr(FakeMailbox, "notes", lambda _self: notes)
    rig.add(count=3)
    page, _boxes = page_of(qtbot, tasks, rig.services)
    card = page.accounts.cards[0]
    card.check.click()
    qtbot.waitUntil(lambda: tasks.idle and card.check.isEnabled())
    words = load("en", PackagedResources())
    said = card.told.text().splitlines()
    assert said[0] == "Signing in works: 3 messages in 6 folders."
    assert said[1:] == [words.say(f"note-{each.code}", folder="Trash") for each in notes]
    assert card.check.accessibleDescription() == OWNER


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_every_note_can_be_said(rig: Rig, language: str) -> None:
    words = load(language, PackagedResources())
    notes = tuple(
        ServerNote(code=code, facts=(("count", 5), ("folder", "Trash"))) for code in NoteCode
    )
    can = Capabilities(move=True, uidplus=True, special_use=True, condstore=False, trash="Trash")
    report = AccountReport(
        account=rig.account, capabilities=can, folders=(), messages=0, notes=notes
    )
    said = server_words(words, report)
    assert len(said.splitlines()) == 1 + len(NoteCode)
    assert "{" not in said


def test_another_country_brings_other_rules(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    page, _boxes = page_of(qtbot, tasks, rig.services, POLICY)
    section = page.policy
    assert section.table.rows[0].id.startswith("be.")
    assert "Source: Belgium has no official period." in section.detail.text()
    section.country.setCurrentIndex(section.country.findData("nl"))
    section.country.activated.emit(section.country.currentIndex())
    qtbot.waitUntil(lambda: tasks.idle and section.table.rows[0].id.startswith("nl."))
    assert rig.services.policies.jurisdiction == "nl"


def test_what_the_organisation_set_is_shown_and_not_changed(
    qtbot: QtBot, tasks: TaskRunner, rig: Rig
) -> None:
    text = PackagedResources().text("policies/be.toml").replace('"Belgium"', '"Firma NV"')
    policies = Policies(
        settings=rig.services.settings,
        matters=rig.house.store.matters,
        resources=PackagedResources(),
        own_file=lambda: (text, "policy.toml"),
        organisation=rig.services.organisation,
    )
    page, _boxes = page_of(qtbot, tasks, replace(rig.services, policies=policies), POLICY)
    assert page.policy.managed.isVisible()
    assert page.policy.managed.text() == "Set by your organisation: Firma NV (policy.toml)"
    assert not page.policy.country.isVisible()


def test_a_policy_with_errors_is_told_in_place(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    policies = Policies(
        settings=rig.services.settings,
        matters=rig.house.store.matters,
        resources=PackagedResources(),
        own_file=lambda: ("format = [", "policy.toml"),
        organisation=rig.services.organisation,
    )
    page, _boxes = page_of(qtbot, tasks, replace(rig.services, policies=policies), POLICY)
    assert page.policy.problem.isVisible()
    assert "policy.toml" in page.policy.problem.text()


@pytest.mark.parametrize("language", ["nl", "fr", "en", "de"])
def test_every_rule_can_be_told_in_every_language(rig: Rig, language: str) -> None:
    words = load(language, PackagedResources())
    for rule in rig.services.policies.effective().rules:
        said = rule_sentences(words, rule)
        assert said.endswith(".")
        assert "{" not in said


def test_the_language_is_asked_for_once(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    context, _boxes = staged(rig.services, tasks)
    page = SettingsPage(context)
    shown(qtbot, page)
    page.tabs.setCurrentIndex(LANGUAGE)
    qtbot.waitUntil(lambda: tasks.idle)
    assert page.language.choices[""].isChecked()
    with qtbot.waitSignal(context.flow.language_wanted) as wanted:
        page.language.choices["de"].click()
    assert wanted.args == ["de"]
    with qtbot.assertNotEmitted(context.flow.language_wanted):
        page.language.choices["de"].click()


def test_the_archive_can_be_checked_from_here(qtbot: QtBot, tasks: TaskRunner, rig: Rig) -> None:
    page, _boxes = page_of(qtbot, tasks, rig.services, ARCHIVE)
    assert page.archive.count.text() == "The archive is empty"
    page.archive.verify.click()
    qtbot.waitUntil(page.archive.result.isVisible)
    assert page.archive.result.text.text() == "The archive is whole."
    assert not page.archive.recover.isVisible()
    rig.archive.lose_key()
    page.archive.arrive()
    qtbot.waitUntil(page.archive.recover.isVisible)


def test_everything_we_ship_is_named_with_its_licence() -> None:
    project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=~\[ ]", each)[0] for each in project["dependencies"]}
    named = " ".join(name for name, _licence in PARTS).lower().replace("_", "-")
    known_as = {"pyside6-essentials": "pyside6", "apsw-sqlite3mc": "apsw"}
    missing = {name for name in needed if known_as.get(name.lower(), name.lower()) not in named}
    assert missing == set()
