"""What happens to what we know of a message that has left its folder.

Its findings stay as counts without content: subject, people, file names and evidence are
cleared, and nothing tells any more where else the same lay. What nothing was found in is dropped.
"""

import json
from collections.abc import Iterable, Sequence

import apsw

from hygiene_app.model.finding import FindingState
from hygiene_app.store.queries import row

_LEFT = frozenset({FindingState.DISPOSED, FindingState.GONE})

# The numbers of messages come as one JSON array: as many as there are, in one statement each.
_NOW_GONE = """
    UPDATE finding SET state = 'gone'
    WHERE message IN (SELECT value FROM json_each(?)) AND state IN ('open', 'kept', 'not-this')
"""
_CLEAR = (
    """
    INSERT OR REPLACE INTO setting (key, value)
    SELECT 'words-left', '1' FROM words WHERE rowid IN (SELECT value FROM json_each(?)) LIMIT 1
    """,
    "DELETE FROM words WHERE rowid IN (SELECT value FROM json_each(?))",
    "DELETE FROM recall WHERE message IN (SELECT value FROM json_each(?))",
    "DELETE FROM not_read WHERE message IN (SELECT value FROM json_each(?))",
    """
    DELETE FROM evidence WHERE finding IN (
        SELECT number FROM finding WHERE message IN (SELECT value FROM json_each(?))
    )
    """,
    """
    DELETE FROM attachment WHERE finding IN (
        SELECT number FROM finding WHERE message IN (SELECT value FROM json_each(?))
    )
    """,
    """
    UPDATE finding SET
        sender_sort = '', subject_sort = '', kept_reason = '', kept_until = '', content = '',
        copied = 0
    WHERE message IN (SELECT value FROM json_each(?))
    """,
    """
    UPDATE envelope SET
        message_id = x'', subject = '', sender_name = '', sender_email = '', recipients = '[]',
        folder_display = '', language = '', attachments = '[]', search = '', email_id = ''
    WHERE message IN (SELECT value FROM json_each(?))
    """,
    "UPDATE message SET gone = 1 WHERE number IN (SELECT value FROM json_each(?))",
    """
    DELETE FROM message WHERE number IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.message = message.number)
    """,
)


def settle(connection: apsw.Connection, dispositions: Sequence[tuple[str, FindingState]]) -> None:
    """Set findings to what became of them; messages that have left are cleared."""
    left: set[int] = set()
    for finding, state in dispositions:
        found = row(
            connection,
            "UPDATE finding SET state = ? WHERE id = ? RETURNING message",
            (state.value, finding),
        )
        if found and state in _LEFT:
            left.add(found[0])
    if left:
        messages_left(connection, left)


def messages_left(connection: apsw.Connection, messages: Iterable[int]) -> int:
    """Clear what is known of these messages; return how many of their findings are now gone."""
    these = (json.dumps(sorted(messages)),)
    connection.execute(_NOW_GONE, these)
    count = connection.changes()
    for statement in _CLEAR:
        connection.execute(statement, these)
    return count
