"""Writes messages as bytes, the way four kinds of mail program do (RFC 5322, 2045–2047, 2231).

The generator of the standard library is not used: it needs milliseconds a message, and its
boundaries are random.
"""

import binascii
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from enum import StrEnum
from hashlib import sha256
from urllib.parse import quote

from hygiene_app.model.message import Address

CRLF = b"\r\n"
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
_TOKEN = re.compile(r"[A-Za-z0-9._-]+")


class Client(StrEnum):
    """The mail programs whose habits we know: charset, boundaries, names of attachments."""

    THUNDERBIRD = "thunderbird"
    OUTLOOK = "outlook"
    APPLE = "apple"
    WEBMAIL = "webmail"


_AGENTS = {
    Client.THUNDERBIRD: ("User-Agent", "Mozilla Thunderbird"),
    Client.OUTLOOK: ("X-Mailer", "Microsoft Outlook 16.0"),
    Client.APPLE: ("X-Mailer", "Apple Mail (2.3774.600.62)"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that travels with a message.

    Attributes:
        content_id: not empty for a picture that the HTML shows.
    """

    name: str
    media_type: str
    data: bytes
    content_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """All that a message says, before it is written as bytes."""

    message_id: str
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    subject: str
    sent: datetime
    text: str
    html: str = ""
    attachments: tuple[Attachment, ...] = ()
    references: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()
    client: Client = Client.WEBMAIL
    received_by: str = ""


def token(*parts: object) -> str:
    """Return 40 hex digits that depend only on the arguments."""
    return sha256("/".join(str(part) for part in parts).encode()).hexdigest()[:40]


def _encoded_words(text: str, client: Client) -> str:
    """Write text as encoded words of at most 75 signs, never splitting a character (RFC 2047)."""
    charset, base64 = "utf-8", client is Client.WEBMAIL
    if client is Client.OUTLOOK:
        charset = "iso-8859-1" if _fits(text, "iso-8859-1") else "windows-1252"
        charset = charset if _fits(text, charset) else "utf-8"
    words, piece = [], ""
    for sign in text:
        if len(_word(piece + sign, charset, base64=base64)) > 72:
            words.append(_word(piece, charset, base64=base64))
            piece = ""
        piece += sign
    words.append(_word(piece, charset, base64=base64))
    return "\r\n ".join(words)


def _fits(text: str, charset: str) -> bool:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def _word(text: str, charset: str, *, base64: bool) -> str:
    data = text.encode(charset)
    if base64:
        return f"=?{charset}?B?{binascii.b2a_base64(data, newline=False).decode()}?="
    quoted = "".join(
        "_" if b == 0x20 else chr(b) if chr(b).isalnum() and b < 0x80 else f"={b:02X}" for b in data
    )
    return f"=?{charset}?Q?{quoted}?="


def _folded(name: str, value: str) -> bytes:
    """Write a header, folded at spaces (RFC 5322, 2.2.3)."""
    lines, line = [], f"{name}:"
    for word in value.replace("\r\n ", " ").split(" "):
        if len(line) + 1 + len(word) > 78 and line.strip() and line != f"{name}:":
            lines.append(line)
            line = ""
        line += f" {word}"
    lines.append(line)
    return "\r\n".join(lines).encode("ascii") + CRLF


def _text_header(name: str, value: str, client: Client) -> bytes:
    return _folded(name, value if value.isascii() else _encoded_words(value, client))


def _address(address: Address, client: Client) -> str:
    if not address.name:
        return address.email
    if not address.name.isascii():
        return f"{_encoded_words(address.name, client)} <{address.email}>"
    if _ATOMS.fullmatch(address.name):
        return f"{address.name} <{address.email}>"
    quoted = address.name.replace("\\", r"\\").replace('"', r"\"")
    return f'"{quoted}" <{address.email}>'


def _addresses(name: str, addresses: Iterable[Address], client: Client) -> bytes:
    return _folded(name, ", ".join(_address(address, client) for address in addresses))


def _file_name(key: str, name: str, client: Client) -> str:
    """Write a parameter that holds a file name, as the mail program does it."""
    if name.isascii():
        return f"{key}={name}" if _TOKEN.fullmatch(name) else f'{key}="{name}"'
    if client is Client.OUTLOOK:  # against RFC 2047 section 5, and seen every day
        return f'{key}="{_encoded_words(name, client)}"'
    return f"{key}*=UTF-8''{quote(name, safe='')}"


def _base64_lines(data: bytes) -> bytes:
    whole = binascii.b2a_base64(data, newline=False)
    return b"".join(whole[i : i + 76] + CRLF for i in range(0, len(whole), 76))


def text_part(text: str, subtype: str, client: Client) -> bytes:
    """Write a part of text, with its own header fields."""
    text = "\r\n".join(text.splitlines()) + "\r\n"
    if text.isascii() and max(map(len, text.split("\r\n"))) < 78:
        charset, coding, body = "us-ascii", "7bit", text.encode("ascii")
    elif client is Client.THUNDERBIRD and max(map(len, text.split("\r\n"))) < 400:
        charset, coding, body = "utf-8", "8bit", text.encode()
    elif client is Client.WEBMAIL and subtype == "plain":
        charset, coding, body = "utf-8", "base64", _base64_lines(text.encode())
    else:
        charset, coding = "utf-8", "quoted-printable"
        if client is Client.OUTLOOK and _fits(text, "windows-1252"):
            charset = "iso-8859-1" if _fits(text, "iso-8859-1") else "windows-1252"
        body = binascii.b2a_qp(text.encode(charset), istext=True)
    head = _folded("Content-Type", f'text/{subtype}; charset="{charset}"')
    return head + _folded("Content-Transfer-Encoding", coding) + CRLF + body


def file_part(attachment: Attachment, client: Client) -> bytes:
    """Write a part that holds a file."""
    kind = "inline" if attachment.content_id or client is Client.APPLE else "attachment"
    head = _folded(
        "Content-Type",
        f"{attachment.media_type}; {_file_name('name', attachment.name, client)}",
    )
    head += _folded(
        "Content-Disposition", f"{kind}; {_file_name('filename', attachment.name, client)}"
    )
    if attachment.content_id:
        head += _folded("Content-ID", f"<{attachment.content_id}>")
    if attachment.media_type == "message/rfc822":
        return head + CRLF + attachment.data
    head += _folded("Content-Transfer-Encoding", "base64")
    return head + CRLF + _base64_lines(attachment.data)


def multipart(subtype: str, parts: Sequence[bytes], boundary: str, extra: str = "") -> bytes:
    """Put parts together (RFC 2046, 5.1)."""
    head = _folded("Content-Type", f'multipart/{subtype};{extra} boundary="{boundary}"')
    line = b"--" + boundary.encode()
    body = b"".join(line + CRLF + part.removesuffix(CRLF) + CRLF for part in parts)
    return head + CRLF + body + line + b"--" + CRLF


def _boundary(mail: Mail, level: str) -> str:
    mark = token(mail.message_id, level)
    return {
        Client.OUTLOOK: f"----=_NextPart_000_{mark[:4]}_01D9{mark[4:8]}.{mark[8:16]}".upper(),
        Client.APPLE: f"Apple-Mail=_{mark[:8]}-{mark[8:12]}-{mark[12:24]}",
        Client.THUNDERBIRD: f"------------{mark[:24]}",
        Client.WEBMAIL: f"000000000000{mark[:16]}",
    }[mail.client]


def _content(mail: Mail) -> bytes:
    """Write the body: text, alternatives, pictures of the HTML, files."""
    inline = [item for item in mail.attachments if item.content_id]
    files = [item for item in mail.attachments if not item.content_id]
    parts = [text_part(mail.text, "plain", mail.client)] if mail.text else []
    if mail.html:
        html = text_part(mail.html, "html", mail.client)
        if inline:
            pictures = [file_part(item, mail.client) for item in inline]
            html = multipart(
                "related", [html, *pictures], _boundary(mail, "related"), ' type="text/html";'
            )
        parts.append(html)
    body = parts[0]
    if len(parts) > 1:
        body = multipart("alternative", parts, _boundary(mail, "alternative"))
    if files:
        enclosed = [file_part(item, mail.client) for item in files]
        body = multipart("mixed", [body, *enclosed], _boundary(mail, "mixed"))
    return body


def _trace(mail: Mail) -> bytes:
    """Write what the servers on the way added (RFC 5321, 4.4), newest first."""
    if not mail.received_by:
        return b""
    mark = token(mail.message_id, "trace")
    host = f"mail.{mail.sender.domain}"
    stamp = format_datetime(mail.sent)
    route = (
        f"from {host} ({host} [192.0.2.{int(mark[:2], 16)}]) by mx.{mail.received_by}"
        f" with ESMTPS id {mark[2:14]}; {stamp}"
    )
    return _folded("Return-Path", f"<{mail.sender.email}>") + _folded("Received", route)


def write(mail: Mail) -> bytes:
    """Return the message, lines ended by CRLF."""
    head = _trace(mail)
    head += _folded("Date", format_datetime(mail.sent))
    head += _addresses("From", (mail.sender,), mail.client)
    head += _addresses("To", mail.to, mail.client) if mail.to else b""
    head += _addresses("Cc", mail.cc, mail.client) if mail.cc else b""
    head += _folded("Message-ID", mail.message_id)
    if mail.references:
        head += _folded("In-Reply-To", mail.references[-1])
        head += _folded("References", " ".join(mail.references))
    head += _text_header("Subject", mail.subject, mail.client)
    for name, value in mail.extra:
        head += _text_header(name, value, mail.client)
    if mail.client in _AGENTS:
        head += _folded(*_AGENTS[mail.client])
    return head + b"MIME-Version: 1.0" + CRLF + _content(mail)
