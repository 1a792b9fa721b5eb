"""The keyring gets every number while that is cheap, and the last one always."""

import pytest

from hygiene_app.archive.cipher import new_identity
from hygiene_app.archive.device import DEVICE, HEAD, Device
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret
from tests.fakes.archive import MemoryKeys


class SlowKeys(MemoryKeys):
    """A keyring whose every writing takes as long as it is told to."""

    def __init__(self, cost: float) -> None:
        super().__init__()
        self.cost = cost
        self.time = 0.0

    def put(self, name: str, value: Secret) -> None:
        super().put(name, value)
        self.time += self.cost

    def now(self) -> float:
        return self.time


def device_on(keys: SlowKeys) -> Device:
    return Device(keys, identities=(new_identity(),), seal_key=b"s" * 32, seen=0, now=keys.now)


def counter(keys: MemoryKeys) -> int:
    return int(keys.values[HEAD].reveal().split()[1])


def test_a_quick_keyring_gets_every_number() -> None:
    keys = SlowKeys(cost=0.0)
    device = device_on(keys)
    for number in range(1, 50):
        device.saw(number)
        assert counter(keys) == number


def test_a_slow_keyring_takes_no_more_than_a_twentieth_of_the_time() -> None:
    keys = SlowKeys(cost=0.014)
    device = device_on(keys)
    for number in range(1, 1001):
        keys.time += 0.004
        device.saw(number)
    assert keys.written * keys.cost < 0.055 * keys.time
    assert counter(keys) > 900
    device.settle()
    assert counter(keys) == 1000
    written = keys.written
    device.settle()
    assert keys.written == written


def test_a_slow_mailbox_gets_every_number_kept() -> None:
    keys = SlowKeys(cost=0.014)
    device = device_on(keys)
    for number in range(1, 20):
        keys.time += 0.3
        device.saw(number)
        assert counter(keys) == number


def test_the_counter_never_goes_back() -> None:
    keys = SlowKeys(cost=0.0)
    device = device_on(keys)
    device.saw(5)
    device.saw(3)
    assert device.seen == counter(keys) == 5


@pytest.mark.expects_logs
def test_a_keyring_that_refuses_is_asked_again() -> None:
    keys = SlowKeys(cost=0.0)
    device = device_on(keys)
    keys.refuses = ErrorCode.KEYRING_LOCKED
    device.saw(1)
    keys.refuses = None
    device.saw(2)
    assert counter(keys) == 2


def test_one_identity_takes_the_place_of_the_other() -> None:
    keys = SlowKeys(cost=0.0)
    device = device_on(keys)
    device.keep()
    old = device.identities[0]
    device.add_identity()
    new = device.identities[0]
    assert device.identities == (new, old)
    loaded = Device.load(keys)
    assert loaded is not None
    assert loaded.same_secrets(device)
    assert loaded.recipient == device.recipient
    device.drop_old_identities()
    assert keys.values[DEVICE] == new
    assert not loaded.same_secrets(device)


def test_both_values_are_needed() -> None:
    keys = SlowKeys(cost=0.0)
    assert Device.load(keys) is None
    Device.new(keys).keep()
    assert Device.load(keys) is not None
    keys.delete(HEAD)
    assert Device.load(keys) is None


def test_a_refusal_while_keeping_is_told() -> None:
    keys = SlowKeys(cost=0.0)
    keys.refuses = ErrorCode.NO_KEYRING
    with pytest.raises(KnownError):
        Device.new(keys).keep()


def test_nothing_of_it_is_printed() -> None:
    device = Device.new(MemoryKeys())
    assert device.identities[0].reveal() not in repr(device.identities)
