"""Messages that say that another one went to the wrong person."""

from collections.abc import Iterable

import apsw

from hygiene_app.model.message import Address
from hygiene_app.model.scanned import Recall, Scanned
from hygiene_app.store.queries import rows
from hygiene_app.store.rows import from_instant, instant, printable

_KEEP = """
    INSERT OR REPLACE INTO recall (message, sender, received, received_offset)
    SELECT number, ?, ?, ? FROM message WHERE folder = ? AND uid = ?
"""
_THOSE_OF = """
    SELECT recall.message, recall.sender FROM recall
    JOIN message ON message.number = recall.message
    JOIN folder ON folder.number = message.folder
    WHERE folder.account = ?
"""
_ALL = """
    SELECT folder.account, recall.sender, recall.received, recall.received_offset, thread.key
    FROM recall
    JOIN message ON message.number = recall.message
    JOIN folder ON folder.number = message.folder
    JOIN thread ON thread.number = message.thread
    ORDER BY recall.received, recall.message
"""


def keep_recalls(connection: apsw.Connection, folder: int, batch: Iterable[Scanned]) -> None:
    """Keep those of a batch whose messages are kept already."""
    connection.executemany(
        _KEEP,
        (
            (
                printable(each.sender),
                *instant(each.identity.received),
                folder,
                each.identity.ref.uid,
            )
            for each in batch
            if each.recalls
        ),
    )


def recalls(connection: apsw.Connection) -> tuple[Recall, ...]:
    """Return all of them, oldest first."""
    return tuple(
        Recall(account=account, sender=sender, received=from_instant(at, offset), thread=thread)
        for account, sender, at, offset, thread in rows(connection, _ALL)
    )


def forget_recalls(connection: apsw.Connection, account_id: str, people: frozenset[str]) -> None:
    """Drop those that these people wrote: addresses, or "@" and a domain, in lower case."""
    theirs = [
        (message,)
        for message, sender in rows(connection, _THOSE_OF, (account_id,))
        if Address(email=sender).is_among(people)
    ]
    connection.executemany("DELETE FROM recall WHERE message = ?", theirs)
