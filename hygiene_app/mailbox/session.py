"""A signed-in session: which folder is open, and a new connection when the old one broke."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from hygiene_app.mailbox.behaviour import Standard, knowing
from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.introduction import introduce
from hygiene_app.mailbox.refusal import farewell, folder_refusal, refusal
from hygiene_app.mailbox.wire import (
    Answer,
    Disconnected,
    Flight,
    Garbled,
    Inbox,
    Literal,
    Status,
    Wire,
    quoted,
)
from hygiene_app.model.errors import ErrorCode, KnownError, PreconditionFailed, Uncertain

T = TypeVar("T")
_UIDVALIDITY = re.compile(rb"\[UIDVALIDITY (\d+)\]", re.IGNORECASE)
_UIDNEXT = re.compile(rb"\[UIDNEXT (\d+)\]", re.IGNORECASE)
_EXISTS = re.compile(rb"\* (\d+) EXISTS", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """An open folder. `serial` tells it from every other time a folder was opened.

    Attributes:
        uidnext: 0 where the server did not tell.
    """

    serial: int
    messages: int
    uidnext: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A command that changes something, carried out."""

    status: Status
    answers: tuple[Answer, ...]


class Session:
    """Keeps one connection, opened when it is first needed."""

    def __init__(self, dial: Callable[[], Wire]) -> None:
        self._dial = dial
        self._wire: Wire | None = None
        self._serial = 0
        self._stay: tuple[Place, Opened] | None = None
        self._before = 0
        self._behaviour: Standard | None = None

    @property
    def octets(self) -> int:
        """What the server sent in this session, over every connection of it."""
        return self._before + (self._wire.octets if self._wire is not None else 0)

    @property
    def wire(self) -> Wire:
        """The connection; a new one where there is none. Raises `KnownError`."""
        if self._wire is None or not self._wire.alive:
            self._serial += 1
            self._before = self.octets
            self._wire = None
            self._wire = self._dial()
            behaviour = introduce(self._wire)
            self._behaviour = self._behaviour or behaviour  # what is known of its folders stays
        return self._wire

    @property
    def behaviour(self) -> Standard:
        """How the server behaves; the plainest way before the first connection."""
        return self._behaviour or Standard()

    def learn(self, folders: Sequence[tuple[str, frozenset[str]]]) -> Standard:
        """Keep which folders the server has, and return how it behaves, knowing that."""
        self._behaviour = knowing(self.behaviour, folders)
        return self._behaviour

    def drop(self) -> None:
        """Give up the connection."""
        if self._wire is not None:
            self._wire.drop()

    def close(self) -> None:
        """Sign out."""
        if self._wire is not None:
            self._wire.close()
            self._before = self.octets
            self._wire = None

    def is_open(self, opened: Opened | None) -> bool:
        """Whether this folder still is the open one."""
        alive = self._wire is not None and self._wire.alive
        return alive and opened is not None and opened.serial == self._serial

    def look(self, work: Callable[[Wire], T]) -> T:
        """Do work that changes nothing; once more over a new connection where the old one broke.

        Raises `KnownError`: `CONNECTION_LOST`; `THROTTLED` where the server said so as it went.
        """
        try:
            return work(self.wire)
        except (Disconnected, Garbled) as exc:
            self.drop()
            known = self.farewell(again=False)
            if known.code is ErrorCode.THROTTLED:
                raise known from exc
        try:
            return work(self.wire)
        except (Disconnected, Garbled) as exc:
            self.drop()
            raise self.farewell(again=True) from exc

    def farewell(self, *, again: bool) -> KnownError:
        """Return why the last connection ended.

        Args:
            again: the one before ended too, with nothing gained between.
        """
        return farewell(self._wire.goodbye if self._wire is not None else "", again=again)

    def ask(self, *command: bytes | Literal, name: str) -> list[Answer]:
        """Run one command that changes nothing. Raises `KnownError`."""

        def work(wire: Wire) -> tuple[Flight, list[Answer]]:
            flight = wire.send(*command)
            return flight, wire.finish(flight)

        flight, answers = self.look(work)
        if flight.status is None or not flight.status.ok:
            raise refusal(_ended(flight), name)
        return answers

    def open(self, place: Place) -> Opened:
        """Open a folder to look at it (EXAMINE).

        Raises `Disconnected` and `Garbled`; `KnownError(FOLDER_GONE)`;
        `PreconditionFailed(MESSAGE_CHANGED)` where UIDVALIDITY is another one.
        """
        wire = self.wire
        flight = self._send_open(wire, place.folder, writable=False)
        return self._opened(flight, wire.finish(flight), place)

    def open_asking(self, place: Place, command: bytes) -> tuple[Opened, Status, list[Answer]]:
        """Open a folder as `open` does, and ask in it: one round trip for both."""
        opening, asking, answers = self._open_with(self.wire, place.folder, (command,))
        return self._opened(opening, answers, place), _ended(asking), answers

    def stay(self, place: Place) -> Opened:
        """Return this folder as it is open now; opened as `open` does where it is not.

        Opening costs a round trip, and a server has to look through a large folder for it.
        """
        if self._stay is not None and self._stay[0] == place and self.is_open(self._stay[1]):
            return self._stay[1]
        return self.open(place)

    def ask_in(
        self, place: Place, command: bytes | tuple[bytes | Literal, ...], *, writable: bool = False
    ) -> list[Answer]:
        """Open a folder afresh and run one looking command in it: one round trip for both.

        Args:
            writable: SELECT instead of EXAMINE, for what is about to be acted upon.

        Raises as `open`, and `KnownError(CONNECTION_LOST)`.
        """
        parts = command if isinstance(command, tuple) else (command,)

        opening, asking, answers = self.look(
            lambda wire: self._open_with(wire, place.folder, parts, writable=writable)
        )
        self._opened(opening, answers, place)
        if writable:
            self._stay = None  # looking is done in a folder that was opened for nothing else
        if writable and "[READ-ONLY]" in _ended(opening).text.upper():
            raise KnownError(ErrorCode.READ_ONLY)
        if not _ended(asking).ok:
            raise refusal(_ended(asking), "FETCH")
        return answers

    def change(self, *command: bytes | Literal) -> Done:
        """Run a command that changes something, once, on the connection there is.

        Raises `KnownError(CONNECTION_LOST)` where it was not sent, `Uncertain` where its outcome
        could not be seen. A refusal is returned, not raised.
        """
        wire = self._wire
        try:
            if wire is None:
                raise Disconnected
            flight = wire.send(*command)
        except (Disconnected, Garbled) as exc:
            raise KnownError(ErrorCode.CONNECTION_LOST) from exc
        try:
            answers = wire.finish(flight)
        except (Disconnected, Garbled) as exc:
            raise Uncertain(ErrorCode.CONNECTION_LOST) from exc
        return Done(status=_ended(flight), answers=tuple(answers))

    def _open_with(
        self,
        wire: Wire,
        folder: str,
        command: tuple[bytes | Literal, ...],
        *,
        writable: bool = False,
    ) -> tuple[Flight, Flight, list[Answer]]:
        inbox = Inbox()
        opening = self._send_open(wire, folder, writable=writable, inbox=inbox)
        asking = wire.send(*command, inbox=inbox)
        return opening, asking, wire.finish(opening) + wire.finish(asking)

    def _send_open(
        self, wire: Wire, folder: str, *, writable: bool, inbox: Inbox | None = None
    ) -> Flight:
        self._serial += 1
        verb = b"SELECT " if writable else b"EXAMINE "
        return wire.send(verb, quoted(folder), inbox=inbox)

    def _opened(self, flight: Flight, answers: Sequence[Answer], place: Place) -> Opened:
        status = _ended(flight)
        if not status.ok:
            raise folder_refusal(status, "SELECT")
        heads = b"".join(answer[0] for answer in answers) + status.text.encode("latin-1")
        validity = _UIDVALIDITY.search(heads)
        if validity is None or int(validity[1]) != place.uidvalidity:
            raise PreconditionFailed(ErrorCode.MESSAGE_CHANGED)
        uidnext, exists = _UIDNEXT.search(heads), _EXISTS.search(heads)
        opened = Opened(
            serial=self._serial,
            messages=int(exists[1]) if exists else 0,
            uidnext=int(uidnext[1]) if uidnext else 0,
        )
        self._stay = (place, opened)
        return opened


def _ended(flight: Flight) -> Status:
    if flight.status is None:
        raise Disconnected
    return flight.status
