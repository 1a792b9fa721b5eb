"""Days that are kept among the settings of a profile."""

from datetime import date
from typing import Final

from hygiene_app.workflow.store_ports import Settings

LAST_SCAN: Final = "last-scan"
LAST_REVIEW: Final = "last-review"


def keep_day(settings: Settings, key: str, day: date) -> None:
    """Keep a day."""
    settings.put(key, day.isoformat())


def kept_day(settings: Settings, key: str) -> date | None:
    """Return a day, None where none is kept."""
    kept = settings.get(key)
    return date.fromisoformat(kept) if kept else None
