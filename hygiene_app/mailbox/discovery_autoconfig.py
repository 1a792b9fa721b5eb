"""The XML in which providers and IT describe a mail server (draft-ietf-mailmaint-autoconfig)."""

import re
from typing import Final
from xml.etree import ElementTree as ET

from hygiene_app.mailbox.discovery_names import is_host_name
from hygiene_app.model.account import Security
from hygiene_app.model.server import ServerChoice, ServerSource, SignIn

MAX_SIZE: Final = 262_144
"""Octets; the longest of 163 files in use has 8,712."""

_SECURITY: Final = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}
_PASSWORD: Final = {"password-cleartext", "plain", "password-encrypted", "secure"}
_LEFT_OVER = re.compile(r"%[A-Z]+%")
_DECLARATION = re.compile(r"<!\s*(?:doctype|entity)", re.IGNORECASE)
_MAX_NAME = 320


def parse(data: bytes, *, email: str, source: ServerSource) -> ServerChoice | None:
    """Return the first IMAP server that can be used, None where there is none or no such file.

    A server without TLS, or with a sign-in that we cannot do, is passed over. A document with
    declarations of its own is refused unread: that is how entities grow without end.
    """
    text = data[: MAX_SIZE + 1].decode("utf-8", "replace").removeprefix("\ufeff")
    if len(data) > MAX_SIZE or _DECLARATION.search(text):
        return None
    try:
        # the encoding is ours, whatever the file claims: what was searched is what is parsed
        parser = ET.XMLParser(encoding="utf-8")  # noqa: S314 - declarations are refused above
        parser.feed(text.encode("utf-8"))
        root = parser.close()
    except ET.ParseError:
        return None
    if root.tag != "clientConfig":
        return None
    for server in root.iterfind("emailProvider/incomingServer[@type='imap']"):
        choice = _choice(server, email, source)
        if choice is not None:
            return choice
    return None


def _choice(server: ET.Element, email: str, source: ServerSource) -> ServerChoice | None:
    host = filled(_text(server, "hostname"), email).lower()
    port = _text(server, "port")
    security = _SECURITY.get(_text(server, "socketType").upper())
    user = filled(_text(server, "username") or "%EMAILADDRESS%", email)
    sign_in = _sign_in([(each.text or "").strip() for each in server.iterfind("authentication")])
    if security is None or sign_in is None or not (is_host_name(host) and _is_name(user)):
        return None
    if not (port.isascii() and port.isdecimal() and 0 < int(port[:6]) < 65536):
        return None
    return ServerChoice(
        host=host, port=int(port), security=security, user=user, source=source, sign_in=sign_in
    )


def _text(server: ET.Element, tag: str) -> str:
    return (server.findtext(tag) or "").strip()


def filled(template: str, email: str) -> str:
    """Put the address into a template; "" where it asks for what we do not know."""
    local, _at, domain = email.rpartition("@")
    values = {
        "%EMAILADDRESS%": email,
        "%EMAILLOCALPART%": local,
        "%EMAILDOMAIN%": domain,
    }
    known = re.compile("|".join(values))
    if _LEFT_OVER.search(known.sub("", template)):
        return ""
    return known.sub(lambda found: values[found[0]], template)


def _is_name(user: str) -> bool:
    return 0 < len(user) <= _MAX_NAME and user.isprintable()


def _sign_in(methods: list[str]) -> SignIn | None:
    """Return how to sign in, None where we know none of the ways."""
    if not methods or not _PASSWORD.isdisjoint(methods):
        return SignIn.PASSWORD
    return SignIn.BROWSER if "OAuth2" in methods else None
