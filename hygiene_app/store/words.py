"""The word index: finds messages by the words that stand in them."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

import apsw

from hygiene_app.model.finding import Category, Direction, Place
from hygiene_app.model.message import Address, Identity, MessageRef
from hygiene_app.model.words import Alternatives, Coverage, Held, Terms
from hygiene_app.store.connections import Connections
from hygiene_app.store.queries import one, rows
from hygiene_app.store.rows import (
    addresses_of,
    from_exact,
    from_instant,
    names_of,
)

_COLUMNS = {
    Place.HEADERS: "headers",
    Place.SUBJECT: "subject",
    Place.BODY: "body",
    Place.FILE_NAME: "file_name",
    Place.ATTACHMENT: "attachment",
}
_INSERT = f"""
    INSERT INTO words (rowid, {", ".join(_COLUMNS.values())}) VALUES (?, ?, ?, ?, ?, ?)
"""  # noqa: S608 - the names of columns stand above
_FIND = "SELECT rowid FROM words WHERE words MATCH ?"
_STARTING = "SELECT term FROM vocabulary WHERE term >= ? AND term < ?"
_KNOWN = "SELECT term FROM json_each(?) JOIN vocabulary ON vocabulary.term = json_each.value"
_HELD = """
    SELECT message.number, account.id, account.email, folder.name, folder.uidvalidity, message.uid,
        envelope.message_id, envelope.size, envelope.received, envelope.received_offset,
        envelope.email_id, envelope.subject, envelope.sender_name, envelope.sender_email,
        envelope.recipients, envelope.direction, envelope.folder_display, envelope.attachments,
        (SELECT json_group_array(category) FROM finding
            WHERE finding.message = message.number AND finding.state IN ('open', 'kept'))
    FROM message
    JOIN envelope ON envelope.message = message.number
    JOIN folder ON folder.number = message.folder
    JOIN account ON account.id = folder.account
    WHERE message.number IN (SELECT value FROM json_each(?)) AND message.gone = 0
    ORDER BY envelope.received, message.number
"""
_INDEXED = """
    SELECT count(*) FROM message WHERE gone = 0
        AND number IN (SELECT rowid FROM words WHERE rowid > 0)
"""
_TIDY = "INSERT INTO words (words) VALUES ('optimize')"
_BARE = """
    DELETE FROM envelope WHERE message NOT IN (SELECT message FROM finding)
        AND message NOT IN (SELECT message FROM not_read)
"""
_UNINDEXED = """
    SELECT DISTINCT folder.account, folder.name FROM folder
    JOIN message ON message.folder = folder.number
    WHERE message.gone = 0 AND message.number NOT IN (SELECT rowid FROM words WHERE rowid > 0)
"""


def keep_words(connection: apsw.Connection, number: int, terms: Terms) -> None:
    """Keep the words of a message, in place of those before."""
    connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
    texts = (" ".join(sorted(terms.get(place, ()))) for place in _COLUMNS)
    connection.execute(_INSERT, (number, *texts))


class StoredWords:
    """Words of messages in the mailbox and in the archive; messages are known by a number."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def find(self, wanted: Alternatives) -> dict[int, frozenset[Place]]:
        """Return the numbers of the messages that have what is wanted, and where."""
        found: dict[int, frozenset[Place]] = {}
        expression = _expression(wanted)
        if not expression:
            return found
        with self._connections.snapshot() as connection:
            for place, column in _COLUMNS.items():
                for (number,) in rows(connection, _FIND, (f"{{{column}}} : {expression}",)):
                    found[number] = found.get(number, frozenset()) | {place}
        return found

    def starting(self, prefix: str) -> tuple[str, ...]:
        """Return the words that begin with these letters."""
        with self._connections.reading() as connection:
            found = rows(connection, _STARTING, (prefix, f"{prefix}\U0010ffff"))
        return tuple(term for (term,) in found)

    def known(self, terms: Iterable[str]) -> frozenset[str]:
        """Return those of these words that stand anywhere."""
        with self._connections.reading() as connection:
            found = rows(connection, _KNOWN, (json.dumps(list(terms)),))
        return frozenset(term for (term,) in found)

    def held(self, numbers: Iterable[int]) -> dict[int, Held]:
        """Return the messages with these numbers that are still in the mailbox, oldest first."""
        with self._connections.reading() as connection:
            found = rows(connection, _HELD, (json.dumps(list(numbers)),))
        return {line[0]: _held(line[1:]) for line in found}

    def items(self, numbers: Iterable[int]) -> dict[int, str]:
        """Return the ids in the archive of those numbers that mean something in it."""
        asked = json.dumps([-number for number in numbers if number < 0])
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT number, item FROM archived"
                " WHERE number IN (SELECT value FROM json_each(?))",
                (asked,),
            )
        return {-number: item for number, item in found}

    def archived(self) -> frozenset[str]:
        """Return the items of the archive whose words are known."""
        with self._connections.reading() as connection:
            return frozenset(item for (item,) in rows(connection, "SELECT item FROM archived"))

    def add_archived(self, item: str, terms: Terms) -> None:
        """Keep the words of a message in the archive."""
        with self._connections.transaction() as connection:
            (number,) = one(
                connection,
                "INSERT INTO archived (item) VALUES (?)"
                " ON CONFLICT (item) DO UPDATE SET item = excluded.item RETURNING number",
                (item,),
            )
            keep_words(connection, -number, terms)

    def drop_archived(self, items: Iterable[str]) -> None:
        """Forget the words of what is in the archive no more."""
        with self._connections.transaction() as connection:
            connection.execute(
                "DELETE FROM archived WHERE item IN (SELECT value FROM json_each(?))",
                (json.dumps(list(items)),),
            )

    def coverage(self) -> Coverage:
        """Return how much of what was read is in the index."""
        with self._connections.snapshot() as connection:
            (messages,) = one(connection, "SELECT count(*) FROM message WHERE gone = 0")
            (indexed,) = one(connection, _INDEXED)
        return Coverage(messages=messages, indexed=indexed)

    def unindexed(self) -> tuple[tuple[str, str], ...]:
        """Return account and raw name of the folders with messages whose words are not known."""
        with self._connections.reading() as connection:
            found = rows(connection, _UNINDEXED)
        return tuple((account, from_exact(name)) for account, name in found)

    def tidy(self) -> None:
        """Let what was deleted leave the files too: until then it only cannot be found."""
        with self._connections.transaction() as connection:
            connection.execute("DELETE FROM setting WHERE key = 'words-left'")
            if connection.changes():
                connection.execute(_TIDY)

    def clear(self) -> None:
        """Forget all words, and the outside of messages that was kept for them only."""
        with self._connections.transaction() as connection:
            connection.execute(_BARE)
            connection.execute("DELETE FROM archived")
            connection.execute("DELETE FROM words")
            connection.execute(_TIDY)
            connection.execute("DELETE FROM setting WHERE key = 'words-left'")


def _expression(wanted: Alternatives) -> str:
    """Return a query of FTS5. Terms are quoted: nothing in them is a word of that language."""
    alternatives = []
    for each in wanted:
        parts = [
            "(" + " OR ".join(f'"{t}"' for t in sorted(terms)) + ")" for terms in each if terms
        ]
        if parts and len(parts) == len(each):
            alternatives.append("(" + " AND ".join(parts) + ")")
    return "(" + " OR ".join(alternatives) + ")" if alternatives else ""


def _one_of(terms: Iterable[str]) -> str:
    return "(" + " OR ".join(f'"{term}"' for term in sorted(terms)) + ")"


def _held(line: Sequence[Any]) -> Held:
    (
        account, email, folder, uidvalidity, uid, message_id, size, received, offset, email_id,
        subject, sender_name, sender_email, recipients, direction, display, attachments, categories,
    ) = line  # fmt: skip
    moment = from_instant(received, offset)
    ref = MessageRef(account=account, folder=from_exact(folder), uidvalidity=uidvalidity, uid=uid)
    return Held(
        identity=Identity(
            ref=ref,
            message_id=from_exact(message_id),
            size=size,
            received=moment,
            email_id=email_id,
        ),
        received=moment,
        subject=subject,
        sender=Address(name=sender_name, email=sender_email),
        recipients=addresses_of(recipients),
        direction=Direction(direction),
        size=size,
        folder_display=display,
        owner=email,
        attachments=names_of(attachments),
        categories=tuple(Category(each) for each in sorted(json.loads(categories))),
    )
