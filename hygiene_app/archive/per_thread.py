"""One archive for several threads: each has an instance of its own; writers wait in turn."""

import threading
from collections.abc import Callable, Sequence

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import ArchiveCheck, ArchivedItem, ArchiveEntry, RecoveryCode
from hygiene_app.model.job import Job


class PerThreadArchive:
    """Passes every call on to the instance of the calling thread.

    The window works in one thread and looks in another; an instance sees what another one wrote,
    and the folder's lock keeps writers apart.
    """

    def __init__(self, make: Callable[[], AgeArchive]) -> None:
        self._make = make
        self._local = threading.local()

    @property
    def _mine(self) -> AgeArchive:
        if not hasattr(self._local, "archive"):
            self._local.archive = self._make()
        archive: AgeArchive = self._local.archive
        return archive

    def is_set_up(self) -> bool:
        """Whether there is an archive here that this computer can write to."""
        return self._mine.is_set_up()

    def set_up(self) -> RecoveryCode:
        """Create the archive and return the recovery code, this once."""
        return self._mine.set_up()

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        """Store a message; return only after it was read back and found identical."""
        return self._mine.put(message, entry)

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return everything in the archive, newest first."""
        return self._mine.items()

    def item(self, item_id: str) -> ArchivedItem:
        """Return one item."""
        return self._mine.item(item_id)

    def read(self, item_id: str) -> bytes:
        """Return the message, checked against its hash."""
        return self._mine.read(item_id)

    def verify(self, job: Job) -> ArchiveCheck:
        """Read and decrypt every object again and compare."""
        return self._mine.verify(job)

    def shred(self, item_ids: Sequence[str]) -> None:
        """Destroy the keys of these items, then their files."""
        self._mine.shred(item_ids)

    def recover(self, code: RecoveryCode) -> int:
        """Make this computer a reader of the archive again; return the number of items."""
        return self._mine.recover(code)
