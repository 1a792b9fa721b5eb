"""Takes connections on plain loopback, one thread each."""

import socket
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import partial
from io import BufferedRWPair
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"


class LoopbackServer(ABC):
    """A context manager; a port of its own from the beginning."""

    def __init__(self) -> None:
        self._listener = socket.create_server((HOST, 0))
        self._threads: list[threading.Thread] = []
        self._sockets: list[socket.socket] = []

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._listener.getsockname()[1])

    @property
    def connections(self) -> int:
        """How many were taken so far."""
        return len(self._sockets)

    @abstractmethod
    def converse(self, stream: BufferedRWPair) -> None:
        """Serve one connection to its end."""

    def __enter__(self) -> Self:
        self._start(self._accept)
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
            _end(one)
        for thread in self._threads:
            thread.join(timeout=5)

    def _start(self, act: Callable[[], None]) -> None:
        thread = threading.Thread(target=act, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(connection)
            self._start(partial(self._serve, connection))

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rwb") as stream:
                self.converse(stream)
                _end(connection)
        except OSError:
            return  # the client hung up
        except ValueError as exc:
            if "closed" not in str(exc):
                raise


def _end(one: socket.socket) -> None:
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # it was closed already
