"""The same suite on the real keyring and on what stands in for it."""

import secrets
from collections.abc import Iterator

import pytest

from hygiene_app.desktop.credentials import KeyringCredentials, MemoryCredentials
from hygiene_app.model.secret import Secret
from tests.contract.credentials_contract import CredentialsContract, Keeper
from tests.fakes.credentials import FakeCredentials
from tests.support.keyring import PrivateKeyring, available, private_keyring


class TestFake(CredentialsContract):
    @pytest.fixture
    def keeper(self) -> Keeper:
        return FakeCredentials()


class TestMemory(CredentialsContract):
    @pytest.fixture
    def keeper(self) -> Keeper:
        return MemoryCredentials()


@pytest.fixture(scope="module")
def keyring() -> Iterator[PrivateKeyring]:
    with private_keyring() as running:
        yield running


@pytest.mark.keyring
@pytest.mark.skipif(not available(), reason="needs gnome-keyring and dbus")
class TestKeyring(CredentialsContract):
    @pytest.fixture
    def keeper(self, keyring: PrivateKeyring, monkeypatch: pytest.MonkeyPatch) -> Keeper:
        keyring.use(monkeypatch)
        return KeyringCredentials(secrets.token_hex(16))

    def test_profiles_do_not_meet(self, keeper: Keeper) -> None:
        keeper.put("store-key", Secret("mine"))
        assert KeyringCredentials("another").get("store-key") is None

    def test_it_is_there_for_the_next_start(
        self, keyring: PrivateKeyring, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        keyring.use(monkeypatch)
        KeyringCredentials("profile").put("store-key", Secret("k" * 4000))
        assert KeyringCredentials("profile").get("store-key") == Secret("k" * 4000)
