"""What a user does with the archive: set up, list, verify, export, restore, expire, recover."""

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hygiene_app.model.account import Account
from hygiene_app.model.archived import (
    ArchiveCheck,
    ArchivedItem,
    ArchiveStatus,
    RecoveryCode,
    RecoveryPageTexts,
)
from hygiene_app.model.disposal import JournalAction, JournalEntry, JournalPhase, OutcomeCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job, Step
from hygiene_app.model.message import Folder, FolderRole, Identity, MessageRef, RawMessage
from hygiene_app.workflow.expiry import Expiry
from hygiene_app.workflow.mail_ports import Mailbox, OpenMailbox
from hygiene_app.workflow.ports import Archive, Clock
from hygiene_app.workflow.store_ports import Accounts, Index, Journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What became of one restore.

    Attributes:
        code: `DONE` after the message was fetched again and found identical; `ALREADY_GONE` is
            never used here, `INTERRUPTED` never either.
        was_there: True when the folder held it already and nothing was added.
        folder: decoded name of the folder it lies in now.
    """

    item: ArchivedItem
    folder: str
    code: OutcomeCode
    was_there: bool = False
    error: ErrorCode | None = None


class ArchiveAccess:
    """The archive as the window and the command line use it."""

    def __init__(
        self,
        *,
        archive: Archive,
        accounts: Accounts,
        open_mailbox: OpenMailbox,
        index: Index,
        journal: Journal,
        expiry: Expiry,
        clock: Clock,
        checkpoint: Callable[[str], None] = lambda _name: None,
    ) -> None:
        """Keep the parts.

        Args:
            checkpoint: called with the name of every step of a restore just taken.
        """
        self._archive = archive
        self._accounts = accounts
        self._open = open_mailbox
        self._index = index
        self._journal = journal
        self._expiry = expiry
        self._clock = clock
        self._checkpoint = checkpoint

    def is_set_up(self) -> bool:
        """Whether an archive is ready for use."""
        return self._archive.is_set_up()

    def set_up(self, *, afresh: bool = False) -> RecoveryCode:
        """Create the archive; the recovery code is shown once and kept nowhere.

        Args:
            afresh: also where the folder of an archive that was here is gone.
        """
        return self._archive.set_up(afresh=afresh)

    def status(self) -> ArchiveStatus:
        """Return what the user may know at a glance. Raises `ARCHIVE_NOT_SET_UP`."""
        return self._archive.status()

    def search(self, text: str, *, account: str = "") -> tuple[ArchivedItem, ...]:
        """Return the newest items with every word of a text; nothing before there is an archive."""
        return self._archive.search(text, account=account) if self.is_set_up() else ()

    def renew_recovery(self) -> RecoveryCode:
        """Make a new recovery code. The old one holds until the new one is confirmed."""
        return self._archive.renew_recovery()

    def confirm_recovery(self, code: RecoveryCode) -> None:
        """Let the new code replace the old one. Raises `KnownError(RECOVERY_CODE_WRONG)`."""
        self._archive.confirm_recovery(code)

    def cancel_renewal(self) -> None:
        """Forget a new code that was not confirmed."""
        self._archive.cancel_renewal()

    def recovery_page(self, code: RecoveryCode, texts: RecoveryPageTexts) -> bytes:
        """Return the page to print, as PDF."""
        return self._archive.recovery_page(code, texts)

    def items(self) -> tuple[ArchivedItem, ...]:
        """Return what the archive holds, newest first; nothing when it was never set up.

        Raises `KnownError(ARCHIVE_KEY_LOST)` where there is one that this computer cannot open.
        """
        try:
            return self._archive.items()
        except KnownError as exc:
            if exc.code is ErrorCode.ARCHIVE_NOT_SET_UP:
                return ()
            raise

    def item(self, item_id: str) -> ArchivedItem:
        """Return one item by its id or an unmistakable beginning of it.

        Raises `KnownError(ARCHIVE_UNKNOWN_ITEM)`.
        """
        wanted = item_id.strip().lower()
        found = [item for item in self.items() if item.id.startswith(wanted)] if wanted else []
        if len(found) != 1:
            raise KnownError(ErrorCode.ARCHIVE_UNKNOWN_ITEM, id=item_id)
        return found[0]

    def read(self, item_id: str) -> bytes:
        """Return the message as it was, checked against its hash."""
        return self._archive.read(self.item(item_id).id)

    def verify(self, job: Job) -> ArchiveCheck:
        """Read every object again. Raises `ARCHIVE_NOT_SET_UP`, `ARCHIVE_KEY_LOST`."""
        return self._archive.verify(job)

    def export(self, folder: Path, job: Job, item_ids: Sequence[str] = ()) -> tuple[Path, ...]:
        """Write messages as .eml files into a folder; no file is ever overwritten.

        Raises `KnownError`: `NOT_WRITABLE`, `DISK_FULL`, `ARCHIVE_DAMAGED`.
        """
        items = [self.item(each) for each in item_ids] if item_ids else list(self.items())
        written: list[Path] = []
        for done, item in enumerate(items):
            job.advance(Step.EXPORTING, done, len(items))
            path = folder / f"{item.entry.received:%Y-%m-%d}_{item.id[:12]}.eml"
            _write_new(path, self._archive.read(item.id))
            written.append(path)
        return tuple(written)

    def restore(self, item_id: str, job: Job) -> Restored:
        """Put a message back where it came from, with its flags and date.

        It is fetched again and compared before this says that it was done; the archive keeps its
        copy. Where the folder is no more it goes to the inbox.
        """
        item = self.item(item_id)
        raw = self._archive.read(item.id)
        job.advance(Step.RESTORING, 0, 1)
        with self._open(self._account(item)) as mailbox:
            folder = _folder_for(mailbox, item)
            restored = self._put_back(mailbox, folder, item, raw)
        self._note(restored)
        self._checkpoint("restore-noted")
        return restored

    def _account(self, item: ArchivedItem) -> Account:
        """Return the mailbox it came from: by its address, since ids differ between computers."""
        entry = item.entry
        known = self._accounts.accounts()
        for account in known:
            if account.id == entry.account:
                return account
        for account in known:
            if entry.owner and account.email.casefold() == entry.owner.casefold():
                return account
        raise KnownError(ErrorCode.ACCOUNT_UNKNOWN, email=entry.owner)

    def _put_back(
        self, mailbox: Mailbox, folder: Folder, item: ArchivedItem, raw: bytes
    ) -> Restored:
        before = _copies(mailbox, folder, item, raw)
        self._checkpoint("restore-looked")
        if before:
            return Restored(item=item, folder=folder.display, code=OutcomeCode.DONE, was_there=True)
        entry = item.entry
        message = RawMessage(data=raw, flags=entry.flags, received=entry.received)
        mailbox.append(folder.name, message)
        self._checkpoint("restore-appended")
        seen = bool(_copies(mailbox, folder, item, raw))
        self._checkpoint("restore-read-back")
        return Restored(
            item=item,
            folder=folder.display,
            code=OutcomeCode.DONE if seen else OutcomeCode.FAILED,
            error=None if seen else ErrorCode.NOT_VERIFIED,
        )

    def _note(self, restored: Restored) -> None:
        item = restored.item
        self._journal.note(
            JournalEntry(
                at=self._clock.now(),
                action=JournalAction.RESTORE,
                phase=JournalPhase.OUTCOME,
                category=item.entry.category,
                rule=item.entry.rule,
                message=self._index.keyed_hash(item.entry.message_id),
                outcome=restored.code,
                error=restored.error,
                archived=item.id,
                size=item.size,
            )
        )

    def expiring(self) -> tuple[ArchivedItem, ...]:
        """Return what the archive should no longer hold today."""
        today = self._clock.today()
        return tuple(
            item
            for item in self.items()
            if item.entry.expires is not None and item.entry.expires <= today
        )

    def expire(self, item_ids: Sequence[str]) -> int:
        """Shred items whose day has come, keys first; anything else is left alone."""
        wanted = set(item_ids)
        return self._expiry.run([item for item in self.expiring() if item.id in wanted])

    def recover(self, code: RecoveryCode, *, incomplete: bool = False) -> int:
        """Open the archive on this computer with the printed code; return what it holds.

        Args:
            incomplete: go on where not all of the archive is here.
        """
        return self._archive.recover(code, incomplete=incomplete)


def _folder_for(mailbox: Mailbox, item: ArchivedItem) -> Folder:
    folders = mailbox.folders()
    for folder in folders:
        if folder.name == item.entry.folder:
            return folder
    for folder in folders:
        if folder.role is FolderRole.INBOX:
            return folder
    raise KnownError(ErrorCode.FOLDER_GONE)


def _copies(
    mailbox: Mailbox, folder: Folder, item: ArchivedItem, raw: bytes
) -> tuple[MessageRef, ...]:
    """Return the messages in a folder that are this one, byte for byte."""
    state = mailbox.state(folder.name)
    place = MessageRef(
        account=item.entry.account, folder=folder.name, uidvalidity=state.uidvalidity, uid=0
    )
    wanted = Identity(
        ref=place,
        message_id=item.entry.message_id,
        size=len(raw),
        received=item.entry.received,
    )
    return tuple(
        ref
        for ref in mailbox.locate(folder.name, wanted)
        if hashlib.sha256(mailbox.message(ref).data).hexdigest() == item.sha256
    )


def _write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet; the same bytes already there are fine."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except FileExistsError as exc:
        if path.is_file() and path.read_bytes() == data:
            return
        raise KnownError(ErrorCode.NOT_WRITABLE, path=str(path)) from exc
    except OSError as exc:
        full = exc.errno == 28
        code = ErrorCode.DISK_FULL if full else ErrorCode.NOT_WRITABLE
        path.unlink(missing_ok=True) if full else None
        raise KnownError(code, path=str(path)) from exc
