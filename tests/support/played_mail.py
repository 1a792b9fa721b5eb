"""What a mail server says of a message in FETCH, built with the standard library's parser."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses
from functools import cached_property
from urllib.parse import quote

from tests.fakes.mime import leaves
from tests.support.plain_session import internaldate

_CRLF = compat32.clone(linesep="\r\n")


@dataclass(eq=False)
class PlayedMessage:
    """A message on a played server; the same one may lie in several folders.

    Attributes:
        id: what the server knows it by.
        pieces: items of a FETCH answer that are said differently, by name, raw.
    """

    data: bytes
    received: datetime
    flags: set[str] = field(default_factory=set)
    id: int = 0
    pieces: dict[str, bytes] = field(default_factory=dict)

    @cached_property
    def parsed(self) -> Message:
        """The message taken apart."""
        return message_from_bytes(self.data)

    @property
    def message_id(self) -> str:
        """The Message-ID header."""
        return str(self.parsed.get("Message-ID", "")).strip()

    def item(self, name: str) -> bytes:
        """Return one item of a FETCH answer, its name and what it holds."""
        if name in self.pieces:
            return name.replace(".PEEK", "").encode() + b" " + self.pieces[name]
        if name.startswith("BODY.PEEK["):
            section = name[len("BODY.PEEK[") : -1]
            content = self.section(section)
            return b"BODY[%s] " % section.encode() + literal(content)
        assert not name.startswith("BODY["), "this would set \\Seen"
        return name.encode() + b" " + self._plain[name]

    @property
    def _plain(self) -> dict[str, bytes]:
        return {
            "FLAGS": b"(" + " ".join(sorted(self.flags)).encode() + b")",
            "INTERNALDATE": f'"{internaldate(self.received)}"'.encode(),
            "RFC822.SIZE": b"%d" % len(self.data),
        } | self._structural

    @cached_property
    def _structural(self) -> dict[str, bytes]:
        return {"ENVELOPE": envelope(self.parsed), "BODYSTRUCTURE": structure(self.parsed)}

    def section(self, section: str) -> bytes:
        """Return what BODY[section] holds, undecoded."""
        header = self.data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        if not section:
            return self.data
        if section == "HEADER":
            return header
        if section.startswith("HEADER.FIELDS"):
            wanted = section.lower().partition("(")[2].rstrip(")").split()
            unfolded = re.split(rb"\r\n(?![ \t])", header)
            kept = [one for one in unfolded if one.partition(b":")[0].decode().lower() in wanted]
            return b"".join(one + b"\r\n" for one in kept) + b"\r\n"
        found = dict(leaves(self.parsed)).get(section)
        return b"" if found is None else _content(found)


def literal(data: bytes) -> bytes:
    """Return data by its length."""
    return b"{%d}\r\n" % len(data) + data


def quoted(value: str | None) -> bytes:
    """Return a string, NIL for none."""
    if value is None:
        return b"NIL"
    return ('"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"').encode()


def _content(part: Message) -> bytes:
    payload = part.get_payload()
    if isinstance(payload, list):
        inner = payload[0]
        assert isinstance(inner, Message)
        return inner.as_bytes(policy=_CRLF)
    if part.get("Content-Transfer-Encoding", "7bit") in ("7bit", "8bit", "binary"):
        return bytes(part.get_payload(decode=True))
    return str(payload).encode("ascii", "surrogateescape")


def envelope(message: Message) -> bytes:
    """Return ENVELOPE (RFC 3501 §7.4.2)."""

    def people(name: str) -> bytes:
        pairs = getaddresses([str(one) for one in message.get_all(name, [])])
        listed = [_address(shown, email) for shown, email in pairs if email]
        return b"(" + b"".join(listed) + b")" if listed else b"NIL"

    def said(name: str) -> bytes:
        return quoted(None if message[name] is None else str(message[name]))

    people_fields = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc")
    fields = [said("Date"), said("Subject"), *map(people, people_fields)]
    return b"(" + b" ".join([*fields, said("In-Reply-To"), said("Message-ID")]) + b")"


def _address(shown: str, email: str) -> bytes:
    local, _, host = email.rpartition("@")
    return b"(" + b" ".join([quoted(shown or None), b"NIL", quoted(local), quoted(host)]) + b")"


def structure(message: Message) -> bytes:
    """Return BODYSTRUCTURE."""
    if message.get_content_maintype() == "multipart":
        children = [structure(one) for one in message.get_payload() if isinstance(one, Message)]
        return b"(" + b"".join(children) + b" " + quoted(message.get_content_subtype()) + b")"
    content = _content(message)
    fields = [
        quoted(message.get_content_maintype()),
        quoted(message.get_content_subtype()),
        _parameters(message.get_params([], "content-type")[1:]),
        b"NIL NIL",
        quoted(str(message.get("Content-Transfer-Encoding", "7bit"))),
        b"%d" % len(content),
    ]
    lines = b"%d" % content.count(b"\n")
    if message.get_content_type() == "message/rfc822":
        inner = message.get_payload(0)
        assert isinstance(inner, Message)
        fields += [envelope(inner), structure(inner), lines]
    elif message.get_content_maintype() == "text":
        fields.append(lines)
    return b"(" + b" ".join([*fields, b"NIL", _disposition(message)]) + b")"


def _disposition(message: Message) -> bytes:
    found = message.get_params([], "content-disposition")
    if not found:
        return b"NIL"
    return b"(" + quoted(found[0][0]) + b" " + _parameters(found[1:]) + b")"


def _parameters(pairs: Iterable[tuple[str, object]]) -> bytes:
    out = []
    for name, value in pairs:
        if isinstance(value, tuple):  # RFC 2231: charset, language, text
            out.append(quoted(name + "*"))
            out.append(quoted(f"{value[0]}''{quote(str(value[2]), encoding='latin-1')}"))
        else:
            out += [quoted(name), quoted(str(value))]
    return b"(" + b" ".join(out) + b")" if out else b"NIL"
