"""A mail server in memory that fits `workflow.mail_ports.Mailbox`.

    server = FakeServer(["INBOX", "Trash"])
    ref = server.add("INBOX", b"Subject: hello\\r\\n\\r\\nworld\\r\\n")
    server.fail_next("to_trash", Uncertain(ErrorCode.CONNECTION_LOST), after=True)
    with server.open(account) as mailbox: ...

`server.open` is an `OpenMailbox`, `server.probe` a `ProbeMailbox`. The same contract suite runs
on this and on the real adapter.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from hygiene_app.model.account import Account, Capabilities, ServerNote
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
from hygiene_app.model.secret import Secret
from tests.fakes import mime
from tests.fakes.mail_folder import FakeFolder, FakeMessage

BATCH = 500
PASSWORD = "wonderland-7"
ROLES = {
    "INBOX": FolderRole.INBOX,
    "Sent": FolderRole.SENT,
    "Drafts": FolderRole.DRAFTS,
    "Trash": FolderRole.TRASH,
    "Junk": FolderRole.JUNK,
    "Archive": FolderRole.ARCHIVE,
    "All": FolderRole.ALL,
}
DEFAULT_FOLDERS = ("INBOX", "Sent", "Drafts", "Trash", "Junk", "Archive")
RECEIVED = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception | None
    after: bool


class FakeServer:
    """One mailbox's server side, and everything a test wants to know or to break.

    Attributes:
        account_id: goes into every `MessageRef`.
        octets: what it has sent so far.
        octets_a_call: what it sends for every call.
        alters: True for a server that changes what is appended.
        withheld: messages by folder and UID of which it gives no content.
        calls: the names of the methods called, in order.
        silent: True for a server that does not tell where a message went (no COPYUID).
        unknown_structures: UIDs by folder whose structure the server cannot tell.
    """

    def __init__(
        self,
        folders: Sequence[str] = DEFAULT_FOLDERS,
        *,
        account_id: str = "acc-1",
        move: bool = True,
        uidplus: bool = True,
        password: str = PASSWORD,
    ) -> None:
        self.account_id = account_id
        self.password = password
        self.move = move
        self.uidplus = uidplus
        self.silent = False
        self.octets = 0
        self.octets_a_call = 0
        self.alters = False
        self.withheld: set[tuple[str, int]] = set()
        self.calls: list[str] = []
        self.unknown_structures: set[tuple[str, int]] = set()
        self._folders: dict[str, FakeFolder] = {}
        self._failures: dict[str, list[_Failure]] = {}
        self._last_uidvalidity = 1000
        for name in folders:
            self.create(name)

    def create(self, new: str | Folder, *, role: FolderRole | None = None) -> None:
        """Add a folder; of one given by its name the role follows from it unless told."""
        self._last_uidvalidity += 1
        folder = new
        if isinstance(folder, str):
            role = role or ROLES.get(folder, FolderRole.OTHER)
            folder = Folder(name=folder, display=folder, role=role)
        self._folders[folder.name] = FakeFolder(folder=folder, uidvalidity=self._last_uidvalidity)

    def drop(self, name: str) -> None:
        """Remove a folder with its messages."""
        del self._folders[name]

    def renumber(self, name: str) -> None:
        """Change UIDVALIDITY: every UID known so far is void."""
        old = self._folders[name]
        self.create(name, role=old.folder.role)
        for message in old.messages.values():
            self._folders[name].put(message.data, message.flags, message.received)

    def add(
        self,
        folder: str,
        data: bytes,
        flags: tuple[str, ...] = (),
        received: datetime | None = None,
        *,
        email_id: str = "",
        labels: tuple[str, ...] = (),
    ) -> MessageRef:
        """Put a message into a folder, which is made when it is missing."""
        if folder not in self._folders:
            self.create(folder)
        message = self._folders[folder].put(data, flags, received or RECEIVED)
        message.email_id, message.labels = email_id, labels
        return self.ref(folder, message.uid)

    def ref(self, folder: str, uid: int) -> MessageRef:
        """Return the place of a message."""
        return MessageRef(
            account=self.account_id,
            folder=folder,
            uidvalidity=self._folders[folder].uidvalidity,
            uid=uid,
        )

    def identity(self, ref: MessageRef) -> Identity:
        """Return who a message is, as phase one would tell."""
        message = self._folders[ref.folder].messages[ref.uid]
        return Identity(
            ref=ref,
            message_id=mime.message_id(message.data),
            size=len(message.data),
            received=message.received,
            email_id=message.email_id,
        )

    def messages(self, folder: str) -> tuple[FakeMessage, ...]:
        """Return what lies in a folder now."""
        return tuple(self._folders[folder].messages.values())

    def take_away(self, ref: MessageRef) -> None:
        """Remove a message as another program would."""
        del self._folders[ref.folder].messages[ref.uid]

    def empty(self, folder: str) -> None:
        """Remove every message of a folder, as an emptied Trash."""
        self._folders[folder].messages.clear()

    def fail_next(
        self, method: str, error: Exception, *, after: bool = False, skip: int = 0
    ) -> None:
        """Let the next call of a method raise; `after`: only when it has done its work.

        Several failures of one method are used up one a call.

        Args:
            method: of `Mailbox`; also "open", and "part" for one part of those that `parts` yields.
            skip: how many calls still go well.
        """
        known = method in ("open", "part") or hasattr(FakeMailbox, method)
        assert known, f"Mailbox has no method {method}"
        planned = self._failures.setdefault(method, [])
        planned.extend([_Failure(None, after=False)] * skip)
        planned.append(_Failure(error, after))

    @contextmanager
    def open(self, account: Account) -> Iterator["FakeMailbox"]:
        """Sign in; an `OpenMailbox`."""
        self.raise_planned("open", after=False)
        yield FakeMailbox(self)

    @contextmanager
    def probe(self, account: Account, secret: Secret) -> Iterator["FakeMailbox"]:
        """Sign in with this password; a `ProbeMailbox`."""
        self.raise_planned("open", after=False)
        if secret.reveal() != self.password:
            raise KnownError(ErrorCode.WRONG_PASSWORD, host=account.host, user=account.user)
        yield FakeMailbox(self)

    @contextmanager
    def call(self, method: str) -> Iterator[None]:
        """Note a call, and raise what was planned for it."""
        self.calls.append(method)
        self.octets += self.octets_a_call
        planned = self._failures.get(method, [])
        after = bool(planned) and planned[0].after
        self.raise_planned(method, after=False)
        yield
        if after:
            self.raise_planned(method, after=True)

    def raise_planned(self, method: str, *, after: bool = False) -> None:
        """Raise what was planned for this moment."""
        planned = self._failures.get(method, [])
        if planned and planned[0].after == after:
            error = planned.pop(0).error
            if error is not None:
                raise error

    def folder(self, name: str, uidvalidity: int | None = None) -> FakeFolder:
        """Return a folder, checked as SELECT would."""
        if name not in self._folders:
            raise KnownError(ErrorCode.FOLDER_GONE)
        found = self._folders[name]
        if uidvalidity is not None and found.uidvalidity != uidvalidity:
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
        return found

    def all_folders(self) -> tuple[Folder, ...]:
        """Return the folders."""
        return tuple(one.folder for one in self._folders.values())

    def trash(self) -> str | None:
        """Return the name of the Trash."""
        found = [f.name for f in self.all_folders() if f.role is FolderRole.TRASH]
        return found[0] if found else None


class FakeMailbox:
    """The client's side."""

    def __init__(self, server: FakeServer) -> None:
        self._server = server
        self._before = server.octets

    @property
    def capabilities(self) -> Capabilities:
        server = self._server
        return Capabilities(
            move=server.move,
            uidplus=server.uidplus,
            special_use=True,
            condstore=False,
            trash=server.trash(),
        )

    @property
    def octets(self) -> int:
        return self._server.octets - self._before

    def notes(self) -> tuple[ServerNote, ...]:
        return ()

    def folders(self) -> tuple[Folder, ...]:
        with self._server.call("folders"):
            return self._server.all_folders()

    def state(self, folder: str) -> FolderState:
        with self._server.call("state"):
            return self._state(folder)

    def _state(self, folder: str) -> FolderState:
        found = self._server.folder(folder)
        return FolderState(
            uidvalidity=found.uidvalidity,
            uidnext=found.uidnext,
            messages=len(found.messages),
        )

    def states(self, folders: Sequence[str]) -> dict[str, FolderState]:
        with self._server.call("states"):
            found: dict[str, FolderState] = {}
            for folder in folders:
                try:
                    found[folder] = self._state(folder)
                except KnownError as exc:
                    assert exc.code is ErrorCode.FOLDER_GONE
            return found

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        with self._server.call("headers"):
            found = self._server.folder(folder, uidvalidity)
            wanted = [one for uid, one in sorted(found.messages.items()) if uid > after]
            for start in range(0, len(wanted), BATCH):
                job.check()
                yield tuple(self._header(folder, one) for one in wanted[start : start + BATCH])

    def headers_of(
        self, folder: str, uidvalidity: int, uids: Sequence[int], job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        with self._server.call("headers_of"):
            found = self._server.folder(folder, uidvalidity)
            job.check()
            yield tuple(
                self._header(folder, found.messages[uid])
                for uid in sorted(uids)
                if uid in found.messages
            )

    def _header(self, folder: str, message: FakeMessage) -> MessageHeader:
        ref = self._server.ref(folder, message.uid)
        header = mime.header(ref, message.data, flags=message.flags, received=message.received)
        header = replace(header, email_id=message.email_id, labels=message.labels)
        if (folder, message.uid) in self._server.unknown_structures:
            return replace(header, parts=(), structure_known=False)
        return header

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        with self._server.call("uids"):
            return frozenset(self._server.folder(folder, uidvalidity).messages)

    def parts(
        self, folder: str, uidvalidity: int, requests: Iterable[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        with self._server.call("parts"):
            found = self._server.folder(folder, uidvalidity)
            for request in requests:
                job.check()
                self._server.raise_planned("part")
                message = found.messages.get(request.uid)
                withheld = (folder, request.uid) in self._server.withheld
                given = None if withheld else message
                data = mime.content(given.data, request.number) if given else None
                yield PartContent(uid=request.uid, number=request.number, data=data)

    def message(self, ref: MessageRef) -> RawMessage:
        with self._server.call("message"):
            found = self._found(ref)
            return RawMessage(data=found.data, flags=found.flags, received=found.received)

    def _found(self, ref: MessageRef) -> FakeMessage:
        message = self._server.folder(ref.folder, ref.uidvalidity).messages.get(ref.uid)
        if message is None:
            raise PreconditionFailed(ErrorCode.MESSAGE_GONE)
        return message

    def confirm(self, identity: Identity) -> None:
        with self._server.call("confirm"):
            self._check(identity)

    def _check(self, identity: Identity) -> FakeMessage:
        message = self._found(identity.ref)
        found = self._server.identity(identity.ref)
        if not (found.email_id and identity.email_id):
            found = replace(found, email_id=identity.email_id)
        if found != identity:
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
        return message

    def locate(self, folder: str, identity: Identity) -> tuple[MessageRef, ...]:
        with self._server.call("locate"):
            here = self._server.folder(folder)
            refs = [self._server.ref(folder, uid) for uid in sorted(here.messages)]
            return tuple(r for r in refs if _is_same(self._server.identity(r), identity))

    def to_trash(self, identity: Identity) -> MessageRef | None:
        server = self._server
        with server.call("to_trash"):
            trash = server.trash()
            if trash is None:
                raise KnownError(ErrorCode.NO_TRASH)
            if not server.move and not server.uidplus:
                raise KnownError(ErrorCode.CANNOT_MOVE)
            message = self._check(identity)
            if identity.ref.folder == trash:
                return identity.ref
            server.take_away(identity.ref)
            there = server.add(trash, message.data, message.flags, message.received)
            moved = server.folder(trash).messages[there.uid]
            moved.email_id, moved.labels = message.email_id, message.labels
            return None if server.silent else there

    def bring_back(self, identity: Identity, folder: str) -> MessageRef | None:
        server = self._server
        with server.call("bring_back"):
            message = self._check(identity)
            server.folder(folder)
            server.take_away(identity.ref)
            there = server.add(folder, message.data, message.flags, message.received)
            return None if server.silent else there

    def unmark(self, identity: Identity) -> bool:
        with self._server.call("unmark"):
            message = self._check(identity)
            marked = "\\Deleted" in message.flags
            message.flags = tuple(flag for flag in message.flags if flag != "\\Deleted")
            return marked

    def remains(self, identity: Identity) -> tuple[MessageRef, ...]:
        with self._server.call("remains"):
            here = self._server.folder(identity.ref.folder, identity.ref.uidvalidity)
            if identity.ref.uid not in here.messages:
                return ()
            self._check(identity)
            return (identity.ref,)

    def remove(self, identity: Identity) -> None:
        with self._server.call("remove"):
            if not self._server.uidplus:
                raise KnownError(ErrorCode.CANNOT_DELETE)
            self._check(identity)
            self._server.take_away(identity.ref)

    def append(self, folder: str, message: RawMessage) -> MessageRef | None:
        server = self._server
        with server.call("append"):
            server.folder(folder)
            flags = tuple(flag for flag in message.flags if flag != "\\Recent")
            data = message.data + b"\r\n" if server.alters else message.data
            there = server.add(folder, data, flags, message.received)
            return None if server.silent else there


def _is_same(one: Identity, other: Identity) -> bool:
    if (one.message_id, one.size) != (other.message_id, other.size):
        return False
    return bool(one.message_id) or one.received == other.received
