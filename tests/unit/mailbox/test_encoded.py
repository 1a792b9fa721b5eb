"""Header text and parameters as they really come."""

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.encoded import decoded, parameter

_PLAIN = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="="), min_size=1)


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("=?utf-8?q?r=C3=A9union_d=27hier?=", "réunion d'hier"),
        ("=?UTF-8?B?w6k=?= =?UTF-8?B?w6g=?=", "éè"),
        ("=?utf-8?b?w6k?=", "é"),
        ("Re: =?iso-8859-1?Q?caf=E9?= ok", "Re: café ok"),
        ("=?utf-8?q?=C3?=\r\n =?utf-8?q?=A9?=", "é"),
        ("=?utf-8*fr?q?=C3=A9?=", "é"),
        ("=?x-unknown?q?=C3=A9?=", "é"),
        ("=?hex?q?6162?=", "6162"),
        ("=?utf-8?q?caf=E9?=", "café"),
        ("caf\xc3\xa9", "café"),
        ("caf\xe9", "café"),
        ("a\r\n b\tc\x00d", "a b c d"),
        ("=?utf-8?q?a=0D=0Ab?=", "a b"),
        ("=?broken", "=?broken"),
        ("=?utf-8?b?????=", "=?utf-8?b?????="),
        ("=?utf-8?q?two words?=", "two words"),
        ("", ""),
    ],
)
def test_header_text(raw: str, shown: str) -> None:
    assert decoded(raw) == shown


@given(_PLAIN)
def test_encoded_words_give_back_what_was_written(value: str) -> None:
    raw = value.encode()
    assert decoded(f"=?utf-8?b?{base64.b64encode(raw).decode()}?=") == value
    quoted = "".join(f"={byte:02X}" for byte in raw)
    assert decoded(f"=?utf-8?q?{quoted}?=") == value
    half = len(raw) // 2 * 3
    assert decoded(f"=?utf-8?q?{quoted[:half]}?= =?utf-8?q?{quoted[half:]}?=") == value


@given(st.text(st.characters(max_codepoint=255)))
def test_nothing_fails(raw: str) -> None:
    assert decoded(raw).isprintable() or not decoded(raw).isascii()
    parameter({"name*": raw, "name*0*": raw, "name*1": raw, "name": raw}, "name")
    parameter({"name*0*": raw, "name*1": raw}, "name")


@pytest.mark.parametrize(
    ("parameters", "name"),
    [
        ({"filename": "cv.pdf"}, "cv.pdf"),
        ({"filename*": "utf-8''cv%20%C3%A9.pdf"}, "cv é.pdf"),
        ({"filename*": "utf-8'nl'%C3%A9.pdf", "filename": "e.pdf"}, "é.pdf"),
        ({"filename*": "%C3%A9.pdf"}, "é.pdf"),
        ({"filename*0": "long", "filename*1": "er.pdf"}, "longer.pdf"),
        ({"filename*1*": "%C3%A9.pdf", "filename*0*": "utf-8''caf"}, "café.pdf"),
        ({"filename*0*": "iso-8859-1''caf%E9", "filename*1": ".pdf"}, "café.pdf"),
        ({"filename": "=?utf-8?q?caf=C3=A9=2Epdf?="}, "café.pdf"),
        ({"filename": "caf\xc3\xa9.pdf"}, "café.pdf"),
        ({"filename*10": "b", "filename*2": "a"}, "ab"),
        ({"filename": "a\r\nb.pdf"}, "a b.pdf"),
        ({"size": "12"}, ""),
        ({}, ""),
    ],
)
def test_file_names(parameters: dict[str, str], name: str) -> None:
    assert parameter(parameters, "filename") == name


def test_a_name_of_mail_programs_that_quote_printable_it() -> None:
    word = quopri.encodestring("Übersicht.docx".encode(), header=True).decode()
    assert parameter({"name": f"=?utf-8?Q?{word}?="}, "name") == "Übersicht.docx"
