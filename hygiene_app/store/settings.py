"""Preferences of this profile."""

from hygiene_app.store.connections import Connections
from hygiene_app.store.queries import row


class StoredSettings:
    """Values by key; what is not there is the empty string."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def get(self, key: str) -> str:
        """Return a value, "" where there is none."""
        with self._connections.reading() as connection:
            found = row(connection, "SELECT value FROM setting WHERE key = ?", (key,))
        return found[0] if found else ""

    def put(self, key: str, value: str) -> None:
        """Keep a value."""
        with self._connections.transaction() as connection:
            connection.execute(
                "INSERT INTO setting (key, value) VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )
