"""The append-only record of what was intended and what became of it, and the work list."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import apsw

from hygiene_app.model.disposal import (
    JournalAction,
    JournalEntry,
    JournalPhase,
    OpenIntent,
    OutcomeCode,
    Planned,
    Undoable,
)
from hygiene_app.model.errors import ErrorCode
from hygiene_app.model.finding import Category, FindingState
from hygiene_app.model.policy import Action
from hygiene_app.store.connections import Connections
from hygiene_app.store.leaving import settle
from hygiene_app.store.queries import one, row, rows
from hygiene_app.store.rows import planned_of, planned_text

_LINES = """
    SELECT number, at, action, phase, category, rule, message, outcome, error, archived, size,
        intent, chain
    FROM journal
"""
_INSERT = """
    INSERT INTO journal (
        number, at, action, phase, category, rule, message, outcome, error, archived, size, intent,
        chain
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FIRST_CHAIN = bytes(32)
UNDO_FOR = timedelta(days=30)
"""As long as most servers keep what lies in the Trash."""

_PAST_THE_LAST = 2**63 - 1


class StoredJournal:
    """Every line carries a SHA-256 over itself and the line before it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def intend(self, entry: JournalEntry, item: Planned, action: Action, run: str = "") -> int:
        """Write the intent and its line in the work list; return the intent's number.

        Args:
            run: what is done together can be undone together; "" for what cannot be undone.
        """
        with self._connections.transaction() as connection:
            number = _append(connection, entry)
            connection.execute(
                "INSERT INTO work (intent, account, action, item, archived, run)"
                " VALUES (?, ?, ?, ?, '', ?)",
                (number, item.identity.ref.account, action.value, planned_text(item), run),
            )
        return number

    def note(self, entry: JournalEntry) -> int:
        """Append a line: `ARCHIVED` of an intent, or a line without an intent (restore, keep)."""
        with self._connections.transaction() as connection:
            number = _append(connection, entry)
            if entry.phase is JournalPhase.ARCHIVED:
                connection.execute(
                    "UPDATE work SET archived = ? WHERE intent = ?", (entry.archived, entry.intent)
                )
        return number

    def conclude(
        self, entry: JournalEntry, dispositions: Sequence[tuple[str, FindingState]]
    ) -> None:
        """Append the outcome, clear the work list and set the findings, in one transaction.

        An outcome that is uncertain is written down, and the intent stays open.
        """
        with self._connections.transaction() as connection:
            _append(connection, entry)
            if entry.outcome is OutcomeCode.DONE:
                _keep_for_undo(connection, entry)
            if entry.outcome is not OutcomeCode.UNCERTAIN:
                connection.execute("DELETE FROM work WHERE intent = ?", (entry.intent,))
            settle(connection, dispositions)

    def open_intents(self) -> tuple[OpenIntent, ...]:
        """Return the intents without outcome, oldest first."""
        with self._connections.reading() as connection:
            found = rows(
                connection, "SELECT intent, action, item, archived FROM work ORDER BY intent"
            )
        return tuple(
            OpenIntent(
                number=number, action=Action(action), item=planned_of(item), archived=archived
            )
            for number, action, item, archived in found
        )

    def undoable(self) -> tuple[Undoable, ...]:
        """Return what was done and can be undone, the last run first."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT intent, action, item, archived, run, at FROM undo"
                " ORDER BY at DESC, intent DESC",
            )
        return tuple(
            Undoable(
                intent=intent,
                action=Action(action),
                item=planned_of(item),
                archived=archived,
                run=run,
                at=datetime.fromisoformat(at),
            )
            for intent, action, item, archived, run, at in found
        )

    def undone(self, entry: JournalEntry, intent: int) -> None:
        """Append that something was undone, and offer it no more, in one transaction."""
        with self._connections.transaction() as connection:
            _append(connection, entry)
            connection.execute("DELETE FROM undo WHERE intent = ?", (intent,))

    def entries(self, *, limit: int = 1000, before: int = 0) -> tuple[JournalEntry, ...]:
        """Return the newest lines first; `before` is a number to page on from."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                _LINES + "WHERE number < ? ORDER BY number DESC LIMIT ?",
                (before or _PAST_THE_LAST, limit),
            )
        return tuple(_entry(line) for line in found)

    def verify(self) -> int | None:
        """Return the number of the first line that was changed or is missing, None when whole."""
        with self._connections.snapshot() as connection:
            expected, chain = 1, _FIRST_CHAIN
            for *line, stored in connection.execute(_LINES + "ORDER BY number"):
                chain = _chained(chain, line)
                if line[0] != expected or stored != chain:
                    return expected
                expected += 1
            last = row(connection, "SELECT seq FROM sqlite_sequence WHERE name = 'journal'")
        return expected if last and last[0] >= expected else None


def _keep_for_undo(connection: apsw.Connection, entry: JournalEntry) -> None:
    """Move a line of the work list to what can be undone; what is too old goes."""
    connection.execute(
        "INSERT OR REPLACE INTO undo (intent, account, action, item, archived, run, at)"
        " SELECT intent, account, action, item, ?, run, ? FROM work"
        " WHERE intent = ? AND run <> '' AND action <> 'delete'",
        (entry.archived, entry.at.isoformat(), entry.intent),
    )
    connection.execute("DELETE FROM undo WHERE at < ?", ((entry.at - UNDO_FOR).isoformat(),))


def abandon(connection: apsw.Connection, account_id: str) -> None:
    """Close the open intents of an account that is about to be forgotten."""
    intents = rows(
        connection, "SELECT intent FROM work WHERE account = ? ORDER BY intent", (account_id,)
    )
    for (intent,) in intents:
        line = one(connection, _LINES + "WHERE number = ?", (intent,))
        outcome = replace(
            _entry(line),
            phase=JournalPhase.OUTCOME,
            outcome=OutcomeCode.INTERRUPTED,
            error=ErrorCode.ACCOUNT_UNKNOWN,
            intent=intent,
        )
        _append(connection, outcome)
    connection.execute("DELETE FROM work WHERE account = ?", (account_id,))
    connection.execute("DELETE FROM undo WHERE account = ?", (account_id,))


def _append(connection: apsw.Connection, entry: JournalEntry) -> int:
    last = row(connection, "SELECT number, chain FROM journal ORDER BY number DESC LIMIT 1")
    number: int
    number, chain = (last[0] + 1, last[1]) if last else (1, _FIRST_CHAIN)
    line = [
        number,
        entry.at.isoformat(),
        entry.action.value,
        entry.phase.value,
        entry.category or "",
        entry.rule,
        entry.message,
        entry.outcome or "",
        entry.error or "",
        entry.archived,
        entry.size,
        entry.intent,
    ]
    connection.execute(_INSERT, (*line, _chained(chain, line)))
    return number


def _chained(before: bytes, line: Sequence[Any]) -> bytes:
    return hashlib.sha256(before + json.dumps(list(line)).encode()).digest()


def _entry(line: Sequence[Any]) -> JournalEntry:
    number, at, action, phase, category, rule, message, outcome, error, archived, size, intent = (
        line[:12]
    )
    return JournalEntry(
        at=datetime.fromisoformat(at),
        action=JournalAction(action),
        phase=JournalPhase(phase),
        category=Category(category) if category else None,
        rule=rule,
        message=message,
        outcome=OutcomeCode(outcome) if outcome else None,
        error=ErrorCode(error) if error else None,
        archived=archived,
        size=size,
        intent=intent,
        number=number,
    )
