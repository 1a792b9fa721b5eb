"""Messages without their attachments: everything else stays byte for byte."""

import email
import hashlib
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.errors import ErrorCode, KnownError
from hygiene_app.workflow.strip import Attachment, strip

PDF = b"%PDF-1.7 invented \x00\xff" * 500


def note(attachment: Attachment) -> str:
    return f"weg: {attachment.name} é {attachment.size} {attachment.sha256}\n"


def message(*attachments: tuple[str, bytes], html: bool = False) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["From"] = "Lotte Proef <lotte@example.org>"
    made["To"] = "an@firma.example"
    made["Subject"] = "Sollicitatie — dakwerker"
    made["Message-ID"] = "<1@example.org>"
    made.set_content("Beste,\n\nZie bijlage.\n")
    if html:
        made.add_alternative("<p>Zie <b>bijlage</b></p>", subtype="html")
    for name, content in attachments:
        made.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return made


def texts(raw: bytes) -> list[str]:
    parsed = email.message_from_bytes(raw, policy=default)
    return [
        part.get_content()
        for part in parsed.walk()
        if part.get_content_maintype() == "text" and isinstance(part, EmailMessage)
    ]


@pytest.mark.parametrize("line_end", [b"\r\n", b"\n"])
@pytest.mark.parametrize("html", [False, True])
def test_an_attachment_becomes_a_note(line_end: bytes, *, html: bool) -> None:
    raw = message(("cv.pdf", PDF), html=html).as_bytes().replace(b"\r\n", line_end)
    done = strip(raw, note)
    expected = Attachment(name="cv.pdf", size=len(PDF), sha256=hashlib.sha256(PDF).hexdigest())
    assert done.attachments == (expected,)
    assert texts(done.data)[-1].replace("\r\n", "\n") == note(expected)
    assert texts(done.data)[:-1] == texts(raw)
    assert done.data.partition(b"application/pdf")[0] == done.data
    start = raw.index(b"application/pdf") - 200
    assert done.data[:start] == raw[:start]
    assert done.data[-20:] == raw[-20:]
    assert len(done.data) < len(raw) / 5


def test_the_same_message_gives_the_same_octets() -> None:
    raw = message(("cv.pdf", PDF)).as_bytes()
    assert strip(raw, note) == strip(raw, note)
    with pytest.raises(KnownError) as caught:
        strip(strip(raw, note).data, note)
    assert caught.value.code is ErrorCode.STRIP_NOTHING


def test_several_attachments_and_an_attached_message() -> None:
    made = message(("a.pdf", PDF), ("b.pdf", b"x"))
    made.add_attachment(message(("inner.pdf", PDF)))
    done = strip(made.as_bytes(), note)
    assert [each.name for each in done.attachments][:2] == ["a.pdf", "b.pdf"]
    assert len(done.attachments) == 3
    assert b"inner.pdf" not in done.data


def test_a_message_that_is_one_attachment_keeps_its_headers() -> None:
    made = EmailMessage(policy=SMTP)
    made["From"] = "scanner@firma.example"
    made["Subject"] = "Scan"
    made["Message-ID"] = "<scan@firma.example>"
    made.set_content(PDF, maintype="application", subtype="pdf", filename="scan.pdf")
    done = strip(made.as_bytes(), note)
    parsed = email.message_from_bytes(done.data, policy=default)
    assert (parsed["Message-ID"], parsed["Subject"]) == ("<scan@firma.example>", "Scan")
    assert parsed.get_content_type() == "text/plain"
    assert parsed["MIME-Version"] == "1.0"
    assert len(done.data) < 1000


def test_pictures_in_the_text_stay() -> None:
    made = message(html=True)
    logo = b"\x89PNG" * 10
    html = made.get_payload()
    assert isinstance(html, list) and isinstance(html[1], EmailMessage)
    html[1].add_related(logo, "image", "png", cid="<logo@example.org>", filename="logo.png")
    made.add_attachment(PDF, maintype="application", subtype="pdf", filename="cv.pdf")
    done = strip(made.as_bytes(), note)
    assert [each.name for each in done.attachments] == ["cv.pdf"]
    assert b"logo.png" in done.data


def signed() -> bytes:
    return (
        b"From: a@example.org\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n"
        b"--b\r\n\r\ntext\r\n--b\r\nContent-Type: application/pgp-signature\r\n\r\nx\r\n--b--\r\n"
    )


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (signed(), ErrorCode.STRIP_SEALED),
        (
            b"Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nMIIB\r\n",
            ErrorCode.STRIP_SEALED,
        ),
        (b"Subject: x\r\n\r\n-----BEGIN PGP MESSAGE-----\r\nhQ\r\n", ErrorCode.STRIP_SEALED),
        (b"Subject: x\r\n\r\nhello\r\n", ErrorCode.STRIP_NOTHING),
        (b"", ErrorCode.STRIP_NOTHING),
        (b"Content-Type: multipart/mixed\r\n\r\nno boundary", ErrorCode.STRIP_UNCLEAR),
        (b"Content-Type: multipart/mixed; boundary=b\r\n\r\nnone", ErrorCode.STRIP_UNCLEAR),
        (
            b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n",
            ErrorCode.STRIP_UNCLEAR,
        ),
    ],
)
def test_what_cannot_be_stripped_is_refused(raw: bytes, code: ErrorCode) -> None:
    with pytest.raises(KnownError) as caught:
        strip(raw, note)
    assert caught.value.code is code


def test_a_signed_message_inside_another_is_left_alone_too() -> None:
    raw = message(("cv.pdf", PDF)).as_bytes()
    boundary = email.message_from_bytes(raw).get_boundary()
    assert boundary is not None
    end = f"--{boundary}--".encode()
    inner = f"--{boundary}\r\n".encode() + signed() + b"\r\n"
    with pytest.raises(KnownError) as caught:
        strip(raw.replace(end, inner + end), note)
    assert caught.value.code is ErrorCode.STRIP_SEALED


def test_nesting_without_end_is_refused() -> None:
    raw = b"x"
    for depth in range(60):
        mark = b"b%d" % depth
        raw = (
            b"Content-Type: multipart/mixed; boundary=" + mark
            + b"\r\n\r\n--" + mark + b"\r\n" + raw + b"\r\n--" + mark + b"--\r\n"
        )  # fmt: skip
    with pytest.raises(KnownError) as caught:
        strip(raw, note)
    assert caught.value.code is ErrorCode.STRIP_UNCLEAR


names = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1)


@given(st.lists(st.tuples(names, st.binary(max_size=200)), min_size=1, max_size=4), st.booleans())
def test_what_is_not_an_attachment_stays(files: list[tuple[str, bytes]], html: bool) -> None:
    raw = message(*files, html=html).as_bytes()
    done = strip(raw, note)
    assert [(each.size, each.sha256) for each in done.attachments] == [
        (len(content), hashlib.sha256(content).hexdigest()) for _, content in files
    ]
    kept = texts(raw)
    assert texts(done.data)[: len(kept)] == kept
    assert len(texts(done.data)) == len(kept) + len(files)


@given(st.binary(max_size=400))
def test_any_octets_end_in_a_message_or_a_refusal(raw: bytes) -> None:
    try:
        strip(raw, note)
    except KnownError as exc:
        assert exc.code.value.startswith("strip-")
