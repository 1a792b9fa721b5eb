"""The MIME tree of a message that lies in a file (RFC 2045, RFC 2046): where each leaf begins.

The leaves are numbered as an IMAP server numbers them, and described by `structure.parts_of`:
a message in a file and the same message at a server give the same parts.
"""

import re
from dataclasses import dataclass

from hygiene_app.mailbox.encoded import parameter
from hygiene_app.mailbox.structure import MAX_DEPTH, parts_of
from hygiene_app.mailbox.tokens import BrokenAnswer, Token
from hygiene_app.model.message import Part

MAX_HEADER = 1_000_000
"""Octets of a header that are looked at."""

_MAX_PARTS = 5_000
_MAX_FIELD = 8_192  # more than any honest Content-Type: what follows costs time only
_END = re.compile(rb"\r?\n\r?\n")
_FIRST_EMPTY = re.compile(rb"\r?\n")
_FOLD = re.compile(rb"\r?\n[ \t]+")
_FIELD = re.compile(rb"[!-9;-~]+[ \t]*:")
_ENVELOPE_LINE = re.compile(rb">?From [^\n]*\n")
_PARAMETER = re.compile(r';\s*([^=;\s"]+)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)', re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_MEDIA_TYPE = re.compile(r"\s*([^\s;/()]+)\s*/\s*([^\s;/()]+)")
_DELIMITER_END = re.compile(rb"(--)?[ \t]*(?:\r?\n|\Z)")
_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Section:
    """A leaf of the tree, and between which octets of the message its content lies."""

    part: Part
    start: int
    end: int


@dataclass(slots=True)
class _Walk:
    """What has been found of one message so far."""

    data: bytes
    spans: list[tuple[int, int]]

    def entity(self, start: int, end: int, default: str, depth: int) -> list[Token]:
        """Return one entity as BODYSTRUCTURE writes it. Raises `BrokenAnswer`."""
        if depth > MAX_DEPTH or len(self.spans) > _MAX_PARTS:
            raise BrokenAnswer
        body = header_end(self.data, start, end)
        fields = fields_of(self.data[start : min(body, start + MAX_HEADER)])
        media_type, parameters = _value(fields.get("content-type", ""), default)
        if media_type.startswith("multipart/"):
            return self._multipart(body, end, media_type, parameters, depth)
        return self._leaf(body, end, media_type, parameters, fields)

    def _multipart(
        self, body: int, end: int, media_type: str, parameters: dict[str, str], depth: int
    ) -> list[Token]:
        boundary = parameter(parameters, "boundary").encode("latin-1", "replace")
        default = "message/rfc822" if media_type == "multipart/digest" else "text/plain"
        spans = _between(self.data, body, end, boundary) if boundary else []
        if not spans:
            raise BrokenAnswer  # what it holds is not to be seen: the message is read as a whole
        children: list[Token] = [
            self.entity(first, last, default, depth + 1) for first, last in spans
        ]
        return [*children, media_type.partition("/")[2]]

    def _leaf(
        self,
        body: int,
        end: int,
        media_type: str,
        parameters: dict[str, str],
        fields: dict[str, str],
    ) -> list[Token]:
        self.spans.append((body, end))
        kind, _, subtype = media_type.partition("/")
        encoding = fields.get("content-transfer-encoding", "").replace(";", " ").split()
        disposition: Token = None
        if "content-disposition" in fields:
            shown, more = _value(fields["content-disposition"], "")
            disposition = [shown, _tokens(more)]
        size = end - body
        told: list[Token] = [kind, subtype, _tokens(parameters), None, None]
        told += [encoding[0] if encoding else "7bit", size]
        lines: list[Token] = [None] if kind == "text" else []
        return [*told, *lines, None, disposition]


def sections(data: bytes) -> tuple[Section, ...] | None:
    """Return the leaves of a whole message; None where its structure cannot be understood."""
    begin = beginning(data)
    head = data[begin : begin + 1_000]
    if head.strip() and not _FIELD.match(head) and not _FIRST_EMPTY.match(head):
        return None  # no message at all, whatever its file is called
    if header_end(data, begin, len(data)) - begin > MAX_HEADER:
        return None
    walk = _Walk(data=data, spans=[])
    try:
        parts = parts_of(walk.entity(begin, len(data), "text/plain", 0))
    except BrokenAnswer:
        return None
    return tuple(
        Section(part, start, end) for part, (start, end) in zip(parts, walk.spans, strict=True)
    )


def beginning(data: bytes) -> int:
    """Return where the header begins: some programs put a mark or a From_ line before it."""
    start = len(_BOM) if data.startswith(_BOM) else 0
    line = _ENVELOPE_LINE.match(data, start, start + 1_000)
    return line.end() if line else start


def header_of_file(data: bytes) -> bytes:
    """Return the header of a message, no more than `MAX_HEADER` octets of it."""
    begin = beginning(data)
    return data[begin : min(header_end(data, begin, len(data)), begin + MAX_HEADER)]


def header_end(data: bytes, start: int, end: int) -> int:
    """Return where the body begins: after the first empty line."""
    empty = _FIRST_EMPTY.match(data, start, end)
    if empty:
        return empty.end()
    found = _END.search(data, start, end)
    return found.end() if found else end


def fields_of(header: bytes) -> dict[str, str]:
    """Return the first of each field by name in lower case, unfolded, as Latin-1."""
    found: dict[str, str] = {}
    for line in _FOLD.sub(b" ", header).split(b"\n"):
        name, colon, content = line.partition(b":")
        if colon:
            key = name.strip().lower().decode("latin-1")
            found.setdefault(key, content.strip().decode("latin-1"))
    return found


def _value(field: str, default: str) -> tuple[str, dict[str, str]]:
    """Return the value of a field in lower case, and its parameters."""
    cut = field[:_MAX_FIELD]
    parameters = {found[1].lower(): _unquoted(found[2]) for found in _PARAMETER.finditer(cut)}
    if not default:
        return cut.partition(";")[0].strip().lower(), parameters
    told = _MEDIA_TYPE.match(cut)
    if told:
        return f"{told[1]}/{told[2]}".lower(), parameters
    return (default if not cut else "application/octet-stream"), parameters


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == '"':
        return _ESCAPED.sub(r"\1", value[1:-1])
    return value.strip('"')


def _tokens(parameters: dict[str, str]) -> Token:
    pairs: list[Token] = []
    for name, value in parameters.items():
        pairs += [name, value]
    return pairs or None


def _between(data: bytes, start: int, end: int, boundary: bytes) -> list[tuple[int, int]]:
    """Return what lies between the delimiters of a multipart (RFC 2046 §5.1.1).

    Where the last one is missing, the last part reaches to the end.
    """
    mark = b"--" + boundary
    found: list[tuple[int, int]] = []
    begin = -1
    position = data.find(mark, start, end)
    while position >= 0:
        rest = _DELIMITER_END.match(data, position + len(mark), end)
        if rest and (position == start or data[position - 1] == 0x0A):
            if begin >= 0:
                found.append((begin, max(begin, _before_line_end(data, position))))
            if rest[1]:
                return found
            begin = rest.end()
            if len(found) > _MAX_PARTS:
                raise BrokenAnswer
        position = data.find(mark, position + len(mark), end)
    if begin >= 0:
        found.append((begin, end))
    return found


def _before_line_end(data: bytes, position: int) -> int:
    """The line end before a delimiter belongs to the delimiter."""
    if data[position - 2 : position] == b"\r\n":
        return position - 2
    return position - 1
