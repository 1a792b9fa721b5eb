"""Signed, compressed and encrypted mail: what is open is read, what is locked is named."""

import base64
import datetime
import zlib
from email.message import EmailMessage

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs7
from cryptography.x509.oid import NameOID
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.document import Document, Unreadable, UnreadableReason
from hygiene_app.readers.limits import Limits
from tests.unit.readers.documents import pdf
from tests.unit.readers.reading import read, reason

_ARMOUR = "-----BEGIN PGP MESSAGE-----\n\nwcBMA0123456789abcdef\n=abcd\n-----END PGP MESSAGE-----"
_MIME = b"Content-Type: text/plain\r\n\r\nMy number is 85.07.30-033.28\r\n"


def _certificate(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Emma Sample")])
    start = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(start)
        .not_valid_after(start + datetime.timedelta(days=9))
    )
    return builder.sign(key, hashes.SHA256())


@pytest.fixture(scope="module")
def signed() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    builder = pkcs7.PKCS7SignatureBuilder().set_data(_MIME)
    return builder.add_signer(_certificate(key), key, hashes.SHA256()).sign(
        Encoding.DER, [pkcs7.PKCS7Options.Binary]
    )


def _text_inside(content: bytes) -> str:
    reading = read(content)
    assert isinstance(reading, Document), reading
    assert reading.media_type == "application/pkcs7-mime"
    (part,) = reading.parts
    assert isinstance(part, Document), part
    return part.text


def test_what_was_signed_is_read(signed: bytes) -> None:
    assert _text_inside(signed) == "My number is 85.07.30-033.28\n"


def test_what_was_signed_in_text_armour_is_read(signed: bytes) -> None:
    packed = base64.encodebytes(signed)
    armour = b"-----BEGIN PKCS7-----\n" + packed + b"-----END PKCS7-----\n"

    assert "85.07.30-033.28" in _text_inside(armour)


def _ber(tag: int, *parts: bytes, indefinite: bool = False) -> bytes:
    content = b"".join(parts)
    if indefinite:
        return bytes((tag, 0x80)) + content + b"\0\0"
    size = len(content).to_bytes(4, "big")
    return bytes((tag, 0x84)) + size + content


_DATA = bytes.fromhex("06092a864886f70d010701")
_SIGNED = bytes.fromhex("06092a864886f70d010702")
_COMPRESSED = bytes.fromhex("060b2a864886f70d0109100109")
_VERSION = _ber(0x02, b"\1")


def _wrapped(kind: bytes, third: bytes, *octets: bytes, indefinite: bool) -> bytes:
    def ber(tag: int, *parts: bytes) -> bytes:
        return _ber(tag, *parts, indefinite=indefinite)

    held = ber(0x24, *(_ber(0x04, piece) for piece in octets))
    content = ber(0x30, _DATA, ber(0xA0, held))
    return ber(0x30, kind, ber(0xA0, ber(0x30, _VERSION, third, content)))


@pytest.mark.parametrize("indefinite", [True, False])
def test_content_in_pieces_of_unknown_length_is_joined(indefinite: bool) -> None:
    digests = _ber(0x31, _ber(0x30, _DATA, indefinite=True), indefinite=True)

    content = _wrapped(_SIGNED, digests, _MIME[:20], _MIME[20:], indefinite=indefinite)

    assert "85.07.30-033.28" in _text_inside(content)


def test_a_signed_file_is_read_by_its_content() -> None:
    content = _wrapped(_SIGNED, _ber(0x31), pdf("A contract"), indefinite=False)

    assert _text_inside(content) == "A contract"


def test_compressed_mail_is_read_and_its_bombs_are_not() -> None:
    algorithm = _ber(0x30, _DATA)
    fine = _wrapped(_COMPRESSED, algorithm, zlib.compress(_MIME), indefinite=False)
    bomb = _wrapped(_COMPRESSED, algorithm, zlib.compress(bytes(60_000_000)), indefinite=False)

    assert "85.07.30-033.28" in _text_inside(fine)
    assert reason(bomb) is UnreadableReason.TOO_LARGE


def test_a_signature_alone_has_no_text() -> None:
    alone = _ber(0x30, _SIGNED, _ber(0xA0, _ber(0x30, _VERSION, _ber(0x31), _ber(0x30, _DATA))))

    assert reason(alone) is UnreadableReason.EMPTY


def test_mail_encrypted_to_a_certificate_is_locked() -> None:
    key = rsa.generate_private_key(65537, 2048)
    builder = pkcs7.PKCS7EnvelopeBuilder().set_data(_MIME).add_recipient(_certificate(key))
    locked = builder.encrypt(Encoding.DER, [pkcs7.PKCS7Options.Binary])
    armour = builder.encrypt(Encoding.PEM, [pkcs7.PKCS7Options.Binary])

    assert reason(locked) is UnreadableReason.PASSWORD
    assert reason(armour) is UnreadableReason.PASSWORD


@given(data=st.data())
def test_any_lengths_give_one_reading(signed: bytes, data: st.DataObject) -> None:
    content = bytearray(signed)
    for _change in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(15, 120))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(20, len(content)))

    assert read(bytes(content[:cut])).name == "document"


def test_nesting_without_an_end_ends() -> None:
    content = _ber(0x30, _SIGNED, _ber(0xA0, _ber(0x30, _VERSION, b"\x31\x80" * 100_000)))

    assert reason(content) is UnreadableReason.TOO_DEEP


# -- OpenPGP ----------------------------------------------------------------------------------


def test_encrypted_text_between_lines_is_listed_and_the_lines_are_read() -> None:
    reading = read(f"Dear Emma,\n\n{_ARMOUR}\n\nRegards, Jan\n".encode())

    assert isinstance(reading, Document)
    assert reading.text == "Dear Emma,\n\n\n\nRegards, Jan\n"
    assert [part.reason for part in reading.parts if isinstance(part, Unreadable)] == ["password"]


def test_encrypted_text_quoted_in_a_message_is_listed() -> None:
    message = EmailMessage()
    message["Subject"] = "Re: secret"
    message["From"] = "a@example.com"
    message["Message-ID"] = "<1@example.com>"
    message.set_content("Cannot open this:\n" + "\n".join(f"> {x}" for x in _ARMOUR.split("\n")))

    reading = read(bytes(message))

    assert isinstance(reading, Document)
    assert "wcBMA" not in reading.text
    assert [part.media_type for part in reading.parts] == ["application/pgp-encrypted"]


def test_a_message_in_pgp_mime_is_listed_as_locked() -> None:
    content = (
        b"From: a@example.com\r\nTo: b@example.com\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=x\r\n'
        b"\r\n--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x\r\n"
        b'Content-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n'
        + _ARMOUR.encode()
        + b"\r\n--x--\r\n"
    )

    reading = read(content)

    assert isinstance(reading, Document)
    assert [(part.name, part.reason) for part in reading.parts if isinstance(part, Unreadable)] == [
        ("encrypted.asc", "password")
    ]


def test_text_that_was_only_signed_is_text() -> None:
    text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nhello\n"

    reading = read(text.encode(), limits=Limits())

    assert isinstance(reading, Document)
    assert "hello" in reading.text
    assert not reading.parts
