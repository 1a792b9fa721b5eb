"""Zip, 7z and winmail.dat: what lies inside is read, and bombs stay closed."""

import lzma
import struct
import zipfile

import pytest

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.limits import Limits
from tests.unit.readers.container_files import (
    SEVEN_ZIPS,
    attribute,
    mapi_properties,
    mapi_property,
    tnef,
    zip_file,
)
from tests.unit.readers.documents import docx, pdf
from tests.unit.readers.reading import read, reason

_MB = 1024 * 1024


def _parts(content: bytes, limits: Limits | None = None) -> list[tuple[str, str]]:
    reading = read(content, limits=limits)
    assert isinstance(reading, Document), reading
    return [(part.name, _told(part)) for part in reading.parts]


def _told(reading: Reading) -> str:
    return reading.reason.value if isinstance(reading, Unreadable) else reading.text


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_the_files_of_a_zip_are_parts(method: int) -> None:
    content = zip_file(
        ("cv/Jan.docx", docx("Curriculum vitae")),
        ("empty/", b""),
        ("__MACOSX/._Jan.docx", b"x"),
        ("cv/.DS_Store", b"x"),
        ("list.txt", b"names"),
        method=method,
    )

    assert _parts(content) == [("cv/Jan.docx", "Curriculum vitae"), ("list.txt", "names")]


def test_a_zip_of_nothing_is_empty() -> None:
    assert reason(zip_file(("folder/", b""))) is UnreadableReason.EMPTY
    assert reason(zip_file()) is UnreadableReason.EMPTY


def _locked(content: bytes, entries: int) -> bytes:
    changed = bytearray(content)
    at = -1
    for _entry in range(entries):
        at = changed.index(b"PK\x01\x02", at + 1)
        changed[at + 8] |= 1
    return bytes(changed)


def test_a_locked_file_is_listed_and_the_others_are_read() -> None:
    content = zip_file(("a.txt", b"secret"), ("b.txt", b"open"))

    assert _parts(_locked(content, 1)) == [("a.txt", "password"), ("b.txt", "open")]
    assert reason(_locked(content, 2)) is UnreadableReason.PASSWORD


def test_an_unknown_way_of_packing_and_a_broken_file_are_listed() -> None:
    content = bytearray(zip_file(("a.txt", b"a" * 99), ("b.txt", b"b" * 99), ("c.txt", b"c")))
    first = content.index(b"PK\x03\x04")
    entry = content.index(b"PK\x01\x02")
    content[first + 8] = content[entry + 10] = 9  # deflate64
    second = content.index(b"b.txt") + 5
    content[second] ^= 0xFF

    assert _parts(bytes(content)) == [("a.txt", "format"), ("b.txt", "damaged"), ("c.txt", "c")]


def test_a_bomb_is_listed_and_what_lies_beside_it_is_read() -> None:
    content = zip_file(("bomb", bytes(20 * _MB)), ("a.txt", b"text"))

    assert _parts(content) == [("bomb", "too-large"), ("a.txt", "text")]


def test_files_together_may_not_unpack_to_more_than_allowed() -> None:
    content = zip_file(*((f"{n}.txt", b"text " * 200) for n in range(5)))

    told = _parts(content, Limits(unpacked_bytes=2500))

    assert [text.strip()[:9] for _name, text in told] == [
        "text text", "text text", "too-large", "too-large", "too-large",
    ]  # fmt: skip


def test_what_nested_files_unpack_to_counts_together() -> None:
    inner = zip_file(("a.txt", b"text " * 200))
    content = zip_file(*((f"{n}.zip", inner) for n in range(4)))

    reading = read(content, limits=Limits(unpacked_bytes=3000))

    assert isinstance(reading, Document)
    told = [_told(p) for part in reading.parts if isinstance(part, Document) for p in part.parts]
    assert told[-1] == "too-large"
    assert len([text for text in told if text.startswith("text")]) == 2


def test_zips_in_zips_end_somewhere() -> None:
    content = zip_file(("a.txt", b"the end"))
    for _level in range(20):
        content = zip_file(("a.zip", content))

    reading: Reading = read(content)
    levels = 0
    while isinstance(reading, Document):
        levels += 1
        (reading,) = reading.parts

    assert (levels, reading.reason) == (Limits().depth, UnreadableReason.TOO_DEEP)


def test_many_files_are_cut_off() -> None:
    content = zip_file(*((f"{n}.txt", b"x") for n in range(30)))

    reading = read(content, limits=Limits(parts=10))

    assert isinstance(reading, Document)
    assert (len(reading.parts), reading.truncated) == (10, True)


def test_a_zip_of_zips_does_not_multiply() -> None:
    inner = zip_file(*((f"{n}.txt", b"x") for n in range(20)))
    middle = zip_file(*((f"{n}.zip", inner) for n in range(20)))

    reading = read(zip_file(*((f"{n}.zip", middle) for n in range(20))))

    def count(reading: Reading) -> int:
        parts = reading.parts if isinstance(reading, Document) else ()
        return 1 + sum(map(count, parts))

    assert count(reading) <= Limits().parts + 1


@pytest.mark.parametrize("kind", ["lzma2", "lzma-bcj", "bzip2", "deflate", "copy"])
def test_the_files_of_a_7z_are_parts(kind: str) -> None:
    content = SEVEN_ZIPS[kind]

    assert _parts(content) == [("cv/a.txt", "Curriculum vitae"), ("b.txt", "Work " * 20)]


@pytest.mark.parametrize("kind", ["aes", "aes-header"])
def test_a_locked_7z_needs_its_password(kind: str) -> None:
    assert reason(SEVEN_ZIPS[kind]) is UnreadableReason.PASSWORD


def _seven_zip(packed: bytes, size: int, properties: bytes) -> bytes:
    """Return a 7z of one file, written by hand: what it says of itself need not be true."""
    number = b"\xff" + struct.pack("<Q", size)
    header = (
        b"\x01\x04\x06\x00\x01\x09" + b"\xff" + struct.pack("<Q", len(packed)) + b"\x00"
        b"\x07\x0b\x01\x00\x01\x21\x21\x01" + properties + b"\x0c" + number + b"\x00\x00"
        b"\x05\x01\x11\x05\x00a\x00\x00\x00\x00\x00"
    )
    start = struct.pack("<QQI", len(packed), len(header), 0)
    return b"7z\xbc\xaf\x27\x1c\x00\x04" + bytes(4) + start + packed + header


def test_a_7z_bomb_is_listed() -> None:
    filters = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}]
    packed = lzma.compress(bytes(20 * _MB), lzma.FORMAT_RAW, filters=filters)

    assert _parts(_seven_zip(packed, 20 * _MB, b"\x10")) == [("a", "too-large")]
    assert _parts(_seven_zip(packed, 1000, b"\x10")) == [("a", "format")]
    assert _parts(_seven_zip(packed[:50], 20000, b"\x10")) == [("a", "damaged")]


@pytest.mark.parametrize("cut", [10, 31, 40, -1, -20])
def test_a_cut_7z_is_damaged(cut: int) -> None:
    content = SEVEN_ZIPS["lzma2"]

    assert reason(content[:cut]) is UnreadableReason.DAMAGED


# -- winmail.dat -------------------------------------------------------------------------------


def test_winmail_gives_subject_body_and_attachments() -> None:
    named = struct.pack("<HH16sII4s", 3, 0x8001, b"", 0, 7, b"\x01\x00\x00\x00")
    body, name = (text.encode("utf-16-le") for text in ("Zie bijlage, Zoë", "mijn cv.pdf"))
    content = tnef(
        attribute(1, 0x8004, b"Sollicitatie\x00"),
        attribute(
            1,
            0x9003,
            mapi_properties(named, mapi_property(0x001F, 0x1000, body)),
        ),
        attribute(2, 0x9002, b"\x00" * 14),
        attribute(2, 0x8010, b"CV.PDF\x00"),
        attribute(2, 0x800F, pdf("Curriculum vitae")),
        attribute(
            2,
            0x9005,
            mapi_properties(mapi_property(0x001F, 0x3707, name)),
        ),
    )

    reading = read(content)

    assert isinstance(reading, Document)
    assert reading.text == "Sollicitatie\n\nZie bijlage, Zoë"
    assert _parts(content) == [("mijn cv.pdf", "Curriculum vitae")]


def test_a_message_in_winmail_is_a_part() -> None:
    inner = tnef(attribute(1, 0x8004, b"inner\x00"))
    content = tnef(
        attribute(2, 0x9002, b"\x00" * 14),
        attribute(2, 0x9005, mapi_properties(mapi_property(0x000D, 0x3701, bytes(16) + inner))),
    )

    assert _parts(content) == [("", "inner")]


def test_winmail_that_is_cut_gives_what_it_has() -> None:
    content = tnef(attribute(1, 0x8004, b"subject\x00"), attribute(1, 0x800C, b"body" * 99))

    assert reason(content[:8]) is UnreadableReason.DAMAGED
    reading = read(content[:-20])
    assert isinstance(reading, Document)
    assert reading.text == "subject"
