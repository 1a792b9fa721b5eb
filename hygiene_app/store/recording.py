"""Writes what was found in one message."""

import secrets
from dataclasses import dataclass

import apsw

from hygiene_app.model.finding import Category, Direction, Finding, FindingState
from hygiene_app.model.message import Address, FolderRole
from hygiene_app.model.scanned import Scanned
from hygiene_app.store.duplicates import keep_content
from hygiene_app.store.queries import one, row, rows
from hygiene_app.store.rows import (
    NEVER,
    addresses_text,
    day,
    evidence_text,
    exact,
    folded,
    instant,
    names_text,
    printable,
)
from hygiene_app.store.words import keep_words

_BEFORE = """
    SELECT category, id, state, kept_reason, kept_until, due_on, due_rule
    FROM finding WHERE message = ?
"""
_DECISION = """
    SELECT state, reason, until FROM decision WHERE account = ? AND key = ? AND category = ?
"""
_ENVELOPE = """
    INSERT INTO envelope (
        message, message_id, size, received, received_offset, subject, sender_name, sender_email,
        recipients, direction, folder_display, language, attachments, search, email_id, folder_role
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_FINDING = """
    INSERT INTO finding (
        id, message, folder, category, confidence, state, kept_reason, kept_until, due_on, due_rule,
        received, size, sender_sort, subject_sort, role, content
    ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    RETURNING number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """What is known of a finding apart from what was seen; "" as id: nothing yet."""

    id: str = ""
    state: FindingState = FindingState.OPEN
    reason: str = ""
    until: str = ""
    due_on: str = NEVER
    due_rule: str = ""


class Recording:
    """Writes messages of one folder inside a transaction of the index."""

    def __init__(self, connection: apsw.Connection, account: str, folder: int) -> None:
        self._connection = connection
        self._account = account
        self._folder = folder

    def keep(self, uid: int, scanned: Scanned, *, again: bool) -> list[str]:
        """Keep envelope, findings and what could not be read; return the ids of the findings.

        With `again` what was known of this message is replaced; a finding that was seen before
        keeps its id, its decision and its due day.
        """
        (message,) = one(
            self._connection,
            "SELECT number FROM message WHERE folder = ? AND uid = ?",
            (self._folder, uid),
        )
        before: dict[Category, _Standing] = {}
        if again:
            before = self._before(message)
            self._connection.execute("DELETE FROM envelope WHERE message = ?", (message,))
        if not scanned.findings and not scanned.not_read and scanned.noted is None:
            return []
        self._envelope(message, scanned)
        if scanned.noted is not None:
            keep_words(self._connection, message, scanned.noted.terms)
        for position, each in enumerate(scanned.not_read):
            self._connection.execute(
                "INSERT INTO not_read (message, position, name, reason) VALUES (?, ?, ?, ?)",
                (message, position, printable(each.name), each.reason.value),
            )
        # Of one category found twice, the surer one counts.
        surest = {f.category: f for f in sorted(scanned.findings, key=lambda f: f.confidence)}
        return [
            self._finding(message, finding, self._standing(scanned, finding, before), scanned)
            for finding in scanned.findings
            if surest[finding.category] is finding
        ]

    def _before(self, message: int) -> dict[Category, _Standing]:
        found = rows(self._connection, _BEFORE, (message,))
        return {
            Category(category): _Standing(
                id=finding,
                state=FindingState(state),
                reason=reason,
                until=until,
                due_on=due_on,
                due_rule=due_rule,
            )
            for category, finding, state, reason, until, due_on, due_rule in found
        }

    def _standing(
        self, scanned: Scanned, finding: Finding, before: dict[Category, _Standing]
    ) -> _Standing:
        known = before.get(finding.category)
        living = (FindingState.OPEN, FindingState.KEPT, FindingState.NOT_THIS)
        if known is not None and known.state in living:
            return known
        given = _Standing(
            id=known.id if known else self._free_id(finding.id),
            state=finding.state,
            reason=finding.kept_reason,
            until=day(finding.kept_until),
        )
        decided = row(
            self._connection,
            _DECISION,
            (self._account, scanned.message_key, finding.category.value),
        )
        if decided is None:
            return given
        state, reason, until = decided
        return _Standing(id=given.id, state=FindingState(state), reason=reason, until=until)

    def _free_id(self, wanted: str) -> str:
        """Return the id, or a longer one where chance gave the same to another finding."""
        while row(self._connection, "SELECT 1 FROM finding WHERE id = ?", (wanted,)):
            wanted += secrets.choice("abcdefghjkmnpqrstuvwxyz23456789")
        return wanted

    def _finding(
        self, message: int, finding: Finding, standing: _Standing, scanned: Scanned
    ) -> str:
        received, _ = instant(finding.received)
        (number,) = one(
            self._connection,
            _FINDING,
            (
                standing.id,
                message,
                self._folder,
                finding.category.value,
                finding.confidence,
                standing.state.value,
                printable(standing.reason),
                standing.until,
                standing.due_on,
                standing.due_rule,
                received,
                finding.identity.size,
                folded(finding.sender.label),
                folded(finding.subject),
                finding.folder_role.value,
                scanned.content(finding.category),
            ),
        )
        self._connection.execute(
            "INSERT INTO evidence (finding, reasons) VALUES (?, ?)",
            (number, evidence_text(finding.evidence)),
        )
        keep_content(self._connection, number, finding.category, scanned)
        return standing.id

    def _envelope(self, message: int, scanned: Scanned) -> None:
        if scanned.findings:
            first = scanned.findings[0]
            subject, sender, recipients = first.subject, first.sender, first.recipients
            direction, display = first.direction, first.folder_display
            language, attachments, role = first.language, first.attachments, first.folder_role
        elif scanned.noted is not None:
            noted = scanned.noted
            subject, sender, recipients = noted.subject, noted.sender, noted.recipients
            direction, display, language = noted.direction, noted.folder_display, ""
            attachments, role = noted.attachments, noted.folder_role
        else:
            subject, sender = scanned.not_read[0].subject, scanned.not_read[0].sender
            direction, display, language = Direction.RECEIVED, "", ""
            recipients, attachments, role = (), (), FolderRole.OTHER
        identity = scanned.identity
        self._connection.execute(
            _ENVELOPE,
            (
                message,
                exact(identity.message_id),
                identity.size,
                *instant(identity.received),
                printable(subject),
                printable(sender.name),
                printable(sender.email),
                addresses_text(recipients),
                direction.value,
                printable(display),
                language,
                names_text(attachments),
                _searched(subject, sender, attachments),
                identity.email_id,
                role.value,
            ),
        )


def _searched(subject: str, sender: Address, attachments: tuple[str, ...]) -> str:
    return folded("\n".join((subject, sender.name, sender.email, *attachments)))
