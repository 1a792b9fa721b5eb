"""A listener between the mailbox and a server, on plain loopback: it writes down every command.

    with Wiretap(dovecot.host, dovecot.port_starttls) as tap:
        tap.cut_at(b"UID MOVE")
        account = replace(dovecot.account(Security.LOOPBACK), port=tap.port)

`cut_at` lets the server carry out the next such command and ends the connection before its
answer reaches the client. `delay` keeps back what the server says, in seconds one way.
"""

import queue
import re
import socket
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType

HOST = "127.0.0.1"
_COMMAND = re.compile(rb"^\S+ ((?:UID )?[A-Za-z]+[^\r\n]*)\r\n", re.MULTILINE)


class Wiretap:
    """The listener; a context manager."""

    def __init__(self, host: str, port: int, *, delay: float = 0) -> None:
        self._target = (host, port)
        self._delay = delay
        self._listener = socket.create_server((HOST, 0))
        self.port = int(self._listener.getsockname()[1])
        self.sent = bytearray()
        self.connections = 0
        self._cut: bytes | None = None
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> "Wiretap":
        self._spawn(self._accept)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut_now()
        for thread in self._threads:
            thread.join(timeout=5)

    @property
    def commands(self) -> list[bytes]:
        """Every command that the client sent, without its tag."""
        return _COMMAND.findall(bytes(self.sent))

    def cut_at(self, command: bytes) -> None:
        """Lose the answer to the next command that begins so."""
        self._cut = command

    def cut_now(self) -> None:
        """End all connections."""
        for one in self._sockets:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # it was closed already

    def _spawn(self, work: Callable[..., None], *args: object) -> None:
        thread = threading.Thread(target=work, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self.connections += 1
            server = socket.create_connection(self._target)
            pair = _Pair(client=client, server=server)
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._sockets += [client, server]
            self._spawn(self._upwards, pair)
            self._spawn(self._downwards, pair)
            self._spawn(self._deliver, pair)

    def _upwards(self, pair: "_Pair") -> None:
        while data := _received(pair.client):
            self.sent += data
            if self._cut is not None and b" " + self._cut in data:
                self._cut = None
                pair.muted = True  # before the server can answer
            pair.server.sendall(data)
        _end(pair.server)

    def _downwards(self, pair: "_Pair") -> None:
        while data := _received(pair.server):
            if pair.muted:  # it answers, so the command has been carried out
                _end(pair.server)
                break
            pair.late.put((time.monotonic() + self._delay, data))
        pair.late.put((0.0, b""))

    def _deliver(self, pair: "_Pair") -> None:
        with pair.client, pair.server:
            while True:
                due, data = pair.late.get()
                if not data:
                    break
                time.sleep(max(0.0, due - time.monotonic()))
                try:
                    pair.client.sendall(data)
                except OSError:
                    break
            _end(pair.client)
            _end(pair.server)


@dataclass(slots=True, kw_only=True, eq=False)
class _Pair:
    """Both ends of one connection, and what the server said that is still on its way."""

    client: socket.socket
    server: socket.socket
    muted: bool = False
    late: "queue.SimpleQueue[tuple[float, bytes]]" = field(default_factory=queue.SimpleQueue)


def _received(one: socket.socket) -> bytes:
    try:
        return one.recv(65536)
    except OSError:
        return b""


def _end(one: socket.socket) -> None:
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it was closed already
