"""Connections that are made to look only: whatever the other side does, they end in time."""

import io
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO

from hygiene_app.mailbox.trust import system_trust

Dial = Callable[[tuple[str, int], float], socket.socket]
"""Opens a connection to a host and port within so many seconds."""


def dial(place: tuple[str, int], patience: float) -> socket.socket:
    """Connect to the first address of a host that answers; `patience` is for all of them together.

    Raises `OSError`. How long the system takes to resolve the name is its own affair.
    """
    addresses = socket.getaddrinfo(*place, type=socket.SOCK_STREAM)
    until = time.monotonic() + patience
    problem: OSError = TimeoutError()
    for family, kind, protocol, _name, address in addresses:
        connection = socket.socket(family, kind, protocol)
        try:
            connection.settimeout(max(until - time.monotonic(), 0.001))
            connection.connect(address)
        except OSError as exc:
            connection.close()
            problem = exc
        else:
            return connection
    raise problem


class BoundedSocket:
    """A connection with one deadline for all that is sent and received, however slow the drip."""

    def __init__(self, connection: socket.socket, until: float) -> None:
        self._socket = connection
        self._until = until

    def start_tls(self, trust: ssl.SSLContext, host: str) -> None:
        """Go on under TLS. Raises `OSError`, also for a certificate that is not this host's."""
        if trust.verify_mode is not ssl.CERT_REQUIRED or not trust.check_hostname:
            raise RuntimeError("certificates must be verified")
        self._hurry()
        self._socket = trust.wrap_socket(self._socket, server_hostname=host)

    def sendall(self, data: bytes) -> None:
        """Send all of it. Raises `OSError`."""
        self._hurry()
        self._socket.sendall(data)

    def receive_into(self, buffer: memoryview) -> int:
        """Receive some octets, 0 at the end. Raises `OSError`."""
        self._hurry()
        return self._socket.recv_into(buffer)

    def makefile(self, _mode: str = "rb") -> IO[bytes]:
        """Return a stream to read from."""
        return io.BufferedReader(_Stream(self))

    def close(self) -> None:
        """End the connection."""
        self._socket.close()

    def _hurry(self) -> None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._socket.settimeout(left)


class _Stream(io.RawIOBase):
    def __init__(self, connection: BoundedSocket) -> None:
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # a memoryview in fact
        return self._connection.receive_into(buffer)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How hosts are reached, and who vouches for them.

    Attributes:
        trust: makes the TLS context; certificates are always verified.
        patience: seconds for one question, from connecting to the last octet of the answer.
    """

    dial: Dial = dial
    trust: Callable[[], ssl.SSLContext] = system_trust
    patience: float = 5

    def until(self) -> float:
        """Return the deadline of a question that begins now."""
        return time.monotonic() + self.patience

    @contextmanager
    def connected(self, host: str, port: int, until: float) -> Iterator[BoundedSocket]:
        """Connect for the length of a `with` block. Raises `OSError`."""
        left = until - time.monotonic()
        if left <= 0:
            raise TimeoutError
        connection = BoundedSocket(self.dial((host, port), left), until)
        try:
            yield connection
        finally:
            connection.close()
