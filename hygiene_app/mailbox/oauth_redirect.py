"""Waits on this machine for the browser to come back from the sign-in page (RFC 8252 §7.3).

One thread, no promise kept to strangers: connections that say nothing (browsers open some ahead of
time), other paths, other hosts and other states get nothing and do not end the wait.
"""

import hmac
import selectors
import socket
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Final
from urllib.parse import parse_qs, urlsplit

from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.job import Job

_ADDRESS: Final = "127.0.0.1"
_TICK: Final = 0.1
_MOST_AT_ONCE: Final = 32
_LONGEST: Final = 64 * 1024
_WRITE_WITHIN: Final = 2.0
_END: Final = b"\r\n\r\n"
_FIELDS: Final = ("state", "code", "error", "error_description", "iss")

_SENTENCES: Final = (
    ("nl", "U kunt dit tabblad sluiten en teruggaan naar Mailhygiëne."),
    ("fr", "Vous pouvez fermer cet onglet et revenir à Hygiène des mails."),
    ("en", "You can close this tab and go back to Mail Hygiene."),
    ("de", "Sie können diesen Tab schließen und zu Mail-Hygiene zurückkehren."),
)
_PAGE: Final = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail Hygiene</title>'
    '<meta name="viewport" content="width=device-width"><style>'
    ":root{color-scheme:light dark}"
    "body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:18vh auto;padding:0 1.5rem}"
    "</style></head><body>"
    + "".join(f'<p lang="{language}">{said}</p>' for language, said in _SENTENCES)
    + "</body></html>"
).encode()
_HEADERS: Final = (
    "Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
    "Connection: close\r\n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """What the browser brought: a code, or an error."""

    code: str = ""
    error: str = ""
    description: str = ""
    issuer: str = ""


class Redirect:
    """Listens; a context manager. `uri` is where the page shall send the browser.

    Args:
        template: such as "http://localhost"; a port in it is taken, else any free one is.

    Raises `KnownError(OAUTH_REFUSED)` where the fixed port is taken by another program.
    """

    def __init__(self, template: str) -> None:
        parts = urlsplit(template)
        self._listener = _listener(parts.port or 0)
        self._port = int(self._listener.getsockname()[1])
        self._path = parts.path or "/"
        self.uri = f"http://{parts.hostname}:{self._port}{parts.path}"
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._open: dict[socket.socket, bytearray] = {}

    def __enter__(self) -> "Redirect":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for connection in tuple(self._open):
            self._drop(connection)
        self._selector.close()
        self._listener.close()

    def wait(self, state: str, job: Job, patience: float, facts: dict[str, Fact]) -> Returned:
        """Return what the browser brings.

        Args:
            state: what it must bring along, so that nobody else can answer.
            patience: seconds.
            facts: of the error.

        Raises `Cancelled`; `KnownError(OAUTH_TIMED_OUT)`.
        """
        until = time.monotonic() + patience
        while (left := until - time.monotonic()) > 0:
            job.check()
            for key, _events in self._selector.select(min(_TICK, left)):
                if key.fileobj is self._listener:
                    self._accept()
                    continue
                connection = key.fileobj
                if not isinstance(connection, socket.socket) or connection not in self._open:
                    continue
                returned = self._read(connection, state)
                if returned is not None:
                    return returned
        job.check()
        raise KnownError(ErrorCode.OAUTH_TIMED_OUT, **facts)

    def _accept(self) -> None:
        try:
            connection, _ = self._listener.accept()
        except OSError:
            return  # it went again
        connection.settimeout(0)
        if len(self._open) >= _MOST_AT_ONCE:
            self._drop(next(iter(self._open)))
        self._open[connection] = bytearray()
        self._selector.register(connection, selectors.EVENT_READ)

    def _drop(self, connection: socket.socket) -> None:
        del self._open[connection]
        self._selector.unregister(connection)
        connection.close()

    def _read(self, connection: socket.socket, state: str) -> Returned | None:
        """Read what there is; answer a whole request."""
        data = self._open[connection]
        try:
            piece = connection.recv(_LONGEST)
        except BlockingIOError:
            return None
        except OSError:
            piece = b""
        data += piece
        if not piece or len(data) > _LONGEST:
            self._drop(connection)
            return None
        if _END not in data:
            return None
        returned = returned_by(bytes(data), port=self._port, path=self._path, state=state)
        _answer(connection, found=returned is not None)
        self._drop(connection)
        return returned


def _listener(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
    if alone is not None:  # Windows lets two programs share a port unless one says no
        listener.setsockopt(socket.SOL_SOCKET, alone, 1)
    try:
        listener.bind((_ADDRESS, port))
        listener.listen(_MOST_AT_ONCE)
    except OSError as exc:
        listener.close()
        raise KnownError(ErrorCode.OAUTH_REFUSED, answer="port-in-use") from exc
    listener.settimeout(0)
    return listener


def _answer(connection: socket.socket, *, found: bool) -> None:
    status, body = ("200 OK", _PAGE) if found else ("404 Not Found", b"")
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(body)}\r\n{_HEADERS}\r\n"
    )
    try:
        connection.settimeout(_WRITE_WITHIN)
        connection.sendall(head.encode() + body)
        connection.shutdown(socket.SHUT_WR)
    except OSError:
        return  # the browser did not wait; what it brought is here


def returned_by(data: bytes, *, port: int, path: str, state: str) -> Returned | None:
    """Return what a request brings, None where it is not the one that is waited for."""
    line, *lines = data.partition(_END)[0].decode("latin-1").split("\r\n")
    words = line.split(" ")
    if len(words) != 3 or words[0] != "GET" or not words[2].startswith("HTTP/1."):
        return None
    fields = [each.partition(":") for each in lines]
    hosts = [value.strip().lower() for name, _, value in fields if name.strip().lower() == "host"]
    # a page elsewhere whose name was made to lead here (DNS rebinding) names its own host
    if len(hosts) != 1 or hosts[0] not in (f"localhost:{port}", f"{_ADDRESS}:{port}"):
        return None
    return _brought(words[1], path, state)


def _brought(target: str, path: str, state: str) -> Returned | None:
    try:
        parts = urlsplit(target)
        found = parse_qs(parts.query, keep_blank_values=True, max_num_fields=50)
    except ValueError:
        return None
    if parts.path != path or any(len(found.get(name, ())) > 1 for name in _FIELDS):
        return None
    state_, code, error, description, issuer = (found.get(name, [""])[0] for name in _FIELDS)
    if not hmac.compare_digest(state_.encode("utf-8", "replace"), state.encode()):
        return None
    if bool(code) == bool(error):
        return None
    return Returned(code=code, error=error, description=description, issuer=issuer)
