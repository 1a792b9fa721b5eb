"""What bytes are, by their content. Names and claims decide only between kinds of text."""

import lzma
import re
import zipfile
import zlib
from io import BytesIO
from typing import NamedTuple

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.charset import bom_of
from hygiene_app.readers.formats.compound import OLE, root_names
from hygiene_app.readers.formats.signed import from_pem
from hygiene_app.readers.formats.source import CannotRead, Source

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
PLAIN = "text/plain"
MESSAGE = "message/rfc822"
XML = "application/xml"
CALENDAR = "text/calendar"
CARD = "text/vcard"
ZIP = "application/zip"
SEVEN_ZIP = "application/x-7z-compressed"
RTF = "application/rtf"
TNEF = "application/vnd.ms-tnef"
GZIP = "application/gzip"
BZIP2 = "application/x-bzip2"
XZ = "application/x-xz"
TAR = "application/x-tar"
RAR = "application/vnd.rar"
SIGNED = "application/pkcs7-mime"
OUTLOOK = "application/vnd.ms-outlook"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
PPT = "application/vnd.ms-powerpoint"
_OOXML = "application/vnd.openxmlformats-officedocument."
XLSX = _OOXML + "spreadsheetml.sheet"
PPTX = _OOXML + "presentationml.presentation"
UNKNOWN = "application/octet-stream"

PICTURES = (
    "image/jpeg", "image/png", "image/gif", "image/tiff", "image/bmp", "image/webp", "image/heic",
)  # fmt: skip
"""Pictures that can be unpacked; of others only the name is known."""

_COMPOUND = "application/x-ole-storage"
_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, lzma.LZMAError)
_HEAD = 4096
_HEADER_LINES = 200


class Kind(NamedTuple):
    """A media type, and the reason where it is plain that it cannot be read."""

    media_type: str
    reason: UnreadableReason | None = None


# (offset, bytes, media type)
_MAGIC: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
    (0, b"BM", "image/bmp"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypheix", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
    (4, b"ftypmsf1", "image/heic"),
    (4, b"ftypavif", "image/avif"),
    (0, b"\xd7\xcd\xc6\x9a", "image/wmf"),
    (40, b" EMF", "image/emf"),
    (0, b"{\\rtf", RTF),
    (0, b"\x1f\x8b\x08", GZIP),
    (0, b"\xfd7zXZ\x00", XZ),
    (0, b"7z\xbc\xaf\x27\x1c", SEVEN_ZIP),
    (0, b"Rar!\x1a\x07", RAR),
    (257, b"ustar", TAR),
    (0, b"\x78\x9f\x3e\x22", TNEF),
    (4, b"ftyp", "video/mp4"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"OggS", "audio/ogg"),
    (8, b"WAVE", "audio/wav"),
    (0, b"%!PS", "application/postscript"),
    (0, b"MZ", "application/vnd.microsoft.portable-executable"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
)
_SEALED: tuple[tuple[bytes, str], ...] = (
    (b"-----BEGIN PGP MESSAGE-----", "application/pgp-encrypted"),
    (b"age-encryption.org/v1", "application/age"),
    (b"-----BEGIN AGE ENCRYPTED FILE-----", "application/age"),
)
# Object identifiers of CMS (RFC 5652 §6, RFC 5083): enveloped data and authenticated-enveloped.
_ENVELOPED = (
    bytes.fromhex("06092a864886f70d010703"),
    bytes.fromhex("060b2a864886f70d0109100117"),
)
# Signed data, and compressed data (RFC 3274).
_OPEN = (
    bytes.fromhex("06092a864886f70d010702"),
    bytes.fromhex("060b2a864886f70d0109100109"),
)
# The size of a block and the start of the first one (bzip2 has no other description).
_BZIP2 = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)")
# Names of streams as they stand in an OLE directory: UTF-16.
_OLE_STREAMS: tuple[tuple[str, Kind], ...] = (
    ("EncryptedPackage", Kind(_COMPOUND, UnreadableReason.PASSWORD)),
    ("__properties_version1.0", Kind(OUTLOOK)),
    ("WordDocument", Kind(DOC)),
    ("Workbook", Kind(XLS)),
    ("Book", Kind(XLS)),
    ("PowerPoint Document", Kind(PPT)),
)
_ZIP_MAINS: tuple[tuple[str, str], ...] = (
    ("word/", DOCX),
    ("xl/", XLSX),
    ("ppt/", PPTX),
)
# Readers allow for a kilobyte of anything before it, but a text may speak of it.
_PDF_START = re.compile(rb"(?:\A|[^\t -~])%PDF-")
_ODF_TYPE = re.compile(r"application/[a-z0-9.+-]{1,100}")
_PROLOGUE = r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*"
_HTML_START = re.compile(_PROLOGUE + r"<(?:!doctype html|html\b)", re.I | re.S)
_SVG_START = re.compile(_PROLOGUE + r"(?:<!doctype svg[^>]*>\s*)?<svg\b", re.I | re.S)
_XML_START = re.compile(r"\s*<\?xml\s")
_CONTENT_LINES_START = re.compile(r"\s*BEGIN:(VCALENDAR|VCARD)\s", re.I)
_HEADER_LINE = re.compile(
    rb"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n"
)
_NOT_BY_HAND = frozenset(
    (b"received", b"return-path", b"delivered-to", b"message-id", b"mime-version",
     b"dkim-signature", b"content-type")
)  # fmt: skip
_MAIL_HEADERS = _NOT_BY_HAND | {b"from", b"to", b"subject", b"date"}
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def sniff(source: Source) -> Kind:
    """Return what the bytes are."""
    content = source.content
    head = content[:_HEAD]
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(content)
    if head.startswith(OLE):
        return _ole_kind(content)
    media_type = by_magic(head)
    if media_type:
        closed = media_type.startswith("image/") and media_type not in PICTURES
        return Kind(media_type, UnreadableReason.IMAGE if closed else None)
    return _sealed_kind(head) or _text_kind(source)


def by_magic(head: bytes) -> str:
    """Return the media type that the first bytes give away, "" where they do not."""
    for offset, magic, media_type in _MAGIC:
        if head.startswith(magic, offset) and not _only_looks_so(media_type, head):
            return media_type
    if _BZIP2.match(head):
        return BZIP2
    # After the others: winmail.dat may hold a PDF within its first kilobyte.
    return PDF if _PDF_START.search(head, 0, 1024) is not None else ""


def _only_looks_so(media_type: str, head: bytes) -> bool:
    # Two letters are no proof: "BMW" and "MZ" begin texts. Both formats hold zero bytes early.
    return media_type in ("image/bmp", "application/vnd.microsoft.portable-executable") and (
        b"\x00" not in head[:64]
    )


def _zip_kind(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as container:
            names = container.namelist()
            first = container.infolist()[:1]
            if first and first[0].filename == "mimetype" and first[0].file_size <= 200:
                told = container.read(first[0]).decode("ascii", errors="replace").strip()
                if _ODF_TYPE.fullmatch(told):
                    return Kind(told)
            files = [entry for entry in container.infolist() if not entry.filename.endswith("/")]
            locked = bool(files) and all(entry.flag_bits & 1 for entry in files)
    except (*_BROKEN_ZIP, ValueError, OSError, RuntimeError, EOFError, NotImplementedError):
        return Kind(ZIP, UnreadableReason.DAMAGED)
    if locked:
        return Kind(ZIP, UnreadableReason.PASSWORD)
    if "[Content_Types].xml" in names:
        for folder, media_type in _ZIP_MAINS:
            if any(name.startswith(folder) for name in names):
                return Kind(media_type)
    return Kind(ZIP)


def _ole_kind(content: bytes) -> Kind:
    try:
        names = root_names(content)
    except CannotRead:
        return _ole_kind_by_looks(content)
    for stream, kind in _OLE_STREAMS:
        if stream in names:
            return kind
    return Kind(_COMPOUND)


def _ole_kind_by_looks(content: bytes) -> Kind:
    """Judge a broken one, by names that stand anywhere in it."""
    for stream, kind in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            return kind
    return Kind(_COMPOUND)


def _sealed_kind(head: bytes) -> Kind | None:
    text = head.lstrip()
    for start, media_type in _SEALED:
        if text.startswith(start):
            return Kind(media_type, UnreadableReason.PASSWORD)
    start = from_pem(head)[:32]
    if start.startswith(b"\x30") and any(oid in start for oid in _ENVELOPED):
        return Kind(SIGNED, UnreadableReason.PASSWORD)
    if start.startswith(b"\x30") and any(oid in start for oid in _OPEN):
        return Kind(SIGNED)
    if _is_pgp(head):
        return Kind("application/pgp-encrypted", UnreadableReason.PASSWORD)
    return None


def _is_pgp(head: bytes) -> bool:
    """Whether bytes begin with an encrypted session key (RFC 9580 §4.2, §5.1, §5.3)."""
    # Packet 1 is for a public key, packet 3 for a passphrase; old and new forms of their headers.
    versions, at = {
        0x84: (b"\x03", 2), 0x85: (b"\x03", 3), 0x8C: (b"\x04\x05", 2),
        0xC1: (b"\x03\x06", 2), 0xC3: (b"\x04\x05\x06", 2),
    }.get(head[0] if head else 0, (b"", 0))  # fmt: skip
    if head[:1] in (b"\xc1", b"\xc3") and head[1:2] >= b"\xc0":
        # A length of two bytes.
        at = 3
    return len(head) > at and head[at] in versions


def _text_kind(source: Source) -> Kind:
    claim = source.media_type.lower()
    sample = _sample(source)
    if sample is None:
        return Kind(UNKNOWN)
    if _is_message(source.content, claim):
        return Kind(MESSAGE)
    if _SVG_START.match(sample):
        return Kind("image/svg+xml", UnreadableReason.IMAGE)
    if claim in (HTML, "application/xhtml+xml") or _HTML_START.match(sample):
        return Kind(HTML)
    return Kind(_marked_kind(sample))


def _marked_kind(sample: str) -> str:
    if _XML_START.match(sample):
        return XML
    lines = _CONTENT_LINES_START.match(sample)
    if lines is None:
        return PLAIN
    return CALENDAR if lines[1].upper() == "VCALENDAR" else CARD


def _sample(source: Source) -> str | None:
    """Return the first characters where the bytes are text, else None."""
    head = source.content[:_HEAD]
    mark = bom_of(head)
    if mark is not None:
        return head[len(mark[0]) :].decode(mark[1], errors="replace")
    wide = source.charset.lower().replace("_", "-").startswith(("utf-16", "utf-32", "ucs"))
    sample = head.decode("utf-16-le" if wide else "latin-1", errors="replace")
    strange = len(_NOT_TEXT.findall(sample))
    # A stray control character happens in text; binary data has them everywhere.
    return None if strange * 20 > len(sample) else sample


def _is_message(content: bytes, claim: str) -> bool:
    start = 0
    if content.startswith((b"From ", b">From ")):
        start = content.find(b"\n") + 1
    seen: set[bytes] = set()
    claimed = claim in (MESSAGE, "message/global")
    for _line in range(_HEADER_LINES):
        line = _HEADER_LINE.match(content, start)
        if line is None:
            break
        seen.add(line.group(1).lower())
        start = line.end()
        # Notes may begin with "From:", "To:" and "Subject:" too; a message that has travelled
        # also has a line that people do not write.
        # A saved web page may have two of those and nothing else.
        by_machine = len(seen & _NOT_BY_HAND) >= 2
        if seen & _MAIL_HEADERS and (
            claimed or by_machine or (len(seen) >= 3 and seen & _NOT_BY_HAND)
        ):
            return True
    return False
