"""Looking whether everything is there and as it was written."""

import hashlib
from collections.abc import Iterator

from hygiene_app.archive.cipher import Undecryptable, decrypt
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.ledger_files import Failure
from hygiene_app.archive.objects import LITTER, Objects
from hygiene_app.archive.page import Kept
from hygiene_app.archive.spans import last_of, name_of
from hygiene_app.archive.synced import (
    is_conflict_copy,
    is_hollow,
    is_placeholder,
    left_in_the_cloud,
)
from hygiene_app.model.archived import ArchiveProblem
from hygiene_app.model.job import Job, Step

Problem = tuple[str, ArchiveProblem]


def decrypted(objects: Objects, kept: Kept) -> bytes | ArchiveProblem:
    """Return what the object holds, or what is wrong with it."""
    path = objects.path(kept.item.id)
    try:
        return decrypt(objects.read(kept.item.id), (kept.key,))
    except FileNotFoundError:
        away = left_in_the_cloud(path)
        return ArchiveProblem.NOT_SYNCED if away else ArchiveProblem.OBJECT_MISSING
    except (OSError, Undecryptable):
        hollow = is_hollow(path)
        return ArchiveProblem.NOT_SYNCED if hollow else ArchiveProblem.OBJECT_DAMAGED


def opened(objects: Objects, kept: Kept) -> bytes | ArchiveProblem:
    """Return the message, checked against its hash, or what is wrong with it."""
    clear = decrypted(objects, kept)
    if isinstance(clear, bytes) and hashlib.sha256(clear).hexdigest() != kept.item.sha256:
        return ArchiveProblem.OBJECT_DAMAGED
    return clear


def read_all(ledger: Ledger, objects: Objects, job: Job) -> dict[str, ArchiveProblem | None]:
    """Read and decrypt every object; return by id what is wrong, None where nothing is.

    Takes no lock, since it may take minutes.
    """
    every = tuple(ledger.contents.kept.values())
    found: dict[str, ArchiveProblem | None] = {}
    for done, kept in enumerate(every):
        job.advance(Step.VERIFYING, done, len(every))
        outcome = opened(objects, kept)
        found[kept.item.id] = outcome if isinstance(outcome, ArchiveProblem) else None
    job.advance(Step.VERIFYING, len(every), len(every))
    return found


def ledger_problems(ledger: Ledger) -> Iterator[Problem]:
    """Yield what is wrong with the list of contents."""
    for first, last in ledger.gaps():
        yield name_of(first, last), ArchiveProblem.ROLLED_BACK
    for name in ledger.damaged:
        yield name, _unreadable(ledger, name)
    for name in ledger.strangers() - LITTER:
        yield name, _stranger(name)


def _unreadable(ledger: Ledger, name: str) -> ArchiveProblem:
    failure, seen = ledger.failures.get(name), ledger.device.seen if ledger.device else 0
    if failure is Failure.HOLLOW:
        return ArchiveProblem.NOT_SYNCED
    # One that we wrote ourselves and that no key opens any more has got damaged.
    if failure is Failure.FOREIGN and last_of((name,)) > seen:
        return ArchiveProblem.OTHER_COMPUTER
    return ArchiveProblem.HEAD_DAMAGED


def _stranger(name: str) -> ArchiveProblem:
    if is_placeholder(name):
        return ArchiveProblem.NOT_SYNCED
    return ArchiveProblem.CONFLICT_COPY if is_conflict_copy(name) else ArchiveProblem.OBJECT_UNKNOWN


def object_problems(
    ledger: Ledger, objects: Objects, found: dict[str, ArchiveProblem | None]
) -> Iterator[Problem]:
    """Yield what is wrong with objects that the ledger still knows, and files that it does not.

    Call it under the lock, or a message that is being put looks like one that no one knows.
    """
    kept = ledger.contents.kept.keys()
    for item_id, problem in found.items():
        if problem is not None and item_id in kept:
            yield item_id, problem
    present, strangers = objects.present()
    unknown = ArchiveProblem.OBJECT_UNKNOWN
    if ledger.damaged or ledger.gaps() or ledger.files.lost():
        unknown = ArchiveProblem.KEY_MISSING
    for item_id in sorted(present - kept):
        yield item_id, unknown
    for name in strangers:
        yield name, _stranger(name)
