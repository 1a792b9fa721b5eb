"""The record of what was done, for the data protection officer: without personal data."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hygiene_app.model.disposal import JournalAction, JournalPhase, OutcomeCode
from hygiene_app.model.finding import Category
from hygiene_app.workflow.journal_lines import newest_first
from hygiene_app.workflow.papers import write_whole
from hygiene_app.workflow.store_ports import Journal

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLine:
    """One thing that was done, and how it ended.

    Attributes:
        rule: id of the retention rule, "" where the user decided without one.
        outcome: None for what has no end yet.
    """

    number: int
    at: datetime
    action: JournalAction
    category: Category | None
    rule: str
    outcome: OutcomeCode | None
    size: int


class Record:
    """Reads the journal from its first line, and writes it down for others."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def lines(self) -> tuple[RecordLine, ...]:
        """Return everything that was done, oldest first."""
        entries = list(newest_first(self._journal))
        ended = {entry.intent for entry in entries if entry.phase is JournalPhase.OUTCOME}
        told = [
            entry
            for entry in reversed(entries)
            if entry.phase is JournalPhase.OUTCOME
            or (entry.phase is JournalPhase.INTENT and entry.number not in ended)
        ]
        return tuple(
            RecordLine(
                number=entry.number,
                at=entry.at,
                action=entry.action,
                category=entry.category,
                rule=entry.rule,
                outcome=entry.outcome if entry.phase is JournalPhase.OUTCOME else None,
                size=entry.size,
            )
            for entry in told
        )

    def broken_at(self) -> int | None:
        """Return the number of the first line that was changed or is missing, None when whole."""
        return self._journal.verify()

    def write_csv(self, path: Path, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write a table for a spreadsheet (RFC 4180). Raises `NOT_WRITABLE`, `DISK_FULL`."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows([_harmless(value) for value in row] for row in rows)
        write_whole(path, out.getvalue().encode("utf-8-sig"))  # Excel needs the mark to see UTF-8


def _harmless(value: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{value}" if value.startswith(_FORMULA) else value
