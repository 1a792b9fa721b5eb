"""OpenDocument, PowerPoint and Excel files for the tests, written by hand."""

import io
import zipfile

NS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def odf(kind: str, body: str, styles: str = "", doctype: str = "", manifest: str = "") -> bytes:
    """Return an OpenDocument file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        container.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
        container.writestr(
            "content.xml",
            f'<?xml version="1.0"?>{doctype}<office:document-content {NS}>'
            f"<office:body>{body}</office:body></office:document-content>",
        )
        container.writestr(
            "styles.xml", f"<office:document-styles {NS}>{styles}</office:document-styles>"
        )
    return target.getvalue()


def odt(text: str, **more: str) -> bytes:
    """Return an OpenDocument text with this body."""
    return odf("text", f"<office:text>{text}</office:text>", **more)


DRAWING = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def rels(*targets: tuple[str, str, str]) -> str:
    """Return a file of relationships: (id, kind, target)."""
    found = "".join(
        f'<Relationship Id="{key}" Type="{REL}/{kind}" Target="{target}"/>'
        for key, kind, target in targets
    )
    return f"<Relationships>{found}</Relationships>"


def slide(*paragraphs: str) -> str:
    """Return a slide with these paragraphs."""
    text = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in paragraphs)
    return f"<p:sld {DRAWING}><p:txBody>{text}</p:txBody></p:sld>"


def pptx(**changed: str) -> bytes:
    """Return a presentation of two slides with notes and a comment; entries may be changed."""
    table = (
        "<a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>a</a:t></a:r></a:p></a:txBody></a:tc>"
        "<a:tc><a:txBody><a:p><a:r><a:t>b</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl>"
    )
    entries = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {DRAWING}><p:sldIdLst>"
        '<p:sldId id="256" r:id="r2"/>'
        '<p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": rels(
            ("r1", "slide", "slides/slide1.xml"), ("r2", "slide", "/ppt/slides/slide2.xml")
        ),
        "ppt/slides/slide1.xml": slide("Second", "slide").replace("</p:sld>", table + "</p:sld>"),
        "ppt/slides/slide2.xml": slide("First slide"),
        "ppt/slides/_rels/slide1.xml.rels": rels(
            ("n", "notesSlide", "../notesSlides/notesSlide1.xml"),
            ("c", "comments", "../comments/comment1.xml"),
            ("x", "notesSlide", "../../../../etc/passwd"),
        ),
        "ppt/notesSlides/notesSlide1.xml": slide("spoken"),
        "ppt/comments/comment1.xml": f"<p:x {DRAWING}><p:cm><p:text>ask Jan</p:text></p:cm></p:x>",
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in (entries | changed).items():
            container.writestr(name, content)
    return target.getvalue()


SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def xlsx(cells: str, dimension: str = "", **more: str) -> bytes:
    """Return a workbook of one hidden sheet with these rows; entries may be changed."""
    entries = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": rels(("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {SHEET} xmlns:r="{REL}"><sheets>'
        '<sheet name="Lijst" sheetId="1" r:id="r1" state="hidden"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": rels(("r1", "worksheet", "worksheets/sheet1.xml")),
        "xl/worksheets/sheet1.xml": f"<worksheet {SHEET}>{dimension}<sheetData>{cells}</sheetData>"
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12Confidential</oddHeader>'
        "</headerFooter></worksheet>",
        **more,
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as container:
        for name, content in entries.items():
            container.writestr(name, content)
    return target.getvalue()


def cell(place: str, text: str) -> str:
    """Return a cell with text."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
