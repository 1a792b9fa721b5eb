"""What the user asked not to be shown of a sender."""

from datetime import date

from hygiene_app.model.finding import Category
from hygiene_app.model.quiet import QuietSender
from hygiene_app.store.connections import Connections
from hygiene_app.store.queries import rows
from hygiene_app.store.rows import day, printable


class StoredQuiet:
    """Senders and the categories that are not flagged of them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def quiet(self) -> tuple[QuietSender, ...]:
        """Return them by address."""
        with self._connections.reading() as connection:
            found = rows(
                connection, "SELECT sender, category, since FROM quiet ORDER BY sender, category"
            )
        return tuple(
            QuietSender(sender=sender, category=Category(category), since=date.fromisoformat(since))
            for sender, category, since in found
        )

    def add_quiet(self, new: QuietSender) -> None:
        """Keep one; nothing happens where it is there."""
        with self._connections.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO quiet (sender, category, since) VALUES (?, ?, ?)",
                (printable(new.sender), new.category.value, day(new.since)),
            )

    def remove_quiet(self, sender: str, category: Category) -> None:
        """Take one back; nothing happens where there is none."""
        with self._connections.transaction() as connection:
            connection.execute(
                "DELETE FROM quiet WHERE sender = ? AND category = ?",
                (printable(sender), category.value),
            )
