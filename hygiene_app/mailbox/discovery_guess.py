"""Trying the usual names: connection, greeting and certificate only, never a name or a password."""

import logging
from dataclasses import dataclass
from typing import Final

from hygiene_app.mailbox.discovery_network import BoundedSocket, Network
from hygiene_app.model.account import Security
from hygiene_app.model.job import Job

log = logging.getLogger(__name__)

_NAMES: Final = ("imap", "mail")
_PORTS: Final = {Security.TLS: 993, Security.STARTTLS: 143}
_LINE = 1000
_MAX_LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A host that speaks IMAP under a certificate of its own."""

    host: str
    port: int
    security: Security


def guess(network: Network, domain: str, job: Job) -> Answering | None:
    """Return the first usual host that answers; TLS on all of them before STARTTLS on any."""
    for security, port in _PORTS.items():
        for name in _NAMES:
            job.check()
            tried = Answering(host=f"{name}.{domain}", port=port, security=security)
            try:
                if _answers(network, tried):
                    return tried
            except (OSError, ValueError) as exc:
                log.info("a usual name does not answer: %s", type(exc).__name__)
    return None


def _answers(network: Network, tried: Answering) -> bool:
    """Whether it does. Raises `OSError`, also for a certificate that is not this host's."""
    trust = network.trust()
    with network.connected(tried.host, tried.port, network.until()) as connection:
        if tried.security is Security.STARTTLS:
            if not (_greets(connection) and _agrees(connection)):
                return False
            connection.start_tls(trust, tried.host)
            return True
        connection.start_tls(trust, tried.host)
        return _greets(connection)


def _greets(connection: BoundedSocket) -> bool:
    return connection.makefile().readline(_LINE).upper().startswith(b"* OK")


def _agrees(connection: BoundedSocket) -> bool:
    connection.sendall(b"a1 STARTTLS\r\n")
    lines = connection.makefile()
    for _number in range(_MAX_LINES):
        line = lines.readline(_LINE).upper()
        if not line.startswith(b"* "):
            return line.startswith(b"A1 OK")
    return False
