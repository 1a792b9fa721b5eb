"""Messages, entries and a keyring that outlives the process, for the tests of this room."""

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.finding import Category
from hygiene_app.model.secret import Secret

CANARY = "Zwaluwenstaart"


def entry(number: int = 0, account: str = "account-1") -> ArchiveEntry:
    """Return an entry in which every text carries the canary."""
    return ArchiveEntry(
        account=account,
        folder=f"INBOX/{CANARY}-folder",
        folder_display=f"{CANARY} é",
        message_id=f"<{CANARY}-{number}@example.org>",
        subject=f"{CANARY} subject {number}",
        sender=f"{CANARY} <sender@example.org>",
        received=datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=number),
        flags=("\\Seen", CANARY),
        category=Category.CV,
        rule=f"{CANARY}-rule",
        archived_at=datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=number),
        expires=date(2027, 1, 1),
    )


def message(number: int) -> bytes:
    """Return a message that no other number gives, long enough to grep for."""
    return f"Subject: {CANARY} {number}\r\n\r\n{CANARY} body {number}\r\n".encode() * 50


def put(archive: AgeArchive, *numbers: int) -> dict[int, ArchivedItem]:
    """Put these messages away."""
    return {number: archive.put(message(number), entry(number)) for number in numbers}


def numbers_in(archive: AgeArchive) -> set[int]:
    """Return the numbers of the messages that are there, each of them read and compared."""
    found: set[int] = set()
    items = archive.items()
    for item in items:
        number = int(item.entry.subject.rpartition(" ")[2])
        assert archive.read(item.id) == message(number)
        assert item.entry == entry(number)
        found.add(number)
    assert len(found) == len(items)
    return found


class FileKeys:
    """A keyring in a file, so that it is there after the process was killed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, name: str) -> Secret | None:
        value = self._values().get(name)
        return None if value is None else Secret(value)

    def put(self, name: str, value: Secret) -> None:
        self._write(self._values() | {name: value.reveal()})

    def delete(self, name: str) -> None:
        self._write({key: value for key, value in self._values().items() if key != name})

    def _values(self) -> dict[str, str]:
        if not self._path.exists():
            return {}
        values: dict[str, str] = json.loads(self._path.read_text("ascii"))
        return values

    def _write(self, values: dict[str, str]) -> None:
        draft = self._path.with_suffix(f".{os.getpid()}")
        draft.write_text(json.dumps(values), "ascii")
        draft.replace(self._path)
