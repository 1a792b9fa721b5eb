"""Signing in with an access token: what is said, and what the server answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.connection import Timeouts, connect
from hygiene_app.mailbox.sasl import Mechanism, TokenExchange, first_message
from hygiene_app.model.account import Account
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.support.dovecot import Dovecot, DovecotSettings
from tests.support.scripted_imap import HANGS_UP, Reaction, ScriptedImap
from tests.support.sign_in import oauth_account

TOKEN = Secret("ya29.token")
NO = Reaction(lines=b"TAG NO AUTHENTICATE failed.\r\n")
OFFER = "IMAP4rev1 AUTH=XOAUTH2 UIDPLUS MOVE"


class Tokens:
    """Gives the tokens that it was made with, in turn."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = [Secret(each) for each in tokens]
        self.asked: list[str] = []

    def token(self) -> Secret:
        self.asked.append("token")
        return self.tokens[0]

    def renewed(self, refused: Secret) -> Secret:
        self.asked.append("renewed")
        assert refused == self.tokens[0]
        return self.tokens.pop(1)


def problem(account: Account, secret: Secret | Tokens) -> KnownError:
    with (
        pytest.raises(KnownError) as raised,
        connect(account, secret, timeouts=Timeouts(connect=0.5, read=5)),
    ):
        pytest.fail("it let us in")
    return raised.value


def test_the_words_of_both_mechanisms() -> None:
    account = replace(oauth_account("a,b=c@example.org"), host="imap.example.org", port=993)
    assert first_message(Mechanism.XOAUTH2, account, TOKEN) == (
        "user=a,b=c@example.org\x01auth=Bearer ya29.token\x01\x01"
    )
    assert first_message(Mechanism.OAUTHBEARER, account, TOKEN) == (
        "n,a=a=2Cb=3Dc@example.org,\x01host=imap.example.org\x01port=993\x01"
        "auth=Bearer ya29.token\x01\x01"
    )


@pytest.mark.parametrize("user", ["", "jan\x01auth=Bearer x", "jan\r\n"])
def test_a_name_that_would_end_a_field(user: str) -> None:
    with pytest.raises(ValueError, match="control"):
        first_message(Mechanism.XOAUTH2, replace(oauth_account(), user=user), TOKEN)


@given(st.binary(max_size=200))
def test_any_challenge_is_answered_emptily(challenge: bytes) -> None:
    for mechanism, last in ((Mechanism.XOAUTH2, b""), (Mechanism.OAUTHBEARER, b"\x01")):
        exchange = TokenExchange(mechanism, oauth_account(), TOKEN)
        assert TOKEN.reveal().encode() in exchange(b"")
        assert exchange(challenge) == last
        assert exchange(b"") == last


def test_the_status_of_a_refusal_is_heard() -> None:
    exchange = TokenExchange(Mechanism.XOAUTH2, oauth_account(), TOKEN)
    exchange(b"")
    exchange(b'{"status":"401","schemes":"bearer","scope":"x"}')
    assert exchange.status == "401"


def test_a_refused_token_is_renewed_once_over_a_new_connection() -> None:
    tokens = Tokens("old", "new")
    with ScriptedImap(capabilities=OFFER) as server:
        server.on("AUTHENTICATE", NO)
        with connect(server.account(), tokens) as mailbox:
            assert mailbox.capabilities.uidplus
        assert server.connections == 2
    assert tokens.asked == ["token", "renewed"]


def test_a_fresh_token_that_opens_nothing() -> None:
    tokens = Tokens("old", "new")
    with ScriptedImap(capabilities=OFFER) as server:
        server.on("AUTHENTICATE", NO, NO, NO)
        known = problem(server.account(), tokens)
        assert len(server.sent("AUTHENTICATE")) == 2
    assert known.code is ErrorCode.OAUTH_NO_MAIL_ACCESS
    assert known.facts["user"] == "jan@example.org"
    assert tokens.asked == ["token", "renewed"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (b"NO [UNAVAILABLE] Temporary failure", ErrorCode.THROTTLED),
        (b"BAD Request is throttled. Suggested Backoff Time: 1 milliseconds", ErrorCode.THROTTLED),
        (b"NO [CONTACTADMIN] IMAP is disabled for your domain", ErrorCode.SIGN_IN_REFUSED),
        (b"NO [ALERT] Your account is not enabled for IMAP use.", ErrorCode.SIGN_IN_REFUSED),
    ],
)
def test_what_no_new_token_helps(said: bytes, code: ErrorCode) -> None:
    tokens = Tokens("old")
    with ScriptedImap(capabilities=OFFER) as server:
        server.on("AUTHENTICATE", Reaction(lines=b"TAG " + said + b"\r\n"))
        assert problem(server.account(), tokens).code is code
    assert tokens.asked == ["token"]


@pytest.mark.parametrize("reaction", [HANGS_UP, Reaction(lines=b"+ not base64!\r\n")])
def test_a_connection_that_breaks_is_no_refusal(reaction: Reaction) -> None:
    tokens = Tokens("old")
    with ScriptedImap(capabilities=OFFER) as server:
        server.on("AUTHENTICATE", reaction)
        assert problem(server.account(), tokens).code is ErrorCode.CONNECTION_LOST
    assert tokens.asked == ["token"]


def test_a_server_that_takes_no_token() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 AUTH=PLAIN") as server:
        assert problem(server.account(), Tokens("old")).code is ErrorCode.SIGN_IN_REFUSED
        assert not server.sent("AUTHENTICATE")


def test_signed_in_but_not_connected() -> None:
    """Exchange takes the token and opens nothing: IMAP is off, or no rights on a shared mailbox."""
    with ScriptedImap(capabilities=OFFER) as server:
        said = b"TAG BAD User is authenticated but not connected.\r\n"
        server.on("LIST", Reaction(lines=said))
        known = problem(server.account(), Tokens("good"))
    assert known.code is ErrorCode.OAUTH_NO_MAIL_ACCESS
    assert known.facts["user"] == "jan@example.org"


def test_also_in_the_middle() -> None:
    with ScriptedImap(capabilities=OFFER) as server, pytest.raises(KnownError) as raised:
        said = b"TAG BAD User is authenticated but not connected.\r\n"
        with connect(server.account(), Tokens("good")) as mailbox:
            server.on("STATUS", Reaction(lines=said))
            mailbox.state("INBOX")
    assert raised.value.code is ErrorCode.OAUTH_NO_MAIL_ACCESS


@pytest.mark.parametrize(
    ("capabilities", "greeting", "said"),
    [
        ("IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2", b"* OK ready\r\n", b""),
        ("IMAP4rev1 LOGINDISABLED AUTH=OAUTHBEARER", b"* OK ready\r\n", b""),
        (
            "IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2",
            b"* OK The Microsoft Exchange IMAP4 service is ready. [QQ==]\r\n",
            b"TAG NO AUTHENTICATE failed.\r\n",
        ),
    ],
)
def test_no_password_will_do(capabilities: str, greeting: bytes, said: bytes) -> None:
    with ScriptedImap(capabilities=capabilities, greeting=greeting) as server:
        if said:
            server.on("AUTHENTICATE", Reaction(lines=said))
        assert problem(server.account(), server.secret).code is ErrorCode.BROWSER_SIGN_IN


def test_elsewhere_a_wrong_password_is_a_wrong_password() -> None:
    with ScriptedImap(capabilities="IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2") as server:
        server.on("AUTHENTICATE", NO)
        assert problem(server.account(), server.secret).code is ErrorCode.WRONG_PASSWORD


Start = Callable[[DovecotSettings], Dovecot]


@pytest.mark.dovecot
@pytest.mark.parametrize("mechanism", ["xoauth2", "oauthbearer"])
def test_dovecot_cannot_ask_about_the_token(mechanism: str) -> None:
    """Where its provider is down, Dovecot says that this is temporary."""
    settings = DovecotSettings(
        introspection="http://127.0.0.1:9/introspect", token_mechanisms=(mechanism,)
    )
    with Dovecot(settings=settings) as server:
        tokens = Tokens("old", "new")
        assert problem(server.account(oauth_account().security), tokens).code in (
            ErrorCode.THROTTLED,
            ErrorCode.OAUTH_NO_MAIL_ACCESS,
        )
