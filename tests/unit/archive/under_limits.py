"""A process that uses an archive where the system refuses something.

`python -m tests.unit.archive.under_limits LIMIT HOME` prints one JSON document. Limits:
`file-size` (RLIMIT_FSIZE: the system takes no file larger than 20 kB), `nobody` (without the rights
of the superuser, in a folder of someone else), `none` (as it is).
"""

import json
import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import quiet_job
from tests.unit.archive.samples import FileKeys, entry, message

LARGE = 60_000


def _told(act: Callable[[], object]) -> str:
    try:
        act()
    except KnownError as exc:
        return exc.code.value
    return "done"


def _limit(name: str) -> None:
    if name == "file-size":
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    elif name == "nobody" and os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65_534)
        os.setuid(65_534)


def main(limit: str, home: Path) -> None:
    """Read, put, shred and verify, and say how each went."""
    # imported before the rights are gone
    keys = FileKeys(home / "keys.json")
    archive = AgeArchive(home / "archive", keys)
    archive.items()
    _limit(limit)
    archive = AgeArchive(home / "archive", keys)
    before = [item.id for item in archive.items()]
    outcome = {
        "large": _told(lambda: archive.put(os.urandom(LARGE), entry(50))),
        "small": _told(lambda: archive.put(message(51)[:500], entry(51))),
        "shred": _told(lambda: archive.shred(before[:1])),
        "read": _told(lambda: archive.read(before[-1])),
        "items": len(archive.items()),
        "problems": len(archive.verify(quiet_job()).problems),
    }
    sys.stdout.write(json.dumps(outcome))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
