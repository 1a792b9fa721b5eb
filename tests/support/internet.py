"""A small internet on loopback: every name leads here, under certificates of our own authority.

    with Internet(tmp_path, hosts=("autoconfig.firma.test",)) as net:
        net.pages["autoconfig.firma.test", "/mail/config-v1.1.xml"] = page(XML)
        net.greetings["imap.firma.test", 993] = b"* OK ready\\r\\n"
        Discovery(network=net.network(), ...)

`asked` records every request as it came, `dialled` every host and port that was tried; a host that
is not in the certificate and holds neither page nor greeting does not exist.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from hygiene_app.mailbox.discovery_network import Network
from tests.support.certificates import issue

Play: TypeAlias = "bytes | Callable[[socket.socket], None]"

HTTPS, IMAPS, IMAP = 443, 993, 143


def page(body: str | bytes, *, status: str = "200 OK", more: str = "") -> bytes:
    """Return an answer of HTTP."""
    content = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(content)}\r\n{more}\r\n"
    return head.encode() + content


def moved(to: str, status: str = "302 Found") -> bytes:
    """Return a redirection."""
    return page("", status=status, more=f"Location: {to}\r\n")


def drip(text: bytes, pause: float) -> Callable[[socket.socket], None]:
    """Play a server that sends an octet now and then."""

    def play(connection: socket.socket) -> None:
        waiting = threading.Event()
        for octet in text:
            connection.sendall(bytes([octet]))
            waiting.wait(pause)

    return play


class Internet:
    """All hosts; a context manager."""

    def __init__(self, folder: Path, *, hosts: tuple[str, ...], expired: bool = False) -> None:
        self.hosts = hosts
        self.certificate = issue(folder, hosts=hosts, expired=expired)
        self.pages: dict[tuple[str, str], Play] = {}
        self.greetings: dict[tuple[str, int], Play] = {}
        self.plain: set[tuple[str, int]] = set()
        self.asked: list[bytes] = []
        self.dialled: list[tuple[str, int]] = []
        self._server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._server_side.load_cert_chain(self.certificate.cert_file, self.certificate.key_file)
        self._threads: list[threading.Thread] = []
        self._ends: list[socket.socket] = []

    def __enter__(self) -> "Internet":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        exc: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._hang_up()
        for thread in self._threads:
            thread.join(5)
        self._hang_up()  # what came up meanwhile

    def _hang_up(self) -> None:
        for end in self._ends:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()

    def network(self, *, patience: float = 2, trusted: bool = True) -> Network:
        """Return the way into it."""
        ca_file = self.certificate.ca_file if trusted else None
        return Network(
            dial=self._dial,
            trust=lambda: ssl.create_default_context(cafile=ca_file),
            patience=patience,
        )

    def exists(self, host: str, port: int) -> bool:
        """Whether something listens there."""
        served = any(each == host for each, _path in self.pages)
        return (served and port == HTTPS) or (host, port) in self.greetings

    def _dial(self, place: tuple[str, int], _patience: float) -> socket.socket:
        self.dialled.append(place)
        if not self.exists(*place):
            raise socket.gaierror(socket.EAI_NONAME, "no such host")
        ours, theirs = socket.socketpair()
        self._ends.append(theirs)
        thread = threading.Thread(target=self._serve, args=(theirs, *place), daemon=True)
        self._threads.append(thread)
        thread.start()
        return ours

    def _serve(self, end: socket.socket, host: str, port: int) -> None:
        connection = end
        with contextlib.suppress(OSError, ValueError):
            if port != IMAP and (host, port) not in self.plain:
                connection = self._server_side.wrap_socket(end, server_side=True)
                self._ends.append(connection)
            if port == HTTPS:
                self._answer(connection, host)
            else:
                self._greet(connection, host, port)
        connection.close()

    def _answer(self, connection: socket.socket, host: str) -> None:
        head = b""
        with connection.makefile("rb") as request:
            while not head.endswith(b"\r\n\r\n"):
                line = request.readline()
                if not line:
                    return
                head += line
        self.asked.append(head)
        path = head.split(b" ")[1].decode()
        self._play(connection, self.pages.get((host, path), page("", status="404 Not Found")))

    def _greet(self, connection: socket.socket, host: str, port: int) -> None:
        self._play(connection, self.greetings[host, port])
        with connection.makefile("rb") as request:
            said = request.readline()
        if said:
            self.asked.append(said)
        if b"STARTTLS" in said:
            connection.sendall(b"a1 OK go on\r\n")
            secured = self._server_side.wrap_socket(connection, server_side=True)
            self._ends.append(secured)
            secured.recv(1)
            secured.close()

    def _play(self, connection: socket.socket, play: Play) -> None:
        if isinstance(play, bytes):
            connection.sendall(play)
        else:
            play(connection)


def timed(act: Callable[[], object]) -> float:
    """Return how many seconds something takes."""
    began = time.monotonic()
    act()
    return time.monotonic() - began
