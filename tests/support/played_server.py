"""A mail server with a memory, on plain loopback, whose kinds differ as providers do.

`PlayedGmail` and `PlayedExchange` build on it. The state may be looked at and changed from the
test while the server runs; `on` queues what happens at the next commands of a kind, as in
`scripted_imap`.
"""

import itertools
import re
import threading
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from io import BufferedRWPair
from typing import ClassVar

from hygiene_app.mailbox.dates import parse_internal
from hygiene_app.mailbox.uid_sets import write
from hygiene_app.model.account import Account, Security
from hygiene_app.model.secret import Secret
from tests.support.loopback_server import HOST, LoopbackServer
from tests.support.played_mail import PlayedMessage, quoted
from tests.support.scripted_imap import Reaction

_LITERAL = re.compile(rb"\{(\d+)(\+?)\}\r\n\Z")
_ARGUMENT = re.compile(rb'"((?:[^"\\]|\\.)*)"|(\((?:[^()]|\([^()]*\))*\))|([^ "()]\S*)')
_ITEM = re.compile(r"BODY\.PEEK\[[^\]]*\]|[A-Z0-9.-]+")


class Refused(Exception):
    """The server says NO; the text may begin with a code."""


@dataclass(eq=False)
class PlayedFolder:
    """A folder: its messages by UID, ascending."""

    name: str
    attributes: str = ""
    uidvalidity: int = 1
    uidnext: int = 1
    uids: dict[int, PlayedMessage] = field(default_factory=dict)

    def put(self, message: PlayedMessage) -> int:
        """Add a message at the end and return its UID."""
        uid = self.uidnext
        self.uids[uid] = message
        self.uidnext += 1
        return uid


@dataclass(eq=False)
class Conversation:
    """One connection."""

    stream: BufferedRWPair
    tag: bytes = b""
    folder: PlayedFolder | None = None
    signed_in: bool = False


class PlayedServer(LoopbackServer):
    """The server; a context manager."""

    greeting: ClassVar[bytes] = b"* OK ready\r\n"
    before: ClassVar[str] = "IMAP4rev1"
    after: ClassVar[str] = "IMAP4rev1 UIDPLUS MOVE"
    identity: ClassVar[str] = "NIL"

    def __init__(self) -> None:
        super().__init__()
        self.folders: dict[str, PlayedFolder] = {}
        self.commands: list[str] = []
        self.secret = Secret("wonderland-7")
        self.lock = threading.RLock()
        self._numbers = itertools.count(1000)
        self._reactions: defaultdict[str, deque[Reaction]] = defaultdict(deque)

    def account(self) -> Account:
        """Return an account on this server."""
        return Account(
            id="acc-1",
            email="jan@example.org",
            user="jan@example.org",
            host=HOST,
            port=self.port,
            security=Security.LOOPBACK,
        )

    def on(self, verb: str, *reactions: Reaction) -> None:
        """Queue what happens at the next commands of this kind, such as "UID MOVE"."""
        self._reactions[verb].extend(reactions)

    def sent(self, verb: str) -> list[str]:
        """Return the commands of this kind that arrived."""
        return [command for command in self.commands if command.startswith(verb)]

    # the state ----------------------------------------------------------------------------------

    def create(self, name: str, attributes: str = "") -> PlayedFolder:
        """Make a folder."""
        number = next(self._numbers)
        self.folders[name] = PlayedFolder(name, attributes, uidvalidity=number)
        return self.folders[name]

    def folder(self, name: str) -> PlayedFolder:
        """Return a folder. Raises `Refused`."""
        found = self.folders.get("INBOX" if name.upper() == "INBOX" else name)
        if found is None:
            raise Refused("[NONEXISTENT] Unknown Mailbox")
        return found

    def add(self, folder: str, message: PlayedMessage) -> int:
        """Put a message into a folder and return its UID."""
        message.id = message.id or 1_700_000_000_000_000_000 + next(self._numbers)
        return self.folder(folder).put(message)

    def expunge(self, folder: PlayedFolder, uid: int) -> None:
        """Remove a message, as UID EXPUNGE does."""
        del folder.uids[uid]

    def move(self, source: PlayedFolder, uid: int, target: PlayedFolder) -> int:
        """Move a message and return its UID there."""
        return target.put(source.uids.pop(uid))

    def copy(self, source: PlayedFolder, uid: int, target: PlayedFolder) -> int:
        """Copy a message and return its UID there."""
        old = source.uids[uid]
        return target.put(PlayedMessage(old.data, old.received, set(old.flags), old.id))

    def forget(self, message: PlayedMessage) -> None:
        """Take a message out of every folder, as another program would."""
        with self.lock:
            for one in self.folders.values():
                one.uids = {uid: each for uid, each in one.uids.items() if each is not message}

    def listed(self) -> Iterator[PlayedFolder]:
        """Yield the folders that LIST shows."""
        yield from self.folders.values()

    def item(self, folder: PlayedFolder, message: PlayedMessage, name: str) -> bytes:
        """Return one item of a FETCH answer."""
        return message.item(name)

    def stored(self, folder: PlayedFolder, uids: Iterable[int]) -> None:
        """Do what follows from new flags."""

    def keep_flags(self, flags: Iterable[str]) -> set[str]:
        """Return the flags that this server keeps."""
        return set(flags)

    def found(self, message: PlayedMessage, key: str, value: str) -> bool:
        """Whether a message answers to a search key."""
        assert key == "HEADER", key
        return message.message_id == value

    # the conversation ---------------------------------------------------------------------------

    def converse(self, stream: BufferedRWPair) -> None:
        """Serve one connection to its end."""
        stream.write(self.greeting)
        stream.flush()
        talk = Conversation(stream)
        while self._one(talk):
            stream.flush()
        stream.flush()

    def _one(self, talk: Conversation) -> bool:
        arguments = self._read(talk)
        if not arguments:
            return False
        talk.tag, words = arguments[0], arguments[1:]
        verb = words.pop(0).decode().upper()
        if verb == "UID":
            verb += " " + words.pop(0).decode().upper()
        shown = " ".join([verb, *(word.decode("utf-8", "surrogateescape") for word in words)])
        self.commands.append(shown)
        waiting = self._reactions[verb]
        reaction = waiting.popleft() if waiting else self.reaction(verb)
        if reaction is None:
            talk.stream.writelines(self._answer(talk, verb, words))
            return verb != "LOGOUT"
        if reaction.act:
            list(self._answer(talk, verb, words))
        talk.stream.write(reaction.lines.replace(b"TAG", talk.tag))
        return not reaction.hang_up

    def reaction(self, verb: str) -> Reaction | None:
        """Return what happens instead of a usual answer."""
        return None

    def _read(self, talk: Conversation) -> list[bytes]:
        """Read a command; literals are arguments."""
        arguments: list[bytes] = []
        while True:
            line = talk.stream.readline()
            mark = _LITERAL.search(line)
            text = line[: mark.start()] if mark else line.rstrip(b"\r\n")
            for found in _ARGUMENT.finditer(text):
                plain = found[1] if found[1] is not None else found[2] or found[3]
                arguments.append(re.sub(rb"\\(.)", rb"\1", plain) if found[1] else plain)
            if mark is None:
                return arguments
            if not mark[2]:
                talk.stream.write(b"+ go ahead\r\n")
                talk.stream.flush()
            arguments.append(talk.stream.read(int(mark[1])))

    def _answer(self, talk: Conversation, verb: str, words: list[bytes]) -> Iterator[bytes]:
        end = b" OK done\r\n"
        try:
            with self.lock:
                lines = list(self._act(talk, verb, words))
            if lines and lines[-1].startswith(b"OK "):
                end = b" " + lines.pop() + b"\r\n"
            yield from lines
        except Refused as exc:
            end = b" NO " + str(exc).encode() + b"\r\n"
        yield talk.tag + end

    def _act(self, talk: Conversation, verb: str, words: list[bytes]) -> Iterator[bytes]:
        """Carry out a command; the last line may be the end, beginning with OK."""
        act = {
            "CAPABILITY": self._capability,
            "LOGIN": self._login,
            "AUTHENTICATE": self._authenticate,
            "ID": self._id,
            "NAMESPACE": self._namespace,
            "LIST": self._list,
            "STATUS": self._status,
            "SELECT": self._select,
            "EXAMINE": self._select,
            "APPEND": self._append,
            "FETCH": self._fetch_numbers,
            "UID FETCH": self._fetch,
            "UID SEARCH": self._search,
            "UID STORE": self._store,
            "UID MOVE": self._transfer,
            "UID COPY": self._transfer,
            "UID EXPUNGE": self._expunge,
        }.get(verb)
        if verb == "LOGOUT":
            yield b"* BYE\r\n"
        elif act is not None:
            yield from act(talk, [verb.encode(), *words])

    def _capability(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        yield b"* CAPABILITY %s\r\n" % (self.after if talk.signed_in else self.before).encode()

    def _login(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        talk.signed_in = True
        yield b"OK LOGIN completed."

    def _authenticate(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        talk.stream.write(b"+ \r\n")
        talk.stream.flush()
        talk.stream.readline()
        talk.signed_in = True
        yield b"OK AUTHENTICATE completed."

    def _id(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        yield b"* ID %s\r\n" % self.identity.encode()

    def _namespace(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        yield b'* NAMESPACE (("" "/")) NIL NIL\r\n'

    def _list(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        for one in self.listed():
            name = quoted(one.name)
            yield b'* LIST (%s) "/" %s\r\n' % (one.attributes.encode(), name)

    def count(self, folder: PlayedFolder) -> int:
        """Return how many messages the server says that a folder holds."""
        return len(folder.uids)

    def _status(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        found = self.folder(_name(words[1]))
        facts = (self.count(found), found.uidnext, found.uidvalidity)
        yield b'* STATUS "x" (MESSAGES %d UIDNEXT %d UIDVALIDITY %d)\r\n' % facts

    def _select(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        talk.folder = None
        found = talk.folder = self.folder(_name(words[1]))
        yield b"* %d EXISTS\r\n* %d RECENT\r\n" % (len(found.uids), len(found.uids))
        yield b"* OK [UIDVALIDITY %d] fine\r\n" % found.uidvalidity
        yield b"* OK [UIDNEXT %d] fine\r\n" % found.uidnext
        yield b"OK [READ-ONLY] done" if words[0] == b"EXAMINE" else b"OK [READ-WRITE] done"

    def _opened(self, talk: Conversation) -> PlayedFolder:
        if talk.folder is None:
            raise Refused("No mailbox selected")
        return talk.folder

    def _fetch_numbers(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        uids = sorted(self._opened(talk).uids)
        wanted = [uids[number - 1] for number in _members(words[1], range(1, len(uids) + 1))]
        yield from self._fetched(talk, wanted, words[2])

    def _fetch(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        yield from self._fetched(talk, _members(words[1], self._opened(talk).uids), words[2])

    def _fetched(self, talk: Conversation, uids: Iterable[int], items: bytes) -> Iterator[bytes]:
        folder = self._opened(talk)
        number_of = {uid: number for number, uid in enumerate(sorted(folder.uids), 1)}
        names = [name for name in _ITEM.findall(items.decode()) if name != "UID"]
        for uid in uids:
            said = [self.item(folder, folder.uids[uid], name) for name in names]
            yield b"* %d FETCH (%s)\r\n" % (number_of[uid], self.arranged(uid, said))

    def arranged(self, uid: int, said: list[bytes]) -> bytes:
        """Return the items of an answer in the order of this server."""
        return b" ".join([b"UID %d" % uid, *said])

    def _search(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        folder = self._opened(talk)
        key, *rest = [word.decode() for word in words[1:]]
        extended = key == "RETURN"
        if extended:
            key, *rest = rest[1:]
        if key == "UID":
            hits = _members(rest[0].encode(), folder.uids)
        else:
            members = sorted(folder.uids.items())
            hits = [uid for uid, one in members if self.found(one, key, rest[-1])]
        if extended:
            yield b"* ESEARCH UID" + (b" ALL " + write(hits) if hits else b"") + b"\r\n"
        else:
            yield b" ".join([b"* SEARCH", *(b"%d" % uid for uid in hits)]) + b"\r\n"

    def _store(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        folder = self._opened(talk)
        change = set.update if words[2].startswith(b"+") else set.difference_update
        for uid in _members(words[1], folder.uids):
            change(folder.uids[uid].flags, words[3].decode().strip("()").split())
        self.stored(folder, _members(words[1], folder.uids))
        yield from ()

    def _transfer(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        source = self._opened(talk)
        try:
            target = self.folder(_name(words[2]))
        except Refused:
            raise Refused("[TRYCREATE] no such folder") from None
        act = self.move if words[0] == b"UID MOVE" else self.copy
        for uid in _members(words[1], source.uids):
            told = (target.uidvalidity, uid, act(source, uid, target))
            yield b"* OK [COPYUID %d %d %d] moved\r\n" % told

    def _expunge(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        folder = self._opened(talk)
        for uid in _members(words[1], folder.uids):
            if "\\Deleted" in folder.uids[uid].flags:
                self.expunge(folder, uid)
        yield from ()

    def _append(self, talk: Conversation, words: list[bytes]) -> Iterator[bytes]:
        try:
            folder = self.folder(_name(words[1]))
        except Refused:
            raise Refused("[TRYCREATE] no such folder") from None
        flags = self.keep_flags(words[2].decode().strip("()").split())
        received: datetime = parse_internal(words[3].decode())
        uid = self.add(folder.name, PlayedMessage(words[4], received, flags))
        yield b"OK [APPENDUID %d %d] done" % (folder.uidvalidity, uid)


def _name(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _members(text: bytes, known: Iterable[int]) -> list[int]:
    held = sorted(known)
    wanted: set[int] = set()
    for piece in text.decode().split(","):
        first, _, last = piece.partition(":")
        low = int(first)
        high = (held[-1] if held else 0) if last == "*" else int(last or first)
        wanted.update(uid for uid in held if min(low, high) <= uid <= max(low, high))
    return sorted(wanted)
