"""ENVELOPE, the fields beside it, and the same from a bare header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.mailbox.envelope import Envelope, envelope_of, extras_of, from_header
from hygiene_app.mailbox.tokens import BrokenAnswer, Token, read_tokens
from hygiene_app.model.message import Address

ELS = b'(("=?utf-8?q?Els_P=C3=A9ters?=" NIL "Els" "Firm.example.org"))'


def envelope(sender: bytes = ELS, to: bytes = b"NIL", subject: bytes = b'"hello"') -> Envelope:
    """Take an envelope apart."""
    raw = b'("Fri, 01 Mar 2024 10:30:15 +0100" %s %s NIL NIL %s NIL NIL NIL " <1@example.org>")'
    return envelope_of(read_tokens([raw % (subject, sender, to)])[0])


def test_sender_is_decoded_and_in_lower_case() -> None:
    assert envelope().sender == Address(name="Els Péters", email="els@firm.example.org")
    assert envelope().message_id == "<1@example.org>"


@pytest.mark.parametrize(
    ("to", "people"),
    [
        (b"NIL", ()),
        (b"()", ()),
        (b'((NIL NIL "team" NIL)(NIL NIL "jan" "example.org")(NIL NIL NIL NIL))', ("jan",)),
        (b'((NIL NIL "undisclosed-recipients" NIL)(NIL NIL NIL NIL))', ()),
    ],
)
def test_groups_are_taken_apart(to: bytes, people: tuple[str, ...]) -> None:
    assert tuple(one.email.partition("@")[0] for one in envelope(to=to).to) == people


def test_stand_ins_of_servers_are_no_addresses() -> None:
    sender = envelope(sender=b'(("Els" NIL "els" "MISSING_DOMAIN"))').sender
    assert sender == Address(name="Els", email="els")
    assert envelope(sender=b'((NIL NIL "MISSING_MAILBOX" "MISSING_DOMAIN"))').sender == Address()


def test_raw_utf8_subject() -> None:
    assert envelope(subject='"één"'.encode()).subject == "één"


@pytest.mark.parametrize(
    "value",
    [None, "text", [], [None] * 9, [None] * 11, [None, None, "x", *[None] * 7]],
)
def test_broken_envelopes_are_refused(value: Token) -> None:
    with pytest.raises(BrokenAnswer):
        envelope_of(value)


def test_references_are_unfolded() -> None:
    extras = extras_of(b"References: <a@example.org>\r\n\t<b@example.org>\r\n\r\n")
    assert extras.references == ("<a@example.org>", "<b@example.org>")
    assert not extras.bulk


def test_bare_header_gives_the_same() -> None:
    raw = (
        b"From: =?utf-8?q?Els_P=C3=A9ters?= <Els@Firm.example.org>\r\n"
        b'To: jan@example.org,\r\n "Peeters, An" <an@example.com>\r\n'
        b"Subject: =?utf-8?q?r=C3=A9?=\r\n =?utf-8?q?union?=\r\n"
        b"Date: Fri, 01 Mar 2024 10:30:15 +0100\r\n"
        b"Message-ID: <1@example.org>\r\n"
        b"List-Id: <news.example.org>\r\n\r\n"
    )
    found, extras = from_header(raw)
    assert found.sender == Address(name="Els Péters", email="els@firm.example.org")
    assert found.to == (
        Address(email="jan@example.org"),
        Address(name="Peeters, An", email="an@example.com"),
    )
    assert found.subject == "réunion"
    assert found.message_id == "<1@example.org>"
    assert found.date == envelope().date
    assert extras.bulk


@given(st.binary(max_size=200))
def test_no_header_fails(raw: bytes) -> None:
    found, extras = from_header(raw + b"\r\nFrom: " + raw + b"\r\nTo: " + raw)
    assert isinstance(found, Envelope)
    assert extras == extras_of(raw + b"\r\nFrom: " + raw + b"\r\nTo: " + raw)


def test_raw_letters_that_look_like_line_ends_do_not_cut_a_header() -> None:
    raw = "Subject: Åbo\u0085 and more\r\nFrom: a@example.org\r\n".encode()
    assert from_header(raw)[0].subject.startswith("Åbo")
    assert from_header(raw)[0].subject.endswith("and more")
