"""Spreadsheets through calamine: XLSX, XLSB, XLS and ODS; a page per sheet, cells parted by tabs.

Calamine reads cells only; comments, text boxes, headers and footers are read here.
"""

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from html import unescape
from typing import TYPE_CHECKING

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.blips import holds_blips
from hygiene_app.readers.formats.compound import open_compound, stream
from hygiene_app.readers.formats.container import holds_pictures, open_zip, read_entry
from hygiene_app.readers.formats.embedded import PLACES, add_embedded, add_stored
from hygiene_app.readers.formats.lines import LineWriter
from hygiene_app.readers.formats.odf import comments, margins
from hygiene_app.readers.formats.source import APART, CannotRead, Extract, Source
from hygiene_app.readers.formats.workbook_beside import (
    beside_xls,
    beside_xlsb,
    may_have_more,
    without_codes,
)
from hygiene_app.readers.formats.workbook_binary import cells_found, cells_told, without_rings
from hygiene_app.readers.formats.xml_tree import events, local_name, parse_xml

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_CELLS = 4_000_000
"""Calamine makes room for every cell up to the last, 32 bytes each, and aborts when it fails."""
_CELLS_OF_XLS = 5_000_000
"""A sound sheet of a public test suite has 4.3 million; 16.8 million end the child."""

_SHEET = re.compile(r"xl/worksheets/[^/]{1,100}\.xml")
_BESIDE = re.compile(
    r"xl/(?:(?:comments|threadedComments|drawings)[^/]{0,40}(?:/[^/]{1,100})?\.xml"
    r"|comments\d{1,9}\.bin)"
)
_ANNOTATED = b"annotation"
_STORAGE = "MBD".encode("utf-16-le")
"""How Excel names the storages of embedded objects."""
_CELL = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_DIMENSION = re.compile(rb"dimension ref=[\"'](?:[A-Z]{1,3}\d{1,7}:)?([A-Z]{1,3})(\d{1,7})[\"']")
_DIMENSION_WITHIN = 4096
_MARGINS_WITHIN = 200_000
"""Headers and footers stand behind all cells."""
_MARGIN = re.compile(rb"<((?:\w{1,20}:)?(?:odd|even|first)(?:Header|Footer))>([^<]{1,2000})</\1>")
_FIRST_RECORDS = 8
"""FILEPASS is the second, or stands behind what says that the file is protected from changes."""
_Cell = int | float | str | bool | datetime.time | datetime.date | datetime.timedelta


def read_sheets(source: Source, extract: Extract) -> None:
    """Read all sheets, hidden ones too; embedded files are parts.

    Raises `CannotRead`: `DAMAGED`, `PASSWORD`, `TOO_LARGE`.
    """
    import python_calamine as calamine

    content, beside = _prepared(source, extract)
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in book.sheet_names:
            if not extract.in_time() or not extract.add_page(_sheet(book, name, extract)):
                return
    except calamine.PasswordError as exc:
        raise CannotRead(UnreadableReason.PASSWORD) from exc
    except calamine.CalamineError as exc:
        locked = _is_locked(source.content, extract)
        reason = UnreadableReason.PASSWORD if locked else UnreadableReason.DAMAGED
        raise CannotRead(reason) from exc
    except BaseException as exc:
        # A panic of the library is no `Exception`, and its class cannot be imported.
        if type(exc).__name__ == "PanicException":
            raise CannotRead(UnreadableReason.DAMAGED) from None
        raise
    if beside:
        extract.add_page(beside)
    _add_files(source, extract)


def _add_files(source: Source, extract: Extract) -> None:
    if source.content.startswith(b"PK"):
        if any(place in source.content for place in PLACES):
            with zipfile.ZipFile(io.BytesIO(source.content)) as container:
                add_embedded(container, extract)
    elif _STORAGE in source.content:
        with open_compound(source.content) as compound:
            add_stored(compound, "", extract)


def _prepared(source: Source, extract: Extract) -> tuple[bytes, str]:
    """Return what calamine may have, and the text that it leaves aside.

    Raises `CannotRead`: `PASSWORD`, `TOO_LARGE`.
    """
    if source.content.startswith(b"PK"):
        return source.content, _look_into_zip(source, extract)
    if holds_blips(source.content):
        extract.pictured.append(APART)
    content = _without_traps(source.content, extract)
    if not may_have_more(content):
        return content, ""
    return content, "\n".join(dict.fromkeys(filter(None, beside_xls(_book(content, extract)))))


def _without_traps(content: bytes, extract: Extract) -> bytes:
    """Return an XLS that calamine comes through. Raises `CannotRead`: `PASSWORD`, `TOO_LARGE`."""
    # Most tell a small size, and need not be opened for this.
    if cells_told(content) > _CELLS_OF_XLS:
        book = _book(content, extract)
        if _says_locked(book):
            # Then its sizes are noise.
            raise CannotRead(UnreadableReason.PASSWORD)
        if cells_found(book) > _CELLS_OF_XLS:
            raise CannotRead(UnreadableReason.TOO_LARGE)
    return without_rings(content)


def _book(content: bytes, extract: Extract) -> bytes:
    """Return the stream of an XLS that holds the sheets, nothing where there is none."""
    with open_compound(content) as compound:
        return stream(compound, ("Workbook",), extract) or stream(compound, ("Book",), extract)


def _is_locked(content: bytes, extract: Extract) -> bool:
    return not content.startswith(b"PK") and _says_locked(_book(content, extract))


def _says_locked(book: bytes) -> bool:
    """Whether FILEPASS (MS-XLS 2.4.117) is among the first records: the workbook is encrypted."""
    at = 0
    for _record in range(_FIRST_RECORDS):
        kind, length = book[at : at + 2], int.from_bytes(book[at + 2 : at + 4], "little")
        if kind == b"\x2f\x00":
            return True
        at += 4 + length
    return False


def _sheet(book: "CalamineWorkbook", name: str, extract: Extract) -> str:
    rows = [name]
    length = 0
    for number, row in enumerate(book.get_sheet_by_name(name).iter_rows()):
        line = "\t".join(
            [cell if type(cell) is str and cell.isprintable() else _shown(cell) for cell in row]
        ).rstrip("\t")
        if line:
            rows.append(line)
            length += len(line) + 1
        if length > extract.allowance.chars_left:
            break
        if number % 1000 == 0 and not extract.in_time():
            break
    return "\n".join(rows)


def _shown(cell: _Cell) -> str:
    if type(cell) is float:
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell)
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, datetime.datetime):
        return cell.isoformat(" ")
    return str(cell)


def _look_into_zip(source: Source, extract: Extract) -> str:
    """Refuse bombs, and return the text that calamine leaves aside."""
    with open_zip(source.content, extract.allowance) as container:
        if holds_pictures(container):
            extract.pictured.append(APART)
        lines = LineWriter()
        if "META-INF/manifest.xml" in container.namelist() and b"encryption-data" in read_entry(
            container, "META-INF/manifest.xml"
        ):
            raise CannotRead(UnreadableReason.PASSWORD)
        lines.write("\n".join(_of_open_document(container, extract)))
        left = extract.limits.xml_bytes
        for entry in container.infolist():
            if _SHEET.fullmatch(entry.filename):
                for margin in _looked_at(read_entry(container, entry.filename)):
                    lines.block()
                    lines.write(margin)
            elif _BESIDE.fullmatch(entry.filename) and entry.file_size <= left:
                left -= entry.file_size
                _add_beside(container, entry, lines)
    return lines.text()


def _of_open_document(container: zipfile.ZipFile, extract: Extract) -> Iterator[str]:
    """Yield comments, headers and footers of an ODS."""
    content = read_entry(container, "content.xml")
    styles = read_entry(container, "styles.xml")
    if content and len(content) + len(styles) <= extract.limits.xml_bytes:
        # The tree costs more than calamine; most have none.
        yield from comments(content) if _ANNOTATED in content else ()
        yield from margins(styles)


def _looked_at(xml: bytes) -> Iterator[str]:
    """Refuse a sheet whose last cell lies too far out; yield its headers and footers."""
    told = _DIMENSION.search(xml, 0, _DIMENSION_WITHIN)
    # Programs tell the dimension first; who lies there ends the child and is listed all the same.
    if (told is None or _cells([told.groups()]) > _CELLS) and _cells(_CELL.findall(xml)) > _CELLS:
        raise CannotRead(UnreadableReason.TOO_LARGE)
    for found in _MARGIN.finditer(xml, max(0, xml.rfind(b"</") - _MARGINS_WITHIN)):
        text = unescape(found.group(2).decode("utf-8", errors="replace"))
        yield without_codes(text)


def _cells(places: Sequence[tuple[bytes, ...]]) -> int:
    """Return how many cells there are up to the furthest row and column of these places."""
    columns = {column for column, _row in places}
    rows = {row for _column, row in places}
    return max(map(_column, columns), default=0) * max(map(int, rows), default=0)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _add_beside(container: zipfile.ZipFile, entry: zipfile.ZipInfo, lines: LineWriter) -> None:
    if entry.filename.endswith(".bin"):
        for told in beside_xlsb(read_entry(container, entry.filename)):
            lines.block()
            lines.write(told)
        return
    for event, element in events(parse_xml(read_entry(container, entry.filename))):
        name = local_name(element)
        if name in ("p", "comment", "threadedComment", "text", "author"):
            lines.block()
        if event == "start" and name in ("t", "text", "author"):
            lines.write((element.text or "").replace("\n", " "))
