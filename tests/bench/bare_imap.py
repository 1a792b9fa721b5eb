"""What is the least: the same commands over a bare socket, and by the standard library."""

import imaplib
import socket
from collections import defaultdict
from collections.abc import Sequence
from types import TracebackType

from hygiene_app.mailbox import uid_sets
from hygiene_app.mailbox.header import ITEMS
from hygiene_app.model.account import Account
from hygiene_app.model.message import PartRequest

_PIECE = 1 << 18
_TAG = b"!~"
_END = b"\r\n" + _TAG  # no line of any message begins so
_CHUNK = 200


class BareSocket:
    """Sends commands all at once and counts what comes back, without looking into it."""

    def __init__(self, account: Account, password: str) -> None:
        self._socket = socket.create_connection((account.host, account.port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.recv(_PIECE)
        self.run([f'LOGIN "{account.user}" "{password}"'.encode(), b"EXAMINE INBOX"])

    def __enter__(self) -> "BareSocket":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def run(self, commands: Sequence[bytes]) -> int:
        """Send them and read until each has ended; return the octets read."""
        lines = [b"%b%d %b\r\n" % (_TAG, number, text) for number, text in enumerate(commands)]
        self._socket.sendall(b"".join(lines))
        octets, left, tail, data = 0, len(lines), b"\r\n", b""
        while left or not data.endswith(b"\r\n"):
            data = self._socket.recv(_PIECE)
            if not data:
                raise ConnectionError("the server hung up")
            octets += len(data)
            left -= (tail + data).count(_END)
            tail = (tail + data)[1 - len(_END) :]
        return octets


def part_commands(requests: Sequence[PartRequest]) -> list[bytes]:
    """Return the commands for these parts, the same section for many messages in each."""
    sections: defaultdict[str, set[int]] = defaultdict(set)
    for one in requests:
        sections[one.number].add(one.uid)
    return [
        b"UID FETCH %b (UID BODY.PEEK[%b])" % (uid_sets.write(uids), number.encode())
        for number, members in sections.items()
        for uids in uid_sets.chunks(members, _CHUNK)
    ]


class Standard:
    """The standard library's client, signed in; one command at a time."""

    def __init__(self, account: Account, password: str) -> None:
        self._client = imaplib.IMAP4(account.host, account.port)
        self._client.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._client.login(account.user, password)
        self._client.select("INBOX", readonly=True)

    def headers(self) -> int:
        """Fetch phase one in one command; return how many lines and literals came."""
        return len(self._client.uid("FETCH", "1:*", ITEMS.decode())[1])

    def parts(self, requests: Sequence[PartRequest]) -> None:
        """Fetch parts one by one."""
        for one in requests:
            self._client.uid("FETCH", str(one.uid), f"(BODY.PEEK[{one.number}])")

    def close(self) -> None:
        """Sign out."""
        self._client.logout()
