"""What a policy would do."""

from datetime import UTC, date, datetime

import pytest

from hygiene_app.model.finding import Category
from hygiene_app.model.job import quiet_job
from hygiene_app.model.listing import FindingFilter
from hygiene_app.model.policy import Action
from hygiene_app.store.findings import StoredFindings
from hygiene_app.workflow.policy import check_policy
from tests.support.house import House, application

OLD = datetime(2021, 3, 12, 9, 30, tzinfo=UTC)
FRESH = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
STRICT = """
name = "Strict"
version = 1
jurisdiction = "BE"
[[rules]]
id = "ours.cv"
category = "cv"
basis = "company"
source = "Work rules"
keep_max = { days = 10 }
action = "delete"
"""


def test_it_counts_by_month_and_changes_nothing(house: House) -> None:
    for number, received in enumerate((OLD, OLD, FRESH)):
        house.server.add("INBOX", application(number), received=received)
    house.scan.run(quiet_job())
    before = house.review.rows(house.review.ids(FindingFilter()))
    simulated = house.verbs.simulate.run(house.policies.effective())
    now, later = simulated.groups
    assert (now.category, now.action, now.month) == (Category.CV, Action.TRASH, date(2026, 11, 1))
    assert (now.messages, now.people) == (2, 3)
    assert now.size == sum(row.finding.identity.size for row in before[:2])
    assert (later.month, later.messages) == (date(2027, 2, 1), 1)
    assert (simulated.messages, simulated.kept) == (3, 0)
    assert house.review.rows(house.review.ids(FindingFilter())) == before


def test_another_policy_can_be_tried(house: House) -> None:
    house.server.add("INBOX", application(1), received=FRESH)
    house.scan.run(quiet_job())
    simulated = house.verbs.simulate.run(check_policy(STRICT, "strict.toml"))
    assert [(g.action, g.month) for g in simulated.groups] == [(Action.DELETE, date(2026, 11, 1))]
    assert simulated.policy == "Strict"


def test_what_lies_beyond_the_months_asked_for_stays(house: House) -> None:
    house.server.add("INBOX", application(1), received=FRESH)
    house.scan.run(quiet_job())
    simulated = house.verbs.simulate.run(house.policies.effective(), months=1)
    assert (simulated.groups, simulated.kept) == ((), 1)


def test_of_two_findings_due_on_the_same_day_the_first_category_counts(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever ids they happen to have."""
    number = "Rijksregisternummer 85.07.30-033.28, geboren op 30 juli 1985."
    house.server.add("INBOX", application(1, extra=number), received=OLD)
    house.scan.run(quiet_job())
    second = STRICT[STRICT.index("[[rules]]") :].replace("ours.cv", "ours.number")
    both = STRICT + second.replace('"cv"', '"national_number"')
    policy = check_policy(both, "both.toml")
    ids = house.review.ids(FindingFilter())
    assert len(ids) == 2
    for order in (ids, ids[::-1]):
        monkeypatch.setattr(StoredFindings, "ids", lambda _self, _wanted, ids=order: ids)
        [group] = house.verbs.simulate.run(policy).groups
        assert (group.category, group.messages) == (Category.CV, 1)
