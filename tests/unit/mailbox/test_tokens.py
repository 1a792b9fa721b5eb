"""Taking an answer apart, on good answers and on broken ones."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.tokens import (
    BrokenAnswer,
    Token,
    fetch_items,
    number,
    read_tokens,
    text,
    uid_of,
)

_TEXT = st.text(st.characters(max_codepoint=255, exclude_characters="\r\n\0"), max_size=12)
_TREE: st.SearchStrategy[Token] = st.recursive(
    st.one_of(st.none(), st.integers(0, 10**9), _TEXT),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=20,
)


def written(value: Token) -> str:
    """Return a value as a server writes it."""
    if isinstance(value, list):
        return f"({' '.join(map(written, value))})"
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return "NIL" if value is None else str(value)


@given(_TREE, st.binary(max_size=30))
def test_an_answer_gives_what_was_written(value: Token, literal: bytes) -> None:
    start = f'* 7 FETCH (UID 3 FLAGS (\\Seen) ENVELOPE {written(value)} BODY[HEADER.FIELDS ("A")] '
    assert fetch_items([start.encode("latin-1"), literal, b")\r\n"]) == {
        "UID": 3,
        "FLAGS": ["\\Seen"],
        "ENVELOPE": value,
        "BODY[]": literal,
        "SECTION": 'HEADER.FIELDS ("A")',
    }


@given(st.binary(max_size=60))
def test_no_answer_causes_another_exception(junk: bytes) -> None:
    for pieces in ([b"* 1 FETCH (" + junk + b")\r\n"], [b"* 1 FETCH (", junk, b")\r\n"]):
        with suppress(BrokenAnswer):
            fetch_items(pieces)


@pytest.mark.parametrize(
    "value", ['a" (b) NIL', "a\\n", 'a\\"', "\\u0041", '"', "(", ") (", "[1,2]", "{5}"]
)
def test_strings_that_look_like_something_else(value: str) -> None:
    pieces = [f"* 7 FETCH (UID 3 ENVELOPE ({written(value)} NIL))\r\n".encode()]
    assert fetch_items(pieces) == {"UID": 3, "ENVELOPE": [value, None]}


def test_literal_in_the_middle() -> None:
    pieces = [b"* 1 FETCH (UID 5 ENVELOPE (NIL ", b'two "lines"\r\n', b' NIL) X "a")\r\n']
    assert fetch_items(pieces)["ENVELOPE"] == [None, b'two "lines"\r\n', None]


def test_neighbouring_lists_need_no_blank() -> None:
    assert read_tokens([b'(("a" NIL)("b"))']) == [[["a", None], ["b"]]]


@pytest.mark.parametrize(
    "answer",
    [
        b'("NAME" "a"b")',
        b'("NAME" "a "b" c")',
        b'("NAME" "a" "b)',
        b"((1)",
        b"(1))",
        b'(UID 5 "x)',
    ],
)
def test_broken_answers_are_refused(answer: bytes) -> None:
    with pytest.raises(BrokenAnswer):
        fetch_items([b"* 1 FETCH (UID 5 BODYSTRUCTURE " + answer + b")\r\n"])


def test_other_answers_have_no_items() -> None:
    assert fetch_items([b"* 12 EXISTS\r\n"]) == {}
    assert fetch_items([b"* OK [UIDNEXT 4] next\r\n"]) == {}


def test_names_and_atoms_in_any_case() -> None:
    found = fetch_items([b"* 1 fetch (uid 5 flags () envelope nil body[1.2] NIL)\r\n"])
    assert found == {"UID": 5, "FLAGS": [], "ENVELOPE": None, "BODY[]": None, "SECTION": "1.2"}


def test_numbers_as_odd_servers_write_them() -> None:
    assert number(12) == 12
    assert number("3.45027e+06") == 3450270
    assert number("17") == 17
    wrongs: list[Token] = [None, "many", [1], "inf", b"12"]
    for wrong in wrongs:
        with pytest.raises(BrokenAnswer):
            number(wrong)


def test_text_of_every_kind() -> None:
    assert text(None) == ""
    assert text(b"\xe9") == "é"
    assert text(2024) == "2024"
    with pytest.raises(BrokenAnswer):
        text([])


def test_a_number_that_no_computer_needs_stays_text() -> None:
    assert read_tokens([b"9" * 5000]) == ["9" * 5000]


@pytest.mark.parametrize(
    ("answer", "uid"),
    [
        ([b"* 3 FETCH (UID 7 FLAGS ())\r\n"], 7),
        ([b"* 3 fetch (FLAGS () uid 7)\r\n"], 7),
        ([b"* 3 FETCH (BODY[1] ", b" UID 8 ", b" UID 7)\r\n"], 7),
        ([b'* 3 FETCH (ENVELOPE (" UID 8 ") UID 7)\r\n'], 7),
        ([b'* 3 FETCH (UID 7 ENVELOPE ("a"b" ))\r\n'], 7),
        ([b"* 3 FETCH (FLAGS ( UID 7 ENVELOPE )\r\n"], 7),
        ([b'* 3 FETCH (X-GM-LABELS ("\\\\Sent UID 8 )" a) FLAGS () UID 7)\r\n'], 7),
        ([b'* 3 FETCH (INTERNALDATE " UID 8 " UID 7 BODY[1] '], 7),
        ([b"* 3 FETCH (FLAGS (\\Seen))\r\n"], None),
        ([b'* 3 FETCH (UID "seven" FLAGS ())\r\n'], None),
        ([b"* 3 FETCH (((\r\n"], None),
        ([b"* 7 EXISTS\r\n"], None),
    ],
)
def test_which_message_an_answer_is_about(answer: list[bytes], uid: int | None) -> None:
    assert uid_of(answer) == uid
