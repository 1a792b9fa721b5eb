"""Whose turn it is: one writer at a time, who first finishes what an interrupted run left."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hygiene_app.archive import code_mark, durable
from hygiene_app.archive.folder_lock import locked
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.standing import require, require_ours
from hygiene_app.archive.upkeep import tidy
from hygiene_app.model.errors import KnownError

log = logging.getLogger(__name__)

_LOCK = "lock"


class Turns:
    """Gives the ledger to those who read and, one after another, to those who write."""

    def __init__(self, folder: Path, ledger: Ledger, objects: Objects, wait: float) -> None:
        self._folder = folder
        self._ledger = ledger
        self._objects = objects
        self._wait = wait
        self._tried = False
        self._tidied = False

    @contextmanager
    def locked(self, wait: float | None = None) -> Iterator[None]:
        """Be the only writer, knowing what the others did; after a failure everything is reread.

        Raises `KnownError`: `ARCHIVE_BUSY`, `DISK_FULL`, `NOT_WRITABLE`.
        """
        seconds = self._wait if wait is None else wait
        try:
            with durable.told_plainly(self._folder), locked(self._folder / _LOCK, seconds):
                self._ledger.refresh()
                yield
        except BaseException:
            self._ledger.forget()
            raise

    @contextmanager
    def writing(self, wait: float | None = None) -> Iterator[Ledger]:
        """Be the only writer of an archive that is ours and in order. Raises as `require_ours`."""
        if self._ledger.device is None or not (self._folder / _LOCK).exists():
            # what there is to say of a folder that is not ours, before a lock is made in it
            self._ledger.refresh()
            require_ours(self._ledger)
        with self.locked(wait):
            require_ours(self._ledger)
            if not self._tidied or self._ledger.drafts:
                tidy(self._ledger, self._objects)
                if not code_mark.is_spoilt(self._folder):
                    code_mark.write(self._folder, self._ledger.readers().recovery)
                self._tidied = True
            yield self._ledger

    def reading(self) -> Ledger:
        """Return the ledger as it is now. Raises as `require`."""
        self.tidy_once()
        self._ledger.refresh()
        require(self._ledger)
        self.settle()
        return self._ledger

    def tidy_once(self) -> None:
        """Finish what an interrupted run left, if that is possible now; reading goes on anyhow."""
        if self._tried:
            return
        self._tried = True
        try:
            with self.writing(wait=0.0):
                pass
        except KnownError as exc:
            log.info("the archive was not tidied: %s", exc.code.value)

    def settle(self) -> None:
        """Bring the counter to the keyring."""
        if self._ledger.device is not None:
            self._ledger.device.settle()
