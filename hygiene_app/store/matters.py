"""What the user told of matters: answers by thread, consent, and holds."""

import json
from collections.abc import Sequence

from hygiene_app.model.finding import Category
from hygiene_app.model.matter import Consent, Question, Told
from hygiene_app.model.policy import Hold
from hygiene_app.store.connections import Connections
from hygiene_app.store.queries import rows
from hygiene_app.store.rows import day, from_day, printable

_THREADS = "SELECT number FROM thread WHERE account = ? AND key IN (SELECT value FROM json_each(?))"
_TELL = f"""
    INSERT INTO told (thread, question, answer, day)
    SELECT number, ?, ?, ? FROM thread WHERE number IN ({_THREADS})
    ON CONFLICT (thread, question) DO UPDATE SET answer = excluded.answer, day = excluded.day
"""  # noqa: S608 - made of constants


class StoredMatters:
    """Answers, consents and holds of the user."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def tell(self, account_id: str, threads: Sequence[str], told: Told) -> None:
        """Keep an answer for these threads, in place of the one before."""
        with self._connections.transaction() as connection:
            connection.execute(
                _TELL,
                (
                    told.question.value,
                    told.answer.value,
                    day(told.on),
                    account_id,
                    json.dumps(list(threads)),
                ),
            )

    def untell(self, account_id: str, threads: Sequence[str], question: Question) -> None:
        """Take an answer back."""
        with self._connections.transaction() as connection:
            connection.execute(
                f"DELETE FROM told WHERE question = ? AND thread IN ({_THREADS})",  # noqa: S608 - constants
                (question.value, account_id, json.dumps(list(threads))),
            )

    def consent(self, account_id: str, threads: Sequence[str], given: Consent | None) -> None:
        """Keep a consent for these threads; None takes it back."""
        with self._connections.transaction() as connection:
            numbers = [
                number
                for (number,) in rows(connection, _THREADS, (account_id, json.dumps(list(threads))))
            ]
            connection.executemany(
                "DELETE FROM consent WHERE thread = ?", ((number,) for number in numbers)
            )
            if given is not None:
                connection.executemany(
                    "INSERT INTO consent (thread, until, proof) VALUES (?, ?, ?)",
                    ((number, day(given.until), printable(given.proof)) for number in numbers),
                )

    def holds(self) -> tuple[Hold, ...]:
        """Return the holds of the user, by id."""
        with self._connections.reading() as connection:
            found = rows(
                connection,
                "SELECT id, source, category, person, thread, words, until, review"
                " FROM hold ORDER BY id",
            )
        return tuple(
            Hold(
                id=hold,
                source=source,
                category=Category(category) if category else None,
                person=person,
                thread=thread,
                text=words,
                until=from_day(until),
                review=from_day(review),
            )
            for hold, source, category, person, thread, words, until, review in found
        )

    def add_hold(self, hold: Hold) -> None:
        """Keep a hold, in place of the one with the same id."""
        values = (
            hold.id,
            printable(hold.source),
            hold.category.value if hold.category else "",
            printable(hold.person),
            hold.thread,
            printable(hold.text),
            day(hold.until),
            day(hold.review),
        )
        with self._connections.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO hold VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values
            )

    def remove_hold(self, hold_id: str) -> None:
        """Take a hold back; nothing happens where there is none."""
        with self._connections.transaction() as connection:
            connection.execute("DELETE FROM hold WHERE id = ?", (hold_id,))
