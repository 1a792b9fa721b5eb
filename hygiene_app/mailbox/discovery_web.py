"""Fetching a provider's settings: https only, nothing about the user in the question."""

import http.client
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import urljoin, urlsplit

from hygiene_app.mailbox.discovery_autoconfig import MAX_SIZE
from hygiene_app.mailbox.discovery_names import is_host_name
from hygiene_app.mailbox.discovery_network import Network

log = logging.getLogger(__name__)

HTTPS: Final = 443
_MAX_HOPS = 4
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page lies; always https."""

    host: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """The page lies at a host that may not be asked."""

    host: str


def fetch(
    network: Network, place: Place, may_ask: Callable[[str], bool]
) -> bytes | Elsewhere | None:
    """Return a page, None where there is none to be had.

    Redirections are followed to hosts that may be asked. A redirection elsewhere counts only when
    it is to an XML file: many a firm sends everything it does not know to its home page.
    """
    until = network.until()
    for _hop in range(_MAX_HOPS):
        try:
            answer = _ask(network, place, until)
        except (OSError, http.client.HTTPException, ValueError) as exc:
            log.info("no settings at a provider: %s", type(exc).__name__)
            return None
        if not isinstance(answer, Place):
            return answer
        if not may_ask(answer.host):
            is_file = urlsplit(answer.path).path.lower().endswith(".xml")
            return Elsewhere(host=answer.host) if is_file else None
        place = answer
    return None


def _ask(network: Network, place: Place, until: float) -> bytes | Place | None:
    """Ask one host. Raises `OSError`, `HTTPException`, `ValueError` for a broken answer."""
    trust = network.trust()
    with network.connected(place.host, HTTPS, until) as connection:
        connection.start_tls(trust, place.host)
        asking = http.client.HTTPSConnection(place.host, context=trust)
        asking.sock = connection
        asking.request("GET", place.path, headers={"Connection": "close"})
        answer = asking.getresponse()
        try:
            if answer.status in _MOVED:
                return _target(place, answer.getheader("Location", ""))
            page = answer.read(MAX_SIZE + 1) if answer.status == http.client.OK else b""
        finally:
            answer.close()
    return page if 0 < len(page) <= MAX_SIZE else None


def _target(place: Place, location: str) -> Place | None:
    """Return where a redirection leads, None where that is no host over https."""
    parts = urlsplit(urljoin(f"https://{place.host}{place.path}", location))
    host = (parts.hostname or "").lower()
    if parts.scheme != "https" or parts.port not in (None, HTTPS) or not is_host_name(host):
        return None
    query = f"?{parts.query}" if parts.query else ""
    return Place(host=host, path=(parts.path or "/") + query)
