"""What all readable files of the ledger say together."""

from collections.abc import Iterable, Iterator

from hygiene_app.archive.page import Kept, Record, Shredded
from hygiene_app.model.archived import ArchivedItem, ArchiveEntry


class Contents:
    """The messages that are in the archive, and the ids of those that were shredded."""

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.shredded: set[str] = set()
        self._by_message: dict[tuple[str, str], Kept] = {}
        self._sorted: tuple[ArchivedItem, ...] | None = None

    def add(self, records: Iterable[Record]) -> None:
        """Take in what a page says, in whatever order pages come: shredded stays shredded."""
        self._sorted = None
        for record in records:
            if isinstance(record, Shredded):
                self._shred(record.id)
            elif record.item.id not in self.shredded:
                self.kept[record.item.id] = record
                self._by_message.update((name, record) for name in _names(record.item))

    def _shred(self, item_id: str) -> None:
        self.shredded.add(item_id)
        kept = self.kept.pop(item_id, None)
        for name in () if kept is None else _names(kept.item):
            if self._by_message.get(name) is kept:
                del self._by_message[name]

    def find(self, entry: ArchiveEntry, sha256: str) -> Kept | None:
        """Return this message of this account as it was put away last, if it is here."""
        return self._by_message.get((entry.account, sha256)) or (
            self._by_message.get((_owner(entry), sha256)) if entry.owner else None
        )

    def alive(self, records: Iterable[Record]) -> tuple[Record, ...]:
        """Return the records without the messages that were shredded."""
        return tuple(
            record
            for record in records
            if isinstance(record, Shredded) or record.item.id not in self.shredded
        )

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return everything that is kept, newest in the archive first."""
        if self._sorted is None:
            kept = [each.item for each in reversed(self.kept.values())]
            kept.sort(key=lambda item: item.entry.archived_at, reverse=True)
            self._sorted = tuple(kept)
        return self._sorted


def _names(item: ArchivedItem) -> Iterator[tuple[str, str]]:
    """Yield by what a message is found: its account here, and the address of that account."""
    yield item.entry.account, item.sha256
    if item.entry.owner:
        yield _owner(item.entry), item.sha256


def _owner(entry: ArchiveEntry) -> str:
    return f"owner {entry.owner.casefold()}"
