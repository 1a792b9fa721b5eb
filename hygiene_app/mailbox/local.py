"""`LocalMailbox`: what `mail_ports.Mailbox` asks for, over mail in files on this computer."""

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from hygiene_app.mailbox import local_change
from hygiene_app.mailbox.folder_list import NAMES
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.identity import is_same
from hygiene_app.mailbox.local_box import MAX_PARSED, UIDVALIDITY, Box, Numbering
from hygiene_app.mailbox.local_eml import EmlBox
from hygiene_app.mailbox.local_folders import thunderbird_keeps
from hygiene_app.mailbox.local_header import flags_of, header_of, received_of, unreadable_header
from hygiene_app.mailbox.local_kind import kind_of, must_hold
from hygiene_app.mailbox.local_maildir import MaildirBox
from hygiene_app.mailbox.local_mbox import MboxBox
from hygiene_app.mailbox.local_mime import MAX_HEADER, fields_of, header_of_file, sections
from hygiene_app.mailbox.transfer import undo
from hygiene_app.model.account import (
    Account,
    Capabilities,
    MailSource,
    NoteCode,
    ServerKind,
    ServerNote,
)
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed
from hygiene_app.model.job import Job
from hygiene_app.model.message import (
    Folder,
    FolderRole,
    FolderState,
    Identity,
    MessageHeader,
    MessageRef,
    PartContent,
    PartRequest,
    RawMessage,
)

log = logging.getLogger(__name__)

BATCH = 500


class LocalMailbox:
    """Mail below one path. Made by `open_local`."""

    def __init__(self, box: Box, account: Account) -> None:
        """Look for the folders once, to know the Trash. Raises `KnownError(LOCAL_MAIL_MISSING)`."""
        self._box = box
        self._account = account.id
        self._root = Path(account.path)
        with self._told():
            trash = _trash_of(box.folders())
        read_only = not isinstance(box, MaildirBox) or not _is_ours(self._root)
        self._capabilities = Capabilities(
            move=not read_only,
            uidplus=not read_only,
            special_use=False,
            condstore=False,
            trash=trash,
            kind=ServerKind.LOCAL,
            read_only=read_only,
        )

    @property
    def capabilities(self) -> Capabilities:
        """What can be done to this mail."""
        return self._capabilities

    @property
    def octets(self) -> int:
        """How much has been read so far."""
        return self._box.octets

    def notes(self) -> tuple[ServerNote, ...]:
        """Return what people should know of this mailbox."""
        if self._capabilities.read_only:
            return (ServerNote(code=NoteCode.READ_ONLY),)
        shown = [one.display for one in self.folders() if one.name == self._capabilities.trash]
        trash = ServerNote(code=NoteCode.TRASH_MISSING)
        if shown:
            trash = ServerNote(code=NoteCode.TRASH_SAFE, facts=(("folder", shown[0]),))
        return trash, ServerNote(code=NoteCode.DELETE_SAFE)

    def folders(self) -> tuple[Folder, ...]:
        """Return every folder that is there now."""
        with self._told():
            return self._box.folders()

    def state(self, folder: str) -> FolderState:
        """Return what lies in a folder. Raises `KnownError(FOLDER_GONE)`."""
        with self._told():
            uids = self._box.uids(folder)
        following = uids[-1] + 1 if uids else 1
        return FolderState(uidvalidity=UIDVALIDITY, uidnext=following, messages=len(uids))

    def states(self, folders: Sequence[str]) -> dict[str, FolderState]:
        """Return what lies in each, by the names given; what is gone is left out."""
        found: dict[str, FolderState] = {}
        for folder in folders:
            try:
                found[folder] = self.state(folder)
            except KnownError as exc:
                if exc.code is not ErrorCode.FOLDER_GONE:
                    raise
        return found

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of all messages above `after`, in ascending batches."""
        present = self._present(folder, uidvalidity)
        yield from self._batches(folder, [uid for uid in present if uid > after], job)

    def headers_of(
        self, folder: str, uidvalidity: int, uids: Sequence[int], job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of these messages; what is gone is left out."""
        present = set(self._present(folder, uidvalidity))
        yield from self._batches(folder, sorted(present.intersection(uids)), job)

    def _batches(
        self, folder: str, uids: Sequence[int], job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        for start in range(0, len(uids), BATCH):
            batch = []
            for uid in uids[start : start + BATCH]:
                job.check()
                header = self._header(folder, uid)
                if header is not None:
                    batch.append(header)
            if batch:
                yield tuple(batch)

    def _header(self, folder: str, uid: int) -> MessageHeader | None:
        place = self._place(folder)
        try:
            size = self._box.size(folder, uid) or 0
            limit = MAX_PARSED if size <= MAX_PARSED else MAX_HEADER
            stored = self._box.fetch(folder, uid, limit)
        except OSError as exc:
            log.info("a message in a file cannot be read: error %s", exc.errno)
            return unreadable_header(place, uid, 0)
        return header_of(stored, place, uid) if stored is not None else None

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that the folder holds now."""
        return frozenset(self._present(folder, uidvalidity))

    def parts(
        self, folder: str, uidvalidity: int, requests: Iterable[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        """Yield phase two: exactly one answer a request. No more than one message is held."""
        self._must_be_ours(uidvalidity)
        for uid, together in groupby(requests, key=attrgetter("uid")):
            mine = list(together)
            job.check()
            data = self._data(folder, uid)
            leaves = sections(data) if data is not None and any(r.number for r in mine) else None
            spans = {leaf.part.number: slice(leaf.start, leaf.end) for leaf in leaves or ()}
            for one in mine:
                content = data if data is None or not one.number else None
                if data is not None and one.number in spans:
                    content = undo(data[spans[one.number]], one.encoding)
                yield PartContent(uid=uid, number=one.number, data=content)

    def _data(self, folder: str, uid: int) -> bytes | None:
        try:
            stored = self._box.fetch(folder, uid)
        except OSError as exc:
            log.info("a message in a file cannot be read: error %s", exc.errno)
            return None
        return stored.data if stored is not None else None

    def message(self, ref: MessageRef) -> RawMessage:
        """Return a whole message. Raises `PreconditionFailed(MESSAGE_GONE)`."""
        self._must_be_ours(ref.uidvalidity)
        with self._told():
            stored = self._box.fetch(ref.folder, ref.uid)
        if stored is None:
            raise PreconditionFailed(ErrorCode.MESSAGE_GONE)
        flags = flags_of(fields_of(header_of_file(stored.data)), stored)
        return RawMessage(data=stored.data, flags=flags, received=received_of(stored))

    def confirm(self, identity: Identity) -> None:
        """Return when this still is the message that was reviewed.

        Raises `PreconditionFailed`: `MESSAGE_GONE`, `MESSAGE_CHANGED`.
        """
        self._must_be_ours(identity.ref.uidvalidity)
        found = self._identity(identity.ref.folder, identity.ref.uid)
        if found is None:
            raise PreconditionFailed(ErrorCode.MESSAGE_GONE)
        if found != identity:
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)

    def locate(self, folder: str, identity: Identity) -> tuple[MessageRef, ...]:
        """Find this message in a folder. Raises `KnownError(FOLDER_GONE)`."""
        with self._told():
            alike = [
                uid
                for uid in self._box.uids(folder)
                if self._box.size(folder, uid) == identity.size
            ]
        found = (self._identity(folder, uid) for uid in alike)
        return tuple(one.ref for one in found if one is not None and is_same(identity, one))

    def _identity(self, folder: str, uid: int) -> Identity | None:
        with self._told():
            stored = self._box.fetch(folder, uid, MAX_HEADER)
        return header_of(stored, self._place(folder), uid).identity if stored else None

    def to_trash(self, identity: Identity) -> MessageRef | None:
        """Move one message to the Trash and see that it went.

        Raises `KnownError`: `READ_ONLY`, `NO_TRASH`, `CANNOT_MOVE`, `NOT_WRITABLE`, `DISK_FULL`,
        `NOT_VERIFIED`; `PreconditionFailed`.
        """
        box, trash = self._changeable(), self._capabilities.trash
        if trash is None:
            raise KnownError(ErrorCode.NO_TRASH)
        self.confirm(identity)
        if identity.ref.folder == trash:
            return identity.ref
        return self._moved(box, identity, trash)

    def bring_back(self, identity: Identity, folder: str) -> MessageRef | None:
        """Move one message out of the Trash into a folder. Raises as `to_trash`, `FOLDER_GONE`."""
        box = self._changeable()
        self.state(folder)
        self.confirm(identity)
        return self._moved(box, identity, folder)

    def _moved(self, box: MaildirBox, identity: Identity, folder: str) -> MessageRef | None:
        unique = local_change.move_to(box, self._root, identity, folder)
        self._see_that_it_is_gone(identity)
        return self._ref(folder, box.uid_of(folder, unique))

    def remove(self, identity: Identity) -> None:
        """Remove one message for good and see that it went. Raises as `to_trash`."""
        box = self._changeable()
        self.confirm(identity)
        local_change.remove(box, self._root, identity)
        self._see_that_it_is_gone(identity)

    def unmark(self, identity: Identity) -> bool:
        """Take \\Deleted off this message; return whether it carried it. Raises as `to_trash`."""
        box = self._changeable()
        self.confirm(identity)
        return local_change.unmark(box, self._root, identity)

    def remains(self, identity: Identity) -> tuple[MessageRef, ...]:
        """Return its place while it lies there. Raises `PreconditionFailed(MESSAGE_CHANGED)`."""
        try:
            self.confirm(identity)
        except PreconditionFailed as exc:
            if exc.code is not ErrorCode.MESSAGE_GONE:
                raise
            return ()
        return (identity.ref,)

    def append(self, folder: str, message: RawMessage) -> MessageRef | None:
        """Add a message with its flags and date; return where.

        Raises as `to_trash`, and `KnownError(FOLDER_GONE)`.
        """
        box = self._changeable()
        unique = local_change.append(box, self._root, folder, message)
        return self._ref(folder, box.uid_of(folder, unique))

    def _changeable(self) -> MaildirBox:
        if self._capabilities.read_only or not isinstance(self._box, MaildirBox):
            raise KnownError(ErrorCode.READ_ONLY)
        return self._box

    def _see_that_it_is_gone(self, identity: Identity) -> None:
        if identity.ref.uid in self._present(identity.ref.folder, identity.ref.uidvalidity):
            raise KnownError(ErrorCode.NOT_VERIFIED)

    def _present(self, folder: str, uidvalidity: int) -> list[int]:
        self._must_be_ours(uidvalidity)
        with self._told():
            return self._box.uids(folder)

    def _must_be_ours(self, uidvalidity: int) -> None:
        if uidvalidity != UIDVALIDITY:
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)

    def _place(self, folder: str) -> Place:
        return Place(account=self._account, folder=folder, uidvalidity=UIDVALIDITY)

    def _ref(self, folder: str, uid: int | None) -> MessageRef | None:
        return self._place(folder).ref(uid) if uid is not None else None

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as exc:
            raise KnownError(ErrorCode.LOCAL_MAIL_MISSING, path=str(self._root)) from exc


@contextmanager
def open_local(account: Account, numbering: Numbering) -> Iterator[LocalMailbox]:
    """Open the mail at `account.path`; nothing stays open after the block, nor in between.

    Raises `KnownError`: `LOCAL_MAIL_MISSING` where nothing lies there or it may not be read,
    `LOCAL_MAIL_UNKNOWN` where there is no mail of the kind that `account.source` says.
    """
    path = Path(account.path)
    must_hold(path, account.source)
    yield LocalMailbox(_box(account.source, path, numbering), account)


def _box(source: MailSource, path: Path, numbering: Numbering) -> Box:
    if source is MailSource.MAILDIR:
        return MaildirBox(path, numbering)
    return MboxBox(path, numbering) if source is MailSource.MBOX else EmlBox(path, numbering)


def _is_ours(root: Path) -> bool:
    """Whether files may come and go: Thunderbird loses its place when they do."""
    return os.access(root, os.W_OK) and not thunderbird_keeps(root)


def _trash_of(folders: Iterable[Folder]) -> str | None:
    """Return the raw name of the Trash; of several the one with the most usual name."""
    names = NAMES[FolderRole.TRASH]

    def rank(folder: Folder) -> tuple[int, str]:
        last = folder.display.rpartition(folder.delimiter)[2] if folder.delimiter else ""
        usual = (last or folder.display).casefold()
        return names.index(usual) if usual in names else len(names), folder.name

    found = sorted((one for one in folders if one.role is FolderRole.TRASH), key=rank)
    return found[0].name if found else None


__all__ = ["LocalMailbox", "Numbering", "kind_of", "open_local"]
