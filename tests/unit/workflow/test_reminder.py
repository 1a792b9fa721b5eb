"""When to remind: once in a while, of what is due, and never while it is put off."""

from datetime import UTC, datetime, timedelta

import pytest

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.managed import Company, Origin
from hygiene_app.workflow.organisation import Organisation
from hygiene_app.workflow.reminder import Reminder
from tests.support.house import TODAY, House, application
from tests.support.managed import machine

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)


def reminding(house: House, **managed: object) -> Reminder:
    return Reminder(
        findings=house.store.findings,
        settings=house.store.settings,
        clock=house.clock,
        organisation=Organisation(
            company=Company(), managed=machine(**managed), settings=house.store.settings
        ),
        status=house.verbs.status,
    )


def fill(house: House, count: int = 2) -> Reminder:
    for number in range(count):
        house.server.add("INBOX", application(number), received=OLD)
    house.scan.run(quiet_job())
    return house.verbs.reminder


def test_nothing_due_means_silence(house: House) -> None:
    look = house.verbs.reminder.look()
    assert (look.due, look.now) == (0, False)


def test_what_is_due_is_told_once_a_month(house: House) -> None:
    reminder = fill(house)
    assert (reminder.look().due, reminder.look().now) == (2, True)
    reminder.reminded()
    assert reminder.look().next_on == TODAY + timedelta(days=30)
    house.clock.day += timedelta(days=29)
    assert not reminder.look().now
    house.clock.day += timedelta(days=1)
    assert reminder.look().now


def test_a_review_counts_as_much_as_a_reminder(house: House) -> None:
    reminder = fill(house)
    reminder.reminded()
    house.clock.day += timedelta(days=20)
    house.review.reviewed()
    house.clock.day += timedelta(days=15)
    assert not reminder.look().now


def test_it_can_be_put_off(house: House) -> None:
    reminder = fill(house)
    reminder.put_off()
    assert not reminder.look().now
    house.clock.day += timedelta(days=7)
    assert reminder.look().now
    reminder.reminded()
    assert reminder.look().next_on == house.clock.day + timedelta(days=30)


def test_a_clock_that_was_set_back_does_not_silence_it(house: House) -> None:
    reminder = fill(house)
    house.clock.day += timedelta(days=4000)
    reminder.reminded()
    house.clock.day = TODAY
    assert reminder.look().now


def test_the_company_may_want_another_rhythm_or_none(house: House) -> None:
    fill(house)

    def every(days: int) -> Reminder:
        return reminding(house, ReminderIntervalDays=days)

    every(7).reminded()
    house.clock.day += timedelta(days=7)
    assert every(7).look().now
    assert not every(8).look().now
    assert not every(0).look().now


def test_it_waits_for_the_hour_that_is_set(house: House) -> None:
    fill(house)
    hour = house.clock.now().astimezone().hour
    assert reminding(house, ReminderHour=hour).look().now
    assert not reminding(house, ReminderHour=hour + 1).look().now


def test_the_user_chooses_how_often_and_from_when(house: House) -> None:
    reminder = fill(house)
    reminder.choose_interval(7)
    reminder.reminded()
    house.clock.day += timedelta(days=7)
    assert reminder.look().now
    hour = house.clock.now().astimezone().hour
    reminder.choose_hour(hour + 1)
    assert not reminder.look().now
    reminder.choose_hour(hour)
    assert reminder.look().now
    reminder.choose_interval(0)
    assert not reminder.look().now
    assert reminder.state().interval.origin is Origin.USER


def test_what_the_company_set_is_not_chosen(house: House) -> None:
    house.verbs.reminder.choose_interval(7)
    locked = reminding(house, ReminderIntervalDays=90)
    assert (locked.state().interval.value, locked.state().interval.locked) == (90, True)
    assert not locked.state().hour.locked
    locked.choose_hour(8)
    assert locked.state().hour.value == 8
    with pytest.raises(KnownError) as caught:
        locked.choose_interval(1)
    assert caught.value.code is ErrorCode.SETTING_LOCKED


@pytest.mark.parametrize("kept", ["soon", "-1", "367", "²"])
def test_a_kept_choice_that_cannot_be_counts_as_none(house: House, kept: str) -> None:
    house.store.settings.put("reminder-interval-days", kept)
    interval = house.verbs.reminder.state().interval
    assert (interval.value, interval.origin) == (30, Origin.DEFAULT)


def test_what_was_put_off_can_be_taken_up_again(house: House) -> None:
    reminder = fill(house)
    assert not reminder.state().is_put_off
    reminder.put_off()
    assert reminder.state().is_put_off
    assert reminder.state().next_on == TODAY + timedelta(days=7)
    reminder.take_up()
    assert not reminder.state().is_put_off
    assert reminder.look().now
