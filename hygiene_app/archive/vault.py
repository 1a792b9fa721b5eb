"""The archive as the rest of the program sees it."""

import hashlib
import logging
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from hygiene_app.archive import durable, format_text
from hygiene_app.archive.cipher import encrypt, new_identity, recipient_of
from hygiene_app.archive.device import Device, DeviceKeys
from hygiene_app.archive.folder_lock import locked
from hygiene_app.archive.inspection import (
    Problem,
    decrypted,
    ledger_problems,
    object_problems,
    opened,
    read_all,
)
from hygiene_app.archive.ledger import Ledger
from hygiene_app.archive.objects import Objects
from hygiene_app.archive.page import Kept, Shredded
from hygiene_app.archive.recovery import identity_of, take_over
from hygiene_app.archive.upkeep import MERGE_AT, finish_shredding, merge, tidy
from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveEntry,
    ArchiveProblem,
    RecoveryCode,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job

log = logging.getLogger(__name__)

_LOCK = "lock"
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
            also what was archived before.
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
        self._wait = wait
        self._objects = Objects(folder / "objects", checkpoint)
        self._ledger = Ledger(folder / "ledger", keys, escrow=escrow, checkpoint=checkpoint)
        self._tried = False
        self._tidied = False

    # ---- setting up

    def is_set_up(self) -> bool:
        """Whether there is an archive here and this computer holds its keys."""
        self._ledger.refresh()
        return self._ledger.exists and self._ledger.device is not None

    def set_up(self) -> RecoveryCode:
        """Create the archive and return the recovery code; only its public half is kept.

        Raises `KnownError`: `ARCHIVE_EXISTS`, `DISK_FULL`, `NOT_WRITABLE`, `POLICY_INVALID` for
        an escrow recipient that is none, and what the keyring says.
        """
        self._ledger.refresh()
        if not self._ledger.exists:
            with durable.told_plainly(self._folder):
                for folder in (self._folder, self._objects.folder, self._ledger.files.folder):
                    durable.make_folder(folder)
        with self._locked(self._wait):
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

    def recover(self, code: RecoveryCode) -> int:
        """Take the archive over with the printed code; return how many messages it holds.

        Raises `KnownError`: `RECOVERY_CODE_WRONG`, `ARCHIVE_NOT_SET_UP`, `ARCHIVE_DAMAGED`,
        `ARCHIVE_TOO_NEW`, `DISK_FULL`, `NOT_WRITABLE`, and what the keyring says. Whatever
        happens, the code goes on opening everything.
        """
        self._ledger.refresh()
        if not self._ledger.exists:
            raise KnownError(ErrorCode.ARCHIVE_NOT_SET_UP)
        identity = identity_of(code)
        with self._locked(self._wait):
            take_over(self._ledger, self._objects, self._keys, identity)
            format_text.write(self._folder)
            return len(self._ledger.contents.kept)

    # ---- writing

    def put(self, message: bytes, entry: ArchiveEntry) -> ArchivedItem:
        """Put a message away; return when it was read back from the disk and found identical.

        The same message of the same account gives the item that is there, if that is still whole.
        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_KEY_LOST`, `ARCHIVE_READ_BACK`,
        `ARCHIVE_BUSY`, `DISK_FULL`, `NOT_WRITABLE`; the archive is then as it was.
        """
        digest = hashlib.sha256(message).hexdigest()
        with self._writing() as ledger:
            known = ledger.contents.find(entry.account, digest)
            if known is not None and isinstance(opened(self._objects, known), bytes):
                return known.item
            merge(ledger, self._merge_at)
            item = ArchivedItem(
                id=secrets.token_hex(16), size=len(message), sha256=digest, entry=entry
            )
            self._store(Kept(item=item, key=new_identity()), message)
            return item

    def _store(self, kept: Kept, message: bytes) -> None:
        """Key to the disk, object to the disk, read it back, and only then let both count."""
        page = self._ledger.prepare((kept,))
        try:
            sealed = encrypt(message, (recipient_of(kept.key),))
            self._objects.write(kept.item.id, sealed)
            if decrypted(self._objects, kept) != message:
                raise KnownError(ErrorCode.ARCHIVE_READ_BACK)
            self._checkpoint("object-compared")
            self._ledger.commit(page)
        except BaseException:
            # What cannot be removed either is found by its draft the next time, see `tidy`.
            with suppress(OSError):
                self._ledger.files.withdraw(page.name)
                self._objects.remove(kept.item.id)
                self._ledger.files.remove_draft(page.name)
            raise

    def shred(self, item_ids: Sequence[str]) -> None:
        """Destroy the keys of these messages, then their files; what is gone already is fine.

        They leave the list together or not at all. An interrupted run is finished by the next.
        Raises `KnownError`: `ARCHIVE_UNKNOWN_ITEM` before anything is done, and as `put`.
        """
        with self._writing() as ledger:
            contents = ledger.contents
            for item_id in item_ids:
                if item_id not in contents.kept and item_id not in contents.shredded:
                    raise KnownError(ErrorCode.ARCHIVE_UNKNOWN_ITEM, id=item_id)
            ids = tuple(dict.fromkeys(each for each in item_ids if each in contents.kept))
            if not ids:
                return
            if ledger.whole:
                ledger.require().add_identity()
                self._checkpoint("identity-added")
            ledger.commit(ledger.prepare(Shredded(id=each) for each in ids))
            finish_shredding(ledger, self._objects, ids)

    @contextmanager
    def _writing(self, wait: float | None = None) -> Iterator[Ledger]:
        self._ledger.refresh()
        self._ledger.require_ours()
        with self._locked(self._wait if wait is None else wait):
            self._ledger.require_ours()
            if not self._tidied or self._ledger.drafts:
                tidy(self._ledger, self._objects)
                self._tidied = True
            yield self._ledger

    @contextmanager
    def _locked(self, wait: float) -> Iterator[None]:
        """Be the only writer, knowing what the others did; after a failure everything is reread."""
        try:
            with durable.told_plainly(self._folder), locked(self._folder / _LOCK, wait):
                self._ledger.refresh()
                yield
        except BaseException:
            self._ledger.forget()
            raise

    # ---- reading

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return everything in the archive, newest in it first.

        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_KEY_LOST`, `ARCHIVE_TOO_NEW`.
        """
        return self._reading().contents.items()

    def item(self, item_id: str) -> ArchivedItem:
        """Return one item. Raises `KnownError(ARCHIVE_UNKNOWN_ITEM)` and as `items`."""
        return self._kept(item_id).item

    def read(self, item_id: str) -> bytes:
        """Return the message, decrypted in memory and checked against its hash.

        Raises `KnownError`: `ARCHIVE_DAMAGED`, `ARCHIVE_UNKNOWN_ITEM`, and as `items`.
        """
        clear = opened(self._objects, self._kept(item_id))
        if isinstance(clear, ArchiveProblem):
            raise KnownError(ErrorCode.ARCHIVE_DAMAGED, id=item_id)
        return clear

    def _kept(self, item_id: str) -> Kept:
        kept = self._reading().contents.kept.get(item_id)
        if kept is None:
            raise KnownError(ErrorCode.ARCHIVE_UNKNOWN_ITEM, id=item_id)
        return kept

    def verify(self, job: Job) -> ArchiveCheck:
        """Read everything again from the disk: ledger, objects, and what should not be there.

        Raises `KnownError`: `ARCHIVE_NOT_SET_UP`, `ARCHIVE_KEY_LOST`, `ARCHIVE_TOO_NEW`,
        `PATH_UNREADABLE`; `Cancelled`. Damage is not raised but told.
        """
        self._tidy_once()
        self._settle()
        self._ledger.forget()
        self._ledger.refresh()
        self._ledger.require_keys()
        problems = list(ledger_problems(self._ledger))
        if not format_text.is_whole(self._folder):
            problems.append((format_text.NAME, ArchiveProblem.HEAD_DAMAGED))
        found = read_all(self._ledger, self._objects, job)
        problems += self._object_problems(found)
        whole = sum(1 for problem in found.values() if problem is None)
        return ArchiveCheck(checked=whole, problems=tuple(problems))

    def _object_problems(self, found: dict[str, ArchiveProblem | None]) -> list[Problem]:
        try:
            with self._locked(self._wait):
                return list(object_problems(self._ledger, self._objects, found))
        except KnownError:
            # A folder that cannot be written to, such as a backup, has no other writer either.
            self._ledger.refresh()
            return list(object_problems(self._ledger, self._objects, found))

    def _reading(self) -> Ledger:
        self._tidy_once()
        self._ledger.refresh()
        self._ledger.require()
        self._settle()
        return self._ledger

    def _settle(self) -> None:
        if self._ledger.device is not None:
            self._ledger.device.settle()

    def _tidy_once(self) -> None:
        """Finish what an interrupted run left, if that is possible now; reading goes on anyhow."""
        if self._tried:
            return
        self._tried = True
        try:
            with self._writing(wait=0.0):
                pass
        except KnownError as exc:
            log.info("the archive was not tidied: %s", exc.code.value)
