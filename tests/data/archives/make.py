"""Makes the pinned archive of the present format: `python -m tests.data.archives.make FOLDER`.

Run it once, when a change of what is written is about to be released; a folder is then never made
again. `1.0` was made with the first version; `1.1` knows owners and marks of recovery codes.
"""

import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchiveEntry
from hygiene_app.model.finding import Category
from tests.fakes.archive import MemoryKeys

_NAMES = (
    "An Peeters",
    "Jef Janssens",
    "Lotte Proef",
    "Élise Dubois",
    "Karl Weiß",
    "Tom Jones",
    "Mia Maes",
)
_CHUNK = 65_536  # of age: one message is longer, and one is just as long


def _message(number: int) -> bytes:
    name = _NAMES[number]
    head = (
        f"From: {name} <person{number}@example.org>\r\nTo: hr@firma.example\r\n"
        f"Subject: Sollicitatie {number}\r\nMessage-ID: <pin-{number}@example.org>\r\n"
        f"Date: Mon, 04 May 2020 09:3{number}:00 +0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: text/plain; charset="utf-8"\r\n\r\n'
    ).encode()
    body = f"Beste, hierbij solliciteer ik. Groeten, {name}\r\n".encode()
    lengths = {2: 1400 * len(body), 3: _CHUNK - len(head)}
    return head + (body * 1400)[: lengths.get(number, len(body))]


def _entry(number: int) -> ArchiveEntry:
    return ArchiveEntry(
        account="0f" * 8,
        folder="INBOX/Dossier &AOk-t&AOk-",
        folder_display="INBOX/Dossier été",
        message_id=f"<pin-{number}@example.org>",
        subject=f"Sollicitatie {number}",
        sender=f"{_NAMES[number]} <person{number}@example.org>",
        received=datetime(2020, 5, 4, 9, 30 + number, tzinfo=UTC),
        flags=("\\Seen",),
        category=Category.CV,
        rule="cv-be",
        archived_at=datetime(2026, 3, 1, 12, number, tzinfo=UTC),
        expires=date(2027, 3, 1) if number % 2 else None,
        owner="an@firma.example",
    )


def main(out: Path) -> None:
    """Write the archive, the keyring, the code, and what is to be found."""
    keys = MemoryKeys()
    archive = AgeArchive(out / "archive", keys, merge_at=4)
    archive.set_up()
    items = [archive.put(_message(number), _entry(number)) for number in range(5)]
    archive.shred((items[1].id,))
    code = archive.renew_recovery()
    archive.confirm_recovery(code)
    archive.put_many([(_message(number), _entry(number)) for number in (5, 6)])
    told = {
        item.id: {"sha256": item.sha256, "size": item.size, "subject": item.entry.subject}
        for item in archive.items()
    }
    values = {name: value.reveal() for name, value in sorted(keys.values.items())}
    (out / "keyring.json").write_text(json.dumps(values, indent=1) + "\n")
    (out / "code.txt").write_text(code.code.reveal() + "\n")
    (out / "messages.json").write_text(json.dumps(told, indent=1, sort_keys=True) + "\n")
    (out / "archive" / "lock").unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
