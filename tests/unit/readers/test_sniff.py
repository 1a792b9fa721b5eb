"""What bytes are, by their content."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.sniff import Kind, by_magic, sniff

_OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 600
_PASSWORD = UnreadableReason.PASSWORD
_IMAGE = UnreadableReason.IMAGE


def _zip(*names: str, first: bytes = b"x") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as container:
        for name in names:
            # a fixed date: the bytes are part of the names of tests
            container.writestr(zipfile.ZipInfo(name), first)
    return target.getvalue()


def _locked_zip() -> bytes:
    content = bytearray(_zip("a.txt"))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def _ole(stream: str) -> bytes:
    return _OLE + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4", Kind("application/pdf")),
        (b"\x00" * 128 + b"%PDF-1.4", Kind("application/pdf")),
        (b"Such a file begins with %PDF-1.4.", Kind("text/plain")),
        (b"\xff\xd8\xff\xe0", Kind("image/jpeg")),
        (b"\x89PNG\r\n\x1a\n", Kind("image/png")),
        (b"GIF89a", Kind("image/gif")),
        (b"II*\x00", Kind("image/tiff")),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", Kind("image/webp")),
        (b"\x00\x00\x00\x18ftypheic\x00", Kind("image/heic")),
        (b"BM\x9a\x00\x00\x00\x00\x00", Kind("image/bmp")),
        (b"\x00\x00\x00\x18ftypavif\x00", Kind("image/avif", _IMAGE)),
        (b"BMW dealers in Ghent", Kind("text/plain")),
        (b"<?xml version='1.0'?><svg xmlns='x'/>", Kind("image/svg+xml", _IMAGE)),
        (b"{\\rtf1 text}", Kind("application/rtf")),
        (b"\x1f\x8b\x08", Kind("application/gzip")),
        (b"\x00\x01\x02\x03" * 50, Kind("application/octet-stream")),
        (_ole("EncryptedPackage"), Kind("application/x-ole-storage", _PASSWORD)),
        (_ole("WordDocument"), Kind("application/msword")),
        (_ole("Workbook"), Kind("application/vnd.ms-excel")),
        (_ole("__properties_version1.0"), Kind("application/vnd.ms-outlook")),
        (_OLE, Kind("application/x-ole-storage")),
        (_zip("a.txt"), Kind("application/zip")),
        (_zip(), Kind("application/zip")),
        (_locked_zip(), Kind("application/zip", _PASSWORD)),
        (_zip("a.txt")[:40], Kind("application/zip", UnreadableReason.DAMAGED)),
        (
            _zip("mimetype", first=b"application/vnd.oasis.opendocument.text"),
            Kind("application/vnd.oasis.opendocument.text"),
        ),
        (
            _zip("[Content_Types].xml", "xl/workbook.xml"),
            Kind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ),
        (
            _zip("[Content_Types].xml", "word/document.xml"),
            Kind("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ),
        (b"\r\n-----BEGIN PGP MESSAGE-----\n", Kind("application/pgp-encrypted", _PASSWORD)),
        (b"\x85\x02\x0c\x03" + b"\x9a" * 50, Kind("application/pgp-encrypted", _PASSWORD)),
        (b"\x8c\x0d\x04\x09\x03\x08" + b"\x9a" * 50, Kind("application/pgp-encrypted", _PASSWORD)),
        (b"\xc1\xc0\x4c\x03" + b"\x9a" * 50, Kind("application/pgp-encrypted", _PASSWORD)),
        (b"\xc1\xe9n ma\xeetre", Kind("text/plain")),
        (b"<?xml version='1.0'?><SkillsPassport/>", Kind("application/xml")),
        (b"BEGIN:VCALENDAR\r\n", Kind("text/calendar")),
        (b"begin:vcard\n", Kind("text/vcard")),
        (b"age-encryption.org/v1\n", Kind("application/age", _PASSWORD)),
        (
            bytes.fromhex("308206d406092a864886f70d010703a08206c5"),
            Kind("application/pkcs7-mime", _PASSWORD),
        ),
        (bytes.fromhex("308006092a864886f70d010702a080"), Kind("application/pkcs7-mime")),
        (b"<!-- x --><!DOCTYPE html><p>x", Kind("text/html")),
        (b"Received: x\r\nFrom: y\r\nSubject: z\r\n\r\n", Kind("message/rfc822")),
        (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n",
            Kind("message/rfc822"),
        ),
        (b"BZh91AY&SY", Kind("application/x-bzip2")),
        (b"\xfd7zXZ\x00", Kind("application/x-xz")),
        (b"just words", Kind("text/plain")),
        ("été".encode("utf-16"), Kind("text/plain")),
    ],
)
def test_content_decides(content: bytes, kind: Kind) -> None:
    assert sniff(Source(content=content, media_type="application/x-claim")) == kind


@pytest.mark.parametrize(
    ("content", "claim", "media_type"),
    [
        (b"<b>no doctype</b>", "text/html", "text/html"),
        (b"<b>no doctype</b>", "text/plain", "text/plain"),
        (b"Subject: x\n\nbody", "message/rfc822", "message/rfc822"),
        (b"Subject: x\n\nbody", "text/plain", "text/plain"),
        (b"no header at all", "message/rfc822", "text/plain"),
        (b"%PDF-1.4", "text/html", "application/pdf"),
        (b"\x00\x01\x02\x03" * 50, "text/plain", "application/octet-stream"),
    ],
)
def test_a_claim_decides_only_between_kinds_of_text(
    content: bytes, claim: str, media_type: str
) -> None:
    assert sniff(Source(content=content, media_type=claim)).media_type == media_type


def test_wide_text_needs_its_charset() -> None:
    content = "text".encode("utf-16-le")

    assert sniff(Source(content=content)).media_type == "application/octet-stream"
    assert sniff(Source(content=content, charset="UTF-16LE")).media_type == "text/plain"


@given(st.binary(max_size=500))
def test_any_bytes_are_something(content: bytes) -> None:
    assert "/" in sniff(Source(content=content)).media_type
    assert by_magic(content) in ("", by_magic(content))
