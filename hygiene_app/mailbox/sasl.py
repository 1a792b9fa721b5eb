"""Signing in with an access token: XOAUTH2 and OAUTHBEARER (RFC 7628)."""

import imaplib
import json
import logging
from enum import StrEnum
from typing import Final, Protocol

from imapclient import IMAPClient  # type: ignore[import-untyped] # no stubs exist
from imapclient.exceptions import LoginError  # type: ignore[import-untyped] # no stubs exist

from hygiene_app.model.account import Account
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

_SEPARATOR: Final = "\x01"


class TokenSource(Protocol):
    """Where a connection gets the access tokens of its account."""

    def token(self) -> Secret:
        """Return an access token. Raises `KnownError`."""
        ...

    def renewed(self, refused: Secret) -> Secret:
        """Return another one than that which the server refused. Raises `KnownError`."""
        ...


class Mechanism(StrEnum):
    """How the token is told; the one that nearly every server has comes first."""

    XOAUTH2 = "XOAUTH2"
    OAUTHBEARER = "OAUTHBEARER"


def offered(client: IMAPClient) -> Mechanism | None:
    """Return the mechanism to use with this server, None where it takes no token."""
    for mechanism in Mechanism:
        if client.has_capability(f"AUTH={mechanism.value}"):
            return mechanism
    return None


class TokenRefused(Exception):
    """The server did not take the token.

    Attributes:
        said: its last words, in upper case.
        broke: the connection ended over it.
    """

    def __init__(self, said: str, *, broke: bool) -> None:
        super().__init__("the token was refused")
        self.said = said
        self.broke = broke


class TokenExchange:
    """The client's side: the token once, and an empty answer to the error that may follow."""

    def __init__(self, mechanism: Mechanism, account: Account, token: Secret) -> None:
        self._first = first_message(mechanism, account, token)
        # XOAUTH2 ends its error with an empty line, OAUTHBEARER with %x01 (RFC 7628 §3.2.3)
        self._last = "" if mechanism is Mechanism.XOAUTH2 else _SEPARATOR
        self._is_sent = False
        self.status = ""

    def __call__(self, challenge: bytes) -> bytes:
        """Answer what the server sent, decoded."""
        if not self._is_sent:
            self._is_sent = True
            return self._first.encode()
        self.status = _status(challenge)
        return self._last.encode()


def first_message(mechanism: Mechanism, account: Account, token: Secret) -> str:
    """Return what carries the token.

    Raises `ValueError` for a name or token that would end a field early.
    """
    user, bearer = account.user, token.reveal()
    if not user or any(ord(char) < 0x20 for char in user + bearer):
        raise ValueError("a control character")
    if mechanism is Mechanism.XOAUTH2:
        fields = [f"user={user}", f"auth=Bearer {bearer}"]
    else:
        name = user.replace("=", "=3D").replace(",", "=2C")
        place = [f"host={account.host}", f"port={account.port}"]
        fields = [f"n,a={name},", *place, f"auth=Bearer {bearer}"]
    return _SEPARATOR.join(fields) + 2 * _SEPARATOR


def _status(challenge: bytes) -> str:
    """Return the status that an error names, "" where it names none."""
    try:
        said = json.loads(challenge)
    except (ValueError, RecursionError):
        return ""
    return str(said.get("status", ""))[:40] if isinstance(said, dict) else ""


def sign_in(client: IMAPClient, mechanism: Mechanism, account: Account, token: Secret) -> None:
    """Sign in with a token.

    Raises `TokenRefused`; `OSError`, `imaplib.IMAP4.error` and `ValueError` where the connection
    breaks or speaks nonsense.
    """
    exchange = TokenExchange(mechanism, account, token)
    try:
        client.sasl_login(mechanism.value, exchange)
    except LoginError as exc:
        broke = isinstance(exc.__context__, imaplib.IMAP4.abort)
        if broke and not exchange.status:
            raise imaplib.IMAP4.abort("the connection ended") from exc
        log.info("the server refused a token")
        raise TokenRefused(str(exc).upper(), broke=broke) from exc
