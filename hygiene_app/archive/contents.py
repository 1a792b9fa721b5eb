"""What all readable files of the ledger say together."""

from collections.abc import Iterable

from hygiene_app.archive.page import Kept, Record, Shredded
from hygiene_app.model.archived import ArchivedItem


class Contents:
    """The messages that are in the archive, and the ids of those that were shredded."""

    def __init__(self) -> None:
        self.kept: dict[str, Kept] = {}
        self.shredded: set[str] = set()
        self._by_message: dict[tuple[str, str], str] = {}
        self._sorted: tuple[ArchivedItem, ...] | None = None

    def add(self, records: Iterable[Record]) -> None:
        """Take in what a page says, in whatever order pages come: shredded stays shredded."""
        self._sorted = None
        for record in records:
            if isinstance(record, Shredded):
                self._shred(record.id)
            elif record.item.id not in self.shredded:
                self.kept[record.item.id] = record
                self._by_message[_message(record.item)] = record.item.id

    def _shred(self, item_id: str) -> None:
        self.shredded.add(item_id)
        kept = self.kept.pop(item_id, None)
        if kept is not None and self._by_message.get(_message(kept.item)) == item_id:
            del self._by_message[_message(kept.item)]

    def find(self, account: str, sha256: str) -> Kept | None:
        """Return this message of this account as it was put away last, if it is here."""
        item_id = self._by_message.get((account, sha256))
        return None if item_id is None else self.kept[item_id]

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


def _message(item: ArchivedItem) -> tuple[str, str]:
    return item.entry.account, item.sha256
