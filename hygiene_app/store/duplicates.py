"""What lies in several places: the same findings elsewhere, and who else got an attachment."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import apsw

from hygiene_app.model.duplicate import Duplicate
from hygiene_app.model.finding import Category, Direction, FindingState
from hygiene_app.model.message import Address, FolderRole
from hygiene_app.model.scanned import Scanned
from hygiene_app.store.queries import rows
from hygiene_app.store.rows import addresses_of, from_instant

_MARK = """
    UPDATE finding SET copied = 1
    WHERE content = ?1 AND category = ?2 AND copied = 0 AND EXISTS (
        SELECT 1 FROM finding AS other
        WHERE other.content = ?1 AND other.category = ?2 AND other.number <> finding.number
    )
"""
_GROUPS = """
    SELECT id, content, category FROM finding
    WHERE id IN (SELECT value FROM json_each(?)) AND copied = 1
"""
_MEMBERS = """
    SELECT finding.content, finding.category, finding.id, folder.account, envelope.folder_display,
        envelope.folder_role, envelope.received, envelope.received_offset, envelope.sender_name,
        envelope.sender_email, envelope.recipients, envelope.direction, finding.state
    FROM finding INDEXED BY finding_copied
    JOIN envelope ON envelope.message = finding.message
    JOIN folder ON folder.number = finding.folder
    WHERE finding.content IN (SELECT value FROM json_each(?))
        AND finding.copied = 1 AND finding.state IN ('open', 'kept')
    ORDER BY finding.received, finding.id
"""
# Another message holds the same when it holds the attachment in which the finding was seen, or
# when what was seen there, and all else that is attached to it, is attached here too. That the
# same general terms are attached to both says nothing.
_HOLDERS = """
    WITH asked AS (
        SELECT number, id, category, content FROM finding
        WHERE id IN (SELECT value FROM json_each(?))
    ), holder AS (
        SELECT id, number FROM asked
        UNION
        SELECT asked.id, other.number FROM asked
        JOIN finding AS other
            ON other.content = asked.content AND other.category = asked.category
        WHERE asked.content <> ''
        UNION
        SELECT asked.id, other.number FROM asked
        JOIN attachment AS here ON here.finding = asked.number AND here.seen = 1
        JOIN attachment AS there ON there.key = here.key
        JOIN finding AS other
            ON other.number = there.finding AND other.category = asked.category
        UNION
        SELECT asked.id, other.number FROM asked
        JOIN attachment AS here ON here.finding = asked.number
        JOIN attachment AS there ON there.key = here.key AND there.seen = 1
        JOIN finding AS other
            ON other.number = there.finding AND other.category = asked.category
        WHERE NOT EXISTS (
            SELECT 1 FROM attachment AS more
            WHERE more.finding = other.number AND more.key NOT IN (
                SELECT key FROM attachment WHERE attachment.finding = asked.number
            )
        )
    )
    SELECT holder.id, envelope.recipients
    FROM holder
    CROSS JOIN finding ON finding.number = holder.number
    JOIN envelope ON envelope.message = finding.message
    WHERE finding.state IN ('open', 'kept') AND envelope.direction IN ('sent', 'internal')
    ORDER BY finding.received, finding.id
"""


def keep_content(
    connection: apsw.Connection, number: int, category: Category, scanned: Scanned
) -> None:
    """Keep what a finding was found in, and mark all that have the same content."""
    seen: dict[str, bool] = {}
    for each in scanned.attached:
        seen[each.key] = seen.get(each.key, False) or category in each.seen
    connection.executemany(
        "INSERT INTO attachment (finding, key, seen) VALUES (?, ?, ?)",
        ((number, key, int(where)) for key, where in seen.items()),
    )
    content = scanned.content(category)
    if content:
        connection.execute(_MARK, (content, category.value))


def places(connection: apsw.Connection, ids: Sequence[str]) -> dict[str, tuple[Duplicate, ...]]:
    """Return the other places of each of these findings, oldest first."""
    groups = {
        each: (content, category)
        for each, content, category in rows(connection, _GROUPS, (json.dumps(list(ids)),))
    }
    members: dict[tuple[str, str], list[Duplicate]] = defaultdict(list)
    contents = sorted({content for content, _ in groups.values()})
    for content, category, *line in rows(connection, _MEMBERS, (json.dumps(contents),)):
        members[content, category].append(_duplicate(line))
    return {
        each: tuple(one for one in members[groups[each]] if one.finding != each)
        if each in groups
        else ()
        for each in ids
    }


def passed_on(connection: apsw.Connection, ids: Sequence[str]) -> dict[str, tuple[Address, ...]]:
    """Return whom the same attachment was sent to, in the order of the messages, by finding."""
    own = {
        address.lower()
        for line in rows(connection, "SELECT email, user_name FROM account")
        for address in line
    }
    found: dict[str, dict[str, Address]] = {each: {} for each in ids}
    for each, recipients in rows(connection, _HOLDERS, (json.dumps(list(ids)),)):
        for address in _others(addresses_of(recipients), own):
            found[each].setdefault(address.email, address)
    return {each: tuple(people.values()) for each, people in found.items()}


def _others(addresses: Iterable[Address], own: set[str]) -> Iterable[Address]:
    return (each for each in addresses if each.email and each.email.lower() not in own)


def _duplicate(line: Sequence[Any]) -> Duplicate:
    (
        finding, account, folder, role, received, received_offset, sender_name, sender_email,
        recipients, direction, state,
    ) = line  # fmt: skip
    return Duplicate(
        finding=finding,
        account=account,
        folder=folder,
        role=FolderRole(role),
        received=from_instant(received, received_offset),
        sender=Address(name=sender_name, email=sender_email),
        recipients=addresses_of(recipients),
        direction=Direction(direction),
        state=FindingState(state),
    )
