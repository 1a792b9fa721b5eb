"""Pictures in the drawings of Office 97–2003: OfficeArtBlip records (MS-ODRAW 2.2.23).

They are looked for by their heads, not walked to: the way leads through five tables, another one in
each format, and in a damaged file it ends early.
"""

from collections.abc import Iterator
from itertools import islice

from hygiene_app.readers.formats.container import SMALLEST_PICTURE

# Version and instance of those with one id, and kind; with two ids the instance is one more.
_HEADS = frozenset(
    bytes((first + ids, second, kind, 0xF0))
    for first, second, kind in (
        (0xA0, 0x46, 0x1D), (0x20, 0x6E, 0x1D), (0xA0, 0x46, 0x2A), (0x20, 0x6E, 0x2A),
        (0x00, 0x6E, 0x1E), (0x80, 0x7A, 0x1F), (0x40, 0x6E, 0x29),
    )
    for ids in (0x00, 0x10)
)  # fmt: skip
_KINDS = tuple(sorted({head[2:] for head in _HEADS}))
_TWO_IDS = 0x10
_HEAD, _ID, _TAG = 8, 16, 1
_MOST = 1000
_BMP_HEAD = b"BM" + bytes(12)
"""What a file has before a DIB. Nothing in it is needed: the pixels follow the colours."""
_STARTS: dict[int, tuple[bytes, ...]] = {
    0x1D: (b"\xff\xd8",),
    0x2A: (b"\xff\xd8",),
    0x1E: (b"\x89PNG",),
    0x1F: (b"\x28\0\0\0", b"\x0c\0\0\0", b"\x6c\0\0\0", b"\x7c\0\0\0"),
    0x29: (b"II*\0", b"MM\0*"),
}
_DIB = 0x1F


def holds_blips(content: bytes) -> bool:
    """Whether a compound file may hold pictures that show a page or a card.

    Looks at the file as it stands: a head that lies across two sectors far apart is missed.
    """
    return any(end - start >= SMALLEST_PICTURE for _kind, start, end in _places(content))


def blips_in(data: bytes) -> Iterator[bytes]:
    """Yield the pictures in a stream, each as a file of its own; metafiles are left out."""
    for kind, start, end in islice(_places(data), _MOST):
        if end <= len(data):
            yield as_bmp(data[start:end]) if kind == _DIB else data[start:end]


def as_bmp(dib: bytes) -> bytes:
    """Return a bitmap as it lies in memory (MS-WMF 2.2.2.9) as a BMP file."""
    return _BMP_HEAD + dib


def _places(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield kind, start and end of each; the end may lie behind that of a damaged stream."""
    behind = 0
    # One pattern for all heads is fifty times slower than a search for each kind.
    for at in sorted(at for kind in _KINDS for at in islice(_found(data, kind), _MOST)):
        end = at + _HEAD + int.from_bytes(data[at + 4 : at + _HEAD], "little")
        start = at + _HEAD + _TAG + (2 * _ID if data[at] & _TWO_IDS else _ID)
        kind = data[at + 2]
        if behind <= at and start < end and data.startswith(_STARTS[kind], start):
            yield kind, start, end
            behind = min(end, len(data))


def _found(data: bytes, kind: bytes) -> Iterator[int]:
    at = data.find(kind, 2)
    while at >= 0:
        if data[at - 2 : at + 2] in _HEADS:
            yield at - 2
        at = data.find(kind, at + 1)
