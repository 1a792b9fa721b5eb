"""A name server on loopback that plays answers: real packets, read by the real resolver."""

import socket
import threading
from types import TracebackType

import dns.flags
import dns.message
import dns.rcode
import dns.rdatatype
import dns.resolver
import dns.rrset


class PlayedDns:
    """Answers for mail exchangers; a context manager.

    Attributes:
        exchangers: by domain, what stands behind MX, such as "10 mx.provider.test.".
        silent: it takes questions and answers none.
        asked: the names that were asked for.
    """

    def __init__(self, exchangers: dict[str, tuple[str, ...]], *, silent: bool = False) -> None:
        self.exchangers = exchangers
        self.silent = silent
        self.asked: list[str] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> "PlayedDns":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        exc: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._socket.sendto(b"", self._socket.getsockname())
        self._thread.join(5)
        self._socket.close()

    def resolver(self, *, patience: float = 2) -> dns.resolver.Resolver:
        """Return a resolver that asks here."""
        resolver = dns.resolver.Resolver(configure=False)
        resolver.nameservers = ["127.0.0.1"]
        resolver.port = self._socket.getsockname()[1]
        resolver.timeout = patience
        return resolver

    def _serve(self) -> None:
        while True:
            packet, sender = self._socket.recvfrom(4096)
            if not packet:
                return
            query = dns.message.from_wire(packet)
            if not self.silent:
                self._socket.sendto(self._answer(query).to_wire(), sender)

    def _answer(self, query: dns.message.Message) -> dns.message.Message:
        name = query.question[0].name
        domain = name.to_text(omit_final_dot=True)
        self.asked.append(domain)
        answer = dns.message.make_response(query)
        if domain not in self.exchangers:
            answer.set_rcode(dns.rcode.NXDOMAIN)
            return answer
        lines = self.exchangers[domain]
        if lines:
            answer.answer.append(dns.rrset.from_text(name, 300, "IN", "MX", *lines))
        return answer
