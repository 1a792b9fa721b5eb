"""Whom TLS believes: those whom the operating system believes, the authority of a company too.

Python's own context knows the store of Windows, but neither the keychain of macOS nor, in a frozen
program, where another Linux keeps its certificates.
"""

import ssl
from typing import Final

import truststore

EXPIRED: Final = frozenset({
    9, 10,  # OpenSSL: X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
    0x800B0101,  # Windows: CERT_E_EXPIRED
    -67818, -67819,  # macOS: errSecCertificateExpired, errSecCertificateNotValidYet
})  # fmt: skip
"""Codes of `ssl.SSLCertVerificationError.verify_code` by system."""

WRONG_HOST: Final = frozenset({
    62, 64,  # OpenSSL: X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH
    0x800B010F,  # Windows: CERT_E_CN_NO_MATCH
    -67602,  # macOS: errSecHostNameMismatch
})  # fmt: skip


def system_trust() -> ssl.SSLContext:
    """Return a context that verifies name and certificate always. For one thread at a time."""
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
