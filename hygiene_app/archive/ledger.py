"""The ledger: numbered files that say which messages are here and hold the key of each.

Every change of the archive is one new file with the next number; its appearing under its final
name is the one moment in which the change happens. Some hundred such files are merged into one
page with all their numbers. A number that is missing shows that something was taken away.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from hygiene_app.archive.contents import Contents
from hygiene_app.archive.device import Device, DeviceKeys
from hygiene_app.archive.ledger_files import Failure, Failures, LedgerFiles, Pages
from hygiene_app.archive.page import Page, Readers, Record
from hygiene_app.archive.spans import (
    DRAFT,
    Span,
    counting,
    drafts,
    gaps,
    last_of,
    redundant,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

_ATTEMPTS = 20


class Ledger:
    """What is in the archive, in memory and on the disk.

    Reading needs no lock: whatever changes meanwhile is noticed and read again. Every method that
    writes must be called under the lock of the archive, after `refresh()`.

    Attributes:
        contents: what all readable files say together.
        damaged: names of files that cannot be read and that no other file stands in for.
        failures: why files cannot be read, by name.
        drafts: names that an interrupted run was about to give.
        device: this computer's keys, None where the keyring does not have them.
    """

    def __init__(
        self,
        folder: Path,
        keys: DeviceKeys,
        *,
        escrow: tuple[str, ...],
        checkpoint: Callable[[str], None],
    ) -> None:
        self.files = LedgerFiles(folder, checkpoint)
        self._keys = keys
        self._escrow = tuple(sorted(set(escrow)))
        self.forget()

    def forget(self) -> None:
        """Forget everything that was read, so that it is read again."""
        self.contents = Contents()
        self.damaged: tuple[str, ...] = ()
        self.drafts: tuple[str, ...] = ()
        self.device: Device | None = None
        self.failures: Failures = {}
        self._pages: Pages = {}
        self._present: frozenset[str] = frozenset()
        self._names: frozenset[str] = frozenset()
        self._last = 0

    # ---- reading

    def refresh(self) -> None:
        """Read what changed since the last time, whoever changed it.

        Raises `KnownError`: `ARCHIVE_TOO_NEW`, `PATH_UNREADABLE`, and `ARCHIVE_BUSY` where it
        changes faster than it can be read.
        """
        for _ in range(_ATTEMPTS):
            present = self.files.all_names()
            if present == self._present and self.device is not None:
                return
            self._present = present
            self.drafts = drafts(present)
            names = counting(present)
            if names == self._names and (self.device is not None or not names):
                return
            device = self._load_device() if names else None
            if device is None:
                self.forget()
                self._names, self._last = names, last_of(names)
                return
            if self._read(names, device):
                return
        raise KnownError(ErrorCode.ARCHIVE_BUSY)

    def _load_device(self) -> Device | None:
        device, known = Device.load(self._keys), self.device
        if device and known and known.seal_key == device.seal_key:
            device.seen = max(device.seen, known.seen)  # the keyring may lag behind, see `saw`
        return device

    def _read(self, names: frozenset[str], device: Device) -> bool:
        """Take in what these files say. Return False where another process was quicker."""
        keys = device.identities, device.seal_key
        try:
            pages, failures = self.files.read_all(names, self._pages, *keys)
        except FileNotFoundError:
            self._present = frozenset()
            return False
        # Listing a folder is not done in one moment: what looks like a gap may be a merging.
        sound = len(pages) == len(names) and not gaps(names, device.seen)
        if not sound and self._moved_on(names, device):
            self._present = frozenset()
            return False
        self._take(names, pages, failures, device)
        device.seen = max(device.seen, last_of(pages))
        if not self.whole:
            log.warning("the archive's ledger is not whole: %d files damaged", len(self.damaged))
        return True

    def _moved_on(self, names: frozenset[str], device: Device) -> bool:
        """Whether another process changed files or keys while we read."""
        if counting(self.files.all_names()) != names:
            return True
        now = Device.load(self._keys)
        return now is not None and not now.same_secrets(device)

    def _take(
        self, names: frozenset[str], pages: Pages, failures: Failures, device: Device
    ) -> None:
        self._names, self._pages, self.failures, self.device = names, pages, failures, device
        self._last = last_of(names)
        self.damaged = tuple(sorted(names - pages.keys() - redundant(names, pages)))
        self.contents = Contents()
        for name in sorted(pages):
            self.contents.add(pages[name].records)

    def read_with(self, code: Secret, device: Device) -> None:
        """Read with the recovery code alone, to write with `device` from then on.

        Raises `KnownError(ARCHIVE_TOO_NEW)`.
        """
        self.forget()
        present = self.files.all_names()
        self.drafts = drafts(present)
        names = counting(present)
        pages, failures = self.files.read_all(names, {}, (code,), None)
        self._take(names, pages, failures, device)

    # ---- what was read

    @property
    def exists(self) -> bool:
        """Whether there is an archive here at all."""
        return bool(self._names)

    @property
    def last(self) -> int:
        """The highest number that a file stands for."""
        return self._last

    @property
    def singles(self) -> int:
        """How many files stand for one number only."""
        return sum("-" not in name for name in self._names)

    @property
    def whole(self) -> bool:
        """Whether every number is there and readable."""
        return not self.damaged and not self.gaps()

    @property
    def newest_is_foreign(self) -> bool:
        """Whether none of the keys that were tried opens the newest file."""
        return bool(self._names) and self.failures.get(max(self._names)) is Failure.FOREIGN

    @property
    def readable(self) -> bool:
        """Whether at least one file can be read."""
        return bool(self._pages)

    def was_here(self) -> bool:
        """Whether the keyring knows of an archive with something in it."""
        device = Device.load(self._keys)
        return device is not None and device.seen > 0

    def keys_here(self) -> Device:
        """Return the keys. Raises `KnownError(ARCHIVE_KEY_LOST)`."""
        if self.device is None:
            raise KnownError(ErrorCode.ARCHIVE_KEY_LOST)
        return self.device

    def gaps(self) -> tuple[Span, ...]:
        """Return the numbers that are missing: taken away, or the folder is an older copy."""
        return gaps(self._names, self.device.seen if self.device else 0)

    def strangers(self) -> frozenset[str]:
        """Return the names that mean nothing to us, such as copies made after a conflict."""
        ours = (*self._names, *self.files.lost(), *(name + DRAFT for name in self.drafts))
        return self.files.all_names().difference(ours)

    def pages(self) -> tuple[Page, ...]:
        """Return the readable pages in order, none of them contained in another."""
        needed = self._pages.keys() - self.redundant()
        return tuple(self._pages[name] for name in sorted(needed))

    def redundant(self) -> frozenset[str]:
        """Return the names of files whose numbers all lie in another one that is readable."""
        return redundant(self._names, self._pages)

    def readers(self) -> Readers:
        """Return for whom is written today."""
        told = self._pages[max(self._pages)].readers
        return replace(told, device=self.keys_here().recipient, escrow=self._escrow)

    # ---- writing

    def begin(self, recovery: str, device: Device) -> None:
        """Write the first file; with it the archive exists."""
        self.device = device
        readers = Readers(device=device.recipient, recovery=recovery, escrow=self._escrow)
        self.put(Page(first=1, last=1, readers=readers))
        device.saw(1)

    def next_page(self, records: Iterable[Record] = (), readers: Readers | None = None) -> Page:
        """Return the page of the next change; with `readers`, all is written for them from then on.

        It does not count before its draft was written and `commit()` called.
        """
        number = 1 + max(self.last, self.keys_here().seen)
        readers = readers or self.readers()
        return Page(first=number, last=number, readers=readers, records=tuple(records))

    def append(self, records: Iterable[Record] = (), readers: Readers | None = None) -> None:
        """Make a change, as `next_page` says it."""
        page = self.next_page(records, readers)
        self.files.write_draft(page, self.keys_here())
        self.commit(page)

    def commit(self, page: Page) -> None:
        """Let a page whose draft is on the disk count; the archive is different from here on."""
        self._publish(page)
        self.contents.add(page.records)
        self.keys_here().saw(page.last)

    def put(self, page: Page) -> None:
        """Write a page that says nothing new, in place of an older one of the same name."""
        self.files.write_draft(page, self.keys_here())
        self._publish(page)

    def drop(self, names: Iterable[str]) -> None:
        """Remove files that others stand in for."""
        gone = frozenset(names)
        if gone:
            self.files.remove(sorted(gone))
            self._names -= gone
            self._present -= gone
            self._pages = {name: page for name, page in self._pages.items() if name not in gone}

    def remove_drafts(self) -> None:
        """Remove what was never to count."""
        for name in self.drafts:
            self.files.remove_draft(name)
        self._present -= {name + DRAFT for name in self.drafts}
        self.drafts = ()

    def set_aside_damaged(self) -> None:
        """Take what no one can read out of the ledger, drafts too; nothing is deleted."""
        for name in (*self.damaged, *(name + DRAFT for name in self.drafts)):
            self.files.set_aside(name)
        self._names -= frozenset(self.damaged)
        self._present = frozenset()
        self.damaged, self.drafts = (), ()

    def _publish(self, page: Page) -> None:
        self.files.publish(page.name)
        self._present |= {page.name}
        self._names |= {page.name}
        self._last = max(self._last, page.last)
        self._pages[page.name] = page
