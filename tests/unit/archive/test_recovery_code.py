"""The code as people type it from paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.archive.cipher import new_identity
from hygiene_app.archive.recovery import identity_of
from hygiene_app.model.archived import RecoveryCode
from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.model.secret import Secret

CODE = new_identity().reveal()
WITHOUT_PREFIX = CODE.removeprefix("AGE-SECRET-KEY-1")


def typed(text: str) -> str:
    return identity_of(RecoveryCode(code=Secret(text))).reveal()


@pytest.mark.parametrize(
    "text",
    [
        CODE,
        CODE.lower(),
        f"  {CODE}\r\n",
        "\n".join(CODE[n : n + 10] for n in range(0, len(CODE), 10)),
        "-".join(WITHOUT_PREFIX[n : n + 4] for n in range(0, 58, 4)),
        "\u00a0".join(CODE[n : n + 4] for n in range(0, len(CODE), 4)),
        "AGE SECRET KEY 1 " + WITHOUT_PREFIX,
        CODE.replace("-", "\u2013"),
        WITHOUT_PREFIX,
        WITHOUT_PREFIX.replace("0", "O").replace("8", "B").replace("L", "1"),
        WITHOUT_PREFIX.replace("0", "o").replace("L", "i"),
    ],
    ids=range(11),
)
def test_it_is_understood(text: str) -> None:
    assert typed(text) == CODE


@given(st.integers(0, 57), st.sampled_from("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L"))
def test_one_wrong_letter_is_found(place: int, letter: str) -> None:
    text = WITHOUT_PREFIX[:place] + letter + WITHOUT_PREFIX[place + 1 :]
    if text != WITHOUT_PREFIX:
        with pytest.raises(KnownError) as problem:
            typed(text)
        assert problem.value.code is ErrorCode.RECOVERY_CODE_WRONG
        assert problem.value.facts == {}


@given(st.text(max_size=100))
def test_anything_else_is_wrong(text: str) -> None:
    with pytest.raises(KnownError) as problem:
        typed(text)
    assert problem.value.code is ErrorCode.RECOVERY_CODE_WRONG
