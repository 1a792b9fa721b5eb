"""Files that took a child's life or all of its time before they were looked at first."""

import io
import struct
import time
import zipfile
from itertools import product

import pytest

from hygiene_app.model.document import Document, UnreadableReason
from hygiene_app.readers.formats.cleaning import clean
from hygiene_app.readers.formats.workbook_binary import cells_found, cells_told, without_rings
from hygiene_app.readers.reader import ChildReader
from tests.unit.readers.compound_file import compound, xls
from tests.unit.readers.documents import HEIC
from tests.unit.readers.reading import read, reason

_SECONDS = 5
"""Each took half a minute."""


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _sheet(told: tuple[int, int], *cells: tuple[int, int]) -> bytes:
    """Return the records of a sheet that says it has so many rows and columns."""
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 6))
    size = _record(0x0200, struct.pack("<IIHHH", 0, told[0], 0, told[1], 0))
    numbers = (_record(0x0203, struct.pack("<HHHd", *cell, 0, 1.0)) for cell in cells)
    return b"".join((start, size, *numbers, _record(0x000A, b"")))


def _book(sheet: bytes) -> bytes:
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 6))
    at = len(start) + 4 + 12 + 4
    name = _record(0x0085, struct.pack("<IHBB", at, 0, 4, 0) + b"List")
    book = start + name + _record(0x000A, b"") + sheet
    return compound({"Workbook": book.ljust(5000, b"\x00")})


def test_a_sheet_with_a_cell_in_each_far_corner_is_too_large() -> None:
    sheet = _sheet((65_536, 256), (0, 0), (65_535, 255))

    assert cells_told(sheet) == cells_found(sheet) == 65_536 * 256
    assert reason(_book(sheet)) is UnreadableReason.TOO_LARGE


def test_a_sheet_that_only_says_so_is_read() -> None:
    reading = read(_book(_sheet((65_536, 256), (0, 0), (3, 1))))

    assert isinstance(reading, Document)
    assert "1" in reading.text.split()


def test_the_sizes_of_a_locked_workbook_are_noise() -> None:
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 5, 0, 0, 0, 6))
    lock = _record(0x002F, b"\x01\x00\x01\x00\x01\x00" + b"\x07" * 48)
    book = start + lock + _sheet((60_000, 250), (0, 0), (59_999, 249))

    locked = compound({"Workbook": book.ljust(5000, b"\x00")})

    assert reason(locked) is UnreadableReason.PASSWORD


def test_a_row_of_many_cells_in_one_record_counts_to_its_last() -> None:
    run = _record(0x00BE, struct.pack("<HHHHH", 9, 0, 0, 0, 255))

    assert cells_found(_sheet((1, 1)) + run) == 10 * 256
    assert cells_found(run[:-3]) == 10


@pytest.mark.parametrize("back_to", [0, 1])
def test_a_ring_in_the_allocation_table_is_cut(back_to: int) -> None:
    sound = xls(("Naam", "Geboren"))
    table = 512 * (1 + int.from_bytes(sound[76:80], "little"))
    directory = int.from_bytes(sound[48:52], "little")
    ring = bytearray(sound)
    ring[table + 4 * directory : table + 4 * directory + 4] = directory.to_bytes(4, "little")
    far = (directory + back_to) % 2
    ring[table + 4 * far : table + 4 * far + 4] = far.to_bytes(4, "little")

    mended = without_rings(bytes(ring))

    assert mended[table + 4 * directory : table + 4 * directory + 4] == b"\xfe\xff\xff\xff"
    assert without_rings(mended) == mended
    read(bytes(ring))


def test_a_sound_table_stays_as_it_is() -> None:
    sound = xls(("Naam", "Geboren"))

    assert without_rings(sound)[72:] == sound[72:]


def test_a_file_without_a_name_in_a_zip_does_not_end_the_child() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as container:
        container.writestr("a", b"text")
        container.writestr("b.txt", b"more text")
    content = target.getvalue()
    # The library ends a name before its first zero byte, and then asks for its last letter.
    at = content.index(b"PK\x01\x02") + 46
    content = content[:at] + b"\0" + content[at + 1 :]

    with ChildReader(find=lambda: None) as reader:
        first = reader.layers() and reader.child_pid
        reading = reader.read(content, name="a.zip", media_type="application/zip")

        assert reader.child_pid == first
    assert reading.media_type == "application/zip"


def test_marks_piled_on_a_letter_take_no_time() -> None:
    began = time.monotonic()

    text = clean("a" + "\u0301\u0323" * 200_000 + " Ngọ́c")

    assert time.monotonic() - began < _SECONDS
    assert text.endswith(" Ngọ́c")
    assert len(text) < 50


def test_marks_of_languages_stay() -> None:
    text = "שָׁלוֹם " + "…" * 100 + " e\u0323\u0302\u0301"

    assert clean(text).startswith("שָׁלוֹם " + "…" * 100)
    assert clean("e" + "\u0301" * 20).endswith("\u0301" * 19)


def test_an_element_of_too_many_attributes_is_too_large() -> None:
    attributes = b"".join(b'a%d="x" ' % number for number in range(200_000))
    began = time.monotonic()

    found = reason(b"<?xml version='1.0'?><a " + attributes + b"/>")

    assert found is UnreadableReason.TOO_LARGE
    assert time.monotonic() - began < _SECONDS


def test_a_long_attribute_is_none_too_many() -> None:
    reading = read(b"<?xml version='1.0'?><a label='" + b"x " * 200_000 + b"'>text</a>")

    assert isinstance(reading, Document)


@pytest.mark.parametrize(("codec", "version"), [*product((b"av01", b"unci"), (b"\x02", b"\x03"))])
def test_a_picture_for_which_there_is_no_decoder_was_not_looked_at(
    codec: bytes, version: bytes
) -> None:
    number = b"\0\1" if version == b"\x02" else b"\0\0\0\1"
    entry = b"infe" + version + bytes(3) + number + bytes(2) + codec + b"\0"
    brand = b"ftypmif1" + bytes(4) + b"mif1heic"
    content = struct.pack(">I", len(brand) + 4) + brand + struct.pack(">I", len(entry) + 4) + entry

    assert reason(content) is UnreadableReason.IMAGE
    assert reason(content.replace(codec, b"hvc1")) is UnreadableReason.DAMAGED
    assert reason(HEIC) is UnreadableReason.IMAGE


def _noted(count: int) -> bytes:
    """Return a page on which the same note lies again and again."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Annots[%s]>>" % (b"4 0 R " * count),
        b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(remember)>>",
    )
    written = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return b"%PDF-1.4\n" + written + b"trailer<</Root 1 0 R/Size 5>>\n"


@pytest.mark.parametrize(("count", "read_of_them"), [(3, 3), (5001, 5000)])
def test_more_notes_than_anybody_writes_are_cut_off(count: int, read_of_them: int) -> None:
    reading = read(_noted(count))

    assert isinstance(reading, Document)
    assert reading.text.count("remember") == read_of_them
    assert reading.truncated == (count > read_of_them)
