"""Access tokens: when they are renewed, and what is kept."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.mailbox.oauth_tokens import AccessTokens
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.job import quiet_job
from hygiene_app.model.secret import Secret
from tests.support.authorisation_server import AuthorisationServer, Reply
from tests.support.sign_in import SignInHouse, oauth_account, sign_in_house

JAN = oauth_account()
WINDOWS_LIMIT = 1280


@pytest.fixture
def house(tmp_path: Path) -> Iterator[SignInHouse]:
    with AuthorisationServer() as server, sign_in_house(tmp_path, server) as built:
        built.signed_in(JAN)
        yield built


def token(house: SignInHouse) -> Secret:
    found = house.tokens.source(JAN).token()
    assert found.reveal()
    return found


def expired(house: SignInHouse) -> KnownError:
    with pytest.raises(KnownError) as raised:
        token(house)
    return raised.value


def renewals(house: SignInHouse) -> int:
    return house.server.grants.count("refresh_token")


def kept(house: SignInHouse) -> str:
    secret = house.keyring.password(JAN.id)
    assert secret is not None
    return secret.reveal()


def test_a_token_is_renewed_ten_minutes_before_it_ends(house: SignInHouse) -> None:
    first = token(house)
    house.clock.later(minutes=49, seconds=59)
    assert token(house) == first
    assert renewals(house) == 0
    house.clock.later(seconds=1)
    assert token(house) != first
    assert renewals(house) == 1
    house.clock.later(minutes=49)
    token(house)
    assert renewals(house) == 1


def test_a_short_token_is_renewed_at_half_of_its_life(tmp_path: Path) -> None:
    server = AuthorisationServer(lifetime=300)
    with server, sign_in_house(tmp_path, server) as house:
        house.signed_in(JAN)
        house.clock.later(seconds=149)
        token(house)
        assert renewals(house) == 0
        house.clock.later(seconds=1)
        token(house)
        assert renewals(house) == 1


@pytest.mark.parametrize("lifetime", [0, 10**12])
def test_a_lifetime_that_is_odd(tmp_path: Path, lifetime: int) -> None:
    server = AuthorisationServer(lifetime=lifetime)
    with server, sign_in_house(tmp_path, server) as house:
        house.signed_in(JAN)
        token(house)


def test_a_refresh_token_that_is_replaced_is_kept(house: SignInHouse) -> None:
    before = kept(house)
    for _ in range(3):
        house.clock.later(hours=1)
        token(house)
    assert kept(house) != before
    assert house.server.refresh_tokens == [kept(house)]


def test_one_that_stays_stays(tmp_path: Path) -> None:
    server = AuthorisationServer(rotates=False)
    with server, sign_in_house(tmp_path, server) as house:
        refresh = house.signed_in(JAN)
        house.clock.later(hours=1)
        token(house)
        assert kept(house) == refresh.reveal()


def test_a_token_that_the_server_refused_is_renewed_once(house: SignInHouse) -> None:
    source = house.tokens.source(JAN)
    first = source.token()
    second = source.renewed(first)
    assert second != first
    assert source.renewed(first) == second
    assert renewals(house) == 1


def test_a_revoked_grant_is_asked_about_once(house: SignInHouse) -> None:
    house.server.revoke()
    house.clock.later(hours=1)
    for _ in range(4):
        known = expired(house)
        assert known.code is ErrorCode.OAUTH_EXPIRED
        assert known.facts == {"email": JAN.email}
    assert renewals(house) == 1
    house.signed_in(JAN)
    token(house)
    assert renewals(house) == 1


@pytest.mark.parametrize("status", [400, 401])
@pytest.mark.parametrize("body", [b'{"error": "invalid_client"}', b"<html>"])
def test_any_refusal_asks_the_user(house: SignInHouse, status: int, body: bytes) -> None:
    house.server.replies = [Reply(status=status, body=body)]
    house.clock.later(hours=1)
    assert expired(house).code is ErrorCode.OAUTH_EXPIRED
    assert expired(house).code is ErrorCode.OAUTH_EXPIRED
    assert renewals(house) == 1


@pytest.mark.parametrize(
    "reply",
    [Reply(status=503), Reply(status=400, body=b'{"error": "temporarily_unavailable"}')],
)
def test_a_provider_that_rests_costs_no_sign_in(house: SignInHouse, reply: Reply) -> None:
    first = token(house)
    house.server.replies = [reply, reply]
    house.clock.later(minutes=55)
    assert token(house) == first
    house.clock.later(minutes=5)
    assert expired(house).code is ErrorCode.OAUTH_UNREACHABLE
    assert token(house) != first


def test_without_anything_kept_the_user_signs_in(house: SignInHouse) -> None:
    house.tokens.forget_password(JAN.id)
    assert expired(house).code is ErrorCode.OAUTH_EXPIRED
    assert renewals(house) == 0


def test_a_password_passes_through(house: SignInHouse) -> None:
    house.tokens.keep_password("other", Secret("wonderland-7"))
    assert house.tokens.password("other") == Secret("wonderland-7")
    assert house.keyring.password("other") == Secret("wonderland-7")


def test_before_anything_is_kept_nothing_is(house: SignInHouse) -> None:
    """A new account is tried first; a token replaced meanwhile is the one that is kept."""
    els = oauth_account("els@example.org")
    refresh = house.flow.sign_in(els, quiet_job(), lambda _: None)
    source = house.tokens.source(els, refresh)
    source.renewed(source.token())
    assert house.keyring.password(els.id) is None
    house.tokens.keep_password(els.id, refresh)
    secret = house.keyring.password(els.id)
    assert secret is not None and secret != refresh
    assert secret.reveal() in house.server.refresh_tokens


def test_another_process_may_have_renewed(house: SignInHouse) -> None:
    """Two programs share the keyring; one of them comes with a token that was replaced."""
    other = AccessTokens(issuers=house.issuers, keyring=house.keyring, now=house.clock.now)
    read, stale = house.keyring.password, house.keyring.password(JAN.id)
    other.source(JAN).renewed(Secret("none"))

    class Late(MemoryCredentials):
        """Gives what was there a moment ago, once."""

        seen = False

        def password(self, account_id: str) -> Secret | None:
            if not self.seen:
                self.seen = True
                return stale
            return read(account_id)

    tokens = AccessTokens(issuers=house.issuers, keyring=Late(), now=house.clock.now)
    assert tokens.source(JAN).token().reveal()


class Moody(MemoryCredentials):
    """A keyring that can be locked."""

    def __init__(self) -> None:
        super().__init__()
        self.locked = False

    def keep_password(self, account_id: str, password: Secret) -> None:
        if self.locked:
            raise KnownError(ErrorCode.KEYRING_LOCKED)
        super().keep_password(account_id, password)


def test_a_locked_keyring_loses_no_token(tmp_path: Path) -> None:
    keyring = Moody()
    with (
        AuthorisationServer() as server,
        sign_in_house(tmp_path, server, keyring=keyring) as house,
    ):
        house.signed_in(JAN)
        house.clock.later(hours=1)
        keyring.locked = True
        assert expired(house).code is ErrorCode.KEYRING_LOCKED
        keyring.locked = False
        token(house)
        assert renewals(house) == 1
        assert server.refresh_tokens == [kept(house)]


def test_many_threads_renew_once(house: SignInHouse) -> None:
    house.clock.later(hours=1)
    found: list[Secret] = []
    start = threading.Barrier(8)

    def ask() -> None:
        start.wait(5)
        found.append(token(house))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(15)
    assert len(found) == 8
    assert len(set(found)) == 1
    assert renewals(house) == 1


class SmallBackend:
    """As small as the Credential Manager of Windows."""

    def __init__(self) -> None:
        self.items: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.items.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2 * WINDOWS_LIMIT:
            raise OSError(1783, "CredWrite", "The stub received bad data.")
        self.items[service] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.items[service]


@contextmanager
def windows(tmp_path: Path) -> Iterator[tuple[SignInHouse, SmallBackend]]:
    backend = SmallBackend()
    keyring = KeyringCredentials("profile", backend)
    with (
        AuthorisationServer(long=3000) as server,
        sign_in_house(tmp_path, server, keyring=keyring) as house,
    ):
        yield house, backend


def test_a_long_token_survives_the_limit_of_windows(tmp_path: Path) -> None:
    with windows(tmp_path) as (house, backend):
        refresh = house.signed_in(JAN)
        assert len(refresh.reveal()) == 3000
        house.clock.later(hours=1)
        token(house)
        fresh = AccessTokens(
            issuers=house.issuers,
            keyring=KeyringCredentials("profile", backend),
            now=house.clock.now,
        )
        assert fresh.source(JAN).token().reveal()
        assert len(kept(house)) == 3000
        assert house.server.refresh_tokens == [
            secret.reveal()
            for secret in [KeyringCredentials("profile", backend).password(JAN.id)]
            if secret is not None
        ]
        fresh.forget_password(JAN.id)
        assert backend.items == {}
