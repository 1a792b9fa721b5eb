"""Fields of a header as text: for reading and looking names up, not for answering."""

from email import policy
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser

_FIELDS = ("From", "Sender", "Reply-To", "To", "Cc", "Bcc")
_MOST = 200_000
"""Octets of a header that are looked at."""


def people_text(message: bytes) -> str:
    """Return the fields that name people, one a line, decoded (RFC 2047) as far as that goes."""
    # compat32, as in the readers: the other parser raises over broken fields
    header = BytesHeaderParser(policy=policy.compat32).parsebytes(message[:_MOST])
    fields = (str(value) for name in _FIELDS for value in header.get_all(name, ()))
    return "\n".join(decoded(field) for field in fields)


def decoded(field: str) -> str:
    """Undo RFC 2047, whatever is wrong with it: what cannot be decoded stays as it is."""
    try:
        return str(make_header(decode_header(field)))
    except (HeaderParseError, LookupError, ValueError):
        return field
