"""What keeps the archive in order: merging, rewriting, finishing what an interrupted run began.

Every step may be cut off and is done again the next time; none is needed for reading.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Page, Readers, Shredded
from hygiene_app.archive.standing import require
from hygiene_app.model.secret import Secret

# A single file costs 0.3 ms at the start of the program, and a page that gets damaged costs no
# more messages than it holds.
MERGE_AT = 256


def merge(ledger: Ledger, at_least: int) -> None:
    """Merge the single files into pages once there are so many.

    Only neighbours are merged: a number that is missing must still be seen to be missing.
    """
    if ledger.singles < at_least:
        return
    singles = [page for page in ledger.pages() if page.first == page.last]
    if len(singles) < at_least:
        return
    for _, run in groupby(enumerate(singles), key=lambda each: each[1].first - each[0]):
        neighbours = [page for _, page in run]
        if len(neighbours) > 1:
            _merge(ledger, neighbours)


def _merge(ledger: Ledger, pages: list[Page]) -> None:
    records = (record for page in pages for record in page.records)
    ledger.put(
        Page(
            first=pages[0].first,
            last=pages[-1].last,
            readers=ledger.readers(),
            records=ledger.contents.alive(records),
        )
    )
    ledger.drop(page.name for page in pages)


def rewrite(ledger: Ledger, readers: Readers | None = None) -> None:
    """Write anew every page that still holds a shredded key or is not for these readers.

    Those of today, where none are named.
    """
    readers = readers or ledger.readers()
    if any(page.readers != readers for page in ledger.pages()):
        merge(ledger, at_least=2)  # one file to write instead of hundreds
    for page in ledger.pages():
        alive = ledger.contents.alive(page.records)
        if page.readers != readers or alive != page.records:
            ledger.put(replace(page, readers=readers, records=alive))


def tidy(ledger: Ledger, objects: Objects) -> None:
    """Undo or finish what an interrupted run left behind.

    Nothing is touched where the ledger is not whole: a message that seems to be no one's may then
    be one whose key a missing file holds.
    """
    if not ledger.whole:
        return
    device = require(ledger)
    undo_begun(ledger, objects, device.identities, device.seal_key)
    rotating = len(device.identities) > 1
    finish_shredding(ledger, objects, ledger.contents.shredded if rotating else _recent(ledger))


def undo_begun(
    ledger: Ledger, objects: Objects, identities: tuple[Secret, ...], seal_key: bytes | None
) -> None:
    """Remove the objects of messages whose put was cut off before it counted, then the drafts."""
    for begun in ledger.files.drafted(ledger.drafts, identities, seal_key):
        if begun.item.id not in ledger.contents.kept:
            objects.remove(begun.item.id)
    ledger.remove_drafts()


def finish_shredding(ledger: Ledger, objects: Objects, ids: Iterable[str]) -> None:
    """Destroy the keys of all that was shredded, then these objects, then the old device key.

    Copies of older ledger files, in a backup or in free blocks of the disk, are of no use to this
    computer once the old device key is gone.
    """
    ledger.drop(ledger.redundant())
    rewrite(ledger)
    for item_id in sorted(ids):
        objects.remove(item_id)
    device = ledger.keys_here()
    if len(device.identities) > 1:
        # A new number makes every other process read the keyring again before it writes.
        ledger.append()
        device.drop_old_identities()


def _recent(ledger: Ledger) -> list[str]:
    """Return the ids shredded since the last merging; with older ones nothing is left to do."""
    singles = (page for page in ledger.pages() if page.first == page.last)
    return [
        record.id for page in singles for record in page.records if isinstance(record, Shredded)
    ]
