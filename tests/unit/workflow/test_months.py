"""How much there was in each month: counts only, one for each month in which somebody looked."""

from datetime import UTC, date, datetime

from hygiene_app.model.job import quiet_job
from hygiene_app.model.policy import Action
from hygiene_app.workflow.months import MonthFigure
from tests.support.house import House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)


def fill(house: House, count: int) -> tuple[str, ...]:
    for number in range(count):
        house.server.add("INBOX", application(number), received=OLD)
    return house.scanned()


def test_a_scan_keeps_the_figure_of_its_month(house: House) -> None:
    fill(house, 3)
    assert house.verbs.months.known() == (MonthFigure(month=NOVEMBER, held=3),)
    assert house.store.settings.get("months") == "2026-11:3"


def test_clearing_up_changes_the_figure_of_this_month_only(house: House) -> None:
    ids = fill(house, 3)
    house.clock.day = date(2026, 12, 4)
    house.dispose.run(house.dispose.plan(ids[:2], Action.TRASH), quiet_job())
    assert house.verbs.months.known() == (
        MonthFigure(month=NOVEMBER, held=3),
        MonthFigure(month=DECEMBER, held=1),
    )


def test_this_month_is_told_as_it_is_now(house: House) -> None:
    ids = fill(house, 2)
    house.review.not_this(ids[:1])
    assert house.verbs.months.known() == (MonthFigure(month=NOVEMBER, held=2),)
    assert house.verbs.months.until_now() == (MonthFigure(month=NOVEMBER, held=1),)


def test_twelve_months_are_kept_and_none_to_come(house: House) -> None:
    kept = " ".join(f"2025-{month:02}:{month}" for month in range(1, 13))
    house.store.settings.put("months", f"{kept} 2029-01:7")
    house.verbs.months.note()
    known = house.verbs.months.known()
    assert (len(known), known[0].month, known[-1].month) == (12, date(2025, 2, 1), NOVEMBER)
    assert [each.month for each in house.verbs.months.until_now()] == [
        date(2025, 12, 1),
        NOVEMBER,
    ]


def test_clearing_up_counts_as_a_review(house: House) -> None:
    ids = fill(house, 2)
    assert house.review.overview().last_review is None
    house.dispose.run(house.dispose.plan(ids[:1], Action.TRASH), quiet_job())
    assert house.review.overview().last_review == house.clock.day
    assert not house.verbs.reminder.look().now
