"""Gmail as it behaves over IMAP: labels that look like folders, and settings that hide mail.

    with PlayedGmail() as server:
        uid = server.put("INBOX", data, labels=("Klanten",))
        with connect(server.account(), server.secret) as mailbox: ...

What it does is written down in platform-facts §1.2: a message lies once in "All mail" and shows
in the folder of every label; EXPUNGE there takes off the label; moving to the Trash takes off all.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import ClassVar

from tests.support.played_mail import PlayedMessage, quoted
from tests.support.played_server import PlayedFolder, PlayedServer, Refused

ALL, TRASH, JUNK = "[Gmail]/Alle berichten", "[Gmail]/Prullenbak", "[Gmail]/Spam"
SENT, DRAFTS, STARRED = "[Gmail]/Verzonden berichten", "[Gmail]/Concepten", "[Gmail]/Met ster"
IMPORTANT = "[Gmail]/Belangrijk"
_RECEIVED = datetime(2024, 3, 1, 9, 30, 15, tzinfo=UTC)
_SPECIAL = {
    ALL: "\\All",
    TRASH: "\\Trash",
    JUNK: "\\Junk",
    SENT: "\\Sent",
    DRAFTS: "\\Drafts",
    STARRED: "\\Flagged",
    IMPORTANT: "\\Important",
}
_LABEL_OF = {
    "INBOX": "\\Inbox",
    SENT: "\\Sent",
    DRAFTS: "\\Draft",
    STARRED: "\\Starred",
    IMPORTANT: "\\Important",
}


class PlayedGmail(PlayedServer):
    """The server.

    Attributes:
        hidden: folders that the owner does not show in IMAP.
        limit: how many messages of a folder the owner shows; 0 for all of them.
        auto_expunge: the setting of Gmail by which \\Deleted acts at once.
    """

    greeting: ClassVar[bytes] = b"* OK Gimap ready for requests from 127.0.0.1 abc123\r\n"
    before: ClassVar[str] = (
        "IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 XYZZY SASL-IR"
    )
    after: ClassVar[str] = (
        "IMAP4rev1 UNSELECT IDLE NAMESPACE QUOTA ID XLIST CHILDREN X-GM-EXT-1 UIDPLUS "
        "COMPRESS=DEFLATE ENABLE MOVE CONDSTORE ESEARCH UTF8=ACCEPT LIST-EXTENDED LIST-STATUS "
        "LITERAL- SPECIAL-USE APPENDLIMIT=35651584"
    )
    identity: ClassVar[str] = '("name" "GImap" "vendor" "Google, Inc.")'

    def __init__(self) -> None:
        super().__init__()
        self.hidden: set[str] = set()
        self.limit = 0
        self.auto_expunge = True
        self.create("INBOX", "\\HasNoChildren")
        for name, flag in _SPECIAL.items():
            self.create(name, f"\\HasNoChildren {flag}")

    def put(
        self,
        folder: str,
        data: bytes,
        *,
        labels: Iterable[str] = (),
        flags: Iterable[str] = (),
        received: datetime = _RECEIVED,
    ) -> int:
        """Put a message into a folder, and under labels, which are made; return its UID there."""
        message = PlayedMessage(data, received, set(flags))
        with self.lock:
            uid = self.add(folder, message)
            for label in labels:
                self._label(message, self.folders.get(label) or self.create(label))
        return uid

    def add(self, folder: str, message: PlayedMessage) -> int:
        """Put a message into a folder; all but Trash and Spam also show it in "All mail"."""
        found = self.folder(folder)
        uid = super().add(found.name, message)
        if found.name not in (ALL, TRASH, JUNK):
            self.folders[ALL].put(message)
        return uid

    def everywhere(self, message_id: str) -> list[str]:
        """Return the folders in which a message lies."""
        return [
            one.name
            for one in self.folders.values()
            if any(each.message_id == message_id for each in one.uids.values())
        ]

    def _label(self, message: PlayedMessage, folder: PlayedFolder) -> int:
        for uid, one in folder.uids.items():
            if one is message:
                return uid
        return folder.put(message)

    def _take_out(self, message: PlayedMessage, folders: Iterable[PlayedFolder]) -> None:
        for one in folders:
            one.uids = {uid: each for uid, each in one.uids.items() if each is not message}

    def folder(self, name: str) -> PlayedFolder:
        """Return a folder that is shown. Raises `Refused`."""
        if name in self.hidden:
            raise Refused("[NONEXISTENT] Unknown Mailbox: " + name + " (Failure)")
        return super().folder(name)

    def listed(self) -> Iterator[PlayedFolder]:
        """Yield the folders that LIST shows."""
        yield PlayedFolder("[Gmail]", "\\HasChildren \\Noselect")
        yield from (one for one in self.folders.values() if one.name not in self.hidden)

    def expunge(self, folder: PlayedFolder, uid: int) -> None:
        """Remove a message in Trash and Spam; elsewhere take off the label, at most."""
        if folder.name in (TRASH, JUNK):
            super().expunge(folder, uid)
        elif folder.name != ALL:
            del folder.uids[uid]

    def move(self, source: PlayedFolder, uid: int, target: PlayedFolder) -> int:
        """Change labels; to Trash and Spam take off all of them."""
        message = source.uids[uid]
        if target.name in (TRASH, JUNK):
            self.forget(message)
        elif source.name in (TRASH, JUNK):
            self._take_out(message, [source])
            self._label(message, self.folders[ALL])
        elif source.name != ALL:
            self._take_out(message, [source])
        return self._label(message, target)

    def copy(self, source: PlayedFolder, uid: int, target: PlayedFolder) -> int:
        """Add a label; a copy in the Trash is a move."""
        if target.name in (TRASH, JUNK):
            return self.move(source, uid, target)
        return self._label(source.uids[uid], target)

    def count(self, folder: PlayedFolder) -> int:
        """Return how many messages Gmail says that a folder holds."""
        return min(len(folder.uids), self.limit) if self.limit else len(folder.uids)

    def item(self, folder: PlayedFolder, message: PlayedMessage, name: str) -> bytes:
        """Return one item of a FETCH answer, X-GM ones too."""
        if name == "X-GM-MSGID":
            return b"X-GM-MSGID %d" % message.id
        if name == "X-GM-LABELS":
            others = [
                one.name
                for one in self.folders.values()
                if message in one.uids.values() and one not in (folder, self.folders[ALL])
            ]
            labels = [_written(_LABEL_OF.get(one, one)) for one in others]
            return b"X-GM-LABELS (" + b" ".join(labels) + b")"
        return super().item(folder, message, name)

    def arranged(self, uid: int, said: list[bytes]) -> bytes:
        """Return the items with those of Gmail first, then the UID."""
        own = [one for one in said if one.startswith(b"X-GM-")]
        rest = [one for one in said if not one.startswith(b"X-GM-")]
        return b" ".join([*own, b"UID %d" % uid, *rest])

    def found(self, message: PlayedMessage, key: str, value: str) -> bool:
        """Whether a message answers to a search key."""
        return (
            str(message.id) == value if key == "X-GM-MSGID" else super().found(message, key, value)
        )

    def stored(self, folder: PlayedFolder, uids: Iterable[int]) -> None:
        """Carry out EXPUNGE at once where the owner wants that."""
        for uid in uids:
            if self.auto_expunge and "\\Deleted" in folder.uids[uid].flags:
                self.expunge(folder, uid)


def _written(label: str) -> bytes:
    """Return a label as Gmail writes it: a bare word where it can."""
    return label.encode() if label.isalnum() and label.isascii() else quoted(label)
