"""Transfer encodings, whole and damaged."""

import base64
import binascii
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.transfer import undo


@given(st.binary(max_size=300))
def test_base64_survives_lines_junk_and_lost_padding(data: bytes) -> None:
    encoded = base64.encodebytes(data).replace(b"\n", b"\r\n")
    assert undo(encoded, "BASE64 ") == data
    assert undo(encoded.replace(b"=", b""), "base64") == data
    assert undo(b"-!*" + encoded + b"\r\n\r\n--\r\n", "base64") == data


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_base64_in_pieces(first: bytes, second: bytes) -> None:
    both = base64.b64encode(first) + b"\r\n" + base64.b64encode(second)
    if len(first) % 3:  # only padding tells where a piece ends; without it they are one anyway
        assert undo(both, "base64") == first + second


_PIECES = (b"QUJD", b"QQ", b"Q", b"=", b"==", b"\r\n", b" ", b"-", b"_", b"\x00", b"\xff", b"+/")


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.binary(max_size=5))).map(b"".join))
def test_base64_of_any_kind_is_decoded_as_the_standard_library_does(data: bytes) -> None:
    if b"=" in data.rstrip(b"=\r\n \t"):
        return  # where the standard library stops, we go on
    try:
        expected = binascii.a2b_base64(data)
    except binascii.Error:
        return  # the tests above say what becomes of lost padding
    assert undo(data, "base64") == expected


def test_base64_cut_short_gives_what_is_there() -> None:
    assert undo(b"aGVsbG8gd29ybGQ", "base64") == b"hello world"
    assert undo(b"aGVsbG8gd29yb", "base64") == b"hello wor"


# The encoder of the standard library makes one kind of line break out of two.
@given(st.binary(max_size=200).map(lambda data: data.replace(b"\r", b"")))
def test_quoted_printable(data: bytes) -> None:
    assert undo(quopri.encodestring(data, quotetabs=True), "quoted-printable") == data


def test_quoted_printable_with_damage_keeps_the_rest() -> None:
    assert undo(b"caf=C3=A9 =ZZ =\r\nend", "Quoted-Printable") == b"caf\xc3\xa9 =ZZ end"


@pytest.mark.parametrize("name", ["7bit", "8bit", "binary", "", "x-unknown"])
def test_others_stay_as_they_are(name: str) -> None:
    assert undo(b"=C3=A9\x00\xff\r\n", name) == b"=C3=A9\x00\xff\r\n"
