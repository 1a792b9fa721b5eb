"""Checking the whole archive: it is looked at, and nothing is repaired on the way."""

from contextlib import suppress
from pathlib import Path

from hygiene_app.archive import code_mark, format_text
from hygiene_app.archive.inspection import (
    Problem,
    ledger_problems,
    object_problems,
    read_all,
)
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.standing import require_keys
from hygiene_app.archive.turns import Turns
from hygiene_app.model.archived import ArchiveCheck, ArchiveProblem
from hygiene_app.model.errors import KnownError
from hygiene_app.model.job import Job

Found = dict[str, ArchiveProblem | None]


def verified(
    folder: Path, turns: Turns, ledger: Ledger, objects: Objects, job: Job
) -> ArchiveCheck:
    """Read everything again from the disk; see `AgeArchive.verify`."""
    turns.tidy_once()
    turns.settle()
    ledger.forget()
    ledger.refresh()
    device = require_keys(ledger)
    problems = [*ledger_problems(ledger), *_of_texts(folder)]
    found = read_all(ledger, objects, job)
    problems += _of_objects(turns, ledger, objects, found)
    whole = sum(1 for problem in found.values() if problem is None)
    moved = False
    with suppress(KnownError):  # a keyring that takes nothing now still knows the old place
        moved = device.moved_to(folder)
    return ArchiveCheck(checked=whole, problems=tuple(problems), moved=moved)


def _of_texts(folder: Path) -> list[Problem]:
    spoilt = {
        format_text.NAME: not format_text.is_whole(folder),
        code_mark.NAME: code_mark.is_spoilt(folder),
    }
    return [(name, ArchiveProblem.HEAD_DAMAGED) for name, bad in spoilt.items() if bad]


def _of_objects(turns: Turns, ledger: Ledger, objects: Objects, found: Found) -> list[Problem]:
    try:
        with turns.locked():
            return list(object_problems(ledger, objects, found))
    except KnownError:
        # A folder that cannot be written to, such as a backup, has no other writer either.
        ledger.refresh()
        return list(object_problems(ledger, objects, found))
