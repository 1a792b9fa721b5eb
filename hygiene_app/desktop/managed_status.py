"""The status file for IT: counts and dates, and by its form nothing else."""

import json
import os
import secrets
from pathlib import Path
from typing import Final

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.status import Status

_SCHEMA: Final = 1


def _text(status: Status, version: str) -> str:
    document = {
        "schema": _SCHEMA,
        "version": version,
        "written": status.written.isoformat(),
        "mailboxes": status.mailboxes,
        "open": status.open,
        "due": {category.value: count for category, count in sorted(status.due.items())},
        "scanned": status.scanned.isoformat() if status.scanned else None,
        "reviewed": status.reviewed.isoformat() if status.reviewed else None,
        "problems": status.problems,
    }
    return json.dumps(document, indent=2) + "\n"


def write_status(path: Path, status: Status, version: str) -> None:
    """Write the file anew, whole or not at all. Raises `KnownError(NOT_WRITABLE)`.

    The folder must be there: IT made it, with the rights that it needs.
    """
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_text(status, version))
        temporary.replace(path)
    except OSError as exc:
        temporary.unlink(missing_ok=True)
        raise KnownError(ErrorCode.NOT_WRITABLE, path=str(path)) from exc
