"""What the contract of `Mailbox` needs from a server: another client of the same mailbox."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage

from hygiene_app.mailbox.connection import connect
from hygiene_app.model.account import Account, Security
from hygiene_app.model.job import quiet_job
from hygiene_app.model.message import MessageHeader, MessageRef, PartContent, PartRequest
from hygiene_app.workflow.mail_ports import Mailbox
from tests.fakes.mailbox import FakeServer
from tests.support.plain_session import Incoming, PlainSession
from tests.support.played_mail import PlayedMessage
from tests.support.played_server import PlayedServer

ACCOUNT = Account(
    id="acc-1",
    email="jan@example.org",
    user="jan@example.org",
    host="127.0.0.1",
    port=143,
    security=Security.LOOPBACK,
)
RECEIVED = datetime(2024, 3, 1, 9, 30, 15, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """In what servers may differ.

    Attributes:
        many: how many messages the server can hold without slowing the tests down.
        trash: the raw name of the Trash.
        sent: the raw name of the folder with what was sent.
        has_ids: the server knows a message by an id of its own, in every folder.
        lasting_ids: another message with the same content has another id (Gmail).
    """

    keeps_keywords: bool = True
    many: int = 1003
    trash: str = "Trash"
    sent: str = "Sent"
    has_ids: bool = False
    lasting_ids: bool = False


class Backend(ABC):
    """A mailbox of its own, its INBOX empty, seen from another client."""

    traits = Traits()
    account_id = "acc-1"

    @abstractmethod
    def open(self) -> AbstractContextManager[Mailbox]:
        """Sign in with the mailbox under test."""

    @abstractmethod
    def create(self, folder: str) -> None:
        """Make a folder."""

    @abstractmethod
    def recreate(self, folder: str) -> None:
        """Give a folder another UIDVALIDITY; what it holds is gone."""

    @abstractmethod
    def add_all(self, folder: str, messages: Iterable[Incoming]) -> tuple[MessageRef, ...]:
        """Put messages into a folder."""

    @abstractmethod
    def flags(self, ref: MessageRef) -> frozenset[str]:
        """Return the flags of a message."""

    @abstractmethod
    def uids(self, folder: str) -> tuple[int, ...]:
        """Return what a folder holds."""

    @abstractmethod
    def take_away(self, ref: MessageRef) -> None:
        """Remove a message."""

    def add(
        self,
        folder: str,
        data: bytes,
        flags: tuple[str, ...] = (),
        received: datetime = RECEIVED,
    ) -> MessageRef:
        """Put one message into a folder."""
        return self.add_all(folder, [Incoming(data=data, flags=flags, received=received)])[0]


@dataclass(slots=True)
class FakeBackend(Backend):
    """The server in memory."""

    server: FakeServer = field(default_factory=FakeServer)

    def open(self) -> AbstractContextManager[Mailbox]:
        return self.server.open(ACCOUNT)

    def create(self, folder: str) -> None:
        self.server.create(folder)

    def recreate(self, folder: str) -> None:
        self.server.drop(folder)
        self.server.create(folder)

    def add_all(self, folder: str, messages: Iterable[Incoming]) -> tuple[MessageRef, ...]:
        return tuple(self.server.add(folder, m.data, m.flags, m.received) for m in messages)

    def flags(self, ref: MessageRef) -> frozenset[str]:
        found = {one.uid: one.flags for one in self.server.messages(ref.folder)}
        return frozenset(found[ref.uid])

    def uids(self, folder: str) -> tuple[int, ...]:
        return tuple(one.uid for one in self.server.messages(folder))

    def take_away(self, ref: MessageRef) -> None:
        self.server.take_away(ref)


class ImapBackend(Backend):
    """A real server, seen through a client that has nothing in common with ours."""

    def __init__(
        self,
        other: PlainSession,
        sign_in: Callable[[], AbstractContextManager[Mailbox]],
        account_id: str,
        *,
        traits: Traits | None = None,
    ) -> None:
        self._other = other
        self._sign_in = sign_in
        self.account_id = account_id
        self.traits = traits or Traits()

    def open(self) -> AbstractContextManager[Mailbox]:
        return self._sign_in()

    def create(self, folder: str) -> None:
        self._other.command(f'CREATE "{folder}"')

    def recreate(self, folder: str) -> None:
        self._other.command("EXAMINE INBOX")  # nobody may delete the folder that he has open
        self._other.command(f'DELETE "{folder}"')
        self._other.command(f'CREATE "{folder}"')

    def add_all(self, folder: str, messages: Iterable[Incoming]) -> tuple[MessageRef, ...]:
        incoming = list(messages)
        before = set(self.uids(folder))
        for start in range(0, len(incoming), 500):
            self._other.append(folder, incoming[start : start + 500])
        uidvalidity = self._uidvalidity(folder)
        return tuple(
            MessageRef(account=self.account_id, folder=folder, uidvalidity=uidvalidity, uid=uid)
            for uid in self.uids(folder)
            if uid not in before
        )

    def _uidvalidity(self, folder: str) -> int:
        lines = self._other.command(f'STATUS "{folder}" (UIDVALIDITY)')
        return int(lines[0].rpartition(b"UIDVALIDITY ")[2].rstrip(b")"))

    def flags(self, ref: MessageRef) -> frozenset[str]:
        self._other.command(f'EXAMINE "{ref.folder}"')
        lines = self._other.command(f"UID FETCH {ref.uid} (FLAGS)")
        inside = lines[0].partition(b"FLAGS (")[2].partition(b")")[0].decode()
        return frozenset(inside.split()) - {"\\Recent"}

    def uids(self, folder: str) -> tuple[int, ...]:
        self._other.command(f'EXAMINE "{folder}"')
        lines = self._other.command("UID SEARCH ALL")
        found = [line for line in lines if line.startswith(b"* SEARCH")]
        return tuple(int(uid) for line in found for uid in line.split()[2:])

    def take_away(self, ref: MessageRef) -> None:
        self._other.command(f'SELECT "{ref.folder}"')
        self._other.command(f"UID STORE {ref.uid} +FLAGS.SILENT (\\Deleted)")
        self._other.command(f"UID EXPUNGE {ref.uid}")


class PlayedBackend(Backend):
    """A played server, whose state is looked at directly."""

    def __init__(self, server: PlayedServer, traits: Traits) -> None:
        self._server = server
        self.traits = traits

    def open(self) -> AbstractContextManager[Mailbox]:
        return connect(self._server.account(), self._server.secret)

    def create(self, folder: str) -> None:
        self._server.create(folder)

    def recreate(self, folder: str) -> None:
        self._server.create(folder)

    def add_all(self, folder: str, messages: Iterable[Incoming]) -> tuple[MessageRef, ...]:
        found = self._server.folder(folder)
        return tuple(
            MessageRef(
                account=self.account_id,
                folder=folder,
                uidvalidity=found.uidvalidity,
                uid=self._server.add(
                    folder, PlayedMessage(m.data, m.received or RECEIVED, set(m.flags))
                ),
            )
            for m in messages
        )

    def flags(self, ref: MessageRef) -> frozenset[str]:
        return frozenset(self._server.folder(ref.folder).uids[ref.uid].flags)

    def uids(self, folder: str) -> tuple[int, ...]:
        return tuple(sorted(self._server.folder(folder).uids))

    def take_away(self, ref: MessageRef) -> None:
        self._server.forget(self._server.folder(ref.folder).uids[ref.uid])


def letter(
    subject: str = "hello",
    *,
    message_id: str = "<1@firm.example.org>",
    text: str = "world",
    **headers: str,
) -> bytes:
    """Return a small message; more headers by name, their underscores being hyphens."""
    lines = [
        "From: Els Peeters <Els@firm.example.org>",
        "To: Jan <jan@example.org>, piet@example.net",
        f"Subject: {subject}",
        "Date: Fri, 01 Mar 2024 10:30:15 +0100",
        *([f"Message-ID: {message_id}"] if message_id else []),
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
    ]
    return "\r\n".join([*lines, "", text, ""]).encode()


def with_attachments() -> bytes:
    """Return a message with two texts, a document and an attached message."""
    message = EmailMessage()
    message["From"] = "Els Peeters <els@firm.example.org>"
    message["To"] = "jan@example.org"
    message["Subject"] = "Mijn cv, réunion"
    message["Message-ID"] = "<cv@firm.example.org>"
    message["Date"] = "Fri, 01 Mar 2024 10:30:15 +0100"
    message.set_content("Beste,\n\nbijgaand één cv.\n", cte="quoted-printable")
    message.add_alternative("<p>Beste, één cv</p>\n", subtype="html", cte="8bit")
    message.add_attachment(
        bytes(range(256)) * 8, maintype="application", subtype="pdf", filename="cv één.pdf"
    )
    inner = EmailMessage()
    inner["Subject"] = "inner"
    inner.set_content("inside\n")
    message.add_attachment(inner)
    return message.as_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def all_headers(
    mailbox: Mailbox, folder: str, uidvalidity: int, after: int = 0
) -> list[MessageHeader]:
    """Return phase one in one list."""
    batches = mailbox.headers(folder, uidvalidity, after=after, job=quiet_job())
    return [header for batch in batches for header in batch]


def header_of(mailbox: Mailbox, ref: MessageRef) -> MessageHeader:
    """Return phase one of one message."""
    found = all_headers(mailbox, ref.folder, ref.uidvalidity)
    return next(one for one in found if one.ref == ref)


def all_parts(mailbox: Mailbox, ref: MessageRef, requests: list[PartRequest]) -> list[PartContent]:
    """Return phase two in one list."""
    return list(mailbox.parts(ref.folder, ref.uidvalidity, requests, quiet_job()))


def letters(count: int) -> list[Incoming]:
    """Return small messages."""
    return [Incoming(data=letter(f"m{n}"), received=RECEIVED) for n in range(count)]
