"""Connecting and signing in, and every way in which that fails."""

import logging
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from hygiene_app.mailbox.connection import Timeouts, connect
from hygiene_app.model.account import Account, Security
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.support.dovecot import Dovecot, DovecotSettings
from tests.support.scripted_imap import HANGS_UP, Reaction, ScriptedImap
from tests.support.wiretap import Wiretap

QUICK = Timeouts(connect=0.3, read=5)


def problem(
    account: Account,
    secret: Secret | None = None,
    *,
    ca_file: Path | None = None,
    timeouts: Timeouts = QUICK,
) -> KnownError:
    """Return the known problem that keeps us out."""
    with (
        pytest.raises(KnownError) as raised,
        connect(account, secret or Secret("x"), ca_file=ca_file, timeouts=timeouts),
    ):
        pytest.fail("it let us in")
    return raised.value


@pytest.mark.dovecot
@pytest.mark.parametrize("security", list(Security))
def test_every_kind_of_connection(dovecot: Dovecot, security: Security) -> None:
    account = dovecot.account(security, user=dovecot.new_user())
    with connect(account, dovecot.secret, ca_file=dovecot.ca_file) as mailbox:
        able = mailbox.capabilities
        assert mailbox.state("INBOX").messages == 0
    assert (able.move, able.uidplus, able.special_use) == (True, True, True)
    assert able.trash == "Trash"
    assert "IMAP4REV1" in able.raw


@pytest.mark.dovecot
def test_wrong_password(dovecot: Dovecot) -> None:
    account = dovecot.account(Security.TLS)
    known = problem(account, Secret("wrong"), ca_file=dovecot.ca_file, timeouts=Timeouts())
    assert known.code is ErrorCode.WRONG_PASSWORD
    assert known.facts == {"host": account.host, "port": account.port, "user": account.user}


@pytest.mark.dovecot
@pytest.mark.parametrize("password", ["pässwörd€", 'a"b\\c'])
def test_any_password_arrives_as_it_is(password: str) -> None:
    with Dovecot(password=password) as server:
        account = server.account(Security.LOOPBACK)
        with connect(account, Secret(password)) as mailbox:
            assert mailbox.folders()


@pytest.mark.dovecot
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_certificate_of_an_unknown_authority(dovecot: Dovecot, security: Security) -> None:
    assert problem(dovecot.account(security)).code is ErrorCode.CERTIFICATE_UNTRUSTED


@pytest.mark.dovecot
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (DovecotSettings(expired=True), ErrorCode.CERTIFICATE_EXPIRED),
        (DovecotSettings(right_host=False), ErrorCode.CERTIFICATE_HOST),
    ],
)
def test_certificates_that_are_wrong(
    settings: DovecotSettings, code: ErrorCode, security: Security
) -> None:
    with Dovecot(settings=settings) as server:
        assert problem(server.account(security), ca_file=server.ca_file).code is code


@pytest.mark.parametrize("content", [None, b"no certificate"])
def test_a_file_of_certificates_that_is_none(tmp_path: Path, content: bytes | None) -> None:
    ca_file = tmp_path / "ca.pem"
    if content is not None:
        ca_file.write_bytes(content)
    with ScriptedImap() as server:
        known = problem(server.account(Security.TLS), ca_file=ca_file)
    assert known.code is ErrorCode.PATH_UNREADABLE
    assert known.facts == {"path": str(ca_file)}


@pytest.mark.dovecot
def test_tls_where_there_is_none(dovecot: Dovecot) -> None:
    account = replace(dovecot.account(Security.TLS), port=dovecot.port_starttls)
    assert problem(account).code is ErrorCode.TLS_FAILED


@pytest.mark.dovecot
def test_no_tls_where_there_is_some(dovecot: Dovecot) -> None:
    account = replace(dovecot.account(Security.STARTTLS), port=dovecot.port_tls)
    assert problem(account).code is ErrorCode.NOT_IMAP


def test_starttls_is_refused_where_it_is_not_offered() -> None:
    with ScriptedImap() as server:
        known = problem(server.account(Security.STARTTLS), server.secret)
        assert known.code is ErrorCode.STARTTLS_MISSING
        assert not server.sent("LOGIN")
        assert not server.sent("AUTHENTICATE")


def test_a_greeting_as_signed_in_cannot_talk_us_out_of_tls() -> None:
    with ScriptedImap(greeting=b"* PREAUTH hello\r\n", capabilities="IMAP4rev1 STARTTLS") as server:
        known = problem(server.account(Security.STARTTLS), server.secret)
        assert known.code is ErrorCode.STARTTLS_MISSING
        assert not server.sent("LIST")


def test_refused_starttls() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 STARTTLS") as server:
        server.on("STARTTLS", Reaction(lines=b"TAG NO not today\r\n"))
        known = problem(server.account(Security.STARTTLS), server.secret)
        assert known.code is ErrorCode.STARTTLS_MISSING
        server.on("STARTTLS", HANGS_UP)
        known = problem(server.account(Security.STARTTLS), server.secret)
        assert known.code is ErrorCode.CONNECTION_LOST


def test_plain_connection_is_for_this_machine_only() -> None:
    with ScriptedImap() as server:
        account = replace(server.account(), host="mail.example.org")
        assert problem(account, server.secret).code is ErrorCode.TLS_FAILED
        assert server.connections == 0


def test_unknown_host(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(*args: object, **more: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    with ScriptedImap() as server:
        account = replace(server.account(Security.TLS), host="nowhere.example.org")
    assert problem(account).code is ErrorCode.HOST_UNKNOWN


@pytest.mark.parametrize("security", [Security.TLS, Security.LOOPBACK])
def test_nobody_listens(security: Security) -> None:
    with ScriptedImap() as server:
        account = server.account(security)
    assert problem(account).code is ErrorCode.HOST_UNREACHABLE


@contextmanager
def silent_server() -> Iterator[int]:
    """Take connections and say nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield int(listener.getsockname()[1])


def test_somebody_listens_and_says_nothing() -> None:
    with silent_server() as port, ScriptedImap() as server:
        assert problem(replace(server.account(), port=port)).code is ErrorCode.NOT_IMAP


@pytest.mark.parametrize(
    ("greeting", "code"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", ErrorCode.NOT_IMAP),
        (b"220 smtp.example.org ready\r\n", ErrorCode.NOT_IMAP),
        (b"* BYE too many connections\r\n", ErrorCode.THROTTLED),
        (b"* BYE not you\r\n", ErrorCode.SIGN_IN_REFUSED),
    ],
)
def test_odd_greetings(greeting: bytes, code: ErrorCode) -> None:
    with ScriptedImap(greeting=greeting) as server:
        assert problem(server.account()).code is code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)", ErrorCode.WRONG_PASSWORD),
        (b"NO LOGIN failed.", ErrorCode.WRONG_PASSWORD),
        (b"NO [ALERT] Application-specific password required", ErrorCode.SIGN_IN_REFUSED),
        (b"NO [UNAVAILABLE] Temporary failure", ErrorCode.THROTTLED),
        (b"NO Basic authentication is disabled.", ErrorCode.SIGN_IN_REFUSED),
        (b"BAD [LIMIT] Too many simultaneous connections", ErrorCode.THROTTLED),
    ],
)
@pytest.mark.parametrize("capabilities", ["IMAP4rev1", "IMAP4rev1 AUTH=PLAIN"])
def test_refused_sign_in(capabilities: str, said: bytes, code: ErrorCode) -> None:
    verb = "AUTHENTICATE" if "PLAIN" in capabilities else "LOGIN"
    with ScriptedImap(capabilities=capabilities) as server:
        server.on(verb, Reaction(lines=b"TAG " + said + b"\r\n"))
        assert problem(server.account(), server.secret).code is code


def test_sign_in_is_not_tried_where_it_is_disabled() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 LOGINDISABLED") as server:
        assert problem(server.account(), server.secret).code is ErrorCode.SIGN_IN_REFUSED
        assert not server.sent("LOGIN")


def test_connection_that_breaks_during_sign_in() -> None:
    with ScriptedImap() as server:
        server.on("LOGIN", HANGS_UP)
        assert problem(server.account(), server.secret).code is ErrorCode.CONNECTION_LOST


def test_signed_in_but_not_connected() -> None:
    """Exchange says so when the owner may not use IMAP."""
    with ScriptedImap() as server:
        said = b"TAG BAD User is authenticated but not connected.\r\n"
        server.on("LIST", Reaction(lines=said))
        assert problem(server.account(), server.secret).code is ErrorCode.SIGN_IN_REFUSED


@pytest.mark.parametrize("user", ['o\'neil "x"@example.org', "a\\b@example.org"])
def test_user_names_are_quoted(user: str) -> None:
    with ScriptedImap() as server, connect(replace(server.account(), user=user), server.secret):
        quoted = user.replace("\\", "\\\\").replace('"', '\\"')
        assert server.sent("LOGIN") == [f'LOGIN "{quoted}" "wonderland-7"']


@pytest.mark.parametrize("user", ["jan\r\nX1 DELETE INBOX", "jän@example.org"])
def test_user_names_that_login_cannot_carry(user: str) -> None:
    with ScriptedImap() as server:
        account = replace(server.account(), user=user)
        assert problem(account, server.secret).code is ErrorCode.SIGN_IN_REFUSED
        assert not server.sent("LOGIN")


def test_leaving_signs_out_and_an_error_inside_passes() -> None:
    with ScriptedImap() as server:
        with pytest.raises(ZeroDivisionError), connect(server.account(), server.secret):
            raise ZeroDivisionError
        assert server.commands[-1] == "LOGOUT"


@pytest.mark.dovecot
def test_no_mail_reaches_the_log(dovecot: Dovecot, caplog: pytest.LogCaptureFixture) -> None:
    user = dovecot.new_user()
    dovecot.append(user, "INBOX", [b"Subject: marked-subject\r\n\r\nmarked-body\r\n"])
    caplog.set_level(logging.DEBUG)
    with (
        Wiretap(dovecot.host, dovecot.port_starttls) as tap,
        connect(
            replace(dovecot.account(Security.LOOPBACK, user=user), port=tap.port), dovecot.secret
        ) as mailbox,
    ):
        state = mailbox.state("INBOX")
        assert mailbox.uids("INBOX", state.uidvalidity) == {1}
    for word in ("marked", user, dovecot.password, "INBOX"):
        assert word not in caplog.text
