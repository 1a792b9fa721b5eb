"""Which findings the user ticked. Nothing is ever ticked without a hand."""

from collections.abc import Container, Iterable

from PySide6.QtCore import QObject, Signal


class Ticked(QObject):
    """A set of ids that tells when it changed.

    Signals:
        changed: other ids than before are ticked.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: dict[str, None] = {}

    def __contains__(self, finding: str) -> bool:
        return finding in self._ids

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ticked ones, in the order in which they were ticked."""
        return tuple(self._ids)

    def count_in(self, shown: Container[str]) -> int:
        """Return how many of the ticked ones are among these."""
        return sum(1 for each in self._ids if each in shown)

    def tick(self, ids: Iterable[str]) -> None:
        """Add these."""
        self._become({**self._ids, **dict.fromkeys(ids)})

    def untick(self, ids: Iterable[str]) -> None:
        """Take these away."""
        gone = set(ids)
        self._become({each: None for each in self._ids if each not in gone})

    def toggle(self, ids: Iterable[str]) -> None:
        """Tick these, or untick them when all of them are ticked."""
        wanted = tuple(ids)
        if all(each in self._ids for each in wanted):
            self.untick(wanted)
        else:
            self.tick(wanted)

    def clear(self) -> None:
        """Untick everything."""
        self._become({})

    def keep_only(self, ids: Iterable[str]) -> None:
        """Untick what is no longer among these."""
        known = set(ids)
        self._become({each: None for each in self._ids if each in known})

    def _become(self, ids: dict[str, None]) -> None:
        if ids.keys() != self._ids.keys():
            self._ids = ids
            self.changed.emit()
