"""Cases outlive a restart."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from hygiene_app.model.case import CaseKind, CaseNote, Fate, PersonCase, Ruling
from hygiene_app.model.message import Address
from hygiene_app.model.person import PersonQuery
from tests.unit.store.samples import open_database

CASE = PersonCase(
    id="abcd2345",
    kind=CaseKind.ERASURE,
    query=PersonQuery(names=("Lotte Proef",), addresses=("l@example.org",), numbers=("12345678",)),
    language="fr",
    received=date(2026, 11, 2),
    hidden=("Bo Janssens",),
)


def test_a_case_is_there_after_a_restart(tmp_path: Path) -> None:
    notes = (
        CaseNote(mark="a" * 32, ruling=Ruling.INCLUDE, rectify="naam", fate=Fate.KEPT, reason="x"),
        CaseNote(mark="b" * 32),
    )
    with open_database(tmp_path / "store.db") as database:
        database.cases.keep(CASE)
        database.cases.note(CASE.id, notes)
        database.cases.tell(CASE.id, [Address(name="Bo", email="bo@example.net")])
        closed = replace(CASE, extended="veel", closed=date(2026, 12, 1))
        database.cases.keep(closed)
    with open_database(tmp_path / "store.db") as database:
        assert database.cases.cases() == (closed,)
        assert database.cases.notes(CASE.id) == notes
        assert database.cases.told(CASE.id) == (Address(name="Bo", email="bo@example.net"),)
        assert database.cases.notes("other") == ()


def test_a_later_note_replaces_the_one_before(tmp_path: Path) -> None:
    with open_database(tmp_path / "store.db") as database:
        database.cases.keep(CASE)
        database.cases.note(CASE.id, [CaseNote(mark="a" * 32)])
        after = CaseNote(mark="a" * 32, ruling=Ruling.EXCLUDE, reason="iemand anders")
        database.cases.note(CASE.id, [after])
        assert database.cases.notes(CASE.id) == (after,)


def test_the_case_received_first_comes_first(tmp_path: Path) -> None:
    with open_database(tmp_path / "store.db") as database:
        database.cases.keep(CASE)
        database.cases.keep(replace(CASE, id="zzzz2345", received=date(2026, 1, 1)))
        assert [case.id for case in database.cases.cases()] == ["zzzz2345", "abcd2345"]
