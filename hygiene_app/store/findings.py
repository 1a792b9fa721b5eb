"""What was found, and what the user decided about it."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

import apsw

from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.duplicate import Duplicate
from hygiene_app.model.finding import (
    QUESTION_OF,
    Category,
    Direction,
    Finding,
    FindingState,
    NotRead,
)
from hygiene_app.model.listing import Due, FindingFilter, GroupCount, Totals
from hygiene_app.model.matter import Answer
from hygiene_app.model.message import Address, FolderRole, Identity, MessageRef
from hygiene_app.store.connections import Connections
from hygiene_app.store.duplicates import passed_on, places
from hygiene_app.store.queries import one, rows
from hygiene_app.store.rows import (
    NEVER,
    addresses_of,
    consent_of,
    day,
    evidence_of,
    from_day,
    from_exact,
    from_instant,
    names_of,
    printable,
    told_of,
)
from hygiene_app.store.selection import groups_of, ids_of

_WHOLE = """
    SELECT
        finding.id, finding.category, finding.confidence, finding.state, finding.kept_reason,
        finding.kept_until, evidence.reasons,
        folder.account, folder.name, folder.uidvalidity, message.uid,
        envelope.message_id, envelope.size, envelope.received, envelope.received_offset,
        envelope.subject, envelope.sender_name, envelope.sender_email, envelope.recipients,
        envelope.direction, envelope.folder_display, envelope.language, envelope.attachments,
        envelope.email_id, envelope.folder_role,
        thread.last, thread.last_offset, thread.key,
        told.answer, told.day, hint.day, consent.until, consent.proof
    FROM finding
    JOIN envelope ON envelope.message = finding.message
    JOIN message ON message.number = finding.message
    JOIN folder ON folder.number = message.folder
    JOIN thread ON thread.number = message.thread
    LEFT JOIN evidence ON evidence.finding = finding.number
    LEFT JOIN told ON told.thread = message.thread AND told.question = CASE finding.category
        WHEN 'quote' THEN 'became-order' ELSE 'procedure-over' END
    LEFT JOIN hint ON hint.thread = message.thread AND hint.question = CASE finding.category
        WHEN 'quote' THEN 'became-order' ELSE 'procedure-over' END
    LEFT JOIN consent ON consent.thread = message.thread
"""
_TOGETHER = """
    WHERE finding.message IN (
        SELECT message FROM finding WHERE id IN (SELECT value FROM json_each(?))
    )
        AND finding.state IN ('open', 'kept')
    ORDER BY finding.number
"""
_DECIDED = """
    SELECT folder.account, message.key, finding.category, finding.number
    FROM finding
    JOIN message ON message.number = finding.message
    JOIN folder ON folder.number = message.folder
    WHERE finding.id IN (SELECT value FROM json_each(?))
"""
_COPIES = """
    SELECT finding.number
    FROM message
    JOIN folder ON folder.number = message.folder
    JOIN finding ON finding.message = message.number
    WHERE message.key = ? AND folder.account = ? AND finding.category = ?
"""
_DECIDE = """
    UPDATE finding SET state = ?, kept_reason = ?, kept_until = ?
    WHERE number = ? AND state IN ('open', 'kept', 'not-this')
"""
_REMEMBER = """
    INSERT INTO decision (account, key, category, state, reason, until) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (account, key, category) DO UPDATE SET
        state = excluded.state, reason = excluded.reason, until = excluded.until
"""
_FLAGGED = """
    SELECT count(*),
        coalesce(sum(due_on <= ?1), 0),
        count(DISTINCT CASE WHEN due_on <= ?1 THEN message END),
        coalesce(sum(due_on > ?1 AND due_on <= ?2), 0)
    FROM finding WHERE state = 'open' AND category <> 'invoice'
"""
_SENDERS = """
    SELECT count(DISTINCT envelope.sender_email)
    FROM finding JOIN envelope ON envelope.message = finding.message
    WHERE finding.state = 'open' AND finding.category <> 'invoice'
"""
_NOT_READ = """
    SELECT folder.account, folder.name, folder.uidvalidity, message.uid,
        envelope.subject, envelope.sender_name, envelope.sender_email,
        envelope.received, envelope.received_offset, not_read.name, not_read.reason
    FROM not_read
    JOIN envelope ON envelope.message = not_read.message
    JOIN message ON message.number = not_read.message
    JOIN folder ON folder.number = message.folder
    WHERE ?1 = '' OR folder.account = ?1
    ORDER BY envelope.received DESC, not_read.message, not_read.position
"""


class StoredFindings:
    """Findings; lists of them are lists of ids, sorted and filtered here."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def ids(self, wanted: FindingFilter) -> tuple[str, ...]:
        """Return the ids that match, sorted."""
        sql, values = ids_of(wanted)
        with self._connections.reading() as connection:
            return tuple(line[0] for line in connection.execute(sql, values))

    def get(self, ids: Sequence[str]) -> tuple[Finding, ...]:
        """Return these findings in the order asked; unknown ids are left out."""
        these = "WHERE finding.id IN (SELECT value FROM json_each(?))"
        with self._connections.reading() as connection:
            found = {
                line[0]: _finding(line)
                for line in rows(connection, _WHOLE + these, (json.dumps(list(ids)),))
            }
        return tuple(found[each] for each in ids if each in found)

    def together(self, ids: Sequence[str]) -> dict[MessageRef, tuple[Finding, ...]]:
        """Return every finding that is open or kept, in the messages of these."""
        found: dict[MessageRef, tuple[Finding, ...]] = {}
        with self._connections.reading() as connection:
            for line in rows(connection, _WHOLE + _TOGETHER, (json.dumps(list(ids)),)):
                finding = _finding(line)
                found[finding.ref] = (*found.get(finding.ref, ()), finding)
        return found

    def places(self, ids: Sequence[str]) -> dict[str, tuple[Duplicate, ...]]:
        """Return the other messages with the same as each of these, open or kept, oldest first."""
        with self._connections.snapshot() as connection:
            return places(connection, ids)

    def passed_on(self, ids: Sequence[str]) -> dict[str, tuple[Address, ...]]:
        """Return whom the same attachment was sent to, by finding; nobody of this profile."""
        with self._connections.snapshot() as connection:
            return passed_on(connection, ids)

    def dues(self, ids: Sequence[str]) -> tuple[Due, ...]:
        """Return what retention last said of these; unknown ids are left out."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT id, due_on, due_rule FROM finding"
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            )
        known = {
            finding: Due(finding=finding, due_on=from_day(due_on), rule=rule)
            for finding, due_on, rule in found
        }
        return tuple(known[each] for each in ids if each in known)

    def set_dues(self, dues: Iterable[Due]) -> None:
        """Keep what retention says now, in one transaction."""
        with self._connections.transaction() as connection:
            connection.executemany(
                "UPDATE finding SET due_on = ?1, due_rule = ?2"
                " WHERE id = ?3 AND (due_on <> ?1 OR due_rule <> ?2)",
                ((day(due.due_on, NEVER), due.rule, due.finding) for due in dues),
            )

    def decide(
        self,
        ids: Sequence[str],
        state: FindingState,
        *,
        reason: str = "",
        until: date | None = None,
    ) -> None:
        """Keep a decision of the user, also for the same message found again later.

        Copies of the message in other folders of the account follow at once. `OPEN` takes a
        decision back. Findings whose message has left stay as they are.
        """
        values = (state.value, printable(reason), day(until))
        if state is FindingState.OPEN:
            values = (state.value, "", "")
        with self._connections.transaction() as connection:
            for account, key, category, number in rows(
                connection, _DECIDED, (json.dumps(list(ids)),)
            ):
                # Without a key nothing tells which messages are the same.
                together = rows(connection, _COPIES, (key, account, category)) if key else ()
                connection.executemany(_DECIDE, ((*values, each) for (each,) in together))
                connection.execute(_DECIDE, (*values, number))
                if key:
                    _remember(connection, (account, key, category), values)

    def reopen_expired(self, today: date) -> int:
        """Open again what was kept until a day that has come; return how many."""
        with self._connections.transaction() as connection:
            connection.execute(
                "DELETE FROM decision WHERE state = 'kept' AND until <> '' AND until <= ?",
                (day(today),),
            )
            connection.execute(
                "UPDATE finding SET state = 'open', kept_reason = '', kept_until = ''"
                " WHERE state = 'kept' AND kept_until <> '' AND kept_until <= ?",
                (day(today),),
            )
            return connection.changes()

    def groups(self, wanted: FindingFilter) -> tuple[GroupCount, ...]:
        """Return the groups among the findings that match, largest first."""
        sql, values = groups_of(wanted)
        with self._connections.reading() as connection:
            found = rows(connection, sql, values)
        return tuple(
            GroupCount(
                category=Category(category),
                rule=rule,
                count=count,
                messages=messages,
                size=size,
                oldest=from_instant(oldest),
            )
            for category, rule, count, messages, size, oldest in found
        )

    def totals(self, today: date, soon: date) -> Totals:
        """Return the figures of the overview; `due` counts flagged, open findings."""
        with self._connections.snapshot() as connection:
            days = (day(today), day(soon))
            found, due, due_messages, due_soon = one(connection, _FLAGGED, days)
            return Totals(
                messages=_count(connection, "SELECT count(*) FROM message WHERE gone = 0"),
                findings=found,
                due=due,
                due_messages=due_messages,
                due_soon=due_soon,
                senders=_count(connection, _SENDERS),
                not_read=_count(connection, "SELECT count(*) FROM not_read"),
                kept=_count(connection, "SELECT count(*) FROM finding WHERE state = 'kept'"),
            )

    def not_read(self, account_id: str = "") -> tuple[NotRead, ...]:
        """Return what could not be read, newest first."""
        with self._connections.reading() as connection:
            found = rows(connection, _NOT_READ, (account_id,))
        return tuple(
            NotRead(
                ref=MessageRef(
                    account=account, folder=from_exact(folder), uidvalidity=uidvalidity, uid=uid
                ),
                subject=subject,
                sender=Address(name=sender_name, email=sender_email),
                received=from_instant(received, offset),
                name=name,
                reason=UnreadableReason(reason),
            )
            for (
                account, folder, uidvalidity, uid, subject, sender_name, sender_email, received,
                offset, name, reason,
            ) in found
        )  # fmt: skip


def _count(connection: apsw.Connection, sql: str) -> int:
    (number,) = one(connection, sql)
    return int(number)


def _remember(
    connection: apsw.Connection, which: tuple[str, str, str], decision: tuple[str, str, str]
) -> None:
    if decision[0] in (FindingState.KEPT, FindingState.NOT_THIS):
        connection.execute(_REMEMBER, (*which, *decision))
    else:
        connection.execute(
            "DELETE FROM decision WHERE account = ? AND key = ? AND category = ?", which
        )


def _finding(row: Sequence[Any]) -> Finding:
    (
        finding, category, confidence, state, kept_reason, kept_until, reasons,
        account, folder, uidvalidity, uid,
        message_id, size, received, received_offset,
        subject, sender_name, sender_email, recipients,
        direction, folder_display, language, attachments, email_id, folder_role,
        thread_last, thread_last_offset, thread,
        told_answer, told_day, hint_day, consent_until, consent_proof,
    ) = row  # fmt: skip
    ref = MessageRef(account=account, folder=from_exact(folder), uidvalidity=uidvalidity, uid=uid)
    question = QUESTION_OF.get(Category(category))
    hint = Answer.YES.value if hint_day else None
    return Finding(
        id=finding,
        identity=Identity(
            ref=ref,
            message_id=from_exact(message_id),
            size=size,
            received=from_instant(received, received_offset),
            email_id=email_id,
        ),
        category=Category(category),
        confidence=confidence,
        evidence=evidence_of(reasons) if reasons else (),
        subject=subject,
        sender=Address(name=sender_name, email=sender_email),
        recipients=addresses_of(recipients),
        direction=Direction(direction),
        folder_display=folder_display,
        thread_last=from_instant(thread_last, thread_last_offset),
        language=language,
        attachments=names_of(attachments),
        folder_role=FolderRole(folder_role),
        state=FindingState(state),
        kept_reason=kept_reason,
        kept_until=from_day(kept_until),
        thread=thread,
        told=told_of(question, told_answer, told_day) if question else None,
        hint=told_of(question, hint, hint_day) if question else None,
        consent=consent_of(consent_until, consent_proof),
    )
