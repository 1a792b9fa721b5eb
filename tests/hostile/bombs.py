"""Small files that unpack, expand or nest without end."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from itertools import pairwise

from tests.unit.readers.documents import docx, with_entries
from tests.unit.readers.office_files import SHEET, cell, odf, odt, pptx, xlsx

_MB = 1024 * 1024
Named = tuple[str, bytes]


def bombs(scale: int) -> Iterator[Named]:
    """Yield bombs; those that only size makes dangerous are `scale` megabytes, unpacked."""
    yield from _zips(scale)
    yield from _streams(scale)
    yield from _entities()
    yield from _office(scale)


def _zip(*files: Named, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", kind) as container:
        for name, content in files:
            container.writestr(name, content)
    return target.getvalue()


def _zips(scale: int) -> Iterator[Named]:
    zeros = bytes(scale * _MB)
    yield "zeros.zip", _zip(("zeros.txt", zeros))
    yield "zeros-bzip2.zip", _zip(("zeros.txt", zeros), kind=zipfile.ZIP_BZIP2)
    yield "zeros-lzma.zip", _zip(("zeros.txt", zeros), kind=zipfile.ZIP_LZMA)
    yield "many-zeros.zip", _zip(*((f"{n}.txt", bytes(9 * _MB)) for n in range(max(2, scale // 9))))
    nested = _zip(("a.txt", b"text"))
    for _layer in range(50):
        nested = _zip(("inner.zip", nested))
    yield "fifty-layers.zip", nested
    wide = _zip(("a.txt", b"text"))
    for _layer in range(4):
        wide = _zip(*((f"{n}.zip", wide) for n in range(10)))
    yield "ten-to-the-fourth.zip", wide
    yield "many-entries.zip", _zip(*((f"{n}", b"") for n in range(20 * scale)))
    yield "long-names.zip", _zip(*((f"{n}" + "x" * 60_000, b"a") for n in range(20)))
    yield "strange-names.zip", _zip(("../../etc/passwd", b"a"), ("C:\\x", b"b"), ("\u202ex", b"c"))
    lying = bytearray(_zip(("zeros.txt", zeros)))
    at = lying.rindex(b"PK\x01\x02")
    lying[at + 24 : at + 28] = (100).to_bytes(4, "little")
    yield "lies-about-its-size.zip", bytes(lying)
    yield "overlapping.zip", _overlapping(_zip(("a.txt", bytes(5 * _MB))), 2000)


def _overlapping(one: bytes, count: int) -> bytes:
    """Return a zip in whose directory one file stands again and again."""
    at, end = one.index(b"PK\x01\x02"), one.index(b"PK\x05\x06")
    directory = one[at:end] * count
    tail = bytearray(one[end:])
    tail[8:12] = count.to_bytes(2, "little") * 2
    tail[12:16] = len(directory).to_bytes(4, "little")
    return one[:at] + directory + bytes(tail)


def _streams(scale: int) -> Iterator[Named]:
    zeros = bytes(scale * _MB)
    for ending, packed in (("gz", gzip.compress(zeros)), ("bz2", bz2.compress(zeros))):
        yield f"zeros.{ending}", packed
        again = gzip.compress(packed) if ending == "gz" else bz2.compress(packed)
        yield f"twice.{ending}", again
    yield "zeros.xz", lzma.compress(zeros)
    yield "many-members.gz", gzip.compress(b"a") * 100_000
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w:gz") as archive:
        for number in range(100 * scale):
            archive.addfile(tarfile.TarInfo(f"{number}"))
    yield "many.tar.gz", target.getvalue()
    entry = tarfile.TarInfo("pax")
    entry.pax_headers = {f"key{n}": "x" * 100 for n in range(20_000)}
    yield "pax.tar", entry.tobuf(tarfile.PAX_FORMAT) + bytes(10_240)
    yield "numbers.tar", b"a".ljust(100, b"\0") + b"\xff" * 157 + b"ustar\x0000" + bytes(247)


def _doctypes() -> dict[str, str]:
    laughs = '<!ENTITY a "lolololololololol">' + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise("abcdefghi")
    )
    return {
        "laughs": f"<!DOCTYPE x [{laughs}]>",
        "quadratic": f'<!DOCTYPE x [<!ENTITY i "{"a" * 100_000}">]>',
        "loop": '<!DOCTYPE x [<!ENTITY i "&j;"><!ENTITY j "&i;">]>',
        "file": '<!DOCTYPE x [<!ENTITY i SYSTEM "file:///dev/zero">]>',
        "network": '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd" [<!ENTITY i SYSTEM "ftp://x/">]>',
        "parameter": '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
    }


def _entities() -> Iterator[Named]:
    for kind, doctype in _doctypes().items():
        head = f'<?xml version="1.0"?>{doctype}'
        calls = "&i;" * (20_000 if kind == "quadratic" else 5)
        yield f"{kind}.xml", f"{head}<cv><name>{calls}</name></cv>".encode()
        yield f"{kind}.svg", f"{head}<svg><text>{calls}</text></svg>".encode()
        yield f"{kind}.html", f"{doctype}<html><p>{calls}".encode()
        yield f"{kind}.odt", odt(f"<text:p>{calls}</text:p>", doctype=doctype)
        body = f'{head}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>{calls}</w:t></w:r></w:p>'
        xml = {"word/document.xml": f"{body}</w:body></w:document>".encode()}
        yield f"{kind}.docx", with_entries(docx("x"), xml)
        slide = f'{head}<p:sld xmlns:p="p" xmlns:a="a"><a:t>{calls}</a:t></p:sld>'
        yield f"{kind}.pptx", pptx(**{"ppt/slides/slide1.xml": slide})
        sheet = f'{head}<worksheet {SHEET}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
        sheet += f"{calls}</t></is></c></row></sheetData></worksheet>"
        yield f"{kind}.xlsx", xlsx("", **{"xl/worksheets/sheet1.xml": sheet})


def _office(scale: int) -> Iterator[Named]:
    deep = 50_000
    yield "deep.odt", odt("<text:span>" * deep + "x" + "</text:span>" * deep)
    yield "deep.xml", b"<a>" * deep
    yield "wide.xml", b"<?xml version='1.0'?><a>" + b"<b/>" * 500_000 + b"</a>"
    yield (
        "attributes.xml",
        b"<?xml version='1.0'?><a " + b"".join(b'a%d="x" ' % n for n in range(200_000)) + b"/>",
    )
    yield "deep.html", b"<html>" + b"<div>" * 200_000 + b"x"
    yield "tables.html", b"<html>" + b"<table><tr><td>" * 50_000 + b"x"
    yield "unclosed.html", b"<html>" + b"<a <b <c <!-- " * 100_000
    for kind in ("text", "spreadsheet", "presentation"):
        yield f"spaces-{kind}.odf", with_entries(odf(kind, ""), {"content.xml": b" " * scale * _MB})
    yield "spaces.docx", with_entries(docx("x"), {"word/document.xml": b" " * scale * _MB})
    far = f'<row r="1048576">{cell("XFD1048576", "b")}</row>'
    yield "far.xlsx", xlsx(far)
    yield "far-told.xlsx", xlsx(far, '<dimension ref="A1:A2"/>')
    rows = "".join(f'<row r="{n}">{cell(f"A{n}", "text")}</row>' for n in range(1, 60_000))
    yield "long.xlsx", xlsx(rows)
    yield (
        "repeated.ods",
        odf(
            "spreadsheet",
            "<office:spreadsheet><table:table>"
            '<table:table-row table:number-rows-repeated="1048576">'
            '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p>'
            "</table:table-cell></table:table-row></table:table></office:spreadsheet>",
        ),
    )
    yield "spaces-repeated.odt", odt('<text:p>a<text:s text:c="2000000000"/>b</text:p>')
