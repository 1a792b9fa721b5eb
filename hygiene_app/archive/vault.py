"""The archive as the rest of the program sees it."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from hygiene_app.archive import code_mark, durable, format_text, renewal
from hygiene_app.archive.cipher import new_identity, recipient_of
from hygiene_app.archive.device import Device, DeviceKeys
from hygiene_app.archive.inspection import opened
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Kept, Shredded
from hygiene_app.archive.recovery import identity_of, take_over
from hygiene_app.archive.recovery_page import drawn
from hygiene_app.archive.search import Search
from hygiene_app.archive.standing import require_keys
from hygiene_app.archive.status import status_of
from hygiene_app.archive.storing import store
from hygiene_app.archive.turns import Turns
from hygiene_app.archive.upkeep import MERGE_AT, finish_shredding, merge
from hygiene_app.archive.verification import verified
from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveProblem,
    ArchiveStatus,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.finding import Category
from hygiene_app.model.job import Job

_WAIT = 10.0


def _pass_by(_checkpoint: str) -> None:
    """Do nothing at a checkpoint."""


class AgeArchive:
    """Messages in the age format, one file each; opens with the stock `age` tool and the code.

    An instance belongs to one thread; other threads and processes have their own, and writers
    wait for each other.

    Args:
        folder: where the archive lies or is to lie.
        keys: the keyring of the operating system.
        escrow: public recipients (age1…) that the company set by policy; they open everything,
            also what was archived before, until policy no longer names them.
        checkpoint: told the name of every step as it is passed, for tests that end the process.
        merge_at: how many changes are kept apart before they are merged.
        wait: how many seconds a writer waits for another one.
    """

    def __init__(
        self,
        folder: Path,
        keys: DeviceKeys,
        *,
        escrow: tuple[str, ...] = (),
        checkpoint: Callable[[str], None] = _pass_by,
        merge_at: int = MERGE_AT,
        wait: float = _WAIT,
    ) -> None:
        self._folder = folder
        self._keys = keys
        self._checkpoint = checkpoint
        self._merge_at = merge_at
        self._objects = Objects(folder / "objects", checkpoint)
        self._ledger = Ledger(folder / "ledger", keys, escrow=escrow, checkpoint=checkpoint)
        self._turns = Turns(folder, self._ledger, self._objects, wait)
        self._search = Search()

    # ---- setting up

    def is_set_up(self) -> bool:
        """Whether there is an archive here and this computer holds its keys."""
        self._ledger.refresh()
        return self._ledger.exists and self._ledger.device is not None

    def set_up(self, *, afresh: bool = False) -> RecoveryCode:
        """Create the archive and return the recovery code; only its public half is kept.

        Args:
            afresh: also where the keyring knows of an archive whose folder is gone. Its key is
                forgotten; should the folder come back, only its recovery code opens it.

        Raises `KnownError`: `ARCHIVE_EXISTS`, `ARCHIVE_MOVED`, `DISK_FULL`, `NOT_WRITABLE`,
        `POLICY_INVALID` for an escrow recipient that is none, and what the keyring says.
        """
        self._ledger.refresh()
        if not self._ledger.exists:
            if self._ledger.was_here() and not afresh:
                raise KnownError(ErrorCode.ARCHIVE_MOVED)
            with durable.told_plainly(self._folder):
                for folder in (self._folder, self._objects.folder, self._ledger.files.folder):
                    durable.make_folder(folder)
        with self._turns.locked():
            if self._ledger.exists:
                raise KnownError(ErrorCode.ARCHIVE_EXISTS)
            format_text.write(self._folder)
            code = new_identity()
            self._begin(recipient_of(code))
        return RecoveryCode(code=code)

    def _begin(self, recovery: str) -> None:
        device = Device.new(self._keys)
        try:
            device.keep()
            self._checkpoint("keys-kept")
            self._ledger.begin(recovery, device)
        except BaseException:
            device.forget()
            raise
        self._found(device, recovery)

    def _found(self, device: Device, recovery: str) -> None:
        """Note where the archive lies and which code opens it; neither is needed for opening it."""
        code_mark.write(self._folder, recovery)
        with suppress(KnownError):
            device.moved_to(self._folder)

    def recover(self, code: RecoveryCode, *, incomplete: bool = False) -> int:
        """Take the archive over with the printed code; return how many messages it holds.

        Args:
            incomplete: go on where not all of the archive is here, and make the best of it: what
                comes later is not taken in any more.

        Raises `KnownError`: `RECOVERY_CODE_WRONG`, `RECOVERY_CODE_OTHER` and
        `RECOVERY_CODE_REPLACED` with the mark of the code that is wanted, `ARCHIVE_NOT_SYNCED`
        unless `incomplete`, `ARCHIVE_NOT_SET_UP`, `ARCHIVE_MOVED`, `ARCHIVE_DAMAGED`,
        `ARCHIVE_TOO_NEW`, `DISK_FULL`, `NOT_WRITABLE`, and what the keyring says. Whatever happens,
        the code goes on opening everything.
        """
        self._ledger.refresh()
        if not self._ledger.exists:
            require_keys(self._ledger)
        identity = identity_of(code)
        with self._turns.locked():
            device = Device.load(self._keys) or Device.new(self._keys)
            take_over(self._ledger, self._objects, device, identity, incomplete=incomplete)
            format_text.write(self._folder)
            self._found(device, self._ledger.readers().recovery)
            return len(self._ledger.contents.kept)

    # ---- the recovery code

    def renew_recovery(self) -> RecoveryCode:
        """Make a new recovery code and write everything for it too; return it, this once.

        The old code goes on opening everything until `confirm_recovery`. Making another one
        forgets one that was not confirmed. Raises `KnownError(ARCHIVE_DAMAGED)` and as `put`.
        """
        with self._turns.writing() as ledger:
            return RecoveryCode(code=renewal.begin(ledger, self._checkpoint))

    def confirm_recovery(self, code: RecoveryCode) -> None:
        """Let the new code replace the old one, which from then on opens no file of the archive.

        Raises `KnownError`: `RECOVERY_CODE_WRONG` where it is not the new one, and as `put`.
        """
        identity = identity_of(code)
        with self._turns.writing() as ledger:
            renewal.confirm(ledger, identity, self._folder, self._checkpoint)

    def cancel_renewal(self) -> None:
        """Forget a new code that was not confirmed; nothing happens where there is none."""
        with self._turns.writing() as ledger:
            renewal.cancel(ledger, self._checkpoint)

    def recovery_page(self, code: RecoveryCode, texts: RecoveryPageTexts) -> bytes:
        """Return the page to print, as PDF: code as text and QR, and its mark.

        Raises `KnownError(RECOVERY_CODE_WRONG)`.
        """
        return drawn(identity_of(code), texts)

    def status(self) -> ArchiveStatus:
        """Return what the user may know at a glance. Raises as `items`."""
        return status_of(self._turns.reading())

    # ---- writing

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        """Put a message away; return when it was read back from the disk and found identical.

        The same message of the same account gives the item that is there, if that is still whole.
        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_MOVED`, `ARCHIVE_KEY_LOST`,
        `ARCHIVE_TAKEN_OVER`, `ARCHIVE_OLDER`, `ARCHIVE_READ_BACK`, `ARCHIVE_BUSY`, `DISK_FULL`,
        `NOT_WRITABLE`; the archive is then as it was.
        """
        return self.put_many(((message, entry),))[0]

    def put_many(self, messages: Sequence[tuple[bytes, ArchiveEntry]]) -> tuple[ArchivedItem, ...]:
        """Put several messages away with one entry in the ledger; all of them, or none.

        Returns and raises as `put`. Half as many flushes as one by one.
        """
        with self._turns.writing() as ledger:
            merge(ledger, self._merge_at)
            return store(ledger, self._objects, messages, self._checkpoint)

    def shred(self, item_ids: Sequence[str]) -> None:
        """Destroy the keys of these messages, then their files; what is gone already is fine.

        They leave the list together or not at all. An interrupted run is finished by the next.
        Raises `KnownError`: `ARCHIVE_UNKNOWN_ITEM` before anything is done, and as `put`.
        """
        with self._turns.writing() as ledger:
            contents = ledger.contents
            for item_id in item_ids:
                if item_id not in contents.kept and item_id not in contents.shredded:
                    raise KnownError(ErrorCode.ARCHIVE_UNKNOWN_ITEM, id=item_id)
            ids = tuple(dict.fromkeys(each for each in item_ids if each in contents.kept))
            if not ids:
                return
            if ledger.whole:
                ledger.keys_here().add_identity()
                self._checkpoint("identity-added")
            ledger.append(Shredded(id=each) for each in ids)
            finish_shredding(ledger, self._objects, ids)

    # ---- reading

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return everything in the archive, newest in it first.

        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_MOVED`, `ARCHIVE_KEY_LOST`,
        `ARCHIVE_TAKEN_OVER`, `ARCHIVE_OLDER`, `ARCHIVE_NOT_SYNCED`, `ARCHIVE_TOO_NEW`.
        """
        return self._turns.reading().contents.items()

    def search(
        self,
        text: str,
        *,
        account: str = "",
        category: Category | None = None,
        limit: int = 1_000,
    ) -> tuple[ArchivedItem, ...]:
        """Return the newest items with every word of `text`, whatever case and accents.

        Looked for in subject, sender, folder, owner and category; `account` is an id or an
        address. Raises as `items`.
        """
        items = self.items()
        return self._search.find(items, text, account=account, category=category, limit=limit)

    def item(self, item_id: str) -> ArchivedItem:
        """Return one item. Raises `KnownError(ARCHIVE_UNKNOWN_ITEM)` and as `items`."""
        return self._kept(item_id).item

    def read(self, item_id: str) -> bytes:
        """Return the message, decrypted in memory and checked against its hash.

        Raises `KnownError`: `ARCHIVE_DAMAGED`, `ARCHIVE_NOT_SYNCED`, `ARCHIVE_UNKNOWN_ITEM`, and as
        `items`.
        """
        clear = opened(self._objects, self._kept(item_id))
        if clear is ArchiveProblem.NOT_SYNCED:
            raise KnownError(ErrorCode.ARCHIVE_NOT_SYNCED, id=item_id)
        if isinstance(clear, ArchiveProblem):
            raise KnownError(ErrorCode.ARCHIVE_DAMAGED, id=item_id)
        return clear

    def _kept(self, item_id: str) -> Kept:
        kept = self._turns.reading().contents.kept.get(item_id)
        if kept is None:
            raise KnownError(ErrorCode.ARCHIVE_UNKNOWN_ITEM, id=item_id)
        return kept

    def verify(self, job: Job) -> ArchiveCheck:
        """Read everything again from the disk: ledger, objects, and what should not be there.

        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_MOVED`, `ARCHIVE_KEY_LOST`,
        `ARCHIVE_TOO_NEW`, `PATH_UNREADABLE`; `Cancelled`. Damage is not raised but told.
        """
        return verified(self._folder, self._turns, self._ledger, self._objects, job)
