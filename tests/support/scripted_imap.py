"""A small IMAP server that misbehaves on request, on plain loopback.

    with ScriptedImap() as server:
        server.messages[1] = Scripted()
        server.messages[2] = Scripted(structure=b'("TEXT" "PLAIN" ("NAME" "a"b") ...')
        server.on("UID MOVE", Reaction(hang_up=True))
        with connect(server.account(), server.secret) as mailbox: ...

It knows one folder beside the Trash and behaves well until told otherwise: `on` queues what
happens at the next commands of a kind, one a command; `poison` is what happens at every fetch of
a message. `commands` records everything received.
"""

import re
import socket
import threading
from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BufferedRWPair
from types import TracebackType

from hygiene_app.model.account import Account, Security
from hygiene_app.model.secret import Secret

HOST = "127.0.0.1"
UIDVALIDITY = 42
TRASH_UIDVALIDITY = 43
_LITERAL = re.compile(rb"\{(\d+)(\+?)\}\r\n\Z")
_UID_VERBS = ("FETCH", "SEARCH", "STORE", "MOVE", "COPY", "EXPUNGE")
_TAKES_A_SET = ("UID FETCH", "UID STORE", "UID MOVE", "UID COPY", "UID EXPUNGE")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """What happens at one command.

    Attributes:
        lines: sent instead of what the server would say; TAG stands for the command's tag.
        hang_up: the connection ends after `lines`.
        act: the command is carried out nevertheless.
    """

    lines: bytes = b""
    hang_up: bool = False
    act: bool = False


REFUSED = Reaction(lines=b"TAG NO refused\r\n")
HANGS_UP = Reaction(hang_up=True)
ACTS_AND_HANGS_UP = Reaction(hang_up=True, act=True)


@dataclass(slots=True, kw_only=True)
class Scripted:
    """What the server says of a message, as raw pieces of a FETCH answer."""

    size: bytes = b"120"
    received: bytes = b'"01-Mar-2024 09:30:15 +0000"'
    envelope: bytes = (
        b'("Fri, 01 Mar 2024 10:30:15 +0100" "hello" (("Els" NIL "els" "firm.example.org")) '
        b'NIL NIL (("Jan" NIL "jan" "example.org")) NIL NIL NIL "<1@firm.example.org>")'
    )
    structure: bytes = b'("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "7BIT" 7 1)'
    header: bytes = b"Subject: hello\r\nMessage-ID: <1@firm.example.org>\r\n\r\n"
    body: bytes = b"world\r\n"
    flags: set[bytes] = field(default_factory=set)
    more: dict[bytes, bytes] = field(default_factory=dict)

    def item(self, name: bytes) -> bytes:
        """Return one item of an answer, its name and what it holds."""
        plain = {
            b"FLAGS": b"(" + b" ".join(sorted(self.flags)) + b")",
            b"INTERNALDATE": self.received,
            b"RFC822.SIZE": self.size,
            b"ENVELOPE": self.envelope,
            b"BODYSTRUCTURE": self.structure,
        } | self.more
        if name in plain:
            return name + b" " + plain[name]
        section = name.removeprefix(b"BODY.PEEK")
        content = self.body
        if b"FIELDS" in section:
            content = b"\r\n"
        elif section == b"[HEADER]":
            content = self.header
        elif section == b"[]":
            content = self.header + self.body
        return b"BODY%s {%d}\r\n%s" % (section, len(content), content)


class ScriptedImap:
    """The server; a context manager."""

    def __init__(
        self,
        *,
        capabilities: str = "IMAP4rev1 UIDPLUS MOVE",
        greeting: bytes = b"* OK ready\r\n",
        folders: tuple[bytes, ...] = (b'(\\Trash) "/" "Trash"', b'() "/" "INBOX"'),
    ) -> None:
        self.capabilities = capabilities
        self.identity = "NIL"
        self.greeting = greeting
        self.folders = folders
        self.messages: dict[int, Scripted] = {}
        self.poison: dict[int, Reaction] = {}
        self.commands: list[str] = []
        self.connections = 0
        self.uidvalidity = UIDVALIDITY
        self.secret = Secret("wonderland-7")
        self._reactions: defaultdict[str, deque[Reaction]] = defaultdict(deque)
        self._listener = socket.create_server((HOST, 0))
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []

    def __enter__(self) -> "ScriptedImap":
        thread = threading.Thread(target=self._accept, daemon=True)
        self._threads.append(thread)
        thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._sockets:
            _close(one)
        for thread in self._threads:
            thread.join(timeout=5)

    def account(self, security: Security = Security.LOOPBACK) -> Account:
        """Return an account on this server."""
        return Account(
            id="acc-1",
            email="jan@example.org",
            user="jan@example.org",
            host=HOST,
            port=int(self._listener.getsockname()[1]),
            security=security,
        )

    def on(self, verb: str, *reactions: Reaction) -> None:
        """Queue what happens at the next commands of this kind, such as "UID MOVE"."""
        self._reactions[verb].extend(reactions)

    def sent(self, verb: str) -> list[str]:
        """Return the commands of this kind that arrived, without their tags."""
        return [command for command in self.commands if command.startswith(verb)]

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            self._sockets.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rwb") as stream:
                stream.write(self.greeting)
                stream.flush()
                while self._one(stream):
                    stream.flush()
                stream.flush()
                _close(connection)
        except (OSError, ValueError):
            return  # the client hung up

    def _one(self, stream: BufferedRWPair) -> bool:
        """Serve one command; False when the connection ends."""
        line = self._command(stream)
        if not line:
            return False
        tag, _, rest = line.partition(b" ")
        command = rest.decode("utf-8", "surrogateescape").rstrip("\r\n")
        self.commands.append(command)
        verb = _verb(command)
        waiting = self._reactions[verb]
        reaction = waiting.popleft() if waiting else self._poisoned(verb, command)
        if reaction is None:
            stream.writelines(self._answer(stream, tag, verb, command))
            return verb != "LOGOUT"
        if reaction.act:
            list(self._answer(stream, tag, verb, command))
        stream.write(reaction.lines.replace(b"TAG", tag))
        return not reaction.hang_up

    def _command(self, stream: BufferedRWPair) -> bytes:
        """Read a command with its literals; reactions to "literal" come before the go-ahead."""
        line = stream.readline()
        while (mark := _LITERAL.search(line)) is not None:
            if not mark[2]:
                waiting = self._reactions["literal"]
                if waiting:
                    reaction = waiting.popleft()
                    stream.write(reaction.lines.replace(b"TAG", line.partition(b" ")[0]))
                    stream.flush()
                    return b"" if reaction.hang_up else self._command(stream)
                stream.write(b"+ go ahead\r\n")
                stream.flush()
            line += stream.read(int(mark[1])) + stream.readline()
        return line

    def _poisoned(self, verb: str, command: str) -> Reaction | None:
        """A message that cannot be served spoils the command from itself on."""
        if verb != "UID FETCH":
            return None
        wanted = _uids(command, self.messages)
        bad = [uid for uid in wanted if uid in self.poison]
        if not bad:
            return None
        reaction = self.poison[bad[0]]
        before = b"".join(self._fetch(command, [uid for uid in wanted if uid < bad[0]]))
        return replace(reaction, lines=before + reaction.lines)

    def _answer(
        self, stream: BufferedRWPair, tag: bytes, verb: str, command: str
    ) -> Iterator[bytes]:
        """Do what a good server does."""
        wanted = _uids(command, self.messages) if verb in _TAKES_A_SET else []
        code = b""
        if verb == "AUTHENTICATE":
            stream.write(b"+ \r\n")
            stream.flush()
            stream.readline()
        elif verb in ("SELECT", "EXAMINE"):
            yield from self._select(command)
        elif verb == "UID FETCH":
            yield from self._fetch(command, wanted)
        elif verb == "FETCH":
            yield from self._numbered(command)
        elif verb in ("UID MOVE", "UID EXPUNGE", "UID COPY"):
            code = self._take(verb, wanted)
        elif verb == "UID STORE":
            for uid in wanted:
                change = set.add if "+FLAGS" in command else set.discard
                change(self.messages[uid].flags, b"\\Deleted")
        else:
            yield from self._say(verb)
        yield tag + b" OK " + code + b"done\r\n"

    def _select(self, command: str) -> Iterator[bytes]:
        trash = "Trash" in command
        yield b"* %d EXISTS\r\n" % (0 if trash else len(self.messages))
        yield b"* OK [UIDVALIDITY %d] fine\r\n" % (TRASH_UIDVALIDITY if trash else self.uidvalidity)
        yield b"* OK [UIDNEXT %d] fine\r\n" % (max(self.messages, default=0) + 1)

    def _fetch(self, command: str, wanted: Iterable[int]) -> Iterator[bytes]:
        inside = command[command.index("(") + 1 : -1]
        names = re.findall(r"BODY\.PEEK\[[^\]]*\]|[A-Z0-9.-]+", inside)
        for uid in wanted:
            items = [self.messages[uid].item(n.encode()) for n in names if n != "UID"]
            yield b"* 1 FETCH (UID %d %s)\r\n" % (uid, b" ".join(items))

    def _numbered(self, command: str) -> Iterator[bytes]:
        every = sorted(self.messages)
        for number in _uids("UID " + command, range(1, len(every) + 1)):
            yield b"* %d FETCH (UID %d)\r\n" % (number, every[number - 1])

    def _take(self, verb: str, wanted: Iterable[int]) -> bytes:
        code = b""
        for uid in wanted:
            code = b"[COPYUID %d %d %d] " % (TRASH_UIDVALIDITY, uid, uid + 100)
            if verb == "UID MOVE" or (
                verb == "UID EXPUNGE" and b"\\Deleted" in self.messages[uid].flags
            ):
                del self.messages[uid]
        return b"" if verb == "UID EXPUNGE" else code

    def _say(self, verb: str) -> Iterator[bytes]:
        uids = " ".join(map(str, sorted(self.messages)))
        said = {
            "CAPABILITY": [f"* CAPABILITY {self.capabilities}\r\n".encode()],
            "LIST": [b"* LIST " + folder + b"\r\n" for folder in self.folders],
            "ID": [f"* ID {self.identity}\r\n".encode()],
            "UID SEARCH": [f"* SEARCH {uids}".rstrip().encode() + b"\r\n"],
            "STATUS": [
                b'* STATUS "INBOX" (MESSAGES %d UIDNEXT %d UIDVALIDITY %d)\r\n'
                % (len(self.messages), max(self.messages, default=0) + 1, self.uidvalidity)
            ],
            "LOGOUT": [b"* BYE\r\n"],
        }
        yield from said.get(verb, [])


def _close(one: socket.socket) -> None:
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it was closed already


def _verb(command: str) -> str:
    words = command.upper().split(" ", 2)
    if words[0] == "UID" and len(words) > 1 and words[1] in _UID_VERBS:
        return f"UID {words[1]}"
    return words[0]


def _uids(command: str, known: Collection[int]) -> list[int]:
    wanted: set[int] = set()
    for piece in command.split(" ")[2].split(","):
        first, _, last = piece.partition(":")
        end = max(known, default=0) if last == "*" else int(last or first)
        wanted.update(range(min(int(first), end), max(int(first), end) + 1))
    return sorted(wanted.intersection(known))
