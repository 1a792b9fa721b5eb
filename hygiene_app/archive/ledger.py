"""The ledger: numbered files that say which messages are here and hold the key of each.

Every change of the archive is one new file with the next number; its appearing under its final
name is the one moment in which the change happens. Some hundred such files are merged into one
page with all their numbers. A number that is missing shows that something was taken away.
"""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from hygiene_app.archive.cipher import Undecryptable
from hygiene_app.archive.contents import Contents
from hygiene_app.archive.device import Device, DeviceKeys
from hygiene_app.archive.ledger_files import LedgerFiles
from hygiene_app.archive.page import Page, PageDamaged, Readers, Record
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
        self._pages: dict[str, Page] = {}
        self._names: frozenset[str] = frozenset()
        self._foreign = False

    # ---- reading

    def refresh(self) -> None:
        """Read what changed since the last time, whoever changed it.

        Raises `KnownError`: `ARCHIVE_TOO_NEW`, `PATH_UNREADABLE`, and `ARCHIVE_BUSY` where it
        changes faster than it can be read.
        """
        for _ in range(_ATTEMPTS):
            present = self.files.all_names()
            self.drafts = drafts(present)
            names = counting(present)
            if names == self._names and (self.device is not None or not names):
                return
            device = self._load_device() if names else None
            if device is None:
                self.forget()
                self._names = names
                return
            if self._read(names, device):
                return
        raise KnownError(ErrorCode.ARCHIVE_BUSY)

    def _load_device(self) -> Device | None:
        device, known = Device.load(self._keys), self.device
        if device is not None and known is not None and known.seal_key == device.seal_key:
            device.seen = max(device.seen, known.seen)  # the keyring may lag behind, see `saw`
        return device

    def _read(self, names: frozenset[str], device: Device) -> bool:
        """Take in what these files say. Return False where another process was quicker."""
        try:
            pages = self._pages_of(names, device.identities, device.seal_key)
        except FileNotFoundError:
            return False
        # Listing a folder is not done in one moment: what looks like a gap may be a merging.
        sound = len(pages) == len(names) and not gaps(names, device.seen)
        if not sound and self._moved_on(names, device):
            return False
        self._take(names, pages, device)
        device.seen = max(device.seen, last_of(pages))
        if not self.whole:
            log.warning("the archive's ledger is not whole: %d files damaged", len(self.damaged))
        return True

    def _pages_of(
        self, names: frozenset[str], identities: tuple[Secret, ...], seal_key: bytes | None
    ) -> dict[str, Page]:
        pages: dict[str, Page] = {}
        self._foreign = False
        for name in sorted(names):
            known = self._pages.get(name)
            try:
                pages[name] = known or self.files.read(name, identities, seal_key)
                self._foreign = False
            except FileNotFoundError:
                raise
            except Undecryptable as exc:
                self._foreign = exc.no_key
            except (PageDamaged, OSError):
                self._foreign = False
        return pages

    def _moved_on(self, names: frozenset[str], device: Device) -> bool:
        """Whether another process changed files or keys while we read."""
        if counting(self.files.all_names()) != names:
            return True
        now = Device.load(self._keys)
        return now is not None and not now.same_secrets(device)

    def _take(self, names: frozenset[str], pages: dict[str, Page], device: Device) -> None:
        self._names, self._pages, self.device = names, pages, device
        self.damaged = tuple(sorted(names - pages.keys() - redundant(names, pages)))
        self.contents = Contents()
        for name in sorted(pages):
            self.contents.add(pages[name].records)

    def read_with(self, code: Secret, device: Device) -> None:
        """Read with the recovery code alone, to write with `device` from then on.

        Raises `KnownError`: `RECOVERY_CODE_WRONG`, `ARCHIVE_DAMAGED`, `ARCHIVE_TOO_NEW`.
        """
        self.forget()
        present = self.files.all_names()
        self.drafts = drafts(present)
        names = counting(present)
        pages = self._pages_of(names, (code,), None)
        if not pages:
            wrong = self._foreign  # otherwise the code fits, and the files are damaged
            raise KnownError(ErrorCode.RECOVERY_CODE_WRONG if wrong else ErrorCode.ARCHIVE_DAMAGED)
        self._take(names, pages, device)

    # ---- what was read

    @property
    def exists(self) -> bool:
        """Whether there is an archive here at all."""
        return bool(self._names)

    @property
    def last(self) -> int:
        """The highest number that a file stands for."""
        return last_of(self._names)

    @property
    def whole(self) -> bool:
        """Whether every number is there and readable."""
        return not self.damaged and not self.gaps()

    def require_keys(self) -> Device:
        """Return the keys. Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_KEY_LOST`."""
        if not self._names:
            raise KnownError(ErrorCode.ARCHIVE_NOT_SET_UP)
        return self._keys_here()

    def require(self) -> Device:
        """Return the keys, of which at least one file can be read. Raises as `require_keys`."""
        device = self.require_keys()
        if not self._pages:
            raise KnownError(ErrorCode.ARCHIVE_KEY_LOST)
        return device

    def require_ours(self) -> Device:
        """Return the keys, with which the newest file was written too.

        Where it was not, another computer has taken the archive over; what we would write now
        that one could not read. Raises as `require`.
        """
        if self._foreign:
            raise KnownError(ErrorCode.ARCHIVE_KEY_LOST)
        return self.require()

    def _keys_here(self) -> Device:
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
        last = self._pages[max(self._pages)]
        return Readers(
            device=self._keys_here().recipient, recovery=last.readers.recovery, escrow=self._escrow
        )

    # ---- writing

    def begin(self, recovery: str, device: Device) -> None:
        """Write the first file; with it the archive exists."""
        self.device = device
        readers = Readers(device=device.recipient, recovery=recovery, escrow=self._escrow)
        self.put(Page(first=1, last=1, readers=readers))
        device.saw(1)

    def prepare(self, records: Iterable[Record]) -> Page:
        """Bring the next page to the disk as a draft; it does not count before `commit()`."""
        number = 1 + max(self.last, self._keys_here().seen)
        page = Page(first=number, last=number, readers=self.readers(), records=tuple(records))
        self.files.write_draft(page, self._keys_here())
        return page

    def commit(self, page: Page) -> None:
        """Let a prepared page count; the archive is different from here on."""
        self._publish(page)
        self.contents.add(page.records)
        self._keys_here().saw(page.last)

    def put(self, page: Page) -> None:
        """Write a page that says nothing new, in place of an older one of the same name."""
        self.files.write_draft(page, self._keys_here())
        self._publish(page)

    def drop(self, names: Iterable[str]) -> None:
        """Remove files that others stand in for."""
        gone = frozenset(names)
        if gone:
            self.files.remove(sorted(gone))
            self._names -= gone
            self._pages = {name: page for name, page in self._pages.items() if name not in gone}

    def remove_drafts(self) -> None:
        """Remove what was never to count."""
        for name in self.drafts:
            self.files.remove_draft(name)
        self.drafts = ()

    def set_aside_damaged(self) -> None:
        """Take what no one can read out of the ledger, drafts too; nothing is deleted."""
        for name in (*self.damaged, *(name + DRAFT for name in self.drafts)):
            self.files.set_aside(name)
        self._names -= frozenset(self.damaged)
        self.damaged, self.drafts = (), ()

    def _publish(self, page: Page) -> None:
        self.files.publish(page.name)
        self._names |= {page.name}
        self._pages[page.name] = page
