"""Commands and answers on one signed-in connection, several commands in flight.

IMAPClient connects and signs in; from then on every octet goes through here. Its own commands
wait for one answer each, gather everything in memory and lose a whole batch over one broken
answer (measured: 12 x the time on a first scan).
"""

import imaplib
import re
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final, NoReturn

from hygiene_app.mailbox.tokens import uid_of

MAX_LITERAL: Final = 1_000_000_000
MAX_HELD: Final = 16_000_000
"""Octets of answers that nobody asks for now and that are read to get at later ones."""

GOODBYE: Final = 5.0
"""Seconds that the server has to answer LOGOUT."""

_LITERAL = re.compile(rb"\{(\d{1,10})\}\r\n")
_UNSAFE = re.compile(rb"[^\x20-\x7e]")
_CODE = re.compile(r"\[([^\s\]]+)[^\]]*\]")

Answer = list[bytes]
"""Text and literal in turn, the marks that announce a literal taken off."""


class Disconnected(Exception):
    """The connection is gone; whether the last command was carried out is not known."""


class Garbled(Exception):
    """What the server sends cannot be followed any further; the connection was closed."""


@dataclass(frozen=True, slots=True)
class Literal:
    """Data sent by its length (RFC 3501 §4.3); `wait` lets the server refuse before it is sent."""

    data: bytes
    wait: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The tagged end of a command: OK, NO or BAD and what the server said."""

    kind: str
    text: str

    @property
    def ok(self) -> bool:
        """Whether the command was carried out."""
        return self.kind == "OK"

    @property
    def code(self) -> str:
        """The response code in capitals, such as TRYCREATE; "" where there is none."""
        found = _CODE.match(self.text)
        return found[1].upper() if found else ""


@dataclass(slots=True, eq=False)
class Inbox:
    """Answers to commands that are in flight together.

    Servers may work on such commands at the same time and mix their answers (Dovecot does), so
    an answer belongs to the inbox, and only what it says tells which command it is for.

    Attributes:
        held: octets of the answers that wait here.
    """

    answers: deque[Answer] = field(default_factory=deque)
    abandoned: bool = False
    held: int = 0

    def put(self, answer: Answer) -> None:
        """Keep an answer until it is asked for."""
        if not self.abandoned:
            self.answers.append(answer)
            self.held += sum(map(len, answer))

    def take(self) -> Answer | None:
        """Return the next answer, None where there is none."""
        if not self.answers:
            return None
        answer = self.answers.popleft()
        self.held -= sum(map(len, answer))
        return answer

    def abandon(self) -> None:
        """Nobody waits for the answers any more: they are read and dropped."""
        self.abandoned = True
        self.answers.clear()
        self.held = 0


@dataclass(slots=True, eq=False, kw_only=True)
class Flight:
    """A command that was sent.

    Attributes:
        uids: the messages that it fetches; none for any other command.
        status: set once it has ended.
    """

    tag: bytes
    wire: "Wire"
    inbox: Inbox
    uids: frozenset[int] = frozenset()
    status: Status | None = None


def quoted(value: str) -> bytes | Literal:
    """Return a string argument; undecodable bytes may stand in it as surrogate escapes."""
    raw = value.encode("utf-8", "surrogateescape")
    if _UNSAFE.search(raw):
        return Literal(raw)
    return b'"' + raw.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


class Wire:
    """One connection. Not for use by two threads.

    Attributes:
        octets: what the server sent so far.
        goodbye: what it said with BYE before it went; "" while it has not.
    """

    def __init__(self, imap: imaplib.IMAP4, *, capabilities: frozenset[str]) -> None:
        self._imap = imap
        self.capabilities = capabilities
        self._flights: deque[Flight] = deque()
        self._shared = False  # whether answers to several inboxes are on their way
        self._number = 0
        self._go_ahead = False
        self.octets = 0
        self.alive = True
        self.goodbye = ""

    @property
    def greeting(self) -> str:
        """The first line of the server."""
        return self._imap.welcome.decode("latin-1")

    def send(
        self,
        *parts: bytes | Literal,
        inbox: Inbox | None = None,
        uids: frozenset[int] = frozenset(),
    ) -> Flight:
        """Send a command and return at once; its answers come through `next` and `finish`.

        Args:
            inbox: shared by commands that are to be in flight together; what is in flight with
                another inbox is read to its end first, unless both fetch different messages.
            uids: the messages that it fetches from the open folder, by which answers are told
                apart.

        Raises `Disconnected` when it could not be sent whole: then it was not carried out.
        """
        inbox = inbox or Inbox()
        if not all(one.inbox is inbox or _apart(one.uids, uids) for one in self._flights):
            self._absorb()
        self._number += 1
        flight = Flight(tag=b"H%d" % self._number, wire=self, inbox=inbox, uids=uids)
        self._flights.append(flight)
        self._shared = self._flights[0].inbox is not inbox or self._shared
        out = bytearray(flight.tag + b" ")
        for part in parts:
            if isinstance(part, bytes):
                out += part
            elif "LITERAL+" in self.capabilities and not part.wait:
                out += b"{%d+}\r\n" % len(part.data) + part.data
            else:
                self._write(out + b"{%d}\r\n" % len(part.data))
                if not self._may_go_on(flight):
                    return flight
                out = bytearray(part.data)
        self._write(out + b"\r\n")
        return flight

    def next(self, flight: Flight) -> Answer | None:
        """Return the next answer in the command's inbox, None when the command has ended.

        Raises `Disconnected` and `Garbled`.
        """
        inbox = flight.inbox
        while not inbox.answers and flight.status is None:
            self._pull()
            if not inbox.answers and self._shared and self._held_beside(inbox) > MAX_HELD:
                self._give_up()
        return inbox.take()

    def finish(self, flight: Flight) -> list[Answer]:
        """Return all answers to this command once it has ended."""
        answers: list[Answer] = []
        while (answer := self.next(flight)) is not None:
            answers.append(answer)
        return answers

    def drop(self) -> None:
        """Close the connection without a word."""
        self.alive = False
        with suppress(OSError):  # it may have been closed from the other side
            self._imap.shutdown()

    def close(self) -> None:
        """Sign out where nothing is in flight, then close."""
        with suppress(Disconnected, Garbled, OSError):  # servers may hang up at once
            if self.alive and not self._flights:
                self._imap.sock.settimeout(GOODBYE)
                self.finish(self.send(b"LOGOUT"))
        self.drop()

    def _may_go_on(self, flight: Flight) -> bool:
        self._go_ahead = False
        while not self._go_ahead and flight.status is None:
            self._pull()
        return self._go_ahead

    def _absorb(self) -> None:
        """Read what is in flight to its end; too much is cheaper to ask again elsewhere."""
        held = 0
        while self._flights:
            held += sum(map(len, self._pull()))
            if held > MAX_HELD:
                self._give_up()

    def _held_beside(self, inbox: Inbox) -> int:
        others = {id(one.inbox): one.inbox.held for one in self._flights if one.inbox is not inbox}
        return sum(others.values())

    def _give_up(self) -> NoReturn:
        self.drop()
        raise Disconnected

    def _pull(self) -> Answer:
        """Read one answer, put it where it belongs and return it."""
        if not self.alive:
            raise Disconnected
        answer = self._read()
        head = answer[0]
        if head.startswith(b"* "):
            if head[2:6].upper() == b"BYE ":
                self.goodbye = head[6:].decode("latin-1").strip()
            if self._flights:
                self._inbox_for(answer).put(answer)
        elif head.startswith(b"+"):
            self._go_ahead = True
        else:
            self._end(head)
        return answer

    def _inbox_for(self, answer: Answer) -> Inbox:
        first = self._flights[0].inbox
        if not self._shared:
            return first
        uid = uid_of(answer)
        return next((one.inbox for one in self._flights if uid in one.uids), first)

    def _end(self, line: bytes) -> None:
        tag, _, rest = line.partition(b" ")
        kind, _, said = rest.decode("latin-1").strip().partition(" ")
        for flight in self._flights:
            if flight.tag == tag and kind.upper() in ("OK", "NO", "BAD"):
                flight.status = Status(kind=kind.upper(), text=said)
                self._flights.remove(flight)
                if self._shared:
                    self._shared = len({id(one.inbox) for one in self._flights}) > 1
                return
        self.drop()
        raise Garbled

    def _read(self) -> Answer:
        answer: Answer = []
        while True:
            line = self._line()
            mark = _LITERAL.match(line, line.rfind(b"{")) if line.endswith(b"}\r\n") else None
            if mark is None:
                answer.append(line)
                return answer
            answer.append(line[: mark.start()].removesuffix(b"~"))  # RFC 3516: binary
            answer.append(self._exactly(int(mark[1])))

    def _line(self) -> bytes:
        try:
            line = self._imap.readline()
        except imaplib.IMAP4.error as exc:  # longer than imaplib's limit of a million octets
            self.drop()
            raise Garbled from exc
        except (OSError, ValueError) as exc:
            self.drop()
            raise Disconnected from exc
        self.octets += len(line)
        if not line.endswith(b"\n"):
            self.drop()
            raise Disconnected
        return line

    def _exactly(self, size: int) -> bytes:
        if size > MAX_LITERAL:
            self.drop()
            raise Garbled
        try:
            data = self._imap.read(size)
        except (OSError, ValueError, imaplib.IMAP4.error) as exc:
            self.drop()
            raise Disconnected from exc
        self.octets += len(data)
        if len(data) != size:
            self.drop()
            raise Disconnected
        return data

    def _write(self, data: bytes | bytearray) -> None:
        if not self.alive:
            raise Disconnected
        try:
            self._imap.send(bytes(data))
        except OSError as exc:
            self.drop()
            raise Disconnected from exc


def _apart(some: frozenset[int], others: frozenset[int]) -> bool:
    """Whether answers about these messages cannot be taken for answers about the others."""
    return bool(some) and bool(others) and some.isdisjoint(others)
