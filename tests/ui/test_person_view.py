"""Looking a person up in the window, and the switch of the word index."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hygiene_app.model.job import quiet_job
from hygiene_app.ui.context import PageName, SettingsRequest, UiContext, make_context
from hygiene_app.ui.people_page import PeoplePage
from hygiene_app.ui.person_table import PersonColumn
from hygiene_app.ui.settings_page import SettingsPage
from hygiene_app.ui.settings_words import WordsSection
from hygiene_app.ui.tasks import TaskRunner
from hygiene_app.words.phrasebook import Words
from tests.support.house import application, build_house
from tests.support.managed import machine
from tests.support.recorded_messages import RecordedMessages
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle
from tests.unit.workflow.test_person import OLD, mail

pytestmark = pytest.mark.window


@pytest.fixture
def page(context: UiContext, rig: Rig, keep: Keep, settle: Settle) -> PeoplePage:
    for message in (
        application(1),
        application(2),
        mail(3, subject="Over haar", text="Lotte Proeff belde"),
        mail(4, subject="Alleen adres", sender="lotte1@example.org"),
    ):
        rig.server.add("INBOX", message, received=OLD)
    rig.services.scan.run(quiet_job())
    made = PeoplePage(context)
    keep(made)
    made.arrive(None)
    settle()
    return made


def look_up(page: PeoplePage, settle: Settle, text: str) -> None:
    page.search.text.setText(text)
    page.search.go.click()
    settle()


def cells(page: PeoplePage, row: int) -> list[str]:
    table = page.person.table
    return [str(table.index(row, column).data()) for column in PersonColumn]


def test_what_is_found_stands_in_a_list_with_its_figures(page: PeoplePage, settle: Settle) -> None:
    look_up(page, settle, "Lotte Proef")
    assert page.person.title.text() == "3 messages about Lotte Proef"
    assert page.person.kinds.text() == "CVs: 2, Other mail: 1"
    assert page.person.years.text() == "2021: 3"
    assert cells(page, 0)[1:4] == ["Lotte Proef", "Sollicitatie dakwerker 1", "CVs"]
    assert cells(page, 2)[4] == "similar name: text"
    spoken = page.person.table.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Over haar" in str(spoken)
    assert "a name like it" in page.person.cautions.text()


def test_another_address_is_taken_along(page: PeoplePage, settle: Settle) -> None:
    look_up(page, settle, "Proef, Lotte")
    (line,) = page.person.aliases.lines
    assert (line.text, "One more message" in line.detail) == ("lotte1@example.org", True)
    assert "lotte2@example.org" in page.person.addresses.text()
    page.person.aliases.buttons[0].click()
    settle()
    assert page.person.title.text().startswith("4 messages")
    assert "lotte1@example.org" in page.search.text.text()


def test_nobody_found(page: PeoplePage, settle: Settle) -> None:
    look_up(page, settle, "Karim Niemand")
    assert page.person.title.text() == "Nothing found about Karim Niemand"
    assert not page.person.list.isVisible()
    assert not page.person.save.isVisible()


def test_back_to_the_report(page: PeoplePage, settle: Settle) -> None:
    look_up(page, settle, "Lotte Proef")
    page.person.back.click()
    settle()
    assert page.people.isVisible()
    assert page.search.text.text() == ""


def test_all_of_it_is_saved(page: PeoplePage, settle: Settle, tmp_path: Path) -> None:
    look_up(page, settle, "Lotte Proef")
    found = page.person.found
    assert found is not None
    page.person.saving.save(tmp_path / "lotte.zip", found)
    assert not page.person.save.isEnabled()
    settle()
    assert page.person.save.isEnabled()
    assert "3 messages and an overview" in page.person.result.text.text()
    with zipfile.ZipFile(tmp_path / "lotte.zip") as package:
        assert len(package.namelist()) == 5


def test_a_message_that_is_gone_is_told(
    page: PeoplePage, settle: Settle, tmp_path: Path, rig: Rig
) -> None:
    look_up(page, settle, "Lotte Proef")
    rig.server.empty("INBOX")
    found = page.person.found
    assert found is not None
    page.person.saving.save(tmp_path / "lotte.zip", found)
    settle()
    assert "could not be fetched" in page.person.result.details.text()


def test_nothing_to_look_for_is_told(page: PeoplePage, settle: Settle) -> None:
    look_up(page, settle, "12 34")
    assert "at least eight digits" in page.empty.line.text()
    page.empty.other.click()
    settle()
    assert page.people.isVisible()


def test_switched_off_it_leads_to_the_switch(
    page: PeoplePage, settle: Settle, rig: Rig, context: UiContext, qtbot: QtBot
) -> None:
    rig.services.word_index.switch(on=False)
    look_up(page, settle, "Lotte Proef")
    assert "switched off" in page.empty.line.text()
    with qtbot.waitSignal(context.flow.page_wanted) as wish:
        page.empty.action.click()
    assert wish.args == [PageName.SETTINGS, SettingsRequest(name="words")]


def test_the_settings_open_at_the_switch(
    page: PeoplePage, context: UiContext, keep: Keep, settle: Settle
) -> None:
    settings = SettingsPage(context)
    keep(settings)
    settings.arrive(SettingsRequest(name="words"))
    settle()
    assert settings.sections[settings.tabs.currentIndex()] is settings.words
    assert settings.words.state.text() == "4 of 4 messages are in the index."


def test_the_switch_forgets_and_reads_again(
    page: PeoplePage, context: UiContext, keep: Keep, settle: Settle, rig: Rig
) -> None:
    section = WordsSection(context)
    keep(section)
    section.arrive()
    settle()
    section.switch.click()
    settle()
    assert rig.services.word_index.coverage().indexed == 0
    assert "Nobody can be looked up" in section.state.text()
    assert not section.again.isVisible()
    section.switch.click()
    settle()
    assert section.again.isVisible()
    section.again.click()
    settle()
    assert rig.services.word_index.coverage().missing == 0
    assert not section.again.isVisible()


def test_what_the_organisation_set_is_shown_and_cannot_be_changed(
    tmp_path: Path, words: Words, tasks: TaskRunner, messages: RecordedMessages, keep: Keep,
    settle: Settle,
) -> None:  # fmt: skip
    (tmp_path / "managed").mkdir()
    house = build_house(tmp_path / "managed", managed=machine(WordIndex=False))
    section = WordsSection(make_context(house.verbs, words, tasks, messages))
    keep(section)
    section.arrive()
    settle()
    assert not section.switch.isEnabled()
    assert not section.switch.isChecked()
    assert section.managed.isVisible()
    tasks.shut_down()
    house.store.close()
