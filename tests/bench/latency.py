"""A line with latency and without a limit of speed, between a client and a server on loopback.

    with SlowLine("127.0.0.1", server_port) as line:
        line.set_latency(0.05)
        ... connect to line.port ...
        line.traffic()

It runs in a process of its own: in the process that measures it would take the time of what is
measured. Every piece of data is kept back for half the latency each way, however many are on
their way; nothing is lost and nothing waits for an answer.
"""

import json
import queue
import socket
import subprocess
import sys
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

HOST = "127.0.0.1"
_PIECE = 1 << 18
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(slots=True, kw_only=True)
class Traffic:
    """What went over the line since it was last asked.

    Attributes:
        up: octets from the client.
        down: octets from the server.
        turns: how often the client spoke after the server had: round trips that were waited for.
    """

    up: int = 0
    down: int = 0
    turns: int = 0


class SlowLine:
    """The line, seen from the process that measures; a context manager."""

    def __init__(self, host: str, port: int) -> None:
        self._command = [sys.executable, "-m", "tests.bench.latency", host, str(port)]
        self.port = 0

    def __enter__(self) -> "SlowLine":
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_ROOT
        )
        self.port = int(_open(self._process.stdout).readline())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _open(self._process.stdin).close()
        self._process.wait(timeout=10)
        _open(self._process.stdout).close()

    def set_latency(self, seconds: float) -> None:
        """Keep back what is sent from now on: half of this each way."""
        self._ask(f"latency {seconds}")

    def traffic(self) -> Traffic:
        """Return what went over the line, and count anew."""
        return Traffic(**json.loads(self._ask("traffic")))

    def _ask(self, order: str) -> str:
        stream = _open(self._process.stdin)
        stream.write(order + "\n")
        stream.flush()
        return _open(self._process.stdout).readline()


def _open(stream: IO[str] | None) -> IO[str]:
    assert stream is not None, "the line was started without pipes"
    return stream


# the process of its own -----------------------------------------------------------------------


class _Line:
    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self._listener = socket.create_server((HOST, 0))
        self.port = int(self._listener.getsockname()[1])
        self.half = 0.0
        self.traffic = Traffic()
        self._client_spoke = False

    def accept(self) -> None:
        while True:
            client, _ = self._listener.accept()
            server = socket.create_connection(self._target)
            for one in (client, server):
                one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._carry(client, server, up=True)
            self._carry(server, client, up=False)

    def _carry(self, source: socket.socket, sink: socket.socket, *, up: bool) -> None:
        late: queue.SimpleQueue[tuple[float, bytes]] = queue.SimpleQueue()
        for work in (lambda: self._receive(source, late, up=up), lambda: _deliver(sink, late)):
            threading.Thread(target=work, daemon=True).start()

    def _receive(
        self, source: socket.socket, late: "queue.SimpleQueue[tuple[float, bytes]]", *, up: bool
    ) -> None:
        while True:
            try:
                data = source.recv(_PIECE)
            except OSError:
                data = b""
            late.put((time.monotonic() + self.half, data))
            if not data:
                return
            self._count(len(data), up=up)

    def _count(self, octets: int, *, up: bool) -> None:
        if up:
            self.traffic.up += octets
            self.traffic.turns += not self._client_spoke
        else:
            self.traffic.down += octets
        self._client_spoke = up


def _deliver(sink: socket.socket, late: "queue.SimpleQueue[tuple[float, bytes]]") -> None:
    while True:
        due, data = late.get()
        wait = due - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        try:
            if not data:
                sink.shutdown(socket.SHUT_WR)
                return
            sink.sendall(data)
        except OSError:
            return  # the other end is gone; so will be the one that sends here


def main() -> None:
    """Carry data until standard input ends, and take orders from it."""
    line = _Line((sys.argv[1], int(sys.argv[2])))
    threading.Thread(target=line.accept, daemon=True).start()
    sys.stdout.write(f"{line.port}\n")
    sys.stdout.flush()
    for order in sys.stdin:
        verb, _, value = order.strip().partition(" ")
        if verb == "latency":
            line.half = float(value) / 2
            sys.stdout.write("done\n")
        else:
            seen, line.traffic = line.traffic, Traffic()
            sys.stdout.write(json.dumps(asdict(seen)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
