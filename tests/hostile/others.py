"""Messages, pictures, old office files and texts that nest, lie or go on for ever."""

import base64
import struct
import zlib
from collections.abc import Iterator

from tests.unit.readers.compound_file import attached, doc, msg, msg_tree, ppt, xls
from tests.unit.readers.container_files import attribute, tnef, zip_file
from tests.unit.readers.documents import HEIC, PNG, pdf
from tests.unit.readers.office_files import odt

_MB = 1024 * 1024
Named = tuple[str, bytes]


def others(scale: int) -> Iterator[Named]:
    """Yield all of them; those that only size makes dangerous have `scale` megabytes."""
    yield from _mail(scale)
    yield from _texts(scale)
    yield from _pictures()
    yield from _heads()
    yield from _compound()
    yield from _locked()


_HEAD = b"From: a@example.com\r\nSubject: x\r\nMessage-ID: <1@example.com>\r\nMIME-Version: 1.0\r\n"


def _mail(scale: int) -> Iterator[Named]:
    deep = _HEAD + b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(10_000)
    )
    yield "deep-multipart.eml", deep + b"\r\ntext"
    inner = _HEAD + b"\r\ntext"
    for _layer in range(100):
        inner = _HEAD + b"Content-Type: message/rfc822\r\n\r\n" + inner
    yield "deep-messages.eml", inner
    yield "deep-messages-raw.eml", (_HEAD + b"Content-Type: message/rfc822\r\n\r\n") * 5000
    yield "long-header.eml", _HEAD + b"X: " + b"a" * scale * _MB + b"\r\n\r\ntext"
    yield (
        "folded-header.eml",
        _HEAD + b"Subject: x" + b"\r\n =?utf-8?q?=41?=" * 50_000 + b"\r\n\r\n",
    )
    yield "many-headers.eml", _HEAD + b"X-Y: z\r\n" * 200_000 + b"\r\ntext"
    parts = b"--b\r\nContent-Type: text/plain; name=a.txt\r\n\r\ntext\r\n" * 20_000
    mixed = b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    yield "many-parts.eml", _HEAD + mixed + parts + b"--b--"
    zipped = base64.encodebytes(zip_file(("zeros.txt", bytes(scale * _MB))))
    bomb = b"--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    yield "bomb-inside.eml", _HEAD + mixed + bomb + zipped + b"\r\n--b--"
    for charset in ("punycode", "utf-7", "unicode_escape", "idna", "zip", "\xff" * 60, "a" * 5000):
        head = f"Content-Type: text/plain; charset={charset}\r\n\r\n".encode("latin-1")
        yield f"charset-{charset[:8].encode().hex()}.eml", _HEAD + head + b"a\\u0041-" * 50_000
    words = b"name*%d*=utf-8''a; " * 5000 % tuple(range(5000))
    yield "pieces-of-a-name.eml", _HEAD + b"Content-Type: text/plain; " + words + b"\r\n\r\ntext"
    yield "quotes.eml", _HEAD + b"Content-Type: text/plain; name=" + b'"\\' * 50_000 + b"\r\n\r\n"
    yield "boundary.eml", _HEAD + b'Content-Type: multipart/mixed; boundary=""\r\n\r\n--\r\n' * 5000
    yield "colons.eml", b"To: " + b":" * 5000 + b"\r\n" + _HEAD + b"\r\ntext"
    yield "lies.eml", _HEAD + b"Content-Type: application/pdf\r\nContent-Length: -1\r\n\r\n%PDF-"


def _texts(scale: int) -> Iterator[Named]:
    yield "one-line.txt", b"a" * scale * _MB
    yield "lines.txt", b"\n" * scale * _MB
    yield "wide.txt", b"\xff\xfe" + b"\x00\xd8" * 500_000
    yield "marks.txt", "e\u0301\u0323".encode() * 300_000
    yield "combining.txt", ("a" + "\u0301\u0323" * 200_000).encode()
    yield "not-utf8.txt", bytes(range(128, 256)) * 40_000
    yield "commas.csv", b"," * scale * _MB
    yield "groups.rtf", b"{\\rtf1" + b"{" * 1_000_000
    yield "binary.rtf", b"{\\rtf1 a\\bin2147483647 " + b"x" * 1000
    yield "unicode.rtf", b"{\\rtf1\\uc8 " + b"\\u-1 " * 300_000 + b"}"
    yield "fields.rtf", b"{\\rtf1" + b"{\\field{\\*\\fldinst x}{\\fldrslt " * 4000
    yield "cards.vcf", b"BEGIN:VCARD\nN:a;b\nEND:VCARD\n" * 50_000
    yield "parameters.vcf", b"BEGIN:VCARD\nN" + b';X="a:b"' * 100_000 + b":a\nEND:VCARD\n"
    yield "unfolded.ics", b"BEGIN:VCALENDAR\nSUMMARY:a" + b"\n b" * 500_000
    attached_file = b"ATTACH;ENCODING=BASE64:" + base64.b64encode(bytes(_MB)) + b"\n"
    yield "attached.ics", b"BEGIN:VCALENDAR\n" + attached_file * 5 + b"END:VCALENDAR\n"
    yield "base64.xml", b"<?xml version='1.0'?><a><b>" + b"QUJD" * 500_000 + b"</b></a>"


def _pictures() -> Iterator[Named]:
    wide = (2**31 - 1).to_bytes(4, "big")
    for width, height in ((wide, wide), (wide, b"\0\0\0\1"), (bytes(4), bytes(4))):
        header = b"IHDR" + width + height + PNG[24:29]
        lying = PNG[:12] + header + zlib.crc32(header).to_bytes(4, "big") + PNG[33:]
        yield f"size-{width.hex()}-{height.hex()}.png", lying
    header = b"IHDR" + (9000).to_bytes(4, "big") * 2 + PNG[24:29]
    zeros = zlib.compress(bytes(3 * 9000 * 9000 + 9000), 9)
    chunk = len(zeros).to_bytes(4, "big") + b"IDAT" + zeros
    whole = PNG[:12] + header + zlib.crc32(header).to_bytes(4, "big") + chunk
    yield "bomb.png", whole + zlib.crc32(b"IDAT" + zeros).to_bytes(4, "big") + PNG[-12:]
    text = b"zTXt" + b"a\0\0" + zlib.compress(bytes(100 * _MB))
    yield "text-bomb.png", PNG[:33] + (len(text) - 4).to_bytes(4, "big") + text + PNG[33:]
    yield "size.jpg", b"\xff\xd8\xff\xc0\x00\x11\x08" + b"\xff" * 4 + bytes(60)
    yield "size.gif", b"GIF89a" + b"\xff" * 4 + bytes(20)
    yield (
        "frames.gif",
        b"GIF89a\x90\x01\x90\x01\x80\0\0\0\0\0\xff\xff\xff"
        + (b",\0\0\0\0\x90\x01\x90\x01\0\x02\x02D\x01\0" * 50_000),
    )
    ring = b"II*\0\x08\0\0\0" + struct.pack("<H", 1) + struct.pack("<HHII", 256, 4, 1, 9000)
    yield "ring.tiff", ring + struct.pack("<I", 8)
    sizes = struct.pack("<HHIIHHIIHHII", 256, 4, 1, 2**31, 257, 4, 1, 2**31, 273, 4, 2**30, 8)
    yield "size.tiff", b"II*\0\x08\0\0\0" + struct.pack("<H", 3) + sizes + bytes(4)
    yield "size.bmp", b"BM" + struct.pack("<IIIIiiHHIIiiII", 99, 0, 54, 40, 2**31 - 1, -(2**31),
                                          1, 24, 0, 0, 0, 0, 0, 0)  # fmt: skip
    yield "size.webp", b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\x10\0\0\0" + b"\xff" * 6
    yield "boxes.heic", HEIC[:40] + b"\0\0\0\x08free" * 100_000
    for at in range(8, min(len(HEIC), 500), 12):
        yield f"numbers-{at}.heic", HEIC[:at] + b"\xff\xff\xff\xff" + HEIC[at + 4 :]


def _heads() -> Iterator[Named]:
    """Yield the first bytes of each format with something else behind."""
    heads = {
        "pdf": b"%PDF-1.7\n", "zip": b"PK\x03\x04", "ole": bytes.fromhex("d0cf11e0a1b11ae1"),
        "7z": b"7z\xbc\xaf\x27\x1c", "rar4": b"Rar!\x1a\x07\x00", "rar5": b"Rar!\x1a\x07\x01\x00",
        "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff\xe0", "gif": b"GIF89a",
        "tiff": b"II*\x00", "bmp": b"BM\0\0", "webp": b"RIFF\0\0\0\0WEBP",
        "tnef": b"\x78\x9f\x3e\x22",
        "heic": b"\0\0\0\x18ftypheic", "gz": b"\x1f\x8b\x08", "bz2": b"BZh91AY&SY",
        "xz": b"\xfd7zXZ\x00", "rtf": b"{\\rtf1",
        "p7m": bytes.fromhex("308006092a864886f70d010702"),
        "html": b"<!doctype html>", "xml": b"<?xml version='1.0'?>", "vcf": b"BEGIN:VCARD\n",
        "eml": _HEAD,
    }  # fmt: skip
    tails = {
        "ff": b"\xff" * 5000, "zero": bytes(5000), "text": b"words and words " * 300,
        "count": bytes(n % 256 for n in range(5000)), "none": b"",
    }  # fmt: skip
    for kind, head in heads.items():
        for tail, content in tails.items():
            yield f"head-{kind}-{tail}.bin", head + content


def _compound() -> Iterator[Named]:
    tree = msg_tree("inner")
    for _layer in range(30):
        tree = msg_tree("outer", more={"__attach_version1.0_#00000000": attached("a", tree)})
    subject = msg("outer", more={"__attach_version1.0_#00000000": attached("a", tree)})
    yield "messages.msg", subject
    for name, content in (("d.doc", doc("text")), ("x.xls", xls(("a",))), ("p.ppt", ppt("a"))):
        for at in (30, 44, 48, 60, 68, 72, 76):
            for number in (0, 1, 0xFFFFFFFE, 0x7FFFFFFF):
                changed = content[:at] + struct.pack("<I", number) + content[at + 4 :]
                yield f"sector-{at}-{number:x}-{name}", changed
        yield f"chains-{name}", content[:512] + struct.pack("<I", 0) * 128 + content[1024:]
    lying = attribute(1, 0x8004, b"s\0")[:5] + b"\xff\xff\xff\x7f"
    yield "length.dat", tnef() + lying
    yield "many.dat", tnef(*(attribute(2, 0x9002, bytes(14)) for _ in range(50_000)))


def _locked() -> Iterator[Named]:
    yield "locked.pdf", pdf("secret", password="secret")
    yield "locked.doc", doc("text", flags=0x0100)
    yield "locked.xls", xls(("a",), locked=True)
    yield "locked.ppt", ppt("a", locked=True)
    yield "locked.odt", odt("", manifest="<file-entry><encryption-data/></file-entry>")
    yield "locked.asc", b"-----BEGIN PGP MESSAGE-----\n\nwcBM\n-----END PGP MESSAGE-----\n"
    yield "armour.txt", b"-----BEGIN PGP MESSAGE-----\n" * 50_000
    yield "locked.age", b"age-encryption.org/v1\n-> X25519 x\n"
