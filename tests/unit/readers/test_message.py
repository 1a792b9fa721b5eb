"""Messages inside messages: subject, body, attachments, and what hostile senders make of them."""

from email.message import EmailMessage

import pytest

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.limits import Limits
from tests.unit.readers.documents import PNG, pdf
from tests.unit.readers.reading import read, read_text


def _message(subject: str = "Application", body: str = "Please find my CV.") -> EmailMessage:
    message = EmailMessage()
    message["Message-ID"] = "<1@example.org>"
    message["From"] = "Jan Peeters <jan@example.org>"
    message["To"] = "hr@example.com"
    message["Subject"] = subject
    message.set_content(body)
    return message


def _document(content: bytes, limits: Limits | None = None) -> Document:
    reading = read(content, media_type="message/rfc822", limits=limits)
    assert isinstance(reading, Document), reading
    assert reading.media_type == "message/rfc822"
    return reading


def _nested(depth: int) -> bytes:
    message = _message(f"level {depth}")
    for level in range(depth - 1, 0, -1):
        outer = _message(f"level {level}")
        outer.add_attachment(message)
        message = outer
    return bytes(message)


def test_subject_and_body_are_text() -> None:
    reading = _document(bytes(_message("Sollicitatie van Zoë")))

    assert reading.text == "Sollicitatie van Zoë\n\nPlease find my CV.\n"
    assert reading.parts == ()


def test_attachments_are_parts_read_by_content() -> None:
    message = _message()
    message.add_attachment(
        pdf("Curriculum vitae"), maintype="application", subtype="octet-stream", filename="çv.pdf"
    )
    message.add_attachment("a list\n", filename="list.txt")
    message.add_attachment(PNG, maintype="image", subtype="gif", filename="logo.gif")

    reading = _document(bytes(message))

    assert [(part.name, part.media_type) for part in reading.parts] == [
        ("çv.pdf", "application/pdf"),
        ("list.txt", "text/plain"),
        ("logo.gif", "image/png"),
    ]
    assert [_told(part) for part in reading.parts] == [
        "Curriculum vitae",
        "a list",
        UnreadableReason.NO_TEXT,
    ]


def _told(reading: Reading) -> str | UnreadableReason:
    return reading.reason if isinstance(reading, Unreadable) else reading.text.strip()


def test_a_saved_web_page_is_its_text() -> None:
    content = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\n"
        b"Subject: A vacancy\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://example.org/\r\n\r\n<html><p>A baker=\r\n is wanted</p>\r\n"
        b"--b\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--b--\r\n"
    )

    reading = _document(content)

    assert (reading.text, reading.parts) == ("A vacancy\n\nA baker is wanted", ())


def test_of_two_versions_of_the_body_the_fuller_one_counts() -> None:
    message = _message(body="Your program shows no HTML.")
    message.add_alternative(
        "<html><p>A long letter about <b>my work</b>, and more</p></html>", subtype="html"
    )

    assert _document(bytes(message)).text == "Application\n\nA long letter about my work, and more"


def test_a_message_in_a_message_is_a_part_with_its_own_parts() -> None:
    inner = _message("Inner")
    inner.add_attachment("x\n", filename="x.txt")
    outer = _message("Outer")
    outer.add_attachment(inner)

    part = _document(bytes(outer)).parts[0]

    assert isinstance(part, Document)
    assert part.text.startswith("Inner\n\n")
    assert [inside.name for inside in part.parts] == ["x.txt"]


def test_what_lies_too_deep_is_listed() -> None:
    reading: Reading = _document(_nested(7), Limits(depth=3))
    subjects = []
    while isinstance(reading, Document):
        subjects.append(reading.text.split("\n")[0])
        reading = reading.parts[0]

    assert subjects == ["level 1", "level 2", "level 3"]
    assert reading.reason is UnreadableReason.TOO_DEEP


def test_parts_beyond_the_limit_are_cut_off() -> None:
    message = _message()
    for number in range(5):
        message.add_attachment("x\n", filename=f"{number}.txt")

    reading = _document(bytes(message), Limits(parts=3))

    assert [part.name for part in reading.parts] == ["0.txt", "1.txt", "2.txt"]
    assert reading.truncated


def test_a_part_that_is_too_large_is_listed() -> None:
    message = _message()
    message.add_attachment("x" * 900 + "\n", filename="large.txt")

    reading = _document(bytes(message), Limits(content_bytes=500))

    assert [_told(part) for part in reading.parts] == [UnreadableReason.TOO_LARGE]


def test_signatures_are_no_documents() -> None:
    content = (
        b"Subject: signed\r\nContent-Type: multipart/signed; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: text/plain\r\n\r\nbody\r\n"
        b"--b\r\nContent-Type: application/pgp-signature; name=s.asc\r\n\r\nxxx\r\n--b--\r\n"
    )
    reading = _document(content)

    assert (reading.text, reading.parts) == ("signed\n\nbody", ())


def test_an_encrypted_message_lists_what_is_locked() -> None:
    content = (
        b"Subject: locked\r\nContent-Type: multipart/encrypted; boundary=b\r\n\r\n"
        b"--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n"
        b"--b\r\nContent-Type: application/octet-stream; name=encrypted.asc\r\n\r\n"
        b"-----BEGIN PGP MESSAGE-----\r\n\r\nxxxx\r\n--b--\r\n"
    )
    reading = _document(content)

    assert [_told(part) for part in reading.parts] == [UnreadableReason.PASSWORD]


@pytest.mark.parametrize(
    ("header", "subject"),
    [
        (b"=?utf-8?B?w6k=?= =?utf-8?Q?t=C3=A9?=", "été"),
        (b"=?iso-8859-1?Q?=E9t=E9?= now", "été now"),
        ("été".encode(), "été"),
        ("été".encode("latin-1"), "été"),
        (b"=?utf-8?B?w6k", "=?utf-8?B?w6k"),
        (b"=?no-such-charset?Q?abc?=", "abc"),
        (b"=?punycode?Q?abc-?=", "abc-"),
        (b"=?utf-8?B?!!!?=", ""),
        (b"folded\r\n  twice\r\n\there", "folded twice here"),
    ],
)
def test_subjects(header: bytes, subject: str) -> None:
    content = b"From: a@example.org\r\nSubject: " + header + b"\r\n\r\nbody"

    text = _document(content).text

    assert text == (f"{subject}\n\nbody" if subject else "body")


@pytest.mark.parametrize(
    "content",
    [
        b"Subject: x\r\nContent-Type: multipart/mixed\r\n\r\nno boundary",
        b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\nno parts",
        b"Subject: x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n!!",
        b"Subject: x\r\nContent-Type: text/plain; charset*=bogus'x'%ff\r\n\r\nbody",
        b"Subject: x\r\nContent-Type: message/rfc822\r\n\r\nno header",
        b"Subject: x\r\nContent-Type: a/b; name*0*=utf-8''%C3; name*5=x\r\n\r\nbody",
        b"Subject: x\r\nContent-Disposition: attachment; filename==?x?Q?\r\n\r\nbody",
        b"Subject: x\r\n" + b"X-Y: z\r\n" * 5000 + b"\r\nbody",
        b"From nobody Mon\r\nSubject: x\r\n\r\nbody",
    ],
)
def test_broken_messages_are_read_as_far_as_they_go(content: bytes) -> None:
    assert _document(content).text.startswith("x")


def test_multiparts_without_end_are_survived() -> None:
    content = b"Subject: deep\r\n"
    for level in range(1200):
        content += b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)

    reading = read(content, media_type="message/rfc822")

    assert isinstance(reading, Unreadable)
    assert reading.reason is UnreadableReason.TOO_DEEP


def test_notes_that_begin_like_a_message_are_text() -> None:
    notes = b"From: me\nTo: you\nSubject: our talk\n\nWe agreed.\n"

    assert read_text(notes).startswith("From: me")
    assert isinstance(read(notes, media_type="message/rfc822"), Document)
    assert read_text(notes, media_type="message/rfc822").startswith("our talk")
