"""One archive for several threads: each has an instance of its own; writers wait in turn."""

import threading
from collections.abc import Callable, Sequence

from hygiene_app.archive.vault import AgeArchive
from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveStatus,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.finding import Category
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

    def set_up(self, *, afresh: bool = False) -> RecoveryCode:
        """Create the archive and return the recovery code, this once."""
        return self._mine.set_up(afresh=afresh)

    def status(self) -> ArchiveStatus:
        """Return what the user may know at a glance."""
        return self._mine.status()

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        """Store a message; return only after it was read back and found identical."""
        return self._mine.put(message, entry)

    def put_many(self, messages: Sequence[tuple[bytes, ArchiveEntry]]) -> tuple[ArchivedItem, ...]:
        """Store several messages, all of them or none."""
        return self._mine.put_many(messages)

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return everything in the archive, newest first."""
        return self._mine.items()

    def search(
        self,
        text: str,
        *,
        account: str = "",
        category: Category | None = None,
        limit: int = 1_000,
    ) -> tuple[ArchivedItem, ...]:
        """Return the newest items with every word of `text`."""
        return self._mine.search(text, account=account, category=category, limit=limit)

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

    def recover(self, code: RecoveryCode, *, incomplete: bool = False) -> int:
        """Make this computer a reader of the archive again; return the number of items."""
        return self._mine.recover(code, incomplete=incomplete)

    def renew_recovery(self) -> RecoveryCode:
        """Make a new recovery code; the old one goes on opening everything."""
        return self._mine.renew_recovery()

    def confirm_recovery(self, code: RecoveryCode) -> None:
        """Let the new code replace the old one."""
        self._mine.confirm_recovery(code)

    def cancel_renewal(self) -> None:
        """Forget a new code that was not confirmed."""
        self._mine.cancel_renewal()

    def recovery_page(self, code: RecoveryCode, texts: RecoveryPageTexts) -> bytes:
        """Return the page to print, as PDF."""
        return self._mine.recovery_page(code, texts)
