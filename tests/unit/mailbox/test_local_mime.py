"""The MIME tree of a message in a file."""

from email import message_from_bytes
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.local_mime import header_of_file, sections
from hygiene_app.mailbox.transfer import undo
from tests.fakes import mime


def numbers(data: bytes) -> list[tuple[str, str]]:
    """Return the section numbers and media types."""
    found = sections(data)
    assert found is not None
    return [(one.part.number, one.part.media_type) for one in found]


def multipart(kind: str, boundary: str, *parts: str, end: str = "\n") -> bytes:
    """Return a message of these parts, each with its own header."""
    lines = [f'Content-Type: multipart/{kind}; boundary="{boundary}"', "", "preamble"]
    for part in parts:
        lines += [f"--{boundary}", part]
    return "\n".join([*lines, f"--{boundary}--", "epilogue", ""]).replace("\n", end).encode()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_line_end_before_a_delimiter_is_no_content(end: str) -> None:
    data = multipart("mixed", "b", "\none", "Content-Type: text/html\n\ntwo\n", "", end=end)
    found = sections(data)
    assert found is not None
    assert [data[one.start : one.end] for one in found] == [b"one", f"two{end}".encode(), b""]
    assert numbers(data) == [("1", "text/plain"), ("2", "text/html"), ("3", "text/plain")]


def test_parts_in_parts_are_numbered_like_imap() -> None:
    inner = multipart("alternative", "inner", "\na", "Content-Type: text/html\n\nb").decode()
    data = multipart("mixed", "outer", inner, "Content-Type: application/pdf\n\nc")
    assert numbers(data) == [
        ("1.1", "text/plain"),
        ("1.2", "text/html"),
        ("2", "application/pdf"),
    ]


def test_a_boundary_that_begins_like_another_one() -> None:
    inner = multipart("alternative", "bb", "\na", "\nb").decode()
    assert [one for one, _ in numbers(multipart("mixed", "b", inner, "\nc"))] == ["1.1", "1.2", "2"]


def test_a_digest_holds_messages() -> None:
    assert numbers(multipart("digest", "b", "\nSubject: x\n\ny")) == [("1", "message/rfc822")]


def test_a_last_delimiter_that_is_missing() -> None:
    data = b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo"
    found = sections(data)
    assert found is not None
    assert [data[one.start : one.end] for one in found] == [b"one", b"two"]


@pytest.mark.parametrize(
    "data",
    [
        b"Content-Type: multipart/mixed\n\n--b\n\none\n--b--\n",
        b"Content-Type: multipart/mixed; boundary=x\n\n--b\n\none\n--b--\n",
        b"%PDF-1.7\nbinary junk\n\nmore",
        b"\x00\x01\x02",
        b"X: y\n" * 300_000 + b"\n",
        b"".join(
            b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(70)
        ),
        b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * 6_000,
    ],
    ids=["no-boundary", "no-delimiter", "pdf", "junk", "long-header", "deep", "many"],
)
def test_what_cannot_be_understood_is_read_as_a_whole(data: bytes) -> None:
    assert sections(data) is None


@pytest.mark.parametrize("data", [b"", b"\n", b"\r\nbody", b"Subject: only\n", b"Subject: x"])
def test_little_is_a_text(data: bytes) -> None:
    assert numbers(data) == [("1", "text/plain")]


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"From els Mon Jan  1 10:00:00 2024\n"])
def test_what_programs_put_before_the_header(before: bytes) -> None:
    data = before + b"Subject: x\n\nbody"
    assert header_of_file(data) == b"Subject: x\n\n"
    found = sections(data)
    assert found is not None
    assert data[found[0].start : found[0].end] == b"body"


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ('attachment; filename="cv; een.pdf"', "cv; een.pdf"),
        ('attachment; filename="a\\"b.pdf"', 'a"b.pdf'),
        ("attachment;\n filename*=utf-8''cv%20%C3%A9.pdf", "cv é.pdf"),
        ('attachment; filename="=?utf-8?q?cv_=C3=A9.pdf?="', "cv é.pdf"),
        ('attachment; filename*0="a"; filename*1="b.pdf"', "ab.pdf"),
        ('attachment; filename="unclosed.pdf', "unclosed.pdf"),
        ("attachment", ""),
    ],
)
def test_names_however_they_are_written(field: str, name: str) -> None:
    data = f"Content-Type: application/pdf\nContent-Disposition: {field}\n\nx".encode()
    found = sections(data)
    assert found is not None
    assert found[0].part.name == name
    assert found[0].part.attachment


leaf = st.tuples(
    st.sampled_from(["text/plain", "text/html", "application/pdf", "image/png"]),
    st.binary(max_size=200),
    st.sampled_from(["", "cv.pdf", "één naam.txt"]),
)


@given(st.lists(leaf, min_size=1, max_size=4), st.booleans())
def test_the_same_leaves_as_the_standard_library(
    leaves: list[tuple[str, bytes, str]], crlf: bool
) -> None:
    message = EmailMessage()
    message["Subject"] = "x"
    message.set_content("body\n")
    for media_type, content, name in leaves:
        kind, _, subtype = media_type.partition("/")
        message.add_attachment(content, maintype=kind, subtype=subtype, filename=name or None)
    data = message.as_bytes().replace(b"\n", b"\r\n" if crlf else b"\n")
    found = sections(data)
    assert found is not None
    known = mime.leaves(message_from_bytes(data))
    assert [one.part.number for one in found] == [number for number, _ in known]
    for one in found:
        content = undo(data[one.start : one.end], one.part.encoding)
        assert content == mime.content(data, one.part.number)


@given(st.binary(max_size=400))
def test_anything_at_all_is_survived(data: bytes) -> None:
    sections(data)
    sections(b'Content-Type: multipart/mixed; boundary="b"\n\n--b\n' + data + b"\n--b--\n")
    sections(b"Content-Type: " + data + b"\n\nbody")
