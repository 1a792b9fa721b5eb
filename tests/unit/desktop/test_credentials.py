"""Secrets in the keyring: parts, interruptions, and what the system answers."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError

from hygiene_app.desktop.credentials import KeyringCredentials
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.support.keyring import PrivateKeyring, available, private_keyring

_WINDOWS_LIMIT = 1280


class DictBackend:
    """A backend as small as that of Windows; it can break off at a chosen moment."""

    def __init__(self) -> None:
        self.items: dict[str, str] = {}
        self.writes_left = -1
        self.problem: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.problem is not None:
            raise self.problem
        return self.items.get(service)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._count()
        assert len(password.encode("utf-16-le")) // 2 <= _WINDOWS_LIMIT
        self.items[service] = password

    def delete_password(self, service: str, username: str) -> None:
        self._count()
        del self.items[service]

    def _count(self) -> None:
        if self.writes_left == 0:
            raise KeyboardInterrupt
        self.writes_left -= 1


long_and_short = st.one_of(
    st.text(max_size=20),
    st.integers(1100, 3000).map(lambda n: "x" * n),
    st.integers(500, 1500).map(lambda n: "\U0001f600" * n),
)


@given(before=long_and_short, after=long_and_short, writes=st.integers(0, 12), fresh=st.booleans())
def test_ended_halfway_either_value_is_whole(
    before: str, after: str, writes: int, fresh: bool
) -> None:
    backend = DictBackend()
    credentials = KeyringCredentials("p", backend)
    credentials.put("name", Secret(before))
    backend.writes_left = writes
    try:
        (KeyringCredentials("p", backend) if fresh else credentials).put("name", Secret(after))
    except KeyboardInterrupt:
        expected = {before, after}
    else:
        expected = {after}
    backend.writes_left = -1
    found = KeyringCredentials("p", backend).get("name")
    assert found is not None and found.reveal() in expected


@given(values=st.lists(long_and_short, min_size=1, max_size=5), other=long_and_short)
def test_nothing_is_left_behind(values: list[str], other: str) -> None:
    backend = DictBackend()
    KeyringCredentials("p", backend).put("name", Secret(other))
    credentials = KeyringCredentials("p", backend)
    for value in values:
        credentials.put("name", Secret(value))
    fresh = DictBackend()
    KeyringCredentials("p", fresh).put("name", Secret(values[-1]))
    assert len(backend.items) == len(fresh.items)
    credentials.delete("name")
    assert backend.items == {}


def test_a_short_value_is_one_item_under_the_name_of_the_app() -> None:
    backend = DictBackend()
    KeyringCredentials("0123", backend).put("store-key", Secret("secret"))
    assert list(backend.items) == ["org.mailhygiene.HygieneApp/0123/store-key"]


@pytest.mark.expects_logs
@pytest.mark.parametrize("part", [0, 1, 2])
def test_a_value_that_lost_a_part_is_not_given_out(part: int) -> None:
    backend = DictBackend()
    KeyringCredentials("p", backend).put("name", Secret("x" * 3000))
    del backend.items[f"org.mailhygiene.HygieneApp/p/name/a{part}"]
    assert KeyringCredentials("p", backend).get("name") is None


@pytest.mark.parametrize(
    ("problem", "code"),
    [
        (KeyringLocked("the collection"), ErrorCode.KEYRING_LOCKED),
        (NoKeyringError("none"), ErrorCode.NO_KEYRING),
        (InitError("no collection"), ErrorCode.NO_KEYRING),
        (KeyringError("broken"), ErrorCode.NO_KEYRING),
        (OSError("the bus went away"), ErrorCode.NO_KEYRING),
    ],
)
def test_every_answer_of_the_keyring_has_its_code(problem: Exception, code: ErrorCode) -> None:
    backend = DictBackend()
    backend.problem = problem
    with pytest.raises(KnownError) as caught:
        KeyringCredentials("p", backend).get("name")
    assert caught.value.code is code
    assert caught.value.__cause__ is problem


def test_nothing_is_asked_before_it_is_needed() -> None:
    backend = DictBackend()
    backend.problem = NoKeyringError("none")
    assert KeyringCredentials("p", backend).backend


needs_keyring = pytest.mark.skipif(not available(), reason="needs gnome-keyring and dbus")


def _problem_of(keyring: PrivateKeyring) -> str:
    """Use the keyring in a child: what it fails with, and which modules it may not have asked."""
    done = keyring.run(sys.executable, "-c", _USE, str(Path(__file__).parents[3]))
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


_USE = """
import sys
sys.path.insert(0, sys.argv[1])
from hygiene_app.desktop.credentials import KeyringCredentials
from hygiene_app.model.errors import KnownError
from hygiene_app.model.secret import Secret
credentials = KeyringCredentials("profile")
said = set()
for use in (
    lambda: credentials.get("name"),
    lambda: credentials.put("name", Secret("value")),
    lambda: credentials.delete("name"),
):
    try:
        use()
    except KnownError as exc:
        said.add(exc.code.value)
    else:
        said.add("fine")
print(*said)
"""


@pytest.mark.keyring
@needs_keyring
def test_without_a_bus_there_is_no_keyring() -> None:
    with private_keyring(daemon=False) as running:
        for address in (None, "", "unix:path=/nowhere", "nonsense"):
            environment = dict(running.environment)
            environment.pop("DBUS_SESSION_BUS_ADDRESS")
            if address is not None:
                environment["DBUS_SESSION_BUS_ADDRESS"] = address
            assert _problem_of(PrivateKeyring(environment=environment)) == "no-keyring"


@pytest.mark.keyring
@needs_keyring
def test_without_a_daemon_there_is_no_keyring() -> None:
    with private_keyring(daemon=False) as running:
        assert _problem_of(running) == "no-keyring"


@pytest.mark.keyring
@needs_keyring
def test_a_daemon_that_nobody_unlocked_is_locked() -> None:
    with private_keyring(unlocked=False) as running:
        assert _problem_of(running) == "keyring-locked"


@pytest.fixture(scope="module")
def unlocked() -> Iterator[PrivateKeyring]:
    with private_keyring() as running:
        yield running


_LOCK = """
import secretstorage
with __import__("contextlib").closing(secretstorage.dbus_init()) as bus:
    secretstorage.get_default_collection(bus).lock()
"""


@pytest.mark.keyring
@needs_keyring
def test_a_keyring_that_was_locked_meanwhile_is_locked() -> None:
    with private_keyring() as running:
        assert _problem_of(running) == "fine"
        assert running.run(sys.executable, "-c", _LOCK).returncode == 0
        assert _problem_of(running) == "keyring-locked"


@pytest.mark.keyring
@needs_keyring
def test_the_environment_cannot_lead_secrets_elsewhere(
    unlocked: PrivateKeyring, tmp_path: Path
) -> None:
    elsewhere = {
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/nowhere",
        "KEYRING_PROPERTY_SCHEME": "KeePassXC",
    }
    config = Path(unlocked.environment["XDG_CONFIG_HOME"]) / "python_keyring"
    config.mkdir(exist_ok=True)
    (config / "keyringrc.cfg").write_text(
        f"[backend]\ndefault-keyring=keyring.backends.null.Keyring\nkeyring-path={tmp_path}\n"
    )
    misled = PrivateKeyring(environment={**unlocked.environment, **elsewhere})
    script = _USE.replace('lambda: credentials.delete("name"),', "")
    done = misled.run(sys.executable, "-c", script, str(Path(__file__).parents[3]))
    assert done.stdout.strip() == "fine", done.stderr
    (config / "keyringrc.cfg").unlink()
    looked = unlocked.run(sys.executable, "-c", _LOOK, str(Path(__file__).parents[3]))
    assert looked.stdout.strip() == "value", looked.stderr


_LOOK = """
import sys
sys.path.insert(0, sys.argv[1])
from hygiene_app.desktop.credentials import KeyringCredentials
print(KeyringCredentials("profile").get("name").reveal())
"""
