"""Connecting and signing in; every way in which that fails has its own code."""

import imaplib
import logging
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from imapclient import IMAPClient, SocketTimeout  # type: ignore[import-untyped] # no stubs exist
from imapclient.exceptions import LoginError  # type: ignore[import-untyped] # no stubs exist

from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.wire import Wire
from hygiene_app.model.account import Account, Security
from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")
_EXPIRED = (9, 10)  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
_WRONG_HOST = (62, 64)  # X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH
_REFUSED = (
    *("[AUTHORIZATIONFAILED", "[EXPIRED", "[PRIVACYREQUIRED", "[CONTACTADMIN"),
    *("[ALERT", "[WEBALERT", "LOGINDISABLED", "DISABLED"),
)
_BUSY = ("[UNAVAILABLE", "[LIMIT", "[INUSE", "TOO MANY", "THROTTLED")
_PROBLEMS: Final = (
    (ssl.SSLError, ErrorCode.TLS_FAILED),
    (socket.gaierror, ErrorCode.HOST_UNKNOWN),
    (ConnectionResetError, ErrorCode.NOT_IMAP),
    (BrokenPipeError, ErrorCode.NOT_IMAP),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """Seconds to wait for a connection, and for the server to say or take anything."""

    connect: float = 15
    read: float = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    account: Account
    trust: ssl.SSLContext | None
    timeouts: Timeouts

    def known(self, code: ErrorCode, **more: Fact) -> KnownError:
        account = self.account
        return KnownError(code, host=account.host, port=account.port, user=account.user, **more)


@contextmanager
def connect(
    account: Account,
    secret: Secret,
    *,
    ca_file: Path | None = None,
    timeouts: Timeouts | None = None,
) -> Iterator[ImapMailbox]:
    """Sign in and give the mailbox for the length of a `with` block.

    Args:
        ca_file: certificates to trust beside those of the system, PEM.

    Raises `KnownError`: `HOST_UNKNOWN`, `HOST_UNREACHABLE`, `NOT_IMAP`, `CERTIFICATE_EXPIRED`,
    `CERTIFICATE_HOST`, `CERTIFICATE_UNTRUSTED`, `TLS_FAILED`, `STARTTLS_MISSING`,
    `WRONG_PASSWORD`, `SIGN_IN_REFUSED`, `THROTTLED`, `CONNECTION_LOST`, with host, port and user
    as facts; `PATH_UNREADABLE` for the file of certificates.
    """
    target = _Target(
        account=account,
        trust=_trust(ca_file) if account.security is not Security.LOOPBACK else None,
        timeouts=timeouts or Timeouts(),
    )
    session = Session(_dialler(target, secret))
    try:
        yield ImapMailbox(session, account.id)
    finally:
        session.close()


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    """Trust what the system trusts, and the file beside it."""
    trust = ssl.create_default_context()
    if ca_file is not None:
        try:
            trust.load_verify_locations(cafile=ca_file)
        except OSError as exc:  # also an SSLError: no certificate in it
            raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(ca_file)) from exc
    return trust


def _dialler(target: _Target, secret: Secret) -> Callable[[], Wire]:
    def dial() -> Wire:
        client = _connected(target)
        try:
            _sign_in(client, target, secret)
            known = {word.decode("ascii", "replace") for word in client.capabilities()}
        except BaseException:
            _hang_up(client)
            raise
        log.info("signed in; capabilities: %d", len(known))
        return Wire(client._imap, capabilities=frozenset(known))

    return dial


def _connected(target: _Target) -> IMAPClient:
    """Connect, with TLS where asked for."""
    account = target.account
    if account.security is Security.LOOPBACK and account.host not in LOOPBACK:
        raise target.known(ErrorCode.TLS_FAILED)
    try:
        client = IMAPClient(
            account.host,
            account.port,
            ssl=account.security is Security.TLS,
            ssl_context=target.trust,
            timeout=SocketTimeout(target.timeouts.connect, target.timeouts.read),
        )
    except (OSError, imaplib.IMAP4.error) as exc:
        raise _connect_problem(exc, target) from exc
    client._imap.debug = 0  # IMAPClient sets 5: ten times slower, and content in the log
    if account.security is Security.STARTTLS:
        _start_tls(client, target)
    client.socket().setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return client


def _start_tls(client: IMAPClient, target: _Target) -> None:
    try:
        # a server that greets as signed in (PREAUTH) could talk us out of TLS
        if client._imap.state != "NONAUTH" or not client.has_capability("STARTTLS"):
            raise target.known(ErrorCode.STARTTLS_MISSING)
        client.starttls(target.trust)
    except BaseException as exc:
        _hang_up(client)
        if isinstance(exc, imaplib.IMAP4.abort):
            raise target.known(ErrorCode.CONNECTION_LOST) from exc
        if isinstance(exc, imaplib.IMAP4.error):
            raise target.known(ErrorCode.STARTTLS_MISSING) from exc
        if isinstance(exc, OSError):
            raise _connect_problem(exc, target) from exc
        raise


def _hang_up(client: IMAPClient) -> None:
    try:
        client.shutdown()
    except OSError:
        log.info("the connection was closed from the other side")


def _connect_problem(exc: Exception, target: _Target) -> KnownError:
    """Say which known problem kept us from connecting."""
    if isinstance(exc, ssl.SSLCertVerificationError):
        return target.known(_certificate_problem(exc))
    if isinstance(exc, imaplib.IMAP4.error):
        return target.known(_greeting_problem(str(exc).upper()))
    if isinstance(exc, TimeoutError) and _answers(target):
        return target.known(ErrorCode.NOT_IMAP)  # it takes connections, but greets nobody
    for kind, code in _PROBLEMS:
        if isinstance(exc, kind):
            return target.known(code)
    return target.known(ErrorCode.HOST_UNREACHABLE)


def _greeting_problem(said: str) -> ErrorCode:
    if any(word in said for word in _BUSY):
        return ErrorCode.THROTTLED
    return ErrorCode.SIGN_IN_REFUSED if "BYE" in said else ErrorCode.NOT_IMAP


def _certificate_problem(exc: ssl.SSLCertVerificationError) -> ErrorCode:
    if exc.verify_code in _EXPIRED:
        return ErrorCode.CERTIFICATE_EXPIRED
    if exc.verify_code in _WRONG_HOST:
        return ErrorCode.CERTIFICATE_HOST
    return ErrorCode.CERTIFICATE_UNTRUSTED


def _answers(target: _Target) -> bool:
    """Whether something takes connections there at all."""
    place = (target.account.host, target.account.port)
    try:
        with socket.create_connection(place, timeout=target.timeouts.connect):
            return True
    except OSError:
        return False


def _sign_in(client: IMAPClient, target: _Target, secret: Secret) -> None:
    """Sign in by SASL PLAIN where offered: LOGIN cannot carry every name and password."""
    user, password = target.account.user, secret.reveal()
    try:
        if client.has_capability("AUTH=PLAIN"):
            client.plain_login(user, password)
        elif client.has_capability("LOGINDISABLED") or not _fits_login(user + password):
            raise target.known(ErrorCode.SIGN_IN_REFUSED)
        else:
            client.login(_quoted(user), password)
    except LoginError as exc:
        raise target.known(_login_problem(exc)) from exc
    except (OSError, imaplib.IMAP4.error) as exc:
        raise target.known(ErrorCode.CONNECTION_LOST) from exc


def _fits_login(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _quoted(user: str) -> str:
    """Return the name as a quoted string: imaplib quotes only the password."""
    return '"' + user.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _login_problem(exc: LoginError) -> ErrorCode:
    said = str(exc).upper()
    if isinstance(exc.__context__, imaplib.IMAP4.abort):
        return ErrorCode.CONNECTION_LOST
    if "AUTHENTICATIONFAILED" in said:
        return ErrorCode.WRONG_PASSWORD
    if any(word in said for word in _BUSY):
        return ErrorCode.THROTTLED
    refused = any(word in said for word in _REFUSED)
    return ErrorCode.SIGN_IN_REFUSED if refused else ErrorCode.WRONG_PASSWORD
