"""Files packed by gzip, bzip2, xz, tar and RAR: read or named, and never unpacked without end."""

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hygiene_app.model.document import Document, Reading, Unreadable, UnreadableReason
from hygiene_app.readers.chooser import read_document
from hygiene_app.readers.formats.source import Source
from hygiene_app.readers.limits import Limits
from tests.unit.readers.documents import docx
from tests.unit.readers.reading import read, reason

_MB = 1024 * 1024
_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
}


def tar(*files: tuple[str, bytes]) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in files:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return target.getvalue()


def _told(reading: Reading) -> str | UnreadableReason:
    return reading.reason if isinstance(reading, Unreadable) else reading.text


def _parts(content: bytes, limits: Limits | None = None) -> list[tuple[str, str]]:
    reading = read(content, limits=limits)
    assert isinstance(reading, Document), reading
    return [(part.name, _told(part)) for part in reading.parts]


def _inside(reading: Reading) -> Reading:
    assert isinstance(reading, Document), reading
    (part,) = reading.parts
    return part


@pytest.mark.parametrize("kind", sorted(_PACKERS))
def test_one_packed_document_is_read_under_its_own_name(kind: str) -> None:
    packed = _PACKERS[kind](docx("Curriculum vitae"))

    reading = read_document(Source(content=packed, name=f"cv.docx.{kind}"), Limits())

    assert (_inside(reading).name, _told(_inside(reading))) == ("cv.docx", "Curriculum vitae")


def test_the_name_inside_a_gzip_counts() -> None:
    target = io.BytesIO()
    with gzip.GzipFile("loonbrief maart.txt", "wb", fileobj=target) as packed:
        packed.write(b"text")

    assert _parts(target.getvalue()) == [("loonbrief maart.txt", "text")]


@pytest.mark.parametrize("kind", sorted(_PACKERS))
def test_a_tar_in_any_wrapping_is_opened(kind: str) -> None:
    packed = _PACKERS[kind](tar(("a/one.txt", b"1"), ("two.txt", b"2"), ("._two.txt", b"x")))

    inner = _inside(read(packed))

    assert isinstance(inner, Document)
    assert [(part.name, _told(part)) for part in inner.parts] == [
        ("a/one.txt", "1"),
        ("two.txt", "2"),
    ]


@pytest.mark.parametrize("kind", sorted(_PACKERS))
def test_a_bomb_of_one_file_stays_closed(kind: str) -> None:
    assert reason(_PACKERS[kind](bytes(60 * _MB))) is UnreadableReason.TOO_LARGE


@pytest.mark.parametrize("kind", sorted(_PACKERS))
def test_a_cut_file_is_read_as_far_as_it_goes(kind: str) -> None:
    lines = "".join(f"line {number} {number * 7919 % 1000}\n" for number in range(200_000))
    packed = _PACKERS[kind](lines.encode())

    reading = read(packed[: len(packed) * 3 // 4])

    assert isinstance(reading, Document)
    assert reading.truncated
    assert "line 100 " in str(_told(_inside(reading)))


@pytest.mark.parametrize("kind", sorted(_PACKERS))
def test_nothing_but_a_head_is_damaged(kind: str) -> None:
    assert reason(_PACKERS[kind](b"text " * 100)[:10]) is UnreadableReason.DAMAGED


def test_wrappings_within_wrappings_end() -> None:
    packed = b"text"
    for _layer in range(20):
        packed = gzip.compress(packed)

    reading = read(packed)

    while isinstance(reading, Document):
        reading = _inside(reading)
    assert _told(reading) is UnreadableReason.TOO_DEEP


def test_what_a_tar_holds_beside_files_is_left_out() -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, kind in (("l", tarfile.SYMTYPE), ("h", tarfile.LNKTYPE), ("d", tarfile.DIRTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)

    assert reason(target.getvalue()) is UnreadableReason.EMPTY


def test_a_cut_tar_is_read_as_far_as_it_goes() -> None:
    content = tar(("a.txt", b"1"), ("b.txt", b"2" * 600))

    reading = read(content[:2000])

    assert isinstance(reading, Document)
    assert reading.truncated
    assert [_told(part) for part in reading.parts] == ["1"]
    assert reason(content[:500].ljust(600, b"x")) is UnreadableReason.DAMAGED


def test_a_file_of_a_tar_that_is_too_large_is_listed() -> None:
    limits = Limits(unpacked_bytes=5000)

    parts = _parts(tar(("a.txt", b"1" * 6000), ("b", b"2")), limits)

    assert parts == [("a.txt", UnreadableReason.TOO_LARGE), ("b", "2")]


@given(st.binary(max_size=600))
def test_any_tar_header_gives_one_reading(data: bytes) -> None:
    content = bytearray(tar(("a.txt", b"text")))
    content[: min(len(data), 250)] = data[:250]

    assert read(bytes(content)).name == "document"


# -- RAR --------------------------------------------------------------------------------------


def _rar_four(*files: tuple[str, int, int, bytes], flags: int = 0) -> bytes:
    """Return a RAR 4 of (name, flags, method, data)."""
    blocks = [b"Rar!\x1a\x07\x00", struct.pack("<HBHH6x", 0, 0x73, flags, 13)]
    for name, file_flags, method, data in files:
        told = name.encode()
        head = struct.pack(
            "<HBHHIIBIIBBHI", 0, 0x74, 0x8000 | file_flags, 32 + len(told), len(data), len(data),
            2, zlib.crc32(data), 0, 29, method, len(told), 0x20,
        )  # fmt: skip
        blocks += (head, told, data)
    return b"".join((*blocks, struct.pack("<HBHH", 0, 0x7B, 0x4000, 7)))


def _number(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def _rar_five(*files: tuple[str, bool, int, bytes], locked: bool = False) -> bytes:
    """Return a RAR 5 of (name, locked, method, data)."""

    def block(kind: int, rest: bytes, *, extra: bytes = b"", data: bytes = b"") -> bytes:
        flags = (1 if extra else 0) | (2 if data else 0)
        sizes = (_number(len(extra)) if extra else b"") + (_number(len(data)) if data else b"")
        head = _number(kind) + _number(flags) + sizes + rest + extra
        return bytes(4) + _number(len(head)) + head + data

    blocks = [b"Rar!\x1a\x07\x01\x00", block(4, b"") if locked else block(1, _number(0))]
    for name, file_locked, method, data in files:
        told = name.encode()
        rest = b"".join(
            (_number(4), _number(len(data)), _number(0x20), bytes(4), _number(method << 7),
             _number(0), _number(len(told)), told)
        )  # fmt: skip
        extra = _number(2) + _number(1) + b"\0" if file_locked else b""
        blocks.append(block(2, rest, extra=extra, data=data))
    return b"".join((*blocks, block(5, _number(0))))


@pytest.mark.parametrize(
    "content",
    [
        _rar_four(
            ("paspoort.jpg", 0, 0x33, b"packed"), ("map\\cv.txt", 0, 0x30, b"stored"),
            ("loon.xls", 4, 0x30, b"sealed"),
        ),
        _rar_five(
            ("paspoort.jpg", False, 3, b"packed"), ("map/cv.txt", False, 0, b"stored"),
            ("loon.xls", True, 0, b"sealed"),
        ),
    ],
    ids=["4", "5"],
)  # fmt: skip
def test_files_in_a_rar_are_listed_and_stored_ones_read(content: bytes) -> None:
    assert _parts(content) == [
        ("paspoort.jpg", UnreadableReason.FORMAT),
        ("map/cv.txt", "stored"),
        ("loon.xls", UnreadableReason.PASSWORD),
    ]


def test_a_rar_whose_names_are_locked_is_locked() -> None:
    assert reason(_rar_four(flags=0x80)) is UnreadableReason.PASSWORD
    assert reason(_rar_five(locked=True)) is UnreadableReason.PASSWORD


@pytest.mark.parametrize(
    "seed", [_rar_four(("a", 0, 0x30, b"text")), _rar_five(("a", True, 0, b"x"))]
)
@given(data=st.data())
def test_any_rar_gives_one_reading(seed: bytes, data: st.DataObject) -> None:
    content = bytearray(seed)
    for _change in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(7, len(content) - 1))] = data.draw(st.integers(0, 255))

    assert read(bytes(content)).name == "document"
