"""The age format: what fits opens, everything else says why not."""

import threading
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hygiene_app.archive.cipher import (
    Undecryptable,
    decrypt,
    encrypt,
    new_identity,
    recipient_of,
    require_usable,
)
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

ALICE, BRAM = new_identity(), new_identity()
TO_ALICE = encrypt(b"x" * 70_000, (recipient_of(ALICE),))


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])
def test_any_size_comes_back(size: int) -> None:
    clear = bytes(size)
    for_both = encrypt(clear, (recipient_of(ALICE), recipient_of(BRAM)))
    assert decrypt(for_both, (ALICE,)) == decrypt(for_both, (BRAM,)) == clear
    assert len(for_both) < size + 800 + 16 * (1 + size // 65_536)


@settings(max_examples=200)
@given(st.integers(0, len(TO_ALICE) - 1), st.integers(1, 255))
def test_any_changed_byte_is_noticed(place: int, change: int) -> None:
    changed = bytearray(TO_ALICE)
    changed[place] ^= change
    with pytest.raises(Undecryptable):
        decrypt(bytes(changed), (ALICE,))


@given(st.integers(0, len(TO_ALICE) - 1))
def test_any_cut_is_noticed(end: int) -> None:
    with pytest.raises(Undecryptable):
        decrypt(TO_ALICE[:end], (ALICE,))


@given(st.binary(max_size=300))
def test_noise_is_damage(noise: bytes) -> None:
    with pytest.raises(Undecryptable) as problem:
        decrypt(noise, (ALICE,))
    assert not problem.value.no_key


def test_the_wrong_key_is_told_from_damage() -> None:
    with pytest.raises(Undecryptable) as problem:
        decrypt(TO_ALICE, (BRAM,))
    assert problem.value.no_key
    for place in (10, -1):
        changed = bytearray(TO_ALICE)
        changed[place] ^= 1
        with pytest.raises(Undecryptable) as problem:
            decrypt(bytes(changed), (ALICE,))
        assert not problem.value.no_key


@pytest.mark.parametrize(
    "value", ["", "AGE-SECRET-KEY-1", ALICE.reveal()[:-1], "age1xyz"], ids=range(4)
)
def test_what_is_not_an_identity_is_not_quoted(value: str) -> None:
    for attempt in (
        lambda: recipient_of(Secret(value)),
        lambda: decrypt(TO_ALICE, (Secret(value),)),
    ):
        with pytest.raises(Undecryptable) as problem:
            attempt()
        assert problem.value.no_key
        assert problem.value.__cause__ is None
        assert problem.value.__suppress_context__


def _while_it_works(act: Callable[[], bytes]) -> tuple[bytes, int]:
    """Return what comes of it, and how many turns another thread got meanwhile."""
    turns = 0
    started, ended = threading.Event(), threading.Event()

    def count() -> None:
        nonlocal turns
        while not ended.is_set():
            turns += 1
            started.set()

    other = threading.Thread(target=count)
    other.start()
    started.wait()
    before = turns
    done = act()
    meanwhile = turns - before
    ended.set()
    other.join()
    return done, meanwhile


def test_a_long_message_leaves_the_window_its_turns() -> None:
    clear = bytes(30_000_000)
    sealed, meanwhile = _while_it_works(lambda: encrypt(clear, (recipient_of(ALICE),)))
    assert meanwhile > 0
    found, meanwhile = _while_it_works(lambda: decrypt(sealed, (ALICE,)))
    assert meanwhile > 0
    assert found == clear


ZEROS = "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z"


@pytest.mark.parametrize(
    "recipient", [ZEROS, ZEROS[:-1], "age1xyz", "", ALICE.reveal()], ids=range(5)
)
def test_a_recipient_that_is_none_is_told(recipient: str) -> None:
    """With nothing but zeros pyrage does not raise: it panics, which is no `Exception`."""
    with pytest.raises(KnownError) as problem:
        require_usable((recipient_of(ALICE), recipient))
    assert problem.value.code is ErrorCode.POLICY_INVALID
    assert problem.value.facts == {"key": "escrow", "problem": "recipient"}
    require_usable((recipient_of(ALICE), recipient_of(BRAM)))
