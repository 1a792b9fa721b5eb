"""Erasing: what must stay stays, the rest goes by the dangerous path, and the case knows."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hygiene_app.model.case import CaseKind, Fate, Ruling
from hygiene_app.model.disposal import JournalAction
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import Address
from hygiene_app.model.policy import Action, Hold
from hygiene_app.workflow.cases import id_of
from tests.support.house import OWNER, House, application, build_house
from tests.unit.workflow.test_cases import case_of, view
from tests.unit.workflow.test_person import fill, mail

RECENT = datetime(2026, 10, 12, 9, 30, tzinfo=UTC)


def ready(house: House, *who: str) -> str:
    case = case_of(house, CaseKind.ERASURE, *who)
    house.verbs.cases.decide(case.id, [], Ruling.INCLUDE, quiet_job())
    return case.id


def test_all_of_it_goes_from_mailbox_and_archive(tmp_path: Path) -> None:
    house = build_house(tmp_path)
    fill(house, application(1), application(2), mail(3, text="Lotte Proef belde"), mail(4))
    due = house.review.ids(house.review.due_filter())
    assert house.dispose.run(house.dispose.plan(due[:1], Action.ARCHIVE), quiet_job()).done
    case = ready(house)
    seen = house.verbs.cases.view(case, quiet_job())
    plan = house.verbs.erase.plan(seen)
    assert (len(plan.mailbox.items), len(plan.archived), dict(plan.kept)) == (2, 1, {})
    receipt = house.verbs.erase.run(seen, quiet_job())
    assert len(receipt.done) == 2
    assert house.archive.items() == ()
    house.store.close()

    again = build_house(tmp_path, server=house.server)
    again.archive.shred([item.id for item in again.archive.items()])
    after = again.verbs.cases.view(case, quiet_job())
    assert after.entries == ()
    assert after.count(Fate.ERASED) == 3
    assert len(house.server.messages("INBOX")) == 1
    bare = [e for e in again.store.journal.entries() if e.action is JournalAction.DELETE]
    assert {e.category for e in bare} == {Category.CV, None}
    again.store.close()


def test_what_is_on_hold_stays_with_the_reason(house: House) -> None:
    fill(house, application(1), mail(2, subject="Over Lotte Proef, geschil"), mail(3))
    house.store.matters.add_hold(Hold(id="h", source="rechtbank", text="geschil"))
    case = ready(house)
    seen = house.verbs.cases.view(case, quiet_job())
    house.verbs.erase.run(seen, quiet_job())
    after = house.verbs.cases.view(case, quiet_job())
    assert [e.hit.held.subject for e in after.entries] == ["Over Lotte Proef, geschil"]
    assert [(n.fate, n.reason) for n in after.notes if n.fate is Fate.KEPT] == [
        (Fate.KEPT, "own-hold")
    ]
    assert after.count(Fate.ERASED) == 1


def test_whom_it_was_sent_to_is_remembered(house: House) -> None:
    to = "Tim Smet <tim@firma.example>, Lotte Proef <lotte1@example.org>"
    fill(house, mail(1, sender=f"An <{OWNER}>", to=to, text="cv van Lotte Proef"))
    case = ready(house)
    house.verbs.erase.run(house.verbs.cases.view(case, quiet_job()), quiet_job())
    assert house.verbs.cases.view(case, quiet_job()).told == (
        Address(name="Tim Smet", email="tim@firma.example"),
    )


def test_what_was_cut_off_is_resolved_by_looking(house: House) -> None:
    fill(house, application(1))
    case = ready(house)
    seen = house.verbs.cases.view(case, quiet_job())
    (entry,) = seen.entries
    house.verbs.erase.run(seen, quiet_job())
    house.store.cases.note(case, [replace(entry.note, fate=Fate.FAILED)])
    notes = house.verbs.erase.settle(house.verbs.cases.view(case, quiet_job()))
    assert [note.fate for note in notes] == [Fate.ERASED]


def test_nothing_goes_before_all_was_looked_at_nor_under_a_restriction(house: House) -> None:
    fill(house, application(1))
    case = case_of(house, CaseKind.ERASURE)
    with pytest.raises(KnownError) as caught:
        house.verbs.erase.plan(view(house, case))
    assert caught.value.code is ErrorCode.CASE_UNDECIDED
    (entry,) = view(house, case).entries
    house.verbs.cases.decide(case.id, [id_of(entry.note)], Ruling.INCLUDE, quiet_job())
    house.verbs.cases.restrict(case.id, on=True)
    with pytest.raises(KnownError) as caught:
        house.verbs.erase.plan(view(house, case))
    assert caught.value.code is ErrorCode.CASE_RESTRICTED
    access = case_of(house)
    with pytest.raises(KnownError) as caught:
        house.verbs.erase.plan(view(house, access))
    assert caught.value.code is ErrorCode.CASE_KIND


def test_what_could_not_be_removed_is_said(house: House) -> None:
    fill(house, application(1))
    case = ready(house)
    seen = house.verbs.cases.view(case, quiet_job())
    house.server.fail_next("remove", KnownError(ErrorCode.SERVER_REFUSED))
    house.verbs.erase.run(seen, quiet_job())
    notes = house.store.cases.notes(case)
    assert [note.fate for note in notes] == [Fate.FAILED]
