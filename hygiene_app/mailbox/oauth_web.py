"""The only door to the web of a provider: TLS or this machine, small answers, no detours."""

import json
import logging
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlencode, urlsplit

from hygiene_app.mailbox.oauth_file import LOOPBACK, is_safe
from hygiene_app.mailbox.oauth_refusal import Refusal, Refused
from hygiene_app.mailbox.trust import system_trust
from hygiene_app.model.errors import ErrorCode, KnownError

if TYPE_CHECKING:
    import httpx

MAX_SIZE = 512 * 1024
_TALKATIVE = ("httpx", "httpcore", "authlib")
_TOO_MANY = 429
_NO = (400, 401)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back; it has the names by which authlib asks."""

    status_code: int
    body: bytes

    def json(self) -> object:
        """Return the JSON in it. Raises `ValueError`."""
        try:
            return json.loads(self.body)
        except RecursionError as exc:
            raise ValueError("nested too deep") from exc

    @property
    def says_why(self) -> bool:
        """Whether there is an error in it as RFC 6749 §5.2 wants it."""
        try:
            said = self.json()
        except ValueError:
            return False
        return isinstance(said, dict) and "error" in said

    def raise_for_status(self) -> None:
        """Do nothing: what is no answer at all was told apart before."""


class ClientAuth(Protocol):
    """How a request names the program that sends it; authlib's own fit."""

    def prepare(
        self, method: str, uri: str, headers: dict[str, str], body: str
    ) -> tuple[str, dict[str, str], str]:
        """Return the request with the name in it."""
        ...


class Web:
    """Asks and posts; every failure to get an answer is `KnownError(OAUTH_UNREACHABLE)`.

    Args:
        trust: gives the certificates of this system, which know the authority of a company.
        patience: seconds for a whole answer, and for each piece of it.
    """

    def __init__(
        self,
        *,
        trust: Callable[[], ssl.SSLContext] = system_trust,
        patience: float = 20,
    ) -> None:
        self._trust = trust
        self._patience = patience

    def get(self, url: str) -> Answer:
        """Return a document."""
        return self._send("GET", url, {"Accept": "application/json"}, b"")

    def post(
        self, url: str, *, data: Mapping[str, str], headers: Mapping[str, str], auth: ClientAuth
    ) -> Answer:
        """Send a form; authlib calls this. Raises `Refused` where authlib would see no refusal."""
        where, told, body = auth.prepare("POST", url, dict(headers), urlencode(data))
        answer = self._send("POST", where, told, body.encode())
        if answer.status_code in _NO and not answer.says_why:
            raise Refused(Refusal(error=f"http-{answer.status_code}"))
        return answer

    def _send(self, method: str, url: str, headers: Mapping[str, str], body: bytes) -> Answer:
        import httpx

        host = urlsplit(url).hostname or ""
        unreachable = KnownError(ErrorCode.OAUTH_UNREACHABLE, provider=host)
        if not is_safe(url):
            raise unreachable
        for name in _TALKATIVE:  # httpx writes every address it asks, at INFO
            logging.getLogger(name).setLevel(logging.WARNING)
        try:
            with httpx.Client(
                verify=self._trust(),
                timeout=self._patience,
                follow_redirects=False,  # a token does not go where somebody points
                trust_env=host not in LOOPBACK,  # the proxy of the system; never to ourselves
            ) as client:
                answer = self._exchange(client, method, url, headers=headers, body=body)
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as exc:
            raise unreachable from exc
        if answer is None or not _is_answer(answer.status_code):
            raise unreachable
        return answer

    def _exchange(
        self,
        client: "httpx.Client",
        method: str,
        url: str,
        *,
        headers: Mapping[str, str],
        body: bytes,
    ) -> Answer | None:
        """Return the whole answer, None where it is too large or takes too long."""
        until, data = time.monotonic() + self._patience, bytearray()
        with client.stream(method, url, headers=dict(headers), content=body) as response:
            for piece in response.iter_bytes():
                data += piece
                if len(data) > MAX_SIZE or time.monotonic() > until:
                    return None
            return Answer(status_code=response.status_code, body=bytes(data))


def _is_answer(status: int) -> bool:
    """A refusal is an answer; a detour, a rest or a breakdown is none."""
    return status < 300 or (400 <= status < 500 and status != _TOO_MANY)
