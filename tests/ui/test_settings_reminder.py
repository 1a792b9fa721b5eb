"""Settings, reminders: chosen by the user, or locked with who set it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from hygiene_app.model.managed import Company, ManagedValue, Origin
from hygiene_app.ui.context import UiContext
from hygiene_app.ui.origin import origin_sentence
from hygiene_app.ui.settings_reminder import ReminderSection
from hygiene_app.words.phrasebook import Words
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.reminder import Reminder
from tests.support.managed import machine
from tests.support.services import Rig
from tests.ui.conftest import Keep, Settle

pytestmark = pytest.mark.window

Shown = Callable[..., ReminderSection]


@pytest.fixture
def shown(rig: Rig, context: UiContext, keep: Keep, settle: Settle) -> Shown:
    """The section on a computer on which IT set these."""

    def show(**managed: object) -> ReminderSection:
        store = rig.house.store
        reminder = Reminder(
            findings=store.findings,
            settings=store.settings,
            clock=rig.house.clock,
            organisation=Organisation(
                company=Company(), managed=machine(**managed), settings=store.settings
            ),
            status=rig.services.status,
        )
        own = replace(context, services=replace(context.services, reminder=reminder))
        section = ReminderSection(own)
        keep(section)
        section.arrive()
        settle()
        return section

    return show


def test_a_choice_applies_at_once_and_is_kept(shown: Shown, rig: Rig, settle: Settle) -> None:
    section = shown()
    assert (section.interval.currentText(), section.hour.currentText()) == ("Every month", "10:00")
    assert section.interval_origin.isHidden()
    section.interval.activated.emit(section.interval.findData(7))
    section.hour.activated.emit(section.hour.findData(14))
    settle()
    state = rig.services.reminder.state()
    assert (state.interval.value, state.hour.value) == (7, 14)
    assert section.interval.currentText() == "Every week"


def test_without_reminders_there_is_nothing_to_put_off(shown: Shown, settle: Settle) -> None:
    section = shown()
    section.interval.activated.emit(section.interval.findData(0))
    settle()
    assert section.next.text() == "You get no reminders."
    assert section.later.isHidden()
    assert section.now.isHidden()
    assert not section.hour.isEnabled()


def test_it_is_put_off_and_taken_up_again(shown: Shown, rig: Rig, settle: Settle) -> None:
    section = shown()
    section.later.click()
    settle()
    state = rig.services.reminder.state()
    assert state.next_on - rig.services.clock.today() == timedelta(days=7)
    assert section.next.text().startswith("Put off until")
    assert section.later.isHidden()
    section.now.click()
    settle()
    assert not rig.services.reminder.state().is_put_off
    assert section.now.isHidden()


def test_what_the_company_set_is_locked_and_says_who_set_it(shown: Shown) -> None:
    section = shown(ReminderIntervalDays=45)
    assert section.interval.currentText() == "Every 45 days"
    assert not section.interval.isEnabled()
    assert section.interval_origin.isVisible()
    assert section.interval_origin.text.text() == "Set by your organisation: test."
    assert section.hour.isEnabled()
    assert section.hour_origin.isHidden()


@pytest.mark.parametrize(
    ("has_tray", "said"), [(True, "near the clock while"), (False, "no place")]
)
def test_it_says_whether_this_desktop_can_show_it(
    shown: Shown, monkeypatch: pytest.MonkeyPatch, *, has_tray: bool, said: str
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: has_tray)
    assert said in shown().tray.text()


@pytest.mark.parametrize(
    ("place", "origin", "locked", "said"),
    [
        ("HKLM/Software", Origin.MACHINE, True, "Set by your organisation: Windows policy."),
        ("HKCU/Software", Origin.USER_POLICY, True, "Set by your organisation: Windows policy."),
        (
            "configuration profile org.mailhygiene.HygieneApp",
            Origin.MACHINE,
            True,
            "Set by your organisation: configuration profile.",
        ),
        ("/etc/x/a.json", Origin.MACHINE, True, "Set by your organisation: /etc/x/a.json."),
        ("", Origin.MACHINE, True, "Set by your organisation."),
        ("", Origin.USER, False, ""),
        ("", Origin.DEFAULT, False, ""),
    ],
)
def test_the_origin_is_told_in_words(
    words: Words, *, place: str, origin: Origin, locked: bool, said: str
) -> None:
    value = ManagedValue(value=1, origin=origin, locked=locked, place=place)
    assert origin_sentence(words, value) == said


def test_what_is_only_proposed_says_so(words: Words) -> None:
    value = ManagedValue(value=1, origin=Origin.RECOMMENDED, place="/etc/x/a.json")
    assert origin_sentence(words, value).startswith("Proposed by your organisation: /etc/x/a.json")
