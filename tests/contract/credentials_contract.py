"""What every keeper of secrets does, the keyring of the system and those that stand in for it."""

from typing import Protocol

import pytest

from hygiene_app.model.secret import Secret
from hygiene_app.workflow.mail_ports import Credentials


class Keeper(Credentials, Protocol):
    """The port of `workflow`, and what the store and the archive keep their keys with."""

    @property
    def backend(self) -> str: ...

    def get(self, name: str) -> Secret | None: ...

    def put(self, name: str, value: Secret) -> None: ...

    def delete(self, name: str) -> None: ...


class CredentialsContract:
    """Subclasses give `keeper`, empty at the beginning."""

    def test_what_was_not_kept_is_not_there(self, keeper: Keeper) -> None:
        assert keeper.get("store-key") is None
        assert keeper.password("acc1") is None

    @pytest.mark.parametrize(
        "value",
        [
            "s",
            "",
            "ünï☕😀 wachtwoord",
            "whole:x",
            "spread:a:1:00",
            "x" * 1200,
            "😀" * 1300,
            "k" * 5000,
        ],
        ids=["short", "empty", "unicode", "like-whole", "like-spread", "1200", "wide", "5000"],
    )
    def test_a_value_comes_back(self, keeper: Keeper, value: str) -> None:
        keeper.put("store-key", Secret(value))
        assert keeper.get("store-key") == Secret(value)

    def test_a_value_takes_the_place_of_the_one_before(self, keeper: Keeper) -> None:
        for value in ("a" * 4000, "b" * 3000, "short", "c" * 2000, ""):
            keeper.put("name", Secret(value))
            assert keeper.get("name") == Secret(value)

    def test_what_is_deleted_is_gone_and_deleting_again_is_fine(self, keeper: Keeper) -> None:
        keeper.put("long", Secret("x" * 3000))
        keeper.put("short", Secret("x"))
        for _ in range(2):
            keeper.delete("long")
            keeper.delete("short")
            assert keeper.get("long") is None
            assert keeper.get("short") is None

    def test_names_do_not_meet(self, keeper: Keeper) -> None:
        keeper.put("archive-device", Secret("one"))
        keeper.put("archive-head", Secret("two"))
        keeper.keep_password("archive-head", Secret("three"))
        assert keeper.get("archive-device") == Secret("one")
        assert keeper.get("archive-head") == Secret("two")
        assert keeper.password("archive-head") == Secret("three")

    def test_passwords_of_accounts(self, keeper: Keeper) -> None:
        keeper.keep_password("acc1", Secret("one"))
        keeper.keep_password("acc2", Secret("two"))
        keeper.forget_password("acc1")
        keeper.forget_password("acc1")
        assert keeper.password("acc1") is None
        assert keeper.password("acc2") == Secret("two")

    def test_it_says_what_it_is(self, keeper: Keeper) -> None:
        assert keeper.backend
