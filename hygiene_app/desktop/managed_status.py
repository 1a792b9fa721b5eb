"""The status file for IT: counts and dates, and by its form nothing else."""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category

_SCHEMA: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What IT gets to see; the window shows the same to the user.

    Attributes:
        mailboxes: how many are looked after, never which.
        due: open findings whose day has come, by category.
        reviewed: the day of the last clean-up, None for never.
        problems: how many managed settings cannot be used.
    """

    version: str
    written: date
    mailboxes: int
    open: int
    due: Mapping[Category, int] = field(default_factory=dict)
    scanned: date | None = None
    reviewed: date | None = None
    problems: int = 0

    def as_text(self) -> str:
        """Return the whole file."""
        document = {
            "schema": _SCHEMA,
            "version": self.version,
            "written": self.written.isoformat(),
            "mailboxes": self.mailboxes,
            "open": self.open,
            "due": {category.value: count for category, count in sorted(self.due.items())},
            "scanned": self.scanned.isoformat() if self.scanned else None,
            "reviewed": self.reviewed.isoformat() if self.reviewed else None,
            "problems": self.problems,
        }
        return json.dumps(document, indent=2) + "\n"


def write_status(path: Path, status: Status) -> None:
    """Write the file anew, whole or not at all. Raises `KnownError(NOT_WRITABLE)`.

    The folder must be there: IT made it, with the rights that it needs.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(status.as_text())
        temporary.replace(path)
    except OSError as exc:
        temporary.unlink(missing_ok=True)
        raise KnownError(ErrorCode.NOT_WRITABLE, path=str(path)) from exc
