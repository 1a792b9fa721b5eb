"""The directory of a 7z archive (7-Zip's DOC/7zFormat.txt), read with a ceiling on every number."""

import struct
from dataclasses import dataclass, field

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import CannotRead

_PACK, _UNPACK, _SUBSTREAMS, _SIZES, _DIGESTS, _FOLDER, _UNPACK_SIZES, _COUNTS = (
    0x06, 0x07, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0D,
)  # fmt: skip
_ARCHIVE_PROPERTIES, _ADDITIONAL, _MAIN, _FILES = 0x02, 0x03, 0x04, 0x05
_EMPTY_STREAM, _NAMES = 0x0E, 0x11
_CODERS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Coder:
    """One step of a folder."""

    method: bytes
    properties: bytes


@dataclass(slots=True, kw_only=True)
class Folder:
    """Files packed together.

    Attributes:
        coders: the steps as they are listed.
        order: the numbers of the steps in the order in which they decode.
        sizes: what each step, in that order, gives.
        files: the sizes of the files.
        has_checksum: whether it has one as a whole; then its only file has none of its own.
    """

    coders: list[Coder]
    order: list[int]
    sizes: list[int] = field(default_factory=list)
    files: list[int] = field(default_factory=list)
    has_checksum: bool = False

    @property
    def size(self) -> int:
        """How large the files are together."""
        return self.sizes[-1] if self.sizes else 0


@dataclass(slots=True, kw_only=True)
class Directory:
    """Where packed streams lie and what they hold. `names` are those of files with content."""

    packed_at: int = 0
    packed: list[int] = field(default_factory=list)
    folders: list[Folder] = field(default_factory=list)
    names: list[str] = field(default_factory=list)


class HeaderReader:
    """Reads one header. Every method raises `CannotRead(DAMAGED)` where it makes no sense."""

    def __init__(self, data: bytes, ceiling: int) -> None:
        self._data = data
        self._at = 0
        self._ceiling = ceiling

    def byte(self) -> int:
        """Return the next byte."""
        return self._take(1)[0]

    def directory(self) -> Directory:
        """Read a whole header, behind its first byte."""
        found = Directory()
        kind = self.byte()
        if kind == _ARCHIVE_PROPERTIES:
            while self.byte():
                self._take(self._number())
            kind = self.byte()
        if kind == _ADDITIONAL:
            self.streams(Directory())
            kind = self.byte()
        if kind == _MAIN:
            self.streams(found)
            kind = self.byte()
        if kind == _FILES:
            self._files(found)
        return found

    def streams(self, found: Directory) -> None:
        """Read where streams lie and how they unpack."""
        kind = self.byte()
        if kind == _PACK:
            self._packed(found)
            kind = self.byte()
        if kind == _UNPACK:
            self._folders(found)
            kind = self.byte()
        for folder in found.folders:
            folder.files = [folder.size]
        if kind == _SUBSTREAMS:
            self._substreams(found)
            kind = self.byte()
        if kind:
            raise _damaged()

    def _packed(self, found: Directory) -> None:
        found.packed_at = self._number()
        count = self._count()
        kind = self.byte()
        if kind == _SIZES:
            found.packed = [self._number() for _stream in range(count)]
            kind = self.byte()
        if kind == _DIGESTS:
            self._digests(count)
            kind = self.byte()
        if kind:
            raise _damaged()

    def _folders(self, found: Directory) -> None:
        if self.byte() != _FOLDER:
            raise _damaged()
        count = self._count()
        if self.byte():
            raise _damaged()
        found.folders = [self._folder() for _folder in range(count)]
        if self.byte() != _UNPACK_SIZES:
            raise _damaged()
        for folder in found.folders:
            sizes = [self._number() for _coder in folder.coders]
            folder.sizes = [sizes[number] for number in folder.order]
        kind = self.byte()
        if kind == _DIGESTS:
            for folder, has_one in zip(found.folders, self._digests(count), strict=True):
                folder.has_checksum = has_one
            kind = self.byte()
        if kind:
            raise _damaged()

    def _folder(self) -> Folder:
        count = self._number()
        if not 0 < count <= _CODERS:
            raise _damaged()
        coders = [self._coder() for _coder in range(count)]
        # bound[output of a step] = the step that takes it
        bound: dict[int, int] = {}
        for _pair in range(len(coders) - 1):
            taker = self._number()
            bound[self._number()] = taker
        starts = set(range(len(coders))) - set(bound.values())
        order = [starts.pop()] if len(starts) == 1 else []
        while order and order[-1] in bound and len(order) < len(coders):
            order.append(bound[order[-1]])
        if len(order) != len(coders) or max(order) >= len(coders):
            raise _damaged()
        return Folder(coders=coders, order=order)

    def _coder(self) -> Coder:
        flags = self.byte()
        method = self._take(flags & 0xF)
        if flags & 0x10:
            # Several streams into one step (BCJ2): nothing that documents are packed with.
            raise CannotRead(UnreadableReason.FORMAT)
        properties = self._take(self._number()) if flags & 0x20 else b""
        return Coder(method=method, properties=properties)

    def _substreams(self, found: Directory) -> None:
        counts = [1] * len(found.folders)
        kind = self.byte()
        if kind == _COUNTS:
            counts = [self._count() for _folder in found.folders]
            kind = self.byte()
        if sum(counts) > self._ceiling:
            raise CannotRead(UnreadableReason.TOO_LARGE)
        for folder, count in zip(found.folders, counts, strict=True):
            told = [self._number() for _file in range(count - 1)] if kind == _SIZES else []
            rest = folder.size - sum(told)
            if rest < 0:
                raise _damaged()
            folder.files = [*told, rest][:count]
        if kind == _SIZES:
            kind = self.byte()
        if kind == _DIGESTS:
            unknown = sum(
                count
                for folder, count in zip(found.folders, counts, strict=True)
                if count != 1 or not folder.has_checksum
            )
            self._digests(unknown)
            kind = self.byte()
        if kind:
            raise _damaged()

    def _files(self, found: Directory) -> None:
        count = self._count()
        empty = [False] * count
        names: list[str] = []
        while kind := self.byte():
            data = self._take(self._number())
            if kind == _EMPTY_STREAM:
                empty = self._bits(data, count)
            elif kind == _NAMES and data[:1] == b"\x00":
                names = data[1:].decode("utf-16-le", errors="replace").split("\x00")[:count]
        found.names = [name for name, nothing in zip(names, empty, strict=False) if not nothing]

    def _digests(self, count: int) -> list[bool]:
        """Step over checksums; return which of so many there are."""
        defined = [True] * count
        if not self.byte():
            defined = self._bits(self._take((count + 7) // 8), count)
        self._take(4 * sum(defined))
        return defined

    def _bits(self, data: bytes, count: int) -> list[bool]:
        bits = int.from_bytes(data, "big") >> max(0, len(data) * 8 - count)
        return [bool(bits >> (count - 1 - number) & 1) for number in range(count)]

    def _count(self) -> int:
        number = self._number()
        if number > self._ceiling:
            raise CannotRead(UnreadableReason.TOO_LARGE)
        return number

    def _number(self) -> int:
        """Read a number of one to nine bytes: the leading ones of the first tell how many."""
        first = self.byte()
        extra = 8 - (~first & 0xFF).bit_length()
        value = int.from_bytes(self._take(extra), "little")
        high = first & ((1 << max(0, 7 - extra)) - 1)
        return value | high << (8 * extra)

    def _take(self, length: int) -> bytes:
        if self._at + length > len(self._data):
            raise _damaged()
        data = self._data[self._at : self._at + length]
        self._at += length
        return data


def start_of(content: bytes) -> tuple[int, int]:
    """Return where the header lies and how long it is (signature header of 32 bytes)."""
    if len(content) < 32:
        raise _damaged()
    offset, size = struct.unpack_from("<QQ", content, 12)
    if not size or 32 + offset + size > len(content):
        raise _damaged()
    return 32 + offset, size


def _damaged() -> CannotRead:
    return CannotRead(UnreadableReason.DAMAGED)
