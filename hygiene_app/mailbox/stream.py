"""UID FETCH for many messages: a few commands ahead, and going on over a new connection.

Whoever reads the stream marks the UIDs whose answers it understood. What is not marked is asked
for again where the connection broke or the server gave up; a message over which the server falls
twice is isolated by halving, so that it never hides its neighbours.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from hygiene_app.mailbox.header import Place
from hygiene_app.mailbox.refusal import refusal
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.uid_sets import write
from hygiene_app.mailbox.wire import Answer, Disconnected, Flight, Garbled, Inbox, Status
from hygiene_app.model.errors import ErrorCode

log = logging.getLogger(__name__)

AHEAD = 1_500
"""Messages asked for at once, counted in each command."""

MAX_COMMANDS = 64
"""In flight at once: some 30 kB, which fit on the line while neither side reads."""

MAX_BREAKS = 30
"""Broken connections in a row without one new answer; it takes eleven to isolate one of 500."""

V = TypeVar("V")


class Understood(NamedTuple, Generic[V]):
    """What one answer says, of which message and, in phase two, of which section."""

    uid: int
    value: V
    section: str = ""


@dataclass(slots=True, eq=False, kw_only=True)
class Fetch:
    """Messages that need the same items.

    Attributes:
        uids: ascending.
        waiting: those without an answer so far.
        refused: those for which the server would not or could not answer.
    """

    uids: tuple[int, ...]
    items: bytes
    section: str = ""
    waiting: set[int] = field(init=False)
    refused: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.waiting = set(self.uids)

    def wants(self, uid: int, section: str) -> bool:
        """Whether this is an answer that is waited for."""
        return uid in self.waiting and section == self.section


@dataclass(slots=True, eq=False)
class _Run:
    """One command for all or some of a `Fetch`; without `flight` it waits to be sent."""

    fetch: Fetch
    uids: tuple[int, ...]
    flight: Flight | None = None

    def left(self) -> tuple[int, ...]:
        return tuple(uid for uid in self.uids if uid in self.fetch.waiting)


class FetchStream(Generic[V]):
    """Reads the answers to a plan of fetches in one folder.

    Args:
        understand: what an answer says; None for one that is broken or about something else.
        ahead: messages asked for at once, counted in each command: no more commands are sent
            while there are so many.
    """

    def __init__(
        self,
        session: Session,
        place: Place,
        plan: Iterator[Fetch],
        understand: Callable[[Answer], Understood[V] | None],
        *,
        ahead: int = AHEAD,
    ) -> None:
        self._session = session
        self._place = place
        self._plan = plan
        self._understand = understand
        self._ahead = ahead
        self._inbox = Inbox()
        self._runs: deque[_Run] = deque()
        self._breaks = 0
        self._all_sent = False

    def answers(self) -> Iterator[tuple[Fetch, Understood[V] | None]]:
        """Yield what is understood, with the fetch it answers, and None when that is over.

        The ends come in the order of the plan. Raises `KnownError(CONNECTION_LOST)`,
        `THROTTLED`, and as `Session.open`.
        """
        try:
            while self._plan_ahead():
                run = self._runs[0]
                event = self._next()
                while isinstance(event, list):
                    match = self._match(event)
                    if match is not None:
                        yield match
                    event = self._next()
                if event is not None:
                    self._end(run, event)
                    if not any(other.fetch is run.fetch for other in self._runs):
                        yield run.fetch, None
        finally:
            self._inbox.abandon()

    def _match(self, answer: Answer) -> tuple[Fetch, Understood[V]] | None:
        understood = self._understand(answer)
        if understood is None:
            return None
        self._breaks = 0
        for run in self._runs:
            if run.fetch.wants(understood.uid, understood.section):
                run.fetch.waiting.discard(understood.uid)
                return run.fetch, understood
        return None

    def _plan_ahead(self) -> bool:
        while (
            len(self._runs) < MAX_COMMANDS
            and sum(len(run.uids) for run in self._runs) < self._ahead
        ):
            fetch = next(self._plan, None)
            if fetch is None:
                break
            self._runs.append(_Run(fetch, fetch.uids))
        self._all_sent = False
        return bool(self._runs)

    def _next(self) -> Answer | Status | None:
        """Return the next answer, or the end of the first command; None where it all broke."""
        try:
            flight = self._runs[0].flight
            if not self._all_sent or flight is None or not flight.wire.alive:
                self._send_waiting()
                flight = self._runs[0].flight
            if flight is None:
                raise Disconnected
            answer = flight.wire.next(flight)
        except (Disconnected, Garbled) as exc:
            self._broken(exc)
            return None
        return flight.status if answer is None else answer

    def _send_waiting(self) -> None:
        wire = self._session.wire
        for run in self._runs:
            if run.flight is not None and (run.flight.wire is wire or run.flight.status):
                continue
            self._session.stay(self._place)
            run.uids = run.left()
            # with nothing left to ask, a command that ends at once keeps the order of things
            asked = b"UID FETCH " + write(run.uids) + b" " + run.fetch.items
            run.flight = wire.send(
                asked if run.uids else b"NOOP", inbox=self._inbox, uids=frozenset(run.uids)
            )
        self._all_sent = True

    def _broken(self, exc: Exception) -> None:
        self._session.drop()
        self._breaks += 1
        log.info("connection broke during a fetch, times in a row: %d", self._breaks)
        known = self._session.farewell(again=self._breaks > 1)
        if known.code is ErrorCode.THROTTLED or self._breaks > MAX_BREAKS:
            raise known from exc
        for run in self._runs:
            if run.flight is not None and run.flight.status is None:
                run.flight = None
        if self._runs[0].flight is None and (self._breaks > 1 or isinstance(exc, Garbled)):
            self._isolate(self._runs.popleft())

    def _end(self, run: _Run, status: Status) -> None:
        """Take a command that has ended off the list; ask again in halves what it refused."""
        self._runs.popleft()
        if status.ok or not run.left():
            return
        known = refusal(status, "FETCH")
        if known.code is not ErrorCode.SERVER_REFUSED:
            raise known
        self._isolate(run)

    def _isolate(self, run: _Run) -> None:
        left = run.left()
        if len(left) < 2:
            log.info("a message that the server cannot deliver was left out")
            run.fetch.refused.update(left)
            self._runs.appendleft(_Run(run.fetch, ()))  # nothing left to ask, but its end is due
            return
        middle = len(left) // 2
        self._runs.appendleft(_Run(run.fetch, left[middle:]))
        self._runs.appendleft(_Run(run.fetch, left[:middle]))
