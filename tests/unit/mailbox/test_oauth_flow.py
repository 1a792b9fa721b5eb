"""Signing in on a page: a real authorisation server, and a browser played by a thread."""

import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from hygiene_app.mailbox.oauth_flow import BrowserFlow
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import Cancelled, Job, quiet_job
from hygiene_app.model.secret import Secret
from tests.support.authorisation_server import (
    CLIENT,
    SCOPE,
    SECRET,
    AuthorisationServer,
    Page,
    Reply,
)
from tests.support.sign_in import SignInHouse, entry, oauth_account, sign_in_house

JAN = oauth_account()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[SignInHouse]:
    with AuthorisationServer() as server, sign_in_house(tmp_path, server) as built:
        yield built


def refused(house: SignInHouse) -> KnownError:
    with pytest.raises(KnownError) as raised:
        house.signed_in(JAN)
    return raised.value


def test_a_sign_in_ends_with_a_refresh_token(house: SignInHouse) -> None:
    shown: list[str] = []
    refresh = house.flow.sign_in(JAN, quiet_job(), shown.append)
    house.browser.close()
    assert house.server.refresh_tokens == [refresh.reveal()]
    assert shown == house.browser.addresses
    asked = {name: each[0] for name, each in parse_qs(urlsplit(shown[0]).query).items()}
    assert asked["login_hint"] == "jan@example.org"
    assert asked["scope"] == SCOPE
    assert asked["redirect_uri"].startswith("http://127.0.0.1:")
    assert [status for status, _ in house.browser.pages] == [200]
    assert house.server.grants == ["authorization_code"]
    assert len(house.server.requests[0]["code_verifier"]) >= 43


def test_the_fresh_access_token_is_used_without_another_one(house: SignInHouse) -> None:
    refresh = house.flow.sign_in(JAN, quiet_job(), lambda _: None)
    house.tokens.source(JAN, refresh).token()
    assert house.server.grants == ["authorization_code"]
    assert house.keyring.password(JAN.id) is None


def test_of_a_shared_mailbox_its_user_signs_in(house: SignInHouse) -> None:
    shared = oauth_account("info@example.org", login_hint="els@example.org")
    house.signed_in(shared)
    assert house.server.opened[0]["login_hint"] == "els@example.org"


def test_every_provider_is_offered(house: SignInHouse) -> None:
    offered = {each.id: (each.name, each.ready) for each in house.flow.providers()}
    assert offered == {
        "microsoft": ("Microsoft", False),
        "google": ("Google", False),
        "own": ("Our sign-in", True),
    }


def test_without_a_browser_the_user_opens_the_address(house: SignInHouse) -> None:
    flow = BrowserFlow(
        issuers=house.issuers, tokens=house.tokens, open_browser=lambda _: False, patience=10
    )
    refresh = flow.sign_in(JAN, quiet_job(), lambda address: void(house.browser.open(address)))
    assert house.server.refresh_tokens == [refresh.reveal()]


def void(_value: object) -> None:
    """Forget a value."""


@pytest.mark.parametrize(
    ("error", "description", "code"),
    [
        ("access_denied", "AADSTS65004: User declined to consent", ErrorCode.OAUTH_DECLINED),
        ("access_denied", "", ErrorCode.OAUTH_DECLINED),
        ("consent_required", "AADSTS65001: The user or administrator", ErrorCode.OAUTH_ADMIN),
        ("invalid_client", "AADSTS65006: x", ErrorCode.OAUTH_ADMIN),
        ("access_denied", "AADSTS90094: needs permission", ErrorCode.OAUTH_ADMIN),
        ("access_denied", "AADSTS900941: risky", ErrorCode.OAUTH_ADMIN),
        ("access_denied", "Need admin approval", ErrorCode.OAUTH_ADMIN),
        ("admin_policy_enforced", "", ErrorCode.OAUTH_ADMIN),
        ("org_internal", "", ErrorCode.OAUTH_ADMIN),
        ("temporarily_unavailable", "", ErrorCode.OAUTH_UNREACHABLE),
        ("invalid_scope", "jan@example.org may not", ErrorCode.OAUTH_REFUSED),
    ],
)
def test_what_the_page_answers(
    house: SignInHouse, error: str, description: str, code: ErrorCode
) -> None:
    house.server.page = Page(error=error, description=description)
    known = refused(house)
    assert known.code is code
    if code is not ErrorCode.OAUTH_UNREACHABLE:
        needed = {"provider": "Our sign-in", "client": CLIENT, "scopes": SCOPE}
        assert known.facts == {**known.facts, **needed, "url": house.server.url}
    assert "jan@example.org" not in str(known.facts)
    assert house.server.requests == []
    assert house.keyring.password(JAN.id) is None


def test_a_refusal_names_the_code_that_it_can_look_up(house: SignInHouse) -> None:
    house.server.page = Page(error="invalid_client", description="AADSTS7000218: The body must")
    assert refused(house).facts["answer"] == "AADSTS7000218"
    house.server.page = Page(error="<b>jan@example.org</b>")
    assert refused(house).facts["answer"] == "unknown"


@pytest.mark.parametrize("state", ["x" * 43, None])
def test_another_state_is_never_taken(tmp_path: Path, state: str | None) -> None:
    server = AuthorisationServer()
    with server, sign_in_house(tmp_path, server, patience=1) as house:
        house.server.page = Page(changes={"state": state})
        assert refused(house).code is ErrorCode.OAUTH_TIMED_OUT
        house.browser.close()
        assert [status for status, _ in house.browser.pages] == [404]
        assert house.server.requests == []


def test_an_answer_of_another_issuer_is_refused(house: SignInHouse) -> None:
    house.server.page = Page(changes={"iss": "https://evil.example.org"})
    assert refused(house).facts["answer"] == "wrong-issuer"
    assert house.server.requests == []
    house.server.page = Page(changes={"iss": house.server.url})
    house.signed_in(JAN)


def test_nobody_signs_in_in_time(tmp_path: Path) -> None:
    server = AuthorisationServer()
    with server, sign_in_house(tmp_path, server) as house:
        flow = BrowserFlow(
            issuers=house.issuers, tokens=house.tokens, open_browser=lambda _: True, patience=0.05
        )
        with pytest.raises(KnownError) as raised:
            flow.sign_in(JAN, quiet_job(), lambda _: None)
    assert raised.value.code is ErrorCode.OAUTH_TIMED_OUT
    assert raised.value.facts["client"] == CLIENT


def test_the_user_stops(house: SignInHouse) -> None:
    stop = threading.Event()

    def opened(_address: str) -> bool:
        stop.set()
        return True

    flow = BrowserFlow(
        issuers=house.issuers,
        tokens=house.tokens,
        open_browser=opened,
        patience=60,
    )
    with pytest.raises(Cancelled):
        flow.sign_in(JAN, Job(cancelled=stop.is_set), lambda _: None)
    assert house.server.requests == []


def test_two_sign_ins_at_once_keep_apart(house: SignInHouse) -> None:
    people = ("jan@example.org", "els@example.org")
    found: dict[str, Secret] = {}
    start = threading.Barrier(2)

    def sign_in(email: str) -> None:
        start.wait(5)
        found[email] = house.signed_in(oauth_account(email))

    threads = [threading.Thread(target=sign_in, args=(each,)) for each in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(15)
    for email in people:
        token = house.tokens.source(oauth_account(email)).token()
        said = house.server.introspect({"token": token.reveal()})
        assert said["username"] == email
    assert found[people[0]] != found[people[1]]


@pytest.mark.parametrize("basic", [False, True])
def test_a_client_secret_is_sent_as_the_provider_wants(house: SignInHouse, *, basic: bool) -> None:
    house.file.write_text(entry(house.server, client_secret=SECRET), "utf-8")
    house.server.needs_secret = True
    if basic:
        ways = ["client_secret_basic"]
        house.server.describes = {"token_endpoint_auth_methods_supported": ways}
    house.signed_in(JAN)
    assert house.server.authorizations[0].startswith("Basic ") is basic
    assert ("client_secret" in house.server.requests[0]) is not basic


@pytest.mark.parametrize(
    "reply",
    [
        Reply(status=500),
        Reply(status=429),
        Reply(status=302),
        Reply(status=200, body=b"<html>the hotel's page</html>"),
        Reply(status=200, body=b"[]"),
        Reply(status=200, body=b'{"access_token": "a b", "refresh_token": "c"}'),
        Reply(status=200, body=b'{"access_token": "a", "refresh_token": 7}'),
        Reply(status=200, body=b'{"access_token": "a", "token_type": "mac"}'),
        Reply(status=200, body=b'{"access_token": "a", "expires_in": "soon"}'),
        Reply(status=200, body=b"[" * 100_000),
        Reply(status=200, body=b" " * 600_000),
        Reply(status=404, body=b"<html>"),
    ],
)
def test_an_answer_that_is_none(house: SignInHouse, reply: Reply) -> None:
    house.server.replies = [reply]
    known = refused(house)
    assert known.code is ErrorCode.OAUTH_UNREACHABLE
    assert known.facts["provider"] in ("Our sign-in", "127.0.0.1")


@pytest.mark.parametrize(
    ("reply", "answer"),
    [
        (Reply(), "invalid_grant"),
        (Reply(status=401, body=b'{"error": "invalid_client"}'), "invalid_client"),
        (Reply(status=400, body=b"no"), "http-400"),
        (Reply(status=400, body=b'{"error": {"code": 1}}'), "unknown"),
        (Reply(status=200, body=b'{"access_token": "a"}'), "no-refresh-token"),
    ],
)
def test_a_code_that_is_refused(house: SignInHouse, reply: Reply, answer: str) -> None:
    house.server.replies = [reply]
    known = refused(house)
    assert known.code is ErrorCode.OAUTH_REFUSED
    assert known.facts["answer"] == answer
    assert len(house.server.requests) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"issuer": "https://evil.example.org"},
        {"token_endpoint": "http://evil.example.org/token"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"token_endpoint": None},
    ],
)
def test_a_description_that_cannot_be_trusted(
    house: SignInHouse, changes: dict[str, str | None]
) -> None:
    house.server.describes = dict(changes)
    assert refused(house).code is ErrorCode.OAUTH_UNREACHABLE
    assert house.browser.addresses == []


def test_nobody_answers_for_the_issuer(house: SignInHouse, tmp_path: Path) -> None:
    house.file.write_text(entry(house.server, issuer="http://127.0.0.1:9"), "utf-8")
    known = refused(house)
    assert known.code is ErrorCode.OAUTH_UNREACHABLE
    assert known.facts == {"provider": "127.0.0.1"}


def test_nothing_secret_is_logged(house: SignInHouse, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.DEBUG)
    refresh = house.signed_in(JAN)
    access = house.tokens.source(JAN).token()
    house.server.page = Page(error="invalid_scope", description="jan@example.org may not")
    refused(house)
    code = house.server.requests[0]["code"]
    for word in (refresh.reveal(), access.reveal(), code, "jan@", "127.0.0.1", "http:"):
        assert word not in caplog.text
    assert "signed in by the browser" in caplog.text
