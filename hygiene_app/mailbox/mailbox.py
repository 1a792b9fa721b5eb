"""`ImapMailbox`: what `workflow.ports.Mailbox` asks for, over one IMAP session."""

import re
from collections.abc import Iterator, Sequence

from hygiene_app.mailbox import identity as identities
from hygiene_app.mailbox import phase_one, phase_two, removal
from hygiene_app.mailbox.dates import format_internal
from hygiene_app.mailbox.folder_list import folders_of, listed, others_prefixes, trash_of
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.listing import uids_above
from hygiene_app.mailbox.refusal import folder_refusal, refusal
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.tokens import BrokenAnswer, number, read_tokens, text
from hygiene_app.mailbox.wire import Flight, Literal, Wire, quoted
from hygiene_app.model.account import Capabilities
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

_STATUS_ITEMS = ("UIDVALIDITY", "UIDNEXT", "MESSAGES")
_FLAG = re.compile(r'\\?[^\x00-\x20\x7f-\uffff(){%*"\\\]]+\Z')
_APPENDUID = re.compile(r"\[APPENDUID (\d+) (\d+)\]", re.IGNORECASE)


class ImapMailbox:
    """One signed-in mailbox. Made by `connection.connect`."""

    def __init__(self, session: Session, account_id: str) -> None:
        """List the folders once, to know the Trash. Raises `KnownError` as `connect`."""
        self._session = session
        self._account = account_id
        raw = session.wire.capabilities
        _, trash = self._list()
        self._capabilities = Capabilities(
            move="MOVE" in raw,
            uidplus="UIDPLUS" in raw,
            special_use="SPECIAL-USE" in raw,
            condstore="CONDSTORE" in raw,
            gmail="X-GM-EXT-1" in raw,
            trash=trash,
            raw=tuple(sorted(raw)),
        )

    @property
    def capabilities(self) -> Capabilities:
        """What this server can do, as announced after sign-in."""
        return self._capabilities

    def folders(self) -> tuple[Folder, ...]:
        """Return every folder that can be opened, without those of other people."""
        return self._list()[0]

    def _list(self) -> tuple[tuple[Folder, ...], str | None]:
        session = self._session
        raw = session.wire.capabilities
        others: tuple[bytes, ...] = ()
        if "NAMESPACE" in raw:
            others = others_prefixes(session.ask(b"NAMESPACE", name="NAMESPACE"))
        command = b'LIST "" "*"'
        if {"SPECIAL-USE", "LIST-EXTENDED"} <= raw:
            command += b" RETURN (SPECIAL-USE)"  # RFC 6154 §2: else a server need not tell
        lines = listed(session.ask(command, name="LIST"))
        folders = folders_of(lines, others)
        return folders, trash_of(folders, lines[0].delimiter if lines else "/")

    def state(self, folder: str) -> FolderState:
        """Return what STATUS says. Raises `KnownError(FOLDER_GONE)`."""
        items = f" ({' '.join(_STATUS_ITEMS)})".encode()

        def work(wire: Wire) -> tuple[Flight, list[list[bytes]]]:
            flight = wire.send(b"STATUS ", quoted(folder), items)
            return flight, wire.finish(flight)

        flight, answers = self._session.look(work)
        if flight.status is not None and not flight.status.ok:
            raise folder_refusal(flight.status, "STATUS")
        return _state_of(answers)

    def headers(
        self, folder: str, uidvalidity: int, *, after: int, job: Job
    ) -> Iterator[tuple[MessageHeader, ...]]:
        """Yield phase one of all messages above `after`, in ascending batches of at most 500."""
        place = self._place(folder, uidvalidity)
        return phase_one.headers(self._session, place, after=after, job=job)

    def uids(self, folder: str, uidvalidity: int) -> frozenset[int]:
        """Return the UIDs that the folder holds now."""
        _, found = uids_above(self._session, self._place(folder, uidvalidity), 0)
        return frozenset(found)

    def parts(
        self, folder: str, uidvalidity: int, requests: Sequence[PartRequest], job: Job
    ) -> Iterator[PartContent]:
        """Yield phase two: exactly one answer a request, in any order."""
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

    def remove(self, identity: Identity) -> None:
        """Remove one message for good and see that it went.

        Raises `KnownError`: `CANNOT_DELETE`, `NOT_VERIFIED`; `PreconditionFailed`; `Uncertain`.
        """
        removal.remove(self._session, self._capabilities, identity)

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


def _state_of(answers: Sequence[list[bytes]]) -> FolderState:
    for answer in answers:
        if not answer[0].upper().startswith(b"* STATUS "):
            continue
        try:
            items = read_tokens(answer)[-1]
            if isinstance(items, list):
                found = dict(zip(map(text, items[::2]), map(number, items[1::2]), strict=True))
                validity, uidnext, messages = (found[name] for name in _STATUS_ITEMS)
                return FolderState(uidvalidity=validity, uidnext=uidnext, messages=messages)
        except (BrokenAnswer, KeyError, ValueError):
            continue
    raise KnownError(ErrorCode.SERVER_REFUSED, command="STATUS")
