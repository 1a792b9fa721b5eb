"""Putting messages away: none of them counts before all are on the disk and read back."""

import secrets
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress

from hygiene_app.archive.cipher import encrypt, new_identity, recipient_of
from hygiene_app.archive.disk import Disk, is_message
from hygiene_app.archive.inspection import opened
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Kept
from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.errors import ErrorCode, KnownError

Checkpoint = Callable[[str], None]
Message = tuple[bytes, ArchiveEntry]
New = tuple[Kept, bytes]

# Objects on their way to the disk and back while the next is encrypted: what is held in memory.
_AHEAD = 8


def store(
    ledger: Ledger, objects: Objects, messages: Sequence[Message], checkpoint: Checkpoint
) -> tuple[ArchivedItem, ...]:
    """Put messages away that are not there yet, and return the item of each, in their order.

    They become part of the archive together or not at all. Raises `KnownError(ARCHIVE_READ_BACK)`
    and `OSError`; the archive is then as it was.
    """
    with Disk() as disk:
        new, found = _sorted_out(ledger, objects, messages, disk)
        if new:
            _store(ledger, objects, new, disk, checkpoint)
    return found


def _sorted_out(
    ledger: Ledger, objects: Objects, messages: Sequence[Message], disk: Disk
) -> tuple[tuple[New, ...], tuple[ArchivedItem, ...]]:
    """Return what is to be put away, each message once, and the item of every message."""
    new: dict[tuple[str, str], New] = {}
    found: list[ArchivedItem] = []
    # Those that are put away together lie in one folder: one flush of it for all of them.
    folder = secrets.token_hex(1)
    hashes = disk.hashes(message for message, _ in messages)
    for (message, entry), digest in zip(messages, hashes, strict=True):
        known = ledger.contents.find(entry, digest)
        if known is not None and isinstance(opened(objects, known), bytes):
            found.append(known.item)
            continue
        name = (entry.owner.casefold() or entry.account, digest)
        if name not in new:
            item_id = folder + secrets.token_hex(15)
            item = ArchivedItem(id=item_id, size=len(message), sha256=digest, entry=entry)
            new[name] = Kept(item=item, key=new_identity()), message
        found.append(new[name][0].item)
    return tuple(new.values()), tuple(found)


def _store(
    ledger: Ledger, objects: Objects, new: Sequence[New], disk: Disk, checkpoint: Checkpoint
) -> None:
    """Keys to the disk, objects to the disk, read them back, and only then let all of it count."""
    page, files = ledger.next_page(kept for kept, _ in new), ledger.files
    try:
        # The draft comes first: to a run that is killed later, it says whose leftovers these are.
        files.write_draft(page, ledger.keys_here())
        _put_objects(objects, new, disk, checkpoint)
        objects.sync_names(kept.item.id for kept, _ in new)
        checkpoint("object-compared")
        ledger.commit(page)
    except BaseException:
        disk.end()
        # What cannot be removed is found by its draft the next time, see `tidy`.
        with suppress(OSError):
            files.withdraw(page.name)
            for kept, _ in new:
                objects.remove(kept.item.id)
            files.remove_draft(page.name)
        raise


def _put_objects(objects: Objects, new: Sequence[New], disk: Disk, checkpoint: Checkpoint) -> None:
    """Encrypt each, and compare what the disk has of those before."""
    waiting: deque[tuple[Future[bytes], Kept, bytes]] = deque()

    def compare() -> None:
        found, kept, message = waiting.popleft()
        sealed = found.result()
        checkpoint("object-written")
        if not is_message(sealed, kept.key, message):
            raise KnownError(ErrorCode.ARCHIVE_READ_BACK)

    for kept, message in new:
        place = objects.place(kept.item.id)
        sealed = encrypt(message, (recipient_of(kept.key),))
        waiting.append((disk.bring(place, sealed), kept, message))
        if len(waiting) > _AHEAD:
            compare()
    while waiting:
        compare()
