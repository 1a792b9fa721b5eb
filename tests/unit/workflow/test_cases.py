"""A request from receipt to its end."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.case import CaseKind, CaseView, PersonCase, Ruling
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.person import PersonQuery
from hygiene_app.model.policy import Action
from hygiene_app.workflow.cases import due_day, id_of
from hygiene_app.workflow.person import query_of
from tests.support.house import TODAY, House, application, build_house
from tests.unit.workflow.test_person import fill, mail


def case_of(house: House, kind: CaseKind = CaseKind.ACCESS, *who: str) -> PersonCase:
    query = query_of(who or ("Lotte Proef",))
    return house.verbs.cases.open(kind, query, language="nl")


def view(house: House, case: PersonCase) -> CaseView:
    return house.verbs.cases.view(case.id, quiet_job())


def code_of(caught: pytest.ExceptionInfo[KnownError]) -> ErrorCode:
    return caught.value.code


def _case(received: date, extended: str = "") -> PersonCase:
    return PersonCase(
        id="x",
        kind=CaseKind.ACCESS,
        query=PersonQuery(names=("A B",)),
        language="nl",
        received=received,
        extended=extended,
    )


def test_the_month_ends_on_the_same_day_or_on_the_last() -> None:
    assert due_day(_case(date(2026, 11, 23))) == date(2026, 12, 23)
    assert due_day(_case(date(2027, 1, 31))) == date(2027, 2, 28)
    assert due_day(_case(date(2028, 1, 30))) == date(2028, 2, 29)
    assert due_day(_case(date(2026, 11, 30), "veel")) == date(2027, 2, 28)
    assert due_day(_case(date(2027, 1, 31), "veel")) == date(2027, 4, 30)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_the_due_day_is_never_later_than_the_law_says(received: date) -> None:
    due, extended = due_day(_case(received)), due_day(_case(received, "veel"))
    assert timedelta(28) <= due - received <= timedelta(31)
    assert (due.year * 12 + due.month) - (received.year * 12 + received.month) == 1
    assert due.day == received.day or (due + timedelta(1)).day == 1
    assert (extended.year * 12 + extended.month) - (received.year * 12 + received.month) == 3
    assert extended.day == received.day or (extended + timedelta(1)).day == 1
    assert due <= due_day(_case(received + timedelta(1)))


def test_decisions_outlive_a_restart_and_the_way_into_the_archive(tmp_path: Path) -> None:
    house = build_house(tmp_path)
    fill(house, application(1), application(2))
    case = case_of(house)
    ids = [id_of(entry.note) for entry in view(house, case).entries]
    cases = house.verbs.cases
    cases.decide(case.id, [ids[0]], Ruling.EXCLUDE, quiet_job(), reason="iemand anders")
    cases.rectify(case.id, [ids[1]], "De naam klopt niet", quiet_job())
    house.store.close()

    again = build_house(tmp_path, server=house.server)
    due = again.review.ids(again.review.due_filter())
    plan = again.dispose.plan(due[:1], Action.ARCHIVE)
    assert len(again.dispose.run(plan, quiet_job()).done) == 1
    seen = view(again, case)
    assert len(seen.entries) == 2
    assert {id_of(entry.note) for entry in seen.entries} == set(ids)
    assert {entry.note.ruling for entry in seen.entries} == {Ruling.EXCLUDE, None}
    assert {entry.note.rectify for entry in seen.entries} == {"De naam klopt niet", ""}
    assert seen.undecided == 1
    decided = again.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    assert decided.undecided == 0
    assert len(decided.included) == 1
    again.store.close()


def test_an_exclusion_needs_a_reason_and_a_message_that_is_there(house: House) -> None:
    fill(house, application(1))
    case = case_of(house)
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.decide(case.id, [], Ruling.EXCLUDE, quiet_job(), reason=" ")
    assert code_of(caught) is ErrorCode.CASE_REASON
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.decide(case.id, ["nothere1"], Ruling.INCLUDE, quiet_job())
    assert code_of(caught) is ErrorCode.CASE_MESSAGE


def test_what_has_to_be_put_right_names_its_messages(house: House) -> None:
    fill(house, application(1))
    case = case_of(house)
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.rectify(case.id, [], "De naam klopt niet", quiet_job())
    assert code_of(caught) is ErrorCode.CASE_MESSAGE


def test_extended_once_and_in_time(house: House) -> None:
    case = case_of(house)
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.extend(case.id, "")
    assert code_of(caught) is ErrorCode.CASE_REASON
    extended = house.verbs.cases.extend(case.id, "veel berichten")
    assert due_day(extended) == date(2027, 2, 23)
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.extend(case.id, "nog meer")
    assert code_of(caught) is ErrorCode.CASE_EXTENDED
    late = house.verbs.cases.open(
        CaseKind.ACCESS, case.query, language="nl", received=date(2026, 1, 2)
    )
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.extend(late.id, "vergeten")
    assert code_of(caught) is ErrorCode.CASE_TOO_LATE


def test_what_is_due_first_stands_first_and_what_is_closed_last(house: House) -> None:
    new, closed = case_of(house), case_of(house)
    old = house.verbs.cases.open(
        CaseKind.ERASURE, new.query, language="fr", received=date(2026, 11, 1)
    )
    house.verbs.cases.close(closed.id)
    assert [each.id for each in house.verbs.cases.list()] == [old.id, new.id, closed.id]
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.close(closed.id)
    assert code_of(caught) is ErrorCode.CASE_CLOSED


def test_wrong_days_names_and_ids_are_told(house: House) -> None:
    case = case_of(house)
    tomorrow = TODAY + timedelta(1)
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.open(CaseKind.ACCESS, case.query, language="nl", received=tomorrow)
    assert code_of(caught) is ErrorCode.CASE_DAY
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.get("nothere1")
    assert code_of(caught) is ErrorCode.CASE_UNKNOWN
    with pytest.raises(KnownError) as caught:
        house.verbs.cases.hide(case.id, ["Proef"])
    assert code_of(caught) is ErrorCode.CASE_MASK
    assert house.verbs.cases.hide(case.id, ["Bo Janssens"]).hidden == ("Bo Janssens",)


def test_a_restriction_is_a_hold(house: House) -> None:
    fill(house, application(1), mail(2, sender="Lotte Proef <lotte1@example.org>"))
    case = case_of(house, CaseKind.ERASURE, "Lotte Proef", "lotte1@example.org")
    house.verbs.cases.restrict(case.id, on=True)
    assert view(house, case).restricted
    (due,) = house.review.ids(house.review.due_filter()) or ("",)
    plan = house.dispose.plan([due], Action.DELETE)
    assert [each.reason for each in plan.refused] == ["own-hold"]
    house.verbs.cases.restrict(case.id, on=False)
    assert not view(house, case).restricted
    assert house.store.matters.holds() == ()
