"""Exchange Online as it behaves over IMAP (platform-facts §1.1).

    with PlayedExchange() as server:
        server.put("INBOX", data)
        server.patience = 40  # commands until it throttles
        with connect(server.account(), server.secret) as mailbox: ...

MOVE shows only after sign-in, roles are told by no flag, names do not care for case, and what is
removed goes to Recoverable Items, where only IT sees it.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import ClassVar

from tests.support.played_mail import PlayedMessage, literal
from tests.support.played_server import PlayedFolder, PlayedServer, Refused
from tests.support.scripted_imap import Reaction

TRASH, SENT = "Verwijderde items", "Verzonden items"
_FLAGS = frozenset({"\\Seen", "\\Answered", "\\Flagged", "\\Deleted", "\\Draft", "$MDNSent"})
_RECEIVED = datetime(2024, 3, 1, 9, 30, 15, tzinfo=UTC)
_THROTTLES = Reaction(
    lines=b"TAG BAD Request is throttled. Suggested Backoff Time: 299961 milliseconds\r\n"
)
_NOTE = (
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "From: Microsoft Exchange Server <postmaster@firm.example.org>\r\n"
    "Subject: Retrieval using the IMAP4 protocol failed for the following message: {uid}\r\n"
    "\r\n"
)
_NOTE_BODY = 'The server couldn\'t retrieve the following message:\r\n\r\nSubject: "x"\r\n'
BROKEN_STRUCTURE = b'(("text" "plain" ("charset" NIL "x") NIL) NIL "signed"'


class PlayedExchange(PlayedServer):
    """The server.

    Attributes:
        patience: commands in folders until it throttles; None for no end.
        recoverable: what was removed for good, as far as the user can see.
    """

    greeting: ClassVar[bytes] = (
        b"* OK The Microsoft Exchange IMAP4 service is ready. [RABCADYAUABSADAAMQBBAA==]\r\n"
    )
    before: ClassVar[str] = (
        "IMAP4 IMAP4rev1 SASL-IR UIDPLUS ID UNSELECT CHILDREN IDLE NAMESPACE LITERAL+"
    )
    after: ClassVar[str] = (
        "IMAP4 IMAP4rev1 SASL-IR UIDPLUS MOVE ID UNSELECT CLIENTACCESSRULES "
        "CLIENTNETWORKPRESENCELOCATION BACKENDAUTHENTICATE CHILDREN IDLE NAMESPACE LITERAL+"
    )
    identity: ClassVar[str] = '("name" "Microsoft.Exchange.Imap4.Imap4Server" "version" "15.20")'

    def __init__(self) -> None:
        super().__init__()
        self.patience: int | None = None
        self.recoverable: list[PlayedMessage] = []
        names = ("Archief", "Concepten", "INBOX", "Ongewenste e-mail", TRASH, SENT)
        for name in names:
            self.create(name, "\\HasNoChildren")

    def put(
        self,
        folder: str,
        data: bytes,
        *,
        flags: Iterable[str] = (),
        received: datetime = _RECEIVED,
    ) -> int:
        """Put a message into a folder and return its UID."""
        with self.lock:
            return self.add(folder, PlayedMessage(data, received, set(flags)))

    def folder(self, name: str) -> PlayedFolder:
        """Return a folder, whatever the case of its name. Raises `Refused`."""
        for one in self.folders.values():
            if one.name.casefold() == name.casefold():
                return one
        raise Refused(name + " doesn't exist.")

    def reaction(self, verb: str) -> Reaction | None:
        """Throttle where the patience is over."""
        if self.patience is None or verb in ("CAPABILITY", "LOGIN", "AUTHENTICATE", "LOGOUT"):
            return None
        self.patience -= 1
        return _THROTTLES if self.patience < 0 else None

    def expunge(self, folder: PlayedFolder, uid: int) -> None:
        """Remove a message from the mailbox; IT may still find it."""
        self.recoverable.append(folder.uids[uid])
        super().expunge(folder, uid)

    def keep_flags(self, flags: Iterable[str]) -> set[str]:
        """Return the flags that Exchange keeps: no keywords."""
        return set(flags) & _FLAGS

    def spoil(self, folder: str, uid: int, *, note: bool) -> None:
        """Let a message be one that Exchange cannot convert: it gives a note, or nothing."""
        message = self.folder(folder).uids[uid]
        head = _NOTE.format(uid=uid).encode() if note else b""
        body = _NOTE_BODY.encode() if note else b""
        message.pieces |= {
            "BODY.PEEK[]": _in_place(head + body),
            "BODY.PEEK[1]": _in_place(body),
        }

    def misdescribe(self, folder: str, uid: int) -> None:
        """Let a message have a BODYSTRUCTURE that no grammar allows."""
        self.folder(folder).uids[uid].pieces["BODYSTRUCTURE"] = BROKEN_STRUCTURE


def _in_place(data: bytes) -> bytes:
    return literal(data) if data else b'""'
