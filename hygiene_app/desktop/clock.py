"""The time on this computer."""

from datetime import UTC, date, datetime


class SystemClock:
    """Tells the time of the operating system."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the date where the user is."""
        return datetime.now(UTC).astimezone().date()
