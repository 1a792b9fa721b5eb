"""Plain text: charsets, cleaning, lines."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.readers.formats.charset import decode
from hygiene_app.readers.formats.cleaning import clean, clean_name
from hygiene_app.readers.formats.lines import LineWriter
from tests.unit.readers.reading import read_text

_FRENCH = "Le curriculum vitæ d’une employée, né à Liège : “été”, 5 €"


@pytest.mark.parametrize(
    ("codec", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", "us-ascii"),
        ("utf-8", "iso-8859-1"),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", "utf-16le"),
        ("utf-32", ""),
        ("cp1252", "windows-1252"),
        ("cp1252", "iso-8859-1"),
        ("cp1252", '"Windows-1252"'),
        ("cp1252", "us-ascii"),
    ],
)
def test_text_is_read_in_the_charset_that_it_is_in(codec: str, declared: str) -> None:
    assert decode(_FRENCH.encode(codec), declared) == _FRENCH


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("iso-2022-jp", "日本語のテキスト"),
        ("koi8-r", "Резюме бухгалтера"),
        ("gb18030", "简历"),
        ("iso-8859-15", "20 €"),
    ],
)
def test_the_declared_charset_is_believed(codec: str, text: str) -> None:
    assert decode(text.encode(codec), codec) == text


@pytest.mark.parametrize(
    "declared", ["", "utf-8", "x-unknown", "unicode-1-1-utf-7x", "\udcff", "x" * 99]
)
def test_without_a_charset_that_fits_the_bytes_are_looked_at(declared: str) -> None:
    text = "Een getuigschrift met één naam, geëerd en coördinerend, privé. " * 5

    assert decode(text.encode("cp1252"), declared) == text


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        ("cp1252", "Madame, je vous adresse ma candidature, à la suite de mes études à Liège, où "),
        ("cp1252", "Während meiner Tätigkeit in Köln habe ich größere Projekte geführt. Grüße "),
        (
            "cp1250",
            "Szanowni Państwo, w załączeniu życiorys oraz świadectwo pracy z Łodzi. Grażyna ",
        ),
        ("cp1251", "Уважаемый господин директор, направляю Вам своё резюме бухгалтера. "),
        ("shift_jis", "履歴書を添付いたしますので、ご確認のほどよろしくお願いいたします。"),
    ],
)
def test_a_guess_finds_the_charset_and_a_tie_goes_west(codec: str, text: str) -> None:
    assert decode((text * 3).encode(codec)) == text * 3


@pytest.mark.parametrize(
    "declared",
    [
        "punycode",
        "idna",
        "unicode_escape",
        "raw_unicode_escape",
        "zlib",
        "base64",
        "rot13",
        "undefined",
    ],
)
def test_codecs_that_are_no_charsets_are_not_run(declared: str) -> None:
    assert decode(b"\\u0041 plain-text", declared) == "\\u0041 plain-text"


@given(
    st.binary(max_size=300), st.sampled_from(["", "utf-8", "utf-16", "iso-2022-kr", "hz", "cp1252"])
)
def test_any_bytes_become_characters(content: bytes, declared: str) -> None:
    assert isinstance(decode(content, declared), str)


@given(st.text(st.characters(), max_size=200))
def test_clean_text_has_no_controls_and_stays_clean(text: str) -> None:
    cleaned = clean(text)

    assert all(
        unicodedata.category(character) not in ("Cc", "Cs") or character in "\n\t"
        for character in cleaned
    )
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc\x0bd\x0ce\u2028f\x85g", "a\nb\nc\nd\ne\nf\ng"),
        ("tab\tstays", "tab\tstays"),
        ("e\u0301", "é"),
        ("\ud83d", "\ufffd"),
        ("geh\xadeim\u200b", "geheim"),
        ("\u202egpj.exe", "gpj.exe"),
        ("certi\ufb01cate o\ufb03ce", "certificate office"),
        ("nul\x00 bell\x07", "nul bell"),
    ],
)
def test_cleaning(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text(max_size=400))
def test_a_name_is_one_short_line(name: str) -> None:
    cleaned = clean_name(name)

    assert len(cleaned) <= 255
    assert cleaned == " ".join(cleaned.split())
    assert clean_name(cleaned) == cleaned


@pytest.mark.parametrize(
    "content", [b"a;b\r\n1;2\r\n", b'{"a": 1}\n', b"# Heading\n\ntext\n", b"<a>x</a>"]
)
def test_what_is_readable_as_it_stands_is_read(content: bytes) -> None:
    assert read_text(content) == content.decode().replace("\r\n", "\n")


def test_lines_begin_and_end_without_breaks() -> None:
    lines = LineWriter()
    lines.block()
    lines.space()
    lines.write("one")
    lines.block()
    lines.block()
    lines.space()
    lines.write("two")
    lines.line_break()

    assert lines.text() == "one\ntwo"


def test_cells_and_rows_out_of_place_do_no_harm() -> None:
    lines = LineWriter()
    lines.start_cell()
    lines.write("a")
    lines.start_cell()
    lines.write("b")
    lines.end_row()
    lines.write("c")

    assert lines.text() == "a\nb\nc"
