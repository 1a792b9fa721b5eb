"""A mail server in memory that fits `workflow.ports.Mailbox`.

    server = FakeServer(["INBOX", "Trash"])
    ref = server.add("INBOX", b"Subject: hello\\r\\n\\r\\nworld\\r\\n")
    server.fail_next("to_trash", Uncertain(ErrorCode.CONNECTION_LOST), after=True)
    with server.open(account) as mailbox: ...

`server.open` is an `OpenMailbox`, `server.probe` a `ProbeMailbox`. The same contract suite runs
on this and on the real adapter.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from hygiene_app.model.account import Account, Capabilities
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


@dataclass(slots=True, kw_only=True)
class FakeMessage:
    """A message on the server."""

    uid: int
    data: bytes
    flags: tuple[str, ...]
    received: datetime


@dataclass(slots=True, kw_only=True)
class FakeFolder:
    """A folder on the server; messages by UID."""

    folder: Folder
    uidvalidity: int
    uidnext: int = 1
    messages: dict[int, FakeMessage] = field(default_factory=dict)

    def put(self, data: bytes, flags: tuple[str, ...], received: datetime) -> FakeMessage:
        """Add a message at the end."""
        message = FakeMessage(uid=self.uidnext, data=data, flags=flags, received=received)
        self.messages[message.uid] = message
        self.uidnext += 1
        return message


@dataclass(frozen=True, slots=True)
class _Failure:
    error: Exception
    after: bool


class FakeServer:
    """One mailbox's server side, and everything a test wants to know or to break.

    Attributes:
        account_id: goes into every `MessageRef`.
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
        self.calls: list[str] = []
        self.unknown_structures: set[tuple[str, int]] = set()
        self._folders: dict[str, FakeFolder] = {}
        self._failures: dict[str, list[_Failure]] = {}
        self._last_uidvalidity = 1000
        for name in folders:
            self.create(name)

    def create(self, name: str, *, role: FolderRole | None = None) -> None:
        """Add a folder; its role follows from its name unless told."""
        self._last_uidvalidity += 1
        folder = Folder(name=name, display=name, role=role or ROLES.get(name, FolderRole.OTHER))
        self._folders[name] = FakeFolder(folder=folder, uidvalidity=self._last_uidvalidity)

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
    ) -> MessageRef:
        """Put a message into a folder, which is made when it is missing."""
        if folder not in self._folders:
            self.create(folder)
        message = self._folders[folder].put(data, flags, received or RECEIVED)
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
        )

    def messages(self, folder: str) -> tuple[FakeMessage, ...]:
        """Return what lies in a folder now."""
        return tuple(self._folders[folder].messages.values())

    def take_away(self, ref: MessageRef) -> None:
        """Remove a message as another program would."""
        del self._folders[ref.folder].messages[ref.uid]

    def fail_next(self, method: str, error: Exception, *, after: bool = False) -> None:
        """Let the next call of a method raise; `after`: only when it has done its work.

        Several failures of one method are used up one a call.
        """
        assert method == "open" or hasattr(FakeMailbox, method), f"Mailbox has no method {method}"
        self._failures.setdefault(method, []).append(_Failure(error, after))

    @contextmanager
    def open(self, account: Account) -> Iterator["FakeMailbox"]:
        """Sign in; an `OpenMailbox`."""
        self._raise_planned("open", after=False)
        yield FakeMailbox(self)

    @contextmanager
    def probe(self, account: Account, secret: Secret) -> Iterator["FakeMailbox"]:
        """Sign in with this password; a `ProbeMailbox`."""
        self._raise_planned("open", after=False)
        if secret.reveal() != self.password:
            raise KnownError(ErrorCode.WRONG_PASSWORD, host=account.host, user=account.user)
        yield FakeMailbox(self)

    @contextmanager
    def call(self, method: str) -> Iterator[None]:
        """Note a call, and raise what was planned for it."""
        self.calls.append(method)
        planned = self._failures.get(method, [])
        after = bool(planned) and planned[0].after
        self._raise_planned(method, after=False)
        yield
        if after:
            self._raise_planned(method, after=True)

    def _raise_planned(self, method: str, *, after: bool) -> None:
        planned = self._failures.get(method, [])
        if planned and planned[0].after == after:
            raise planned.pop(0).error

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

    @property
    def capabilities(self) -> Capabilities:
        server = self._server
        return Capabilities(
            move=server.move,
            uidplus=server.uidplus,
            special_use=True,
            condstore=False,
            gmail=False,
            trash=server.trash(),
        )

    def folders(self) -> tuple[Folder, ...]:
        with self._server.call("folders"):
            return self._server.all_folders()

    def state(self, folder: str) -> FolderState:
        with self._server.call("state"):
            found = self._server.folder(folder)
            return FolderState(
                uidvalidity=found.uidvalidity,
                uidnext=found.uidnext,
                messages=len(found.messages),
            )

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        with self._server.call("headers"):
            found = self._server.folder(folder, uidvalidity)
            wanted = [one for uid, one in sorted(found.messages.items()) if uid > after]
            for start in range(0, len(wanted), BATCH):
                job.check()
                yield tuple(self._header(folder, one) for one in wanted[start : start + BATCH])

    def _header(self, folder: str, message: FakeMessage) -> MessageHeader:
        ref = self._server.ref(folder, message.uid)
        header = mime.header(ref, message.data, flags=message.flags, received=message.received)
        if (folder, message.uid) in self._server.unknown_structures:
            return replace(header, parts=(), structure_known=False)
        return header

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        with self._server.call("uids"):
            return frozenset(self._server.folder(folder, uidvalidity).messages)

    def parts(
        self, folder: str, uidvalidity: int, requests: Sequence[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        with self._server.call("parts"):
            found = self._server.folder(folder, uidvalidity)
            for request in requests:
                job.check()
                message = found.messages.get(request.uid)
                data = mime.content(message.data, request.number) if message else None
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
        if self._server.identity(identity.ref) != identity:
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
            return None if server.silent else there

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
            there = server.add(folder, message.data, flags, message.received)
            return None if server.silent else there


def _is_same(one: Identity, other: Identity) -> bool:
    if (one.message_id, one.size) != (other.message_id, other.size):
        return False
    return bool(one.message_id) or one.received == other.received
