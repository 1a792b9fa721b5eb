"""BODYSTRUCTURE of good servers, of odd ones, and broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.structure import parts_of
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, read_tokens
from hygiene_app.model.message import Part

PLAIN = b'("TEXT" "PLAIN" ("CHARSET" "UTF-8") NIL NIL "QUOTED-PRINTABLE" 100 4 NIL NIL NIL NIL)'
PDF = (
    b'("APPLICATION" "PDF" ("NAME" "old.pdf") NIL NIL "BASE64" 2000 NIL '
    b'("ATTACHMENT" ("FILENAME" "cv.pdf")) NIL NIL)'
)


def parts(raw: bytes) -> tuple[Part, ...]:
    """Take a structure apart."""
    return parts_of(read_tokens([raw])[0])


def test_single_part() -> None:
    assert parts(PLAIN) == (
        Part(
            number="1",
            media_type="text/plain",
            size=100,
            encoding="quoted-printable",
            charset="utf-8",
        ),
    )


def test_nested_parts_are_numbered() -> None:
    inner = b"(" + PLAIN + PLAIN + b'"ALTERNATIVE" ("BOUNDARY" "x") NIL NIL NIL)'
    found = parts(b"(" + inner + PDF + PLAIN + b' "MIXED" ("BOUNDARY" "y") NIL NIL)')
    assert [part.number for part in found] == ["1.1", "1.2", "2", "3"]
    assert found[2] == Part(
        number="2",
        media_type="application/pdf",
        size=2000,
        encoding="base64",
        name="cv.pdf",
        attachment=True,
    )


def test_attached_message_is_one_leaf() -> None:
    envelope = b"(NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL)"
    forwarded = (
        b'("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 900 ' + envelope + PLAIN + b" 20 NIL "
        b'("attachment" ("filename" "fwd.eml")) NIL NIL)'
    )
    found = parts(b"(" + PLAIN + forwarded + b' "MIXED")')
    assert [(part.number, part.media_type, part.name) for part in found] == [
        ("1", "text/plain", ""),
        ("2", "message/rfc822", "fwd.eml"),
    ]
    assert found[1].attachment


def test_attached_message_that_the_server_did_not_open() -> None:
    found = parts(b'("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 900 NIL ("attachment" NIL) NIL NIL)')
    assert found[0].attachment


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        (b'"attachment; filename=\\"kopie.pdf\\""', "kopie.pdf"),
        (b'"attachment; filename=kopie.pdf; size=12"', "kopie.pdf"),
        (b"\"attachment; filename*=utf-8''%C3%A9.pdf\"", "é.pdf"),
        (b'("attachment" ("FILENAME*" "utf-8\'\'%C3%A9.pdf"))', "é.pdf"),
        (b'("attachment")', "old.pdf"),
        (b'("attachment" NIL)', "old.pdf"),
    ],
)
def test_disposition_in_every_form(disposition: bytes, name: str) -> None:
    raw = PDF.replace(b'("ATTACHMENT" ("FILENAME" "cv.pdf"))', disposition)
    found = parts(raw)[0]
    assert (found.name, found.attachment) == (name, True)


@pytest.mark.parametrize(
    ("kind", "disposition", "attachment"),
    [
        (b'"IMAGE" "PNG"', b'("inline" ("filename" "logo.png"))', False),
        (b'"IMAGE" "PNG"', b'("attachment" ("filename" "scan.png"))', True),
        (b'"APPLICATION" "PDF"', b'("inline" ("filename" "cv.pdf"))', True),
        (b'"APPLICATION" "PDF"', b"NIL", False),
        (b'"APPLICATION" "PDF"', b"()", False),
    ],
)
def test_what_counts_as_attachment(kind: bytes, disposition: bytes, *, attachment: bool) -> None:
    raw = b"(" + kind + b' NIL NIL NIL "BASE64" 9 NIL ' + disposition + b" NIL NIL)"
    assert parts(raw)[0].attachment is attachment


def test_odd_values_that_still_make_sense() -> None:
    found = parts(b'(NIL NIL NIL NIL NIL NIL "3.45027e+06")')
    assert found == (Part(number="1", media_type="application/octet-stream", size=3450270),)


@pytest.mark.parametrize(
    "raw",
    [
        b"NIL",
        b"()",
        b'("TEXT" "PLAIN")',
        b'("TEXT" "PLAIN" NIL NIL NIL "7BIT" NIL)',
        b'("TEXT" "PLAIN" ("CHARSET") NIL NIL "7BIT" 1)',
        b'("TEXT" ("PLAIN") NIL NIL NIL "7BIT" 1)',
        b'("TEXT" "PLAIN" ("NAME" ("x")) NIL NIL "7BIT" 1)',
        b"(" + PLAIN + b")",
        b"(" + PLAIN + b'() "MIXED")',
        b"(" + PLAIN + b' 7 "MIXED")',
        b"(" * 90 + PLAIN + b' "MIXED")' * 90,
    ],
)
def test_broken_structures_are_refused(raw: bytes) -> None:
    with pytest.raises(BrokenAnswer):
        parts(raw)


_LEAF = st.one_of(st.none(), st.integers(0, 99), st.text(max_size=5), st.binary(max_size=5))


@given(st.recursive(_LEAF, lambda inner: st.lists(inner, max_size=9), max_leaves=40))
def test_no_structure_causes_another_exception(structure: Token) -> None:
    try:
        found = parts_of(structure)
    except BrokenAnswer:
        return
    assert all(part.number for part in found)
