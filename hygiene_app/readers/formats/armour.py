"""Encrypted text within readable text: inline OpenPGP (RFC 9580 §6.2)."""

import re

from hygiene_app.model.document import UnreadableReason
from hygiene_app.readers.formats.source import Extract

_ARMOUR = re.compile(
    r"^(?:[>| ]{0,20})-----BEGIN PGP MESSAGE-----.*?(?:-----END PGP MESSAGE-----|\Z)", re.M | re.S
)
_MARK = "-----BEGIN PGP MESSAGE-----"


def without_armour(text: str, extract: Extract) -> str:
    """Return text without what is encrypted in it; each such block is listed as locked."""
    if _MARK not in text:
        return text
    left, blocks = _ARMOUR.subn("", text)
    for _block in range(blocks):
        if not extract.add_unreadable("", UnreadableReason.PASSWORD, "application/pgp-encrypted"):
            break
    return left
