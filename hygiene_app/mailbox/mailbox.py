"""`ImapMailbox`: what `workflow.mail_ports.Mailbox` asks for, over one IMAP session."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hygiene_app.mailbox import identity as identities
from hygiene_app.mailbox import phase_one, phase_two, removal
from hygiene_app.mailbox.dates import format_internal
from hygiene_app.mailbox.exchange_files import without_copies
from hygiene_app.mailbox.folder_list import (
    Listed,
    folders_of,
    listed,
    others_prefixes,
    trash_of,
)
from hygiene_app.mailbox.folder_state import state_of, states_of
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.leftovers import remains
from hygiene_app.mailbox.listing import uids_above
from hygiene_app.mailbox.notes import notes_on
from hygiene_app.mailbox.refusal import refusal
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.wire import Literal, quoted
from hygiene_app.model.account import Capabilities, ServerKind, ServerNote
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Job
from hygiene_app.model.message import (
    Folder,
    FolderState,
    Identity,
    MessageHeader,
    MessageRef,
    PartContent,
    PartRequest,
    RawMessage,
)

_FLAG = re.compile(r'\\?[^\x00-\x20\x7f-\uffff(){%*"\\\]]+\Z')
_APPENDUID = re.compile(r"\[APPENDUID (\d+) (\d+)\]", re.IGNORECASE)


class ImapMailbox:
    """One signed-in mailbox. Made by `connection.connect`."""

    def __init__(self, session: Session, account_id: str) -> None:
        """List the folders once, to know the Trash. Raises `KnownError` as `connect`."""
        self._session = session
        self._account = account_id
        self._files: dict[str, bool] = {}
        raw = session.wire.capabilities
        folders, _ = self._list()
        trash = trash_of(folders)
        able = Capabilities(
            move="MOVE" in raw,
            uidplus="UIDPLUS" in raw,
            special_use="SPECIAL-USE" in raw,
            condstore="CONDSTORE" in raw,
            trash=trash.name if trash is not None else None,
            kind=session.behaviour.kind,
            raw=tuple(sorted(raw)),
        )
        self._capabilities = replace(able, read_only=not able.can_trash and not able.can_delete)

    @property
    def capabilities(self) -> Capabilities:
        """What this server can do, as announced after sign-in."""
        return self._capabilities

    @property
    def octets(self) -> int:
        """How much the server has sent so far in this session."""
        return self._session.octets

    def notes(self) -> tuple[ServerNote, ...]:
        """Return what people should know of this mailbox; on Gmail folders are counted for it."""
        folders, lines = self._list()
        return notes_on(self._session, self._capabilities, folders, lines)

    def folders(self) -> tuple[Folder, ...]:
        """Return every folder that can be opened, without those of other people."""
        return self._list()[0]

    def _list(self) -> tuple[tuple[Folder, ...], tuple[Listed, ...]]:
        session = self._session
        raw = session.wire.capabilities
        others: tuple[bytes, ...] = ()
        if "NAMESPACE" in raw:
            others = others_prefixes(session.ask(b"NAMESPACE", name="NAMESPACE"))
        command = b'LIST "" "*"'
        if {"SPECIAL-USE", "LIST-EXTENDED"} <= raw:
            command += b" RETURN (SPECIAL-USE)"  # RFC 6154 §2: else a server need not tell
        lines = listed(session.ask(command, name="LIST"))
        behaviour = session.learn([(one.name, one.flags) for one in lines])
        folders = folders_of(lines, others, behaviour)
        if behaviour.kind is ServerKind.EXCHANGE:
            folders = without_copies(session, self._account, folders, self._files)
        return folders, lines

    def state(self, folder: str) -> FolderState:
        """Return what STATUS says. Raises `KnownError(FOLDER_GONE)`."""
        return state_of(self._session, folder)

    def states(self, folders: Sequence[str]) -> dict[str, FolderState]:
        """Return what STATUS says of each, by the names given; what is gone is left out."""
        return states_of(self._session, folders)

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of all messages above `after`, in ascending batches of at most 500."""
        place = self._place(folder, uidvalidity)
        return phase_one.headers(self._session, place, after=after, job=job)

    def headers_of(
        self, folder: str, uidvalidity: int, uids: Sequence[int], job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of these messages; what is gone is left out."""
        return phase_one.headers_of(self._session, self._place(folder, uidvalidity), uids, job)

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that the folder holds now."""
        return frozenset(uids_above(self._session, self._place(folder, uidvalidity), 0))

    def parts(
        self, folder: str, uidvalidity: int, requests: Iterable[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        """Yield phase two: exactly one answer a request, about 50 messages after the other."""
        place = self._place(folder, uidvalidity)
        return phase_two.parts(self._session, place, requests, job)

    def message(self, ref: MessageRef) -> RawMessage:
        """Fetch a whole message. Raises `PreconditionFailed(MESSAGE_GONE)`."""
        return identities.whole(self._session, ref)

    def confirm(self, identity: Identity) -> None:
        """Return when this still is the message that was reviewed.

        Raises `PreconditionFailed`: `MESSAGE_GONE`, `MESSAGE_CHANGED`.
        """
        identities.check(self._session, identity)

    def locate(self, folder: str, identity: Identity) -> tuple[MessageRef, ...]:
        """Find this message in a folder. Raises `KnownError(FOLDER_GONE)`."""
        place = self._place(folder, self.state(folder).uidvalidity)
        return identities.locate(self._session, place, identity)

    def to_trash(self, identity: Identity) -> MessageRef | None:
        """Move one message to the Trash and see that it went.

        Raises `KnownError`: `NO_TRASH`, `CANNOT_MOVE`, `NOT_VERIFIED`; `PreconditionFailed`;
        `Uncertain`.
        """
        return removal.to_trash(self._session, self._capabilities, identity)

    def bring_back(self, identity: Identity, folder: str) -> MessageRef | None:
        """Move one message out of the Trash into a folder; return where it went.

        Raises as `to_trash`, and `KnownError(FOLDER_GONE)`.
        """
        return removal.bring_back(self._session, self._capabilities, identity, folder)

    def remove(self, identity: Identity) -> None:
        """Remove one message for good and see that it went.

        Raises `KnownError`: `CANNOT_DELETE`, `NOT_VERIFIED`; `PreconditionFailed`; `Uncertain`.
        """
        removal.remove(self._session, self._capabilities, identity)

    def unmark(self, identity: Identity) -> bool:
        """Take \\Deleted off this message; return whether it carried it.

        Raises `PreconditionFailed`; `KnownError`: `SERVER_REFUSED`, `READ_ONLY`; `Uncertain`.
        """
        return removal.unmark(self._session, identity)

    def remains(self, identity: Identity) -> tuple[MessageRef, ...]:
        """Return where it still lies: at its place, on Gmail also in "All mail" and the Trash.

        Raises `PreconditionFailed(MESSAGE_CHANGED)` where something else lies at its place.
        """
        return remains(self._session, self._capabilities.trash, identity)

    def append(self, folder: str, message: RawMessage) -> MessageRef | None:
        """Add a message with its flags and date; return where, None when the server was silent.

        Raises `KnownError(FOLDER_GONE)`; `Uncertain` where the outcome could not be seen.
        """
        self._session.ask(b"NOOP", name="NOOP")  # an idle connection that broke shows here
        flags = " ".join(f for f in message.flags if _FLAG.match(f) and f != "\\Recent")
        options = f' ({flags}) "{format_internal(message.received)}" '.encode("ascii")
        data = Literal(message.data, wait=True)
        done = self._session.change(b"APPEND ", quoted(folder), options, data)
        if not done.status.ok:
            if done.status.code in ("TRYCREATE", "NONEXISTENT"):
                raise KnownError(ErrorCode.FOLDER_GONE)
            raise refusal(done.status, "APPEND")
        told = _APPENDUID.search(done.status.text)
        return self._place(folder, int(told[1])).ref(int(told[2])) if told else None

    def _place(self, folder: str, uidvalidity: int) -> Place:
        return Place(account=self._account, folder=folder, uidvalidity=uidvalidity)
