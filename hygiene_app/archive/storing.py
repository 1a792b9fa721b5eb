"""Putting messages away: none of them counts before all are on the disk and read back."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress

from hygiene_app.archive.cipher import encrypt, new_identity, recipient_of
from hygiene_app.archive.durable import Writing
from hygiene_app.archive.inspection import decrypted, opened
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Kept
from hygiene_app.model.archived import ArchivedItem, ArchiveEntry
from hygiene_app.model.errors import ErrorCode, KnownError

Checkpoint = Callable[[str], None]
Message = tuple[bytes, ArchiveEntry]


def store(
    ledger: Ledger, objects: Objects, messages: Sequence[Message], checkpoint: Checkpoint
) -> tuple[ArchivedItem, ...]:
    """Put messages away that are not there yet, and return the item of each, in their order.

    They become part of the archive together or not at all. Raises `KnownError(ARCHIVE_READ_BACK)`
    and `OSError`; the archive is then as it was.
    """
    new: dict[tuple[str, str], tuple[Kept, bytes]] = {}
    found: list[ArchivedItem] = []
    for message, entry in messages:
        digest = hashlib.sha256(message).hexdigest()
        known = ledger.contents.find(entry, digest)
        if known is not None and isinstance(opened(objects, known), bytes):
            found.append(known.item)
            continue
        name = (entry.owner.casefold() or entry.account, digest)
        if name not in new:
            item = ArchivedItem(
                id=secrets.token_hex(16), size=len(message), sha256=digest, entry=entry
            )
            new[name] = Kept(item=item, key=new_identity()), message
        found.append(new[name][0].item)
    if new:
        _store(ledger, objects, tuple(new.values()), checkpoint)
    return tuple(found)


def _store(
    ledger: Ledger,
    objects: Objects,
    new: Sequence[tuple[Kept, bytes]],
    checkpoint: Checkpoint,
) -> None:
    """Keys to the disk, objects to the disk, read them back, and only then let all of it count."""
    page = ledger.next_page(kept for kept, _ in new)
    files, device, writing = ledger.files, ledger.keys_here(), Writing()
    try:
        # The draft comes first: to a run that is killed later, it says whose leftovers these are.
        clear = files.begin_draft(page, device, writing)
        sealed = ((kept.item.id, encrypt(data, (recipient_of(kept.key),))) for kept, data in new)
        objects.write(sealed, writing)
        files.compare_draft(page, device, clear)
        _compare(objects, new)
        checkpoint("object-compared")
        ledger.commit(page)
    except BaseException:
        writing.give_up()
        # What cannot be removed either is found by its draft the next time, see `tidy`.
        with suppress(OSError):
            files.withdraw(page.name)
            for kept, _ in new:
                objects.remove(kept.item.id)
            files.remove_draft(page.name)
        raise


def _compare(objects: Objects, new: Sequence[tuple[Kept, bytes]]) -> None:
    if len(new) > 1:
        objects.fetch(kept.item.id for kept, _ in new)
    if any(decrypted(objects, kept) != message for kept, message in new):
        raise KnownError(ErrorCode.ARCHIVE_READ_BACK)
