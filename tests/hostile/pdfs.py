"""PDF files that refer to themselves, lie about lengths or unpack without end, written by hand."""

import zlib
from collections.abc import Iterator

_MB = 1024 * 1024
Named = tuple[str, bytes]


def _pdf(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    written = b"".join(b"%d 0 obj\n%s\nendobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return b"%PDF-1.7\n" + written + b"trailer<<%s/Size %d>>\n" % (trailer, len(objects) + 1)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (more, len(data), data)


_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"
_PAGES = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 5 0 R>>"
_FONT = b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
_TEXT = b"BT /F1 12 Tf 50 700 Td (Curriculum vitae) Tj ET\n"


def pdfs(scale: int) -> Iterator[Named]:
    """Yield PDF files; unpacked, bombs have `scale` megabytes."""
    yield from _loops()
    yield from _lies()
    yield from _large(scale)


def _loops() -> Iterator[Named]:
    text = _stream(_TEXT)
    yield "kids-are-parents.pdf", _pdf(_CATALOG, b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>")
    pages = b"<</Type/Pages/Count 2/Kids[3 0 R 2 0 R]>>"
    yield "tree-in-a-ring.pdf", _pdf(_CATALOG, pages, _PAGE, text, _FONT)
    yield "root-of-itself.pdf", _pdf(b"1 0 R", trailer=b"/Root 1 0 R")
    form = _stream(b"/X Do " * 50, b"/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>")
    resources = b"<</XObject<</X 6 0 R>>>>"
    yield "form-in-itself.pdf", _pdf(_CATALOG, _PAGES, _PAGE, _stream(b"/X Do"), resources, form)
    forms = [
        _stream(
            b"/X Do " * 10, b"/Type/XObject/Subtype/Form/Resources<</XObject<</X %d 0 R>>>>" % n
        )
        for n in range(7, 17)
    ]
    grow = _pdf(_CATALOG, _PAGES, _PAGE, _stream(b"/X Do"), resources, *forms, _stream(_TEXT))
    yield "ten-forms-each.pdf", grow
    yield (
        "length-of-itself.pdf",
        _pdf(_CATALOG, _PAGES, _PAGE, b"<</Length 4 0 R>>stream\n" + _TEXT + b"endstream", _FONT),
    )
    whole = _pdf(_CATALOG, _PAGES, _PAGE, text, _FONT)
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 6/Prev %d>>\n" % len(whole)
    yield "table-before-itself.pdf", whole + table + b"startxref\n%d\n%%%%EOF" % len(whole)
    inside = _stream(b"1 0 2 20 <</Type/Catalog>>", b"/Type/ObjStm/N 2/First 8/Extends 6 0 R")
    yield "objects-in-themselves.pdf", _pdf(_CATALOG, _PAGES, _PAGE, text, _FONT, inside)
    names = b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>/Outlines 6 0 R>>"
    loop = b"<</Kids[6 0 R 6 0 R]/First 6 0 R/Next 6 0 R/Names[(a) 6 0 R]>>"
    yield "names-in-a-ring.pdf", _pdf(names, _PAGES, _PAGE, text, _FONT, loop)
    fields = b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]>>>>"
    yield (
        "fields-in-a-ring.pdf",
        _pdf(fields, _PAGES, _PAGE, text, _FONT, b"<</Kids[6 0 R]/Parent 6 0 R/FT/Tx>>"),
    )


def _lies() -> Iterator[Named]:
    text = _stream(_TEXT)
    yield (
        "count.pdf",
        _pdf(_CATALOG, b"<</Type/Pages/Count 2147483647/Kids[3 0 R]>>", _PAGE, text, _FONT),
    )
    below = b"<</Type/Pages/Count -1/Kids[3 0 R]>>"
    yield "count-below-nought.pdf", _pdf(_CATALOG, below, _PAGE, text, _FONT)
    for size in (b"0 0 1e38 1e38", b"0 0 99999999 99999999", b"nan 0 -1 0", b"0 0 0 0"):
        page = _PAGE.replace(b"0 0 600 800", size)
        name = size.decode().replace(" ", "-")
        yield f"box-{name}.pdf", _pdf(_CATALOG, _PAGES, page, text, _FONT)
        yield f"box-empty-{name}.pdf", _pdf(_CATALOG, _PAGES, page, _stream(b"0 0 9 9 re f"), _FONT)
    deep = b"[" * 200_000
    yield "deep-array.pdf", _pdf(_CATALOG, _PAGES, _PAGE, text, deep)
    yield "deep-dictionary.pdf", _pdf(b"<</A" * 100_000)
    yield "deep-drawing.pdf", _pdf(_CATALOG, _PAGES, _PAGE, _stream(b"q " * 500_000), _FONT)
    locked = b"/Root 1 0 R/Encrypt<</Filter/Standard/V 5/R 6/O(%s)/U(%s)/P -1>>" % (
        b"o" * 48,
        b"u" * 48,
    )
    yield "locked.pdf", _pdf(_CATALOG, _PAGES, _PAGE, text, _FONT, trailer=locked)
    for kind in (b"JBIG2Decode", b"JPXDecode", b"DCTDecode", b"CCITTFaxDecode", b"LZWDecode"):
        more = b"/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceGray"
        image = _stream(bytes(range(256)) * 8, more + b"/Filter/" + kind)
        drawn = _stream(b"600 0 0 800 0 0 cm /X Do")
        page = _pdf(_CATALOG, _PAGES, _PAGE, drawn, b"<</XObject<</X 6 0 R>>>>", image)
        yield f"{kind.decode()}.pdf", page
    yield "nothing-else.pdf", b"%PDF-1.4\n"
    yield "words.pdf", b"%PDF-1.4\n" + b"text " * 100_000
    yield "obj.pdf", b"%PDF-1.4\n" + b"1 0 obj " * 100_000


def _large(scale: int) -> Iterator[Named]:
    bomb = zlib.compress(b" " * (scale * _MB), 9)
    yield "spaces.pdf", _pdf(_CATALOG, _PAGES, _PAGE, _stream(bomb, b"/Filter/FlateDecode"), _FONT)
    layers = _TEXT
    for _layer in range(200):
        layers = zlib.compress(layers)
    chain = b"/Filter[%s]" % (b"/FlateDecode" * 200)
    yield "two-hundred-filters.pdf", _pdf(_CATALOG, _PAGES, _PAGE, _stream(layers, chain), _FONT)
    twice = _stream(zlib.compress(bomb), b"/Filter[/FlateDecode/FlateDecode]")
    yield "twice.pdf", _pdf(_CATALOG, _PAGES, _PAGE, twice, _FONT)
    kids = b" ".join([b"3 0 R"] * 50_000)
    many = b"<</Type/Pages/Count 50000/Kids[%s]>>" % kids
    yield "one-page-often.pdf", _pdf(_CATALOG, many, _PAGE, _stream(_TEXT), _FONT)
    yield (
        "letters.pdf",
        _pdf(
            _CATALOG,
            _PAGES,
            _PAGE,
            _stream(zlib.compress(_TEXT * 40_000), b"/Filter/FlateDecode"),
            _FONT,
        ),
    )
    names = b"".join(b"/N%d %d 0 R" % (n, n) for n in range(200_000))
    yield "long-dictionary.pdf", _pdf(_CATALOG, _PAGES, _PAGE, _stream(_TEXT), b"<<%s>>" % names)
