"""Whom TLS believes, and what a refusal of each system is called."""

import ssl

import pytest

from hygiene_app.mailbox.connection import _certificate_problem
from hygiene_app.mailbox.trust import system_trust
from hygiene_app.model.errors import ErrorCode


def test_name_and_certificate_are_verified() -> None:
    context = system_trust()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        (10, ErrorCode.CERTIFICATE_EXPIRED),
        (0x800B0101, ErrorCode.CERTIFICATE_EXPIRED),
        (-67818, ErrorCode.CERTIFICATE_EXPIRED),
        (62, ErrorCode.CERTIFICATE_HOST),
        (0x800B010F, ErrorCode.CERTIFICATE_HOST),
        (-67602, ErrorCode.CERTIFICATE_HOST),
        (20, ErrorCode.CERTIFICATE_UNTRUSTED),
        (0x800B0109, ErrorCode.CERTIFICATE_UNTRUSTED),
        (-67843, ErrorCode.CERTIFICATE_UNTRUSTED),
    ],
)
def test_codes_of_every_system_have_their_sentence(code: int, problem: ErrorCode) -> None:
    refused = ssl.SSLCertVerificationError("as the system says it")
    refused.verify_code = code
    assert _certificate_problem(refused) is problem
