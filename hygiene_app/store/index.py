"""Which messages have been read, and how threads hang together."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Sequence

import apsw

from hygiene_app.model.document import UnreadableReason
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.message import Address, MessageRef
from hygiene_app.model.scanned import Recall, Scanned, ScanPoint
from hygiene_app.store.connections import Connections
from hygiene_app.store.leaving import messages_left
from hygiene_app.store.queries import one, row, rows
from hygiene_app.store.recalls import forget_recalls, keep_recalls, recalls
from hygiene_app.store.recording import Recording
from hygiene_app.store.rows import addresses_of, day, exact, from_exact, instant

_HASH_DIGITS = 32
_KEY = "keyed-hash"

_NUMBER = """
    SELECT message.number FROM message JOIN folder ON folder.number = message.folder
    WHERE folder.account = ? AND folder.name = ? AND message.uid = ?
"""
_TOUCH_THREAD = """
    INSERT INTO thread (account, key, last, last_offset) VALUES (?, ?, ?, ?)
    ON CONFLICT (account, key)
    DO UPDATE SET last = excluded.last, last_offset = excluded.last_offset
    WHERE excluded.last > last
"""
_KEEP_HINT = """
    INSERT INTO hint (thread, question, day)
    SELECT number, ?, ? FROM thread WHERE account = ? AND key = ?
    ON CONFLICT (thread, question) DO UPDATE SET day = min(day, excluded.day)
"""
_KEEP_MESSAGE = """
    INSERT INTO message (folder, uid, key, thread)
    VALUES (?, ?, ?, (SELECT number FROM thread WHERE account = ? AND key = ?))
    ON CONFLICT (folder, uid) DO UPDATE SET key = excluded.key, thread = excluded.thread, gone = 0
"""


def new_profile_key(connection: apsw.Connection) -> None:
    """Make the key for `keyed_hash`, once in the life of a database."""
    connection.execute(
        "INSERT OR IGNORE INTO profile (name, value) VALUES (?, ?)",
        (_KEY, secrets.token_bytes(32)),
    )


class StoredIndex:
    """What has been read, by folder and UID; who wrote what is not in it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections
        self._key = b""

    def keyed_hash(self, value: str) -> str:
        """Return an HMAC-SHA-256 of `value` under the key of this profile, 32 hex digits."""
        if not self._key:
            with self._connections.reading() as connection:
                (self._key,) = one(connection, "SELECT value FROM profile WHERE name = ?", (_KEY,))
        return hmac.digest(self._key, exact(value), hashlib.sha256).hex()[:_HASH_DIGITS]

    def point(self, account_id: str, folder: str) -> ScanPoint | None:
        """Return how far the folder has been read, None at first sight."""
        with self._connections.reading() as connection:
            found = row(
                connection,
                "SELECT uidvalidity, last_uid, (SELECT count(*) FROM message"
                " WHERE message.folder = folder.number AND gone = 0)"
                " FROM folder WHERE account = ? AND name = ?",
                (account_id, exact(folder)),
            )
        if found is None:
            return None
        uidvalidity, last_uid, messages = found
        return ScanPoint(uidvalidity=uidvalidity, last_uid=last_uid, messages=messages)

    def record(
        self,
        account_id: str,
        folder: str,
        uidvalidity: int,
        last_uid: int,
        batch: Iterable[Scanned],
    ) -> tuple[str, ...]:
        """Keep a batch and move the point, in one transaction.

        A decision taken earlier on the same message and category is applied to its new finding.
        The same UID may come again (a scan that was ended): its findings keep their ids. Returns
        the ids under which the findings are kept. Raises `KnownError(ACCOUNT_UNKNOWN)`.
        """
        # Of a UID that comes twice in a batch, the later word counts.
        scanned = {each.identity.ref.uid: each for each in batch}
        with self._connections.transaction() as connection:
            number, known_to = _folder(connection, account_id, folder, uidvalidity)
            connection.execute(
                "UPDATE folder SET last_uid = max(last_uid, ?) WHERE number = ?",
                (last_uid, number),
            )
            connection.executemany(_TOUCH_THREAD, _threads(account_id, scanned.values()))
            connection.executemany(
                _KEEP_MESSAGE,
                (
                    (number, uid, each.message_key, account_id, each.thread_key)
                    for uid, each in scanned.items()
                ),
            )
            connection.executemany(_KEEP_HINT, _hints(account_id, scanned.values()))
            keep_recalls(connection, number, scanned.values())
            recording = Recording(connection, account_id, number)
            ids: list[str] = []
            for uid, each in scanned.items():
                again = uid <= known_to
                if each.findings or each.not_read or each.noted or again:
                    ids.extend(recording.keep(uid, each, again=again))
        return tuple(ids)

    def folders(self, account_id: str) -> tuple[str, ...]:
        """Return the folders of which something is known, by their raw names."""
        with self._connections.reading() as connection:
            found = rows(connection, "SELECT name FROM folder WHERE account = ?", (account_id,))
        return tuple(from_exact(name) for (name,) in found)

    def forget_folder(self, account_id: str, folder: str) -> None:
        """Drop what is known of a folder whose UIDVALIDITY changed; decisions stay."""
        with self._connections.transaction() as connection:
            connection.execute(
                "DELETE FROM folder WHERE account = ? AND name = ?", (account_id, exact(folder))
            )

    def forget_folders(self, account_id: str) -> None:
        """Drop what is known of every folder of an account; decisions stay."""
        with self._connections.transaction() as connection:
            connection.execute("DELETE FROM folder WHERE account = ?", (account_id,))

    def vanish(self, account_id: str, folder: str, present: frozenset[int]) -> int:
        """Mark as gone what is not among the UIDs present; return how many findings went."""
        with self._connections.transaction() as connection:
            known = rows(
                connection,
                "SELECT message.number, message.uid FROM message"
                " JOIN folder ON folder.number = message.folder"
                " WHERE folder.account = ? AND folder.name = ? AND message.gone = 0",
                (account_id, exact(folder)),
            )
            missing = [number for number, uid in known if uid not in present]
            return messages_left(connection, missing) if missing else 0

    def leave(self, messages: Iterable[MessageRef]) -> None:
        """Drop what is known of these messages: they are in the mailbox no more."""
        with self._connections.transaction() as connection:
            for ref in messages:
                found = row(connection, _NUMBER, (ref.account, exact(ref.folder), ref.uid))
                if found:
                    messages_left(connection, found)

    def thread_key_of(self, account_id: str, message_key: str) -> str | None:
        """Return the thread of a message that was read before."""
        with self._connections.reading() as connection:
            found = row(
                connection,
                "SELECT thread.key FROM message JOIN thread ON thread.number = message.thread"
                " WHERE message.key = ? AND thread.account = ? LIMIT 1",
                (message_key, account_id),
            )
        return found[0] if found else None

    def waiting(self, account_id: str, folder: str, reason: UnreadableReason) -> tuple[int, ...]:
        """Return the UIDs of messages of which something was not read for this reason."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT DISTINCT message.uid FROM not_read"
                " JOIN message ON message.number = not_read.message"
                " JOIN folder ON folder.number = message.folder"
                " WHERE folder.account = ? AND folder.name = ? AND not_read.reason = ?"
                " AND message.gone = 0 ORDER BY message.uid",
                (account_id, exact(folder), reason.value),
            )
        return tuple(uid for (uid,) in found)

    def elsewhere(self, account_id: str, folder: str, keys: Iterable[str]) -> frozenset[str]:
        """Return those keys of messages that are known in another folder of the account."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT DISTINCT message.key FROM message"
                " JOIN folder ON folder.number = message.folder"
                " WHERE message.key IN (SELECT value FROM json_each(?)) AND message.gone = 0"
                " AND folder.account = ? AND folder.name <> ?",
                (json.dumps(list(keys)), account_id, exact(folder)),
            )
        return frozenset(key for (key,) in found)

    def recalls(self) -> tuple[Recall, ...]:
        """Return who wrote that a message went to the wrong person, oldest first."""
        with self._connections.reading() as connection:
            return recalls(connection)

    def forget_people(self, account_id: str, people: frozenset[str]) -> int:
        """Drop what was found in mail from or to these people; return how many findings.

        The messages stay known as read. Decisions stay.

        Args:
            people: addresses, or "@" and a domain, in lower case.
        """
        with self._connections.transaction() as connection:
            known = rows(
                connection,
                "SELECT envelope.message, envelope.sender_email, envelope.recipients FROM envelope"
                " JOIN message ON message.number = envelope.message"
                " JOIN folder ON folder.number = message.folder"
                " WHERE folder.account = ? AND message.gone = 0",
                (account_id,),
            )
            theirs = json.dumps(
                [
                    message
                    for message, sender, recipients in known
                    if _is_about(people, sender, addresses_of(recipients))
                ]
            )
            (count,) = one(
                connection,
                "SELECT count(*) FROM finding WHERE message IN (SELECT value FROM json_each(?))",
                (theirs,),
            )
            connection.execute(
                "DELETE FROM envelope WHERE message IN (SELECT value FROM json_each(?))", (theirs,)
            )
            forget_recalls(connection, account_id, people)
        return int(count)

    def number(self, account_id: str, folder: str, keys: Sequence[str]) -> tuple[int, ...]:
        """Return a number for each key of a whole folder: the same one while it stays there.

        New ones ascend. What left the folder and comes back is new: it is to be read again.
        """
        hashed = [self.keyed_hash(key) for key in keys]
        place = (account_id, exact(folder))
        with self._connections.transaction() as connection:
            connection.execute(
                "DELETE FROM numbered WHERE account = ? AND folder = ?"
                " AND key NOT IN (SELECT value FROM json_each(?))",
                (*place, json.dumps(hashed)),
            )
            connection.executemany(
                "INSERT OR IGNORE INTO numbered (account, folder, key) VALUES (?, ?, ?)",
                ((*place, each) for each in hashed),
            )
            known = dict(
                rows(
                    connection,
                    "SELECT key, uid FROM numbered WHERE account = ? AND folder = ?",
                    place,
                )
            )
        return tuple(known[each] for each in hashed)


def _is_about(people: frozenset[str], sender: str, recipients: Iterable[Address]) -> bool:
    return any(each.is_among(people) for each in (Address(email=sender), *recipients))


def _threads(account_id: str, batch: Iterable[Scanned]) -> Iterable[tuple[str, str, int, int]]:
    return ((account_id, each.thread_key, *instant(each.identity.received)) for each in batch)


def _hints(account_id: str, batch: Iterable[Scanned]) -> Iterable[tuple[str, str, str, str]]:
    return (
        (hint.value, day(each.identity.received.date()), account_id, each.thread_key)
        for each in batch
        for hint in each.hints
    )


def _folder(
    connection: apsw.Connection, account_id: str, folder: str, uidvalidity: int
) -> tuple[int, int]:
    """Return the number of a folder and the UID up to which it was known; make it if need be."""
    name = exact(folder)
    if not row(connection, "SELECT 1 FROM account WHERE id = ?", (account_id,)):
        raise KnownError(ErrorCode.ACCOUNT_UNKNOWN, email="")
    # UIDs of another UIDVALIDITY mean other messages (RFC 3501 §2.3.1.1): nothing of it may stay.
    connection.execute(
        "DELETE FROM folder WHERE account = ? AND name = ? AND uidvalidity <> ?",
        (account_id, name, uidvalidity),
    )
    connection.execute(
        "INSERT INTO folder (account, name, uidvalidity, last_uid) VALUES (?, ?, ?, 0)"
        " ON CONFLICT (account, name) DO NOTHING",
        (account_id, name, uidvalidity),
    )
    number, last_uid = one(
        connection,
        "SELECT number, last_uid FROM folder WHERE account = ? AND name = ?",
        (account_id, name),
    )
    return number, last_uid
