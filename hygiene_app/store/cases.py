"""Requests for access and erasure, and what was decided in them."""

import json
from collections.abc import Iterable

from hygiene_app.model.case import CaseKind, CaseNote, Fate, PersonCase, Ruling
from hygiene_app.model.message import Address
from hygiene_app.model.person import PersonQuery
from hygiene_app.store.connections import Connections
from hygiene_app.store.queries import rows
from hygiene_app.store.rows import day, from_day, names_of, names_text, printable


class StoredCases:
    """Cases with their notes; each change is one transaction, so that a restart loses none."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def cases(self) -> tuple[PersonCase, ...]:
        """Return all of them, the one received first at the front."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT id, kind, query, language, received, extended, hidden, closed"
                " FROM person_case ORDER BY received, id",
            )
        return tuple(
            PersonCase(
                id=case,
                kind=CaseKind(kind),
                query=_query(query),
                language=language,
                received=received,
                extended=extended,
                hidden=names_of(hidden),
                closed=from_day(closed),
            )
            for case, kind, query, language, start, extended, hidden, closed in found
            if (received := from_day(start)) is not None
        )

    def keep(self, case: PersonCase) -> None:
        """Keep a case, in place of the one with the same id; its notes stay."""
        query = case.query
        asked = [names_text(map(printable, each)) for each in (query.names, query.addresses)]
        fields = (
            case.kind.value,
            f"[{asked[0]}, {asked[1]}, {names_text(query.numbers)}]",
            case.language,
            day(case.received),
            printable(case.extended),
            names_text(map(printable, case.hidden)),
            day(case.closed),
        )
        with self._connections.transaction() as connection:
            connection.execute(
                "INSERT INTO person_case VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, query = excluded.query,"
                " language = excluded.language, received = excluded.received,"
                " extended = excluded.extended, hidden = excluded.hidden,"
                " closed = excluded.closed",
                (case.id, *fields),
            )

    def notes(self, case_id: str) -> tuple[CaseNote, ...]:
        """Return what is noted of messages in a case, by mark."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT mark, ruling, reason, rectify, fate FROM case_note"
                " WHERE person_case = ? ORDER BY mark",
                (case_id,),
            )
        return tuple(
            CaseNote(
                mark=mark,
                ruling=Ruling(ruling) if ruling else None,
                reason=reason,
                rectify=rectify,
                fate=Fate(fate) if fate else None,
            )
            for mark, ruling, reason, rectify, fate in found
        )

    def note(self, case_id: str, notes: Iterable[CaseNote]) -> None:
        """Keep notes, each in place of the one with the same mark."""
        lines = [
            (
                case_id,
                note.mark,
                note.ruling.value if note.ruling else "",
                printable(note.reason),
                printable(note.rectify),
                note.fate.value if note.fate else "",
            )
            for note in notes
        ]
        with self._connections.transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO case_note VALUES (?, ?, ?, ?, ?, ?)", lines
            )

    def told(self, case_id: str) -> tuple[Address, ...]:
        """Return whom messages of a case were sent to."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT name, email FROM case_told WHERE person_case = ? ORDER BY email",
                (case_id,),
            )
        return tuple(Address(name=name, email=email) for name, email in found)

    def tell(self, case_id: str, people: Iterable[Address]) -> None:
        """Remember whom messages of a case were sent to."""
        lines = [(case_id, printable(each.email), printable(each.name)) for each in people]
        with self._connections.transaction() as connection:
            connection.executemany("INSERT OR IGNORE INTO case_told VALUES (?, ?, ?)", lines)


def _query(text: str) -> PersonQuery:
    names, addresses, numbers = json.loads(text)
    return PersonQuery(names=tuple(names), addresses=tuple(addresses), numbers=tuple(numbers))
