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

from hygiene_app.mailbox import sasl, trust
from hygiene_app.mailbox.mailbox import ImapMailbox
from hygiene_app.mailbox.refusal import PAUSE
from hygiene_app.mailbox.session import Session
from hygiene_app.mailbox.wire import Wire
from hygiene_app.model.account import Account, Security
from hygiene_app.model.errors import ErrorCode, Fact, KnownError
from hygiene_app.model.secret import Secret

log = logging.getLogger(__name__)

LOOPBACK: Final = ("127.0.0.1", "::1", "localhost")
_REFUSED = (
    *("[AUTHORIZATIONFAILED", "[EXPIRED", "[PRIVACYREQUIRED", "[CONTACTADMIN"),
    *("[ALERT", "[WEBALERT", "LOGINDISABLED", "DISABLED"),
)
_BUSY = ("[UNAVAILABLE", "[LIMIT", "[INUSE", "TOO MANY", "THROTTLED", "BANDWIDTH")
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
        if code is ErrorCode.THROTTLED:
            more = {"seconds": PAUSE, **more}
        return KnownError(code, host=account.host, port=account.port, user=account.user, **more)


@contextmanager
def connect(
    account: Account,
    secret: Secret | sasl.TokenSource,
    *,
    ca_file: Path | None = None,
    timeouts: Timeouts | None = None,
) -> Iterator[ImapMailbox]:
    """Sign in and give the mailbox for the length of a `with` block.

    Args:
        secret: a password, or where to get access tokens: each new connection asks for one.
        ca_file: certificates to trust beside those of the system, PEM.

    Raises `KnownError`: `HOST_UNKNOWN`, `HOST_UNREACHABLE`, `NOT_IMAP`, `CERTIFICATE_EXPIRED`,
    `CERTIFICATE_HOST`, `CERTIFICATE_UNTRUSTED`, `TLS_FAILED`, `STARTTLS_MISSING`,
    `WRONG_PASSWORD`, `SIGN_IN_REFUSED`, `BROWSER_SIGN_IN` where it takes no password at all,
    `THROTTLED`, `CONNECTION_LOST`, with host, port and user as facts; `PATH_UNREADABLE` for the
    file of certificates. With tokens `OAUTH_NO_MAIL_ACCESS` where a fresh one opens no mailbox,
    and what the source raises.
    """
    target = _Target(
        account=account,
        trust=_trust(ca_file) if account.security is not Security.LOOPBACK else None,
        timeouts=timeouts or Timeouts(),
    )
    session = Session(_dialler(target, secret))
    try:
        yield ImapMailbox(session, account.id)
    except KnownError as exc:
        # Exchange takes any valid token, and says at the next command that it opens nothing
        no_access = exc.code is ErrorCode.SIGN_IN_REFUSED and "host" not in exc.facts
        if no_access and not isinstance(secret, Secret):
            raise target.known(ErrorCode.OAUTH_NO_MAIL_ACCESS) from exc
        raise
    finally:
        session.close()


def _trust(ca_file: Path | None) -> ssl.SSLContext:
    """Trust what the system trusts, and the file beside it."""
    believed = trust.system_trust()
    if ca_file is not None:
        try:
            believed.load_verify_locations(cafile=ca_file)
        except OSError as exc:  # also an SSLError: no certificate in it
            raise KnownError(ErrorCode.PATH_UNREADABLE, path=str(ca_file)) from exc
    return believed


def _dialler(target: _Target, secret: Secret | sasl.TokenSource) -> Callable[[], Wire]:
    if isinstance(secret, Secret):
        password = secret
        return lambda: _dial(target, lambda client: _sign_in(client, target, password))
    tokens = secret
    return lambda: _dial_with_token(target, tokens)


def _dial(target: _Target, sign_in: Callable[[IMAPClient], None]) -> Wire:
    client = _connected(target)
    try:
        sign_in(client)
        known = {word.decode("ascii", "replace") for word in client.capabilities()}
    except BaseException:
        _hang_up(client)
        raise
    log.info("signed in; capabilities: %d", len(known))
    return Wire(client._imap, capabilities=frozenset(known))


def _dial_with_token(target: _Target, tokens: sasl.TokenSource) -> Wire:
    """Sign in with a token; one that the server refuses is renewed once, and tried once more.

    The second try has a connection of its own: some servers hang up after a refusal.
    """
    token = tokens.token()
    try:
        return _dial(target, lambda client: _sign_in_with(client, target, token))
    except sasl.TokenRefused as exc:
        if (problem := _token_problem(exc)) is not ErrorCode.OAUTH_NO_MAIL_ACCESS:
            raise target.known(problem) from exc
    fresh = tokens.renewed(token)
    try:
        return _dial(target, lambda client: _sign_in_with(client, target, fresh))
    except sasl.TokenRefused as exc:
        raise target.known(_token_problem(exc)) from exc


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
    if exc.verify_code in trust.EXPIRED:
        return ErrorCode.CERTIFICATE_EXPIRED
    if exc.verify_code in trust.WRONG_HOST:
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
            only_tokens = sasl.offered(client) is not None and _fits_login(user + password)
            wanted = ErrorCode.BROWSER_SIGN_IN if only_tokens else ErrorCode.SIGN_IN_REFUSED
            raise target.known(wanted)
        else:
            client.login(_quoted(user), password)
    except LoginError as exc:
        problem = _login_problem(exc)
        if problem is ErrorCode.WRONG_PASSWORD and _is_exchange_online(client):
            problem = ErrorCode.BROWSER_SIGN_IN
        raise target.known(problem) from exc
    except (OSError, imaplib.IMAP4.error) as exc:
        raise target.known(ErrorCode.CONNECTION_LOST) from exc


def _is_exchange_online(client: IMAPClient) -> bool:
    """Whether no password will do, though PLAIN is offered: Microsoft 365 since 2023."""
    return b"Microsoft Exchange" in client.welcome and sasl.offered(client) is not None


def _sign_in_with(client: IMAPClient, target: _Target, token: Secret) -> None:
    """Sign in with an access token. Raises `TokenRefused`."""
    try:
        mechanism = sasl.offered(client)
        if mechanism is None or not target.account.user.isprintable():
            raise target.known(ErrorCode.SIGN_IN_REFUSED)
        sasl.sign_in(client, mechanism, target.account, token)
    except (OSError, imaplib.IMAP4.error, ValueError) as exc:
        raise target.known(ErrorCode.CONNECTION_LOST) from exc


def _token_problem(exc: sasl.TokenRefused) -> ErrorCode:
    if any(word in exc.said for word in _BUSY):
        return ErrorCode.THROTTLED
    refused = any(word in exc.said for word in _REFUSED)
    return ErrorCode.SIGN_IN_REFUSED if refused else ErrorCode.OAUTH_NO_MAIL_ACCESS


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
