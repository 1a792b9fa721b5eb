"""Another IMAP client for tests: minimal, over plain loopback, one command at a time."""

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """A message to put on the server, with its flags and INTERNALDATE (None: now)."""

    data: bytes
    flags: tuple[str, ...] = ()
    received: datetime | None = None


def internaldate(moment: datetime) -> str:
    """Return an aware moment as IMAP's date-time (RFC 3501 §9)."""
    offset = moment.strftime("%z")
    return f"{moment.day:2d}-{_MONTHS[moment.month - 1]}-{moment:%Y %H:%M:%S} {offset}"


class PlainSession:
    """Another client of the same mailbox: sends one command at a time, over plain loopback."""

    def __init__(self, host: str, port: int, user: str, password: str) -> None:
        self._socket = socket.create_connection((host, port), timeout=30)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._file = self._socket.makefile("rb")
        self._file.readline()
        self.command(f'LOGIN "{user}" "{password}"')

    def __enter__(self) -> "PlainSession":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()
        self._socket.close()

    def command(self, text: str, *, accept: tuple[str, ...] = ("OK",)) -> list[bytes]:
        """Send a command and return the untagged lines; literals come as lines of their own."""
        self._socket.sendall(f"t {text}\r\n".encode())
        return self._answer(text.partition(" ")[0], accept)

    def append(self, folder: str, messages: Sequence[Incoming | bytes]) -> None:
        """Add messages in one MULTIAPPEND (RFC 3502) with LITERAL+."""
        pieces = [f't APPEND "{folder}"'.encode()]
        for message in messages:
            one = message if isinstance(message, Incoming) else Incoming(data=message)
            date = f' "{internaldate(one.received)}"' if one.received else ""
            head = f" ({' '.join(one.flags)}){date} {{{len(one.data)}+}}\r\n"
            pieces += [head.encode(), one.data]
        self._socket.sendall(b"".join([*pieces, b"\r\n"]))
        self._answer("APPEND", ("OK",))

    def _answer(self, verb: str, accept: tuple[str, ...]) -> list[bytes]:
        lines: list[bytes] = []
        while True:
            line = self._file.readline()
            if line.startswith(b"t "):
                if line.split(b" ")[1].decode() not in accept:
                    raise RuntimeError(f"{verb}: {line!r}")
                return lines
            if not line:
                raise RuntimeError(f"{verb}: the server hung up")
            lines.append(line.rstrip(b"\r\n"))
            if line.endswith(b"}\r\n"):
                lines.append(self._file.read(int(line[line.rindex(b"{") + 1 : -3])))
